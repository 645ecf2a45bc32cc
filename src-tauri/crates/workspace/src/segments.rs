//! Segments: lists as they were imported, and what rules and rankings decide, as documents that this crate does not
//! read into. Whoever evaluates them gives the members back, and they are stored in one transaction.

use history::CustomerIndex;
use rusqlite::{Connection, OptionalExtension};
use sqlx::Row;

use crate::facts;
use crate::open::{DRAW_ALL, draw_version};
use crate::{Result, Workspace, WorkspaceError};

/// What decides who is in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SegmentSource {
    /// A list that customers are put on.
    List,
    /// A rule.
    Rule,
    /// A ranking of all customers.
    Ranking,
}

impl SegmentSource {
    const fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Rule => "rule",
            Self::Ranking => "ranking",
        }
    }

    fn named(name: &str) -> Result<Self> {
        [Self::List, Self::Rule, Self::Ranking]
            .into_iter()
            .find(|source| source.name() == name)
            .ok_or_else(|| WorkspaceError::Damaged(format!("a segment by {name:?}")))
    }
}

/// A segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Its name, which is its id.
    pub name: String,
    /// What decides who is in it.
    pub source: SegmentSource,
    /// The rule or ranking as JSON; none for a list.
    pub definition: Option<String>,
    /// Whether every workspace has it.
    pub provided: bool,
    /// Its members.
    pub customers: u64,
    /// When they were worked out; none for a list, and where that is still to be done.
    pub updated_at_ms: Option<i64>,
    /// Why they could not be worked out the last time, as a code.
    pub problem: Option<String>,
}

/// The members of a segment as they were worked out, or the code of why they could not be.
pub type WorkedOut = std::result::Result<Vec<CustomerIndex>, String>;

impl Workspace {
    /// Segments by name, with their sizes.
    pub async fn segments(&self) -> Result<Vec<Segment>> {
        let lists: std::collections::BTreeMap<String, u64> = self.facts().await?.segments.into_iter().collect();
        let rows = sqlx::query(
            "SELECT id, source, definition, provided, customers, updated_at_ms, problem FROM segments ORDER BY id",
        )
        .fetch_all(self.pool())
        .await?;
        rows.iter()
            .map(|row| {
                let name: String = row.try_get(0)?;
                let source = SegmentSource::named(row.try_get(1)?)?;
                let computed: i64 = row.try_get(4)?;
                Ok(Segment {
                    customers: match source {
                        SegmentSource::List => lists.get(&name).copied().unwrap_or_default(),
                        SegmentSource::Rule | SegmentSource::Ranking => computed.unsigned_abs(),
                    },
                    name,
                    source,
                    definition: row.try_get(2)?,
                    provided: row.try_get(3)?,
                    updated_at_ms: row.try_get(5)?,
                    problem: row.try_get(6)?,
                })
            })
            .collect()
    }

    /// Makes a segment, or changes what decides who is in it; without a definition it is a list. A list with members
    /// never becomes anything else, so that nobody loses it; what a rule found last becomes the list's members.
    pub async fn save_segment(&self, name: &str, source: SegmentSource, definition: Option<&str>) -> Result<()> {
        let (name, definition) = (name.to_owned(), definition.map(str::to_owned));
        self.write(move |conn| {
            let Some((key, held, provided)) = find(conn, &name)? else {
                conn.execute(
                    "INSERT INTO segments (id, source, definition) VALUES (?1, ?2, ?3)",
                    (&name, source.name(), &definition),
                )?;
                return changed(conn);
            };
            if provided {
                return Err(WorkspaceError::SegmentProvided(name));
            }
            match (held, source) {
                (SegmentSource::List, SegmentSource::List) => return Ok(()),
                (SegmentSource::List, _) if has_members(conn, key)? => return Err(WorkspaceError::SegmentIsList(name)),
                (_, SegmentSource::List) => {
                    conn.execute(
                        "INSERT OR IGNORE INTO segment_members (segment_key, customer_key) \
                         SELECT segment_key, customer_key FROM computed_members WHERE segment_key = ?1",
                        [key],
                    )?;
                    make_list(conn, key)?;
                }
                _ => {
                    conn.execute(
                        "UPDATE segments SET source = ?2, definition = ?3, updated_at_ms = NULL, problem = NULL \
                         WHERE key = ?1",
                        (key, source.name(), &definition),
                    )?;
                }
            }
            changed(conn)
        })
        .await
    }

