//! What happened to customers: transactions and lines, activities, events, vouchers, segments; `occasions` has theirs.

use std::collections::BTreeMap;

use history::{
    ACCOUNT_REGISTERED, ActivityBatch, CustomerBatch, EngagementKind, EngagementRow, EventBatch, LineRow,
    OccasionBatch, PURCHASE, ProductRow, RETURN, Scalar, Symbol, TextColumn, TransactionBatch, VoucherRow,
};
use rusqlite::Row;

use super::scan::{Scan, Shared, scan};
use super::{Loading, NOBODY, at, damaged, int, maybe_int, object_of, occasions, people, put, text};
use crate::catalogue::FieldType;
use crate::{Result, Workspace, WorkspaceError};

const DAY_MS: i64 = 86_400_000;
/// The id of an event; without one everything that it says beside customer, instant and type.
pub(super) const EVENT_ID: &str = "ifnull(id, char(1) || ifnull(extra, '') || char(1) || \
    ifnull((SELECT activities.id FROM activities WHERE activities.key = activity_key), ''))";

/// What a large table is taken as.
#[derive(Debug, Clone, Copy)]
enum Taking {
    Customers,
    Transactions,
    Lines,
    Occasions,
    Activities,
    Events,
}

/// What a piece of a table has become.
enum Taken {
    Customers(CustomerBatch),
    /// With their voucher codes, where they are wanted.
    Transactions(TransactionBatch, TextColumn),
    Lines(Vec<KeyedLine>),
    /// With their objects of columns that are not listed, where any are wanted.
    Occasions(OccasionBatch, TextColumn),
    /// With the keys of activities and of the occasions that they name.
    Activities(ActivityBatch, Vec<(i64, i64)>),
    /// With their objects of properties, where any are wanted, and what they say about activities.
    Events(EventBatch, TextColumn, Vec<(i64, i64, EngagementKind)>),
}

/// A line whose transaction and product are known by their keys.
struct KeyedLine {
    transaction: i64,
    product: i64,
    quantity: f64,
    amount: Option<i64>,
}

/// Which events are wanted, by the keys of their types' words.
#[derive(Debug, Default)]
struct WantedEvents {
    /// All recorded types are.
    all: bool,
    keys: Vec<i64>,
    is_wanted: Vec<bool>,
    engaging: Vec<Option<EngagementKind>>,
    properties: BTreeMap<Symbol, BTreeMap<String, (Symbol, FieldType)>>,
    /// Purchases and returns are recorded as events too: only ids keep them apart from those of transactions.
    may_tie_with_sales: bool,
}

/// Reads rows on any thread: what they name by keys is known.
pub(super) struct Reader<'a> {
    pub(super) shared: &'a Shared,
    words: &'a [Symbol],
    pub(super) stores: &'a [Symbol],
    pub(super) associates: &'a [Symbol],
    zones: &'a [Option<chrono_tz::Tz>],
    events: &'a WantedEvents,
    sale_details: history::SaleDetails,
    activity_details: bool,
    has_properties: bool,
    occasions: bool,
    pub(super) has_occasion_properties: bool,
}

