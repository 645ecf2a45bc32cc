//! Days and instants as other systems write them.

use chrono::format::{Item, Parsed, StrftimeItems, parse};
use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, SecondsFormat, TimeDelta, Timelike as _};
use chrono_tz::Tz;

use crate::values::{Misread, local};

/// Years outside of these are slips: two digits where four were meant.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=9999;

/// What a time becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// A day.
    Day,
    /// A day or an instant, whichever is written.
    Instant,
}

/// A time as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    Day(NaiveDate),
    Local(NaiveDateTime),
    Exact(DateTime<FixedOffset>),
}

/// A format of `strftime`, ready for reading.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DateFormat {
    items: Vec<Item<'static>>,
    has_time: bool,
}

impl DateFormat {
    /// Understands a format; the error says what is wrong with it.
    pub(crate) fn new(format: &str) -> Result<Self, String> {
        let items = StrftimeItems::new(format).parse_to_owned().map_err(|_| {
            "not a format of strftime such as %d.%m.%Y; see the table of signs in the documentation".to_owned()
        })?;
        if format.contains("%Z") {
            return Err("%Z names zones in letters, which cannot be read; say zone instead".to_owned());
        }
        // Tried out: what it writes it must be able to read.
        let day = NaiveDate::from_ymd_opt(2001, 2, 3).and_then(|day| day.and_hms_opt(16, 5, 6)).unwrap_or_default();
        let text = {
            use std::fmt::Write as _;
            let mut text = String::new();
            let at = day.and_utc().fixed_offset();
            // What the format cannot write is found out by reading.
            let _ = write!(text, "{}", at.format_with_items(items.iter()));
            text
        };
        let mut made = Self { items, has_time: true };
        if matches!(made.read(&text), Ok(Written::Local(_) | Written::Exact(_))) {
            return Ok(made);
        }
        made.has_time = false;
        let mut parsed = Parsed::new();
        let says_no_time = parse(&mut parsed, &text, made.items.iter()).is_ok()
            && parsed.hour_mod_12().is_none()
            && parsed.minute().is_none()
            && parsed.second().is_none();
        match made.read(&text) {
            Ok(Written::Day(read)) if read == day.date() && says_no_time => Ok(made),
            _ => {
                Err("the format must say day, month and year, and of the time hours and minutes or nothing".to_owned())
            }
        }
    }

    /// Whether it says the time of day.
    pub(crate) const fn has_time(&self) -> bool {
        self.has_time
    }

    /// Reads a text.
    pub(crate) fn read(&self, text: &str) -> Result<Written, Misread> {
        let bad = |_| Misread::TimeAsWritten;
        let mut parsed = Parsed::new();
        parse(&mut parsed, text.trim(), self.items.iter()).map_err(bad)?;
        let written = if !self.has_time {
            Written::Day(parsed.to_naive_date().map_err(bad)?)
        } else if parsed.offset().is_some() {
            Written::Exact(parsed.to_datetime().map_err(bad)?)
        } else {
            Written::Local(parsed.to_naive_datetime_with_offset(0).map_err(bad)?)
        };
        if YEARS.contains(&written.day().year()) { Ok(written) } else { Err(Misread::TimeAsWritten) }
    }
}

impl Written {
    pub(crate) fn day(&self) -> NaiveDate {
        match self {
            Self::Day(day) => *day,
            Self::Local(time) => time.date(),
            Self::Exact(time) => time.date_naive(),
        }
    }

    /// Writes it as canonical files have it; `zone` is where the clock stood, `usual` where it stands otherwise.
    pub(crate) fn write(self, wanted: Wanted, zone: Option<Tz>, usual: Tz, into: &mut String) {
        match (self, wanted) {
            (written, Wanted::Day) => push_day(written.day(), into),
            (Self::Day(day), Wanted::Instant) => match zone {
                Some(zone) => push_ms(local(day.and_time(chrono::NaiveTime::MIN), zone), into),
                None => push_day(day, into),
            },
            (Self::Local(time), Wanted::Instant) => match zone {
                Some(zone) => push_ms(local(time, zone), into),
                None if time.nanosecond() != 0 => push_ms(local(time, usual), into),
                None => {
                    push_day(time.date(), into);
                    for (before, part) in [(' ', time.hour()), (':', time.minute()), (':', time.second())] {
                        into.push(before);
                        push_two(part, into);
                    }
                }
            },
            (Self::Exact(time), Wanted::Instant) => push_ms(time.timestamp_millis(), into),
        }
    }
}

