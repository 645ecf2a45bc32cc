//! Messages, campaigns, journeys and journey steps: what was sent, opened, clicked, and the sales that attribution
//! models credit to them (reports.md, 3).
//!
//! - [`merge`]: one walk over messages, sales, opens and clicks, customer by customer, on all cores.
//! - [`tally`]: what a group comes to; [`listed`]: the rows behind a figure.

mod listed;
mod merge;
mod tally;

use std::collections::BTreeMap;

use history::{History, Needs, SaleDetails, Symbol};
use journey::AttributionModel;
pub use listed::messages_listed;
use measures::SalesBlock;
pub use merge::messages;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::in_range;
use crate::names::Names;

/// The activity type of a message.
const MESSAGE: &str = "message";

/// What messages are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MessagesBy {
    /// The design's or topic's name.
    #[default]
    Message,
    /// The campaign.
    Campaign,
    /// The journey.
    Journey,
    /// The step of a journey, by its own id: steps of the same id in several journeys stand together, unless the
    /// query names the journey.
    Step,
}

impl MessagesBy {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Message, Self::Campaign, Self::Journey, Self::Step];

    /// The word in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Campaign => "campaign",
            Self::Journey => "journey",
            Self::Step => "step",
        }
    }
}

/// Which messages, and how they are grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessagesQuery {
    /// The groups.
    pub by: MessagesBy,
    /// First instant of the sending.
    pub from: Option<i64>,
    /// End of the sending, excluded.
    pub to: Option<i64>,
    /// Only messages of these journeys; all where empty.
    pub journeys: Vec<String>,
    /// The window after a message or a click.
    pub window_ms: i64,
    /// What one message costs, minor units, by the name that activities carry (the design's name or its id).
    pub costs: BTreeMap<String, i64>,
    /// What a message costs by its channel, minor units, where `costs` does not know it.
    pub channel_costs: BTreeMap<String, i64>,
    /// The margin as a share of the amount, in hundredths of a percent.
    pub margin: Option<u32>,
}

impl MessagesQuery {
    /// Every message, at no cost.
    pub const fn all(by: MessagesBy, window_ms: i64) -> Self {
        Self {
            by,
            from: None,
            to: None,
            journeys: Vec::new(),
            window_ms,
            costs: BTreeMap::new(),
            channel_costs: BTreeMap::new(),
            margin: None,
        }
    }
}

/// The messages report, in the shape of `rehearse report messages --format json`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MessagesReport {
    /// `messages`.
    #[ts(type = "\"messages\"")]
    pub report: &'static str,
    /// The groups.
    pub by: MessagesBy,
    /// The window after a message or a click, milliseconds.
    pub window_ms: i64,
    /// First instant of the sending, RFC 3339; `null` without one.
    pub from: Option<String>,
    /// End of the sending, excluded.
    pub to: Option<String>,
    /// Sales related to at least one of the messages, each once.
    #[ts(type = "number")]
    pub distinct_sales: u64,
    /// Their amount in the workspace's currency.
    #[ts(type = "number")]
    pub distinct_amount_minor: i64,
    /// What was sent in each group, and what came of it.
    pub groups: BTreeMap<String, MessageGroup>,
    /// The same over all groups; a customer who clicked in two of them counts once.
    pub total: MessageGroup,
    /// The credit of each group under each model: the sum of its messages' shares, under `any` a sale's amount once.
    pub models: BTreeMap<AttributionModel, BTreeMap<String, CreditBlock>>,
    /// The same over all groups.
    pub totals: BTreeMap<AttributionModel, CreditBlock>,
}

/// Messages of one group. Clickers are customers: whoever clicked several of a group's messages counts once.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct MessageGroup {
    /// Messages sent.
    #[ts(type = "number")]
    pub sent: u64,
    /// Messages opened, each once.
    #[ts(type = "number")]
    pub opened: u64,
    /// Messages clicked, each once.
    #[ts(type = "number")]
    pub clicked: u64,
    /// `opened / sent`.
    pub open_rate: Option<f64>,
    /// `clicked / sent`.
    pub click_rate: Option<f64>,
    /// Customers who clicked.
    #[ts(type = "number")]
    pub clickers: u64,
    /// Of these, those with a sale in the window after a click, both ends included.
    #[ts(type = "number")]
    pub clickers_with_sale: u64,
    /// `clickers_with_sale / clickers`.
    pub click_conversion: Option<f64>,
    /// Clickers with a click whose window has not ended.
    #[ts(type = "number")]
    pub immature_clickers: u64,
    /// `click_conversion` of the other clickers.
    pub mature_click_conversion: Option<f64>,
    /// Messages whose window has not ended: more sales may yet be related to them.
    #[ts(type = "number")]
    pub immature: u64,
    /// The cost of the messages sent.
    #[ts(type = "number")]
    pub cost_minor: i64,
    /// Messages whose cost is not known; they are in `cost_minor` with zero.
    #[ts(type = "number")]
    pub without_cost: u64,
}

/// Sales credited to a group; minimum, average and maximum are those of the credits.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct CreditBlock {
    /// The credits, as a sales block.
    #[serde(flatten)]
    #[ts(flatten)]
    pub sales: SalesBlock,
    /// Credits less cost.
    #[ts(type = "number")]
    pub minus_cost_minor: i64,
    /// `(credits − cost) / cost`.
    pub return_on_cost: Option<f64>,
    /// The margin of the credits, `credits × margin`, rounded half up; only where a margin is set, here and below.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub margin_minor: Option<i64>,
    /// Margin less cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub margin_minus_cost_minor: Option<i64>,
    /// `(margin − cost) / cost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub margin_return_on_cost: Option<f64>,
}

/// What [`messages()`] reads.
pub fn messages_needs() -> Needs {
    Needs {
        transactions: true,
        sale_details: SaleDetails::ALL,
        activities: true,
        activity_details: true,
        engagements: true,
        ..Needs::nothing()
    }
}

/// Which messages a query asks for, and their groups.
#[derive(Debug)]
struct Asked<'a> {
    history: &'a History,
    query: &'a MessagesQuery,
    journeys: Names,
    /// `None` where the history knows no message.
    message: Option<Symbol>,
}

impl<'a> Asked<'a> {
    fn of(history: &'a History, query: &'a MessagesQuery) -> Self {
        let journeys = Names::of(history, &query.journeys);
        Self { history, query, journeys, message: history.symbols.find(MESSAGE) }
    }

    /// Whether an activity is a message.
    fn is_message(&self, activity: usize) -> bool {
        self.message == Some(self.history.activities.activity_type[activity])
    }

    /// The group of a message, where the filters let it through.
    fn group(&self, message: usize) -> Option<Symbol> {
        let activities = &self.history.activities;
        let is_asked_for = in_range(activities.at[message], self.query.from, self.query.to)
            && self.journeys.contains(activities.journey[message]);
        is_asked_for.then(|| match self.query.by {
            MessagesBy::Message => activities.message[message],
            MessagesBy::Campaign => activities.campaign[message],
            MessagesBy::Journey => activities.journey[message],
            MessagesBy::Step => activities.step[message],
        })
    }
}
