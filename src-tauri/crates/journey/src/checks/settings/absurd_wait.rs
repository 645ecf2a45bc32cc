//! `absurd-wait`: a wait of more than two years is a slip of the pen.

use crate::checks::{Context, Findings, declare};
use crate::{Argument, Duration, Step};

declare!("absurd-wait", Warning, run);

/// Two years.
const LONGEST: Duration = Duration::from_days(2 * 365);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        if let Step::Wait(wait) = context.step(index)
            && let Some(length) = wait.for_.filter(|length| *length > LONGEST)
        {
            findings.report(context.at_field(index, "/for")).say("length", Argument::Duration(length.ms));
        }
    }
}
