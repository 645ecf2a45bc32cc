//! How the amount of one sale is shared among the activities before it.

use std::cmp::{Ordering, Reverse};

use journey::AttributionModel;

use crate::time_decay_weight;

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
        _ if count == 1 => out.push(whole),
        AttributionModel::First => {
            out.resize(count, Share::NOTHING);
            out[0] = whole;
        }
        AttributionModel::Last => {
            out.resize(count, Share::NOTHING);
            out[count - 1] = whole;
        }
        AttributionModel::Linear => share_evenly(amount_minor, count, out),
        AttributionModel::Position if count == 2 => share_evenly(amount_minor, count, out),
        AttributionModel::Position => share_by_position(amount_minor, count, out),
        AttributionModel::TimeDecay => share_by_age(sale_at, amount_minor, touches, out),
    }
}

fn age(activity_at: i64, later: i64) -> u64 {
    u64::try_from(later.saturating_sub(activity_at)).unwrap_or(0)
}

/// The same weight for each: all remainders are equal, so the earliest get what is left.
fn share_evenly(amount_minor: i64, count: usize, out: &mut Vec<Share>) {
    let (each, left) = divided(amount_minor.unsigned_abs(), 1, count as u64);
    out.extend(
        (0..count as u64)
            .map(|place| Share { credited: true, amount_minor: signed(amount_minor, each + u64::from(place < left)) }),
    );
}

/// Weights 2m, 1, …, 1, 2m for m activities between the first and the last, of 5m in all.
fn share_by_position(amount_minor: i64, count: usize, out: &mut Vec<Share>) {
    let magnitude = amount_minor.unsigned_abs();
    let between = (count - 2) as u64;
    let (end, end_rest) = divided(magnitude, 2, 5);
    let (middle, middle_rest) = divided(magnitude, 1, 5 * between);
    // Both remainders in parts of 5m.
    let end_rest = u128::from(end_rest) * u128::from(between);
    let left = magnitude - 2 * end - between * middle;
    // Who gets a unit of what is left: the larger remainder first, on ties the earlier.
    let (first, last, ahead) = match end_rest.cmp(&u128::from(middle_rest)) {
        Ordering::Greater => (left > 0, left > 1, left.saturating_sub(2)),
        Ordering::Equal => (left > 0, left > between + 1, left.saturating_sub(1)),
        Ordering::Less => (left > between, left > between + 1, left),
    };
    let share =
        |part: u64, more: bool| Share { credited: true, amount_minor: signed(amount_minor, part + u64::from(more)) };
    out.push(share(end, first));
    out.extend((0..between).map(|place| share(middle, place < ahead)));
    out.push(share(end, last));
}

/// Up to so many activities are weighed without asking for memory; a sale seldom has more.
const FEW: usize = 32;

fn share_by_age(sale_at: i64, amount_minor: i64, touches: &[i64], out: &mut Vec<Share>) {
    let count = touches.len();
    // Activities are in order of time: where the latest weighs nothing, all of them are more than 41 half-lives old.
    // Only the proportions count, so the ages are then taken from the latest.
    let latest = touches[count - 1];
    let since = if time_decay_weight(age(latest, sale_at)) == 0 { latest } else { sale_at };
    if let [early, late] = touches {
        let weights = [time_decay_weight(age(*early, since)), time_decay_weight(age(*late, since))];
        return share_between_two(amount_minor, weights, out);
    }
    let (mut few, mut many);
    let weights: &mut [Weight] = if count <= FEW {
        few = [Weight::default(); FEW];
        &mut few[..count]
    } else {
        many = vec![Weight::default(); count];
        &mut many
    };
    for (weight, at) in weights.iter_mut().zip(touches) {
        weight.weight = time_decay_weight(age(*at, since));
    }
    share_by_weight(amount_minor, weights, out);
}

/// Of two remainders either both are nothing, or they add up to the total: one of the two gets one unit.
fn share_between_two(amount_minor: i64, weights: [u64; 2], out: &mut Vec<Share>) {
    let magnitude = amount_minor.unsigned_abs();
    // The two weights are at most 2⁴⁰ each.
    let total = weights[0] + weights[1];
    let (part, rest) = divided(magnitude, weights[0], total);
    let early = part + u64::from(rest > 0 && rest >= total - rest);
    let parts = [early, magnitude - early];
    out.extend(
        weights
            .iter()
            .zip(parts)
            .map(|(weight, part)| Share { credited: *weight > 0, amount_minor: signed(amount_minor, part) }),
    );
}

/// An activity's weight, and its part of the amount.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    weight: u64,
    part: u64,
    /// What is left of it, below the sum of all weights.
    rest: u64,
}

fn share_by_weight(amount_minor: i64, weights: &mut [Weight], out: &mut Vec<Share>) {
    let magnitude = amount_minor.unsigned_abs();
    // Weights are at most 2⁴⁰, so that 2²³ activities of one sale would be needed to go beyond 64 bits. Some weight
    // always is above zero.
    let total = weights.iter().fold(0_u64, |sum, weight| sum.saturating_add(weight.weight)).max(1);
    let mut left = magnitude;
    for weight in weights.iter_mut() {
        (weight.part, weight.rest) = divided(magnitude, weight.weight, total);
        left = left.saturating_sub(weight.part);
    }
    if left > FEW as u64 {
        // Many units are left of many activities: put in order once.
        let mut places: Vec<usize> = (0..weights.len()).collect();
        // Stable, so that on ties the earliest stays first.
        places.sort_by_key(|place| Reverse(weights[*place].rest));
        for place in places.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
            weights[place].part += 1;
        }
    } else {
        for _ in 0..left {
            // The first of the largest; once it has its unit it is out.
            let mut largest = 0;
            for place in 1..weights.len() {
                if weights[place].rest > weights[largest].rest {
                    largest = place;
                }
            }
            weights[largest].part += 1;
            weights[largest].rest = 0;
        }
    }
    out.extend(
        weights
            .iter()
            .map(|weight| Share { credited: weight.weight > 0, amount_minor: signed(amount_minor, weight.part) }),
    );
}

/// `magnitude × weight / total`, and what is left of it; `weight` is not above `total`, which is above zero.
#[expect(clippy::cast_possible_truncation, reason = "a quotient not above the magnitude, a remainder below the total")]
fn divided(magnitude: u64, weight: u64, total: u64) -> (u64, u64) {
    // A 64-bit division is several times as quick, and enough for every everyday amount.
    if let Some(product) = magnitude.checked_mul(weight) {
        return (product / total, product % total);
    }
    let product = u128::from(magnitude) * u128::from(weight);
    ((product / u128::from(total)) as u64, (product % u128::from(total)) as u64)
}

fn signed(like: i64, magnitude: u64) -> i64 {
    if like < 0 { 0_i64.saturating_sub_unsigned(magnitude) } else { 0_i64.saturating_add_unsigned(magnitude) }
}
