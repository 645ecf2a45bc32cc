//! `empty-slot`: opening hours without days, without times, or without length; nobody could ever go on.

use serde_json::json;

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{PatchOperation, Phrase, QuietHours, Slot, Step, minute_of_day};

declare!("empty-slot", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        let Step::WaitForTimeRange(range) = context.step(index) else { continue };
        for (number, slot) in range.slots.iter().enumerate() {
            let Some((key, field)) = wrong(slot) else { continue };
            let place = context.at_field(index, &format!("/slots/{number}{field}"));
            let slot = json!({"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "19:00"});
            let patch = vec![fixes::replace(fixes::field(index, &format!("/slots/{number}")), slot)];
            findings.report_as(place, Phrase::new(key)).mend(Phrase::new("fix-office-hours"), patch);
        }
    }
    if let Some(QuietHours { from, to }) = &context.journey.quiet_hours
        && let Some((key, field)) = wrong_times(Some(from), Some(to))
    {
        // Quiet hours of no length would be quiet for ever.
        let key = if key == "empty-slot-length" { "empty-slot-quiet-hours" } else { key };
        let place = Place { field: Some(format!("/quiet_hours{field}")), ..Place::default() };
        findings.report_as(place, Phrase::new(key));
    }
}

fn wrong(slot: &Slot) -> Option<(&'static str, &'static str)> {
    if slot.days.is_empty() {
        return Some(("empty-slot-days", "/days"));
    }
    wrong_times(slot.from.as_deref(), slot.to.as_deref())
}

/// `24:00` is an end, and as a beginning the same as the next day's `00:00`, which is what should be written.
fn wrong_times(from: Option<&str>, to: Option<&str>) -> Option<(&'static str, &'static str)> {
    let minute = |text: Option<&str>| text.and_then(minute_of_day);
    match (minute(from), minute(to)) {
        (None | Some(1440), _) => Some(("empty-slot-time", "/from")),
        (_, None) => Some(("empty-slot-time", "/to")),
        (Some(from), Some(to)) if from == to => Some(("empty-slot-length", "/to")),
        _ => None,
    }
}

/// Sets the hours at which shops answer.
pub(super) fn office_hours(node: usize) -> PatchOperation {
    let slot = json!([{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "19:00"}]);
    fixes::add(fixes::field(node, "/slots"), slot)
}
