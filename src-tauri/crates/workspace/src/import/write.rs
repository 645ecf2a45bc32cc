//! Writes the rows of one file: finds each row's earlier self, and adds, changes or leaves it.

use std::collections::BTreeMap;

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Statement};
use sha2::{Digest, Sha256};

use super::UnknownConsent;
use super::rows::{Batch, Cell, Parser, Row};
use super::session::Session;
use super::tables::{Identity, Kind, Spec, Table, Target};
use crate::values::Misread;
use crate::{Result, currency};

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    New,
    Changed,
    Same,
}

/// Why a row is rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The column's place in the file.
    pub place: Option<usize>,
    pub code: &'static str,
    pub reason: &'static str,
}

impl Fault {
    pub(crate) const fn misread(place: Option<usize>, misread: Misread) -> Self {
        Self { place, code: misread.code(), reason: misread.reason() }
    }
}

/// A value on its way into a statement.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Bound<'a> {
    Null,
    Int(i64),
    Real(f64),
    Text(&'a str),
    Blob(&'a [u8]),
}

impl Bound<'_> {
    fn is(&self, stored: ValueRef<'_>) -> bool {
        match (self, stored) {
            (Self::Null, ValueRef::Null) => true,
            (Self::Int(a), ValueRef::Integer(b)) => *a == b,
            (Self::Real(a), ValueRef::Real(b)) => *a == b,
            (Self::Text(a), ValueRef::Text(b)) => a.as_bytes() == b,
            (Self::Blob(a), ValueRef::Blob(b)) => *a == b,
            _ => false,
        }
    }
}

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Real(value) => ValueRef::Real(*value),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::Blob(value) => ValueRef::Blob(value),
        }))
    }
}

/// One bit for each key.
#[derive(Debug, Default)]
struct Marks(Vec<u64>);

impl Marks {
    fn set(&mut self, key: i64) {
        let Ok(key) = usize::try_from(key) else { return };
        if self.0.len() <= key / 64 {
            self.0.resize(key / 64 + 1, 0);
        }
        self.0[key / 64] |= 1 << (key % 64);
    }

    fn has(&self, key: i64) -> bool {
        usize::try_from(key).is_ok_and(|key| self.0.get(key / 64).is_some_and(|bits| bits & (1 << (key % 64)) != 0))
    }
}

/// An earlier row.
struct Earlier {
    key: i64,
    is_stub: bool,
    /// Whether the listed values at hand are what it holds.
    is_same: bool,
    extra: Option<String>,
}

/// Writes the rows of one file.
pub(crate) struct TableWriter<'c> {
    spec: &'static Spec,
    present: Vec<usize>,
    extra_names: Vec<String>,
    has_extra: bool,
    replaces_extra: bool,
    places: Vec<Option<usize>>,
    /// Number of values that an update sets; the insertion has some more behind them.
    values: usize,
    granted: usize,
    insert: Statement<'c>,
    find: Statement<'c>,
    find_digest: Option<Statement<'c>>,
    update: Statement<'c>,
    /// Keys above it were made by this file.
    last_key: i64,
    /// Earlier rows that this file has met.
    met: Marks,
    /// Transactions whose lines this file replaces.
    replaced: Marks,
}

