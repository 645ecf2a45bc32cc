//! Messages: why one is not sent, and what the cap counts.

use chrono_tz::Europe;
use dry_run::{Summary, UnsentReason};

use crate::rehearsal::{BOUGHT, Rehearsal, START, condition, journey, mail, wait};
use crate::shop::{Activity, Shop, at};

fn send(id: &str, channel: &str, message: &str) -> String {
    format!(r#"{{"id":"{id}","kind":"send_message","channel":"{channel}","message":"{message}"}}"#)
}

fn unsent(summary: &Summary, node: &str) -> Vec<UnsentReason> {
    summary.nodes[node].unsent.keys().copied().collect()
}

fn registered() -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("c", "2017-05-01T10:00:00Z");
    Rehearsal::new(shop)
}

#[test]
fn the_reasons_are_tried_in_order() {
    let capped = r#""frequency_cap":{"messages":0,"per":"P1D"}"#;
    for (design, reach, cap, expected) in [
        ("nothing", (false, false), capped, Some(UnsentReason::NoDesign)),
        ("text", (true, true), "", Some(UnsentReason::NoDesign)),
        ("mail", (false, false), capped, Some(UnsentReason::NoAddress)),
        ("mail", (false, true), "", Some(UnsentReason::NoAddress)),
        ("mail", (true, false), capped, Some(UnsentReason::NoConsent)),
        ("mail", (true, true), capped, Some(UnsentReason::FrequencyCap)),
        ("mail", (true, true), "", None),
    ] {
        let mut rehearsal = registered();
        rehearsal.shop.customer("c").reach[0] = reach;
        let journey = journey(&format!("{START},{}", send("m", "email", design)), "start>m", cap);
        let summary = rehearsal.run(&journey);
        assert_eq!(unsent(&summary, "m"), Vec::from_iter(expected), "{design} {reach:?} {cap}");
        assert_eq!(summary.messages.get("email").copied(), expected.is_none().then_some(1));
        assert_eq!(summary.nodes["m"].ports["next"], 1, "the visit goes on");
    }
}

#[test]
fn an_unsent_message_goes_on_by_not_sent_where_it_is_connected() {
    let mut rehearsal = registered();
    rehearsal.shop.customer("c").reach[0] = (false, false);
    let nodes = format!("{START},{},{}", mail("m"), wait("w", "P1D"));
    let summary = rehearsal.run(&journey(&nodes, "start>m m.not_sent>w", ""));
    assert_eq!((summary.nodes["m"].ports["not_sent"], summary.nodes["m"].ports["next"]), (1, 0));
    assert_eq!(summary.nodes["w"].entered, 1);
    let summary = rehearsal.run(&journey(&nodes, "start>m m>w", ""));
    assert_eq!((summary.nodes["m"].ports["not_sent"], summary.nodes["m"].ports["next"]), (0, 1));
}

#[test]
fn each_channel_has_its_own_address() {
    let mut rehearsal = registered();
    rehearsal.shop.customer("c").reach = [(false, false), (true, true), (false, false), (true, false)];
    let nodes =
        format!("{START},{},{},{}", send("a", "email", "mail"), send("b", "sms", "text"), send("d", "push", "note"));
    let summary = rehearsal.run(&journey(&nodes, "start>a a>b b>d", ""));
    assert_eq!(unsent(&summary, "a"), [UnsentReason::NoAddress]);
    assert_eq!((summary.messages["sms"], unsent(&summary, "b")), (1, vec![]));
    assert_eq!(unsent(&summary, "d"), [UnsentReason::NoConsent]);
}

#[test]
fn messages_are_counted_by_channel_and_design_and_cost_what_the_design_costs() {
    let nodes = format!(
        "{START},{},{},{},{}",
        mail("a"),
        send("b", "email", "second-mail"),
        send("d", "sms", "text"),
        mail("e")
    );
    let summary = registered().run(&journey(&nodes, "start>a a>b b>d d>e", ""));
    assert_eq!((summary.messages["email"], summary.messages["sms"]), (3, 1));
    assert_eq!((summary.messages_by_design["mail"], summary.messages_by_design["second-mail"]), (2, 1));
    assert_eq!(summary.cost_minor, 2 + 3 + 7 + 2);
}

#[test]
fn the_cap_counts_this_runs_sendings_of_all_visits_in_a_period_open_at_its_start() {
    // A visit at each purchase, one message each; at most two in seven days.
    let cap = r#""entry":{"reentry":"always"},"frequency_cap":{"messages":2,"per":"P7D"}"#;
    let journey = journey(&format!("{BOUGHT},{}", mail("m")), "start>m", cap);
    let mut shop = Shop::new(Europe::Prague);
    for time in [
        "2017-05-01T10:00:00Z", // 1
        "2017-05-02T10:00:00Z", // 2
        "2017-05-08T09:59:59Z", // both still inside (t − 7 d, t]
        "2017-05-08T10:00:00Z", // the first is exactly seven days old and does not count
        "2017-05-08T10:00:00Z", // now two again: those of the 2nd and of this instant
    ] {
        shop.sale("c", time, 100);
    }
    shop.activities.push(Activity {
        id: "recorded".to_owned(),
        customer: "c".to_owned(),
        at: at("2017-05-01T09:00:00Z"),
        activity: "message".to_owned(),
        channel: "email".to_owned(),
    });
    let summary = Rehearsal::new(shop).run(&journey);
    assert_eq!((summary.messages["email"], summary.nodes["m"].unsent[&UnsentReason::FrequencyCap]), (3, 2));
}

