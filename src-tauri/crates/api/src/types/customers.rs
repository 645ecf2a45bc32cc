//! Customers: the list, one customer's whole picture, and customers who are made up.

use std::collections::BTreeMap;

use journey::RevenuePerformance;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CustomerPath, FilterValue};

/// Asks for customers.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export)]
pub struct CustomersAsk {
    /// Words of a name, e-mail address, phone number or id, each as far as it is typed; empty for everybody.
    pub search: String,
    /// All must hold.
    pub filters: Vec<CustomerFilter>,
    /// By what they are put in order.
    pub order: CustomerOrder,
    /// Whether the largest, latest or last comes first; those of whom it is not known come last either way.
    pub descending: bool,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give, at most 500.
    pub limit: u32,
}

/// By what customers are put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CustomerOrder {
    /// How well they match what was typed; without a search the last purchase.
    #[default]
    Relevance,
    /// Their names.
    Name,
    /// Their ids.
    Id,
    /// When they registered.
    Registered,
    /// How many purchases they made.
    Purchases,
    /// What they spent less what they returned.
    Net,
    /// Their average basket.
    Average,
    /// When they last bought.
    LastPurchase,
}

/// Narrows the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[ts(export, optional_fields)]
pub enum CustomerFilter {
    /// In this segment.
    Segment(String),
    /// In one of these markets.
    Market(Vec<String>),
    /// Came by one of these channels.
    AcquisitionChannel(Vec<String>),
    /// With one of these home stores, by id.
    HomeStore(Vec<String>),
    /// Speaking one of these languages.
    Language(Vec<String>),
    /// Of this class of revenue performance at the last known instant.
    Performance(RevenuePerformance),
    /// With address and consent for a channel: `email`, `sms`, `chat` or `push`.
    CanReceive(String),
    /// Without one of the two.
    CannotReceive(String),
    /// Registered within these days of the workspace's zone, both included.
    Registered {
        /// First day, `YYYY-MM-DD`.
        from: Option<String>,
        /// Last day.
        to: Option<String>,
    },
    /// Last bought within these days.
    LastPurchase {
        /// First day.
        from: Option<String>,
        /// Last day.
        to: Option<String>,
    },
    /// Never bought.
    NeverBought,
    /// With so many purchases.
    Purchases {
        /// At least.
        at_least: Option<u32>,
        /// At most.
        at_most: Option<u32>,
    },
    /// Having spent so much less returns, minor units of the workspace's currency.
    Net {
        /// At least.
        #[ts(optional, type = "number")]
        at_least: Option<i64>,
        /// At most.
        #[ts(optional, type = "number")]
        at_most: Option<i64>,
    },
    /// With one of these values of an attribute.
    Attribute {
        /// Its name.
        name: String,
        /// The values, as texts.
        values: Vec<String>,
    },
}

/// A page of the list of customers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomerList {
    /// How many match.
    pub total: u32,
    /// Of so many.
    pub of: u32,
    /// These.
    pub customers: Vec<CustomerRow>,
}

/// A customer in the list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomerRow {
    /// Her id.
    pub id: String,
    /// Only her id is known, because other rows name her.
    pub stub: bool,
    /// Her name.
    pub name: Option<String>,
    /// Her e-mail address.
    pub email: Option<String>,
    /// Her phone number.
    pub phone: Option<String>,
    /// Her market.
    pub market: Option<String>,
    /// Her home store's name, else its id.
    pub home_store: Option<String>,
    /// When she registered, RFC 3339.
    pub registered_at: Option<String>,
    /// Purchases, whatever their currency.
    pub purchases: u32,
    /// What she spent less what she returned, minor units of the workspace's currency.
    #[ts(type = "number")]
    pub net_minor: i64,
    /// Average amount of a purchase, minor units.
    #[ts(type = "number | null")]
    pub average_minor: Option<i64>,
    /// When she last bought, RFC 3339.
    pub last_purchase_at: Option<String>,
    /// Her class of revenue performance.
    pub performance: RevenuePerformance,
    /// Channels with address and consent.
    pub can_receive: Vec<String>,
}

