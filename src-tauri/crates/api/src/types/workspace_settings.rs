//! What a workspace is set to, besides its reports.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a workspace is set to; what reports are set to stands in `ReportSettings`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct WorkspaceSettings {
    /// What the workspace is called, 1 to 80 characters.
    pub name: String,
    /// ISO 4217.
    pub currency: String,
    /// IANA zone in which days begin and times are shown.
    pub time_zone: String,
    /// When no message goes out, where a journey does not say.
    pub quiet_hours: Option<journey::QuietHours>,
    /// How many messages a customer gets, where a journey does not say.
    pub frequency_cap: Option<CapSetting>,
}

/// What can be chosen, and what cannot be changed any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SettingsChoices {
    /// Whether amounts are counted in the currency, so that it can no longer be changed.
    pub currency_in_use: bool,
    /// Currencies with their number of decimals.
    pub currencies: Vec<CurrencyChoice>,
    /// IANA zones.
    pub time_zones: Vec<String>,
}

/// A currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CurrencyChoice {
    /// ISO 4217.
    pub code: String,
    /// Decimals.
    pub digits: u32,
}

/// At most so many messages in any period of a length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CapSetting {
    /// The number allowed.
    pub messages: u32,
    /// The period, an ISO 8601 duration.
    pub per: String,
    /// `email`, `sms`, `chat` or `push`; `null` for all channels together.
    pub channel: Option<String>,
}
