//! Every figure about what messages and other activities bring: pure functions of a [`history::History`] and a query.
//! No I/O, no clock; what a related sale is, and what it is worth to whom, stands in [`measures`] alone.
//!
//! - [`sales()`]: sales of a date range, and those with an activity in the window before them; [`SalesFacts`] and
//!   [`sales_from`]: the same, prepared, where only dates and stores change.
//! - [`placebo()`]: how many sales would be related by chance.
//! - [`timeline()`]: what happened in the window before one sale.
//! - [`messages()`]: messages, campaigns, journeys or steps with opens, clicks, and the sales that six attribution
//!   models credit to them.
//! - [`sales_listed`], [`messages_listed`]: the rows that a figure counts.
//!
//! Answers are in the shape of `rehearse report … --format json` (reports.md). Their maps are ordered by key; a row
//! without a store, associate, channel, … stands under the key `""`; a figure over nothing is `null`. Each report says
//! which part of a history it needs. Date ranges are instants here, `from` included and `to` excluded: whoever asks has
//! turned calendar days of the workspace's time zone into instants.

mod calendar;
mod customers_by;
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

pub use calendar::{Period, instant_text};
pub use customers_by::{CustomerGroup, CustomersByQuery, CustomersByReport};
pub use listed::{Group, Listed, NoSuchFigure};
pub use messages::{
    CreditBlock, MessageGroup, MessagesBy, MessagesQuery, MessagesReport, messages, messages_listed, messages_needs,
};
pub use occasions::{
    OccasionCell, OccasionField, OccasionFields, OccasionFigures, OccasionRow, OccasionTypeFigures, OccasionsQuery,
    OccasionsReport,
};
pub use placebo::{PlaceboReport, Spread, placebo};
pub use products::{ProductsQuery, ProductsReport, Quantity};
pub(crate) use rates::{rate, wilson};
pub use sales::{
    ActivityFigures, AssociateFigures, PeriodSales, RelatedSaleRow, Relation, Returns, SalesFacts, SalesQuery,
    SalesReport, last_touch_by_channel, related_activities, sales, sales_from, sales_listed, sales_needs,
};
pub use segments::{PerformanceFigures, SegmentFlow, SegmentsQuery, SegmentsReport};
pub use timeline::{Timeline, TimelineEntry, TimelineKind, timeline, timeline_needs};
pub use vouchers::{
    AnomalyReason, DaysToRedeem, Discount, VoucherAnomaly, VoucherDesign, VoucherFigures, VouchersQuery, VouchersReport,
};

/// Whether an instant lies in `[from, to)`.
fn in_range(at: i64, from: Option<i64>, to: Option<i64>) -> bool {
    from.is_none_or(|from| from <= at) && to.is_none_or(|to| at < to)
}
