//! Random journeys over all kinds and rules, sound or not: checking never panics, says the same whatever the order of
//! the file, and proposes only fixes that apply.

mod common;

use std::collections::BTreeSet;

use common::catalogue;
use journey::{Document, Finding, KINDS, Severity, apply_patch, check, read_value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn one_of(values: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(values).prop_map(str::to_owned)
}

/// The id of a step; now and then of one that does not exist.
fn node() -> impl Strategy<Value = String> {
    (0..9_u8).prop_map(|number| format!("n{number}"))
}

fn duration() -> impl Strategy<Value = String> {
    one_of(&["P1D", "PT1H", "P3D", "P30D", "P4000D", "PT0S", "-P1D", "soon"])
}

fn field() -> impl Strategy<Value = String> {
    one_of(&["value", "item", "amount", "category", "occurred_at", "code", "expires_at", "sent_at", "nonsense"])
}

fn literal() -> impl Strategy<Value = Json> {
    prop_oneof![
        (-2_i64..200).prop_map(|number| json!(number)),
        one_of(&["CZ", "PL", "100", "2026-03-28", "2026-03-28T10:00:00Z", "P30D", "today", "03-28"])
            .prop_map(Json::from),
        any::<bool>().prop_map(Json::from),
    ]
}

fn value() -> impl Strategy<Value = Json> {
    prop_oneof![
        4 => literal(),
        1 => (node(), field()).prop_map(|(from, field)| json!({"from": from, "field": field})),
        1 => prop::collection::vec(literal(), 0..4).prop_map(Json::from),
    ]
}

fn operator() -> impl Strategy<Value = String> {
    one_of(&[
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
        "day_of_year_is",
    ])
}

fn comparison() -> impl Strategy<Value = Json> {
    (field(), operator(), value()).prop_map(|(field, is, to)| json!({"field": field, "is": is, "to": to}))
}

fn event() -> impl Strategy<Value = String> {
    one_of(&["purchase", "return", "cart_abandoned", "account_registered", "unheard_of"])
}

fn event_rule() -> impl Strategy<Value = Json> {
    let since = prop_oneof![one_of(&["entry", "ever", "P30D", "P7D"]), node()];
    let ask = prop_oneof![
        3 => Just(None),
        2 => (operator(), 0..4_i64).prop_map(|(is, to)| Some(("count".to_owned(), json!({"is": is, "to": to})))),
        2 => (one_of(&["sum", "min", "max", "average", "last", "first"]), comparison()).prop_map(Some),
    ];
    (event(), since, prop::collection::vec(comparison(), 0..3), ask).prop_map(|(event, since, where_, ask)| {
        let mut rule = json!({"type": event, "since": since, "where": where_});
        if let Some((key, ask)) = ask {
            rule[key] = ask;
        }
        json!({"event": rule})
    })
}

fn rule() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        4 => event_rule(),
        3 => (one_of(&["market", "loyalty_points", "birthday", "nothing"]), operator(), value())
            .prop_map(|(name, is, to)| json!({"attribute": {"name": name, "is": is, "to": to}})),
        3 => (node(), field(), operator(), value())
            .prop_map(|(from, field, is, to)| json!({"value": {"of": {"from": from, "field": field}, "is": is, "to": to}})),
        1 => one_of(&["VIP", "Lapsed", "Nobody"]).prop_map(|name| json!({"segment": name})),
        1 => one_of(&["email", "sms", "chat", "push"]).prop_map(|channel| json!({"can_receive": channel})),
        1 => one_of(&["more", "less", "steady", "inactive"]).prop_map(|way| json!({"revenue_performance": way})),
        1 => duration().prop_map(|within| json!({"contacted": {"within": within}})),
        1 => (node(), one_of(&["sent", "opened", "clicked"]), prop::option::of(duration()))
            .prop_map(|(node, is, within)| json!({"message": {"node": node, "is": is, "within": within}})),
        1 => (node(), one_of(&["redeemed", "not_redeemed", "expired"]))
            .prop_map(|(node, is)| json!({"voucher": {"node": node, "is": is}})),
        1 => Just(json!({"chance": 0.5})),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|rules| json!({"all": rules})),
            prop::collection::vec(inner.clone(), 0..4).prop_map(|rules| json!({"any": rules})),
            inner.prop_map(|rule| json!({"not": rule})),
        ]
    })
}

