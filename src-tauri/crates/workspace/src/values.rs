//! From the text of a field to a value: times, days, booleans, decimals, durations.

use chrono::{LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;

const DAY_MS: i64 = 86_400_000;

/// Why a field's text is not the value it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Misread {
    Missing,
    Time,
    Day,
    Boolean,
    Number,
    WholeNumber,
    Amount,
    TooManyDecimals,
    Overflow,
    Currency,
    TimeZone,
    Choice,
    Json,
    TooLong,
    FieldCount,
    /// Through a mapping: as its number or amount was said to be written.
    AmountAsWritten,
    /// Through a mapping: as its day or time was said to be written.
    TimeAsWritten,
    /// Through a mapping: a number of seconds or milliseconds.
    EpochAsWritten,
    /// Through a mapping: a day counted by Excel.
    SerialAsWritten,
    /// An amount with the sign of another currency.
    OtherCurrency,
    /// An id that a spreadsheet has made a rounded number of.
    LostDigits,
    NotUtf8,
    MixedEncodings,
    NotText,
    ZeroByte,
    HeaderAgain,
    TornQuotes,
    NotAnObject,
    KeyTwice,
    CellError,
}

impl Misread {
    /// All of them.
    pub(crate) const ALL: [Self; 30] = [
        Self::Missing,
        Self::Time,
        Self::Day,
        Self::Boolean,
        Self::Number,
        Self::WholeNumber,
        Self::Amount,
        Self::TooManyDecimals,
        Self::Overflow,
        Self::Currency,
        Self::TimeZone,
        Self::Choice,
        Self::Json,
        Self::TooLong,
        Self::FieldCount,
        Self::AmountAsWritten,
        Self::TimeAsWritten,
        Self::EpochAsWritten,
        Self::SerialAsWritten,
        Self::OtherCurrency,
        Self::LostDigits,
        Self::NotUtf8,
        Self::MixedEncodings,
        Self::NotText,
        Self::ZeroByte,
        Self::HeaderAgain,
        Self::TornQuotes,
        Self::NotAnObject,
        Self::KeyTwice,
        Self::CellError,
    ];

    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing-value",
            Self::Time => "bad-time",
            Self::Day => "bad-date",
            Self::Boolean => "bad-boolean",
            Self::Number | Self::WholeNumber => "bad-number",
            Self::Amount => "bad-amount",
            Self::TooManyDecimals => "too-many-decimals",
            Self::Overflow => "amount-overflow",
            Self::Currency => "unknown-currency",
            Self::TimeZone => "unknown-time-zone",
            Self::Choice => "unknown-choice",
            Self::Json => "bad-json",
            Self::TooLong => "field-too-long",
            Self::FieldCount => "wrong-field-count",
            Self::AmountAsWritten => "number-not-as-written",
            Self::TimeAsWritten => "date-not-as-written",
            Self::EpochAsWritten => "bad-epoch",
            Self::SerialAsWritten => "bad-serial-date",
            Self::OtherCurrency => "other-currency",
            Self::LostDigits => "digits-lost",
            Self::NotUtf8 => "not-utf-8",
            Self::MixedEncodings => "mixed-encodings",
            Self::NotText => "not-text",
            Self::ZeroByte => "zero-byte",
            Self::HeaderAgain => "header-again",
            Self::TornQuotes => "torn-quotes",
            Self::NotAnObject => "not-an-object",
            Self::KeyTwice => "key-twice",
            Self::CellError => "cell-error",
        }
    }

    pub(crate) const fn reason(self) -> &'static str {
        match self {
            Self::Missing => "this column must not be empty",
            Self::Time => "not a time; write 2026-03-01T10:00:00Z, 2026-03-01 10:00 or 2026-03-01",
            Self::Day => "not a day; write 2026-03-01",
            Self::Boolean => "neither true nor false; write true, false, 1, 0, yes or no",
            Self::Number => "not a number",
            Self::WholeNumber => "not a whole number from 0 to 4294967295",
            Self::Amount => "not an amount; write 1234.50, without thousands separators",
            Self::TooManyDecimals => "more decimals than the currency has",
            Self::Overflow => "the amount is too large",
            Self::Currency => "no currency code of ISO 4217",
            Self::TimeZone => "no time zone of the IANA database",
            Self::Choice => "none of the words allowed here",
            Self::Json => "not a JSON object",
            Self::TooLong => "the field is longer than 64 KiB",
            Self::FieldCount => "the row has more or fewer fields than the header",
            Self::AmountAsWritten => "not a number as the mapping says that they are written",
            Self::TimeAsWritten => {
                "not a day or time as the mapping says that they are written, or no day of the calendar"
            }
            Self::EpochAsWritten => "not a number of seconds or milliseconds since 1970",
            Self::SerialAsWritten => "not a day as Excel counts them",
            Self::OtherCurrency => "the amount bears the sign of another currency than the row has",
            Self::LostDigits => {
                "a spreadsheet has rounded this id, its last digits are lost; export anew with the column as text"
            }
            Self::NotUtf8 => "not UTF-8, which the rest of the file is",
            Self::MixedEncodings => "UTF-8, which the rest of the file is not",
            Self::NotText => "bytes that stand for no letter",
            Self::ZeroByte => "a character with the code zero, which no text has",
            Self::HeaderAgain => "the header, a second time",
            Self::TornQuotes => {
                "a quote in the middle of a field, as where one before it was not closed; the rows behind it may be part of this one"
            }
            Self::NotAnObject => "not a JSON object on one line",
            Self::KeyTwice => "the object has a key twice",
            Self::CellError => "the cell shows an error instead of a value",
        }
    }
}

