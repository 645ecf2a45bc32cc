//! Shares of customers by chance, exactly as decimals are written.

/// A share kept out: `weight` of `total`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Holdout {
    pub weight: u64,
    pub total: u64,
}

/// Several ways by weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shares {
    /// The weights added up, way by way.
    ends: Box<[u64]>,
    total: u64,
}

/// A decimal has at most so many digits after the point here; a share that needs more is cut there.
const MOST_DIGITS: usize = 15;
/// The largest total that the comparisons hold.
const MOST: u128 = 1 << 63;

/// Whole part and decimals of a number as it is written: the shortest decimal that reads back as this number.
fn written(number: f64) -> Option<(u128, String)> {
    if !number.is_finite() || number < 0.0 {
        return None;
    }
    let text = format!("{number}");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    Some((whole.parse().ok()?, decimals[..decimals.len().min(MOST_DIGITS)].to_owned()))
}

/// A written number in units of 10^-digits.
fn scaled((whole, decimals): &(u128, String), digits: usize) -> Option<u128> {
    let fraction: u128 = if digits == 0 { 0 } else { format!("{decimals:0<digits$}").parse().ok()? };
    whole.checked_mul(10_u128.pow(u32::try_from(digits).ok()?))?.checked_add(fraction)
}

impl Holdout {
    /// From a percentage.
    pub fn of_percent(percent: f64) -> Option<Self> {
        if !(0.0..=100.0).contains(&percent) {
            return None;
        }
        let written = written(percent)?;
        let digits = written.1.len();
        Some(Self {
            weight: u64::try_from(scaled(&written, digits)?).ok()?,
            total: 100 * 10_u64.pow(u32::try_from(digits).ok()?),
        })
    }

    /// `draw × S < weight × 2^64`, in integers.
    pub fn keeps_out(self, draw: u64) -> bool {
        u128::from(draw) * u128::from(self.total) < u128::from(self.weight) << 64
    }

    /// The share in percent, to be shown.
    #[allow(clippy::cast_precision_loss, reason = "a percentage to be shown")]
    pub fn percent(self) -> f64 {
        self.weight as f64 * 100.0 / self.total as f64
    }
}

impl Shares {
    /// From weights in the order of the file; `None` where one is no weight, or all are nothing.
    pub fn of_weights(weights: &[f64]) -> Option<Self> {
        let written: Vec<(u128, String)> = weights.iter().map(|weight| written(*weight)).collect::<Option<_>>()?;
        let digits = written.iter().map(|(_, decimals)| decimals.len()).max()?;
        let mut end = 0_u128;
        let mut ends = Vec::with_capacity(written.len());
        for weight in &written {
            end = end.checked_add(scaled(weight, digits)?).filter(|end| *end < MOST)?;
            ends.push(u64::try_from(end).ok()?);
        }
        let total = u64::try_from(end).ok().filter(|total| *total > 0)?;
        Some(Self { ends: ends.into(), total })
    }

    /// The first way with `draw × S < cumulated weight × 2^64`, in integers.
    pub fn way(&self, draw: u64) -> usize {
        let drawn = u128::from(draw) * u128::from(self.total);
        self.ends.iter().position(|end| drawn < u128::from(*end) << 64).unwrap_or(0)
    }

    /// The share of a way in percent, to be shown.
    #[allow(clippy::cast_precision_loss, reason = "a percentage to be shown")]
    pub fn percent(&self, way: usize) -> f64 {
        let start = if way == 0 { 0 } else { self.ends.get(way - 1).copied().unwrap_or_default() };
        let end = self.ends.get(way).copied().unwrap_or_default();
        end.saturating_sub(start) as f64 * 100.0 / self.total as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_with_decimals_is_exact() {
        assert_eq!(Holdout::of_percent(12.5), Some(Holdout { weight: 125, total: 1000 }));
        assert_eq!(Holdout::of_percent(0.1), Some(Holdout { weight: 1, total: 1000 }));
        assert_eq!(Holdout::of_percent(100.0), Some(Holdout { weight: 100, total: 100 }));
        assert_eq!(Holdout::of_percent(-1.0), None);
        assert_eq!(Holdout::of_percent(f64::NAN), None);
    }

    #[test]
    fn nobody_at_zero_everybody_at_a_hundred_and_half_below_the_middle() {
        let holdout = |percent| Holdout::of_percent(percent).unwrap();
        assert!(!holdout(0.0).keeps_out(0));
        assert!(holdout(100.0).keeps_out(u64::MAX));
        assert!(holdout(50.0).keeps_out((1 << 63) - 1));
        assert!(!holdout(50.0).keeps_out(1 << 63));
    }

    #[test]
    fn weights_with_decimals_are_brought_to_one_scale() {
        let shares = Shares::of_weights(&[33.3, 33.35, 33.35]).unwrap();
        assert_eq!(shares, Shares { ends: [3330, 6665, 10_000].into(), total: 10_000 });
        assert_eq!([0, 1, 2].map(|way| shares.percent(way)), [33.3, 33.35, 33.35]);
        assert_eq!(Shares::of_weights(&[1.0, -1.0]), None);
        assert_eq!(Shares::of_weights(&[0.0, 0.0]), None);
        assert_eq!(Shares::of_weights(&[]), None);
        assert_eq!(Shares::of_weights(&[1e300]), None);
        assert!(Shares::of_weights(&[1e-300, 100.0]).is_some());
    }

    #[test]
    fn the_first_way_whose_cumulated_weight_is_above_the_draw_is_taken() {
        let shares = Shares::of_weights(&[0.0, 50.0, 50.0]).unwrap();
        assert_eq!([0, (1 << 63) - 1, 1 << 63, u64::MAX].map(|draw| shares.way(draw)), [1, 1, 2, 2]);
    }
}
