//! What a person reads is a key with typed arguments; the message catalogue makes a sentence of it in her language.

use std::collections::BTreeMap;

use serde::Serialize;

/// A sentence to be made: a key of the message catalogue and its arguments.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Phrase {
    /// The key in `locales/*/*.ftl`.
    pub key: &'static str,
    /// The arguments, by name.
    pub args: BTreeMap<&'static str, Argument>,
}

/// An argument of a sentence; the language decides how it is written.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Argument {
    /// A name or another text, as it is.
    Text(String),
    /// A number.
    Number(f64),
    /// An amount of money.
    Money {
        /// In minor units.
        minor: i64,
        /// ISO 4217 code.
        currency: String,
    },
    /// An instant in milliseconds since 1970 UTC, and the time zone to show it in.
    Instant {
        /// The instant.
        ms: i64,
        /// IANA zone.
        zone: String,
    },
    /// A calendar day, days since 1970-01-01.
    Day(i32),
    /// A length of time in milliseconds.
    Duration(i64),
    /// The step with this id, shown by its label or its kind's name.
    Step(String),
    /// Another phrase.
    Phrase(Box<Phrase>),
    /// Several, joined by commas.
    List(Vec<Argument>),
    /// Several, joined in another way.
    Joined {
        /// The parts.
        items: Vec<Argument>,
        /// What stands between them.
        by: Join,
    },
    /// An amount of money as people write it in files.
    Amount {
        /// In major units.
        major: f64,
        /// ISO 4217 code.
        currency: String,
    },
}

/// What stands between the parts of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Join {
    /// “and” before the last, commas before.
    And,
    /// “or” before the last, commas before.
    Or,
    /// A dot in the middle of the line.
    Dot,
}

impl Phrase {
    /// A sentence without arguments.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: BTreeMap::new() }
    }

    /// The same sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: Argument) -> Self {
        self.args.insert(name, argument);
        self
    }
}
