//! Instants as text, and the calendar days, weeks and months of the workspace's time zone that they lie in.

use std::ops::Range;

use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use history::clock::{date_of, day_number};
use history::zone::Zone;
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
    /// The first day of the period in which a day lies; days since 1970-01-01.
    pub(crate) fn start(self, day: i32) -> i32 {
        match self {
            Self::Day => day,
            // 1970-01-01 was a Thursday.
            Self::Week => day - (day + 3).rem_euclid(7),
            Self::Month => date_of(day).and_then(|date| date.with_day(1)).map_or(day, day_number),
        }
    }

    /// The key of the period in which a day lies: its first day, `YYYY-MM-DD`.
    pub(crate) fn key(self, day: Option<i32>) -> String {
        day_key(day.map(|day| self.start(day)))
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

/// The first instant of the year 1 and the end of the year 9998 in UTC. Before and after lie no days that a calendar
/// shows (and local times that may be beyond what can be told).
const CALENDAR: Range<i64> = -62_135_596_800_000..253_370_764_800_000;

/// The calendar day of a time zone on which an instant lies, days since 1970-01-01; `None` outside the years 1 to 9998.
pub(crate) fn local_day(zone: &Zone, at: i64) -> Option<i32> {
    if CALENDAR.contains(&at) { zone.day(at) } else { None }
}

/// `YYYY-MM`; `""` for a day that no calendar shows.
pub(crate) fn month_key(day: Option<i32>) -> String {
    day.and_then(date_of).map_or_else(String::new, |day| format!("{:04}-{:02}", day.year(), day.month()))
}

/// `YYYY-MM-DD`; `""` for a day that no calendar shows.
pub(crate) fn day_key(day: Option<i32>) -> String {
    day.and_then(date_of).map_or_else(String::new, |day| day.format("%Y-%m-%d").to_string())
}
