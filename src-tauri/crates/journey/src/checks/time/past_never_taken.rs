//! `past-never-taken`: a way out for those whose date is past is connected, but they are told to go on.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{PAST, Phrase, Step, WhenPast};

declare!("past-never-taken", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        let Step::WaitUntil(wait) = context.step(index) else { continue };
        if wait.when_past == Some(WhenPast::GoOn) && context.flow.way(index, PAST).is_some() {
            let patch = vec![fixes::replace(fixes::field(index, "/when_past"), "leave".into())];
            findings.report(context.at_field(index, "/when_past")).mend(Phrase::new("fix-leave-by-past"), patch);
        }
    }
}
