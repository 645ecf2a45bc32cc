//! `exit`: the visit ends here, with an outcome that results count.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind, Ports};
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};

/// Ends the visit.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Exit {
    /// What results call those who end here; without it the step's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}

impl Kind for Exit {
    const SHAPE: &'static Shape = &Shape { fields: &[("outcome", Inside::Plain)] };
    const FAMILY: Family = Family::End;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { outcome: reader.text(fields, "outcome", Need::Optional)? })
    }

    fn name_key(&self) -> &'static str {
        "kind-exit"
    }

    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[])
    }
}
