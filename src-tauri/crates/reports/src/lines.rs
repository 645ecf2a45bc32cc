//! Lines of sales added up, and the greatest of what they add up to.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use history::{History, Symbol};
use measures::{SalesBlock, SalesTally, saturated};
use serde::Serialize;
use ts_rs::TS;

/// What lines add up to.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct Quantity {
    /// Amounts of lines, workspace's currency.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// Pieces, or whatever the source counts.
    pub quantity: f64,
}

/// Adds up lines into a [`Quantity`], exactly: in whatever order, and however they are shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct LinesTally {
    lines: u64,
    amount: i128,
    /// In parts of [`UNIT`].
    quantity: i128,
}

/// 2⁶⁴ parts of a piece. A quantity above 2⁻¹¹ is a whole number of them, whatever its decimals were, so that sums of
/// quantities are sums of integers and do not depend on their order.
const UNIT: f64 = 18_446_744_073_709_551_616.0;

impl LinesTally {
    /// Adds a line of `History::transactions`.
    pub(crate) fn add(&mut self, history: &History, line: usize) {
        let lines = &history.transactions.lines;
        self.lines += 1;
        self.amount += i128::from(lines.amount[line].unwrap_or(0));
        #[expect(clippy::cast_possible_truncation, reason = "it stops at the ends; what is no number is nothing")]
        let quantity = (lines.quantity[line] * UNIT) as i128;
        self.quantity = self.quantity.saturating_add(quantity);
    }

    /// Adds the lines of another tally.
    pub(crate) const fn merge(&mut self, other: &Self) {
        self.lines += other.lines;
        self.amount += other.amount;
        self.quantity = self.quantity.saturating_add(other.quantity);
    }

    /// Whether there was no line.
    pub(crate) const fn is_empty(&self) -> bool {
        self.lines == 0
    }

    /// Their amount in the workspace's currency.
    pub(crate) const fn amount(&self) -> i128 {
        self.amount
    }

    /// As reports show it.
    pub(crate) fn quantity(&self) -> Quantity {
        Quantity { amount_minor: saturated(self.amount), quantity: self.quantity as f64 / UNIT }
    }
}

/// The first `count` groups: the greatest amount first, of equals the smaller key.
pub(crate) fn greatest<T>(
    history: &History,
    groups: impl IntoIterator<Item = (Symbol, T)>,
    amount: impl Fn(&T) -> i128,
    count: usize,
) -> Vec<(Symbol, T)> {
    let mut groups: Vec<(Symbol, T)> = groups.into_iter().collect();
    groups.sort_unstable_by_key(|(key, group)| (Reverse(amount(group)), history.text(*key).as_bytes()));
    groups.truncate(count);
    groups
}

/// The lines of groups by their keys.
pub(crate) fn quantities<'a>(
    history: &History,
    groups: impl IntoIterator<Item = &'a (Symbol, LinesTally)>,
) -> BTreeMap<String, Quantity> {
    groups.into_iter().map(|(key, lines)| (history.text(*key).to_owned(), lines.quantity())).collect()
}

/// The sales of groups by their keys.
pub(crate) fn sales_blocks<'a>(
    history: &History,
    groups: impl IntoIterator<Item = (&'a Symbol, &'a SalesTally)>,
) -> BTreeMap<String, SalesBlock> {
    groups.into_iter().map(|(key, sales)| (history.text(*key).to_owned(), sales.block(history))).collect()
}
