//! `schedule_trigger`: an audience enters every so many days, weeks or months.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Family, Gives, Kind};
use crate::read::Expected;
use crate::read::reader::{Fields, Need, Read, Reader, Words};
use crate::read::steps::WEEKDAYS;
use crate::shapes::{Inside, RULE, Shape};
use crate::terms::{Site, Terms};
use crate::{Rule, Weekday};

/// Starts visits again and again, in the journey's local time, for everybody whom a rule holds for at that instant.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct ScheduleTrigger {
    /// The earliest entry, an RFC 3339 instant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// When it comes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<Every>,
    /// Who enters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Rule>,
}

/// When a schedule comes back.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Every {
    /// The period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<ScheduleUnit>,
    /// On which days of the week (`mon` …) or of the month (1 … 31); without it the day of `first`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<Day>>")]
    pub days: Vec<Day>,
    /// The local time of day, `HH:MM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
}

/// The period of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum ScheduleUnit {
    Day,
    Week,
    Month,
}

/// A day of the week, or of the month; a month without it uses its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Day {
    /// `mon` … `sun`.
    OfWeek(Weekday),
    /// 1 … 31.
    OfMonth(u8),
}

static UNITS: Words<ScheduleUnit> =
    Words { names: &["day", "week", "month"], meanings: &[ScheduleUnit::Day, ScheduleUnit::Week, ScheduleUnit::Month] };

static EVERY: Shape = Shape { fields: &[("unit", Inside::Plain), ("days", Inside::Plain), ("time", Inside::Plain)] };

impl Kind for ScheduleTrigger {
    const SHAPE: &'static Shape = &Shape {
        fields: &[("first", Inside::Plain), ("every", Inside::Object(&EVERY)), ("audience", Inside::Object(&RULE))],
    };
    const FAMILY: Family = Family::Trigger;

    fn read(reader: &mut Reader, fields: &Fields) -> Read<Self> {
        Ok(Self {
            first: reader.instant_or(fields, "first", Need::Required, None)?,
            every: reader.part(fields, "every", Need::Required, &EVERY, |reader, fields| {
                let unit = reader.word(fields, "unit", Need::Required, &UNITS)?;
                Ok(Every {
                    unit,
                    days: reader.list(fields, "days", |reader, index, value| {
                        Ok(reader.at(&index.to_string(), |reader| match value.as_u64() {
                            Some(day) => {
                                let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day));
                                if day.is_none() || unit == Some(ScheduleUnit::Week) {
                                    reader.malformed(Expected::DayOfMonth);
                                    return None;
                                }
                                day.map(Day::OfMonth)
                            }
                            None if unit == Some(ScheduleUnit::Month) => {
                                reader.malformed(Expected::DayOfMonth);
                                None
                            }
                            None => reader.word_here(value, &WEEKDAYS).map(Day::OfWeek),
                        }))
                    })?,
                    time: reader.time_of_day(fields, "time", Need::Required)?,
                })
            })?,
            audience: reader.rule(fields, "audience", Need::Required)?,
        })
    }

    fn name_key(&self) -> &'static str {
        "kind-schedule-trigger"
    }

    fn terms<'a>(&'a self, here: &Site, terms: &mut Terms<'a>) {
        if let Some(rule) = &self.audience {
            terms.audience(here.child("audience"), rule);
        }
    }

    fn gives(&self) -> Gives<'_> {
        Gives::Entry
    }
}
