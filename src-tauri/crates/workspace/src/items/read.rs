//! Entries as lists show them.

use std::collections::{BTreeMap, HashMap};

use history::minor_digits;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::ItemTable;
use crate::import::{Kind, Target};
use crate::{Result, Workspace, facts};

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// Only its id is known, because other rows name it.
    pub stub: bool,
    /// Its columns as the canonical file writes them, but for the id; those that are not known are left out.
    pub fields: BTreeMap<&'static str, String>,
    /// Columns that are not listed.
    pub extra: BTreeMap<String, String>,
    /// Of a voucher design.
    pub codes: Option<CodeCounts>,
}

/// How the codes of a voucher design stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CodeCounts {
    /// Free codes of its list.
    pub free: u64,
    /// Codes that customers have.
    pub assigned: u64,
}

/// Some entries of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemPage {
    /// These: the one whose very id was asked for, then by name, those without one last, then by id.
    pub items: Vec<Item>,
    /// How many match.
    pub total: usize,
}

impl Workspace {
    /// The entries of a list of which the id, the name or another column but the HTML contains a text, capital and small
    /// letters being the same.
    pub async fn items(&self, list: ItemTable, search: &str, offset: usize, limit: usize) -> Result<ItemPage> {
        let exact = search.trim().to_owned();
        self.read(move |conn| {
            let mut found = matching(conn, list, &exact.to_lowercase())?;
            let place = |entry: &Found| (entry.id != exact, entry.name.is_none());
            found.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| (&a.name, &a.id).cmp(&(&b.name, &b.id))));
            let keys = found.iter().skip(offset).take(limit).map(|entry| entry.key);
            let items = keys.map(|key| entry(conn, list, key)).collect::<Result<_>>()?;
            Ok(ItemPage { items: with_codes(conn, list, items)?, total: found.len() })
        })
        .await
    }

    /// An entry by its id.
    pub async fn item(&self, list: ItemTable, id: &str) -> Result<Option<Item>> {
        let id = id.to_owned();
        self.read(move |conn| {
            let Some((key, _)) = super::find(conn, list, &id)? else { return Ok(None) };
            Ok(with_codes(conn, list, vec![entry(conn, list, key)?])?.pop())
        })
        .await
    }
}

/// An entry that matches, with what it is put in order by.
struct Found {
    key: i64,
    name: Option<String>,
    id: String,
}

fn matching(conn: &Connection, list: ItemTable, wanted: &str) -> Result<Vec<Found>> {
    let spec = list.table().spec();
    let searched: Vec<String> = spec
        .columns
        .iter()
        .filter(|column| {
            let is_text = matches!(column.kind, Kind::Text | Kind::Word | Kind::Choice(_) | Kind::Reference(_));
            !wanted.is_empty() && is_text && !["id", "name", "html"].contains(&column.sql)
        })
        .map(|column| shown(column.sql, column.kind))
        .collect();
    let columns: String = searched.iter().map(|column| format!(", {column}")).collect();
    let mut statement = conn.prepare(&format!("SELECT key, id, name{columns} FROM {}", spec.sql))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, name): (String, Option<String>) = (row.get(1)?, row.get(2)?);
        let name = name.filter(|name| !name.trim().is_empty()).map(|name| name.to_lowercase());
        let matches = wanted.is_empty()
            || id.to_lowercase().contains(wanted)
            || name.as_deref().is_some_and(|name| name.contains(wanted));
        let other = |place: usize| {
            row.get_ref(place).ok().and_then(|value| value.as_str().ok().map(str::to_lowercase)).unwrap_or_default()
        };
        if matches || (3..3 + searched.len()).any(|place| other(place).contains(wanted)) {
            found.push(Found { key: row.get(0)?, name, id });
        }
    }
    Ok(found)
}

/// The SQL of a column as its file writes it.
fn shown(sql: &str, kind: Kind) -> String {
    match kind {
        Kind::Word | Kind::Choice(_) => format!("(SELECT word FROM words WHERE words.key = {sql})"),
        Kind::Reference(target) => format!("(SELECT other.id FROM {} AS other WHERE other.key = {sql})", target.sql()),
        _ => sql.to_owned(),
    }
}

fn entry(conn: &Connection, list: ItemTable, key: i64) -> Result<Item> {
    let spec = list.table().spec();
    let digits = minor_digits(&facts::currency_and_zone(conn)?.0);
    let columns: Vec<String> = spec.columns.iter().map(|column| shown(column.sql, column.kind)).collect();
    let sql = format!("SELECT stub, extra, {} FROM {} WHERE key = ?1", columns.join(", "), spec.sql);
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([key], |row| {
        let mut item = Item {
            id: row.get(2)?,
            stub: row.get(0)?,
            fields: BTreeMap::new(),
            extra: row
                .get::<_, Option<String>>(1)?
                .and_then(|extra| serde_json::from_str::<BTreeMap<String, serde_json::Value>>(&extra).ok())
                .unwrap_or_default()
                .into_iter()
                .map(|(name, value)| (name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
                .collect(),
            codes: None,
        };
        for (place, column) in spec.columns.iter().enumerate().skip(1) {
            let text = match row.get_ref(place + 2)? {
                ValueRef::Integer(minor) if column.kind == Kind::Money => decimal(minor, digits),
                ValueRef::Integer(number) => number.to_string(),
                ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                _ => continue,
            };
            item.fields.insert(column.name, text);
        }
        Ok(item)
    })?)
}

/// An amount in minor units as files write it.
fn decimal(minor: i64, digits: u32) -> String {
    let digits = usize::try_from(digits).unwrap_or(2);
    let text = format!("{:0>width$}", minor.unsigned_abs(), width = digits + 1);
    let (whole, decimals) = text.split_at(text.len() - digits);
    let sign = if minor < 0 { "-" } else { "" };
    if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
}

/// The same entries, voucher designs with the counts of their codes.
fn with_codes(conn: &Connection, list: ItemTable, mut items: Vec<Item>) -> Result<Vec<Item>> {
    if list != ItemTable::VoucherDesigns {
        return Ok(items);
    }
    let mut statement = conn.prepare(&format!(
        "SELECT id, counted.* FROM (SELECT design_key, count(*) - count(customer_key), count(customer_key) \
         FROM vouchers GROUP BY design_key) AS counted JOIN {} ON key = design_key",
        Target::VoucherDesigns.sql()
    ))?;
    let counted = statement.query_map([], |row| {
        let (free, assigned): (i64, i64) = (row.get(2)?, row.get(3)?);
        Ok((row.get(0)?, CodeCounts { free: free.unsigned_abs(), assigned: assigned.unsigned_abs() }))
    })?;
    let counted: HashMap<String, CodeCounts> = counted.collect::<rusqlite::Result<_>>()?;
    for item in &mut items {
        item.codes = Some(counted.get(&item.id).copied().unwrap_or_default());
    }
    Ok(items)
}
