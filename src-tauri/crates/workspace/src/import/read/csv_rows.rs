//! Fields with something between them.

use std::io::{self, Read};

use csv::{ByteRecord, StringRecord};

use super::At;
use super::disk::Counted;
use super::encoding::{Letters, decode, is_meant, looks_like_utf16, mark};
use super::kind::{Delimiter, Encoding, FileShape, Format, ReadAs};
use super::unpack::{MOST_UNPACKED, Stop, unpacked};
use crate::values::Misread;
use crate::{Result, WorkspaceError};

/// A row longer than this has no end.
const LONGEST_ROW: u64 = 64 << 20;

/// So much of the beginning is looked at.
const HEAD: u64 = 1 << 17;

/// So many rows tell what stands between fields.
const TELLING_ROWS: usize = 50;

/// Read behind the last row: whatever field it ends up in was still open there.
const END: &[u8] = b"\n\x01\x02\x03the end\x03\x02\x01";

/// Why a row cannot be used.
type Fault = Option<(Option<usize>, Misread)>;

/// An open CSV file behind its header.
pub(super) struct CsvRows {
    reader: csv::Reader<Guarded>,
    delimiter: Delimiter,
    /// What the file is written in where that is known from its beginning.
    wide: Option<Encoding>,
    /// Columns without a name behind the last that has one.
    tail: usize,
    /// The ends of lines before the latest row.
    between: u64,
    /// A record to leave in a caller's place while its own is being filled.
    spare: Option<StringRecord>,
}

