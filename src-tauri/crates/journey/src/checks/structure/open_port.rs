//! `open-port`: one way out of a branch leads on and another nowhere, which looks forgotten.

use serde_json::json;

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{OUT_OF_STOCK, Phrase, port_title};

declare!("open-port", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, node) in context.nodes() {
        // Where nothing at all is connected, the path simply ends, or `does-nothing` says more.
        if context.flow.out(index).is_empty() {
            continue;
        }
        for port in context.flow.ends(index) {
            // Without a limited stock nobody ever leaves there.
            let limited = context.voucher_design(index).is_some_and(|design| design.stock.is_some());
            if port == OUT_OF_STOCK && !limited {
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