/// What the filters of the list offer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomerChoices {
    /// Markets.
    pub markets: Vec<FilterValue>,
    /// Channels that customers came by.
    pub acquisition_channels: Vec<FilterValue>,
    /// Home stores.
    pub home_stores: Vec<FilterValue>,
    /// Languages.
    pub languages: Vec<FilterValue>,
    /// Attributes; their values come from `field_values`.
    pub attributes: Vec<String>,
}

/// A customer by her id.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct CustomerOf {
    /// The id.
    pub id: String,
}

/// One customer's whole picture.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomerProfile {
    /// Her id.
    pub id: String,
    /// Her name.
    pub name: Option<String>,
    /// Her e-mail address.
    pub email: Option<String>,
    /// Her phone number.
    pub phone: Option<String>,
    /// Her birthday, `YYYY-MM-DD`.
    pub birthday: Option<String>,
    /// Her language.
    pub language: Option<String>,
    /// The IANA zone that her times are shown in: hers, or the workspace's.
    pub time_zone: String,
    /// Whether the zone is her own.
    pub own_time_zone: bool,
    /// Her market.
    pub market: Option<String>,
    /// The channel she came by.
    pub acquisition_channel: Option<String>,
    /// Her home store's id.
    pub home_store_id: Option<String>,
    /// Her home store's name.
    pub home_store: Option<String>,
    /// When she registered, RFC 3339.
    pub registered_at: Option<String>,
    /// Only her id is known, because other rows name her.
    pub stub: bool,
    /// E-mail, SMS, chat, push.
    pub channels: Vec<ChannelState>,
    /// Columns that are not listed, by name.
    pub attributes: BTreeMap<String, String>,
    /// Segments she is in.
    pub segments: Vec<CustomerSegment>,
    /// Her key figures at the last known instant.
    pub figures: CustomerFigures,
    /// Her whole known life.
    pub life: CustomerLife,
}

/// Whether a customer can be reached by a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ChannelState {
    /// `email`, `sms`, `chat` or `push`.
    pub channel: String,
    /// Whether there is an address.
    pub address: bool,
    /// Whether she has consented; `null` where it is not known, which counts as no.
    pub consent: Option<bool>,
}

/// A segment that a customer is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CustomerSegment {
    /// Its name.
    pub name: String,
    /// What people call it.
    pub title: String,
}

/// A customer's key figures. Purchases and returns are those in any currency, as in every report; amounts are minor units
/// of the workspace's currency, and how many are in others is told apart.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomerFigures {
    /// Purchases.
    pub purchases: u32,
    /// What they amount to.
    #[ts(type = "number")]
    pub gross_minor: i64,
    /// Returns.
    pub returns: u32,
    /// What they amount to, nothing or less.
    #[ts(type = "number")]
    pub returned_minor: i64,
    /// Lifetime value: purchases less returns.
    #[ts(type = "number")]
    pub net_minor: i64,
    /// Average basket.
    #[ts(type = "number | null")]
    pub average_minor: Option<i64>,
    /// First purchase, RFC 3339.
    pub first_purchase_at: Option<String>,
    /// Last purchase, RFC 3339.
    pub last_purchase_at: Option<String>,
    /// What it amounted to; `null` in another currency.
    #[ts(type = "number | null")]
    pub last_amount_minor: Option<i64>,
    /// Whole days of 24 hours from it to the last known instant.
    pub days_since: Option<u32>,
    /// The store of most purchases, the latest of equals; its name, else its id.
    pub usual_store: Option<String>,
    /// How many purchases were made there.
    pub usual_store_purchases: u32,
    /// The channel of most purchases.
    pub usual_channel: Option<String>,
    /// Her class of revenue performance.
    pub performance: RevenuePerformance,
    /// Spending of the last period of revenue performance.
    #[ts(type = "number")]
    pub recent_minor: i64,
    /// Spending of the period before.
    #[ts(type = "number")]
    pub before_minor: i64,
    /// Days of such a period.
    pub period_days: u32,
    /// Purchases and returns in other currencies, which no amount above contains.
    pub other_currencies: u32,
}

