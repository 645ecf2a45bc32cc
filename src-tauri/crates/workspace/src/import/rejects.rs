//! Rejected rows, kept beside the import's transaction so that undoing it does not lose them.

use rusqlite::Connection;
use rusqlite::types::ToSqlOutput;
use serde::Serialize;

use crate::{Result, WorkspaceError};

/// A row that could not be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RejectedRow {
    /// The file's name.
    pub file: String,
    /// The line where the row starts; the header is line 1.
    pub line: u64,
    /// The column, where one is to blame.
    pub column: Option<String>,
    /// Its text, cut after 200 characters.
    pub value: Option<String>,
    /// Why.
    pub reason: String,
    /// A stable word for the reason.
    pub code: String,
}

/// How many are told at once; all are kept.
pub(crate) const TOLD: usize = 1_000;

/// Collects rejected rows in a temporary database that lies on disk when it grows.
#[derive(Debug, Default)]
pub(crate) struct Rejects {
    spill: Option<Connection>,
    pub count: u64,
    pub first: Vec<RejectedRow>,
    /// Header and row of the first, as lines of CSV.
    first_lines: Vec<(String, String)>,
}

impl Rejects {
    /// Keeps a row; `header` and `raw` are lines of CSV.
    pub(crate) fn push(&mut self, row: RejectedRow, header: &str, raw: &str) -> Result<()> {
        let spill = match &mut self.spill {
            Some(spill) => spill,
            empty => {
                let spill = Connection::open("")?;
                spill.execute_batch(
                    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; \
                     CREATE TABLE rejected (file, line, column_name, value, reason, code, header, raw); BEGIN",
                )?;
                empty.insert(spill)
            }
        };
        spill.prepare_cached("INSERT INTO rejected VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute((
            &row.file,
            i64::try_from(row.line).unwrap_or(i64::MAX),
            &row.column,
            &row.value,
            &row.reason,
            &row.code,
            header,
            raw,
        ))?;
        self.count += 1;
        if self.first.len() < TOLD {
            self.first.push(row);
            self.first_lines.push((header.to_owned(), raw.to_owned()));
        }
        Ok(())
    }

    /// The columns of the first ones' files, and their fields.
    pub(crate) fn first_fields(&self) -> Result<Vec<(Vec<String>, Vec<String>)>> {
        self.first_lines.iter().map(|(header, raw)| Ok((fields(header)?, fields(raw)?))).collect()
    }

    /// Writes all of them into the workspace, as those of one import.
    pub(crate) fn store(&self, conn: &Connection, import: i64) -> Result<()> {
        let Some(spill) = &self.spill else { return Ok(()) };
        let mut read = spill.prepare("SELECT * FROM rejected ORDER BY rowid")?;
        let mut write = conn.prepare(
            "INSERT INTO rejected_rows (import_key, file, line, column_name, value, reason, code, header, raw) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            write.raw_bind_parameter(1, import)?;
            for column in 0..8 {
                write.raw_bind_parameter(column + 2, ToSqlOutput::Borrowed(row.get_ref(column)?))?;
            }
            write.raw_execute()?;
        }
        Ok(())
    }
}

/// Fields as a line of CSV.
pub(crate) fn csv_line<'a>(fields: impl Iterator<Item = &'a str>) -> String {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    // Writing into memory cannot fail.
    let _ = writer.write_record(fields);
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default().trim_end_matches('\n').to_owned()
}

/// The fields of a line of CSV.
pub(crate) fn fields(line: &str) -> Result<Vec<String>> {
    let mut record = csv::StringRecord::new();
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(line.as_bytes())
        .read_record(&mut record)
        .map_err(|error| WorkspaceError::Damaged(format!("a rejected row cannot be read: {error}")))?;
    Ok(record.iter().map(str::to_owned).collect())
}

/// A text cut after 200 characters.
pub(crate) fn cut(text: &str) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
