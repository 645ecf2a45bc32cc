//! What is read, what is refused, and what becomes a finding.

mod common;

use std::fmt::Write as _;

use common::catalogue;
use journey::checks::REGISTRY;
use journey::read::{Expected, Problem};
use journey::{Document, Severity, check, format, read_str, read_value};
use proptest::prelude::*;
use serde_json::{Value, json};

const WELCOME: &str = include_str!("journeys/welcome.journey.json");

fn codes(document: &Document) -> Vec<(&'static str, Option<String>)> {
    check(document, Some(&catalogue())).into_iter().map(|finding| (finding.code, finding.place.node)).collect()
}

#[test]
fn the_welcome_journey_is_sound() {
    let document = read_str(WELCOME).unwrap();
    assert_eq!(document.unreadable, []);
    for catalogue in [None, Some(&catalogue())] {
        let findings = check(&document, catalogue);
        assert!(findings.iter().all(|finding| finding.severity == Severity::Hint), "{findings:#?}");
    }
    // Two answers after which the published journey ends.
    let expected = [("open-port", Some("used".to_owned())), ("open-port", Some("has-phone".to_owned()))];
    assert_eq!(codes(&document), expected);
    assert_eq!(format(&document.source), WELCOME);
}

#[test]
fn what_nobody_can_know_is_refused_with_its_place() {
    let node = |node: &str| format!(r#"{{"format":1,"id":"j","name":"J","nodes":[{node}],"edges":[]}}"#);
    for (text, code, place) in [
        ("{".to_owned(), "broken-json", ""),
        ("[1]".to_owned(), "not-a-journey", ""),
        ("null".to_owned(), "not-a-journey", ""),
        ("{}".to_owned(), "unknown-format", "/format"),
        (r#"{"format":"1"}"#.to_owned(), "unknown-format", "/format"),
        (r#"{"format":0}"#.to_owned(), "unknown-format", "/format"),
        (r#"{"format":2,"later":true}"#.to_owned(), "newer-format", "/format"),
        (r#"{"format":1e300}"#.to_owned(), "newer-format", "/format"),
        (r#"{"format":1,"nodess":[]}"#.to_owned(), "unknown-field", "/nodess"),
        (node(r#"{"id":"a","kind":"wiat"}"#), "unknown-kind", "/nodes/0/kind"),
        (node(r#"{"id":"a","kind":"wait","fro":"P1D"}"#), "unknown-field", "/nodes/0/fro"),
        (node(r#"{"id":"a","kind":"wait","event":"purchase"}"#), "unknown-field", "/nodes/0/event"),
        (node(r#"{"id":"a","a/b~c":1}"#), "unknown-field", "/nodes/0/a~1b~0c"),
        (
            node(r#"{"id":"a","kind":"condition","rule":{"all":[{"evnt":{}}]}}"#),
            "unknown-rule",
            "/nodes/0/rule/all/0/evnt",
        ),
        (
            node(r#"{"id":"a","kind":"condition","rule":{"value":{"of":{"form":"x"}}}}"#),
            "unknown-field",
            "/nodes/0/rule/value/of/form",
        ),
    ] {
        let error = read_str(&text).unwrap_err();
        assert_eq!((error.code, error.place.as_str()), (code, place), "{text}");
    }
}

#[test]
fn a_slip_of_the_pen_is_answered_with_the_word_that_was_meant() {
    let error = read_str(r#"{"format":1,"nodes":[{"id":"a","kind":"send-mesage"}]}"#).unwrap_err();
    assert_eq!(error.message.key, "read-unknown-kind-meant");
    assert_eq!(error.message.args["meant"], journey::Argument::Text("send_message".to_owned()));
}

#[test]
fn broken_json_is_named_by_line_and_column() {
    let error = read_str("{\n  \"format\": 1,\n  \"id\" \"x\"\n}").unwrap_err();
    assert_eq!(error.position, Some((3, 8)));
    let deep = format!("{{\"format\":1,\"exit_when\":[{}{}]}}", "{\"not\":".repeat(4_000), "}".repeat(4_000));
    assert_eq!(read_str(&deep).unwrap_err().code, "broken-json", "deeper than anybody nests");
}

#[test]
fn a_missing_or_malformed_value_of_a_known_field_is_kept_for_the_checks() {
    let document = read_value(json!({
        "format": 1, "id": 7, "name": "J", "holdout": 101,
        "nodes": [
            {"id": "t", "kind": "event_trigger", "event": null},
            {"id": "w", "kind": "wait", "for": "P1M"},
            {"id": "k"},
            {"id": "c", "kind": "condition", "rule": {"all": 1, "any": []}},
            5
        ],
        "edges": [{"from": "t", "to": "k"}, {"from": "k", "to": "w"}, {"from": "w"}, 1]
    }))
    .unwrap();
    let noted: Vec<_> = document.unreadable.iter().map(|noted| (noted.node, noted.pointer.as_str())).collect();
    let expected = [
        (None, "/id"),
        (None, "/holdout"),
        (Some(0), "/event"),
        (Some(1), "/for"),
        (Some(2), "/kind"),
        (Some(3), "/rule"),
        (Some(4), ""),
        (None, "/edges/2/to"),
        (None, "/edges/3"),
    ];
    assert_eq!(noted, expected);
    assert_eq!(document.unreadable[1].expected, Expected::Percent);
    assert!(matches!(document.unreadable[3].problem, Problem::NoDuration(_)));
    assert_eq!(document.kindless, [2, 4]);
    let mut codes: Vec<&str> = codes(&document).into_iter().map(|(code, _)| code).collect();
    codes.sort_unstable();
    let mut expected = vec!["bad-id", "bad-duration", "no-goal"];
    expected.extend(["required-empty"; 3]);
    expected.extend(["malformed-value"; 5]);
    expected.sort_unstable();
    // The condition that nothing leads to is another matter.
    codes.retain(|code| *code != "unreachable-node");
    assert_eq!(codes, expected);
}

#[test]
fn an_accepted_finding_is_a_hint_with_its_reason() {
    let mut source: Value = serde_json::from_str(include_str!("checks/absurd-wait/bad.journey.json")).unwrap();
    source["accepted"] = json!([{"code": "absurd-wait", "node": "wait-2d", "reason": "A car lasts."}]);
    let findings = check(&read_value(source).unwrap(), None);
    let at = |finding: &&journey::Finding| finding.place.node.as_deref() == Some("wait-2d");
    let finding = findings.iter().filter(|finding| finding.code == "absurd-wait").find(at).unwrap();
    assert_eq!((finding.severity, finding.accepted.as_deref()), (Severity::Hint, Some("A car lasts.")));
}

#[test]
fn odd_texts_do_no_harm() {
    let odd = "../../etc/\u{202e}\u{0}\"'%s{$x}\u{1F600}";
    let document = read_value(json!({
        "format": 1, "id": "j", "name": odd,
        "nodes": [
            {"id": odd, "kind": "event_trigger", "event": odd, "label": odd},
            {"id": "c", "kind": "condition", "rule": {"event": {"type": odd, "since": odd}}}
        ],
        "edges": [{"from": odd, "to": "c"}],
        "accepted": [{"code": odd, "reason": odd}]
    }))
    .unwrap();
    assert_eq!(document.journey.nodes[0].id, odd);
    assert!(!codes(&document).is_empty());
    let doubled = r#"{"format":1,"id":"a","id":"b","nodes":[{"id":"t","kind":"wait","kind":"exit"}],"edges":[]}"#;
    assert_eq!(read_str(doubled).unwrap().journey.id, "b", "of a key that stands twice the last holds");
    let huge = r#"{"format":1,"id":"a","holdout":1e400,"nodes":[],"edges":[]}"#;
    assert_eq!(read_str(huge).unwrap_err().code, "broken-json");
    assert!(read_str("\u{feff}{\"format\":1,\"id\":\"a\"}").is_ok(), "a byte order mark");
}

/// A chain of messages and waits with a voucher's value shown at each, `count` steps long.
fn chain(count: usize) -> Document {
    let mut nodes = String::from(
        r#"{"id":"0","kind":"event_trigger","event":"purchase"},{"id":"1","kind":"assign_voucher","design":"gift"}"#,
    );
    let mut edges = String::from(r#"{"from":"0","to":"1"}"#);
    for index in 2..count {
        let step = match index % 4 {
            0 => {
                r#""kind":"send_message","channel":"email","message":"welcome-offer","values":{"c":{"from":"1","field":"code"}}"#
            }
            1 => {
                r#""kind":"condition","rule":{"event":{"type":"purchase","since":"entry","where":[{"field":"voucher_code","is":"equal","to":{"from":"1","field":"code"}}]}}"#
            }
            2 => r#""kind":"wait","for":"P1D""#,
            _ => r#""kind":"wait_for_time_range","slots":[{"days":["mon"],"from":"08:00","to":"19:00"}]"#,
        };
        let _ = write!(nodes, r#",{{"id":"{index}",{step}}}"#);
        let port = if (index - 1) % 4 == 1 && index > 2 { r#","port":"no""# } else { "" };
        let _ = write!(edges, r#",{{"from":"{}"{port},"to":"{index}"}}"#, index - 1);
    }
    let text = format!(r#"{{"format":1,"id":"long","name":"Long","nodes":[{nodes}],"edges":[{edges}]}}"#);
    read_str(&text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn ten_thousand_steps_in_a_row_fit_the_stack() {
    let document = chain(10_000);
    assert!(check(&document, Some(&catalogue())).iter().all(|finding| finding.severity != Severity::Error));
    assert_eq!(journey::content_hash(&document.journey).len(), 64);
    assert_eq!(read_str(&format(&document.source)).unwrap().journey, document.journey);
}

#[test]
fn findings_come_worst_first_and_in_the_order_of_the_file() {
    let document = read_str(include_str!("checks/bad-duration/bad.journey.json")).unwrap();
    let findings = check(&document, Some(&catalogue()));
    let place =
        |id: &Option<String>| id.as_ref().and_then(|id| document.journey.nodes.iter().position(|node| node.id == *id));
    assert!(findings.is_sorted_by_key(|finding| (finding.severity, place(&finding.place.node), finding.code)));
    assert_eq!(findings, check(&document, Some(&catalogue())));
}

/// Something that is nearly a journey: real words in wrong places.
fn nearly() -> impl Strategy<Value = Value> {
    let words = prop::sample::select(vec![
        "event_trigger",
        "send_message",
        "wait",
        "condition",
        "assign_voucher",
        "add_to_segment",
        "exit",
        "wait_for_time_range",
        "purchase",
        "P2D",
        "P0D",
        "P1M",
        "-P1D",
        "08:00",
        "24:00",
        "a",
        "b",
        "c",
        "next",
        "yes",
        "no",
        "not_sent",
        "email",
        "sms",
        "entry",
        "ever",
        "equal",
        "one_of",
        "within_last",
        "amount",
        "code",
        "",
        "welcome-offer",
        "gift",
        "mon",
        "once",
        "last",
        "today",
        "Europe/Prague",
        "redeemed",
        "opened",
    ]);
    let leaf = prop_oneof![
        4 => words.prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        1 => any::<f64>().prop_map(|number| json!(number)),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    let keys = prop::sample::select(vec![
        "id",
        "kind",
        "event",
        "where",
        "channel",
        "message",
        "values",
        "for",
        "slots",
        "days",
        "from",
        "to",
        "rule",
        "all",
        "any",
        "not",
        "type",
        "since",
        "field",
        "is",
        "count",
        "sum",
        "last",
        "n",
        "design",
        "value",
        "segment",
        "can_receive",
        "attribute",
        "name",
        "node",
        "voucher",
        "of",
        "chance",
        "label",
        "position",
        "x",
        "contacted",
        "within",
        "lines",
    ]);
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((keys.clone(), inner), 0..5)
                .prop_map(|fields| fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()),
        ]
    })
}

/// Steps of known kinds with anything in their fields, so that most documents get past the reader.
fn steps() -> impl Strategy<Value = Vec<Value>> {
    let ids = prop::sample::select(vec!["a", "b", "c", "d", ""]);
    let step = (ids, 0_usize..8, nearly()).prop_map(|(id, kind, inside)| match kind {
        0 => json!({"id": id, "kind": "event_trigger", "event": inside}),
        1 => json!({"id": id, "kind": "send_message", "channel": "sms", "message": inside, "values": {"v": {"from": "a", "field": "code"}}}),
        2 => json!({"id": id, "kind": "wait", "for": inside}),
        3 => json!({"id": id, "kind": "wait_for_time_range", "slots": [{"days": inside, "from": "08:00", "to": "08:00"}]}),
        4 => json!({"id": id, "kind": "condition", "rule": {"event": {"type": "purchase", "since": inside}}}),
        5 => json!({"id": id, "kind": "condition", "rule": {"value": {"of": {"from": "b", "field": "code"}, "is": "equal", "to": inside}}}),
        6 => json!({"id": id, "kind": "assign_voucher", "design": inside}),
        _ => json!({"id": id, "kind": "exit", "outcome": inside}),
    });
    prop::collection::vec(step, 0..8)
}

fn edges() -> impl Strategy<Value = Vec<Value>> {
    let ends = prop::sample::select(vec!["a", "b", "c", "d", "e"]);
    let ports = prop::sample::select(vec!["next", "yes", "no", "not_sent", "out_of_stock", "other"]);
    prop::collection::vec(
        (ends.clone(), ports, ends).prop_map(|(from, port, to)| json!({"from": from, "port": port, "to": to})),
        0..14,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_read_makes_a_panic(source in nearly()) {
        let mut wrapped = json!({"format": 1, "id": "j", "name": "J", "nodes": [source.clone()], "edges": [source.clone()], "exit_when": [source.clone()]});
        for _ in 0..2 {
            if let Ok(document) = read_value(wrapped.clone()) {
                check(&document, Some(&catalogue()));
                journey::content_hash(&document.journey);
                prop_assert!(serde_json::to_value(&document.journey).is_ok());
            }
            let text = format(&wrapped);
            let again: Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(&again, &wrapped, "formatting loses nothing");
            wrapped = source.clone();
        }
    }

    #[test]
    fn every_journey_can_be_checked_and_every_fix_applies(nodes in steps(), edges in edges()) {
        let source = json!({"format": 1, "id": "j", "name": "J", "goal": {"event": "purchase", "window": "P14D"}, "nodes": nodes, "edges": edges});
        let Ok(document) = read_value(source) else { return Ok(()) };
        for finding in check(&document, Some(&catalogue())) {
            let known = REGISTRY.iter().find(|check| check.code == finding.code).unwrap();
            prop_assert_eq!(finding.severity, known.severity);
            let Some(fix) = finding.fix else { continue };
            let mut mended = document.source.clone();
            prop_assert_eq!(journey::apply_patch(&mut mended, &fix.patch), Ok(()), "{} {:?}", finding.code, fix.patch);
            prop_assert!(read_value(mended).is_ok(), "{}", finding.code);
        }
    }
}
