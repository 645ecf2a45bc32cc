use super::shop::{DAY, START, Shop, Touch};
use crate::{SalesQuery, sales};

const W: i64 = 14 * DAY;

fn touch(id: &str, at: i64, kind: &'static str, associate: &'static str) -> Touch {
    Touch { id: id.to_owned(), at, kind, associate, ..Touch::default() }
}

#[test]
fn an_empty_shop_has_zeros_and_nulls() {
    let report = serde_json::to_value(sales(&Shop::empty(0).history(), &SalesQuery::all(W))).unwrap();
    let nothing = serde_json::json!({
        "count": 0, "amount_minor": 0, "min_minor": null, "average_minor": null, "max_minor": null
    });
    assert_eq!(
        report,
        serde_json::json!({
            "report": "sales", "window_ms": W, "from": null, "to": null,
            "sales": nothing, "returns": { "count": 0, "amount_minor": 0 }, "net_minor": 0,
            "related_sales": nothing, "other_sales": nothing, "share_count": null, "share_amount": null,
            "related_activities": 0, "immature": 0, "activity_types": [],
            "related_by_type": {},
            "average_days_from_last_activity": null,
            "by_store": {}, "by_associate": {}, "by_activity_type": {}, "by_channel": {}, "by_month": {},
        })
    );
}

#[test]
fn both_ends_of_the_window_relate_a_sale_and_one_millisecond_more_does_not() {
    let shop = Shop::empty(3)
        .message("a", 0, START, "hello")
        .message("b", 1, START, "hello")
        .message("c", 2, START, "hello")
        .sale("at once", 0, START, 100)
        .sale("just in time", 1, START + W, 100)
        .sale("late", 2, START + W + 1, 100)
        .sale("early", 2, START - 1, 100);
    let report = sales(&shop.history(), &SalesQuery { list: true, ..SalesQuery::all(W) });
    let listed: Vec<String> = report.list.unwrap().into_iter().map(|row| row.transaction).collect();
    assert_eq!(listed, ["at once", "just in time"]);
    assert_eq!(report.average_days_from_last_activity, Some(7.0));
    assert_eq!(report.share_count, Some(0.5));
}

#[test]
fn a_customers_activity_relates_nobody_elses_sale() {
    let shop = Shop::empty(2).message("a", 0, START, "hello").sale("t", 1, START + DAY, 100);
    assert_eq!(sales(&shop.history(), &SalesQuery::all(W)).related_sales.count, 0);
}

#[test]
fn the_activity_filters_choose_which_activities_relate_a_sale() {
    let shop = Shop::empty(1)
        .touch(touch("a1", START, "message", "ann"))
        .touch(touch("a2", START + DAY, "call", "bob"))
        .touch(touch("a3", START + 2 * DAY, "message", "bob"))
        .sale("t", 0, START + 3 * DAY, 100);
    let ask = |associates: &[&str], types: &[&str]| {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let query = SalesQuery {
            associates: names(associates),
            activity_types: names(types),
            list: true,
            ..SalesQuery::all(W)
        };
        let report = sales(&shop.history(), &query);
        report.list.unwrap().first().map(|row| row.activities.join(" ")).unwrap_or_default()
    };
    assert_eq!(ask(&[], &[]), "a1 a2 a3");
    assert_eq!(ask(&["bob"], &[]), "a2 a3");
    assert_eq!(ask(&["bob"], &["message"]), "a3", "one activity must pass every filter");
    assert_eq!(ask(&["ann"], &["call"]), "");
    assert_eq!(ask(&["nobody"], &[]), "", "a name that the workspace has never seen lets nothing through");
}

