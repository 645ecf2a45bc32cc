//! What stands behind a number of a report, row by row.

use crate::VoucherAnomaly;

/// The rows that a figure counts, as rows of the history's columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// Rows of `History::transactions`.
    Sales(Vec<u32>),
    /// Rows of `History::activities`.
    Activities(Vec<u32>),
    /// Rows of `History::occasions`.
    Occasions(Vec<u32>),
    /// Customers, by their numbers.
    Customers(Vec<u32>),
    /// Rows of `History::vouchers`.
    Vouchers(Vec<u32>),
    /// Sales that bear a code but redeem nothing.
    Anomalies(Vec<VoucherAnomaly>),
}

/// A group of a report: by what, and its key there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Group {
    /// `store`, `associate`, `channel`, …
    pub by: String,
    /// The key; `""` where nothing is known.
    pub key: String,
}

/// A figure or a group that a report does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchFigure(pub String);
