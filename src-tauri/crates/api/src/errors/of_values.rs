//! What is wrong with a value that a person typed, and what uses what she would delete.

use journey::{Argument, Join, Phrase};

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It must not be empty.
    Missing,
    /// It is too long.
    TooLong,
    /// It has blanks at its ends, or signs that cannot be seen.
    Signs,
    /// It is no number.
    Number,
    /// It has more decimals than it can have.
    Decimals,
    /// It is larger than can be counted.
    TooLarge,
    /// It is less than nothing.
    Negative,
    /// It is nothing.
    Nothing,
    /// It is not between 0 and 100 percent.
    Percent,
    /// It is none of the words that can stand there.
    Choice,
    /// Nothing has this id.
    Unknown,
    /// It is no code of ISO 4217.
    Currency,
    /// It is no IANA time zone.
    TimeZone,
    /// It is not two different times of day.
    Hours,
    /// It is no length of time.
    Length,
}

impl Fault {
    /// What an import's code says.
    pub(crate) fn of_import(code: &str) -> Self {
        match code {
            "missing-value" => Self::Missing,
            "field-too-long" => Self::TooLong,
            "too-many-decimals" => Self::Decimals,
            "amount-overflow" => Self::TooLarge,
            "unknown-choice" => Self::Choice,
            "unknown-reference" => Self::Unknown,
            _ => Self::Number,
        }
    }

    pub(super) fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::Missing => "wrong-missing",
            Self::TooLong => "wrong-too-long",
            Self::Signs => "wrong-signs",
            Self::Number => "wrong-number",
            Self::Decimals => "wrong-decimals",
            Self::TooLarge => "wrong-too-large",
            Self::Negative => "wrong-negative",
            Self::Nothing => "wrong-nothing",
            Self::Percent => "wrong-percent",
            Self::Choice => "wrong-choice",
            Self::Unknown => "wrong-unknown",
            Self::Currency => "wrong-currency",
            Self::TimeZone => "wrong-time-zone",
            Self::Hours => "wrong-hours",
            Self::Length => "wrong-length",
        })
    }

    #[cfg(test)]
    pub(super) const ALL: [Self; 15] = [
        Self::Missing,
        Self::TooLong,
        Self::Signs,
        Self::Number,
        Self::Decimals,
        Self::TooLarge,
        Self::Negative,
        Self::Nothing,
        Self::Percent,
        Self::Choice,
        Self::Unknown,
        Self::Currency,
        Self::TimeZone,
        Self::Hours,
        Self::Length,
    ];
}

/// What people call a field, and its name in the window's types; by the name of its column in files.
pub(super) fn field(column: &str) -> (Phrase, &str) {
    let (key, name) = match column {
        "id" | "message_id" | "design_id" | "associate_id" | "product_id" => ("value-id", "id"),
        "channel" => ("value-channel", column),
        "name" => ("value-name", column),
        "subject" => ("value-subject", column),
        "text" => ("value-text", column),
        "html" => ("value-html", column),
        "cost" => ("value-cost", "cost_minor"),
        "discount_kind" => ("value-discount-kind", column),
        "discount_value" => ("value-discount-value", column),
        "valid_days" => ("value-valid-days", column),
        "code_prefix" => ("value-code-prefix", column),
        "stock" => ("value-stock", column),
        "minimum_spend" => ("value-minimum-spend", "minimum_spend_minor"),
        "kind" => ("value-kind", "store_kind"),
        "market" => ("value-market", column),
        "address" => ("value-address", column),
        "store_id" => ("value-store", column),
        "department" => ("value-department", column),
        "category" => ("value-category", column),
        "brand" => ("value-brand", column),
        "price" => ("value-price", "price_minor"),
        "currency" => ("value-currency", column),
        "time_zone" => ("value-time-zone", column),
        "quiet_hours" => ("value-quiet-hours", column),
        "frequency_cap" => ("value-frequency-cap", column),
        _ => ("value-other", column),
    };
    (Phrase::new(key), name)
}

/// What uses something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsedBy {
    /// A journey, by its name.
    Journey(String),
    /// A segment's rule, by the segment's name.
    Segment(String),
    /// So many rows of a table.
    Rows(&'static str, u64),
}

/// What uses something, in one breath.
pub(super) fn used_by(by: &[UsedBy]) -> Argument {
    let phrase = |phrase: Phrase| Argument::Phrase(Box::new(phrase));
    let said = |used: &UsedBy| match used {
        UsedBy::Journey(name) => phrase(Phrase::new("used-by-journey").with("name", Argument::Text(name.clone()))),
        UsedBy::Segment(name) => phrase(Phrase::new("used-by-segment").with("name", Argument::Text(name.clone()))),
        UsedBy::Rows(table, count) => {
            #[allow(clippy::cast_precision_loss, reason = "it is shown")]
            let count = Argument::Number(*count as f64);
            phrase(Phrase::new(rows(table)).with("count", count))
        }
    };
    Argument::Joined { items: by.iter().map(said).collect(), by: Join::And }
}

/// Rows of a table, as people call them.
fn rows(table: &str) -> &'static str {
    match table {
        "transactions" => "used-by-transactions",
        "transaction_lines" => "used-by-lines",
        "vouchers" => "used-by-vouchers",
        "associates" => "used-by-associates",
        "customers" => "used-by-customers",
        "activities" => "used-by-activities",
        "occasions" => "used-by-occasions",
        _ => "used-by-rows",
    }
}

#[cfg(test)]
pub(super) const COLUMNS: [&str; 25] = [
    "message_id",
    "channel",
    "name",
    "subject",
    "text",
    "html",
    "cost",
    "discount_kind",
    "discount_value",
    "valid_days",
    "code_prefix",
    "stock",
    "minimum_spend",
    "kind",
    "market",
    "address",
    "store_id",
    "department",
    "category",
    "brand",
    "price",
    "currency",
    "time_zone",
    "quiet_hours",
    "frequency_cap",
];
#[cfg(test)]
pub(super) const TABLES: [&str; 7] =
    ["transactions", "transaction_lines", "vouchers", "associates", "customers", "activities", "occasions"];
