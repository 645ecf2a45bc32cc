//! How each language writes numbers, money, dates and times of day.

use std::fmt::Write as _;

use chrono::{DateTime, Datelike, NaiveDate, Timelike};
use chrono_tz::Tz;
use history::minor_digits;

use crate::{Join, Locale};

/// No line break between a number and what it counts.
const NO_BREAK: char = '\u{a0}';

const MONTHS: [[&str; 12]; 3] = [
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"],
    ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
];

/// The digits of a whole number, grouped by thousands as the language does it.
fn grouped(locale: Locale, digits: &str, out: &mut String) {
    let (separator, smallest) = match locale {
        Locale::En => (',', 4),
        // Polish and Italian leave four digits together.
        Locale::Pl => (NO_BREAK, 5),
        Locale::It => ('.', 5),
    };
    for (index, digit) in digits.char_indices() {
        if index > 0 && digits.len() >= smallest && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
}

const fn decimal_mark(locale: Locale) -> char {
    match locale {
        Locale::En => '.',
        Locale::Pl | Locale::It => ',',
    }
}

/// A number with up to three decimals.
pub(crate) fn number(locale: Locale, number: f64) -> String {
    if !number.is_finite() {
        return "–".to_owned();
    }
    let plain = format!("{:.3}", number.abs());
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let decimals = decimals.trim_end_matches('0');
    let mut out = String::with_capacity(plain.len() + 4);
    if number < 0.0 && (whole != "0" || !decimals.is_empty()) {
        out.push('-');
    }
    grouped(locale, whole, &mut out);
    if !decimals.is_empty() {
        out.push(decimal_mark(locale));
        out.push_str(decimals);
    }
    out
}

/// A large number in short, as browsers write it: `12.4K`, `12,4 tys.`; Italian has no short word for thousands.
pub(crate) fn compact(locale: Locale, whole: u64) -> String {
    let units: &[(u64, &str)] = match locale {
        Locale::En => &[(1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K")],
        Locale::Pl => &[(1_000_000_000, "\u{a0}mld"), (1_000_000, "\u{a0}mln"), (1_000, "\u{a0}tys.")],
        Locale::It => &[(1_000_000_000, "\u{a0}Mrd"), (1_000_000, "\u{a0}Mln")],
    };
    #[allow(clippy::cast_precision_loss, reason = "one decimal is shown")]
    let tenths = |unit: u64| (whole as f64 / unit as f64 * 10.0).round() / 10.0;
    // What would be a thousand of a unit after rounding is one of the next.
    match units.iter().find(|(unit, _)| whole >= *unit || (whole >= 1_000 && tenths(*unit) >= 1.0)) {
        Some((unit, word)) => number(locale, tenths(*unit)) + word,
        #[allow(clippy::cast_precision_loss, reason = "less than a million")]
        None => number(locale, whole as f64),
    }
}

/// An amount of money in minor units.
pub(crate) fn money(locale: Locale, minor: i64, currency: &str) -> String {
    let places = usize::try_from(minor_digits(currency)).unwrap_or(2);
    let digits = format!("{:0>width$}", minor.unsigned_abs(), width = places + 1);
    let (whole, decimals) = digits.split_at(digits.len() - places);
    let mut amount = String::with_capacity(digits.len() + 12);
    grouped(locale, whole, &mut amount);
    if !decimals.is_empty() {
        amount.push(decimal_mark(locale));
        amount.push_str(decimals);
    }
    let sign = if minor < 0 { "-" } else { "" };
    match locale {
        Locale::En => match currency {
            "EUR" => format!("{sign}€{amount}"),
            "USD" => format!("{sign}${amount}"),
            "GBP" => format!("{sign}£{amount}"),
            "JPY" => format!("{sign}¥{amount}"),
            _ => format!("{sign}{currency}{NO_BREAK}{amount}"),
        },
        Locale::Pl => match currency {
            "EUR" => format!("{sign}{amount}{NO_BREAK}€"),
            "PLN" => format!("{sign}{amount}{NO_BREAK}zł"),
            _ => format!("{sign}{amount}{NO_BREAK}{currency}"),
        },
        Locale::It => match currency {
            "EUR" => format!("{sign}{amount}{NO_BREAK}€"),
            "GBP" => format!("{sign}{amount}{NO_BREAK}£"),
            _ => format!("{sign}{amount}{NO_BREAK}{currency}"),
        },
    }
}

/// An amount of money in major units, rounded to the currency's minor unit.
pub(crate) fn amount(locale: Locale, major: f64, currency: &str) -> String {
    let unit = 10_f64.powi(i32::try_from(minor_digits(currency)).unwrap_or(2));
    #[allow(clippy::cast_possible_truncation, reason = "an amount beyond every currency is shown as the largest")]
    money(locale, (major * unit).round() as i64, currency)
}

/// Several things in one breath.
pub(crate) fn joined(locale: Locale, items: &[String], by: Join) -> String {
    let last = match (by, locale) {
        (Join::Dot, _) => return items.join(" · "),
        (Join::And, Locale::En) => " and ",
        (Join::And, Locale::Pl) => " i ",
        (Join::And, Locale::It) => " e ",
        (Join::Or, Locale::En) => " or ",
        (Join::Or, Locale::Pl) => " lub ",
        (Join::Or, Locale::It) => " o ",
    };
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., end] => before.join(", ") + last + end,
    }
}

/// A day: `3 May 2026`.
pub(crate) fn date(locale: Locale, date: NaiveDate) -> String {
    let months = match locale {
        Locale::En => &MONTHS[0],
        Locale::Pl => &MONTHS[1],
        Locale::It => &MONTHS[2],
    };
    // `month0` is 0 to 11.
    let month = usize::try_from(date.month0()).ok().and_then(|month| months.get(month)).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// A day by its number since 1970-01-01.
pub(crate) fn day(locale: Locale, day: i32) -> String {
    let found = NaiveDate::from_ymd_opt(1970, 1, 1)
        .and_then(|epoch| epoch.checked_add_signed(chrono::TimeDelta::try_days(i64::from(day))?));
    found.map_or_else(|| day.to_string(), |found| date(locale, found))
}

/// A day and a time of day in a zone: `3 May 2026, 10:12`. Seconds are written only where there are any.
pub(crate) fn instant(locale: Locale, ms: i64, zone: &str) -> String {
    let Some(instant) = DateTime::from_timestamp_millis(ms) else { return ms.to_string() };
    let local = match zone.parse::<Tz>() {
        Ok(zone) => instant.with_timezone(&zone).naive_local(),
        Err(_) => instant.naive_utc(),
    };
    let mut out = date(locale, local.date());
    let _ = write!(out, ", {:02}:{:02}", local.hour(), local.minute());
    if local.second() > 0 {
        let _ = write!(out, ":{:02}", local.second());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_money_its_own_way() {
        for (minor, currency, texts) in [
            (3_000, "EUR", ["€30.00", "30,00 €", "30,00 €"]),
            (-123_450, "EUR", ["-€1,234.50", "-1234,50 €", "-1234,50 €"]),
            (1_234_567, "PLN", ["PLN 12,345.67", "12 345,67 zł", "12.345,67 PLN"]),
            (1_235, "JPY", ["¥1,235", "1235 JPY", "1235 JPY"]),
            (5, "KWD", ["KWD 0.005", "0,005 KWD", "0,005 KWD"]),
            (
                i64::MIN,
                "GBP",
                ["-£92,233,720,368,547,758.08", "-92 233 720 368 547 758,08 GBP", "-92.233.720.368.547.758,08 £"],
            ),
        ] {
            for (locale, text) in Locale::ALL.into_iter().zip(texts) {
                assert_eq!(money(locale, minor, currency).replace(NO_BREAK, " "), text);
            }
        }
    }

    #[test]
    fn lists_end_with_the_word_of_the_language() {
        let items: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        for (locale, texts) in Locale::ALL.into_iter().zip([
            ["a, b and c", "a, b or c", "a · b · c"],
            ["a, b i c", "a, b lub c", "a · b · c"],
            ["a, b e c", "a, b o c", "a · b · c"],
        ]) {
            for (by, text) in [Join::And, Join::Or, Join::Dot].into_iter().zip(texts) {
                assert_eq!(joined(locale, &items, by), text);
            }
        }
        assert_eq!(joined(Locale::En, &items[..1], Join::And), "a");
        assert_eq!(joined(Locale::En, &[], Join::Or), "");
    }

    #[test]
    fn large_numbers_are_short_as_browsers_write_them() {
        for (number, en, pl, it) in [
            (12_400, "12.4K", "12,4\u{a0}tys.", "12.400"),
            (123_456, "123.5K", "123,5\u{a0}tys.", "123.456"),
            (999_960, "1M", "1\u{a0}mln", "1\u{a0}Mln"),
            (2_500_000, "2.5M", "2,5\u{a0}mln", "2,5\u{a0}Mln"),
            (7_000_000_000, "7B", "7\u{a0}mld", "7\u{a0}Mrd"),
            (12, "12", "12", "12"),
        ] {
            assert_eq!([Locale::En, Locale::Pl, Locale::It].map(|locale| compact(locale, number)), [en, pl, it]);
        }
    }

    #[test]
    fn numbers_have_no_useless_decimals() {
        for (value, texts) in [
            (0.0, ["0", "0", "0"]),
            (-0.0001, ["0", "0", "0"]),
            (12_345.5, ["12,345.5", "12 345,5", "12.345,5"]),
            (-2.0, ["-2", "-2", "-2"]),
            (f64::NAN, ["–", "–", "–"]),
        ] {
            for (locale, text) in Locale::ALL.into_iter().zip(texts) {
                assert_eq!(number(locale, value).replace(NO_BREAK, " "), text);
            }
        }
    }

    #[test]
    fn an_instant_is_shown_in_its_zone() {
        let ms = 1_777_795_920_000;
        assert_eq!(instant(Locale::En, ms, "Europe/Prague"), "3 May 2026, 10:12");
        assert_eq!(instant(Locale::Pl, ms, "Europe/Prague"), "3 maj 2026, 10:12");
        assert_eq!(instant(Locale::It, ms + 5_000, "no such zone"), "3 mag 2026, 08:12:05");
        assert_eq!(day(Locale::En, 0), "1 Jan 1970");
        assert_eq!(day(Locale::En, i32::MAX), i32::MAX.to_string(), "further than the calendar reaches");
        assert_eq!(instant(Locale::En, i64::MAX, "UTC"), i64::MAX.to_string());
    }
}
