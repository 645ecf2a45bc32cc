//! `wait_for_event`: until something happens, or the time is up.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Gives, Kind, Ports, Takes};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{COMPARISON, Inside, Shape};
use crate::terms::{Site, Terms};
use crate::{Comparison, Duration, HAPPENED, TIMED_OUT};

/// Waits for an event of the customer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct WaitForEvent {
    /// The event type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What must hold of the event.
    #[serde(rename = "where", skip_serializing_if = "Vec::is_empty")]
    #[ts(rename = "where", optional, as = "Option<Vec<Comparison>>")]
    pub where_: Vec<Comparison>,
    /// How long at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub timeout: Option<Duration>,
}

impl Kind for WaitForEvent {
    const SHAPE: &'static Shape = &Shape {
        fields: &[("event", Inside::Plain), ("where", Inside::Objects(&COMPARISON)), ("timeout", Inside::Plain)],
    };
    const FAMILY: Family = Family::Time;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            event: reader.text(fields, "event", Need::Required)?,
            where_: reader.comparisons(fields, "where")?,
            timeout: reader.duration(fields, "timeout", Need::Required)?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-wait-for-event"
    }

    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[HAPPENED, TIMED_OUT])
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.event_where(here, "event", self.event.as_deref(), &self.where_);
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Event(self.event.as_deref())
    }

    fn takes(&self, port: &str) -> Takes {
        let timeout = self.timeout.map_or(0, |length| length.ms.max(0));
        // What happens, happens after the arrival.
        Takes { least: if port == TIMED_OUT { timeout } else { 1 }, most: Some(timeout) }
    }
}
