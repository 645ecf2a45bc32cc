//! Exit rules and the goal.

use chrono_tz::Europe;
use dry_run::ExitCause;

use crate::rehearsal::{Rehearsal, START, exit, journey, mail, wait};
use crate::shop::{Activity, Shop, at};

fn registered() -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("c", "2017-05-01T10:00:00Z");
    Rehearsal::new(shop).until("2017-12-31T00:00:00Z")
}

const BUY_ENDS: &str = r#""exit_when":[{"event":{"type":"purchase","since":"entry"}}]"#;

#[test]
fn an_exit_rule_cancels_every_step_at_or_after_its_instant() {
    let journey = journey(&format!("{START},{},{}", wait("w", "P2D"), mail("m")), "start>w w>m", BUY_ENDS);
    for (sale, sent, last) in [
        ("2017-05-03T09:59:59Z", false, "c 1.2 w - 2017-05-03T09:59:59Z"),
        ("2017-05-03T10:00:00Z", false, "c 1.2 w - 2017-05-03T10:00:00Z"),
        ("2017-05-03T10:00:01Z", true, "c 1.3 m next 2017-05-03T10:00:00Z"),
    ] {
        let mut rehearsal = registered();
        rehearsal.shop.sale("c", sale, 100);
        let summary = rehearsal.run(&journey);
        assert_eq!(summary.messages.contains_key("email"), sent, "{sale}");
        assert_eq!(rehearsal.steps(&journey).last().unwrap(), last);
        let cause = if sent { ExitCause::Completed } else { ExitCause::Criteria };
        assert_eq!(summary.exits[&cause], 1);
        assert_eq!(summary.nodes["w"].exits.get(&ExitCause::Criteria), (!sent).then_some(&1));
    }
}

#[test]
fn exit_rules_are_not_asked_at_the_instant_of_the_entry() {
    let journey = journey(
        &format!("{START},{}", wait("w", "P2D")),
        "start>w",
        r#""exit_when":[{"event":{"type":"account_registered","since":"ever"}}]"#,
    );
    assert_eq!(registered().run(&journey).exits[&ExitCause::Completed], 1);
}

#[test]
fn exit_rules_are_asked_at_any_recorded_event_and_not_in_between_or_at_activities() {
    // The rule holds from the beginning, and is asked at the first event of any type.
    let journey =
        journey(&format!("{START},{}", wait("w", "P9D")), "start>w", r#""exit_when":[{"can_receive":"email"}]"#);
    let mut rehearsal = registered();
    rehearsal.shop.activities.push(Activity {
        id: "a".to_owned(),
        customer: "c".to_owned(),
        at: at("2017-05-02T10:00:00Z"),
        activity: "message".to_owned(),
        channel: "email".to_owned(),
    });
    rehearsal.shop.sale("c", "2017-05-03T10:00:00Z", 0);
    assert_eq!(rehearsal.run(&journey).exits[&ExitCause::Completed], 1, "neither is an event");
    rehearsal.shop.event("c", "page_viewed", "2017-05-05T10:00:00Z");
    assert_eq!(rehearsal.steps(&journey)[1], "c 1.2 w - 2017-05-05T10:00:00Z");
    rehearsal.shop.sale("c", "2017-05-04T10:00:00Z", -100);
    assert_eq!(rehearsal.steps(&journey)[1], "c 1.2 w - 2017-05-04T10:00:00Z", "a return is an event");
}

#[test]
fn all_events_of_the_instant_are_seen() {
    let both = r#""exit_when":[{"all":[
        {"event":{"type":"page_viewed","since":"entry"}},{"event":{"type":"purchase","since":"entry"}}]}]"#;
    let journey = journey(&format!("{START},{}", wait("w", "P9D")), "start>w", both);
    let mut rehearsal = registered();
    rehearsal.shop.event("c", "page_viewed", "2017-05-05T10:00:00Z");
    rehearsal.shop.sale("c", "2017-05-05T10:00:00Z", 100);
    assert_eq!(rehearsal.steps(&journey)[1], "c 1.2 w - 2017-05-05T10:00:00Z");
}

