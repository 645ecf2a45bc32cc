//! Customers ranked by what they bought, and the first of them.

use std::cmp::Reverse;

use history::{CustomerIndex, History};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::spend;

/// By what customers are ranked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RankBy {
    /// Net spend: sales and returns in the workspace's currency, the greatest first.
    Spend,
    /// The last sale, the latest first.
    Recency,
    /// The number of sales, the greatest first.
    Number,
}

/// How many of a ranking are in.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Top {
    /// So many customers.
    N(u32),
    /// So many percent of all customers, more than 0 and at most 100; a part of a customer counts as one.
    Percent(f64),
}

impl Top {
    /// How many of so many customers are in.
    pub fn of(self, customers: usize) -> usize {
        match self {
            Self::N(count) => customers.min(usize::try_from(count).unwrap_or(usize::MAX)),
            Self::Percent(percent) => {
                // Percents have a few decimals; what is beyond nine is the rounding of binary fractions.
                let share = (customers as f64 * percent / 100.0 * 1e9).round() / 1e9;
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and customers")]
                let count = share.ceil().clamp(0.0, customers as f64) as usize;
                count
            }
        }
    }
}

/// The first of a ranking at an instant, in order of their numbers: customers who bought, in `(at − within, at]` where
/// a length of time is given, else ever. Of equals the smaller id comes first. A net spend of zero or below is no place.
pub fn first_of(history: &History, by: RankBy, top: Top, within_ms: Option<i64>, at: i64) -> Vec<CustomerIndex> {
    let count = history.customers.len();
    let customers = 0..u32::try_from(count).unwrap_or(u32::MAX);
    let scored = |customer| Some((score(history, customer, by, within_ms, at)?, customer));
    let mut ranked: Vec<(i128, CustomerIndex)> = customers.filter_map(scored).collect();
    ranked.sort_unstable_by_key(|(score, customer)| (Reverse(*score), *customer));
    ranked.truncate(top.of(count));
    let mut first: Vec<CustomerIndex> = ranked.into_iter().map(|(_, customer)| customer).collect();
    first.sort_unstable();
    first
}

fn score(history: &History, customer: CustomerIndex, by: RankBy, within_ms: Option<i64>, at: i64) -> Option<i128> {
    // A period that reaches back beyond the first instant holds all that ever happened.
    let within_ms = within_ms.unwrap_or(i64::MAX);
    let sales = || {
        let transactions = &history.transactions;
        let rows = transactions.spans.of(customer as usize);
        let times = &transactions.at[rows.clone()];
        let since = at.saturating_sub(within_ms);
        let first = if within_ms == i64::MAX { 0 } else { times.partition_point(|time| *time <= since) };
        let end = times.partition_point(|time| *time <= at);
        (rows.start + first..rows.start + end).rev().filter(|row| transactions.is_sale(*row))
    };
    match by {
        RankBy::Spend => Some(spend(history, customer, at, within_ms).last).filter(|spend| *spend > 0),
        RankBy::Recency => sales().next().map(|row| i128::from(history.transactions.at[row])),
        RankBy::Number => i128::try_from(sales().count()).ok().filter(|count| *count > 0),
    }
}
