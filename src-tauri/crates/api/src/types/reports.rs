//! The reports: what is asked, what comes back, and the lists behind their numbers.
//!
//! Days are `YYYY-MM-DD` of the workspace's time zone (instants, RFC 3339, are taken as well); `to` is excluded
//! everywhere. A list that is empty filters nothing. Stores and associates are named by their ids; [`ReportScope`] says
//! what they are called.

use std::collections::BTreeMap;

use reports::{
    CustomersByReport, MessagesBy, MessagesReport, OccasionFigures, OccasionsReport, Period, ProductsReport,
    SalesReport, SegmentsReport, Timeline, VouchersReport,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::RunFigures;

/// Asks for the occasions report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields = nullable)]
pub struct OccasionsAsk {
    /// First day of creation.
    pub from: Option<String>,
    /// Day at which the date range has ended.
    pub to: Option<String>,
    /// The report's instant, or a day: its end. Without it the last known instant.
    pub at: Option<String>,
    /// The window after the completion, an ISO 8601 duration; overrides the settings for all types.
    pub window: Option<String>,
    /// Markets.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub markets: Vec<String>,
    /// Channels that customers came by.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub acquisition_channels: Vec<String>,
    /// Stores.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub stores: Vec<String>,
    /// Departments.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub departments: Vec<String>,
    /// Associates.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub associates: Vec<String>,
    /// Occasion types.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub occasion_types: Vec<String>,
    /// The points of the graph; without it there is none.
    pub graph: Option<Period>,
    /// Whether each occasion is told; for the command line. The window asks for a [`ReportList`].
    #[ts(as = "Option<bool>", optional)]
    pub list: bool,
}

/// The occasions report with the period before.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct OccasionsView {
    /// The report.
    pub report: OccasionsReport,
    /// The same of as many days directly before, as they stand at the same instant; none for an open date range, and
    /// where nothing is known from before.
    pub previous: Option<OccasionsBefore>,
}

/// What the tiles and the graph compare with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct OccasionsBefore {
    /// Its first day.
    pub from: String,
    /// The day at which it has ended.
    pub to: String,
    /// All occasions.
    pub total: OccasionFigures,
    /// The points of the graph by the first day of each.
    pub graph: BTreeMap<String, OccasionFigures>,
}

/// Asks for the sales report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields = nullable)]
pub struct SalesAsk {
    /// First day of the sales.
    pub from: Option<String>,
    /// Day at which the date range has ended.
    pub to: Option<String>,
    /// The window before a sale, an ISO 8601 duration; without it the workspace's.
    pub window: Option<String>,
    /// Stores of the sales.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub stores: Vec<String>,
    /// Associates of the activities.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub associates: Vec<String>,
    /// Types of the activities.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub activity_types: Vec<String>,
    /// The bars of the graph; without it there is none.
    pub graph: Option<Period>,
    /// Whether the figures of each associate are told.
    #[ts(as = "Option<bool>", optional)]
    pub coaching: bool,
    /// Whether each related sale is told; for the command line. The window asks for a [`ReportList`].
    #[ts(as = "Option<bool>", optional)]
    pub list: bool,
}

/// The sales report with the period before.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SalesView {
    /// The report.
    pub report: SalesReport,
    /// The same of as many days directly before, without graph and coaching; none for an open date range, and where
    /// nothing is known from before.
    pub previous: Option<SalesBefore>,
}

/// What the tiles compare with.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SalesBefore {
    /// Its first day.
    pub from: String,
    /// The day at which it has ended.
    pub to: String,
    /// The report.
    pub report: SalesReport,
}

/// Asks how many sales would be related by chance.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields = nullable)]
pub struct PlaceboAsk {
    /// Of which report.
    pub sales: SalesAsk,
    /// How often the windows are moved; without it 20, at most 1 000.
    pub rounds: Option<u32>,
    /// The seed; without it 0.
    #[ts(type = "number | null")]
    pub seed: Option<u64>,
}

/// Asks for what happened in the window before a sale.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields = nullable)]
pub struct TimelineAsk {
    /// The customer's id.
    pub customer: String,
    /// The transaction's id.
    pub transaction: String,
    /// The window, an ISO 8601 duration; without it the workspace's.
    pub window: Option<String>,
}

/// What happened in the window before a sale.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TimelineView {
    /// The timeline.
    pub timeline: Timeline,
    /// The customer's name, where known.
    pub name: Option<String>,
    /// What was bought: names of products (ids where they have none), the greatest amount first.
    pub products: Vec<String>,
}

