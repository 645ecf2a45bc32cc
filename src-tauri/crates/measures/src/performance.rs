//! How a customer's spending moves: net spend of the last period against the period before (reports.md, 6).

use history::{CustomerIndex, History};
use journey::RevenuePerformance;

use crate::DAY_MS;

/// The period where nothing else is asked for: 90 × 24 hours.
pub const REVENUE_PERFORMANCE_PERIOD_MS: i64 = 90 * DAY_MS;

/// A customer's net spend (sales and returns) in the workspace's currency, minor units, in two periods of the same
/// length that follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spend {
    /// In `(t − P, t]`.
    pub last: i128,
    /// In `(t − 2P, t − P]`.
    pub before: i128,
}

impl Spend {
    /// Buying more, less, steadily or nothing. Exactly: `10 × last > 11 × before` is more, `10 × last < 9 × before` is
    /// less; a net spend of zero or below counts as nothing.
    pub const fn performance(self) -> RevenuePerformance {
        match (self.last > 0, self.before > 0) {
            (false, false) => RevenuePerformance::Inactive,
            (true, false) => RevenuePerformance::More,
            (false, true) => RevenuePerformance::Less,
            (true, true) => {
                // Spends from a history are sums of at most 2³² amounts below 2⁶³, far from where products saturate.
                let last = self.last.saturating_mul(10);
                if last > self.before.saturating_mul(11) {
                    RevenuePerformance::More
                } else if last < self.before.saturating_mul(9) {
                    RevenuePerformance::Less
                } else {
                    RevenuePerformance::Steady
                }
            }
        }
    }
}

/// A customer's net spend up to `at` in the last two periods. A period of no length holds nothing.
pub fn spend(history: &History, customer: CustomerIndex, at: i64, period_ms: i64) -> Spend {
    let middle = at.saturating_sub(period_ms);
    let start = middle.saturating_sub(period_ms);
    let transactions = &history.transactions;
    let rows = transactions.spans.of(customer as usize);
    let times = &transactions.at[rows.clone()];
    let first = rows.start + times.partition_point(|time| *time <= start);
    let end = rows.start + times.partition_point(|time| *time <= at);
    let mut spend = Spend::default();
    for row in first..end {
        if history.is_own_currency(row) {
            let amount = i128::from(transactions.amount[row]);
            if transactions.at[row] > middle { spend.last += amount } else { spend.before += amount }
        }
    }
    spend
}

/// How a customer's spending moves at an instant.
pub fn revenue_performance(history: &History, customer: CustomerIndex, at: i64, period_ms: i64) -> RevenuePerformance {
    spend(history, customer, at, period_ms).performance()
}

/// A stretch of one class, `[from, until)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerformanceStretch {
    /// The class.
    pub performance: RevenuePerformance,
    /// From.
    pub from: i64,
    /// Until, excluded.
    pub until: i64,
}

/// How a customer's spending moves over `[from, until)`, without gaps; neighbours are of different classes. A sale or
/// return at `p` counts in the last period over `[p, p + P)` and in the one before over `[p + P, p + 2P)`: only at these
/// instants can the class change.
pub fn performance_stretches(
    history: &History,
    customer: CustomerIndex,
    from: i64,
    until: i64,
    period_ms: i64,
) -> Vec<PerformanceStretch> {
    let transactions = &history.transactions;
    let rows = transactions.spans.of(customer as usize).filter(|row| history.is_own_currency(*row));
    let mut changes: Vec<(i64, i128, i128)> = Vec::new();
    for row in rows {
        let (at, amount) = (transactions.at[row], i128::from(transactions.amount[row]));
        let middle = at.saturating_add(period_ms);
        changes.extend([(at, amount, 0), (middle, -amount, amount), (middle.saturating_add(period_ms), 0, -amount)]);
    }
    changes.sort_unstable();
    let mut changes = changes.into_iter().peekable();
    let mut spend = Spend::default();
    let mut stretches: Vec<PerformanceStretch> = Vec::new();
    let mut at = from;
    while at < until {
        while let Some((_, last, before)) = changes.next_if(|(change, ..)| *change <= at) {
            spend.last += last;
            spend.before += before;
        }
        let next = changes.peek().map_or(until, |(change, ..)| until.min(*change));
        let performance = spend.performance();
        match stretches.last_mut().filter(|stretch| stretch.performance == performance) {
            Some(stretch) => stretch.until = next,
            None => stretches.push(PerformanceStretch { performance, from: at, until: next }),
        }
        at = next;
    }
    stretches
}
