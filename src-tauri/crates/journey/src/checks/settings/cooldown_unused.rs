//! `cooldown-unused`: a time before entering again is set where nobody enters again.

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{Phrase, Reentry};

declare!("cooldown-unused", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let cooldown = context.journey.entry.as_ref().and_then(|entry| entry.cooldown);
    if cooldown.is_none() || context.reentry() != Some(Reentry::Once) {
        return;
    }
    let place = Place { field: Some("/entry/cooldown".to_owned()), ..Place::default() };
    let patch = vec![fixes::add("/entry/reentry".to_owned(), "after_exit".into())];
    findings.report(place).mend(Phrase::new("fix-enter-again"), patch);
}
