//! `holdout`: a control group within the journey, for the incremental effect.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind, Ports};
use crate::read::Expected;
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};
use crate::{HELD_OUT, TREATED};

/// A share kept out.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Holdout {
    /// Percent of the customers kept out (0 to 100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
}

impl Kind for Holdout {
    const SHAPE: &'static Shape = &Shape { fields: &[("share", Inside::Plain)] };
    const FAMILY: Family = Family::Logic;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self { share: reader.number(fields, "share", Need::Required, Expected::Percent)? })
    }

    fn name_key(&self) -> &'static str {
        "kind-holdout"
    }

    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[TREATED, HELD_OUT])
    }
}
