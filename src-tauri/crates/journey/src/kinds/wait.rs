//! `wait`: a fixed length of time.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind, Takes};
use crate::Duration;
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};

/// Waits a fixed length of time; two days are exactly 48 hours.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Wait {
    /// How long.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    #[ts(rename = "for", as = "Option<String>")]
    pub for_: Option<Duration>,
}

impl Kind for Wait {
    const SHAPE: &'static Shape = &Shape { fields: &[("for", Inside::Plain)] };
    const FAMILY: Family = Family::Time;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { for_: reader.duration(fields, "for", Need::Required)? })
    }

    fn name_key(&self) -> &'static str {
        "kind-wait"
    }

    fn takes(&self, _port: &str) -> Takes {
        let length = self.for_.map_or(0, |length| length.ms.max(0));
        Takes { least: length, most: Some(length) }
    }
}
