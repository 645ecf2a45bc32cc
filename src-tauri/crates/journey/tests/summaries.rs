//! What cards say about steps and sentences about rules, in three languages. `tests/summaries.json` holds the window to
//! the same texts: vitest reads it. Written anew by `REHEARSAL_WRITE_DOCS=1 cargo nextest run -p journey summaries`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::path::Path;

use journey::{Catalogue, Document, KINDS, rule_sentence, summary};
use phrases::{Locale, speaker};
use serde_json::{Value as Json, json};

fn catalogue() -> Catalogue {
    use journey::Channel;
    use journey::catalogue::*;
    Catalogue {
        currency: "EUR".to_owned(),
        time_zone: "Europe/Prague".to_owned(),
        messages: vec![MessageDesign {
            id: "welcome-offer".to_owned(),
            channel: Channel::Email,
            name: Some("Welcome offer".to_owned()),
            subject: None,
            cost_minor: None,
        }],
        vouchers: vec![
            VoucherDesign {
                id: "welcome-10".to_owned(),
                name: Some("Welcome −10 %".to_owned()),
                discount_kind: Some("percent".to_owned()),
                discount_value: Some("10".to_owned()),
                valid_days: Some(30),
                code_prefix: None,
                stock: None,
                minimum_spend_minor: None,
            },
            VoucherDesign {
                id: "five-off".to_owned(),
                name: None,
                discount_kind: Some("amount".to_owned()),
                discount_value: Some("5".to_owned()),
                valid_days: None,
                code_prefix: None,
                stock: None,
                minimum_spend_minor: None,
            },
        ],
        associates: vec![AssociateEntry { id: "a-7".to_owned(), name: Some("Marta".to_owned()) }],
        attributes: vec![
            Field { name: "birthday".to_owned(), field_type: FieldType::Date },
            Field { name: "credit".to_owned(), field_type: FieldType::Money },
            Field { name: "vip".to_owned(), field_type: FieldType::Boolean },
        ],
        events: vec![EventType {
            name: "visit_booked".to_owned(),
            count: 3,
            fields: vec![Field { name: "deposit".to_owned(), field_type: FieldType::Money }],
        }],
        ..Catalogue::default()
    }
}

