//! Days, nights and changes of the clock within a film.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use journey::QuietHours;

use crate::clock::{date_of, day_number};
use crate::slots::Intervals;
use history::zone::{DAY_MS, Zone};

/// So many days are listed; of a longer film the months, of a still longer one the years.
const MOST_DAYS: i64 = 6_000;

/// A local day that begins within the film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilmDay {
    /// Its first instant.
    pub at: i64,
    /// The day.
    pub date: NaiveDate,
    /// Whether it is a Saturday or a Sunday.
    pub weekend: bool,
}

/// A change of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockChange {
    /// When.
    pub at: i64,
    /// By how much local time jumps ahead, milliseconds; negative back.
    pub shift: i64,
}

/// The local midnight at or before an instant.
pub(super) fn midnight_before(zone: &Zone, at: i64) -> i64 {
    let midnight = zone.day(at).and_then(|day| zone.instant_of(day, 0));
    midnight.unwrap_or_else(|| at.div_euclid(DAY_MS).saturating_mul(DAY_MS))
}

/// 21:00 to 07:00.
pub(super) fn night() -> Option<Intervals> {
    Intervals::of_quiet_hours(&QuietHours { from: "21:00".to_owned(), to: "07:00".to_owned() })
}

/// The days that begin within `[start, end)`; of more than can be told apart only the firsts of months or of years.
pub(super) fn days(zone: &Zone, start: i64, end: i64) -> Vec<FilmDay> {
    let Some(first) = zone.day(start).and_then(date_of) else { return Vec::new() };
    let length = end.saturating_sub(start) / DAY_MS;
    let next = |day: NaiveDate| {
        if length <= MOST_DAYS {
            day.checked_add_days(Days::new(1))
        } else {
            let months = if length / 30 <= MOST_DAYS { 1 } else { 13 - day.month() };
            day.with_day(1)?.checked_add_months(Months::new(months))
        }
    };
    std::iter::successors(Some(first), |day| next(*day))
        .filter_map(|date| {
            let at = zone.instant_of(day_number(date), 0)?;
            // A day that the clock left out begins with the next.
            let is_empty = zone.instant_of(day_number(date.succ_opt()?), 0) == Some(at);
            Some((FilmDay { at, date, weekend: matches!(date.weekday(), Weekday::Sat | Weekday::Sun) }, is_empty))
        })
        .skip_while(|(day, _)| day.at < start)
        .take_while(|(day, _)| day.at < end)
        .take(usize::try_from(2 * MOST_DAYS).unwrap_or(usize::MAX))
        .filter(|(_, is_empty)| !is_empty)
        .map(|(day, _)| day)
        .collect()
}

/// The changes of the clock within a film whose days are listed.
pub(super) fn clock_changes(zone: &Zone, start: i64, end: i64) -> Vec<ClockChange> {
    if end.saturating_sub(start) / DAY_MS > MOST_DAYS {
        return Vec::new();
    }
    zone.changes(start, end).map(|(at, shift)| ClockChange { at, shift }).collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use chrono_tz::{Europe, Pacific, Tz};

    use super::*;
    use crate::clock::rfc3339;

    fn instant(text: &str) -> i64 {
        DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
    }

    fn listed(zone: Tz, from: &str, to: &str) -> Vec<(String, String, bool)> {
        let days = days(Zone::of(zone), instant(from), instant(to));
        days.into_iter().map(|day| (day.date.to_string(), rfc3339(day.at), day.weekend)).collect()
    }

    #[test]
    fn days_begin_at_local_midnight_and_a_day_that_was_left_out_is_none() {
        let row = |date: &str, at: &str, weekend| (date.to_owned(), at.to_owned(), weekend);
        assert_eq!(
            listed(Europe::Prague, "2017-03-25T10:00:00Z", "2017-03-27T22:00:00Z"),
            [row("2017-03-26", "2017-03-25T23:00:00Z", true), row("2017-03-27", "2017-03-26T22:00:00Z", false)]
        );
        assert_eq!(
            listed(Pacific::Apia, "2011-12-29T10:00:01Z", "2012-01-01T00:00:00Z"),
            [row("2011-12-31", "2011-12-30T10:00:00Z", true), row("2012-01-01", "2011-12-31T10:00:00Z", true)]
        );
    }

    #[test]
    fn of_a_very_long_film_the_months_are_listed_and_then_the_years() {
        let months = days(Zone::of(Europe::Prague), instant("2000-01-01T00:00:00Z"), instant("2050-01-01T00:00:00Z"));
        assert!(months.len() < 601 && months.iter().all(|day| day.date.day() == 1 || day.at == months[0].at));
        let years = days(Zone::of(Europe::Prague), instant("0100-01-01T00:00:00Z"), instant("9900-01-01T00:00:00Z"));
        assert!(years.len() < 10_000 && years.iter().skip(1).all(|day| day.date.ordinal() == 1));
    }

    #[test]
    fn changes_of_the_clock_are_found_to_the_millisecond() {
        let changes =
            clock_changes(Zone::of(Europe::Prague), instant("2017-01-01T00:00:00Z"), instant("2018-01-01T00:00:00Z"));
        let changes: Vec<_> = changes.into_iter().map(|change| (rfc3339(change.at), change.shift)).collect();
        assert_eq!(
            changes,
            [("2017-03-26T01:00:00Z".to_owned(), 3_600_000), ("2017-10-29T01:00:00Z".to_owned(), -3_600_000)]
        );
        assert_eq!(
            clock_changes(Zone::of(Europe::Prague), instant("1900-01-01T00:00:00Z"), instant("2018-01-01T00:00:00Z")),
            []
        );
    }
}
