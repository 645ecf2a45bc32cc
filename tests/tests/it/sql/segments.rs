//! The segments report.

use reports::SegmentsQuery;
use serde_json::{Map, Value, json};

use super::db::{Ask, Db};

/// As SQL has it.
pub fn segments(db: &Db, query: &SegmentsQuery) -> Value {
    let window_ms = i64::from(query.days) * 86_400_000;
    db.ask(&Ask { at: query.at, since: query.since, window_ms, ..Ask::default() });
    db.run(include_str!("segments.sql"));
    let figures = |moment: &str| {
        let mut found = db.object(&format!(
            "SELECT segment, json_object('customers', count(*), 'last_minor', sum(last), 'before_minor', sum(before))
            FROM spend WHERE moment = '{moment}' GROUP BY segment"
        ));
        for segment in ["more", "less", "steady", "inactive"] {
            let nothing = || json!({ "customers": 0, "last_minor": 0, "before_minor": 0 });
            found.entry(segment).or_insert_with(nothing);
        }
        found
    };
    let mut report = json!({
        "report": "segments",
        "at": db.asked("at_ms"),
        "days": query.days,
        "segments": figures("now"),
    });
    if query.since.is_some() {
        let moved: Map<String, Value> = db.object(
            "SELECT was.segment || '|' || is_now.segment, count(*) || ''
            FROM spend AS was JOIN spend AS is_now USING (customer)
            WHERE was.moment = 'then' AND is_now.moment = 'now' GROUP BY 1",
        );
        report["flow"]["since"] = db.asked("since_ms");
        report["flow"]["segments"] = Value::Object(figures("then"));
        report["flow"]["moved"] = Value::Object(moved);
    }
    report
}
