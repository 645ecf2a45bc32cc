//! `no-trigger`: no step starts a visit, so nobody ever enters.

use crate::checks::{Context, Findings, Place, declare};

declare!("no-trigger", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    // A step whose kind is missing may be meant as the trigger.
    if context.flow.triggers().next().is_none() && context.document.kindless.is_empty() {
        findings.report(Place::default());
    }
}
