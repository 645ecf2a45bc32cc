//! `duplicate-id`: two steps have the same id, so edges and rules cannot tell which one they mean.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, Phrase};

declare!("duplicate-id", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, node) in context.nodes() {
        // An empty id is `required-empty`.
        if node.id.is_empty() || context.flow.find(&node.id) == Some(index) {
            continue;
        }
        // The number of the step makes an id that the next duplicate will not get too.
        let id = fixes::fresh_id(context, &format!("{}-{}", node.id, index + 1));
        findings.report(context.at_field(index, "/id")).say("id", Argument::Text(node.id.clone())).mend(
            Phrase::new("fix-rename-id").with("id", Argument::Text(id.clone())),
            vec![fixes::replace(fixes::field(index, "/id"), id.into())],
        );
    }
}
