//! The rows behind a figure of the sales report.

use history::zone::Zone;
use history::{History, Symbol};
use measures::is_related;

use super::coaching::Asked;
use super::facts::{SalesFacts, number};
use super::{RelatedSaleRow, SalesQuery};
use crate::calendar::{Period, instant_text, local_day};
use crate::{Group, Listed, NoSuchFigure, in_range};

/// Related sales in order of time, then id, each with its activities.
pub(super) fn related_rows(history: &History, facts: &SalesFacts, mut related: Vec<u32>) -> Vec<RelatedSaleRow> {
    let (transactions, activities) = (&history.transactions, &history.activities);
    let row = |place: u32| facts.related[place as usize].row as usize;
    related.sort_unstable_by(|a, b| {
        let ids = || transactions.ids.get(row(*a)).as_bytes().cmp(transactions.ids.get(row(*b)).as_bytes());
        transactions.at[row(*a)].cmp(&transactions.at[row(*b)]).then_with(ids)
    });
    let text = |symbol: Symbol| history.text(symbol).to_owned();
    related
        .into_iter()
        .map(|place| {
            let row = row(place);
            let touches = facts.activities(facts.related[place as usize]);
            RelatedSaleRow {
                transaction: transactions.ids.get(row).to_owned(),
                customer: history.customers.id(transactions.customer[row]).to_owned(),
                at: instant_text(transactions.at[row]),
                amount_minor: transactions.amount[row],
                currency: text(transactions.currency[row]),
                store: text(transactions.store[row]),
                associate: text(transactions.associate[row]),
                activities: touches.map(|row| activities.ids.get(row).to_owned()).collect(),
            }
        })
        .collect()
}

/// The rows of the activities to which a sale is related under a query, in order of time, then id; `transaction` is a
/// row of `History::transactions`. Empty for what is no sale.
pub fn related_activities(history: &History, query: &SalesQuery, transaction: usize) -> Vec<usize> {
    let (transactions, activities) = (&history.transactions, &history.activities);
    if transaction >= transactions.len() || !transactions.is_sale(transaction) {
        return Vec::new();
    }
    let asked = Asked::of(history, query);
    let sale_at = transactions.at[transaction];
    let rows = activities.spans.of(transactions.customer[transaction] as usize);
    rows.filter(|row| is_related(activities.at[*row], sale_at, query.window_ms) && asked.passes(*row)).collect()
}

/// The rows that a figure of the sales report counts, in order of customers and time.
///
/// | figure | rows | groups |
/// | --- | --- | --- |
/// | `sales` | sales | `store`, `period`; `associate`, `activity_type`, `channel`: those with such a related activity |
/// | `returns`, `other_sales` | returns, sales without a related activity | `store`, `period` |
/// | `related_sales` | sales | all: one related activity is of every group named |
/// | `related_activities` | activities | all: of every group named, and related to a sale of the store and the period |
/// | `activities`, `followed` | activities of the date range | `associate`, `activity_type`, `channel`, `period` of the activity; `store` of a following sale for `followed` alone |
///
/// A `period` is the first day of a bar of the query's graph; without a graph, of a day.
pub fn sales_listed(
    history: &History,
    facts: &SalesFacts,
    query: &SalesQuery,
    figure: &str,
    groups: &[Group],
) -> Result<Listed, NoSuchFigure> {
    if *facts.relation() != query.relation() {
        return sales_listed(history, &SalesFacts::prepare(history, &query.relation()), query, figure, groups);
    }
    let within = Within::of(history, query, groups)?;
    let no_such_group = || NoSuchFigure(figure.to_owned());
    let transactions = &history.transactions;
    let asked = Asked::of(history, query);
    let is_in = |row: usize| asked.is_in_population(row) && within.has_transaction(row);
    let sales = |counts: &dyn Fn(usize) -> bool| {
        let rows = (0..transactions.len()).filter(|row| is_in(*row) && counts(*row));
        Ok(Listed::Sales(rows.map(number).collect()))
    };
    let related = || facts.related.iter().filter(|sale| is_in(sale.row as usize));
    match figure {
        "sales" if !within.names_activity() => sales(&|row| transactions.is_sale(row)),
        "returns" if !within.names_activity() => sales(&|row| transactions.amount[row] < 0),
        "other_sales" if !within.names_activity() => {
            sales(&|row| transactions.is_sale(row) && facts.related_at(row).is_none())
        }
        "sales" | "related_sales" => Ok(Listed::Sales(
            related()
                .filter(|sale| facts.activities(**sale).any(|row| within.has_activity(row)))
                .map(|sale| sale.row)
                .collect(),
        )),
        "related_activities" => {
            let mut counted = 0;
            let mut rows = Vec::new();
            for sale in related() {
                let fresh = sale.first.max(counted)..sale.end;
                counted = sale.end;
                let fresh = fresh.map(|place| facts.activity(place as usize));
                rows.extend(fresh.filter(|row| within.has_activity(*row)).map(number));
            }
            Ok(Listed::Activities(rows))
        }
        "activities" | "followed" => {
            let followed = figure == "followed";
            if within.store.is_some() && !followed {
                return Err(no_such_group());
            }
            Ok(Listed::Activities(coached(&asked, &within, followed)))
        }
        _ => Err(no_such_group()),
    }
}

