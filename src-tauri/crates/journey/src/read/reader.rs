//! The small reader that every type's `read` stands on: it knows where it is, refuses unknown fields,
//! and notes what is missing or malformed.

use chrono::{DateTime, NaiveDate};
use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};

use super::{Expected, Problem, ReadError, Unreadable, refuse, suggestion};
use crate::shapes::Shape;
use crate::{Argument, Duration, Phrase, minute_of_day};

/// An object of the file.
pub(crate) type Fields = Map<String, Json>;
/// Something read, or the reason to refuse the whole file.
pub(crate) type Read<T> = Result<T, ReadError>;

/// Reads one document.
pub(crate) struct Reader {
    /// The JSON pointer of where it is.
    pointer: String,
    /// The step or edge it is in, and how much of the pointer leads to the step.
    node: Option<(usize, usize)>,
    edge: Option<usize>,
    unreadable: Vec<Unreadable>,
    kindless: Vec<usize>,
    /// How many rules it is inside of.
    pub(crate) depth: usize,
}

/// Whether a field must be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
}

impl Reader {
    pub fn new() -> Self {
        Self { pointer: String::new(), node: None, edge: None, unreadable: Vec::new(), kindless: Vec::new(), depth: 0 }
    }

    pub fn finish(self) -> (Vec<Unreadable>, Vec<usize>) {
        (self.unreadable, self.kindless)
    }

