//! The columns.

use std::ops::Range;

use chrono_tz::Tz;

use crate::{CustomerIndex, Symbol, TextColumn, UNKNOWN_INSTANT};

/// Where each owner's rows lie in columns sorted by owner.
#[derive(Debug, Clone, Default)]
pub struct Spans {
    starts: Vec<u32>,
}

impl Spans {
    /// From the number of rows of each owner; `None` where they are more than 32 bits count.
    pub(crate) fn from_counts(counts: &[u32]) -> Option<Self> {
        let mut starts = Vec::with_capacity(counts.len() + 1);
        let mut next: u32 = 0;
        starts.push(next);
        for count in counts {
            next = next.checked_add(*count)?;
            starts.push(next);
        }
        Some(Self { starts })
    }

    /// From where each owner's rows start, the end of the last behind them; `None` where that is not in order or does
    /// not end at `rows`.
    pub(crate) fn from_starts(starts: Vec<u32>, rows: usize) -> Option<Self> {
        let is_whole = starts.first() == Some(&0) && starts.last().is_some_and(|end| *end as usize == rows);
        (is_whole && starts.is_sorted()).then_some(Self { starts })
    }

    /// Where each owner's rows start, and the end of the last.
    pub(crate) fn starts(&self) -> &[u32] {
        &self.starts
    }

    /// How many owners there are.
    pub(crate) fn owners(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many rows all of them have.
    pub(crate) fn rows(&self) -> usize {
        self.starts.last().map_or(0, |end| *end as usize)
    }

    /// The rows of one owner; empty for an owner beyond the end.
    pub fn of(&self, owner: usize) -> Range<usize> {
        match (self.starts.get(owner), self.starts.get(owner + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }
}

/// Symbols of rows, as far as they were read: a column that nobody asked for reads as not known at every row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SymbolColumn(pub(crate) Vec<Symbol>);

impl std::ops::Index<usize> for SymbolColumn {
    type Output = Symbol;

    fn index(&self, row: usize) -> &Symbol {
        self.0.get(row).unwrap_or(&Symbol::NONE)
    }
}

/// A single value. Text is interned; dates are days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Scalar {
    /// Not known.
    #[default]
    Absent,
    /// Text.
    Text(Symbol),
    /// A number.
    Number(f64),
    /// True or false.
    Boolean(bool),
    /// A calendar day, days since 1970-01-01.
    Date(i32),
    /// An instant, milliseconds since 1970 UTC.
    Instant(i64),
    /// An amount.
    Money {
        /// Minor units.
        minor: i64,
        /// ISO 4217 code.
        currency: Symbol,
    },
}

/// How a customer can be reached: bit c is set when the address for channel c is there, bit 4 + c when she consented.
/// Channels in order: e-mail, SMS, chat, push.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reach(pub u8);

impl Reach {
    /// The same with an address for channel number `channel` (0…3).
    #[must_use]
    pub const fn with_address(self, channel: usize) -> Self {
        Self(self.0 | 1 << channel)
    }

    /// The same with consent for channel number `channel` (0…3).
    #[must_use]
    pub const fn with_consent(self, channel: usize) -> Self {
        Self(self.0 | 16 << channel)
    }

    /// Whether the address is there.
    pub const fn has_address(self, channel: usize) -> bool {
        self.0 & (1 << channel) != 0
    }

    /// Whether she consented.
    pub const fn has_consent(self, channel: usize) -> bool {
        self.0 & (16 << channel) != 0
    }
}

/// Who there is.
#[derive(Debug, Default)]
pub struct Customers {
    /// Ids in bytewise order.
    pub ids: TextColumn,
    /// Her own time zone, where known.
    pub zone: Vec<Option<Tz>>,
    /// Addresses and consents.
    pub reach: Vec<Reach>,
    /// Attributes that were asked for, by name.
    pub attributes: Vec<Attribute>,
}

impl Customers {
    /// How many.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The id of a customer.
    pub fn id(&self, customer: CustomerIndex) -> &str {
        self.ids.get(customer as usize)
    }

    /// The customer with this id.
    pub fn find(&self, id: &str) -> Option<CustomerIndex> {
        self.ids.binary_search(id).and_then(|index| u32::try_from(index).ok())
    }

    /// The values of an attribute.
    pub fn attribute(&self, name: Symbol) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }
}

/// The values of one attribute.
#[derive(Debug, Clone)]
pub struct Attribute {
    /// Its name.
    pub name: Symbol,
    /// A value for every customer.
    pub values: Vec<Scalar>,
}

/// What happened, per customer in order of time, event type and the source's id.
#[derive(Debug, Default)]
pub struct Events {
    /// Each customer's rows.
    pub spans: Spans,
    /// When.
    pub at: Vec<i64>,
    /// The event type.
    pub event_type: Vec<Symbol>,
    /// For purchases and returns derived from transactions the transaction's row; for others the row in `properties`
    /// (a registration derived from a customer has none there).
    /// Ask [`Events::transaction`] which of the two it is: an import may bring events of these types as well.
    pub source: Vec<u32>,
    /// Whether it was derived from a transaction.
    pub derived: Vec<bool>,
    /// Properties that were asked for, by name.
    pub properties: Vec<Property>,
}

impl Events {
    /// The transaction from which the event was derived.
    pub fn transaction(&self, event: usize) -> Option<usize> {
        self.derived[event].then(|| self.source[event] as usize)
    }

