//! Columns of Apache Parquet, as rows of text.
//!
//! Pages are read as they are needed, and a stretch of rows of each column is turned into texts at a time, so that
//! memory depends on the size of pages, not of row groups.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, SecondsFormat};
use csv::StringRecord;
use parquet::basic::{ConvertedType, LogicalType, TimeUnit};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::DataType;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::schema::types::ColumnDescriptor;

use super::At;
use super::disk::Disk;
use super::kind::{FileShape, Format};
use crate::values::Misread;
use crate::{Result, WorkspaceError};

/// What the decoder says.
type Decoded<T> = std::result::Result<T, ParquetError>;

/// At most so many rows are turned into texts at a time.
const STRETCH: usize = 1_024;

/// Fewer rows are taken at a time where their texts are longer than this together.
const LONG_STRETCH: usize = 4 << 20;

/// A text is cut behind this: every field that long is refused.
const LONGEST_TEXT: usize = (64 << 10) + 1;

/// An open Parquet file.
pub(super) struct ParquetRows {
    file: SerializedFileReader<File>,
    columns: Vec<Column>,
    /// The next row group.
    group: usize,
    /// Rows of the open group that were not taken yet.
    left: u64,
    /// Rows that were taken and not given yet: how many there are, and the next.
    taken: usize,
    given: usize,
    stretch: usize,
    number: u64,
    bytes: Arc<AtomicU64>,
    size: u64,
    rows: u64,
}

/// A column whose values are read one by one.
struct Column {
    /// Its place among the file's leaves; none where it is nested or left out.
    leaf: Option<usize>,
    meaning: Meaning,
    reader: Option<ColumnReader>,
    levels: Vec<i16>,
    texts: Texts,
}

/// What a value stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// As it is.
    Plain,
    Unsigned,
    Day,
    /// Parts of a second, and whether it is UTC.
    Instant(TimeUnit, bool),
    TimeOfDay(TimeUnit),
    /// So many of its digits stand behind the point.
    Decimal(usize),
    Uuid,
    HalfFloat,
    /// A length of time in months, days and milliseconds, which is no value of any column of ours.
    Unknown,
}

/// The texts of one column, row after row.
#[derive(Default)]
struct Texts {
    text: String,
    /// Where each row's ends, and whether it could be read.
    ends: Vec<(usize, bool)>,
}

impl ParquetRows {
    pub(super) fn open(name: &str, disk: &Disk, bytes: Arc<AtomicU64>) -> Result<(Self, Vec<String>, FileShape)> {
        let failed = |error: ParquetError| broken(name, &error);
        let file = disk.file().try_clone().map_err(|error| failed(error.into()))?;
        let file = guarded(|| SerializedFileReader::new(file)).map_err(failed)?;
        let metadata = file.metadata();
        let schema = metadata.file_metadata().schema_descr();
        let mut about = FileShape::new(Format::Parquet);
        let mut names = Vec::new();
        let mut columns: Vec<Column> = Vec::new();
        for field in schema.root_schema().get_fields() {
            names.push(field.name().trim().to_owned());
            columns.push(Column::new(None, Meaning::Unknown));
        }
        for leaf in 0..schema.num_columns() {
            let column = schema.column(leaf);
            let root = schema.get_column_root_idx(leaf);
            if column.path().parts().len() == 1 && column.max_rep_level() == 0 && column.max_def_level() <= 1 {
                columns[root] = Column::new(Some(leaf), meaning(&column));
            }
        }
        if names.is_empty() {
            return Err(WorkspaceError::EmptyFile(name.to_owned()));
        }
        about.nested = (names.iter().zip(&columns))
            .filter(|(_, column)| column.leaf.is_none())
            .map(|(name, _)| name.clone())
            .collect();
        let rows = u64::try_from(metadata.file_metadata().num_rows()).unwrap_or(0);
        let rows = Self {
            file,
            columns,
            group: 0,
            left: 0,
            taken: 0,
            given: 0,
            stretch: 64,
            number: 0,
            bytes,
            size: disk.size(),
            rows,
        };
        Ok((rows, names, about))
    }

    /// Reads no values of the columns that are left out.
    pub(super) fn skip(&mut self, is_skipped: impl Fn(usize) -> bool) {
        for (place, column) in self.columns.iter_mut().enumerate() {
            if is_skipped(place) {
                column.leaf = None;
            }
        }
    }

    pub(super) fn read(&mut self, name: &str, record: &mut StringRecord) -> Result<Option<At>> {
        while self.given == self.taken {
            if !guarded(|| self.take()).map_err(|error| broken(name, &error))? {
                return Ok(None);
            }
        }
        record.clear();
        let mut fault = None;
        for (place, column) in self.columns.iter().enumerate() {
            let (text, is_good) = if column.leaf.is_some() { column.texts.get(self.given) } else { ("", true) };
            record.push_field(text);
            if !is_good && fault.is_none() {
                fault = Some((Some(place), Misread::NotText));
            } else if fault.is_none() && text.contains('\0') {
                fault = Some((Some(place), Misread::ZeroByte));
            }
        }
        self.given += 1;
        self.number += 1;
        Ok(Some(At { line: self.number, fault }))
    }

