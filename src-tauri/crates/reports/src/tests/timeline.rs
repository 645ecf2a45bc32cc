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
