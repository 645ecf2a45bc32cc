use super::shop::DAY;
use crate::rates::{half_up, median_days, ninth_decile_days};
use crate::{rate, wilson};

#[test]
fn intervals_are_those_of_wilsons_formula() {
    // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
    for (part, whole, low, high) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)] {
        let (found_low, found_high) = wilson(part, whole).unwrap();
        assert!((found_low - low).abs() < 5e-5 && (found_high - high).abs() < 5e-5, "{found_low} {found_high}");
    }
    let (low, high) = wilson(29, 29).unwrap();
    assert!((low - 0.8830).abs() < 5e-5 && (high - 1.0).abs() < f64::EPSILON);
    assert_eq!(wilson(0, 0), None);
}

#[test]
fn a_figure_over_nothing_is_none() {
    assert_eq!(rate(1, 0), None);
    assert_eq!(median_days(&[]), None);
    assert_eq!(ninth_decile_days(&[]), None);
}

#[test]
fn the_median_is_the_mean_of_the_two_middle_ones() {
    assert_eq!(median_days(&[DAY]), Some(1.0));
    assert_eq!(median_days(&[DAY, 2 * DAY]), Some(1.5));
    assert_eq!(median_days(&[DAY, 2 * DAY, 9 * DAY]), Some(2.0));
    assert_eq!(median_days(&[i64::MAX, i64::MAX]), median_days(&[i64::MAX]));
}

#[test]
fn the_ninth_decile_is_the_nearest_rank() {
    let days = |count: i64| (1..=count).map(|day| day * DAY).collect::<Vec<_>>();
    let found = [1, 2, 9, 10, 11, 20].map(|count| ninth_decile_days(&days(count)).unwrap());
    assert_eq!(found, [1.0, 2.0, 9.0, 9.0, 10.0, 18.0]);
}

#[test]
fn halves_go_up_also_below_zero() {
    assert_eq!([(5, 2), (-5, 2), (4, 3), (-4, 3)].map(|(part, whole)| half_up(part, whole)), [3, -2, 1, -1]);
}