    /// Takes the next stretch of rows; false at the end of the file.
    fn take(&mut self) -> Decoded<bool> {
        while self.left == 0 {
            if self.group == self.file.num_row_groups() || self.columns.iter().all(|column| column.leaf.is_none()) {
                return Ok(false);
            }
            let group = self.file.get_row_group(self.group)?;
            self.left = u64::try_from(group.metadata().num_rows()).unwrap_or(0);
            for column in &mut self.columns {
                column.reader = column.leaf.map(|leaf| group.get_column_reader(leaf)).transpose()?;
            }
            self.group += 1;
        }
        let wanted = usize::try_from(self.left).unwrap_or(usize::MAX).min(self.stretch);
        let mut length = 0;
        for column in &mut self.columns {
            let count = column.take(wanted)?;
            if column.leaf.is_some() && count != wanted {
                return Err(ParquetError::EOF("a column is shorter than the others".to_owned()));
            }
            length += column.texts.text.len();
        }
        self.stretch = if length > LONG_STRETCH { (self.stretch / 2).max(1) } else { (self.stretch * 2).min(STRETCH) };
        self.left -= wanted as u64;
        (self.taken, self.given) = (wanted, 0);
        // Columns lie behind each other: how far the file was read is told by its rows.
        let share = u128::from(self.size) * wanted as u128 / u128::from(self.rows.max(1));
        self.bytes.fetch_add(u64::try_from(share).unwrap_or(0), Ordering::Relaxed);
        Ok(true)
    }
}

impl Column {
    fn new(leaf: Option<usize>, meaning: Meaning) -> Self {
        Self { leaf, meaning, reader: None, levels: Vec::new(), texts: Texts::default() }
    }

    /// Turns the next rows into texts; says how many there were.
    fn take(&mut self, wanted: usize) -> Decoded<usize> {
        self.texts.text.clear();
        self.texts.ends.clear();
        let (levels, texts, meaning) = (&mut self.levels, &mut self.texts, self.meaning);
        match &mut self.reader {
            None => Ok(0),
            Some(ColumnReader::BoolColumnReader(reader)) => {
                take(reader, wanted, levels, texts, |value, text| plain(text, value))
            }
            Some(ColumnReader::Int32ColumnReader(reader)) => take(reader, wanted, levels, texts, |value, text| {
                whole(i64::from(*value), u64::from(value.cast_unsigned()), meaning, text)
            }),
            Some(ColumnReader::Int64ColumnReader(reader)) => {
                take(reader, wanted, levels, texts, |value, text| whole(*value, value.cast_unsigned(), meaning, text))
            }
            Some(ColumnReader::Int96ColumnReader(reader)) => take(reader, wanted, levels, texts, |value, text| {
                let (nanos, day) = (i64::from(value.data()[1]) << 32 | i64::from(value.data()[0]), value.data()[2]);
                // Counted from noon of a day long ago; 1970 began with day 2440588 of it.
                let seconds = (i64::from(day) - 2_440_588) * 86_400 + nanos.div_euclid(1_000_000_000);
                instant(seconds, nanos.rem_euclid(1_000_000_000), true, text)
            }),
            Some(ColumnReader::FloatColumnReader(reader)) => {
                take(reader, wanted, levels, texts, |value, text| plain(text, value))
            }
            Some(ColumnReader::DoubleColumnReader(reader)) => {
                take(reader, wanted, levels, texts, |value, text| plain(text, value))
            }
            Some(ColumnReader::ByteArrayColumnReader(reader)) => {
                take(reader, wanted, levels, texts, |value, text| bytes(value.data(), meaning, text))
            }
            Some(ColumnReader::FixedLenByteArrayColumnReader(reader)) => {
                take(reader, wanted, levels, texts, |value, text| bytes(value.data(), meaning, text))
            }
        }
    }
}

impl Texts {
    fn get(&self, row: usize) -> (&str, bool) {
        let start = if row == 0 { 0 } else { self.ends[row - 1].0 };
        let (end, is_good) = self.ends[row];
        (&self.text[start..end], is_good)
    }
}

