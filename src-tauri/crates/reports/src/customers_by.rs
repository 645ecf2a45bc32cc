//! Customers by the value of an attribute: an experiment read by its arms.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// Which attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomersByQuery {
    /// The attribute's name.
    pub attribute: String,
    /// First instant of the date range of sales, activities aside.
    pub from: Option<i64>,
    /// End of the date range, excluded.
    pub to: Option<i64>,
    /// The window before a sale.
    pub window_ms: i64,
}

/// The report, in the shape of `rehearse report customers-by --format json`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomersByReport {
    /// `customers-by`.
    #[ts(type = "\"customers-by\"")]
    pub report: &'static str,
    /// The attribute.
    pub attribute: String,
    /// The window before a sale, milliseconds.
    pub window_ms: i64,
    /// By the attribute's value; `""` where she has none.
    pub groups: BTreeMap<String, CustomerGroup>,
}

/// Customers with one value.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct CustomerGroup {
    /// How many.
    #[ts(type = "number")]
    pub customers: u64,
    /// Those with a `page_viewed` event.
    #[ts(type = "number")]
    pub visitors: u64,
    /// Those with a sale.
    #[ts(type = "number")]
    pub buyers: u64,
    /// Their sales.
    pub sales: measures::SalesBlock,
    /// Those with an activity in the window before them.
    pub related_sales: measures::SalesBlock,
    /// Amount of their sales / customers, rounded half up.
    #[ts(type = "number | null")]
    pub per_customer_minor: Option<i64>,
    /// Buyers / customers.
    pub buyer_rate: Option<f64>,
    /// The 95 % interval of the buyer rate (Wilson).
    pub wilson: Option<(f64, f64)>,
}
