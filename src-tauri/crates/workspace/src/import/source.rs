//! Opens a canonical CSV file: decompression, byte-order mark, separator, header.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use csv::StringRecord;

use super::tables::{Spec, Table};
use crate::{Result, WorkspaceError};

/// A row longer than this has no end.
const LONGEST_ROW: u64 = 64 << 20;

/// A canonical file among the sources, before it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name, as reports show it.
    pub name: String,
    /// What it holds.
    pub table: Table,
    /// Its size on disk in bytes.
    pub bytes: u64,
}

/// What a list of directories and files amounts to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// `settings.json`, if there is one.
    pub settings: Option<PathBuf>,
    /// The tables' files, in the order in which they are imported.
    pub files: Vec<SourceFile>,
    /// Other files in the directories, which are left alone.
    pub ignored: Vec<String>,
}

impl Sources {
    /// Finds the canonical files in directories and takes single files as they are.
    pub fn find<P: AsRef<Path>>(paths: &[P]) -> Result<Self> {
        let mut sources = Self::default();
        for path in paths {
            let path = path.as_ref();
            let about = std::fs::metadata(path).map_err(|error| WorkspaceError::io(path, &error))?;
            if !about.is_dir() {
                if !sources.take(path, about.len()) {
                    return Err(WorkspaceError::UnknownFile(path.to_owned()));
                }
                continue;
            }
            let mut entries = std::fs::read_dir(path)
                .and_then(Iterator::collect::<io::Result<Vec<_>>>)
                .map_err(|error| WorkspaceError::io(path, &error))?;
            entries.sort_by_key(std::fs::DirEntry::file_name);
            let before = sources.files.len() + usize::from(sources.settings.is_some());
            for entry in entries {
                let entry = entry.path();
                let about = std::fs::metadata(&entry).map_err(|error| WorkspaceError::io(&entry, &error))?;
                if about.is_file() && !sources.take(&entry, about.len()) {
                    sources.ignored.push(name_of(&entry));
                }
            }
            if sources.files.len() + usize::from(sources.settings.is_some()) == before {
                return Err(WorkspaceError::NothingToImport(path.to_owned()));
            }
        }
        // Stable: two files of one table keep the order in which they were named.
        sources.files.sort_by_key(|file| file.table);
        Ok(sources)
    }

    fn take(&mut self, path: &Path, bytes: u64) -> bool {
        let name = name_of(path);
        if name == "settings.json" {
            self.settings = Some(path.to_owned());
            return true;
        }
        let Some(table) = Table::of_file_name(&name) else { return false };
        // Two files of one name are told apart by their paths.
        let name = if self.files.iter().any(|file| file.name == name) { path.display().to_string() } else { name };
        self.files.push(SourceFile { path: path.to_owned(), name, table, bytes });
        true
    }

    /// The consent columns that `customers.csv` lacks altogether: how to take them is worth a question.
    pub fn missing_consents(&self) -> Result<Vec<&'static str>> {
        let mut missing = Vec::new();
        for file in self.files.iter().filter(|file| file.table == Table::Customers) {
            let opened = CsvFile::open(file, Arc::default())?;
            for name in ["email_consent", "sms_consent", "chat_consent", "push_consent"] {
                if !opened.header.names.iter().any(|column| column == name) && !missing.contains(&name) {
                    missing.push(name);
                }
            }
        }
        Ok(missing)
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The header of a file: where the listed columns are, and which others there are.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    pub names: Vec<String>,
    /// For each listed column its place in the file.
    pub places: Vec<Option<usize>>,
    /// Places of the columns that are not listed.
    pub extras: Vec<usize>,
}

impl Header {
    pub(crate) fn new(file: &str, spec: &Spec, names: Vec<String>) -> Result<Self> {
        for (number, name) in names.iter().enumerate() {
            if name.is_empty() {
                return Err(WorkspaceError::UnnamedColumn { file: file.to_owned(), number: number + 1 });
            }
            if names[..number].contains(name) {
                return Err(WorkspaceError::DuplicateColumn { file: file.to_owned(), column: name.clone() });
            }
        }
        let places: Vec<Option<usize>> =
            spec.columns.iter().map(|column| names.iter().position(|name| name == column.name)).collect();
        for (column, place) in spec.columns.iter().zip(&places) {
            if column.required && place.is_none() {
                return Err(WorkspaceError::MissingColumn { file: file.to_owned(), column: column.name.to_owned() });
            }
        }
        let mut extras: Vec<usize> = (0..names.len()).filter(|place| !places.contains(&Some(*place))).collect();
        // By name, so that an object of them is the same whatever the order of columns.
        extras.sort_by(|a, b| names[*a].cmp(&names[*b]));
        Ok(Self { names, places, extras })
    }
}

/// An open CSV file behind its header.
pub(crate) struct CsvFile {
    pub name: String,
    pub header: Header,
    reader: csv::Reader<Guarded>,
    budget: Rc<Cell<u64>>,
}

