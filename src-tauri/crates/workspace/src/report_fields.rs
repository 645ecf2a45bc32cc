//! What the filters of reports offer.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{Result, Workspace};

/// So many of the latest rows of a table are looked at, so that a list comes at once from a workspace of any size.
const LOOKED_AT: u32 = 500_000;

impl Workspace {
    /// The types of activities, by name.
    pub async fn activity_types(&self) -> Result<Vec<String>> {
        Ok(self.facts().await?.activities.types.into_iter().map(|(name, _)| name).collect())
    }

    /// The channels of sales and returns, by name; of a great many the latest are looked at.
    pub async fn sales_channels(&self) -> Result<Vec<String>> {
        self.read(|conn| words(conn, "transactions", "channel_word")).await
    }

    /// The columns of occasions that are not listed, by name; of a great many the latest are looked at.
    pub async fn occasion_fields(&self) -> Result<Vec<String>> {
        self.read(|conn| {
            texts(
                conn,
                &format!(
                    "SELECT DISTINCT fields.key FROM (SELECT extra FROM occasions WHERE stub = 0 AND extra IS NOT NULL \
                     ORDER BY key DESC LIMIT {LOOKED_AT}) AS latest, json_each(latest.extra) AS fields ORDER BY 1"
                ),
                &[],
            )
        })
        .await
    }

    /// The values of a column of occasions, by name: one of `department` and `type`, or one that is not listed. Those
    /// of `store_id` and `associate_id` are the ids of all stores and associates.
    pub async fn occasion_values(&self, field: &str) -> Result<Vec<String>> {
        let field = field.to_owned();
        self.read(move |conn| match field.as_str() {
            "store_id" => texts(conn, "SELECT id FROM stores ORDER BY id", &[]),
            "associate_id" => texts(conn, "SELECT id FROM associates ORDER BY id", &[]),
            "department" => words(conn, "occasions", "department_word"),
            "type" => words(conn, "occasions", "type_word"),
            // SQLite has no way to write a quotation mark in the path of a member.
            other if other.contains('"') => Ok(Vec::new()),
            other => {
                let sql = format!(
                    "SELECT DISTINCT CAST(json_extract(extra, ?1) AS TEXT) AS value FROM (SELECT extra FROM occasions \
                     WHERE stub = 0 AND extra IS NOT NULL ORDER BY key DESC LIMIT {LOOKED_AT}) \
                     WHERE value <> '' ORDER BY value"
                );
                texts(conn, &sql, &[&format!("$.\"{other}\"")])
            }
        })
        .await
    }
}

impl Workspace {
    /// The names of products by their ids, where they have one.
    pub async fn product_names(&self, ids: &[String]) -> Result<BTreeMap<String, String>> {
        let wanted = serde_json::Value::from(ids.to_vec()).to_string();
        self.read(move |conn| {
            let mut statement = conn.prepare(
                "SELECT products.id, products.name FROM json_each(?1) AS wanted \
                 JOIN products ON products.id = wanted.value WHERE products.name <> ''",
            )?;
            let named = statement.query_map([wanted], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(named.collect::<rusqlite::Result<_>>()?)
        })
        .await
    }
}

/// The words that a column has among the latest rows.
fn words(conn: &Connection, table: &str, column: &str) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT word FROM words WHERE key IN (SELECT DISTINCT {column} FROM (SELECT {column} FROM {table} \
         WHERE stub = 0 ORDER BY key DESC LIMIT {LOOKED_AT})) ORDER BY word"
    );
    texts(conn, &sql, &[])
}

fn texts(conn: &Connection, sql: &str, bound: &[&str]) -> Result<Vec<String>> {
    let mut statement = conn.prepare(sql)?;
    let found = statement.query_map(rusqlite::params_from_iter(bound), |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
