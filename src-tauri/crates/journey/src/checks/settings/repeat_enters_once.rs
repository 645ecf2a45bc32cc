//! `repeat-enters-once`: a trigger comes round again and again, but every customer may enter only once.

use serde_json::json;

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Phrase, Reentry, Repeat, Step};

declare!("repeat-enters-once", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    if context.reentry() != Some(Reentry::Once) {
        return;
    }
    for (index, _) in context.nodes() {
        let key = match context.step(index) {
            Step::ScheduleTrigger(_) => "repeat-enters-once",
            Step::DateTrigger(trigger) if trigger.repeat == Some(Repeat::Yearly) => "repeat-enters-once-yearly",
            _ => continue,
        };
        let patch = match context.document.source.get("entry") {
            Some(serde_json::Value::Object(_)) => fixes::add("/entry/reentry".to_owned(), "after_exit".into()),
            _ => fixes::add("/entry".to_owned(), json!({"reentry": "after_exit"})),
        };
        findings.report_as(context.at(index), Phrase::new(key)).mend(Phrase::new("fix-enter-again"), vec![patch]);
    }
}