    /// The values of a property.
    pub fn property(&self, name: Symbol) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }
}

/// The values of one property, by `Events::source`; rows beyond its end have none.
#[derive(Debug, Clone)]
pub struct Property {
    /// Its name.
    pub name: Symbol,
    /// The values.
    pub values: Vec<Scalar>,
}

impl Property {
    /// The value at a source row.
    pub fn get(&self, source: u32) -> Scalar {
        self.values.get(source as usize).copied().unwrap_or_default()
    }
}

/// Sales (amount > 0), returns (amount < 0) and zero transactions, per customer in order of time and id.
#[derive(Debug, Default)]
pub struct Transactions {
    /// Each customer's rows.
    pub spans: Spans,
    /// Ids.
    pub ids: TextColumn,
    /// Whose.
    pub customer: Vec<CustomerIndex>,
    /// When.
    pub at: Vec<i64>,
    /// Minor units of `currency`.
    pub amount: Vec<i64>,
    /// ISO 4217 code.
    pub currency: Vec<Symbol>,
    /// Store id.
    pub store: SymbolColumn,
    /// Channel.
    pub channel: SymbolColumn,
    /// Associate id.
    pub associate: SymbolColumn,
    /// Department.
    pub department: SymbolColumn,
    /// Voucher code.
    pub voucher: SymbolColumn,
    /// Lines.
    pub lines: Lines,
}

impl Transactions {
    /// How many.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// Whether it is a sale: its amount is above zero.
    pub fn is_sale(&self, transaction: usize) -> bool {
        self.amount[transaction] > 0
    }
}

/// The lines of transactions.
#[derive(Debug, Default)]
pub struct Lines {
    /// Each transaction's rows.
    pub spans: Spans,
    /// The product, as a place in `History::products`.
    pub product: Vec<u32>,
    /// How many; zero where not known.
    pub quantity: Vec<f64>,
    /// Minor units of the transaction's currency, where known.
    pub amount: Vec<Option<i64>>,
}

/// A product.
#[derive(Debug, Clone, Default)]
pub struct Product {
    /// Its id.
    pub id: Symbol,
    /// Its name.
    pub name: Symbol,
    /// Its category.
    pub category: Symbol,
    /// Its department.
    pub department: Symbol,
    /// Its brand.
    pub brand: Symbol,
    /// Its price in minor units of the workspace's currency.
    pub price: Option<i64>,
}

/// A store.
#[derive(Debug, Clone, Default)]
pub struct Store {
    /// Its id.
    pub id: Symbol,
    /// Its name.
    pub name: Symbol,
    /// `online` or `physical`.
    pub kind: Symbol,
    /// Its market.
    pub market: Symbol,
    /// Its address.
    pub address: Symbol,
}

/// What was done towards customers, per customer in order of time and id.
#[derive(Debug, Default)]
pub struct Activities {
    /// Each customer's rows.
    pub spans: Spans,
    /// Ids.
    pub ids: TextColumn,
    /// Towards whom.
    pub customer: Vec<CustomerIndex>,
    /// When.
    pub at: Vec<i64>,
    /// `message`, `reminder`, `call`, …
    pub activity_type: SymbolColumn,
    /// Channel.
    pub channel: SymbolColumn,
    /// The design's or topic's name.
    pub message: SymbolColumn,
    /// Associate id.
    pub associate: SymbolColumn,
    /// Campaign.
    pub campaign: SymbolColumn,
    /// Journey.
    pub journey: SymbolColumn,
    /// Step of the journey.
    pub step: SymbolColumn,
}

impl Activities {
    /// How many.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }
}

