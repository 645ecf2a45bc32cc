//! From rows to columns: one scan of each table that is asked for, no index, no order.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use history::{
    ACCOUNT_REGISTERED, ActivityRow, Builder, CustomerRow, EngagementKind, EngagementRow, EventRow, History,
    HistoryError, LineRow, Needs, ProductRow, Reach, Scalar, StoreRow, Symbol, TransactionRow, VoucherRow,
};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::catalogue::{FieldType, STANDARD_ATTRIBUTES};
use crate::facts::{self, Facts};
use crate::watch::{Progress, Watch};
use crate::{Result, Workspace, WorkspaceError, values};

/// How many rows pass between two looks at the caller.
const PAUSE: u64 = 1 << 16;
const DAY_MS: i64 = 86_400_000;
const NOBODY: u32 = u32::MAX;

impl Workspace {
    /// Loads as much of the history as is asked for. Blocks: call it where blocking is allowed.
    pub fn load_blocking(&self, needs: &Needs, watch: &mut dyn Watch) -> Result<History> {
        let conn = self.reading_connection()?;
        // All scans see one state of the file, whatever is written meanwhile.
        conn.execute_batch("BEGIN")?;
        let facts = Facts::read(&conn)?;
        let (currency, zone) = facts::currency_and_zone(&conn)?;
        let mut needs = needs.clone();
        needs.activities |= needs.engagements;
        let progress = Progress { total_rows: Some(expected(&needs, &facts)), ..Progress::default() };
        let builder = Builder::new(zone, &currency);
        let mut loading =
            Loading { conn: &conn, needs, facts, builder, watch, progress, words: Vec::new(), rank: Vec::new() };
        loading.words()?;
        let stores = loading.stores()?;
        let associates = loading.symbols("SELECT key, id FROM associates")?;
        let registered = loading.customers()?;
        loading.attributes(&stores)?;
        loading.transactions(&stores, &associates)?;
        let activities = loading.activities(&associates)?;
        loading.events(&registered, &activities)?;
        loading.vouchers()?;
        loading.segments()?;
        loading.builder.set_last_known(loading.facts.last_known());
        loading.builder.finish().map_err(damaged)
    }
}

/// How many rows will be read.
fn expected(needs: &Needs, facts: &Facts) -> u64 {
    let part = |wanted: bool, count: u64| if wanted { count } else { 0 };
    facts.customers.count
        + part(!needs.attributes.is_none(), facts.customers.count)
        + part(needs.wants_transactions(), facts.transactions.count)
        + part(needs.lines, facts.lines + facts.products)
        + part(needs.activities, facts.activities.count)
        + part(!needs.events.is_none() || needs.engagements, facts.events.count)
        + part(needs.vouchers, facts.vouchers)
}

fn damaged(error: HistoryError) -> WorkspaceError {
    WorkspaceError::Damaged(error.to_string())
}

struct Loading<'a> {
    conn: &'a Connection,
    needs: Needs,
    facts: Facts,
    builder: Builder,
    watch: &'a mut dyn Watch,
    progress: Progress,
    /// The symbol of each word, by its key.
    words: Vec<Symbol>,
    /// Each customer's number, by her key.
    rank: Vec<u32>,
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

fn at<T: Copy>(list: &[T], key: i64, nothing: T) -> T {
    usize::try_from(key).ok().and_then(|key| list.get(key)).copied().unwrap_or(nothing)
}

/// The symbol behind a key that may be unknown.
fn symbol(list: &[Symbol], row: &Row<'_>, column: usize) -> Result<Symbol> {
    Ok(maybe_int(row, column)?.map_or(Symbol::NONE, |key| at(list, key, Symbol::NONE)))
}

