//! The steps, kind by kind.

use serde_json::Value as Json;

use super::reader::{Fields, Need, Read, Reader, Words};
use super::{Expected, Problem};
use crate::shapes;
use crate::{
    AddToSegment, AssignVoucher, Channel, Condition, EventTrigger, Exit, Node, SendMessage, Slot, Step, Values, Wait,
    WaitForTimeRange, Weekday,
};

pub(super) static CHANNELS: Words<Channel> =
    Words { names: &["email", "sms", "chat", "push"], meanings: &Channel::ALL };

static WEEKDAYS: Words<Weekday> = Words {
    names: &["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    meanings: &[Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun],
};

/// The words of `kind`; a test compares them with the shapes.
pub(crate) const KIND_NAMES: &[&str] = &[
    "event_trigger",
    "send_message",
    "wait",
    "wait_for_time_range",
    "condition",
    "assign_voucher",
    "add_to_segment",
    "exit",
];

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
            Some(Json::String(kind)) if shapes::kind(kind).is_some() => Some(kind.as_str()),
            Some(Json::String(kind)) => {
                let keys = ["read-unknown-kind", "read-unknown-kind-meant"];
                let mut error = self.unknown(kind, "unknown-kind", keys, KIND_NAMES.iter().copied());
                error.place = self.refuse("unknown-kind", "kind", crate::Phrase::new("read-unknown-kind")).place;
                return Err(error);
            }
            Some(_) => {
                self.at("kind", |reader| reader.malformed(Expected::OneOf(KIND_NAMES)));
                self.kindless();
                return Ok(nothing);
            }
        };
        match kind {
            Some(kind) => self.only_known(fields, &shapes::NODE, shapes::kind(kind))?,
            // Without a kind, what some kind knows is let through.
            None => self.known_to_some_kind(fields)?,
        }
        let step = match kind {
            Some("event_trigger") => Step::EventTrigger(self.event_trigger(fields)?),
            Some("send_message") => Step::SendMessage(self.send_message(fields)?),
            Some("wait") => Step::Wait(Wait { for_: self.duration(fields, "for", Need::Required)? }),
            Some("wait_for_time_range") => Step::WaitForTimeRange(self.wait_for_time_range(fields)?),
            Some("condition") => Step::Condition(Condition { rule: self.rule(fields, "rule", Need::Required)? }),
            Some("assign_voucher") => Step::AssignVoucher(AssignVoucher {
                design: self.text(fields, "design", Need::Required)?,
                value: self.value(fields, "value", Need::Optional)?,
            }),
            Some("add_to_segment") => {
                Step::AddToSegment(AddToSegment { segment: self.text(fields, "segment", Need::Required)? })
            }
            Some("exit") => Step::Exit(Exit { outcome: self.text(fields, "outcome", Need::Optional)? }),
            _ => {
                self.at("kind", |reader| reader.note(Expected::OneOf(KIND_NAMES), Problem::Missing));
                self.kindless();
                Step::Exit(Exit::default())
            }
        };
        Ok(Node {
            id: self.text(fields, "id", Need::Required)?.unwrap_or_default(),
            label: self.text(fields, "label", Need::Optional)?,
            position: self.position(fields)?,
            color: self.text(fields, "color", Need::Optional)?,
            step,
        })
    }

    fn known_to_some_kind(&self, fields: &Fields) -> Read<()> {
        let known = || shapes::NODE.names().chain(shapes::KINDS.iter().flat_map(|(_, kind)| kind.names()));
        match fields.keys().find(|key| !known().any(|name| name == key.as_str())) {
            None => Ok(()),
            Some(key) => Err(self.unknown_field(key, known())),
        }
    }

    fn event_trigger(&mut self, fields: &Fields) -> Read<EventTrigger> {
        Ok(EventTrigger {
            event: self.text(fields, "event", Need::Required)?,
            where_: self.comparisons(fields, "where")?,
        })
    }

    fn send_message(&mut self, fields: &Fields) -> Read<SendMessage> {
        Ok(SendMessage {
            channel: self.word(fields, "channel", Need::Required, &CHANNELS)?,
            message: self.text(fields, "message", Need::Required)?,
            values: self
                .field(fields, "values", (Need::Optional, Expected::Object), |reader, value| {
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
                })?
                .unwrap_or_default(),
        })
    }

    fn wait_for_time_range(&mut self, fields: &Fields) -> Read<WaitForTimeRange> {
        if matches!(fields.get("slots"), None | Some(Json::Null)) {
            self.at("slots", |reader| reader.note(Expected::List, Problem::Missing));
        }
        Ok(WaitForTimeRange {
            slots: self.parts(fields, "slots", &shapes::SLOT, |reader, fields| {
                Ok(Slot {
                    days: reader.list(fields, "days", |reader, index, value| {
                        Ok(reader.at(&index.to_string(), |reader| reader.word_here(value, &WEEKDAYS)))
                    })?,
                    from: reader.time(fields, "from")?,
                    to: reader.time(fields, "to")?,
                })
            })?,
        })
    }
}
