//! `random_split`: several ways by chance; the same customer goes the same way whenever she comes.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind, Ports};
use crate::read::Expected;
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};

/// Several ways by chance.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export)]
pub struct RandomSplit {
    /// The ways, in the order in which the draw counts them.
    pub variants: Vec<Variant>,
}

/// One way of a split.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Variant {
    /// Its name, which is its port.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its share in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
}

static VARIANT: Shape = Shape { fields: &[("name", Inside::Plain), ("weight", Inside::Plain)] };

impl Kind for RandomSplit {
    const SHAPE: &'static Shape = &Shape { fields: &[("variants", Inside::Objects(&VARIANT))] };
    const FAMILY: Family = Family::Logic;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        reader.some_list(fields, "variants");
        Ok(Self {
            variants: reader.parts(fields, "variants", &VARIANT, |reader, fields| {
                Ok(Variant {
                    name: reader.text(fields, "name", Need::Required)?,
                    weight: reader.number(fields, "weight", Need::Required, Expected::Number)?,
                })
            })?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-random-split"
    }

    fn ports(&self) -> Ports<'_> {
        self.variants.iter().filter_map(|variant| variant.name.as_deref()).collect()
    }
}