    /// Makes a list of these customers; a name that is taken is refused, and an id that is not known left out.
    pub async fn make_list(&self, name: &str, customers: Vec<String>) -> Result<()> {
        let name = name.to_owned();
        self.write(move |conn| {
            if find(conn, &name)?.is_some() {
                return Err(WorkspaceError::SegmentExists(name));
            }
            conn.execute("INSERT INTO segments (id, source) VALUES (?1, 'list')", [&name])?;
            let key = conn.last_insert_rowid();
            let mut insert = conn.prepare(
                "INSERT OR IGNORE INTO segment_members (segment_key, customer_key) \
                 SELECT ?1, key FROM customers WHERE id = ?2",
            )?;
            for customer in &customers {
                insert.execute((key, customer))?;
            }
            changed(conn)
        })
        .await
    }

    /// Puts customers on a list and takes others off it, by their ids; who is in both stays off. Gives the ids that are
    /// not known; as long as there are any, nothing is changed.
    pub async fn change_members(&self, name: &str, add: Vec<String>, remove: Vec<String>) -> Result<Vec<String>> {
        let name = name.to_owned();
        self.write(move |conn| {
            let Some((key, SegmentSource::List, _)) = find(conn, &name)? else {
                return Err(WorkspaceError::NoSuchSegment(name));
            };
            let mut find_customer = conn.prepare("SELECT key FROM customers WHERE id = ?1")?;
            let mut unknown = Vec::new();
            let mut keys = |ids: Vec<String>| -> Result<Vec<i64>> {
                let mut keys = Vec::with_capacity(ids.len());
                for id in ids {
                    match find_customer.query_row([&id], |row| row.get(0)).optional()? {
                        Some(key) => keys.push(key),
                        None => unknown.push(id),
                    }
                }
                Ok(keys)
            };
            let (add, remove) = (keys(add)?, keys(remove)?);
            if !unknown.is_empty() {
                return Ok(unknown);
            }
            let mut put =
                conn.prepare("INSERT OR IGNORE INTO segment_members (segment_key, customer_key) VALUES (?1, ?2)")?;
            let mut take = conn.prepare("DELETE FROM segment_members WHERE segment_key = ?1 AND customer_key = ?2")?;
            for customer in add {
                put.execute((key, customer))?;
            }
            for customer in remove {
                take.execute((key, customer))?;
            }
            changed(conn)?;
            Ok(unknown)
        })
        .await
    }

    /// Gives a segment another name.
    pub async fn rename_segment(&self, name: &str, to: &str) -> Result<()> {
        let (name, to) = (name.to_owned(), to.to_owned());
        self.write(move |conn| {
            let key = own(conn, &name)?;
            if name != to && find(conn, &to)?.is_some() {
                return Err(WorkspaceError::SegmentExists(to));
            }
            conn.execute("UPDATE segments SET id = ?2 WHERE key = ?1", (key, &to))?;
            changed(conn)
        })
        .await
    }

    /// Deletes a segment.
    pub async fn delete_segment(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        self.write(move |conn| {
            let key = own(conn, &name)?;
            for table in ["segment_members", "computed_members"] {
                conn.execute(&format!("DELETE FROM {table} WHERE segment_key = ?1"), [key])?;
            }
            conn.execute("DELETE FROM segments WHERE key = ?1", [key])?;
            changed(conn)
        })
        .await
    }

    /// Whether rules and rankings have been asked about the facts as they are now.
    pub async fn segments_are_current(&self) -> Result<bool> {
        let current = sqlx::query_scalar("SELECT segments_version = facts_version FROM workspace");
        Ok(current.fetch_one(self.pool()).await?)
    }

