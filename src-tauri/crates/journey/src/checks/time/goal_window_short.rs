//! `goal-window-short`: a message that everybody gets only when the goal's window is over, so that it can bring about
//! nothing that counts.
//!
//! A conversion lies no later than entry + window. A sending at that very instant or later has none after it.

use crate::checks::{Context, Findings, declare, fixes, times};
use crate::{Argument, Duration, Phrase, Step};

declare!("goal-window-short", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(window) = context.journey.goal.as_ref().and_then(|goal| goal.window) else { return };
    if window.ms <= 0 {
        return;
    }
    let earliest = times::since_entry(context);
    for (index, node) in context.nodes() {
        let Some(after) = earliest.at(index).filter(|after| *after >= window.ms) else { continue };
        if !matches!(node.step, Step::SendMessage(_)) {
            continue;
        }
        let finding = findings.report(context.at(index));
        finding.say("after", Argument::Duration(after)).say("window", Argument::Duration(window.ms));
        if let Some(longer) = longer(after) {
            let title = Phrase::new("fix-lengthen-goal").with("length", Argument::Duration(longer.ms));
            finding.mend(title, vec![fixes::replace("/goal/window".to_owned(), longer.to_string().into())]);
        }
    }
}

/// Whole days that leave a week after the message.
fn longer(after: i64) -> Option<Duration> {
    let day = Duration::from_days(1).ms;
    let days = after.checked_add(day - 1)? / day;
    days.checked_add(7)?.checked_mul(day).map(Duration::from_ms)
}
