//! What every workspace knows: events, their fields, and attributes of customers.

use crate::catalogue::{Catalogue, FieldType};

/// Event types that are known even where the workspace has none of them yet.
pub const EVENTS: [&str; 6] =
    ["purchase", "return", "account_registered", "email_opened", "link_clicked", "page_viewed"];

/// The event types derived from transactions, whose fields are the same everywhere.
pub const SALES: [&str; 2] = ["purchase", "return"];

/// When an event happened; every event has it.
pub const OCCURRED_AT: &str = "occurred_at";

/// The fields of `purchase` and `return`; the last four are sets over the lines.
pub const SALE_FIELDS: &[(&str, FieldType)] = &[
    (OCCURRED_AT, FieldType::Instant),
    ("amount", FieldType::Money),
    ("currency", FieldType::Text),
    ("store_id", FieldType::Text),
    ("channel", FieldType::Text),
    ("department", FieldType::Text),
    ("voucher_code", FieldType::Text),
    ("transaction_id", FieldType::Text),
    ("store_kind", FieldType::Text),
    ("store_address", FieldType::Text),
    ("product_id", FieldType::Text),
    ("category", FieldType::Text),
    ("brand", FieldType::Text),
    ("price", FieldType::Money),
];

/// The fields of one line of a sale.
pub const LINE_FIELDS: &[(&str, FieldType)] = &[
    ("product_id", FieldType::Text),
    ("name", FieldType::Text),
    ("category", FieldType::Text),
    ("department", FieldType::Text),
    ("brand", FieldType::Text),
    ("price", FieldType::Money),
    ("quantity", FieldType::Number),
    ("amount", FieldType::Money),
];

/// The columns of `customers.csv`.
pub const ATTRIBUTES: &[(&str, FieldType)] = &[
    ("customer_id", FieldType::Text),
    ("registered_at", FieldType::Instant),
    ("name", FieldType::Text),
    ("email", FieldType::Text),
    ("phone", FieldType::Text),
    ("birthday", FieldType::Date),
    ("language", FieldType::Text),
    ("time_zone", FieldType::Text),
    ("market", FieldType::Text),
    ("acquisition_channel", FieldType::Text),
    ("home_store_id", FieldType::Text),
    ("push_token", FieldType::Text),
    ("email_consent", FieldType::Boolean),
    ("sms_consent", FieldType::Boolean),
    ("chat_consent", FieldType::Boolean),
    ("push_consent", FieldType::Boolean),
];

/// The values of an assigned voucher. The type of `value` depends on the design.
pub const VOUCHER_FIELDS: &[(&str, Option<FieldType>)] = &[
    ("code", Some(FieldType::Text)),
    ("value", None),
    ("assigned_at", Some(FieldType::Instant)),
    ("expires_at", Some(FieldType::Instant)),
];

/// The values of a sent message.
pub const MESSAGE_FIELDS: &[(&str, Option<FieldType>)] = &[("sent_at", Some(FieldType::Instant))];

/// The values of a trigger that no event starts.
pub const ENTRY_FIELDS: &[(&str, Option<FieldType>)] = &[(OCCURRED_AT, Some(FieldType::Instant))];

/// What is known about a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It exists and has this type, where the type is known.
    Yes(Option<FieldType>),
    /// It does not exist.
    No,
    /// Only the workspace could tell.
    Unsure,
}

impl Known {
    /// The type, if it is known.
    pub const fn field_type(self) -> Option<FieldType> {
        match self {
            Self::Yes(field_type) => field_type,
            Self::No | Self::Unsure => None,
        }
    }
}

/// Whether there are events of a type.
pub fn event(name: &str, catalogue: Option<&Catalogue>) -> Known {
    match catalogue {
        _ if EVENTS.contains(&name) => Known::Yes(None),
        None => Known::Unsure,
        Some(catalogue) if catalogue.events.iter().any(|event| event.name == name) => Known::Yes(None),
        Some(_) => Known::No,
    }
}

/// Whether events of a type have a field.
pub fn event_field(event: &str, field: &str, catalogue: Option<&Catalogue>) -> Known {
    if field == OCCURRED_AT {
        return Known::Yes(Some(FieldType::Instant));
    }
    let sale = SALES.contains(&event);
    if let Some(found) = find(SALE_FIELDS, field).filter(|_| sale) {
        return Known::Yes(Some(found));
    }
    let Some(catalogue) = catalogue else { return Known::Unsure };
    match catalogue.events.iter().find(|known| known.name == event) {
        Some(known) => match known.fields.iter().find(|known| known.name == field) {
            Some(found) => Known::Yes(Some(found.field_type)),
            None => Known::No,
        },
        // None has happened yet: what they would carry is known for sales only.
        None if sale => Known::No,
        None => Known::Unsure,
    }
}

/// Whether the lines of a sale have a field.
pub fn line_field(field: &str) -> Known {
    find(LINE_FIELDS, field).map_or(Known::No, |found| Known::Yes(Some(found)))
}

/// Whether customers have an attribute.
pub fn attribute(name: &str, catalogue: Option<&Catalogue>) -> Known {
    if let Some(found) = find(ATTRIBUTES, name) {
        return Known::Yes(Some(found));
    }
    match catalogue {
        None => Known::Unsure,
        Some(catalogue) => match catalogue.attributes.iter().find(|known| known.name == name) {
            Some(found) => Known::Yes(Some(found.field_type)),
            None => Known::No,
        },
    }
}

fn find(fields: &[(&str, FieldType)], name: &str) -> Option<FieldType> {
    fields.iter().find(|(field, _)| *field == name).map(|(_, field_type)| *field_type)
}
