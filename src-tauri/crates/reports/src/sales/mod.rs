//! Sales of a date range, and those with an activity in the window before them (reports.md, 2).
//!
//! - [`facts`]: what a window and a choice of activities relate, worked out once; [`cells`]: sums by day and store.
//! - [`selection`]: the sales of dates and stores; [`answer`]: the report from those sums.
//! - [`coaching`]: what each associate did; [`listed`]: the rows behind a figure.

mod answer;
mod cells;
mod coaching;
mod facts;
mod listed;
mod selection;

use std::collections::BTreeMap;

pub use answer::{last_touch_by_channel, sales_from};
pub(crate) use coaching::Asked;
pub(crate) use facts::parted;
pub use facts::{Relation, SalesFacts};
use history::{History, Needs, SaleDetails};
pub use listed::{related_activities, sales_listed};
use measures::SalesBlock;
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::Period;

/// Which sales, and which activities may be related to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesQuery {
    /// First instant of the date range.
    pub from: Option<i64>,
    /// End of the date range, excluded.
    pub to: Option<i64>,
    /// Only sales and returns of these stores, by id; all where empty.
    pub stores: Vec<String>,
    /// Only activities of these associates, by id; all where empty.
    pub associates: Vec<String>,
    /// Only activities of these types; all where empty.
    pub activity_types: Vec<String>,
    /// The window before a sale.
    pub window_ms: i64,
    /// The bars of the graph, if it is wanted.
    pub graph: Option<Period>,
    /// Whether the related sales are listed one by one.
    pub list: bool,
    /// Whether the figures of each associate are told.
    pub coaching: bool,
}

impl SalesQuery {
    /// What its facts are worked out for.
    pub fn relation(&self) -> Relation {
        Relation {
            window_ms: self.window_ms,
            associates: self.associates.clone(),
            activity_types: self.activity_types.clone(),
        }
    }

    /// Every sale, every activity, no graph, no list.
    pub const fn all(window_ms: i64) -> Self {
        Self {
            from: None,
            to: None,
            stores: Vec::new(),
            associates: Vec::new(),
            activity_types: Vec::new(),
            window_ms,
            graph: None,
            list: false,
            coaching: false,
        }
    }
}

/// The sales report, in the shape of `rehearse report sales --format json`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SalesReport {
    /// `sales`.
    #[ts(type = "\"sales\"")]
    pub report: &'static str,
    /// The window before a sale, milliseconds.
    pub window_ms: i64,
    /// First instant of the date range, RFC 3339; `null` without one.
    pub from: Option<String>,
    /// End of the date range, excluded.
    pub to: Option<String>,
    /// Every sale of the date range (and of the stores asked for).
    pub sales: SalesBlock,
    /// Returns in the date range; they convert nothing.
    pub returns: Returns,
    /// Sales and returns together, in the workspace's currency.
    pub net_minor: i64,
    /// Sales with an activity in the window before them.
    pub related_sales: SalesBlock,
    /// The others.
    pub other_sales: SalesBlock,
    /// Related sales / sales, by number; 0 to 1.
    pub share_count: Option<f64>,
    /// Related sales / sales, by amount in the workspace's currency.
    pub share_amount: Option<f64>,
    /// Activities to which a sale is related, each once.
    #[ts(type = "number")]
    pub related_activities: u64,
    /// Of these, those whose own window has not ended: more sales may yet be related to them. A sale's window lies
    /// before it, so that no sale here is ever immature.
    #[ts(type = "number")]
    pub immature: u64,
    /// Related activities by their type, each once.
    #[ts(type = "Record<string, number>")]
    pub related_by_type: BTreeMap<String, u64>,
    /// The types of the related activities, sorted.
    pub activity_types: Vec<String>,
    /// Days from the last activity to the related sale, their mean, not rounded.
    pub average_days_from_last_activity: Option<f64>,
    /// Related sales by their store.
    pub by_store: BTreeMap<String, SalesBlock>,
    /// Related sales by the associate of a related activity, each once in a group.
    pub by_associate: BTreeMap<String, SalesBlock>,
    /// Related sales by the type of a related activity, each once in a group.
    pub by_activity_type: BTreeMap<String, SalesBlock>,
    /// Related sales by the channel of a related activity, each once in a group.
    pub by_channel: BTreeMap<String, SalesBlock>,
    /// Every sale by calendar month of the workspace's zone, `YYYY-MM`; the related and the others inside.
    pub by_month: BTreeMap<String, PeriodSales>,
    /// The bars asked for by the first day of each, `YYYY-MM-DD`; periods without a sale are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub graph: Option<BTreeMap<String, PeriodSales>>,
    /// What each associate did, and what followed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub coaching: Option<BTreeMap<String, AssociateFigures>>,
    /// Related sales in order of time, then id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub list: Option<Vec<RelatedSaleRow>>,
}

