//! From the fields of a row to typed cells, without looking into the workspace.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use csv::StringRecord;
use hashbrown::HashMap;
use history::currency_digits;

use super::source::Header;
use super::tables::{Kind, Spec};
use crate::values::{self, Decimal, Misread};

/// A field longer than this is refused.
pub(crate) const LONGEST_FIELD: usize = 64 << 10;

/// A typed value; texts stay in their row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Decimal(Decimal),
    /// The text of the field at this place.
    Field(usize),
    /// A text made of several fields, in [`Batch::made`].
    Made(usize, usize),
}

/// A row that was read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub line: u64,
    /// Where its cells begin.
    pub cells: usize,
    /// Why it cannot be imported: the column's place in the file and the reason.
    pub misread: Option<(Option<usize>, Misread)>,
}

/// Some rows on their way from reading to writing.
#[derive(Debug, Default)]
pub(crate) struct Batch {
    pub records: Vec<StringRecord>,
    /// The rows as they stood in the file, where a mapping has made others of them.
    pub sources: Vec<StringRecord>,
    pub rows: Vec<Row>,
    pub cells: Vec<Cell>,
    pub made: String,
}

impl Batch {
    const ROWS: usize = 1024;

    /// A row longer than this, in bytes, is the last of its batch, so that batches stay small whatever their rows are.
    const LONG_ROW: usize = 16 << 10;

    /// Whether it goes on its way.
    pub(crate) fn is_full(&self) -> bool {
        let last = self.rows.len().checked_sub(1).map(|last| self.as_read(last));
        self.rows.len() >= Self::ROWS || last.is_some_and(|last| last.as_slice().len() > Self::LONG_ROW)
    }

    pub(crate) fn clear(&mut self) {
        self.rows.clear();
        self.cells.clear();
        self.made.clear();
    }

    /// The record to read the next row into.
    pub(crate) fn next_record(&mut self) -> &mut StringRecord {
        let next = self.rows.len();
        if self.records.len() == next {
            self.records.push(StringRecord::new());
        }
        let_go_of_long(&mut self.records[next]);
        &mut self.records[next]
    }

    /// The record to read the next row into before a mapping makes another of it, and that one.
    pub(crate) fn next_mapped(&mut self) -> (&mut StringRecord, &mut StringRecord) {
        let next = self.rows.len();
        for records in [&mut self.records, &mut self.sources] {
            if records.len() == next {
                records.push(StringRecord::new());
            }
            let_go_of_long(&mut records[next]);
        }
        (&mut self.sources[next], &mut self.records[next])
    }

    /// A row as it stood in the file.
    pub(crate) fn as_read(&self, number: usize) -> &StringRecord {
        self.sources.get(number).unwrap_or(&self.records[number])
    }

    /// Takes the record that was just filled, read where there is a parser.
    pub(crate) fn take(&mut self, line: u64, parser: Option<&mut Parser>) {
        match parser {
            Some(parser) => parser.parse(self, line),
            None => self.rows.push(Row { line, cells: self.cells.len(), misread: None }),
        }
    }

    /// Notes why the record that was just filled cannot be used.
    pub(crate) fn reject(&mut self, line: u64, fault: (Option<usize>, Misread)) {
        self.rows.push(Row { line, cells: self.cells.len(), misread: Some(fault) });
    }
}

/// A record keeps the memory of its longest row; that of a very long one would be held as long as the import goes on.
fn let_go_of_long(record: &mut StringRecord) {
    if record.as_slice().len() > 64 * Batch::LONG_ROW {
        *record = StringRecord::new();
    }
}

/// What the values of unlisted columns and properties can be read as: by owner, then name.
pub(crate) type Candidates = BTreeMap<String, BTreeMap<String, u8>>;

/// Reads the rows of one file.
#[derive(Debug)]
pub(crate) struct Parser {
    spec: &'static Spec,
    header: Header,
    zone: Tz,
    /// Listed columns that the file has, but for the JSON object; cells come in this order, then the extra ones' object.
    present: Vec<usize>,
    json: Option<usize>,
    event_type: Option<usize>,
    seen: Vec<u8>,
    seen_properties: HashMap<String, HashMap<String, u8>>,
    zones: HashMap<String, bool>,
}