impl<'c> TableWriter<'c> {
    pub(crate) fn new(
        conn: &'c Connection,
        spec: &'static Spec,
        parser: &Parser,
        consent: UnknownConsent,
    ) -> Result<Self> {
        let present = parser.present().to_vec();
        let mut columns: Vec<&str> = present.iter().map(|column| spec.columns[*column].sql).collect();
        if parser.has_extra() {
            columns.push("extra");
        }
        let values = columns.len();
        let lacks = |name: &str| {
            spec.columns
                .iter()
                .zip(&parser.header().places)
                .any(|(column, place)| column.sql == name && place.is_none())
        };
        let mut granted = 0;
        for name in ["email_consent", "sms_consent", "chat_consent", "push_consent"] {
            if consent == UnknownConsent::Yes && lacks(name) {
                columns.push(name);
                granted += 1;
            }
        }
        if spec.table == Table::Transactions && lacks("currency_word") {
            columns.push("currency_word");
        }
        let has_values_identity = spec.identity == Identity::IdOrValues;
        if has_values_identity {
            columns.extend(["digest", "ordinal"]);
        }
        let table = spec.sql;
        let marks: Vec<String> = (1..=columns.len()).map(|number| format!("?{number}")).collect();
        let insert =
            conn.prepare(&format!("INSERT OR IGNORE INTO {table} ({}) VALUES ({})", columns.join(", "), marks.join(", ")))?;
        let has_stubs = spec.identity == Identity::Id;
        let stub = if has_stubs { "stub" } else { "0" };
        let condition = match spec.identity {
            Identity::Id | Identity::IdOrValues => "id = ?1".to_owned(),
            Identity::Lines => "transaction_key = ?1 AND product_key = ?2 AND key <= ?3".to_owned(),
            Identity::Columns(3) => "code = ?1 AND design_key = ?2 AND ifnull(customer_key, 0) = ifnull(?3, 0)".to_owned(),
            Identity::Columns(count) => (0..count)
                .map(|number| format!("{} = ?{}", spec.columns[number].sql, number + 1))
                .collect::<Vec<_>>()
                .join(" AND "),
        };
        let find = conn
            .prepare(&format!("SELECT key, {stub}, {} FROM {table} WHERE {condition}", columns[..values].join(", ")))?;
        let set: Vec<String> = (0..values).map(|number| format!("{} = ?{}", columns[number], number + 1)).collect();
        let stub = if has_stubs { ", stub = 0" } else { "" };
        let update =
            conn.prepare(&format!("UPDATE {table} SET {}{stub} WHERE key = ?{}", set.join(", "), values + 1))?;
        let find_digest = has_values_identity
            .then(|| conn.prepare("SELECT key FROM events WHERE digest = ?1 AND ordinal = ?2"))
            .transpose()?;
        let last_key: Option<i64> = conn.query_row(&format!("SELECT max(key) FROM {table}"), [], |row| row.get(0))?;
        let header = parser.header();
        Ok(Self {
            spec,
            present,
            extra_names: header.extras.iter().map(|place| header.names[*place].clone()).collect(),
            has_extra: parser.has_extra(),
            replaces_extra: spec
                .columns
                .iter()
                .zip(&header.places)
                .any(|(column, place)| column.kind == Kind::Json && place.is_some()),
            places: header.places.clone(),
            values,
            granted,
            insert,
            find,
            find_digest,
            update,
            last_key: last_key.unwrap_or(0),
            met: Marks::default(),
            replaced: Marks::default(),
        })
    }

    /// Whether the table held rows before this file.
    pub(crate) const fn had_rows(&self) -> bool {
        self.last_key > 0
    }

    /// Writes a row that could be read.
    pub(crate) fn write(
        &mut self,
        session: &mut Session<'_>,
        batch: &Batch,
        number: usize,
    ) -> Result<std::result::Result<Outcome, Fault>> {
        let row = batch.rows[number];
        if let Some((place, misread)) = row.misread {
            return Ok(Err(Fault::misread(place, misread)));
        }
        let outcome = self.write_read(session, batch, number, row)?;
        if outcome.is_ok() {
            session.keep_stubs();
        } else {
            session.drop_stubs()?;
        }
        Ok(outcome)
    }

