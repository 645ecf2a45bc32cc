//! What is bought, through which channel and where (reports.md, 5).

use std::collections::BTreeMap;

use measures::SalesBlock;
use serde::Serialize;
use ts_rs::TS;

/// Which sales.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProductsQuery {
    /// First instant of the date range.
    pub from: Option<i64>,
    /// End of the date range, excluded.
    pub to: Option<i64>,
    /// Only sales of these stores, by id; all where empty, here and below.
    pub stores: Vec<String>,
    /// Only sales of these channels.
    pub channels: Vec<String>,
}

/// The products report, in the shape of `rehearse report products --format json`. Figures of lines are those of sales
/// in the workspace's currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ProductsReport {
    /// `products`.
    #[ts(type = "\"products\"")]
    pub report: &'static str,
    /// First instant of the date range, RFC 3339; `null` without one.
    pub from: Option<String>,
    /// End of the date range, excluded.
    pub to: Option<String>,
    /// Every sale of the date range.
    pub sales: SalesBlock,
    /// Sales by their channel.
    pub by_channel: BTreeMap<String, SalesBlock>,
    /// The 20 stores of the greatest amount.
    pub top_stores: BTreeMap<String, SalesBlock>,
    /// The 40 departments of the greatest amount.
    pub by_department: BTreeMap<String, Quantity>,
    /// The 20 categories of the greatest amount.
    pub top_categories: BTreeMap<String, Quantity>,
    /// The 10 products of the greatest amount.
    pub top_products: BTreeMap<String, Quantity>,
    /// Lines by `department|store`, of the departments and stores above.
    pub department_store: BTreeMap<String, Quantity>,
    /// Lines by `department|channel`, of the departments above.
    pub department_channel: BTreeMap<String, Quantity>,
    /// Lines by `category|channel`, of the categories above.
    pub category_channel: BTreeMap<String, Quantity>,
    /// Lines by `category|store`, of the categories and stores above.
    pub category_store: BTreeMap<String, Quantity>,
    /// Lines by `product|channel`, of the products above.
    pub product_channel: BTreeMap<String, Quantity>,
    /// Lines by `product|store`, of the products and stores above.
    pub product_store: BTreeMap<String, Quantity>,
    /// Customers by the store where they bought most often, the 20 stores with most customers.
    #[ts(type = "Record<string, number>")]
    pub preferred_store_top: BTreeMap<String, u64>,
    /// Sales of which no line is known; they stand in no figure of lines.
    #[ts(type = "number")]
    pub without_lines: u64,
}

/// What lines add up to.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct Quantity {
    /// Amounts of lines, workspace's currency.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// Pieces, or whatever the source counts.
    pub quantity: f64,
}
