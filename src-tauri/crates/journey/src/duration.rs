//! ISO 8601 durations of weeks, days, hours, minutes and seconds. A day is always 24 hours;
//! months and years have no fixed length and are refused.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// A signed length of time in whole milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Duration {
    /// Milliseconds; negative only where a signed duration is allowed (offsets).
    pub ms: i64,
}

/// Why a text is not a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DurationError {
    /// Not of the form `P…T…`.
    #[error("not an ISO 8601 duration such as P2D or PT12H")]
    Malformed,
    /// Months and years have no fixed length.
    #[error("months and years have no fixed length; use weeks or days")]
    MonthsOrYears,
    /// Longer than can be counted in milliseconds.
    #[error("longer than can be counted")]
    TooLong,
}

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

impl Duration {
    /// A duration of `ms` milliseconds.
    pub const fn from_ms(ms: i64) -> Self {
        Self { ms }
    }

    /// A duration of `days` days of 24 hours.
    pub const fn from_days(days: i64) -> Self {
        Self { ms: days * DAY }
    }

    /// Reads `P1W2DT3H4M5S`, each part at most once and in this order, with an optional leading sign;
    /// seconds may have up to three decimals.
    pub fn parse(text: &str) -> Result<Self, DurationError> {
        let (sign, rest) = match text.as_bytes().first() {
            Some(b'-') => (-1, &text[1..]),
            Some(b'+') => (1, &text[1..]),
            _ => (1, text),
        };
        let body = rest.strip_prefix('P').ok_or(DurationError::Malformed)?;
        let (date, time) = match body.split_once('T') {
            Some((_, "")) => return Err(DurationError::Malformed),
            Some((date, time)) => (date, time),
            None => (body, ""),
        };
        if date.is_empty() && time.is_empty() {
            return Err(DurationError::Malformed);
        }
        let mut total = 0_i64;
        add_parts(date, &[('Y', None), ('M', None), ('W', Some(WEEK)), ('D', Some(DAY))], &mut total)?;
        add_parts(time, &[('H', Some(HOUR)), ('M', Some(MINUTE)), ('S', Some(SECOND))], &mut total)?;
        Ok(Self { ms: sign * total })
    }
}

/// Adds the parts of one half (`1W2D` or `3H4M`) to `total`; a unit without a length is months or years.
fn add_parts(mut text: &str, units: &[(char, Option<i64>)], total: &mut i64) -> Result<(), DurationError> {
    let mut next_unit = 0;
    while !text.is_empty() {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').ok_or(DurationError::Malformed)?;
        let (number, rest) = text.split_at(end);
        let letter = rest.chars().next().ok_or(DurationError::Malformed)?;
        let position =
            units[next_unit..].iter().position(|(unit, _)| *unit == letter).ok_or(DurationError::Malformed)?;
        let (_, length) = units[next_unit + position];
        let length = length.ok_or(DurationError::MonthsOrYears)?;
        next_unit += position + 1;
        let part = match number.split_once('.') {
            None => number
                .parse::<i64>()
                .map_err(|_| if number.is_empty() { DurationError::Malformed } else { DurationError::TooLong })?
                .checked_mul(length)
                .ok_or(DurationError::TooLong)?,
            Some((whole, decimals)) if letter == 'S' && !whole.is_empty() && (1..=3).contains(&decimals.len()) => {
                if !decimals.bytes().all(|b| b.is_ascii_digit()) {
                    return Err(DurationError::Malformed);
                }
                let millis: i64 = format!("{decimals:0<3}").parse().map_err(|_| DurationError::Malformed)?;
                whole
                    .parse::<i64>()
                    .ok()
                    .and_then(|seconds| seconds.checked_mul(SECOND))
                    .and_then(|ms| ms.checked_add(millis))
                    .ok_or(DurationError::TooLong)?
            }
            Some(_) => return Err(DurationError::Malformed),
        };
        *total = total.checked_add(part).ok_or(DurationError::TooLong)?;
        text = &rest[letter.len_utf8()..];
    }
    Ok(())
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ms == 0 {
            return f.write_str("PT0S");
        }
        if self.ms < 0 {
            f.write_str("-")?;
        }
        let ms = self.ms.unsigned_abs();
        let day = DAY.unsigned_abs();
        f.write_str("P")?;
        let (days, rest) = (ms / day, ms % day);
        if rest == 0 && days % 7 == 0 {
            return write!(f, "{}W", days / 7);
        }
        if days > 0 {
            write!(f, "{days}D")?;
        }
        if rest > 0 {
            f.write_str("T")?;
            let (hours, minutes, millis) = (rest / 3_600_000, rest / 60_000 % 60, rest % 60_000);
            if hours > 0 {
                write!(f, "{hours}H")?;
            }
            if minutes > 0 {
                write!(f, "{minutes}M")?;
            }
            match (millis / 1_000, millis % 1_000) {
                (0, 0) => {}
                (seconds, 0) => write!(f, "{seconds}S")?,
                (seconds, millis) => write!(f, "{seconds}.{millis:03}S")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Duration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Without look-ahead, which many validators lack: a date part with or without a time part, or a time part alone.
const PATTERN: &str = concat!(
    r"^[-+]?P((\d+W(\d+D)?|\d+D)(T(\d+H(\d+M)?(\d+(\.\d{1,3})?S)?|\d+M(\d+(\.\d{1,3})?S)?|\d+(\.\d{1,3})?S))?",
    r"|T(\d+H(\d+M)?(\d+(\.\d{1,3})?S)?|\d+M(\d+(\.\d{1,3})?S)?|\d+(\.\d{1,3})?S))$"
);

impl JsonSchema for Duration {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Duration".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "ISO 8601 duration of weeks, days (24 h), hours, minutes and seconds; months and years are an error",
            "examples": ["P2D", "PT12H", "P1W"],
            "pattern": PATTERN
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_unit_with_its_length() {
        for (text, ms) in [
            ("P2D", 2 * DAY),
            ("P1W", WEEK),
            ("PT12H", 12 * HOUR),
            ("P1DT1H1M1.5S", DAY + HOUR + MINUTE + 1_500),
            ("-P1D", -DAY),
        ] {
            assert_eq!(Duration::parse(text), Ok(Duration { ms }), "{text}");
        }
    }

    #[test]
    fn refuses_what_has_no_fixed_length_or_no_form() {
        assert_eq!(Duration::parse("P1M"), Err(DurationError::MonthsOrYears));
        assert_eq!(Duration::parse("P1Y"), Err(DurationError::MonthsOrYears));
        for text in ["", "P", "PT", "2D", "P2", "PD", "P1D2W", "P1.5D", "P1DT", "PT1D", "P٣D", "P1D é"] {
            assert_eq!(Duration::parse(text), Err(DurationError::Malformed), "{text}");
        }
        assert_eq!(Duration::parse("P99999999999999999W"), Err(DurationError::TooLong));
    }

    #[test]
    fn what_is_written_reads_back() {
        for ms in [0, 1, 999, DAY, WEEK, 2 * WEEK, 15 * DAY + HOUR, -DAY, 90_061_001] {
            let duration = Duration { ms };
            assert_eq!(Duration::parse(&duration.to_string()), Ok(duration), "{duration}");
        }
    }
}
