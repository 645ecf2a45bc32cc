//! `birthday-once`: a birthday that does not come back is the day of birth, which lies behind every customer.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Phrase, Repeat, Step};

declare!("birthday-once", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        let Step::DateTrigger(trigger) = context.step(index) else { continue };
        if trigger.attribute.as_deref() == Some("birthday") && trigger.repeat == Some(Repeat::Once) {
            let patch = vec![fixes::replace(fixes::field(index, "/repeat"), "yearly".into())];
            findings.report(context.at_field(index, "/repeat")).mend(Phrase::new("fix-every-year"), patch);
        }
    }
}