impl CsvRows {
    /// Gives the rows, the names of the columns and what was found out.
    pub(super) fn open(name: &str, disk: Counted, read_as: &ReadAs) -> Result<(Self, Vec<String>, FileShape)> {
        let broken = |error: io::Error| broken(name, &error, 1);
        let (mut raw, compression) = unpacked(name, disk).map_err(broken)?;
        let mut head = Vec::new();
        raw.by_ref().take(HEAD).read_to_end(&mut head).map_err(broken)?;
        let marked = mark(&head);
        let skipped = marked.map_or(0, |(_, length)| length);
        let encoding = match (marked, read_as.encoding) {
            // A mark is part of the file and knows better.
            (Some((encoding, _)), _) => Some(encoding),
            (None, Some(encoding)) => Some(encoding),
            (None, None) => looks_like_utf16(&head),
        };
        let mut start = io::Cursor::new(head);
        start.set_position(skipped as u64);
        let mut letters = Letters::new(Box::new(start.chain(raw)), encoding);

        let mut head = Vec::new();
        letters.by_ref().take(HEAD).read_to_end(&mut head).map_err(broken)?;
        if head.iter().all(u8::is_ascii_whitespace) {
            return Err(WorkspaceError::EmptyFile(name.to_owned()));
        }
        let is_whole = (head.len() as u64) < HEAD;
        // Excel may say itself what stands between the fields.
        let said = said_delimiter(&head);
        let delimiter = match (read_as.delimiter, said) {
            (Some(delimiter), _) | (None, Some(delimiter)) => delimiter,
            (None, None) => delimiter(&head, is_whole),
        };
        let wide = encoding.filter(|encoding| matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be));
        let mut about = FileShape::new(Format::Csv);
        about.compression = compression;
        about.is_marked = marked.is_some();
        about.delimiter = Some(delimiter);
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter.byte())
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 16)
            .from_reader(Guarded::new(io::Cursor::new(head), letters));
        let mut rows = Self { reader, delimiter, wide, tail: 0, between: 0, spare: None };
        let wanted = read_as.header_row.map_or(1 + u64::from(said.is_some()), u64::from);
        let mut record = StringRecord::new();
        let line = loop {
            match rows.next(name, &mut record)? {
                None => return Err(WorkspaceError::EmptyFile(name.to_owned())),
                Some(At { line, .. }) if line < wanted => {}
                Some(At { line, fault: None }) => break line,
                Some(At { line, fault: Some(_) }) => {
                    return Err(WorkspaceError::WrongEncoding { file: name.to_owned(), line });
                }
            }
        };
        about.header_row = Some(line);
        let mut names: Vec<String> = record.iter().map(|name| name.trim().to_owned()).collect();
        // Each row ends with a separator that separates nothing.
        let named = names.iter().rposition(|name| !name.is_empty()).map_or(names.len(), |last| last + 1);
        rows.tail = names.len() - named;
        names.truncate(named);
        rows.tell(&mut about);
        Ok((rows, names, about))
    }

    pub(super) fn read(&mut self, name: &str, names: &[String], record: &mut StringRecord) -> Result<Option<At>> {
        let Some(mut at) = self.next(name, record)? else { return Ok(None) };
        if self.tail > 0
            && record.len() == names.len() + self.tail
            && record.iter().skip(names.len()).all(|field| field.trim().is_empty())
        {
            record.truncate(names.len());
        }
        if at.fault.is_none()
            && record.get(0).zip(names.first()).is_some_and(|(field, name)| field.trim() == name)
            && record.len() == names.len()
            && record.iter().zip(names).all(|(field, name)| field.trim() == name)
        {
            at.fault = Some((None, Misread::HeaderAgain));
        }
        Ok(Some(at))
    }

    /// The next row as it stands, decoded.
    fn next(&mut self, name: &str, record: &mut StringRecord) -> Result<Option<At>> {
        self.reader.get_mut().budget = LONGEST_ROW;
        let start = self.reader.position().clone();
        // Turned into bytes and back without a copy; the spare takes its place meanwhile.
        let mut bytes = std::mem::replace(record, self.spare.take().unwrap_or_default()).into_byte_record();
        let is_there = self.reader.read_byte_record(&mut bytes).map_err(|error| self.failed(name, &error, &start))?;
        if !is_there {
            return Ok(None);
        }
        // What stands between this row and the one before it belongs to neither, but counts as lines.
        self.between = self.reader.get_ref().lines_at(start.byte()).unwrap_or(self.between);
        let line = start.line() + self.between;
        if self.reader.get_ref().is_over && bytes.iter().next_back().is_some_and(|last| last.ends_with(&END[1..])) {
            if bytes.len() == 1 && bytes.as_slice() == &END[1..] {
                return Ok(None);
            }
            // The quote is where the last field begins: behind the line breaks of those before it.
            let before = bytes.iter().take(bytes.len() - 1).flatten().filter(|byte| **byte == b'\n').count() as u64;
            return Err(WorkspaceError::OpenQuote { file: name.to_owned(), line: line + before });
        }
        let mut fault: Fault = bytes.as_slice().contains(&0).then(|| {
            let place = bytes.iter().position(|field| field.contains(&0));
            (place, Misread::ZeroByte)
        });
        if bytes.as_slice().contains(&b'\n') && !self.is_well_quoted(start.byte(), self.reader.position().byte()) {
            fault = Some((None, Misread::TornQuotes));
        }
        let encoding = self.reader.get_ref().rest.encoding();
        let is_bytewise = matches!(encoding, Encoding::Windows1250 | Encoding::Windows1252);
        let text = match StringRecord::from_byte_record(bytes) {
            Ok(text) if !is_bytewise || text.as_slice().is_ascii() => text,
            Ok(text) if is_meant(text.as_slice()) => {
                let place = text.iter().position(|field| !field.is_ascii());
                fault = fault.or(Some((place, Misread::MixedEncodings)));
                text
            }
            Ok(text) => self.decoded(&text.into_byte_record(), encoding, &mut fault),
            Err(error) => self.decoded(&error.into_byte_record(), encoding, &mut fault),
        };
        self.spare = Some(std::mem::replace(record, text));
        Ok(Some(At { line, fault }))
    }

    /// A row that is not UTF-8 as text: in the file's letters, or in those it may have been meant in.
    fn decoded(&self, bytes: &ByteRecord, encoding: Encoding, fault: &mut Fault) -> StringRecord {
        let is_bytewise = encoding != Encoding::Utf8;
        let mut text = StringRecord::with_capacity(bytes.as_slice().len() * 2, bytes.len());
        let shown = if is_bytewise { encoding } else { Encoding::Windows1252 };
        let misread = if self.wide.is_some() || is_bytewise { Misread::NotText } else { Misread::NotUtf8 };
        for (place, field) in bytes.iter().enumerate() {
            let (decoded, is_good) = match std::str::from_utf8(field) {
                Ok(field) if !is_bytewise => (field.into(), true),
                _ if self.wide.is_some() => (String::from_utf8_lossy(field), false),
                _ => decode(field, shown),
            };
            text.push_field(&decoded);
            if !is_good || (!is_bytewise && std::str::from_utf8(field).is_err()) {
                *fault = fault.or(Some((Some(place), misread)));
            }
        }
        text
    }

    /// Whether every quote of the row that was just read is at the beginning or the end of a field, or doubled. A row
    /// over several lines where one is not has swallowed the rows behind a quote that was not closed.
    fn is_well_quoted(&self, start: u64, end: u64) -> bool {
        // A row too long to be looked at has a field that is too long as well.
        let Some(raw) = self.reader.get_ref().recent(start, end) else { return true };
        let mut raw = raw.peekable();
        while raw.next_if(|byte| matches!(byte, b'\n' | b'\r')).is_some() {}
        let is_end = |byte: u8| byte == self.delimiter.byte() || matches!(byte, b'\n' | b'\r');
        loop {
            if raw.next_if_eq(&b'"').is_some() {
                loop {
                    match raw.next() {
                        None => return false,
                        Some(b'"') if raw.next_if_eq(&b'"').is_none() => break,
                        Some(_) => {}
                    }
                }
                match raw.next() {
                    None => return true,
                    Some(byte) if is_end(byte) => {}
                    Some(_) => return false,
                }
            } else {
                loop {
                    match raw.next() {
                        None => return true,
                        Some(byte) if is_end(byte) => break,
                        Some(_) => {}
                    }
                }
            }
        }
    }

    /// Says what reading has shown by now.
    pub(super) fn tell(&self, about: &mut FileShape) {
        about.encoding = Some(self.wide.unwrap_or_else(|| self.reader.get_ref().rest.encoding()));
    }

    fn failed(&self, file: &str, error: &csv::Error, start: &csv::Position) -> WorkspaceError {
        match error.kind() {
            csv::ErrorKind::Io(io) => match Stop::of(io) {
                Some(Stop::EndlessRow) => broken(file, io, start.line()),
                _ => broken(file, io, self.reader.position().line()),
            },
            _ => WorkspaceError::BrokenFile { file: file.to_owned(), detail: error.to_string() },
        }
    }
}

