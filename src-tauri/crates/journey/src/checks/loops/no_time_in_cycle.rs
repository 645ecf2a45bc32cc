//! `no-time-in-cycle`: a circle in which no time passes for certain would go round for ever at one instant.
//!
//! Only a wait of some length passes time for certain: inside its slot a time range passes none.

use crate::Argument;
use crate::checks::{Context, Findings, declare};

declare!("no-time-in-cycle", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for circle in context.flow.circles(|node| !context.passes_time(node)) {
        if let Some(first) = circle.first() {
            let steps = circle.iter().take(8).map(|node| context.named(*node)).collect();
            findings.report(context.at(*first)).say("steps", Argument::List(steps));
        }
    }
}