impl Loading<'_> {
    /// Scans the customers and what happened to them, on all cores.
    pub(super) fn large_tables(&mut self, workspace: &Workspace) -> Result<()> {
        let events = self.wanted_events()?;
        if events.may_tie_with_sales {
            self.needs.sale_details.id = true;
        }
        let occasion_columns = self.wanted_occasion_columns()?;
        let (scans, takings): (Vec<Scan>, Vec<Taking>) =
            self.scans(&events, !occasion_columns.is_empty()).into_iter().unzip();
        let products = if self.needs.lines { self.products()? } else { Vec::new() };
        let reader = Reader {
            shared: self.shared,
            words: &self.words,
            stores: &self.stores,
            associates: &self.associates,
            zones: &self.zones,
            events: &events,
            sale_details: self.needs.sale_details,
            activity_details: self.needs.activity_details,
            has_properties: !events.properties.is_empty(),
            occasions: self.needs.occasions,
            has_occasion_properties: !occasion_columns.is_empty(),
        };
        let taken = scan(workspace, self.conn, &scans, self.shared, &|scan, rows| match takings[scan] {
            Taking::Customers => people::read(rows, reader.shared, reader.zones).map(Taken::Customers),
            Taking::Transactions => reader.transactions(rows),
            Taking::Lines => reader.lines(rows),
            Taking::Occasions => reader.occasions(rows).map(|(batch, objects)| Taken::Occasions(batch, objects)),
            Taking::Activities => reader.activities(rows),
            Taking::Events => reader.events(rows),
        })?;
        let mut customers = Vec::new();
        for taken in taken {
            if self.shared.is_cancelled() {
                return Err(WorkspaceError::Cancelled);
            }
            match taken {
                Taken::Customers(batch) => customers.push(batch),
                Taken::Transactions(mut batch, codes) => {
                    batch.voucher = (0..codes.len()).map(|row| self.builder.symbol(codes.get(row))).collect();
                    self.builder.add_transactions(batch);
                }
                Taken::Lines(lines) => self.lines(&lines, &products),
                // Before the activities that name them.
                Taken::Occasions(batch, objects) => self.occasions(batch, &objects, &occasion_columns)?,
                Taken::Activities(batch, names) => {
                    self.builder.add_activities(batch);
                    self.occasion_names(&names);
                }
                Taken::Events(batch, objects, engagements) => {
                    self.events(batch, &objects, &engagements, &events.properties)?;
                }
            }
        }
        let shared = self.shared;
        self.builder.set_customers(customers, &|| shared.is_cancelled()).map_err(damaged)?;
        if self.needs.events.contains(ACCOUNT_REGISTERED) {
            self.builder.derive_registrations();
        }
        Ok(())
    }

    fn scans(&self, events: &WantedEvents, has_occasion_properties: bool) -> Vec<(Scan, Taking)> {
        let mut scans = Vec::new();
        let mut add = |taking, table, columns: String, condition: String| {
            scans.push((Scan { table, columns, condition }, taking));
        };
        add(Taking::Customers, "customers", people::COLUMNS.to_owned(), String::new());
        // Of a row without a customer only the id is known: it waits for the others.
        let known = || "customer_key IS NOT NULL".to_owned();
        if self.needs.wants_transactions() {
            let mut columns = "key, customer_key, occurred_at_ms, amount_minor, currency_word".to_owned();
            let details = self.needs.sale_details;
            for (is_wanted, column) in [
                (details.store, ", store_key"),
                (details.channel, ", channel_word"),
                (details.associate, ", associate_key"),
                (details.department, ", department_word"),
                (details.voucher, ", voucher_code"),
                (details.id, ", id"),
            ] {
                columns.push_str(if is_wanted { column } else { "" });
            }
            add(Taking::Transactions, "transactions", columns, known());
        }
        if self.needs.lines {
            let columns = "transaction_key, product_key, quantity, amount_minor".to_owned();
            add(Taking::Lines, "transaction_lines", columns, String::new());
        }
        if self.needs.occasions {
            let columns = occasions::columns(has_occasion_properties);
            add(Taking::Occasions, "occasions", columns, occasions::CONDITION.to_owned());
        }
        if self.needs.activities {
            let names = if self.needs.occasions { "occasion_keys" } else { "NULL" };
            let mut columns = format!("key, customer_key, occurred_at_ms, type_word, channel_word, {names}");
            if self.needs.activity_details {
                columns.push_str(", message_word, associate_key, campaign_word, journey_word, step_word, id");
            }
            add(Taking::Activities, "activities", columns, known());
        }
        if !events.keys.is_empty() {
            let keys: Vec<String> = events.keys.iter().map(i64::to_string).collect();
            let only = if events.all { String::new() } else { format!("type_word IN ({})", keys.join(", ")) };
            let object = if events.properties.is_empty() { "NULL" } else { "extra" };
            let id = if events.may_tie_with_sales { EVENT_ID } else { "NULL" };
            let columns = format!("key, customer_key, occurred_at_ms, type_word, activity_key, {object}, {id}");
            add(Taking::Events, "events", columns, only);
        }
        scans
    }

    /// Adds the products and gives each one's number by its key.
    fn products(&mut self) -> Result<Vec<u32>> {
        let mut numbers = Vec::new();
        let sql = "SELECT key, id, name, category_word, department_word, brand_word, price_minor FROM products";
        self.scan("products", sql, |loading, row| {
            let product = ProductRow {
                id: loading.builder.symbol(text(row, 1)?),
                name: loading.builder.symbol(text(row, 2)?),
                category: loading.word(maybe_int(row, 3)?),
                department: loading.word(maybe_int(row, 4)?),
                brand: loading.word(maybe_int(row, 5)?),
                price: maybe_int(row, 6)?,
            };
            let number = loading.builder.add_product(product);
            put(&mut numbers, int(row, 0)?, number, NOBODY);
            Ok(())
        })?;
        Ok(numbers)
    }

    fn lines(&mut self, lines: &[KeyedLine], products: &[u32]) {
        for line in lines {
            // Lines of a transaction of which only the id is known wait for it.
            if let Some(transaction) = self.builder.transaction(line.transaction) {
                self.builder.add_line(LineRow {
                    transaction,
                    product: at(products, line.product, NOBODY),
                    quantity: line.quantity,
                    amount: line.amount,
                });
            }
        }
    }

    fn wanted_events(&mut self) -> Result<WantedEvents> {
        let recorded: Vec<String> = self.facts.events.types.iter().map(|(name, _)| name.clone()).collect();
        let mut events = WantedEvents::default();
        for name in &recorded {
            let kind = EngagementKind::of_event(name).filter(|_| self.needs.engagements);
            let is_wanted = self.needs.events.contains(name);
            if !is_wanted && kind.is_none() {
                continue;
            }
            let key: i64 = self.conn.query_row("SELECT key FROM words WHERE word = ?1", [name], |row| row.get(0))?;
            events.keys.push(key);
            put(&mut events.is_wanted, key, is_wanted, false);
            events.may_tie_with_sales |= is_wanted && matches!(name.as_str(), PURCHASE | RETURN);
            put(&mut events.engaging, key, kind, None);
            if is_wanted && !self.needs.properties.is_none() {
                let types = self.field_types(&format!("event:{name}"), &self.needs.properties.clone())?;
                if !types.is_empty() {
                    events.properties.insert(self.builder.symbol(name), types);
                }
            }
        }
        events.all = events.keys.len() == recorded.len();
        Ok(events)
    }

    fn events(
        &mut self,
        batch: EventBatch,
        objects: &TextColumn,
        engagements: &[(i64, i64, EngagementKind)],
        properties: &BTreeMap<Symbol, BTreeMap<String, (Symbol, FieldType)>>,
    ) -> Result<()> {
        for (activity, at, kind) in engagements {
            if let Some(activity) = self.builder.activity(*activity) {
                self.builder.add_engagement(EngagementRow { activity, at: *at, kind: *kind });
            }
        }
        let types = if objects.is_empty() { Vec::new() } else { batch.event_type.clone() };
        let first = self.builder.add_events(batch);
        for (row, event_type) in (0_u32..).zip(types) {
            let object = objects.get(row as usize);
            let Some(types) = properties.get(&event_type).filter(|_| !object.is_empty()) else { continue };
            for (name, value) in object_of(object)? {
                let Some((name, kind)) = types.get(&name) else { continue };
                let value = self.scalar(&value, *kind);
                if value != Scalar::Absent {
                    self.builder.set_property(first + row, *name, value);
                }
            }
        }
        Ok(())
    }

    pub(super) fn vouchers(&mut self) -> Result<()> {
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
                customer: maybe_int(row, 2)?.map(|key| loading.builder.customer(key).unwrap_or(NOBODY)),
                assigned_at,
                expires_at: maybe_int(row, 4)?.or_else(follows),
            };
            loading.builder.add_voucher(voucher);
            Ok(())
        })
    }

    pub(super) fn segments(&mut self) -> Result<()> {
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
            // Only one of the tables has members of it: a list's, or those of a rule or ranking, who are in it always.
            let sql = format!(
                "SELECT customer_key, added_at_ms FROM segment_members WHERE segment_key = {key} \
                 UNION ALL SELECT customer_key, NULL FROM computed_members WHERE segment_key = {key}"
            );
            self.scan("segments", &sql, |loading, row| {
                let customer = loading.builder.customer(int(row, 0)?).unwrap_or(NOBODY);
                loading.builder.add_member(segment, customer, maybe_int(row, 1)?);
                Ok(())
            })?;
        }
        Ok(())
    }
}

