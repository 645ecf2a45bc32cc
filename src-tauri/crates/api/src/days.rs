//! Days and instants as people write them.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::{GapInfo, Tz};

/// The first instant of what was written: an RFC 3339 instant, or a local day.
pub(crate) fn first_instant(text: &str, zone: Tz) -> Option<i64> {
    instant(text).or_else(|| day(text).and_then(|day| start_of_day(day, zone)))
}

/// The last instant of what was written: an RFC 3339 instant is itself, a local day ends a millisecond before the next.
pub(crate) fn last_instant(text: &str, zone: Tz) -> Option<i64> {
    instant(text)
        .or_else(|| day(text).and_then(|day| day.checked_add_days(Days::new(1))).and_then(|next| before(next, zone)))
}

fn before(day: NaiveDate, zone: Tz) -> Option<i64> {
    start_of_day(day, zone)?.checked_sub(1)
}

fn instant(text: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(text).ok().map(|instant| instant.timestamp_millis())
}

/// A day since 1970 as it is written: `YYYY-MM-DD`.
pub(crate) fn written(day: i32) -> String {
    NaiveDate::from_epoch_days(day).map(|day| day.to_string()).unwrap_or_default()
}

pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    // Exactly `YYYY-MM-DD`: chrono would take `2024-3-1` and a sign as well.
    let shape = |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    if text.len() != 10 || !text.bytes().enumerate().all(shape) {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// Local midnight; where daylight saving skips it, the first instant after the gap; of two, the earlier.
pub(crate) fn start_of_day(day: NaiveDate, zone: Tz) -> Option<i64> {
    let midnight = day.and_time(NaiveTime::MIN);
    let instant = match zone.from_local_datetime(&midnight).earliest() {
        Some(instant) => instant,
        None => GapInfo::new(&midnight, &zone)?.end?,
    };
    Some(instant.timestamp_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(ms: Option<i64>) -> Option<String> {
        ms.map(crate::clock::rfc3339)
    }

    #[test]
    fn a_day_is_the_workspaces_day() {
        let prague = chrono_tz::Europe::Prague;
        assert_eq!(shown(first_instant("2025-03-30", prague)).as_deref(), Some("2025-03-29T23:00:00Z"));
        assert_eq!(shown(last_instant("2025-03-30", prague)).as_deref(), Some("2025-03-30T21:59:59.999Z"), "23 hours");
        assert_eq!(shown(last_instant("2025-10-26", prague)).as_deref(), Some("2025-10-26T22:59:59.999Z"), "25 hours");
    }

    #[test]
    fn an_instant_is_itself() {
        let utc = chrono_tz::UTC;
        assert_eq!(shown(first_instant("2025-03-30T01:00:00+02:00", utc)).as_deref(), Some("2025-03-29T23:00:00Z"));
        assert_eq!(shown(last_instant("2025-03-30T01:00:00.250Z", utc)).as_deref(), Some("2025-03-30T01:00:00.250Z"));
    }

    #[test]
    fn a_skipped_midnight_is_the_first_instant_after_the_gap() {
        // Cairo went from 24 April 2026 00:00 to 01:00.
        let cairo = chrono_tz::Africa::Cairo;
        assert_eq!(shown(first_instant("2026-04-24", cairo)).as_deref(), Some("2026-04-23T22:00:00Z"));
        assert_eq!(shown(last_instant("2026-04-23", cairo)).as_deref(), Some("2026-04-23T21:59:59.999Z"));
        // Havana's midnight of 2 November 2025 came twice at 01:00; the day begins once.
        let havana = chrono_tz::America::Havana;
        assert_eq!(shown(first_instant("2025-11-02", havana)).as_deref(), Some("2025-11-02T04:00:00Z"));
        // Samoa skipped the whole of 30 December 2011.
        let apia = chrono_tz::Pacific::Apia;
        assert_eq!(shown(first_instant("2011-12-30", apia)).as_deref(), Some("2011-12-30T10:00:00Z"));
    }

    #[test]
    fn anything_else_is_neither() {
        for text in ["", "yesterday", "2025-3-1", "2025-02-30", "+025-01-01", "2025-01-01T00:00:00", "2025-01-01 00:00"]
        {
            assert_eq!(first_instant(text, chrono_tz::UTC), None, "{text}");
            assert_eq!(last_instant(text, chrono_tz::UTC), None, "{text}");
        }
    }
}
