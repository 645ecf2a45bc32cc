//! What journeys and data name — message and voucher designs, stores, associates, products — one by one: lists, saving,
//! deleting, codes. A row is typed and written as an import does it, by the names of its columns in the canonical file.

mod codes;
mod read;
mod uses;

use rusqlite::{Connection, OptionalExtension};

pub use codes::AddedCodes;
pub use read::{CodeCounts, Item, ItemPage};

use crate::import::{Table, write_row};
use crate::open::DRAW_ALL;
use crate::{Result, Workspace, facts};

/// One of the five lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum ItemTable {
    MessageDesigns,
    VoucherDesigns,
    Stores,
    Associates,
    Products,
}

/// What became of an entry that was to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemWritten {
    /// It is there.
    Saved,
    /// No entry has the id that it was said to have until now.
    NotThere,
    /// Another entry has the id.
    IdTaken,
    /// The id is named by rows and cannot become another: by which tables, and by how many rows.
    IdInUse(Vec<(&'static str, u64)>),
    /// A value cannot be: the column of the canonical file, and the code of an import for it.
    Refused(&'static str, &'static str),
}

impl ItemTable {
    pub(crate) const fn table(self) -> Table {
        match self {
            Self::MessageDesigns => Table::MessageDesigns,
            Self::VoucherDesigns => Table::VoucherDesigns,
            Self::Stores => Table::Stores,
            Self::Associates => Table::Associates,
            Self::Products => Table::Products,
        }
    }

    fn sql(self) -> &'static str {
        self.table().spec().sql
    }
}

impl Workspace {
    /// Adds an entry, or changes the one whose id is `was`; `row` holds its columns as the canonical file writes them,
    /// the id first. What it has besides stays. An entry of which only the id was known becomes a full one.
    pub async fn save_item(
        &self,
        list: ItemTable,
        was: Option<&str>,
        mut row: Vec<(&'static str, String)>,
    ) -> Result<ItemWritten> {
        let (was, adds) = (was.map(str::to_owned), was.is_none());
        self.write(move |conn| {
            let Some(id) = row.first().map(|(_, id)| id.clone()) else { return Ok(ItemWritten::NotThere) };
            let there = find(conn, list, &id)?;
            let renamed = was.filter(|was| *was != id);
            match &renamed {
                None if adds && there.is_some_and(|(_, stub)| !stub) => return Ok(ItemWritten::IdTaken),
                None if !adds && there.is_none() => return Ok(ItemWritten::NotThere),
                None => {}
                Some(was) => {
                    let Some((key, _)) = find(conn, list, was)? else { return Ok(ItemWritten::NotThere) };
                    if there.is_some() {
                        return Ok(ItemWritten::IdTaken);
                    }
                    let uses = uses::of(conn, list, key)?;
                    if !uses.is_empty() {
                        return Ok(ItemWritten::IdInUse(uses));
                    }
                    row[0].1.clone_from(was);
                }
            }
            if let Err((column, code)) = write_row(conn, list.table(), &row)? {
                return Ok(ItemWritten::Refused(column, code));
            }
            if let Some(was) = renamed {
                conn.execute(&format!("UPDATE {} SET id = ?2 WHERE id = ?1", list.sql()), (was, id))?;
            }
            changed(conn, list)?;
            Ok(ItemWritten::Saved)
        })
        .await
    }

    /// Deletes an entry that no row names, with the free codes of a voucher design's list; else it stays, and the tables
    /// are given whose rows name it, with their numbers. None where no entry has the id.
    pub async fn delete_item(&self, list: ItemTable, id: &str) -> Result<Option<Vec<(&'static str, u64)>>> {
        let id = id.to_owned();
        self.write(move |conn| {
            let Some((key, _)) = find(conn, list, &id)? else { return Ok(None) };
            let uses = uses::of(conn, list, key)?;
            if uses.is_empty() {
                if list == ItemTable::VoucherDesigns {
                    conn.execute("DELETE FROM vouchers WHERE design_key = ?1", [key])?;
                }
                conn.execute(&format!("DELETE FROM {} WHERE key = ?1", list.sql()), [key])?;
                changed(conn, list)?;
            }
            Ok(Some(uses))
        })
        .await
    }

    /// The tables whose rows name an entry, with their numbers; none where no entry has the id. A message design is named
    /// by activities that carry its id or its name, a voucher design by codes that customers have.
    pub async fn item_uses(&self, list: ItemTable, id: &str) -> Result<Option<Vec<(&'static str, u64)>>> {
        let id = id.to_owned();
        self.read(move |conn| find(conn, list, &id)?.map(|(key, _)| uses::of(conn, list, key)).transpose()).await
    }
}

/// The key of an entry, and whether only its id is known.
fn find(conn: &Connection, list: ItemTable, id: &str) -> Result<Option<(i64, bool)>> {
    let sql = format!("SELECT key, stub FROM {} WHERE id = ?1", list.sql());
    Ok(conn.query_row(&sql, [id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Draws new versions. Rules ask about stores and products, so that segments are to be worked out anew; about designs
/// and associates they cannot ask.
fn changed(conn: &Connection, list: ItemTable) -> Result<()> {
    let asked_about = matches!(list, ItemTable::Stores | ItemTable::Products);
    let current: bool =
        conn.query_row("SELECT segments_version = facts_version FROM workspace", [], |row| row.get(0))?;
    facts::refresh_after(conn, |table| matches!(table, "products" | "vouchers"))?;
    conn.execute(DRAW_ALL, [])?;
    if current && !asked_about {
        conn.execute("UPDATE workspace SET segments_version = facts_version", [])?;
    }
    Ok(())
}
