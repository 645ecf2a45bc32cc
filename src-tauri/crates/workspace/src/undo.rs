//! Undoing the last import: the rows that it changed or removed are put back, the ones that it added go. What was made
//! since then stays, and what that refers to stays as a stub.

use rusqlite::types::Value as Stored;
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Value};

use crate::import::{forget, tables};
use crate::open::draw_version;
use crate::settings::has_amounts;
use crate::watch::{Progress, Watch};
use crate::{Result, Workspace, WorkspaceError, facts};

/// So many keys are gone through between two questions whether to go on.
const STRIDE: i64 = 50_000;

/// A column that refers to rows of a table.
struct Reference {
    table: String,
    column: String,
    to: String,
}

impl Workspace {
    /// Undoes an import, all of it or nothing: only the last one that is not undone yet, and only while what it changed
    /// is still kept. Blocks.
    pub fn undo_import_blocking(&self, import: i64, now_ms: i64, watch: &mut dyn Watch) -> Result<()> {
        self.long_transaction(|conn| {
            may_be_undone(conn, import)?;
            crate::search::note_undone(conn, import)?;
            let mut undo = Undo { conn, import, references: references(conn)?, watch, progress: Progress::default() };
            undo.put_back()?;
            for table in tables().rev() {
                undo.take_out(table)?;
            }
            undo.settings()?;
            forget(conn, "=", import)?;
            conn.execute("UPDATE imports SET undone_at_ms = ?2 WHERE key = ?1", (import, now_ms))?;
            facts::refresh(conn)?;
            draw_version(conn, true)
        })
    }
}

/// The import that may be undone: the last one of those that were made and are not undone, while it is kept.
pub(crate) const UNDOABLE: &str = "(SELECT max(key) FROM imports WHERE outcome = 'done' AND undone_at_ms IS NULL)";

