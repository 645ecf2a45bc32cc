//! The versions of a journey, and what differs between two of them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Saves a journey.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct SaveJourney {
    /// The journey's JSON.
    #[ts(as = "journey::Journey")]
    pub journey: serde_json::Value,
    /// Whether somebody asked for it, so that it becomes a version that stays.
    pub keep: Option<bool>,
}

/// A version of a journey in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct VersionView {
    /// Its number, from 1.
    #[ts(type = "number")]
    pub version: i64,
    /// When it was saved, RFC 3339.
    pub saved_at: String,
    /// The name that a person gave it.
    pub name: Option<String>,
    /// Whether it was saved by itself while being edited.
    pub autosaved: bool,
    /// Whether a dry run was made with it.
    pub ran: bool,
    /// Whether it is the one that is worked on.
    pub current: bool,
}

/// A version of a journey.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct VersionOf {
    /// The journey's id.
    pub id: String,
    /// The version's number.
    #[ts(type = "number")]
    pub version: i64,
}

/// Names a version.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct NameVersion {
    /// The journey's id.
    pub id: String,
    /// The version's number.
    #[ts(type = "number")]
    pub version: i64,
    /// Its name; nothing takes the name away.
    pub name: Option<String>,
}

/// Asks what differs between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct CompareVersions {
    /// The journey's id.
    pub id: String,
    /// The one version.
    #[ts(type = "number")]
    pub before: i64,
    /// The other.
    #[ts(type = "number")]
    pub after: i64,
}

/// Two versions side by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct JourneyComparison {
    /// The one, with a place for every step.
    #[ts(as = "journey::Journey")]
    pub before: serde_json::Value,
    /// The other, with a place for every step.
    #[ts(as = "journey::Journey")]
    pub after: serde_json::Value,
    /// The steps that differ.
    pub steps: Vec<StepChange>,
    /// The edges that differ: added or removed.
    pub edges: Vec<EdgeChange>,
    /// The journey's settings that differ, its name included.
    pub settings: Vec<FieldChange>,
    /// Both files line by line.
    pub text: Vec<TextLine>,
}

/// A step that differs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct StepChange {
    /// Its id.
    pub id: String,
    /// In which way.
    pub change: ChangeKind,
    /// Its fields that differ; of a step that was added or removed the whole of it.
    pub fields: Vec<FieldChange>,
}

/// In which way something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ChangeKind {
    /// Only the later version has it.
    Added,
    /// Only the earlier version has it.
    Removed,
    /// Both have it, with other settings.
    Changed,
    /// Both have it with the same settings, in another place of the canvas.
    Moved,
}

/// A value that differs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FieldChange {
    /// JSON pointer within the step, or within the journey.
    pub pointer: String,
    /// The value before; `null` where there was none.
    #[ts(type = "unknown")]
    pub before: serde_json::Value,
    /// The value after; `null` where there is none.
    #[ts(type = "unknown")]
    pub after: serde_json::Value,
}

/// An edge that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct EdgeChange {
    /// From which step.
    pub from: String,
    /// Out of which port.
    pub port: String,
    /// To which step.
    pub to: String,
    /// `added` or `removed`.
    pub change: ChangeKind,
}

/// A line of the text of both files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TextLine {
    /// Which file has it.
    pub line: LineKind,
    /// Its text.
    pub text: String,
}

/// Which of two files has a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LineKind {
    /// Both.
    Same,
    /// The later.
    Added,
    /// The earlier.
    Removed,
}