    fn write_read(
        &mut self,
        session: &mut Session<'_>,
        batch: &Batch,
        number: usize,
        row: Row,
    ) -> Result<std::result::Result<Outcome, Fault>> {
        let record = &batch.records[number];
        let cells = &batch.cells[row.cells..];
        let mut decimals = self.decimals(session, record, cells)?;
        let occasions = match self.occasions(session, record, cells)? {
            Ok(list) => list,
            Err(fault) => return Ok(Err(fault)),
        };
        let mut bound = Vec::with_capacity(self.values + 6);
        for (column, cell) in self.present.iter().zip(cells) {
            let place = self.places[*column];
            let kind = self.spec.columns[*column].kind;
            bound.push(match (*cell, kind) {
                (Cell::Null, Kind::Currency) => Bound::Int(session.currency_word),
                (Cell::Null | Cell::Made(..), _) => Bound::Null,
                (Cell::Int(value), _) => Bound::Int(value),
                (Cell::Real(value), _) => Bound::Real(value),
                (Cell::Decimal(decimal), _) => match decimal.minor(decimals) {
                    Ok(minor) => Bound::Int(minor),
                    Err(misread) => return Ok(Err(Fault::misread(place, misread))),
                },
                (Cell::Field(field), Kind::Word | Kind::Choice(_) | Kind::Zone | Kind::Currency) => {
                    Bound::Int(session.word(&record[field])?)
                }
                (Cell::Field(field), Kind::Reference(target)) => match session.reference(target, &record[field])? {
                    Some(key) => {
                        if target == Target::Transactions {
                            decimals = session.transaction_decimals(key)?;
                        }
                        Bound::Int(key)
                    }
                    None => return Ok(Err(unknown(place))),
                },
                (Cell::Field(_), Kind::Occasions) => Bound::Text(&occasions),
                (Cell::Field(field), _) => Bound::Text(&record[field]),
            });
        }
        if self.has_extra {
            bound.push(match cells[self.present.len()] {
                Cell::Made(start, end) => Bound::Text(&batch.made[start..end]),
                _ => Bound::Null,
            });
        }
        bound.extend(std::iter::repeat_n(Bound::Int(1), self.granted));
        if self.spec.table == Table::Transactions && !self.has("currency") {
            bound.push(Bound::Int(session.currency_word));
        }
        match self.spec.identity {
            Identity::Id => {
                // Where the table was empty nearly every row is new: try to add it first.
                if !self.had_rows() && self.add(&bound)? {
                    return Ok(Ok(Outcome::New));
                }
                let found = self.find(&bound[..1], &bound[..self.values])?;
                self.merge(found, bound)
            }
            Identity::Columns(count) => {
                if !self.had_rows() && self.add(&bound)? {
                    return Ok(Ok(Outcome::New));
                }
                // The last of a voucher's three may be absent from the file.
                let mut identity: Vec<Bound<'_>> = (0..count)
                    .map(|column| {
                        self.present.iter().position(|present| *present == column).map_or(Bound::Null, |slot| bound[slot])
                    })
                    .collect();
                identity.truncate(count);
                let found = self.find(&identity, &bound[..self.values])?;
                self.merge(found, bound)
            }
            Identity::IdOrValues if self.has("event_id") && bound[0] != Bound::Null => {
                bound.extend([Bound::Null, Bound::Null]);
                if !self.had_rows() && self.add(&bound)? {
                    return Ok(Ok(Outcome::New));
                }
                let found = self.find(&bound[..1], &bound[..self.values])?;
                self.merge(found, bound)
            }
            Identity::IdOrValues => self.write_unnamed(&bound).map(Ok),
            Identity::Lines => self.write_line(&bound).map(Ok),
        }
    }

    /// Whether the file has a listed column.
    fn has(&self, name: &str) -> bool {
        self.spec.columns.iter().zip(&self.places).any(|(column, place)| column.name == name && place.is_some())
    }

    /// The decimals of the row's amounts, as far as they can be known before its references.
    fn decimals(&self, session: &mut Session<'_>, record: &csv::StringRecord, cells: &[Cell]) -> Result<u8> {
        if self.spec.table != Table::Transactions {
            return Ok(session.decimals);
        }
        for (column, cell) in self.present.iter().zip(cells) {
            if self.spec.columns[*column].kind == Kind::Currency {
                return Ok(match cell {
                    Cell::Field(field) => currency::decimals(&record[*field]).unwrap_or(session.decimals),
                    _ => session.decimals,
                });
            }
        }
        // Without the column an earlier row keeps its currency.
        if self.had_rows()
            && let (Some(Cell::Field(field)), Some(_)) = (cells.first(), self.places[0])
        {
            let key: Option<i64> = session
                .conn
                .prepare_cached("SELECT key FROM transactions WHERE id = ?1")?
                .query_row([&record[*field]], |found| found.get(0))
                .optional()?;
            if let Some(key) = key {
                return session.transaction_decimals(key);
            }
        }
        Ok(session.decimals)
    }

    /// The keys of the row's occasions with `;` between.
    fn occasions(
        &self,
        session: &mut Session<'_>,
        record: &csv::StringRecord,
        cells: &[Cell],
    ) -> Result<std::result::Result<String, Fault>> {
        let mut list = String::new();
        for (column, cell) in self.present.iter().zip(cells) {
            let (Kind::Occasions, Cell::Field(field)) = (self.spec.columns[*column].kind, cell) else { continue };
            for id in record[*field].split(';').map(str::trim).filter(|id| !id.is_empty()) {
                let Some(key) = session.reference(Target::Occasions, id)? else {
                    return Ok(Err(unknown(self.places[*column])));
                };
                if !list.is_empty() {
                    list.push(';');
                }
                list.push_str(&key.to_string());
            }
        }
        Ok(Ok(list))
    }

