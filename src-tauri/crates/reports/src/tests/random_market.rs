//! Random shops with codes, lines, visits and attributes, on which both implementations agree, and whose lists have as
//! many rows as their figures say.

use std::collections::BTreeMap;

use history::{History, Scalar, Symbol};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use super::market::{GOODS, Line, Market, Sale, Voucher};
use super::shop::{DAY, START};
use super::{agree, plain_market as plain};
use crate::{
    CustomersByQuery, Discount, Group, Listed, NoSuchFigure, ProductsQuery, SegmentsQuery, VoucherDesign,
    VouchersQuery, customers_by, customers_by_listed, products, products_listed, segments, segments_listed,
    voucher_state, vouchers, vouchers_listed,
};

const CODES: [&str; 5] = ["", "A", "B", "C", "Z"];

/// Instants on a coarse grid, so that they often coincide.
fn instant() -> impl Strategy<Value = i64> {
    (-40_i64..40).prop_map(|half_days| START + half_days * DAY / 2)
}

fn sale() -> impl Strategy<Value = Sale> {
    let line = (0..GOODS.len(), select(vec![1.0, 2.0, 0.5, 0.1, -1.0]), prop::option::of(-50_i64..500));
    let line = line.prop_map(|(product, quantity, amount)| -> Line { (product, quantity, amount) });
    (
        0_usize..4,
        instant(),
        prop_oneof![1 => Just(0), 9 => -200_i64..2000],
        select(vec!["EUR", "EUR", "EUR", "USD"]),
        select(vec!["north", "south", ""]),
        select(vec!["web", "till", ""]),
        select(CODES.to_vec()),
        prop::collection::vec(line, 0..4),
    )
        .prop_map(|(customer, at, amount, currency, store, channel, voucher, lines)| Sale {
            id: String::new(),
            customer,
            at,
            amount,
            currency,
            store,
            channel,
            voucher,
            lines,
        })
}

fn voucher() -> impl Strategy<Value = Voucher> {
    let customer = prop_oneof![4 => (0_usize..4).prop_map(Some), 1 => Just(None)];
    (
        select(vec!["A", "B", "C"]),
        select(vec!["d", "e"]),
        customer,
        prop::option::weighted(0.9, instant()),
        prop::option::of(instant()),
    )
        .prop_map(|(code, design, customer, assigned_at, expires_at)| {
            // Nobody has been given a free code.
            let assigned_at = assigned_at.filter(|_| customer.is_some());
            Voucher { code, design, customer, assigned_at, expires_at }
        })
}

fn market() -> impl Strategy<Value = Market> {
    let arm = prop_oneof![
        (0_u32..3).prop_map(|symbol| Scalar::Text(Symbol(symbol))),
        select(vec![38.0, 1.5]).prop_map(Scalar::Number),
        any::<bool>().prop_map(Scalar::Boolean),
        Just(Scalar::Absent),
    ];
    (
        prop::collection::vec(sale(), 0..40),
        prop::collection::vec(voucher(), 0..20),
        prop::collection::vec((0_usize..4, instant()), 0..10),
        prop::collection::vec((0_usize..4, instant(), select(vec!["page_viewed", "link_clicked"])), 0..5),
        prop::collection::vec(arm, 4),
        prop::option::weighted(0.9, instant()),
    )
        .prop_map(|(mut sales, vouchers, touches, events, arms, last_known)| {
            for (number, sale) in sales.iter_mut().enumerate() {
                sale.id = format!("t{:02}", 99 - number);
            }
            // (code, design, customer) is the key of a voucher.
            let mut keys = std::collections::BTreeSet::new();
            let is_new = |one: &Voucher| keys.insert((one.code, one.design, one.customer));
            let vouchers = vouchers.into_iter().filter(is_new).collect();
            Market { customers: 4, sales, vouchers, touches, events, arms, last_known }
        })
}

fn vouchers_query() -> impl Strategy<Value = VouchersQuery> {
    let discount = prop_oneof![
        (0_i64..110_000_000).prop_map(Discount::MillionthsOfPercent),
        (0_i64..500).prop_map(Discount::Amount),
    ];
    let design = (prop::option::of(0_i64..20), prop::option::of(discount))
        .prop_map(|(valid_days, discount)| VoucherDesign { valid_days, discount });
    let designs = prop::collection::btree_map(select(vec!["d", "e", "unused"]).prop_map(str::to_owned), design, 0..3);
    (prop::option::of(instant()), designs).prop_map(|(at, designs)| VouchersQuery { at, designs })
}

