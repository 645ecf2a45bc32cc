use super::market::{Market, Sale, Voucher};
use super::shop::{DAY, START};
use crate::{AnomalyReason, Discount, VoucherDesign, VouchersQuery, VouchersReport, voucher_state, vouchers};

fn report(market: &Market) -> VouchersReport {
    vouchers(&market.history(), &VouchersQuery::default())
}

fn discounts(report: &VouchersReport) -> Vec<(&str, &str, &str, AnomalyReason)> {
    let anomalies = report.anomalies.iter();
    anomalies.map(|one| (one.transaction.as_str(), one.code.as_str(), one.design.as_str(), one.why)).collect()
}

#[test]
fn a_workspace_without_codes_has_nothing_to_tell() {
    let report = serde_json::to_value(report(&Market::empty(2).sale("t", 0, START, 5, ""))).unwrap();
    assert_eq!(report["designs"], serde_json::json!({}));
    assert_eq!(report["anomalies"], serde_json::json!([]));
    assert_eq!(report["unknown_codes"], serde_json::json!([]));
    assert_eq!(report["total"]["redemption_rate"], serde_json::Value::Null);
    assert_eq!(report["total"]["days_to_redeem"], serde_json::json!({ "median": null, "p90": null }));
}

#[test]
fn a_code_is_valid_from_the_instant_of_its_assignment_until_just_before_its_expiry() {
    let redeemed = |at: i64| {
        report(&Market::empty(1).code("A", "d", 0, START, START + DAY).sale("t", 0, at, 100, "A")).designs["d"].redeemed
    };
    assert_eq!([START - 1, START, START + DAY - 1, START + DAY].map(redeemed), [0, 1, 1, 0]);
}

#[test]
fn the_first_valid_sale_redeems_and_all_valid_sales_are_its_revenue() {
    let market = Market::empty(1)
        .code("A", "d", 0, START, START + 10 * DAY)
        .sale("second", 0, START + 3 * DAY, 100, "A")
        .sale("first", 0, START + DAY, 50, "A")
        .sale("back", 0, START, -50, "A")
        .sale("nothing", 0, START, 0, "A");
    let report = report(&market);
    let design = &report.designs["d"];
    assert_eq!((design.assigned, design.redeemed, design.amount_minor, design.sales.count), (1, 1, 150, 2));
    assert_eq!(design.days_to_redeem.median, Some(1.0));
    assert_eq!(design.redeemed_by_day, [(1, 1)].into());
    assert!(report.anomalies.is_empty(), "returns and zero amounts neither redeem nor misuse anything");
}

#[test]
fn somebody_elses_code_and_a_free_one_are_another_customers() {
    let mut market = Market::empty(2)
        .code("A", "d", 0, START, START + DAY)
        .sale("t", 1, START, 100, "A")
        .sale("u", 1, START, 100, "FREE");
    market.vouchers.push(Voucher { code: "FREE", design: "e", ..Voucher::default() });
    let report = report(&market);
    let other = AnomalyReason::OtherCustomer;
    assert_eq!(discounts(&report), [("t", "A", "d", other), ("u", "FREE", "e", other)]);
    assert_eq!((report.designs["d"].redeemed, report.designs["d"].anomalies), (0, 1));
    assert_eq!((report.designs["e"].assigned, report.designs["e"].anomalies), (0, 1));
}

#[test]
fn her_own_assignment_is_the_reason_before_anybody_elses_and_expiry_before_assignment() {
    let market = Market::empty(2)
        .code("A", "z", 0, START, START + DAY)
        .code("A", "b", 0, START + 5 * DAY, START + 9 * DAY)
        .code("A", "a", 1, START, START + 9 * DAY)
        .sale("early", 0, START - 1, 100, "A")
        .sale("between", 0, START + 2 * DAY, 100, "A")
        .sale("late", 0, START + 20 * DAY, 100, "A");
    assert_eq!(
        discounts(&report(&market)),
        [
            ("early", "A", "b", AnomalyReason::BeforeAssignment),
            ("between", "A", "z", AnomalyReason::AfterExpiry),
            ("late", "A", "b", AnomalyReason::AfterExpiry),
        ],
        "of several designs the smallest id"
    );
}

