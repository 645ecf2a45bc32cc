//! Fields with something between them.

use std::io::{self, Read};

use csv::StringRecord;

use super::At;
use super::disk::Counted;
use super::encoding::mark;
use super::kind::{Delimiter, Encoding, FileShape, Format, ReadAs};
use super::unpack::{Stop, unpacked};
use crate::{Result, WorkspaceError};

/// A row longer than this has no end.
const LONGEST_ROW: u64 = 64 << 20;

/// So much of the beginning is looked at.
const HEAD: u64 = 1 << 17;

/// So many rows tell what stands between fields.
const TELLING_ROWS: usize = 50;

/// An open CSV file behind its header.
pub(super) struct CsvRows {
    reader: csv::Reader<Guarded>,
}

impl CsvRows {
    /// Gives the rows, the names of the columns and what was found out.
    pub(super) fn open(name: &str, disk: Counted, read_as: &ReadAs) -> Result<(Self, Vec<String>, FileShape)> {
        let broken = |error: io::Error| broken(name, &error, 1);
        let (mut text, compression) = unpacked(name, disk).map_err(broken)?;
        let mut head = Vec::new();
        text.by_ref().take(HEAD).read_to_end(&mut head).map_err(broken)?;
        let marked = mark(&head);
        if matches!(marked, Some((Encoding::Utf16Le | Encoding::Utf16Be, _))) {
            return Err(WorkspaceError::WrongEncoding { file: name.to_owned(), line: 1 });
        }
        let skipped = marked.map_or(0, |(_, length)| length);
        let body = &head[skipped..];
        if body.iter().all(u8::is_ascii_whitespace) {
            return Err(WorkspaceError::EmptyFile(name.to_owned()));
        }
        let is_whole = (head.len() as u64) < HEAD;
        let delimiter = read_as.delimiter.unwrap_or_else(|| delimiter(body, is_whole));
        let mut about = FileShape::new(Format::Csv);
        about.compression = compression;
        about.encoding = Some(Encoding::Utf8);
        about.is_marked = marked.is_some();
        about.delimiter = Some(delimiter);
        let mut start = io::Cursor::new(head);
        start.set_position(skipped as u64);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.byte())
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 16)
            .from_reader(Guarded { inner: start.chain(text), budget: LONGEST_ROW });
        let mut record = StringRecord::new();
        let wanted = read_as.header_row.map_or(0, u64::from);
        loop {
            let line = reader.position().line();
            reader.get_mut().budget = LONGEST_ROW;
            if !reader.read_record(&mut record).map_err(|error| csv_error(name, &error, line))? {
                return Err(WorkspaceError::EmptyFile(name.to_owned()));
            }
            let line = record.position().map_or(line, csv::Position::line);
            if line >= wanted {
                about.header_row = Some(line);
                break;
            }
        }
        let names = record.iter().map(|name| name.trim().to_owned()).collect();
        Ok((Self { reader }, names, about))
    }

    pub(super) fn read(&mut self, name: &str, _names: &[String], record: &mut StringRecord) -> Result<Option<At>> {
        self.reader.get_mut().budget = LONGEST_ROW;
        let line = self.reader.position().line();
        if !self.reader.read_record(record).map_err(|error| csv_error(name, &error, line))? {
            return Ok(None);
        }
        Ok(Some(At { line: record.position().map_or(line, csv::Position::line), fault: None }))
    }

    /// Says what reading has shown by now.
    pub(super) fn tell(&self, about: &mut FileShape) {
        about.encoding = Some(Encoding::Utf8);
    }
}

fn csv_error(file: &str, error: &csv::Error, line: u64) -> WorkspaceError {
    match error.kind() {
        csv::ErrorKind::Utf8 { pos, .. } => WorkspaceError::WrongEncoding {
            file: file.to_owned(),
            line: pos.as_ref().map_or(line, csv::Position::line),
        },
        csv::ErrorKind::Io(io) => broken(file, io, line),
        _ => WorkspaceError::BrokenFile { file: file.to_owned(), detail: error.to_string() },
    }
}

fn broken(file: &str, error: &io::Error, line: u64) -> WorkspaceError {
    match Stop::of(error) {
        Some(Stop::EndlessRow) => WorkspaceError::EndlessRow { file: file.to_owned(), line },
        Some(Stop::TooMuch) | None => WorkspaceError::BrokenFile { file: file.to_owned(), detail: error.to_string() },
    }
}

/// What stands between the fields of most of the first rows, the same number of times in each.
fn delimiter(text: &[u8], is_whole: bool) -> Delimiter {
    // Whatever is cut off would look like a short row.
    let text = match text.iter().rposition(|byte| *byte == b'\n') {
        Some(end) if !is_whole => &text[..end],
        _ => text,
    };
    let mut best = (Delimiter::Comma, (0, 0));
    for candidate in Delimiter::ALL {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(candidate.byte()).has_headers(false).flexible(true).from_reader(text);
        let mut row = csv::ByteRecord::new();
        let (mut columns, mut rows, mut alike) = (0, 0, 0);
        while rows < TELLING_ROWS && matches!(reader.read_byte_record(&mut row), Ok(true)) {
            columns = if rows == 0 { row.len() } else { columns };
            rows += 1;
            alike += usize::from(row.len() == columns);
        }
        // In hundredths, so that one torn row does not outweigh many columns.
        let score = if columns > 1 { (alike * 100 / rows, columns) } else { (0, columns) };
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

/// Fails instead of feeding one row without end.
struct Guarded {
    inner: io::Chain<io::Cursor<Vec<u8>>, Box<dyn Read + Send>>,
    budget: u64,
}

impl Read for Guarded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.budget = self.budget.checked_sub(count as u64).ok_or(Stop::EndlessRow)?;
        Ok(count)
    }
}
