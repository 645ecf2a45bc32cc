//! `event_trigger`: each matching event starts a visit.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Gives, Kind};
use crate::Comparison;
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{COMPARISON, Inside, Shape};
use crate::terms::{Site, Terms};

/// Starts a visit at each matching event.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct EventTrigger {
    /// The event type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What must hold of the event.
    #[serde(rename = "where", skip_serializing_if = "Vec::is_empty")]
    #[ts(rename = "where", optional, as = "Option<Vec<Comparison>>")]
    pub where_: Vec<Comparison>,
}

impl Kind for EventTrigger {
    const SHAPE: &'static Shape =
        &Shape { fields: &[("event", Inside::Plain), ("where", Inside::Objects(&COMPARISON))] };
    const FAMILY: Family = Family::Trigger;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { event: reader.text(fields, "event", Need::Required)?, where_: reader.comparisons(fields, "where")? })
    }

    fn name_key(&self) -> &'static str {
        "kind-event-trigger"
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.event_where(here, "event", self.event.as_deref(), &self.where_);
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Event(self.event.as_deref())
    }
}