/// Asks for the messages report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields = nullable)]
pub struct MessagesAsk {
    /// What to group by; without it messages.
    #[ts(as = "Option<MessagesBy>", optional)]
    pub by: MessagesBy,
    /// First day of the sending.
    pub from: Option<String>,
    /// Day at which the date range has ended.
    pub to: Option<String>,
    /// The window after the sending or the click, an ISO 8601 duration; without it the workspace's.
    pub window: Option<String>,
}

/// The messages report with what belongs to its groups.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MessagesView {
    /// The report.
    pub report: MessagesReport,
    /// By group: the last dry run of the journey of that name or id, where journeys are the groups.
    pub runs: BTreeMap<String, JourneyRun>,
}

/// A journey and its last dry run.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct JourneyRun {
    /// The journey's id.
    pub journey: String,
    /// What people call it.
    pub name: String,
    /// Its last dry run.
    pub run: Option<RunFigures>,
}

/// Asks for the vouchers report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields = nullable)]
pub struct VouchersAsk {
    /// The report's instant, or a day: its end. Without it the last known instant.
    pub at: Option<String>,
}

/// The vouchers report with the names of what it tells.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct VouchersView {
    /// The report.
    pub report: VouchersReport,
    /// What products are called, by id, where they have a name.
    pub products: BTreeMap<String, String>,
}

/// Asks for the products report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields = nullable)]
pub struct ProductsAsk {
    /// First day of the sales.
    pub from: Option<String>,
    /// Day at which the date range has ended.
    pub to: Option<String>,
    /// Stores of the sales.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub stores: Vec<String>,
    /// Channels of the sales.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub channels: Vec<String>,
}

/// The products report with the names of what it tells.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ProductsView {
    /// The report.
    pub report: ProductsReport,
    /// What products are called, by id, where they have a name.
    pub products: BTreeMap<String, String>,
}

/// Asks for the segments report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields = nullable)]
pub struct SegmentsAsk {
    /// The report's instant, or a day: its end. Without it the last known instant.
    pub at: Option<String>,
    /// The earlier instant, or a day: its end, from which movements are shown.
    pub since: Option<String>,
    /// The length of each of the two periods, days of 24 hours; without it 90.
    pub days: Option<u32>,
}

/// The segments report.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SegmentsView {
    /// The report.
    pub report: SegmentsReport,
}

/// Asks for customers by an attribute.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export, optional_fields = nullable)]
pub struct CustomersByAsk {
    /// The attribute.
    pub attribute: String,
    /// First day of the sales.
    pub from: Option<String>,
    /// Day at which the date range has ended.
    pub to: Option<String>,
    /// The window before a sale, an ISO 8601 duration; without it the workspace's.
    pub window: Option<String>,
}

/// Customers by an attribute.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomersByView {
    /// The report.
    pub report: CustomersByReport,
}

/// A report, and what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "report", content = "ask", rename_all = "snake_case")]
#[ts(export)]
pub enum ReportAsk {
    /// Occasions.
    Occasions(OccasionsAsk),
    /// Sales.
    Sales(SalesAsk),
    /// Messages and journeys.
    Messages(MessagesAsk),
    /// Vouchers.
    Vouchers(VouchersAsk),
    /// Products and places.
    Products(ProductsAsk),
    /// Revenue-performance segments.
    Segments(SegmentsAsk),
    /// Customers by an attribute.
    CustomersBy(CustomersByAsk),
}

/// Which number of a report: a list of what it counts. The figure is called as in the report's JSON:
///
/// | report | figures | groups |
/// | --- | --- | --- |
/// | occasions | `generated`, `open`, `expired`, `completed`, `converted`, `immature`; `distinct_sales`; `distinct_messages` | `occasion_type`, `associate`, `store`, `department`, `market`, `acquisition_channel`, `channel`, `message`, `period` |
/// | sales | `sales`, `returns`, `related_sales`, `other_sales`; `related_activities`; `activities`, `followed` of coaching | `store`, `associate`, `activity_type`, `channel`, `period` |
/// | messages | `sent`, `opened`, `clicked`; `clickers`, `clickers_with_sale`; a model's name: the sales with a credit | `group` |
/// | vouchers | `assigned`, `redeemed`, `expired`, `open`; `sales`; `anomalies` | `design`, `channel`, `store` |
/// | products | `sales`: the sales with such a line; `preferred_store` | `channel`, `store`, `product`, `category`, `department` |
/// | segments | `customers`, `before` | `segment`, `since` (of the earlier instant) |
/// | customers-by | `customers`, `visitors`, `buyers`; `sales`, `related_sales` | `value` |
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ListOf {
    /// Of which report.
    pub of: ReportAsk,
    /// Which figure.
    pub figure: String,
    /// Within which groups; all of them hold. A `period` is the first day of a bar of the report's graph.
    pub groups: Vec<GroupIs>,
}

/// A group of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GroupIs {
    /// By what.
    pub by: String,
    /// Its key in the report.
    pub key: String,
}

