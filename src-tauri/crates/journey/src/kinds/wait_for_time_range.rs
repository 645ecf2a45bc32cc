//! `wait_for_time_range`: until the next opening slot, in the customer's local time.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use serde_json::Value as Json;

use super::{Family, Kind, Takes};
use crate::read::reader::{Fields, Read, Reader};
use crate::read::steps::WEEKDAYS;
use crate::read::{Expected, Problem};
use crate::shapes::{Inside, SLOT, Shape};
use crate::{Duration, Weekday};

/// Waits for the next opening slot, in the customer's local time.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export)]
pub struct WaitForTimeRange {
    /// The opening slots.
    pub slots: Vec<Slot>,
}

/// A daily interval on some weekdays, half open; `to` at or before `from` crosses midnight
/// and belongs to the day it starts on. `to` may be `24:00`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Slot {
    /// The weekdays it starts on.
    pub days: Vec<Weekday>,
    /// Local start, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Local end, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

impl Kind for WaitForTimeRange {
    const SHAPE: &'static Shape = &Shape { fields: &[("slots", Inside::Objects(&SLOT))] };
    const FAMILY: Family = Family::Time;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        if matches!(fields.get("slots"), None | Some(Json::Null)) {
            reader.at("slots", |reader| reader.note(Expected::List, Problem::Missing));
        }
        Ok(Self {
            slots: reader.parts(fields, "slots", &SLOT, |reader, fields| {
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

    fn name_key(&self) -> &'static str {
        "kind-wait-for-time-range"
    }

    fn takes(&self, _port: &str) -> Takes {
        // Every slot comes back after a week; an hour more where daylight saving moves it.
        Takes { least: 0, most: Some(Duration::from_days(7).ms + 3_600_000) }
    }
}
