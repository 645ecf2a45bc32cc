//! `date-past`: a date in a setting is earlier than the last that is known of the workspace.

use chrono::{DateTime, NaiveTime};

use crate::checks::{Context, Findings, declare};
use crate::read::reader::day;
use crate::{ADDED, Argument, Phrase, Step, Until, WaitUntil, minute_of_day};

declare!("date-past", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(last) = context.catalogue.and_then(|catalogue| catalogue.last_known) else { return };
    for (index, _) in context.nodes() {
        let (pointer, key, date) = match context.step(index) {
            Step::SegmentTrigger(trigger) => {
                ("/at", "date-past", trigger.at.as_deref().filter(|at| *at != ADDED).and_then(instant))
            }
            Step::ScheduleTrigger(trigger) => {
                ("/first", "date-past-schedule", trigger.first.as_deref().and_then(instant))
            }
            Step::WaitUntil(wait) => ("/until", "date-past-wait", fixed(wait)),
            _ => continue,
        };
        if let Some(date) = date.filter(|date| date.latest < last) {
            findings
                .report_as(context.at_field(index, pointer), Phrase::new(key))
                .say("at", date.shown(context))
                .say("last", Argument::Instant { ms: last, zone: context.time_zone().to_owned() });
        }
    }
}

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// A date in a setting, which comes at different instants where it is a day of each customer's own.
pub(super) struct Fixed {
    /// The first instant at which it can be that date somewhere.
    pub earliest: i64,
    /// The last instant at which it can be that date somewhere.
    latest: i64,
    /// The day, counted from 1970, or the instant.
    shown: Result<i64, i64>,
}

impl Fixed {
    /// The date as an argument of a sentence.
    pub fn shown(&self, context: &Context<'_>) -> Argument {
        match self.shown {
            Ok(day) => Argument::Day(i32::try_from(day).unwrap_or(i32::MAX)),
            Err(ms) => Argument::Instant { ms, zone: context.time_zone().to_owned() },
        }
    }
}

fn instant(text: &str) -> Option<Fixed> {
    let ms = DateTime::parse_from_rfc3339(text).ok()?.timestamp_millis();
    Some(Fixed { earliest: ms, latest: ms, shown: Err(ms) })
}

/// The fixed date that a wait ends at.
pub(super) fn fixed(wait: &WaitUntil) -> Option<Fixed> {
    let Some(Until::Fixed(text)) = &wait.until else { return None };
    let at = wait.at.as_deref().and_then(minute_of_day).map(|minute| i64::from(minute) * 60_000);
    let offset = wait.offset.map_or(0, |offset| offset.ms);
    let (earliest, latest, shown) = match day(text) {
        Some(day) => {
            let start = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
            let (at, shown) = (start + at.unwrap_or_default(), start.saturating_add(offset).div_euclid(DAY));
            // A day begins at UTC+14 first, and at UTC-12 last.
            (at - 14 * HOUR, at + 12 * HOUR, Ok(shown))
        }
        None => {
            let ms = instant(text)?.latest;
            // A time of day moves it within its local day.
            let room = if at.is_some() { DAY } else { 0 };
            (ms - room, ms + room, Err(ms.saturating_add(offset)))
        }
    };
    Some(Fixed { earliest: earliest.saturating_add(offset), latest: latest.saturating_add(offset), shown })
}
