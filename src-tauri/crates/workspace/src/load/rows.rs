//! What happened to customers: transactions and lines, activities, events, vouchers, segments.

use std::cell::RefCell;
use std::collections::BTreeMap;

use history::{
    ACCOUNT_REGISTERED, ActivityRow, EngagementKind, EngagementRow, EventRow, LineRow, ProductRow, Scalar, Symbol,
    TransactionRow, VoucherRow,
};

use super::scan::{RawRow, Rows, Scan, scan};
use super::{Loading, NOBODY, at, int, maybe_int, object_of, put, text};
use crate::catalogue::FieldType;
use crate::{Result, Workspace};

const DAY_MS: i64 = 86_400_000;

/// What a large table is taken as.
#[derive(Debug, Clone, Copy)]
enum Taking {
    Transactions,
    Lines,
    Activities,
    Events,
}

/// Numbers that rows of one large table leave for those of another.
#[derive(Debug, Default)]
struct Numbers {
    transactions: Vec<u32>,
    products: Vec<u32>,
    activities: Vec<u32>,
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
    registration: Symbol,
    /// Customers with a recorded registration; empty where registrations are not wanted.
    is_recorded: Vec<bool>,
}

impl Loading<'_> {
    /// Adds the customers, and scans on other threads what happened to them.
    pub(super) fn large_tables(&mut self, workspace: &Workspace) -> Result<()> {
        let mut events = self.wanted_events()?;
        let (scans, takings): (Vec<Scan>, Vec<Taking>) = self.scans(&events).into_iter().unzip();
        let mut numbers = Numbers::default();
        if self.needs.lines {
            self.products(&mut numbers)?;
        }
        let conn = self.conn;
        // Both closures below need it, never at once.
        let shared = RefCell::new(&mut *self);
        scan(
            workspace,
            conn,
            &scans,
            &mut |number, rows| {
                let mut loading = shared.borrow_mut();
                scans[number].table.clone_into(&mut loading.progress.what);
                loading.take(takings[number], rows, &mut numbers, &mut events)?;
                loading.progress.rows += rows.len() as u64;
                loading.look_up()
            },
            &mut || {
                let mut loading = shared.borrow_mut();
                loading.customers()?;
                Ok(())
            },
        )?;
        self.derived_registrations(&events);
        Ok(())
    }

    fn scans(&self, events: &WantedEvents) -> Vec<(Scan, Taking)> {
        let mut scans = Vec::new();
        let mut add = |taking, table, numbers: &[&'static str], texts: &[&'static str], condition: String| {
            scans.push((Scan { table, numbers: numbers.to_vec(), texts: texts.to_vec(), condition }, taking));
        };
        let known = || "stub = 0".to_owned();
        if self.needs.wants_transactions() {
            let numbers = [
                "customer_key",
                "occurred_at_ms",
                "amount_minor",
                "currency_word",
                "store_key",
                "channel_word",
                "associate_key",
                "department_word",
                "key",
            ];
            add(Taking::Transactions, "transactions", &numbers, &["id", "voucher_code"], known());
        }
        if self.needs.lines {
            let numbers = ["transaction_key", "product_key", "quantity", "amount_minor"];
            add(Taking::Lines, "transaction_lines", &numbers, &[], String::new());
        }
        if self.needs.activities {
            let numbers = [
                "customer_key",
                "occurred_at_ms",
                "type_word",
                "channel_word",
                "message_word",
                "associate_key",
                "campaign_word",
                "journey_word",
                "step_word",
                "key",
            ];
            add(Taking::Activities, "activities", &numbers, &["id"], known());
        }
        if !events.keys.is_empty() {
            let keys: Vec<String> = events.keys.iter().map(i64::to_string).collect();
            let only = if events.all { String::new() } else { format!("type_word IN ({})", keys.join(", ")) };
            let object = if events.properties.is_empty() { "NULL" } else { "extra" };
            let numbers = ["customer_key", "occurred_at_ms", "type_word", "activity_key"];
            add(Taking::Events, "events", &numbers, &["id", object], only);
        }
        scans
    }

    fn take(&mut self, taking: Taking, rows: &Rows, numbers: &mut Numbers, events: &mut WantedEvents) -> Result<()> {
        match taking {
            Taking::Transactions => {
                for row in rows.iter() {
                    self.transaction(row, numbers);
                }
            }
            Taking::Lines => {
                for row in rows.iter() {
                    self.line(row, numbers);
                }
            }
            Taking::Activities => {
                for row in rows.iter() {
                    self.activity(row, numbers);
                }
            }
            Taking::Events => {
                for row in rows.iter() {
                    self.event(row, numbers, events)?;
                }
            }
        }
        Ok(())
    }

    fn transaction(&mut self, row: RawRow<'_>, numbers: &mut Numbers) {
        let voucher = row.text(1);
        let voucher = if voucher.is_empty() { Symbol::NONE } else { self.builder.symbol(voucher) };
        let number = self.builder.add_transaction(TransactionRow {
            id: row.text(0),
            customer: at(&self.rank, row.number(0), NOBODY),
            at: row.number(1),
            amount: row.number(2),
            currency: self.word(row.maybe(3)),
            store: at(&self.stores, row.number(4), Symbol::NONE),
            channel: self.word(row.maybe(5)),
            associate: at(&self.associates, row.number(6), Symbol::NONE),
            department: self.word(row.maybe(7)),
            voucher,
        });
        if self.needs.lines {
            put(&mut numbers.transactions, row.number(8), number, NOBODY);
        }
    }

    fn products(&mut self, numbers: &mut Numbers) -> Result<()> {
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
            put(&mut numbers.products, int(row, 0)?, number, NOBODY);
            Ok(())
        })
    }

    fn line(&mut self, row: RawRow<'_>, numbers: &Numbers) {
        let transaction = at(&numbers.transactions, row.number(0), NOBODY);
        // Lines of a transaction of which only the id is known wait for it.
        if transaction == NOBODY {
            return;
        }
        self.builder.add_line(LineRow {
            transaction,
            product: at(&numbers.products, row.number(1), NOBODY),
            quantity: row.maybe(2).map_or(0.0, |bits| f64::from_bits(bits.cast_unsigned())),
            amount: row.maybe(3),
        });
    }

    fn activity(&mut self, row: RawRow<'_>, numbers: &mut Numbers) {
        let number = self.builder.add_activity(ActivityRow {
            id: row.text(0),
            customer: at(&self.rank, row.number(0), NOBODY),
            at: row.number(1),
            activity_type: self.word(row.maybe(2)),
            channel: self.word(row.maybe(3)),
            message: self.word(row.maybe(4)),
            associate: at(&self.associates, row.number(5), Symbol::NONE),
            campaign: self.word(row.maybe(6)),
            journey: self.word(row.maybe(7)),
            step: self.word(row.maybe(8)),
        });
        if self.needs.engagements {
            put(&mut numbers.activities, row.number(9), number, NOBODY);
        }
    }

    fn wanted_events(&mut self) -> Result<WantedEvents> {
        let recorded: Vec<String> = self.facts.events.types.iter().map(|(name, _)| name.clone()).collect();
        let mut events = WantedEvents { registration: self.builder.symbol(ACCOUNT_REGISTERED), ..Default::default() };
        for name in &recorded {
            let kind = EngagementKind::of_event(name).filter(|_| self.needs.engagements);
            let is_wanted = self.needs.events.contains(name);
            if !is_wanted && kind.is_none() {
                continue;
            }
            let key: i64 = self.conn.query_row("SELECT key FROM words WHERE word = ?1", [name], |row| row.get(0))?;
            events.keys.push(key);
            put(&mut events.is_wanted, key, is_wanted, false);
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

    fn event(&mut self, row: RawRow<'_>, numbers: &Numbers, events: &mut WantedEvents) -> Result<()> {
        let (instant, type_key) = (row.number(1), row.number(2));
        if let (Some(kind), Some(activity)) = (at(&events.engaging, type_key, None), row.maybe(3)) {
            let activity = at(&numbers.activities, activity, NOBODY);
            if activity != NOBODY {
                self.builder.add_engagement(EngagementRow { activity, at: instant, kind });
            }
        }
        if !at(&events.is_wanted, type_key, false) {
            return Ok(());
        }
        let customer = at(&self.rank, row.number(0), NOBODY);
        let event_type = self.word(Some(type_key));
        if event_type == events.registration && customer != NOBODY {
            put(&mut events.is_recorded, i64::from(customer), true, false);
        }
        let event = self.builder.add_event(EventRow { id: row.text(0), customer, at: instant, event_type });
        let object = row.text(1);
        if let Some(types) = events.properties.get(&event_type).filter(|_| !object.is_empty()) {
            for (name, value) in object_of(object)? {
                let Some((name, kind)) = types.get(&name) else { continue };
                let value = self.scalar(&value, *kind);
                if value != Scalar::Absent {
                    self.builder.set_property(event, *name, value);
                }
            }
        }
        Ok(())
    }

    /// Adds a registration for everyone who has the instant and no such event.
    fn derived_registrations(&mut self, events: &WantedEvents) {
        if !self.needs.events.contains(ACCOUNT_REGISTERED) {
            return;
        }
        for (customer, instant) in (0_u32..).zip(&self.registered) {
            if let Some(instant) = instant
                && !at(&events.is_recorded, i64::from(customer), false)
            {
                let event = EventRow { id: "", customer, at: *instant, event_type: events.registration };
                self.builder.add_event(event);
            }
        }
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
                customer: maybe_int(row, 2)?.map(|key| at(&loading.rank, key, NOBODY)),
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
                let customer = at(&loading.rank, int(row, 0)?, NOBODY);
                loading.builder.add_member(segment, customer, maybe_int(row, 1)?);
                Ok(())
            })?;
        }
        Ok(())
    }
}
