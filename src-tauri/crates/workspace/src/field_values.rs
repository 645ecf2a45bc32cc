//! The values that a field has, for whoever chooses one: the most frequent first.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::catalogue::{FieldType, STANDARD_ATTRIBUTES};
use crate::{Result, Workspace};

/// So many of the latest rows of a table are looked at, so that a list comes at once from a workspace of any size.
const LOOKED_AT: u32 = 500_000;

/// A field whose values are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValuesOf {
    /// A field of events of one type.
    Event {
        /// The event type.
        event: String,
        /// The field.
        field: String,
    },
    /// A field of the lines of sales.
    Line(String),
    /// An attribute of customers.
    Attribute(String),
}

/// A value that exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldValue {
    /// The value.
    pub value: String,
    /// What people call it, where that is something else.
    pub title: Option<String>,
    /// How many of the rows looked at have it.
    pub count: u64,
}

/// Values with the number of their rows.
type Counts = BTreeMap<String, u64>;

impl Workspace {
    /// The texts and truths that a field has, at most `limit`, the most frequent first. Stores, products and what they
    /// carry are there even where nothing was sold yet. With `starts_with` only those whose value or title begins so,
    /// in capital or small letters. Fields of numbers, amounts and times have none.
    pub async fn field_values(&self, of: ValuesOf, starts_with: Option<&str>, limit: usize) -> Result<Vec<FieldValue>> {
        let begin = starts_with.unwrap_or_default().to_lowercase();
        self.read(move |conn| {
            let (counts, mut titles) = match &of {
                ValuesOf::Event { event, field } => of_event(conn, event, field)?,
                ValuesOf::Line(field) => of_line(conn, field)?,
                ValuesOf::Attribute(name) => of_attribute(conn, name)?,
            };
            let found = counts.into_iter().map(|(value, count)| {
                let title = titles.remove(&value).filter(|title| *title != value);
                FieldValue { value, title, count }
            });
            let is_meant = |text: &str| text.to_lowercase().starts_with(&begin);
            let mut values: Vec<FieldValue> =
                found.filter(|found| is_meant(&found.value) || found.title.as_deref().is_some_and(is_meant)).collect();
            // They stand in order of their values, which a stable sort keeps among the equally frequent.
            values.sort_by_key(|value| std::cmp::Reverse(value.count));
            values.truncate(limit);
            Ok(values)
        })
        .await
    }
}

fn of_event(conn: &Connection, event: &str, field: &str) -> Result<(Counts, BTreeMap<String, String>)> {
    let sign = match event {
        history::PURCHASE => Some(">"),
        history::RETURN => Some("<"),
        _ => None,
    };
    if let Some(sign) = sign {
        let sold = |column: &str, rest: &str| {
            format!(
                "SELECT {column}, count(*) FROM (SELECT * FROM transactions ORDER BY key DESC LIMIT {LOOKED_AT}) AS sold \
                 {rest} AND amount_minor {sign} 0 GROUP BY 1"
            )
        };
        let word = |name: &str| sold("word", &format!("JOIN words ON words.key = {name}_word WHERE 1"));
        let in_store = |column: &str| sold(column, "JOIN stores ON stores.key = store_key WHERE 1");
        match field {
            "channel" | "department" | "currency" => return Ok((counted(conn, &word(field))?, BTreeMap::new())),
            "voucher_code" => return Ok((counted(conn, &sold("voucher_code", "WHERE 1"))?, BTreeMap::new())),
            "store_id" => {
                let stores = "SELECT id, 0 FROM stores";
                return Ok((both(counted(conn, &in_store("stores.id"))?, counted(conn, stores)?), names(conn, field)?));
            }
            "store_address" => return Ok((counted(conn, &in_store("address"))?, BTreeMap::new())),
            "store_kind" => {
                let sql =
                    sold("word", "JOIN stores ON stores.key = store_key JOIN words ON words.key = kind_word WHERE 1");
                return Ok((counted(conn, &sql)?, BTreeMap::new()));
            }
            "product_id" | "category" | "brand" => return of_line(conn, field),
            _ => {}
        }
    }
    let sql = format!(
        "SELECT json_extract(events.extra, ?2), count(*) FROM \
         (SELECT type_word, extra FROM events ORDER BY key DESC LIMIT {LOOKED_AT}) AS events \
         WHERE type_word = (SELECT key FROM words WHERE word = ?1) AND extra IS NOT NULL GROUP BY 1"
    );
    let Some(path) = json_path(field) else { return Ok(Default::default()) };
    if !has_texts(conn, &format!("event:{event}"), field)? {
        return Ok(Default::default());
    }
    Ok((counted_with(conn, &sql, &[event, &path])?, names(conn, field)?))
}

