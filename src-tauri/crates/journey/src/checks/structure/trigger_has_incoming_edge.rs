//! `trigger-has-incoming-edge`: visits start at a trigger; nobody can arrive there from another step.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, Phrase};

declare!("trigger-has-incoming-edge", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, edge) in context.journey.edges.iter().enumerate() {
        let trigger = context.flow.find(&edge.to).filter(|to| context.step(*to).is_trigger());
        if trigger.is_some() {
            findings
                .report(context.at_edge(index))
                .say("to", Argument::Step(edge.to.clone()))
                .mend(Phrase::new("fix-remove-edge"), fixes::remove_edges([index]));
        }
    }
}
