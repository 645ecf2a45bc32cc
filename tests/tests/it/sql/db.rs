//! A workspace's file, asked in SQL.

use std::path::Path;

use chrono::{Offset, TimeZone};
use rusqlite::Connection;
use serde_json::{Map, Value, json};

/// What is asked of a report.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    pub from: Option<i64>,
    pub to: Option<i64>,
    pub at: Option<i64>,
    pub since: Option<i64>,
    /// The window, or the period of segments.
    pub window_ms: i64,
    /// Filters and the values they let through.
    pub wanted: Vec<(String, String)>,
}

impl Ask {
    /// With a filter.
    #[must_use]
    pub fn wanting(mut self, filter: &str, values: &[String]) -> Self {
        self.wanted.extend(values.iter().map(|value| (filter.to_owned(), value.clone())));
        self
    }
}

/// The connection.
#[derive(Debug)]
pub struct Db {
    conn: Connection,
    pub last_known: Option<i64>,
}

impl Db {
    /// Opens a file and lays out what every report reads.
    pub fn open(path: &Path) -> Self {
        let conn = Connection::open(path).expect("the file");
        conn.execute_batch(include_str!("base.sql")).expect("the base tables");
        let zone: String = conn.query_row("SELECT time_zone FROM workspace", [], |row| row.get(0)).expect("a zone");
        let zone: chrono_tz::Tz = zone.parse().expect("a zone of the tz database");
        let (first, last_known): (Option<i64>, Option<i64>) = conn
            .query_row("SELECT (SELECT min(at) FROM deal), until FROM known", [], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("the last known instant");
        // Clocks are put forward and back at full quarters of an hour.
        let mut ahead = None;
        const QUARTER: i64 = 15 * 60 * 1000;
        for at in
            (first.unwrap_or(0) / QUARTER - 1..=last_known.unwrap_or(0) / QUARTER).map(|quarter| quarter * QUARTER)
        {
            let local = zone.timestamp_millis_opt(at).single().expect("an instant");
            let offset = i64::from(local.offset().fix().local_minus_utc()) * 1000;
            if ahead != Some(offset) {
                ahead = Some(offset);
                conn.execute("INSERT INTO clock VALUES (?1, ?2)", [at, offset]).expect("a row");
            }
        }
        Self { conn, last_known }
    }

    /// Says what is asked; without an instant it is the last known one.
    pub fn ask(&self, ask: &Ask) {
        self.conn
            .execute(
                "UPDATE ask SET from_ms = ?1, to_ms = ?2, at_ms = ?3, since_ms = ?4, window_ms = ?5",
                (ask.from, ask.to, ask.at.or(self.last_known), ask.since, ask.window_ms),
            )
            .expect("what is asked");
        self.run("DELETE FROM wanted");
        for (filter, value) in &ask.wanted {
            self.conn.execute("INSERT INTO wanted VALUES (?1, ?2)", [filter, value]).expect("a filter");
        }
    }

    /// One of the instants that are asked about, as text.
    pub fn asked(&self, column: &str) -> Value {
        let text: Option<String> = self
            .conn
            .query_row(&format!("SELECT {} FROM ask", instant(column)), [], |row| row.get(0))
            .expect("what is asked");
        json!(text)
    }

    /// Runs statements that answer nothing.
    pub fn run(&self, sql: &str) {
        self.conn.execute_batch(sql).unwrap_or_else(|error| panic!("{error}\n{sql}"));
    }

    /// Fills a table of two integers.
    pub fn fill(&self, table: &str, rows: impl Iterator<Item = (i64, i64)>) {
        self.run("SAVEPOINT filling");
        for row in rows {
            self.conn.execute(&format!("INSERT INTO {table} VALUES (?1, ?2)"), [row.0, row.1]).expect("a row");
        }
        self.run("RELEASE filling");
    }

    /// Every row as its key and the JSON beside it.
    pub fn rows(&self, sql: &str) -> Vec<(String, Value)> {
        let mut statement = self.conn.prepare(sql).unwrap_or_else(|error| panic!("{error}\n{sql}"));
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, Option<String>>(1)?))).expect("rows");
        rows.map(|row| {
            let (key, text): (String, Option<String>) = row.unwrap_or_else(|error| panic!("{error}\n{sql}"));
            (key, text.map_or(Value::Null, |text| serde_json::from_str(&text).expect("JSON")))
        })
        .collect()
    }

    /// The same as an object.
    pub fn object(&self, sql: &str) -> Map<String, Value> {
        self.rows(sql).into_iter().collect()
    }

    /// One whole number; nothing is zero.
    pub fn number(&self, sql: &str) -> i64 {
        let found: Option<i64> =
            self.conn.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{error}\n{sql}"));
        found.unwrap_or(0)
    }

    /// One number with decimals, or `null`.
    pub fn real(&self, sql: &str) -> Value {
        let found: Option<f64> =
            self.conn.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{error}\n{sql}"));
        json!(found)
    }

    /// A column of whole numbers.
    pub fn integers(&self, sql: &str) -> Vec<i64> {
        let mut statement = self.conn.prepare(sql).unwrap_or_else(|error| panic!("{error}\n{sql}"));
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<rusqlite::Result<_>>().expect("integers")
    }

    /// Sales blocks by key, of rows of key, amount and currency.
    pub fn blocks(&self, rows: &str) -> Map<String, Value> {
        let mut blocks = self.object(&format!(
            "WITH block_row (name, amount, currency) AS ({rows}),
            block AS (
                SELECT name, count(*) AS deals, count(*) FILTER (WHERE block_row.currency = own.currency) AS n,
                    ifnull(sum(amount) FILTER (WHERE block_row.currency = own.currency), 0) AS total,
                    min(amount) FILTER (WHERE block_row.currency = own.currency) AS low,
                    max(amount) FILTER (WHERE block_row.currency = own.currency) AS high
                FROM block_row, own GROUP BY name
            )
            SELECT name, json_object('count', deals, 'amount_minor', total, 'min_minor', low, 'max_minor', high,
                'average_minor', CASE WHEN n > 0 THEN (2 * total + n) / (2 * n) END) FROM block"
        ));
        let others = self.object(&format!(
            "WITH block_row (name, amount, currency) AS ({rows}),
            block_sum AS (SELECT name, block_row.currency, sum(amount) AS total FROM block_row, own
                WHERE block_row.currency <> own.currency GROUP BY name, block_row.currency)
            SELECT name, json_group_object(currency, total) FROM block_sum GROUP BY name"
        ));
        for (key, sums) in others {
            blocks[&key]["other_currencies"] = sums;
        }
        blocks
    }

    /// One sales block, of rows of amount and currency.
    pub fn block(&self, rows: &str) -> Value {
        self.blocks(&format!("SELECT '', * FROM ({rows})")).remove("").unwrap_or_else(
            || json!({ "count": 0, "amount_minor": 0, "min_minor": null, "average_minor": null, "max_minor": null }),
        )
    }
}

