//! The languages there are.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language, with its way of writing numbers, money and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Polish.
    Pl,
    /// Italian.
    It,
}

impl Locale {
    /// All three.
    pub const ALL: [Self; 3] = [Self::En, Self::Pl, Self::It];

    /// The language of a tag such as `pl`, `it-IT` or `en_GB.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(language))
    }

    /// Its tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Pl => "pl",
            Self::It => "it",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_a_region_or_an_encoding_names_its_language() {
        for (tag, locale) in
            [("pl", Locale::Pl), ("it-IT", Locale::It), ("en_GB.UTF-8", Locale::En), ("PL", Locale::Pl)]
        {
            assert_eq!(Locale::from_tag(tag), Some(locale), "{tag}");
        }
        for tag in ["", "C", "C.UTF-8", "de-DE", "plx"] {
            assert_eq!(Locale::from_tag(tag), None, "{tag}");
        }
    }
}
