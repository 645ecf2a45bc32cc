//! What an import keeps of the rows that it changes and removes, so that it can be undone.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, Statement};
use serde_json::{Map, Value};

use super::tables::SPECS;
use crate::{Result, WorkspaceError};

/// Of so many imports at the end of the log the earlier rows are kept; the ones before cannot be undone any more.
const KEPT_IMPORTS: i64 = 10;

/// The tables in which imports add rows.
pub(crate) fn tables() -> impl DoubleEndedIterator<Item = &'static str> {
    ["words", "segments"].into_iter().chain(SPECS.iter().map(|spec| spec.sql))
}

/// What one import must remember.
pub(crate) struct Images<'c> {
    conn: &'c Connection,
    import: i64,
    count: i64,
    lows: Vec<(&'static str, i64)>,
    insert: Statement<'c>,
}

impl<'c> Images<'c> {
    /// Notes where the tables end before the import of this number.
    pub(crate) fn begin(conn: &'c Connection, import: i64) -> Result<Self> {
        Ok(Self {
            conn,
            import,
            count: 0,
            lows: tables().map(|table| Ok((table, top(conn, table)?))).collect::<Result<_>>()?,
            insert: conn.prepare(
                "INSERT INTO import_images (import_key, number, table_name, row_key, removed, image) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?,
        })
    }

    /// The key above which rows of a table were added by this import.
    pub(crate) fn low(&self, table: &str) -> i64 {
        self.lows.iter().find(|(name, _)| *name == table).map_or(0, |(_, low)| *low)
    }

    /// Keeps what the columns of a row hold, unless this import has made the row; its key and id never change.
    pub(crate) fn keep(&mut self, table: &str, key: i64, removed: bool, row: &Row<'_>) -> Result<()> {
        if key <= self.low(table) {
            self.keep_image(table, key, removed, &image(row)?)?;
        }
        Ok(())
    }

    /// Keeps an image that was made otherwise.
    pub(crate) fn keep_image(
        &mut self,
        table: &str,
        key: i64,
        removed: bool,
        image: &Map<String, Value>,
    ) -> Result<()> {
        let text = serde_json::to_string(image).map_err(|error| WorkspaceError::Database(error.to_string()))?;
        self.count += 1;
        self.insert.execute((self.import, self.count, table, key, removed, text))?;
        Ok(())
    }

    /// Notes where the tables end after the import, and forgets what long past imports kept.
    pub(crate) fn finish(self) -> Result<()> {
        let mut insert = self
            .conn
            .prepare("INSERT INTO import_ranges (import_key, table_name, low, high) VALUES (?1, ?2, ?3, ?4)")?;
        for (table, low) in &self.lows {
            insert.execute((self.import, table, low, top(self.conn, table)?))?;
        }
        crate::search::note_changed(self.conn, self.import)?;
        forget(self.conn, "<=", self.import - KEPT_IMPORTS)
    }
}

/// Forgets what the imports whose numbers compare like this have kept.
pub(crate) fn forget(conn: &Connection, comparison: &str, import: i64) -> Result<()> {
    for table in ["import_ranges", "import_images"] {
        conn.execute(&format!("DELETE FROM {table} WHERE import_key {comparison} ?1"), [import])?;
    }
    Ok(())
}

fn top(conn: &Connection, table: &str) -> Result<i64> {
    Ok(conn.query_row(&format!("SELECT ifnull(max(key), 0) FROM {table}"), [], |row| row.get(0))?)
}

/// What the columns of a row hold, by their names, but for its key; texts, numbers, and bytes as lists of them.
pub(crate) fn image(row: &Row<'_>) -> Result<Map<String, Value>> {
    let statement = row.as_ref();
    let mut image = Map::new();
    for column in 0..statement.column_count() {
        let name = statement.column_name(column)?;
        if name != "key" {
            image.insert(name.to_owned(), value(row.get_ref(column)?));
        }
    }
    Ok(image)
}

fn value(stored: ValueRef<'_>) -> Value {
    match stored {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => bytes.into(),
    }
}