/// An instant as SQL writes it: with milliseconds only where there are some.
pub fn instant(at: &str) -> String {
    format!(
        "strftime(CASE {at} % 1000 WHEN 0 THEN '%Y-%m-%dT%H:%M:%SZ' ELSE '%Y-%m-%dT%H:%M:%fZ' END,
            {at} / 1000.0, 'unixepoch')"
    )
}

/// The 95 % interval of a rate after Wilson, as the solutions of (p − q)² = z² q (1 − q) / n.
pub fn wilson(part: i64, whole: i64) -> Value {
    if whole == 0 {
        return Value::Null;
    }
    let (n, p) = (whole as f64, part as f64 / whole as f64);
    let z2 = 1.959_963_984_540_054_f64.powi(2);
    let (a, b, c) = (1.0 + z2 / n, 2.0 * p + z2 / n, p * p);
    let root = (b * b - 4.0 * a * c).sqrt();
    json!([((b - root) / (2.0 * a)).max(0.0), ((b + root) / (2.0 * a)).min(1.0)])
}

/// `part / whole`, or nothing over nothing.
pub fn ratio(part: i64, whole: i64) -> Value {
    if whole == 0 { Value::Null } else { json!(part as f64 / whole as f64) }
}

/// A whole number of a JSON object.
pub fn int(value: &Value, key: &str) -> i64 {
    value[key].as_i64().unwrap_or_else(|| panic!("{key} of {value}"))
}

/// Where the first difference is, if there is one. Numbers with decimals may differ in their last digits; what tells
/// about one thing may tell more than SQL does, but a table has the same rows.
pub fn difference(engine: &Value, sql: &Value, path: &str) -> Option<String> {
    let differs = || Some(format!("{path}: the engine says {engine}, SQL says {sql}"));
    match (engine, sql) {
        (Value::Number(a), Value::Number(b)) if a.is_f64() || b.is_f64() => {
            let (a, b) = (a.as_f64()?, b.as_f64()?);
            if (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0) { None } else { differs() }
        }
        (Value::Array(a), Value::Array(b)) => {
            if a.len() != b.len() {
                return differs();
            }
            (0..).zip(a.iter().zip(b)).find_map(|(place, (a, b))| difference(a, b, &format!("{path}[{place}]")))
        }
        (Value::Object(a), Value::Object(b)) => {
            if let Some(key) = b.keys().find(|key| !a.contains_key(*key)) {
                return Some(format!("{path}: the engine lacks {key:?}"));
            }
            const OF_ONE_THING: [&str; 9] = [
                "report",
                "count",
                "amount_minor",
                "sent",
                "generated",
                "completed",
                "assigned",
                "customers",
                "transaction",
            ];
            let is_one_thing = b.keys().any(|key| OF_ONE_THING.contains(&key.as_str()));
            if let Some(key) = a.keys().find(|key| !is_one_thing && !b.contains_key(*key)) {
                return Some(format!("{path}: SQL lacks {key:?}"));
            }
            b.iter().find_map(|(key, b)| difference(&a[key], b, &format!("{path}.{key}")))
        }
        _ if engine == sql => None,
        _ => differs(),
    }
}
