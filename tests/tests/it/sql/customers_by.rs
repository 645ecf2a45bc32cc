//! Customers by an attribute.

use reports::CustomersByQuery;
use serde_json::{Value, json};

use super::db::{Ask, Db, int, ratio, wilson};

/// As SQL has it; `value` is how it reads the attribute of a row of `customers`.
pub fn customers_by(db: &Db, query: &CustomersByQuery, value: &str) -> Value {
    db.ask(&Ask { from: query.from, to: query.to, window_ms: query.window_ms, ..Ask::default() });
    db.run(&format!(
        "DROP TABLE IF EXISTS temp.member;
        CREATE TEMP TABLE member AS SELECT key, ifnull({value}, '') AS value FROM customers;
        CREATE UNIQUE INDEX temp.member_by_key ON member (key);
        DROP TABLE IF EXISTS temp.counted;
        CREATE TEMP TABLE counted AS
        SELECT sale.*, value, EXISTS (SELECT 1 FROM activity AS a
            WHERE a.customer = sale.customer AND a.at BETWEEN sale.at - window_ms AND sale.at) AS related
        FROM sale JOIN member ON member.key = customer, ask
        WHERE (from_ms IS NULL OR from_ms <= at) AND (to_ms IS NULL OR at < to_ms);"
    ));
    let sales = db.blocks("SELECT value, amount, currency FROM counted");
    let related = db.blocks("SELECT value, amount, currency FROM counted WHERE related");
    let mut groups = db.object(
        "SELECT value, json_object('customers', count(*),
            'buyers', sum(key IN (SELECT customer FROM counted)),
            'visitors', sum(key IN (SELECT customer_key FROM events JOIN words ON words.key = type_word
                WHERE word = 'page_viewed')))
        FROM member GROUP BY value",
    );
    let nothing = db.block("SELECT 0, '' WHERE FALSE");
    for (value, group) in &mut groups {
        let customers = int(group, "customers");
        let bought = sales.get(value).unwrap_or(&nothing);
        group["sales"] = bought.clone();
        group["related_sales"] = related.get(value).unwrap_or(&nothing).clone();
        group["per_customer_minor"] = json!((2 * int(bought, "amount_minor") + customers) / (2 * customers));
        group["buyer_rate"] = ratio(int(group, "buyers"), customers);
        group["wilson"] = wilson(int(group, "buyers"), customers);
    }
    json!({ "report": "customers-by", "attribute": query.attribute, "window_ms": query.window_ms, "groups": groups })
}