#[test]
fn a_code_in_two_designs_is_redeemed_in_both_and_its_sale_stands_once_in_the_total() {
    let mut market = Market::empty(2)
        .code("A", "d", 0, START, START + 9 * DAY)
        .code("A", "e", 0, START, START + 9 * DAY)
        .code("A", "e", 1, START, START + 9 * DAY)
        .sale("t", 0, START + DAY, 90, "A")
        .line(0, 2.0, 90);
    market.sales[0].store = "north";
    let query = VouchersQuery {
        designs: ["d", "e"]
            .map(|id| {
                let discount = Some(Discount::MillionthsOfPercent(10_000_000));
                (id.to_owned(), VoucherDesign { valid_days: None, discount })
            })
            .into(),
        at: None,
    };
    let report = vouchers(&market.history(), &query);
    for design in ["d", "e"] {
        let figures = &report.designs[design];
        assert_eq!((figures.redeemed, figures.amount_minor, figures.discount_minor), (1, 90, 10));
        assert_eq!(figures.by_store["north"].count, 1);
        assert_eq!(figures.top_products["bag"].quantity, 2.0);
    }
    let total = &report.total;
    assert_eq!((total.assigned, total.redeemed, total.amount_minor, total.sales.count), (3, 2, 90, 1));
    assert_eq!(total.discount_minor, 20, "both designs gave theirs");
    assert_eq!(total.by_store["north"].count, 1);
}

#[test]
fn the_expiry_follows_from_the_design_where_it_is_not_recorded() {
    let mut market = Market::empty(1).sale("t", 0, START + 2 * DAY, 100, "A").sale("u", 0, START + 900 * DAY, 7, "B");
    let assigned = |code| Voucher { code, design: "d", customer: Some(0), assigned_at: Some(START), expires_at: None };
    market.vouchers = vec![assigned("A"), Voucher { assigned_at: None, ..assigned("B") }];
    let ask = |valid_days| {
        let design = VoucherDesign { valid_days, discount: None };
        let query = VouchersQuery { at: None, designs: [("d".to_owned(), design)].into() };
        let design = vouchers(&market.history(), &query).designs["d"].clone();
        (design.redeemed, design.expired, design.days_to_redeem.median)
    };
    assert_eq!(ask(Some(2)), (1, 1, None), "two days end as the sale is made; nobody knows when B was assigned");
    assert_eq!(ask(Some(3)), (2, 0, Some(2.0)));
    assert_eq!(ask(None), (2, 0, Some(2.0)), "never");
}

#[test]
fn later_codes_and_sales_are_not_seen() {
    let market = Market::empty(2)
        .code("A", "d", 0, START, START + 9 * DAY)
        .code("B", "d", 1, START + 5 * DAY, START + 9 * DAY)
        .sale("t", 0, START + 4 * DAY, 100, "A")
        .sale("u", 1, START + 2 * DAY, 100, "B");
    let at = |days: i64| {
        let query = VouchersQuery { at: Some(START + days * DAY), ..VouchersQuery::default() };
        vouchers(&market.history(), &query)
    };
    let early = at(3);
    let design = &early.designs["d"];
    assert_eq!((design.assigned, design.redeemed, design.open), (1, 0, 1));
    assert!(early.unknown_codes.is_empty(), "a code that somebody gets later is known");
    assert_eq!(early.anomalies[0].why, AnomalyReason::BeforeAssignment);
    assert_eq!(at(6).anomalies[0].why, AnomalyReason::BeforeAssignment);
    assert_eq!(at(6).designs["d"].open, 1);
    assert_eq!(at(9).designs["d"].expired, 1, "its last instant has passed");
}

