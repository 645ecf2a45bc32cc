//! Every kind of step: whole, with nothing but its kind, and with each field malformed.

mod common;

use std::collections::BTreeSet;

use common::catalogue;
use journey::{Document, KINDS, Severity, check, format, read_str, read_value};
use serde_json::{Map, Value, json};

const EVERY_KIND: &str = include_str!("journeys/every-kind.journey.json");

/// The fields that every step has.
const COMMON: [&str; 5] = ["id", "kind", "label", "position", "color"];

/// One step of each kind with all its fields.
#[allow(clippy::unwrap_used, reason = "the tests stand and fall with it")]
fn whole() -> Vec<Map<String, Value>> {
    let source: Value = serde_json::from_str(EVERY_KIND).unwrap();
    let steps = source["nodes"].as_array().unwrap();
    let of = |kind: &str| steps.iter().find(|step| step["kind"] == kind).unwrap().as_object().unwrap().clone();
    let mut steps: Vec<_> = KINDS.iter().map(|kind| of(kind)).collect();
    // The same kinds in their other forms.
    for step in [
        json!({"id": "s", "kind": "segment_trigger", "segment": "VIP", "at": "added"}),
        json!({"id": "s", "kind": "schedule_trigger", "first": "2027-01-31T09:00:00+01:00",
               "every": {"unit": "month", "days": [1, 31], "time": "09:00"}, "audience": {"segment": "VIP"}}),
        json!({"id": "s", "kind": "wait_until", "until": {"attribute": "birthday"}, "when_past": "go_on"}),
        json!({"id": "s", "kind": "wait_until", "until": {"from": "v", "field": "expires_at"}, "when_past": "leave"}),
        json!({"id": "s", "kind": "wait_until", "until": "2027-01-01T00:00:00Z", "offset": "PT1H", "when_past": "leave"}),
        json!({"id": "s", "kind": "assign_voucher", "design": "gift", "value": 15}),
        json!({"id": "s", "kind": "assign_voucher", "design": "gift", "value": {"from": "t", "field": "amount"}}),
        json!({"id": "s", "kind": "create_occasion", "type": "Birthday", "assignee": "home_store"}),
        json!({"id": "s", "kind": "create_occasion", "type": "Birthday", "assignee": "last_associate"}),
    ] {
        steps.push(step.as_object().unwrap().clone());
    }
    steps
}

fn alone(step: &Map<String, Value>) -> Value {
    json!({"format": 1, "id": "j", "name": "J", "nodes": [step], "edges": []})
}

fn noted(document: &Document) -> BTreeSet<String> {
    document.unreadable.iter().map(|noted| noted.pointer.clone()).collect()
}

