use journey::AttributionModel::{self, Any, First, Last, Linear, Position, TimeDecay};
use proptest::prelude::*;

use crate::{DAY_MS, Share, shares, time_decay_weight};

fn amounts(model: AttributionModel, sale_at: i64, amount: i64, touches: &[i64]) -> Vec<i64> {
    let mut out = vec![Share::default(); 3];
    shares(model, sale_at, amount, touches, &mut out);
    assert_eq!(out.len(), touches.len(), "one share for each activity, whatever was there before");
    out.iter().map(|share| share.amount_minor).collect()
}

#[test]
fn every_model_shares_as_its_name_says() {
    let touches = [0, 1, 2, 3];
    assert_eq!(amounts(Any, 9, 100, &touches), [100, 100, 100, 100]);
    assert_eq!(amounts(First, 9, 100, &touches), [100, 0, 0, 0]);
    assert_eq!(amounts(Last, 9, 100, &touches), [0, 0, 0, 100]);
    assert_eq!(amounts(Linear, 9, 100, &touches), [25, 25, 25, 25]);
    assert_eq!(amounts(Position, 9, 100, &touches), [40, 10, 10, 40]);
    assert_eq!(amounts(Position, 9, 100, &[0, 1]), [50, 50]);
    assert_eq!(amounts(Position, 9, 100, &[0]), [100]);
    assert_eq!(amounts(TimeDecay, 14 * DAY_MS, 700, &[0, 7 * DAY_MS, 14 * DAY_MS]), [100, 200, 400]);
    for model in AttributionModel::ALL {
        assert!(amounts(model, 9, 100, &[]).is_empty());
    }
}

#[test]
fn what_is_left_goes_to_the_largest_remainder_then_to_the_earliest() {
    assert_eq!(amounts(Linear, 9, 101, &[0, 1, 2, 3]), [26, 25, 25, 25]);
    assert_eq!(amounts(Linear, 9, 103, &[5, 5, 5, 5]), [26, 26, 26, 25], "equal instants: in the order given");
    assert_eq!(amounts(Position, 9, 1, &[0, 1]), [1, 0]);
    // 40 % of 101 is 40.4 and a fifteenth is 6.73: two units are left, the three in the middle have the larger rest.
    assert_eq!(amounts(Position, 9, 101, &[0, 1, 2, 3, 4]), [40, 7, 7, 7, 40]);
    // Exactly 0.8, 0.4, 0.8: two units are left.
    assert_eq!(amounts(Position, 9, 2, &[0, 1, 2]), [1, 0, 1]);
    // 4/7, 2/7, 1/7 of 10, latest heaviest: 1.43, 2.86, 5.71.
    assert_eq!(amounts(TimeDecay, 14 * DAY_MS, 10, &[0, 7 * DAY_MS, 14 * DAY_MS]), [1, 3, 6]);
}

#[test]
fn credit_follows_weight_and_not_the_rounded_amount() {
    let mut out = Vec::new();
    shares(Linear, 9, 1, &[0, 1], &mut out);
    assert_eq!(out, [Share { credited: true, amount_minor: 1 }, Share { credited: true, amount_minor: 0 }]);
    shares(First, 9, 1, &[0, 1], &mut out);
    assert!(!out[1].credited, "an activity that the model passes over has no credit");
    shares(TimeDecay, 400 * DAY_MS, 50, &[0, 400 * DAY_MS], &mut out);
    assert_eq!(
        out,
        [Share { credited: false, amount_minor: 0 }, Share { credited: true, amount_minor: 50 }],
        "so old that its weight rounds to nothing"
    );
}

#[test]
fn amounts_that_are_not_sales_and_the_widest_ones_are_shared_too() {
    assert_eq!(amounts(Linear, 9, 0, &[0, 1]), [0, 0]);
    assert_eq!(amounts(Linear, 9, -5, &[0, 1]), [-3, -2]);
    assert_eq!(amounts(Any, 9, i64::MIN, &[0]), [i64::MIN]);
    assert_eq!(amounts(Position, 9, i64::MIN, &[0]), [i64::MIN]);
    let max = amounts(TimeDecay, i64::MAX, i64::MAX, &[i64::MIN, i64::MAX]);
    assert_eq!(max, [0, i64::MAX]);
}

