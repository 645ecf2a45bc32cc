//! Local time and calendar days, by the rules of a zone.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::{GapInfo, Tz};

/// Minutes of a calendar day.
pub const DAY_MINUTES: u32 = 24 * 60;

/// The local time of an instant.
pub fn local_time(zone: Tz, at: i64) -> Option<NaiveDateTime> {
    zone.timestamp_millis_opt(at).single().map(|local| local.naive_local())
}

/// The instant of a local time by the zone's rules; [`crate::zone::Zone`] is quicker. `minute` minutes into a day; 1440 and
/// more are in the next day. A local time that daylight saving skips becomes the first instant after the gap, a doubled
/// one the earlier.
pub fn instant_of(zone: Tz, day: NaiveDate, minute: u32) -> Option<i64> {
    let day = day.checked_add_days(Days::new(u64::from(minute / DAY_MINUTES)))?;
    let local = day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(minute % DAY_MINUTES * 60, 0)?);
    match zone.from_local_datetime(&local).earliest() {
        Some(instant) => Some(instant.timestamp_millis()),
        None => Some(GapInfo::new(&local, &zone)?.end?.timestamp_millis()),
    }
}

/// A calendar day as days since 1970-01-01.
pub fn day_number(date: NaiveDate) -> i32 {
    date.num_days_from_ce() - NaiveDate::default().num_days_from_ce()
}

/// The calendar day so many days after 1970-01-01.
pub fn date_of(day: i32) -> Option<NaiveDate> {
    NaiveDate::default().num_days_from_ce().checked_add(day).and_then(NaiveDate::from_num_days_from_ce_opt)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use chrono_tz::{America, Australia, Europe, Pacific};

    use super::*;

    fn instant(text: &str) -> i64 {
        DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
    }

    #[test]
    fn a_skipped_local_time_is_the_first_instant_after_the_gap_and_a_doubled_one_the_earlier() {
        for (zone, day, minute, expected) in [
            (Europe::Prague, (2017, 3, 26), 119, "2017-03-26T00:59:00Z"),
            (Europe::Prague, (2017, 3, 26), 120, "2017-03-26T01:00:00Z"),
            (Europe::Prague, (2017, 3, 26), 150, "2017-03-26T01:00:00Z"),
            (Europe::Prague, (2017, 3, 26), 180, "2017-03-26T01:00:00Z"),
            (Europe::Prague, (2017, 10, 29), 120, "2017-10-29T00:00:00Z"),
            (Europe::Prague, (2017, 10, 29), 150, "2017-10-29T00:30:00Z"),
            (Europe::Prague, (2017, 10, 29), 180, "2017-10-29T02:00:00Z"),
            (America::New_York, (2017, 3, 12), 150, "2017-03-12T07:00:00Z"),
            (America::New_York, (2017, 11, 5), 90, "2017-11-05T05:30:00Z"),
            (America::New_York, (2017, 11, 4), 1440, "2017-11-05T04:00:00Z"),
            // Half an hour: 02:00 to 02:30 does not exist, 01:30 to 02:00 comes twice.
            (Australia::Lord_Howe, (2017, 10, 1), 135, "2017-09-30T15:30:00Z"),
            (Australia::Lord_Howe, (2017, 10, 1), 150, "2017-09-30T15:30:00Z"),
            (Australia::Lord_Howe, (2017, 4, 2), 105, "2017-04-01T14:45:00Z"),
            (Australia::Lord_Howe, (2017, 4, 2), 120, "2017-04-01T15:30:00Z"),
            // A whole day that was skipped.
            (Pacific::Apia, (2011, 12, 30), 600, "2011-12-30T10:00:00Z"),
        ] {
            let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
            assert_eq!(instant_of(zone, day, minute), Some(instant(expected)), "{zone} {day} {minute}");
        }
    }
}
