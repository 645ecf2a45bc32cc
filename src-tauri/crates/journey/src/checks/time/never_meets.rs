//! `never-meets`: the opening hours lie within the quiet hours, so no message ever goes out inside them.

use crate::checks::{Context, Findings, declare};
use crate::{QuietHours, Step, minute_of_day};

declare!("never-meets", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let own = context.journey.quiet_hours.as_ref();
    let quiet = own.or_else(|| context.catalogue.and_then(|catalogue| catalogue.quiet_hours.as_ref()));
    let Some(quiet) = quiet.and_then(|QuietHours { from, to }| interval(Some(from), Some(to))) else { return };
    for (index, _) in context.nodes() {
        let Step::WaitForTimeRange(range) = context.step(index) else { continue };
        let covered = |slot: &crate::Slot| {
            interval(slot.from.as_deref(), slot.to.as_deref()).is_some_and(|slot| within(slot, quiet))
        };
        if !range.slots.is_empty() && range.slots.iter().all(covered) && sends(context, index) {
            findings.report(context.at_field(index, "/slots"));
        }
    }
}

const DAY: u16 = 24 * 60;

/// The first minute of the day and the number of minutes, which may run into the next day.
fn interval(from: Option<&str>, to: Option<&str>) -> Option<(u16, u16)> {
    let (from, to) = (minute_of_day(from?)?, minute_of_day(to?)?);
    let length = (to + DAY - from) % DAY;
    let length = if length == 0 && (from, to) == (0, DAY) { DAY } else { length };
    (length > 0).then_some((from % DAY, length))
}

fn within((start, length): (u16, u16), (from, quiet): (u16, u16)) -> bool {
    quiet == DAY || (start + DAY - from) % DAY + length <= quiet
}

/// Whether a message follows before time surely passes again.
fn sends(context: &Context<'_>, range: usize) -> bool {
    if context.flow.is_walked_out() {
        return false;
    }
    let reached = context.flow.reached(std::iter::once(range), |way| !context.passes_time(way.from));
    context.nodes().any(|(index, node)| reached[index] && matches!(node.step, Step::SendMessage(_)))
}
