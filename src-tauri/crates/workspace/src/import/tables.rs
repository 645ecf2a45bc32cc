//! What each canonical file holds.

/// A canonical file and its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names of the files")]
pub enum Table {
    Stores,
    Associates,
    Products,
    Customers,
    Occasions,
    Transactions,
    TransactionLines,
    Activities,
    Events,
    MessageDesigns,
    VoucherDesigns,
    Vouchers,
    Segments,
}

/// What a column's text is read as, and how it is stored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// Text as it is.
    Text,
    /// A text that repeats: stored once, in `words`.
    Word,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// An instant.
    Instant,
    /// A day.
    Day,
    /// True or false.
    Boolean,
    /// A number.
    Number,
    /// A whole number of 32 bits.
    Count,
    /// A decimal, kept as it is written.
    Decimal,
    /// An amount in the row's currency, else the transaction's, else the workspace's.
    Money,
    /// An ISO 4217 code, the workspace's where empty.
    Currency,
    /// An IANA time zone.
    Zone,
    /// The id of a row of another table.
    Reference(Target),
    /// Ids of occasions with `;` between.
    Occasions,
    /// A JSON object.
    Json,
}

/// A table that others refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    Customers,
    Stores,
    Associates,
    Products,
    Transactions,
    Activities,
    Occasions,
    VoucherDesigns,
    Segments,
}

impl Target {
    pub(crate) const COUNT: usize = 9;

    pub(crate) const fn sql(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Stores => "stores",
            Self::Associates => "associates",
            Self::Products => "products",
            Self::Transactions => "transactions",
            Self::Activities => "activities",
            Self::Occasions => "occasions",
            Self::VoucherDesigns => "voucher_designs",
            Self::Segments => "segments",
        }
    }
}

/// A listed column.
#[derive(Debug)]
pub(crate) struct Column {
    /// Its name in the file.
    pub name: &'static str,
    /// Its name in the table.
    pub sql: &'static str,
    pub kind: Kind,
    pub required: bool,
}

/// A listed column as it is shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name.
    pub name: &'static str,
    /// Whether every row must have it.
    pub required: bool,
    /// A word for what its text is read as.
    pub kind: &'static str,
    /// The words of a choice.
    pub choices: &'static [&'static str],
    /// The table of a reference.
    pub refers_to: Option<&'static str>,
}

/// How a row of a file is recognised when it comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identity {
    /// By its first column.
    Id,
    /// By its first columns together.
    Columns(usize),
    /// By its first column, or without it by all values.
    IdOrValues,
    /// The lines of a transaction, which a file replaces together.
    Lines,
}

/// A canonical file.
#[derive(Debug)]
pub(crate) struct Spec {
    pub table: Table,
    /// Without its ending.
    pub file: &'static str,
    pub sql: &'static str,
    pub identity: Identity,
    pub columns: &'static [Column],
}

const fn must(name: &'static str, sql: &'static str, kind: Kind) -> Column {
    Column { name, sql, kind, required: true }
}

const fn may(name: &'static str, sql: &'static str, kind: Kind) -> Column {
    Column { name, sql, kind, required: false }
}

const CUSTOMER: Column = must("customer_id", "customer_key", Kind::Reference(Target::Customers));
const STORE: Column = may("store_id", "store_key", Kind::Reference(Target::Stores));
const ASSOCIATE: Column = may("associate_id", "associate_key", Kind::Reference(Target::Associates));
const DEPARTMENT: Column = may("department", "department_word", Kind::Word);
const NAME: Column = may("name", "name", Kind::Text);

