//! Takes rows in any order and sorts them: by counting over customers, then within each customer.

use chrono_tz::Tz;

use crate::columns::{
    Activities, Attribute, Customers, Engagement, EngagementKind, Events, Lines, Product, Property, Reach, Scalar,
    Segment, Spans, Store, Transactions, Vouchers,
};
use crate::{CustomerIndex, History, PURCHASE, RETURN, Symbol, Symbols, TextColumn};

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
type Membership = (CustomerIndex, Option<i64>);

/// Collects rows; [`Builder::finish`] sorts them.
#[derive(Debug)]
pub struct Builder {
    symbols: Symbols,
    time_zone: Tz,
    currency: Symbol,
    customers: Customers,
    transactions: Transactions,
    line_owner: Vec<u32>,
    lines: Lines,
    products: Vec<Product>,
    stores: Vec<Store>,
    event_customer: Vec<CustomerIndex>,
    event_at: Vec<i64>,
    event_type: Vec<Symbol>,
    event_ids: TextColumn,
    properties: Vec<Property>,
    activities: Activities,
    engagements: Vec<Engagement>,
    vouchers: Vec<VoucherRow>,
    segments: Vec<(Symbol, Vec<Membership>)>,
    last_known: Option<i64>,
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
            transactions: Transactions::default(),
            line_owner: Vec::new(),
            lines: Lines::default(),
            products: Vec::new(),
            stores: Vec::new(),
            event_customer: Vec::new(),
            event_at: Vec::new(),
            event_type: Vec::new(),
            event_ids: TextColumn::default(),
            properties: Vec::new(),
            activities: Activities::default(),
            engagements: Vec::new(),
            vouchers: Vec::new(),
            segments: Vec::new(),
            last_known: None,
        }
    }

    /// The symbol of a text.
    pub fn symbol(&mut self, text: &str) -> Symbol {
        self.symbols.intern(text)
    }

    /// Adds a customer; they come in bytewise order of their ids.
    pub fn add_customer(&mut self, row: CustomerRow<'_>) -> Result<CustomerIndex, HistoryError> {
        let count = self.customers.len();
        if count > 0 && self.customers.ids.get(count - 1).as_bytes() >= row.id.as_bytes() {
            return Err(HistoryError::CustomerOutOfOrder(row.id.to_owned()));
        }
        self.customers.zone.push(row.zone);
        self.customers.reach.push(row.reach);
        Ok(self.customers.ids.push(row.id))
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
        let t = &mut self.transactions;
        t.customer.push(row.customer);
        t.at.push(row.at);
        t.amount.push(row.amount);
        t.currency.push(row.currency);
        t.store.push(row.store);
        t.channel.push(row.channel);
        t.associate.push(row.associate);
        t.department.push(row.department);
        t.voucher.push(row.voucher);
        t.ids.push(row.id)
    }

    /// Adds a line of a transaction.
    pub fn add_line(&mut self, row: LineRow) {
        self.line_owner.push(row.transaction);
        self.lines.product.push(row.product);
        self.lines.quantity.push(row.quantity);
        self.lines.amount.push(row.amount);
    }

    /// Adds an event and gives its number for properties.
    pub fn add_event(&mut self, row: EventRow<'_>) -> u32 {
        self.event_customer.push(row.customer);
        self.event_at.push(row.at);
        self.event_type.push(row.event_type);
        self.event_ids.push(row.id)
    }

    /// Sets a property of an event.
    pub fn set_property(&mut self, event: u32, name: Symbol, value: Scalar) {
        let index = self.properties.iter().position(|property| property.name == name).unwrap_or_else(|| {
            self.properties.push(Property { name, values: Vec::new() });
            self.properties.len() - 1
        });
        set_at(&mut self.properties[index].values, event as usize, value);
    }

    /// Adds an activity and gives its number for engagements.
    pub fn add_activity(&mut self, row: ActivityRow<'_>) -> u32 {
        let a = &mut self.activities;
        a.customer.push(row.customer);
        a.at.push(row.at);
        a.activity_type.push(row.activity_type);
        a.channel.push(row.channel);
        a.message.push(row.message);
        a.associate.push(row.associate);
        a.campaign.push(row.campaign);
        a.journey.push(row.journey);
        a.step.push(row.step);
        a.ids.push(row.id)
    }

    /// Adds an open or a click.
    pub fn add_engagement(&mut self, row: EngagementRow) {
        self.engagements.push(Engagement { activity: row.activity, at: row.at, kind: row.kind });
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

    /// Sorts everything.
    pub fn finish(mut self) -> Result<History, HistoryError> {
        let customers = self.customers.len();
        for attribute in &mut self.customers.attributes {
            attribute.values.resize(customers, Scalar::Absent);
        }
        self.stores.sort_by_key(|store| store.id);

        let (transactions, moved) = self.sort_transactions(customers)?;
        let activities_moved = self.sort_activities(customers)?;
        for engagement in &mut self.engagements {
            engagement.activity =
                *activities_moved.get(engagement.activity as usize).ok_or(HistoryError::DanglingRow)?;
        }
        self.engagements.sort_unstable();
        let transactions = self.attach_lines(transactions, &moved)?;
        let events = self.sort_events(customers, &transactions)?;
        let vouchers = self.sort_vouchers(customers)?;
        let mut segments = Vec::with_capacity(self.segments.len());
        for (name, mut members) in std::mem::take(&mut self.segments) {
            members.sort_unstable();
            members.dedup_by_key(|(customer, _)| *customer);
            let (members, added_at) = members.into_iter().unzip();
            segments.push(Segment { name, members, added_at });
        }

        Ok(History {
            symbols: self.symbols,
            currency: self.currency,
            time_zone: self.time_zone,
            customers: self.customers,
            events,
            transactions,
            products: self.products,
            stores: self.stores,
            activities: self.activities,
            engagements: self.engagements,
            vouchers,
            segments,
            last_known: self.last_known,
        })
    }

    /// Transactions by customer, time, id; and where each row went.
    fn sort_transactions(&mut self, customers: usize) -> Result<(Transactions, Vec<u32>), HistoryError> {
        let t = std::mem::take(&mut self.transactions);
        let (spans, mut order) = count_sort(&t.customer, customers)?;
        for customer in 0..customers {
            order[spans.of(customer)].sort_unstable_by(|a, b| {
                let (a, b) = (*a as usize, *b as usize);
                t.at[a].cmp(&t.at[b]).then_with(|| t.ids.get(a).as_bytes().cmp(t.ids.get(b).as_bytes()))
            });
        }
        let moved = inverse(&order);
        let sorted = Transactions {
            spans,
            ids: t.ids.permuted(&order),
            customer: permuted(&t.customer, &order),
            at: permuted(&t.at, &order),
            amount: permuted(&t.amount, &order),
            currency: permuted(&t.currency, &order),
            store: permuted(&t.store, &order),
            channel: permuted(&t.channel, &order),
            associate: permuted(&t.associate, &order),
            department: permuted(&t.department, &order),
            voucher: permuted(&t.voucher, &order),
            lines: Lines::default(),
        };
        Ok((sorted, moved))
    }

    fn attach_lines(&mut self, mut transactions: Transactions, moved: &[u32]) -> Result<Transactions, HistoryError> {
        for owner in &mut self.line_owner {
            *owner = *moved.get(*owner as usize).ok_or(HistoryError::DanglingRow)?;
        }
        let (spans, order) = count_sort(&self.line_owner, transactions.len())?;
        let lines = std::mem::take(&mut self.lines);
        if lines.product.iter().any(|product| *product as usize >= self.products.len()) {
            return Err(HistoryError::DanglingRow);
        }
        transactions.lines = Lines {
            spans,
            product: permuted(&lines.product, &order),
            quantity: permuted(&lines.quantity, &order),
            amount: permuted(&lines.amount, &order),
        };
        Ok(transactions)
    }

    fn sort_activities(&mut self, customers: usize) -> Result<Vec<u32>, HistoryError> {
        let a = std::mem::take(&mut self.activities);
        let (spans, mut order) = count_sort(&a.customer, customers)?;
        for customer in 0..customers {
            order[spans.of(customer)].sort_unstable_by(|x, y| {
                let (x, y) = (*x as usize, *y as usize);
                a.at[x].cmp(&a.at[y]).then_with(|| a.ids.get(x).as_bytes().cmp(a.ids.get(y).as_bytes()))
            });
        }
        self.activities = Activities {
            spans,
            ids: a.ids.permuted(&order),
            customer: permuted(&a.customer, &order),
            at: permuted(&a.at, &order),
            activity_type: permuted(&a.activity_type, &order),
            channel: permuted(&a.channel, &order),
            message: permuted(&a.message, &order),
            associate: permuted(&a.associate, &order),
            campaign: permuted(&a.campaign, &order),
            journey: permuted(&a.journey, &order),
            step: permuted(&a.step, &order),
        };
        Ok(inverse(&order))
    }

    /// Recorded events and those derived from transactions, by customer, time, event type, source id.
    fn sort_events(&mut self, customers: usize, transactions: &Transactions) -> Result<Events, HistoryError> {
        let recorded = self.event_at.len();
        let (purchase, returned) = (self.symbols.intern(PURCHASE), self.symbols.intern(RETURN));
        let mut owner = std::mem::take(&mut self.event_customer);
        let mut at = std::mem::take(&mut self.event_at);
        let mut event_type = std::mem::take(&mut self.event_type);
        let mut source: Vec<u32> = (0..u32::try_from(recorded).map_err(|_| HistoryError::TooManyRows)?).collect();
        for row in 0..transactions.len() {
            let derived = match transactions.amount[row] {
                0 => continue,
                amount if amount > 0 => purchase,
                _ => returned,
            };
            owner.push(transactions.customer[row]);
            at.push(transactions.at[row]);
            event_type.push(derived);
            source.push(u32::try_from(row).map_err(|_| HistoryError::TooManyRows)?);
        }
        let rank = rank_by_text(&self.symbols, &event_type);
        let ids = std::mem::take(&mut self.event_ids);
        let id_of = |row: usize| {
            if row < recorded { ids.get(row) } else { transactions.ids.get(source[row] as usize) }
        };
        let (spans, mut order) = count_sort(&owner, customers)?;
        for customer in 0..customers {
            order[spans.of(customer)].sort_unstable_by(|a, b| {
                let (a, b) = (*a as usize, *b as usize);
                at[a]
                    .cmp(&at[b])
                    .then_with(|| rank[event_type[a].0 as usize].cmp(&rank[event_type[b].0 as usize]))
                    .then_with(|| id_of(a).as_bytes().cmp(id_of(b).as_bytes()))
                    .then(a.cmp(&b))
            });
        }
        Ok(Events {
            spans,
            at: permuted(&at, &order),
            event_type: permuted(&event_type, &order),
            source: permuted(&source, &order),
            derived: order.iter().map(|row| *row as usize >= recorded).collect(),
            properties: std::mem::take(&mut self.properties),
        })
    }

    fn sort_vouchers(&mut self, customers: usize) -> Result<Vouchers, HistoryError> {
        let rows = std::mem::take(&mut self.vouchers);
        let code_order =
            |a: Symbol, b: Symbol| self.symbols.text(a).as_bytes().cmp(self.symbols.text(b).as_bytes()).then(a.cmp(&b));
        let mut free: std::collections::BTreeMap<Symbol, Vec<Symbol>> = std::collections::BTreeMap::new();
        let mut owner = Vec::new();
        let mut assigned = Vec::new();
        for row in rows {
            match row.customer {
                Some(customer) => {
                    owner.push(customer);
                    assigned.push(row);
                }
                None => free.entry(row.design).or_default().push(row.code),
            }
        }
        for codes in free.values_mut() {
            codes.sort_unstable_by(|a, b| code_order(*a, *b));
        }
        let (spans, mut order) = count_sort(&owner, customers)?;
        for customer in 0..customers {
            order[spans.of(customer)].sort_unstable_by(|a, b| {
                let (a, b) = (&assigned[*a as usize], &assigned[*b as usize]);
                a.assigned_at.cmp(&b.assigned_at).then_with(|| code_order(a.code, b.code)).then(a.design.cmp(&b.design))
            });
        }
        Ok(Vouchers {
            spans,
            code: order.iter().map(|row| assigned[*row as usize].code).collect(),
            design: order.iter().map(|row| assigned[*row as usize].design).collect(),
            assigned_at: order.iter().map(|row| assigned[*row as usize].assigned_at).collect(),
            expires_at: order.iter().map(|row| assigned[*row as usize].expires_at).collect(),
            free: free.into_iter().collect(),
        })
    }
}

