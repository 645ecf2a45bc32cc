//! `voucher-never-expires`: the design has no last day, so nothing urges anybody to use the voucher.

use crate::Argument;
use crate::checks::{Context, Findings, declare};

declare!("voucher-never-expires", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        if let Some(design) = context.voucher_design(index).filter(|design| design.valid_days.is_none()) {
            let name = design.name.clone().unwrap_or_else(|| design.id.clone());
            findings.report(context.at_field(index, "/design")).say("name", Argument::Text(name));
        }
    }
}
