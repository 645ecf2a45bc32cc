//! Who there is.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;
use sqlx::Row;

use crate::catalogue::{FieldType, STANDARD_ATTRIBUTES};
use crate::load::watched;
use crate::watch::Watch;
use crate::{Result, Workspace};

/// A customer in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerName {
    /// Her id.
    pub id: String,
    /// Her name.
    pub name: Option<String>,
}

/// What lists say of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerCard {
    /// Her name.
    pub name: Option<String>,
    /// When she registered.
    pub registered_at_ms: Option<i64>,
    /// Her home store's id.
    pub home_store: Option<String>,
    /// Her market.
    pub market: Option<String>,
}

/// A customer as the list of customers shows her.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "columns of customers.csv")]
pub struct ListedCustomer {
    pub id: String,
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub market: Option<String>,
    /// The name of the home store, else its id.
    pub home_store: Option<String>,
    /// Only her id is known, because other rows name her.
    pub stub: bool,
}

/// A customer's own data.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the columns of customers.csv")]
pub struct Customer {
    pub id: String,
    pub name: Option<String>,
    pub registered_at_ms: Option<i64>,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// Days since 1970-01-01.
    pub birthday_day: Option<i32>,
    pub language: Option<String>,
    pub time_zone: Option<String>,
    pub market: Option<String>,
    pub acquisition_channel: Option<String>,
    pub home_store: Option<String>,
    /// The name of the home store.
    pub home_store_name: Option<String>,
    /// Only her id is known, because other rows name her.
    pub stub: bool,
    pub has_push_token: bool,
    /// E-mail, SMS, chat, push, where it is known.
    pub consents: [Option<bool>; 4],
    /// Columns that are not listed, as they were written.
    pub attributes: BTreeMap<String, String>,
    /// Static segments she is in, by name.
    pub segments: Vec<String>,
}

impl Workspace {
    /// The names of customers by their ids; an id that is not known is left out.
    pub async fn customer_names(&self, ids: &[String]) -> Result<BTreeMap<String, Option<String>>> {
        let wanted = serde_json::Value::from(ids.to_vec()).to_string();
        let rows = sqlx::query(
            "SELECT customers.id, customers.name FROM json_each(?1) AS wanted JOIN customers ON customers.id = wanted.value",
        )
        .bind(wanted)
        .fetch_all(self.pool())
        .await?;
        rows.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
    }

    /// What lists say of customers, by their ids; an id that is not known is left out.
    pub async fn customer_cards(&self, ids: &[String]) -> Result<BTreeMap<String, CustomerCard>> {
        let wanted = serde_json::Value::from(ids.to_vec()).to_string();
        let rows = sqlx::query(
            "SELECT customers.id, customers.name, registered_at_ms, stores.id, markets.word \
             FROM json_each(?1) AS wanted JOIN customers ON customers.id = wanted.value \
             LEFT JOIN stores ON stores.key = home_store_key \
             LEFT JOIN words AS markets ON markets.key = customers.market_word",
        )
        .bind(wanted)
        .fetch_all(self.pool())
        .await?;
        let card = |row: &sqlx::sqlite::SqliteRow| {
            let card = CustomerCard {
                name: row.try_get(1)?,
                registered_at_ms: row.try_get(2)?,
                home_store: row.try_get(3)?,
                market: row.try_get(4)?,
            };
            Ok((row.try_get(0)?, card))
        };
        rows.iter().map(card).collect()
    }

    /// Customers by their keys; a key that nobody has any more is left out.
    pub async fn listed_customers(&self, keys: &[u32]) -> Result<BTreeMap<u32, ListedCustomer>> {
        let rows = sqlx::query(
            "SELECT customers.key, customers.id, customers.name, email, phone, markets.word, \
             ifnull(stores.name, stores.id), customers.stub \
             FROM json_each(?1) AS wanted JOIN customers ON customers.key = wanted.value \
             LEFT JOIN stores ON stores.key = home_store_key \
             LEFT JOIN words AS markets ON markets.key = customers.market_word",
        )
        .bind(serde_json::Value::from(keys.to_vec()).to_string())
        .fetch_all(self.pool())
        .await?;
        let listed = |row: &sqlx::sqlite::SqliteRow| {
            let customer = ListedCustomer {
                id: row.try_get(1)?,
                name: row.try_get(2)?,
                email: row.try_get(3)?,
                phone: row.try_get(4)?,
                market: row.try_get(5)?,
                home_store: row.try_get(6)?,
                stub: row.try_get(7)?,
            };
            Ok((row.try_get(0)?, customer))
        };
        rows.iter().map(listed).collect()
    }

    /// The keys of a segment's members, whatever decides who is in it; `None` where there is no such segment. Blocks.
    pub fn members_blocking(&self, segment: &str) -> Result<Option<Vec<u32>>> {
        let conn = self.reading_connection()?;
        conn.execute_batch("BEGIN")?;
        let sql = "SELECT key FROM segments WHERE id = ?1";
        let Some(key) = conn.query_row(sql, [segment], |row| row.get::<_, i64>(0)).optional()? else { return Ok(None) };
        let mut statement = conn.prepare(
            "SELECT customer_key FROM segment_members WHERE segment_key = ?1 \
             UNION SELECT customer_key FROM computed_members WHERE segment_key = ?1",
        )?;
        let keys = statement.query_map([key], |row| row.get(0))?;
        Ok(Some(keys.collect::<rusqlite::Result<_>>()?))
    }

