//! `voucher-not-shown`: a voucher is assigned, and no message tells its code.

use crate::Step;
use crate::checks::{Context, Findings, declare};

declare!("voucher-not-shown", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, node) in context.nodes() {
        if !matches!(node.step, Step::AssignVoucher(_)) || !context.flow.reachable[index] {
            continue;
        }
        // Another system may tell it too, or what is known about the customer.
        let tells = |step: &Step| matches!(step, Step::SendMessage(_) | Step::Webhook(_) | Step::SetAttribute(_));
        let mut uses = context.terms.references.iter().filter(|(_, reference)| reference.from == node.id);
        if !uses.any(|(site, _)| site.node.is_some_and(|node| tells(context.step(node)))) {
            findings.report(context.at(index));
        }
    }
}
