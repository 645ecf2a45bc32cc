//! Instants and local time.

use chrono::DateTime;
pub(crate) use history::clock::{DAY_MINUTES, date_of, day_number, local_time};

/// `YYYY-MM-DD`.
pub(crate) fn day_text(day: i32) -> String {
    date_of(day).map_or_else(String::new, |date| date.format("%Y-%m-%d").to_string())
}

/// RFC 3339 in UTC with `Z`; milliseconds only when they are not zero.
pub fn rfc3339(at: i64) -> String {
    let Some(instant) = DateTime::from_timestamp_millis(at) else { return String::new() };
    let format = if at.rem_euclid(1000) == 0 { "%Y-%m-%dT%H:%M:%SZ" } else { "%Y-%m-%dT%H:%M:%S%.3fZ" };
    instant.format(format).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> i64 {
        DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
    }

    #[test]
    fn instants_end_in_z_and_have_milliseconds_only_when_not_zero() {
        assert_eq!(rfc3339(instant("2017-05-03T10:12:00+02:00")), "2017-05-03T08:12:00Z");
        assert_eq!(rfc3339(instant("2017-05-03T10:12:00Z") + 50), "2017-05-03T10:12:00.050Z");
        assert_eq!(rfc3339(-1), "1969-12-31T23:59:59.999Z");
    }
}
