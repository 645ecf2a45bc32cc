//! The dry runs that a workspace keeps.

use dry_run::RunSettings;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the runs of a journey, or of all.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RunsOf {
    /// The journey's id; none for all journeys.
    pub journey: Option<String>,
}

/// A run in the library, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RunEntry {
    /// The run's id.
    pub run: String,
    /// The journey's id.
    pub journey: String,
    /// The journey's name when it was run.
    pub journey_name: String,
    /// The saved version that was run; none for a draft that was never kept.
    #[ts(type = "number | null")]
    pub version: Option<i64>,
    /// The name that a person gave it. A named run is never forgotten by itself.
    pub name: Option<String>,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// How long the customers took to walk through, milliseconds.
    #[ts(type = "number")]
    pub took_ms: u64,
    /// With what it was made.
    pub settings: RunSettings,
    /// Customers in the population.
    #[ts(type = "number")]
    pub population: u64,
    /// Visits.
    #[ts(type = "number")]
    pub entries: u64,
    /// Visits still inside at the horizon.
    #[ts(type = "number")]
    pub inside: u64,
    /// Messages sent.
    #[ts(type = "number")]
    pub messages: u64,
    /// Their cost, minor units.
    #[ts(type = "number")]
    pub cost_minor: i64,
    /// First sales after entry within the window.
    #[ts(type = "number")]
    pub conversions: u64,
    /// Their amount, minor units.
    #[ts(type = "number")]
    pub amount_minor: i64,
    /// Revenue of first sales per 1 000 entries, minor units.
    #[ts(type = "number | null")]
    pub per_1000_entries_minor: Option<i64>,
    /// Whether the journey as it is saved now does something else than what was run, or is gone.
    pub journey_changed: bool,
    /// Whether the data have changed since: who was where can only be asked after running again.
    pub data_changed: bool,
}

/// Names a run.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct NameRun {
    /// The run.
    pub run: String,
    /// Its name; nothing takes the name away.
    pub name: Option<String>,
}

/// Runs again what was run, on the data as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RunAgain {
    /// The run.
    pub run: String,
    /// With the journey as it is saved now, instead of the one that was run.
    pub current: bool,
}

/// What of a run goes into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RunPart {
    /// The answer: `.json` or `.xlsx`.
    Summary,
    /// Every step of every customer: `.csv`, `.jsonl` or `.parquet`.
    Trace,
    /// The canvas with its counts: `.png` or `.svg`.
    Picture,
}

/// Writes a part of a run into a file; the ending of its name says the format.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ExportRun {
    /// The run.
    pub run: String,
    /// Which part.
    pub part: RunPart,
    /// The file.
    pub path: String,
    /// Whether a picture is drawn in the dark theme.
    pub dark: bool,
}

/// Writes a picture that the window drew; the ending of its name says the format, `.svg` or `.png`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ExportPicture {
    /// The picture as SVG.
    pub svg: String,
    /// The file.
    pub path: String,
}
