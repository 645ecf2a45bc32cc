//! `unreachable-node`: no path from a trigger leads to the step.

use crate::Phrase;
use crate::checks::{Context, Findings, declare, fixes};

declare!("unreachable-node", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    // Without a trigger everything is unreachable; `no-trigger` says it once.
    if context.flow.triggers().next().is_none() {
        return;
    }
    for (index, node) in context.nodes() {
        let duplicate = context.flow.find(&node.id) != Some(index);
        if duplicate || context.flow.reachable[index] {
            continue;
        }
        let finding = findings.report(context.at(index));
        if let Some(patch) = fixes::remove_node(context, index, None) {
            finding.mend(Phrase::new("fix-remove-step"), patch);
        }
    }
}