fn products_query() -> impl Strategy<Value = ProductsQuery> {
    let some_of = |names: &'static [&'static str]| prop_oneof![3 => Just(Vec::new()), 1 => select(names).prop_map(|name| vec![name.to_owned()])];
    (
        prop::option::of(instant()),
        prop::option::of(instant()),
        some_of(&["north", "", "nowhere"]),
        some_of(&["web", ""]),
    )
        .prop_map(|(from, to, stores, channels)| ProductsQuery { from, to, stores, channels })
}

fn length(listed: Result<Listed, NoSuchFigure>) -> u64 {
    let rows = match listed.unwrap() {
        Listed::Sales(rows) | Listed::Customers(rows) | Listed::Vouchers(rows) => {
            assert!(rows.is_sorted() && rows.windows(2).all(|two| two[0] < two[1]), "each once, in order");
            rows.len()
        }
        Listed::Anomalies(anomalies) => anomalies.len(),
        Listed::Activities(_) | Listed::Occasions(_) => 0,
    };
    rows as u64
}

fn group(by: &str, key: &str) -> Group {
    Group { by: by.to_owned(), key: key.to_owned() }
}

/// What a figure's list adds up to: the sales' amounts in the workspace's currency.
fn amount_of(history: &History, listed: Result<Listed, NoSuchFigure>) -> i64 {
    let Ok(Listed::Sales(rows)) = listed else { panic!("sales") };
    rows.iter()
        .map(|row| *row as usize)
        .filter(|row| history.is_own_currency(*row))
        .map(|row| history.transactions.amount[row])
        .sum()
}

fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(work)
}

