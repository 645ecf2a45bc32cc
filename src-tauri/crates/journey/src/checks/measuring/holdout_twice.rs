//! `holdout-twice`: the journey keeps customers out, and so does a step, which makes two different control groups.

use crate::checks::{Context, Findings, declare};
use crate::{PatchOperation, Phrase, Step};

declare!("holdout-twice", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    if context.journey.holdout.is_none_or(|share| share <= 0.0) {
        return;
    }
    for (index, node) in context.nodes() {
        if matches!(node.step, Step::Holdout(_)) && context.flow.reachable[index] {
            let patch = vec![PatchOperation::Remove { path: "/holdout".to_owned() }];
            findings.report(context.at(index)).mend(Phrase::new("fix-one-holdout"), patch);
        }
    }
}
