//! What goes over the surface to the window and back: plain data, with TypeScript made from it.

mod analyses;
mod customers;
mod designs;
mod import;
mod library;
mod playback;
mod privacy;
mod report_settings;
mod reports;
mod segments;
mod templates;
mod versions;
mod workspace_settings;

use std::collections::BTreeMap;

use dry_run::Summary;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use analyses::*;
pub use customers::*;
pub use designs::*;
pub use import::*;
pub use library::*;
pub use playback::*;
pub use privacy::*;
pub use report_settings::*;
pub use reports::*;
pub use segments::*;
pub use templates::*;
pub use versions::*;
pub use workspace_settings::*;

/// What this program is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct AppInfo {
    /// Semantic version.
    pub version: String,
    /// Where files go when the person has not said otherwise.
    pub documents: String,
}

/// What this person prefers on this machine; kept outside workspaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Preferences {
    /// `system`, `en`, `pl` or `it`.
    pub language: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// Panels and other things the window remembers; its own business.
    pub window: BTreeMap<String, String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: "system".into(), theme: "system".into(), window: BTreeMap::new() }
    }
}

/// Nothing to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Nothing {}

/// The language in which findings, reasons and errors come from now on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct SetLocale {
    /// `en`, `pl` or `it`.
    pub locale: String,
}

/// A file of this machine.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct PathOf {
    /// Its path.
    pub path: String,
}

/// A workspace that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RecentWorkspace {
    /// Where it is.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Customers when it was last seen.
    #[ts(type = "number")]
    pub customers: u64,
    /// Journeys when it was last seen.
    #[ts(type = "number")]
    pub journeys: u64,
    /// When it was last open, RFC 3339.
    pub opened_at: String,
    /// Size in bytes when it was last seen.
    #[ts(type = "number")]
    pub size_bytes: u64,
    /// Whether the file is not there now.
    pub missing: bool,
}

/// The workspace that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WorkspaceSummary {
    /// Where it is.
    pub path: String,
    /// Its name.
    pub name: String,
    /// ISO 4217.
    pub currency: String,
    /// Digits after the decimal point of the currency.
    pub currency_digits: u32,
    /// IANA zone.
    pub time_zone: String,
    /// Customers.
    #[ts(type = "number")]
    pub customers: u64,
    /// Sales and returns.
    #[ts(type = "number")]
    pub transactions: u64,
    /// Journeys.
    #[ts(type = "number")]
    pub journeys: u64,
    /// First known instant, RFC 3339.
    pub first_known: Option<String>,
    /// Last known instant, RFC 3339.
    pub last_known: Option<String>,
    /// Changes whenever the data do.
    pub data_version: String,
}

/// A journey in the list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct JourneyCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Number of steps.
    pub steps: u32,
    /// Channels it sends on.
    pub channels: Vec<String>,
    /// Whether it hands out vouchers.
    pub vouchers: bool,
    /// When it was saved, RFC 3339.
    pub saved_at: String,
    /// Errors found now.
    pub errors: u32,
    /// Warnings found now.
    pub warnings: u32,
    /// The picture of its graph.
    pub thumbnail: Thumbnail,
    /// Key figures of its last dry run.
    pub last_run: Option<RunFigures>,
}

/// A graph to draw small.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export)]
pub struct Thumbnail {
    /// Steps: kind and place of the upper left corner, pixels at 100 %.
    pub steps: Vec<ThumbnailStep>,
    /// Pairs of places in `steps`.
    pub edges: Vec<(u32, u32)>,
    /// Width of all.
    pub width: f64,
    /// Height of all.
    pub height: f64,
}

/// A step in a thumbnail.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ThumbnailStep {
    /// Its kind.
    pub kind: String,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
}

/// Key figures of a dry run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RunFigures {
    /// The run's id.
    pub run: String,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// Visits.
    #[ts(type = "number")]
    pub entries: u64,
    /// Messages sent.
    #[ts(type = "number")]
    pub messages: u64,
    /// Revenue of first sales per 1 000 entries, minor units.
    #[ts(type = "number | null")]
    pub per_1000_entries_minor: Option<i64>,
    /// Whether journey or data have changed since.
    pub stale: bool,
}

/// Makes a journey.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct CreateJourney {
    /// A template's id, or nothing for an empty canvas.
    pub template: Option<String>,
    /// Its name; empty for the template's own.
    pub name: String,
    /// A segment whose members enter it; only without a template.
    #[serde(default)]
    #[ts(optional)]
    pub segment: Option<String>,
}

/// A journey by its id.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct JourneyId {
    /// The id.
    pub id: String,
}

/// A journey and a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct JourneyFile {
    /// The journey's id.
    pub id: String,
    /// The file.
    pub path: String,
}

/// A document as it is on the canvas.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export)]
pub struct Draft {
    /// The journey's JSON.
    #[ts(as = "journey::Journey")]
    pub journey: serde_json::Value,
}

/// A journey that was opened.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct OpenedJourney {
    /// The journey's JSON.
    #[ts(as = "journey::Journey")]
    pub journey: serde_json::Value,
    /// When it was saved, RFC 3339.
    pub saved_at: String,
}

/// A journey was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SavedJourney {
    /// Its id.
    pub id: String,
    /// When, RFC 3339.
    pub saved_at: String,
}

/// What the checks found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CheckedJourney {
    /// Worst first.
    pub findings: Vec<FindingView>,
    /// How many errors.
    pub errors: u32,
    /// How many warnings.
    pub warnings: u32,
    /// How many hints.
    pub hints: u32,
}