/// The fields of a step of a kind.
fn fields(kind: &'static str) -> BoxedStrategy<Json> {
    let moment = || {
        prop_oneof![
            one_of(&["2026-03-28", "2026-03-28T10:00:00Z"]).prop_map(Json::from),
            Just(json!({"attribute": "birthday"})),
            (node(), field()).prop_map(|(from, field)| json!({"from": from, "field": field})),
        ]
    };
    match kind {
        "event_trigger" => (event(), prop::collection::vec(comparison(), 0..3))
            .prop_map(|(event, where_)| json!({"event": event, "where": where_}))
            .boxed(),
        "segment_trigger" => (one_of(&["VIP", "Lapsed", "Nobody"]), one_of(&["added", "2026-03-01T08:00:00Z"]))
            .prop_map(|(segment, at)| json!({"segment": segment, "at": at}))
            .boxed(),
        "date_trigger" => (-9..9_i32, one_of(&["yearly", "once"]))
            .prop_map(
                |(days, repeat)| json!({"attribute": "birthday", "offset_days": days, "at": "09:00", "repeat": repeat}),
            )
            .boxed(),
        "schedule_trigger" => rule()
            .prop_map(|audience| {
                let every = json!({"unit": "week", "days": ["mon"], "time": "09:00"});
                json!({"first": "2026-01-05T08:00:00Z", "every": every, "audience": audience})
            })
            .boxed(),
        "send_message" => (one_of(&["email", "sms", "chat"]), one_of(&["welcome-offer", "unknown"]), value())
            .prop_map(
                |(channel, message, value)| json!({"channel": channel, "message": message, "values": {"x": value}}),
            )
            .boxed(),
        "wait" => duration().prop_map(|length| json!({"for": length})).boxed(),
        "wait_for_time_range" => one_of(&["08:00", "19:00"])
            .prop_map(|to| json!({"slots": [{"days": ["mon"], "from": "08:00", "to": to}]}))
            .boxed(),
        "wait_until" => (moment(), prop::option::of(duration()), one_of(&["go_on", "leave"]))
            .prop_map(|(until, offset, past)| json!({"until": until, "offset": offset, "when_past": past}))
            .boxed(),
        "wait_for_event" => (event(), prop::collection::vec(comparison(), 0..3), duration())
            .prop_map(|(event, where_, timeout)| json!({"event": event, "where": where_, "timeout": timeout}))
            .boxed(),
        "condition" => rule().prop_map(|rule| json!({"rule": rule})).boxed(),
        "branch" => prop::collection::vec((one_of(&["a", "b", "c", "otherwise"]), rule()), 0..4)
            .prop_map(|cases| {
                let cases = cases.into_iter().map(|(name, rule)| json!({"name": name, "rule": rule}));
                json!({"cases": cases.collect::<Vec<_>>()})
            })
            .boxed(),
        "random_split" => (0..101_u8)
            .prop_map(|share| json!({"variants": [{"name": "a", "weight": share}, {"name": "b", "weight": 50}]}))
            .boxed(),
        "holdout" => (0..101_u8).prop_map(|share| json!({"share": share})).boxed(),
        "assign_voucher" => (one_of(&["welcome-10", "gift", "limited", "unknown"]), prop::option::of(value()))
            .prop_map(|(design, value)| json!({"design": design, "value": value}))
            .boxed(),
        "add_to_segment" | "remove_from_segment" => {
            one_of(&["VIP", "Lapsed", "New"]).prop_map(|segment| json!({"segment": segment})).boxed()
        }
        "set_attribute" => (one_of(&["market", "loyalty_points", "email_consent"]), value())
            .prop_map(|(attribute, value)| json!({"attribute": attribute, "value": value}))
            .boxed(),
        "create_occasion" => one_of(&["home_store", "last_associate"])
            .prop_map(|who| json!({"type": "Birthday", "assignee": who}))
            .boxed(),
        "sync_audience" => {
            one_of(&["add", "remove"]).prop_map(|action| json!({"audience": "Ads", "action": action})).boxed()
        }
        "webhook" => Just(json!({"name": "hook"})).boxed(),
        "goto" => node().prop_map(|node| json!({"node": node})).boxed(),
        _ => Just(json!({"outcome": "done"})).boxed(),
    }
}

fn step(number: usize, first: bool) -> impl Strategy<Value = Json> {
    let kinds = if first { &KINDS[..4] } else { KINDS };
    prop::sample::select(kinds).prop_flat_map(fields_of).prop_map(move |(kind, fields)| {
        let mut step = json!({"id": format!("n{number}"), "kind": kind});
        for (name, value) in fields.as_object().into_iter().flatten() {
            if !value.is_null() {
                step[name] = value.clone();
            }
        }
        step
    })
}

fn fields_of(kind: &'static str) -> impl Strategy<Value = (&'static str, Json)> {
    fields(kind).prop_map(move |fields| (kind, fields))
}

fn edge() -> impl Strategy<Value = Json> {
    let ports = one_of(&["next", "yes", "no", "a", "b", "otherwise", "happened", "timed_out", "past", "not_sent"]);
    (0..8_u8, ports, 1..9_u8)
        .prop_map(|(from, port, to)| json!({"from": format!("n{from}"), "port": port, "to": format!("n{to}")}))
}

