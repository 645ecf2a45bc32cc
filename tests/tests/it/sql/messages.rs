//! The messages report under all six models.

use reports::{MessagesBy, MessagesQuery};
use serde_json::{Map, Value, json};

use super::db::{Ask, Db, int, ratio};

const MODELS: [&str; 6] = ["any", "first", "last", "linear", "position", "time-decay"];

/// As SQL has it.
pub fn messages(db: &Db, query: &MessagesQuery) -> Value {
    let by = match query.by {
        MessagesBy::Message => "message",
        MessagesBy::Campaign => "campaign",
        MessagesBy::Journey => "journey",
        MessagesBy::Step => "step",
    };
    let ask = Ask { from: query.from, to: query.to, window_ms: query.window_ms, ..Ask::default() };
    let mut ask = ask.wanting("journey", &query.journeys).wanting("by", &[by.to_owned()]);
    for (of, costs) in [("message", &query.costs), ("channel", &query.channel_costs)] {
        for (name, cost) in costs {
            ask = ask.wanting(&format!("cost of {of}:{name}"), &[cost.to_string()]);
        }
    }
    db.ask(&ask);
    db.run(include_str!("touches.sql"));
    db.run("DROP TABLE IF EXISTS temp.decay; CREATE TEMP TABLE decay (age INTEGER PRIMARY KEY, weight INTEGER)");
    let weight = |age: i64| {
        let days = age as f64 / 86_400_000.0;
        #[expect(clippy::cast_possible_truncation, reason = "at most 2⁴⁰")]
        let weight = (40.0 - days / 7.0).exp2().round() as i64;
        (age, weight)
    };
    db.fill("decay", db.integers("SELECT DISTINCT age FROM touch").into_iter().map(weight));
    db.run(include_str!("shares.sql"));

    let of_group = |name: &str, rows: &str| {
        let sql = format!(
            "SELECT {name}, json_object(
                'sent', count(*),
                'cost_minor', ifnull(sum(cost), 0),
                'without_cost', sum(cost IS NULL),
                'immature', sum(ifnull(s.at + window_ms > until, 1)),
                'opened', sum(EXISTS (SELECT 1 FROM engagement AS e WHERE e.key = s.key AND NOT clicked)),
                'clicked', sum(EXISTS (SELECT 1 FROM engagement AS e WHERE e.key = s.key AND clicked)))
            FROM sent AS s, ask, known {rows}"
        );
        let mut groups = db.object(&sql);
        let clickers = db.object(&format!(
            "SELECT name, json_object('clickers', count(*), 'with_sale', sum(with_sale), 'immature', sum(immature),
                'mature_with_sale', sum(with_sale AND NOT immature))
            FROM (SELECT {name} AS name, customer, max(with_sale) AS with_sale, max(immature) AS immature
                FROM click GROUP BY 1, 2) GROUP BY name"
        ));
        for (name, group) in &mut groups {
            let none = json!({ "clickers": 0, "with_sale": 0, "immature": 0, "mature_with_sale": 0 });
            let people = clickers.get(name).unwrap_or(&none);
            let (sent, clickers) = (int(group, "sent"), int(people, "clickers"));
            group["open_rate"] = ratio(int(group, "opened"), sent);
            group["click_rate"] = ratio(int(group, "clicked"), sent);
            group["clickers"] = json!(clickers);
            group["clickers_with_sale"] = people["with_sale"].clone();
            group["click_conversion"] = ratio(int(people, "with_sale"), clickers);
            group["immature_clickers"] = people["immature"].clone();
            group["mature_click_conversion"] =
                ratio(int(people, "mature_with_sale"), clickers - int(people, "immature"));
        }
        groups
    };
    let groups = of_group("grp", "GROUP BY grp");
    let total = if groups.is_empty() { None } else { of_group("''", "").remove("") };
    let nothing = db.block("SELECT 0, '' WHERE FALSE");
    let mut models = Map::new();
    let mut totals = Map::new();
    for model in MODELS {
        let found = db.blocks(&format!("SELECT grp, amount, currency FROM credit WHERE model = '{model}'"));
        let block = |(name, group): (&String, &Value)| {
            let credits = found.get(name).unwrap_or(&nothing).clone();
            (name.clone(), with_cost(credits, int(group, "cost_minor"), query.margin))
        };
        models.insert(model.to_owned(), Value::Object(groups.iter().map(block).collect()));
        let credits = db.block(&format!("SELECT amount, currency FROM credit_of_all WHERE model = '{model}'"));
        let cost = total.as_ref().map_or(0, |total| int(total, "cost_minor"));
        totals.insert(model.to_owned(), with_cost(credits, cost, query.margin));
    }
    let mut report = json!({
        "report": "messages",
        "from": db.asked("from_ms"),
        "to": db.asked("to_ms"),
        "by": by,
        "window_ms": query.window_ms,
        "distinct_sales": db.number("SELECT count(DISTINCT sale) FROM share JOIN sent ON sent.key = activity"),
        "distinct_amount_minor": db.number(
            "SELECT sum(amount) FROM sale JOIN own USING (currency)
            WHERE key IN (SELECT sale FROM share JOIN sent ON sent.key = activity)"),
        "groups": groups,
        "models": models,
        "totals": totals,
    });
    if let Some(total) = total {
        report["total"] = total;
    }
    report
}

/// Credits beside their cost, and their margin where there is one.
fn with_cost(mut credits: Value, cost: i64, margin: Option<u32>) -> Value {
    let amount = int(&credits, "amount_minor");
    credits["minus_cost_minor"] = json!(amount - cost);
    credits["return_on_cost"] = ratio(amount - cost, cost);
    if let Some(margin) = margin {
        let margin = (amount * i64::from(margin) + 5_000) / 10_000;
        credits["margin_minor"] = json!(margin);
        credits["margin_minus_cost_minor"] = json!(margin - cost);
        if cost != 0 {
            credits["margin_return_on_cost"] = ratio(margin - cost, cost);
        }
    }
    credits
}