impl CsvFile {
    /// Opens a file; `bytes` counts what was read from the disk.
    pub(crate) fn open(file: &SourceFile, bytes: Arc<AtomicU64>) -> Result<Self> {
        let broken =
            |error: &io::Error| WorkspaceError::BrokenFile { file: file.name.clone(), detail: error.to_string() };
        let disk = File::open(&file.path).map_err(|error| WorkspaceError::io(&file.path, &error))?;
        let counted = Counted { inner: disk, bytes };
        let plain: Box<dyn Read> = if file.name.ends_with(".gz") {
            Box::new(flate2::read::MultiGzDecoder::new(BufReader::with_capacity(1 << 16, counted)))
        } else if file.name.ends_with(".zst") {
            Box::new(zstd::stream::read::Decoder::new(counted).map_err(|error| broken(&error))?)
        } else {
            Box::new(counted)
        };
        let mut text = BufReader::with_capacity(1 << 17, plain);
        // The reader hands out what one read gives: gather a piece large enough for a header.
        let mut head = Vec::new();
        text.by_ref().take(1 << 17).read_to_end(&mut head).map_err(|error| broken(&error))?;
        let body = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
        if body.starts_with(b"\xff\xfe") || body.starts_with(b"\xfe\xff") {
            return Err(WorkspaceError::WrongEncoding { file: file.name.clone(), line: 1 });
        }
        if body.iter().all(u8::is_ascii_whitespace) {
            return Err(WorkspaceError::EmptyFile(file.name.clone()));
        }
        let spec = file.table.spec();
        let separator = separator(body, spec);
        let skipped = head.len() - body.len();
        let budget = Rc::new(Cell::new(LONGEST_ROW));
        let mut start = io::Cursor::new(head);
        start.set_position(skipped as u64);
        let guarded = Guarded { head: start, rest: text, budget: Rc::clone(&budget) };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 16)
            .from_reader(guarded);
        let mut record = StringRecord::new();
        reader.read_record(&mut record).map_err(|error| csv_error(&file.name, &error, 1))?;
        let names = record.iter().map(|name| name.trim().to_owned()).collect();
        let header = Header::new(&file.name, spec, names)?;
        Ok(Self { name: file.name.clone(), header, reader, budget })
    }

    /// Reads the next row; false at the end.
    pub(crate) fn read(&mut self, record: &mut StringRecord) -> Result<bool> {
        self.budget.set(LONGEST_ROW);
        let line = self.reader.position().line();
        self.reader.read_record(record).map_err(|error| csv_error(&self.name, &error, line))
    }
}

fn csv_error(file: &str, error: &csv::Error, line: u64) -> WorkspaceError {
    match error.kind() {
        csv::ErrorKind::Utf8 { pos, .. } => WorkspaceError::WrongEncoding {
            file: file.to_owned(),
            line: pos.as_ref().map_or(line, csv::Position::line),
        },
        csv::ErrorKind::Io(io) if io.kind() == io::ErrorKind::FileTooLarge => {
            WorkspaceError::EndlessRow { file: file.to_owned(), line }
        }
        _ => WorkspaceError::BrokenFile { file: file.to_owned(), detail: error.to_string() },
    }
}

/// The separator under which the first line names most of the listed columns.
fn separator(text: &[u8], spec: &Spec) -> u8 {
    let line = text.split(|byte| *byte == b'\n').find(|line| !line.iter().all(u8::is_ascii_whitespace)).unwrap_or(text);
    let mut best = (b',', (0, 0));
    for candidate in [b',', b';', b'\t'] {
        let mut record = StringRecord::new();
        let mut reader =
            csv::ReaderBuilder::new().delimiter(candidate).has_headers(false).flexible(true).from_reader(line);
        if !matches!(reader.read_record(&mut record), Ok(true)) {
            continue;
        }
        let known = record.iter().filter(|name| spec.columns.iter().any(|column| column.name == name.trim())).count();
        if (known, record.len()) > best.1 {
            best = (candidate, (known, record.len()));
        }
    }
    best.0
}

/// Counts what is read from the disk.
struct Counted {
    inner: File,
    bytes: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.bytes.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// The beginning that was looked at, then the rest; fails instead of feeding one row without end.
struct Guarded {
    head: io::Cursor<Vec<u8>>,
    rest: BufReader<Box<dyn Read>>,
    budget: Rc<Cell<u64>>,
}

impl Read for Guarded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = match self.head.read(buffer)? {
            0 => {
                let available = self.rest.fill_buf()?;
                let count = available.len().min(buffer.len());
                buffer[..count].copy_from_slice(&available[..count]);
                self.rest.consume(count);
                count
            }
            count => count,
        };
        let left = self.budget.get().checked_sub(count as u64).ok_or(io::ErrorKind::FileTooLarge)?;
        self.budget.set(left);
        Ok(count)
    }
}
