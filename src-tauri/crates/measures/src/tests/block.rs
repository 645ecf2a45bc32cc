use proptest::prelude::*;

use super::history_of;
use crate::SalesTally;

#[test]
fn over_nothing_stands_null() {
    let history = history_of(&[]);
    let block = serde_json::to_value(SalesTally::default().block(&history)).unwrap();
    let expected = serde_json::json!({
        "count": 0, "amount_minor": 0, "min_minor": null, "average_minor": null, "max_minor": null
    });
    assert_eq!(block, expected);
}

#[test]
fn other_currencies_are_counted_and_stand_apart() {
    let history = history_of(&[(0, 100, "EUR"), (1, 201, "EUR"), (2, 7, "USD"), (3, 8, "USD"), (4, 9, "CHF")]);
    let mut tally = SalesTally::default();
    (0..5).for_each(|row| tally.add_transaction(&history, row));
    let block = serde_json::to_value(tally.block(&history)).unwrap();
    let expected = serde_json::json!({
        "count": 5, "amount_minor": 301, "min_minor": 100, "average_minor": 151, "max_minor": 201,
        "other_currencies": { "CHF": 9, "USD": 15 }
    });
    assert_eq!(block, expected);
}

#[test]
fn averages_round_half_up() {
    let history = history_of(&[]);
    let average = |amounts: &[i64]| {
        let mut tally = SalesTally::default();
        amounts.iter().for_each(|amount| tally.add(&history, history.currency, *amount));
        tally.block(&history).average_minor
    };
    assert_eq!(average(&[1, 2]), Some(2));
    assert_eq!(average(&[1, 1, 2]), Some(1));
    assert_eq!(average(&[0, 0, 0]), Some(0));
    assert_eq!(average(&[-1, -2]), Some(-1));
    assert_eq!(average(&[i64::MAX, i64::MAX]), Some(i64::MAX), "the sum does not overflow");
}

proptest! {
    #[test]
    fn tallies_of_parts_merge_into_the_tally_of_the_whole_in_any_order(
        sales in prop::collection::vec((any::<i64>(), 0_usize..3), 0..30),
        cut in 0_usize..30,
        turn in 0_usize..30,
    ) {
        let history = history_of(&[(0, 1, "EUR"), (0, 1, "USD"), (0, 1, "CHF")]);
        let currencies: Vec<_> = ["EUR", "USD", "CHF"].iter().map(|code| history.symbols.find(code).unwrap()).collect();
        let tally = |sales: &[(i64, usize)]| {
            let mut tally = SalesTally::default();
            sales.iter().for_each(|(amount, currency)| tally.add(&history, currencies[*currency], *amount));
            tally
        };
        let cut = cut.min(sales.len());
        let mut merged = tally(&sales[cut..]);
        merged.merge(&tally(&sales[..cut]));
        let mut turned = sales.clone();
        turned.rotate_left(if sales.is_empty() { 0 } else { turn % sales.len() });
        prop_assert_eq!(&merged, &tally(&sales));
        prop_assert_eq!(&tally(&turned), &merged);
        prop_assert_eq!(merged.count(), sales.len() as u64);
    }
}
