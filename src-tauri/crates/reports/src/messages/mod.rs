//! Messages, campaigns, journeys and journey steps: what was sent, opened, clicked, and the sales that attribution
//! models credit to them (reports.md, 3).

use std::collections::BTreeMap;

use hashbrown::HashMap;
use history::{CustomerIndex, EngagementKind, History, Needs, SaleDetails, Symbol};
use journey::AttributionModel;
use measures::{
    RelatedSale, SalesBlock, SalesTally, Share, first_sale_from, related_sales, saturated, shares, window_has_ended,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::instant_text;
use crate::names::Names;
use crate::{in_range, rate};

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

/// Makes the messages report.
pub fn messages(history: &History, query: &MessagesQuery) -> MessagesReport {
    let mut collected = Collected::new(history, query);
    if let Some(message) = history.symbols.find(MESSAGE) {
        for customer in 0..u32::try_from(history.customers.len()).unwrap_or(u32::MAX) {
            collected.add_customer(message, customer);
        }
    }
    collected.report()
}

/// The group of everything.
const TOTAL: usize = 0;

/// What one group comes to.
#[derive(Debug, Default)]
struct GroupTally {
    sent: u64,
    opened: u64,
    clicked: u64,
    clickers: u64,
    clickers_with_sale: u64,
    immature_clickers: u64,
    mature_clickers_with_sale: u64,
    immature: u64,
    cost: i128,
    without_cost: u64,
    /// In the order of `AttributionModel::ALL`.
    credits: [SalesTally; AttributionModel::ALL.len()],
}

/// One customer's click.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Click {
    group: usize,
    with_sale: bool,
    immature: bool,
}

/// What the walk over all customers gathers.
struct Collected<'a> {
    history: &'a History,
    query: &'a MessagesQuery,
    journeys: Names,
    costs: HashMap<Symbol, i64>,
    places: HashMap<Symbol, usize>,
    names: Vec<Symbol>,
    groups: Vec<GroupTally>,
    distinct: SalesTally,
    // The messages of the customer at hand: their instants, and their groups where the filters let them through.
    times: Vec<i64>,
    credited_to: Vec<Option<usize>>,
    clicks: Vec<Click>,
    // The sale at hand.
    shares: Vec<Share>,
    credits: Vec<(usize, i64)>,
}

impl<'a> Collected<'a> {
    fn new(history: &'a History, query: &'a MessagesQuery) -> Self {
        Self {
            history,
            query,
            journeys: Names::of(history, &query.journeys),
            costs: query.costs.iter().filter_map(|(name, cost)| Some((history.symbols.find(name)?, *cost))).collect(),
            places: HashMap::new(),
            names: vec![Symbol::NONE],
            groups: vec![GroupTally::default()],
            distinct: SalesTally::default(),
            times: Vec::new(),
            credited_to: Vec::new(),
            clicks: Vec::new(),
            shares: Vec::new(),
            credits: Vec::new(),
        }
    }

    fn add_customer(&mut self, message: Symbol, customer: CustomerIndex) {
        let history = self.history;
        let activities = &history.activities;
        let span = activities.spans.of(customer as usize);
        self.times.clear();
        self.credited_to.clear();
        self.clicks.clear();
        let mut engagement =
            history.engagements.partition_point(|engagement| (engagement.activity as usize) < span.start);
        for row in span {
            if activities.activity_type[row] != message {
                continue;
            }
            let at = activities.at[row];
            self.times.push(at);
            let asked_for =
                in_range(at, self.query.from, self.query.to) && self.journeys.contains(activities.journey[row]);
            let group = if asked_for { Some(self.group_of(row)) } else { None };
            self.credited_to.push(group);
            if let Some(group) = group {
                self.add_sending(group, row);
                self.add_engagements(group, row, customer, &mut engagement);
            }
        }
        self.add_clickers();
        if self.credited_to.iter().any(Option::is_some) {
            let times = std::mem::take(&mut self.times);
            for sale in related_sales(history, customer, &times, self.query.window_ms) {
                self.add_sale(&sale, &times);
            }
            self.times = times;
        }
    }

    fn group_of(&mut self, row: usize) -> usize {
        let activities = &self.history.activities;
        let name = match self.query.by {
            MessagesBy::Message => activities.message[row],
            MessagesBy::Campaign => activities.campaign[row],
            MessagesBy::Journey => activities.journey[row],
            MessagesBy::Step => activities.step[row],
        };
        *self.places.entry(name).or_insert_with(|| {
            self.names.push(name);
            self.groups.push(GroupTally::default());
            self.groups.len() - 1
        })
    }

    fn add_sending(&mut self, group: usize, row: usize) {
        let activities = &self.history.activities;
        let immature = !window_has_ended(activities.at[row], self.query.window_ms, self.history.last_known);
        let cost = self.costs.get(&activities.message[row]);
        for place in [TOTAL, group] {
            let tally = &mut self.groups[place];
            tally.sent += 1;
            tally.immature += u64::from(immature);
            tally.cost += i128::from(cost.copied().unwrap_or(0));
            tally.without_cost += u64::from(cost.is_none());
        }
    }

