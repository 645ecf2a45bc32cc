//! `split-without-goal`: variants are tried out, but nothing says which of them does better.

use super::no_goal::usual_goal;
use crate::checks::{Context, Findings, declare};
use crate::{Phrase, Step};

declare!("split-without-goal", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    if context.has_goal() {
        return;
    }
    // One goal is enough for all of them.
    let split = context.nodes().find(|(_, node)| matches!(node.step, Step::RandomSplit(_)));
    if let Some((index, _)) = split {
        findings.report(context.at(index)).mend(Phrase::new("fix-add-goal"), vec![usual_goal()]);
    }
}