/// Stable words for all reasons that a row can be rejected for.
pub fn rejection_codes() -> Vec<&'static str> {
    let mut codes: Vec<&str> = Misread::ALL.into_iter().map(Misread::code).collect();
    codes.extend(["duplicate-id", "computed-segment", "unknown-reference"]);
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// An exact decimal: `mantissa` × 10^-`scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub mantissa: i64,
    pub scale: u8,
}

impl Decimal {
    /// Reads `-1234.50`.
    pub(crate) fn parse(text: &str) -> Result<Self, Misread> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if decimals.is_empty()
            || !all_digits(whole)
            || !all_digits(decimals)
            || (whole.is_empty() && !digits.contains('.'))
        {
            return Err(Misread::Amount);
        }
        let decimals = if digits.contains('.') { decimals } else { "" };
        let mut mantissa = 0_i64;
        for digit in whole.bytes().chain(decimals.bytes()) {
            let digit = i64::from(digit - b'0');
            // Counted downwards, where one more value fits, so that the smallest amount reads too.
            mantissa = mantissa.checked_mul(10).and_then(|m| m.checked_sub(digit)).ok_or(if decimals.len() > 18 {
                Misread::TooManyDecimals
            } else {
                Misread::Overflow
            })?;
        }
        let mantissa = if negative { mantissa } else { mantissa.checked_neg().ok_or(Misread::Overflow)? };
        Ok(Self { mantissa, scale: u8::try_from(decimals.len()).map_err(|_| Misread::TooManyDecimals)? })
    }

    /// In minor units of a currency with this many decimals.
    pub(crate) fn minor(self, decimals: u8) -> Result<i64, Misread> {
        let missing = decimals.checked_sub(self.scale).ok_or(Misread::TooManyDecimals)?;
        10_i64
            .checked_pow(u32::from(missing))
            .and_then(|factor| self.mantissa.checked_mul(factor))
            .ok_or(Misread::Overflow)
    }
}

/// The digits at a place as a number; `None` unless all of them are digits.
fn digits(bytes: &[u8], from: usize, count: usize) -> Option<u32> {
    let mut number = 0;
    for byte in bytes.get(from..from + count)? {
        if !byte.is_ascii_digit() {
            return None;
        }
        number = number * 10 + u32::from(byte - b'0');
    }
    Some(number)
}

