//! Every figure about what messages and other activities bring: pure functions of a [`history::History`] and a query.
//! No I/O, no clock; what a related sale is, and what it is worth to whom, stands in [`measures`] alone.
//!
//! - [`sales()`]: sales of a date range, and those with an activity in the window before them; [`SalesFacts`] and
//!   [`sales_from`]: the same, prepared, where only dates and stores change.
//! - [`placebo()`]: how many sales would be related by chance.
//! - [`timeline()`]: what happened in the window before one sale.
//! - [`occasions()`]: occasions, the messages that completed them, and the sales that followed.
//! - [`messages()`]: messages, campaigns, journeys or steps with opens, clicks, and the sales that six attribution
//!   models credit to them.
//! - [`vouchers()`]: voucher codes, their redemptions and anomalies.
//! - [`products()`]: what is bought, through which channel and where.
//! - [`segments()`]: who buys more, less, steadily or nothing.
//! - [`customers_by()`]: customers by the value of an attribute.
//! - `…_listed`: the rows behind one figure of a report.
//!
//! Answers are in the shape of `rehearse report … --format json` (reports.md). Their maps are ordered by key; a row
//! without a store, associate, channel, … stands under the key `""`; a figure over nothing is `null`. Each report says
//! which part of a history it needs. Date ranges are instants here, `from` included and `to` excluded: whoever asks has
//! turned calendar days of the workspace's time zone into instants.

mod calendar;
mod codes;
mod customers_by;
mod keys;
mod lines;
mod listed;
mod messages;
mod names;
mod occasions;
mod placebo;
mod products;
mod rates;
mod sales;
mod segments;
#[cfg(test)]
mod tests;
mod timeline;
mod vouchers;
mod walk;

pub use calendar::{Period, instant_text};
pub use customers_by::{
    CustomerGroup, CustomersByQuery, CustomersByReport, customers_by, customers_by_listed, customers_by_needs,
};
pub use lines::Quantity;
pub use listed::{Group, Listed, NoSuchFigure};
pub use messages::{
    CreditBlock, MessageGroup, MessagesBy, MessagesQuery, MessagesReport, messages, messages_listed, messages_needs,
};
pub use occasions::{
    OccasionCell, OccasionFacts, OccasionField, OccasionFields, OccasionFigures, OccasionRow, OccasionState,
    OccasionTypeFigures, OccasionsQuery, OccasionsReport, customer_occasions, occasion_state, occasions,
    occasions_from, occasions_listed, occasions_needs,
};
pub use placebo::{PlaceboReport, Spread, placebo};
pub use products::{ProductsQuery, ProductsReport, products, products_listed, products_needs};
pub(crate) use rates::{rate, wilson};
pub use sales::{
    ActivityFigures, AssociateFigures, PeriodSales, RelatedSaleRow, Relation, Returns, SalesFacts, SalesQuery,
    SalesReport, last_touch_by_channel, related_activities, sales, sales_from, sales_listed, sales_needs,
};
pub use segments::{
    PerformanceFigures, SegmentFlow, SegmentsQuery, SegmentsReport, segments, segments_listed, segments_needs,
};
pub use timeline::{Timeline, TimelineEntry, TimelineKind, timeline, timeline_needs};
pub use vouchers::{
    AnomalyReason, DaysToRedeem, Discount, VoucherAnomaly, VoucherDesign, VoucherFigures, VoucherState, VouchersQuery,
    VouchersReport, voucher_state, vouchers, vouchers_listed, vouchers_needs,
};

/// Whether an instant lies in `[from, to)`.
fn in_range(at: i64, from: Option<i64>, to: Option<i64>) -> bool {
    from.is_none_or(|from| from <= at) && to.is_none_or(|to| at < to)
}
