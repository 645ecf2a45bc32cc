use history::{Builder, CustomerRow, History, TransactionRow};
use proptest::prelude::*;

use crate::{RankBy, Top, first_of};

/// So many customers, and their transactions: customer, instant, amount, currency.
fn shop(customers: u32, transactions: &[(u32, i64, i64, &str)]) -> History {
    let mut builder = Builder::new(chrono_tz::UTC, "EUR");
    for number in 0..customers {
        builder.add_customer(CustomerRow { id: &format!("c{number:02}"), ..CustomerRow::default() }).unwrap();
    }
    for (number, (customer, at, amount, currency)) in transactions.iter().enumerate() {
        let (id, currency) = (format!("t{number:04}"), builder.symbol(currency));
        let row = TransactionRow {
            id: &id,
            customer: *customer,
            at: *at,
            amount: *amount,
            currency,
            ..TransactionRow::default()
        };
        builder.add_transaction(row);
    }
    builder.finish().unwrap()
}

#[test]
fn spend_is_net_in_the_own_currency_and_recency_and_number_are_of_sales() {
    let history = shop(
        5,
        &[
            (0, 10, 500, "EUR"),
            (0, 20, -450, "EUR"),
            (1, 10, 100, "EUR"),
            (2, 10, 900, "USD"),
            (2, 30, 60, "EUR"),
            (3, 40, -10, "EUR"),
        ],
    );
    let first = |by, count| first_of(&history, by, Top::N(count), None, 40);
    assert_eq!(first(RankBy::Spend, 2), [1, 2], "of 50, 100 and 60");
    assert_eq!(first(RankBy::Spend, 9), [0, 1, 2], "who returned more than she bought has no place");
    assert_eq!(first(RankBy::Recency, 1), [2]);
    assert_eq!(first(RankBy::Recency, 2), [0, 2], "of equals the smaller id");
    assert_eq!(first(RankBy::Number, 1), [2], "a sale in another currency counts");
    assert_eq!(first_of(&history, RankBy::Number, Top::N(9), Some(20), 30), [2], "the period is open at its start");
    assert_eq!(first_of(&history, RankBy::Number, Top::N(9), None, 9), [0_u32; 0]);
}

#[test]
fn a_part_of_a_customer_counts_as_one() {
    let of = |percent, customers| Top::Percent(percent).of(customers);
    assert_eq!((of(10.0, 100), of(10.0, 101), of(10.0, 1), of(10.0, 0)), (10, 11, 1, 0));
    assert_eq!((of(0.1, 1_000), of(0.7, 1_000), of(100.0, 7), of(1e-300, 7)), (1, 7, 7, 0));
    assert_eq!((Top::N(5).of(3), Top::N(2).of(3)), (3, 2));
}

proptest! {
    #[test]
    fn everybody_in_has_no_less_than_anybody_who_bought_and_is_out(
        transactions in prop::collection::vec((0_u32..8, 0_i64..50, -5_i64..20), 0..40),
        count in 0_u32..10,
        at in 0_i64..60,
    ) {
        let rows: Vec<_> = transactions.iter().map(|(customer, at, amount)| (*customer, *at, *amount, "EUR")).collect();
        let history = shop(8, &rows);
        let first = first_of(&history, RankBy::Spend, Top::N(count), None, at);
        let spend = |customer: u32| {
            transactions.iter().filter(|row| row.0 == customer && row.1 <= at).map(|row| row.2).sum::<i64>()
        };
        let mut expected: Vec<u32> = (0..8).filter(|customer| spend(*customer) > 0).collect();
        expected.sort_by_key(|customer| (-spend(*customer), *customer));
        expected.truncate(count as usize);
        expected.sort_unstable();
        prop_assert_eq!(first, expected);
    }
}
