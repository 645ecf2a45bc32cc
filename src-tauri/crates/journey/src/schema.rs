//! The JSON Schema of a journey file, made from the types.

use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

use crate::{FORMAT, Journey};

/// The JSON Schema (2020-12) of a journey file; every object in it is closed.
pub fn schema() -> Json {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Journey>().to_value();
    close(&mut schema);
    if let Some(definitions) = schema.get_mut("$defs").and_then(Json::as_object_mut) {
        // The fields of a kind stand beside those of every step: the step as a whole is closed, not its halves.
        let kinds: Vec<String> = definitions
            .get("Step")
            .into_iter()
            .chain(definitions.get("Node"))
            .flat_map(|step| step.get("oneOf").and_then(Json::as_array).into_iter().flatten())
            .filter_map(|variant| variant.get("$ref").and_then(Json::as_str))
            .filter_map(|reference| reference.strip_prefix("#/$defs/").map(str::to_owned))
            .collect();
        for (name, definition) in definitions.iter_mut() {
            if !kinds.contains(name) && name != "Step" {
                close(definition);
            }
        }
    }
    if let Some(format) = schema.pointer_mut("/properties/format").and_then(Json::as_object_mut) {
        format.insert("const".to_owned(), FORMAT.into());
    }
    schema
}

fn close(schema: &mut Json) {
    let Some(fields) = schema.as_object_mut() else { return };
    let composed = ["oneOf", "anyOf", "allOf", "$ref"].iter().any(|key| fields.contains_key(*key));
    if fields.contains_key("properties") && !fields.contains_key("additionalProperties") {
        fields.insert(closing(composed).to_owned(), Json::Bool(false));
    }
}

/// A schema made of parts has to look at what all of them allow.
const fn closing(composed: bool) -> &'static str {
    if composed { "unevaluatedProperties" } else { "additionalProperties" }
}
