//! Takes rows in any order, one by one or in batches; [`Builder::finish`] sorts them.

use chrono_tz::Tz;

use crate::batches::{
    ActivityBatch, CustomerBatch, EventBatch, Keys, OccasionBatch, TransactionBatch, UNKNOWN_INSTANT,
};
use crate::columns::{Attribute, Customers, Engagement, EngagementKind, Product, Property, Reach, Scalar, Store};
use crate::sorting::{bytewise, reordered};
use crate::{CustomerIndex, Symbol, Symbols};

/// Why rows cannot become a history.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HistoryError {
    /// Customers must come in bytewise order of their ids, each once.
    #[error("customer {0:?} is out of order")]
    CustomerOutOfOrder(String),
    /// More rows than 32 bits count.
    #[error("more than 4 294 967 295 rows of one kind")]
    TooManyRows,
    /// A row names a customer, transaction or activity that was not added.
    #[error("a row refers to something that is not there")]
    DanglingRow,
    /// Somebody wanted it to stop, or ids could not be asked for.
    #[error("it was stopped")]
    Stopped,
}

/// A customer.
#[derive(Debug, Clone, Copy, Default)]
pub struct CustomerRow<'a> {
    /// Her id.
    pub id: &'a str,
    /// Her own zone.
    pub zone: Option<Tz>,
    /// Addresses and consents.
    pub reach: Reach,
}

/// A transaction; `customer` is the number that [`Builder::add_customer`] gave.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs, reason = "the columns of transactions.csv, explained at Transactions")]
pub struct TransactionRow<'a> {
    pub id: &'a str,
    pub customer: CustomerIndex,
    pub at: i64,
    pub amount: i64,
    pub currency: Symbol,
    pub store: Symbol,
    pub channel: Symbol,
    pub associate: Symbol,
    pub department: Symbol,
    pub voucher: Symbol,
}

/// A line; `transaction` is the number that [`Builder::add_transaction`] gave, `product` that of
/// [`Builder::add_product`].
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs, reason = "the columns of transaction_lines.csv, explained at Lines")]
pub struct LineRow {
    pub transaction: u32,
    pub product: u32,
    pub quantity: f64,
    pub amount: Option<i64>,
}

/// An event that is not derived from a transaction.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs, reason = "the columns of events.csv, explained at Events")]
pub struct EventRow<'a> {
    pub id: &'a str,
    pub customer: CustomerIndex,
    pub at: i64,
    pub event_type: Symbol,
}

/// An activity.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs, reason = "the columns of activities.csv, explained at Activities")]
pub struct ActivityRow<'a> {
    pub id: &'a str,
    pub customer: CustomerIndex,
    pub at: i64,
    pub activity_type: Symbol,
    pub channel: Symbol,
    pub message: Symbol,
    pub associate: Symbol,
    pub campaign: Symbol,
    pub journey: Symbol,
    pub step: Symbol,
}

/// An occasion.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs, reason = "the columns of occasions.csv, explained at Occasions")]
pub struct OccasionRow<'a> {
    pub id: &'a str,
    pub customer: CustomerIndex,
    pub created_at: i64,
    pub expires_at: Option<i64>,
    pub completed_at: Option<i64>,
    pub occasion_type: Symbol,
    pub associate: Symbol,
    pub store: Symbol,
    pub department: Symbol,
}

/// An open or a click; `activity` is the number that [`Builder::add_activity`] gave.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "explained at Engagement")]
pub struct EngagementRow {
    pub activity: u32,
    pub at: i64,
    pub kind: EngagementKind,
}

/// A voucher; without a customer a free code of its design's list.
#[derive(Debug, Clone, Copy, Default)]
#[allow(missing_docs, reason = "the columns of vouchers.csv, explained at Vouchers")]
pub struct VoucherRow {
    pub code: Symbol,
    pub design: Symbol,
    pub customer: Option<CustomerIndex>,
    pub assigned_at: Option<i64>,
    pub expires_at: Option<i64>,
}

/// A product.
pub type ProductRow = Product;
/// A store.
pub type StoreRow = Store;

/// A member, and since when.
pub(crate) type Membership = (CustomerIndex, Option<i64>);