/// Takes rows of one column; `write` appends a value's text and says whether it is one.
fn take<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    wanted: usize,
    levels: &mut Vec<i16>,
    texts: &mut Texts,
    write: impl Fn(&T::T, &mut String) -> bool,
) -> Decoded<usize> {
    levels.clear();
    let mut values: Vec<T::T> = Vec::with_capacity(wanted);
    let mut taken = 0;
    while taken < wanted {
        let (records, _, _) = reader.read_records(wanted - taken, Some(levels), None, &mut values)?;
        if records == 0 {
            break;
        }
        taken += records;
    }
    // A column that is always there has no levels.
    let is_required = levels.is_empty();
    let mut values = values.iter();
    for row in 0..taken {
        let is_there = is_required || levels.get(row).is_some_and(|level| *level > 0);
        let is_good = match is_there.then(|| values.next()) {
            Some(Some(value)) => write(value, &mut texts.text),
            Some(None) => return Err(ParquetError::EOF("a column has fewer values than it says".to_owned())),
            None => true,
        };
        texts.ends.push((texts.text.len(), is_good));
    }
    Ok(taken)
}

/// What a column's values stand for.
fn meaning(column: &ColumnDescriptor) -> Meaning {
    let scale = usize::try_from(column.type_scale()).unwrap_or(0);
    match column.logical_type_ref() {
        Some(LogicalType::Date) => Meaning::Day,
        Some(LogicalType::Timestamp(stamp)) => Meaning::Instant(stamp.unit, stamp.is_adjusted_to_u_t_c),
        Some(LogicalType::Time(time)) => Meaning::TimeOfDay(time.unit),
        Some(LogicalType::Decimal(_)) => Meaning::Decimal(scale),
        Some(LogicalType::Integer(whole)) if !whole.is_signed => Meaning::Unsigned,
        Some(LogicalType::Uuid) => Meaning::Uuid,
        Some(LogicalType::Float16) => Meaning::HalfFloat,
        Some(_) => Meaning::Plain,
        None => match column.converted_type() {
            ConvertedType::DATE => Meaning::Day,
            ConvertedType::TIMESTAMP_MILLIS => Meaning::Instant(TimeUnit::MILLIS, true),
            ConvertedType::TIMESTAMP_MICROS => Meaning::Instant(TimeUnit::MICROS, true),
            ConvertedType::TIME_MILLIS => Meaning::TimeOfDay(TimeUnit::MILLIS),
            ConvertedType::TIME_MICROS => Meaning::TimeOfDay(TimeUnit::MICROS),
            ConvertedType::DECIMAL => Meaning::Decimal(scale),
            ConvertedType::UINT_8 | ConvertedType::UINT_16 | ConvertedType::UINT_32 | ConvertedType::UINT_64 => {
                Meaning::Unsigned
            }
            ConvertedType::INTERVAL => Meaning::Unknown,
            _ => Meaning::Plain,
        },
    }
}

fn plain(text: &mut String, value: &impl std::fmt::Display) -> bool {
    use std::fmt::Write as _;
    write!(text, "{value}").is_ok()
}

/// A whole number as what it stands for.
fn whole(value: i64, unsigned: u64, meaning: Meaning, text: &mut String) -> bool {
    match meaning {
        Meaning::Unsigned => plain(text, &unsigned),
        Meaning::Day => i32::try_from(value)
            .ok()
            .and_then(NaiveDate::from_epoch_days)
            .is_some_and(|day| plain(text, &day.format("%Y-%m-%d"))),
        Meaning::Instant(unit, is_utc) => {
            let (parts, nanos) = parts(unit);
            instant(value.div_euclid(parts), value.rem_euclid(parts) * nanos, is_utc, text)
        }
        Meaning::TimeOfDay(unit) => {
            let (parts, nanos) = parts(unit);
            let seconds = u32::try_from(value.div_euclid(parts)).ok();
            let nanos = u32::try_from(value.rem_euclid(parts) * nanos).unwrap_or(0);
            seconds
                .and_then(|seconds| chrono::NaiveTime::from_num_seconds_from_midnight_opt(seconds, nanos))
                .is_some_and(|time| plain(text, &time.format("%H:%M:%S%.f")))
        }
        Meaning::Decimal(scale) => decimal(i128::from(value), scale, text),
        _ => plain(text, &value),
    }
}

/// How many of a unit make a second, and how many nanoseconds one is.
const fn parts(unit: TimeUnit) -> (i64, i64) {
    match unit {
        TimeUnit::MILLIS => (1_000, 1_000_000),
        TimeUnit::MICROS => (1_000_000, 1_000),
        TimeUnit::NANOS => (1_000_000_000, 1),
    }
}

fn instant(seconds: i64, nanos: i64, is_utc: bool, text: &mut String) -> bool {
    let Some(at) = u32::try_from(nanos).ok().and_then(|nanos| DateTime::from_timestamp(seconds, nanos)) else {
        plain(text, &seconds);
        return false;
    };
    if is_utc {
        text.push_str(&at.to_rfc3339_opts(SecondsFormat::AutoSi, true));
        true
    } else {
        plain(text, &at.naive_utc().format("%Y-%m-%d %H:%M:%S%.f"))
    }
}

