use super::market::{Market, Sale};
use super::shop::{DAY, START};
use crate::{ProductsQuery, ProductsReport, products};

fn sale(id: &str, customer: usize, store: &'static str, channel: &'static str, amount: i64) -> Sale {
    let (id, currency) = (id.to_owned(), "EUR");
    Sale { id, customer, at: START, amount, currency, store, channel, ..Sale::default() }
}

fn report(market: &Market) -> ProductsReport {
    products(&market.history(), &ProductsQuery::default())
}

#[test]
fn an_empty_shop_has_empty_tables() {
    let report = serde_json::to_value(report(&Market::empty(0))).unwrap();
    for table in ["by_channel", "top_stores", "by_department", "top_categories", "top_products", "preferred_store_top"]
    {
        assert_eq!(report[table], serde_json::json!({}), "{table}");
    }
    assert_eq!(report["sales"]["count"], 0);
}

#[test]
fn lines_are_added_up_by_what_their_product_is() {
    let mut market = Market::empty(1);
    market.sales = vec![
        Sale { lines: vec![(0, 1.0, Some(60)), (1, 2.0, Some(30))], ..sale("t", 0, "north", "web", 100) },
        Sale { lines: vec![(2, 0.5, Some(5)), (4, 1.0, None)], ..sale("u", 0, "south", "", 5) },
        Sale { lines: vec![(3, 9.0, Some(900))], currency: "USD", ..sale("v", 0, "north", "web", 900) },
        Sale { lines: vec![(3, 1.0, Some(-40))], ..sale("w", 0, "north", "web", -40) },
        sale("x", 0, "north", "web", 1),
    ];
    let report = report(&market);
    let shown = |table: &std::collections::BTreeMap<String, crate::Quantity>| {
        table.iter().map(|(key, lines)| format!("{key}={}x{}", lines.amount_minor, lines.quantity)).collect::<Vec<_>>()
    };
    assert_eq!(shown(&report.by_department), ["=0x1", "leather=95x3.5"], "neither dollars nor returns");
    assert_eq!(shown(&report.top_categories), ["=0x1", "bags=65x1.5", "belts=30x2"]);
    assert_eq!(shown(&report.top_products), ["bag=60x1", "belt=30x2", "purse=5x0.5", "stub=0x1"]);
    assert_eq!(shown(&report.department_store), ["leather|north=90x3", "leather|south=5x0.5", "|south=0x1"]);
    assert_eq!(shown(&report.category_channel), ["bags|=5x0.5", "bags|web=60x1", "belts|web=30x2", "|=0x1"]);
    assert_eq!((report.sales.count, report.sales.amount_minor), (4, 106));
    assert_eq!(report.by_channel["web"].other_currencies["USD"], 900);
    assert_eq!(report.without_lines, 1);
}

#[test]
fn a_preferred_store_is_where_she_bought_most_often_of_equals_the_smaller_id() {
    let mut market = Market::empty(4);
    market.sales = vec![
        sale("t1", 0, "south", "", 1),
        sale("t2", 0, "south", "", 1),
        sale("t3", 0, "north", "", 1000),
        sale("t4", 1, "south", "", 1),
        sale("t5", 1, "north", "", 1),
        sale("t6", 2, "south", "", -5),
    ];
    assert_eq!(report(&market).preferred_store_top, [("north".to_owned(), 1), ("south".to_owned(), 1)].into());
}

#[test]
fn the_greatest_are_kept_and_of_equals_those_with_the_smaller_key() {
    let stores: Vec<String> = (0..30).map(|number| format!("s{number:02}")).collect();
    let mut market = Market::empty(1);
    for (number, store) in stores.iter().enumerate() {
        let store: &'static str = store.clone().leak();
        market.sales.push(Sale { lines: vec![(0, 1.0, Some(1))], ..sale(store, 0, store, "", 10) });
        if number == 29 {
            market.sales[29].amount = 11;
        }
    }
    let report = report(&market);
    let kept: Vec<&String> = report.top_stores.keys().collect();
    assert_eq!(kept, stores[..19].iter().chain([&stores[29]]).collect::<Vec<_>>());
    assert_eq!(report.product_store.len(), 20, "cells are of the stores above");
    assert_eq!(report.preferred_store_top, [("s00".to_owned(), 1)].into());
}

#[test]
fn filters_choose_sales_by_date_store_and_channel() {
    let mut market = Market::empty(1);
    market.sales = vec![
        sale("t1", 0, "north", "web", 1),
        sale("t2", 0, "south", "web", 10),
        sale("t3", 0, "north", "till", 100),
        Sale { at: START + DAY, ..sale("t4", 0, "north", "web", 1000) },
    ];
    let query = ProductsQuery {
        from: Some(START),
        to: Some(START + DAY),
        stores: vec!["north".to_owned()],
        channels: vec!["web".to_owned()],
    };
    assert_eq!(products(&market.history(), &query).sales.amount_minor, 1);
}

#[test]
fn quantities_add_up_exactly_in_any_order() {
    let quantities = [0.1, 1e9, 0.2, -1e9, 0.3, 0.7, 1.0 / 3.0];
    let total = |order: &[usize]| {
        let mut market = Market::empty(1).sale("t", 0, START, 1, "");
        market.sales[0].lines = order.iter().map(|place| (0, quantities[*place], Some(1))).collect();
        report(&market).top_products["bag"].quantity
    };
    let one = total(&[0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(one.to_bits(), total(&[6, 3, 5, 0, 2, 1, 4]).to_bits());
    assert!((one - (1.3 + 1.0 / 3.0)).abs() < 1e-15);
    let absurd = Market::empty(1)
        .sale("t", 0, START, 1, "")
        .line(0, f64::NAN, 1)
        .line(1, f64::INFINITY, i64::MAX)
        .line(1, f64::INFINITY, i64::MAX);
    assert_eq!(report(&absurd).top_products["bag"].quantity, 0.0);
    assert_eq!(report(&absurd).top_products["belt"].amount_minor, i64::MAX);
}
