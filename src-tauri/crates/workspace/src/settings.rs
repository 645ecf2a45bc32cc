//! The settings of a workspace.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{Result, Workspace, WorkspaceError, open};

/// The settings of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The name people read.
    pub name: String,
    /// ISO 4217 code.
    pub currency: String,
    /// IANA time zone.
    pub time_zone: String,
    /// How long after an activity a sale is related to it, in milliseconds.
    pub attribution_window_ms: i64,
    /// The same for single types of occasions.
    pub occasion_windows: BTreeMap<String, i64>,
    /// Hours in which journeys send nothing.
    pub quiet_hours: Option<QuietHours>,
    /// How many messages a customer may get.
    pub frequency_cap: Option<FrequencyCap>,
    /// The filters of occasions that are not as they come.
    pub report_filters: Vec<ReportFilter>,
    /// What a message costs by its channel where its design does not say, in minor units.
    pub message_costs: BTreeMap<String, i64>,
    /// The margin as a share of the amount, in hundredths of a percent.
    pub margin: Option<u32>,
}

/// The filters of occasions, in the order in which they are shown.
pub const REPORT_FILTERS: [&str; 5] = ["market", "acquisition_channel", "store", "department", "associate"];
/// The listed columns of occasions that a filter can be bound to; others must be there among the data.
pub const OCCASION_COLUMNS: [&str; 4] = ["type", "store_id", "associate_id", "department"];
/// The channels that messages are sent on.
const CHANNELS: [&str; 4] = ["email", "sms", "chat", "push"];
/// The whole, in hundredths of a percent.
const WHOLE: u32 = 10_000;
/// A longer name fits no filter bar.
const LONGEST_NAME: usize = 60;

/// How a filter of occasions is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportFilter {
    /// One of [`REPORT_FILTERS`].
    pub filter: String,
    /// What it is called here; without it its usual name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it is not shown.
    #[serde(default)]
    pub hidden: bool,
    /// The field it reads; without it its usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<ReportField>,
}

/// A field that a filter of occasions can be bound to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportField {
    /// An attribute of the customer.
    Customer(String),
    /// A column of the occasion.
    Occasion(String),
}

/// The settings that only reports (and the windows of dry runs) depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "those of `Settings`")]
pub struct ReportSettings {
    pub attribution_window_ms: i64,
    pub occasion_windows: BTreeMap<String, i64>,
    pub filters: Vec<ReportFilter>,
    pub message_costs: BTreeMap<String, i64>,
    pub margin: Option<u32>,
}

/// The settings of a workspace besides those of its reports.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "those of `Settings`")]
pub struct GeneralSettings {
    pub name: String,
    pub currency: String,
    pub time_zone: String,
    pub quiet_hours: Option<QuietHours>,
    pub frequency_cap: Option<FrequencyCap>,
}

/// Daily hours in which journeys send nothing, local; `to` at or before `from` crosses midnight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    /// First quiet minute, `HH:MM`.
    pub from: String,
    /// First minute that is not quiet any more, `HH:MM`.
    pub to: String,
}

/// At most so many messages in any period of this length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrequencyCap {
    /// The number allowed.
    pub messages: u32,
    /// The period in milliseconds.
    pub per_ms: i64,
    /// Only this channel; without it all together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
}

impl QuietHours {
    /// Whether both are times of a day, and different ones.
    pub fn is_sound(&self) -> bool {
        let minute = |text: &str| {
            let (hour, minute) = text.split_once(':')?;
            let two = |part: &str| (part.len() == 2).then(|| part.parse::<u32>().ok()).flatten();
            let (hour, minute) = (two(hour)?, two(minute)?);
            (minute < 60 && (hour < 24 || (hour == 24 && minute == 0))).then_some(hour * 60 + minute)
        };
        matches!((minute(&self.from), minute(&self.to)), (Some(from), Some(to)) if from != to && from < 1440)
    }
}

