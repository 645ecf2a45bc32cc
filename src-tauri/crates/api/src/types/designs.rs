//! What journeys and data name: message and voucher designs, stores, associates, products. One mechanism for all five.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which of the five lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ItemKind {
    /// Message designs.
    MessageDesign,
    /// Voucher designs.
    VoucherDesign,
    /// Stores.
    Store,
    /// Associates.
    Associate,
    /// Products.
    Product,
}

/// One entry of a list. An empty text is one that is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum Item {
    /// A message design.
    MessageDesign(MessageDesignItem),
    /// A voucher design.
    VoucherDesign(VoucherDesignItem),
    /// A store.
    Store(StoreItem),
    /// An associate.
    Associate(AssociateItem),
    /// A product.
    Product(ProductItem),
}

/// A message design.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct MessageDesignItem {
    /// Its id, which journeys name.
    pub id: String,
    /// `email`, `sms`, `chat` or `push`.
    pub channel: String,
    /// Its name.
    pub name: String,
    /// The subject of an e-mail, the title of a push message; with placeholders.
    pub subject: String,
    /// The text; with placeholders.
    pub text: String,
    /// The HTML of an e-mail, with placeholders; empty where it is text only.
    pub html: String,
    /// Cost of one sending in minor units; `null` for the channel's.
    #[ts(type = "number | null")]
    pub cost_minor: Option<i64>,
}

/// A voucher design.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct VoucherDesignItem {
    /// Its id, which journeys name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `percent` or `amount`.
    pub discount_kind: String,
    /// The percentage, or the amount in major units, as a decimal.
    pub discount_value: String,
    /// Days of 24 hours from assignment to expiry; `null` for ever.
    pub valid_days: Option<u32>,
    /// What made codes begin with.
    pub code_prefix: String,
    /// How many there are; `null` for any number.
    pub stock: Option<u32>,
    /// Smallest sale it is good for, minor units.
    #[ts(type = "number | null")]
    pub minimum_spend_minor: Option<i64>,
}

/// A store.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct StoreItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `online`, `physical` or empty.
    #[serde(rename = "store_kind")]
    pub kind: String,
    /// Its market.
    pub market: String,
    /// Its address.
    pub address: String,
}

/// An associate.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct AssociateItem {
    /// Her id.
    pub id: String,
    /// Her name.
    pub name: String,
    /// Her store's id.
    pub store_id: String,
    /// Her department.
    pub department: String,
}

/// A product.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(export)]
pub struct ProductItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its category.
    pub category: String,
    /// Its department.
    pub department: String,
    /// Its brand.
    pub brand: String,
    /// Its price, minor units.
    #[ts(type = "number | null")]
    pub price_minor: Option<i64>,
}

/// Asks for a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ItemsAsk {
    /// Which.
    pub kind: ItemKind,
    /// What id, name or another column contains, capital and small letters being the same; empty for all.
    pub search: String,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give, at most 500.
    pub limit: u32,
}

/// Some entries of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ItemPage {
    /// How many match.
    pub total: u32,
    /// These: the one whose very id was searched for, then by name, then id.
    pub items: Vec<ItemEntry>,
}

/// An entry with what the list says about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ItemEntry {
    /// The entry.
    pub item: Item,
    /// Only its id is known, because other rows name it.
    pub stub: bool,
    /// How many journeys name it; 0 for what journeys do not name.
    pub journeys: u32,
    /// Columns that are not listed, by name.
    pub properties: BTreeMap<String, String>,
    /// Of a voucher design: how its codes stand.
    pub codes: Option<CodeCounts>,
}

/// How the codes of a voucher design stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct CodeCounts {
    /// Free codes of its list.
    pub free: u32,
    /// Codes that customers have.
    pub assigned: u32,
}

/// Adds an entry, or changes one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct SaveItem {
    /// The id it has until now; nothing for a new one. An id that is in use cannot be changed.
    pub was: Option<String>,
    /// The entry.
    pub item: Item,
}

/// An entry by its id.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct ItemOf {
    /// Which list.
    pub kind: ItemKind,
    /// Its id.
    pub id: String,
}

/// What names an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ItemUse {
    /// `journey`, or a table: `transactions`, `vouchers`, `associates`, `customers`, `activities`, `occasions`,
    /// `transaction_lines`, `segment`.
    pub by: String,
    /// A journey's or segment's id.
    pub id: Option<String>,
    /// A journey's or segment's name.
    pub name: Option<String>,
    /// A journey's step.
    pub node: Option<String>,
    /// How many rows name it.
    #[ts(type = "number")]
    pub count: u64,
}

/// Asks how a message looks for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct PreviewMessage {
    /// The design as it is in the form.
    pub design: MessageDesignItem,
    /// A customer's id; without it the one who registered last.
    pub customer: Option<String>,
    /// Values that a journey would give, by name.
    pub values: BTreeMap<String, String>,
}

/// How a message looks for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct MessagePreview {
    /// The customer's id; `null` where there is nobody.
    pub customer: Option<String>,
    /// Her name.
    pub customer_name: Option<String>,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The HTML, whose placeholders are filled with escaped texts and which loads nothing: what would is taken out.
    pub html: String,
    /// What was taken out of the HTML, such as addresses of pictures.
    pub blocked: Vec<String>,
    /// Every placeholder, in order of appearance.
    pub placeholders: Vec<Placeholder>,
    /// Of an SMS.
    pub sms: Option<SmsLength>,
}

/// A placeholder in a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Placeholder {
    /// Its name, as it is written between the braces.
    pub name: String,
    /// What stands there for this customer; `null` where she has no such value.
    pub value: Option<String>,
    /// `attribute` of the customer, `value` that a journey gives (`values` of Send message), or `unknown`.
    pub source: String,
}

/// How long an SMS is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SmsLength {
    /// Characters as the network counts them.
    pub characters: u32,
    /// Parts it is sent in.
    pub parts: u32,
    /// Characters that still fit into the last part.
    pub left: u32,
    /// `gsm7`, or `ucs2` where a letter needs it.
    pub encoding: String,
    /// The letters that need it.
    pub because_of: Vec<String>,
}

/// Adds codes to a voucher design's list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export, optional_fields)]
pub struct AddCodes {
    /// The design's id.
    pub design: String,
    /// A text or CSV file whose first column (or column `code`) holds them.
    pub path: Option<String>,
    /// Codes as they were typed or pasted, separated by white space, commas or semicolons.
    pub text: Option<String>,
}

/// What became of codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct AddedCodes {
    /// Added.
    pub new: u32,
    /// Already there.
    pub same: u32,
    /// Refused: too long, or with signs that no code has; the first hundred.
    pub refused: Vec<String>,
}
