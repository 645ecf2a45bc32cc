//! `holdout-without-goal`: customers are kept out for comparison, but nothing says what is compared.

use super::no_goal::usual_goal;
use crate::checks::{Context, Findings, Place, declare};
use crate::{Phrase, Step};

declare!("holdout-without-goal", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    if context.has_goal() {
        return;
    }
    // One goal is enough for all of them.
    let own = context.journey.holdout.map(|_| Place { field: Some("/holdout".to_owned()), ..Place::default() });
    let step = || context.nodes().find(|(_, node)| matches!(node.step, Step::Holdout(_)));
    if let Some(place) = own.or_else(|| step().map(|(index, _)| context.at(index))) {
        findings.report(place).mend(Phrase::new("fix-add-goal"), vec![usual_goal()]);
    }
}