impl Parser {
    pub(crate) fn new(spec: &'static Spec, header: Header, zone: Tz) -> Self {
        let place_of = |kind: Kind| {
            spec.columns.iter().position(|column| column.kind == kind).and_then(|column| header.places[column])
        };
        let present = (0..spec.columns.len())
            .filter(|column| header.places[*column].is_some() && spec.columns[*column].kind != Kind::Json)
            .collect();
        let json = place_of(Kind::Json);
        let event_type = json_owner(spec).and_then(|column| header.places[column]);
        let seen = vec![values::ANYTHING; header.extras.len()];
        Self {
            spec,
            header,
            zone,
            present,
            json,
            event_type,
            seen,
            seen_properties: HashMap::new(),
            zones: HashMap::new(),
        }
    }

    /// Whether rows carry an object of columns that are not listed.
    pub(crate) fn has_extra(&self) -> bool {
        self.json.is_some() || !self.header.extras.is_empty()
    }

    /// Listed columns that the file has, in the order of cells.
    pub(crate) fn present(&self) -> &[usize] {
        &self.present
    }

    pub(crate) fn header(&self) -> &Header {
        &self.header
    }

    /// Reads the record that was just filled by [`Batch::next_record`].
    pub(crate) fn parse(&mut self, batch: &mut Batch, line: u64) {
        let cells = batch.cells.len();
        let misread = self.cells(batch).err();
        if misread.is_some() {
            batch.cells.truncate(cells);
        }
        batch.rows.push(Row { line, cells, misread });
    }

    fn cells(&mut self, batch: &mut Batch) -> Result<(), (Option<usize>, Misread)> {
        let Batch { records, rows, cells, made, .. } = batch;
        let record = &records[rows.len()];
        if record.len() != self.header.names.len() {
            return Err((None, Misread::FieldCount));
        }
        if record.as_slice().len() > LONGEST_FIELD
            && let Some(place) = record.iter().position(|field| field.len() > LONGEST_FIELD)
        {
            return Err((Some(place), Misread::TooLong));
        }
        for column in &self.present {
            let column_spec = &self.spec.columns[*column];
            let Some(place) = self.header.places[*column] else { continue };
            let text = &record[place];
            if text.is_empty() {
                if column_spec.required {
                    return Err((Some(place), Misread::Missing));
                }
                cells.push(Cell::Null);
                continue;
            }
            let is_id = *column == 0 || matches!(column_spec.kind, Kind::Reference(_));
            if is_id && values::has_lost_digits(text) {
                return Err((Some(place), Misread::LostDigits));
            }
            let cell = match column_spec.kind {
                Kind::Text | Kind::Word | Kind::Reference(_) | Kind::Occasions => Ok(Cell::Field(place)),
                Kind::Choice(words) => words.contains(&text).then_some(Cell::Field(place)).ok_or(Misread::Choice),
                Kind::Instant => values::instant(text, self.zone).map(Cell::Int),
                Kind::Day => values::day(text).map(Cell::Int),
                Kind::Boolean => values::boolean(text).map(|truth| Cell::Int(i64::from(truth))),
                Kind::Number => values::number(text).map(Cell::Real),
                Kind::Count => values::count(text).map(|count| Cell::Int(i64::from(count))),
                Kind::Decimal => Decimal::parse(text).map(|_| Cell::Field(place)).map_err(|_| Misread::Number),
                Kind::Money => Decimal::parse(text).map(Cell::Decimal),
                Kind::Currency => currency_digits(text).map(|_| Cell::Field(place)).ok_or(Misread::Currency),
                Kind::Zone => {
                    let zones = &mut self.zones;
                    let known = zones.get(text).copied().unwrap_or_else(|| {
                        let known = text.parse::<Tz>().is_ok();
                        if zones.len() < 4096 {
                            zones.insert(text.to_owned(), known);
                        }
                        known
                    });
                    known.then_some(Cell::Field(place)).ok_or(Misread::TimeZone)
                }
                Kind::Json => Ok(Cell::Null),
            };
            cells.push(cell.map_err(|misread| (Some(place), misread))?);
        }
        if self.has_extra() {
            let start = made.len();
            self.extra(record, made).map_err(|(place, misread)| (Some(place), misread))?;
            cells.push(if made.len() == start { Cell::Null } else { Cell::Made(start, made.len()) });
        }
        Ok(())
    }

