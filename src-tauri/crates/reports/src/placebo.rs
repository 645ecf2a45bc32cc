//! How many sales would be “related” by chance: the same windows moved to random dates of the same customers.

use std::ops::Range;

use history::times::before;
use history::{CustomerIndex, History};
use measures::{SalesBlock, SalesTally, related_sales};
use rayon::prelude::*;
use serde::Serialize;
use ts_rs::TS;

use crate::SalesQuery;
use crate::sales::{Asked, parted};

/// What chance alone would relate, beside what is related.
///
/// In each round all activities of a customer are turned by one random length of time on the circle from the first
/// instant known of her to the last one known at all, so that their number and the gaps between them stay as they are.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PlaceboReport {
    /// The seed; the same one moves them alike.
    #[ts(type = "number")]
    pub seed: u64,
    /// How often the windows were moved.
    pub rounds: u32,
    /// Sales of the date range.
    pub sales: SalesBlock,
    /// Those with an activity in the window before them.
    pub related_sales: SalesBlock,
    /// Related sales over all rounds, by number.
    pub moved_count: Spread,
    /// Related sales over all rounds, by amount in minor units of the workspace's currency.
    pub moved_amount: Spread,
    /// Related sales / sales over all rounds, by number.
    pub moved_share: Spread,
}

/// A figure over all rounds.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct Spread {
    /// Its mean; `null` over nothing.
    pub mean: Option<f64>,
    /// Its smallest.
    pub low: Option<f64>,
    /// Its largest.
    pub high: Option<f64>,
}

/// Moves the windows of a sales report to random dates of the same customers, so many times.
///
/// All activities of a customer that the filters let through are turned together on the circle from the first instant
/// known of her (a sale, a return or an activity, whichever is first) to the last instant known of the workspace (or of
/// her, should that be later): their number and the gaps between them stay as they are, and a move may bring them
/// anywhere she could have been met. The circle ends where nothing more is known, so that no activity is moved to where
/// no sale could be seen; on it a window does not reach over the end to the beginning. Sales stay where they are; a
/// customer without activities, or whose circle is a single instant, is related as she is.
///
/// By how much a customer's are turned in a round depends on the seed, her id and the round alone, so that neither the
/// order of rows nor the number of threads shows.
pub fn placebo(history: &History, query: &SalesQuery, rounds: u32, seed: u64) -> PlaceboReport {
    let asked = Asked::of(history, query);
    let mut total = Part::new(rounds);
    let parts: Vec<Part> = parted(history.customers.len())
        .into_par_iter()
        .map(|customers| {
            let mut part = Part::new(rounds);
            for customer in customers {
                part.add_customer(&asked, customer, seed);
            }
            part
        })
        .collect();
    for part in &parts {
        total.merge(part);
    }
    let count = total.sales.count() as f64;
    let counts = || total.moved.iter().map(|round| round.count as f64);
    PlaceboReport {
        seed,
        rounds,
        sales: total.sales.block(history),
        related_sales: total.related.block(history),
        moved_count: Spread::of(counts()),
        // Amounts beyond 2⁵³ lose their last digits here, which a mean does not show; no total is made from it.
        moved_amount: Spread::of(total.moved.iter().map(|round| round.amount as f64)),
        moved_share: if total.sales.count() == 0 {
            Spread::default()
        } else {
            Spread::of(counts().map(|moved| moved / count))
        },
    }
}

impl Spread {
    fn of(values: impl Iterator<Item = f64> + Clone) -> Self {
        let count = values.clone().count();
        if count == 0 {
            return Self::default();
        }
        Self {
            mean: Some(values.clone().sum::<f64>() / count as f64),
            low: values.clone().reduce(f64::min),
            high: values.reduce(f64::max),
        }
    }
}

/// Related sales of one round.
#[derive(Debug, Clone, Copy, Default)]
struct Moved {
    count: u64,
    /// In the workspace's currency.
    amount: i128,
}

/// What a run of customers comes to.
struct Part {
    sales: SalesTally,
    related: SalesTally,
    moved: Vec<Moved>,
    // Of the customer at hand: the instants of her activities, counted from her first, and her sales.
    times: Vec<i64>,
    of_customer: Vec<Sale>,
}

/// A sale of the date range.
#[derive(Debug, Clone, Copy)]
struct Sale {
    at: i64,
    /// Zero in another currency.
    own_amount: i64,
    is_related: bool,
}

