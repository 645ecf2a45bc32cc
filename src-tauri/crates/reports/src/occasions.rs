//! Occasions, the messages that completed them, and the sales that followed (reports.md, 1).
//!
//! - [`OccasionFacts`]: how every occasion stands at an instant; whatever the filters, it is worked out of all messages
//!   and occasions of a customer. Filters choose among its rows.
//! - `coded`: the value of every occasion in a field, as a number; `tally`: figures of groups; `lists`: rows behind them.
//!
//! Which occasions it is about the dates of their creation alone decide; one that is created after the report's instant
//! stands open. Without an instant asked for it is the last known one of the workspace, and where nothing is known but
//! occasions, the creation of the last of them.

mod coded;
mod facts;
mod lists;
mod tally;

use std::collections::BTreeMap;

use history::{History, Needs, SaleDetails};
use serde::Serialize;
use ts_rs::TS;

pub use self::facts::{OccasionFacts, OccasionState, customer_occasions, occasion_state};
pub use self::lists::occasions_listed;
use crate::Period;

/// Which occasions, and as of when.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OccasionsQuery {
    /// First instant of the date range; it is the creation that counts.
    pub from: Option<i64>,
    /// End of the date range, excluded.
    pub to: Option<i64>,
    /// The report's instant; later messages and sales are not seen. Without it the last known one.
    pub at: Option<i64>,
    /// Only customers of these markets; all where empty, here and below.
    pub markets: Vec<String>,
    /// Only customers who came by these channels.
    pub acquisition_channels: Vec<String>,
    /// Only occasions of these stores, by id.
    pub stores: Vec<String>,
    /// Only occasions of these departments.
    pub departments: Vec<String>,
    /// Only occasions of these associates, by id.
    pub associates: Vec<String>,
    /// Only occasions of these types.
    pub occasion_types: Vec<String>,
    /// The window after the completion where nothing else is said for the type.
    pub window_ms: i64,
    /// The window of single types.
    pub windows_ms: BTreeMap<String, i64>,
    /// Where each filter reads its value.
    pub fields: OccasionFields,
    /// The points of a graph over the days of creation, if it is wanted.
    pub graph: Option<Period>,
    /// Whether the occasions are listed one by one.
    pub list: bool,
}

/// Where the filters, and the groups of the same names, read their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OccasionFields {
    /// By default the customer's `market`.
    pub market: OccasionField,
    /// By default the customer's `acquisition_channel`.
    pub acquisition_channel: OccasionField,
    /// By default the occasion's `store_id`.
    pub store: OccasionField,
    /// By default the occasion's `department`.
    pub department: OccasionField,
    /// By default the occasion's `associate_id`.
    pub associate: OccasionField,
}

/// A field that a filter of occasions reads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum OccasionField {
    /// An attribute of the customer.
    Customer(String),
    /// A column of the occasion: `store_id`, `associate_id`, `department`, or one that is not listed.
    Occasion(String),
}

impl Default for OccasionFields {
    fn default() -> Self {
        let customer = |name: &str| OccasionField::Customer(name.to_owned());
        let occasion = |name: &str| OccasionField::Occasion(name.to_owned());
        Self {
            market: customer("market"),
            acquisition_channel: customer("acquisition_channel"),
            store: occasion("store_id"),
            department: occasion("department"),
            associate: occasion("associate_id"),
        }
    }
}

impl OccasionFields {
    /// All of them.
    fn all(&self) -> [&OccasionField; 5] {
        [&self.market, &self.acquisition_channel, &self.store, &self.department, &self.associate]
    }
}

/// What [`occasions()`] reads.
pub fn occasions_needs(query: &OccasionsQuery) -> Needs {
    let mut needs = Needs {
        transactions: true,
        sale_details: SaleDetails { id: true, ..SaleDetails::NONE },
        activities: true,
        activity_details: true,
        occasions: true,
        ..Needs::nothing()
    };
    for field in query.fields.all() {
        match field {
            OccasionField::Customer(name) => needs.attributes.add(name),
            OccasionField::Occasion(name) if coded::is_listed(name) => {}
            OccasionField::Occasion(name) => needs.occasion_properties.add(name),
        }
    }
    needs
}

/// Makes the occasions report.
pub fn occasions(history: &History, query: &OccasionsQuery) -> OccasionsReport {
    let facts = OccasionFacts::prepare(history, query.at, query.window_ms, &query.windows_ms);
    occasions_from(history, &facts, query)
}

/// Makes the occasions report of what was prepared from the same history; instant and windows are those it was prepared
/// for.
pub fn occasions_from(history: &History, facts: &OccasionFacts, query: &OccasionsQuery) -> OccasionsReport {
    tally::report(history, facts, query)
}