/// An exact decimal, without zeros that say nothing.
fn decimal(value: i128, scale: usize, text: &mut String) -> bool {
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = scale + 1);
    let (whole, behind) = digits.split_at(digits.len() - scale);
    let behind = behind.trim_end_matches('0');
    if value < 0 {
        text.push('-');
    }
    text.push_str(whole);
    if !behind.is_empty() {
        text.push('.');
        text.push_str(behind);
    }
    true
}

/// Bytes as what they stand for.
fn bytes(value: &[u8], meaning: Meaning, text: &mut String) -> bool {
    match meaning {
        Meaning::Decimal(scale) if value.len() <= 16 => {
            let mut wide = [if value.first().is_some_and(|first| *first >= 0x80) { 0xff } else { 0 }; 16];
            wide[16 - value.len()..].copy_from_slice(value);
            decimal(i128::from_be_bytes(wide), scale, text)
        }
        Meaning::Uuid => {
            for (place, byte) in value.iter().enumerate() {
                if matches!(place, 4 | 6 | 8 | 10) {
                    text.push('-');
                }
                let _ = plain(text, &format_args!("{byte:02x}"));
            }
            value.len() == 16
        }
        Meaning::HalfFloat => match value {
            [low, high] => plain(text, &half(u16::from_le_bytes([*low, *high]))),
            _ => false,
        },
        Meaning::Decimal(_) | Meaning::Unknown => false,
        _ => match std::str::from_utf8(value) {
            Ok(read) => {
                let end = (0..=read.len().min(LONGEST_TEXT)).rev().find(|end| read.is_char_boundary(*end));
                text.push_str(&read[..end.unwrap_or(0)]);
                true
            }
            Err(_) => {
                text.push_str(&String::from_utf8_lossy(&value[..value.len().min(LONGEST_TEXT)]));
                false
            }
        },
    }
}

/// A number of sixteen bits.
fn half(bits: u16) -> f32 {
    let (sign, exponent, fraction) = (bits >> 15, bits >> 10 & 0x1f, f32::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction * (-24_f32).exp2(),
        0x1f if fraction == 0.0 => f32::INFINITY,
        0x1f => f32::NAN,
        _ => (1.0 + fraction / 1024.0) * (f32::from(exponent) - 15.0).exp2(),
    };
    if sign == 1 { -size } else { size }
}

/// A damaged file may lead the decoder astray; that is the file's fault and must not be ours.
fn guarded<T>(read: impl FnOnce() -> Decoded<T>) -> Decoded<T> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(ParquetError::General("it is damaged".to_owned())))
}

fn broken(name: &str, error: &ParquetError) -> WorkspaceError {
    WorkspaceError::BrokenFile { file: name.to_owned(), detail: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(write: impl Fn(&mut String) -> bool) -> String {
        let mut text = String::new();
        assert!(write(&mut text), "{text}");
        text
    }

    #[test]
    fn values_become_the_texts_that_a_canonical_file_would_have() {
        assert_eq!(said(|text| decimal(-1250, 2, text)), "-12.5");
        assert_eq!(said(|text| decimal(7, 4, text)), "0.0007");
        assert_eq!(said(|text| decimal(i128::MIN, 0, text)), i128::MIN.to_string());
        assert_eq!(said(|text| bytes(&[0xff, 0x38], Meaning::Decimal(1), text)), "-20");
        assert_eq!(said(|text| whole(-1, u64::from(u32::MAX), Meaning::Unsigned, text)), "4294967295");
        assert_eq!(said(|text| whole(20_513, 0, Meaning::Day, text)), "2026-03-01");
        let noon = 1_772_366_400_250;
        let millis = TimeUnit::MILLIS;
        assert_eq!(said(|text| whole(noon, 0, Meaning::Instant(millis, true), text)), "2026-03-01T12:00:00.250Z");
        assert_eq!(said(|text| whole(noon, 0, Meaning::Instant(millis, false), text)), "2026-03-01 12:00:00.250");
        assert_eq!(said(|text| whole(-1, 0, Meaning::Instant(millis, true), text)), "1969-12-31T23:59:59.999Z");
        assert_eq!(said(|text| whole(36_000_000, 0, Meaning::TimeOfDay(millis), text)), "10:00:00");
        assert_eq!(said(|text| plain(text, &0.1_f64)), "0.1");
        assert_eq!(said(|text| plain(text, &1_234_567_890_123.0_f64)), "1234567890123");
        assert_eq!(half(0x3c00), 1.0);
        assert_eq!(half(0xc500), -5.0);
        assert!(!bytes(b"Ren\xe9", Meaning::Plain, &mut String::new()));
        assert!(!whole(i64::MAX, 0, Meaning::Instant(TimeUnit::MILLIS, true), &mut String::new()));
    }
}
