//! Conversions, related sales, times, and counts that add up.

use chrono_tz::Europe;
use dry_run::Summary;
use journey::AttributionModel;

use crate::rehearsal::{BOUGHT, DAY, Rehearsal, START, journey, mail, wait};
use crate::shop::Shop;

fn registered(customers: &[&str]) -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    for customer in customers {
        shop.register(customer, "2017-05-01T10:00:00Z");
    }
    Rehearsal::new(shop).until("2017-12-31T00:00:00Z")
}

fn conversions(summary: &Summary) -> (u64, i64) {
    (summary.conversions.count, summary.conversions.amount_minor)
}

#[test]
fn the_first_sale_after_entry_within_the_window_converts() {
    let journey = journey(START, "", "");
    for (sales, expected) in [
        (vec![("2017-05-01T10:00:00Z", 100)], (0, 0)),
        (vec![("2017-05-01T10:00:00.001Z", 100), ("2017-05-02T10:00:00Z", 200)], (1, 100)),
        (vec![("2017-05-15T10:00:00Z", 100)], (1, 100)),
        (vec![("2017-05-15T10:00:00.001Z", 100)], (0, 0)),
        (vec![("2017-05-02T10:00:00Z", 0), ("2017-05-03T10:00:00Z", -50), ("2017-05-04T10:00:00Z", 300)], (1, 300)),
        // Of two at one instant the one with the smaller id.
        (vec![("2017-05-02T10:00:00Z", 700), ("2017-05-02T10:00:00Z", 800)], (1, 700)),
    ] {
        let mut rehearsal = registered(&["c"]);
        for (when, amount) in &sales {
            rehearsal.shop.sale("c", when, *amount);
        }
        assert_eq!(conversions(&rehearsal.run(&journey)), expected, "{sales:?}");
    }
}

#[test]
fn the_window_is_the_goals_else_the_workspaces_and_the_model_too() {
    let mut rehearsal = registered(&["c"]);
    rehearsal.shop.sale("c", "2017-05-04T10:00:00Z", 100);
    rehearsal.catalogue.attribution_window_ms = 2 * DAY;
    let summary = rehearsal.run(&journey(START, "", ""));
    assert_eq!((summary.conversions.window_ms, summary.conversions.model), (2 * DAY, AttributionModel::Last));
    assert_eq!(conversions(&summary), (0, 0));
    let goal = r#""goal":{"event":"page_viewed","window":"P3D","model":"time-decay"}"#;
    let summary = rehearsal.run(&journey(START, "", goal));
    assert_eq!((summary.conversions.window_ms, summary.conversions.model), (3 * DAY, AttributionModel::TimeDecay));
    assert_eq!(conversions(&summary), (1, 100));
    assert_eq!(summary.goal.reached, 0, "whatever the goal's own event is");
}

#[test]
fn sales_after_the_horizon_are_not_seen() {
    let mut rehearsal = registered(&["c"]).until("2017-05-03T10:00:00Z");
    rehearsal.shop.sale("c", "2017-05-03T10:00:00.001Z", 100);
    let journey = journey(&format!("{START},{}", mail("m")), "start>m", "");
    let summary = rehearsal.run(&journey);
    assert_eq!((conversions(&summary), summary.conversions.related.count), ((0, 0), 0));
    rehearsal.shop.sale("c", "2017-05-03T10:00:00Z", 200);
    let summary = rehearsal.run(&journey);
    assert_eq!((conversions(&summary), summary.conversions.related.count), ((1, 200), 1));
}

