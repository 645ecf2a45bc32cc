//! The sales report.

use reports::SalesQuery;
use serde_json::{Value, json};

use super::db::{Ask, Db, instant, int, ratio};

/// As SQL has it.
pub fn sales(db: &Db, query: &SalesQuery) -> Value {
    let ask = Ask { from: query.from, to: query.to, window_ms: query.window_ms, ..Ask::default() };
    db.ask(
        &ask.wanting("store", &query.stores)
            .wanting("associate", &query.associates)
            .wanting("type", &query.activity_types),
    );
    db.run(include_str!("sales.sql"));
    let block = |condition: &str| db.block(&format!("SELECT amount, currency FROM population WHERE {condition}"));
    let all = block("amount > 0");
    let related = block("key IN (SELECT sale FROM related)");
    let returned = db.number("SELECT sum(amount) FROM population JOIN own USING (currency) WHERE amount < 0");
    let by = |column: &str| {
        db.blocks(&format!(
            "SELECT {column}, amount, currency FROM (SELECT DISTINCT {column}, sale, amount, currency FROM related)"
        ))
    };
    let months = |condition: &str| {
        db.blocks(&format!("SELECT month, amount, currency FROM population WHERE amount > 0 AND {condition}"))
    };
    let (related_months, other_months) =
        (months("key IN (SELECT sale FROM related)"), months("key NOT IN (SELECT sale FROM related)"));
    let mut by_month = months("TRUE");
    let nothing = db.block("SELECT 0, '' WHERE FALSE");
    for (month, sales) in &mut by_month {
        sales["related"] = related_months.get(month).unwrap_or(&nothing).clone();
        sales["other"] = other_months.get(month).unwrap_or(&nothing).clone();
    }
    let mut report = json!({
        "report": "sales",
        "from": db.asked("from_ms"),
        "to": db.asked("to_ms"),
        "window_ms": query.window_ms,
        "sales": all,
        "returns": {
            "count": db.number("SELECT count(*) FROM population WHERE amount < 0"),
            "amount_minor": returned,
        },
        "net_minor": int(&all, "amount_minor") + returned,
        "related_sales": related,
        "other_sales": block("amount > 0 AND key NOT IN (SELECT sale FROM related)"),
        "share_count": ratio(int(&related, "count"), int(&all, "count")),
        "share_amount": ratio(int(&related, "amount_minor"), int(&all, "amount_minor")),
        "related_activities": db.number("SELECT count(DISTINCT activity) FROM related"),
        "immature": db.number("SELECT count(DISTINCT activity) FROM related, ask, known WHERE at + window_ms > until"),
        "related_by_type": db.object("SELECT type, count(DISTINCT activity) || '' FROM related GROUP BY type"),
        "activity_types": db.rows("SELECT DISTINCT type, NULL FROM related ORDER BY type").into_iter()
            .map(|(kind, _)| kind).collect::<Vec<_>>(),
        "average_days_from_last_activity":
            db.real("SELECT avg(waited) / 86400000 FROM (SELECT sold_at - max(at) AS waited FROM related GROUP BY sale)"),
        "by_store": by("store"),
        "by_associate": by("associate"),
        "by_activity_type": by("type"),
        "by_channel": by("channel"),
        "by_month": by_month,
    });
    if query.list {
        let list = db.rows(&format!(
            "SELECT '', json_object('transaction', p.id, 'customer', customer_id, 'at', {}, 'amount_minor', p.amount,
                'currency', currency, 'store', store, 'associate', associate, 'activities',
                (SELECT json_group_array(activity_id) FROM
                    (SELECT activity_id FROM related WHERE sale = p.key ORDER BY at, activity_id)))
            FROM population AS p WHERE key IN (SELECT sale FROM related) ORDER BY at, id",
            instant("at")
        ));
        report["list"] = Value::Array(list.into_iter().map(|(_, row)| row).collect());
    }
    report
}
