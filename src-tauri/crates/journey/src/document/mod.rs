//! What a journey file holds. Every optional thing is an `Option`: a draft on the canvas may lack anything,
//! and must save; what is missing is a finding of the checks, never a reading error.

mod rule;
mod words;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

pub use rule::*;
pub use words::*;

use crate::{Duration, Step};

/// The newest format this build writes and reads.
pub const FORMAT: u32 = 1;

/// A customer journey: a directed graph of typed steps with its settings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Journey {
    /// The version of the file format; grows by one when the format changes.
    pub format: u32,
    /// The journey's stable id, unique in a workspace.
    pub id: String,
    /// The name people read.
    pub name: String,
    /// IANA time zone for customers without one of their own; without it the workspace's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// Who may enter again, and how soon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<Entry>,
    /// Rules that end a visit wherever it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<Rule>>")]
    pub exit_when: Vec<Rule>,
    /// What the journey is measured by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<Goal>,
    /// Hours in which nothing is sent; overrides the workspace's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet_hours: Option<QuietHours>,
    /// How many messages a customer may get; overrides the workspace's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency_cap: Option<FrequencyCap>,
    /// Percent of the entries kept out of the journey (0 to 100).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holdout: Option<f64>,
    /// The steps; their order means nothing.
    pub nodes: Vec<Node>,
    /// The connections; their order means nothing.
    pub edges: Vec<Edge>,
    /// Notes on the canvas.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<Note>>")]
    pub notes: Vec<Note>,
    /// Findings that are meant, with the reason.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<Accepted>>")]
    pub accepted: Vec<Accepted>,
}

/// Re-entry settings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Entry {
    /// Whether a customer may enter again; `once` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reentry: Option<Reentry>,
    /// An entry is ignored when less than this has passed since the customer's last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub cooldown: Option<Duration>,
}

/// The re-entry rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Reentry {
    /// The first entry of the run only.
    #[default]
    Once,
    /// Ignored while the customer is inside.
    AfterExit,
    /// Each entry starts its own visit.
    Always,
}

/// What a journey is measured by.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Goal {
    /// The event type that reaches the goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What must hold of the event.
    #[serde(rename = "where", skip_serializing_if = "Vec::is_empty")]
    #[ts(rename = "where", optional, as = "Option<Vec<Comparison>>")]
    pub where_: Vec<Comparison>,
    /// How long after entry the event still counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub window: Option<Duration>,
    /// How a sale's amount is credited to messages; `last` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<AttributionModel>,
    /// Whether reaching the goal ends the visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_visit: Option<bool>,
}

/// How the amount of a sale is shared among the touchpoints before it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, serde::Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
#[ts(export)]
pub enum AttributionModel {
    /// Every related activity is credited in full; totals count the sale once.
    Any,
    /// All to the first.
    First,
    /// All to the last.
    #[default]
    Last,
    /// Equal shares.
    Linear,
    /// 40 % to the first, 40 % to the last, the rest shared between.
    Position,
    /// Halved for every seven days before the sale.
    TimeDecay,
}

impl AttributionModel {
    /// All six, in the order reports show them.
    pub const ALL: [Self; 6] = [Self::Any, Self::First, Self::Last, Self::Linear, Self::Position, Self::TimeDecay];

    /// The word in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::First => "first",
            Self::Last => "last",
            Self::Linear => "linear",
            Self::Position => "position",
            Self::TimeDecay => "time-decay",
        }
    }
}

/// Daily hours in which nothing is sent, local, half open; `to` at or before `from` crosses midnight.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, serde::Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct QuietHours {
    /// First quiet minute, `HH:MM`.
    pub from: String,
    /// First minute that is not quiet any more, `HH:MM`.
    pub to: String,
}

/// At most `messages` sendings in any period of length `per`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct FrequencyCap {
    /// The number allowed.
    pub messages: u32,
    /// The period.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub per: Option<Duration>,
    /// Only this channel; without it all channels together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

/// A step: what all have in common, and the fields of its kind.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Node {
    /// Unique in the journey; edges and rules refer to it.
    pub id: String,
    /// A name for this step, instead of its kind's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where its card stands on the canvas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// A colour for its card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    /// What it does.
    #[serde(flatten)]
    #[ts(flatten)]
    pub step: Step,
}

/// A place on the canvas, in pixels at 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export)]
pub struct Position {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A connection from a step's port to a step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Edge {
    /// The step it leaves.
    pub from: String,
    /// The port it leaves by; `next` when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// The step it enters.
    pub to: String,
}

impl Edge {
    /// The port it leaves by.
    pub fn port(&self) -> &str {
        self.port.as_deref().unwrap_or(NEXT)
    }
}

/// A note on the canvas.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// Where it lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// Its width and height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// Its colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
}

/// Width and height in pixels at 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A finding that is meant: it counts as a hint from then on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Accepted {
    /// The finding's code.
    pub code: String,
    /// The step it is accepted at; without it anywhere in the journey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// Why it is meant.
    pub reason: String,
}

/// Named values of a message design.
pub type Values = BTreeMap<String, Value>;