#[test]
fn the_discount_is_what_the_price_was_above_what_was_paid() {
    let given = |discount: Discount, amount: i64| {
        let market = Market::empty(1).code("A", "d", 0, START, START + DAY).sale("t", 0, START, amount, "A");
        let design = VoucherDesign { valid_days: None, discount: Some(discount) };
        let query = VouchersQuery { at: None, designs: [("d".to_owned(), design)].into() };
        vouchers(&market.history(), &query).designs["d"].discount_minor
    };
    let percent = |hundredths: i64| Discount::MillionthsOfPercent(hundredths * 10_000);
    assert_eq!(given(percent(2_000), 8000), 2000);
    assert_eq!(given(percent(1_000), 4), 0, "0.44");
    assert_eq!(given(percent(3_333), 1), 0, "0.49992…");
    assert_eq!(given(percent(5_000), 1), 1);
    assert_eq!(given(percent(2_000), 2), 1, "the half goes up");
    assert_eq!(given(percent(1_250), 7000), 1000, "decimals are not cut off");
    let third = Discount::MillionthsOfPercent(33_333_000);
    assert_eq!(given(third, 1_000_000_000), 499_992_500, "as many decimals as a share of a third needs");
    assert_eq!(given(percent(10_000), 5), 0, "nothing tells what the price was");
    assert_eq!(given(Discount::Amount(500), 8000), 500);
}

#[test]
fn a_sale_in_another_currency_redeems_and_its_amount_stands_apart() {
    let mut market = Market::empty(1).code("A", "d", 0, START, START + DAY);
    market.sales.push(Sale {
        id: "t".to_owned(),
        at: START,
        amount: 100,
        currency: "USD",
        voucher: "A",
        lines: vec![(0, 1.0, Some(100))],
        ..Sale::default()
    });
    let design = VoucherDesign { valid_days: None, discount: Some(Discount::Amount(5)) };
    let query = VouchersQuery { at: None, designs: [("d".to_owned(), design)].into() };
    let figures = vouchers(&market.history(), &query).designs["d"].clone();
    assert_eq!((figures.redeemed, figures.amount_minor, figures.discount_minor), (1, 0, 0));
    assert_eq!(figures.sales.other_currencies["USD"], 100);
    assert!(figures.top_products.is_empty());
}

#[test]
fn a_voucher_says_how_it_stands() {
    let history = Market::empty(3)
        .code("A", "d", 1, START, START + 9 * DAY)
        .code("B", "d", 2, START, START + DAY)
        .sale("late", 1, START + 3 * DAY, 100, "A")
        .sale("first", 1, START + 2 * DAY, 100, "A")
        .history();
    let query = VouchersQuery::default();
    let state = voucher_state(&history, &query, 0).unwrap();
    assert_eq!((state.code, state.design, state.customer), ("A", "d", "c001"));
    assert_eq!(state.redeemed_at, Some(START + 2 * DAY));
    assert_eq!(state.sale.map(|row| history.transactions.ids.get(row as usize)), Some("first"));
    let other = voucher_state(&history, &query, 1).unwrap();
    assert_eq!((other.customer, other.expires_at, other.redeemed_at), ("c002", Some(START + DAY), None));
    assert_eq!(voucher_state(&history, &query, 2), None);
}

#[test]
fn amounts_and_instants_at_the_ends_of_their_ranges_are_survived() {
    let mut market = Market::empty(1)
        .code("A", "d", 0, i64::MIN, i64::MAX)
        .sale("t", 0, i64::MAX - 1, i64::MAX, "A")
        .sale("u", 0, i64::MIN, i64::MAX, "A");
    market.last_known = None;
    market.vouchers[0].expires_at = None;
    let design =
        VoucherDesign { valid_days: Some(i64::MAX), discount: Some(Discount::MillionthsOfPercent(99_990_000)) };
    let query = VouchersQuery { at: None, designs: [("d".to_owned(), design)].into() };
    let figures = vouchers(&market.history(), &query).designs["d"].clone();
    assert_eq!((figures.amount_minor, figures.discount_minor), (i64::MAX, i64::MAX));
}
