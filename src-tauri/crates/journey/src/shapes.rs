//! The fields of every object of a journey file, in the order in which they are written.
//! The reader refuses what is not here, the writer orders by it, and a test compares it with the JSON Schema.

/// An object of the file.
#[derive(Debug)]
pub(crate) struct Shape {
    /// Its fields, in the order they are written.
    pub fields: &'static [(&'static str, Inside)],
}

/// What stands in a field.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Inside {
    /// A text, a number, a list of words.
    Plain,
    /// An object.
    Object(&'static Shape),
    /// A list of objects.
    Objects(&'static Shape),
    /// An object with free names, each naming an object or a literal.
    Named(&'static Shape),
    /// The list of steps, whose fields depend on their kind.
    Nodes,
}

impl Shape {
    /// What stands in the field, if it is known.
    pub fn inside(&self, name: &str) -> Option<Inside> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, inside)| *inside)
    }

    /// The names of the fields.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|(name, _)| *name)
    }
}

use Inside::{Nodes, Object, Objects, Plain};

pub(crate) static JOURNEY: Shape = Shape {
    fields: &[
        ("format", Plain),
        ("id", Plain),
        ("name", Plain),
        ("time_zone", Plain),
        ("entry", Object(&ENTRY)),
        ("exit_when", Objects(&RULE)),
        ("goal", Object(&GOAL)),
        ("quiet_hours", Object(&QUIET_HOURS)),
        ("frequency_cap", Object(&FREQUENCY_CAP)),
        ("holdout", Plain),
        ("nodes", Nodes),
        ("edges", Objects(&EDGE)),
        ("notes", Objects(&NOTE)),
        ("accepted", Objects(&ACCEPTED)),
    ],
};

pub(crate) static ENTRY: Shape = Shape { fields: &[("reentry", Plain), ("cooldown", Plain)] };

pub(crate) static GOAL: Shape = Shape {
    fields: &[
        ("event", Plain),
        ("where", Objects(&COMPARISON)),
        ("window", Plain),
        ("model", Plain),
        ("ends_visit", Plain),
    ],
};

pub(crate) static QUIET_HOURS: Shape = Shape { fields: &[("from", Plain), ("to", Plain)] };

pub(crate) static FREQUENCY_CAP: Shape = Shape { fields: &[("messages", Plain), ("per", Plain), ("channel", Plain)] };

pub(crate) static EDGE: Shape = Shape { fields: &[("from", Plain), ("port", Plain), ("to", Plain)] };

pub(crate) static NOTE: Shape =
    Shape { fields: &[("text", Plain), ("position", Object(&POSITION)), ("size", Object(&SIZE)), ("color", Plain)] };

pub(crate) static POSITION: Shape = Shape { fields: &[("x", Plain), ("y", Plain)] };

pub(crate) static SIZE: Shape = Shape { fields: &[("width", Plain), ("height", Plain)] };

pub(crate) static ACCEPTED: Shape = Shape { fields: &[("code", Plain), ("node", Plain), ("reason", Plain)] };

/// A step whose kind is missing: what all kinds have in common.
pub(crate) static NODE: Shape = Shape {
    fields: &[("id", Plain), ("kind", Plain), ("label", Plain), ("position", Object(&POSITION)), ("color", Plain)],
};

pub(crate) static SLOT: Shape = Shape { fields: &[("days", Plain), ("from", Plain), ("to", Plain)] };

/// A rule is an object with exactly one of these.
pub(crate) static RULE: Shape = Shape {
    fields: &[
        ("all", Objects(&RULE)),
        ("any", Objects(&RULE)),
        ("not", Object(&RULE)),
        ("event", Object(&EVENT_RULE)),
        ("attribute", Object(&ATTRIBUTE_RULE)),
        ("segment", Plain),
        ("can_receive", Plain),
        ("revenue_performance", Plain),
        ("contacted", Object(&CONTACTED)),
        ("message", Object(&MESSAGE_RULE)),
        ("voucher", Object(&VOUCHER_RULE)),
        ("value", Object(&VALUE_RULE)),
        ("chance", Plain),
    ],
};