#[test]
fn a_sale_stands_once_in_each_group_however_many_activities_it_follows() {
    let shop = Shop::empty(1)
        .touch(touch("a1", START, "message", "ann"))
        .touch(touch("a2", START, "message", "ann"))
        .touch(touch("a3", START, "call", ""))
        .sale("t", 0, START, 100)
        .sale("u", 0, START + 20 * DAY, 999);
    let report = sales(&shop.history(), &SalesQuery::all(W));
    let counts = |groups: &std::collections::BTreeMap<String, measures::SalesBlock>| {
        groups.iter().map(|(key, block)| format!("{key}:{}:{}", block.count, block.amount_minor)).collect::<Vec<_>>()
    };
    assert_eq!(counts(&report.by_associate), [":1:100", "ann:1:100"], "nobody stands under the empty key");
    assert_eq!(counts(&report.by_activity_type), ["call:1:100", "message:1:100"]);
    assert_eq!(counts(&report.by_channel), [":1:100"]);
    assert_eq!(counts(&report.by_store), [":1:100"], "tables are over related sales");
    assert_eq!(report.related_activities, 3);
    assert_eq!(report.activity_types, ["call", "message"]);
}

#[test]
fn returns_and_zero_amounts_convert_nothing_and_other_currencies_stand_apart() {
    let mut shop = Shop::empty(1)
        .message("a", 0, START, "hello")
        .sale("return", 0, START + 1, -30)
        .sale("nothing", 0, START + 2, 0)
        .sale("sale", 0, START + 3, 100)
        .sale("dollars", 0, START + 4, 700)
        .sale("dollars back", 0, START + 5, -70);
    shop.sales[3].currency = "USD";
    shop.sales[4].currency = "USD";
    let report = sales(&shop.history(), &SalesQuery::all(W));
    assert_eq!((report.related_sales.count, report.related_sales.amount_minor), (2, 100));
    assert_eq!(report.related_sales.average_minor, Some(100), "averages are over the workspace's currency");
    assert_eq!(report.related_sales.other_currencies["USD"], 700);
    assert_eq!((report.returns.count, report.returns.amount_minor), (2, -30));
    assert_eq!(report.returns.other_currencies["USD"], -70);
    assert_eq!(report.net_minor, 70);
    assert_eq!(report.share_amount, Some(1.0));
}

#[test]
fn the_date_range_takes_its_first_instant_and_leaves_its_last() {
    let shop = Shop::empty(1)
        .message("a", 0, START - DAY, "sent before the range, and yet in reach")
        .sale("before", 0, START - 1, 1)
        .sale("first", 0, START, 10)
        .sale("last", 0, START + DAY - 1, 100)
        .sale("after", 0, START + DAY, 1000);
    let query = SalesQuery { from: Some(START), to: Some(START + DAY), ..SalesQuery::all(W) };
    let report = sales(&shop.history(), &query);
    assert_eq!(report.sales.amount_minor, 110);
    assert_eq!(report.related_sales.amount_minor, 110);
    assert_eq!(report.from.as_deref(), Some("2024-03-01T12:00:00Z"));
}

#[test]
fn activities_whose_window_has_not_ended_are_immature() {
    let shop = Shop { last_known: Some(START + W), ..Shop::empty(1) }
        .message("ended", 0, START, "hello")
        .message("open", 0, START + 1, "hello")
        .sale("t", 0, START + DAY, 100);
    let report = sales(&shop.history(), &SalesQuery::all(W));
    assert_eq!((report.related_activities, report.immature), (2, 1));
}

#[test]
fn amounts_and_instants_at_the_ends_of_their_ranges_are_survived() {
    let shop = Shop::empty(1)
        .message("a", 0, i64::MIN, "hello")
        .message("b", 0, i64::MAX, "hello")
        .sale("t", 0, i64::MIN, i64::MAX)
        .sale("u", 0, i64::MAX, i64::MAX)
        .sale("v", 0, i64::MAX, i64::MIN);
    for window_ms in [i64::MIN, -1, 0, W, i64::MAX] {
        let report = sales(&shop.history(), &SalesQuery { list: true, ..SalesQuery::all(window_ms) });
        assert_eq!(report.sales.amount_minor, i64::MAX, "a sum beyond 64 bits stops at their end");
        assert_eq!(report.by_month[""].sales.count, 2);
    }
}
