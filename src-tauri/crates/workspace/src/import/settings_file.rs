//! `settings.json`.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use serde::Deserialize as _;
use serde_json::{Map, Value};

use super::FileCounts;
use super::images::{Images, image};
use crate::settings::{FrequencyCap, QuietHours, ReportFilter, Settings};
use crate::{Result, WorkspaceError, values};

/// Takes the settings of a file; those that it does not name stay.
pub(super) fn import(conn: &Connection, path: &Path, images: Option<&mut Images<'_>>) -> Result<FileCounts> {
    let text = std::fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::InvalidData => WorkspaceError::WrongEncoding { file: "settings.json".to_owned(), line: 1 },
        _ => WorkspaceError::io(path, &error),
    })?;
    let before = Settings::read(conn)?;
    let after = merged(&before, text.strip_prefix('\u{feff}').unwrap_or(&text))?;
    if before == after {
        return Ok(FileCounts { rows: 1, same: 1, ..FileCounts::default() });
    }
    let earlier = stored(conn)?;
    after.write(conn)?;
    if let Some(images) = images {
        let now = stored(conn)?;
        let changed = earlier.into_iter().filter(|(column, value)| now.get(column) != Some(value)).collect();
        images.keep_image("workspace", 1, false, &changed)?;
    }
    Ok(FileCounts { rows: 1, changed: 1, ..FileCounts::default() })
}

/// The settings by their columns.
fn stored(conn: &Connection) -> Result<Map<String, Value>> {
    let mut statement = conn.prepare("SELECT * FROM workspace")?;
    let mut rows = statement.query([])?;
    rows.next()?.map_or_else(|| Ok(Map::new()), image)
}

fn bad(place: &str, reason: impl Into<String>) -> WorkspaceError {
    WorkspaceError::BadSettings { file: "settings.json".to_owned(), place: place.to_owned(), reason: reason.into() }
}

fn merged(before: &Settings, text: &str) -> Result<Settings> {
    let document: Map<String, Value> =
        serde_json::from_str(text).map_err(|error| bad("", format!("not a JSON object: {error}")))?;
    let mut settings = before.clone();
    for (name, value) in &document {
        let place = format!("/{name}");
        match name.as_str() {
            "time_zone" => settings.time_zone = text_of(value, &place)?,
            "currency" => settings.currency = text_of(value, &place)?,
            "attribution_window" => settings.attribution_window_ms = duration_of(value, &place)?,
            "occasion_windows" => {
                let windows = value.as_object().ok_or_else(|| bad(&place, "not an object of durations"))?;
                settings.occasion_windows.clear();
                for (occasion, window) in windows {
                    let window = duration_of(window, &format!("{place}/{occasion}"))?;
                    settings.occasion_windows.insert(occasion.clone(), window);
                }
            }
            "quiet_hours" => {
                settings.quiet_hours = match value {
                    Value::Null => None,
                    _ => Some(quiet_hours(value, &place)?),
                }
            }
            "frequency_cap" => {
                settings.frequency_cap = match value {
                    Value::Null => None,
                    _ => Some(frequency_cap(value, &place)?),
                }
            }
            "report_filters" => {
                settings.report_filters =
                    Vec::<ReportFilter>::deserialize(value).map_err(|error| bad(&place, error.to_string()))?;
            }
            "margin" => settings.margin = margin_of(value, &place)?,
            // Its amounts are read once the currency is known.
            "message_costs" => {}
            _ => return Err(bad(&place, "no setting of this name")),
        }
    }
    if let Some(costs) = document.get("message_costs") {
        settings.message_costs = costs_of(costs, &settings.currency)?;
    }
    settings.check().map_err(|(field, reason)| bad(&format!("/{field}"), reason))?;
    Ok(settings)
}

fn text_of(value: &Value, place: &str) -> Result<String> {
    value.as_str().map(str::to_owned).ok_or_else(|| bad(place, "not a text"))
}

fn duration_of(value: &Value, place: &str) -> Result<i64> {
    value
        .as_str()
        .and_then(values::duration)
        .ok_or_else(|| bad(place, "not a duration such as P14D; months and years have no fixed length"))
}

/// A share of 0 to 1 as hundredths of a percent.
fn margin_of(value: &Value, place: &str) -> Result<Option<u32>> {
    if value.is_null() {
        return Ok(None);
    }
    let text = value.as_number().map(ToString::to_string).unwrap_or_default();
    let margin = values::Decimal::parse(&text).and_then(|share| share.minor(4));
    let margin = margin.ok().and_then(|margin| u32::try_from(margin).ok());
    margin.map(Some).ok_or_else(|| bad(place, "not a number from 0 to 1 with at most four decimals"))
}

/// Costs by channel, decimals in major units: numbers or texts.
fn costs_of(value: &Value, currency: &str) -> Result<BTreeMap<String, i64>> {
    let place = "/message_costs";
    let decimals = history::currency_digits(currency).unwrap_or_default();
    let costs = value.as_object().ok_or_else(|| bad(place, "not an object of amounts"))?;
    let read = |(channel, cost): (&String, &Value)| {
        let text = match cost {
            Value::String(text) => text.clone(),
            other => other.as_number().map(ToString::to_string).unwrap_or_default(),
        };
        let minor = values::Decimal::parse(&text).and_then(|cost| cost.minor(decimals));
        let minor = minor.map_err(|misread| bad(&format!("{place}/{channel}"), misread.reason()))?;
        Ok((channel.clone(), minor))
    };
    costs.iter().map(read).collect()
}

fn fields<'a>(value: &'a Value, place: &str, known: &[&str]) -> Result<&'a Map<String, Value>> {
    let object = value.as_object().ok_or_else(|| bad(place, "not an object"))?;
    match object.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(bad(&format!("{place}/{name}"), "no setting of this name")),
        None => Ok(object),
    }
}

fn quiet_hours(value: &Value, place: &str) -> Result<QuietHours> {
    let object = fields(value, place, &["from", "to"])?;
    let part = |name: &str| text_of(object.get(name).unwrap_or(&Value::Null), &format!("{place}/{name}"));
    Ok(QuietHours { from: part("from")?, to: part("to")? })
}

fn frequency_cap(value: &Value, place: &str) -> Result<FrequencyCap> {
    let object = fields(value, place, &["messages", "per", "channel"])?;
    let part = |name: &str| object.get(name).unwrap_or(&Value::Null);
    Ok(FrequencyCap {
        messages: part("messages")
            .as_u64()
            .and_then(|messages| u32::try_from(messages).ok())
            .ok_or_else(|| bad(&format!("{place}/messages"), "not a whole number"))?,
        per_ms: duration_of(part("per"), &format!("{place}/per"))?,
        channel: match part("channel") {
            Value::Null => None,
            channel => Some(text_of(channel, &format!("{place}/channel"))?),
        },
    })
}
