//! `until-before-wait`: the date is past for everybody who gets to the step, so that nobody ever waits there.

use crate::checks::{Context, Findings, declare, fixes, times};
use crate::{NEXT, PAST, Phrase, Step, WhenPast};

declare!("until-before-wait", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    if !context.nodes().any(|(_, node)| matches!(node.step, Step::WaitUntil(_))) {
        return;
    }
    let calendar = times::by_the_calendar(context);
    let since_entry = times::since_entry(context);
    for (index, _) in context.nodes() {
        let Step::WaitUntil(wait) = context.step(index) else { continue };
        let fixed = times::fixed(wait).zip(calendar.at(index)).is_some_and(|(until, at)| until.latest < at);
        let of_entry = times::after_entry(context, wait).zip(since_entry.at(index));
        if !fixed && of_entry.is_none_or(|(until, at)| until >= at) {
            continue;
        }
        let key = if fixed { "until-before-wait" } else { "until-before-wait-entry" };
        let finding = findings.report_as(context.at_field(index, "/until"), Phrase::new(key));
        let port = match wait.when_past {
            Some(WhenPast::GoOn) => NEXT,
            Some(WhenPast::Leave) => PAST,
            None => continue,
        };
        let after = context.flow.way(index, port).map(|way| way.to);
        // In a circle it may be what keeps the circle in order.
        if context.flow.is_walked_out() || context.flow.reached(after.into_iter(), |_| true)[index] {
            continue;
        }
        if let Some(patch) = fixes::remove_node(context, index, after) {
            finding.mend(Phrase::new("fix-remove-step"), patch);
        }
    }
}
