//! Sales added up, as every report shows them.

use std::collections::BTreeMap;

use history::{History, Symbol};
use serde::Serialize;
use ts_rs::TS;

/// How many sales, and what they amount to. Amounts are in minor units of the workspace's currency; those in other
/// currencies stand apart and enter neither sum, minimum, average nor maximum. What stands over nothing is `null`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct SalesBlock {
    /// Sales, whatever their currency.
    #[ts(type = "number")]
    pub count: u64,
    /// Their amount.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// The smallest.
    #[ts(type = "number | null")]
    pub min_minor: Option<i64>,
    /// The mean, rounded half up.
    #[ts(type = "number | null")]
    pub average_minor: Option<i64>,
    /// The largest.
    #[ts(type = "number | null")]
    pub max_minor: Option<i64>,
    /// Amounts in other currencies, by code; left out when there are none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, type = "Record<string, number>")]
    pub other_currencies: BTreeMap<String, i64>,
}

/// Adds up sales into a [`SalesBlock`]. Tallies of disjoint sales merge into the tally of all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SalesTally {
    own: u64,
    amount: i128,
    range: Option<(i64, i64)>,
    other: u64,
    other_amounts: BTreeMap<Symbol, i128>,
}

impl SalesTally {
    /// Adds an amount in this currency.
    pub fn add(&mut self, history: &History, currency: Symbol, amount_minor: i64) {
        if currency == history.currency {
            self.own += 1;
            self.amount += i128::from(amount_minor);
            let (min, max) = self.range.unwrap_or((amount_minor, amount_minor));
            self.range = Some((min.min(amount_minor), max.max(amount_minor)));
        } else {
            self.other += 1;
            *self.other_amounts.entry(currency).or_default() += i128::from(amount_minor);
        }
    }

    /// Adds a transaction.
    pub fn add_transaction(&mut self, history: &History, transaction: usize) {
        self.add(history, history.transactions.currency[transaction], history.transactions.amount[transaction]);
    }

    /// Adds sales in the workspace's currency that were added up before: how many, their sum, the smallest and the
    /// largest of them.
    pub fn add_summed(&mut self, count: u64, amount: i128, min_minor: i64, max_minor: i64) {
        if count == 0 {
            return;
        }
        self.own += count;
        self.amount += amount;
        let (min, max) = self.range.unwrap_or((min_minor, max_minor));
        self.range = Some((min.min(min_minor), max.max(max_minor)));
    }

    /// Adds the sales of another tally.
    pub fn merge(&mut self, other: &Self) {
        self.own += other.own;
        self.amount += other.amount;
        self.range = match (self.range, other.range) {
            (Some((min, max)), Some((other_min, other_max))) => Some((min.min(other_min), max.max(other_max))),
            (one, another) => one.or(another),
        };
        self.other += other.other;
        for (currency, amount) in &other.other_amounts {
            *self.other_amounts.entry(*currency).or_default() += amount;
        }
    }

    /// How many sales, whatever their currency.
    pub const fn count(&self) -> u64 {
        self.own + self.other
    }

    /// Their amount in the workspace's currency.
    pub const fn amount(&self) -> i128 {
        self.amount
    }

    /// As reports show it.
    pub fn block(&self, history: &History) -> SalesBlock {
        SalesBlock {
            count: self.count(),
            amount_minor: saturated(self.amount),
            min_minor: self.range.map(|(min, _)| min),
            average_minor: (self.own > 0).then(|| half_up(self.amount, self.own)),
            max_minor: self.range.map(|(_, max)| max),
            other_currencies: self
                .other_amounts
                .iter()
                .map(|(currency, amount)| (history.text(*currency).to_owned(), saturated(*amount)))
                .collect(),
        }
    }
}

/// `amount / count`, the half rounded up.
fn half_up(amount: i128, count: u64) -> i64 {
    let count = i128::from(count);
    saturated((2 * amount + count).div_euclid(2 * count))
}

/// The nearest amount that 64 bits hold; sums are kept wider, so that they can be merged in any order.
pub fn saturated(amount: i128) -> i64 {
    i64::try_from(amount).unwrap_or(if amount < 0 { i64::MIN } else { i64::MAX })
}
