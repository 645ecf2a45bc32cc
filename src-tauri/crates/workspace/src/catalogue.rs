//! What journeys, reports and screens may name: designs, segments, stores, event types, attributes.

use sqlx::Row;

use crate::facts::Facts;
use crate::values::{ANYTHING, BOOLEAN, DATE, NUMBER};
use crate::{Result, Workspace, WorkspaceError};

/// What the values of an attribute or property are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum FieldType {
    Text,
    Number,
    Date,
    Instant,
    Boolean,
}

impl FieldType {
    /// What a person chose, else number, date or boolean if every value reads as one, else text.
    pub(crate) fn of(candidates: u8, chosen: Option<&str>) -> Self {
        match chosen {
            Some("text") => return Self::Text,
            Some("number") => return Self::Number,
            Some("date") => return Self::Date,
            Some("instant") => return Self::Instant,
            Some("boolean") => return Self::Boolean,
            _ => {}
        }
        match candidates {
            // No value was ever seen: no text reads as all three.
            ANYTHING => Self::Text,
            bits if bits & NUMBER != 0 => Self::Number,
            bits if bits & DATE != 0 => Self::Date,
            bits if bits & BOOLEAN != 0 => Self::Boolean,
            _ => Self::Text,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Instant => "instant",
            Self::Boolean => "boolean",
        }
    }
}

/// An attribute of customers or a property of events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What its values are.
    pub field_type: FieldType,
}

/// The listed columns of customers that are attributes, with their types.
pub(crate) const STANDARD_ATTRIBUTES: [(&str, &str, FieldType); 15] = [
    ("registered_at", "registered_at_ms", FieldType::Instant),
    ("name", "name", FieldType::Text),
    ("email", "email", FieldType::Text),
    ("phone", "phone", FieldType::Text),
    ("birthday", "birthday_day", FieldType::Date),
    ("language", "language_word", FieldType::Text),
    ("time_zone", "time_zone_word", FieldType::Text),
    ("market", "market_word", FieldType::Text),
    ("acquisition_channel", "acquisition_channel_word", FieldType::Text),
    ("home_store_id", "home_store_key", FieldType::Text),
    ("push_token", "push_token", FieldType::Text),
    ("email_consent", "email_consent", FieldType::Boolean),
    ("sms_consent", "sms_consent", FieldType::Boolean),
    ("chat_consent", "chat_consent", FieldType::Boolean),
    ("push_consent", "push_consent", FieldType::Boolean),
];

/// A message design.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageDesign {
    /// Its id.
    pub id: String,
    /// `email`, `sms`, `chat` or `push`.
    pub channel: String,
    /// The name people read.
    pub name: Option<String>,
    /// The subject line.
    pub subject: Option<String>,
    /// Cost of one sending in minor units.
    pub cost_minor: Option<i64>,
}

/// A voucher design.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoucherDesign {
    /// Its id.
    pub id: String,
    /// The name people read.
    pub name: Option<String>,
    /// `percent` or `amount`.
    pub discount_kind: Option<String>,
    /// As it is written.
    pub discount_value: Option<String>,
    /// Days of 24 hours from assignment to expiry; without it a voucher never expires.
    pub valid_days: Option<u32>,
    /// What made codes begin with.
    pub code_prefix: Option<String>,
    /// How many there are; without it any number.
    pub stock: Option<u32>,
    /// Smallest sale it is good for, in minor units.
    pub minimum_spend_minor: Option<i64>,
}

/// A store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    /// Its id.
    pub id: String,
    /// The name people read.
    pub name: Option<String>,
    /// `online` or `physical`.
    pub kind: Option<String>,
    /// Market.
    pub market: Option<String>,
    /// Address.
    pub address: Option<String>,
}

/// An associate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Associate {
    /// Her id.
    pub id: String,
    /// Her name.
    pub name: Option<String>,
    /// Her store's id.
    pub store: Option<String>,
    /// Her department.
    pub department: Option<String>,
}

/// A type of events that the workspace has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventType {
    /// Its name.
    pub name: String,
    /// How many events there are, derived ones included.
    pub count: u64,
    /// Properties of recorded events. The fields of purchases and returns are the same everywhere and not listed.
    pub properties: Vec<Field>,
}

