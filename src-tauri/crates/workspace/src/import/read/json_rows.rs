//! A JSON object a line.
//!
//! A key that any object has is a column of the file, so that an object without it has an empty cell there, as one with
//! `null` has: absent keys clear what a row had before. A file that is to keep it must not name the key at all.

use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Seek};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use csv::StringRecord;
use hashbrown::HashMap;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::At;
use super::MOST_COLUMNS;
use super::csv_rows::broken;
use super::disk::{Counted, Disk};
use super::encoding::{Letters, looks_like_utf16, mark};
use super::kind::{Encoding, FileShape, Format, ReadAs};
use super::unpack::{Stop, unpacked};
use crate::WorkspaceError;
use crate::values::Misread;

type Result<T, E = WorkspaceError> = std::result::Result<T, E>;

/// A line longer than this has no end.
const LONGEST_LINE: u64 = 64 << 20;

/// An open file of JSON Lines, its keys known.
pub(super) struct JsonRows {
    text: Text,
    places: HashMap<String, usize>,
    /// Where the row's values are written before they are put in order.
    values: Vec<String>,
    met: Vec<bool>,
}

impl JsonRows {
    /// Reads the file once for its keys, in the order in which they come, and opens it again at its beginning.
    pub(super) fn open(
        name: &str,
        disk: &Disk,
        bytes: Arc<AtomicU64>,
        read_as: &ReadAs,
    ) -> Result<(Self, Vec<String>, FileShape)> {
        let mut about = FileShape::new(Format::JsonLines);
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut names: Vec<String> = Vec::new();
        let mut text = Text::open(name, disk.counted(Arc::default()), read_as, &mut about)?;
        let mut is_empty = true;
        while let Some(line) = text.next(name)? {
            is_empty = false;
            let mut see = Keys { places: &mut places, names: &mut names };
            if let Ok(content) = std::str::from_utf8(line.bytes) {
                // A row that cannot be read is told of when it is its turn.
                let _ = see.deserialize(&mut serde_json::Deserializer::from_str(content));
            }
            if names.len() > MOST_COLUMNS {
                return Err(WorkspaceError::TooManyColumns { file: name.to_owned(), columns: names.len() });
            }
        }
        if is_empty || names.is_empty() {
            return Err(WorkspaceError::EmptyFile(name.to_owned()));
        }
        disk.file().rewind().map_err(|error| broken(name, &error, 1))?;
        let text = Text::open(name, disk.counted(bytes), read_as, &mut about)?;
        let values = vec![String::new(); names.len()];
        let met = vec![false; names.len()];
        Ok((Self { text, places, values, met }, names, about))
    }

    pub(super) fn read(&mut self, name: &str, record: &mut StringRecord) -> Result<Option<At>> {
        let Some(line) = self.text.next(name)? else { return Ok(None) };
        let at = |misread: Option<Misread>| {
            Ok(Some(At { line: line.number, fault: misread.map(|misread| (None, misread)) }))
        };
        record.clear();
        let Ok(content) = std::str::from_utf8(line.bytes) else {
            record.push_field(&super::encoding::decode(line.bytes, Encoding::Windows1252).0);
            return at(Some(Misread::NotUtf8));
        };
        self.met.fill(false);
        self.values.iter_mut().for_each(String::clear);
        let mut fill = Fill { places: &self.places, values: &mut self.values, met: &mut self.met, is_twice: false };
        let mut source = serde_json::Deserializer::from_str(content);
        let read = (&mut fill).deserialize(&mut source).and_then(|()| source.end());
        let is_twice = fill.is_twice;
        if read.is_err() {
            record.push_field(content);
            return at(Some(Misread::NotAnObject));
        }
        for value in &self.values {
            record.push_field(value);
        }
        let zero = self.values.iter().position(|value| value.contains('\0'));
        if let Some(place) = zero {
            return Ok(Some(At { line: line.number, fault: Some((Some(place), Misread::ZeroByte)) }));
        }
        at(is_twice.then_some(Misread::KeyTwice))
    }
}

/// A line of a file, without its end.
struct Line<'a> {
    bytes: &'a [u8],
    number: u64,
}