pub(crate) static EVENT_RULE: Shape = Shape {
    fields: &[
        ("type", Plain),
        ("since", Plain),
        ("where", Objects(&COMPARISON)),
        ("lines", Objects(&COMPARISON)),
        ("count", Object(&COUNT_IS)),
        ("sum", Object(&COMPARISON)),
        ("min", Object(&COMPARISON)),
        ("max", Object(&COMPARISON)),
        ("average", Object(&COMPARISON)),
        ("last", Object(&PICK)),
        ("first", Object(&PICK)),
    ],
};

pub(crate) static COUNT_IS: Shape = Shape { fields: &[("is", Plain), ("to", Object(&REFERENCE))] };

pub(crate) static COMPARISON: Shape = Shape { fields: &[("field", Plain), ("is", Plain), ("to", Object(&REFERENCE))] };

pub(crate) static PICK: Shape =
    Shape { fields: &[("field", Plain), ("is", Plain), ("to", Object(&REFERENCE)), ("n", Plain)] };

pub(crate) static REFERENCE: Shape = Shape { fields: &[("from", Plain), ("field", Plain)] };

pub(crate) static ATTRIBUTE_RULE: Shape =
    Shape { fields: &[("name", Plain), ("is", Plain), ("to", Object(&REFERENCE))] };

pub(crate) static CONTACTED: Shape = Shape { fields: &[("channel", Plain), ("type", Plain), ("within", Plain)] };

pub(crate) static MESSAGE_RULE: Shape = Shape { fields: &[("node", Plain), ("is", Plain), ("within", Plain)] };

pub(crate) static VOUCHER_RULE: Shape = Shape { fields: &[("node", Plain), ("is", Plain)] };

pub(crate) static VALUE_RULE: Shape =
    Shape { fields: &[("of", Object(&REFERENCE)), ("is", Plain), ("to", Object(&REFERENCE))] };

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Map, Value as Json};

    use super::*;

    fn properties(definition: &Json) -> BTreeSet<&str> {
        definition["properties"].as_object().into_iter().flat_map(Map::keys).map(String::as_str).collect()
    }

    fn names(shape: &Shape) -> BTreeSet<&'static str> {
        shape.names().collect()
    }

    #[test]
    fn the_reader_knows_the_fields_that_the_schema_has() {
        let schema = crate::schema();
        assert_eq!(properties(&schema), names(&JOURNEY));
        for (name, shape) in [
            ("Entry", &ENTRY),
            ("Goal", &GOAL),
            ("QuietHours", &QUIET_HOURS),
            ("FrequencyCap", &FREQUENCY_CAP),
            ("Edge", &EDGE),
            ("Note", &NOTE),
            ("Position", &POSITION),
            ("Size", &SIZE),
            ("Accepted", &ACCEPTED),
            ("Slot", &SLOT),
            ("EventRule", &EVENT_RULE),
            ("CountIs", &COUNT_IS),
            ("Comparison", &COMPARISON),
            ("Pick", &PICK),
            ("Reference", &REFERENCE),
            ("AttributeRule", &ATTRIBUTE_RULE),
            ("Contacted", &CONTACTED),
            ("MessageRule", &MESSAGE_RULE),
            ("VoucherRule", &VOUCHER_RULE),
            ("ValueRule", &VALUE_RULE),
        ] {
            assert_eq!(properties(&schema["$defs"][name]), names(shape), "{name}");
        }
        let rules: BTreeSet<&str> =
            schema["$defs"]["Rule"]["anyOf"].as_array().into_iter().flatten().flat_map(properties).collect();
        assert_eq!(rules, names(&RULE));
    }

    #[test]
    fn the_reader_knows_the_kinds_that_the_schema_has() {
        let schema = crate::schema();
        let node = &schema["$defs"]["Node"];
        let kinds = node["oneOf"].as_array().into_iter().flatten();
        let kinds: BTreeSet<&str> = kinds.filter_map(|kind| kind["properties"]["kind"]["const"].as_str()).collect();
        assert_eq!(kinds, crate::KINDS.iter().copied().collect());
        for kind in node["oneOf"].as_array().into_iter().flatten() {
            let name = kind["properties"]["kind"]["const"].as_str().unwrap();
            let reference = kind["$ref"].as_str().unwrap().trim_start_matches("#/$defs/");
            assert_eq!(properties(&schema["$defs"][reference]), names(crate::kinds::shape(name).unwrap()), "{name}");
        }
        let mut common = properties(node);
        common.insert("kind");
        assert_eq!(common, names(&NODE));
    }
}
