//! The vouchers report.

use reports::{Discount, VoucherDesign, VouchersQuery};
use serde_json::{Value, json};

use super::db::{Ask, Db, instant, int, ratio, wilson};

/// The designs of the file, as the report is asked about them.
pub fn query(db: &Db, at: Option<i64>) -> VouchersQuery {
    let rows = db.rows(
        "SELECT d.id, json_object('days', valid_days, 'kind', word, 'hundredths',
            CAST(round(CAST(discount_value AS REAL) * 100) AS INTEGER), 'millionths',
            CAST(round(CAST(discount_value AS REAL) * 1000000) AS INTEGER))
        FROM voucher_designs AS d LEFT JOIN words ON words.key = discount_kind_word",
    );
    let design = |row: &Value| VoucherDesign {
        valid_days: row["days"].as_i64(),
        discount: match row["kind"].as_str() {
            Some("percent") => row["millionths"].as_i64().map(Discount::MillionthsOfPercent),
            Some("amount") => row["hundredths"].as_i64().map(Discount::Amount),
            _ => None,
        },
    };
    VouchersQuery { at, designs: rows.iter().map(|(id, row)| (id.clone(), design(row))).collect() }
}

/// As SQL has it.
pub fn vouchers(db: &Db, query: &VouchersQuery) -> Value {
    db.ask(&Ask { at: query.at, ..Ask::default() });
    db.run(include_str!("vouchers.sql"));
    let figures = |design: Option<&str>| {
        let is_of = design.map_or("TRUE".to_owned(), |design| format!("design = '{design}'"));
        let stands =
            |how: &str| db.number(&format!("SELECT count(*) FROM assigned WHERE {is_of} AND stands = '{how}'"));
        let (redeemed, expired, open) = (stands("redeemed"), stands("expired"), stands("open"));
        // A sale that redeems several codes of the same design, or of all, counts once.
        let valid = format!("SELECT DISTINCT sale, amount, currency, channel, store FROM redemption WHERE {is_of}");
        let sales = db.block(&format!("SELECT amount, currency FROM ({valid})"));
        let by = |column: &str| db.blocks(&format!("SELECT {column}, amount, currency FROM ({valid})"));
        let waited = format!(
            "SELECT waited, row_number() OVER (ORDER BY waited) AS place, count(*) OVER () AS n
            FROM assigned WHERE {is_of} AND waited IS NOT NULL"
        );
        json!({
            "assigned": redeemed + expired + open,
            "redeemed": redeemed,
            "expired": expired,
            "open": open,
            "redemption_rate": ratio(redeemed, redeemed + expired + open),
            "wilson": wilson(redeemed, redeemed + expired + open),
            "amount_minor": int(&sales, "amount_minor"),
            "sales": sales,
            "discount_minor": db.number(&format!("SELECT sum(discount) FROM given WHERE {is_of}")),
            "anomalies": db.number(&format!("SELECT count(*) FROM anomaly WHERE {is_of}")),
            "days_to_redeem": {
                "median": db.real(&format!(
                    "SELECT avg(waited) / 86400000 FROM ({waited}) WHERE place IN ((n + 1) / 2, (n + 2) / 2)")),
                "p90": db.real(&format!(
                    "SELECT min(waited) / 86400000.0 FROM ({waited}) WHERE 10 * place >= 9 * n")),
            },
            "redeemed_by_day": db.object(&format!(
                "SELECT CAST(waited / 86400000 AS TEXT), count(*) || '' FROM ({waited}) GROUP BY waited / 86400000")),
            "by_channel": by("channel"),
            "by_store": by("store"),
            "top_products": db.object(&format!(
                "SELECT product, json_object('amount_minor', sum(line.amount), 'quantity', sum(line.quantity))
                FROM ({valid}) AS v JOIN own USING (currency) JOIN line ON deal = sale
                GROUP BY product ORDER BY sum(line.amount) DESC, product LIMIT 10")),
        })
    };
    let designs = db.rows("SELECT id, NULL FROM voucher_designs");
    let anomalies = db.rows(&format!(
        "SELECT '', json_object('code', code, 'design', design, 'transaction', id, 'customer', customer_id, 'at', {},
            'why', why)
        FROM anomaly ORDER BY at, id",
        instant("at")
    ));
    let unknown = db.rows(
        "SELECT DISTINCT voucher, NULL FROM bearing WHERE voucher NOT IN (SELECT code FROM voucher) ORDER BY voucher",
    );
    json!({
        "report": "vouchers",
        "at": db.asked("at_ms"),
        "designs": designs.iter().map(|(id, _)| (id.clone(), figures(Some(id)))).collect::<serde_json::Map<_, _>>(),
        "total": figures(None),
        "anomalies": anomalies.into_iter().map(|(_, anomaly)| anomaly).collect::<Vec<_>>(),
        "unknown_codes": unknown.into_iter().map(|(code, _)| code).collect::<Vec<_>>(),
    })
}
