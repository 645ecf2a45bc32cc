//! `holdout-extreme`: a control group of everybody or of nobody compares nothing.

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{Argument, Phrase, Step};

declare!("holdout-extreme", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let own = Place { field: Some("/holdout".to_owned()), ..Place::default() };
    let mut shares = vec![(own, "/holdout".to_owned(), context.journey.holdout)];
    for (index, _) in context.nodes() {
        if let Step::Holdout(holdout) = context.step(index) {
            shares.push((context.at_field(index, "/share"), fixes::field(index, "/share"), holdout.share));
        }
    }
    for (place, path, share) in shares {
        let Some(share) = share.filter(|share| *share <= 0.0 || *share >= 100.0) else { continue };
        findings.report(place).say("share", Argument::Number(share)).mend(
            Phrase::new("fix-set-holdout").with("share", Argument::Number(10.0)),
            vec![fixes::replace(path, 10.into())],
        );
    }
}