/// Returns; their amounts are negative.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct Returns {
    /// How many, whatever their currency.
    #[ts(type = "number")]
    pub count: u64,
    /// Their amount in the workspace's currency, zero or below.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// Amounts in other currencies, by code; left out when there are none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, type = "Record<string, number>")]
    pub other_currencies: BTreeMap<String, i64>,
}

/// Sales of a day, week or month.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct PeriodSales {
    /// Every sale.
    #[serde(flatten)]
    #[ts(flatten)]
    pub sales: SalesBlock,
    /// Those with an activity in the window before them.
    pub related: SalesBlock,
    /// The others.
    pub other: SalesBlock,
}

/// What an associate did in the date range, and what followed. The filters hold; stores filter the sales alone.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct AssociateFigures {
    /// Activities in the date range.
    #[ts(type = "number")]
    pub activities: u64,
    /// Of these, those with a sale in the window after them.
    #[ts(type = "number")]
    pub followed: u64,
    /// Of these, those without a sale whose window has not ended.
    #[ts(type = "number")]
    pub immature: u64,
    /// Followed / activities, 0 to 1.
    pub follow_rate: Option<f64>,
    /// The 95 % interval of that rate (Wilson).
    pub wilson: Option<(f64, f64)>,
    /// Customers that the activities were done towards, each once.
    #[ts(type = "number")]
    pub customers: u64,
    /// Sales of the date range related to an activity of the associate, whenever that was.
    pub sales: SalesBlock,
    /// Days from the associate's last activity to the related sale, their mean.
    pub average_days_from_last_activity: Option<f64>,
    /// Activities of the date range by their type.
    pub by_type: BTreeMap<String, ActivityFigures>,
    /// Activities of the date range by their channel.
    pub by_channel: BTreeMap<String, ActivityFigures>,
}

/// Activities, and how many of them were followed by a sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct ActivityFigures {
    /// Activities.
    #[ts(type = "number")]
    pub activities: u64,
    /// Those with a sale in the window after them.
    #[ts(type = "number")]
    pub followed: u64,
}

/// A related sale.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct RelatedSaleRow {
    /// The transaction's id.
    pub transaction: String,
    /// The customer's id.
    pub customer: String,
    /// When, RFC 3339.
    pub at: String,
    /// Its amount in `currency`.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// ISO 4217 code.
    pub currency: String,
    /// The store's id.
    pub store: String,
    /// The associate who sold, by id.
    pub associate: String,
    /// The activities to which it is related, in order of time.
    pub activities: Vec<String>,
}

/// What [`sales()`] reads.
pub fn sales_needs() -> Needs {
    Needs {
        transactions: true,
        sale_details: SaleDetails::ALL,
        activities: true,
        activity_details: true,
        ..Needs::nothing()
    }
}

/// Makes the sales report.
pub fn sales(history: &History, query: &SalesQuery) -> SalesReport {
    sales_from(history, &SalesFacts::prepare(history, &query.relation()), query)
}