fn set_at(values: &mut Vec<Scalar>, index: usize, value: Scalar) {
    if values.len() <= index {
        values.resize(index + 1, Scalar::Absent);
    }
    values[index] = value;
}

/// The rows of each owner, and the rows in order of their owner (stable).
fn count_sort(owner: &[u32], owners: usize) -> Result<(Spans, Vec<u32>), HistoryError> {
    u32::try_from(owner.len()).map_err(|_| HistoryError::TooManyRows)?;
    let mut counts = vec![0_u32; owners];
    for number in owner {
        *counts.get_mut(*number as usize).ok_or(HistoryError::DanglingRow)? += 1;
    }
    let spans = Spans::from_counts(&counts);
    let mut next: Vec<u32> =
        (0..owners).map(|index| u32::try_from(spans.of(index).start).unwrap_or(u32::MAX)).collect();
    let mut order = vec![0_u32; owner.len()];
    for (row, number) in (0_u32..).zip(owner) {
        let place = &mut next[*number as usize];
        order[*place as usize] = row;
        *place += 1;
    }
    Ok((spans, order))
}

fn permuted<T: Copy>(column: &[T], order: &[u32]) -> Vec<T> {
    order.iter().map(|row| column[*row as usize]).collect()
}

/// Where each row went.
fn inverse(order: &[u32]) -> Vec<u32> {
    let mut moved = vec![0; order.len()];
    for (place, row) in (0_u32..).zip(order) {
        moved[*row as usize] = place;
    }
    moved
}

/// For every symbol in use its place in bytewise order.
fn rank_by_text(symbols: &Symbols, used: &[Symbol]) -> Vec<u32> {
    let mut seen = vec![false; symbols.len()];
    for symbol in used {
        seen[symbol.0 as usize] = true;
    }
    let mut distinct: Vec<Symbol> =
        (0_u32..).zip(&seen).filter(|(_, seen)| **seen).map(|(index, _)| Symbol(index)).collect();
    distinct.sort_unstable_by(|a, b| symbols.text(*a).as_bytes().cmp(symbols.text(*b).as_bytes()));
    let mut rank = vec![0; symbols.len()];
    for (place, symbol) in (0_u32..).zip(distinct) {
        rank[symbol.0 as usize] = place;
    }
    rank
}
