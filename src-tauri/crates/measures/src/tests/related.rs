use proptest::prelude::*;

use super::{history_of, ids};
use crate::{
    DEFAULT_WINDOW_MS, Touches, first_sale_after, first_sale_from, is_related, related_sales, sales_after,
    window_has_ended,
};

#[test]
fn both_ends_of_the_window_count_and_nothing_beyond_them() {
    let w = DEFAULT_WINDOW_MS;
    assert!(is_related(1000, 1000, w), "a sale at the very instant of the activity");
    assert!(is_related(1000, 1000 + w, w), "a sale at the window's last millisecond");
    assert!(!is_related(1000, 999, w), "a sale before the activity");
    assert!(!is_related(1000, 1001 + w, w), "a sale one millisecond late");
    assert!(is_related(5, 5, 0) && !is_related(5, 6, 0), "a window of no length holds its own instant");
    assert!(!is_related(5, 5, -1), "a negative window holds nothing");
}

#[test]
fn instants_at_the_ends_of_the_range_do_not_overflow() {
    assert!(is_related(i64::MAX - 1, i64::MAX, i64::MAX));
    assert!(is_related(i64::MIN, i64::MIN, i64::MIN.saturating_add(1).abs()));
    assert!(!is_related(i64::MAX, i64::MIN, i64::MAX));
}

#[test]
fn a_window_has_ended_when_its_last_instant_was_seen() {
    assert!(window_has_ended(10, 5, Some(15)));
    assert!(!window_has_ended(10, 5, Some(14)));
    assert!(!window_has_ended(10, 5, None), "nothing is known to have ended in an empty history");
}

#[test]
fn returns_zero_amounts_and_order_of_ids_in_first_sales() {
    let history = history_of(&[(10, -5, "EUR"), (10, 0, "EUR"), (20, 7, "USD"), (20, 8, "EUR"), (30, 9, "EUR")]);
    let first = |row: Option<usize>| ids(&history, row);
    assert_eq!(
        first(first_sale_after(&history, 0, 5, 30)),
        ["t0002"],
        "any currency converts; the smaller id is first"
    );
    assert_eq!(first(first_sale_after(&history, 0, 20, 30)), ["t0004"], "a sale at the entry itself is not after it");
    assert_eq!(first(first_sale_from(&history, 0, 20, 20)), ["t0002"], "a sale at the sending is related to it");
    assert!(first_sale_after(&history, 0, 20, 29).is_none());
    assert!(first_sale_after(&history, 0, 0, 19).is_none(), "a return and a zero amount convert nothing");
    assert!(first_sale_after(&history, 7, 0, 100).is_none(), "an unknown customer has no sales");
    assert_eq!(ids(&history, sales_after(&history, 0, 10, 30)), ["t0002", "t0003", "t0004"]);
}

#[test]
fn an_earlier_sale_than_the_last_is_answered_by_starting_again() {
    let touches = [0, 10, 20];
    let mut walk = Touches::new(&touches, 10);
    assert_eq!(walk.in_reach(25), 2..3);
    assert_eq!(walk.in_reach(10), 0..2);
    assert_eq!(walk.in_reach(-1), 0..0);
}

proptest! {
    #[test]
    fn the_walk_finds_what_asking_about_every_pair_finds(
        mut touches in prop::collection::vec(-50_i64..50, 0..20),
        sales in prop::collection::vec((-60_i64..70, -1_i64..3), 0..20),
        window in -3_i64..40,
    ) {
        touches.sort_unstable();
        let history = history_of(&sales.iter().map(|(at, amount)| (*at, *amount, "EUR")).collect::<Vec<_>>());
        let mut seen = 0;
        for sale in related_sales(&history, 0, &touches, window) {
            let at = history.transactions.at[sale.transaction];
            let expected: Vec<usize> =
                (0..touches.len()).filter(|place| is_related(touches[*place], at, window)).collect();
            prop_assert_eq!(sale.touches.collect::<Vec<_>>(), expected);
            prop_assert!(history.transactions.amount[sale.transaction] > 0);
            seen += 1;
        }
        prop_assert_eq!(seen, sales.iter().filter(|(_, amount)| *amount > 0).count());
    }

    #[test]
    fn first_sales_are_those_of_a_scan(
        sales in prop::collection::vec((-60_i64..70, -1_i64..3), 0..20),
        from in -70_i64..70,
        length in 0_i64..40,
    ) {
        let history = history_of(&sales.iter().map(|(at, amount)| (*at, *amount, "EUR")).collect::<Vec<_>>());
        let scan = |inclusive: bool| (0..history.transactions.len()).find(|row| {
            let at = history.transactions.at[*row];
            history.transactions.amount[*row] > 0 && (at > from || inclusive && at == from) && at <= from + length
        });
        prop_assert_eq!(first_sale_after(&history, 0, from, from + length), scan(false));
        prop_assert_eq!(first_sale_from(&history, 0, from, from + length), scan(true));
    }
}
