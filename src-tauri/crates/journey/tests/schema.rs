//! The JSON Schema, the reader and the examples agree.

use std::collections::BTreeSet;
use std::path::Path;

use journey::{read_value, schema};
use serde_json::{Value, json};

fn validator() -> (boon::Schemas, boon::SchemaIndex) {
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("journey.json", schema()).unwrap_or_else(|error| panic!("{error}"));
    let index = compiler.compile("journey.json", &mut schemas).unwrap_or_else(|error| panic!("{error}"));
    (schemas, index)
}

/// Every object of the schema that has fields.
fn objects<'s>(schema: &'s Value, found: &mut Vec<&'s serde_json::Map<String, Value>>) {
    match schema {
        Value::Object(fields) => {
            if fields.get("properties").is_some_and(Value::is_object) {
                found.push(fields);
            }
            fields.values().for_each(|value| objects(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| objects(item, found)),
        _ => {}
    }
}

#[test]
fn sound_examples_fit_the_schema() {
    let (schemas, index) = validator();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut files = vec![root.join("journeys/welcome.journey.json"), root.join("journeys/every-kind.journey.json")];
    for entry in std::fs::read_dir(root.join("checks")).unwrap() {
        files.push(entry.unwrap().path().join("good.journey.json"));
    }
    for file in files {
        let journey: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        if let Err(error) = schemas.validate(&journey, index) {
            panic!("{}: {error}", file.display());
        }
    }
}

#[test]
fn what_the_reader_refuses_the_schema_refuses() {
    let (schemas, index) = validator();
    let sound = json!({"format": 1, "id": "j", "name": "J", "nodes": [
        {"id": "t", "kind": "event_trigger", "event": "purchase", "label": "T"},
        {"id": "c", "kind": "condition", "rule": {"event": {"type": "purchase", "since": "entry"}}}
    ], "edges": [{"from": "t", "to": "c"}]});
    assert!(schemas.validate(&sound, index).is_ok());
    for (pointer, key) in
        [("", "more"), ("/nodes/0", "more"), ("/nodes/0", "for"), ("/nodes/1/rule/event", "more"), ("/edges/0", "more")]
    {
        let mut journey = sound.clone();
        journey.pointer_mut(pointer).unwrap().as_object_mut().unwrap().insert(key.to_owned(), json!("P1D"));
        assert!(read_value(journey.clone()).is_err(), "{pointer}/{key} is read");
        assert!(schemas.validate(&journey, index).is_err(), "{pointer}/{key} fits the schema");
    }
    for (pointer, value) in [("/format", json!(2)), ("/nodes/0/kind", json!("wiat"))] {
        let mut journey = sound.clone();
        *journey.pointer_mut(pointer).unwrap() = value;
        assert!(read_value(journey.clone()).is_err(), "{pointer}");
        assert!(schemas.validate(&journey, index).is_err(), "{pointer}");
    }
}

#[test]
fn every_object_is_closed_and_described() {
    let schema = schema();
    let definitions = schema["$defs"].as_object().unwrap();
    // The fields of a kind stand beside those of every step, and the step is closed as a whole.
    let kinds = definitions["Node"]["oneOf"].as_array().unwrap().iter();
    let kinds: BTreeSet<&str> = kinds.filter_map(|kind| kind["$ref"].as_str()?.strip_prefix("#/$defs/")).collect();
    assert_eq!(kinds.len(), journey::KINDS.len());
    for (name, definition) in definitions.iter().chain([(&"Journey".to_owned(), &schema)]) {
        let closed = ["additionalProperties", "unevaluatedProperties"];
        if definition.get("properties").is_some() && !kinds.contains(name.as_str()) {
            assert!(closed.iter().any(|key| definition.get(key) == Some(&json!(false))), "{name} is open");
        }
    }
    let mut found = Vec::new();
    objects(&schema, &mut found);
    assert!(found.len() > 30, "the walk found only {}", found.len());
}