#[test]
fn activities_older_than_any_weight_still_share_in_their_proportions() {
    let old = [0, 7 * DAY_MS];
    assert_eq!(amounts(TimeDecay, 1000 * DAY_MS, 300, &old), [100, 200]);
}

#[test]
fn time_decay_halves_every_seven_days_and_rounds_half_up() {
    for halvings in 0..=40_u32 {
        assert_eq!(time_decay_weight(u64::from(halvings) * 604_800_000), 1 << (40 - halvings));
    }
    assert_eq!(time_decay_weight(41 * 604_800_000), 1, "one half, rounded up");
    assert_eq!(time_decay_weight(41 * 604_800_000 + 1), 0);
    assert_eq!(time_decay_weight(u64::MAX), 0);
    // 2^40 ÷ √2, from a calculator with 30 digits: 777 472 127 993.97…
    assert_eq!(time_decay_weight(302_400_000), 777_472_127_994);
}

proptest! {
    #[test]
    fn time_decay_is_the_power_of_two_that_floats_give(age in 0_u64..30_000_000_000) {
        let float = (40.0 - age as f64 / 604_800_000.0).exp2();
        prop_assert!((time_decay_weight(age) as f64 - float).abs() <= 0.51, "{} against {}", time_decay_weight(age), float);
        prop_assert!(time_decay_weight(age) >= time_decay_weight(age + 1));
    }

    #[test]
    fn shares_add_up_to_the_amount_to_the_minor_unit(
        amount in prop_oneof![Just(i64::MAX), Just(i64::MIN), -1000_i64..1000, any::<i64>()],
        mut ages in prop::collection::vec(prop_oneof![0_i64..40 * DAY_MS, 0_i64..700 * DAY_MS], 1..40),
    ) {
        ages.sort_unstable_by(|a, b| b.cmp(a));
        let touches: Vec<i64> = ages.iter().map(|age| 1_000_000_000_000 - age).collect();
        for model in AttributionModel::ALL {
            let mut out = Vec::new();
            shares(model, 1_000_000_000_000, amount, &touches, &mut out);
            let sum: i128 = out.iter().map(|share| i128::from(share.amount_minor)).sum();
            prop_assert!(out.iter().any(|share| share.credited));
            if model == Any {
                let whole = Share { credited: true, amount_minor: amount };
                prop_assert!(out.iter().all(|share| *share == whole));
            } else {
                prop_assert_eq!(sum, i128::from(amount), "{:?}", model);
            }
            prop_assert!(out.iter().all(|share| share.credited || share.amount_minor == 0));
        }
    }

    #[test]
    fn no_share_is_a_unit_away_from_its_exact_fraction(
        amount in 0_i64..100_000,
        mut ages in prop::collection::vec(0_i64..30, 3..12),
    ) {
        ages.sort_unstable_by(|a, b| b.cmp(a));
        let touches: Vec<i64> = ages.iter().map(|age| -age * DAY_MS).collect();
        let n = touches.len() as f64;
        for (place, share) in amounts(Position, 0, amount, &touches).into_iter().enumerate() {
            let exact = if place == 0 || place + 1 == touches.len() { 0.4 } else { 0.2 / (n - 2.0) } * amount as f64;
            prop_assert!((share as f64 - exact).abs() < 1.0 + 1e-6);
        }
        let weights: Vec<f64> = ages.iter().map(|age| (-(*age as f64) / 7.0).exp2()).collect();
        let total: f64 = weights.iter().sum();
        for (share, weight) in amounts(TimeDecay, 0, amount, &touches).into_iter().zip(&weights) {
            prop_assert!((share as f64 - amount as f64 * weight / total).abs() < 1.0 + 1e-6);
        }
    }
}
