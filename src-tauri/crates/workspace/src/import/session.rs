//! What all files of one import share: words, references, stubs.

use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;
use history::currency_digits;
use rusqlite::{Connection, OptionalExtension, Statement};

use super::Missing;
use super::ids::Ids;
use super::images::Images;
use super::tables::{Kind, Spec, Target};
use crate::segments::make_list;
use crate::{Result, WorkspaceError};

/// Ids that take more bytes than this are not kept in memory for one table: they are looked up in the file.
const CACHED_IDS: usize = 64 << 20;
/// More words than this are not kept in memory.
const CACHED_WORDS: usize = 1 << 16;

/// A table that rows refer to.
struct Referred<'c> {
    target: Target,
    known: Ids,
    find: Statement<'c>,
    make: Statement<'c>,
}

/// What all files of one import share.
pub(crate) struct Session<'c> {
    pub conn: &'c Connection,
    /// What is kept for undoing; none where the rows are not those of an import.
    pub images: Option<Images<'c>>,
    /// Decimals of the workspace's currency.
    pub decimals: u8,
    pub currency_word: i64,
    missing: Missing,
    words: HashMap<Box<str>, i64>,
    find_word: Statement<'c>,
    make_word: Statement<'c>,
    referred: Vec<Referred<'c>>,
    /// Of these, the ones that this import's files can refer to.
    targets: BTreeSet<Target>,
    find_currency: Statement<'c>,
    last_transaction: (i64, u8),
    /// Stubs made for the file at hand.
    pub stubs: BTreeMap<&'static str, u64>,
    /// Stubs made for the row at hand: taken back when the row is rejected.
    row_stubs: Vec<(Target, i64, String)>,
    /// A provided segment that the row at hand names: once the row is written it is a list.
    row_list: Option<i64>,
    find_source: Statement<'c>,
}

impl<'c> Session<'c> {
    pub(crate) fn new(
        conn: &'c Connection,
        currency: &str,
        missing: Missing,
        specs: impl Iterator<Item = &'static Spec>,
        images: Option<Images<'c>>,
    ) -> Result<Self> {
        let columns = specs.flat_map(|spec| spec.columns);
        let targets = columns.filter_map(|column| match column.kind {
            Kind::Reference(target) => Some(target),
            Kind::Occasions => Some(Target::Occasions),
            _ => None,
        });
        let mut referred = Vec::with_capacity(Target::COUNT);
        // In the order of the enum.
        for target in [
            Target::Customers,
            Target::Stores,
            Target::Associates,
            Target::Products,
            Target::Transactions,
            Target::Activities,
            Target::Occasions,
            Target::VoucherDesigns,
            Target::Segments,
        ] {
            let table = target.sql();
            let make = match target {
                Target::Segments => "INSERT INTO segments (id) VALUES (?1)".to_owned(),
                _ => format!("INSERT INTO {table} (id, stub) VALUES (?1, 1)"),
            };
            referred.push(Referred {
                target,
                known: Ids::up_to(CACHED_IDS),
                find: conn.prepare(&format!("SELECT key FROM {table} WHERE id = ?1"))?,
                make: conn.prepare(&make)?,
            });
        }
        let mut session = Self {
            conn,
            targets: targets.collect(),
            images,
            decimals: currency_digits(currency).ok_or_else(|| WorkspaceError::UnknownCurrency(currency.to_owned()))?,
            currency_word: 0,
            missing,
            words: HashMap::new(),
            find_word: conn.prepare("SELECT key FROM words WHERE word = ?1")?,
            make_word: conn.prepare("INSERT INTO words (word) VALUES (?1)")?,
            referred,
            find_currency: conn.prepare(
                "SELECT words.word FROM transactions JOIN words ON words.key = transactions.currency_word \
                 WHERE transactions.key = ?1",
            )?,
            last_transaction: (0, 0),
            stubs: BTreeMap::new(),
            row_stubs: Vec::new(),
            row_list: None,
            find_source: conn.prepare("SELECT source = 'list', provided FROM segments WHERE key = ?1")?,
        };
        session.currency_word = session.word(currency)?;
        Ok(session)
    }

