//! The products report.

use reports::ProductsQuery;
use serde_json::{Value, json};

use super::db::{Ask, Db};

/// As SQL has it.
pub fn products(db: &Db, query: &ProductsQuery) -> Value {
    let ask = Ask { from: query.from, to: query.to, ..Ask::default() };
    db.ask(&ask.wanting("store", &query.stores).wanting("channel", &query.channels));
    db.run(include_str!("products.sql"));
    let is_top = |what: &str| format!("{what} IN (SELECT name FROM top WHERE what = '{what}')");
    let lines = |key: &str, condition: &str| {
        db.object(&format!(
            "SELECT {key}, json_object('amount_minor', sum(amount), 'quantity', sum(quantity))
            FROM bought WHERE {condition} GROUP BY {key}"
        ))
    };
    let top = |what: &str| lines(what, &is_top(what));
    let cells = |row: &str, column: &str| {
        lines(&format!("{row} || '|' || {column}"), &format!("{} AND {}", is_top(row), is_top(column)))
    };
    json!({
        "report": "products",
        "from": db.asked("from_ms"),
        "to": db.asked("to_ms"),
        "sales": db.block("SELECT amount, currency FROM chosen"),
        "by_channel": db.blocks("SELECT channel, amount, currency FROM chosen"),
        "top_stores": db.blocks(&format!("SELECT store, amount, currency FROM chosen WHERE {}", is_top("store"))),
        "by_department": top("department"),
        "top_categories": top("category"),
        "top_products": top("product"),
        "department_store": cells("department", "store"),
        "department_channel": cells("department", "channel"),
        "category_channel": cells("category", "channel"),
        "category_store": cells("category", "store"),
        "product_channel": cells("product", "channel"),
        "product_store": cells("product", "store"),
        "preferred_store_top": db.object(
            "SELECT store, count(*) || '' FROM preferred GROUP BY store ORDER BY count(*) DESC, store LIMIT 20"),
        "without_lines": db.number("SELECT count(*) FROM chosen WHERE key NOT IN (SELECT deal FROM line)"),
    })
}