/// Reads `YYYY-MM-DD` at the beginning.
fn leading_day(bytes: &[u8]) -> Option<NaiveDate> {
    let year = digits(bytes, 0, 4)?;
    if bytes.get(4) != Some(&b'-') || bytes.get(7) != Some(&b'-') {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, digits(bytes, 5, 2)?, digits(bytes, 8, 2)?)
}

/// A day, in days since 1970-01-01.
pub(crate) fn day(text: &str) -> Result<i64, Misread> {
    let text = text.trim();
    match leading_day(text.as_bytes()) {
        Some(day) if text.len() == 10 => Ok(i64::from(day.to_epoch_days())),
        _ => Err(Misread::Day),
    }
}

/// An instant: RFC 3339, or a local time or day in `zone`; milliseconds since 1970 UTC.
pub(crate) fn instant(text: &str, zone: Tz) -> Result<i64, Misread> {
    let text = text.trim();
    let bytes = text.as_bytes();
    let day = leading_day(bytes).ok_or(Misread::Time)?;
    if bytes.len() == 10 {
        return Ok(local(day.and_time(NaiveTime::MIN), zone));
    }
    let (Some(hour), Some(minute)) = (digits(bytes, 11, 2), digits(bytes, 14, 2)) else { return Err(Misread::Time) };
    let separated = bytes.get(13) == Some(&b':');
    if !separated || !matches!(bytes[10], b' ' | b'T' | b't') {
        return Err(Misread::Time);
    }
    let is_local = |length: usize| bytes.len() == length && bytes[10] == b' ';
    if is_local(16) {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).ok_or(Misread::Time)?;
        return Ok(local(day.and_time(time), zone));
    }
    let second = digits(bytes, 17, 2).filter(|_| bytes[16] == b':').ok_or(Misread::Time)?;
    let time = NaiveTime::from_hms_opt(hour, minute, second);
    if is_local(19) {
        return Ok(local(day.and_time(time.ok_or(Misread::Time)?), zone));
    }
    // Parts of a second, as databases write them.
    if bytes[10] == b' '
        && bytes.get(19) == Some(&b'.')
        && (21..=29).contains(&bytes.len())
        && bytes[20..].iter().all(u8::is_ascii_digit)
    {
        let millis = bytes[20..].iter().chain(b"00").take(3).fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        return Ok(local(day.and_time(time.ok_or(Misread::Time)?), zone) + millis);
    }
    match (bytes.get(19), time) {
        (Some(b'Z' | b'z'), Some(time)) if bytes.len() == 20 => Ok(day.and_time(time).and_utc().timestamp_millis()),
        _ => chrono::DateTime::parse_from_rfc3339(text).map(|at| at.timestamp_millis()).map_err(|_| Misread::Time),
    }
}

/// The instant of a local time: after a gap its first instant, of a doubled time the earlier.
pub(crate) fn local(time: NaiveDateTime, zone: Tz) -> i64 {
    match zone.offset_from_local_datetime(&time) {
        LocalResult::Single(offset) | LocalResult::Ambiguous(offset, _) => {
            time.and_utc().timestamp_millis() - i64::from(offset.fix().local_minus_utc()) * 1_000
        }
        LocalResult::None => {
            // The first second whose local time is not before the one asked for; a gap is shorter than two days.
            let wanted = time.and_utc().timestamp();
            let is_past = |utc: i64| {
                chrono::DateTime::from_timestamp(utc, 0).is_none_or(|at| {
                    let offset = zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc();
                    utc + i64::from(offset) >= wanted
                })
            };
            let (mut before, mut past) = (wanted - DAY_MS / 500, wanted + DAY_MS / 500);
            while past - before > 1 {
                let middle = before + (past - before) / 2;
                if is_past(middle) {
                    past = middle;
                } else {
                    before = middle;
                }
            }
            past * 1_000
        }
    }
}

/// `true`, `false`, `1`, `0`, `yes`, `no`, `y`, `n`, `t`, `f` in any case.
pub(crate) fn boolean(text: &str) -> Result<bool, Misread> {
    let text = text.trim();
    if ["true", "1", "yes", "y", "t"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
        Ok(true)
    } else if ["false", "0", "no", "n", "f"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
        Ok(false)
    } else {
        Err(Misread::Boolean)
    }
}