    /// The key of a word, made if it is new.
    pub(crate) fn word(&mut self, word: &str) -> Result<i64> {
        if let Some(key) = self.words.get(word) {
            return Ok(*key);
        }
        let found: Option<i64> = self.find_word.query_row([word], |row| row.get(0)).optional()?;
        let key = match found {
            Some(key) => key,
            None => self.make_word.insert([word])?,
        };
        if self.words.len() >= CACHED_WORDS {
            self.words.clear();
        }
        self.words.insert(word.into(), key);
        Ok(key)
    }

    /// The key of the row with this id, if it is in memory.
    pub(crate) fn known(&self, target: Target, id: &str) -> Option<i64> {
        self.referred[target as usize].known.get(id)
    }

    /// The key of the row with this id, where it was not found `ahead`; `None` where it is unknown and no stub may be made, and for a segment whose
    /// members nobody puts on a list.
    pub(crate) fn reference(&mut self, target: Target, id: &str, ahead: i64) -> Result<Option<i64>> {
        if ahead > 0 {
            return Ok(Some(ahead));
        }
        let referred = &mut self.referred[target as usize];
        debug_assert_eq!(referred.target, target);
        if let Some(key) = referred.known.get(id) {
            return Ok(Some(key));
        }
        let found: Option<i64> = referred.find.query_row([id], |row| row.get(0)).optional()?;
        let key = match found {
            Some(key) if target == Target::Segments => {
                let (is_list, provided): (bool, bool) =
                    self.find_source.query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))?;
                if !is_list && !provided {
                    return Ok(None);
                }
                if provided {
                    // The shop's own list of this name goes before the one that every workspace has.
                    self.row_list = Some(key);
                    return Ok(Some(key));
                }
                key
            }
            Some(key) => key,
            None if target == Target::Segments => referred.make.insert([id])?,
            None if self.missing == Missing::Reject => return Ok(None),
            None => {
                let key = referred.make.insert([id])?;
                *self.stubs.entry(target.sql()).or_default() += 1;
                self.row_stubs.push((target, key, id.to_owned()));
                key
            }
        };
        referred.known.insert(id, key);
        Ok(Some(key))
    }

    /// The table as what other rows refer to, where they do in this import.
    pub(crate) fn target_of(&self, spec: &Spec) -> Option<Target> {
        let target = self.referred.iter().map(|referred| referred.target).find(|target| target.sql() == spec.sql)?;
        self.targets.contains(&target).then_some(target)
    }

    /// Remembers the row that was just added, so that nobody has to look for it.
    pub(crate) fn remember(&mut self, target: Target, id: &str) {
        self.referred[target as usize].known.insert(id, self.conn.last_insert_rowid());
    }

    /// The decimals of a transaction's currency.
    pub(crate) fn transaction_decimals(&mut self, transaction: i64) -> Result<u8> {
        if self.last_transaction.0 != transaction {
            let code: Option<String> = self.find_currency.query_row([transaction], |row| row.get(0)).optional()?;
            let decimals = code.and_then(|code| currency_digits(&code)).unwrap_or(self.decimals);
            self.last_transaction = (transaction, decimals);
        }
        Ok(self.last_transaction.1)
    }

    /// The row at hand was written: its stubs stay.
    pub(crate) fn keep_stubs(&mut self) -> Result<()> {
        self.row_stubs.clear();
        let Some(key) = self.row_list.take() else { return Ok(()) };
        if let Some(images) = &mut self.images {
            let earlier = "SELECT source, definition, provided FROM segments WHERE key = ?1";
            let mut earlier = self.conn.prepare(earlier)?;
            let mut rows = earlier.query([key])?;
            if let Some(row) = rows.next()? {
                images.keep("segments", key, false, row)?;
            }
        }
        make_list(self.conn, key)
    }

    /// The row at hand was rejected: nothing of it stays.
    pub(crate) fn drop_stubs(&mut self) -> Result<()> {
        for (target, key, id) in std::mem::take(&mut self.row_stubs) {
            self.conn.execute(&format!("DELETE FROM {} WHERE key = ?1", target.sql()), [key])?;
            self.referred[target as usize].known.remove(id.as_str());
            if let Some(count) = self.stubs.get_mut(target.sql()) {
                *count -= 1;
            }
        }
        self.row_list = None;
        self.stubs.retain(|_, count| *count > 0);
        Ok(())
    }
}