fn push_two(number: u32, into: &mut String) {
    let digit = |digit: u32| char::from_digit(digit % 10, 10).unwrap_or('0');
    into.push(digit(number / 10));
    into.push(digit(number));
}

fn push_day(day: NaiveDate, into: &mut String) {
    let year = day.year().unsigned_abs();
    push_two(year / 100 % 100, into);
    push_two(year % 100, into);
    into.push('-');
    push_two(day.month(), into);
    into.push('-');
    push_two(day.day(), into);
}

fn push_ms(at: i64, into: &mut String) {
    let Some(time) = DateTime::from_timestamp_millis(at) else { return };
    let digits = if at.rem_euclid(1_000) == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
    into.push_str(&time.to_rfc3339_opts(digits, true));
}

/// How a time since 1970 is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Seconds,
    Milliseconds,
}

impl Unit {
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Seconds => "seconds",
            Self::Milliseconds => "milliseconds",
        }
    }
}

/// A number of seconds or milliseconds since 1970 UTC, with decimals or not.
pub(crate) fn epoch(text: &str, unit: Unit) -> Result<Written, Misread> {
    let bad = Misread::EpochAsWritten;
    let text = text.trim();
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty()
        || whole.len() > 17
        || !(whole.bytes().chain(decimals.bytes())).all(|byte| byte.is_ascii_digit())
    {
        return Err(bad);
    }
    let mut ms: i64 = whole.parse().map_err(|_| bad)?;
    if unit == Unit::Seconds {
        let thousandths = format!("{decimals:0<3}");
        ms = ms.checked_mul(1_000).ok_or(bad)? + thousandths[..3].parse::<i64>().map_err(|_| bad)?;
    }
    let time = DateTime::from_timestamp_millis(if negative { -ms } else { ms }).ok_or(bad)?;
    if YEARS.contains(&time.year()) { Ok(Written::Exact(time.fixed_offset())) } else { Err(bad) }
}