fn json<T: serde::Serialize>(report: T) -> Value {
    serde_json::to_value(report).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn vouchers_agree_with_looking_at_every_pair(market in market(), query in vouchers_query()) {
        let (ours, plain) = (json(vouchers(&market.history(), &query)), plain::vouchers(&market, &query));
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn products_agree_with_looking_at_every_sale(market in market(), query in products_query()) {
        let (ours, plain) = (json(products(&market.history(), &query)), plain::products(&market, &query));
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn segments_agree_with_looking_at_every_sale(
        market in market(),
        at in prop::option::of(instant()),
        since in prop::option::of(instant()),
        days in 0_u32..12,
    ) {
        let query = SegmentsQuery { at, since, days };
        let (ours, plain) = (json(segments(&market.history(), &query)), plain::segments(&market, &query));
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn customers_by_agree_with_looking_at_every_pair(
        market in market(),
        from in prop::option::of(instant()),
        to in prop::option::of(instant()),
        window_ms in select(vec![0, DAY, 14 * DAY]),
    ) {
        let query = CustomersByQuery { attribute: "arm".to_owned(), from, to, window_ms };
        let (ours, plain) = (json(customers_by(&market.history(), &query)), plain::customers_by(&market, &query));
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn neither_threads_nor_the_order_of_rows_show(
        market in market(),
        vouchers_query in vouchers_query(),
        products_query in products_query(),
    ) {
        let mut turned = market.clone();
        turned.sales.reverse();
        turned.vouchers.reverse();
        turned.sales.iter_mut().for_each(|sale| sale.lines.reverse());
        let answers = |market: &Market| {
            let history = market.history();
            let by = CustomersByQuery { attribute: "arm".to_owned(), from: None, to: None, window_ms: 14 * DAY };
            let of_segments = SegmentsQuery { at: None, since: Some(START), days: 5 };
            (
                vouchers(&history, &vouchers_query),
                products(&history, &products_query),
                segments(&history, &of_segments),
                customers_by(&history, &by),
            )
        };
        let one = on_threads(1, || answers(&market));
        prop_assert_eq!(&one, &on_threads(3, || answers(&market)));
        prop_assert_eq!(&one, &answers(&turned));
    }

    #[test]
    fn lists_of_vouchers_have_as_many_rows_as_the_figures_say(market in market(), query in vouchers_query()) {
        let history = market.history();
        let report = vouchers(&history, &query);
        let list = |figure: &str, groups: &[Group]| vouchers_listed(&history, &query, figure, groups);
        let all = report.designs.iter().map(|(id, figures)| (vec![group("design", id)], figures));
        for (groups, figures) in all.chain([(Vec::new(), &report.total)]) {
            let counts = [
                ("assigned", figures.assigned),
                ("redeemed", figures.redeemed),
                ("expired", figures.expired),
                ("open", figures.open),
                ("sales", figures.sales.count),
                ("anomalies", figures.anomalies),
            ];
            for (figure, count) in counts {
                prop_assert_eq!(length(list(figure, &groups)), count, "{} {:?}", figure, &groups);
            }
            for (by, table) in [("channel", &figures.by_channel), ("store", &figures.by_store)] {
                for (key, sales) in table {
                    let mut groups = groups.clone();
                    groups.push(group(by, key));
                    prop_assert_eq!(length(list("sales", &groups)), sales.count);
                    prop_assert_eq!(amount_of(&history, list("sales", &groups)), sales.amount_minor);
                }
            }
        }
        let Ok(Listed::Vouchers(redeemed)) = list("redeemed", &[]) else { panic!("vouchers") };
        for row in 0..u32::try_from(history.vouchers.code.len()).unwrap() {
            let state = voucher_state(&history, &query, row).unwrap();
            prop_assert_eq!(state.redeemed_at.is_some(), redeemed.contains(&row));
        }
        prop_assert_eq!(list("sold", &[]), Err(NoSuchFigure("sold".to_owned())));
        prop_assert_eq!(list("assigned", &[group("store", "")]), Err(NoSuchFigure("store".to_owned())));
    }

    #[test]
    fn lists_of_products_have_as_many_rows_as_the_figures_say(market in market(), query in products_query()) {
        let history = market.history();
        let report = products(&history, &query);
        let list = |figure: &str, groups: &[Group]| products_listed(&history, &query, figure, groups);
        prop_assert_eq!(length(list("sales", &[])), report.sales.count);
        for (by, table) in [("channel", &report.by_channel), ("store", &report.top_stores)] {
            for (key, sales) in table {
                prop_assert_eq!(length(list("sales", &[group(by, key)])), sales.count);
            }
        }
        for (store, customers) in &report.preferred_store_top {
            prop_assert_eq!(length(list("preferred_store", &[group("store", store)])), *customers);
        }
        for (cell, lines) in &report.department_store {
            let (department, store) = cell.split_once('|').unwrap();
            let Ok(Listed::Sales(rows)) =
                list("sales", &[group("department", department), group("store", store)]) else { panic!("sales") };
            let of_line = |line: usize| {
                let lines = &history.transactions.lines;
                let product = &history.products[lines.product[line] as usize];
                let counts = history.text(product.department) == department;
                if counts { lines.amount[line].unwrap_or(0) } else { 0 }
            };
            let lines_of = |row: &u32| history.transactions.lines.spans.of(*row as usize);
            let sum: i64 = rows.iter().flat_map(lines_of).map(of_line).sum();
            prop_assert_eq!(sum, lines.amount_minor, "{}", cell);
        }
        prop_assert_eq!(list("preferred_store", &[group("channel", "")]), Err(NoSuchFigure("channel".to_owned())));
    }

    #[test]
    fn lists_of_segments_have_as_many_rows_as_the_figures_say(market in market(), days in 0_u32..12) {
        let history = market.history();
        let query = SegmentsQuery { at: None, since: Some(START), days };
        let report = segments(&history, &query);
        let list = |figure: &str, groups: &[Group]| segments_listed(&history, &query, figure, groups);
        let name = |performance: &journey::RevenuePerformance| json(performance).as_str().unwrap().to_owned();
        for (segment, figures) in &report.segments {
            prop_assert_eq!(length(list("customers", &[group("segment", &name(segment))])), figures.customers);
        }
        let flow = report.flow.unwrap();
        for (segment, figures) in &flow.segments {
            prop_assert_eq!(length(list("before", &[group("segment", &name(segment))])), figures.customers);
        }
        for (way, customers) in &flow.moved {
            let (from, to) = way.split_once('|').unwrap();
            let groups = [group("since", from), group("segment", to)];
            prop_assert_eq!(length(list("customers", &groups)), *customers);
        }
        let without = SegmentsQuery { since: None, ..query };
        prop_assert!(segments_listed(&history, &without, "before", &[]).is_err());
        prop_assert!(segments_listed(&history, &without, "customers", &[group("since", "more")]).is_err());
    }

    #[test]
    fn lists_of_customers_by_have_as_many_rows_as_the_figures_say(
        market in market(),
        from in prop::option::of(instant()),
    ) {
        let history = market.history();
        let query = CustomersByQuery { attribute: "arm".to_owned(), from, to: None, window_ms: 3 * DAY };
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for (value, figures) in customers_by(&history, &query).groups {
            let of_group = [
                ("customers", figures.customers),
                ("visitors", figures.visitors),
                ("buyers", figures.buyers),
                ("sales", figures.sales.count),
                ("related_sales", figures.related_sales.count),
            ];
            for (figure, count) in of_group {
                *counts.entry(figure).or_default() += count;
                let listed = customers_by_listed(&history, &query, figure, &[group("value", &value)]);
                prop_assert_eq!(length(listed), count, "{} {}", figure, value);
            }
        }
        for (figure, count) in counts {
            prop_assert_eq!(length(customers_by_listed(&history, &query, figure, &[])), count);
        }
        prop_assert!(customers_by_listed(&history, &query, "clicks", &[]).is_err());
    }
}
