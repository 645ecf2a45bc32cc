//! `holdout-extreme`: a control group of everybody or of nobody compares nothing.

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{Argument, Phrase};

declare!("holdout-extreme", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(share) = context.journey.holdout.filter(|share| *share <= 0.0 || *share >= 100.0) else { return };
    let place = Place { field: Some("/holdout".to_owned()), ..Place::default() };
    let patch = vec![fixes::replace("/holdout".to_owned(), 10.into())];
    findings
        .report(place)
        .say("share", Argument::Number(share))
        .mend(Phrase::new("fix-set-holdout").with("share", Argument::Number(10.0)), patch);
}
