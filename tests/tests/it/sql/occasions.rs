//! The occasions report.

use reports::OccasionsQuery;
use serde_json::{Map, Value, json};

use super::db::{Ask, Db, instant, int, ratio, wilson};

/// As SQL has it.
pub fn occasions(db: &Db, query: &OccasionsQuery) -> Value {
    let ask = Ask { from: query.from, to: query.to, at: query.at, window_ms: query.window_ms, ..Ask::default() };
    let mut ask = ask
        .wanting("market", &query.markets)
        .wanting("acquisition_channel", &query.acquisition_channels)
        .wanting("store", &query.stores)
        .wanting("department", &query.departments)
        .wanting("associate", &query.associates)
        .wanting("occasion_type", &query.occasion_types);
    for (kind, window_ms) in &query.windows_ms {
        ask = ask.wanting(&format!("window:{kind}"), &[window_ms.to_string()]);
    }
    db.ask(&ask);
    db.run(include_str!("occasions.sql"));
    let mut types = figures(db, "type");
    for (kind, found) in &mut types {
        let cells = db.object(&format!(
            "SELECT ifnull(channel, '') || '|' || ifnull(message, ''), json_object('completed', count(*),
                'converted', count(sale), 'amount_minor', ifnull(sum(amount) FILTER (WHERE outcome.currency = own.currency), 0),
                'immature', sum(immature))
            FROM outcome, own WHERE stands = 'completed' AND type = '{kind}' GROUP BY 1"
        ));
        let with_rate = |(name, mut cell): (String, Value)| {
            let (converted, completed) = (int(&cell, "converted"), int(&cell, "completed"));
            cell["conversion_rate"] = ratio(converted, completed);
            cell["wilson"] = wilson(converted, completed);
            (name, cell)
        };
        found["matrix"] = Value::Object(cells.into_iter().map(with_rate).collect());
    }
    let mut report = json!({
        "report": "occasions",
        "from": db.asked("from_ms"),
        "to": db.asked("to_ms"),
        "at": db.asked("at_ms"),
        "window_ms": query.window_ms,
        "types": types,
        "by_associate": figures(db, "associate"),
        "by_store": figures(db, "store"),
        "by_department": figures(db, "department"),
        "by_market": figures(db, "market"),
        "by_acquisition_channel": figures(db, "acquisition_channel"),
    });
    if let Some(total) = figures(db, "total").remove("") {
        report["total"] = total;
    }
    if query.list {
        report["occasions"] = Value::Object(db.object(&format!(
            "SELECT id, json_object('completed_at', {}, 'activity_id', message_id, 'sale', sale_id) FROM outcome",
            instant("completed_at")
        )));
    }
    report
}

/// The figures of occasions by a column.
fn figures(db: &Db, column: &str) -> Map<String, Value> {
    let mut groups = db.object(&format!(
        "SELECT {column}, json_object('generated', count(*), 'completed', sum(stands = 'completed'),
            'open', sum(stands = 'open'), 'expired', sum(stands = 'expired'), 'converted', count(sale),
            'immature', sum(stands = 'completed' AND immature), 'immature_converted', sum(sale IS NOT NULL AND immature),
            'amount_minor', ifnull(sum(amount) FILTER (WHERE outcome.currency = own.currency), 0),
            'own', count(*) FILTER (WHERE outcome.currency = own.currency),
            'distinct_sales', count(DISTINCT sale), 'distinct_messages', count(DISTINCT message_key))
        FROM outcome, own GROUP BY {column}"
    ));
    let distinct = db.object(&format!(
        "SELECT name, sum(amount) || '' FROM
            (SELECT DISTINCT {column} AS name, sale, amount FROM outcome JOIN own USING (currency)) GROUP BY name"
    ));
    let medians = db.object(&format!(
        "SELECT name, CAST(avg(waited) / 86400000 AS TEXT) FROM (
            SELECT {column} AS name, sold_at - completed_at AS waited, count(*) OVER (PARTITION BY {column}) AS n,
                row_number() OVER (PARTITION BY {column} ORDER BY sold_at - completed_at) AS place
            FROM outcome WHERE sale IS NOT NULL
        ) WHERE place IN ((n + 1) / 2, (n + 2) / 2) GROUP BY name"
    ));
    let others = db.object(&format!(
        "SELECT name, json_group_object(currency, amount) FROM (
            SELECT {column} AS name, outcome.currency, sum(amount) AS amount FROM outcome, own
            WHERE outcome.currency <> own.currency GROUP BY 1, 2
        ) GROUP BY name"
    ));
    for (name, group) in &mut groups {
        if let Some(amounts) = others.get(name) {
            group["other_currencies"] = amounts.clone();
        }
        let (completed, converted) = (int(group, "completed"), int(group, "converted"));
        let (immature, converted_early) = (int(group, "immature"), int(group, "immature_converted"));
        let (amount, own) = (int(group, "amount_minor"), int(group, "own"));
        group["completion_rate"] = ratio(completed, int(group, "generated"));
        group["conversion_rate"] = ratio(converted, completed);
        group["wilson"] = wilson(converted, completed);
        group["mature_conversion_rate"] = ratio(converted - converted_early, completed - immature);
        group["average_minor"] = if own == 0 { Value::Null } else { json!((2 * amount + own) / (2 * own)) };
        group["distinct_amount_minor"] = distinct.get(name).cloned().unwrap_or(json!(0));
        group["median_days_to_convert"] = medians.get(name).cloned().unwrap_or(Value::Null);
        if let Value::Object(fields) = group {
            fields.remove("own");
        }
    }
    groups
}
