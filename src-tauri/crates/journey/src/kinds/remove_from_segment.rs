//! `remove_from_segment`: takes the customer off a static list.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};
use crate::terms::{Role, Site, Terms};

/// Takes the customer off a static list for the rest of the run.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct RemoveFromSegment {
    /// The segment's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
}

impl Kind for RemoveFromSegment {
    const SHAPE: &'static Shape = &Shape { fields: &[("segment", Inside::Plain)] };
    const FAMILY: Family = Family::Data;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { segment: reader.text(fields, "segment", Need::Required)? })
    }

    fn name_key(&self) -> &'static str {
        "kind-remove-from-segment"
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.segment(here.child("segment"), self.segment.as_deref(), Role::Removes);
    }
}
