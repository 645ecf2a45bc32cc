//! How the amount of one sale is shared among the activities before it.

use journey::AttributionModel;

/// What one activity is credited with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Whether the model gives it any weight. A credited share may still be zero: one cent between two.
    pub credited: bool,
    /// Its part of the sale's amount, minor units.
    pub amount_minor: i64,
}

impl Share {
    const NOTHING: Self = Self { credited: false, amount_minor: 0 };
}

/// Shares the amount of a sale among the activities to which it is related: `touches`, their instants, earliest first.
/// `out` is emptied, then filled with one share for each of them.
///
/// Under every model but `any` the shares add up to the amount to the minor unit: each gets the whole part of
/// `amount × weight / Σ weights`, and what is left goes, one unit each, to the largest remainders, on ties to the
/// earliest activity. Weights are integers:
///
/// | model | weights |
/// | --- | --- |
/// | `any` | every activity is credited with the full amount; a total counts the sale once |
/// | `first`, `last` | all to that one |
/// | `linear` | the same for each |
/// | `position` | 40 %, 20 % / (n − 2) each, 40 %, that is 2 (n − 2), 1, …, 1, 2 (n − 2); two: 50/50 |
/// | `time-decay` | [`time_decay_weight`] |
///
/// The models are those of reports.md; position and time decay (half-life 7 days) are the ones known from Google
/// Analytics' multi-channel funnels.
pub fn shares(model: AttributionModel, sale_at: i64, amount_minor: i64, touches: &[i64], out: &mut Vec<Share>) {
    out.clear();
    let count = touches.len();
    if count == 0 {
        return;
    }
    let whole = Share { credited: true, amount_minor };
    match model {
        AttributionModel::Any => out.resize(count, whole),
        AttributionModel::First => {
            out.resize(count, Share::NOTHING);
            out[0] = whole;
        }
        AttributionModel::Last => {
            out.resize(count, Share::NOTHING);
            out[count - 1] = whole;
        }
        AttributionModel::Linear => share_evenly(amount_minor, count, out),
        AttributionModel::Position if count <= 2 => share_evenly(amount_minor, count, out),
        AttributionModel::Position => {
            let between = (count - 2) as u64;
            let mut weights = vec![1_u64; count];
            weights[0] = 2 * between;
            weights[count - 1] = 2 * between;
            share_by_weight(amount_minor, &weights, out);
        }
        AttributionModel::TimeDecay => {
            let mut weights: Vec<u64> = touches.iter().map(|at| time_decay_weight(age(*at, sale_at))).collect();
            if weights.iter().all(|weight| *weight == 0) {
                // All of them are more than 41 half-lives old. Only the proportions count, so the ages are taken from
                // the latest activity.
                let latest = touches[count - 1];
                weights = touches.iter().map(|at| time_decay_weight(age(*at, latest))).collect();
            }
            share_by_weight(amount_minor, &weights, out);
        }
    }
}

fn age(activity_at: i64, later: i64) -> u64 {
    u64::try_from(later.saturating_sub(activity_at)).unwrap_or(0)
}

/// The same weight for each: all remainders are equal, so the earliest get what is left.
fn share_evenly(amount_minor: i64, count: usize, out: &mut Vec<Share>) {
    let magnitude = amount_minor.unsigned_abs();
    let (each, left) = (magnitude / count as u64, magnitude % count as u64);
    out.extend(
        (0..count as u64)
            .map(|place| Share { credited: true, amount_minor: signed(amount_minor, each + u64::from(place < left)) }),
    );
}

fn share_by_weight(amount_minor: i64, weights: &[u64], out: &mut Vec<Share>) {
    let magnitude = amount_minor.unsigned_abs();
    let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    let mut left = magnitude;
    // Products stay below 2⁶³ × 2⁴⁰. `total` is above zero: some weight always is.
    let mut parts: Vec<(u64, u128)> = weights
        .iter()
        .map(|weight| {
            let product = u128::from(magnitude) * u128::from(*weight);
            let part = u64::try_from(product / total.max(1)).unwrap_or(u64::MAX);
            left = left.saturating_sub(part);
            (part, product % total.max(1))
        })
        .collect();
    if left > 0 {
        let mut places: Vec<usize> = (0..parts.len()).collect();
        // Stable, so that on ties the earliest stays first.
        places.sort_by_key(|place| std::cmp::Reverse(parts[*place].1));
        for place in places.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
            parts[place].0 += 1;
        }
    }
    out.extend(
        weights
            .iter()
            .zip(&parts)
            .map(|(weight, (part, _))| Share { credited: *weight > 0, amount_minor: signed(amount_minor, *part) }),
    );
}

fn signed(like: i64, magnitude: u64) -> i64 {
    if like < 0 { 0_i64.saturating_sub_unsigned(magnitude) } else { 0_i64.saturating_add_unsigned(magnitude) }
}

/// `round(2^(40 − age / 7 d))`, half up: the weight of an activity `age_ms` before the sale under `time-decay`.
///
/// In integers throughout, so that it is the same number on every machine (an `exp2` of floats is not): the whole
/// half-lives are a shift, the rest `2^(−r) = e^(−r ln 2)` is the exponential series with 62 binary places, which is
/// exact to about 2⁻¹⁷ of a unit of the weight.
pub fn time_decay_weight(age_ms: u64) -> u64 {
    const HALF_LIFE_MS: u64 = 7 * 24 * 60 * 60 * 1000;
    const PLACES: u32 = 62;
    const ONE: u128 = 1 << PLACES;
    /// ln 2 × 2⁶², rounded.
    const LN_2: u128 = 0x2C5C_85FD_F473_DE6B;

    let halvings = age_ms / HALF_LIFE_MS;
    if halvings > 41 {
        return 0;
    }
    let exponent = u128::from(age_ms % HALF_LIFE_MS) * LN_2 / u128::from(HALF_LIFE_MS);
    let (mut positive, mut negative) = (ONE, 0_u128);
    let mut term = ONE;
    for n in 1_u128.. {
        term = (term * exponent / n) >> PLACES;
        if term == 0 {
            break;
        }
        if n % 2 == 0 { positive += term } else { negative += term }
    }
    let shift = u64::from(PLACES) - 40 + halvings;
    u64::try_from((positive - negative + (1 << (shift - 1))) >> shift).unwrap_or(u64::MAX)
}