/// Activities of the date range, or those of them with a sale in the window after them.
fn coached(asked: &Asked, within: &Within, followed: bool) -> Vec<u32> {
    let (history, query) = (asked.history, asked.query);
    let (activities, transactions) = (&history.activities, &history.transactions);
    let mut rows = Vec::new();
    let mut sales = Vec::new();
    let mut customer = None;
    for row in 0..activities.len() {
        let at = activities.at[row];
        if !in_range(at, query.from, query.to)
            || !asked.passes(row)
            || !within.has_activity(row)
            || !within.is_in_period(at)
        {
            continue;
        }
        if followed {
            if customer != Some(activities.customer[row]) {
                customer = Some(activities.customer[row]);
                sales.clear();
                let of_customer = transactions.spans.of(activities.customer[row] as usize);
                let of_stores = of_customer.filter(|sale| {
                    transactions.is_sale(*sale) && asked.is_in_stores(*sale) && within.is_in_store(*sale)
                });
                sales.extend(of_stores.map(|sale| transactions.at[sale]));
            }
            if !asked.is_followed(at, &sales) {
                continue;
            }
        }
        rows.push(number(row));
    }
    rows
}

/// The groups that a list is within, as symbols. A name that the history has never seen is nobody's.
struct Within<'a> {
    history: &'a History,
    zone: &'static Zone,
    graph: Period,
    store: Option<Option<Symbol>>,
    associate: Option<Option<Symbol>>,
    activity_type: Option<Option<Symbol>>,
    channel: Option<Option<Symbol>>,
    period: Option<String>,
}

impl<'a> Within<'a> {
    fn of(history: &'a History, query: &SalesQuery, groups: &[Group]) -> Result<Self, NoSuchFigure> {
        let mut within = Self {
            history,
            zone: Zone::of(history.time_zone),
            graph: query.graph.unwrap_or(Period::Day),
            store: None,
            associate: None,
            activity_type: None,
            channel: None,
            period: None,
        };
        for group in groups {
            let place = match group.by.as_str() {
                "store" => &mut within.store,
                "associate" => &mut within.associate,
                "activity_type" => &mut within.activity_type,
                "channel" => &mut within.channel,
                "period" => {
                    within.period = Some(group.key.clone());
                    continue;
                }
                _ => return Err(NoSuchFigure(group.by.clone())),
            };
            *place = Some(history.symbols.find(&group.key));
        }
        Ok(within)
    }

    const fn names_activity(&self) -> bool {
        self.associate.is_some() || self.activity_type.is_some() || self.channel.is_some()
    }

    fn is_in_store(&self, transaction: usize) -> bool {
        is(self.store, self.history.transactions.store[transaction])
    }

    fn is_in_period(&self, at: i64) -> bool {
        self.period.as_ref().is_none_or(|period| *period == self.graph.key(local_day(self.zone, at)))
    }

    fn has_transaction(&self, transaction: usize) -> bool {
        self.is_in_store(transaction) && self.is_in_period(self.history.transactions.at[transaction])
    }

    fn has_activity(&self, activity: usize) -> bool {
        let activities = &self.history.activities;
        is(self.associate, activities.associate[activity])
            && is(self.activity_type, activities.activity_type[activity])
            && is(self.channel, activities.channel[activity])
    }
}

/// Whether a value is the one asked for, if one is.
fn is(asked: Option<Option<Symbol>>, value: Symbol) -> bool {
    asked.is_none_or(|asked| asked == Some(value))
}
