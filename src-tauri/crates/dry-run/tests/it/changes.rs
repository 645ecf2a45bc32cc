//! What steps change about a customer: seen by later steps of the same run, forgotten afterwards.

use chrono_tz::Europe;

use crate::rehearsal::{BOUGHT, Rehearsal, START, condition, journey, mail, wait};
use crate::shop::{Raw, Shop};

fn registered() -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("c", "2017-05-01T10:00:00Z");
    Rehearsal::new(shop).until("2017-06-01T00:00:00Z")
}

fn set(attribute: &str, value: &str) -> String {
    format!(r#"{{"id":"set","kind":"set_attribute","attribute":"{attribute}","value":{value}}}"#)
}

/// Whether a rule holds after an attribute was set.
fn holds_after(rehearsal: &Rehearsal, attribute: &str, value: &str, rule: &str) -> bool {
    let nodes = format!("{START},{},{}", set(attribute, value), condition("asked", rule));
    rehearsal.steps(&journey(&nodes, "start>set set>asked", ""))[2].contains(" yes ")
}

fn asks(attribute: &str, is: &str, to: &str) -> String {
    format!(r#"{{"attribute":{{"name":"{attribute}","is":"{is}","to":{to}}}}}"#)
}

#[test]
fn what_is_set_is_seen_by_later_rules_typed_like_the_attribute() {
    let rehearsal = registered();
    for (attribute, value, is, to) in [
        ("tier", r#""platinum""#, "starts_with", r#""plat""#),
        ("points", "2.5", "more", "2"),
        ("renewal", r#""2017-05-03""#, "within_next", r#""P2D""#),
        ("since", r#""2017-05-01T08:00:00+02:00""#, "equal", r#""2017-05-01T06:00:00Z""#),
        ("since", r#"{"from":"start","field":"occurred_at"}"#, "equal", r#""2017-05-01T10:00:00Z""#),
        ("vip", "true", "equal", "true"),
        ("unheard of", r#""x""#, "equal", r#""x""#),
        ("unheard of", "7", "equal", "7"),
    ] {
        assert!(holds_after(&rehearsal, attribute, value, &asks(attribute, is, to)), "{attribute} {value}");
    }
    let is_set = r#"{"attribute":{"name":"points","is":"is_set"}}"#;
    assert!(!holds_after(&rehearsal, "points", r#""many""#, is_set), "no number, so not there");
    assert!(!holds_after(&rehearsal, "points", r#"{"from":"nowhere","field":"x"}"#, is_set));
}

#[test]
fn what_is_set_hides_what_was_recorded_and_is_forgotten_with_the_run() {
    let mut rehearsal = registered();
    rehearsal.shop.customer("c").attributes.insert("tier".to_owned(), Raw::Text("gold".to_owned()));
    let gold = asks("tier", "equal", r#""gold""#);
    assert!(!holds_after(&rehearsal, "tier", r#""silver""#, &gold));
    let nodes = format!("{START},{},{}", condition("asked", &gold), set("tier", r#""silver""#));
    let journey = journey(&nodes, "start>asked asked.yes>set", "");
    assert_eq!(rehearsal.steps(&journey).len(), 3);
    assert_eq!(rehearsal.steps(&journey).len(), 3, "again");
}

#[test]
fn addresses_and_consents_that_are_set_decide_who_can_receive() {
    let mut rehearsal = registered();
    rehearsal.shop.customer("c").reach = [(false, true), (true, false), (false, false), (false, false)];
    let can = |channel: &str| format!(r#"{{"can_receive":"{channel}"}}"#);
    assert!(holds_after(&rehearsal, "email", r#""c@example.com""#, &can("email")));
    assert!(holds_after(&rehearsal, "sms_consent", "true", &can("sms")));
    assert!(!holds_after(&rehearsal, "sms_consent", "false", &can("sms")));
    assert!(!holds_after(&rehearsal, "chat_consent", "true", &can("chat")), "there is no phone for chat");
    let nodes = format!("{START},{},{}", set("email", r#""c@example.com""#), mail("m"));
    assert_eq!(rehearsal.run(&journey(&nodes, "start>set set>m", "")).messages["email"], 1);
    let nodes = format!("{START},{},{}", set("email", r#""""#), mail("m"));
    let summary = rehearsal.run(&journey(&nodes, "start>set set>m", ""));
    assert!(summary.messages.is_empty(), "an empty address is none");
}

#[test]
fn a_zone_that_is_set_is_her_local_time_from_then_on() {
    let nodes = format!(
        r#"{START},{},{{"id":"w","kind":"wait_until","until":"2017-05-03","at":"09:00","when_past":"leave"}}"#,
        set("time_zone", r#""Asia/Tokyo""#)
    );
    let steps = registered().steps(&journey(&nodes, "start>set set>w", ""));
    assert_eq!(steps[2], "c 1.3 w next 2017-05-03T00:00:00Z");
}

#[test]
fn a_date_that_is_set_is_waited_for() {
    let nodes = format!(
        r#"{START},{},{{"id":"w","kind":"wait_until","until":{{"attribute":"renewal"}},"when_past":"leave"}}"#,
        set("renewal", r#""2017-05-03""#)
    );
    let steps = registered().steps(&journey(&nodes, "start>set set>w", ""));
    assert_eq!(steps[2], "c 1.3 w next 2017-05-02T22:00:00Z");
}

#[test]
fn who_is_taken_out_of_a_segment_is_not_in_it_until_she_is_put_in_again() {
    let mut rehearsal = registered();
    rehearsal.shop.members.push(("VIP".to_owned(), "c".to_owned(), None));
    let part = r#"{"id":"part","kind":"remove_from_segment","segment":"VIP"}"#;
    let join = r#"{"id":"join","kind":"add_to_segment","segment":"VIP"}"#;
    let asked = |id: &str| condition(id, r#"{"segment":"VIP"}"#);
    let nodes = format!("{START},{},{part},{},{join},{}", asked("a"), asked("b"), asked("c"));
    let steps = rehearsal.steps(&journey(&nodes, "start>a a.yes>part part>b b.no>join join>c", ""));
    assert!(steps[5].contains(" c yes "), "{steps:?}");
}

#[test]
fn other_visits_of_the_customer_see_the_changes_and_other_customers_do_not() {
    let mut shop = Shop::new(Europe::Prague);
    for time in ["2017-05-01T10:00:00Z", "2017-05-02T10:00:00Z"] {
        shop.sale("b", time, 100);
    }
    shop.sale("c", "2017-05-03T10:00:00Z", 100);
    let rehearsal = Rehearsal::new(shop).until("2017-06-01T00:00:00Z");
    let gold = condition("asked", &asks("tier", "equal", r#""gold""#));
    let nodes = format!("{BOUGHT},{gold},{},{}", set("tier", r#""gold""#), wait("w", "P9D"));
    let more = r#""entry":{"reentry":"always"}"#;
    let ports = rehearsal.run(&journey(&nodes, "start>asked asked.no>set set>w", more)).nodes["asked"].ports.clone();
    assert_eq!((ports["yes"], ports["no"]), (1, 2));
}

#[test]
fn occasions_audiences_and_calls_are_counted_by_name_and_told_in_words() {
    let mut rehearsal = registered();
    rehearsal.shop.sale("c", "2017-04-01T10:00:00Z", 100).associate = "Ada".to_owned();
    rehearsal.shop.sale("c", "2017-04-02T10:00:00Z", 100);
    let person = rehearsal.shop.customer("c");
    person.attributes.insert("home_store_id".to_owned(), Raw::Text("s1".to_owned()));
    let nodes = [
        START,
        r#"{"id":"o","kind":"create_occasion","type":"Birthday","assignee":"last_associate","due":"P3D"}"#,
        r#"{"id":"p","kind":"create_occasion","type":"Birthday","assignee":"home_store"}"#,
        r#"{"id":"q","kind":"create_occasion","type":"Thanks","assignee":{"associate":"Bob"}}"#,
        r#"{"id":"r","kind":"sync_audience","audience":"Ads","action":"add"}"#,
        r#"{"id":"s","kind":"sync_audience","audience":"Ads","action":"remove"}"#,
        r#"{"id":"t","kind":"webhook","name":"hook","payload":{"a":1}}"#,
    ];
    let journey = journey(&nodes.join(","), "start>o o>p p>q q>r r>s s>t", "");
    let summary = rehearsal.run(&journey);
    let created = ["Birthday", "Thanks"].map(|name| summary.occasions[name].created);
    assert_eq!((created, summary.webhooks["hook"]), ([2, 1], 1));
    assert_eq!((summary.audiences["Ads"].add, summary.audiences["Ads"].remove), (1, 1));
    let said = crate::profile::reasons(&rehearsal, &journey);
    assert!(said[1].starts_with("occasion “Birthday” for Ada, who served her last, due by"), "{}", said[1]);
    assert_eq!(said[2], "occasion “Birthday” for the home store s1");
    assert_eq!(said[3], "occasion “Thanks” for Bob");
    assert_eq!(said[6], "“hook” noted, not called");
}
