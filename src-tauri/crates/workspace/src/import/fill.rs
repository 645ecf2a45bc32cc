//! Rows from a program instead of a file, through the same typing and writing.

use chrono_tz::Tz;
use rusqlite::Connection;

use super::rows::{Batch, Parser};
use super::session::Session;
use super::source::Header;
use super::tables::{SPECS, Table};
use super::types;
use super::write::TableWriter;
use super::{Missing, UnknownConsent};
use crate::{Result, Workspace, WorkspaceError, facts};

/// A table that is being filled.
struct Filling<'c> {
    table: Table,
    parser: Parser,
    writer: TableWriter<'c>,
    batch: Batch,
}

/// Fills tables with rows that are known to be good.
pub struct Fill<'c> {
    conn: &'c Connection,
    session: Session<'c>,
    zone: Tz,
    tables: Vec<Filling<'c>>,
    version: Option<String>,
}

impl<'c> Fill<'c> {
    /// Says which columns the rows of a table will have.
    pub fn table(&mut self, table: Table, columns: &[&str]) -> Result<()> {
        let names = columns.iter().map(|name| (*name).to_owned()).collect();
        let header = Header::new(&table.file_name(), table.spec(), names)?;
        let parser = Parser::new(table.spec(), header, self.zone);
        let writer = TableWriter::new(&self.session, table.spec(), &parser, UnknownConsent::No)?;
        self.tables.push(Filling { table, parser, writer, batch: Batch::default() });
        Ok(())
    }

    /// Adds a row; a bad one is an error.
    pub fn row(&mut self, table: Table, fields: &[&str]) -> Result<()> {
        let refused = |column: String, reason: &str| WorkspaceError::RefusedRow {
            file: table.file_name(),
            column,
            reason: reason.to_owned(),
        };
        let Some(filling) = self.tables.iter_mut().find(|filling| filling.table == table) else {
            return Err(refused(String::new(), "its columns were not said"));
        };
        filling.batch.clear();
        let record = filling.batch.next_record();
        record.clear();
        for field in fields {
            record.push_field(field);
        }
        filling.parser.parse(&mut filling.batch, 0);
        match filling.writer.write(&mut self.session, &filling.batch, 0)? {
            Ok(_) => Ok(()),
            Err(fault) => {
                let names = &filling.parser.header().names;
                let column = fault.place.and_then(|place| names.get(place).cloned()).unwrap_or_default();
                Err(refused(column, fault.reason))
            }
        }
    }

    /// Sets the version of the data instead of drawing one, so that the same rows make the same bytes.
    pub fn pin_version(&mut self, version: &str) {
        self.version = Some(version.to_owned());
    }

    /// Leaves a note in the workspace, for [`Workspace::note`].
    pub fn note(&mut self, name: &str, text: &str) -> Result<()> {
        self.conn.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?1, ?2)", (name, text))?;
        Ok(())
    }

    /// Makes sure that a static segment is there, members or none.
    pub fn segment(&mut self, name: &str) -> Result<()> {
        self.conn.execute("INSERT OR IGNORE INTO segments (id) VALUES (?1)", [name])?;
        Ok(())
    }

    /// Saves the first version of a journey.
    pub fn journey(&mut self, id: &str, name: &str, document: &str, now_ms: i64) -> Result<()> {
        self.conn.execute("INSERT INTO journeys (id, name, created_at_ms) VALUES (?1, ?2, ?3)", (id, name, now_ms))?;
        self.conn.execute(
            "INSERT INTO journey_versions (journey_key, version, saved_at_ms, autosaved, document) \
             VALUES (?1, 1, ?2, 0, ?3)",
            (self.conn.last_insert_rowid(), now_ms, document),
        )?;
        Ok(())
    }
}

/// Writes one row in a transaction that is under way, with these listed columns and their texts; what it has besides
/// stays, and what was known by its id only becomes a full entry. Gives the column and the code of what is wrong with it.
pub(crate) fn write_row(
    conn: &Connection,
    table: Table,
    row: &[(&'static str, String)],
) -> Result<std::result::Result<(), (&'static str, &'static str)>> {
    let (currency, zone) = facts::currency_and_zone(conn)?;
    let mut session = Session::new(conn, &currency, Missing::Reject, std::iter::once(table.spec()), None)?;
    let names = row.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut parser = Parser::new(table.spec(), Header::new(&table.file_name(), table.spec(), names)?, zone);
    let mut writer = TableWriter::new(&session, table.spec(), &parser, UnknownConsent::No)?;
    let mut batch = Batch::default();
    let record = batch.next_record();
    record.clear();
    for (_, text) in row {
        record.push_field(text);
    }
    parser.parse(&mut batch, 0);
    Ok(match writer.write(&mut session, &batch, 0)? {
        Ok(_) => {
            writer.finish(&mut session)?;
            Ok(())
        }
        Err(fault) => {
            let column = fault.place.and_then(|place| row.get(place)).map_or("", |(name, _)| *name);
            Err((column, fault.code))
        }
    })
}

impl Workspace {
    /// What the program that filled the workspace noted under a name.
    pub async fn note(&self, name: &str) -> Result<Option<String>> {
        let note = sqlx::query_scalar("SELECT value FROM facts WHERE name = ?1").bind(name);
        Ok(note.fetch_optional(self.pool()).await?)
    }

    /// Fills tables from a program, in one transaction; nothing is written when `rows` fails. Rows may come in any
    /// order of tables, as long as what they refer to came before. Blocks.
    pub fn fill_blocking(&self, rows: impl FnOnce(&mut Fill<'_>) -> Result<()>) -> Result<()> {
        let conn = self.writing_connection()?;
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let (currency, zone) = facts::currency_and_zone(&conn)?;
        let session = Session::new(&conn, &currency, Missing::Reject, SPECS.iter(), None)?;
        let mut fill = Fill { conn: &conn, session, zone, tables: Vec::new(), version: None };
        rows(&mut fill)?;
        let mut seen = Vec::new();
        for mut filling in fill.tables.drain(..) {
            filling.writer.finish(&mut fill.session)?;
            let is_exact = !filling.writer.had_rows();
            seen.push((filling.table, filling.parser.into_candidates(), is_exact));
        }
        let version = fill.version.take();
        drop(fill);
        types::remember(&conn, seen, None)?;
        facts::refresh(&conn)?;
        match version {
            Some(version) => {
                conn.execute("UPDATE workspace SET data_version = ?1, facts_version = ?1", [version])?;
            }
            None => crate::open::draw_version(&conn, true)?,
        }
        conn.execute_batch("COMMIT")?;
        Ok(())
    }
}
