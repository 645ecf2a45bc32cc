//! What the values of unlisted columns and properties are, remembered for reading them.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde_json::Value;

use super::images::Images;
use super::rows::{Candidates, json_candidates};
use super::tables::{Spec, Table};
use crate::Result;
use crate::values::ANYTHING;

/// Remembers what was seen; where rows were changed or left out, looks at all of the table's values again.
pub(crate) fn remember(
    conn: &Connection,
    seen: Vec<(Table, Candidates, bool)>,
    images: Option<&mut Images<'_>>,
) -> Result<()> {
    let before = known_types(conn)?;
    take(conn, seen)?;
    let Some(images) = images else { return Ok(()) };
    for ((owner, name), candidates) in known_types(conn)? {
        let earlier = before.get(&(owner.clone(), name.clone())).copied();
        if earlier != Some(candidates) {
            let image = [("owner", owner.into()), ("name", name.into()), ("candidates", earlier.into())];
            let image = image.map(|(column, value): (&str, Value)| (column.to_owned(), value));
            images.keep_image("field_types", 0, false, &image.into_iter().collect())?;
        }
    }
    Ok(())
}

fn known_types(conn: &Connection) -> Result<BTreeMap<(String, String), u8>> {
    let mut statement = conn.prepare("SELECT owner, name, candidates FROM field_types")?;
    let known = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(known.collect::<rusqlite::Result<_>>()?)
}

fn take(conn: &Connection, seen: Vec<(Table, Candidates, bool)>) -> Result<()> {
    let mut write = conn.prepare(
        "INSERT INTO field_types (owner, name, candidates) VALUES (?1, ?2, ?3) \
         ON CONFLICT (owner, name) DO UPDATE SET candidates = excluded.candidates",
    )?;
    let mut narrow = conn.prepare(
        "INSERT INTO field_types (owner, name, candidates) VALUES (?1, ?2, ?3) \
         ON CONFLICT (owner, name) DO UPDATE SET candidates = candidates & excluded.candidates",
    )?;
    for (table, candidates, is_exact) in seen {
        if candidates.is_empty() {
            continue;
        }
        if is_exact {
            for (owner, names) in &candidates {
                for (name, bits) in names {
                    narrow.execute((owner, name, bits))?;
                }
            }
            continue;
        }
        let known = look_again(conn, table.spec())?;
        for (owner, names) in candidates {
            for name in names.keys() {
                let bits = known.get(&owner).and_then(|names| names.get(name)).copied().unwrap_or(ANYTHING);
                write.execute((&owner, name, bits))?;
            }
        }
        for (owner, names) in &known {
            for (name, bits) in names {
                write.execute((owner, name, bits))?;
            }
        }
    }
    Ok(())
}

fn look_again(conn: &Connection, spec: &Spec) -> Result<Candidates> {
    let is_events = spec.table == Table::Events;
    let sql = if is_events {
        "SELECT events.extra, words.word FROM events JOIN words ON words.key = events.type_word \
         WHERE events.extra IS NOT NULL"
            .to_owned()
    } else {
        format!("SELECT extra, '' FROM {} WHERE extra IS NOT NULL", spec.sql)
    };
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut known = Candidates::new();
    while let Some(row) = rows.next()? {
        let values: BTreeMap<String, Value> =
            row.get_ref(0)?.as_str().ok().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let owner = if is_events {
            format!("event:{}", row.get_ref(1)?.as_str().unwrap_or_default())
        } else {
            spec.file.to_owned()
        };
        let names = known.entry(owner).or_default();
        for (name, value) in values {
            *names.entry(name).or_insert(ANYTHING) &= json_candidates(&value);
        }
    }
    Ok(known)
}
