//! What the values of a column look like.

use std::collections::HashSet;

use super::readings::{self, Reading};
use crate::values;

/// So many different values of a column are shown.
const SAMPLES: usize = 5;
/// A sample is cut after so many letters.
const LONGEST_SAMPLE: usize = 120;

/// The values of a column in the first rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Profile {
    /// Different ones that are not empty, in their order.
    pub values: Vec<String>,
    /// Rows that have it.
    pub filled: usize,
    /// Rows that were looked at.
    pub of: usize,
    /// What they are as days and instants, if most are.
    pub dates: Option<Reading>,
    /// What they are as numbers and amounts, if most are.
    pub numbers: Option<Reading>,
}

impl Profile {
    /// Of the texts of a column.
    pub(crate) fn new<'a>(texts: impl Iterator<Item = &'a str>, separator_hint: Option<readings::Hint>) -> Self {
        let mut profile = Self::default();
        let mut seen = HashSet::new();
        for text in texts {
            profile.of += 1;
            if text.trim().is_empty() {
                continue;
            }
            profile.filled += 1;
            if seen.insert(text) {
                profile.values.push(text.to_owned());
            }
        }
        profile.dates = readings::dates(&profile.values);
        profile.numbers = readings::numbers(&profile.values, separator_hint);
        profile
    }

    /// The first different values, cut where they are long.
    pub(crate) fn samples(&self) -> Vec<String> {
        let cut = |text: &String| match text.char_indices().nth(LONGEST_SAMPLE) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.clone(),
        };
        self.values.iter().take(SAMPLES).map(cut).collect()
    }

    /// The share of different values that are like this; 0 where there are none.
    #[allow(clippy::cast_precision_loss, reason = "at most a thousand")]
    pub(crate) fn share(&self, is_like: impl Fn(&str) -> bool) -> f64 {
        if self.values.is_empty() {
            return 0.0;
        }
        self.values.iter().filter(|text| is_like(text.trim())).count() as f64 / self.values.len() as f64
    }

    /// Whether nearly no two rows have the same value.
    pub(crate) const fn is_unique(&self) -> bool {
        self.values.len() * 10 >= self.filled * 9
    }

    /// Whether some have white space around them.
    pub(crate) fn has_space_around(&self) -> bool {
        self.values.iter().any(|text| text.len() != text.trim().len())
    }

    /// What they look like if nothing is known of the column: a word of the surface.
    pub(crate) fn looks(&self) -> &'static str {
        if self.values.is_empty() {
            return "empty";
        }
        if self.share(is_email) > 0.8 {
            return "email";
        }
        if self.share(is_json) > 0.8 {
            return "json";
        }
        let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
        if self.share(|text| has_letters(text) && readings::truth(text).is_some()) > 0.9 {
            return "boolean";
        }
        if let Some(dates) = &self.dates
            && dates.share > 0.8
            && !dates.is_counted()
        {
            return dates.looks;
        }
        if self.share(is_phone) > 0.8 {
            return "phone";
        }
        match &self.numbers {
            Some(numbers) if numbers.share > 0.8 => numbers.looks,
            _ => "text",
        }
    }
}

pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let has_dot = domain.split_once('.').is_some_and(|(name, end)| !name.is_empty() && !end.is_empty());
    !local.is_empty() && has_dot && !text.chars().any(char::is_whitespace)
}

/// A number that is dialled, not one that is counted.
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let fits = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, '+' | ' ' | '-' | '(' | ')' | '/' | '\u{a0}'));
    let begins = text.starts_with('+') || text.starts_with('0') || text.starts_with('(');
    fits && begins && (7..=15).contains(&digits) && values::day(text).is_err()
}

pub(crate) fn is_json(text: &str) -> bool {
    text.starts_with('{') && serde_json::from_str::<serde_json::Value>(text).is_ok()
}
