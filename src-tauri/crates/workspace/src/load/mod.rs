//! From rows to columns: one scan of each table that is asked for, no index, no order.

mod occasions;
mod people;
mod roll;
mod rows;
mod scan;

use std::collections::BTreeMap;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use chrono_tz::Tz;
use history::{Asks, Builder, History, HistoryError, Named, Needs, Scalar, StoreRow, Symbol, Wanted};
use rusqlite::{Connection, Row};

pub use self::roll::Roll;
pub(crate) use self::scan::Shared;
use crate::catalogue::FieldType;
use crate::facts::{self, Facts};
use crate::watch::{Progress, Watch};
use crate::{Result, Workspace, WorkspaceError, values};

/// How many rows pass between two looks at whether to stop.
const PAUSE: u64 = 1 << 12;
/// How long whoever watches hears nothing.
const SILENCE: Duration = Duration::from_millis(20);
const NOBODY: u32 = u32::MAX;
/// How often a load starts again because somebody wrote meanwhile.
const ATTEMPTS: u32 = 5;
/// From so many rows on their ids are read by a scan instead of one by one.
const MANY: usize = 1 << 15;

impl Workspace {
    /// Loads as much of the history as is asked for. Blocks: call it where blocking is allowed.
    pub fn load_blocking(&self, needs: &Needs, watch: &mut dyn Watch) -> Result<History> {
        for _ in 1..ATTEMPTS {
            match self.load_once(needs, watch) {
                Err(WorkspaceError::Locked) => {}
                done => return done,
            }
        }
        self.load_once(needs, watch)
    }

    fn load_once(&self, needs: &Needs, watch: &mut dyn Watch) -> Result<History> {
        watched(watch, |shared, tell_total| self.load_in_peace(needs, shared, tell_total))
    }

    fn load_in_peace(&self, needs: &Needs, shared: &Shared, tell_total: &dyn Fn(u64)) -> Result<History> {
        let conn = self.reading_connection()?;
        // All scans see one state of the file, whatever is written meanwhile.
        conn.execute_batch("BEGIN")?;
        let facts = Facts::read(&conn)?;
        let (currency, zone) = facts::currency_and_zone(&conn)?;
        let mut needs = needs.clone();
        needs.activities = needs.wants_activities();
        tell_total(expected(&needs, &facts));
        let mut loading = Loading {
            conn: &conn,
            shared,
            needs,
            facts,
            zone,
            builder: Builder::new(zone, &currency),
            words: Vec::new(),
            zones: Vec::new(),
            stores: Vec::new(),
            associates: Vec::new(),
        };
        loading.words()?;
        loading.stores()?;
        loading.associates = loading.symbols("SELECT key, id FROM associates")?;
        loading.large_tables(self)?;
        loading.attributes()?;
        loading.vouchers()?;
        loading.segments()?;
        loading.builder.set_last_known(loading.facts.last_known());
        let mut asking = Ok(());
        let finished = loading.builder.finish_asking(&mut Asks {
            ids: &mut |named, keys| {
                ids(&conn, shared, named, keys).map_err(|error| {
                    asking = Err(error);
                    HistoryError::Stopped
                })
            },
            stop: &|| shared.is_cancelled(),
        });
        asking?;
        finished.map_err(damaged)
    }
}

/// What is heard from work under way.
enum Told<T> {
    Total(u64),
    Done(Result<T>),
}

/// Works on a thread of its own, while this one tells how far it is and hears whether to stop: whoever watches is
/// never left alone for long, whatever the work is at.
pub(crate) fn watched<T: Send>(
    watch: &mut dyn Watch,
    work: impl FnOnce(&Shared, &dyn Fn(u64)) -> Result<T> + Send,
) -> Result<T> {
    let mut progress = Progress::default();
    watch.progress(&progress);
    if watch.is_cancelled() {
        return Err(WorkspaceError::Cancelled);
    }
    let shared = Shared::default();
    let (sender, receiver) = channel();
    std::thread::scope(|scope| {
        let shared = &shared;
        scope.spawn(move || {
            // Whoever watches listens until the end.
            let done = work(shared, &|total| drop(sender.send(Told::Total(total))));
            drop(sender.send(Told::Done(done)));
        });
        loop {
            match receiver.recv_timeout(SILENCE) {
                Ok(Told::Done(done)) => return done,
                Ok(Told::Total(total)) => progress.total_rows = Some(total),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(WorkspaceError::Database("a load ended before its time".to_owned()));
                }
            }
            progress.rows = shared.rows();
            shared.what().clone_into(&mut progress.what);
            watch.progress(&progress);
            if watch.is_cancelled() {
                shared.cancel();
            }
        }
    })
}

