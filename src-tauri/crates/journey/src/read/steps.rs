//! The steps, kind by kind.

use serde_json::Value as Json;

use super::reader::{Fields, Need, Read, Reader, Words};
use super::{Expected, Problem};
use crate::shapes::{self, Shape};
use crate::{Channel, Exit, KINDS, Node, Step, Values, Weekday, kinds};

pub(crate) static CHANNELS: Words<Channel> =
    Words { names: &["email", "sms", "chat", "push"], meanings: &Channel::ALL };

pub(crate) static WEEKDAYS: Words<Weekday> = Words {
    names: &["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    meanings: &[Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun],
};

impl Reader {
    /// A step. One whose kind cannot be read keeps its place as an exit.
    pub fn node(&mut self, value: &Json) -> Read<Node> {
        let nothing =
            Node { id: String::new(), label: None, position: None, color: None, step: Step::Exit(Exit::default()) };
        let Json::Object(fields) = value else {
            self.malformed(Expected::Object);
            self.kindless();
            return Ok(nothing);
        };
        let kind = match fields.get("kind") {
            None | Some(Json::Null) => None,
            Some(Json::String(kind)) if kind.is_empty() => None,
            Some(Json::String(kind)) if kinds::shape(kind).is_some() => Some(kind.as_str()),
            Some(Json::String(kind)) => {
                let keys = ["read-unknown-kind", "read-unknown-kind-meant"];
                let mut error = self.unknown(kind, "unknown-kind", keys, KINDS.iter().copied());
                error.place = self.refuse("unknown-kind", "kind", crate::Phrase::new("read-unknown-kind")).place;
                return Err(error);
            }
            Some(_) => {
                self.at("kind", |reader| reader.malformed(Expected::OneOf(KINDS)));
                self.kindless();
                return Ok(nothing);
            }
        };
        match kind {
            Some(kind) => self.only_known(fields, &shapes::NODE, kinds::shape(kind))?,
            // Without a kind, what some kind knows is let through.
            None => self.known_to_some_kind(fields)?,
        }
        let step = match kind {
            Some(kind) => kinds::read(kind, self, fields)?,
            None => None,
        };
        let step = step.unwrap_or_else(|| {
            self.at("kind", |reader| reader.note(Expected::OneOf(KINDS), Problem::Missing));
            self.kindless();
            Step::Exit(Exit::default())
        });
        Ok(Node {
            id: self.text(fields, "id", Need::Required)?.unwrap_or_default(),
            label: self.text(fields, "label", Need::Optional)?,
            position: self.position(fields)?,
            color: self.text(fields, "color", Need::Optional)?,
            step,
        })
    }

    fn known_to_some_kind(&self, fields: &Fields) -> Read<()> {
        let known =
            || shapes::NODE.names().chain(KINDS.iter().filter_map(|kind| kinds::shape(kind)).flat_map(Shape::names));
        match fields.keys().find(|key| !known().any(|name| name == key.as_str())) {
            None => Ok(()),
            Some(key) => Err(self.unknown_field(key, known())),
        }
    }

    /// Named values.
    pub fn values(&mut self, fields: &Fields, key: &str) -> Read<Values> {
        let values = self.field(fields, key, (Need::Optional, Expected::Object), |reader, value| {
            let Json::Object(named) = value else {
                reader.malformed(Expected::Object);
                return Ok(None);
            };
            let mut values = Values::new();
            for name in named.keys() {
                let value = reader.value(named, name, Need::Required)?;
                values.extend(value.map(|value| (name.clone(), value)));
            }
            Ok(Some(values))
        })?;
        Ok(values.unwrap_or_default())
    }
}
