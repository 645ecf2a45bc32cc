//! Customers and what happened to them, as columns in memory, sorted by customer and time. No I/O, no clock.
//!
//! - [`Symbols`]: every repeated text once; a [`Symbol`] is its number, 0 is "not known".
//! - [`Customers`]: ids in bytewise order (a customer's number is her rank), zones, reach, attributes.
//! - [`Events`]: what happened, per customer in order of time, then event type, then the source's id (bytewise).
//!   Purchases and returns are derived from transactions here, registrations from customers.
//! - [`Transactions`], [`Activities`], [`Vouchers`]: the details, per customer in order of time, then id.
//! - [`Occasions`]: reasons to talk to customers, in order of creation, then id, and which of them activities name.
//! - [`Builder`]: takes rows in any order (a table scan), one by one or in batches, and sorts them by counting.
//! - [`times`]: places in columns of instants; [`zone`], [`clock`]: the calendar days in which they lie.
//! - [`History::sections`], [`History::from_sections`]: a copy of it as named bytes, and back.
//! - [`Needs`]: what a caller wants loaded; nothing else is.
//!
//! All instants are milliseconds since 1970 UTC; all money is in minor units.

mod batches;
mod builder;
pub mod clock;
mod columns;
mod copy;
mod currency;
mod finish;
mod needs;
mod sorting;
mod symbols;
pub mod times;
pub mod zone;

pub use batches::{ActivityBatch, CustomerBatch, EventBatch, Keys, OccasionBatch, TransactionBatch, UNKNOWN_INSTANT};
pub use builder::{
    ActivityRow, Builder, CustomerRow, EngagementRow, EventRow, HistoryError, LineRow, OccasionRow, ProductRow,
    StoreRow, TransactionRow, VoucherRow,
};
pub use columns::{
    Activities, Attribute, Customers, Engagement, EngagementKind, Events, Lines, OccasionNames, Occasions, Product,
    Property, Reach, Scalar, Segment, Spans, Store, SymbolColumn, Transactions, Vouchers,
};
pub use copy::{Section, Sections};
pub use currency::{currencies, currency_digits, minor_digits};
pub use finish::{Asks, IdsByKey, Named};
pub use needs::{Needs, SaleDetails, Wanted};
pub use symbols::{Symbol, Symbols, TextColumn};

/// The event type of a sale.
pub const PURCHASE: &str = "purchase";
/// The event type of a return.
pub const RETURN: &str = "return";
/// The event type of a registration.
pub const ACCOUNT_REGISTERED: &str = "account_registered";

/// The number of a customer: the rank of her id in bytewise order.
pub type CustomerIndex = u32;

/// A workspace's history, as far as it was asked for.
#[derive(Debug)]
pub struct History {
    /// Texts.
    pub symbols: Symbols,
    /// The workspace's currency.
    pub currency: Symbol,
    /// The workspace's time zone.
    pub time_zone: chrono_tz::Tz,
    /// Who.
    pub customers: Customers,
    /// What happened.
    pub events: Events,
    /// Sales, returns and zero transactions.
    pub transactions: Transactions,
    /// Products, by the number that lines carry.
    pub products: Vec<Product>,
    /// Stores.
    pub stores: Vec<Store>,
    /// What was done towards customers.
    pub activities: Activities,
    /// Reasons to talk to customers.
    pub occasions: Occasions,
    /// Opens and clicks, by activity.
    pub engagements: Vec<Engagement>,
    /// Recorded and free voucher codes.
    pub vouchers: Vouchers,
    /// Static segments, by name.
    pub segments: Vec<Segment>,
    /// The last known instant of transactions, activities, events and registrations in the whole workspace,
    /// whether they were asked for or not.
    pub last_known: Option<i64>,
}

impl History {
    /// The text of a symbol.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.symbols.text(symbol)
    }

    /// Whether a transaction's amount is in the workspace's currency and so may be added up.
    pub fn is_own_currency(&self, transaction: usize) -> bool {
        self.transactions.currency[transaction] == self.currency
    }

    /// The store with this id, if it is known.
    pub fn store(&self, id: Symbol) -> Option<&Store> {
        self.stores.binary_search_by_key(&id, |store| store.id).ok().map(|index| &self.stores[index])
    }

    /// The segment with this name, if the workspace has it.
    pub fn segment(&self, name: &str) -> Option<&Segment> {
        let symbol = self.symbols.find(name)?;
        self.segments.iter().find(|segment| segment.name == symbol)
    }
}
