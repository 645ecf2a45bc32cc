//! What a dry run answers, in the shape of `rehearse dry-run --format json`.
//! Maps are ordered by their keys, so that the same run gives the same bytes.

use std::collections::BTreeMap;

use journey::AttributionModel;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

/// The whole answer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Summary {
    /// The journey's id.
    pub journey: String,
    /// With what it was run; stored, so that it can be run again to the byte.
    pub settings: RunSettings,
    /// Customers in the population.
    pub population: u64,
    /// Visits that started.
    pub entries: u64,
    /// Visits still inside at the horizon.
    pub inside: u64,
    /// Results by step.
    pub nodes: BTreeMap<String, NodeSummary>,
    /// How many went each way; `goto` steps included.
    pub edges: Vec<EdgeSummary>,
    /// Visits ended, by cause.
    pub exits: BTreeMap<ExitCause, u64>,
    /// Visits ended at an `exit` step, by its outcome.
    pub outcomes: BTreeMap<String, u64>,
    /// Messages sent, by channel.
    pub messages: BTreeMap<String, u64>,
    /// Messages sent, by design.
    pub messages_by_design: BTreeMap<String, u64>,
    /// Vouchers, by design.
    pub vouchers: BTreeMap<String, VoucherSummary>,
    /// Occasions, by type.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "occasions")]
    #[ts(optional, as = "Option<BTreeMap<String, OccasionSummary>>")]
    pub occasions: BTreeMap<String, OccasionSummary>,
    /// Customers put into and taken out of ad audiences, by audience.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, as = "Option<BTreeMap<String, AudienceSummary>>")]
    pub audiences: BTreeMap<String, AudienceSummary>,
    /// Calls of other systems that would have been made, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, as = "Option<BTreeMap<String, u64>>")]
    pub webhooks: BTreeMap<String, u64>,
    /// Cost of the messages sent, minor units.
    pub cost_minor: i64,
    /// The goal.
    pub goal: GoalSummary,
    /// First sales after entry, and sales related to the messages sent.
    pub conversions: Conversions,
    /// Visits whose window had not ended at the horizon.
    pub immature: u64,
    /// First sales of the other visits alone.
    pub mature: MatureSummary,
    /// The same as `conversions.related` under each model that was asked for.
    pub related_by_model: BTreeMap<AttributionModel, Related>,
    /// Entries per day of the workspace's zone (`YYYY-MM-DD`), and messages sent.
    pub by_day: BTreeMap<String, DaySummary>,
}

/// With what a run was made.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct RunSettings {
    /// `replay`.
    pub mode: String,
    /// The seed of every draw.
    #[ts(type = "number")]
    pub seed: u64,
    /// First instant of the entry period, RFC 3339; `null` without one.
    pub from: Option<String>,
    /// End of the entry period, excluded.
    pub to: Option<String>,
    /// The horizon; steps after it are not taken. `null` where the history is empty.
    pub until: Option<String>,
    /// `all`, `segment:NAME`, `sample:N` or `list`.
    pub customers: String,
    /// Replications; 1 in replay.
    pub replications: u32,
    /// The content hash of the journey.
    pub journey_hash: String,
    /// The version of the data.
    pub data_version: String,
}

/// Why a visit ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ExitCause {
    /// At an `exit` step or a port that leads nowhere.
    Completed,
    /// The goal was reached and ends the visit.
    Goal,
    /// An exit rule held.
    Criteria,
    /// Kept out by the journey's holdout.
    HeldOut,
    /// Too many steps.
    Stopped,
}

/// Why a message was not sent, in the order the reasons are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum UnsentReason {
    /// The workspace has no such design on this channel.
    NoDesign,
    /// No address for the channel.
    NoAddress,
    /// No consent for the channel.
    NoConsent,
    /// The frequency cap was reached.
    FrequencyCap,
}

/// What happened at a step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct NodeSummary {
    /// Arrivals.
    pub entered: u64,
    /// Left, by port.
    pub ports: BTreeMap<String, u64>,
    /// Still there at the horizon.
    pub inside: u64,
    /// Visits ended here, by cause.
    pub exits: BTreeMap<ExitCause, u64>,
    /// Messages not sent, by reason.
    pub unsent: BTreeMap<UnsentReason, u64>,
    /// Time between arriving and leaving, of those who left by a port.
    pub time_spent_s: TimeSpent,
}