/// Asks for some rows of a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields = nullable)]
pub struct ReportList {
    /// Which list.
    pub list: ListOf,
    /// The name of the column that it is in order of, one that is `ordered`; without it time, the latest first, or ids.
    /// Equal rows stand in order of their ids, those without a value at the end.
    pub order: Option<String>,
    /// Whether the greatest comes first.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub descending: bool,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give, at most 500.
    pub limit: u32,
}

/// Some rows of a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ListPage {
    /// How many rows there are in all.
    #[ts(type = "number")]
    pub total: u64,
    /// How many customers they are about, each once.
    #[ts(type = "number")]
    pub customers: u64,
    /// What a row is: `sale`, `occasion`, `activity`, `customer`, `voucher` or `anomaly`.
    pub row: String,
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// These.
    pub rows: Vec<ListRow>,
}

/// A column of a table. Its heading is the text `column-…` of its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TableColumn {
    /// Its name: `at`, `customer`, `amount`, …
    pub name: String,
    /// What its cells mean.
    pub kind: CellKind,
    /// Whether the list can be put in its order.
    pub ordered: bool,
}

/// What the cells of a column mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CellKind {
    /// Text.
    Text,
    /// A whole number.
    Count,
    /// An amount.
    Money,
    /// A share, 0 to 1.
    Rate,
    /// Days of 24 hours.
    Days,
    /// An instant.
    Instant,
    /// A calendar day.
    Day,
    /// Any other number.
    Number,
    /// Activities.
    Activities,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ListRow {
    /// The row's own id.
    pub id: String,
    /// The customer it is about.
    pub customer: Option<String>,
    /// The transaction it is about, whose timeline can be opened.
    pub transaction: Option<String>,
    /// A cell for every column.
    pub cells: Vec<TableCell>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum TableCell {
    /// Nothing, or not known.
    Empty,
    /// Text; an id where no name is known.
    Text {
        /// The text.
        text: String,
    },
    /// A whole number.
    Count {
        /// The number.
        #[ts(type = "number")]
        count: u64,
    },
    /// An amount.
    Money {
        /// Minor units.
        #[ts(type = "number")]
        minor: i64,
        /// ISO 4217 code.
        currency: String,
    },
    /// A share, 0 to 1.
    Rate {
        /// The share.
        rate: f64,
    },
    /// Days of 24 hours.
    Days {
        /// How many.
        days: f64,
    },
    /// An instant.
    Instant {
        /// RFC 3339.
        at: String,
    },
    /// A calendar day.
    Day {
        /// `YYYY-MM-DD`.
        day: String,
    },
    /// Any other number.
    Number {
        /// The number.
        number: f64,
    },
    /// Activities, in order of time.
    Activities {
        /// How many.
        #[ts(type = "number")]
        count: u64,
        /// The first four.
        marks: Vec<ActivityMark>,
    },
}

/// An activity, as small as can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ActivityMark {
    /// `message`, `call`, …
    pub activity_type: String,
    /// The channel; empty where none is known.
    pub channel: String,
}

/// Writes the tables of a report into a file: `.csv` (one of them) or `.xlsx` (all, typed cells). Their names are:
///
/// | report | tables, the main one first |
/// | --- | --- |
/// | occasions | `types`, `matrix`, `by_associate`, `by_store`, `by_department`, `by_market`, `by_acquisition_channel`, `graph` |
/// | sales | `totals`, `by_store`, `by_associate`, `by_activity_type`, `by_channel`, `by_month`, `graph`, `coaching` |
/// | messages | `groups`, `models`, `runs` (by journey) |
/// | vouchers | `designs`, `by_channel`, `by_store`, `top_products`, `redeemed_by_day`, `anomalies`, `unknown_codes` |
/// | products | `top_products`, `top_categories`, `by_department`, `by_channel`, `top_stores`, `department_store`, `department_channel`, `category_store`, `category_channel`, `product_store`, `product_channel`, `preferred_store_top` |
/// | segments | `segments`; with `since` also `segments_since`, `flow` |
/// | customers-by | `groups` |
///
/// Where the report was asked for its list, that comes first: `occasions`, `list`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields = nullable)]
pub struct ExportReport {
    /// Which report.
    pub of: ReportAsk,
    /// The table by the name that its report has for it (`types`, `by_store`, …); without it the first of all.
    pub table: Option<String>,
    /// Where to.
    pub path: String,
}

/// Writes a list into a file: `.csv` or `.xlsx`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ExportList {
    /// Which list.
    pub list: ListOf,
    /// Where to.
    pub path: String,
}

/// Makes a static segment of the customers of a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct SegmentOfList {
    /// The segment's name.
    pub name: String,
    /// Whose customers.
    pub list: ListOf,
}
