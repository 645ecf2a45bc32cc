//! `goto`: goes on at another step, without a line across the canvas.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind, Ports};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};
use crate::terms::{Site, Terms};

/// Goes on at another step.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Goto {
    /// The step's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
}

impl Kind for Goto {
    const SHAPE: &'static Shape = &Shape { fields: &[("node", Inside::Plain)] };
    const FAMILY: Family = Family::End;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { node: reader.text(fields, "node", Need::Required)? })
    }

    fn name_key(&self) -> &'static str {
        "kind-goto"
    }

    /// No edge can be drawn from it; results count its jumps as `next`.
    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[])
    }

    fn terms<'a>(&'a self, _here: &Site, terms: &mut Terms<'a>) {
        terms.names(self.node.as_deref());
    }
}