/// Everything that is known to have happened to a customer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct CustomerLife {
    /// Her first known instant, RFC 3339; `null` where nothing is known.
    pub from: Option<String>,
    /// The last known instant of the workspace, RFC 3339.
    pub until: Option<String>,
    /// What happened, in order of time; of a customer with more than 20 000 the latest 20 000.
    pub moments: Vec<LifeMoment>,
    /// How many earlier ones are not told.
    pub earlier: u32,
    /// Occasions.
    pub occasions: Vec<LifeOccasion>,
    /// Vouchers.
    pub vouchers: Vec<LifeVoucher>,
    /// Journeys that recorded messages name, from the first to the last message of each.
    pub journeys: Vec<LifeJourney>,
    /// Her class of revenue performance over time, without gaps.
    pub spending: Vec<LifeSpending>,
}

/// What a moment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LifeKind {
    /// She registered.
    Registered,
    /// A purchase.
    Purchase,
    /// A return.
    Return,
    /// A message, call or other activity towards her.
    Activity,
    /// She opened a message.
    Opened,
    /// She clicked in a message.
    Clicked,
    /// Any other event.
    Event,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, optional_fields)]
pub struct LifeMoment {
    /// The id of the transaction, activity or event; without one its number among her moments.
    pub id: String,
    /// When, RFC 3339.
    pub at: String,
    /// What.
    pub kind: LifeKind,
    /// The activity's or event's type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub type_name: Option<String>,
    /// What people call it: the message's name, the event's type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// The amount in minor units of its currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub amount_minor: Option<i64>,
    /// The currency of the amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The store's name, else its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store: Option<String>,
    /// The associate's name, else her id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub associate: Option<String>,
    /// The voucher code of a purchase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voucher_code: Option<String>,
    /// The campaign of an activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaign: Option<String>,
    /// The journey and step of an activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journey: Option<String>,
    /// The step of the journey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// The activity that an opening or a click belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Properties of an event, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub properties: Option<BTreeMap<String, String>>,
    /// Lines of a purchase or return.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<LifeLine>>,
    /// What it did: which occasion it completes or converts, which messages or sales it is related to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<LifeEffect>>")]
    pub effects: Vec<LifeEffect>,
}

/// A line of a purchase.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LifeLine {
    /// The product's name, else its id.
    pub product: String,
    /// Pieces.
    pub quantity: Option<f64>,
    /// The amount, minor units of the sale's currency.
    #[ts(type = "number | null")]
    pub amount_minor: Option<i64>,
}

/// What a moment did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(export)]
pub enum LifeEffect {
    /// The message completed an occasion.
    Completes {
        /// The occasion's id.
        occasion: String,
        /// Its type.
        occasion_type: String,
    },
    /// The sale converted an occasion: the first sale within the window of the message that completed it.
    Converts {
        /// The occasion's id.
        occasion: String,
        /// Its type.
        occasion_type: String,
    },
    /// The sale is related to a message, or the message to a sale; of more than 50 of one moment the nearest are told.
    RelatedTo {
        /// The id of the other moment.
        moment: String,
        /// What people call it.
        title: Option<String>,
        /// Milliseconds between the two.
        #[ts(type = "number")]
        apart_ms: i64,
    },
    /// The purchase redeemed a voucher.
    Redeems {
        /// The code.
        code: String,
    },
}

