//! Counts and bounds prepared by each import, so that lists and checks need no scan.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use hashbrown::HashMap;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::{Result, WorkspaceError};

/// What is known of the customers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CustomerFacts {
    pub count: u64,
    /// Registrations that no event records.
    pub derived_registrations: u64,
    pub first_ms: Option<i64>,
    pub last_ms: Option<i64>,
    /// Customers with an address, and those who also consented: e-mail, SMS, chat, push.
    pub reach: [[u64; 2]; 4],
}

/// What is known of the transactions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TransactionFacts {
    pub count: u64,
    pub purchases: u64,
    pub returns: u64,
    pub first_ms: Option<i64>,
    pub last_ms: Option<i64>,
}

/// What is known of activities or events.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HappeningFacts {
    pub count: u64,
    pub first_ms: Option<i64>,
    pub last_ms: Option<i64>,
    /// Counts by type, in order of their names.
    pub types: Vec<(String, u64)>,
}

/// All prepared facts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    pub customers: CustomerFacts,
    pub transactions: TransactionFacts,
    pub activities: HappeningFacts,
    pub events: HappeningFacts,
    pub lines: u64,
    pub products: u64,
    pub occasions: u64,
    pub vouchers: u64,
    /// Members on lists by segment, in order of their names.
    pub segments: Vec<(String, u64)>,
    /// Types of occasions, in order of their names.
    #[serde(default)]
    pub occasion_types: Vec<String>,
}

impl Facts {
    /// The last known instant of transactions, activities, events and registrations.
    pub(crate) fn last_known(&self) -> Option<i64> {
        [self.customers.last_ms, self.transactions.last_ms, self.activities.last_ms, self.events.last_ms]
            .into_iter()
            .flatten()
            .max()
    }

    /// The first of them.
    pub(crate) fn first_known(&self) -> Option<i64> {
        [self.customers.first_ms, self.transactions.first_ms, self.activities.first_ms, self.events.first_ms]
            .into_iter()
            .flatten()
            .min()
    }

    pub(crate) fn read(conn: &Connection) -> Result<Self> {
        Self::read_from(conn, "main")
    }

    /// Those of a database that is attached under a name.
    pub(crate) fn read_from(conn: &Connection, database: &str) -> Result<Self> {
        let sql = format!("SELECT value FROM {database}.facts WHERE name = 'all'");
        let text: Option<String> = conn.query_row(&sql, [], |row| row.get(0)).optional()?;
        Self::of(text.as_deref().unwrap_or("{}"))
    }

    /// Rows of customers and of what happened to them.
    pub(crate) const fn rows(&self) -> u64 {
        self.customers.count
            + self.transactions.count
            + self.activities.count
            + self.events.count
            + self.lines
            + self.occasions
            + self.vouchers
    }

    pub(crate) fn of(text: &str) -> Result<Self> {
        serde_json::from_str(text)
            .map_err(|error| WorkspaceError::Damaged(format!("its facts cannot be read: {error}")))
    }
}

/// What some rows of a table add to its facts.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    count: u64,
    purchases: u64,
    returns: u64,
    first_ms: Option<i64>,
    last_ms: Option<i64>,
    types: HashMap<i64, u64>,
}

impl Tally {
    pub(crate) fn transaction(&mut self, at_ms: i64, amount_minor: i64) {
        self.at(at_ms);
        self.purchases += u64::from(amount_minor > 0);
        self.returns += u64::from(amount_minor < 0);
    }

    pub(crate) fn happening(&mut self, at_ms: i64, type_word: i64) {
        self.at(at_ms);
        *self.types.entry(type_word).or_default() += 1;
    }

    fn at(&mut self, at_ms: i64) {
        self.count += 1;
        self.first_ms = Some(self.first_ms.map_or(at_ms, |first| first.min(at_ms)));
        self.last_ms = self.last_ms.max(Some(at_ms));
    }
}

impl TransactionFacts {
    fn add(&mut self, tally: &Tally) {
        self.count += tally.count;
        self.purchases += tally.purchases;
        self.returns += tally.returns;
        self.first_ms = [self.first_ms, tally.first_ms].into_iter().flatten().min();
        self.last_ms = self.last_ms.max(tally.last_ms);
    }
}

impl HappeningFacts {
    fn add(&mut self, conn: &Connection, tally: &Tally) -> Result<()> {
        self.count += tally.count;
        self.first_ms = [self.first_ms, tally.first_ms].into_iter().flatten().min();
        self.last_ms = self.last_ms.max(tally.last_ms);
        let mut types: BTreeMap<String, u64> = std::mem::take(&mut self.types).into_iter().collect();
        let mut word = conn.prepare("SELECT word FROM words WHERE key = ?1")?;
        for (type_word, count) in &tally.types {
            *types.entry(word.query_row([type_word], |row| row.get(0))?).or_default() += count;
        }
        self.types = types.into_iter().collect();
        Ok(())
    }
}

/// Counts everything again.
pub(crate) fn refresh(conn: &Connection) -> Result<()> {
    store(conn, &counted(conn, Facts::default(), |_| true)?)
}

/// Adds what was counted while rows were added to tables, and counts again what follows from the other tables whose rows
/// have changed.
pub(crate) fn refresh_after(conn: &Connection, changed: &BTreeMap<String, Option<Tally>>) -> Result<()> {
    let mut facts = Facts::read(conn)?;
    for (table, tally) in changed {
        match (table.as_str(), tally) {
            ("transactions", Some(tally)) => facts.transactions.add(tally),
            ("activities", Some(tally)) => facts.activities.add(conn, tally)?,
            ("events", Some(tally)) => facts.events.add(conn, tally)?,
            _ => {}
        }
    }
    let has_customers = changed.contains_key("customers") || changed.contains_key("events");
    let is_to_be_counted = |table: &str| match table {
        "customers" => has_customers,
        "transactions" | "activities" | "events" => matches!(changed.get(table), Some(None)),
        _ => changed.contains_key(table),
    };
    store(conn, &counted(conn, facts, is_to_be_counted)?)
}