/// Collects rows; [`Builder::finish`] sorts them.
#[derive(Debug)]
pub struct Builder {
    pub(crate) symbols: Symbols,
    pub(crate) time_zone: Tz,
    pub(crate) currency: Symbol,
    pub(crate) customers: Customers,
    /// Each customer's number, by her key; empty where her key is her number.
    pub(crate) numbers: Vec<u32>,
    /// Each customer's registration, by her number.
    pub(crate) registered_at: Vec<i64>,
    /// Whether registrations that no event records are derived.
    pub(crate) derives_registrations: bool,
    pub(crate) transactions: Vec<TransactionBatch>,
    transaction_keys: Keys,
    pub(crate) line_owner: Vec<u32>,
    pub(crate) line_product: Vec<u32>,
    pub(crate) line_quantity: Vec<f64>,
    pub(crate) line_amount: Vec<Option<i64>>,
    pub(crate) products: Vec<Product>,
    pub(crate) stores: Vec<Store>,
    pub(crate) events: Vec<EventBatch>,
    event_keys: Keys,
    pub(crate) properties: Vec<Property>,
    pub(crate) activities: Vec<ActivityBatch>,
    activity_keys: Keys,
    pub(crate) engagements: Vec<Engagement>,
    pub(crate) occasions: Vec<OccasionBatch>,
    occasion_keys: Keys,
    pub(crate) occasion_properties: Vec<Property>,
    /// Activities and the occasions that they name.
    pub(crate) occasion_names: Vec<(u32, u32)>,
    pub(crate) vouchers: Vec<VoucherRow>,
    pub(crate) segments: Vec<(Symbol, Vec<Membership>)>,
    pub(crate) last_known: Option<i64>,
}

impl Builder {
    /// An empty history of a workspace with this zone and currency.
    pub fn new(time_zone: Tz, currency: &str) -> Self {
        let mut symbols = Symbols::default();
        let currency = symbols.intern(currency);
        Self {
            symbols,
            time_zone,
            currency,
            customers: Customers::default(),
            numbers: Vec::new(),
            registered_at: Vec::new(),
            derives_registrations: false,
            transactions: Vec::new(),
            transaction_keys: Keys::default(),
            line_owner: Vec::new(),
            line_product: Vec::new(),
            line_quantity: Vec::new(),
            line_amount: Vec::new(),
            products: Vec::new(),
            stores: Vec::new(),
            events: Vec::new(),
            event_keys: Keys::default(),
            properties: Vec::new(),
            activities: Vec::new(),
            activity_keys: Keys::default(),
            engagements: Vec::new(),
            occasions: Vec::new(),
            occasion_keys: Keys::default(),
            occasion_properties: Vec::new(),
            occasion_names: Vec::new(),
            vouchers: Vec::new(),
            segments: Vec::new(),
            last_known: None,
        }
    }

    /// The symbol of a text.
    pub fn symbol(&mut self, text: &str) -> Symbol {
        self.symbols.intern(text)
    }

    /// Adds a customer; they come in bytewise order of their ids, and her key is her number.
    pub fn add_customer(&mut self, row: CustomerRow<'_>) -> Result<CustomerIndex, HistoryError> {
        let count = self.customers.len();
        if count > 0 && self.customers.ids.get(count - 1).as_bytes() >= row.id.as_bytes() {
            return Err(HistoryError::CustomerOutOfOrder(row.id.to_owned()));
        }
        self.customers.zone.push(row.zone);
        self.customers.reach.push(row.reach);
        Ok(self.customers.ids.push(row.id))
    }

