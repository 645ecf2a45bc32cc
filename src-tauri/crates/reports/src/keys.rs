//! Values of fields as the keys of groups.

use chrono::{Days, NaiveDate};
use history::{History, Scalar, minor_digits};

use crate::calendar::instant_text;

/// A value as a key: a number as short as can be, a day as `YYYY-MM-DD`, an instant in UTC, an amount with its currency;
/// `""` where nothing is known.
pub(crate) fn key_of(history: &History, value: Scalar) -> String {
    match value {
        Scalar::Absent => String::new(),
        Scalar::Text(symbol) => history.text(symbol).to_owned(),
        // There is one zero.
        Scalar::Number(number) => (number + 0.0).to_string(),
        Scalar::Boolean(truth) => truth.to_string(),
        Scalar::Date(days) => {
            let distance = Days::new(u64::from(days.unsigned_abs()));
            let start = NaiveDate::default();
            let day = if days < 0 { start.checked_sub_days(distance) } else { start.checked_add_days(distance) };
            day.map_or_else(|| days.to_string(), |day| day.format("%Y-%m-%d").to_string())
        }
        Scalar::Instant(at) => instant_text(at),
        Scalar::Money { minor, currency } => {
            let code = history.text(currency);
            let digits = minor_digits(code) as usize;
            let sign = if minor < 0 { "-" } else { "" };
            let figures = format!("{:0>width$}", minor.unsigned_abs(), width = digits + 1);
            let (major, rest) = figures.split_at(figures.len() - digits);
            let point = if rest.is_empty() { "" } else { "." };
            format!("{sign}{major}{point}{rest} {code}")
        }
    }
}