/// A finite number.
pub(crate) fn number(text: &str) -> Result<f64, Misread> {
    let text = text.trim();
    // `parse` would also take "inf", "nan" and "infinity".
    if !text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.' | b'e' | b'E')) {
        return Err(Misread::Number);
    }
    text.parse().ok().filter(|number: &f64| number.is_finite()).ok_or(Misread::Number)
}

/// Whether an id is a number that a spreadsheet has rounded, such as `1.23457E+12`.
pub(crate) fn has_lost_digits(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Nearly every id is through here.
    if bytes.len() < 5 || !bytes[0].is_ascii_digit() || !matches!(bytes[1], b'.' | b',' | b'E') {
        return false;
    }
    let Some((mantissa, exponent)) = text.split_once("E+") else { return false };
    let decimals = mantissa[1..].strip_prefix(['.', ',']).unwrap_or(&mantissa[1..]);
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(decimals) && (mantissa.len() != 2) && matches!(exponent.len(), 2..=3) && all_digits(exponent)
}

/// A whole number of 32 bits.
pub(crate) fn count(text: &str) -> Result<u32, Misread> {
    let text = text.trim();
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Misread::WholeNumber);
    }
    text.parse().map_err(|_| Misread::WholeNumber)
}

/// A positive ISO 8601 duration of weeks, days, hours, minutes and seconds, in milliseconds.
pub(crate) fn duration(text: &str) -> Option<i64> {
    let body = text.strip_prefix('P')?;
    let (date, time) = body.split_once('T').unwrap_or((body, ""));
    if body.ends_with('T') {
        return None;
    }
    let mut total = 0_i64;
    for (mut part, units) in [
        (date, [('W', 7 * DAY_MS), ('D', DAY_MS)].as_slice()),
        (time, &[('H', 3_600_000), ('M', 60_000), ('S', 1_000)]),
    ] {
        let mut units = units.iter();
        while !part.is_empty() {
            let end = part.find(|c: char| !c.is_ascii_digit())?;
            let (number, rest) = part.split_at(end);
            let letter = rest.chars().next()?;
            let (_, length) = units.find(|(unit, _)| *unit == letter)?;
            total = number.parse::<i64>().ok()?.checked_mul(*length)?.checked_add(total)?;
            part = &rest[letter.len_utf8()..];
        }
    }
    (total > 0).then_some(total)
}

/// Bits of what a text can be read as.
pub(crate) const NUMBER: u8 = 1;
/// See [`NUMBER`].
pub(crate) const DATE: u8 = 2;
/// See [`NUMBER`].
pub(crate) const BOOLEAN: u8 = 4;
/// See [`NUMBER`].
pub(crate) const ANYTHING: u8 = NUMBER | DATE | BOOLEAN;

