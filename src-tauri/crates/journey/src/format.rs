//! The one way in which a journey file is written.

use serde_json::{Map, Value as Json};

use crate::NEXT;
use crate::shapes::{self, Inside, Shape};

/// The canonical text of a journey file: two spaces, fields in the order of their types, `next` ports left out,
/// one newline at the end. It says the same as `source`, whatever state the draft is in.
pub fn format(source: &Json) -> String {
    // A `Value` always serialises: its keys are strings and its numbers finite.
    let mut text = serde_json::to_string_pretty(&ordered(source, Inside::Object(&shapes::JOURNEY))).unwrap_or_default();
    text.push('\n');
    text
}

fn ordered(value: &Json, inside: Inside) -> Json {
    match (value, inside) {
        (Json::Object(fields), Inside::Object(shape)) => {
            let mut fields = in_order(fields, shape, None);
            if std::ptr::eq(shape, &raw const shapes::EDGE) && fields.get("port").is_some_and(|port| port == NEXT) {
                fields.shift_remove("port");
            }
            Json::Object(fields)
        }
        (Json::Object(fields), Inside::Named(shape)) => Json::Object(
            fields.iter().map(|(name, value)| (name.clone(), ordered(value, Inside::Object(shape)))).collect(),
        ),
        (Json::Array(items), Inside::Objects(shape) | Inside::Object(shape)) => {
            Json::Array(items.iter().map(|item| ordered(item, Inside::Object(shape))).collect())
        }
        (Json::Array(nodes), Inside::Nodes) => Json::Array(nodes.iter().map(node).collect()),
        _ => value.clone(),
    }
}

fn node(value: &Json) -> Json {
    match value {
        Json::Object(fields) => {
            let kind = fields.get("kind").and_then(Json::as_str).and_then(crate::kinds::shape);
            Json::Object(in_order(fields, &shapes::NODE, kind))
        }
        other => other.clone(),
    }
}

fn in_order(fields: &Map<String, Json>, shape: &Shape, more: Option<&Shape>) -> Map<String, Json> {
    let known = || shape.fields.iter().chain(more.into_iter().flat_map(|shape| shape.fields));
    let mut result = Map::with_capacity(fields.len());
    for (name, inside) in known() {
        if let Some(value) = fields.get(*name) {
            result.insert((*name).to_owned(), ordered(value, *inside));
        }
    }
    // A file that was read has none of these; one that was not loses nothing.
    for (name, value) in fields {
        if !known().any(|(known, _)| known == name) {
            result.insert(name.clone(), value.clone());
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_come_in_the_order_of_their_types_and_nothing_is_lost() {
        let source = json!({
            "nodes": [{"for": "P2D", "position": {"y": 8, "x": 0}, "kind": "wait", "id": "w"}],
            "edges": [{"to": "w", "port": "next", "from": "w"}],
            "name": "N", "id": "j", "format": 1
        });
        let text = format(&source);
        assert_eq!(
            text,
            "{\n  \"format\": 1,\n  \"id\": \"j\",\n  \"name\": \"N\",\n  \"nodes\": [\n    {\n      \"id\": \"w\",\n      \
             \"kind\": \"wait\",\n      \"position\": {\n        \"x\": 0,\n        \"y\": 8\n      },\n      \"for\": \
             \"P2D\"\n    }\n  ],\n  \"edges\": [\n    {\n      \"from\": \"w\",\n      \"to\": \"w\"\n    }\n  ]\n}\n"
        );
    }

    #[test]
    fn formatting_twice_changes_nothing() {
        let source = json!({"x": [1, {"b": 1, "a": 2}], "format": 1, "exit_when": [{"not": {"all": []}}]});
        let once = format(&source);
        let read: Json = serde_json::from_str(&once).unwrap();
        assert_eq!(format(&read), once);
    }
}
