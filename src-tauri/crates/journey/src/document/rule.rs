//! Rules: one language for conditions, filters, segments, exit criteria and audiences.
//! A rule is an object with one key; a leaf's missing parts are `None` until the draft is complete.

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use ts_rs::TS;

use super::Channel;
use crate::Duration;

/// Something that holds or does not hold for one customer at one instant.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(clippy::large_enum_variant, reason = "a journey holds tens of rules; plain variants keep every match plain")]
pub enum Rule {
    /// Every one holds (also when there is none).
    All(Vec<Rule>),
    /// At least one holds.
    Any(Vec<Rule>),
    /// It does not hold.
    Not(Box<Rule>),
    /// About the customer's events.
    Event(EventRule),
    /// About an attribute of the customer.
    Attribute(AttributeRule),
    /// The customer is in the segment.
    Segment(String),
    /// An address is there and consent is given now.
    CanReceive(Channel),
    /// How the customer's spending moves.
    RevenuePerformance(RevenuePerformance),
    /// A recorded activity lies in the time before.
    Contacted(Contacted),
    /// About a message of this journey.
    Message(MessageRule),
    /// About a voucher assigned in this journey.
    Voucher(VoucherRule),
    /// About a value met earlier in this visit.
    Value(ValueRule),
    /// Holds with this probability; only in the model mode's what-ifs.
    Chance(f64),
    /// Could not be read; the reading left a finding. Never holds, and no journey with one runs. Written as `null`.
    #[serde(untagged)]
    #[schemars(skip)]
    #[ts(skip)]
    Unreadable,
}

/// About the customer's events of one type.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct EventRule {
    /// The event type.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    #[ts(rename = "type")]
    pub event: Option<String>,
    /// From when on events count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub since: Option<Since>,
    /// What must hold of the event.
    #[serde(rename = "where", skip_serializing_if = "Vec::is_empty")]
    #[ts(rename = "where", optional, as = "Option<Vec<Comparison>>")]
    pub where_: Vec<Comparison>,
    /// What one line of the purchase must satisfy.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<Comparison>>")]
    pub lines: Vec<Comparison>,
    /// Asks for their number. At most one of this and the next six; with none of them: at least one event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<CountIs>,
    /// Asks for the sum of a field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<Comparison>,
    /// Asks for the smallest value of a field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<Comparison>,
    /// Asks for the largest value of a field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Comparison>,
    /// Asks for the mean of a field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average: Option<Comparison>,
    /// Each of the last n satisfies it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<Pick>,
    /// Each of the first n satisfies it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Pick>,
}

/// From when on events count. Always strictly later than the instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Since {
    /// Since the visit began.
    Entry,
    /// Without limit.
    Ever,
    /// This long back from now.
    Back(Duration),
    /// Since the visit last left this step.
    Node(String),
}

impl Since {
    /// `entry`, `ever`, a duration, or a step's id.
    pub fn parse(text: &str) -> Self {
        match text {
            "entry" => Self::Entry,
            "ever" => Self::Ever,
            _ => match Duration::parse(text) {
                Ok(duration) => Self::Back(duration),
                Err(_) => Self::Node(text.to_owned()),
            },
        }
    }
}

impl Serialize for Since {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Entry => serializer.serialize_str("entry"),
            Self::Ever => serializer.serialize_str("ever"),
            Self::Back(duration) => duration.serialize(serializer),
            Self::Node(id) => serializer.serialize_str(id),
        }
    }
}

impl JsonSchema for Since {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Since".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "description": "`entry`, `ever`, a duration back such as P30D, or the id of a step"})
    }
}

/// A comparison of a number of events.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct CountIs {
    /// How to compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<Operator>,
    /// With what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Value>,
}

/// A comparison of a field.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Comparison {
    /// The field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// How to compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<Operator>,
    /// With what; `is_set` and `is_not_set` take nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Value>,
}

/// A comparison of a field of each of the last or first n events.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Pick {
    /// The field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// How to compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<Operator>,
    /// With what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Value>,
    /// How many; 1 when absent. False when there are fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
}

/// How two values are compared. Any comparison with a value that is not there is false.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Operator {
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
    OneOf,
    Contains,
    StartsWith,
    IsSet,
    IsNotSet,
    /// Dates and instants: in the duration that ends now.
    WithinLast,
    /// Dates and instants: in the duration that begins now.
    WithinNext,
    /// Dates: `MM-DD` or `today`.
    DayOfYearIs,
}

/// A literal, or a value met earlier in the visit.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
#[serde(untagged)]
#[ts(export)]
pub enum Value {
    /// A value met earlier.
    Reference(Reference),
    /// True or false.
    Boolean(bool),
    /// A decimal number; money in major units.
    Number(
        #[serde(serialize_with = "as_number")]
        #[schemars(with = "f64")]
        #[ts(as = "f64")]
        Decimal,
    ),
    /// Text; also money (`"99.95"`), dates and instants.
    Text(String),
    /// For `one_of`.
    List(Vec<Value>),
}

fn as_number<S: Serializer>(decimal: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    use rust_decimal::prelude::ToPrimitive;
    match decimal.to_i64().filter(|whole| Decimal::from(*whole) == *decimal) {
        Some(whole) => serializer.serialize_i64(whole),
        None => serializer.serialize_f64(decimal.to_f64().unwrap_or(f64::NAN)),
    }
}

/// `{"from": NODE, "field": F}`: a value met earlier in the visit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, TS)]
#[ts(export)]
pub struct Reference {
    /// The step that met it.
    pub from: String,
    /// Which of its values.
    pub field: String,
}

/// About an attribute of the customer.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct AttributeRule {
    /// The attribute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How to compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<Operator>,
    /// With what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Value>,
}

/// How a customer's spending moves (net spend of the last 90 days against the 90 before).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, serde::Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RevenuePerformance {
    /// Buying more.
    More,
    /// Buying less.
    Less,
    /// Steady.
    Steady,
    /// Nothing in both periods.
    Inactive,
}

/// A recorded activity lies in the time before.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct Contacted {
    /// Only on this channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// Only activities of this type.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    #[ts(rename = "type")]
    pub activity: Option<String>,
    /// How far back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub within: Option<Duration>,
}

/// About a message of this journey.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct MessageRule {
    /// The step that sends it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// What happened to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<MessageState>,
    /// No later than this after the sending (for `sent`: the sending is no older than this).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(as = "Option<String>")]
    pub within: Option<Duration>,
}

/// What happened to a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum MessageState {
    Sent,
    Opened,
    Clicked,
}

/// About a voucher assigned in this journey.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct VoucherRule {
    /// The step that assigns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// What became of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<VoucherState>,
}

/// What became of a voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum VoucherState {
    Redeemed,
    NotRedeemed,
    Expired,
}

/// About a value met earlier in this visit.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema, TS)]
#[ts(export, optional_fields)]
pub struct ValueRule {
    /// Which value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Reference>,
    /// How to compare.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<Operator>,
    /// With what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Value>,
}