impl Part {
    fn new(rounds: u32) -> Self {
        Self {
            sales: SalesTally::default(),
            related: SalesTally::default(),
            moved: vec![Moved::default(); rounds as usize],
            times: Vec::new(),
            of_customer: Vec::new(),
        }
    }

    fn merge(&mut self, other: &Self) {
        self.sales.merge(&other.sales);
        self.related.merge(&other.related);
        for (mine, theirs) in self.moved.iter_mut().zip(&other.moved) {
            mine.count += theirs.count;
            mine.amount += theirs.amount;
        }
    }

    fn add_customer(&mut self, asked: &Asked, customer: CustomerIndex, seed: u64) {
        let history = asked.history;
        let (transactions, activities) = (&history.transactions, &history.activities);
        let (rows, span) = (transactions.spans.of(customer as usize), activities.spans.of(customer as usize));
        self.times.clear();
        self.times.extend(span.clone().filter(|row| asked.passes(*row)).map(|row| activities.at[row]));
        self.of_customer.clear();
        for sale in related_sales(history, customer, &self.times, asked.query.window_ms) {
            let row = sale.transaction;
            if !asked.is_in_population(row) {
                continue;
            }
            let is_related = !sale.touches.is_empty();
            self.sales.add_transaction(history, row);
            if is_related {
                self.related.add_transaction(history, row);
            }
            let own_amount = if history.is_own_currency(row) { transactions.amount[row] } else { 0 };
            self.of_customer.push(Sale { at: transactions.at[row], own_amount, is_related });
        }
        if self.times.is_empty() || self.of_customer.is_empty() {
            return;
        }
        let ends = |column: &[i64], span: Range<usize>| {
            let column = &column[span];
            Some((*column.first()?, *column.last()?))
        };
        let known = [ends(&transactions.at, rows), ends(&activities.at, span)];
        let first = known.iter().flatten().map(|(first, _)| *first).min().unwrap_or(0);
        let last = known.iter().flatten().map(|(_, last)| *last).chain(history.last_known).max().unwrap_or(first);
        // Instants further apart than 64 bits count are turned on as much of the circle as they do.
        let circle = last.saturating_sub(first).saturating_add(1);
        self.times.iter_mut().for_each(|at| *at = at.saturating_sub(first));
        self.of_customer.iter_mut().for_each(|sale| sale.at = sale.at.saturating_sub(first));
        let key = key(seed, history.customers.id(customer));
        for (round, moved) in (0_u64..).zip(&mut self.moved) {
            let turn = turn(key, round, circle);
            for sale in &self.of_customer {
                let is_related = if circle == 1 {
                    sale.is_related
                } else {
                    is_met(&self.times, sale.at, turn, circle, asked.query.window_ms)
                };
                moved.count += u64::from(is_related);
                moved.amount += if is_related { i128::from(sale.own_amount) } else { 0 };
            }
        }
    }
}

/// Whether one of these activities, turned ahead by so much on a circle, lies in the window before a sale.
fn is_met(times: &[i64], sale_at: i64, turn: i64, circle: i64, window_ms: i64) -> bool {
    if window_ms < 0 {
        return false;
    }
    // The window turned back instead: from `start` to `end`, each a place before or on the circle.
    let start = sale_at.saturating_sub(window_ms).max(0) - turn;
    let end = sale_at - turn;
    let meets = |from: i64, to: i64| times.get(before(times, from)).is_some_and(|at| *at <= to);
    if start >= 0 {
        meets(start, end)
    } else if end < 0 {
        meets(start + circle, end + circle)
    } else {
        meets(0, end) || meets(start + circle, circle - 1)
    }
}

/// The golden ratio's fraction in 64 bits, by which SplitMix64 counts.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// The mixing function of SplitMix64 (Steele, Lea, Flood 2014).
const fn mixed(state: u64) -> u64 {
    let state = state.wrapping_add(STEP);
    let state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    state ^ (state >> 31)
}

/// What a customer's draws begin with: the seed and FNV-1a of her id, the same number on every machine.
pub(crate) fn key(seed: u64, id: &str) -> u64 {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    mixed(seed ^ id.bytes().fold(0xCBF2_9CE4_8422_2325, hash))
}

/// By how much a customer's activities are turned in a round.
pub(crate) const fn turn(key: u64, round: u64, circle: i64) -> i64 {
    below(mixed(key.wrapping_add(round.wrapping_mul(STEP))), circle)
}

/// A draw brought below a length, which is above zero.
const fn below(draw: u64, length: i64) -> i64 {
    ((draw as u128 * length.unsigned_abs() as u128) >> 64) as i64
}