fn of_line(conn: &Connection, field: &str) -> Result<(Counts, BTreeMap<String, String>)> {
    let (column, join) = match field {
        "product_id" => ("products.id", ""),
        "name" => ("products.name", ""),
        "category" => ("word", "JOIN words ON words.key = products.category_word"),
        "department" => ("word", "JOIN words ON words.key = products.department_word"),
        "brand" => ("word", "JOIN words ON words.key = products.brand_word"),
        _ => return Ok(Default::default()),
    };
    let sold = format!(
        "SELECT {column}, sum(lines) FROM (SELECT product_key, count(*) AS lines FROM \
         (SELECT product_key FROM transaction_lines ORDER BY key DESC LIMIT {LOOKED_AT}) GROUP BY 1) AS sold \
         JOIN products ON products.key = product_key {join} GROUP BY 1"
    );
    let offered = format!("SELECT DISTINCT {column}, 0 FROM products {join}");
    Ok((both(counted(conn, &sold)?, counted(conn, &offered)?), names(conn, field)?))
}

fn of_attribute(conn: &Connection, name: &str) -> Result<(Counts, BTreeMap<String, String>)> {
    let customers = format!("(SELECT * FROM customers ORDER BY key DESC LIMIT {LOOKED_AT}) AS customers");
    if name == "customer_id" {
        return Ok((counted(conn, &format!("SELECT id, 1 FROM {customers}"))?, names(conn, name)?));
    }
    if let Some((_, column, kind)) = STANDARD_ATTRIBUTES.iter().find(|(standard, ..)| *standard == name) {
        let sql = match (column, kind) {
            (_, FieldType::Date | FieldType::Instant | FieldType::Number) => return Ok(Default::default()),
            (_, FieldType::Boolean) => {
                let word = format!("CASE {column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END");
                format!("SELECT {word}, count(*) FROM {customers} GROUP BY 1")
            }
            (column, _) if column.ends_with("_word") => {
                format!("SELECT word, count(*) FROM {customers} JOIN words ON words.key = {column} GROUP BY 1")
            }
            (column, _) if column.ends_with("_key") => {
                format!("SELECT stores.id, count(*) FROM {customers} JOIN stores ON stores.key = {column} GROUP BY 1")
            }
            (column, _) => format!("SELECT {column}, count(*) FROM {customers} GROUP BY 1"),
        };
        let mut found = counted(conn, &sql)?;
        if name == "home_store_id" {
            found = both(found, counted(conn, "SELECT id, 0 FROM stores")?);
        }
        return Ok((found, names(conn, name)?));
    }
    let Some(path) = json_path(name) else { return Ok(Default::default()) };
    if !has_texts(conn, "customers", name)? {
        return Ok(Default::default());
    }
    let sql = format!("SELECT json_extract(extra, ?1), count(*) FROM {customers} WHERE extra IS NOT NULL GROUP BY 1");
    Ok((counted_with(conn, &sql, &[&path])?, names(conn, name)?))
}

/// What people call the values of a field that holds ids.
fn names(conn: &Connection, field: &str) -> Result<BTreeMap<String, String>> {
    let table = match field {
        "store_id" | "home_store_id" => "stores",
        "product_id" => "products",
        "associate_id" => "associates",
        "customer_id" => "customers",
        _ => return Ok(BTreeMap::new()),
    };
    let mut statement = conn.prepare(&format!("SELECT id, name FROM {table} WHERE name IS NOT NULL"))?;
    let names = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Whether the values of an unlisted column or property are texts or truths.
fn has_texts(conn: &Connection, owner: &str, name: &str) -> Result<bool> {
    let mut statement = conn.prepare("SELECT candidates, chosen FROM field_types WHERE owner = ?1 AND name = ?2")?;
    let mut rows = statement.query([owner, name])?;
    let Some(row) = rows.next()? else { return Ok(false) };
    let chosen: Option<String> = row.get(1)?;
    Ok(matches!(FieldType::of(row.get(0)?, chosen.as_deref()), FieldType::Text | FieldType::Boolean))
}

/// The path of a member of a JSON object; SQLite has no way to write a quotation mark in one.
fn json_path(name: &str) -> Option<String> {
    (!name.contains('"')).then(|| format!("$.\"{name}\""))
}

fn counted(conn: &Connection, sql: &str) -> Result<Counts> {
    counted_with(conn, sql, &[])
}

/// Rows of a value and a number; what is not known is no value.
fn counted_with(conn: &Connection, sql: &str, bound: &[&str]) -> Result<Counts> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(bound))?;
    let mut counts = Counts::new();
    while let Some(row) = rows.next()? {
        let value = match row.get_ref(0)? {
            ValueRef::Null | ValueRef::Blob(_) => continue,
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        };
        if !value.is_empty() {
            *counts.entry(value).or_default() += row.get::<_, i64>(1)?.unsigned_abs();
        }
    }
    Ok(counts)
}

fn both(mut counts: Counts, more: Counts) -> Counts {
    for (value, count) in more {
        *counts.entry(value).or_default() += count;
    }
    counts
}
