//! `unknown-node`: an edge begins or ends at a step that does not exist.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, Phrase};

declare!("unknown-node", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, edge) in context.journey.edges.iter().enumerate() {
        // An empty end is `required-empty`.
        let missing = [&edge.from, &edge.to].into_iter().find(|id| !id.is_empty() && context.flow.find(id).is_none());
        if let Some(id) = missing {
            findings
                .report(context.at_edge(index))
                .say("id", Argument::Text(id.clone()))
                .mend(Phrase::new("fix-remove-edge"), fixes::remove_edges([index]));
        }
    }
}