    /// Sets all customers, in any order, instead of adding them one by one. `stop` tells whether to give up.
    pub fn set_customers(
        &mut self,
        batches: Vec<CustomerBatch>,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Result<(), HistoryError> {
        let mut all = CustomerBatch::default();
        for batch in batches {
            all.keys.extend(batch.keys);
            all.ids.append(&batch.ids);
            all.zone.extend(batch.zone);
            all.reach.extend(batch.reach);
            all.registered_at.extend(batch.registered_at);
        }
        let order = bytewise(&all.ids, stop)?;
        let highest = all.keys.iter().max().map_or(0, |key| *key as usize + 1);
        self.numbers = vec![u32::MAX; highest];
        for (number, row) in (0_u32..).zip(&order) {
            self.numbers[all.keys[*row as usize] as usize] = number;
        }
        self.customers = Customers {
            ids: all.ids.permuted(&order),
            zone: reordered(all.zone, Some(&order)),
            reach: reordered(all.reach, Some(&order)),
            attributes: std::mem::take(&mut self.customers.attributes),
        };
        self.registered_at = reordered(all.registered_at, Some(&order));
        Ok(())
    }

    /// The number of the customer with a key of [`Builder::set_customers`].
    pub fn customer(&self, key: i64) -> Option<CustomerIndex> {
        let number = usize::try_from(key).ok().and_then(|key| self.numbers.get(key)).copied();
        number.filter(|number| *number != u32::MAX)
    }

    /// Derives a registration for every customer with the instant of one that no event records.
    pub fn derive_registrations(&mut self) {
        self.derives_registrations = true;
    }

    /// Sets an attribute of a customer.
    pub fn set_attribute(&mut self, name: Symbol, customer: CustomerIndex, value: Scalar) {
        let index =
            self.customers.attributes.iter().position(|attribute| attribute.name == name).unwrap_or_else(|| {
                self.customers.attributes.push(Attribute { name, values: Vec::new() });
                self.customers.attributes.len() - 1
            });
        set_at(&mut self.customers.attributes[index].values, customer as usize, value);
    }

    /// Adds a product and gives its number.
    pub fn add_product(&mut self, row: ProductRow) -> u32 {
        self.products.push(row);
        u32::try_from(self.products.len() - 1).unwrap_or(u32::MAX)
    }

    /// Adds a store.
    pub fn add_store(&mut self, row: StoreRow) {
        self.stores.push(row);
    }

    /// Adds a transaction and gives its number for lines. Its purchase or return event follows from the amount.
    pub fn add_transaction(&mut self, row: TransactionRow<'_>) -> u32 {
        let (number, t) = next_batch(&mut self.transactions, &mut self.transaction_keys, |t| &mut t.keys);
        t.customer.push(row.customer);
        t.at.push(row.at);
        t.amount.push(row.amount);
        t.currency.push(row.currency);
        t.store.push(row.store);
        t.channel.push(row.channel);
        t.associate.push(row.associate);
        t.department.push(row.department);
        t.voucher.push(row.voucher);
        t.ids.push(row.id);
        number
    }

    /// Adds transactions, in the order of their keys; all batches have the same columns.
    pub fn add_transactions(&mut self, batch: TransactionBatch) {
        self.transaction_keys.append(&batch.keys);
        self.transactions.push(batch);
    }

    /// The number for lines of the transaction with a key of [`Builder::add_transactions`].
    pub fn transaction(&self, key: i64) -> Option<u32> {
        self.transaction_keys.row(key)
    }

    /// Adds a line of a transaction.
    pub fn add_line(&mut self, row: LineRow) {
        self.line_owner.push(row.transaction);
        self.line_product.push(row.product);
        self.line_quantity.push(row.quantity);
        self.line_amount.push(row.amount);
    }

    /// Adds an event and gives its number for properties.
    pub fn add_event(&mut self, row: EventRow<'_>) -> u32 {
        let (number, e) = next_batch(&mut self.events, &mut self.event_keys, |e| &mut e.keys);
        e.customer.push(row.customer);
        e.at.push(row.at);
        e.event_type.push(row.event_type);
        e.ids.push(row.id);
        number
    }

    /// Adds events, and gives the number of the first for properties; the others follow.
    pub fn add_events(&mut self, batch: EventBatch) -> u32 {
        let first = self.event_keys.len();
        self.event_keys.append(&batch.keys);
        self.events.push(batch);
        first
    }

    /// Sets a property of an event.
    pub fn set_property(&mut self, event: u32, name: Symbol, value: Scalar) {
        set_property(&mut self.properties, event, name, value);
    }

    /// Adds an activity and gives its number for engagements.
    pub fn add_activity(&mut self, row: ActivityRow<'_>) -> u32 {
        let (number, a) = next_batch(&mut self.activities, &mut self.activity_keys, |a| &mut a.keys);
        a.customer.push(row.customer);
        a.at.push(row.at);
        a.activity_type.push(row.activity_type);
        a.channel.push(row.channel);
        a.message.push(row.message);
        a.associate.push(row.associate);
        a.campaign.push(row.campaign);
        a.journey.push(row.journey);
        a.step.push(row.step);
        a.ids.push(row.id);
        number
    }

    /// Adds activities, in the order of their keys; all batches have the same columns.
    pub fn add_activities(&mut self, batch: ActivityBatch) {
        self.activity_keys.append(&batch.keys);
        self.activities.push(batch);
    }

    /// The number for engagements of the activity with a key of [`Builder::add_activities`].
    pub fn activity(&self, key: i64) -> Option<u32> {
        self.activity_keys.row(key)
    }

    /// Adds an open or a click.
    pub fn add_engagement(&mut self, row: EngagementRow) {
        self.engagements.push(Engagement { activity: row.activity, at: row.at, kind: row.kind });
    }

    /// Adds an occasion and gives its number for properties and names.
    pub fn add_occasion(&mut self, row: OccasionRow<'_>) -> u32 {
        let (number, o) = next_batch(&mut self.occasions, &mut self.occasion_keys, |o| &mut o.keys);
        o.customer.push(row.customer);
        o.created_at.push(row.created_at);
        o.expires_at.push(row.expires_at.unwrap_or(UNKNOWN_INSTANT));
        o.completed_at.push(row.completed_at.unwrap_or(UNKNOWN_INSTANT));
        o.occasion_type.push(row.occasion_type);
        o.associate.push(row.associate);
        o.store.push(row.store);
        o.department.push(row.department);
        o.ids.push(row.id);
        number
    }

    /// Adds occasions, in the order of their keys, and gives the number of the first for properties; the others follow.
    pub fn add_occasions(&mut self, batch: OccasionBatch) -> u32 {
        let first = self.occasion_keys.len();
        self.occasion_keys.append(&batch.keys);
        self.occasions.push(batch);
        first
    }

    /// The number for names of the occasion with a key of [`Builder::add_occasions`].
    pub fn occasion(&self, key: i64) -> Option<u32> {
        self.occasion_keys.row(key)
    }

    /// Sets a column of an occasion that is not listed.
    pub fn set_occasion_property(&mut self, occasion: u32, name: Symbol, value: Scalar) {
        set_property(&mut self.occasion_properties, occasion, name, value);
    }

    /// Says that an activity names an occasion, by their numbers. It means nothing where they are of two customers.
    pub fn add_occasion_name(&mut self, activity: u32, occasion: u32) {
        self.occasion_names.push((activity, occasion));
    }

    /// Adds a voucher code.
    pub fn add_voucher(&mut self, row: VoucherRow) {
        self.vouchers.push(row);
    }

    /// Makes sure that a segment is known, members or none.
    pub fn add_segment(&mut self, name: Symbol) {
        if !self.segments.iter().any(|(known, _)| *known == name) {
            self.segments.push((name, Vec::new()));
        }
    }

    /// Adds a member of a segment.
    pub fn add_member(&mut self, segment: Symbol, customer: CustomerIndex, added_at: Option<i64>) {
        self.add_segment(segment);
        if let Some((_, members)) = self.segments.iter_mut().find(|(known, _)| *known == segment) {
            members.push((customer, added_at));
        }
    }

    /// Says which instant is the last known of the whole workspace.
    pub fn set_last_known(&mut self, at: Option<i64>) {
        self.last_known = at;
    }

    /// The keys of transactions, activities, events and occasions, by the numbers of their rows.
    pub(crate) fn take_keys(&mut self) -> [Keys; 4] {
        [&mut self.transaction_keys, &mut self.activity_keys, &mut self.event_keys, &mut self.occasion_keys]
            .map(std::mem::take)
    }
}

/// The batch of rows that come one by one, and the number of the next; its key is its number.
fn next_batch<'b, B: Default>(
    batches: &'b mut Vec<B>,
    keys: &mut Keys,
    own: impl FnOnce(&mut B) -> &mut Keys,
) -> (u32, &'b mut B) {
    let number = keys.len();
    keys.push(i64::from(number));
    if batches.is_empty() {
        batches.push(B::default());
    }
    let last = batches.len() - 1;
    let batch = &mut batches[last];
    own(batch).push(i64::from(number));
    (number, batch)
}

fn set_property(properties: &mut Vec<Property>, row: u32, name: Symbol, value: Scalar) {
    let index = properties.iter().position(|property| property.name == name).unwrap_or_else(|| {
        properties.push(Property { name, values: Vec::new() });
        properties.len() - 1
    });
    set_at(&mut properties[index].values, row as usize, value);
}

fn set_at(values: &mut Vec<Scalar>, index: usize, value: Scalar) {
    if values.len() <= index {
        values.resize(index + 1, Scalar::Absent);
    }
    values[index] = value;
}
