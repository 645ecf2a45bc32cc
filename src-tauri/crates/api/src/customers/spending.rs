//! A customer's class of revenue performance over time.

use history::{CustomerIndex, History};
use measures::{REVENUE_PERFORMANCE_PERIOD_MS, performance_stretches};

use crate::LifeSpending;
use crate::clock::rfc3339;

/// Her classes from her first known instant to the last known one of the workspace, without gaps.
pub(super) fn spending(history: &History, customer: CustomerIndex, from: i64, until: i64) -> Vec<LifeSpending> {
    let stretches = performance_stretches(history, customer, from, until, REVENUE_PERFORMANCE_PERIOD_MS);
    let told = stretches.into_iter().map(|stretch| LifeSpending {
        performance: stretch.performance,
        from: rfc3339(stretch.from),
        until: rfc3339(stretch.until),
    });
    told.collect()
}
