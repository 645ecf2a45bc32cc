use journey::RevenuePerformance::{Inactive, Less, More, Steady};
use proptest::prelude::*;

use super::history_of;
use crate::{REVENUE_PERFORMANCE_PERIOD_MS, Spend, performance_stretches, revenue_performance, spend};

#[test]
fn the_borders_of_steady_belong_to_steady() {
    let of = |last, before| Spend { last, before }.performance();
    assert_eq!(of(110, 100), Steady);
    assert_eq!(of(111, 100), More);
    assert_eq!(of(90, 100), Steady);
    assert_eq!(of(89, 100), Less);
    assert_eq!(of(1, 1), Steady);
}

#[test]
fn a_net_spend_of_zero_or_below_is_nothing() {
    let of = |last, before| Spend { last, before }.performance();
    assert_eq!(of(0, 0), Inactive);
    assert_eq!(of(-5, 0), Inactive);
    assert_eq!(of(-5, -100), Inactive, "less of a loss is not buying more");
    assert_eq!(of(1, 0), More);
    assert_eq!(of(1, -5), More);
    assert_eq!(of(0, 1), Less);
    assert_eq!(of(-5, 1), Less);
    assert_eq!(of(i128::MAX, i128::MAX), Steady, "products saturate");
}

#[test]
fn periods_are_open_at_their_start_and_closed_at_their_end() {
    let history = history_of(&[(0, 1, "EUR"), (100, 2, "EUR"), (101, 4, "EUR"), (200, 8, "EUR"), (201, 16, "EUR")]);
    assert_eq!(spend(&history, 0, 200, 100), Spend { last: 12, before: 2 });
    assert_eq!(spend(&history, 0, 199, 100), Spend { last: 6, before: 1 });
    assert_eq!(spend(&history, 0, 200, 0), Spend::default(), "a period of no length");
    assert_eq!(spend(&history, 9, 200, 100), Spend::default(), "an unknown customer");
}

#[test]
fn returns_are_taken_off_and_other_currencies_left_out() {
    let history = history_of(&[(10, 100, "EUR"), (150, 200, "EUR"), (160, -150, "EUR"), (170, 999, "USD")]);
    assert_eq!(spend(&history, 0, 200, 100), Spend { last: 50, before: 100 });
    assert_eq!(revenue_performance(&history, 0, 200, 100), Less);
}

#[test]
fn instants_and_amounts_at_the_ends_of_their_range_do_not_overflow() {
    let history = history_of(&[(i64::MAX, i64::MAX, "EUR"), (i64::MAX, i64::MAX, "EUR"), (i64::MIN, i64::MAX, "EUR")]);
    assert_eq!(spend(&history, 0, i64::MAX, 10).last, 2 * i128::from(i64::MAX));
    assert_eq!(revenue_performance(&history, 0, i64::MIN, REVENUE_PERFORMANCE_PERIOD_MS), Inactive);
    assert_eq!(revenue_performance(&history, 0, i64::MAX, i64::MIN), Inactive);
}

proptest! {
    #[test]
    fn spend_is_the_sum_that_a_scan_finds(
        rows in prop::collection::vec((-50_i64..50, -5_i64..10), 0..20),
        at in -60_i64..60,
        period in 0_i64..40,
    ) {
        let history = history_of(&rows.iter().map(|(at, amount)| (*at, *amount, "EUR")).collect::<Vec<_>>());
        let sum = |start: i64, end: i64| -> i128 {
            rows.iter().filter(|(time, _)| start < *time && *time <= end).map(|(_, amount)| i128::from(*amount)).sum()
        };
        let expected = Spend { last: sum(at - period, at), before: sum(at - 2 * period, at - period) };
        prop_assert_eq!(spend(&history, 0, at, period), expected);
    }

    #[test]
    fn stretches_have_no_gaps_and_say_what_is_asked_at_any_of_their_instants(
        rows in prop::collection::vec((-50_i64..50, -5_i64..10), 0..20),
        (from, length) in (-80_i64..80, 0_i64..150),
        period in 0_i64..40,
    ) {
        let rows: Vec<(i64, i64, &str)> =
            rows.iter().map(|(at, amount)| (*at, *amount, if amount % 4 == 3 { "USD" } else { "EUR" })).collect();
        let history = history_of(&rows);
        let stretches = performance_stretches(&history, 0, from, from + length, period);
        let mut end = from;
        for stretch in &stretches {
            prop_assert_eq!(stretch.from, end);
            prop_assert!(stretch.until > stretch.from);
            for at in stretch.from..stretch.until {
                prop_assert_eq!(stretch.performance, revenue_performance(&history, 0, at, period), "at {}", at);
            }
            end = stretch.until;
        }
        prop_assert_eq!(end, from + length);
        prop_assert!(stretches.windows(2).all(|two| two[0].performance != two[1].performance));
    }
}
