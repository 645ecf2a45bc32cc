//! `absurd-wait`: a wait of more than two years is a slip of the pen.

use crate::checks::settings::date_past::fixed;
use crate::checks::{Context, Findings, declare};
use crate::{Argument, Duration, Phrase, Step};

declare!("absurd-wait", Warning, run);

/// Two years.
const LONGEST: Duration = Duration::from_days(2 * 365);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        let (pointer, key, length) = match context.step(index) {
            Step::Wait(wait) => ("/for", "absurd-wait", wait.for_),
            Step::WaitForEvent(wait) => ("/timeout", "absurd-wait", wait.timeout),
            Step::WaitUntil(wait) => {
                let length = wait.offset.map(|offset| Duration { ms: offset.ms.saturating_abs() });
                ("/offset", "absurd-wait-offset", length)
            }
            _ => continue,
        };
        if let Some(length) = length.filter(|length| *length > LONGEST) {
            findings
                .report_as(context.at_field(index, pointer), Phrase::new(key))
                .say("length", Argument::Duration(length.ms));
        } else if let Some(until) = far_away(context, index) {
            findings.report_as(context.at_field(index, "/until"), Phrase::new("absurd-wait-until")).say("until", until);
        }
    }
}

/// The date that a step waits for, if it lies far behind the last that is known.
fn far_away(context: &Context<'_>, index: usize) -> Option<Argument> {
    let last = context.catalogue?.last_known?;
    let Step::WaitUntil(wait) = context.step(index) else { return None };
    let date = fixed(wait).filter(|date| date.earliest.saturating_sub(last) > LONGEST.ms)?;
    Some(date.shown(context))
}