impl Reader<'_> {
    pub(super) fn word(&self, row: &Row<'_>, column: usize) -> Result<Symbol> {
        Ok(maybe_int(row, column)?.map_or(Symbol::NONE, |key| at(self.words, key, Symbol::NONE)))
    }

    fn transactions(&self, rows: &mut rusqlite::Rows<'_>) -> Result<Taken> {
        let (mut batch, mut codes) = (TransactionBatch::default(), TextColumn::default());
        let wanted = self.sale_details;
        self.shared.each(rows, |row| {
            batch.keys.push(int(row, 0)?);
            batch.customer.push(key(row, 1)?);
            batch.at.push(int(row, 2)?);
            batch.amount.push(int(row, 3)?);
            batch.currency.push(self.word(row, 4)?);
            let mut column = 4;
            let mut next = || {
                column += 1;
                column
            };
            let named = |names: &[Symbol], column| {
                Ok::<_, WorkspaceError>(
                    maybe_int(row, column)?.map_or(Symbol::NONE, |key| at(names, key, Symbol::NONE)),
                )
            };
            if wanted.store {
                batch.store.push(named(self.stores, next())?);
            }
            if wanted.channel {
                batch.channel.push(named(self.words, next())?);
            }
            if wanted.associate {
                batch.associate.push(named(self.associates, next())?);
            }
            if wanted.department {
                batch.department.push(named(self.words, next())?);
            }
            if wanted.voucher {
                codes.push(text(row, next())?);
            }
            if wanted.id {
                batch.ids.push(text(row, next())?);
            }
            Ok(())
        })?;
        Ok(Taken::Transactions(batch, codes))
    }

    fn lines(&self, rows: &mut rusqlite::Rows<'_>) -> Result<Taken> {
        let mut lines = Vec::new();
        self.shared.each(rows, |row| {
            lines.push(KeyedLine {
                transaction: int(row, 0)?,
                product: int(row, 1)?,
                quantity: row.get_ref(2)?.as_f64_or_null().map_err(rusqlite::Error::from)?.unwrap_or(0.0),
                amount: maybe_int(row, 3)?,
            });
            Ok(())
        })?;
        Ok(Taken::Lines(lines))
    }

    fn activities(&self, rows: &mut rusqlite::Rows<'_>) -> Result<Taken> {
        let (mut batch, mut names) = (ActivityBatch::default(), Vec::new());
        self.shared.each(rows, |row| {
            let key_of_row = int(row, 0)?;
            batch.keys.push(key_of_row);
            batch.customer.push(key(row, 1)?);
            batch.at.push(int(row, 2)?);
            batch.activity_type.push(self.word(row, 3)?);
            batch.channel.push(self.word(row, 4)?);
            if self.occasions {
                names.extend(occasions::keys_named(text(row, 5)?).map(|occasion| (key_of_row, occasion)));
            }
            if self.activity_details {
                let associate = maybe_int(row, 7)?;
                batch.message.push(self.word(row, 6)?);
                batch.associate.push(associate.map_or(Symbol::NONE, |key| at(self.associates, key, Symbol::NONE)));
                batch.campaign.push(self.word(row, 8)?);
                batch.journey.push(self.word(row, 9)?);
                batch.step.push(self.word(row, 10)?);
                batch.ids.push(text(row, 11)?);
            }
            Ok(())
        })?;
        Ok(Taken::Activities(batch, names))
    }

    fn events(&self, rows: &mut rusqlite::Rows<'_>) -> Result<Taken> {
        let (mut batch, mut objects, mut engagements) = (EventBatch::default(), TextColumn::default(), Vec::new());
        let events = self.events;
        self.shared.each(rows, |row| {
            let (instant, type_key) = (int(row, 2)?, int(row, 3)?);
            if let (Some(kind), Some(activity)) = (at(&events.engaging, type_key, None), maybe_int(row, 4)?) {
                engagements.push((activity, instant, kind));
            }
            if !at(&events.is_wanted, type_key, false) {
                return Ok(());
            }
            batch.keys.push(int(row, 0)?);
            batch.customer.push(key(row, 1)?);
            batch.at.push(instant);
            batch.event_type.push(at(self.words, type_key, Symbol::NONE));
            if self.has_properties {
                objects.push(text(row, 5)?);
            }
            if events.may_tie_with_sales {
                batch.ids.push(text(row, 6)?);
            }
            Ok(())
        })?;
        Ok(Taken::Events(batch, objects, engagements))
    }
}

/// A key that other rows refer to by 32 bits; one that does not fit names nobody.
pub(super) fn key(row: &Row<'_>, column: usize) -> Result<u32> {
    Ok(u32::try_from(int(row, column)?).unwrap_or(NOBODY))
}
