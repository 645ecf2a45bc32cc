//! `webhook`: tells another system. A dry run records it and calls nobody.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind};
use crate::Values;
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, REFERENCE, Shape};
use crate::terms::{Site, Terms};

/// Tells another system.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Webhook {
    /// What the call is known by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The values that are told.
    #[serde(skip_serializing_if = "Values::is_empty")]
    #[ts(optional, as = "Option<Values>")]
    pub payload: Values,
}

impl Kind for Webhook {
    const SHAPE: &'static Shape = &Shape { fields: &[("name", Inside::Plain), ("payload", Inside::Named(&REFERENCE))] };
    const FAMILY: Family = Family::Data;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { name: reader.text(fields, "name", Need::Required)?, payload: reader.values(fields, "payload")? })
    }

    fn name_key(&self) -> &'static str {
        "kind-webhook"
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.values(&here.child("payload"), &self.payload);
    }
}