fn may_be_undone(conn: &Connection, import: i64) -> Result<()> {
    let last: Option<i64> = conn.query_row(&format!("SELECT {UNDOABLE}"), [], |row| row.get(0))?;
    let found: Option<(bool, bool, bool)> = conn
        .query_row(
            "SELECT outcome = 'done', undone_at_ms IS NOT NULL, \
             EXISTS (SELECT 1 FROM import_ranges WHERE import_key = imports.key) FROM imports WHERE key = ?1",
            [import],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    match found {
        None => Err(WorkspaceError::NoSuchImport(import)),
        Some((_, true, _)) => Err(WorkspaceError::ImportUndone(import)),
        Some((false, ..)) => Err(WorkspaceError::ImportNotKept(import)),
        Some(_) if last != Some(import) => Err(WorkspaceError::ImportNotLast { import, last: last.unwrap_or(import) }),
        Some((.., false)) => Err(WorkspaceError::ImportNotKept(import)),
        Some(_) => Ok(()),
    }
}

/// All references between tables, as the schema declares them.
fn references(conn: &Connection) -> Result<Vec<Reference>> {
    let mut statement = conn.prepare(
        "SELECT tables.name, refers.\"from\", refers.\"table\" FROM sqlite_schema AS tables, \
         pragma_foreign_key_list(tables.name) AS refers WHERE tables.type = 'table'",
    )?;
    let found =
        statement.query_map([], |row| Ok(Reference { table: row.get(0)?, column: row.get(1)?, to: row.get(2)? }))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

struct Undo<'a> {
    conn: &'a Connection,
    import: i64,
    references: Vec<Reference>,
    watch: &'a mut dyn Watch,
    progress: Progress,
}

impl Undo<'_> {
    /// Puts back what was changed or removed, the last of it first.
    fn put_back(&mut self) -> Result<()> {
        let mut statement = self.conn.prepare(
            "SELECT table_name, row_key, removed, image FROM import_images \
             WHERE import_key = ?1 AND table_name <> 'workspace' ORDER BY number DESC",
        )?;
        let mut rows = statement.query([self.import])?;
        while let Some(row) = rows.next()? {
            let (table, key, removed): (String, i64, bool) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let image = parsed(row.get_ref(3)?.as_str().unwrap_or_default())?;
            match table.as_str() {
                "field_types" => self.field_type(&image)?,
                _ => self.row(&table, key, removed, image)?,
            }
            self.progress.rows += 1;
            if self.progress.rows.is_multiple_of(STRIDE.unsigned_abs()) {
                self.tell(&table)?;
            }
        }
        Ok(())
    }

    /// Puts back a row. A reference to what was deleted since then stays as it is; a removed row with one stays away.
    fn row(&self, table: &str, key: i64, removed: bool, mut image: Map<String, Value>) -> Result<()> {
        for reference in self.references.iter().filter(|reference| reference.table == table) {
            let Some(to) = image.get(&reference.column).and_then(Value::as_i64) else { continue };
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE key = ?1)", reference.to);
            if !self.conn.prepare_cached(&sql)?.query_row([to], |found| found.get::<_, bool>(0))? {
                if removed {
                    return Ok(());
                }
                image.remove(&reference.column);
            }
        }
        if image.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = image.keys().map(|name| format!("\"{name}\"")).collect();
        let sql = if removed {
            let marks: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
            let (columns, marks) = (names.join(", "), marks.join(", "));
            format!("INSERT INTO {table} ({columns}, key) VALUES ({marks}, ?{})", names.len() + 1)
        } else {
            let set: Vec<String> =
                names.iter().enumerate().map(|(place, name)| format!("{name} = ?{}", place + 1)).collect();
            format!("UPDATE {table} SET {} WHERE rowid = ?{}", set.join(", "), names.len() + 1)
        };
        let mut write = self.conn.prepare_cached(&sql)?;
        for (place, value) in image.values().enumerate() {
            write.raw_bind_parameter(place + 1, stored(value))?;
        }
        write.raw_bind_parameter(names.len() + 1, key)?;
        write.raw_execute()?;
        Ok(())
    }

    /// What a column's values could be read as; a type that a person has chosen stays.
    fn field_type(&self, image: &Map<String, Value>) -> Result<()> {
        let text = |name: &str| image.get(name).and_then(Value::as_str).unwrap_or_default();
        let (owner, name) = (text("owner"), text("name"));
        match image.get("candidates").and_then(Value::as_i64) {
            Some(candidates) => self.conn.execute(
                "UPDATE field_types SET candidates = ?3 WHERE owner = ?1 AND name = ?2",
                (owner, name, candidates),
            )?,
            None => self
                .conn
                .execute("DELETE FROM field_types WHERE owner = ?1 AND name = ?2 AND chosen IS NULL", (owner, name))?,
        };
        Ok(())
    }

    /// Takes the import's rows out of a table, after those of all tables that refer to it.
    fn take_out(&mut self, table: &str) -> Result<()> {
        let range: Option<(i64, i64)> = self
            .conn
            .query_row(
                "SELECT low, high FROM import_ranges WHERE import_key = ?1 AND table_name = ?2 AND low < high",
                (self.import, table),
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((low, high)) = range else { return Ok(()) };
        self.tell(table)?;
        // Members that rules found are worked out anew.
        for reference in self.references.iter().filter(|other| other.table == "computed_members" && other.to == table) {
            let column = &reference.column;
            self.conn.execute(
                &format!("DELETE FROM computed_members WHERE {column} > ?1 AND {column} <= ?2"),
                [low, high],
            )?;
        }
        self.conn.execute_batch("CREATE TEMP TABLE staying (key INTEGER PRIMARY KEY)")?;
        for reference in self.references.iter().filter(|reference| reference.to == table) {
            let Reference { table, column, .. } = reference;
            self.conn.execute(
                &format!(
                    "INSERT OR IGNORE INTO staying SELECT {column} FROM {table} WHERE {column} > ?1 AND {column} <= ?2"
                ),
                [low, high],
            )?;
        }
        let others = format!(
            "SELECT EXISTS (SELECT 1 FROM staying) OR EXISTS (SELECT 1 FROM {table} WHERE key <= ?1 OR key > ?2)"
        );
        if self.conn.query_row(&others, [low, high], |row| row.get(0))? {
            let delete =
                format!("DELETE FROM {table} WHERE key > ?1 AND key <= ?2 AND key NOT IN (SELECT key FROM staying)");
            let mut delete = self.conn.prepare(&delete)?;
            let mut from = low;
            while from < high {
                let to = high.min(from + STRIDE);
                self.progress.rows += delete.execute([from, to])? as u64;
                self.tell(table)?;
                from = to;
            }
            self.make_stubs(table)?;
        } else {
            // Nothing else is in it: emptied at once instead of row by row.
            self.progress.rows += self.conn.execute(&format!("DELETE FROM {table}"), [])? as u64;
        }
        self.conn.execute_batch("DROP TABLE staying")?;
        Ok(())
    }

    /// Of what stays because something refers to it, only the id is known from now on.
    fn make_stubs(&self, table: &str) -> Result<()> {
        let mut statement =
            self.conn.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk = 0 AND \"notnull\" = 0")?;
        let columns: Vec<String> = statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let has_stubs: bool = self.conn.query_row(
            "SELECT EXISTS (SELECT 1 FROM pragma_table_info(?1) WHERE name = 'stub')",
            [table],
            |row| row.get(0),
        )?;
        if has_stubs {
            let cleared: String = columns.iter().map(|column| format!(", \"{column}\" = NULL")).collect();
            let sql = format!("UPDATE {table} SET stub = 1{cleared} WHERE key IN (SELECT key FROM staying)");
            self.conn.execute(&sql, [])?;
        }
        Ok(())
    }

    /// Puts back the settings that the import changed; the currency stays if amounts are still counted in it.
    fn settings(&self) -> Result<()> {
        let found: Option<String> = self
            .conn
            .query_row(
                "SELECT image FROM import_images WHERE import_key = ?1 AND table_name = 'workspace'",
                [self.import],
                |row| row.get(0),
            )
            .optional()?;
        let Some(found) = found else { return Ok(()) };
        let mut image = parsed(&found)?;
        let currency = image.remove("currency");
        self.row("workspace", 1, false, image)?;
        if let Some(currency) = currency
            && !has_amounts(self.conn)?
        {
            self.conn.execute("UPDATE workspace SET currency = ?1", [currency.as_str()])?;
        }
        Ok(())
    }

    fn tell(&mut self, table: &str) -> Result<()> {
        table.clone_into(&mut self.progress.what);
        self.watch.progress(&self.progress);
        if self.watch.is_cancelled() { Err(WorkspaceError::Cancelled) } else { Ok(()) }
    }
}

fn parsed(image: &str) -> Result<Map<String, Value>> {
    serde_json::from_str(image)
        .map_err(|error| WorkspaceError::Damaged(format!("what an import kept cannot be read: {error}")))
}

fn stored(value: &Value) -> Stored {
    match value {
        Value::Null | Value::Object(_) => Stored::Null,
        Value::Bool(truth) => Stored::Integer(i64::from(*truth)),
        Value::Number(number) => {
            number.as_i64().map_or_else(|| Stored::Real(number.as_f64().unwrap_or_default()), Stored::Integer)
        }
        Value::String(text) => Stored::Text(text.clone()),
        Value::Array(bytes) => {
            let byte = |value: &Value| value.as_u64().and_then(|byte| u8::try_from(byte).ok()).unwrap_or_default();
            Stored::Blob(bytes.iter().map(byte).collect())
        }
    }
}