impl Settings {
    /// Finds the first setting that cannot be: its name and why.
    pub(crate) fn check(&self) -> std::result::Result<(), (&'static str, String)> {
        if history::currency_digits(&self.currency).is_none() {
            return Err(("currency", format!("{:?} is no ISO 4217 currency code", self.currency)));
        }
        if self.time_zone.parse::<Tz>().is_err() {
            return Err(("time_zone", format!("{:?} is no IANA time zone", self.time_zone)));
        }
        if self.attribution_window_ms <= 0 {
            return Err(("attribution_window", "must be longer than nothing".to_owned()));
        }
        if self.occasion_windows.values().any(|window| *window <= 0) {
            return Err(("occasion_windows", "must be longer than nothing".to_owned()));
        }
        if self.quiet_hours.as_ref().is_some_and(|hours| !hours.is_sound()) {
            return Err(("quiet_hours", "`from` and `to` must be two different times as HH:MM".to_owned()));
        }
        if let Some(cap) = &self.frequency_cap {
            let is_channel = |channel: &String| CHANNELS.contains(&channel.as_str());
            if cap.per_ms <= 0 || !cap.channel.as_ref().is_none_or(is_channel) {
                return Err((
                    "frequency_cap",
                    "`per` must be a duration and `channel` email, sms, chat or push".to_owned(),
                ));
            }
        }
        self.check_filters().map_err(|reason| ("report_filters", reason))?;
        for (channel, cost) in &self.message_costs {
            if !CHANNELS.contains(&channel.as_str()) {
                return Err(("message_costs", format!("{channel:?} is not email, sms, chat or push")));
            }
            if *cost < 0 {
                return Err(("message_costs", format!("{channel} must not cost less than nothing")));
            }
        }
        if self.margin.is_some_and(|margin| margin > WHOLE) {
            return Err(("margin", "must be between nothing and the whole amount".to_owned()));
        }
        Ok(())
    }

    fn check_filters(&self) -> std::result::Result<(), String> {
        for (place, filter) in self.report_filters.iter().enumerate() {
            let ReportFilter { filter: which, name, field, .. } = filter;
            if !REPORT_FILTERS.contains(&which.as_str()) {
                return Err(format!("there is no filter {which:?}"));
            }
            if self.report_filters[..place].iter().any(|other| other.filter == *which) {
                return Err(format!("{which} is set twice"));
            }
            if name.as_ref().is_some_and(|name| {
                name.trim().is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control)
            }) {
                return Err(format!("the name of {which} must have 1 to {LONGEST_NAME} characters"));
            }
            if let Some(ReportField::Customer(field) | ReportField::Occasion(field)) = field
                && field.trim().is_empty()
            {
                return Err(format!("the field of {which} has no name"));
            }
        }
        Ok(())
    }

    pub(crate) fn read(conn: &Connection) -> Result<Self> {
        Ok(conn.query_row(
            "SELECT name, currency, time_zone, attribution_window_ms, occasion_windows, quiet_hours, \
             frequency_cap, report_filters, message_costs, margin FROM workspace",
            [],
            |row| {
                Ok(Self {
                    name: row.get(0)?,
                    currency: row.get(1)?,
                    time_zone: row.get(2)?,
                    attribution_window_ms: row.get(3)?,
                    occasion_windows: json(row.get(4)?).unwrap_or_default(),
                    quiet_hours: row.get::<_, Option<String>>(5)?.and_then(json),
                    frequency_cap: row.get::<_, Option<String>>(6)?.and_then(json),
                    report_filters: json(row.get(7)?).unwrap_or_default(),
                    message_costs: json(row.get(8)?).unwrap_or_default(),
                    margin: row.get(9)?,
                })
            },
        )?)
    }

    /// Writes sound settings; the currency cannot change once amounts are counted in it.
    pub(crate) fn write(&self, conn: &Connection) -> Result<()> {
        let held: String = conn.query_row("SELECT currency FROM workspace", [], |row| row.get(0))?;
        if held != self.currency && has_amounts(conn)? {
            return Err(WorkspaceError::CurrencyInUse { held, wanted: self.currency.clone() });
        }
        conn.execute(
            "UPDATE workspace SET name = ?1, currency = ?2, time_zone = ?3, attribution_window_ms = ?4, \
             occasion_windows = ?5, quiet_hours = ?6, frequency_cap = ?7, report_filters = ?8, message_costs = ?9, \
             margin = ?10",
            (
                &self.name,
                &self.currency,
                &self.time_zone,
                self.attribution_window_ms,
                to_json(&self.occasion_windows)?,
                self.quiet_hours.as_ref().map(to_json).transpose()?,
                self.frequency_cap.as_ref().map(to_json).transpose()?,
                to_json(&self.report_filters)?,
                to_json(&self.message_costs)?,
                self.margin,
            ),
        )?;
        Ok(())
    }
}

