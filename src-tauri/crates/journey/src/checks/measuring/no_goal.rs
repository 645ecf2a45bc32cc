//! `no-goal`: nothing says what the journey is for, so results cannot say how well it does.

use serde_json::json;

use crate::Phrase;
use crate::checks::{Context, Findings, Place, declare, fixes};

declare!("no-goal", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    // One that could not be read has its own finding.
    if context.document.source.get("goal").is_none_or(serde_json::Value::is_null) {
        let goal = json!({"event": "purchase", "window": "P14D", "model": "last"});
        findings.report(Place::default()).mend(Phrase::new("fix-add-goal"), vec![fixes::add("/goal".to_owned(), goal)]);
    }
}
