//! Vouchers: which code, until when, whose stock.

use chrono_tz::Europe;
use journey::catalogue::VoucherDesign;

use crate::rehearsal::{BOUGHT, Rehearsal, START, assign, condition, journey, voucher, wait};
use crate::shop::{Shop, VoucherCode, at};

fn recorded(code: &str, customer: &str, assigned_at: Option<&str>) -> VoucherCode {
    VoucherCode {
        code: code.to_owned(),
        design: "ten".to_owned(),
        customer: Some(customer.to_owned()),
        assigned_at: assigned_at.map(at),
    }
}

fn free(code: &str) -> VoucherCode {
    VoucherCode { code: code.to_owned(), design: "ten".to_owned(), customer: None, assigned_at: None }
}

/// Customers who registered at these times, by id.
fn registered(customers: &[(&str, &str)]) -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    for (customer, when) in customers {
        shop.register(customer, when);
    }
    Rehearsal::new(shop).until("2017-12-31T00:00:00Z")
}

/// Who was given which code, in order of customers.
fn codes(rehearsal: &Rehearsal, journey: &journey::Journey) -> Vec<String> {
    let history = rehearsal.shop.history();
    let program = dry_run::Program::compile(journey, &rehearsal.catalogue, &history).unwrap();
    let run = dry_run::run(&program, &history, &rehearsal.settings, &dry_run::Unobserved).unwrap();
    let codes = run.trace.rows(&program, &history).filter_map(|row| match row.reason.args.get("code") {
        Some(journey::Argument::Text(code)) => Some(format!("{} {code}", row.customer)),
        _ => None,
    });
    codes.collect()
}

