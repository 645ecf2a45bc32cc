//! `date_trigger`: an anniversary or a date of the customer starts a visit.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Gives, Kind};
use crate::read::reader::{Fields, Need, Read, Reader, Words};
use crate::shapes::{Inside, Shape};
use crate::terms::{Site, Terms};

/// Starts a visit on a date of the customer, in her local time.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct DateTrigger {
    /// The attribute that holds the date: `birthday`, or any other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
    /// Calendar days after the date; negative before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset_days: Option<i32>,
    /// The local time of day, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Whether each anniversary counts, or only the date itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
}

/// Whether a date comes back every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Repeat {
    /// Each anniversary; 29 February is 28 February in other years.
    Yearly,
    /// The date itself.
    Once,
}

static REPEATS: Words<Repeat> = Words { names: &["yearly", "once"], meanings: &[Repeat::Yearly, Repeat::Once] };

impl Kind for DateTrigger {
    const SHAPE: &'static Shape = &Shape {
        fields: &[
            ("attribute", Inside::Plain),
            ("offset_days", Inside::Plain),
            ("at", Inside::Plain),
            ("repeat", Inside::Plain),
        ],
    };
    const FAMILY: Family = Family::Trigger;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            attribute: reader.text(fields, "attribute", Need::Required)?,
            offset_days: reader.days(fields, "offset_days")?,
            at: reader.time_of_day(fields, "at", Need::Required)?,
            repeat: reader.word(fields, "repeat", Need::Required, &REPEATS)?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-date-trigger"
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        terms.date(here.child("attribute"), self.attribute.as_deref());
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Entry
    }
}