    /// Opens and clicks of a message; `engagement` is a place in the history's, which are in order of activities' rows.
    fn add_engagements(&mut self, group: usize, row: usize, customer: CustomerIndex, engagement: &mut usize) {
        let (history, window_ms) = (self.history, self.query.window_ms);
        let (mut opened, mut clicked) = (false, false);
        while let Some(found) = history.engagements.get(*engagement)
            && found.activity as usize <= row
        {
            *engagement += 1;
            if (found.activity as usize) < row {
                continue;
            }
            match found.kind {
                EngagementKind::Opened => opened = true,
                EngagementKind::Clicked => {
                    clicked = true;
                    let until = found.at.saturating_add(window_ms);
                    self.clicks.push(Click {
                        group,
                        with_sale: first_sale_from(history, customer, found.at, until).is_some(),
                        immature: !window_has_ended(found.at, window_ms, history.last_known),
                    });
                }
            }
        }
        for place in [TOTAL, group] {
            self.groups[place].opened += u64::from(opened);
            self.groups[place].clicked += u64::from(clicked);
        }
    }

    /// Counts the customer at hand once in every group in which she clicked, and once in all.
    fn add_clickers(&mut self) {
        if self.clicks.is_empty() {
            return;
        }
        self.clicks.sort_unstable();
        for clicks in self.clicks.chunk_by(|a, b| a.group == b.group) {
            self.groups[clicks[0].group].add_clicker(clicks);
        }
        self.groups[TOTAL].add_clicker(&self.clicks);
    }

    fn add_sale(&mut self, sale: &RelatedSale, times: &[i64]) {
        let groups = &self.credited_to[sale.touches.clone()];
        if groups.iter().all(Option::is_none) {
            return;
        }
        let transactions = &self.history.transactions;
        let (at, amount) = (transactions.at[sale.transaction], transactions.amount[sale.transaction]);
        let currency = transactions.currency[sale.transaction];
        self.distinct.add(self.history, currency, amount);
        for (place, model) in AttributionModel::ALL.into_iter().enumerate() {
            shares(model, at, amount, &times[sale.touches.clone()], &mut self.shares);
            self.credits.clear();
            for (share, group) in self.shares.iter().zip(groups) {
                if let (true, Some(group)) = (share.credited, group) {
                    self.credits.push((*group, share.amount_minor));
                }
            }
            if self.credits.is_empty() {
                continue;
            }
            self.credits.sort_unstable_by_key(|(group, _)| *group);
            // Under `any` every share is the whole amount, which a group, and the total, is credited with once.
            let credit = |shares: &[(usize, i64)]| match model {
                AttributionModel::Any => amount,
                _ => shares.iter().fold(0_i64, |sum, (_, share)| sum.saturating_add(*share)),
            };
            for shares in self.credits.chunk_by(|(a, _), (b, _)| a == b) {
                self.groups[shares[0].0].credits[place].add(self.history, currency, credit(shares));
            }
            self.groups[TOTAL].credits[place].add(self.history, currency, credit(&self.credits));
        }
    }

    fn report(self) -> MessagesReport {
        let history = self.history;
        let name = |place: usize| history.text(self.names[place]).to_owned();
        let named = || self.groups.iter().enumerate().skip(TOTAL + 1);
        let total = &self.groups[TOTAL];
        let models = AttributionModel::ALL.into_iter().enumerate();
        MessagesReport {
            report: "messages",
            by: self.query.by,
            window_ms: self.query.window_ms,
            from: self.query.from.map(instant_text),
            to: self.query.to.map(instant_text),
            distinct_sales: self.distinct.count(),
            distinct_amount_minor: saturated(self.distinct.amount()),
            groups: named().map(|(place, tally)| (name(place), tally.group())).collect(),
            total: total.group(),
            models: models
                .clone()
                .map(|(model, key)| {
                    (key, named().map(|(place, tally)| (name(place), tally.credit(history, model))).collect())
                })
                .collect(),
            totals: models.map(|(model, key)| (key, total.credit(history, model))).collect(),
        }
    }
}

impl GroupTally {
    fn add_clicker(&mut self, clicks: &[Click]) {
        let with_sale = clicks.iter().any(|click| click.with_sale);
        let immature = clicks.iter().any(|click| click.immature);
        self.clickers += 1;
        self.clickers_with_sale += u64::from(with_sale);
        self.immature_clickers += u64::from(immature);
        self.mature_clickers_with_sale += u64::from(with_sale && !immature);
    }

    fn group(&self) -> MessageGroup {
        let mature_clickers = self.clickers - self.immature_clickers;
        MessageGroup {
            sent: self.sent,
            opened: self.opened,
            clicked: self.clicked,
            open_rate: rate(self.opened.into(), self.sent.into()),
            click_rate: rate(self.clicked.into(), self.sent.into()),
            clickers: self.clickers,
            clickers_with_sale: self.clickers_with_sale,
            click_conversion: rate(self.clickers_with_sale.into(), self.clickers.into()),
            immature_clickers: self.immature_clickers,
            mature_click_conversion: rate(self.mature_clickers_with_sale.into(), mature_clickers.into()),
            immature: self.immature,
            cost_minor: saturated(self.cost),
            without_cost: self.without_cost,
        }
    }

    fn credit(&self, history: &History, model: usize) -> CreditBlock {
        let credits = &self.credits[model];
        let minus_cost = credits.amount() - self.cost;
        CreditBlock {
            sales: credits.block(history),
            minus_cost_minor: saturated(minus_cost),
            return_on_cost: rate(minus_cost, self.cost),
            margin_minor: None,
            margin_minus_cost_minor: None,
            margin_return_on_cost: None,
        }
    }
}