#[test]
fn recorded_codes_come_in_order_of_assignment_then_code_each_once_then_free_ones_then_made_ones() {
    let mut shop = Shop::new(Europe::Prague);
    for day in 1..=6 {
        shop.sale("c", &format!("2017-05-0{day}T10:00:00Z"), 100);
    }
    shop.vouchers = vec![
        free("F2"),
        recorded("LATE", "c", Some("2017-07-01T00:00:00Z")),
        recorded("B", "c", Some("2017-01-01T00:00:00Z")),
        recorded("A", "c", Some("2017-01-01T00:00:00Z")),
        free("F1"),
    ];
    shop.customer("d");
    shop.vouchers.push(recorded("HERS", "d", None));
    let rehearsal = Rehearsal::new(shop);
    let journey = journey(&format!("{BOUGHT},{}", assign("v")), "start>v", r#""entry":{"reentry":"always"}"#);
    let given = codes(&rehearsal, &journey);
    assert_eq!(given[..5], ["c A", "c B", "c LATE", "c F1", "c F2"]);
    assert!(given[5].starts_with("c TEN-") && given[5].len() == "c TEN-".len() + 13, "{}", given[5]);
    let summary = rehearsal.run(&journey);
    let vouchers = summary.vouchers["ten"];
    assert_eq!((vouchers.assigned, vouchers.made, vouchers.out_of_stock), (6, 1, 0));
}

#[test]
fn made_codes_are_the_same_in_every_run_and_differ_by_customer_and_visit() {
    let mut shop = Shop::new(Europe::Prague);
    for customer in ["a", "b"] {
        shop.sale(customer, "2017-05-01T10:00:00Z", 100);
        shop.sale(customer, "2017-05-02T10:00:00Z", 100);
    }
    let rehearsal = Rehearsal::new(shop);
    let journey = journey(&format!("{BOUGHT},{}", assign("v")), "start>v", r#""entry":{"reentry":"always"}"#);
    let mut given: Vec<String> =
        codes(&rehearsal, &journey).iter().map(|code| code.split(' ').next_back().unwrap().to_owned()).collect();
    assert_eq!(codes(&rehearsal, &journey).len(), 4);
    given.sort_unstable();
    given.dedup();
    assert_eq!(given.len(), 4);
}

#[test]
fn stock_goes_out_in_order_of_time_then_customer_id_whatever_the_threads() {
    let mut rehearsal = registered(&[
        ("d", "2017-05-01T09:00:00Z"),
        ("c", "2017-05-01T10:00:00Z"),
        ("b", "2017-05-01T10:00:00Z"),
        ("a", "2017-05-01T11:00:00Z"),
    ]);
    rehearsal.catalogue.vouchers = vec![voucher("ten", Some(3))];
    rehearsal.shop.vouchers = vec![free("F1"), free("F2")];
    let end = r#"{"id":"sorry","kind":"exit"}"#;
    let journey = journey(&format!("{START},{},{end}", assign("v")), "start>v v.out_of_stock>sorry", "");
    for threads in [1, 2, 8] {
        rehearsal.settings.threads = Some(threads);
        let given = codes(&rehearsal, &journey);
        assert_eq!((given[0].as_str(), given[2].as_str(), given.len()), ("b F2", "d F1", 3));
        assert!(given[1].starts_with("c TEN-"), "{given:?}");
        let summary = rehearsal.run(&journey);
        assert_eq!(summary.outcomes["sorry"], 1);
        let vouchers = summary.vouchers["ten"];
        assert_eq!((vouchers.assigned, vouchers.made, vouchers.out_of_stock), (3, 1, 1));
    }
}

#[test]
fn a_second_request_waits_for_its_turn_behind_other_customers() {
    // `a` asks at 10:00 and, a day later, again; `b` asks in between. Two free codes.
    let mut rehearsal = registered(&[("a", "2017-05-01T10:00:00Z"), ("b", "2017-05-01T12:00:00Z")]);
    rehearsal.shop.vouchers = vec![free("F1"), free("F2")];
    let nodes = format!("{START},{},{},{}", assign("v"), wait("w", "P1D"), assign("again"));
    let journey = journey(&nodes, "start>v v>w w>again", "");
    let given = codes(&rehearsal, &journey);
    assert_eq!((given[0].as_str(), given[2].as_str()), ("a F1", "b F2"));
    assert!(given[1].starts_with("a TEN-") && given[3].starts_with("b TEN-"), "{given:?}");
}

#[test]
fn a_voucher_is_redeemed_by_that_customer_with_that_code_while_it_is_valid() {
    for (what, customer, code, when, redeemed) in [
        ("at the assignment", "c", "HERS", "2017-05-01T10:00:00Z", 1),
        ("before it", "c", "HERS", "2017-05-01T09:59:59Z", 0),
        ("the last moment", "c", "HERS", "2017-05-08T09:59:59.999Z", 1),
        ("expired", "c", "HERS", "2017-05-08T10:00:00Z", 0),
        ("another code", "c", "OTHER", "2017-05-02T10:00:00Z", 0),
        ("another customer", "d", "HERS", "2017-05-02T10:00:00Z", 0),
    ] {
        let mut rehearsal = registered(&[("c", "2017-05-01T10:00:00Z")]);
        rehearsal.shop.vouchers = vec![recorded("HERS", "c", Some("2017-01-01T00:00:00Z"))];
        rehearsal.shop.sale(customer, when, 100).voucher = code.to_owned();
        let journey = journey(&format!("{START},{}", assign("v")), "start>v", "");
        assert_eq!(rehearsal.run(&journey).vouchers["ten"].redeemed, redeemed, "{what}");
        let rehearsal = rehearsal.until("2017-05-01T10:00:00Z");
        let seen = u64::from(redeemed == 1 && when == "2017-05-01T10:00:00Z");
        assert_eq!(rehearsal.run(&journey).vouchers["ten"].redeemed, seen, "{what}, up to the horizon");
    }
}

#[test]
fn without_valid_days_a_voucher_never_expires() {
    let mut rehearsal = registered(&[("c", "2017-05-01T10:00:00Z")]);
    rehearsal.catalogue.vouchers = vec![VoucherDesign { valid_days: None, ..voucher("ten", None) }];
    rehearsal.shop.vouchers = vec![recorded("HERS", "c", None)];
    rehearsal.shop.sale("c", "2017-12-30T10:00:00Z", 100).voucher = "HERS".to_owned();
    let journey = journey(&format!("{START},{}", assign("v")), "start>v", "");
    assert_eq!(rehearsal.run(&journey).vouchers["ten"].redeemed, 1);
}

#[test]
fn a_condition_can_ask_for_the_very_code_and_what_became_of_it() {
    let very = r#"{"event":{"type":"purchase","since":"v",
        "where":[{"field":"voucher_code","is":"equal","to":{"from":"v","field":"code"}}]}}"#;
    let state = |state: &str| format!(r#"{{"voucher":{{"node":"v","is":"{state}"}}}}"#);
    let nodes = format!(
        "{START},{},{},{},{},{}",
        assign("v"),
        wait("w", "P7D"),
        condition("used", very),
        condition("redeemed", &state("redeemed")),
        condition("expired", &state("expired")),
    );
    let journey = journey(&nodes, "start>v v>w w>used used.yes>redeemed used.no>redeemed redeemed.no>expired", "");
    let asked = |with: Option<&str>, when: &str| {
        let mut rehearsal = registered(&[("c", "2017-05-01T10:00:00Z")]);
        rehearsal.shop.vouchers = vec![recorded("HERS", "c", None)];
        rehearsal.shop.sale("c", when, 100).voucher = with.unwrap_or_default().to_owned();
        let summary = rehearsal.run(&journey);
        let yes = |node: &str| summary.nodes[node].ports["yes"] == 1;
        (yes("used"), yes("redeemed"), yes("expired"))
    };
    assert_eq!(asked(Some("HERS"), "2017-05-03T10:00:00Z"), (true, true, false));
    assert_eq!(asked(Some("OTHER"), "2017-05-03T10:00:00Z"), (false, false, true));
    assert_eq!(asked(None, "2017-05-03T10:00:00Z"), (false, false, true));
    assert_eq!(asked(Some("HERS"), "2017-05-08T10:00:00Z"), (true, false, true), "used, but too late");
}

#[test]
fn an_unknown_design_hands_out_nothing_and_the_visit_goes_on() {
    let mut rehearsal = registered(&[("c", "2017-05-01T10:00:00Z")]);
    rehearsal.catalogue.vouchers.clear();
    let journey = journey(&format!("{START},{}", assign("v")), "start>v", "");
    let summary = rehearsal.run(&journey);
    assert_eq!((summary.nodes["v"].ports["next"], summary.nodes["v"].ports["out_of_stock"]), (1, 0));
    assert_eq!((summary.vouchers["ten"].assigned, summary.vouchers["ten"].out_of_stock), (0, 0));
}
