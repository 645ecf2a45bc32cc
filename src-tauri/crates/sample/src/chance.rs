//! Chance in integers and exact fractions, so that every machine draws the same.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A stream of chance.
pub(crate) struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of one customer; the others' draws do not touch it.
    pub(crate) fn of(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self(rng)
    }

    /// True so often of a thousand.
    pub(crate) fn happens(&mut self, of_thousand: u32) -> bool {
        self.below(1000) < of_thousand
    }

    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: u32) -> u32 {
        // A multiplication instead of a remainder: no bias worth a name at these limits, and one draw.
        let draw = u64::from(self.0.random::<u32>());
        u32::try_from((draw * u64::from(limit)) >> 32).unwrap_or(0)
    }

    /// A number of seconds below a limit.
    pub(crate) fn seconds(&mut self, limit: i64) -> i64 {
        let draw = u128::from(self.0.random::<u64>());
        let limit = u128::try_from(limit).unwrap_or(0);
        i64::try_from((draw * limit) >> 64).unwrap_or(0)
    }

    /// One of several.
    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(u32::try_from(of.len()).unwrap_or(1)) as usize]
    }

    /// The place of one of several by their weights.
    pub(crate) fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight {
                return place;
            }
            left -= weight;
        }
        weights.len() - 1
    }

    /// A waiting time around a mean, distributed as waiting times are: quantiles of the exponential distribution, in
    /// thousandths of the mean, with straight lines between.
    pub(crate) fn waiting(&mut self, mean: i64) -> i64 {
        const QUANTILES: [i64; 17] =
            [0, 65, 134, 208, 288, 375, 470, 575, 693, 827, 981, 1163, 1386, 1674, 2079, 2773, 4500];
        let at = i64::from(self.below(16_000));
        let (low, high) = (QUANTILES[(at / 1000) as usize], QUANTILES[(at / 1000 + 1) as usize]);
        mean * (low * 1000 + (high - low) * (at % 1000)) / 1_000_000
    }
}
