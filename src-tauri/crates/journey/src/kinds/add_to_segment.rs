//! `add_to_segment`: puts the customer on a static list.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};
use crate::terms::{Role, Site, Terms};

/// Puts the customer on a static list for the rest of the run.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct AddToSegment {
    /// The segment's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
}

impl Kind for AddToSegment {
    const SHAPE: &'static Shape = &Shape { fields: &[("segment", Inside::Plain)] };
    const FAMILY: Family = Family::Data;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { segment: reader.text(fields, "segment", Need::Required)? })
    }

    fn name_key(&self) -> &'static str {
        "kind-add-to-segment"
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.segment(here.child("segment"), self.segment.as_deref(), Role::Adds);
    }
}