/// The state of the file that a connection sees.
fn version(conn: &Connection) -> Result<String> {
    Ok(conn.query_row("SELECT facts_version FROM workspace", [], |row| row.get(0))?)
}

/// How many rows will be read.
fn expected(needs: &Needs, facts: &Facts) -> u64 {
    let part = |wanted: bool, count: u64| if wanted { count } else { 0 };
    facts.customers.count
        + part(!needs.attributes.is_none(), facts.customers.count)
        + part(needs.wants_transactions(), facts.transactions.count)
        + part(needs.lines, facts.lines + facts.products)
        + part(needs.activities, facts.activities.count)
        + part(needs.occasions, facts.occasions)
        + part(!needs.events.is_none() || needs.engagements, facts.events.count)
        + part(needs.vouchers, facts.vouchers)
}

fn damaged(error: HistoryError) -> WorkspaceError {
    match error {
        HistoryError::Stopped => WorkspaceError::Cancelled,
        error => WorkspaceError::Damaged(error.to_string()),
    }
}

/// What keeps the rows with these keys apart: their ids; of events without one everything else that they say, so that
/// those that are still equal may stand in any order.
fn ids(conn: &Connection, shared: &Shared, named: Named, keys: &[i64]) -> Result<Vec<String>> {
    let (table, id) = match named {
        Named::Transactions => ("transactions", "id"),
        Named::Activities => ("activities", "id"),
        Named::Events => ("events", rows::EVENT_ID),
        Named::Occasions => ("occasions", "id"),
    };
    let mut found = vec![String::new(); keys.len()];
    let mut wanted: Vec<(i64, usize)> = keys.iter().copied().zip(0..).collect();
    wanted.sort_unstable();
    if keys.len() < MANY {
        let mut statement = conn.prepare_cached(&format!("SELECT {id} FROM {table} WHERE key = ?1"))?;
        for (key, place) in wanted {
            found[place] = statement.query_row([key], |row| row.get(0))?;
        }
        return Ok(found);
    }
    let mut wanted = wanted.into_iter().peekable();
    let mut statement = conn.prepare(&format!("SELECT key, {id} FROM {table} ORDER BY key"))?;
    shared.each(&mut statement.query([])?, |row| {
        let key = int(row, 0)?;
        while let Some((_, place)) = wanted.next_if(|(wanted, _)| *wanted <= key) {
            text(row, 1)?.clone_into(&mut found[place]);
        }
        Ok(())
    })?;
    Ok(found)
}

struct Loading<'a> {
    conn: &'a Connection,
    shared: &'a Shared,
    needs: Needs,
    facts: Facts,
    zone: Tz,
    builder: Builder,
    /// The symbol of each word, by its key.
    words: Vec<Symbol>,
    /// The zone that a word names, by its key.
    zones: Vec<Option<Tz>>,
    /// The symbol of each store's id, by its key.
    stores: Vec<Symbol>,
    /// The symbol of each associate's id, by its key.
    associates: Vec<Symbol>,
}

fn int(row: &Row<'_>, column: usize) -> Result<i64> {
    Ok(row.get_ref(column)?.as_i64().map_err(rusqlite::Error::from)?)
}

fn maybe_int(row: &Row<'_>, column: usize) -> Result<Option<i64>> {
    Ok(row.get_ref(column)?.as_i64_or_null().map_err(rusqlite::Error::from)?)
}

/// The text of a column; empty where nothing is known.
fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<&'r str> {
    Ok(row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?.unwrap_or_default())
}

/// Puts a value at a key, growing the list as far as needed.
fn put<T: Copy>(list: &mut Vec<T>, key: i64, value: T, nothing: T) {
    let Ok(key) = usize::try_from(key) else { return };
    if list.len() <= key {
        list.resize(key + 1, nothing);
    }
    list[key] = value;
}

