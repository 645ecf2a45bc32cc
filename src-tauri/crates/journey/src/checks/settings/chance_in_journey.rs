//! `chance-in-journey`: chance belongs to the what-ifs of the model mode; in a journey's rule it would be made up.

use crate::Rule;
use crate::checks::{Context, Findings, declare};

declare!("chance-in-journey", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (site, rule) in &context.terms.rules {
        if matches!(rule, Rule::Chance(_)) {
            findings.report(context.site(site));
        }
    }
}
