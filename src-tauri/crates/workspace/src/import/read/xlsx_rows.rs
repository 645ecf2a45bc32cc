//! A sheet of an Excel workbook, as rows of text.
//!
//! Before anything is made of it, the parts that will be read are unpacked once and thrown away: how much comes out of
//! them, how long their longest piece is and how many texts they list is then known and not only claimed. The cells are
//! read on a thread of their own, since whoever reads them borrows the workbook.

use std::fs::File;
use std::io::{BufReader, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use calamine::{Data, DataRef, Reader, SheetType, Xlsx, XlsxError};
use chrono::{NaiveDate, TimeDelta};
use csv::StringRecord;
use zip::ZipArchive;

use super::disk::Disk;
use super::kind::{FileShape, Format, ReadAs};
use super::{At, MOST_COLUMNS};
use crate::values::Misread;
use crate::{Result, WorkspaceError};

/// At most so much may come out of a sheet, in bytes.
const LARGEST_SHEET: u64 = 1 << 30;

/// At most so much may come out of any other part, which is held in memory.
const LARGEST_PART: u64 = 128 << 20;

/// At most so many texts may be listed, which are held in memory.
const MOST_TEXTS: u64 = 4 << 20;

/// Between two tags there is at most so much; Excel itself allows 32 767 characters a cell.
const LONGEST_PIECE: u64 = 1 << 20;

/// So many rows travel at a time.
const ROWS: usize = 256;

/// A row of a sheet: its number, its texts, and which of them are errors.
type SheetRow = (u64, Vec<String>, Option<usize>);

/// What the reading thread says.
enum Message {
    /// The sheets, and the one that is read.
    Opened(Vec<String>, String),
    Rows(Vec<SheetRow>),
    Failed(WorkspaceError),
    End,
}

/// An open sheet behind its header.
pub(super) struct XlsxRows {
    from: Receiver<Message>,
    rows: std::vec::IntoIter<SheetRow>,
    is_over: bool,
    /// Places of the columns that have a name or a value.
    columns: usize,
    skipped: Vec<bool>,
}

impl XlsxRows {
    pub(super) fn open(
        name: &str,
        disk: &Disk,
        bytes: Arc<AtomicU64>,
        read_as: &ReadAs,
    ) -> Result<(Self, Vec<String>, FileShape)> {
        let file = disk.file().try_clone().map_err(|error| broken(name, &error.to_string()))?;
        let (to, from) = sync_channel(4);
        let (file_name, sheet, size) = (name.to_owned(), read_as.sheet.clone(), disk.size());
        std::thread::Builder::new()
            .name("sheet".to_owned())
            .spawn(move || {
                let end = match read_sheet(&file_name, file, sheet.as_deref(), size, &bytes, &to) {
                    Ok(()) => Message::End,
                    Err(error) => Message::Failed(error),
                };
                // Nobody may be listening any more.
                let _ = to.send(end);
            })
            .map_err(|error| broken(name, &error.to_string()))?;
        let mut about = FileShape::new(Format::Xlsx);
        let mut rows = Self { from, rows: Vec::new().into_iter(), is_over: false, columns: 0, skipped: Vec::new() };
        match rows.from.recv() {
            Ok(Message::Opened(sheets, sheet)) => (about.sheets, about.sheet) = (sheets, Some(sheet)),
            Ok(Message::Failed(error)) => return Err(error),
            _ => return Err(broken(name, "it is damaged")),
        }
        let (line, names) = rows.header(name, read_as.header_row)?;
        rows.columns = names.len();
        about.header_row = Some(line);
        Ok((rows, names, about))
    }

    /// The row that names the columns: the one asked for, or the first that is as wide as those behind it.
    fn header(&mut self, name: &str, wanted: Option<u32>) -> Result<(u64, Vec<String>)> {
        let width = |row: &SheetRow| row.1.iter().filter(|text| !text.trim().is_empty()).count();
        let mut seen: Vec<SheetRow> = Vec::new();
        let enough = if wanted.is_some() { 1 } else { 20 };
        while seen.len() < enough {
            let Some(row) = self.next(name)? else { break };
            if wanted.is_none_or(|wanted| row.0 >= u64::from(wanted)) {
                seen.push(row);
            }
        }
        // A title above the table is narrower than the table.
        let widest = seen.iter().map(width).max().unwrap_or(0);
        let Some(first) = seen.iter().position(|row| wanted.is_some() || width(row) * 2 > widest) else {
            return Err(WorkspaceError::EmptyFile(name.to_owned()));
        };
        let (line, mut names, _) = seen.remove(first);
        let rest: Vec<SheetRow> = seen.drain(first..).chain(std::mem::take(&mut self.rows)).collect();
        self.rows = rest.into_iter();
        for text in &mut names {
            *text = text.trim().to_owned();
        }
        let named = names.iter().rposition(|name| !name.is_empty()).map_or(0, |last| last + 1);
        names.truncate(named);
        Ok((line, names))
    }

    fn next(&mut self, name: &str) -> Result<Option<SheetRow>> {
        loop {
            if let Some(row) = self.rows.next() {
                return Ok(Some(row));
            }
            if self.is_over {
                return Ok(None);
            }
            match self.from.recv() {
                Ok(Message::Rows(rows)) => self.rows = rows.into_iter(),
                Ok(Message::End) => self.is_over = true,
                Ok(Message::Failed(error)) => return Err(error),
                Ok(Message::Opened(..)) => {}
                // The thread broke down over a damaged file.
                Err(_) => return Err(broken(name, "it is damaged")),
            }
        }
    }

    /// Takes errors in the columns that are left out for empty cells.
    pub(super) fn skip(&mut self, is_skipped: impl Fn(usize) -> bool) {
        self.skipped = (0..self.columns).map(is_skipped).collect();
    }

    pub(super) fn read(&mut self, name: &str, names: &[String], record: &mut StringRecord) -> Result<Option<At>> {
        let Some((line, texts, error)) = self.next(name)? else { return Ok(None) };
        record.clear();
        // Cells that are not there are empty; values beside the table make the row too long.
        let beyond = texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
        for place in 0..self.columns.max(beyond) {
            record.push_field(texts.get(place).map_or("", String::as_str));
        }
        let mut fault = None;
        if error.is_some() {
            let is_error = |place: &usize| {
                !self.skipped.get(*place).copied().unwrap_or(false) && ERRORS.contains(&texts[*place].as_str())
            };
            fault = (0..texts.len().min(self.columns)).find(is_error).map(|place| (Some(place), Misread::CellError));
        } else if texts.len() >= names.len() && texts.iter().zip(names).all(|(text, name)| text.trim() == name) {
            fault = Some((None, Misread::HeaderAgain));
        }
        if fault.is_none()
            && let Some(place) = texts.iter().position(|text| text.contains('\0'))
        {
            fault = Some((Some(place), Misread::ZeroByte));
        }
        Ok(Some(At { line, fault }))
    }
}

/// How errors are shown.
const ERRORS: [&str; 8] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#DATA!"];

/// Reads the sheet from beginning to end, as far as anybody listens.
fn read_sheet(
    name: &str,
    file: File,
    wanted: Option<&str>,
    size: u64,
    bytes: &AtomicU64,
    to: &SyncSender<Message>,
) -> Result<()> {
    let failed = |error: XlsxError| broken(name, &error.to_string());
    let copy = file.try_clone().map_err(|error| broken(name, &error.to_string()))?;
    let mut archive = ZipArchive::new(BufReader::new(copy)).map_err(|error| broken(name, &error.to_string()))?;
    let parts: Vec<String> = archive.file_names().filter_map(|part| Some(part.ok()?.into_owned())).collect();
    let has = |wanted: &str| parts.iter().any(|part| part.eq_ignore_ascii_case(wanted));
    let unsupported = |kind| Err(WorkspaceError::UnsupportedFile { file: name.to_owned(), kind });
    if has("xl/workbook.bin") {
        return unsupported("a binary Excel workbook (.xlsb)");
    }
    if has("content.xml") {
        return unsupported("an OpenDocument spreadsheet (.ods)");
    }
    if !has("[Content_Types].xml") {
        return unsupported("a ZIP archive that holds no Excel workbook");
    }
    let is_sheet = |part: &str| part.to_ascii_lowercase().starts_with("xl/worksheets/");
    for part in &parts {
        inspect(name, &mut archive, part, if is_sheet(part) { LARGEST_SHEET } else { LARGEST_PART })?;
    }
    drop(archive);

    let mut book = Xlsx::new(BufReader::new(file)).map_err(failed)?;
    let is_1904 = book.has_1904_epoch();
    let sheets: Vec<String> = (book.sheets_metadata().iter())
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let sheet = match wanted {
        Some(wanted) => sheets.iter().find(|sheet| *sheet == wanted).cloned().ok_or_else(|| {
            let (file, sheet) = (name.to_owned(), wanted.to_owned());
            WorkspaceError::NoSuchSheet { file, sheet, sheets: sheets.join(", ") }
        })?,
        None => {
            let mut found = None;
            for sheet in &sheets {
                let mut cells = book.worksheet_cells_reader(sheet).map_err(failed)?;
                while let Some(cell) = cells.next_cell().map_err(failed)? {
                    if !matches!(cell.get_value(), DataRef::Empty) {
                        found = Some(sheet.clone());
                        break;
                    }
                }
                if found.is_some() {
                    break;
                }
            }
            found.ok_or_else(|| WorkspaceError::EmptyFile(name.to_owned()))?
        }
    };
    if to.send(Message::Opened(sheets, sheet.clone())).is_err() {
        return Ok(());
    }
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(failed)?;
    let last = u64::from(cells.dimensions().end.0).max(1);
    let mut told = 0;
    let mut rows: Vec<SheetRow> = Vec::new();
    loop {
        let cell = cells.next_cell().map_err(failed)?;
        let Some(cell) = cell else { break };
        let ((row, column), value) = (cell.get_position(), cell.get_value());
        if matches!(value, DataRef::Empty) {
            continue;
        }
        let (line, place) = (u64::from(row) + 1, column as usize);
        if place >= MOST_COLUMNS {
            return Err(WorkspaceError::TooManyColumns { file: name.to_owned(), columns: place + 1 });
        }
        if rows.last().is_none_or(|row| row.0 != line) {
            if rows.len() == ROWS {
                let read = (u128::from(size) * u128::from(line.min(last)) / u128::from(last)) as u64;
                bytes.fetch_add(read.saturating_sub(told), Ordering::Relaxed);
                told = told.max(read);
                if to.send(Message::Rows(std::mem::take(&mut rows))).is_err() {
                    return Ok(());
                }
            }
            rows.push((line, Vec::new(), None));
        }
        let Some((_, texts, error)) = rows.last_mut() else { continue };
        if texts.len() <= place {
            texts.resize(place + 1, String::new());
        }
        if matches!(value, DataRef::Error(_)) {
            error.get_or_insert(place);
        }
        texts[place] = text_of(value, is_1904);
    }
    bytes.fetch_add(size.saturating_sub(told), Ordering::Relaxed);
    let _ = to.send(Message::Rows(rows));
    Ok(())
}

/// Whether a part is text that a workbook is made of.
fn is_document(part: &str) -> bool {
    let part = part.to_ascii_lowercase();
    part.ends_with(".xml") || part.ends_with(".rels")
}

/// Unpacks a part and throws it away, refusing what would fill the memory.
fn inspect(name: &str, archive: &mut ZipArchive<BufReader<File>>, part: &str, most: u64) -> Result<()> {
    let mut inside = archive.by_name(part).map_err(|error| broken(name, &error.to_string()))?;
    let too_much = || WorkspaceError::TooMuchUnpacked { file: name.to_owned(), gib: LARGEST_SHEET >> 30 };
    let mut buffer = vec![0; 1 << 16];
    let is_document = is_document(part);
    let (mut size, mut piece, mut texts) = (0_u64, 0_u64, 0_u64);
    loop {
        let count = inside.read(&mut buffer).map_err(|error| broken(name, &error.to_string()))?;
        if count == 0 {
            return Ok(());
        }
        size += count as u64;
        for run in buffer[..count].split_inclusive(|byte| *byte == b'<') {
            let tag = run.split(|byte| matches!(byte, b'>' | b' ' | b'/' | b'<')).next().unwrap_or_default();
            texts += u64::from(tag == b"si" || tag.ends_with(b":si"));
            piece = if run.ends_with(b"<") { 0 } else { piece + run.len() as u64 };
            if is_document && piece.max(run.len() as u64) > LONGEST_PIECE {
                return Err(too_much());
            }
        }
        if size > most || (most == LARGEST_PART && texts > MOST_TEXTS) {
            return Err(too_much());
        }
    }
}

/// A cell's value as the text that a canonical file would have.
fn text_of(value: &DataRef<'_>, is_1904: bool) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::Error(error) => Data::Error(error.clone()).to_string(),
        DataRef::DateTime(time) if time.is_datetime() => {
            day_text(time.as_f64(), is_1904).unwrap_or_else(|| time.as_f64().to_string())
        }
        // A length of time: hours go on behind 24.
        DataRef::DateTime(time) => {
            let seconds = (time.as_f64() * 86_400.0).round() as i64;
            let (sign, seconds) = (if seconds < 0 { "-" } else { "" }, seconds.unsigned_abs());
            format!("{sign}{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60)
        }
    }
}

/// The day and time of a serial number: a day alone at midnight, a time alone on no day.
fn day_text(serial: f64, is_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    // To the millisecond: binary fractions of a day are never exact.
    let millis = (serial * 86_400_000.0).round() as i64;
    let (days, in_day) = (millis.div_euclid(86_400_000), millis.rem_euclid(86_400_000));
    let time = chrono::NaiveTime::MIN + TimeDelta::milliseconds(in_day);
    if days == 0 && !is_1904 {
        return Some(time.format("%H:%M:%S%.f").to_string());
    }
    let days = match (is_1904, days) {
        (true, days) => days + 1_462,
        // Excel believes in 29 February 1900.
        (false, days) if days < 60 => days + 1,
        (false, days) => days,
    };
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(TimeDelta::days(days))?;
    Some(if in_day == 0 { day.format("%Y-%m-%d").to_string() } else { format!("{day} {}", time.format("%H:%M:%S%.f")) })
}

fn broken(name: &str, detail: &str) -> WorkspaceError {
    WorkspaceError::BrokenFile { file: name.to_owned(), detail: detail.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serial_numbers_become_days_and_times() {
        for (serial, is_1904, text) in [
            (46_082.0, false, "2026-03-01"),
            (46_082.437_673_611_11, false, "2026-03-01 10:30:15"),
            (44_620.0, true, "2026-03-01"),
            (0.5, false, "12:00:00"),
            (1.0, false, "1900-01-01"),
            (61.0, false, "1900-03-01"),
            (46_082.999_999_999, false, "2026-03-02"),
        ] {
            assert_eq!(day_text(serial, is_1904).as_deref(), Some(text), "{serial}");
        }
        assert_eq!(day_text(f64::NAN, false), None);
        assert_eq!(day_text(1e300, false), None);
    }

    #[test]
    fn numbers_keep_all_their_digits() {
        assert_eq!(text_of(&DataRef::Float(1_234_567_890_123.0), false), "1234567890123");
        assert_eq!(text_of(&DataRef::Float(0.1), false), "0.1");
        assert_eq!(text_of(&DataRef::Float(-3.0), false), "-3");
    }
}
