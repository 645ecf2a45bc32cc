//! What a caller wants loaded.

use std::collections::BTreeSet;

/// All, or only some by name.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// What a caller wants loaded; customers' ids, zones and reach always are, and so are transactions, stores and
/// vouchers' free codes where their flag is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// Event types. Transactions are loaded when `purchase` or `return` is among them.
    pub events: Wanted,
    /// Properties of events (not of purchases and returns: their fields are the transactions' columns).
    pub properties: Wanted,
    /// Attributes of customers.
    pub attributes: Wanted,
    /// Static segments.
    pub segments: Wanted,
    /// Transactions, as details beside the derived events.
    pub transactions: bool,
    /// The lines of transactions, and products.
    pub lines: bool,
    /// Activities.
    pub activities: bool,
    /// Opens and clicks.
    pub engagements: bool,
    /// Recorded and free voucher codes.
    pub vouchers: bool,
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
            lines: false,
            activities: false,
            engagements: false,
            vouchers: false,
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
            lines: true,
            activities: true,
            engagements: true,
            vouchers: true,
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
        self.lines |= other.lines;
        self.activities |= other.activities;
        self.engagements |= other.engagements;
        self.vouchers |= other.vouchers;
        self
    }

    /// Whether transactions must be read.
    pub fn wants_transactions(&self) -> bool {
        self.transactions || self.lines || self.events.contains(crate::PURCHASE) || self.events.contains(crate::RETURN)
    }
}
