//! A customer who does not exist, as a history of her alone: what was typed in is read by the rules of canonical files,
//! and means what it would mean once it was imported.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use history::{
    Builder, CustomerBatch, EventRow, History, LineRow, PURCHASE, ProductRow, RETURN, Reach, Scalar, StoreRow, Symbol,
    TextColumn, TransactionRow, UNKNOWN_INSTANT, VoucherRow, currency_digits,
};
use rusqlite::{Connection, OptionalExtension};

use crate::catalogue::{FieldType, STANDARD_ATTRIBUTES};
use crate::facts::currency_and_zone;
use crate::import::{Kind, LONGEST_FIELD, Table};
use crate::values::{self, Decimal, Misread};
use crate::{Result, Workspace, WorkspaceError};

/// Her id, where none was typed.
const USUAL_ID: &str = "made-up";
/// Where a name points to nothing.
const UNKNOWN: &str = "unknown-reference";
/// A purchase of nothing or less, a return of nothing.
const WRONG_SIGN: &str = "wrong-sign";

/// A customer who does not exist, as somebody typed her in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MadeUp {
    /// Attributes by name, as they would stand in `customers.csv`.
    pub attributes: BTreeMap<String, String>,
    /// Segments that she is in from the beginning.
    pub segments: Vec<String>,
    /// What happens to her.
    pub events: Vec<MadeUpHappening>,
}

/// Something that happens to her.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MadeUpHappening {
    /// `purchase`, `return`, or any other type of event.
    pub event_type: String,
    /// When, as in canonical files.
    pub at: String,
    /// Columns of `transactions.csv`, `product_id` (several with `;` between) and `quantity` of sales, properties of
    /// other events.
    pub fields: BTreeMap<String, String>,
}

impl MadeUp {
    /// Her id.
    pub fn id(&self) -> &str {
        self.attributes.get("customer_id").map(|id| id.trim()).filter(|id| !id.is_empty()).unwrap_or(USUAL_ID)
    }
}

impl Workspace {
    /// The history of a customer who does not exist, among the products, stores, segments and free voucher codes of the
    /// workspace. Blocks.
    pub fn made_up_blocking(&self, made_up: &MadeUp) -> Result<History> {
        let conn = self.reading_connection()?;
        conn.execute_batch("BEGIN")?;
        let (currency, zone) = currency_and_zone(&conn)?;
        let mut making = Making { conn: &conn, zone, builder: Builder::new(zone, &currency), currency, last: None };
        making.stores()?;
        making.customer(made_up)?;
        for (place, happening) in made_up.events.iter().enumerate() {
            making.happening(place, happening, &made_up.events)?;
        }
        making.vouchers()?;
        making.builder.set_last_known(making.last);
        let damaged = |error: history::HistoryError| WorkspaceError::Damaged(error.to_string());
        making.builder.finish().map_err(damaged)
    }
}

struct Making<'c> {
    conn: &'c Connection,
    zone: Tz,
    builder: Builder,
    currency: String,
    /// The last instant that was typed.
    last: Option<i64>,
}

/// A field on its way: where it stands and what was written.
#[derive(Clone, Copy)]
struct Typed<'t> {
    /// `attributes`, or `events` and the place.
    within: &'t str,
    name: &'t str,
    value: &'t str,
}

impl Typed<'_> {
    fn bad(self, code: &'static str) -> WorkspaceError {
        WorkspaceError::BadMadeUp {
            place: format!("{}.{}", self.within, self.name),
            field: self.name.to_owned(),
            value: self.value.chars().take(100).collect(),
            why: code,
        }
    }

    fn read<T>(self, read: std::result::Result<T, Misread>) -> Result<T> {
        read.map_err(|misread| self.bad(misread.code()))
    }
}

/// A listed column as it was typed.
enum Cell {
    Instant(i64),
    Day(i64),
    Boolean(bool),
    Text,
}