/// The value at a key; nothing for a key that is not known.
fn at<T: Copy>(list: &[T], key: i64, nothing: T) -> T {
    usize::try_from(key).ok().and_then(|key| list.get(key)).copied().unwrap_or(nothing)
}

impl Loading<'_> {
    /// Scans a query's rows, telling how far it is now and then.
    fn scan(
        &mut self,
        what: &'static str,
        sql: &str,
        mut take: impl FnMut(&mut Self, &Row<'_>) -> Result<()>,
    ) -> Result<()> {
        self.shared.begin(what);
        let (conn, shared) = (self.conn, self.shared);
        let mut statement = conn.prepare(sql)?;
        shared.each(&mut statement.query([])?, |row| take(self, row))
    }

    /// Symbols of a small table's texts, by key.
    fn symbols(&mut self, sql: &str) -> Result<Vec<Symbol>> {
        let mut symbols = Vec::new();
        let mut statement = self.conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let found = self.builder.symbol(text(row, 1)?);
            put(&mut symbols, int(row, 0)?, found, Symbol::NONE);
        }
        Ok(symbols)
    }

    /// The symbols of words, and the zones that some of them name.
    fn words(&mut self) -> Result<()> {
        let mut statement = self.conn.prepare("SELECT key, word FROM words")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (key, word) = (int(row, 0)?, text(row, 1)?);
            put(&mut self.words, key, self.builder.symbol(word), Symbol::NONE);
            put(&mut self.zones, key, word.parse().ok(), None);
        }
        Ok(())
    }

    /// The symbol of a word behind a key that may be unknown.
    fn word(&self, key: Option<i64>) -> Symbol {
        key.map_or(Symbol::NONE, |key| at(&self.words, key, Symbol::NONE))
    }

    fn stores(&mut self) -> Result<()> {
        let conn = self.conn;
        let mut statement = conn.prepare("SELECT key, id, name, address, kind_word, market_word FROM stores")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = self.builder.symbol(text(row, 1)?);
            let store = StoreRow {
                id,
                name: self.builder.symbol(text(row, 2)?),
                address: self.builder.symbol(text(row, 3)?),
                kind: self.word(maybe_int(row, 4)?),
                market: self.word(maybe_int(row, 5)?),
            };
            self.builder.add_store(store);
            put(&mut self.stores, int(row, 0)?, id, Symbol::NONE);
        }
        Ok(())
    }

    /// The types of unlisted columns or properties of one owner that are wanted.
    fn field_types(&mut self, owner: &str, wanted: &Wanted) -> Result<BTreeMap<String, (Symbol, FieldType)>> {
        let mut statement =
            self.conn.prepare_cached("SELECT name, candidates, chosen FROM field_types WHERE owner = ?1")?;
        let mut rows = statement.query([owner])?;
        let mut types = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let name: String = row.get(0)?;
            if wanted.contains(&name) {
                let chosen: Option<String> = row.get(2)?;
                let symbol = self.builder.symbol(&name);
                types.insert(name, (symbol, FieldType::of(row.get(1)?, chosen.as_deref())));
            }
        }
        Ok(types)
    }

    /// A value of an unlisted column or property, by its type; absent where it does not read as that.
    fn scalar(&mut self, value: &serde_json::Value, kind: FieldType) -> Scalar {
        let written;
        let text = match value {
            serde_json::Value::Null => return Scalar::Absent,
            serde_json::Value::String(text) => text.as_str(),
            other => {
                written = other.to_string();
                written.as_str()
            }
        };
        if text.is_empty() {
            return Scalar::Absent;
        }
        match kind {
            FieldType::Text => Scalar::Text(self.builder.symbol(text)),
            FieldType::Number => values::number(text).map_or(Scalar::Absent, Scalar::Number),
            FieldType::Boolean => values::boolean(text).map_or(Scalar::Absent, Scalar::Boolean),
            FieldType::Instant => values::instant(text, self.zone).map_or(Scalar::Absent, Scalar::Instant),
            FieldType::Date => {
                values::day(text).ok().and_then(|day| i32::try_from(day).ok()).map_or(Scalar::Absent, Scalar::Date)
            }
        }
    }
}

fn object_of(text: &str) -> Result<BTreeMap<String, serde_json::Value>> {
    serde_json::from_str(text).map_err(|error| WorkspaceError::Damaged(format!("an object of properties: {error}")))
}
