//! Sales of a date range, and those with an activity in the window before them (reports.md, 2).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use history::{CustomerIndex, History, Needs, SaleDetails, Symbol};
use measures::{DAY_MS, RelatedSale, SalesBlock, SalesTally, related_sales, saturated, window_has_ended};
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::{Period, day_key, instant_text, local_day, month_key};
use crate::names::Names;
use crate::{in_range, rate};

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
}

impl SalesQuery {
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
    let mut collected = Collected::new(history, query);
    for customer in 0..u32::try_from(history.customers.len()).unwrap_or(u32::MAX) {
        collected.add_customer(customer);
    }
    collected.report()
}

/// Sales with and without an activity before them.
#[derive(Debug, Default)]
struct Split {
    related: SalesTally,
    other: SalesTally,
}

impl Split {
    fn add(&mut self, history: &History, transaction: usize, related: bool) {
        let tally = if related { &mut self.related } else { &mut self.other };
        tally.add_transaction(history, transaction);
    }

    fn all(&self) -> SalesTally {
        let mut all = self.related.clone();
        all.merge(&self.other);
        all
    }

    fn blocks(&self, history: &History) -> PeriodSales {
        PeriodSales {
            sales: self.all().block(history),
            related: self.related.block(history),
            other: self.other.block(history),
        }
    }
}

/// What the walk over all customers gathers.
struct Collected<'a> {
    history: &'a History,
    query: &'a SalesQuery,
    stores: Names,
    associates: Names,
    activity_types: Names,
    split: Split,
    returns: SalesTally,
    related_activities: u64,
    immature: u64,
    types: BTreeSet<Symbol>,
    since_last_ms: i128,
    by_store: BTreeMap<Symbol, SalesTally>,
    by_associate: BTreeMap<Symbol, SalesTally>,
    by_activity_type: BTreeMap<Symbol, SalesTally>,
    by_channel: BTreeMap<Symbol, SalesTally>,
    by_day: BTreeMap<Option<NaiveDate>, Split>,
    list: Vec<(usize, Vec<u32>)>,
    // The activities of the customer at hand that the filters let through: their rows, their instants.
    rows: Vec<u32>,
    times: Vec<i64>,
    // The groups of the sale at hand.
    groups: Vec<Symbol>,
}

impl<'a> Collected<'a> {
    fn new(history: &'a History, query: &'a SalesQuery) -> Self {
        Self {
            history,
            query,
            stores: Names::of(history, &query.stores),
            associates: Names::of(history, &query.associates),
            activity_types: Names::of(history, &query.activity_types),
            split: Split::default(),
            returns: SalesTally::default(),
            related_activities: 0,
            immature: 0,
            types: BTreeSet::new(),
            since_last_ms: 0,
            by_store: BTreeMap::new(),
            by_associate: BTreeMap::new(),
            by_activity_type: BTreeMap::new(),
            by_channel: BTreeMap::new(),
            by_day: BTreeMap::new(),
            list: Vec::new(),
            rows: Vec::new(),
            times: Vec::new(),
            groups: Vec::new(),
        }
    }

    fn is_in_population(&self, transaction: usize) -> bool {
        let transactions = &self.history.transactions;
        in_range(transactions.at[transaction], self.query.from, self.query.to)
            && self.stores.contains(transactions.store[transaction])
    }

    fn add_customer(&mut self, customer: CustomerIndex) {
        let history = self.history;
        let transactions = &history.transactions;
        let span = transactions.spans.of(customer as usize);
        if span.is_empty() {
            return;
        }
        for row in span {
            if transactions.amount[row] < 0 && self.is_in_population(row) {
                self.returns.add_transaction(history, row);
            }
        }

        let activities = &history.activities;
        self.rows.clear();
        self.times.clear();
        for row in activities.spans.of(customer as usize) {
            if self.associates.contains(activities.associate[row])
                && self.activity_types.contains(activities.activity_type[row])
            {
                self.rows.push(u32::try_from(row).unwrap_or(u32::MAX));
                self.times.push(activities.at[row]);
            }
        }
        let times = std::mem::take(&mut self.times);
        // Both ends of a sale's activities only move forward, so those up to here were counted already.
        let mut counted = 0;
        for sale in related_sales(history, customer, &times, self.query.window_ms) {
            if !self.is_in_population(sale.transaction) {
                continue;
            }
            let related = !sale.touches.is_empty();
            self.split.add(history, sale.transaction, related);
            let day = local_day(history.time_zone, transactions.at[sale.transaction]);
            self.by_day.entry(day).or_default().add(history, sale.transaction, related);
            if related {
                let fresh = sale.touches.start.max(counted)..sale.touches.end;
                counted = sale.touches.end;
                for (row, at) in self.rows[fresh.clone()].iter().zip(&times[fresh]) {
                    self.related_activities += 1;
                    self.types.insert(activities.activity_type[*row as usize]);
                    let ended = window_has_ended(*at, self.query.window_ms, history.last_known);
                    self.immature += u64::from(!ended);
                }
                self.add_related(&sale, &times);
            }
        }
        self.times = times;
    }

