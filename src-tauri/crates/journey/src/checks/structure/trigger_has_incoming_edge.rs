//! `trigger-has-incoming-edge`: visits start at a trigger; nobody can arrive there from another step.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, NEXT, Phrase, Step};

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
    for (index, _) in context.nodes() {
        let Step::Goto(jump) = context.step(index) else { continue };
        let trigger = jump.node.as_deref().and_then(|id| context.flow.find(id));
        let Some(trigger) = trigger.filter(|to| context.step(*to).is_trigger()) else { continue };
        let finding = findings.report_as(context.at_field(index, "/node"), Phrase::new("trigger-has-incoming-jump"));
        finding.say("to", context.named(trigger));
        // What comes behind the trigger is what was meant.
        if let Some(way) = context.flow.way(trigger, NEXT) {
            let title = Phrase::new("fix-jump-behind").with("to", context.named(way.to));
            let id = context.journey.nodes[way.to].id.as_str();
            finding.mend(title, vec![fixes::replace(fixes::field(index, "/node"), id.into())]);
        }
    }
}
