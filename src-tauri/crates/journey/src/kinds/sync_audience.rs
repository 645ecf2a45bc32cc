//! `sync_audience`: puts the customer into an ad audience, or takes her out.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Kind};
use crate::read::reader::{Fields, Need, Read, Reader, Words};
use crate::shapes::{Inside, Shape};

/// Puts the customer into an ad audience, or takes her out.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct SyncAudience {
    /// The audience's name in the ad network.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// In or out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<AudienceAction>,
}

/// In or out of an audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum AudienceAction {
    Add,
    Remove,
}

static ACTIONS: Words<AudienceAction> =
    Words { names: &["add", "remove"], meanings: &[AudienceAction::Add, AudienceAction::Remove] };

impl Kind for SyncAudience {
    const SHAPE: &'static Shape = &Shape { fields: &[("audience", Inside::Plain), ("action", Inside::Plain)] };
    const FAMILY: Family = Family::Data;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            audience: reader.text(fields, "audience", Need::Required)?,
            action: reader.word(fields, "action", Need::Required, &ACTIONS)?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-sync-audience"
    }
}