    /// Reads something one step further down.
    pub fn at<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.pointer.len();
        self.pointer.push('/');
        for c in key.chars() {
            match c {
                '~' => self.pointer.push_str("~0"),
                '/' => self.pointer.push_str("~1"),
                c => self.pointer.push(c),
            }
        }
        let result = read(self);
        self.pointer.truncate(length);
        result
    }

    /// Reads a step: places below are pointers within it.
    pub fn in_node<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.at(&index.to_string(), |reader| {
            reader.node = Some((index, reader.pointer.len()));
            let result = read(reader);
            reader.node = None;
            result
        })
    }

    /// Reads an edge.
    pub fn in_edge<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.at(&index.to_string(), |reader| {
            reader.edge = Some(index);
            let result = read(reader);
            reader.edge = None;
            result
        })
    }

    /// Notes that the kind of the step being read cannot be known.
    pub fn kindless(&mut self) {
        self.kindless.extend(self.node.map(|(index, _)| index));
    }

    /// Notes that what stands here is missing or malformed.
    pub fn note(&mut self, expected: Expected, problem: Problem) {
        let (node, skip) = self.node.map_or((None, 0), |(index, length)| (Some(index), length));
        let pointer = self.pointer[skip..].to_owned();
        self.unreadable.push(Unreadable { node, edge: self.edge, pointer, expected, problem });
    }

    /// Notes that what stands here is malformed.
    pub fn malformed(&mut self, expected: Expected) {
        self.note(expected, Problem::Malformed);
    }

    /// Refuses the file at a field.
    pub fn refuse(&self, code: &'static str, key: &str, message: Phrase) -> ReadError {
        let key = key.replace('~', "~0").replace('/', "~1");
        refuse(code, format!("{}/{key}", self.pointer), message)
    }

    /// Refuses the file if an object has fields that its shape (or its second one) does not.
    pub fn only_known(&self, fields: &Fields, shape: &'static Shape, more: Option<&'static Shape>) -> Read<()> {
        let known = || shape.names().chain(more.into_iter().flat_map(Shape::names));
        match fields.keys().find(|key| !known().any(|name| name == key.as_str())) {
            None => Ok(()),
            Some(key) => Err(self.unknown_field(key, known())),
        }
    }

    /// The refusal of an unknown field.
    pub fn unknown_field(&self, key: &str, known: impl Iterator<Item = &'static str>) -> ReadError {
        self.unknown(key, "unknown-field", ["read-unknown-field", "read-unknown-field-meant"], known)
    }

    /// The refusal of an unknown word, with the word that was probably meant.
    pub fn unknown(
        &self,
        word: &str,
        code: &'static str,
        [plain, meant]: [&'static str; 2],
        known: impl Iterator<Item = &'static str>,
    ) -> ReadError {
        let named = |key| Phrase::new(key).with("name", Argument::Text(word.to_owned()));
        let message = match suggestion(word, known) {
            Some(other) => named(meant).with("meant", Argument::Text(other.to_owned())),
            None => named(plain),
        };
        self.refuse(code, word, message)
    }

    /// The object that stands here, with known fields only.
    pub fn object<'v>(&mut self, value: &'v Json, shape: &'static Shape) -> Read<Option<&'v Fields>> {
        let Json::Object(fields) = value else {
            self.malformed(Expected::Object);
            return Ok(None);
        };
        self.only_known(fields, shape, None)?;
        Ok(Some(fields))
    }

    /// A field that is there and not `null`; a required one that is not is noted.
    pub fn field<'v, T>(
        &mut self,
        fields: &'v Fields,
        key: &str,
        (need, expected): (Need, Expected),
        read: impl FnOnce(&mut Self, &'v Json) -> Read<Option<T>>,
    ) -> Read<Option<T>> {
        match fields.get(key) {
            None | Some(Json::Null) => {
                if need == Need::Required {
                    self.at(key, |reader| reader.note(expected, Problem::Missing));
                }
                Ok(None)
            }
            Some(value) => self.at(key, |reader| read(reader, value)),
        }
    }

    /// A text. An empty required one counts as missing.
    pub fn text(&mut self, fields: &Fields, key: &str, need: Need) -> Read<Option<String>> {
        self.field(fields, key, (need, Expected::Text), |reader, value| {
            let Json::String(text) = value else {
                reader.malformed(Expected::Text);
                return Ok(None);
            };
            if need == Need::Required && text.trim().is_empty() {
                reader.note(Expected::Text, Problem::Missing);
                return Ok(None);
            }
            Ok(Some(text.clone()))
        })
    }

    /// A duration.
    pub fn duration(&mut self, fields: &Fields, key: &str, need: Need) -> Read<Option<Duration>> {
        self.field(fields, key, (need, Expected::Duration), |reader, value| {
            let Json::String(text) = value else {
                reader.malformed(Expected::Duration);
                return Ok(None);
            };
            if need == Need::Required && text.trim().is_empty() {
                reader.note(Expected::Duration, Problem::Missing);
                return Ok(None);
            }
            match Duration::parse(text) {
                Ok(duration) => Ok(Some(duration)),
                Err(error) => {
                    reader.note(Expected::Duration, Problem::NoDuration(error));
                    Ok(None)
                }
            }
        })
    }

    /// A text that is an RFC 3339 instant, or a word that stands for one.
    pub fn instant_or(
        &mut self,
        fields: &Fields,
        key: &str,
        need: Need,
        word: Option<&'static str>,
    ) -> Read<Option<String>> {
        let expected = if word.is_some() { Expected::InstantOrAdded } else { Expected::Instant };
        let sound = |text: &str| word == Some(text) || DateTime::parse_from_rfc3339(text).is_ok();
        self.text_of(fields, key, (need, expected), sound)
    }

    /// A text that is a time of day, `00:00` to `23:59`.
    pub fn time_of_day(&mut self, fields: &Fields, key: &str, need: Need) -> Read<Option<String>> {
        let sound = |text: &str| minute_of_day(text).is_some_and(|minute| minute < 24 * 60);
        self.text_of(fields, key, (need, Expected::Time), sound)
    }

    /// A text of a form.
    fn text_of(
        &mut self,
        fields: &Fields,
        key: &str,
        (need, expected): (Need, Expected),
        sound: impl Fn(&str) -> bool,
    ) -> Read<Option<String>> {
        self.field(fields, key, (need, expected), |reader, value| {
            let text = value.as_str();
            if need == Need::Required && text.is_some_and(|text| text.trim().is_empty()) {
                reader.note(expected, Problem::Missing);
                return Ok(None);
            }
            let text = text.filter(|text| sound(text));
            if text.is_none() {
                reader.malformed(expected);
            }
            Ok(text.map(str::to_owned))
        })
    }

    /// An instant or a day, standing here.
    pub fn moment_here(&mut self, value: &Json) -> Option<String> {
        let text = value.as_str()?;
        if text.trim().is_empty() {
            self.note(Expected::Moment, Problem::Missing);
            return None;
        }
        let sound = DateTime::parse_from_rfc3339(text).is_ok() || day(text).is_some();
        if !sound {
            self.malformed(Expected::Moment);
        }
        sound.then(|| text.to_owned())
    }

    /// A whole number of days, before or after.
    pub fn days(&mut self, fields: &Fields, key: &str) -> Read<Option<i32>> {
        self.field(fields, key, (Need::Optional, Expected::Days), |reader, value| {
            // A century either way: nobody plans further, and calendars end somewhere.
            let days = decimal(value)
                .filter(Decimal::is_integer)
                .and_then(|number| i32::try_from(number).ok())
                .filter(|days| days.abs() <= 36_525);
            if days.is_none() {
                reader.malformed(Expected::Days);
            }
            Ok(days)
        })
    }

    /// Notes a list that must be there and is not.
    pub fn some_list(&mut self, fields: &Fields, key: &str) -> bool {
        let there = !matches!(fields.get(key), None | Some(Json::Null));
        if !there {
            self.at(key, |reader| reader.note(Expected::List, Problem::Missing));
        }
        there && fields[key].is_array()
    }

    /// True or false.
    pub fn boolean(&mut self, fields: &Fields, key: &str) -> Read<Option<bool>> {
        self.field(fields, key, (Need::Optional, Expected::Boolean), |reader, value| {
            if value.as_bool().is_none() {
                reader.malformed(Expected::Boolean);
            }
            Ok(value.as_bool())
        })
    }

    /// A number between two.
    pub fn number(&mut self, fields: &Fields, key: &str, need: Need, expected: Expected) -> Read<Option<f64>> {
        let range = match expected {
            Expected::Percent => 0.0..=100.0,
            Expected::Probability => 0.0..=1.0,
            _ => f64::MIN..=f64::MAX,
        };
        self.field(fields, key, (need, expected), |reader, value| {
            let number = value.as_f64().filter(|number| range.contains(number));
            if number.is_none() {
                reader.malformed(expected);
            }
            Ok(number)
        })
    }

    /// A whole number from `smallest`.
    pub fn whole(&mut self, fields: &Fields, key: &str, need: Need, smallest: u32) -> Read<Option<u32>> {
        let expected = if smallest == 0 { Expected::WholeNumber } else { Expected::Count };
        self.field(fields, key, (need, expected), |reader, value| {
            let number = decimal(value)
                .filter(Decimal::is_integer)
                .and_then(|number| u32::try_from(number).ok())
                .filter(|number| *number >= smallest);
            if number.is_none() {
                reader.malformed(expected);
            }
            Ok(number)
        })
    }

    /// One of some words.
    pub fn word<T: Copy>(
        &mut self,
        fields: &Fields,
        key: &str,
        need: Need,
        words: &'static Words<T>,
    ) -> Read<Option<T>> {
        self.field(fields, key, (need, Expected::OneOf(words.names)), |reader, value| {
            if need == Need::Required && value.as_str().is_some_and(str::is_empty) {
                reader.note(Expected::OneOf(words.names), Problem::Missing);
                return Ok(None);
            }
            Ok(reader.word_here(value, words))
        })
    }

    /// One of some words, standing here.
    pub fn word_here<T: Copy>(&mut self, value: &Json, words: &'static Words<T>) -> Option<T> {
        let word = value.as_str().and_then(|text| words.meaning(text));
        if word.is_none() {
            self.malformed(Expected::OneOf(words.names));
        }
        word
    }

    /// An object.
    pub fn part<'v, T>(
        &mut self,
        fields: &'v Fields,
        key: &str,
        need: Need,
        shape: &'static Shape,
        read: impl FnOnce(&mut Self, &'v Fields) -> Read<T>,
    ) -> Read<Option<T>> {
        self.field(fields, key, (need, Expected::Object), |reader, value| match reader.object(value, shape)? {
            Some(fields) => read(reader, fields).map(Some),
            None => Ok(None),
        })
    }

    /// A list; what cannot be read of it is left out.
    pub fn list<'v, T>(
        &mut self,
        fields: &'v Fields,
        key: &str,
        mut read: impl FnMut(&mut Self, usize, &'v Json) -> Read<Option<T>>,
    ) -> Read<Vec<T>> {
        let items = self.field(fields, key, (Need::Optional, Expected::List), |reader, value| {
            let Json::Array(values) = value else {
                reader.malformed(Expected::List);
                return Ok(None);
            };
            let mut items = Vec::with_capacity(values.len());
            for (index, value) in values.iter().enumerate() {
                items.extend(read(reader, index, value)?);
            }
            Ok(Some(items))
        })?;
        Ok(items.unwrap_or_default())
    }

    /// A list of objects; one that cannot be read stays empty in its place, so that places below stay true.
    pub fn parts<'v, T: Default>(
        &mut self,
        fields: &'v Fields,
        key: &str,
        shape: &'static Shape,
        mut read: impl FnMut(&mut Self, &'v Fields) -> Read<T>,
    ) -> Read<Vec<T>> {
        self.list(fields, key, |reader, index, value| {
            reader.at(&index.to_string(), |reader| match reader.object(value, shape)? {
                Some(fields) => read(reader, fields).map(Some),
                None => Ok(Some(T::default())),
            })
        })
    }
}

/// Words of the file and what they mean.
pub(crate) struct Words<T: 'static> {
    pub names: &'static [&'static str],
    pub meanings: &'static [T],
}

impl<T: Copy> Words<T> {
    fn meaning(&self, text: &str) -> Option<T> {
        let position = self.names.iter().position(|name| *name == text)?;
        self.meanings.get(position).copied()
    }
}

/// A JSON number as the decimal that was written.
pub(crate) fn decimal(value: &Json) -> Option<Decimal> {
    let Json::Number(number) = value else { return None };
    let text = number.to_string();
    text.parse().or_else(|_| Decimal::from_scientific(&text)).ok()
}

/// A calendar day, `YYYY-MM-DD`.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10)
}
