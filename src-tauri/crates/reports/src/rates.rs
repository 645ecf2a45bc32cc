//! Rates and how sure they are, averages, medians.

use measures::{DAY_MS, saturated};

/// `part / whole` as a number from 0 to 1; `None` over nothing.
pub(crate) fn rate(part: i128, whole: i128) -> Option<f64> {
    // Figures beyond 2⁵³ lose their last digits here, which a rate does not show; no total is made from it.
    (whole != 0).then(|| part as f64 / whole as f64)
}

/// The two-sided 95 % quantile of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % interval of a rate after Wilson (1927), without continuity correction; `None` over nothing.
///
/// `(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)`, within 0 and 1.
pub(crate) fn wilson(part: u64, whole: u64) -> Option<(f64, f64)> {
    if whole == 0 {
        return None;
    }
    let (n, z2) = (whole as f64, Z * Z);
    let p = part as f64 / n;
    let middle = p + z2 / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // Exactly the ends where there is nothing, or everything: rounding would leave some crumbs of them.
    let low = if part == 0 { 0.0 } else { ((middle - half) / scale).max(0.0) };
    let high = if part == whole { 1.0 } else { ((middle + half) / scale).min(1.0) };
    Some((low, high))
}

/// `part / whole` in minor units, the half rounded up; `whole` is above zero.
pub(crate) fn half_up(part: i128, whole: i128) -> i64 {
    saturated((2 * part + whole).div_euclid(2 * whole))
}

/// The median of lengths of time in order, in days: the mean of the two middle ones where their number is even.
pub(crate) fn median_days(sorted_ms: &[i64]) -> Option<f64> {
    let upper = *sorted_ms.get(sorted_ms.len() / 2)?;
    let lower = sorted_ms[(sorted_ms.len() - 1) / 2];
    Some((i128::from(lower) + i128::from(upper)) as f64 / (2 * DAY_MS) as f64)
}

/// The nearest rank of nine in ten of lengths of time in order, in days.
pub(crate) fn ninth_decile_days(sorted_ms: &[i64]) -> Option<f64> {
    let rank = (9 * sorted_ms.len()).div_ceil(10);
    Some(*sorted_ms.get(rank.checked_sub(1)?)? as f64 / DAY_MS as f64)
}
