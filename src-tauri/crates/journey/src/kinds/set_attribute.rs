//! `set_attribute`: changes what is known about the customer for the rest of the run.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind};
use crate::Value;
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, REFERENCE, Shape};
use crate::terms::{Site, Terms};

/// Changes an attribute of the customer for the rest of the run.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct SetAttribute {
    /// The attribute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
    /// What it becomes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
}

impl Kind for SetAttribute {
    const SHAPE: &'static Shape =
        &Shape { fields: &[("attribute", Inside::Plain), ("value", Inside::Object(&REFERENCE))] };
    const FAMILY: Family = Family::Data;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            attribute: reader.text(fields, "attribute", Need::Required)?,
            value: reader.value(fields, "value", Need::Required)?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-set-attribute"
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.assigned(here, self.attribute.as_deref(), self.value.as_ref());
    }
}