/// Steps to be put among those that rules name.
fn steps() -> Vec<Json> {
    vec![
        json!({"kind": "event_trigger", "event": "account_registered"}),
        json!({"kind": "event_trigger", "event": "Online zakup"}),
        json!({"kind": "event_trigger", "event": "purchase", "where": [{"field": "amount", "is": "more", "to": 100}]}),
        json!({"kind": "event_trigger"}),
        json!({"kind": "segment_trigger", "segment": "Lapsed", "at": "added"}),
        json!({"kind": "segment_trigger", "segment": "Lapsed", "at": "2026-05-02T08:05:00Z"}),
        json!({"kind": "segment_trigger", "at": "added"}),
        json!({"kind": "segment_trigger", "segment": "Lapsed"}),
        json!({"kind": "date_trigger", "attribute": "birthday", "offset_days": -7, "at": "09:00", "repeat": "yearly"}),
        json!({"kind": "date_trigger", "attribute": "child_birthday", "repeat": "once"}),
        json!({"kind": "date_trigger", "attribute": "birthday", "offset_days": 1, "at": "10:30"}),
        json!({"kind": "date_trigger"}),
        json!({"kind": "schedule_trigger", "every": {"unit": "week", "days": ["mon", "tue", "thu"], "time": "09:00"}}),
        json!({"kind": "schedule_trigger", "every": {"unit": "month", "days": [15, 1], "time": "09:00"}}),
        json!({"kind": "schedule_trigger", "every": {"unit": "day", "time": "07:30"}}),
        json!({"kind": "schedule_trigger", "every": {"unit": "week"}}),
        json!({"kind": "schedule_trigger", "every": {"unit": "month"}}),
        json!({"kind": "schedule_trigger"}),
        json!({"kind": "send_message", "channel": "email", "message": "welcome-offer"}),
        json!({"kind": "send_message", "channel": "sms", "message": "unknown-design"}),
        json!({"kind": "send_message", "channel": "push"}),
        json!({"kind": "wait", "for": "P2D"}),
        json!({"kind": "wait", "for": "P1D"}),
        json!({"kind": "wait", "for": "P1W"}),
        json!({"kind": "wait", "for": "PT36H"}),
        json!({"kind": "wait", "for": "P1DT30M"}),
        json!({"kind": "wait", "for": "PT30S"}),
        json!({"kind": "wait"}),
        json!({"kind": "wait_for_time_range",
            "slots": [{"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "19:00"}]}),
        json!({"kind": "wait_for_time_range", "slots": [
            {"days": ["sun", "mon", "tue", "fri"], "from": "08:00", "to": "19:00"},
            {"days": ["sat"], "from": "10:00", "to": "14:00"}, {"days": [], "from": "10:00", "to": "14:00"}]}),
        json!({"kind": "wait_for_time_range", "slots":
            [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "from": "08:00", "to": "24:00"}]}),
        json!({"kind": "wait_for_time_range", "slots": [{"days": ["mon"], "from": "08:00"}]}),
        json!({"kind": "wait_for_time_range", "slots": []}),
        json!({"kind": "wait_until", "until": {"from": "voucher", "field": "expires_at"}, "offset": "-P3D", "at": "10:00"}),
        json!({"kind": "wait_until", "until": "2026-05-02", "at": "09:00"}),
        json!({"kind": "wait_until", "until": "2026-05-02T08:05:00Z", "offset": "PT2H"}),
        json!({"kind": "wait_until", "until": {"attribute": "birthday"}}),
        json!({"kind": "wait_until"}),
        json!({"kind": "wait_for_event", "event": "purchase", "timeout": "P14D"}),
        json!({"kind": "wait_for_event", "event": "visit_booked"}),
        json!({"kind": "wait_for_event", "timeout": "P14D"}),
        json!({"kind": "condition"}),
        json!({"kind": "branch", "cases": [{"name": "High"}, {"name": "Middle"}, {}]}),
        json!({"kind": "branch", "cases": []}),
        json!({"kind": "random_split", "variants": [{"name": "A", "weight": 50}, {"name": "B", "weight": 12.5}, {}]}),
        json!({"kind": "random_split", "variants": []}),
        json!({"kind": "holdout", "share": 10}),
        json!({"kind": "holdout"}),
        json!({"kind": "assign_voucher", "design": "welcome-10"}),
        json!({"kind": "assign_voucher", "design": "welcome-10", "value": 15}),
        json!({"kind": "assign_voucher", "design": "five-off", "value": "7.50"}),
        json!({"kind": "assign_voucher", "design": "five-off", "value": {"from": "start", "field": "amount"}}),
        json!({"kind": "assign_voucher", "design": "welcome-10",
            "value": {"by": "revenue_performance", "steps": [{"is": "equal", "to": "less", "value": 20}], "else": 10}}),
        json!({"kind": "assign_voucher"}),
        json!({"kind": "add_to_segment", "segment": "First-time buyers"}),
        json!({"kind": "add_to_segment"}),
        json!({"kind": "remove_from_segment", "segment": "Lapsed"}),
        json!({"kind": "remove_from_segment"}),
        json!({"kind": "set_attribute", "attribute": "vip", "value": true}),
        json!({"kind": "set_attribute", "attribute": "credit", "value": "12.5"}),
        json!({"kind": "set_attribute", "attribute": "birthday", "value": "2001-03-05"}),
        json!({"kind": "set_attribute", "attribute": "last_store", "value": {"from": "start", "field": "store_id"}}),
        json!({"kind": "set_attribute", "attribute": "tier"}),
        json!({"kind": "set_attribute"}),
        json!({"kind": "create_occasion", "type": "Birthday", "assignee": "home_store"}),
        json!({"kind": "create_occasion", "type": "Follow up", "assignee": "last_associate"}),
        json!({"kind": "create_occasion", "type": "Follow up", "assignee": {"associate": "a-7"}}),
        json!({"kind": "create_occasion", "type": "Follow up"}),
        json!({"kind": "create_occasion"}),
        json!({"kind": "sync_audience", "audience": "Autumn ads", "action": "add"}),
        json!({"kind": "sync_audience", "audience": "Autumn ads", "action": "remove"}),
        json!({"kind": "sync_audience"}),
        json!({"kind": "webhook", "name": "crm-update"}),
        json!({"kind": "webhook"}),
        json!({"kind": "goto", "node": "mail"}),
        json!({"kind": "goto", "node": "nowhere"}),
        json!({"kind": "goto"}),
        json!({"kind": "exit", "outcome": "bought"}),
        json!({"kind": "exit"}),
    ]
}

/// Rules with every leaf, every aggregate and every comparison.
fn rules() -> Vec<Json> {
    let event = |more: Json| {
        let mut event = json!({"type": "purchase", "since": "entry"});
        event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "event": event })
    };
    let mut rules = vec![
        event(json!({})),
        event(json!({"since": "P30D"})),
        event(json!({"since": "ever", "type": "return"})),
        event(json!({"since": "voucher", "where": [
            {"field": "voucher_code", "is": "equal", "to": {"from": "voucher", "field": "code"}}]})),
        event(json!({"where": [{"field": "store_id", "is": "equal", "to": {"from": "start", "field": "store_id"}}]})),
        event(json!({"where": [{"field": "amount", "is": "more", "to": 100}, {"field": "store_id", "is": "one_of",
            "to": ["s1", "s2", "s3"]}], "lines": [{"field": "category", "is": "equal", "to": "Shoes"}]})),
        event(json!({"lines": [{"field": "price", "is": "at_most", "to": "99.95"}]})),
        event(json!({"count": {"is": "at_least", "to": 3}})),
        event(json!({"since": "P90D", "sum": {"field": "amount", "is": "more", "to": 1234.5}})),
        event(json!({"min": {"field": "amount", "is": "less", "to": 10}})),
        event(json!({"max": {"field": "price", "is": "at_least", "to": 10}})),
        event(json!({"average": {"field": "amount", "is": "not_equal", "to": 10}})),
        event(json!({"since": "ever", "last": {"field": "amount", "is": "more", "to": 100, "n": 2}})),
        event(json!({"since": "ever", "last": {"field": "amount", "is": "more", "to": 100}})),
        event(json!({"since": "ever", "first": {"field": "channel", "is": "equal", "to": "online"}})),
        event(json!({"since": "ever", "first": {"field": "amount", "is": "more", "to": 100, "n": 5}})),
        json!({"event": {"type": "visit_booked", "since": "mail", "where": [{"field": "deposit", "is": "more", "to": 5}]}}),
        json!({"event": {"type": "page_viewed", "since": "P1D"}}),
        json!({"event": {"type": "email_opened"}}),
        json!({"event": {}}),
        json!({"segment": "Lapsed"}),
        json!({"can_receive": "sms"}),
        json!({"can_receive": "email"}),
        json!({"can_receive": "chat"}),
        json!({"can_receive": "push"}),
        json!({"revenue_performance": "more"}),
        json!({"revenue_performance": "less"}),
        json!({"revenue_performance": "steady"}),
        json!({"revenue_performance": "inactive"}),
        json!({"contacted": {"within": "P30D"}}),
        json!({"contacted": {"channel": "sms", "within": "P30D"}}),
        json!({"contacted": {"channel": "in_person", "within": "PT12H"}}),
        json!({"contacted": {}}),
        json!({"message": {"node": "mail", "is": "sent"}}),
        json!({"message": {"node": "mail", "is": "opened", "within": "P2D"}}),
        json!({"message": {"node": "mail", "is": "clicked"}}),
        json!({"message": {}}),
        json!({"voucher": {"node": "voucher", "is": "redeemed"}}),
        json!({"voucher": {"node": "voucher", "is": "not_redeemed"}}),
        json!({"voucher": {"node": "voucher", "is": "expired"}}),
        json!({"value": {"of": {"from": "start", "field": "amount"}, "is": "more", "to": 100}}),
        json!({"value": {"of": {"from": "voucher", "field": "expires_at"}, "is": "within_next", "to": "P3D"}}),
        json!({"value": {}}),
        json!({"chance": 0.25}),
        json!({"not": {"segment": "Lapsed"}}),
        json!({"all": []}),
        json!({"any": []}),
        json!({"all": [{"segment": "Lapsed"}]}),
        json!({"all": [{"segment": "Lapsed"}, {"can_receive": "sms"}, {"not": event(json!({}))}]}),
        json!({"any": [{"segment": "Lapsed"}, {"can_receive": "sms"}]}),
        json!({"all": [{"any": [{"segment": "A"}, {"segment": "B"}]}, {"any": [{"segment": "C"}]}]}),
        json!({"attribute": {}}),
        json!({"attribute": {"name": "market"}}),
        json!({"attribute": {"name": "vip", "is": "equal", "to": false}}),
        json!({"attribute": {"name": "credit", "is": "at_least", "to": 20}}),
        json!({"attribute": {"name": "birthday", "is": "day_of_year_is", "to": "today"}}),
        json!({"attribute": {"name": "shoe_size", "is": "one_of", "to": [41, 42.5]}}),
    ];
    let to = |is: &str| match is {
        "within_last" | "within_next" => json!("P14D"),
        "is_set" | "is_not_set" => Json::Null,
        "one_of" => json!(["x", "y"]),
        _ => json!("x"),
    };
    for is in [
        "equal",
        "not_equal",
        "less",
        "at_most",
        "more",
        "at_least",
        "one_of",
        "contains",
        "starts_with",
        "is_set",
        "is_not_set",
        "within_last",
        "within_next",
        "day_of_year_is",
    ] {
        let mut attribute = json!({"name": "market", "is": is, "to": to(is)});
        if attribute["to"].is_null() {
            attribute.as_object_mut().unwrap().remove("to");
        }
        rules.push(json!({ "attribute": attribute }));
    }
    rules
}

/// The journey that the steps stand in.
fn surroundings() -> Json {
    json!({
        "format": 1, "id": "j", "name": "N", "entry": {"reentry": "after_exit"},
        "nodes": [
            {"id": "start", "kind": "event_trigger", "event": "purchase", "label": "After a purchase"},
            {"id": "mail", "kind": "send_message", "channel": "email", "message": "welcome-offer"},
            {"id": "voucher", "kind": "assign_voucher", "design": "welcome-10", "label": "Ten off"}
        ],
        "edges": []
    })
}

fn with(mut node: Json) -> Document {
    let mut source = surroundings();
    node["id"] = json!("here");
    source["nodes"].as_array_mut().unwrap().push(node);
    journey::read_value(source).unwrap()
}

fn texts(say: impl Fn(&phrases::Speaker) -> String) -> Json {
    Json::Object(Locale::ALL.into_iter().map(|locale| (locale.tag().to_owned(), say(speaker(locale)).into())).collect())
}

fn contract() -> Json {
    let catalogue = catalogue();
    let titles = |document: &Document, speaker: &phrases::Speaker| {
        let known: Vec<(String, String)> =
            document.journey.nodes.iter().map(|node| (node.id.clone(), speaker.title(node))).collect();
        move |id: &str| known.iter().find(|(known, _)| known == id).map(|(_, title)| title.clone())
    };
    let in_one_line = |node: &Json| {
        let document = with(node.clone());
        let phrase = summary(&document.journey.nodes[3], &document.journey, Some(&catalogue));
        texts(|speaker| speaker.say(&phrase, &titles(&document, speaker)))
    };
    let steps: Vec<Json> = steps().iter().map(|node| json!({"node": node, "summary": in_one_line(node)})).collect();
    let rules = rules().into_iter().map(|rule| {
        let node = json!({"kind": "condition", "rule": rule});
        let document = with(node.clone());
        let journey::Step::Condition(condition) = &document.journey.nodes[3].step else { unreachable!() };
        let sentence = rule_sentence(condition.rule.as_ref().unwrap(), &document.journey, Some(&catalogue));
        let sentence = texts(|speaker| speaker.say(&sentence, &titles(&document, speaker)));
        json!({"rule": rule, "summary": in_one_line(&node), "sentence": sentence})
    });
    let rules: Vec<Json> = rules.collect();
    json!({"catalogue": catalogue, "journey": surroundings(), "steps": steps, "rules": rules})
}

#[test]
fn every_kind_and_every_leaf_is_said_as_the_contract_has_it() {
    let text = serde_json::to_string_pretty(&contract()).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/summaries.json");
    if std::env::var_os("REHEARSAL_WRITE_DOCS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap();
    assert!(known == text, "tests/summaries.json is not what is said; write it anew and look at the difference");
}

#[test]
fn nothing_is_said_in_brackets_or_braces() {
    let mut open = vec![contract()["steps"].clone(), contract()["rules"].clone()];
    while let Some(value) = open.pop() {
        match value {
            Json::Array(items) => open.extend(items),
            Json::Object(fields) => {
                for (name, value) in fields {
                    match (name.as_str(), value) {
                        ("en" | "pl" | "it", Json::String(text)) => {
                            assert!(!text.is_empty() && !text.contains(['{', '[', '⟦']), "{text}");
                        }
                        (_, value) => open.push(value),
                    }
                }
            }
            _ => {}
        }
    }
}

#[test]
fn no_kind_is_forgotten() {
    let steps = steps();
    let kinds: BTreeSet<&str> = steps.iter().filter_map(|node| node["kind"].as_str()).collect();
    assert_eq!(kinds, KINDS.iter().copied().collect());
}

#[test]
fn every_name_of_the_catalogue_is_used() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../locales/en/summaries.ftl"));
    let text = text.unwrap();
    let keys = |prefix: &'static str| text.lines().filter_map(move |line| line.strip_prefix(prefix)?.split_once(" = "));
    let said = |node: Json| {
        let document = with(node);
        speaker(Locale::En).say(&summary(&document.journey.nodes[3], &document.journey, None), &|_| None)
    };
    for (field, name) in keys("builder-field-") {
        assert_eq!(said(json!({"kind": "set_attribute", "attribute": field})), format!("{name}: …"));
    }
    for (event, name) in keys("builder-event-") {
        let filter = json!([{"field": "x", "is": "is_set"}]);
        let said = said(json!({"kind": "event_trigger", "event": event, "where": filter}));
        assert_eq!(said, format!("{name}, some of them"));
    }
}
