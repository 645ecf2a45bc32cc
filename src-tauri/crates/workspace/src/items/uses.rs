//! Which rows name an entry.

use rusqlite::Connection;

use super::ItemTable;
use crate::Result;

/// Where rows that name an entry may stand: the table, and the condition with the entry's key as its argument.
const fn places(list: ItemTable) -> &'static [(&'static str, &'static str)] {
    match list {
        ItemTable::MessageDesigns => &[(
            "activities",
            "message_word IN (SELECT words.key FROM words JOIN message_designs \
             ON word = message_designs.id OR word = message_designs.name WHERE message_designs.key = ?1)",
        )],
        // Free codes are the design's own.
        ItemTable::VoucherDesigns => &[("vouchers", "design_key = ?1 AND customer_key IS NOT NULL")],
        ItemTable::Stores => &[
            ("transactions", "store_key = ?1"),
            ("associates", "store_key = ?1"),
            ("customers", "home_store_key = ?1"),
            ("occasions", "store_key = ?1"),
        ],
        ItemTable::Associates => &[
            ("transactions", "associate_key = ?1"),
            ("activities", "associate_key = ?1"),
            ("occasions", "associate_key = ?1"),
        ],
        ItemTable::Products => &[("transaction_lines", "product_key = ?1")],
    }
}

/// The tables whose rows name an entry, with their numbers.
pub(super) fn of(conn: &Connection, list: ItemTable, key: i64) -> Result<Vec<(&'static str, u64)>> {
    let mut uses = Vec::new();
    for (table, condition) in places(list) {
        let sql = format!("SELECT count(*) FROM {table} WHERE {condition}");
        let count: i64 = conn.query_row(&sql, [key], |row| row.get(0))?;
        if count > 0 {
            uses.push((*table, count.unsigned_abs()));
        }
    }
    Ok(uses)
}
