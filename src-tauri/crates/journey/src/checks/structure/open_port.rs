//! `open-port`: one way out of a branch leads on and another nowhere, which looks forgotten.

use std::collections::HashSet;

use serde_json::json;

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{HELD_OUT, OUT_OF_STOCK, Phrase, Step, port_title};

declare!("open-port", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, node) in context.nodes() {
        // Where nothing at all is connected, the path simply ends, or `does-nothing` says more.
        if context.flow.out(index).is_empty() {
            continue;
        }
        let mut seen = HashSet::new();
        for port in context.flow.ends(index) {
            // Two cases of one name are `duplicate-name`.
            if is_fine(context, index, port) || !seen.insert(port) {
                continue;
            }
            let end = fixes::fresh_id(context, "end");
            let patch = vec![
                fixes::add_node(json!({"id": end, "kind": "exit"})),
                fixes::add_edge(context, &node.id, port, &end),
            ];
            findings
                .report(Place { port: Some(port.to_owned()), ..context.at(index) })
                .say("port", port_title(port))
                .mend(Phrase::new("fix-add-exit"), patch);
        }
    }
}

/// Whether nothing is missing where this port leads nowhere.
fn is_fine(context: &Context<'_>, index: usize, port: &str) -> bool {
    match (context.step(index), port) {
        // Without a limited stock nobody ever leaves there.
        (Step::AssignVoucher(_), OUT_OF_STOCK) => {
            context.voucher_design(index).is_none_or(|design| design.stock.is_none())
        }
        // To get nothing is what a control group is for.
        (Step::Holdout(_), HELD_OUT) => true,
        // Nor is anything where nobody leaves.
        _ => !context.leaves_by(index, port),
    }
}
