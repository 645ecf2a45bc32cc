//! `time-range-undone`: right after the opening hours comes a wait, so nothing happens inside the hours.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Family, Phrase, Step};

declare!("time-range-undone", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        let range = matches!(context.step(index), Step::WaitForTimeRange(_)) && context.flow.reachable[index];
        if !range || !only_waits_follow(context, index) {
            continue;
        }
        let finding = findings.report(context.at(index));
        let after = context.flow.out(index).first().map(|way| way.to);
        if let Some(patch) = fixes::remove_node(context, index, after) {
            finding.mend(Phrase::new("fix-remove-step"), patch);
        }
    }
}

/// Whether a wait follows, and nothing that happens comes before one.
fn only_waits_follow(context: &Context<'_>, range: usize) -> bool {
    let mut waits = false;
    let mut seen = std::collections::HashSet::from([range]);
    let mut stack = vec![range];
    while let Some(node) = stack.pop() {
        for way in context.flow.out(node) {
            match context.step(way.to).family() {
                Family::Message | Family::Data | Family::Voucher => return false,
                Family::Time => waits |= !matches!(context.step(way.to), Step::WaitForTimeRange(_)),
                // A question, a split or a jump; nothing leads out of an end or into a trigger.
                Family::Logic | Family::End | Family::Trigger => {
                    if seen.insert(way.to) {
                        stack.push(way.to);
                    }
                }
            }
        }
    }
    waits
}
