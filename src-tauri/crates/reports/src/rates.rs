//! Rates, and how sure they are.

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
    Some((((middle - half) / scale).max(0.0), ((middle + half) / scale).min(1.0)))
}
