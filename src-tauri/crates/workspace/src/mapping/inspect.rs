//! The first rows of a file: as they stand, with a draft of how they become canonical, and as they would be imported.

use std::path::Path;
use std::sync::Arc;

use chrono_tz::Tz;
use csv::StringRecord;

use super::document::FileMapping;
use super::draft::{self, Doubt};
use super::mapper::Shop;
use super::names::told_apart;
use super::profile::Profile;
use crate::Result;
use crate::import::{Batch, FileReader, FileShape, Header, OpenedFile, Parser, SourceFile, Table, name_of};

/// So many rows tell what a file holds.
const LOOKED_AT: usize = 1_000;
/// So many rows are shown.
const SHOWN: usize = 50;

/// A file that was looked into.
#[derive(Debug, Clone, PartialEq)]
pub struct Inspected {
    /// How it is read.
    pub shape: FileShape,
    /// Its columns; of those of one name the later ones have numbers.
    pub columns: Vec<InspectedColumn>,
    /// Its first rows, at most 50: each one's line and fields.
    pub rows: Vec<(u64, Vec<String>)>,
    /// What it could hold, the likeliest first, 1 to 100.
    pub guesses: Vec<(Table, u32)>,
    /// How it would be imported.
    pub mapping: FileMapping,
    /// What only a person can tell.
    pub doubts: Vec<Doubt>,
}

/// A column of a file that was looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectedColumn {
    /// Its name.
    pub name: String,
    /// Different values, at most five, the first first.
    pub samples: Vec<String>,
    /// What its values look like.
    pub looks: &'static str,
    /// How many of the rows looked at have it.
    pub filled: usize,
    /// How many rows were looked at.
    pub of: usize,
}

/// Looks into a file. `how` says how to read it and what it holds as far as a person has said it; its columns are kept
/// where there are any, and drafted otherwise. `zone` is where clocks stand if nobody says. Blocks.
pub fn inspect(path: &Path, how: Option<&FileMapping>, zone: Tz) -> Result<Inspected> {
    let name = name_of(path);
    let read = how.map(|how| how.read.clone()).unwrap_or_default();
    let mut reader = FileReader::open(path, &name, &read, Arc::default())?;
    let names = told_apart(&reader.names);
    reader.names.clone_from(&names);
    let nested = reader.about.nested.clone();
    reader.skip(&nested);
    let mut record = StringRecord::new();
    let (mut rows, mut lines) = (Vec::new(), Vec::new());
    while rows.len() < LOOKED_AT {
        let Some(at) = reader.read(&mut record)? else { break };
        rows.push(record.iter().map(str::to_owned).collect::<Vec<String>>());
        lines.push(at.line);
    }
    let table = how.and_then(|how| how.table.as_deref()).and_then(Table::of_name);
    let source = draft::Source { file: &name, names: &names, rows: &rows, delimiter: reader.about.delimiter, zone };
    let drafted = draft::draft(&source, table, read);
    let (mapping, doubts) = match how.filter(|how| !how.columns.is_empty()) {
        Some(said) => (said.clone(), Vec::new()),
        None => (drafted.mapping, drafted.doubts),
    };
    let columns = names.iter().enumerate().map(|(place, name)| {
        let profile = Profile::new(rows.iter().map(|row| row.get(place).map_or("", String::as_str)), None);
        InspectedColumn {
            name: name.clone(),
            samples: profile.samples(),
            looks: drafted.looks[place],
            filled: profile.filled,
            of: profile.of,
        }
    });
    let columns = columns.collect();
    let rows = lines.into_iter().zip(rows).take(SHOWN).collect();
    Ok(Inspected { shape: reader.about.clone(), columns, rows, guesses: drafted.guesses, mapping, doubts })
}

/// The first rows of a file as they would be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The columns they have then.
    pub columns: Vec<String>,
    /// At most 50.
    pub rows: Vec<PreviewRow>,
    /// Required columns that nothing is mapped to.
    pub missing: Vec<String>,
}

/// A row as it would be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Its line in the file.
    pub line: u64,
    /// Its fields in the order of the columns.
    pub fields: Vec<String>,
    /// Why it would be rejected, as far as the row itself tells.
    pub fault: Option<PreviewFault>,
}

/// Why a row would be rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewFault {
    /// The column as the file calls it, where one is to blame.
    pub column: Option<String>,
    /// Its value.
    pub value: Option<String>,
    /// A stable word.
    pub code: &'static str,
}

/// Maps and reads the first rows of a file. Blocks.
pub fn preview(file: &SourceFile, zone: Tz, currency: &str) -> Result<Preview> {
    let mut opened = OpenedFile::open(file, Shop { zone, currency }, Arc::default())?;
    let columns = opened.names().to_vec();
    let spec = file.table.spec();
    let lacks = |name: &str| !columns.iter().any(|column| column == name);
    let missing: Vec<String> = spec
        .columns
        .iter()
        .filter(|column| column.required && lacks(column.name))
        .map(|column| column.name.to_owned())
        .collect();
    let mut parser = match missing[..] {
        [] => Some(Parser::new(spec, Header::new(&file.name, spec, columns.clone())?, zone)),
        _ => None,
    };
    let mut batch = Batch::default();
    while batch.rows.len() < SHOWN && opened.read(&mut batch, parser.as_mut())? {}
    let row = |number: usize| {
        let source = batch.as_read(number);
        let fault = batch.rows[number].misread.map(|(place, misread)| PreviewFault {
            column: place.and_then(|place| opened.sources.get(place).cloned()),
            value: place.and_then(|place| source.get(place)).map(crate::import::cut),
            code: misread.code(),
        });
        PreviewRow {
            line: batch.rows[number].line,
            fields: batch.records[number].iter().map(str::to_owned).collect(),
            fault,
        }
    };
    let rows = (0..batch.rows.len()).map(row).collect();
    Ok(Preview { columns, rows, missing })
}