    /// Writes the object of unlisted columns and properties, names in order, without empty ones.
    fn extra(&mut self, record: &StringRecord, made: &mut String) -> Result<(), (usize, Misread)> {
        let properties = match self.json {
            Some(place) if !record[place].is_empty() => Some(
                serde_json::from_str::<BTreeMap<String, serde_json::Value>>(&record[place])
                    .map_err(|_| (place, Misread::Json))?,
            ),
            _ => None,
        };
        let Some(mut properties) = properties else {
            // The usual case: texts only, written as they come.
            let mut open = false;
            for (number, place) in self.header.extras.iter().enumerate() {
                let text = &record[*place];
                if text.is_empty() {
                    continue;
                }
                made.push(if open { ',' } else { '{' });
                open = true;
                push_json_text(made, &self.header.names[*place]);
                made.push(':');
                push_json_text(made, text);
                if self.event_type.is_none() && self.seen[number] != 0 {
                    self.seen[number] &= values::candidates(text);
                }
            }
            if open {
                made.push('}');
                if self.event_type.is_some() {
                    self.see_event(record, None);
                }
            }
            return Ok(());
        };
        properties.retain(|_, value| !value.is_null() && value.as_str() != Some(""));
        for place in &self.header.extras {
            if !record[*place].is_empty() {
                properties.insert(self.header.names[*place].clone(), record[*place].into());
            }
        }
        if !properties.is_empty() {
            made.push_str(&serde_json::to_string(&properties).map_err(|_| (0, Misread::Json))?);
            self.see_event(record, Some(&properties));
        }
        Ok(())
    }

    /// Notes what an event's properties can be read as.
    fn see_event(&mut self, record: &StringRecord, properties: Option<&BTreeMap<String, serde_json::Value>>) {
        let Some(event_type) = self.event_type else { return };
        let seen = self.seen_properties.entry_ref(&record[event_type]).or_default();
        let mut see = |name: &str, candidates: u8| {
            *seen.entry_ref(name).or_insert(values::ANYTHING) &= candidates;
        };
        match properties {
            Some(properties) => {
                for (name, value) in properties {
                    see(name, json_candidates(value));
                }
            }
            None => {
                for place in &self.header.extras {
                    if !record[*place].is_empty() {
                        see(&self.header.names[*place], values::candidates(&record[*place]));
                    }
                }
            }
        }
    }

    /// What was seen, by owner and name.
    pub(crate) fn into_candidates(self) -> Candidates {
        let mut candidates = Candidates::new();
        if self.event_type.is_some() {
            for (event_type, seen) in self.seen_properties {
                candidates.insert(format!("event:{event_type}"), seen.into_iter().collect());
            }
        } else {
            let seen = self.header.extras.iter().zip(self.seen);
            let by_name: BTreeMap<_, _> =
                seen.map(|(place, candidates)| (self.header.names[*place].clone(), candidates)).collect();
            if !by_name.is_empty() {
                candidates.insert(self.spec.file.to_owned(), by_name);
            }
        }
        candidates
    }
}

/// The column whose value owns the properties, for files that have a JSON object.
fn json_owner(spec: &Spec) -> Option<usize> {
    let has_json = spec.columns.iter().any(|column| column.kind == Kind::Json);
    spec.columns.iter().position(|column| has_json && column.name == "type")
}

/// What a property's value can be read as.
pub(crate) fn json_candidates(value: &serde_json::Value) -> u8 {
    match value {
        serde_json::Value::Null => values::ANYTHING,
        serde_json::Value::Bool(_) => values::BOOLEAN,
        serde_json::Value::Number(number) => values::candidates(&number.to_string()),
        serde_json::Value::String(text) if text.is_empty() => values::ANYTHING,
        serde_json::Value::String(text) => values::candidates(text),
        serde_json::Value::Array(_) | serde_json::Value::Object(_) => 0,
    }
}

/// Appends a JSON string.
fn push_json_text(made: &mut String, text: &str) {
    if text.bytes().all(|b| b >= 0x20 && b != b'"' && b != b'\\') {
        made.push('"');
        made.push_str(text);
        made.push('"');
    } else {
        made.push_str(&serde_json::Value::from(text).to_string());
    }
}