/// The files in an order in which nothing refers to a later one.
pub(crate) const SPECS: [Spec; 13] = [
    Spec {
        table: Table::Stores,
        file: "stores",
        sql: "stores",
        identity: Identity::Id,
        columns: &[
            must("store_id", "id", Kind::Text),
            NAME,
            may("kind", "kind_word", Kind::Choice(&["online", "physical"])),
            may("market", "market_word", Kind::Word),
            may("address", "address", Kind::Text),
        ],
    },
    Spec {
        table: Table::Associates,
        file: "associates",
        sql: "associates",
        identity: Identity::Id,
        columns: &[must("associate_id", "id", Kind::Text), NAME, STORE, DEPARTMENT],
    },
    Spec {
        table: Table::Products,
        file: "products",
        sql: "products",
        identity: Identity::Id,
        columns: &[
            must("product_id", "id", Kind::Text),
            NAME,
            may("category", "category_word", Kind::Word),
            DEPARTMENT,
            may("brand", "brand_word", Kind::Word),
            may("price", "price_minor", Kind::Money),
        ],
    },
    Spec {
        table: Table::Customers,
        file: "customers",
        sql: "customers",
        identity: Identity::Id,
        columns: &[
            must("customer_id", "id", Kind::Text),
            may("registered_at", "registered_at_ms", Kind::Instant),
            NAME,
            may("email", "email", Kind::Text),
            may("phone", "phone", Kind::Text),
            may("birthday", "birthday_day", Kind::Day),
            may("language", "language_word", Kind::Word),
            may("time_zone", "time_zone_word", Kind::Zone),
            may("market", "market_word", Kind::Word),
            may("acquisition_channel", "acquisition_channel_word", Kind::Word),
            may("home_store_id", "home_store_key", Kind::Reference(Target::Stores)),
            may("push_token", "push_token", Kind::Text),
            may("email_consent", "email_consent", Kind::Boolean),
            may("sms_consent", "sms_consent", Kind::Boolean),
            may("chat_consent", "chat_consent", Kind::Boolean),
            may("push_consent", "push_consent", Kind::Boolean),
        ],
    },
    Spec {
        table: Table::Occasions,
        file: "occasions",
        sql: "occasions",
        identity: Identity::Id,
        columns: &[
            must("occasion_id", "id", Kind::Text),
            CUSTOMER,
            must("type", "type_word", Kind::Word),
            must("created_at", "created_at_ms", Kind::Instant),
            ASSOCIATE,
            STORE,
            DEPARTMENT,
            may("expires_at", "expires_at_ms", Kind::Instant),
            may("completed_at", "completed_at_ms", Kind::Instant),
        ],
    },
    Spec {
        table: Table::Transactions,
        file: "transactions",
        sql: "transactions",
        identity: Identity::Id,
        columns: &[
            must("transaction_id", "id", Kind::Text),
            CUSTOMER,
            must("occurred_at", "occurred_at_ms", Kind::Instant),
            must("amount", "amount_minor", Kind::Money),
            may("currency", "currency_word", Kind::Currency),
            STORE,
            may("channel", "channel_word", Kind::Word),
            ASSOCIATE,
            DEPARTMENT,
            may("voucher_code", "voucher_code", Kind::Text),
        ],
    },
    Spec {
        table: Table::TransactionLines,
        file: "transaction_lines",
        sql: "transaction_lines",
        identity: Identity::Lines,
        columns: &[
            must("transaction_id", "transaction_key", Kind::Reference(Target::Transactions)),
            must("product_id", "product_key", Kind::Reference(Target::Products)),
            may("quantity", "quantity", Kind::Number),
            may("amount", "amount_minor", Kind::Money),
        ],
    },
    Spec {
        table: Table::Activities,
        file: "activities",
        sql: "activities",
        identity: Identity::Id,
        columns: &[
            must("activity_id", "id", Kind::Text),
            CUSTOMER,
            must("occurred_at", "occurred_at_ms", Kind::Instant),
            must("type", "type_word", Kind::Word),
            may("channel", "channel_word", Kind::Word),
            may("message", "message_word", Kind::Word),
            ASSOCIATE,
            may("campaign", "campaign_word", Kind::Word),
            may("journey", "journey_word", Kind::Word),
            may("step", "step_word", Kind::Word),
            may("occasion_ids", "occasion_keys", Kind::Occasions),
        ],
    },
    Spec {
        table: Table::Events,
        file: "events",
        sql: "events",
        identity: Identity::IdOrValues,
        columns: &[
            may("event_id", "id", Kind::Text),
            CUSTOMER,
            must("occurred_at", "occurred_at_ms", Kind::Instant),
            must("type", "type_word", Kind::Word),
            may("activity_id", "activity_key", Kind::Reference(Target::Activities)),
            may("properties", "extra", Kind::Json),
        ],
    },
    Spec {
        table: Table::MessageDesigns,
        file: "message_designs",
        sql: "message_designs",
        identity: Identity::Id,
        columns: &[
            must("message_id", "id", Kind::Text),
            must("channel", "channel_word", Kind::Choice(&["email", "sms", "chat", "push"])),
            NAME,
            may("subject", "subject", Kind::Text),
            may("text", "text", Kind::Text),
            may("html", "html", Kind::Text),
            may("cost", "cost_minor", Kind::Money),
        ],
    },
    Spec {
        table: Table::VoucherDesigns,
        file: "voucher_designs",
        sql: "voucher_designs",
        identity: Identity::Id,
        columns: &[
            must("design_id", "id", Kind::Text),
            NAME,
            may("discount_kind", "discount_kind_word", Kind::Choice(&["percent", "amount"])),
            may("discount_value", "discount_value", Kind::Decimal),
            may("valid_days", "valid_days", Kind::Count),
            may("code_prefix", "code_prefix", Kind::Text),
            may("stock", "stock", Kind::Count),
            may("minimum_spend", "minimum_spend_minor", Kind::Money),
        ],
    },
    Spec {
        table: Table::Vouchers,
        file: "vouchers",
        sql: "vouchers",
        identity: Identity::Columns(3),
        columns: &[
            must("code", "code", Kind::Text),
            must("design_id", "design_key", Kind::Reference(Target::VoucherDesigns)),
            may("customer_id", "customer_key", Kind::Reference(Target::Customers)),
            may("assigned_at", "assigned_at_ms", Kind::Instant),
            may("expires_at", "expires_at_ms", Kind::Instant),
        ],
    },
    Spec {
        table: Table::Segments,
        file: "segments",
        sql: "segment_members",
        identity: Identity::Columns(2),
        columns: &[
            must("segment", "segment_key", Kind::Reference(Target::Segments)),
            CUSTOMER,
            may("added_at", "added_at_ms", Kind::Instant),
        ],
    },
];