/// Reasons to talk to customers, per customer in order of creation and id.
#[derive(Debug, Default)]
pub struct Occasions {
    /// Each customer's rows.
    pub spans: Spans,
    /// Ids.
    pub ids: TextColumn,
    /// Whose.
    pub customer: Vec<CustomerIndex>,
    /// When each was created.
    pub created_at: Vec<i64>,
    /// When each expires; [`UNKNOWN_INSTANT`]: never. See [`Occasions::expiry`].
    pub expires_at: Vec<i64>,
    /// When each was completed, where the source says so; [`UNKNOWN_INSTANT`] where it does not. See
    /// [`Occasions::known_completion`].
    pub completed_at: Vec<i64>,
    /// The type.
    pub occasion_type: Vec<Symbol>,
    /// Associate id.
    pub associate: Vec<Symbol>,
    /// Store id.
    pub store: Vec<Symbol>,
    /// Department.
    pub department: Vec<Symbol>,
    /// Columns that are not listed and were asked for, by name; a value for every row that has one.
    pub properties: Vec<Property>,
    /// Which of them activities name.
    pub names: OccasionNames,
}

impl Occasions {
    /// How many.
    pub fn len(&self) -> usize {
        self.created_at.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.created_at.is_empty()
    }

    /// When an occasion expires; `None`: never.
    pub fn expiry(&self, occasion: usize) -> Option<i64> {
        Some(self.expires_at[occasion]).filter(|at| *at != UNKNOWN_INSTANT)
    }

    /// When an occasion was completed, where the source says so.
    pub fn known_completion(&self, occasion: usize) -> Option<i64> {
        Some(self.completed_at[occasion]).filter(|at| *at != UNKNOWN_INSTANT)
    }

    /// The values of a column that is not listed, by row.
    pub fn property(&self, name: Symbol) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }
}

/// The occasions that activities name, as pairs in order of activity and occasion; only the same customer's. An
/// activity that names none takes no memory.
#[derive(Debug, Clone, Default)]
pub struct OccasionNames {
    /// The activity's row.
    pub(crate) activity: Vec<u32>,
    /// The occasion's row.
    pub(crate) occasion: Vec<u32>,
}

impl OccasionNames {
    /// The rows of the occasions that one of these activities names, activity by activity.
    pub fn of(&self, activities: Range<usize>) -> impl Iterator<Item = (usize, usize)> + Clone + '_ {
        let place = |row: usize| self.activity.partition_point(|activity| (*activity as usize) < row);
        let first = place(activities.start);
        let pairs = self.activity[first..].iter().zip(&self.occasion[first..]);
        pairs
            .map(|(activity, occasion)| (*activity as usize, *occasion as usize))
            .take_while(move |(activity, _)| *activity < activities.end)
    }

    /// How many pairs there are.
    pub fn len(&self) -> usize {
        self.activity.len()
    }

    /// Whether no activity names any.
    pub fn is_empty(&self) -> bool {
        self.activity.is_empty()
    }
}

/// An open or a click, sorted by activity and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Engagement {
    /// The activity's row.
    pub activity: u32,
    /// When.
    pub at: i64,
    /// Which.
    pub kind: EngagementKind,
}

/// Opened or clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EngagementKind {
    /// `email_opened`, `push_opened`, `chat_read`.
    Opened,
    /// `link_clicked`.
    Clicked,
}

impl EngagementKind {
    /// What an event of this type says about its message.
    pub fn of_event(event_type: &str) -> Option<Self> {
        match event_type {
            "email_opened" | "push_opened" | "chat_read" => Some(Self::Opened),
            "link_clicked" => Some(Self::Clicked),
            _ => None,
        }
    }
}

/// Voucher codes: each customer's in order of `assigned_at` and code, and the free ones of each design by code.
#[derive(Debug, Default)]
pub struct Vouchers {
    /// Each customer's rows.
    pub spans: Spans,
    /// The code.
    pub code: Vec<Symbol>,
    /// The design's id.
    pub design: Vec<Symbol>,
    /// When it was assigned, where known.
    pub assigned_at: Vec<Option<i64>>,
    /// When it expires, where recorded.
    pub expires_at: Vec<Option<i64>>,
    /// Free codes by design; designs in order of their symbols, codes bytewise.
    pub free: Vec<(Symbol, Vec<Symbol>)>,
}

/// A static segment.
#[derive(Debug, Clone)]
pub struct Segment {
    /// Its name.
    pub name: Symbol,
    /// Its members, in order of their numbers.
    pub members: Vec<CustomerIndex>,
    /// Since when each belongs to it; `None` means always.
    pub added_at: Vec<Option<i64>>,
}

impl Segment {
    /// Whether a customer is a member at an instant.
    pub fn contains(&self, customer: CustomerIndex, at: i64) -> bool {
        self.members.binary_search(&customer).is_ok_and(|index| self.added_at[index].is_none_or(|added| added <= at))
    }
}