    /// Adds a row; false when its identity is taken.
    fn add(&mut self, bound: &[Bound<'_>]) -> Result<bool> {
        for (number, value) in bound.iter().enumerate() {
            self.insert.raw_bind_parameter(number + 1, value)?;
        }
        Ok(self.insert.raw_execute()? == 1)
    }

    fn find(&mut self, identity: &[Bound<'_>], values: &[Bound<'_>]) -> Result<Option<Earlier>> {
        for (number, value) in identity.iter().enumerate() {
            self.find.raw_bind_parameter(number + 1, value)?;
        }
        let mut rows = self.find.raw_query();
        match rows.next()? {
            Some(row) => Ok(Some(Earlier::read(row, values, self.has_extra)?)),
            None => Ok(None),
        }
    }

    /// Adds the row or brings its earlier self up to date.
    fn merge(
        &mut self,
        found: Option<Earlier>,
        bound: Vec<Bound<'_>>,
    ) -> Result<std::result::Result<Outcome, Fault>> {
        let Some(earlier) = found else {
            self.add(&bound)?;
            return Ok(Ok(Outcome::New));
        };
        let merged = if self.has_extra { self.merged_extra(&earlier, bound[self.values - 1]) } else { None };
        let is_same = earlier.is_same && (!self.has_extra || merged == earlier.extra);
        // Bound again, to live as long as `merged`.
        let mut bound: Vec<Bound<'_>> = bound;
        if self.has_extra {
            bound[self.values - 1] = merged.as_deref().map_or(Bound::Null, Bound::Text);
        }
        if !earlier.is_stub && (earlier.key > self.last_key || self.met.has(earlier.key)) {
            return Ok(if is_same {
                Ok(Outcome::Same)
            } else {
                Err(Fault {
                    place: self.places[0],
                    code: "duplicate-id",
                    reason: "an earlier row of this file has the same id and other values",
                })
            });
        }
        self.met.set(earlier.key);
        if is_same && !earlier.is_stub {
            return Ok(Ok(Outcome::Same));
        }
        self.change(earlier.key, &bound)?;
        Ok(Ok(if earlier.is_stub { Outcome::New } else { Outcome::Changed }))
    }

    /// The object of unlisted columns after this row: present ones replaced or cleared, absent ones kept.
    fn merged_extra(&self, earlier: &Earlier, new: Bound<'_>) -> Option<String> {
        let new = match new {
            Bound::Text(text) => Some(text),
            _ => None,
        };
        let kept = earlier.extra.as_deref().filter(|kept| !self.replaces_extra && Some(*kept) != new);
        let Some(kept) = kept else { return new.map(str::to_owned) };
        let read = |text: &str| serde_json::from_str::<BTreeMap<String, serde_json::Value>>(text).unwrap_or_default();
        let mut merged = read(kept);
        for name in &self.extra_names {
            merged.remove(name);
        }
        merged.extend(new.map(read).unwrap_or_default());
        if merged.is_empty() { None } else { serde_json::to_string(&merged).ok() }
    }

    fn change(&mut self, key: i64, bound: &[Bound<'_>]) -> Result<()> {
        for (number, value) in bound[..self.values].iter().enumerate() {
            self.update.raw_bind_parameter(number + 1, value)?;
        }
        self.update.raw_bind_parameter(self.values + 1, key)?;
        self.update.raw_execute()?;
        Ok(())
    }

    /// Writes an event without an id: the n-th equal row of a file is the n-th equal row of the next.
    fn write_unnamed(&mut self, bound: &[Bound<'_>]) -> Result<Outcome> {
        let digest = self.digest(bound);
        let mut bound = bound.to_vec();
        if !self.had_rows() {
            bound.extend([Bound::Blob(&digest), Bound::Int(1)]);
            if self.add(&bound)? {
                return Ok(Outcome::New);
            }
            bound.truncate(self.values);
        }
        // The rows of this file are a beginning of the equal ones: find the first that it has not met.
        let mut first_free = 1;
        let mut step = 1;
        while self.is_met(&digest, first_free)? {
            first_free += step;
            step *= 2;
        }
        let (mut low, mut high) = (first_free - step / 2, first_free);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.is_met(&digest, middle)? {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if let Some(key) = self.find_unnamed(&digest, high)? {
            self.met.set(key);
            return Ok(Outcome::Same);
        }
        bound.extend([Bound::Blob(&digest), Bound::Int(high)]);
        self.add(&bound)?;
        Ok(Outcome::New)
    }

    fn is_met(&mut self, digest: &[u8], ordinal: i64) -> Result<bool> {
        Ok(self.find_unnamed(digest, ordinal)?.is_some_and(|key| key > self.last_key || self.met.has(key)))
    }

    fn find_unnamed(&mut self, digest: &[u8], ordinal: i64) -> Result<Option<i64>> {
        match &mut self.find_digest {
            Some(find) => Ok(find.query_row((digest, ordinal), |row| row.get(0)).optional()?),
            None => Ok(None),
        }
    }

    /// A digest of all values by the names of their columns, so that neither a file's order of columns nor an
    /// absent column that would be empty makes another event of it.
    fn digest(&self, bound: &[Bound<'_>]) -> [u8; 16] {
        let mut hash = Sha256::new();
        let names = self.present.iter().map(|column| self.spec.columns[*column].sql).chain(["extra"]);
        for (name, value) in names.zip(bound) {
            let (kind, bytes) = match value {
                Bound::Null => continue,
                Bound::Int(value) => (1_u8, value.to_le_bytes().to_vec()),
                Bound::Real(value) => (2, value.to_le_bytes().to_vec()),
                Bound::Text(value) => (3, value.as_bytes().to_vec()),
                Bound::Blob(value) => (4, value.to_vec()),
            };
            hash.update(name.as_bytes());
            hash.update([0, kind]);
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(&bytes);
        }
        let full = hash.finalize();
        let mut digest = [0; 16];
        digest.copy_from_slice(&full[..16]);
        digest
    }

    /// Writes a line. Among the earlier lines of its transaction with its product it is the first equal one not met
    /// yet, else the first one not met, else new; what no row meets is removed by [`TableWriter::finish`].
    fn write_line(&mut self, bound: &[Bound<'_>]) -> Result<Outcome> {
        let Bound::Int(transaction) = bound[0] else { return Ok(Outcome::Same) };
        self.replaced.set(transaction);
        let mut candidate: Option<Earlier> = None;
        if self.had_rows() {
            let identity = [bound[0], bound[1], Bound::Int(self.last_key)];
            for (number, value) in identity.iter().enumerate() {
                self.find.raw_bind_parameter(number + 1, value)?;
            }
            let mut rows = self.find.raw_query();
            while let Some(row) = rows.next()? {
                let mut earlier = Earlier::read(row, &bound[..self.values], self.has_extra)?;
                if self.met.has(earlier.key) {
                    continue;
                }
                let extra = match bound[self.values - 1] {
                    Bound::Text(text) if self.has_extra => Some(text),
                    _ => None,
                };
                earlier.is_same &= !self.has_extra || earlier.extra.as_deref() == extra;
                let is_same = earlier.is_same;
                if is_same || candidate.is_none() {
                    candidate = Some(earlier);
                }
                if is_same {
                    break;
                }
            }
        }
        let Some(earlier) = candidate else {
            self.add(bound)?;
            return Ok(Outcome::New);
        };
        self.met.set(earlier.key);
        if earlier.is_same {
            return Ok(Outcome::Same);
        }
        self.change(earlier.key, bound)?;
        Ok(Outcome::Changed)
    }

    /// Removes the lines that this file's transactions do not have any more; gives their number.
    pub(crate) fn finish(&mut self, conn: &Connection) -> Result<u64> {
        if self.spec.identity != Identity::Lines || !self.had_rows() {
            return Ok(0);
        }
        let mut removed = Vec::new();
        let mut scan = conn.prepare("SELECT key, transaction_key FROM transaction_lines WHERE key <= ?1")?;
        let mut rows = scan.query([self.last_key])?;
        while let Some(row) = rows.next()? {
            let (key, transaction): (i64, i64) = (row.get(0)?, row.get(1)?);
            if self.replaced.has(transaction) && !self.met.has(key) {
                removed.push(key);
            }
        }
        let mut delete = conn.prepare("DELETE FROM transaction_lines WHERE key = ?1")?;
        for key in &removed {
            delete.execute([key])?;
        }
        Ok(removed.len() as u64)
    }
}

impl Earlier {
    fn read(row: &rusqlite::Row<'_>, values: &[Bound<'_>], has_extra: bool) -> Result<Self> {
        let listed = values.len() - usize::from(has_extra);
        let mut is_same = true;
        for (number, value) in values[..listed].iter().enumerate() {
            if !value.is(row.get_ref(number + 2)?) {
                is_same = false;
                break;
            }
        }
        let extra = if has_extra { row.get(listed + 2)? } else { None };
        Ok(Self { key: row.get(0)?, is_stub: row.get(1)?, is_same, extra })
    }
}

const fn unknown(place: Option<usize>) -> Fault {
    Fault { place, code: "unknown-reference", reason: "the workspace has no row with this id" }
}