impl Table {
    pub(crate) fn spec(self) -> &'static Spec {
        // The array is in the order of the enum, as a test checks.
        &SPECS[self as usize]
    }

    /// All of them, in the order in which they are imported.
    pub fn all() -> impl Iterator<Item = Self> {
        SPECS.iter().map(|spec| spec.table)
    }

    /// Its name: that of its file without the ending.
    pub fn name(self) -> &'static str {
        self.spec().file
    }

    /// Its listed columns in their order.
    pub fn columns(self) -> impl Iterator<Item = TableColumn> {
        self.spec().columns.iter().map(|column| {
            let (kind, choices, refers_to): (_, &[&str], _) = match column.kind {
                Kind::Text | Kind::Word => ("text", &[], None),
                Kind::Choice(words) => ("choice", words, None),
                Kind::Instant => ("instant", &[], None),
                Kind::Day => ("day", &[], None),
                Kind::Boolean => ("boolean", &[], None),
                Kind::Number => ("number", &[], None),
                Kind::Count => ("count", &[], None),
                Kind::Decimal => ("decimal", &[], None),
                Kind::Money => ("money", &[], None),
                Kind::Currency => ("currency", &[], None),
                Kind::Zone => ("zone", &[], None),
                Kind::Reference(target) => ("reference", &[], Some(target.sql())),
                Kind::Occasions => ("references", &[], Some(Target::Occasions.sql())),
                Kind::Json => ("json", &[], None),
            };
            TableColumn { name: column.name, required: column.required, kind, choices, refers_to }
        })
    }

    /// The table of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        SPECS.iter().find(|spec| spec.file == name).map(|spec| spec.table)
    }

    /// The file's name without compression.
    pub fn file_name(self) -> String {
        format!("{}.csv", self.spec().file)
    }

    /// The table a file's name stands for; `.gz` and `.zst` may follow.
    pub fn of_file_name(name: &str) -> Option<Self> {
        let plain = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(name);
        let is_packed = plain.len() < name.len();
        let stem =
            [".csv", ".jsonl", ".ndjson"].iter().find_map(|ending| plain.strip_suffix(ending)).or_else(|| {
                [".parquet", ".xlsx"].iter().find_map(|ending| plain.strip_suffix(ending)).filter(|_| !is_packed)
            })?;
        SPECS.iter().find(|spec| spec.file == stem).map(|spec| spec.table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_finds_its_own_file() {
        for (place, spec) in SPECS.iter().enumerate() {
            assert_eq!(spec.table as usize, place, "{}", spec.file);
            assert_eq!(Table::of_file_name(&spec.table.file_name()), Some(spec.table));
        }
        assert_eq!(Table::of_file_name("customers.csv.zst"), Some(Table::Customers));
        assert_eq!(Table::of_file_name("customers.txt"), None);
    }
}
