//! What reports are about, what their filters offer, and what they are set to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What reports are about, and what their filters offer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ReportScope {
    /// The first known instant, RFC 3339; `null` in an empty workspace.
    pub data_from: Option<String>,
    /// The last known instant, RFC 3339.
    pub data_until: Option<String>,
    /// The workspace's calendar day of the first known instant.
    pub first_day: Option<String>,
    /// The workspace's calendar day of the last known instant.
    pub last_day: Option<String>,
    /// The filters of occasions in their order: `market`, `acquisition_channel`, `store`, `department`, `associate`.
    pub filters: Vec<FilterChoice>,
    /// Occasion types.
    pub occasion_types: Vec<FilterValue>,
    /// Types of activities.
    pub activity_types: Vec<FilterValue>,
    /// Stores that sales or occasions name.
    pub stores: Vec<FilterValue>,
    /// Associates that activities or occasions name.
    pub associates: Vec<FilterValue>,
    /// Channels of sales.
    pub sales_channels: Vec<FilterValue>,
    /// Attributes of customers.
    pub attributes: Vec<String>,
    /// Columns of occasions that are not listed.
    pub occasion_fields: Vec<String>,
    /// What message designs are called, by id.
    pub message_designs: BTreeMap<String, String>,
    /// What voucher designs are called, by id.
    pub voucher_designs: BTreeMap<String, String>,
    /// What reports are set to.
    pub settings: ReportSettings,
}

/// A filter of the occasions report, as it is set.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FilterChoice {
    /// How it is set.
    pub setting: FilterSetting,
    /// What it offers.
    pub values: Vec<FilterValue>,
}

/// A value that a filter offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct FilterValue {
    /// As reports name it.
    pub value: String,
    /// What people call it, where that is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A second line to know it by: a store's market, an associate's store.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// What reports are set to in this workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ReportSettings {
    /// How long after an activity a sale is related to it, an ISO 8601 duration.
    pub attribution_window: String,
    /// The same for single types of occasions.
    pub occasion_windows: BTreeMap<String, String>,
    /// The filters of occasions, each once.
    pub filters: Vec<FilterSetting>,
    /// What a message costs by its channel (`email`, `sms`, `chat`, `push`) where its design does not say, minor units.
    #[ts(type = "Record<string, number>")]
    pub message_costs: BTreeMap<String, i64>,
    /// The margin as a share of the amount, in hundredths of a percent, 0 to 10 000; without it reports show no margin.
    pub margin: Option<u32>,
}

/// How a filter of occasions is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct FilterSetting {
    /// `market`, `acquisition_channel`, `store`, `department` or `associate`.
    pub filter: String,
    /// What it is called here; without it its usual name.
    pub name: Option<String>,
    /// Whether it is not shown.
    pub hidden: bool,
    /// The field it reads; without it its usual one.
    pub field: Option<FilterField>,
}

/// A field that a filter can be bound to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FilterField {
    /// An attribute of the customer.
    Customer(String),
    /// A column of the occasion.
    Occasion(String),
}