/// One finding, in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct FindingView {
    /// Its stable code.
    pub code: String,
    /// `error`, `warning` or `hint`.
    pub severity: String,
    /// Where.
    pub place: FindingPlace,
    /// What is wrong, and why.
    pub message: String,
    /// What to do.
    pub help: String,
    /// One click that mends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<FixView>,
    /// Why it is meant, where it was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<String>,
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct FindingPlace {
    /// The step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// The port of the step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// The place of the edge in the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edge: Option<u32>,
    /// JSON pointer within the step, or within the journey where there is no step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

/// A fix.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FixView {
    /// What the button says.
    pub title: String,
    /// RFC 6902, on the journey's JSON.
    #[ts(as = "Vec<PatchStep>")]
    pub patch: serde_json::Value,
}

/// One operation of RFC 6902.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct PatchStep {
    /// `add`, `remove`, `replace`, `move`, `copy` or `test`.
    pub op: String,
    /// JSON pointer.
    pub path: String,
    /// Where to take it from.
    pub from: Option<String>,
    /// The value.
    #[ts(type = "unknown")]
    pub value: Option<serde_json::Value>,
}

/// Asks for places.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export)]
pub struct LayoutJourney {
    /// The journey's JSON.
    #[ts(as = "journey::Journey")]
    pub journey: serde_json::Value,
    /// How many cards stand side by side.
    pub columns: u32,
    /// `left_to_right` or `top_to_bottom`.
    pub direction: String,
}

/// Places of the steps.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct JourneyLayout {
    /// Upper left corners by step id.
    pub positions: BTreeMap<String, journey::Position>,
    /// Width of all.
    pub width: f64,
    /// Height of all.
    pub height: f64,
}

/// Asks for a dry run.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export)]
pub struct StartDryRun {
    /// The journey's JSON, saved or not.
    #[ts(as = "journey::Journey")]
    pub journey: serde_json::Value,
    /// First day or instant of the entry period.
    pub from: Option<String>,
    /// End of the entry period, excluded.
    pub to: Option<String>,
    /// The horizon.
    pub until: Option<String>,
    /// `all`, `segment:NAME`, `sample:N` or `customer:ID`.
    pub customers: String,
    /// The seed.
    #[ts(type = "number")]
    pub seed: u64,
}

/// A dry run that can be asked about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RunView {
    /// Its id.
    pub run: String,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// How long the customers took to walk through, milliseconds.
    #[ts(type = "number")]
    pub took_ms: u64,
    /// The journey it was made with.
    #[ts(as = "journey::Journey")]
    pub journey: serde_json::Value,
    /// The answer.
    #[ts(as = "Summary")]
    pub summary: serde_json::Value,
    /// The published average revenue per 1 000 registrations in minor units, where it may be compared (EUR).
    #[ts(type = "number | null")]
    pub reference_per_1000_minor: Option<i64>,
}

/// Asks who was at a step or went a way.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RunCustomers {
    /// The run.
    pub run: String,
    /// The step.
    pub node: String,
    /// Only those who left by this port; `inside` and exit causes as well.
    pub port: Option<String>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give, at most 500.
    pub limit: u32,
}

/// Some of the customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CustomerPage {
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: u64,
    /// These.
    pub customers: Vec<CustomerVisit>,
}

/// A visit of a customer at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CustomerVisit {
    /// Her id.
    pub customer: String,
    /// Her name, where known.
    pub name: Option<String>,
    /// Which of her visits.
    pub visit: u32,
    /// When she left the step (or came, where she is still there), RFC 3339.
    pub at: String,
    /// By which port; empty where the visit ends or stands here.
    pub port: String,
}

/// Asks for a customer's path.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RunPath {
    /// The run.
    pub run: String,
    /// The customer's id.
    pub customer: String,
}

/// What happened to one customer in a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CustomerPath {
    /// Her id.
    pub customer: String,
    /// Her name, where known.
    pub name: Option<String>,
    /// Her home store's or city's name, market or another line to know her by.
    pub detail: Option<String>,
    /// The zone her times are shown in.
    pub time_zone: String,
    /// Her visits; none when she never entered.
    pub visits: Vec<VisitView>,
    /// Where she never entered: why not.
    pub absent: Option<String>,
}

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VisitView {
    /// Counts from 1.
    pub visit: u32,
    /// Her steps.
    pub steps: Vec<PathStep>,
    /// How and when it ended, or that she is still inside.
    pub ending: String,
    /// Whether she is still inside at the horizon.
    pub inside: bool,
}

/// One step of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PathStep {
    /// The step's id.
    pub node: String,
    /// When she came, RFC 3339.
    pub arrived_at: String,
    /// When she left, RFC 3339; equal to `arrived_at` where no time passed.
    pub left_at: Option<String>,
    /// By which port; empty where the visit ends or stands here.
    pub port: String,
    /// Why, with the values that were compared.
    pub reason: String,
}

/// How far a long task is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct Progress {
    /// `make-sample`, `load`, `dry-run`, `import`, …
    pub stage: String,
    /// Done so far.
    #[ts(type = "number")]
    pub done: u64,
    /// Of so many, where known.
    #[ts(type = "number | null")]
    pub total: Option<u64>,
    /// What is being read or written just now, such as a file's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub what: Option<String>,
    /// Rows so far, where `done` and `total` are bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub rows: Option<u64>,
}

/// What went wrong, in a person's words.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct ErrorView {
    /// Its stable code.
    pub code: String,
    /// What went wrong.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Where, in a file or a document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What must be mended first, where a journey was refused.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<FindingView>>")]
    pub findings: Vec<FindingView>,
}
