//! What a related sale is, and what it is worth to whom: the one definition that every report, the rules and the dry
//! run stand on. Pure: no I/O, no clock.
//!
//! - [`is_related`], [`Touches`], [`related_sales`]: which sales lie in the window of which activities.
//! - [`first_sale_after`], [`first_sale_from`]: the sale that converts an entry, a completed occasion or a click.
//! - [`shares`]: how the amount of one sale is shared among the activities before it, under each attribution model.
//! - [`spend`], [`revenue_performance`], [`performance_stretches`]: how a customer's spending moves; [`first_of`]: who bought most, last, oftenest.
//! - [`completions`], [`conversion_end`]: which message completes an occasion, and which sale converts it.
//! - [`SalesTally`], [`SalesBlock`]: sales added up, as every report shows them.
//!
//! A *sale* is a transaction with an amount above zero, in any currency. A sale at `p` is *related* to an activity at
//! `t` of the same customer when `t ≤ p ≤ t + W`: both ends count, in exact elapsed time. Amounts in another currency
//! than the workspace's are never added up with the others.
//!
//! All instants and lengths of time are milliseconds; all money is in minor units and never passes through a float.

mod block;
mod decay;
mod occasions;
mod performance;
mod ranking;
mod related;
mod shares;
#[cfg(test)]
mod tests;

pub use block::{SalesBlock, SalesTally, saturated};
pub use decay::time_decay_weight;
pub use occasions::{Completion, Occasion, OccasionMessage, Standing, completions, conversion_end};
pub use performance::{
    PerformanceStretch, REVENUE_PERFORMANCE_PERIOD_MS, Spend, performance_stretches, revenue_performance, spend,
};
pub use ranking::{RankBy, Top, first_of};
pub use related::{
    RelatedSale, RelatedSales, Touches, first_sale_after, first_sale_from, is_related, related_sales, sales_after,
    window_has_ended,
};
pub use shares::{Share, shares};

/// The window where a workspace, an occasion type or a report sets no other: 14 × 24 hours.
pub const DEFAULT_WINDOW_MS: i64 = 14 * DAY_MS;

/// 24 hours.
pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;