/// How many customers a channel reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelReach {
    /// `email`, `sms`, `chat` or `push`.
    pub channel: &'static str,
    /// Customers with an address for it.
    pub address: u64,
    /// Customers with an address who also consented.
    pub consent: u64,
}

/// What a workspace holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "counts of what their names say")]
pub struct Summary {
    pub name: String,
    /// Size of the file in bytes.
    pub bytes: u64,
    pub customers: u64,
    pub transactions: u64,
    pub purchases: u64,
    pub returns: u64,
    pub transaction_lines: u64,
    pub activities: u64,
    pub events: u64,
    pub products: u64,
    pub occasions: u64,
    pub vouchers: u64,
    pub journeys: u64,
    pub runs: u64,
    /// First known instant of transactions, activities, events and registrations.
    pub first_known: Option<i64>,
    /// Last known instant of them.
    pub last_known: Option<i64>,
}

impl Workspace {
    pub(crate) async fn facts(&self) -> Result<Facts> {
        let text: Option<String> =
            sqlx::query_scalar("SELECT value FROM facts WHERE name = 'all'").fetch_optional(self.pool()).await?;
        Facts::of(text.as_deref().unwrap_or("{}"))
    }

    /// Message designs by id.
    pub async fn message_designs(&self) -> Result<Vec<MessageDesign>> {
        let rows = sqlx::query(
            "SELECT id, word, name, subject, cost_minor FROM message_designs JOIN words ON words.key = channel_word \
             WHERE stub = 0 ORDER BY id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(MessageDesign {
                    id: row.try_get(0)?,
                    channel: row.try_get(1)?,
                    name: row.try_get(2)?,
                    subject: row.try_get(3)?,
                    cost_minor: row.try_get(4)?,
                })
            })
            .collect()
    }

    /// Voucher designs by id.
    pub async fn voucher_designs(&self) -> Result<Vec<VoucherDesign>> {
        let rows = sqlx::query(
            "SELECT id, name, word, discount_value, valid_days, code_prefix, stock, minimum_spend_minor \
             FROM voucher_designs LEFT JOIN words ON words.key = discount_kind_word WHERE stub = 0 ORDER BY id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(VoucherDesign {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    discount_kind: row.try_get(2)?,
                    discount_value: row.try_get(3)?,
                    valid_days: row.try_get(4)?,
                    code_prefix: row.try_get(5)?,
                    stock: row.try_get(6)?,
                    minimum_spend_minor: row.try_get(7)?,
                })
            })
            .collect()
    }

    /// Stores by id.
    pub async fn stores(&self) -> Result<Vec<Store>> {
        let rows = sqlx::query(
            "SELECT id, name, kinds.word, markets.word, address FROM stores \
             LEFT JOIN words AS kinds ON kinds.key = kind_word LEFT JOIN words AS markets ON markets.key = market_word \
             ORDER BY id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(Store {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    kind: row.try_get(2)?,
                    market: row.try_get(3)?,
                    address: row.try_get(4)?,
                })
            })
            .collect()
    }

    /// Associates by id.
    pub async fn associates(&self) -> Result<Vec<Associate>> {
        let rows = sqlx::query(
            "SELECT associates.id, associates.name, stores.id, word FROM associates \
             LEFT JOIN stores ON stores.key = store_key LEFT JOIN words ON words.key = department_word \
             ORDER BY associates.id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(Associate {
                    id: row.try_get(0)?,
                    name: row.try_get(1)?,
                    store: row.try_get(2)?,
                    department: row.try_get(3)?,
                })
            })
            .collect()
    }

    /// Event types by name, derived ones included.
    pub async fn event_types(&self) -> Result<Vec<EventType>> {
        let facts = self.facts().await?;
        let mut counts: std::collections::BTreeMap<String, u64> = facts.events.types.into_iter().collect();
        for (name, derived) in [
            (history::PURCHASE, facts.transactions.purchases),
            (history::RETURN, facts.transactions.returns),
            (history::ACCOUNT_REGISTERED, facts.customers.derived_registrations),
        ] {
            if derived > 0 {
                *counts.entry(name.to_owned()).or_default() += derived;
            }
        }
        let mut types = Vec::with_capacity(counts.len());
        for (name, count) in counts {
            let properties = self.fields(&format!("event:{name}")).await?;
            types.push(EventType { name, count, properties });
        }
        Ok(types)
    }

    /// Attributes of customers: the listed columns first, then the others by name.
    pub async fn attributes(&self) -> Result<Vec<Field>> {
        let mut attributes: Vec<Field> = STANDARD_ATTRIBUTES
            .iter()
            .map(|(name, _, field_type)| Field { name: (*name).to_owned(), field_type: *field_type })
            .collect();
        attributes.extend(self.fields("customers").await?);
        Ok(attributes)
    }

    async fn fields(&self, owner: &str) -> Result<Vec<Field>> {
        let rows = sqlx::query("SELECT name, candidates, chosen FROM field_types WHERE owner = ?1 ORDER BY name")
            .bind(owner)
            .fetch_all(self.pool())
            .await?;
        rows.iter()
            .map(|row| {
                let chosen: Option<String> = row.try_get(2)?;
                Ok(Field { name: row.try_get(0)?, field_type: FieldType::of(row.try_get(1)?, chosen.as_deref()) })
            })
            .collect()
    }

    /// Says what the values of an attribute are (`None`: as they read), or of a property of an event type.
    pub async fn set_field_type(
        &self,
        event_type: Option<&str>,
        name: &str,
        field_type: Option<FieldType>,
    ) -> Result<()> {
        let owner = event_type.map_or_else(|| "customers".to_owned(), |event_type| format!("event:{event_type}"));
        let mut transaction = self.pool().begin_with("BEGIN IMMEDIATE").await?;
        let done = sqlx::query("UPDATE field_types SET chosen = ?1 WHERE owner = ?2 AND name = ?3")
            .bind(field_type.map(FieldType::name))
            .bind(owner)
            .bind(name)
            .execute(&mut *transaction)
            .await?;
        if done.rows_affected() == 0 {
            return Err(WorkspaceError::NoSuchField(name.to_owned()));
        }
        sqlx::query(crate::open::DRAW_ALL).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The types of occasions, by name.
    pub async fn occasion_types(&self) -> Result<Vec<String>> {
        Ok(self.facts().await?.occasion_types)
    }

    /// How many customers each channel reaches: e-mail, SMS, chat, push.
    pub async fn reach(&self) -> Result<Vec<ChannelReach>> {
        let facts = self.facts().await?;
        Ok(["email", "sms", "chat", "push"]
            .into_iter()
            .zip(facts.customers.reach)
            .map(|(channel, [address, consent])| ChannelReach { channel, address, consent })
            .collect())
    }

    /// The last known instant of transactions, activities, events and registrations.
    pub async fn last_known(&self) -> Result<Option<i64>> {
        Ok(self.facts().await?.last_known())
    }

    /// What the workspace holds.
    pub async fn summary(&self) -> Result<Summary> {
        let facts = self.facts().await?;
        let row = sqlx::query(
            "SELECT name, (SELECT count(*) FROM journeys WHERE deleted_at_ms IS NULL), (SELECT count(*) FROM runs) \
             FROM workspace",
        )
        .fetch_one(self.pool())
        .await?;
        let count = |place: usize| -> Result<u64> { Ok(row.try_get::<i64, _>(place)?.unsigned_abs()) };
        Ok(Summary {
            name: row.try_get(0)?,
            bytes: std::fs::metadata(self.path()).map_or(0, |about| about.len()),
            customers: facts.customers.count,
            transactions: facts.transactions.count,
            purchases: facts.transactions.purchases,
            returns: facts.transactions.returns,
            transaction_lines: facts.lines,
            activities: facts.activities.count,
            events: facts.events.count,
            products: facts.products,
            occasions: facts.occasions,
            vouchers: facts.vouchers,
            journeys: count(1)?,
            runs: count(2)?,
            first_known: facts.first_known(),
            last_known: facts.last_known(),
        })
    }
}