fn counted(conn: &Connection, mut facts: Facts, has_changed: impl Fn(&str) -> bool) -> Result<Facts> {
    if has_changed("customers") {
        facts.customers = customers(conn)?;
    }
    if has_changed("transactions") {
        facts.transactions = transactions(conn)?;
    }
    if has_changed("activities") {
        facts.activities = happenings(conn, "activities WHERE stub = 0")?;
    }
    if has_changed("events") {
        facts.events = happenings(conn, "events")?;
    }
    if has_changed("transaction_lines") {
        facts.lines = count(conn, "transaction_lines")?;
    }
    if has_changed("products") {
        facts.products = count(conn, "products")?;
    }
    if has_changed("occasions") {
        facts.occasions = count(conn, "occasions WHERE stub = 0")?;
        facts.occasion_types = conn
            .prepare(
                "SELECT word FROM words WHERE key IN (SELECT DISTINCT type_word FROM occasions WHERE stub = 0) ORDER BY word",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
    }
    if has_changed("vouchers") {
        facts.vouchers = count(conn, "vouchers")?;
    }
    if has_changed("segment_members") {
        facts.segments = segments(conn)?;
    }
    Ok(facts)
}

fn transactions(conn: &Connection) -> Result<TransactionFacts> {
    Ok(conn.query_row(
        "SELECT count(*), count(*) FILTER (WHERE amount_minor > 0), count(*) FILTER (WHERE amount_minor < 0), \
             min(occurred_at_ms), max(occurred_at_ms) FROM transactions WHERE stub = 0",
        [],
        |row| {
            Ok(TransactionFacts {
                count: number(row, 0)?,
                purchases: number(row, 1)?,
                returns: number(row, 2)?,
                first_ms: row.get(3)?,
                last_ms: row.get(4)?,
            })
        },
    )?)
}

/// Counts the members on lists again.
pub(crate) fn refresh_segments(conn: &Connection) -> Result<()> {
    store(conn, &Facts { segments: segments(conn)?, ..Facts::read(conn)? })
}

fn segments(conn: &Connection) -> Result<Vec<(String, u64)>> {
    let mut statement = conn.prepare(
        "SELECT segments.id, (SELECT count(*) FROM segment_members WHERE segment_key = segments.key) \
         FROM segments WHERE source = 'list' ORDER BY segments.id",
    )?;
    let counted = statement.query_map([], |row| Ok((row.get(0)?, number(row, 1)?)))?;
    Ok(counted.collect::<rusqlite::Result<_>>()?)
}

fn store(conn: &Connection, facts: &Facts) -> Result<()> {
    let text = serde_json::to_string(facts).map_err(|error| WorkspaceError::Database(error.to_string()))?;
    conn.execute(
        "INSERT INTO facts (name, value) VALUES ('all', ?1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [text],
    )?;
    Ok(())
}

fn count(conn: &Connection, table: &str) -> Result<u64> {
    Ok(conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| number(row, 0))?)
}

/// A count.
fn number(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<u64> {
    row.get::<_, i64>(column).map(i64::unsigned_abs)
}

fn customers(conn: &Connection) -> Result<CustomerFacts> {
    let mut facts = conn.query_row(
        "SELECT count(*), min(registered_at_ms), max(registered_at_ms), \
         count(email), count(*) FILTER (WHERE email IS NOT NULL AND email_consent = 1), \
         count(phone), count(*) FILTER (WHERE phone IS NOT NULL AND sms_consent = 1), \
         count(phone), count(*) FILTER (WHERE phone IS NOT NULL AND chat_consent = 1), \
         count(push_token), count(*) FILTER (WHERE push_token IS NOT NULL AND push_consent = 1) FROM customers",
        [],
        |row| {
            let mut reach = [[0; 2]; 4];
            for (part, place) in (3..11).enumerate() {
                reach[part / 2][part % 2] = number(row, place)?;
            }
            Ok(CustomerFacts {
                count: number(row, 0)?,
                derived_registrations: 0,
                first_ms: row.get(1)?,
                last_ms: row.get(2)?,
                reach,
            })
        },
    )?;
    facts.derived_registrations = conn.query_row(
        "SELECT count(*) FROM customers WHERE registered_at_ms IS NOT NULL AND key NOT IN \
         (SELECT customer_key FROM events WHERE type_word = (SELECT key FROM words WHERE word = ?1))",
        [history::ACCOUNT_REGISTERED],
        |row| number(row, 0),
    )?;
    Ok(facts)
}

fn happenings(conn: &Connection, from: &str) -> Result<HappeningFacts> {
    // Counted here: SQLite would sort all rows to group them.
    let mut tally = Tally::default();
    let mut statement = conn.prepare(&format!("SELECT type_word, occurred_at_ms FROM {from}"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        tally.happening(row.get(1)?, row.get(0)?);
    }
    let mut facts = HappeningFacts::default();
    facts.add(conn, &tally)?;
    Ok(facts)
}

/// The workspace's currency and time zone.
pub(crate) fn currency_and_zone(conn: &Connection) -> Result<(String, Tz)> {
    let (currency, zone): (String, String) =
        conn.query_row("SELECT currency, time_zone FROM workspace", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let zone = zone.parse().map_err(|_| WorkspaceError::UnknownTimeZone(zone.clone()))?;
    Ok((currency, zone))
}
