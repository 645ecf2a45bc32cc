//! Instants as text, and the calendar days, weeks and months of the workspace's time zone that they lie in.

use chrono::{DateTime, Datelike, Days, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The bars of a graph over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Period {
    /// Calendar days.
    Day,
    /// Weeks from Monday on.
    Week,
    /// Calendar months.
    Month,
}

impl Period {
    /// The first day of the period in which a day lies.
    pub(crate) fn start(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Day => Some(day),
            Self::Week => day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))),
            Self::Month => day.with_day(1),
        }
        .unwrap_or(day)
    }
}

/// RFC 3339 in UTC, ending in `Z`, with milliseconds only when they are not zero.
pub fn instant_text(at: i64) -> String {
    match DateTime::<Utc>::from_timestamp_millis(at) {
        Some(time) => time.to_rfc3339_opts(SecondsFormat::AutoSi, true),
        // Beyond the calendar's quarter of a million years: the bare number still says which instant it is.
        None => at.to_string(),
    }
}

/// The calendar day of a time zone on which an instant lies; `None` outside the years 1 to 9998, which no calendar shows
/// (and whose local times may lie beyond what can be told).
pub(crate) fn local_day(zone: Tz, at: i64) -> Option<NaiveDate> {
    let time = DateTime::<Utc>::from_timestamp_millis(at)?;
    (1..=9998).contains(&time.year()).then(|| time.with_timezone(&zone).date_naive())
}

/// `YYYY-MM`; `""` for a day that no calendar shows.
pub(crate) fn month_key(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |day| format!("{:04}-{:02}", day.year(), day.month()))
}

/// `YYYY-MM-DD`; `""` for a day that no calendar shows.
pub(crate) fn day_key(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |day| day.format("%Y-%m-%d").to_string())
}
