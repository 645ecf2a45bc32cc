use history::{Scalar, Symbol};

use super::market::Market;
use super::shop::{DAY, START};
use crate::{CustomersByQuery, customers_by};

const W: i64 = 14 * DAY;

fn query(attribute: &str) -> CustomersByQuery {
    CustomersByQuery { attribute: attribute.to_owned(), from: None, to: None, window_ms: W }
}

#[test]
fn an_experiment_is_read_by_its_arms() {
    let mut market = Market::empty(4)
        .sale("before", 0, START - DAY, 1000, "")
        .sale("t", 0, START + DAY, 100, "")
        .sale("u", 1, START + W + 1, 50, "")
        .sale("back", 2, START + DAY, -5, "");
    market.arms = [1, 1, 2, 0].map(|arm| Scalar::Text(Symbol(arm))).into();
    market.touches = vec![(0, START), (1, START)];
    market.events = vec![(1, START - 99 * DAY, "page_viewed"), (2, START, "link_clicked")];
    let report = customers_by(&market.history(), &CustomersByQuery { from: Some(START), ..query("arm") });
    let shown: Vec<String> = report
        .groups
        .iter()
        .map(|(value, group)| {
            format!(
                "{value}: {} {} {} {} {} {:?}",
                group.customers,
                group.visitors,
                group.buyers,
                group.sales.amount_minor,
                group.related_sales.amount_minor,
                group.per_customer_minor,
            )
        })
        .collect();
    assert_eq!(shown, [": 1 0 0 0 0 Some(0)", "a: 2 1 2 150 100 Some(75)", "b: 1 0 0 0 0 Some(0)"]);
    assert_eq!(report.groups["a"].buyer_rate, Some(1.0));
}

#[test]
fn values_of_every_kind_are_keys_as_they_are_written() {
    let mut market = Market::empty(8);
    market.arms = vec![
        Scalar::Number(38.0),
        Scalar::Number(-1.5),
        Scalar::Number(-0.0),
        Scalar::Boolean(true),
        Scalar::Date(7_363),
        Scalar::Date(-1),
        Scalar::Instant(START),
        Scalar::Money { minor: -5, currency: Symbol(1) },
    ];
    let report = customers_by(&market.history(), &query("arm"));
    let keys: Vec<&String> = report.groups.keys().collect();
    let expected = ["-0.05 EUR", "-1.5", "0", "1969-12-31", "1990-02-28", "2024-03-01T12:00:00Z", "38", "true"];
    assert_eq!(keys, expected);
}

#[test]
fn an_attribute_that_nobody_has_puts_everybody_under_the_empty_key() {
    let report = customers_by(&Market::empty(3).history(), &query("nothing"));
    assert_eq!(report.groups[""].customers, 3);
    assert_eq!(report.groups.len(), 1);
}