/// An occasion on the timeline.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LifeOccasion {
    /// Its id.
    pub id: String,
    /// Its type.
    pub occasion_type: String,
    /// When it was created, RFC 3339.
    pub created_at: String,
    /// When it was completed.
    pub completed_at: Option<String>,
    /// The activity that completed it; none where the import says so.
    pub completed_by: Option<String>,
    /// When it expires or expired.
    pub expires_at: Option<String>,
    /// When a sale converted it.
    pub converted_at: Option<String>,
    /// The sale.
    pub converted_by: Option<String>,
    /// `open`, `completed`, `converted` or `expired`.
    pub state: String,
    /// The end of the window that opened when it was completed.
    pub window_until: Option<String>,
    /// The associate's name, else her id.
    pub associate: Option<String>,
}

/// A voucher on the timeline.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LifeVoucher {
    /// The code.
    pub code: String,
    /// The design's name, else its id.
    pub design: String,
    /// When it was assigned, RFC 3339.
    pub assigned_at: Option<String>,
    /// When it expires.
    pub expires_at: Option<String>,
    /// When a purchase first used it.
    pub redeemed_at: Option<String>,
    /// The purchase.
    pub redeemed_by: Option<String>,
    /// `unused`, `redeemed` or `expired`.
    pub state: String,
}

/// A journey on the timeline, as recorded messages name it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LifeJourney {
    /// Its name.
    pub journey: String,
    /// First message, RFC 3339.
    pub from: String,
    /// Last message.
    pub until: String,
    /// Messages.
    pub messages: u32,
}

/// A stretch of one class of revenue performance.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LifeSpending {
    /// The class.
    pub performance: RevenuePerformance,
    /// From, RFC 3339.
    pub from: String,
    /// Until, excluded.
    pub until: String,
}

/// A journey of the library and what it would do with a customer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct JourneyForCustomer {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Her visits over everything that is known, as a dry run of it says.
    pub visits: Vec<JourneyVisit>,
    /// Why she would not enter.
    pub absent: Option<String>,
    /// Why it cannot be run: the first error that must be mended.
    pub problem: Option<String>,
}

/// A visit that a customer would make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct JourneyVisit {
    /// When she would enter, RFC 3339.
    pub entered_at: String,
    /// When it would end; `null` while she is inside.
    pub ended_at: Option<String>,
    /// How it ends, in words.
    pub ending: String,
    /// Messages sent.
    pub messages: u32,
    /// Steps.
    pub steps: u32,
}

/// A customer who does not exist.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct MadeUpCustomer {
    /// Attributes by their names, listed ones (`name`, `email`, `sms_consent`, `birthday`, …) and any others, as they would
    /// be written in `customers.csv`.
    pub attributes: BTreeMap<String, String>,
    /// Segments she is in from the beginning.
    pub segments: Vec<String>,
    /// What happens to her.
    pub events: Vec<MadeUpEvent>,
}

/// Something that happens to a customer who does not exist.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct MadeUpEvent {
    /// `account_registered`, `purchase`, `return`, or any other type of event.
    #[serde(rename = "type")]
    pub event_type: String,
    /// When: as in canonical files, in the workspace's zone.
    pub at: String,
    /// Its fields by name: of a purchase those of `transactions.csv` (`amount`, `store_id`, `voucher_code`, …) and
    /// `product_id`, of others their properties.
    pub fields: BTreeMap<String, String>,
}

/// Sends a customer who does not exist through a journey.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct RunMadeUp {
    /// The journey's JSON, saved or not.
    #[ts(as = "journey::Journey")]
    pub journey: serde_json::Value,
    /// The customer.
    pub customer: MadeUpCustomer,
    /// First day or instant of the entry period; without it the day of her first event.
    pub from: Option<String>,
    /// The horizon; without it long enough for the journey to end.
    pub until: Option<String>,
    /// The seed of its draws.
    #[ts(type = "number")]
    pub seed: u64,
}

/// What happened to a customer who does not exist.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MadeUpRun {
    /// Her path, with reasons.
    pub path: CustomerPath,
    /// Attributes and events that no step of the journey looked at, so that a mistyped name is seen.
    pub unused: Vec<String>,
}
