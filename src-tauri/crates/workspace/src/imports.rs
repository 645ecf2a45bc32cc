//! The log of imports, and their rejected rows until they are mended.

use std::collections::BTreeMap;

use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::import::{FileCounts, RejectedRow, fields};
use crate::open::draw_version;
use crate::undo::UNDOABLE;
use crate::{Result, Workspace, WorkspaceError};

/// An import that was made or stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedImport {
    /// Its number.
    pub import: i64,
    /// When, in milliseconds since 1970 UTC.
    pub imported_at_ms: i64,
    /// False when bad rows stopped it.
    pub imported: bool,
    /// The counts of each file.
    pub files: BTreeMap<String, FileCounts>,
    /// Rejected rows in all.
    pub rejected: u64,
    /// Those that are not settled yet.
    pub rejected_left: u64,
    /// How long it took, in milliseconds, where that was measured.
    pub took_ms: Option<u64>,
    /// The paths of the files that were read.
    pub sources: Vec<String>,
    /// When it was undone, in milliseconds since 1970 UTC.
    pub undone_at_ms: Option<i64>,
    /// Whether it is the one that can be undone now.
    pub can_undo: bool,
}

/// A rejected row with what stands in its fields, to be mended in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedEntry {
    /// Its number, by which it is settled.
    pub number: i64,
    /// Where it stood, and what is wrong.
    pub row: RejectedRow,
    /// The names of the file's columns.
    pub names: Vec<String>,
    /// The fields as they were read; where their count is the fault, more or fewer than names.
    pub fields: Vec<String>,
}

/// Some of the rejected rows of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedPage {
    /// All that are not settled yet.
    pub total: u64,
    /// Those asked for, in the order of files and lines.
    pub rows: Vec<RejectedEntry>,
}

/// The rejected rows of one file, as a CSV file that can be mended and imported again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedFile {
    /// The file's name.
    pub file: String,
    /// Header and rows.
    pub csv: String,
}

impl Workspace {
    /// All imports, the latest first.
    pub async fn imports(&self) -> Result<Vec<LoggedImport>> {
        let sql = format!(
            "SELECT key, imported_at_ms, outcome = 'done', files, rejected, \
             (SELECT count(*) FROM rejected_rows WHERE import_key = imports.key), took_ms, sources, undone_at_ms, \
             key = {UNDOABLE} AND EXISTS (SELECT 1 FROM import_ranges WHERE import_key = imports.key) \
             FROM imports ORDER BY key DESC"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(self.pool()).await?;
        rows.iter()
            .map(|row| {
                let files: String = row.try_get(3)?;
                Ok(LoggedImport {
                    import: row.try_get(0)?,
                    imported_at_ms: row.try_get(1)?,
                    imported: row.try_get(2)?,
                    files: serde_json::from_str(&files).map_err(|error| WorkspaceError::Damaged(error.to_string()))?,
                    rejected: row.try_get::<i64, _>(4)?.unsigned_abs(),
                    rejected_left: row.try_get::<i64, _>(5)?.unsigned_abs(),
                    took_ms: row.try_get::<Option<i64>, _>(6)?.map(i64::unsigned_abs),
                    sources: serde_json::from_str(row.try_get(7)?)
                        .map_err(|error| WorkspaceError::Damaged(error.to_string()))?,
                    undone_at_ms: row.try_get(8)?,
                    can_undo: row.try_get::<Option<bool>, _>(9)?.unwrap_or(false),
                })
            })
            .collect()
    }

    /// Rejected rows of an import in the order of files and lines, from one on.
    pub async fn rejected_rows(&self, import: i64, offset: u32, limit: u32) -> Result<Vec<RejectedRow>> {
        let rows = sqlx::query(
            "SELECT file, line, column_name, value, reason, code FROM rejected_rows WHERE import_key = ?1 \
             ORDER BY key LIMIT ?2 OFFSET ?3",
        )
        .bind(import)
        .bind(limit)
        .bind(offset)
        .fetch_all(self.pool())
        .await?;
        rows.iter().map(rejected_row).collect()
    }

    /// Rejected rows of an import that are not settled yet, with their fields, from one on.
    pub async fn rejected_page(&self, import: i64, offset: u32, limit: u32) -> Result<RejectedPage> {
        let total: i64 = sqlx::query_scalar("SELECT count(*) FROM rejected_rows WHERE import_key = ?1")
            .bind(import)
            .fetch_one(self.pool())
            .await?;
        let sql = format!("{ENTRY} WHERE import_key = ?1 ORDER BY key LIMIT ?2 OFFSET ?3");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(import).bind(limit).bind(offset);
        let rows = query.fetch_all(self.pool()).await?;
        Ok(RejectedPage { total: total.unsigned_abs(), rows: rows.iter().map(rejected_entry).collect::<Result<_>>()? })
    }

    /// Those of an import's rejected rows that have these numbers, in the order of files and lines.
    pub async fn rejected_entries(&self, import: i64, numbers: &[i64]) -> Result<Vec<RejectedEntry>> {
        let numbers = serde_json::to_string(numbers).map_err(|error| WorkspaceError::Database(error.to_string()))?;
        let sql = format!("{ENTRY} WHERE import_key = ?1 AND key IN (SELECT value FROM json_each(?2)) ORDER BY key");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(import).bind(numbers).fetch_all(self.pool()).await?;
        rows.iter().map(rejected_entry).collect()
    }

    /// Takes rejected rows off the list, by their numbers: they were mended and imported, or are not wanted. Gives how
    /// many were on it.
    pub async fn settle_rejected(&self, numbers: Vec<i64>) -> Result<u64> {
        self.write(move |conn| {
            let mut settle = conn.prepare("DELETE FROM rejected_rows WHERE key = ?1")?;
            let mut count = 0;
            for number in &numbers {
                count += settle.execute([number])? as u64;
            }
            draw_version(conn, false)?;
            Ok(count)
        })
        .await
    }

    /// The rejected rows of an import as CSV, one file for each file they came from.
    pub async fn rejected_files(&self, import: i64) -> Result<Vec<RejectedFile>> {
        let rows = sqlx::query("SELECT file, header, raw FROM rejected_rows WHERE import_key = ?1 ORDER BY key")
            .bind(import)
            .fetch_all(self.pool())
            .await?;
        let mut files: Vec<RejectedFile> = Vec::new();
        for row in &rows {
            let (file, header, raw): (String, String, String) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            if files.last().is_none_or(|last| last.file != file) {
                files.push(RejectedFile { file, csv: format!("{header}\n") });
            }
            if let Some(last) = files.last_mut() {
                last.csv.push_str(&raw);
                last.csv.push('\n');
            }
        }
        Ok(files)
    }
}

/// What a rejected row with its fields is read from.
const ENTRY: &str = "SELECT file, line, column_name, value, reason, code, key, header, raw FROM rejected_rows";

fn rejected_entry(row: &SqliteRow) -> Result<RejectedEntry> {
    Ok(RejectedEntry {
        number: row.try_get(6)?,
        row: rejected_row(row)?,
        names: fields(row.try_get(7)?)?,
        fields: fields(row.try_get(8)?)?,
    })
}

/// A rejected row from the columns that all questions for them begin with.
fn rejected_row(row: &SqliteRow) -> Result<RejectedRow> {
    Ok(RejectedRow {
        file: row.try_get(0)?,
        line: row.try_get::<i64, _>(1)?.unsigned_abs(),
        column: row.try_get(2)?,
        value: row.try_get(3)?,
        reason: row.try_get(4)?,
        code: row.try_get(5)?,
    })
}
