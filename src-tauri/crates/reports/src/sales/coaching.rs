//! What each associate did in a date range, and what followed.

use std::collections::BTreeMap;

use hashbrown::HashMap;
use history::times::before;
use history::{CustomerIndex, History, Symbol};
use measures::{DAY_MS, SalesTally, is_related, related_sales, window_has_ended};
use rayon::prelude::*;

use super::facts::parted;
use super::{ActivityFigures, AssociateFigures, SalesQuery};
use crate::names::Names;
use crate::{in_range, rate, wilson};

/// The figures of each associate by id; `""` is nobody's.
pub(super) fn coaching(history: &History, query: &SalesQuery) -> BTreeMap<String, AssociateFigures> {
    let asked = Asked::of(history, query);
    let parts: Vec<HashMap<Symbol, Tally>> = parted(history.customers.len())
        .into_par_iter()
        .map(|customers| {
            let mut part = Part::default();
            for customer in customers {
                part.add_customer(&asked, customer);
            }
            part.associates
        })
        .collect();
    let mut all: HashMap<Symbol, Tally> = HashMap::new();
    for (associate, tally) in parts.into_iter().flatten() {
        all.entry(associate).or_default().merge(&tally);
    }
    all.iter().map(|(associate, tally)| (history.text(*associate).to_owned(), tally.figures(history))).collect()
}

/// A query's names as symbols.
pub(crate) struct Asked<'a> {
    pub history: &'a History,
    pub query: &'a SalesQuery,
    stores: Names,
    associates: Names,
    activity_types: Names,
}

impl<'a> Asked<'a> {
    pub fn of(history: &'a History, query: &'a SalesQuery) -> Self {
        Self {
            history,
            query,
            stores: Names::of(history, &query.stores),
            associates: Names::of(history, &query.associates),
            activity_types: Names::of(history, &query.activity_types),
        }
    }

    /// Whether the filters let an activity through.
    pub fn passes(&self, activity: usize) -> bool {
        let activities = &self.history.activities;
        self.associates.contains(activities.associate[activity])
            && self.activity_types.contains(activities.activity_type[activity])
    }

    /// Whether a transaction is of the stores asked for.
    pub fn is_in_stores(&self, transaction: usize) -> bool {
        self.stores.contains(self.history.transactions.store[transaction])
    }

    /// Whether a transaction is of the stores asked for and in the date range.
    pub fn is_in_population(&self, transaction: usize) -> bool {
        in_range(self.history.transactions.at[transaction], self.query.from, self.query.to)
            && self.is_in_stores(transaction)
    }

    /// A customer's sales of the stores asked for, whenever they were: their instants.
    pub fn sales_of_stores(&self, customer: CustomerIndex, out: &mut Vec<i64>) {
        let transactions = &self.history.transactions;
        out.clear();
        out.extend(
            transactions
                .spans
                .of(customer as usize)
                .filter(|row| transactions.is_sale(*row) && self.is_in_stores(*row))
                .map(|row| transactions.at[row]),
        );
    }

    /// Whether a sale of these follows in the window after an instant.
    pub fn is_followed(&self, at: i64, sales: &[i64]) -> bool {
        sales.get(before(sales, at)).is_some_and(|sale| is_related(at, *sale, self.query.window_ms))
    }
}

/// What one associate's figures are added up from.
#[derive(Debug, Default)]
struct Tally {
    all: ActivityFigures,
    immature: u64,
    customers: u64,
    /// The last customer counted, and one.
    last_customer: u64,
    sales: SalesTally,
    since_last_ms: i128,
    by_type: HashMap<Symbol, ActivityFigures>,
    by_channel: HashMap<Symbol, ActivityFigures>,
}

impl ActivityFigures {
    fn add(&mut self, followed: bool) {
        self.activities += 1;
        self.followed += u64::from(followed);
    }

    fn merge(&mut self, other: Self) {
        self.activities += other.activities;
        self.followed += other.followed;
    }
}

impl Tally {
    fn merge(&mut self, other: &Self) {
        self.all.merge(other.all);
        self.immature += other.immature;
        self.customers += other.customers;
        self.sales.merge(&other.sales);
        self.since_last_ms += other.since_last_ms;
        for (mine, theirs) in [(&mut self.by_type, &other.by_type), (&mut self.by_channel, &other.by_channel)] {
            for (group, figures) in theirs {
                mine.entry(*group).or_default().merge(*figures);
            }
        }
    }

    fn figures(&self, history: &History) -> AssociateFigures {
        let named = |groups: &HashMap<Symbol, ActivityFigures>| {
            groups.iter().map(|(group, figures)| (history.text(*group).to_owned(), *figures)).collect()
        };
        AssociateFigures {
            activities: self.all.activities,
            followed: self.all.followed,
            immature: self.immature,
            follow_rate: rate(self.all.followed.into(), self.all.activities.into()),
            wilson: wilson(self.all.followed, self.all.activities),
            customers: self.customers,
            sales: self.sales.block(history),
            average_days_from_last_activity: rate(self.since_last_ms, self.sales.count().into())
                .map(|milliseconds| milliseconds / DAY_MS as f64),
            by_type: named(&self.by_type),
            by_channel: named(&self.by_channel),
        }
    }
}

/// What a run of customers comes to.
#[derive(Default)]
struct Part {
    associates: HashMap<Symbol, Tally>,
    // Of the customer at hand: instants of her sales, her activities and their rows.
    sales: Vec<i64>,
    times: Vec<i64>,
    rows: Vec<usize>,
    // Of the sale at hand: associates with their last activity.
    last: Vec<(Symbol, i64)>,
}

impl Part {
    fn add_customer(&mut self, asked: &Asked, customer: CustomerIndex) {
        let (history, query) = (asked.history, asked.query);
        let activities = &history.activities;
        self.rows.clear();
        self.times.clear();
        for row in activities.spans.of(customer as usize).filter(|row| asked.passes(*row)) {
            self.rows.push(row);
            self.times.push(activities.at[row]);
        }
        if self.rows.is_empty() {
            return;
        }
        asked.sales_of_stores(customer, &mut self.sales);
        for (row, at) in self.rows.iter().zip(&self.times) {
            if !in_range(*at, query.from, query.to) {
                continue;
            }
            let followed = asked.is_followed(*at, &self.sales);
            let tally = self.associates.entry(activities.associate[*row]).or_default();
            tally.all.add(followed);
            tally.immature += u64::from(!followed && !window_has_ended(*at, query.window_ms, history.last_known));
            let this_customer = u64::from(customer) + 1;
            tally.customers += u64::from(tally.last_customer != this_customer);
            tally.last_customer = this_customer;
            tally.by_type.entry(activities.activity_type[*row]).or_default().add(followed);
            tally.by_channel.entry(activities.channel[*row]).or_default().add(followed);
        }
        let times = std::mem::take(&mut self.times);
        for sale in related_sales(history, customer, &times, query.window_ms) {
            if sale.touches.is_empty() || !asked.is_in_population(sale.transaction) {
                continue;
            }
            self.last.clear();
            for place in sale.touches {
                let associate = activities.associate[self.rows[place]];
                match self.last.iter_mut().find(|(known, _)| *known == associate) {
                    Some((_, last)) => *last = times[place],
                    None => self.last.push((associate, times[place])),
                }
            }
            for (associate, last) in &self.last {
                let tally = self.associates.entry(*associate).or_default();
                tally.sales.add_transaction(history, sale.transaction);
                tally.since_last_ms += i128::from(history.transactions.at[sale.transaction]) - i128::from(*last);
            }
        }
        self.times = times;
    }
}