    fn add_related(&mut self, sale: &RelatedSale, times: &[i64]) {
        let (history, transaction) = (self.history, sale.transaction);
        let activities = &history.activities;
        let last = times[sale.touches.end - 1];
        self.since_last_ms += i128::from(history.transactions.at[transaction]) - i128::from(last);
        let rows = &self.rows[sale.touches.clone()];
        let store = history.transactions.store[transaction];
        self.by_store.entry(store).or_default().add_transaction(history, transaction);
        for (groups, column) in [
            (&mut self.by_associate, &activities.associate),
            (&mut self.by_activity_type, &activities.activity_type),
            (&mut self.by_channel, &activities.channel),
        ] {
            self.groups.clear();
            self.groups.extend(rows.iter().map(|row| column[*row as usize]));
            self.groups.sort_unstable();
            self.groups.dedup();
            for group in &self.groups {
                groups.entry(*group).or_default().add_transaction(history, transaction);
            }
        }
        if self.query.list {
            self.list.push((transaction, rows.to_vec()));
        }
    }

    fn report(mut self) -> SalesReport {
        let history = self.history;
        let list = std::mem::take(&mut self.list);
        let all = self.split.all();
        let related = &self.split.related;
        let returned = self.returns.block(history);
        let mut activity_types: Vec<String> = self.types.iter().map(|name| history.text(*name).to_owned()).collect();
        activity_types.sort_unstable();
        SalesReport {
            report: "sales",
            window_ms: self.query.window_ms,
            from: self.query.from.map(instant_text),
            to: self.query.to.map(instant_text),
            sales: all.block(history),
            net_minor: saturated(all.amount() + self.returns.amount()),
            returns: Returns {
                count: returned.count,
                amount_minor: returned.amount_minor,
                other_currencies: returned.other_currencies,
            },
            related_sales: related.block(history),
            other_sales: self.split.other.block(history),
            share_count: rate(related.count().into(), all.count().into()),
            share_amount: rate(related.amount(), all.amount()),
            related_activities: self.related_activities,
            immature: self.immature,
            activity_types,
            related_by_type: BTreeMap::new(),
            coaching: None,
            average_days_from_last_activity: rate(self.since_last_ms, related.count().into())
                .map(|milliseconds| milliseconds / DAY_MS as f64),
            by_store: blocks(history, &self.by_store),
            by_associate: blocks(history, &self.by_associate),
            by_activity_type: blocks(history, &self.by_activity_type),
            by_channel: blocks(history, &self.by_channel),
            by_month: self.periods(month_key),
            graph: self.query.graph.map(|period| self.periods(|day| day_key(day.map(|day| period.start(day))))),
            list: self.query.list.then(|| self.listed(list)),
        }
    }

    /// The days' sales, put together into longer periods.
    fn periods(&self, key: impl Fn(Option<NaiveDate>) -> String) -> BTreeMap<String, PeriodSales> {
        let mut periods: BTreeMap<String, Split> = BTreeMap::new();
        for (day, sales) in &self.by_day {
            let period = periods.entry(key(*day)).or_default();
            period.related.merge(&sales.related);
            period.other.merge(&sales.other);
        }
        periods.into_iter().map(|(key, sales)| (key, sales.blocks(self.history))).collect()
    }

    fn listed(&self, mut list: Vec<(usize, Vec<u32>)>) -> Vec<RelatedSaleRow> {
        let (transactions, activities) = (&self.history.transactions, &self.history.activities);
        list.sort_unstable_by(|(a, _), (b, _)| {
            let ids = || transactions.ids.get(*a).as_bytes().cmp(transactions.ids.get(*b).as_bytes());
            transactions.at[*a].cmp(&transactions.at[*b]).then_with(ids)
        });
        let text = |symbol: Symbol| self.history.text(symbol).to_owned();
        list.into_iter()
            .map(|(row, touches)| RelatedSaleRow {
                transaction: transactions.ids.get(row).to_owned(),
                customer: self.history.customers.id(transactions.customer[row]).to_owned(),
                at: instant_text(transactions.at[row]),
                amount_minor: transactions.amount[row],
                currency: text(transactions.currency[row]),
                store: text(transactions.store[row]),
                associate: text(transactions.associate[row]),
                activities: touches.iter().map(|row| activities.ids.get(*row as usize).to_owned()).collect(),
            })
            .collect()
    }
}

fn blocks(history: &History, groups: &BTreeMap<Symbol, SalesTally>) -> BTreeMap<String, SalesBlock> {
    groups.iter().map(|(group, sales)| (history.text(*group).to_owned(), sales.block(history))).collect()
}