/// What a non-empty text can be read as.
pub(crate) fn candidates(text: &str) -> u8 {
    let mut found = 0;
    if number(text).is_ok() {
        found |= NUMBER;
    }
    if day(text).is_ok() {
        found |= DATE;
    }
    if text.len() <= 8 && boolean(text).is_ok() {
        found |= BOOLEAN;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRAGUE: Tz = chrono_tz::Europe::Prague;

    fn utc(text: &str) -> i64 {
        chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
    }

    #[test]
    fn times_are_read_as_written_or_in_the_zone() {
        for (text, expected) in [
            ("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z"),
            ("2026-03-01T10:00:00.250+01:00", "2026-03-01T09:00:00.250Z"),
            ("2026-03-01 10:00", "2026-03-01T09:00:00Z"),
            ("2026-03-01 10:00:30", "2026-03-01T09:00:30Z"),
            ("2026-03-01 10:00:30.5", "2026-03-01T09:00:30.500Z"),
            ("2026-03-01 10:00:30.123456", "2026-03-01T09:00:30.123Z"),
            ("2026-03-01", "2026-02-28T23:00:00Z"),
            ("2026-07-01", "2026-06-30T22:00:00Z"),
            // Skipped on 2026-03-29 from 02:00 to 03:00: the first instant after the gap.
            ("2026-03-29 02:30", "2026-03-29T01:00:00Z"),
            ("2026-03-29 02:00", "2026-03-29T01:00:00Z"),
            ("2026-03-29 03:00", "2026-03-29T01:00:00Z"),
            // Doubled on 2026-10-25: the earlier.
            ("2026-10-25 02:30", "2026-10-25T00:30:00Z"),
        ] {
            assert_eq!(instant(text, PRAGUE), Ok(utc(expected)), "{text}");
        }
        // A day that begins with a gap starts at the gap's end.
        assert_eq!(instant("2018-11-04", chrono_tz::America::Sao_Paulo), Ok(utc("2018-11-04T03:00:00Z")));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "yesterday",
            "2026-13-01",
            "2026-02-30",
            "2026-03-01T10:00:00",
            "2026-03-01 25:00",
            "01.03.2026",
            "2026-03-01 10",
            "2026-03-01 10:00:00 PM",
            "2026-03-01 10:00:00.",
            "2026-03-01 10:00:00.1x",
            "1772359200",
            "2026-03-01Z",
            "2026-03-01\u{20ac}10:00",
        ] {
            assert_eq!(instant(text, PRAGUE), Err(Misread::Time), "{text}");
        }
    }

    #[test]
    fn amounts_are_exact() {
        let minor = |text: &str, decimals| Decimal::parse(text).and_then(|decimal| decimal.minor(decimals));
        assert_eq!(minor("1234.50", 2), Ok(123_450));
        assert_eq!(minor("-0.01", 2), Ok(-1));
        assert_eq!(minor("7", 3), Ok(7_000));
        assert_eq!(minor(".5", 2), Ok(50));
        assert_eq!(minor("92233720368547758.07", 2), Ok(i64::MAX));
        assert_eq!(minor("-92233720368547758.08", 2), Ok(i64::MIN));
        assert_eq!(minor("92233720368547758.08", 2), Err(Misread::Overflow));
        assert_eq!(minor("99999999999999999999", 2), Err(Misread::Overflow));
        assert_eq!(minor("1.005", 2), Err(Misread::TooManyDecimals));
        assert_eq!(minor("1.0", 0), Err(Misread::TooManyDecimals));
        for text in ["NaN", "inf", "1e3", "1,234.50", "12 EUR", "", "-", ".", "5.", "--1", "1.2.3", "+1"] {
            assert_eq!(minor(text, 2), Err(Misread::Amount), "{text}");
        }
    }

    #[test]
    fn ids_that_were_rounded_are_told_from_ids_with_an_e() {
        for text in ["1.23457E+12", "1,23457E+12", "5E+10", "9.9E+100"] {
            assert!(has_lost_digits(text), "{text}");
        }
        for text in ["5E10", "1E5", "12E+12", "E+12", "1.5", "1.E+10x", "A1.2E+10", "1.23457e+12x", "", "2E+1"] {
            assert!(!has_lost_digits(text), "{text}");
        }
    }

    #[test]
    fn booleans_numbers_and_durations() {
        assert_eq!(boolean("YES"), Ok(true));
        assert_eq!(boolean("f"), Ok(false));
        assert_eq!(boolean("maybe"), Err(Misread::Boolean));
        assert_eq!(number("-2.5e3"), Ok(-2500.0));
        assert_eq!(number("nan"), Err(Misread::Number));
        assert_eq!(number("1e999"), Err(Misread::Number));
        assert_eq!(duration("P14D"), Some(14 * DAY_MS));
        assert_eq!(duration("P1W2DT3H"), Some(9 * DAY_MS + 3 * 3_600_000));
        for text in ["P1M", "P", "PT", "P0D", "14D", "P-1D", "P1D2W", "PT1D"] {
            assert_eq!(duration(text), None, "{text}");
        }
        assert_eq!(candidates("1"), NUMBER | BOOLEAN);
        assert_eq!(candidates("2026-01-31"), DATE);
        assert_eq!(candidates("no"), BOOLEAN);
        assert_eq!(candidates("34-45"), 0);
    }
}
