//! `segment_trigger`: the members of a segment enter at an instant, or everybody who is added to it.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Gives, Kind};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};
use crate::terms::{Role, Site, Terms};

/// The word for "each time somebody is added".
pub const ADDED: &str = "added";

/// Starts a visit for the members of a segment.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct SegmentTrigger {
    /// The segment's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// An RFC 3339 instant at which its members enter, or `added`: each time somebody is added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

impl Kind for SegmentTrigger {
    const SHAPE: &'static Shape = &Shape { fields: &[("segment", Inside::Plain), ("at", Inside::Plain)] };
    const FAMILY: Family = Family::Trigger;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            segment: reader.text(fields, "segment", Need::Required)?,
            at: reader.instant_or(fields, "at", Need::Required, Some(ADDED))?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-segment-trigger"
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.segment(here.child("segment"), self.segment.as_deref(), Role::Reads);
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Entry
    }
}
