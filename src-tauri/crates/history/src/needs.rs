//! What a caller wants loaded.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// All, or only some by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// Every one.
    All,
    /// These.
    Only(BTreeSet<String>),
}

impl Wanted {
    /// None.
    pub const fn none() -> Self {
        Self::Only(BTreeSet::new())
    }

    /// Whether this name is wanted.
    pub fn contains(&self, name: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(names) => names.contains(name),
        }
    }

    /// Adds a name.
    pub fn add(&mut self, name: &str) {
        if let Self::Only(names) = self {
            names.insert(name.to_owned());
        }
    }

    /// Whether nothing is wanted.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::Only(names) if names.is_empty())
    }

    fn merge(&mut self, other: &Self) {
        match (&mut *self, other) {
            (Self::All, _) => {}
            (_, Self::All) => *self = Self::All,
            (Self::Only(names), Self::Only(more)) => names.extend(more.iter().cloned()),
        }
    }
}

/// Which columns of transactions are wanted beside customer, instant, amount and currency, which always are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SaleDetails {
    /// Ids.
    pub id: bool,
    /// Stores.
    pub store: bool,
    /// Channels.
    pub channel: bool,
    /// Associates.
    pub associate: bool,
    /// Departments.
    pub department: bool,
    /// Voucher codes.
    pub voucher: bool,
}

impl SaleDetails {
    /// None of them.
    pub const NONE: Self =
        Self { id: false, store: false, channel: false, associate: false, department: false, voucher: false };
    /// All of them.
    pub const ALL: Self =
        Self { id: true, store: true, channel: true, associate: true, department: true, voucher: true };

    /// What either wants.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            id: self.id || other.id,
            store: self.store || other.store,
            channel: self.channel || other.channel,
            associate: self.associate || other.associate,
            department: self.department || other.department,
            voucher: self.voucher || other.voucher,
        }
    }
}

/// What a caller wants loaded; customers' ids, zones and reach always are, and so are stores. A column that nobody
/// asked for may stay unread: it then reads as not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    /// Event types. Transactions are loaded when `purchase` or `return` is among them.
    pub events: Wanted,
    /// Properties of events (not of purchases and returns: their fields are the transactions' columns).
    pub properties: Wanted,
    /// Attributes of customers.
    pub attributes: Wanted,
    /// Static segments.
    pub segments: Wanted,
    /// Transactions, beside the derived events.
    pub transactions: bool,
    /// Which of their columns, where they are read at all.
    pub sale_details: SaleDetails,
    /// The lines of transactions, and products.
    pub lines: bool,
    /// Activities: when, of what type, by which channel.
    pub activities: bool,
    /// Their ids, messages, associates, campaigns, journeys and steps too.
    pub activity_details: bool,
    /// Opens and clicks.
    pub engagements: bool,
    /// Recorded and free voucher codes.
    pub vouchers: bool,
    /// Occasions, and which of them activities name: activities are read as well.
    pub occasions: bool,
    /// Their columns that are not listed, where they are read at all.
    pub occasion_properties: Wanted,
}

impl Needs {
    /// Nothing but the customers.
    pub const fn nothing() -> Self {
        Self {
            events: Wanted::none(),
            properties: Wanted::none(),
            attributes: Wanted::none(),
            segments: Wanted::none(),
            transactions: false,
            sale_details: SaleDetails::NONE,
            lines: false,
            activities: false,
            activity_details: false,
            engagements: false,
            vouchers: false,
            occasions: false,
            occasion_properties: Wanted::none(),
        }
    }

    /// Everything there is.
    pub const fn everything() -> Self {
        Self {
            events: Wanted::All,
            properties: Wanted::All,
            attributes: Wanted::All,
            segments: Wanted::All,
            transactions: true,
            sale_details: SaleDetails::ALL,
            lines: true,
            activities: true,
            activity_details: true,
            engagements: true,
            vouchers: true,
            occasions: true,
            occasion_properties: Wanted::All,
        }
    }

    /// What either wants.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.events.merge(&other.events);
        self.properties.merge(&other.properties);
        self.attributes.merge(&other.attributes);
        self.segments.merge(&other.segments);
        self.transactions |= other.transactions;
        self.sale_details = self.sale_details.and(other.sale_details);
        self.lines |= other.lines;
        self.activities |= other.activities;
        self.activity_details |= other.activity_details;
        self.engagements |= other.engagements;
        self.vouchers |= other.vouchers;
        self.occasions |= other.occasions;
        self.occasion_properties.merge(&other.occasion_properties);
        self
    }

    /// Whether a history loaded for this holds all that the other wants.
    pub fn covers(&self, other: &Self) -> bool {
        self.clone().and(other) == *self
    }

    /// Whether activities must be read.
    pub fn wants_activities(&self) -> bool {
        self.activities || self.engagements || self.occasions
    }

    /// Whether transactions must be read.
    pub fn wants_transactions(&self) -> bool {
        self.transactions || self.lines || self.events.contains(crate::PURCHASE) || self.events.contains(crate::RETURN)
    }
}
