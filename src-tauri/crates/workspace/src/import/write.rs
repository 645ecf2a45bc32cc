//! Writes the rows of one file: finds each row's earlier self, and adds, changes or leaves it.

use std::collections::BTreeMap;

use history::currency_digits;
use rusqlite::{OptionalExtension, Statement};

use super::UnknownConsent;
use super::bound::{Bound, Marks};
use super::rows::{Batch, Cell, Parser, Row};
use super::session::Session;
use super::tables::{Identity, Kind, Spec, Table, Target};
use crate::Result;
use crate::facts::Tally;
use crate::values::Misread;

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

/// An earlier row.
pub(super) struct Earlier {
    pub key: i64,
    is_stub: bool,
    /// Whether the listed values at hand are what it holds.
    pub is_same: bool,
    pub extra: Option<String>,
}

/// Writes the rows of one file.
pub(crate) struct TableWriter<'c> {
    pub(super) spec: &'static Spec,
    pub(super) present: Vec<usize>,
    extra_names: Vec<String>,
    pub(super) has_extra: bool,
    replaces_extra: bool,
    places: Vec<Option<usize>>,
    /// What other files of this import call the rows by.
    target: Option<Target>,
    /// The columns that refer to other rows: their slots among the cells and what they refer to.
    references: Vec<(usize, Target)>,
    /// The keys of the batch at hand that were found beforehand, one column after the other; 0 where there is none.
    found: Vec<i64>,
    /// Number of values that an update sets; the insertion has some more behind them.
    pub(super) values: usize,
    granted: usize,
    insert: Statement<'c>,
    pub(super) find: Statement<'c>,
    pub(super) find_digest: Option<Statement<'c>>,
    update: Statement<'c>,
    /// The columns that an update sets, as they are.
    earlier: Statement<'c>,
    /// Keys above it were made by this file.
    pub(super) last_key: i64,
    /// The next line's key. Of the keys of lines that this import has removed, none is given again.
    next_key: Option<i64>,
    /// Earlier rows that this file has met.
    pub(super) met: Marks,
    /// Transactions whose lines this file replaces.
    pub(super) replaced: Marks,
    /// What the added rows add to the facts, with the slots of their time, amount and type.
    tally: Option<(Tally, [Option<usize>; 3])>,
}