#[test]
fn a_cap_of_one_channel_leaves_the_others_alone() {
    let cap = r#""frequency_cap":{"messages":1,"per":"P7D","channel":"sms"}"#;
    let nodes =
        format!("{START},{},{},{},{}", mail("a"), send("b", "sms", "text"), send("d", "sms", "text"), mail("e"));
    let summary = registered().run(&journey(&nodes, "start>a a>b b>d d>e", cap));
    assert_eq!((summary.messages["email"], summary.messages["sms"]), (2, 1));
    assert_eq!(unsent(&summary, "d"), [UnsentReason::FrequencyCap]);
}

#[test]
fn the_journeys_cap_overrides_the_workspaces() {
    let mut rehearsal = registered();
    rehearsal.catalogue.frequency_cap =
        Some(journey::FrequencyCap { messages: 1, per: Some(journey::Duration::from_days(1)), channel: None });
    let nodes = format!("{START},{},{}", mail("a"), mail("b"));
    assert_eq!(rehearsal.run(&journey(&nodes, "start>a a>b", "")).messages["email"], 1);
    let own = r#""frequency_cap":{"messages":2,"per":"P1D"}"#;
    assert_eq!(rehearsal.run(&journey(&nodes, "start>a a>b", own)).messages["email"], 2);
}

#[test]
fn in_replay_a_message_was_sent_and_nobody_opens_it() {
    let asks = |id: &str, state: &str| condition(id, &format!(r#"{{"message":{{"node":"m","is":{state}}}}}"#));
    let nodes = format!(
        "{START},{},{},{},{},{},{}",
        mail("m"),
        wait("w", "P2D"),
        asks("sent", r#""sent""#),
        asks("recent", r#""sent","within":"P2D""#),
        asks("older", r#""sent","within":"PT47H59M59S""#),
        asks("opened", r#""opened""#),
    );
    let edges = "start>m m>w w>sent sent.yes>recent recent.yes>older older.no>opened";
    let mut rehearsal = registered().until("2017-06-01T00:00:00Z");
    rehearsal.shop.event("c", "email_opened", "2017-05-01T11:00:00Z");
    let summary = rehearsal.run(&journey(&nodes, edges, ""));
    assert_eq!(summary.nodes["opened"].ports["no"], 1);

    rehearsal.shop.customer("c").reach[0] = (false, false);
    let summary = rehearsal.run(&journey(&nodes, edges, ""));
    assert_eq!(summary.nodes["sent"].ports["no"], 1, "it was not sent");
}

#[test]
fn joining_a_segment_is_seen_by_later_steps_and_visits_of_the_same_customer() {
    let join = r#"{"id":"join","kind":"add_to_segment","segment":"Buyers"}"#;
    let asks = |id: &str| condition(id, r#"{"segment":"Buyers"}"#);
    let nodes = format!("{BOUGHT},{},{join},{}", asks("before"), asks("after"));
    let journey = journey(&nodes, "start>before before.no>join join>after", r#""entry":{"reentry":"always"}"#);
    let mut shop = Shop::new(Europe::Prague);
    shop.sale("a", "2017-05-01T10:00:00Z", 100);
    shop.sale("a", "2017-05-02T10:00:00Z", 100);
    shop.sale("b", "2017-05-03T10:00:00Z", 100);
    let summary = Rehearsal::new(shop).run(&journey);
    assert_eq!((summary.nodes["before"].ports["no"], summary.nodes["before"].ports["yes"]), (2, 1));
    assert_eq!(summary.nodes["after"].ports["yes"], 2);
}

#[test]
fn a_recorded_member_belongs_to_a_segment_from_when_she_was_added() {
    let asks = condition("q", r#"{"segment":"VIP"}"#);
    for (added, yes) in [(None, 1), (Some("2017-05-01T10:00:00Z"), 1), (Some("2017-05-01T10:00:01Z"), 0)] {
        let mut rehearsal = registered();
        rehearsal.shop.members.push(("VIP".to_owned(), "c".to_owned(), added.map(at)));
        let summary = rehearsal.run(&journey(&format!("{START},{asks}"), "start>q", ""));
        assert_eq!(summary.nodes["q"].ports["yes"], yes, "{added:?}");
    }
    let asks = condition("q", r#"{"segment":"unheard of"}"#);
    let summary = registered().run(&journey(&format!("{START},{asks}"), "start>q", ""));
    assert_eq!(summary.nodes["q"].ports["no"], 1, "an unknown segment has nobody");
}