#[test]
fn a_journey_with_every_kind_has_no_error() {
    let document = read_str(EVERY_KIND).unwrap();
    let kinds: BTreeSet<&str> = document.journey.nodes.iter().map(|node| node.step.kind()).collect();
    assert_eq!(kinds, KINDS.iter().copied().collect(), "a kind is missing in the example");
    for catalogue in [None, Some(&catalogue())] {
        let findings = check(&document, catalogue);
        let wrong: Vec<_> = findings.iter().filter(|finding| finding.severity < Severity::Hint).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn every_kind_is_written_as_it_was_read() {
    assert_eq!(format(&serde_json::from_str(EVERY_KIND).unwrap()), EVERY_KIND);
    for step in whole() {
        let source = alone(&step);
        let document = read_value(source.clone()).unwrap_or_else(|error| panic!("{error}: {step:?}"));
        assert_eq!(noted(&document), BTreeSet::new(), "{step:?}");
        let written = serde_json::to_value(&document.journey).unwrap();
        let again = read_value(written).unwrap_or_else(|error| panic!("{error}: {step:?}"));
        assert_eq!(again.journey, document.journey, "{step:?}");
        let formatted: Value = serde_json::from_str(&format(&source)).unwrap();
        assert_eq!(formatted, source, "{step:?}");
    }
}

#[test]
fn a_step_with_nothing_but_its_kind_saves_and_says_what_is_missing() {
    for kind in KINDS {
        let source = json!({"format": 1, "id": "j", "name": "J", "nodes": [{"id": "s", "kind": kind}], "edges": []});
        let document = read_value(source).unwrap_or_else(|error| panic!("{kind}: {error}"));
        assert_eq!(document.journey.nodes[0].step.kind(), *kind);
        let empty: BTreeSet<String> = check(&document, Some(&catalogue()))
            .into_iter()
            .filter(|finding| finding.code == "required-empty")
            .filter_map(|finding| finding.place.field)
            .collect();
        assert_eq!(empty, noted(&document), "{kind}");
        // An end needs nothing.
        assert_eq!(empty.is_empty(), *kind == "exit", "{kind}");
    }
}

#[test]
fn an_empty_list_says_what_is_missing_too() {
    for (kind, field) in [("branch", "cases"), ("random_split", "variants"), ("wait_for_time_range", "slots")] {
        for list in [json!([]), json!(null)] {
            let step = json!({"id": "s", "kind": kind, field: list});
            let document = read_value(alone(step.as_object().unwrap())).unwrap();
            let findings = check(&document, Some(&catalogue()));
            let empty: Vec<_> = findings.iter().filter(|finding| finding.code == "required-empty").collect();
            assert_eq!(empty.len(), 1, "{kind} {list}");
            assert_eq!(empty[0].place.field.as_deref(), Some(format!("/{field}").as_str()));
        }
    }
}

#[test]
fn a_malformed_field_of_any_kind_is_an_error_at_its_place_and_no_refusal() {
    for step in whole() {
        for field in step.keys().filter(|field| !COMMON.contains(&field.as_str())) {
            let mut broken = step.clone();
            // Of no field's type: every list, object, text and number is something else.
            broken.insert(field.clone(), json!(true));
            let set = step["kind"] == "set_attribute" && field == "value";
            let discount = step["kind"] == "assign_voucher" && field == "value";
            let document = read_value(alone(&broken)).unwrap_or_else(|error| panic!("{error}: {field} of {step:?}"));
            if set || discount {
                // Anything is a value.
                assert_eq!(noted(&document), BTreeSet::new(), "{field} of {step:?}");
                continue;
            }
            let place = format!("/{field}");
            assert!(noted(&document).contains(&place), "{field} of {step:?}");
            let findings = check(&document, None);
            let found = findings.iter().find(|finding| finding.place.field.as_deref() == Some(place.as_str()));
            assert_eq!(found.map(|finding| finding.severity), Some(Severity::Error), "{field} of {step:?}");
        }
    }
}

#[test]
fn an_unknown_field_in_any_object_of_any_kind_is_refused_with_its_place() {
    /// Places of the objects in a value whose names are fixed.
    fn objects(value: &Value, pointer: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                found.push(pointer.to_owned());
                for (name, value) in fields.iter().filter(|(name, _)| !["values", "payload"].contains(&name.as_str())) {
                    objects(value, &format!("{pointer}/{name}"), found);
                }
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| objects(item, &format!("{pointer}/{index}"), found));
            }
            _ => {}
        }
    }
    for step in whole() {
        let mut places = Vec::new();
        objects(&Value::Object(step.clone()), "", &mut places);
        for place in places {
            let mut broken = Value::Object(step.clone());
            broken.pointer_mut(&place).unwrap().as_object_mut().unwrap().insert("zzz".to_owned(), json!(1));
            let error = read_value(alone(broken.as_object().unwrap())).unwrap_err();
            let known = ["unknown-field", "unknown-rule"].contains(&error.code);
            assert!(known, "{} at {place} of {step:?}", error.code);
            assert_eq!(error.place, format!("/nodes/0{place}/zzz"), "{step:?}");
        }
    }
}