#[test]
fn a_sale_that_is_first_for_several_visits_counts_once() {
    let mut rehearsal = registered(&[]);
    rehearsal.shop.sale("c", "2017-05-01T10:00:00Z", 100);
    rehearsal.shop.sale("c", "2017-05-02T10:00:00Z", 200);
    rehearsal.shop.sale("c", "2017-05-02T10:00:00Z", 400);
    rehearsal.shop.sale("c", "2017-05-03T10:00:00Z", 800);
    let journey = journey(BOUGHT, "", r#""entry":{"reentry":"always"}"#);
    let summary = rehearsal.run(&journey);
    // The visit of the 1st converts by the first sale of the 2nd, both visits of the 2nd by that of the 3rd.
    assert_eq!((summary.entries, conversions(&summary)), (4, (2, 1000)));
    assert_eq!(summary.conversions.per_1000_entries_minor, Some(250_000));
}

#[test]
fn held_out_visits_are_entries_and_convert_too() {
    let mut rehearsal = registered(&["a", "b", "c"]);
    rehearsal.shop.sale("c", "2017-05-02T10:00:00Z", 500);
    let summary = rehearsal.run(&journey(START, "", r#""holdout":100"#));
    assert_eq!(conversions(&summary), (1, 500));
    assert_eq!(summary.conversions.per_1000_entries_minor, Some(166_667), "500 000 / 3, half up");
}

#[test]
fn a_sale_in_another_currency_converts_and_stands_apart() {
    let mut rehearsal = registered(&["a", "b"]);
    rehearsal.shop.sale("a", "2017-05-02T10:00:00Z", 500).currency = "USD".to_owned();
    rehearsal.shop.sale("b", "2017-05-02T10:00:00Z", 700);
    let journey = journey(&format!("{START},{}", mail("m")), "start>m", "");
    let summary = rehearsal.run(&journey);
    assert_eq!(conversions(&summary), (2, 700));
    assert_eq!(summary.conversions.other_currencies["USD"], 500);
    let related = &summary.conversions.related;
    assert_eq!((related.count, related.amount_minor), (2, 700));
    assert_eq!((related.by_node["m"].count, related.by_node["m"].amount_minor), (2, 700));
}

#[test]
fn a_sale_is_related_from_the_instant_of_the_sending_to_the_end_of_the_window() {
    let journey = journey(&format!("{START},{},{}", wait("w", "P1D"), mail("m")), "start>w w>m", "");
    for (when, related) in [
        ("2017-05-02T09:59:59.999Z", 0),
        ("2017-05-02T10:00:00Z", 1),
        ("2017-05-16T10:00:00Z", 1),
        ("2017-05-16T10:00:00.001Z", 0),
    ] {
        let mut rehearsal = registered(&["c"]);
        rehearsal.shop.sale("c", when, 100);
        assert_eq!(rehearsal.run(&journey).conversions.related.count, related, "{when}");
    }
}

#[test]
fn each_model_shares_a_sale_among_the_messages_of_the_run() {
    let nodes = format!("{START},{},{},{},{},{}", mail("a"), wait("w", "P1D"), mail("b"), wait("x", "P1D"), mail("c"));
    let journey = journey(&nodes, "start>a a>w w>b b>x x>c", "");
    let mut rehearsal = registered(&["c"]);
    rehearsal.shop.sale("c", "2017-05-03T10:00:00Z", 1001);
    let summary = rehearsal.run(&journey);
    let credits = |model| {
        let related = &summary.related_by_model[&model];
        assert_eq!((related.count, related.amount_minor), (1, 1001), "{model:?}");
        ["a", "b", "c"]
            .map(|node| related.by_node.get(node).map_or((0, 0), |credit| (credit.count, credit.amount_minor)))
    };
    assert_eq!(credits(AttributionModel::Any), [(1, 1001), (1, 1001), (1, 1001)]);
    assert_eq!(credits(AttributionModel::First), [(1, 1001), (0, 0), (0, 0)]);
    assert_eq!(credits(AttributionModel::Last), [(0, 0), (0, 0), (1, 1001)]);
    assert_eq!(credits(AttributionModel::Linear), [(1, 334), (1, 334), (1, 333)]);
    assert_eq!(credits(AttributionModel::Position), [(1, 401), (1, 200), (1, 400)]);
    assert_eq!(summary.conversions.related, summary.related_by_model[&AttributionModel::Last]);
    let decay = credits(AttributionModel::TimeDecay);
    assert!(decay[0].1 < decay[1].1 && decay[1].1 < decay[2].1, "{decay:?}");
    assert_eq!(decay.iter().map(|credit| credit.1).sum::<i64>(), 1001);
}

#[test]
fn a_node_that_sent_twice_is_credited_once_under_any_and_with_both_shares_else() {
    let journey = journey(&format!("{BOUGHT},{}", mail("m")), "start>m", r#""entry":{"reentry":"always"}"#);
    let mut rehearsal = registered(&[]).to("2017-05-03T00:00:00Z");
    rehearsal.shop.sale("c", "2017-05-01T10:00:00Z", 1);
    rehearsal.shop.sale("c", "2017-05-02T10:00:00Z", 10);
    rehearsal.shop.sale("c", "2017-05-03T10:00:00Z", 100);
    let summary = rehearsal.run(&journey);
    for model in AttributionModel::ALL {
        let credit = summary.related_by_model[&model].by_node["m"];
        assert_eq!((credit.count, credit.amount_minor), (3, 111), "{model:?}");
    }
}

#[test]
fn messages_at_one_instant_are_ordered_by_visit_then_step() {
    let nodes = format!("{BOUGHT},{},{}", mail("zzz"), mail("aaa"));
    let journey = journey(&nodes, "start>zzz zzz>aaa", "");
    let mut rehearsal = registered(&[]);
    rehearsal.shop.sale("c", "2017-05-01T10:00:00Z", 100);
    let summary = rehearsal.run(&journey);
    // The sale that started the visit is at the instant of its messages, and so related to them.
    let by_node = |model| summary.related_by_model[&model].by_node.keys().cloned().collect::<Vec<_>>();
    assert_eq!(by_node(AttributionModel::Last), ["aaa"]);
    assert_eq!(by_node(AttributionModel::First), ["zzz"]);
    assert_eq!(summary.conversions.count, 0, "though it is not after the entry");
}

#[test]
fn visits_whose_window_had_not_ended_are_immature() {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("a", "2017-05-01T10:00:00Z");
    shop.register("b", "2017-05-01T10:00:00.001Z");
    shop.sale("a", "2017-05-02T10:00:00Z", 100);
    shop.sale("b", "2017-05-02T10:00:00Z", 300);
    let rehearsal = Rehearsal::new(shop).until("2017-05-15T10:00:00Z");
    let summary = rehearsal.run(&journey(START, "", ""));
    assert_eq!((summary.immature, conversions(&summary)), (1, (2, 400)));
    let mature = summary.mature;
    assert_eq!((mature.entries, mature.count, mature.amount_minor), (1, 1, 100));
    assert_eq!(mature.per_1000_entries_minor, Some(100_000));
}

#[test]
fn time_spent_is_of_those_who_left_by_a_port() {
    let slots = r#"{"days":["tue"],"from":"00:00","to":"01:00"}"#;
    let range = format!(r#"{{"id":"range","kind":"wait_for_time_range","slots":[{slots}]}}"#);
    let journey = journey(
        &format!("{START},{range}"),
        "start>range",
        r#""exit_when":[{"event":{"type":"purchase","since":"entry"}}]"#,
    );
    let mut shop = Shop::new(chrono_tz::UTC);
    for (customer, when) in [
        ("a", "2017-05-01T23:00:00Z"),
        ("b", "2017-05-01T22:00:00Z"),
        ("c", "2017-05-01T20:00:00Z"),
        ("d", "2017-05-02T02:00:00Z"),
        ("e", "2017-05-01T00:00:00Z"),
    ] {
        shop.register(customer, when);
    }
    shop.sale("e", "2017-05-01T01:00:00Z", 100);
    let rehearsal = Rehearsal::new(shop).until("2017-05-05T00:00:00Z");
    let node = &rehearsal.run(&journey).nodes["range"];
    assert_eq!((node.entered, node.ports["next"], node.inside), (5, 3, 1));
    assert_eq!((node.time_spent_s.median, node.time_spent_s.p90), (Some(2 * 3600), Some(4 * 3600)));
}

#[test]
fn edges_are_listed_in_order_with_their_counts() {
    let asked = crate::rehearsal::condition("q", r#"{"event":{"type":"purchase","since":"ever"}}"#);
    let nodes = format!("{START},{asked},{},{}", mail("b"), wait("a", "P1D"));
    let rehearsal = registered(&["c", "d"]);
    let summary = rehearsal.run(&journey(&nodes, "start>q q.yes>b q.no>a a>b", ""));
    let edges: Vec<String> =
        summary.edges.iter().map(|edge| format!("{}.{}>{} {}", edge.from, edge.port, edge.to, edge.count)).collect();
    assert_eq!(edges, ["a.next>b 2", "q.no>a 2", "q.yes>b 0", "start.next>q 2"]);
}

#[test]
fn days_are_those_of_the_workspaces_zone() {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("a", "2017-05-01T21:59:59Z");
    shop.register("b", "2017-05-01T22:00:00Z");
    shop.sale("a", "2017-05-03T10:00:00Z", 100);
    let journey = journey(&format!("{START},{},{}", wait("w", "P1D"), mail("m")), "start>w w>m", "");
    let days = Rehearsal::new(shop).run(&journey).by_day;
    let days: Vec<_> = days.iter().map(|(day, of)| (day.as_str(), of.entries, of.messages, of.conversions)).collect();
    assert_eq!(days, [("2017-05-01", 1, 0, 0), ("2017-05-02", 1, 1, 0), ("2017-05-03", 0, 1, 1)]);
}

#[test]
fn the_settings_stand_in_the_answer() {
    let summary = registered(&["c"])
        .from("2017-05-01T00:00:00Z")
        .to("2017-06-01T00:00:00.5Z")
        .seed(9)
        .run(&journey(START, "", ""));
    let settings = summary.settings;
    assert_eq!((settings.mode.as_str(), settings.seed, settings.replications), ("replay", 9, 1));
    assert_eq!(settings.from.as_deref(), Some("2017-05-01T00:00:00Z"));
    assert_eq!(settings.to.as_deref(), Some("2017-06-01T00:00:00.500Z"));
    assert_eq!((settings.until.as_deref(), settings.customers.as_str()), (Some("2017-12-31T00:00:00Z"), "all"));
}
