//! Which sales lie in the window of which activities.

use std::ops::Range;

use history::times::{before, up_to};
use history::{CustomerIndex, History};

/// Whether a sale at `sale_at` is related to an activity at `activity_at` of the same customer:
/// `t ≤ p ≤ t + W`, both ends included (reports.md, Words).
pub const fn is_related(activity_at: i64, sale_at: i64, window_ms: i64) -> bool {
    activity_at <= sale_at && sale_at <= activity_at.saturating_add(window_ms)
}

/// Whether the window that began at `start` had ended at `at`. Its last instant still counts, so that one must have
/// been seen; with nothing known at all nothing has ended.
pub const fn window_has_ended(start: i64, window_ms: i64, at: Option<i64>) -> bool {
    match at {
        Some(at) => start.saturating_add(window_ms) <= at,
        None => false,
    }
}

/// A customer's activities, walked along with her sales: for each sale the activities in whose window it lies. Both
/// ends of that slice only move forward, so that a walk over all of her sales reads each activity twice at most.
#[derive(Debug, Clone)]
pub struct Touches<'a> {
    at: &'a [i64],
    window_ms: i64,
    first: usize,
    end: usize,
    last_sale: i64,
}

impl<'a> Touches<'a> {
    /// Over activities in order of time.
    pub const fn new(at: &'a [i64], window_ms: i64) -> Self {
        Self { at, window_ms, first: 0, end: 0, last_sale: i64::MIN }
    }

    /// The activities to which a sale at `sale_at` is related, as places in the slice given; earliest first. Sales are
    /// expected in order of time; an earlier one than the last is answered as well, by starting again.
    pub fn in_reach(&mut self, sale_at: i64) -> Range<usize> {
        if sale_at < self.last_sale {
            (self.first, self.end) = (0, 0);
        }
        self.last_sale = sale_at;
        while self.at.get(self.end).is_some_and(|at| *at <= sale_at) {
            self.end += 1;
        }
        while self.first < self.end && !is_related(self.at[self.first], sale_at, self.window_ms) {
            self.first += 1;
        }
        self.first..self.end
    }
}

/// A sale, and the activities to which it is related.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedSale {
    /// The row in `History::transactions`.
    pub transaction: usize,
    /// Places in the activities given, earliest first; empty where the sale is related to none.
    pub touches: Range<usize>,
}

/// A customer's sales, see [`related_sales`].
#[derive(Debug, Clone)]
pub struct RelatedSales<'a> {
    history: &'a History,
    rows: Range<usize>,
    touches: Touches<'a>,
}

/// A customer's sales in order of time, then id, each with the activities in reach. `touches` are the instants of her
/// activities that a report looks at, in order of time, then id.
pub fn related_sales<'a>(
    history: &'a History,
    customer: CustomerIndex,
    touches: &'a [i64],
    window_ms: i64,
) -> RelatedSales<'a> {
    RelatedSales {
        history,
        rows: history.transactions.spans.of(customer as usize),
        touches: Touches::new(touches, window_ms),
    }
}

impl Iterator for RelatedSales<'_> {
    type Item = RelatedSale;

    fn next(&mut self) -> Option<RelatedSale> {
        let transactions = &self.history.transactions;
        let transaction = self.rows.find(|row| transactions.is_sale(*row))?;
        Some(RelatedSale { transaction, touches: self.touches.in_reach(transactions.at[transaction]) })
    }
}

/// A customer's first sale `p` with `after < p ≤ until`: what converts an entry into a journey. Of two at one instant
/// the smaller id is the first.
pub fn first_sale_after(history: &History, customer: CustomerIndex, after: i64, until: i64) -> Option<usize> {
    sales_after(history, customer, after, until).next()
}

/// A customer's first sale `p` with `from ≤ p ≤ until`: what converts a completed occasion or a click.
pub fn first_sale_from(history: &History, customer: CustomerIndex, from: i64, until: i64) -> Option<usize> {
    let rows = history.transactions.spans.of(customer as usize);
    let start = rows.start + before(&history.transactions.at[rows.clone()], from);
    sales_in(history, start..rows.end, until).next()
}

/// A customer's sales `p` with `after < p ≤ until` in order of time, then id, as rows of `History::transactions`.
pub fn sales_after(
    history: &History,
    customer: CustomerIndex,
    after: i64,
    until: i64,
) -> impl Iterator<Item = usize> + Clone + '_ {
    let rows = history.transactions.spans.of(customer as usize);
    let start = rows.start + up_to(&history.transactions.at[rows.clone()], after);
    sales_in(history, start..rows.end, until)
}

fn sales_in(history: &History, rows: Range<usize>, until: i64) -> impl Iterator<Item = usize> + Clone + '_ {
    let transactions = &history.transactions;
    rows.take_while(move |row| transactions.at[*row] <= until).filter(move |row| transactions.is_sale(*row))
}
