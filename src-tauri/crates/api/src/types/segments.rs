//! Segments, live counts, and the values that fields have.

use journey::catalogue::SegmentSource;
use measures::{RankBy, Top};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A segment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SegmentView {
    /// Its name, which is its id.
    pub name: String,
    /// What people call it: a provided segment has a title in the person's language, any other is called by its name.
    pub title: String,
    /// What decides who is in it.
    pub source: SegmentSource,
    /// The rule or ranking; none for a list.
    pub definition: Option<SegmentDefinition>,
    /// Whether every workspace has it; it cannot be changed.
    pub provided: bool,
    /// How many customers are in it.
    pub customers: u32,
    /// When its members were last worked out, RFC 3339; none for a list.
    pub updated_at: Option<String>,
    /// Why its members could not be worked out the last time, as a code; they are those of the time before.
    pub problem: Option<String>,
}

/// What decides who is in a segment, where it is no list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[ts(export)]
pub enum SegmentDefinition {
    /// The customers for whom a rule holds.
    Rule(#[ts(as = "journey::Rule")] serde_json::Value),
    /// The first of a ranking of all customers.
    Ranking(Ranking),
}

/// A ranking of all customers, cut off after the first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Ranking {
    /// By what.
    pub by: RankBy,
    /// How many are in.
    pub top: Top,
    /// Only what was bought in so much time before; without it ever. An ISO 8601 duration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
}

/// Makes a segment, or changes what decides who is in it.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export)]
pub struct SaveSegment {
    /// Its name.
    pub name: String,
    /// The rule or ranking; nothing for a list.
    pub definition: Option<SegmentDefinition>,
}

/// A segment by its name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct SegmentName {
    /// The name.
    pub name: String,
}

/// Gives a segment another name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RenameSegment {
    /// The name it has.
    pub name: String,
    /// The name it gets.
    pub to: String,
}

/// Asks for how many customers a rule holds.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export)]
pub struct CountCustomers {
    /// The rule, as far as it is written.
    #[ts(as = "journey::Rule")]
    pub rule: serde_json::Value,
}

/// How many customers there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CustomerCount {
    /// Those the rule holds for at the last known instant.
    pub count: u32,
    /// All.
    pub of: u32,
}

/// A field whose values are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum FieldOf {
    /// A field of events of one type.
    Event {
        /// The event type.
        event: String,
        /// The field.
        field: String,
    },
    /// A field of the lines of sales.
    Line {
        /// The field.
        line: String,
    },
    /// An attribute of customers.
    Attribute {
        /// The attribute.
        attribute: String,
    },
}

/// Asks for the values that a field has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct FieldValues {
    /// Which field.
    pub of: FieldOf,
    /// Only values whose text or title begins so, in capital or small letters.
    pub starts_with: Option<String>,
    /// At most so many; without it 50, never more than 500.
    pub limit: Option<u32>,
}

/// A value that exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct FieldValue {
    /// As rules name it.
    pub value: String,
    /// What people call it, where that is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// How many rows have it among those that were looked at: all, or the latest of a great many.
    #[ts(type = "number")]
    pub count: u64,
}

/// Asks who would be in a segment, as far as it is defined.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export)]
pub struct PreviewSegment {
    /// The rule or ranking.
    pub definition: SegmentDefinition,
}

/// Who would be in a segment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SegmentPreview {
    /// How many.
    pub count: u32,
    /// Of so many.
    pub of: u32,
    /// Some of them, spread over all: at most eight.
    pub examples: Vec<super::CustomerRow>,
}

/// What names a segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SegmentUse {
    /// `journey`, or `segment` whose rule asks about it.
    pub by: String,
    /// The journey's id or the segment's name.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The journey's step; `null` for its exit rules.
    pub node: Option<String>,
}

/// Asks how two or three segments overlap.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct OverlapAsk {
    /// Their names.
    pub segments: Vec<String>,
}

/// How segments overlap.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SegmentOverlap {
    /// All customers.
    pub of: u32,
    /// Their numbers of members, in the order of the wish.
    pub sizes: Vec<u32>,
    /// Every combination that somebody is in, but for being in none.
    pub regions: Vec<OverlapRegion>,
}

/// Customers who are in some of the segments and not in the others.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct OverlapRegion {
    /// For each segment whether they are in.
    pub inside: Vec<bool>,
    /// How many they are.
    pub customers: u32,
    /// What they spent less what they returned, minor units.
    #[ts(type = "number")]
    pub net_minor: i64,
}

/// Makes a list of the customers of one region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct SegmentOfRegion {
    /// The segments.
    pub segments: Vec<String>,
    /// For each whether they are in.
    pub inside: Vec<bool>,
    /// The new list's name.
    pub name: String,
}

/// Writes the members of a segment into a CSV or XLSX file, by the path's ending.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ExportSegment {
    /// Its name.
    pub name: String,
    /// The file.
    pub path: String,
}

/// Puts customers on a list, or takes them off it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ChangeMembers {
    /// The list's name.
    pub name: String,
    /// Ids to put on it.
    pub add: Vec<String>,
    /// Ids to take off it.
    pub remove: Vec<String>,
}

/// By what purchases are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PurchasesBy {
    /// The product of a line.
    Product,
    /// The category of a line's product.
    Category,
    /// The brand of a line's product.
    Brand,
    /// The price of a line's product, in bands.
    PriceBand,
    /// The store, by name and address.
    Store,
    /// Online shop or physical store.
    StoreKind,
    /// The channel of the sale.
    Channel,
}

/// Asks who bought what, where and at which price.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct PurchaseGroupsAsk {
    /// By what.
    pub by: PurchasesBy,
    /// What the title contains; empty for all.
    pub search: String,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give, at most 500.
    pub limit: u32,
}

/// Customers by what, where and at which price they bought.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PurchaseGroups {
    /// How many groups match.
    pub total: u32,
    /// These, the most customers first; price bands from the lowest.
    pub groups: Vec<PurchaseGroup>,
}

/// Customers who bought one thing, in one place or at one price.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PurchaseGroup {
    /// What people call it.
    pub title: String,
    /// A second line: a product's category, a store's address.
    pub detail: Option<String>,
    /// How many customers.
    pub customers: u32,
    /// How many purchases.
    pub purchases: u32,
    /// The rule that says who they are.
    #[ts(as = "journey::Rule")]
    pub rule: serde_json::Value,
    /// A name for a segment of them.
    pub name: String,
}
