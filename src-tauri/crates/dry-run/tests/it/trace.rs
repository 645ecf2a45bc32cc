//! Traces and reasons.

use chrono_tz::Europe;
use dry_run::{Program, Unobserved, explain_customer, run};
use journey::{Argument, Journey, Phrase};

use crate::rehearsal::{Rehearsal, START, assign, condition, exit, journey, mail, voucher, wait};
use crate::shop::{Shop, VoucherCode};

/// Welcome, without colours.
fn welcome() -> Journey {
    let nodes = [
        START.to_owned(),
        mail("offer"),
        wait("wait-2d", "P2D"),
        condition("bought", r#"{"event":{"type":"purchase","since":"entry"}}"#),
        r#"{"id":"buyers","kind":"add_to_segment","segment":"First-time buyers"}"#.to_owned(),
        r#"{"id":"hours","kind":"wait_for_time_range",
            "slots":[{"days":["mon","tue","wed","thu","fri"],"from":"08:00","to":"19:00"}]}"#
            .to_owned(),
        assign("voucher"),
        mail("voucher-mail"),
        wait("wait-5d", "P5D"),
        condition("used", r#"{"event":{"type":"purchase","since":"voucher"}}"#),
        mail("reminder"),
        condition("has-phone", r#"{"can_receive":"sms"}"#),
        r#"{"id":"sms","kind":"send_message","channel":"sms","message":"text"}"#.to_owned(),
    ];
    let edges = "start>offer offer>wait-2d wait-2d>bought bought.yes>buyers bought.no>hours hours>voucher \
        voucher>voucher-mail voucher-mail>wait-5d wait-5d>used used.no>reminder reminder>has-phone has-phone.yes>sms";
    journey(&nodes.join(","), edges, r#""goal":{"event":"purchase","window":"P14D"}"#)
}

fn shop() -> Shop {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("anna", "2017-05-05T16:00:00Z"); // Friday 18:00 in Prague
    shop.register("berta", "2017-05-05T16:00:00Z");
    shop.sale("berta", "2017-05-06T10:00:00Z", 5900);
    shop.register("cyril", "2017-05-11T16:00:00Z");
    shop.customer("dora");
    shop
}

#[test]
fn one_row_a_step_at_the_instant_it_was_left() {
    let rehearsal = Rehearsal::new(shop()).until("2017-05-13T10:00:00Z");
    assert_eq!(
        rehearsal.steps(&welcome()),
        [
            "anna 1.1 start next 2017-05-05T16:00:00Z",
            "anna 1.2 offer next 2017-05-05T16:00:00Z",
            "anna 1.3 wait-2d next 2017-05-07T16:00:00Z",
            "anna 1.4 bought no 2017-05-07T16:00:00Z",
            "anna 1.5 hours next 2017-05-08T06:00:00Z",
            "anna 1.6 voucher next 2017-05-08T06:00:00Z",
            "anna 1.7 voucher-mail next 2017-05-08T06:00:00Z",
            "anna 1.8 wait-5d next 2017-05-13T06:00:00Z",
            "anna 1.9 used no 2017-05-13T06:00:00Z",
            "anna 1.10 reminder next 2017-05-13T06:00:00Z",
            "anna 1.11 has-phone yes 2017-05-13T06:00:00Z",
            "anna 1.12 sms next 2017-05-13T06:00:00Z",
            "berta 1.1 start next 2017-05-05T16:00:00Z",
            "berta 1.2 offer next 2017-05-05T16:00:00Z",
            "berta 1.3 wait-2d next 2017-05-07T16:00:00Z",
            "berta 1.4 bought yes 2017-05-07T16:00:00Z",
            "berta 1.5 buyers next 2017-05-07T16:00:00Z",
            "cyril 1.1 start next 2017-05-11T16:00:00Z",
            "cyril 1.2 offer next 2017-05-11T16:00:00Z",
            "cyril 1.3 wait-2d - 2017-05-11T16:00:00Z",
        ]
    );
}

#[test]
fn an_exit_and_a_held_out_visit_have_an_empty_port_at_their_end() {
    let rehearsal = Rehearsal::new(shop());
    let steps = rehearsal.steps(&journey(&format!("{START},{}", exit("x")), "start>x", ""));
    assert_eq!(steps[..2], ["anna 1.1 start next 2017-05-05T16:00:00Z", "anna 1.2 x - 2017-05-05T16:00:00Z"]);
    let steps = rehearsal.steps(&journey(START, "", r#""holdout":100"#));
    assert_eq!(steps[0], "anna 1.1 start - 2017-05-05T16:00:00Z");
}

#[test]
fn rows_are_in_order_of_customer_visit_and_step_though_visits_overlap() {
    let mut shop = Shop::new(Europe::Prague);
    shop.sale("c", "2017-05-01T10:00:00Z", 100);
    shop.sale("c", "2017-05-02T10:00:00Z", 100);
    let journey = journey(
        &format!("{},{},{}", crate::rehearsal::BOUGHT, wait("w", "P3D"), mail("m")),
        "start>w w>m",
        r#""entry":{"reentry":"always"}"#,
    );
    let steps = Rehearsal::new(shop).until("2017-06-01T00:00:00Z").steps(&journey);
    let order: Vec<&str> = steps.iter().map(|step| step.split(' ').nth(1).unwrap()).collect();
    assert_eq!(order, ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]);
}

fn key(phrase: &Phrase) -> String {
    let inner = phrase.args.values().find_map(|argument| match argument {
        Argument::Phrase(inner) if phrase.key.ends_with("-last") || phrase.key == "reason-entered" => Some(key(inner)),
        _ => None,
    });
    inner.map_or_else(|| phrase.key.to_owned(), |inner| format!("{}/{inner}", phrase.key))
}

#[test]
fn every_step_is_explained_with_what_was_compared() {
    let mut rehearsal = Rehearsal::new(shop()).until("2017-05-13T10:00:00Z");
    rehearsal.shop.sale("anna", "2017-04-12T10:00:00Z", 1000);
    let history = rehearsal.shop.history();
    let program = Program::compile(&welcome(), &rehearsal.catalogue, &history).unwrap();
    let anna = explain_customer(&program, &history, &rehearsal.settings, "anna").unwrap().unwrap();
    assert_eq!((anna.time_zone, anna.visits.len(), anna.absent), ("Europe/Prague", 1, None));
    let visit = &anna.visits[0];
    let keys: Vec<String> = visit.steps.iter().map(|step| key(&step.reason)).collect();
    assert_eq!(
        keys,
        [
            "reason-entered/reason-event-seen",
            "reason-sent",
            "reason-waited",
            "reason-event-none-last/reason-event-none",
            "reason-out-of-range",
            "reason-voucher-made",
            "reason-sent",
            "reason-waited",
            "reason-event-none-last/reason-event-none",
            "reason-sent",
            "reason-can-receive",
            "reason-sent",
        ]
    );
    assert_eq!((visit.ending.key, visit.inside), ("reason-ending-completed", false));
    let hours = &visit.steps[4];
    assert_eq!((hours.arrived_at, hours.left_at), (visit.steps[3].left_at.unwrap(), visit.steps[5].left_at));
    assert_eq!(hours.reason.args["time"], Argument::Text("18:00".to_owned()));

    let cyril = explain_customer(&program, &history, &rehearsal.settings, "cyril").unwrap().unwrap();
    let last = cyril.visits[0].steps.last().unwrap();
    assert_eq!((last.reason.key, last.left_at, cyril.visits[0].inside), ("reason-waits", None, true));
    let dora = explain_customer(&program, &history, &rehearsal.settings, "dora").unwrap().unwrap();
    assert_eq!((dora.visits.len(), dora.absent.unwrap().key), (0, "reason-absent-never"));
    assert_eq!(explain_customer(&program, &history, &rehearsal.settings, "zoe"), Ok(None));
}

#[test]
fn a_recomputed_path_is_the_runs_also_where_stock_is_shared() {
    let mut rehearsal = Rehearsal::new(shop());
    rehearsal.catalogue.vouchers = vec![voucher("ten", Some(2))];
    rehearsal.shop.vouchers.push(VoucherCode {
        code: "FREE".to_owned(),
        design: "ten".to_owned(),
        customer: None,
        assigned_at: None,
    });
    let history = rehearsal.shop.history();
    let journey = journey(&format!("{START},{}", assign("v")), "start>v", "");
    let program = Program::compile(&journey, &rehearsal.catalogue, &history).unwrap();
    let whole = run(&program, &history, &rehearsal.settings, &Unobserved).unwrap();
    for (customer, expected) in
        [("anna", "reason-voucher-free"), ("berta", "reason-voucher-made"), ("cyril", "reason-voucher-out-of-stock")]
    {
        let path = explain_customer(&program, &history, &rehearsal.settings, customer).unwrap().unwrap();
        let number = history.customers.find(customer).unwrap();
        assert_eq!(Some(&path), whole.trace.paths_of(&program, &history, number).as_ref());
        assert_eq!(path.visits[0].steps[1].reason.key, expected);
    }
}

#[test]
fn who_was_at_a_step_and_who_went_a_way() {
    let rehearsal = Rehearsal::new(shop()).until("2017-05-13T10:00:00Z");
    let history = rehearsal.shop.history();
    let program = Program::compile(&welcome(), &rehearsal.catalogue, &history).unwrap();
    let trace = run(&program, &history, &rehearsal.settings, &Unobserved).unwrap().trace;
    let ids = |rows: Vec<dry_run::StepRow<'_>>| -> Vec<String> {
        rows.iter().map(|row| history.customers.id(row.customer).to_owned()).collect()
    };
    assert_eq!(ids(trace.at_node(&program, "wait-2d", None).collect()), ["anna", "berta", "cyril"]);
    assert_eq!(ids(trace.at_node(&program, "wait-2d", Some("inside")).collect()), ["cyril"]);
    assert_eq!(ids(trace.at_node(&program, "wait-2d", Some("next")).collect()), ["anna", "berta"]);
    assert_eq!(ids(trace.on_edge(&program, "bought", "yes").collect()), ["berta"]);
    assert!(trace.at_node(&program, "nowhere", None).next().is_none());
}
