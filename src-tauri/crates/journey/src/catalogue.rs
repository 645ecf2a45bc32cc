//! What a workspace offers to a journey: the only way that checks, compilation and the canvas know the workspace.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::{Channel, FrequencyCap, QuietHours, Rule};

/// The designs, segments, events and fields a journey may name, and the workspace's defaults.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct Catalogue {
    /// ISO 4217 code of the workspace's currency.
    pub currency: String,
    /// The workspace's IANA time zone.
    pub time_zone: String,
    /// The workspace's attribution window in milliseconds.
    #[ts(type = "number")]
    pub attribution_window_ms: i64,
    /// How long after its completion a sale converts an occasion, milliseconds, by type, where it is another window than
    /// the workspace's. Only the engine asks for it.
    #[serde(skip)]
    #[ts(skip)]
    pub occasion_windows: BTreeMap<String, i64>,
    /// The workspace's quiet hours.
    pub quiet_hours: Option<QuietHours>,
    /// The workspace's frequency cap.
    pub frequency_cap: Option<FrequencyCap>,
    /// Message designs, by id.
    pub messages: Vec<MessageDesign>,
    /// Voucher designs, by id.
    pub vouchers: Vec<VoucherDesign>,
    /// Segments, by name.
    pub segments: Vec<SegmentEntry>,
    /// Stores, by id.
    pub stores: Vec<StoreEntry>,
    /// Associates, by id.
    pub associates: Vec<AssociateEntry>,
    /// The types of occasions that the workspace has.
    pub occasion_types: Vec<String>,
    /// Event types that the workspace has, with their fields.
    pub events: Vec<EventType>,
    /// Attributes of customers.
    pub attributes: Vec<Field>,
    /// Number of customers.
    pub customers: u32,
    /// Customers that have an address, and that have also consented, per channel.
    pub reach: Vec<Reach>,
    /// The last known instant, milliseconds since 1970 UTC.
    #[ts(type = "number | null")]
    pub last_known: Option<i64>,
    /// How many customers the triggers of the journey that is checked can let in, by the step's id, as far as it was
    /// counted: those of a segment, a date or a schedule. Counting takes time, so that it may come later.
    pub audiences: BTreeMap<String, u32>,
}

/// A message design.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct MessageDesign {
    /// Its id.
    pub id: String,
    /// Its channel as recorded.
    pub channel: Channel,
    /// The name people read.
    pub name: Option<String>,
    /// The subject line.
    pub subject: Option<String>,
    /// Cost of one sending in minor units.
    #[ts(type = "number | null")]
    pub cost_minor: Option<i64>,
}

/// A voucher design.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct VoucherDesign {
    /// Its id.
    pub id: String,
    /// The name people read.
    pub name: Option<String>,
    /// `percent` or `amount`.
    pub discount_kind: Option<String>,
    /// Percent, or an amount in major units, as written.
    pub discount_value: Option<String>,
    /// Days of 24 hours from assignment to expiry; without it a voucher never expires.
    pub valid_days: Option<u32>,
    /// What made codes begin with.
    pub code_prefix: Option<String>,
    /// How many there are; without it any number.
    pub stock: Option<u32>,
    /// Smallest sale it is good for, minor units.
    #[ts(type = "number | null")]
    pub minimum_spend_minor: Option<i64>,
}

/// A segment and its size.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct SegmentEntry {
    /// Its name, which is its id.
    pub name: String,
    /// How many customers are in it.
    pub customers: u32,
    /// What decides who is in it.
    pub source: SegmentSource,
    /// The rule that is asked at each instant, where a rule decides.
    pub rule: Option<Rule>,
}

/// What decides who is in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SegmentSource {
    /// A list that customers are put on.
    #[default]
    List,
    /// A rule.
    Rule,
    /// A ranking of all customers.
    Ranking,
}

/// A store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct StoreEntry {
    /// Its id.
    pub id: String,
    /// The name people read.
    pub name: Option<String>,
}

/// An associate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct AssociateEntry {
    /// Her id.
    pub id: String,
    /// Her name.
    pub name: Option<String>,
}

/// An event type and what its events carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct EventType {
    /// Its name.
    pub name: String,
    /// How many there are.
    #[ts(type = "number")]
    pub count: u64,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field of an event, or an attribute of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What its values are.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub field_type: FieldType,
}

/// What the values of a field are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[allow(missing_docs, reason = "the names say it")]
pub enum FieldType {
    Text,
    Number,
    Money,
    Date,
    Instant,
    Boolean,
}

/// How many customers a channel reaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Reach {
    /// The channel.
    pub channel: Channel,
    /// Customers with an address for it.
    pub address: u32,
    /// Customers with an address who also consented.
    pub consent: u32,
}
