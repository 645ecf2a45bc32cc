//! The log of imports and their rejected rows.

use std::collections::BTreeMap;

use sqlx::Row;

use crate::import::{FileCounts, RejectedRow};
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
        let rows =
            sqlx::query("SELECT key, imported_at_ms, outcome = 'done', files, rejected FROM imports ORDER BY key DESC")
                .fetch_all(self.pool())
                .await?;
        rows.iter()
            .map(|row| {
                let files: String = row.try_get(3)?;
                Ok(LoggedImport {
                    import: row.try_get(0)?,
                    imported_at_ms: row.try_get(1)?,
                    imported: row.try_get(2)?,
                    files: serde_json::from_str(&files).map_err(|error| WorkspaceError::Damaged(error.to_string()))?,
                    rejected: row.try_get::<i64, _>(4)?.unsigned_abs(),
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
        rows.iter()
            .map(|row| {
                Ok(RejectedRow {
                    file: row.try_get(0)?,
                    line: row.try_get::<i64, _>(1)?.unsigned_abs(),
                    column: row.try_get(2)?,
                    value: row.try_get(3)?,
                    reason: row.try_get(4)?,
                    code: row.try_get(5)?,
                })
            })
            .collect()
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