/// A day as Excel counts it, with the time of day behind the point; Excel's own 29 February 1900 was none.
pub(crate) fn excel(text: &str, from_1904: bool) -> Result<Written, Misread> {
    let bad = Misread::SerialAsWritten;
    let text = text.trim();
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if whole.is_empty() || whole.len() > 7 || !(whole.bytes().chain(decimals.bytes())).all(|byte| byte.is_ascii_digit())
    {
        return Err(bad);
    }
    let days: i64 = whole.parse().map_err(|_| bad)?;
    let start = match (from_1904, days) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, 1..=59) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, 61..) => NaiveDate::from_ymd_opt(1899, 12, 30),
        (false, _) => None,
    };
    let day = start.and_then(|start| start.checked_add_signed(TimeDelta::days(days))).ok_or(bad)?;
    if !YEARS.contains(&day.year()) {
        return Err(bad);
    }
    if decimals.bytes().all(|byte| byte == b'0') {
        return Ok(Written::Day(day));
    }
    // Its fifteen digits tell a second; what is beyond is noise.
    let share: f64 = format!("0.{decimals}").parse().map_err(|_| bad)?;
    #[allow(clippy::cast_possible_truncation, reason = "a day has few seconds")]
    let seconds = (share * 86_400.0).round() as i64;
    let time = day.and_time(chrono::NaiveTime::MIN).checked_add_signed(TimeDelta::seconds(seconds)).ok_or(bad)?;
    Ok(Written::Local(time))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::values;

    const WARSAW: Tz = chrono_tz::Europe::Warsaw;

    fn written(text: &str, format: &str, wanted: Wanted, zone: Option<Tz>) -> Result<String, Misread> {
        let mut into = String::new();
        DateFormat::new(format).unwrap().read(text)?.write(wanted, zone, WARSAW, &mut into);
        Ok(into)
    }

    #[test]
    fn times_become_what_canonical_files_have() {
        for (text, format, wanted, zone, expected) in [
            ("28.02.2023", "%d.%m.%Y", Wanted::Instant, None, "2023-02-28"),
            ("1.3.2023 9:05", "%d.%m.%Y %H:%M", Wanted::Instant, None, "2023-03-01 09:05:00"),
            ("12/31/2023 02:05 PM", "%m/%d/%Y %I:%M %p", Wanted::Instant, None, "2023-12-31 14:05:00"),
            ("31/12/2023", "%d/%m/%Y", Wanted::Instant, Some(WARSAW), "2023-12-30T23:00:00Z"),
            ("31/12/2023 10:00", "%d/%m/%Y %H:%M", Wanted::Instant, Some(WARSAW), "2023-12-31T09:00:00Z"),
            ("2023-12-31T10:00:00.250+01:00", "%+", Wanted::Instant, None, "2023-12-31T09:00:00.250Z"),
            ("2023-12-31 10:00:00.5", "%Y-%m-%d %H:%M:%S%.f", Wanted::Instant, None, "2023-12-31T09:00:00.500Z"),
            ("2023-12-31 10:00:00", "%Y-%m-%d %H:%M:%S", Wanted::Day, None, "2023-12-31"),
            ("31-Dec-99", "%d-%b-%y", Wanted::Day, None, "1999-12-31"),
        ] {
            assert_eq!(written(text, format, wanted, zone).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn impossible_days_are_refused() {
        for (text, format) in [
            ("29.02.2023", "%d.%m.%Y"),
            ("31/12/2023", "%m/%d/%Y"),
            ("31.12.23", "%d.%m.%Y"),
            ("31.12.2023 10:00", "%d.%m.%Y"),
            ("yesterday", "%d.%m.%Y"),
            ("", "%d.%m.%Y"),
        ] {
            assert_eq!(written(text, format, Wanted::Instant, None), Err(Misread::TimeAsWritten), "{text}");
        }
    }

    #[test]
    fn formats_that_say_no_whole_day_are_refused() {
        for format in ["%d.%m.", "%H:%M", "%Q", "day", "", "%d.%m.%Y %Z", "%d.%m.%Y %H"] {
            assert!(DateFormat::new(format).is_err(), "{format}");
        }
    }

    #[test]
    fn counted_times_are_read() {
        let told = |written: Written| {
            let mut into = String::new();
            written.write(Wanted::Instant, None, WARSAW, &mut into);
            into
        };
        assert_eq!(told(epoch("1703980800", Unit::Seconds).unwrap()), "2023-12-31T00:00:00Z");
        assert_eq!(told(epoch("1703980800.25", Unit::Seconds).unwrap()), "2023-12-31T00:00:00.250Z");
        assert_eq!(told(epoch("1703980800250", Unit::Milliseconds).unwrap()), "2023-12-31T00:00:00.250Z");
        assert_eq!(told(epoch("-86400", Unit::Seconds).unwrap()), "1969-12-31T00:00:00Z");
        assert_eq!(epoch("1703980800250", Unit::Seconds), Err(Misread::EpochAsWritten), "the year 55967");
        assert_eq!(epoch("1.7E+12", Unit::Milliseconds), Err(Misread::EpochAsWritten));
        assert_eq!(told(excel("45291", false).unwrap()), "2023-12-31");
        assert_eq!(told(excel("45291.75", false).unwrap()), "2023-12-31 18:00:00");
        assert_eq!(told(excel("45291,4166666667", false).unwrap()), "2023-12-31 10:00:00");
        assert_eq!(told(excel("59", false).unwrap()), "1900-02-28");
        assert_eq!(excel("60", false), Err(Misread::SerialAsWritten), "29 February 1900");
        assert_eq!(told(excel("61", false).unwrap()), "1900-03-01");
        assert_eq!(told(excel("43829", true).unwrap()), "2023-12-31");
        for text in ["0", "-1", "abc", "", "99999999", "4529.1.1"] {
            assert_eq!(excel(text, false), Err(Misread::SerialAsWritten), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_format_gives_the_instant_that_was_written(at in 0_i64..4_000_000_000, format in 0_usize..5) {
            let format = ["%d.%m.%Y %H:%M:%S", "%m/%d/%Y %I:%M:%S %p", "%+", "%Y%m%d %H%M%S", "%d %b %Y %H:%M:%S"][format];
            let time = DateTime::from_timestamp(at, 0).unwrap();
            let text = time.format(format).to_string();
            let canonical = written(&text, format, Wanted::Instant, None).unwrap();
            prop_assert_eq!(values::instant(&canonical, chrono_tz::UTC).unwrap(), at * 1_000);
        }

        #[test]
        fn no_text_is_too_much(text in "\\PC{0,30}") {
            let _ = written(&text, "%d.%m.%Y %H:%M", Wanted::Instant, None);
            let _ = (epoch(&text, Unit::Seconds), excel(&text, false));
        }
    }
}