/// The occasions report, in the shape of `rehearse report occasions --format json`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct OccasionsReport {
    /// `occasions`.
    #[ts(type = "\"occasions\"")]
    pub report: &'static str,
    /// First instant of the date range, RFC 3339; `null` without one.
    pub from: Option<String>,
    /// End of the date range, excluded.
    pub to: Option<String>,
    /// The report's instant, RFC 3339; `null` in a workspace where nothing is known.
    pub at: Option<String>,
    /// The window after the completion, milliseconds, where a type has none of its own.
    pub window_ms: i64,
    /// The windows of the types that have one of their own.
    pub windows_ms: BTreeMap<String, i64>,
    /// All of them.
    pub total: OccasionFigures,
    /// By occasion type.
    pub types: BTreeMap<String, OccasionTypeFigures>,
    /// By the occasion's associate.
    pub by_associate: BTreeMap<String, OccasionFigures>,
    /// By the occasion's store.
    pub by_store: BTreeMap<String, OccasionFigures>,
    /// By the occasion's department.
    pub by_department: BTreeMap<String, OccasionFigures>,
    /// By the customer's market.
    pub by_market: BTreeMap<String, OccasionFigures>,
    /// By the channel that the customer came by.
    pub by_acquisition_channel: BTreeMap<String, OccasionFigures>,
    /// The points of the graph by the first day of each, `YYYY-MM-DD`; periods without an occasion are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub graph: Option<BTreeMap<String, OccasionFigures>>,
    /// Each occasion by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub occasions: Option<BTreeMap<String, OccasionRow>>,
}

/// How occasions ended, and what they brought. `generated = open + completed + expired`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct OccasionFigures {
    /// Created in the date range.
    #[ts(type = "number")]
    pub generated: u64,
    /// Neither completed nor expired at the report's instant.
    #[ts(type = "number")]
    pub open: u64,
    /// Not completed before they expired.
    #[ts(type = "number")]
    pub expired: u64,
    /// Completed.
    #[ts(type = "number")]
    pub completed: u64,
    /// Completed / generated, 0 to 1.
    pub completion_rate: Option<f64>,
    /// Completed and followed by a sale in the window.
    #[ts(type = "number")]
    pub converted: u64,
    /// Converted / completed.
    pub conversion_rate: Option<f64>,
    /// The 95 % interval of the conversion rate (Wilson).
    pub wilson: Option<(f64, f64)>,
    /// Completed ones whose window had not ended at the report's instant.
    #[ts(type = "number")]
    pub immature: u64,
    /// Those of the immature that are converted already.
    #[ts(type = "number")]
    pub immature_converted: u64,
    /// The conversion rate of the others.
    pub mature_conversion_rate: Option<f64>,
    /// Amounts of the converting sales, each as often as it converts an occasion; workspace's currency.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// Amount / occasions converted by a sale in the workspace's currency, rounded half up.
    #[ts(type = "number | null")]
    pub average_minor: Option<i64>,
    /// Amounts in other currencies, by code; left out when there are none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, type = "Record<string, number>")]
    pub other_currencies: BTreeMap<String, i64>,
    /// The converting sales, each once.
    #[ts(type = "number")]
    pub distinct_sales: u64,
    /// Their amount.
    #[ts(type = "number")]
    pub distinct_amount_minor: i64,
    /// The messages that completed them, each once.
    #[ts(type = "number")]
    pub distinct_messages: u64,
    /// Days from the completion to the converting sale, their median.
    pub median_days_to_convert: Option<f64>,
}

/// Occasions of one type.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct OccasionTypeFigures {
    /// Of the type.
    #[serde(flatten)]
    #[ts(flatten)]
    pub figures: OccasionFigures,
    /// The completed ones by `channel|message` of the message that completed them; `|` where none is known.
    pub matrix: BTreeMap<String, OccasionCell>,
}

/// Occasions completed by one message on one channel.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct OccasionCell {
    /// The channel.
    pub channel: String,
    /// The message.
    pub message: String,
    /// Completed.
    #[ts(type = "number")]
    pub completed: u64,
    /// Converted.
    #[ts(type = "number")]
    pub converted: u64,
    /// Amounts of the converting sales.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// Converted / completed.
    pub conversion_rate: Option<f64>,
    /// The 95 % interval of the conversion rate (Wilson).
    pub wilson: Option<(f64, f64)>,
    /// Completed ones whose window had not ended.
    #[ts(type = "number")]
    pub immature: u64,
}

/// One occasion.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct OccasionRow {
    /// When it was completed, RFC 3339.
    pub completed_at: Option<String>,
    /// The message that completed it.
    pub activity_id: Option<String>,
    /// The transaction that converted it.
    pub sale: Option<String>,
}
