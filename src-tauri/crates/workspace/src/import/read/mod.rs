//! From a file to rows of text, whatever kind of file it is.
//!
//! - `kind`: which kind a file is, and what a caller may say or be told about it.
//! - `disk`: a file on the disk: what can be opened, bytes counted, changes while it is read.
//! - `unpack`: `.gz` and `.zst`, with their limits.
//! - `encoding`: which letters the bytes stand for.
//! - `csv_rows`, `json_rows`, `parquet_rows`, `xlsx_rows`: the rows of each kind.

mod csv_rows;
mod disk;
mod encoding;
mod json_rows;
mod kind;
mod parquet_rows;
#[cfg(test)]
mod tests;
mod unpack;
mod xlsx_rows;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use csv::StringRecord;

pub use kind::{Compression, Delimiter, Encoding, FileShape, Format, ReadAs};

use crate::values::Misread;
use crate::{Result, WorkspaceError};
use csv_rows::CsvRows;
use disk::Disk;
use json_rows::JsonRows;
use parquet_rows::ParquetRows;
use xlsx_rows::XlsxRows;

/// A file with more columns than this is no table.
const MOST_COLUMNS: usize = 2_000;

/// Where a row starts, and why it cannot be used if it cannot: the column's place in the file and the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct At {
    /// The line of the file, the row of the sheet, or the number of the row where there are neither; from 1.
    pub line: u64,
    /// The row is there, but is not what it should be; its record shows what could be made of it.
    pub fault: Option<(Option<usize>, Misread)>,
}

/// The rows of each kind of file.
enum Rows {
    Csv(Box<CsvRows>),
    Json(Box<JsonRows>),
    Parquet(Box<ParquetRows>),
    Xlsx(Box<XlsxRows>),
}

/// An open file behind its header.
pub(crate) struct FileReader {
    /// The names of the columns as the file has them, without spaces around.
    pub names: Vec<String>,
    /// What was found out about the file; what its letters are is settled when all of it is read.
    pub about: FileShape,
    name: String,
    /// The names as the file has them, whatever became of those that others see.
    own: Vec<String>,
    disk: Disk,
    rows: Rows,
    is_checked: bool,
    skipped: Vec<String>,
}

impl FileReader {
    /// Opens a file; `name` is how errors call it, and `bytes` counts what was read from the disk.
    pub(crate) fn open(path: &Path, name: &str, read_as: &ReadAs, bytes: Arc<AtomicU64>) -> Result<Self> {
        let disk = Disk::open(path)?;
        let format = match read_as.format {
            Some(format) => format,
            None => kind::format_of(name, &disk.start()?)?,
        };
        let (rows, names, about) = match format {
            Format::Csv => {
                let (rows, names, about) = CsvRows::open(name, disk.counted(bytes), read_as)?;
                (Rows::Csv(Box::new(rows)), names, about)
            }
            Format::JsonLines => {
                let (rows, names, about) = JsonRows::open(name, &disk, bytes, read_as)?;
                (Rows::Json(Box::new(rows)), names, about)
            }
            Format::Parquet => {
                let (rows, names, about) = ParquetRows::open(name, &disk, bytes)?;
                (Rows::Parquet(Box::new(rows)), names, about)
            }
            Format::Xlsx => {
                let (rows, names, about) = XlsxRows::open(name, &disk, bytes, read_as)?;
                (Rows::Xlsx(Box::new(rows)), names, about)
            }
        };
        if names.len() > MOST_COLUMNS {
            return Err(WorkspaceError::TooManyColumns { file: name.to_owned(), columns: names.len() });
        }
        Ok(Self {
            own: names.clone(),
            names,
            about,
            name: name.to_owned(),
            disk,
            rows,
            is_checked: false,
            skipped: Vec::new(),
        })
    }

    /// Leaves columns out: their fields are of no interest, and what is wrong with them does no harm.
    pub(crate) fn skip(&mut self, columns: &[String]) {
        self.skipped = columns.to_vec();
        let names = &self.names;
        let is_skipped = |place: usize| names.get(place).is_some_and(|name| columns.contains(name));
        match &mut self.rows {
            Rows::Parquet(rows) => rows.skip(is_skipped),
            Rows::Xlsx(rows) => rows.skip(is_skipped),
            Rows::Csv(_) | Rows::Json(_) => {}
        }
    }

    /// Reads the next row into `record`; none at the end of the file.
    pub(crate) fn read(&mut self, record: &mut StringRecord) -> Result<Option<At>> {
        if !self.is_checked {
            self.check_columns()?;
            self.is_checked = true;
        }
        let at = match &mut self.rows {
            Rows::Csv(rows) => rows.read(&self.name, &self.own, record),
            Rows::Json(rows) => rows.read(&self.name, record),
            Rows::Parquet(rows) => rows.read(&self.name, record),
            Rows::Xlsx(rows) => rows.read(&self.name, &self.own, record),
        };
        if !matches!(at, Ok(Some(_))) {
            if let Rows::Csv(rows) = &self.rows {
                rows.tell(&mut self.about);
            }
            // What looks like a damaged file may be one that is still being written.
            if !self.disk.is_unchanged() {
                return Err(WorkspaceError::FileChanged(self.name.clone()));
            }
        }
        at
    }

    /// Whether every column that is not left out can be read and told from the others.
    fn check_columns(&self) -> Result<()> {
        let wanted = |name: &&String| !name.is_empty() && !self.skipped.contains(name);
        let mut sorted: Vec<&String> = self.names.iter().filter(wanted).collect();
        sorted.sort_unstable();
        if let Some(twice) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(WorkspaceError::DuplicateColumn { file: self.name.clone(), column: twice[0].clone() });
        }
        if let Some(nested) = self.about.nested.iter().find(wanted) {
            return Err(WorkspaceError::NestedColumn { file: self.name.clone(), column: nested.clone() });
        }
        Ok(())
    }
}

/// What reading a file to its end shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileSurvey {
    /// The names of its columns.
    pub columns: Vec<String>,
    /// What was found out about it.
    pub about: FileShape,
    /// Its rows.
    pub rows: u64,
    /// Those among them that cannot be read.
    pub unreadable: u64,
}

/// Reads a file to its end without importing it, whatever its columns are. Blocks.
pub fn survey_file(path: &Path, read_as: &ReadAs) -> Result<FileSurvey> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut reader = FileReader::open(path, &name, read_as, Arc::default())?;
    reader.skip(&reader.about.nested.clone());
    let mut record = StringRecord::new();
    let (mut rows, mut unreadable) = (0, 0);
    while let Some(at) = reader.read(&mut record)? {
        rows += 1;
        unreadable += u64::from(at.fault.is_some());
    }
    Ok(FileSurvey { columns: reader.names, about: reader.about, rows, unreadable })
}