fn goal(more: &str) -> String {
    format!(r#""goal":{{"event":"purchase","window":"P7D"{more}}}"#)
}

#[test]
fn the_goal_is_reached_after_entry_within_the_window_and_the_horizon_whether_or_not_the_visit_has_ended() {
    let journey = journey(START, "", &goal(""));
    for (sale, reached) in [
        ("2017-05-01T10:00:00Z", 0),
        ("2017-05-01T10:00:00.001Z", 1),
        ("2017-05-08T10:00:00Z", 1),
        ("2017-05-08T10:00:00.001Z", 0),
    ] {
        let mut rehearsal = registered();
        rehearsal.shop.sale("c", sale, 100);
        let summary = rehearsal.run(&journey);
        assert_eq!((summary.goal.reached, summary.exits[&ExitCause::Completed]), (reached, 1), "{sale}");
    }
    let mut rehearsal = registered().until("2017-05-03T10:00:00Z");
    rehearsal.shop.sale("c", "2017-05-03T10:00:00Z", 100);
    assert_eq!(rehearsal.run(&journey).goal.reached, 1);
    rehearsal = rehearsal.until("2017-05-03T09:59:59Z");
    assert_eq!(rehearsal.run(&journey).goal.reached, 0);
}

#[test]
fn a_goal_that_ends_the_visit_acts_only_inside_its_window_and_wins_over_the_criteria() {
    let nodes = format!("{START},{}", wait("w", "P30D"));
    let ends = journey(&nodes, "start>w", &goal(r#","ends_visit":true"#));
    for (sale, cause) in [("2017-05-08T10:00:00Z", ExitCause::Goal), ("2017-05-08T10:00:00.001Z", ExitCause::Completed)]
    {
        let mut rehearsal = registered();
        rehearsal.shop.sale("c", sale, 100);
        assert_eq!(rehearsal.run(&ends).exits[&cause], 1, "{sale}");
    }
    let both = journey(&nodes, "start>w", &format!("{},{BUY_ENDS}", goal(r#","ends_visit":true"#)));
    for (sale, cause) in [("2017-05-08T10:00:00Z", ExitCause::Goal), ("2017-05-08T10:00:00.001Z", ExitCause::Criteria)]
    {
        let mut rehearsal = registered();
        rehearsal.shop.sale("c", sale, 100);
        assert_eq!(rehearsal.run(&both).exits[&cause], 1, "{sale}");
    }
}

#[test]
fn a_goal_may_ask_for_the_very_code_that_the_visit_was_given() {
    let nodes = format!("{START},{},{}", wait("w", "P1D"), crate::rehearsal::assign("v"));
    let goal = r#""goal":{"event":"purchase","window":"P14D",
        "where":[{"field":"voucher_code","is":"equal","to":{"from":"v","field":"code"}}]}"#;
    let journey = journey(&nodes, "start>w w>v", goal);
    let mut rehearsal = registered();
    rehearsal.shop.vouchers.push(crate::shop::VoucherCode {
        code: "HERS".to_owned(),
        design: "ten".to_owned(),
        customer: Some("c".to_owned()),
        assigned_at: None,
    });
    rehearsal.shop.sale("c", "2017-05-01T20:00:00Z", 100).voucher = "HERS".to_owned();
    assert_eq!(rehearsal.run(&journey).goal.reached, 0, "it was not hers yet");
    rehearsal.shop.sale("c", "2017-05-03T20:00:00Z", 100).voucher = "OTHER".to_owned();
    assert_eq!(rehearsal.run(&journey).goal.reached, 0);
    rehearsal.shop.sale("c", "2017-05-04T20:00:00Z", 100).voucher = "HERS".to_owned();
    assert_eq!(rehearsal.run(&journey).goal.reached, 1);
}

#[test]
fn an_exit_step_counts_its_outcome_else_its_id_and_an_open_port_only_the_journey() {
    let asked = crate::rehearsal::condition("q", r#"{"event":{"type":"purchase","since":"ever"}}"#);
    let named = r#"{"id":"x","kind":"exit","outcome":"bought"}"#;
    let journey = journey(&format!("{START},{asked},{named},{}", exit("y")), "start>q q.yes>x q.no>y", "");
    let mut rehearsal = registered();
    rehearsal.shop.register("d", "2017-05-01T10:00:00Z");
    rehearsal.shop.sale("d", "2017-05-01T09:00:00Z", 100);
    let summary = rehearsal.run(&journey);
    assert_eq!((summary.outcomes["bought"], summary.outcomes["y"]), (1, 1));
    assert_eq!((summary.nodes["x"].exits[&ExitCause::Completed], summary.exits[&ExitCause::Completed]), (1, 2));

    let open = crate::rehearsal::journey(START, "", "");
    let summary = rehearsal.run(&open);
    assert_eq!((summary.nodes["start"].ports["next"], summary.exits[&ExitCause::Completed]), (2, 2));
    assert!(summary.nodes["start"].exits.is_empty());
}