pub(crate) fn has_amounts(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM transactions) OR EXISTS (SELECT 1 FROM products WHERE price_minor IS NOT NULL) \
         OR EXISTS (SELECT 1 FROM message_designs WHERE cost_minor IS NOT NULL) \
         OR EXISTS (SELECT 1 FROM voucher_designs WHERE minimum_spend_minor IS NOT NULL OR discount_value IS NOT NULL) \
         OR EXISTS (SELECT 1 FROM workspace WHERE message_costs <> '{}')",
        [],
        |row| row.get(0),
    )?)
}

fn bad((field, reason): (&'static str, String)) -> WorkspaceError {
    WorkspaceError::BadSettings { file: "settings".to_owned(), place: format!("/{field}"), reason }
}

fn json<T: for<'de> Deserialize<'de>>(text: String) -> Option<T> {
    serde_json::from_str(&text).ok()
}

fn to_json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| WorkspaceError::Database(error.to_string()))
}

impl Workspace {
    /// The settings.
    pub async fn settings(&self) -> Result<Settings> {
        self.read(Settings::read).await
    }

    /// Replaces the settings.
    pub async fn save_settings(&self, settings: Settings) -> Result<()> {
        self.write(move |conn| {
            settings.check().map_err(bad)?;
            settings.write(conn)?;
            open::draw_version(conn, true)
        })
        .await
    }

    /// Replaces what reports are set to, and gives it as it is stored. What a loaded history depends on stays as it is,
    /// so that no history and no copy is thrown away for it.
    pub async fn save_report_settings(&self, wish: ReportSettings) -> Result<Settings> {
        self.write(move |conn| {
            let settings = Settings {
                attribution_window_ms: wish.attribution_window_ms,
                occasion_windows: wish.occasion_windows,
                report_filters: wish.filters,
                message_costs: wish.message_costs,
                margin: wish.margin,
                ..Settings::read(conn)?
            };
            settings.check().map_err(bad)?;
            settings.write(conn)?;
            open::draw_version(conn, false)?;
            Ok(settings)
        })
        .await
    }

    /// Replaces what a workspace is set to besides its reports, and gives the settings as they are stored. A loaded
    /// history depends on the currency and the zone only: whatever else changes leaves histories and copies as they are.
    pub async fn save_general_settings(&self, wish: GeneralSettings) -> Result<Settings> {
        self.write(move |conn| {
            let held = Settings::read(conn)?;
            let facts = held.currency != wish.currency || held.time_zone != wish.time_zone;
            let settings = Settings {
                name: wish.name,
                currency: wish.currency,
                time_zone: wish.time_zone,
                quiet_hours: wish.quiet_hours,
                frequency_cap: wish.frequency_cap,
                ..held
            };
            settings.check().map_err(bad)?;
            settings.write(conn)?;
            open::draw_version(conn, facts)?;
            Ok(settings)
        })
        .await
    }

    /// Whether amounts are counted in the workspace's currency, so that it cannot change any more.
    pub async fn currency_is_in_use(&self) -> Result<bool> {
        self.read(has_amounts).await
    }
}