/// What a failed read is called; `line` is the one up to which all was well.
pub(super) fn broken(file: &str, error: &io::Error, line: u64) -> WorkspaceError {
    let file = file.to_owned();
    match Stop::of(error) {
        Some(Stop::EndlessRow) => WorkspaceError::EndlessRow { file, line },
        Some(Stop::UnknownLetters { lines }) => WorkspaceError::WrongEncoding { file, line: line + lines },
        Some(Stop::TooMuch) => WorkspaceError::TooMuchUnpacked { file, gib: MOST_UNPACKED >> 30 },
        None => WorkspaceError::BrokenFile { file, detail: error.to_string() },
    }
}

/// What a first line such as `sep=;` says.
fn said_delimiter(text: &[u8]) -> Option<Delimiter> {
    let line = text.split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    let said =
        line.strip_prefix(b"sep=").or_else(|| line.strip_prefix(b"\"sep=").and_then(|l| l.strip_suffix(b"\"")))?;
    Delimiter::ALL.into_iter().find(|delimiter| said == [delimiter.byte()])
}

/// What stands between the fields of most of the first rows, the same number of times in each.
fn delimiter(text: &[u8], is_whole: bool) -> Delimiter {
    // Whatever is cut off would look like a short row.
    let text = match text.iter().rposition(|byte| *byte == b'\n') {
        Some(end) if !is_whole => &text[..end],
        _ => text,
    };
    let mut best = (Delimiter::Comma, (0, 0, 0));
    for candidate in Delimiter::ALL {
        let mut reader =
            csv::ReaderBuilder::new().delimiter(candidate.byte()).has_headers(false).flexible(true).from_reader(text);
        let mut row = ByteRecord::new();
        let mut widths = Vec::new();
        while widths.len() < TELLING_ROWS && matches!(reader.read_byte_record(&mut row), Ok(true)) {
            widths.push(row.len());
        }
        // The width that most rows have; a title above the header has another.
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        let Some(width) = widths.iter().copied().max_by_key(|width| (alike(*width), *width)) else { continue };
        // In hundredths, so that one torn row does not outweigh many columns.
        let share = alike(width) * 100 / widths.len();
        let score = if width > 1 { (share, usize::from(widths[0] == width), width) } else { (0, 0, 0) };
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

/// The text with a mark behind its end; fails instead of feeding one row without end.
struct Guarded {
    head: io::Cursor<Vec<u8>>,
    rest: Letters,
    budget: u64,
    end: &'static [u8],
    is_over: bool,
    /// The last two pieces that were fed.
    pieces: [Vec<u8>; 2],
    /// How many bytes were fed.
    fed: u64,
}

impl Guarded {
    fn new(head: io::Cursor<Vec<u8>>, rest: Letters) -> Self {
        Self { head, rest, budget: LONGEST_ROW, end: END, is_over: false, pieces: Default::default(), fed: 0 }
    }

    /// How many lines end at a place before anything else comes, if that is still known.
    fn lines_at(&self, start: u64) -> Option<u64> {
        let ends = self.recent(start, self.fed)?.take_while(|byte| matches!(byte, b'\n' | b'\r'));
        Some(ends.filter(|byte| *byte == b'\n').count() as u64)
    }

    /// The bytes between two places, if they are still known.
    fn recent(&self, start: u64, end: u64) -> Option<impl Iterator<Item = u8>> {
        let [before, now] = &self.pieces;
        let first = self.fed.checked_sub((before.len() + now.len()) as u64)?;
        let skipped = usize::try_from(start.checked_sub(first)?).ok()?;
        let count = usize::try_from(end.checked_sub(start)?).ok()?;
        Some(before.iter().chain(now).copied().skip(skipped).take(count))
    }
}

impl Read for Guarded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut count = self.head.read(buffer)?;
        if count == 0 {
            count = self.rest.read(buffer)?;
        }
        if count == 0 {
            self.is_over = true;
            count = self.end.read(buffer)?;
        }
        self.budget = self.budget.checked_sub(count as u64).ok_or(Stop::EndlessRow)?;
        self.fed += count as u64;
        self.pieces.swap(0, 1);
        self.pieces[1].clear();
        self.pieces[1].extend_from_slice(&buffer[..count]);
        Ok(count)
    }
}