impl Making<'_> {
    fn stores(&mut self) -> Result<()> {
        let sql = "SELECT id, name, address, kinds.word, markets.word FROM stores \
            LEFT JOIN words AS kinds ON kinds.key = kind_word LEFT JOIN words AS markets ON markets.key = market_word";
        let mut statement = self.conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut symbol = |place| {
                let text = row.get::<_, Option<String>>(place)?;
                Ok::<_, WorkspaceError>(self.builder.symbol(&text.unwrap_or_default()))
            };
            let store = StoreRow {
                id: symbol(0)?,
                name: symbol(1)?,
                address: symbol(2)?,
                kind: symbol(3)?,
                market: symbol(4)?,
            };
            self.builder.add_store(store);
        }
        Ok(())
    }

    fn customer(&mut self, made_up: &MadeUp) -> Result<()> {
        let mut batch = CustomerBatch::default();
        let (mut reach, mut zone, mut registered_at) = (Reach::default(), None, UNKNOWN_INSTANT);
        let mut values: Vec<(&str, Scalar)> = Vec::new();
        for (name, value) in &made_up.attributes {
            let typed = Typed { within: "attributes", name, value: value.trim() };
            if typed.value.is_empty() {
                continue;
            }
            let listed = Table::Customers.spec().columns.iter().find(|column| column.name == name);
            let Some(listed) = listed else {
                let known = self.field_type("customers", name, &[typed.value])?;
                let value = self.scalar(typed.value, known);
                values.push((name.as_str(), value));
                continue;
            };
            let cell = self.cell(typed, listed.kind)?;
            match (name.as_str(), &cell) {
                ("email", _) => reach = reach.with_address(0),
                ("phone", _) => reach = reach.with_address(1).with_address(2),
                ("push_token", _) => reach = reach.with_address(3),
                ("email_consent", Cell::Boolean(true)) => reach = reach.with_consent(0),
                ("sms_consent", Cell::Boolean(true)) => reach = reach.with_consent(1),
                ("chat_consent", Cell::Boolean(true)) => reach = reach.with_consent(2),
                ("push_consent", Cell::Boolean(true)) => reach = reach.with_consent(3),
                ("time_zone", _) => zone = typed.value.parse().ok(),
                ("registered_at", Cell::Instant(at)) => {
                    registered_at = *at;
                    self.last = self.last.max(Some(*at));
                }
                _ => {}
            }
            let is_attribute = STANDARD_ATTRIBUTES.iter().any(|(standard, ..)| standard == name);
            if is_attribute {
                let value = match cell {
                    Cell::Instant(at) => Scalar::Instant(at),
                    Cell::Day(day) => i32::try_from(day).map_or(Scalar::Absent, Scalar::Date),
                    Cell::Boolean(truth) => Scalar::Boolean(truth),
                    Cell::Text => Scalar::Text(self.builder.symbol(typed.value)),
                };
                values.push((name.as_str(), value));
            }
        }
        let mut ids = TextColumn::default();
        ids.push(made_up.id());
        batch.keys.push(0);
        batch.ids = ids;
        batch.zone.push(zone);
        batch.reach.push(reach);
        batch.registered_at.push(registered_at);
        let damaged = |error: history::HistoryError| WorkspaceError::Damaged(error.to_string());
        self.builder.set_customers(vec![batch], &|| false).map_err(damaged)?;
        self.builder.derive_registrations();
        for (name, value) in values {
            let name = self.builder.symbol(name);
            self.builder.set_attribute(name, 0, value);
        }
        self.segments(&made_up.segments)
    }

    fn segments(&mut self, typed: &[String]) -> Result<()> {
        let mut statement = self.conn.prepare("SELECT id FROM segments ORDER BY id")?;
        let known: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for name in &known {
            let segment = self.builder.symbol(name);
            self.builder.add_segment(segment);
        }
        for name in typed {
            if !known.contains(name) {
                return Err(WorkspaceError::NoSuchSegment(name.clone()));
            }
            let segment = self.builder.symbol(name);
            self.builder.add_member(segment, 0, None);
        }
        Ok(())
    }

    fn happening(&mut self, place: usize, happening: &MadeUpHappening, all: &[MadeUpHappening]) -> Result<()> {
        let within = format!("events.{place}");
        let event_type = happening.event_type.trim();
        if event_type.is_empty() {
            return Err(Typed { within: &within, name: "type", value: "" }.bad(Misread::Missing.code()));
        }
        let typed = Typed { within: &within, name: "at", value: happening.at.trim() };
        if typed.value.is_empty() {
            return Err(typed.bad(Misread::Missing.code()));
        }
        let at = typed.read(values::instant(typed.value, self.zone))?;
        self.last = self.last.max(Some(at));
        if event_type == PURCHASE || event_type == RETURN {
            return self.sale(place, &within, happening, at);
        }
        let symbol = self.builder.symbol(event_type);
        let id = happening.fields.get("event_id").map_or("", |id| id.trim());
        let event = self.builder.add_event(EventRow { id, customer: 0, at, event_type: symbol });
        for (name, value) in &happening.fields {
            let typed = Typed { within: &within, name, value: value.trim() };
            let is_listed = Table::Events.spec().columns.iter().any(|column| column.name == name);
            if typed.value.is_empty() || is_listed {
                continue;
            }
            // What all events of the type were given together decides what the values are.
            let together: Vec<&str> = all
                .iter()
                .filter(|other| other.event_type.trim() == event_type)
                .filter_map(|other| other.fields.get(name).map(|value| value.trim()))
                .filter(|value| !value.is_empty())
                .collect();
            let known = self.field_type(&format!("event:{event_type}"), name, &together)?;
            let value = self.scalar(typed.value, known);
            if value != Scalar::Absent {
                let name = self.builder.symbol(name);
                self.builder.set_property(event, name, value);
            }
        }
        Ok(())
    }

    fn sale(&mut self, place: usize, within: &str, happening: &MadeUpHappening, at: i64) -> Result<()> {
        let field = |name: &'static str| {
            let value = happening.fields.get(name).map_or("", |value| value.trim());
            Typed { within, name, value }
        };
        let currency = field("currency");
        let currency_code = if currency.value.is_empty() { self.currency.clone() } else { currency.value.to_owned() };
        let digits = currency.read(currency_digits(&currency_code).ok_or(Misread::Currency))?;
        let amount = field("amount");
        if amount.value.is_empty() {
            return Err(amount.bad(Misread::Missing.code()));
        }
        let minor = amount.read(Decimal::parse(amount.value).and_then(|amount| amount.minor(digits)))?;
        let is_return = happening.event_type.trim() == RETURN;
        // Of a return people write what it amounts to, or take it off.
        let minor = if is_return { -minor.abs() } else { minor };
        if (is_return && minor == 0) || (!is_return && minor <= 0) {
            return Err(amount.bad(WRONG_SIGN));
        }
        let typed_id = field("transaction_id").value;
        let id = if typed_id.is_empty() { format!("made-up-{}", place + 1) } else { typed_id.to_owned() };
        for (name, table) in [("store_id", "stores"), ("associate_id", "associates")] {
            self.reference(field(name), table)?;
        }
        let mut symbol = |name| {
            let value = field(name).value;
            self.builder.symbol(value)
        };
        let row = TransactionRow {
            id: &id,
            customer: 0,
            at,
            amount: minor,
            store: symbol("store_id"),
            channel: symbol("channel"),
            associate: symbol("associate_id"),
            department: symbol("department"),
            voucher: symbol("voucher_code"),
            currency: self.builder.symbol(&currency_code),
        };
        let transaction = self.builder.add_transaction(row);
        let products: Vec<&str> =
            field("product_id").value.split(';').map(str::trim).filter(|id| !id.is_empty()).collect();
        let quantity = field("quantity");
        let pieces = if quantity.value.is_empty() { 1.0 } else { quantity.read(values::number(quantity.value))? };
        for id in products.iter().copied() {
            let product = self.product(id)?.ok_or_else(|| Typed { value: id, ..field("product_id") }.bad(UNKNOWN))?;
            let product = self.builder.add_product(product);
            // What one of several cost nobody said.
            let amount = (products.len() == 1).then_some(minor);
            self.builder.add_line(LineRow { transaction, product, quantity: pieces, amount });
        }
        Ok(())
    }

    fn product(&mut self, id: &str) -> Result<Option<ProductRow>> {
        let sql = "SELECT id, name, categories.word, departments.word, brands.word, price_minor FROM products \
            LEFT JOIN words AS categories ON categories.key = category_word \
            LEFT JOIN words AS departments ON departments.key = department_word \
            LEFT JOIN words AS brands ON brands.key = brand_word WHERE id = ?1";
        let texts = |row: &rusqlite::Row<'_>| {
            let texts = (0..5).map(|place| row.get::<_, Option<String>>(place));
            Ok((texts.collect::<rusqlite::Result<Vec<_>>>()?, row.get::<_, Option<i64>>(5)?))
        };
        let Some((texts, price)) = self.conn.query_row(sql, [id], texts).optional()? else { return Ok(None) };
        let mut symbols =
            texts.into_iter().map(|text| self.builder.symbol(&text.unwrap_or_default())).collect::<Vec<Symbol>>();
        symbols.resize(5, Symbol::NONE);
        let [id, name, category, department, brand] = [symbols[0], symbols[1], symbols[2], symbols[3], symbols[4]];
        Ok(Some(ProductRow { id, name, category, department, brand, price }))
    }

    /// Refuses an id that no row of a table has, unless the table is empty.
    fn reference(&self, typed: Typed<'_>, table: &str) -> Result<()> {
        if typed.value.is_empty() {
            return Ok(());
        }
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1) OR NOT EXISTS (SELECT 1 FROM {table})");
        let is_fine: bool = self.conn.query_row(&sql, [typed.value], |row| row.get(0))?;
        if is_fine { Ok(()) } else { Err(typed.bad(UNKNOWN)) }
    }

    /// Codes that nobody has yet.
    fn vouchers(&mut self) -> Result<()> {
        let sql = "SELECT code, voucher_designs.id FROM vouchers \
            JOIN voucher_designs ON voucher_designs.key = design_key WHERE customer_key IS NULL";
        let mut statement = self.conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let code = self.builder.symbol(&row.get::<_, String>(0)?);
            let design = self.builder.symbol(&row.get::<_, String>(1)?);
            self.builder.add_voucher(VoucherRow { code, design, ..VoucherRow::default() });
        }
        Ok(())
    }

    /// A listed column of a customer.
    fn cell(&self, typed: Typed<'_>, kind: Kind) -> Result<Cell> {
        if typed.value.len() > LONGEST_FIELD {
            return Err(typed.bad(Misread::TooLong.code()));
        }
        Ok(match kind {
            Kind::Instant => Cell::Instant(typed.read(values::instant(typed.value, self.zone))?),
            Kind::Day => Cell::Day(typed.read(values::day(typed.value))?),
            Kind::Boolean => Cell::Boolean(typed.read(values::boolean(typed.value))?),
            Kind::Zone => typed.read(typed.value.parse::<Tz>().map(|_| Cell::Text).map_err(|_| Misread::TimeZone))?,
            Kind::Reference(target) => {
                self.reference(typed, target.sql())?;
                Cell::Text
            }
            _ => Cell::Text,
        })
    }

    /// What the values of a field are once these have been seen as well.
    fn field_type(&self, owner: &str, name: &str, seen: &[&str]) -> Result<FieldType> {
        let sql = "SELECT candidates, chosen FROM field_types WHERE owner = ?1 AND name = ?2";
        let known = |row: &rusqlite::Row<'_>| Ok((row.get::<_, u8>(0)?, row.get::<_, Option<String>>(1)?));
        let known = self.conn.query_row(sql, [owner, name], known).optional()?;
        let (candidates, chosen) = known.unwrap_or((values::ANYTHING, None));
        let candidates = seen.iter().fold(candidates, |all, value| all & values::candidates(value));
        Ok(FieldType::of(candidates, chosen.as_deref()))
    }

    /// A value by its type; absent where it does not read as that.
    fn scalar(&mut self, text: &str, kind: FieldType) -> Scalar {
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