    /// Stores who is in the computed segments, by the numbers of the customers in a history loaded while the facts had
    /// this version. Gives false, and stores nothing, where they have changed since. New versions are drawn where any
    /// members differ from those before, unless the workspace is still being made (`keeps_version`). Blocks.
    pub fn store_members_blocking(
        &self,
        facts_version: &str,
        found: &[(String, WorkedOut)],
        now_ms: i64,
        keeps_version: bool,
    ) -> Result<bool> {
        let conn = self.writing_connection()?;
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let version: String = conn.query_row("SELECT facts_version FROM workspace", [], |row| row.get(0))?;
        if version != facts_version {
            return Ok(false);
        }
        // A customer's number is the rank of her id.
        let keys: Vec<i64> = conn
            .prepare("SELECT key FROM customers ORDER BY id")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut any_differs = false;
        for (name, members) in found {
            let Some((key, ..)) = find(&conn, name)? else { continue };
            match members {
                Err(problem) => {
                    conn.execute("UPDATE segments SET problem = ?2 WHERE key = ?1", (key, problem))?;
                }
                Ok(members) => {
                    let at = |member: &CustomerIndex| keys.get(*member as usize).copied();
                    let mut members: Vec<i64> = members.iter().filter_map(at).collect();
                    members.sort_unstable();
                    any_differs |= replace(&conn, key, &members)?;
                    conn.execute(
                        "UPDATE segments SET customers = ?2, updated_at_ms = ?3, problem = NULL WHERE key = ?1",
                        (key, i64::try_from(members.len()).unwrap_or(i64::MAX), now_ms),
                    )?;
                }
            }
        }
        if !keeps_version {
            draw_version(&conn, any_differs)?;
        }
        conn.execute("UPDATE workspace SET segments_version = facts_version", [])?;
        conn.execute_batch("COMMIT")?;
        Ok(true)
    }
}

/// The key of a segment, what decides who is in it, and whether every workspace has it.
fn find(conn: &Connection, name: &str) -> Result<Option<(i64, SegmentSource, bool)>> {
    let found: Option<(i64, String, bool)> = conn
        .query_row("SELECT key, source, provided FROM segments WHERE id = ?1", [name], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    found.map(|(key, source, provided)| Ok((key, SegmentSource::named(&source)?, provided))).transpose()
}

/// The key of a segment that a person may change.
fn own(conn: &Connection, name: &str) -> Result<i64> {
    match find(conn, name)? {
        None => Err(WorkspaceError::NoSuchSegment(name.to_owned())),
        Some((.., true)) => Err(WorkspaceError::SegmentProvided(name.to_owned())),
        Some((key, ..)) => Ok(key),
    }
}

fn has_members(conn: &Connection, key: i64) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM segment_members WHERE segment_key = ?1)";
    Ok(conn.query_row(sql, [key], |row| row.get(0))?)
}

/// From now on customers are put on it.
pub(crate) fn make_list(conn: &Connection, key: i64) -> Result<()> {
    conn.execute("DELETE FROM computed_members WHERE segment_key = ?1", [key])?;
    conn.execute(
        "UPDATE segments SET source = 'list', definition = NULL, provided = 0, customers = 0, updated_at_ms = NULL, \
         problem = NULL WHERE key = ?1",
        [key],
    )?;
    Ok(())
}

/// What has changed about segments changes what histories hold.
fn changed(conn: &Connection) -> Result<()> {
    facts::refresh_segments(conn)?;
    conn.execute(DRAW_ALL, [])?;
    Ok(())
}

/// Sets the members of a computed segment, in order of their keys; tells whether they were others before.
fn replace(conn: &Connection, segment: i64, members: &[i64]) -> Result<bool> {
    let before: Vec<i64> = conn
        .prepare_cached("SELECT customer_key FROM computed_members WHERE segment_key = ?1 ORDER BY customer_key")?
        .query_map([segment], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if before == members {
        return Ok(false);
    }
    conn.execute("DELETE FROM computed_members WHERE segment_key = ?1", [segment])?;
    let mut insert = conn.prepare_cached("INSERT INTO computed_members (segment_key, customer_key) VALUES (?1, ?2)")?;
    for member in members {
        insert.execute((segment, member))?;
    }
    Ok(true)
}
