//! From JSON to a [`Document`].
//!
//! What nobody can know the meaning of is refused with its place: broken JSON, a newer format, a field, a kind or a
//! rule that this build does not know. A missing or malformed value of a known field is kept in
//! [`Document::unreadable`], because drafts must save; the checks make findings of it.

mod journey;
pub(crate) mod reader;
pub(crate) mod rules;
pub(crate) mod steps;

use std::fmt;

use serde_json::Value as Json;

use crate::duration::DurationError;
use crate::{Argument, FORMAT, Journey, Phrase};
use reader::Reader;

/// A journey as it was read, with what could not be read of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The journey; what could not be read is absent in it.
    pub journey: Journey,
    /// Missing and malformed values, in reading order.
    pub unreadable: Vec<Unreadable>,
    /// Indices of steps whose kind could not be read; they stand in the journey as an `exit` to keep the others' places.
    pub kindless: Vec<usize>,
    /// The file itself; patches apply to it.
    pub source: Json,
}

/// A value that a known field lacks or that it cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The index of the step it belongs to.
    pub node: Option<usize>,
    /// The index of the edge it belongs to.
    pub edge: Option<usize>,
    /// A JSON pointer within the step, or within the document where there is no step.
    pub pointer: String,
    /// What belongs there.
    pub expected: Expected,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// It is not there, `null` or empty.
    Missing,
    /// It is something else than expected.
    Malformed,
    /// It is meant to be a duration.
    NoDuration(DurationError),
}

/// What belongs into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A text that can serve as an id.
    Id,
    /// A number.
    Number,
    /// A whole number, not negative.
    WholeNumber,
    /// A whole number from 1.
    Count,
    /// A number from 0 to 100.
    Percent,
    /// A number from 0 to 1.
    Probability,
    /// True or false.
    Boolean,
    /// An ISO 8601 duration.
    Duration,
    /// A time of day, `HH:MM`.
    Time,
    /// An RFC 3339 instant.
    Instant,
    /// An RFC 3339 instant, or `added`.
    InstantOrAdded,
    /// An instant, a day, an attribute or a value met earlier.
    Moment,
    /// A whole number of days, negative before.
    Days,
    /// A day of the week, or of the month, as the period has them.
    DayOfMonth,
    /// `home_store`, `last_associate`, or an associate.
    Assignee,
    /// An object with the fields of its type.
    Object,
    /// A list.
    List,
    /// A rule: an object with exactly one key.
    Rule,
    /// A literal or a reference to a value met earlier.
    Value,
    /// Only one of `count`, `sum`, `min`, `max`, `average`, `last` and `first`.
    OneAggregate,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

impl Expected {
    /// What belongs there, in words.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::Text => "expected-text",
            Self::Id => "expected-id",
            Self::Number => "expected-number",
            Self::WholeNumber => "expected-whole-number",
            Self::Count => "expected-count",
            Self::Percent => "expected-percent",
            Self::Probability => "expected-probability",
            Self::Boolean => "expected-boolean",
            Self::Duration => "expected-duration",
            Self::Time => "expected-time",
            Self::Instant => "expected-instant",
            Self::InstantOrAdded => "expected-instant-or-added",
            Self::Moment => "expected-moment",
            Self::Days => "expected-days",
            Self::DayOfMonth => "expected-day-of-month",
            Self::Assignee => "expected-assignee",
            Self::Object => "expected-object",
            Self::List => "expected-list",
            Self::Rule => "expected-rule",
            Self::Value => "expected-value",
            Self::OneAggregate => "expected-one-aggregate",
            Self::OneOf(words) => {
                let words = words.iter().map(|word| Argument::Text((*word).to_owned())).collect();
                return Phrase::new("expected-one-of").with("words", Argument::List(words));
            }
        })
    }
}

/// Why a file is no journey that this build can read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadError {
    /// The stable code: `broken-json`, `not-a-journey`, `unknown-format`, `newer-format`, `unknown-field`,
    /// `unknown-kind` or `unknown-rule`.
    pub code: &'static str,
    /// A JSON pointer to the place; empty for the whole document.
    pub place: String,
    /// Line and column, counted from 1, where the JSON itself is broken.
    pub position: Option<(u32, u32)>,
    /// What is wrong.
    pub message: Phrase,
}

impl ReadError {
    /// What to do about it.
    pub fn help(&self) -> Phrase {
        Phrase::new(match self.code {
            "broken-json" => "read-broken-json-help",
            "not-a-journey" => "read-not-a-journey-help",
            "unknown-format" => "read-unknown-format-help",
            "newer-format" => "read-newer-format-help",
            "unknown-kind" => "read-unknown-kind-help",
            "unknown-rule" => "read-unknown-rule-help",
            _ => "read-unknown-field-help",
        })
    }

    /// Every code a [`ReadError`] can have.
    pub const CODES: [&'static str; 7] = [
        "broken-json",
        "not-a-journey",
        "unknown-format",
        "newer-format",
        "unknown-field",
        "unknown-kind",
        "unknown-rule",
    ];
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.position {
            Some((line, column)) => write!(f, "{} at line {line}, column {column}", self.code),
            None if self.place.is_empty() => f.write_str(self.code),
            None => write!(f, "{} at {}", self.code, self.place),
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads a journey from the text of a file.
pub fn read_str(text: &str) -> Result<Document, ReadError> {
    // Some editors begin a UTF-8 file with a byte order mark, which JSON does not know.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let source: Json = serde_json::from_str(text).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
        let column = u32::try_from(error.column()).unwrap_or(u32::MAX);
        let place = Phrase::new("read-broken-json")
            .with("line", Argument::Number(f64::from(line)))
            .with("column", Argument::Number(f64::from(column)));
        ReadError { code: "broken-json", place: String::new(), position: Some((line, column)), message: place }
    })?;
    read_value(source)
}

/// Reads a journey from JSON.
pub fn read_value(source: Json) -> Result<Document, ReadError> {
    let Json::Object(map) = &source else {
        return Err(refuse("not-a-journey", String::new(), Phrase::new("read-not-a-journey")));
    };
    // The format comes first: a newer one may have fields that are unknown here for a good reason.
    match map.get("format").map(|format| (format, format.as_u64())) {
        Some((_, Some(format))) if format == u64::from(FORMAT) => {}
        Some((written, _)) if written.as_f64().is_some_and(|format| format > f64::from(FORMAT)) => {
            let message = Phrase::new("read-newer-format")
                .with("format", Argument::Text(written.to_string()))
                .with("newest", Argument::Text(FORMAT.to_string()));
            return Err(refuse("newer-format", "/format".to_owned(), message));
        }
        _ => {
            let message = Phrase::new("read-unknown-format").with("newest", Argument::Text(FORMAT.to_string()));
            return Err(refuse("unknown-format", "/format".to_owned(), message));
        }
    }
    let mut reader = Reader::new();
    let journey = reader.journey(map)?;
    let (unreadable, kindless) = reader.finish();
    Ok(Document { journey, unreadable, kindless, source })
}

fn refuse(code: &'static str, place: String, message: Phrase) -> ReadError {
    ReadError { code, place, position: None, message }
}

/// The known word that was probably meant.
pub(crate) fn suggestion<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // A word of a million characters means nothing; comparing it would only cost time.
    if written.chars().nth(64).is_some() {
        return None;
    }
    let lower = written.to_lowercase().replace('-', "_");
    known
        .map(|word| (strsim::osa_distance(&lower, &word.to_lowercase()), word))
        .filter(|(distance, word)| *distance <= (word.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}
