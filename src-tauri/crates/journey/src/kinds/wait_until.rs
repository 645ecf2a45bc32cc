//! `wait_until`: until an instant, a day, a date of the customer, or a value met earlier.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use serde_json::Value as Json;

use super::{Family, Kind, Ports, Takes};
use crate::read::Expected;
use crate::read::reader::{Fields, Need, Read, Reader, Words};
use crate::shapes::{Inside, Shape};
use crate::terms::{Site, Terms};
use crate::{Duration, NEXT, PAST, Reference};

/// Waits until a date or an instant.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct WaitUntil {
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Until>,
    /// Earlier (negative) or later than that; calendar days on a date, exact on an instant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub offset: Option<Duration>,
    /// The local time of day on that day, `HH:MM`; on a date 00:00 where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// What those do for whom it is past already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when_past: Option<WhenPast>,
}

/// What is waited for.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Until {
    /// An RFC 3339 instant, or a day `YYYY-MM-DD`.
    Fixed(String),
    /// A date or an instant among the customer's attributes.
    Attribute {
        /// The attribute.
        attribute: String,
    },
    /// A value met earlier in the visit.
    Met(Reference),
}

/// What those do for whom the instant is past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum WhenPast {
    /// They go on by `next`.
    GoOn,
    /// They leave by `past`.
    Leave,
}

static PASTS: Words<WhenPast> = Words { names: &["go_on", "leave"], meanings: &[WhenPast::GoOn, WhenPast::Leave] };

static UNTIL: Shape =
    Shape { fields: &[("attribute", Inside::Plain), ("from", Inside::Plain), ("field", Inside::Plain)] };

impl Kind for WaitUntil {
    const SHAPE: &'static Shape = &Shape {
        fields: &[
            ("until", Inside::Object(&UNTIL)),
            ("offset", Inside::Plain),
            ("at", Inside::Plain),
            ("when_past", Inside::Plain),
        ],
    };
    const FAMILY: Family = Family::Time;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            until: reader.field(fields, "until", (Need::Required, Expected::Moment), |reader, value| match value {
                Json::String(_) => Ok(reader.moment_here(value).map(Until::Fixed)),
                Json::Object(_) => {
                    let Some(fields) = reader.object(value, &UNTIL)? else { return Ok(None) };
                    match (fields.contains_key("attribute"), fields.len()) {
                        (true, 1) => {
                            let attribute = reader.text(fields, "attribute", Need::Required)?;
                            Ok(Some(Until::Attribute { attribute: attribute.unwrap_or_default() }))
                        }
                        (false, _) => Ok(Some(Until::Met(reader.reference(fields)?))),
                        (true, _) => {
                            reader.malformed(Expected::Moment);
                            Ok(None)
                        }
                    }
                }
                _ => {
                    reader.malformed(Expected::Moment);
                    Ok(None)
                }
            })?,
            offset: reader.duration(fields, "offset", Need::Optional)?,
            at: reader.time_of_day(fields, "at", Need::Optional)?,
            when_past: reader.word(fields, "when_past", Need::Required, &PASTS)?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-wait-until"
    }

    fn ports(&self) -> Ports<'_> {
        Cow::Borrowed(&[NEXT, PAST])
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        let site = here.child("until");
        match &self.until {
            Some(Until::Attribute { attribute }) => terms.date(site.child("attribute"), Some(attribute)),
            Some(Until::Met(reference)) => terms.moment(site, reference),
            Some(Until::Fixed(_)) | None => {}
        }
    }

    fn takes(&self, port: &str) -> Takes {
        Takes { least: 0, most: (port == PAST).then_some(0) }
    }
}
