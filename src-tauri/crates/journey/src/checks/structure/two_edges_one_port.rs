//! `two-edges-one-port`: two edges leave by the same port, and a visit cannot take both.

use std::collections::HashSet;

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Phrase, port_title};

declare!("two-edges-one-port", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut taken = HashSet::new();
    for (index, edge) in context.journey.edges.iter().enumerate() {
        if context.flow.find(&edge.from).is_some() && !taken.insert((edge.from.as_str(), edge.port())) {
            findings
                .report(context.at_edge(index))
                .say("port", port_title(edge.port()))
                .mend(Phrase::new("fix-remove-edge"), fixes::remove_edges([index]));
        }
    }
}