impl<'c> TableWriter<'c> {
    pub(crate) fn new(
        session: &Session<'c>,
        spec: &'static Spec,
        parser: &Parser,
        consent: UnknownConsent,
    ) -> Result<Self> {
        let conn = session.conn;
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
        let gives_keys = spec.identity == Identity::Lines;
        if gives_keys {
            columns.push("key");
        }
        let table = spec.sql;
        let marks: Vec<String> = (1..=columns.len()).map(|number| format!("?{number}")).collect();
        let insert = conn.prepare(&format!(
            "INSERT OR IGNORE INTO {table} ({}) VALUES ({})",
            columns.join(", "),
            marks.join(", ")
        ))?;
        let has_stubs = spec.identity == Identity::Id;
        let stub = if has_stubs { "stub" } else { "0" };
        let condition = match spec.identity {
            Identity::Id | Identity::IdOrValues => "id = ?1".to_owned(),
            Identity::Lines => "transaction_key = ?1 AND product_key = ?2 AND key <= ?3".to_owned(),
            Identity::Columns(3) => {
                "code = ?1 AND design_key = ?2 AND ifnull(customer_key, 0) = ifnull(?3, 0)".to_owned()
            }
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
        let kept =
            columns[..values].iter().copied().filter(|column| *column != "id").chain(has_stubs.then_some("stub"));
        let kept: Vec<&str> = kept.collect();
        let earlier = conn.prepare(&format!("SELECT key, {} FROM {table} WHERE key = ?1", kept.join(", ")))?;
        let find_digest = has_values_identity
            .then(|| conn.prepare("SELECT key FROM events WHERE digest = ?1 AND ordinal = ?2"))
            .transpose()?;
        let last_key: Option<i64> = conn.query_row(&format!("SELECT max(key) FROM {table}"), [], |row| row.get(0))?;
        let last_key = last_key.unwrap_or(0).max(session.images.as_ref().map_or(0, |images| images.low(table)));
        let header = parser.header();
        let references = present.iter().enumerate().filter_map(|(slot, column)| match spec.columns[*column].kind {
            Kind::Reference(target) => Some((slot, target)),
            _ => None,
        });
        let references = references.collect();
        let slots = ["occurred_at_ms", "amount_minor", "type_word"]
            .map(|name| present.iter().position(|column| spec.columns[*column].sql == name));
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
            target: session.target_of(spec),
            references,
            found: Vec::new(),
            values,
            granted,
            insert,
            find,
            find_digest,
            update,
            earlier,
            last_key,
            next_key: gives_keys.then_some(last_key + 1),
            met: Marks::default(),
            replaced: Marks::default(),
            tally: Some((Tally::default(), slots)),
        })
    }

    /// Whether the table held rows before this file.
    pub(crate) const fn had_rows(&self) -> bool {
        self.last_key > 0
    }

    /// Finds what the rows of a batch refer to, as far as that is in memory. One after the other, with nothing between
    /// them, many places are fetched at a time; while rows are written each would be waited for.
    pub(crate) fn look_ahead(&mut self, session: &Session<'_>, batch: &Batch) {
        self.found.clear();
        for (slot, target) in &self.references {
            self.found.extend(batch.rows.iter().zip(&batch.records).map(|(row, record)| {
                match (row.misread, batch.cells.get(row.cells + slot)) {
                    (None, Some(Cell::Field(place))) => session.known(*target, &record[*place]).unwrap_or(0),
                    _ => 0,
                }
            }));
        }
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
            session.keep_stubs()?;
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
        let mut ahead = self.found.iter().skip(number).step_by(batch.rows.len()).copied();
        for (column, cell) in self.present.iter().zip(cells) {
            let place = self.places[*column];
            let kind = self.spec.columns[*column].kind;
            let ahead = if matches!(kind, Kind::Reference(_)) { ahead.next().unwrap_or(0) } else { 0 };
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
                (Cell::Field(field), Kind::Reference(target)) => {
                    match session.reference(target, &record[field], ahead)? {
                        Some(key) => {
                            if target == Target::Transactions {
                                decimals = session.transaction_decimals(key)?;
                            }
                            Bound::Int(key)
                        }
                        None if target == Target::Segments => return Ok(Err(computed(place))),
                        None => return Ok(Err(unknown(place))),
                    }
                }
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
                    if let (Some(target), Bound::Text(id)) = (self.target, bound[0]) {
                        session.remember(target, id);
                    }
                    return Ok(Ok(Outcome::New));
                }
                let found = self.find(&bound[..1], &bound[..self.values])?;
                self.merge(session, found, bound)
            }
            Identity::Columns(count) => {
                if !self.had_rows() && self.add(&bound)? {
                    return Ok(Ok(Outcome::New));
                }
                // The last of a voucher's three may be absent from the file.
                let mut identity: Vec<Bound<'_>> = (0..count)
                    .map(|column| {
                        self.present
                            .iter()
                            .position(|present| *present == column)
                            .map_or(Bound::Null, |slot| bound[slot])
                    })
                    .collect();
                identity.truncate(count);
                let found = self.find(&identity, &bound[..self.values])?;
                self.merge(session, found, bound)
            }
            Identity::IdOrValues if self.has("event_id") && bound[0] != Bound::Null => {
                bound.extend([Bound::Null, Bound::Null]);
                if !self.had_rows() && self.add(&bound)? {
                    return Ok(Ok(Outcome::New));
                }
                let found = self.find(&bound[..1], &bound[..self.values])?;
                self.merge(session, found, bound)
            }
            Identity::IdOrValues => self.write_unnamed(&bound).map(Ok),
            Identity::Lines => self.write_line(session, &bound).map(Ok),
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
                    Cell::Field(field) => currency_digits(&record[*field]).unwrap_or(session.decimals),
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
                let Some(key) = session.reference(Target::Occasions, id, 0)? else {
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
    pub(super) fn add(&mut self, bound: &[Bound<'_>]) -> Result<bool> {
        for (number, value) in bound.iter().enumerate() {
            self.insert.raw_bind_parameter(number + 1, value)?;
        }
        if let Some(next) = &mut self.next_key {
            self.insert.raw_bind_parameter(bound.len() + 1, *next)?;
            *next += 1;
        }
        let is_added = self.insert.raw_execute()? == 1;
        if is_added && let Some((tally, slots)) = &mut self.tally {
            let value = |slot: Option<usize>| slot.and_then(|slot| bound.get(slot));
            match slots.map(value) {
                [Some(Bound::Int(at)), Some(Bound::Int(amount)), _] => tally.transaction(*at, *amount),
                [Some(Bound::Int(at)), _, Some(Bound::Int(word))] => tally.happening(*at, *word),
                _ => {}
            }
        }
        Ok(is_added)
    }

    /// What the rows add to the facts; none where any row was changed.
    pub(crate) fn into_tally(self) -> Option<Tally> {
        self.tally.map(|(tally, _)| tally)
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
        session: &mut Session<'_>,
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
        self.change(session, earlier.key, &bound)?;
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

    pub(super) fn change(&mut self, session: &mut Session<'_>, key: i64, bound: &[Bound<'_>]) -> Result<()> {
        self.tally = None;
        if let Some(images) = &mut session.images {
            let mut rows = self.earlier.query([key])?;
            if let Some(row) = rows.next()? {
                images.keep(self.spec.sql, key, false, row)?;
            }
        }
        for (number, value) in bound[..self.values].iter().enumerate() {
            self.update.raw_bind_parameter(number + 1, value)?;
        }
        self.update.raw_bind_parameter(self.values + 1, key)?;
        self.update.raw_execute()?;
        Ok(())
    }
}

impl Earlier {
    pub(super) fn read(row: &rusqlite::Row<'_>, values: &[Bound<'_>], has_extra: bool) -> Result<Self> {
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

const fn computed(place: Option<usize>) -> Fault {
    Fault { place, code: "computed-segment", reason: "a rule or a ranking decides who is in this segment" }
}

const fn unknown(place: Option<usize>) -> Fault {
    Fault { place, code: "unknown-reference", reason: "the workspace has no row with this id" }
}
