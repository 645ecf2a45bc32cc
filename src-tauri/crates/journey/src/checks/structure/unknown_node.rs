//! `unknown-node`: an edge begins or ends at a step that does not exist.

use crate::checks::{Context, Findings, declare, fixes};
use crate::terms::Site;
use crate::{Argument, Phrase, Step};

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
    for (index, _) in context.nodes() {
        let Step::Goto(jump) = context.step(index) else { continue };
        let Some(id) = jump.node.as_deref().filter(|id| context.flow.find(id).is_none()) else { continue };
        let site = Site { node: Some(index), pointer: "/node".to_owned() };
        let known = context.nodes().filter(|(_, node)| !node.step.is_trigger()).map(|(_, node)| node.id.as_str());
        findings
            .report_as(context.site(&site), Phrase::new("unknown-node-jump"))
            .say("id", Argument::Text(id.to_owned()))
            .mend_name(&site, id, known);
    }
}