    /// The keys of customers with one of these values of an attribute, as it is written. Blocks.
    pub fn customers_with_blocking(&self, name: &str, values: &[String], watch: &mut dyn Watch) -> Result<Vec<u32>> {
        watched(watch, |shared, _| {
            let conn = self.reading_connection()?;
            conn.execute_batch("BEGIN")?;
            let standard = STANDARD_ATTRIBUTES.iter().find(|(standard, ..)| *standard == name);
            let value = match standard {
                _ if name == "customer_id" => "id".to_owned(),
                Some((_, column, FieldType::Boolean)) => {
                    format!("CASE {column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END")
                }
                Some((_, column, FieldType::Date)) => format!("date({column} * 86400, 'unixepoch')"),
                Some((_, column, FieldType::Instant)) => {
                    format!("strftime('%Y-%m-%dT%H:%M:%SZ', {column} / 1000, 'unixepoch')")
                }
                Some((_, column, _)) if column.ends_with("_word") => {
                    format!("(SELECT word FROM words WHERE words.key = {column})")
                }
                Some((_, column, _)) if column.ends_with("_key") => {
                    format!("(SELECT stores.id FROM stores WHERE stores.key = {column})")
                }
                Some((_, column, _)) => (*column).to_owned(),
                // A number of an object is compared as it is written.
                None => "(SELECT CAST(value AS TEXT) FROM json_each(extra) AS member WHERE member.key = ?2)".to_owned(),
            };
            let sql = format!(
                "SELECT customers.key FROM customers WHERE {value} IN (SELECT value FROM json_each(?1)) AND ?2 = ?2"
            );
            let mut keys = Vec::new();
            let mut statement = conn.prepare(&sql)?;
            shared.scan(
                "customers",
                &mut statement.query([&serde_json::Value::from(values.to_vec()).to_string(), name])?,
                |row| {
                    keys.push(row.get(0)?);
                    Ok(())
                },
            )?;
            Ok(keys)
        })
    }

    /// The customer who registered last; of several the first by id, and where nobody's registration is known the first
    /// of all.
    pub async fn latest_customer(&self) -> Result<Option<String>> {
        let latest = sqlx::query_scalar(
            "SELECT id FROM customers WHERE stub = 0 ORDER BY registered_at_ms DESC NULLS LAST, id LIMIT 1",
        );
        Ok(latest.fetch_optional(self.pool()).await?)
    }

    /// A customer's own data, if she is known.
    pub async fn customer(&self, id: &str) -> Result<Option<Customer>> {
        let row = sqlx::query(
            "SELECT customers.key, customers.name, registered_at_ms, email, phone, birthday_day, languages.word, \
             zones.word, markets.word, sources.word, stores.id, push_token IS NOT NULL, email_consent, \
             sms_consent, chat_consent, push_consent, customers.extra, stores.name, customers.stub \
             FROM customers LEFT JOIN words AS languages ON languages.key = language_word \
             LEFT JOIN words AS zones ON zones.key = time_zone_word \
             LEFT JOIN words AS markets ON markets.key = customers.market_word \
             LEFT JOIN words AS sources ON sources.key = acquisition_channel_word \
             LEFT JOIN stores ON stores.key = home_store_key WHERE customers.id = ?1",
        )
        .bind(id)
        .fetch_optional(self.pool())
        .await?;
        let Some(row) = row else { return Ok(None) };
        let key: i64 = row.try_get(0)?;
        let segments = sqlx::query_scalar(
            "SELECT id FROM segments WHERE EXISTS (SELECT 1 FROM segment_members \
             WHERE segment_key = segments.key AND customer_key = ?1) OR EXISTS (SELECT 1 FROM computed_members \
             WHERE segment_key = segments.key AND customer_key = ?1) ORDER BY id",
        )
        .bind(key)
        .fetch_all(self.pool())
        .await?;
        let extra: Option<String> = row.try_get(16)?;
        Ok(Some(Customer {
            id: id.to_owned(),
            name: row.try_get(1)?,
            registered_at_ms: row.try_get(2)?,
            email: row.try_get(3)?,
            phone: row.try_get(4)?,
            birthday_day: row.try_get(5)?,
            language: row.try_get(6)?,
            time_zone: row.try_get(7)?,
            market: row.try_get(8)?,
            acquisition_channel: row.try_get(9)?,
            home_store: row.try_get(10)?,
            home_store_name: row.try_get(17)?,
            stub: row.try_get(18)?,
            has_push_token: row.try_get(11)?,
            consents: [row.try_get(12)?, row.try_get(13)?, row.try_get(14)?, row.try_get(15)?],
            attributes: extra.and_then(|extra| serde_json::from_str(&extra).ok()).unwrap_or_default(),
            segments,
        }))
    }
}