/// Seconds; `null` over nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it; nearest rank")]
pub struct TimeSpent {
    #[ts(type = "number | null")]
    pub median: Option<i64>,
    #[ts(type = "number | null")]
    pub p90: Option<i64>,
}

/// How many went from a step to a step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
#[allow(missing_docs, reason = "as in the journey's edges")]
pub struct EdgeSummary {
    pub from: String,
    pub port: String,
    pub to: String,
    #[ts(type = "number")]
    pub count: u64,
}

/// Vouchers of one design.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct VoucherSummary {
    /// Handed out, recorded and free and made codes together.
    pub assigned: u64,
    /// Of these, codes that were made.
    pub made: u64,
    /// Redeemed by that customer while valid, up to the horizon.
    pub redeemed: u64,
    /// Arrivals when the stock had run out.
    pub out_of_stock: u64,
}

/// Occasions of one type that a run created: `created = open + completed + expired`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct OccasionSummary {
    /// Created.
    pub created: u64,
    /// Of these, neither completed nor expired at the horizon.
    pub open: u64,
    /// Completed, by a message of the run or a recorded one.
    pub completed: u64,
    /// Not completed before they expired.
    pub expired: u64,
    /// Completed ones that a sale followed within the window of the type.
    pub converted: u64,
    /// The amounts of these sales in the workspace's currency, in full for each occasion: one sale may convert several.
    pub amount_minor: i64,
    /// Amounts in other currencies, by code.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, as = "Option<BTreeMap<String, i64>>")]
    pub other_currencies: BTreeMap<String, i64>,
}

/// An ad audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct AudienceSummary {
    /// How often somebody was put in.
    pub add: u64,
    /// How often somebody was taken out.
    pub remove: u64,
}

/// The goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct GoalSummary {
    /// Visits that reached it.
    pub reached: u64,
}

/// First sales after entry within the window.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Conversions {
    /// The window, milliseconds.
    pub window_ms: i64,
    /// How `related` shares a sale.
    pub model: AttributionModel,
    /// Sales that are the first of a visit, each once.
    pub count: u64,
    /// Their amount in the workspace's currency.
    pub amount_minor: i64,
    /// `amount × 1000 / entries`, half up; `null` without entries.
    pub per_1000_entries_minor: Option<i64>,
    /// Amounts in other currencies, by code.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(optional, as = "Option<BTreeMap<String, i64>>")]
    pub other_currencies: BTreeMap<String, i64>,
    /// Sales related to this journey's own messages.
    pub related: Related,
}

/// Sales related to messages, under one model.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Related {
    /// Sales, each once.
    pub count: u64,
    /// Their amount in the workspace's currency.
    pub amount_minor: i64,
    /// Credit by sending step.
    pub by_node: BTreeMap<String, Credit>,
}

/// Credit of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct Credit {
    /// Sales with a credit.
    pub count: u64,
    /// The sum of the credits, minor units.
    pub amount_minor: i64,
}

/// First sales of visits whose window had ended at the horizon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct MatureSummary {
    /// Visits.
    pub entries: u64,
    /// Sales that are the first of such a visit, each once.
    pub count: u64,
    /// Their amount.
    pub amount_minor: i64,
    /// Per 1 000 of these visits.
    pub per_1000_entries_minor: Option<i64>,
}

/// One day of the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(export)]
pub struct DaySummary {
    /// Visits that started.
    pub entries: u64,
    /// Messages sent.
    pub messages: u64,
    /// First sales of visits.
    pub conversions: u64,
}

/// An earlier version kept only how many were created.
fn occasions<'d, D: Deserializer<'d>>(kept: D) -> Result<BTreeMap<String, OccasionSummary>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Kept {
        Created(u64),
        All(OccasionSummary),
    }
    let kept = BTreeMap::<String, Kept>::deserialize(kept)?;
    Ok(kept
        .into_iter()
        .map(|(name, kept)| match kept {
            Kept::All(all) => (name, all),
            Kept::Created(created) => (name, OccasionSummary { created, open: created, ..OccasionSummary::default() }),
        })
        .collect())
}
