//! Mappings that were used, kept with their imports.

use rusqlite::{Connection, OptionalExtension as _};

use super::document::FileMapping;
use crate::{Result, Workspace, WorkspaceError};

/// How a file of an import became canonical.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptMapping {
    file: String,
    columns: String,
    mapping: FileMapping,
}

impl KeptMapping {
    pub(crate) fn new(file: &str, columns: &[String], mapping: &FileMapping) -> Self {
        Self { file: file.to_owned(), columns: print_of(columns), mapping: mapping.clone() }
    }
}

/// The same for the same columns, whatever their order.
fn print_of(columns: &[String]) -> String {
    let mut sorted: Vec<&String> = columns.iter().collect();
    sorted.sort_unstable();
    // A list of texts always becomes JSON.
    serde_json::to_string(&sorted).unwrap_or_default()
}

/// Keeps mappings with their import.
pub(crate) fn keep_mappings(conn: &Connection, import: i64, mappings: &[KeptMapping]) -> Result<()> {
    let mut keep =
        conn.prepare("INSERT INTO import_mappings (import_key, file, columns, mapping) VALUES (?1, ?2, ?3, ?4)")?;
    for kept in mappings {
        let mapping =
            serde_json::to_string(&kept.mapping).map_err(|error| WorkspaceError::Database(error.to_string()))?;
        keep.execute((import, &kept.file, &kept.columns, mapping))?;
    }
    Ok(())
}

impl Workspace {
    /// How a file with these columns became canonical the last time; of several such files that of the same name. Blocks.
    pub fn remembered_mapping_blocking(&self, file: &str, columns: &[String]) -> Result<Option<FileMapping>> {
        let conn = self.reading_connection()?;
        let found: Option<String> = conn
            .query_row(
                "SELECT mapping FROM import_mappings WHERE columns = ?1 ORDER BY file = ?2 DESC, import_key DESC LIMIT 1",
                (print_of(columns), file),
                |row| row.get(0),
            )
            .optional()?;
        // One that a later version has kept in another way is none.
        Ok(found.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// How a file of an import became canonical; none for a canonical file. Blocks.
    pub fn mapping_of_import_blocking(&self, import: i64, file: &str) -> Result<Option<FileMapping>> {
        let conn = self.reading_connection()?;
        let found: Option<String> = conn
            .query_row(
                "SELECT mapping FROM import_mappings WHERE import_key = ?1 AND file = ?2",
                (import, file),
                |row| row.get(0),
            )
            .optional()?;
        found
            .map(|text| serde_json::from_str(&text).map_err(|error| WorkspaceError::Damaged(error.to_string())))
            .transpose()
    }
}
