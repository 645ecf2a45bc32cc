use super::shop::{DAY, START, Shop, Touch};
use crate::{TimelineKind, timeline};

const W: i64 = 14 * DAY;

#[test]
fn a_sale_is_preceded_by_everything_in_its_window_in_order_of_time() {
    let sale_at = START + W + DAY;
    let shop = Shop::empty(2)
        .message("before the window", 0, START, "old")
        .engaged(START + 1, false)
        .engaged(sale_at - W, true)
        .message("a", 0, START + 2 * DAY, "new")
        .engaged(START + 2 * DAY, false)
        .engaged(sale_at + 1, true)
        .touch(Touch { id: "b".into(), at: sale_at, kind: "call", associate: "ann", ..Touch::default() })
        .message("somebody else's", 1, START + 2 * DAY, "new")
        .sale("earlier", 0, START + 3 * DAY, 5)
        .sale("t", 0, sale_at, 100);
    let found = timeline(&shop.history(), "c000", "t", W).unwrap();
    let entries: Vec<(TimelineKind, &str)> =
        found.entries.iter().map(|entry| (entry.kind, entry.id.as_str())).collect();
    assert_eq!(
        entries,
        [
            (TimelineKind::Clicked, "before the window"),
            (TimelineKind::Activity, "a"),
            (TimelineKind::Opened, "a"),
            (TimelineKind::Activity, "b"),
            (TimelineKind::Sale, "t"),
        ]
    );
    assert_eq!(found.entries[3].associate, "ann");
    assert_eq!(found.entries[4].amount_minor, Some(100));
}

#[test]
fn only_a_sale_of_that_customer_has_a_timeline() {
    let history = Shop::empty(2).sale("t", 0, START, 100).sale("back", 0, START, -100).history();
    assert!(timeline(&history, "c000", "t", W).is_some());
    assert!(timeline(&history, "c001", "t", W).is_none(), "somebody else's");
    assert!(timeline(&history, "c000", "back", W).is_none(), "a return");
    assert!(timeline(&history, "nobody", "t", W).is_none());
}

#[test]
fn each_activity_of_the_window_tells_what_every_model_credits_it_with() {
    use journey::AttributionModel::{Any, First, Last, Linear, Position, TimeDecay};
    let shop = Shop::empty(1)
        .message("a", 0, START, "hello")
        .engaged(START + 1, false)
        .touch(Touch { id: "b".into(), at: START + 7 * DAY, kind: "call", ..Touch::default() })
        .message("c", 0, START + 14 * DAY, "hello")
        .sale("t", 0, START + 14 * DAY, 700);
    let found = timeline(&shop.history(), "c000", "t", W).unwrap();
    let credits =
        |model| -> Vec<Option<i64>> { found.entries.iter().map(|entry| entry.credits.get(&model).copied()).collect() };
    assert_eq!(credits(Any), [Some(700), None, Some(700), Some(700), None], "neither the open nor the sale has any");
    assert_eq!(credits(First), [Some(700), None, Some(0), Some(0), None]);
    assert_eq!(credits(Last), [Some(0), None, Some(0), Some(700), None]);
    assert_eq!(credits(Linear), [Some(234), None, Some(233), Some(233), None]);
    assert_eq!(credits(Position), [Some(280), None, Some(140), Some(280), None]);
    assert_eq!(credits(TimeDecay), [Some(100), None, Some(200), Some(400), None], "calls take part");
}
