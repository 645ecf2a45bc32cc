use super::market::Market;
use super::shop::{DAY, START};
use crate::{SegmentsQuery, segments};

const P: i64 = 90 * DAY;

fn shop() -> Market {
    Market { last_known: Some(START), ..Market::empty(5) }
        .sale("t1", 0, START - P, 100, "")
        .sale("t2", 0, START, 111, "")
        .sale("t3", 1, START - P, 100, "")
        .sale("t4", 1, START - P + 1, 110, "")
        .sale("t5", 2, START - P, 100, "")
        .sale("t6", 2, START - 1, 300, "")
        .sale("t7", 2, START - 1, -211, "")
        .sale("t8", 3, START - 2 * P, 100, "")
}

#[test]
fn all_four_are_always_told() {
    let query = SegmentsQuery { at: None, since: None, days: 90 };
    let report = serde_json::to_value(segments(&Market::empty(0).history(), &query)).unwrap();
    let nothing = serde_json::json!({ "customers": 0, "last_minor": 0, "before_minor": 0 });
    assert_eq!(
        report["segments"],
        serde_json::json!({ "more": nothing, "less": nothing, "steady": nothing, "inactive": nothing })
    );
    assert!(report.get("flow").is_none());
}

#[test]
fn a_tenth_more_or_less_is_still_steady_and_periods_begin_after_their_first_instant() {
    let query = SegmentsQuery { at: None, since: None, days: 90 };
    let report = serde_json::to_value(segments(&shop().history(), &query)).unwrap();
    assert_eq!(report["at"], "2024-03-01T12:00:00Z");
    assert_eq!(
        report["segments"],
        serde_json::json!({
            "more": { "customers": 1, "last_minor": 111, "before_minor": 100 },
            "less": { "customers": 1, "last_minor": 89, "before_minor": 100 },
            "steady": { "customers": 1, "last_minor": 110, "before_minor": 100 },
            "inactive": { "customers": 2, "last_minor": 0, "before_minor": 0 },
        })
    );
}

#[test]
fn the_flow_tells_who_was_where_at_the_earlier_instant() {
    let query = SegmentsQuery { at: None, since: Some(START - P), days: 90 };
    let flow = segments(&shop().history(), &query).flow.unwrap();
    let moved: Vec<String> = flow.moved.iter().map(|(way, customers)| format!("{way} {customers}")).collect();
    assert_eq!(moved, ["inactive|inactive 1", "less|inactive 1", "more|less 1", "more|more 1", "more|steady 1"]);
    assert_eq!(flow.segments[&journey::RevenuePerformance::More].customers, 3);
    assert_eq!(flow.since, "2023-12-02T12:00:00Z");
}