/// The lines of a text.
struct Text {
    inner: BufReader<Letters>,
    line: Vec<u8>,
    number: u64,
}

impl Text {
    fn open(name: &str, disk: Counted, read_as: &ReadAs, about: &mut FileShape) -> Result<Self> {
        let broken = |error: io::Error| broken(name, &error, 1);
        let (mut raw, compression) = unpacked(name, disk).map_err(broken)?;
        let mut head = Vec::new();
        raw.by_ref().take(4096).read_to_end(&mut head).map_err(broken)?;
        let marked = mark(&head);
        // JSON is Unicode: no other letters are looked for.
        let encoding = match marked {
            Some((encoding, _)) => encoding,
            None => {
                let wide =
                    read_as.encoding.filter(|encoding| matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be));
                wide.or_else(|| looks_like_utf16(&head)).unwrap_or(Encoding::Utf8)
            }
        };
        about.compression = compression;
        about.is_marked = marked.is_some();
        about.encoding = Some(encoding);
        let mut start = io::Cursor::new(head);
        start.set_position(marked.map_or(0, |(_, length)| length) as u64);
        let letters = Letters::new(Box::new(start.chain(raw)), Some(encoding));
        Ok(Self { inner: BufReader::with_capacity(1 << 16, letters), line: Vec::new(), number: 0 })
    }

    /// The next line that is not empty.
    fn next(&mut self, name: &str) -> Result<Option<Line<'_>>> {
        loop {
            if self.line.capacity() > 1 << 20 {
                self.line = Vec::new();
            }
            self.line.clear();
            self.number += 1;
            let count = (&mut self.inner)
                .take(LONGEST_LINE)
                .read_until(b'\n', &mut self.line)
                .map_err(|error| broken(name, &error, self.number))?;
            if count == 0 {
                return Ok(None);
            }
            if count as u64 == LONGEST_LINE && !self.line.ends_with(b"\n") {
                return Err(broken(name, &Stop::EndlessRow.into(), self.number));
            }
            if !self.line.trim_ascii().is_empty() {
                return Ok(Some(Line { bytes: self.line.trim_ascii(), number: self.number }));
            }
        }
    }
}

/// Notes the keys of an object.
struct Keys<'a> {
    places: &'a mut HashMap<String, usize>,
    names: &'a mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for &mut Keys<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Keys<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(found) = map.next_key_seed(Place(self.places))? {
            if let Err(key) = found
                && self.names.len() <= MOST_COLUMNS
            {
                self.places.insert(key.clone(), self.names.len());
                self.names.push(key);
            }
            map.next_value::<serde::de::IgnoredAny>()?;
        }
        Ok(())
    }
}

/// The place of a key, or the key where it has none yet.
struct Place<'a>(&'a HashMap<String, usize>);

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = std::result::Result<usize, String>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Self::Value, D::Error> {
        source.deserialize_str(self)
    }
}

impl Visitor<'_> for Place<'_> {
    type Value = std::result::Result<usize, String>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        let key = key.trim();
        Ok(self.0.get(key).copied().ok_or_else(|| key.to_owned()))
    }
}

/// Puts the values of an object in the places of their keys, as texts.
struct Fill<'a> {
    places: &'a HashMap<String, usize>,
    values: &'a mut [String],
    met: &'a mut [bool],
    is_twice: bool,
}

impl<'de> DeserializeSeed<'de> for &mut Fill<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for &mut Fill<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(place) = map.next_key_seed(Place(self.places))? {
            let value = map.next_value::<&'de RawValue>()?.get();
            let Ok(place) = place else { continue };
            self.is_twice |= std::mem::replace(&mut self.met[place], true);
            let text = &mut self.values[place];
            text.clear();
            match value.as_bytes().first() {
                Some(b'n') => {}
                Some(b'"') if !value.contains('\\') => text.push_str(&value[1..value.len() - 1]),
                Some(b'"') => {
                    let read = String::deserialize(&mut serde_json::Deserializer::from_str(value));
                    text.push_str(&read.map_err(serde::de::Error::custom)?);
                }
                // Numbers keep their digits, structures their text.
                _ => text.push_str(value),
            }
        }
        Ok(())
    }
}
