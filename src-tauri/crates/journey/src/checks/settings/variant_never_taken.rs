//! `variant-never-taken`: a variant of a split has no share, so nobody ever goes that way.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, PatchOperation, Phrase, Step};

declare!("variant-never-taken", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, node) in context.nodes() {
        let Step::RandomSplit(split) = context.step(index) else { continue };
        // Where none has a share, `weights-not-100` says so.
        if split.variants.iter().all(|variant| variant.weight == Some(0.0)) {
            continue;
        }
        for (number, variant) in split.variants.iter().enumerate() {
            let Some(name) = variant.name.as_deref().filter(|_| variant.weight == Some(0.0)) else { continue };
            let finding = findings
                .report(context.at_field(index, &format!("/variants/{number}/weight")))
                .say("name", Argument::Text(name.to_owned()));
            // Two of one name share their edges; which are to go is not clear.
            let alone = split.variants.iter().filter(|other| other.name.as_deref() == Some(name)).count() == 1;
            if alone && context.flow.find(&node.id) == Some(index) {
                let edges = context.journey.edges.iter().enumerate();
                let edges = edges.filter(|(_, edge)| edge.from == node.id && edge.port() == name);
                let mut patch = fixes::remove_edges(edges.map(|(edge, _)| edge));
                patch.push(PatchOperation::Remove { path: fixes::field(index, &format!("/variants/{number}")) });
                finding.mend(Phrase::new("fix-remove-variant"), patch);
            }
        }
    }
}
