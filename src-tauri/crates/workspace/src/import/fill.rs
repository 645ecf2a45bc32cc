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

impl Workspace {
    /// Fills tables from a program, in one transaction; nothing is written when `rows` fails. Rows may come in any
    /// order of tables, as long as what they refer to came before. Blocks.
    pub fn fill_blocking(&self, rows: impl FnOnce(&mut Fill<'_>) -> Result<()>) -> Result<()> {
        self.long_transaction(|conn| {
            let (currency, zone) = facts::currency_and_zone(conn)?;
            let session = Session::new(conn, &currency, Missing::Reject, SPECS.iter(), None)?;
            let mut fill = Fill { conn, session, zone, tables: Vec::new(), version: None };
            rows(&mut fill)?;
            let mut seen = Vec::new();
            for mut filling in fill.tables.drain(..) {
                filling.writer.finish(&mut fill.session)?;
                let is_exact = !filling.writer.had_rows();
                seen.push((filling.table, filling.parser.into_candidates(), is_exact));
            }
            let version = fill.version.take();
            drop(fill);
            types::remember(conn, seen, None)?;
            facts::refresh(conn)?;
            match version {
                Some(version) => {
                    conn.execute("UPDATE workspace SET data_version = ?1, facts_version = ?1", [version])?;
                }
                None => crate::open::draw_version(conn, true)?,
            }
            Ok(())
        })
    }
}
