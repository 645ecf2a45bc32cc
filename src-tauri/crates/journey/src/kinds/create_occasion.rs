//! `create_occasion`: gives an associate an occasion to talk to the customer.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use serde_json::Value as Json;

use super::{Family, Kind};
use crate::Duration;
use crate::read::Expected;
use crate::read::reader::{Fields, Need, Read, Reader};
use crate::shapes::{Inside, Shape};

/// Gives an associate an occasion to talk to the customer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct CreateOccasion {
    /// The occasion's type: *Birthday*, *Follow up*, ….
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    #[ts(rename = "type")]
    pub occasion: Option<String>,
    /// Who is to act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignee: Option<Assignee>,
    /// Until when, from its creation on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub due: Option<Duration>,
}

/// Who is to act on an occasion.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Assignee {
    /// Somebody of the customer's home store.
    HomeStore,
    /// Who served the customer last.
    LastAssociate,
    /// This associate.
    #[serde(untagged)]
    Associate {
        /// The associate's id.
        associate: String,
    },
}

static ASSOCIATE: Shape = Shape { fields: &[("associate", Inside::Plain)] };

impl Kind for CreateOccasion {
    const SHAPE: &'static Shape =
        &Shape { fields: &[("type", Inside::Plain), ("assignee", Inside::Object(&ASSOCIATE)), ("due", Inside::Plain)] };
    const FAMILY: Family = Family::Data;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            occasion: reader.text(fields, "type", Need::Required)?,
            assignee: reader.field(fields, "assignee", (Need::Required, Expected::Assignee), |reader, value| {
                match value {
                    Json::String(word) if word == "home_store" => Ok(Some(Assignee::HomeStore)),
                    Json::String(word) if word == "last_associate" => Ok(Some(Assignee::LastAssociate)),
                    Json::Object(_) => {
                        let Some(fields) = reader.object(value, &ASSOCIATE)? else { return Ok(None) };
                        let associate = reader.text(fields, "associate", Need::Required)?;
                        Ok(associate.map(|associate| Assignee::Associate { associate }))
                    }
                    _ => {
                        reader.malformed(Expected::Assignee);
                        Ok(None)
                    }
                }
            })?,
            due: reader.duration(fields, "due", Need::Optional)?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-create-occasion"
    }
}