fn journey() -> impl Strategy<Value = Json> {
    let steps: Vec<_> = (0..8).map(|number| step(number, number == 0).boxed()).collect();
    // A path that holds it together, and edges across.
    let edges = prop::collection::vec(edge(), 0..14);
    let exits = prop::collection::vec(rule(), 0..3);
    let cap =
        prop::option::of((1..4_u8, duration()).prop_map(|(messages, per)| json!({"messages": messages, "per": per})));
    (steps, edges, exits, cap, prop::option::of(duration())).prop_map(|(steps, across, exits, cap, window)| {
        let mut edges: Vec<Json> = Vec::new();
        for (number, step) in steps.iter().enumerate().take(7) {
            let port = match step["kind"].as_str() {
                Some("condition") => "no",
                Some("branch") => "otherwise",
                Some("wait_for_event") => "timed_out",
                Some("random_split") => "a",
                Some("holdout") => "treated",
                _ => "next",
            };
            edges.push(json!({"from": format!("n{number}"), "port": port, "to": format!("n{}", number + 1)}));
        }
        edges.extend(across);
        let mut journey =
            json!({"format": 1, "id": "random", "name": "Random", "exit_when": exits, "nodes": steps, "edges": edges});
        if let Some(cap) = cap {
            journey["frequency_cap"] = cap;
        }
        if let Some(window) = window {
            journey["goal"] = json!({"event": "purchase", "window": window});
        }
        journey
    })
}

/// What was found and where, without what depends on the order of the file.
fn told(document: &Document, findings: &[Finding]) -> BTreeSet<String> {
    findings
        .iter()
        .map(|finding| {
            let edge = finding.place.edge.map(|edge| document.source["edges"][edge].to_string());
            let place = (&finding.place.node, &finding.place.port, edge, &finding.place.field);
            format!("{} {:?} {place:?}", finding.code, finding.severity)
        })
        .collect()
}

/// Findings that name one step of several in file order, or one of two equals by its place.
const FIRST_OF_SEVERAL: [&str; 10] = [
    "no-time-in-cycle",
    "endless-cycle",
    "endless-messages",
    "no-exit-on-purchase",
    "two-edges-one-port",
    "no-time-between",
    "split-without-goal",
    "holdout-without-goal",
    "audience-never-left",
    "same-message-twice",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn checking_a_random_journey_never_panics_and_is_deterministic(source in journey()) {
        let document = read_value(source.clone()).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let catalogue = catalogue();
        for catalogue in [None, Some(&catalogue)] {
            let once = check(&document, catalogue);
            prop_assert_eq!(&once, &check(&document, catalogue));
        }
    }

    #[test]
    fn the_order_of_steps_and_edges_plays_no_part(source in journey(), turn in 1..7_usize) {
        // Of two edges at one port the first one counts as drawn; that is an error, and not about order.
        let mut source = source;
        let mut seen = BTreeSet::new();
        if let Some(edges) = source["edges"].as_array_mut() {
            edges.retain(|edge| seen.insert((edge["from"].to_string(), edge["port"].to_string())));
        }
        let mut turned = source.clone();
        for key in ["nodes", "edges"] {
            if let Some(items) = turned[key].as_array_mut() {
                let by = turn % items.len().max(1);
                items.rotate_left(by);
                items.reverse();
            }
        }
        let catalogue = catalogue();
        let (one, other) = (read_value(source).unwrap(), read_value(turned).unwrap());
        let tell = |document: &Document| {
            let mut findings = check(document, Some(&catalogue));
            findings.retain(|finding| !FIRST_OF_SEVERAL.contains(&finding.code));
            told(document, &findings)
        };
        prop_assert_eq!(tell(&one), tell(&other));
    }

    #[test]
    fn every_fix_of_a_random_journey_applies_and_can_be_read(source in journey()) {
        let document = read_value(source).unwrap();
        for finding in check(&document, Some(&catalogue())) {
            let Some(fix) = &finding.fix else { continue };
            let mut mended = document.source.clone();
            let applied = apply_patch(&mut mended, &fix.patch);
            prop_assert!(applied.is_ok(), "{} at {:?}: {:?}", finding.code, finding.place, applied);
            let mended = read_value(mended);
            prop_assert!(mended.is_ok(), "{} at {:?}: {:?}", finding.code, finding.place, mended.err());
        }
    }

    /// A question that is said to have one answer is not said to have the other.
    #[test]
    fn no_question_is_both_always_true_and_always_false(source in journey()) {
        let document = read_value(source).unwrap();
        let findings = check(&document, None);
        let places = |code: &str| -> BTreeSet<String> {
            let of_code = findings.iter().filter(|finding| finding.code == code && finding.severity == Severity::Warning);
            of_code.map(|finding| format!("{:?}", finding.place)).collect()
        };
        prop_assert!(places("always-true").is_disjoint(&places("always-false")));
    }
}