impl Loading<'_> {
    /// Scans a query's rows, telling the caller now and then.
    fn scan(&mut self, what: &str, sql: &str, mut take: impl FnMut(&mut Self, &Row<'_>) -> Result<()>) -> Result<()> {
        what.clone_into(&mut self.progress.what);
        let conn = self.conn;
        let mut statement = conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(self, row)?;
            self.progress.rows += 1;
            if self.progress.rows.is_multiple_of(PAUSE) {
                if self.watch.is_cancelled() {
                    return Err(WorkspaceError::Cancelled);
                }
                self.watch.progress(&self.progress);
            }
        }
        Ok(())
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

    fn words(&mut self) -> Result<()> {
        self.words = self.symbols("SELECT key, word FROM words")?;
        Ok(())
    }

    fn stores(&mut self) -> Result<Vec<Symbol>> {
        let mut symbols = Vec::new();
        let mut statement = self.conn.prepare("SELECT key, id, name, address, kind_word, market_word FROM stores")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = self.builder.symbol(text(row, 1)?);
            let store = StoreRow {
                id,
                name: self.builder.symbol(text(row, 2)?),
                address: self.builder.symbol(text(row, 3)?),
                kind: symbol(&self.words, row, 4)?,
                market: symbol(&self.words, row, 5)?,
            };
            self.builder.add_store(store);
            put(&mut symbols, int(row, 0)?, id, Symbol::NONE);
        }
        Ok(symbols)
    }

    /// Adds the customers in order of their ids; gives the registrations by number where they are asked for.
    fn customers(&mut self) -> Result<Vec<Option<i64>>> {
        let mut details: Vec<(Option<Tz>, Reach, Option<i64>)> = Vec::new();
        let nothing = (None, Reach::default(), None);
        let mut zones: Vec<Option<Tz>> = Vec::new();
        for (key, word) in self.zone_words()? {
            put(&mut zones, key, word.parse().ok(), None);
        }
        // Bits as `Reach` has them: e-mail, SMS and chat by phone, push.
        let sql = "SELECT key, time_zone_word, registered_at_ms, \
            (email IS NOT NULL) | (phone IS NOT NULL) * 6 | (push_token IS NOT NULL) * 8 | ifnull(email_consent, 0) * 16 \
            | ifnull(sms_consent, 0) * 32 | ifnull(chat_consent, 0) * 64 | ifnull(push_consent, 0) * 128 FROM customers";
        self.scan("customers", sql, |_, row| {
            let zone = maybe_int(row, 1)?.and_then(|key| at(&zones, key, None));
            let reach = Reach(u8::try_from(int(row, 3)?).unwrap_or_default());
            put(&mut details, int(row, 0)?, (zone, reach, maybe_int(row, 2)?), nothing);
            Ok(())
        })?;
        // The index of ids is in bytewise order and holds the keys.
        let mut registered = Vec::with_capacity(details.len());
        let mut rank = vec![NOBODY; details.len()];
        let mut statement = self.conn.prepare("SELECT key, id FROM customers ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let key = int(row, 0)?;
            let (zone, reach, registered_at) = at(&details, key, nothing);
            let number = self.builder.add_customer(CustomerRow { id: text(row, 1)?, zone, reach }).map_err(damaged)?;
            put(&mut rank, key, number, NOBODY);
            registered.push(registered_at);
        }
        self.rank = rank;
        Ok(registered)
    }

    fn zone_words(&self) -> Result<Vec<(i64, String)>> {
        let mut statement = self
            .conn
            .prepare("SELECT key, word FROM words WHERE key IN (SELECT DISTINCT time_zone_word FROM customers)")?;
        let words = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(words.collect::<rusqlite::Result<_>>()?)
    }

    /// The types of unlisted columns or properties of one owner that are wanted.
    fn field_types(&self, owner: &str, wanted: &history::Wanted) -> Result<BTreeMap<String, FieldType>> {
        let mut statement =
            self.conn.prepare_cached("SELECT name, candidates, chosen FROM field_types WHERE owner = ?1")?;
        let mut rows = statement.query([owner])?;
        let mut types = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let name: String = row.get(0)?;
            if wanted.contains(&name) {
                let chosen: Option<String> = row.get(2)?;
                types.insert(name, FieldType::of(row.get(1)?, chosen.as_deref()));
            }
        }
        Ok(types)
    }

    fn attributes(&mut self, stores: &[Symbol]) -> Result<()> {
        if self.needs.attributes.is_none() {
            return Ok(());
        }
        let standard: Vec<_> =
            STANDARD_ATTRIBUTES.into_iter().filter(|(name, ..)| self.needs.attributes.contains(name)).collect();
        let extra = self.field_types("customers", &self.needs.attributes.clone())?;
        if standard.is_empty() && extra.is_empty() {
            return Ok(());
        }
        let names: Vec<Symbol> = standard.iter().map(|(name, ..)| self.builder.symbol(name)).collect();
        let extra: BTreeMap<String, (Symbol, FieldType)> =
            extra.into_iter().map(|(name, kind)| (name.clone(), (self.builder.symbol(&name), kind))).collect();
        let mut columns = vec!["key", if extra.is_empty() { "NULL" } else { "extra" }];
        columns.extend(standard.iter().map(|(_, column, _)| *column));
        let sql = format!("SELECT {} FROM customers", columns.join(", "));
        let zone = self.zone()?;
        self.scan("customers", &sql, |loading, row| {
            let number = at(&loading.rank, int(row, 0)?, NOBODY);
            for (place, (_, column, kind)) in standard.iter().enumerate() {
                let value = match (row.get_ref(place + 2)?, kind) {
                    (ValueRef::Integer(key), _) if column.ends_with("_word") => {
                        Scalar::Text(at(&loading.words, key, Symbol::NONE))
                    }
                    (ValueRef::Integer(key), _) if column.ends_with("_key") => {
                        Scalar::Text(at(stores, key, Symbol::NONE))
                    }
                    (ValueRef::Integer(ms), FieldType::Instant) => Scalar::Instant(ms),
                    (ValueRef::Integer(day), FieldType::Date) => {
                        i32::try_from(day).map_or(Scalar::Absent, Scalar::Date)
                    }
                    (ValueRef::Integer(truth), FieldType::Boolean) => Scalar::Boolean(truth != 0),
                    (ValueRef::Text(_), _) => Scalar::Text(loading.builder.symbol(text(row, place + 2)?)),
                    _ => Scalar::Absent,
                };
                if value != Scalar::Absent {
                    loading.builder.set_attribute(names[place], number, value);
                }
            }
            let object = text(row, 1)?;
            if !object.is_empty() {
                for (name, value) in object_of(object)? {
                    let Some((name, kind)) = extra.get(&name) else { continue };
                    let value = loading.scalar(&value, *kind, zone);
                    if value != Scalar::Absent {
                        loading.builder.set_attribute(*name, number, value);
                    }
                }
            }
            Ok(())
        })
    }

    fn zone(&self) -> Result<Tz> {
        Ok(facts::currency_and_zone(self.conn)?.1)
    }

    /// A value of an unlisted column or property, by its type; absent where it does not read as that.
    fn scalar(&mut self, value: &serde_json::Value, kind: FieldType, zone: Tz) -> Scalar {
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
            FieldType::Instant => values::instant(text, zone).map_or(Scalar::Absent, Scalar::Instant),
            FieldType::Date => {
                values::day(text).ok().and_then(|day| i32::try_from(day).ok()).map_or(Scalar::Absent, Scalar::Date)
            }
        }
    }

    fn transactions(&mut self, stores: &[Symbol], associates: &[Symbol]) -> Result<()> {
        if !self.needs.wants_transactions() {
            return Ok(());
        }
        let keeps_numbers = self.needs.lines;
        let mut numbers = Vec::new();
        let sql = "SELECT key, id, customer_key, occurred_at_ms, amount_minor, currency_word, store_key, channel_word, \
            associate_key, department_word, voucher_code FROM transactions WHERE stub = 0";
        self.scan("transactions", sql, |loading, row| {
            let voucher = text(row, 10)?;
            let voucher = if voucher.is_empty() { Symbol::NONE } else { loading.builder.symbol(voucher) };
            let number = loading.builder.add_transaction(TransactionRow {
                id: text(row, 1)?,
                customer: at(&loading.rank, int(row, 2)?, NOBODY),
                at: int(row, 3)?,
                amount: int(row, 4)?,
                currency: symbol(&loading.words, row, 5)?,
                store: symbol(stores, row, 6)?,
                channel: symbol(&loading.words, row, 7)?,
                associate: symbol(associates, row, 8)?,
                department: symbol(&loading.words, row, 9)?,
                voucher,
            });
            if keeps_numbers {
                put(&mut numbers, int(row, 0)?, number, NOBODY);
            }
            Ok(())
        })?;
        if self.needs.lines { self.lines(&numbers) } else { Ok(()) }
    }

    fn lines(&mut self, transactions: &[u32]) -> Result<()> {
        let mut products = Vec::new();
        let sql = "SELECT key, id, name, category_word, department_word, brand_word, price_minor FROM products";
        self.scan("products", sql, |loading, row| {
            let product = ProductRow {
                id: loading.builder.symbol(text(row, 1)?),
                name: loading.builder.symbol(text(row, 2)?),
                category: symbol(&loading.words, row, 3)?,
                department: symbol(&loading.words, row, 4)?,
                brand: symbol(&loading.words, row, 5)?,
                price: maybe_int(row, 6)?,
            };
            let number = loading.builder.add_product(product);
            put(&mut products, int(row, 0)?, number, NOBODY);
            Ok(())
        })?;
        let sql = "SELECT transaction_key, product_key, quantity, amount_minor FROM transaction_lines";
        self.scan("transaction_lines", sql, |loading, row| {
            let transaction = at(transactions, int(row, 0)?, NOBODY);
            // Lines of a transaction of which only the id is known.
            if transaction == NOBODY {
                return Ok(());
            }
            let quantity = row.get_ref(2)?.as_f64_or_null().map_err(rusqlite::Error::from)?;
            loading.builder.add_line(LineRow {
                transaction,
                product: at(&products, int(row, 1)?, NOBODY),
                quantity: quantity.unwrap_or(0.0),
                amount: maybe_int(row, 3)?,
            });
            Ok(())
        })
    }

    fn activities(&mut self, associates: &[Symbol]) -> Result<Vec<u32>> {
        let mut numbers = Vec::new();
        if !self.needs.activities {
            return Ok(numbers);
        }
        let keeps_numbers = self.needs.engagements;
        let sql = "SELECT key, id, customer_key, occurred_at_ms, type_word, channel_word, message_word, associate_key, \
            campaign_word, journey_word, step_word FROM activities WHERE stub = 0";
        self.scan("activities", sql, |loading, row| {
            let number = loading.builder.add_activity(ActivityRow {
                id: text(row, 1)?,
                customer: at(&loading.rank, int(row, 2)?, NOBODY),
                at: int(row, 3)?,
                activity_type: symbol(&loading.words, row, 4)?,
                channel: symbol(&loading.words, row, 5)?,
                message: symbol(&loading.words, row, 6)?,
                associate: symbol(associates, row, 7)?,
                campaign: symbol(&loading.words, row, 8)?,
                journey: symbol(&loading.words, row, 9)?,
                step: symbol(&loading.words, row, 10)?,
            });
            if keeps_numbers {
                put(&mut numbers, int(row, 0)?, number, NOBODY);
            }
            Ok(())
        })?;
        Ok(numbers)
    }

    fn events(&mut self, registered: &[Option<i64>], activities: &[u32]) -> Result<()> {
        let recorded: Vec<String> = self.facts.events.types.iter().map(|(name, _)| name.clone()).collect();
        let mut wanted = Vec::new();
        let mut engaging = Vec::new();
        let mut properties: BTreeMap<Symbol, BTreeMap<String, (Symbol, FieldType)>> = BTreeMap::new();
        let mut keys = Vec::new();
        for name in &recorded {
            let kind = EngagementKind::of_event(name).filter(|_| self.needs.engagements);
            let is_wanted = self.needs.events.contains(name);
            if !is_wanted && kind.is_none() {
                continue;
            }
            let key: i64 = self.conn.query_row("SELECT key FROM words WHERE word = ?1", [name], |row| row.get(0))?;
            keys.push(key.to_string());
            put(&mut wanted, key, is_wanted, false);
            put(&mut engaging, key, kind, None);
            if is_wanted && !self.needs.properties.is_none() {
                let types = self.field_types(&format!("event:{name}"), &self.needs.properties.clone())?;
                if !types.is_empty() {
                    let event_type = self.builder.symbol(name);
                    let types =
                        types.into_iter().map(|(name, kind)| (name.clone(), (self.builder.symbol(&name), kind)));
                    let types = types.collect();
                    properties.insert(event_type, types);
                }
            }
        }
        let registration = self.builder.symbol(ACCOUNT_REGISTERED);
        let wants_registrations = self.needs.events.contains(ACCOUNT_REGISTERED);
        let mut is_recorded = vec![false; if wants_registrations { registered.len() } else { 0 }];
        if !keys.is_empty() {
            let zone = self.zone()?;
            let object = if properties.is_empty() { "NULL" } else { "extra" };
            let only = if keys.len() == recorded.len() {
                String::new()
            } else {
                format!("WHERE type_word IN ({})", keys.join(", "))
            };
            let sql = format!(
                "SELECT id, customer_key, occurred_at_ms, type_word, activity_key, {object} FROM events {only}"
            );
            self.scan("events", &sql, |loading, row| {
                let (customer, instant, type_key) = (int(row, 1)?, int(row, 2)?, int(row, 3)?);
                if let (Some(kind), Some(activity)) = (at(&engaging, type_key, None), maybe_int(row, 4)?) {
                    let activity = at(activities, activity, NOBODY);
                    if activity != NOBODY {
                        loading.builder.add_engagement(EngagementRow { activity, at: instant, kind });
                    }
                }
                if !at(&wanted, type_key, false) {
                    return Ok(());
                }
                let customer = at(&loading.rank, customer, NOBODY);
                let event_type = at(&loading.words, type_key, Symbol::NONE);
                if event_type == registration
                    && let Some(recorded) = is_recorded.get_mut(customer as usize)
                {
                    *recorded = true;
                }
                let event =
                    loading.builder.add_event(EventRow { id: text(row, 0)?, customer, at: instant, event_type });
                let object = text(row, 5)?;
                if let Some(types) = properties.get(&event_type).filter(|_| !object.is_empty()) {
                    for (name, value) in object_of(object)? {
                        let Some((name, kind)) = types.get(&name) else { continue };
                        let value = loading.scalar(&value, *kind, zone);
                        if value != Scalar::Absent {
                            loading.builder.set_property(event, *name, value);
                        }
                    }
                }
                Ok(())
            })?;
        }
        for ((customer, instant), is_recorded) in (0_u32..).zip(registered).zip(is_recorded) {
            if let (Some(instant), false) = (instant, is_recorded) {
                self.builder.add_event(EventRow { id: "", customer, at: *instant, event_type: registration });
            }
        }
        Ok(())
    }

    fn vouchers(&mut self) -> Result<()> {
        if !self.needs.vouchers {
            return Ok(());
        }
        let sql = "SELECT code, voucher_designs.id, customer_key, assigned_at_ms, expires_at_ms, valid_days \
            FROM vouchers JOIN voucher_designs ON voucher_designs.key = design_key";
        self.scan("vouchers", sql, |loading, row| {
            let assigned_at = maybe_int(row, 3)?;
            // Without a day of expiry it follows from the design.
            let follows = || Some(assigned_at?.saturating_add(maybe_int(row, 5).ok()??.saturating_mul(DAY_MS)));
            let voucher = VoucherRow {
                code: loading.builder.symbol(text(row, 0)?),
                design: loading.builder.symbol(text(row, 1)?),
                customer: maybe_int(row, 2)?.map(|key| at(&loading.rank, key, NOBODY)),
                assigned_at,
                expires_at: maybe_int(row, 4)?.or_else(follows),
            };
            loading.builder.add_voucher(voucher);
            Ok(())
        })
    }

    fn segments(&mut self) -> Result<()> {
        if self.needs.segments.is_none() {
            return Ok(());
        }
        let mut statement = self.conn.prepare("SELECT key, id FROM segments ORDER BY id")?;
        let known: Vec<(i64, String)> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        for (key, name) in known {
            if !self.needs.segments.contains(&name) {
                continue;
            }
            let segment = self.builder.symbol(&name);
            self.builder.add_segment(segment);
            let sql = format!("SELECT customer_key, added_at_ms FROM segment_members WHERE segment_key = {key}");
            self.scan("segments", &sql, |loading, row| {
                let customer = at(&loading.rank, int(row, 0)?, NOBODY);
                loading.builder.add_member(segment, customer, maybe_int(row, 1)?);
                Ok(())
            })?;
        }
        Ok(())
    }
}

fn object_of(text: &str) -> Result<BTreeMap<String, serde_json::Value>> {
    serde_json::from_str(text).map_err(|error| WorkspaceError::Damaged(format!("an object of properties: {error}")))
}
