use journey::AttributionModel::{Any, First, Last, Linear, Position, TimeDecay};

use super::shop::{DAY, START, Shop, Touch};
use crate::{MessagesBy, MessagesQuery, MessagesReport, messages};

const W: i64 = 14 * DAY;

fn by_message(shop: &Shop) -> MessagesReport {
    messages(&shop.history(), &MessagesQuery::all(MessagesBy::Message, W))
}

#[test]
fn a_history_without_messages_has_no_groups_and_all_six_models() {
    let report = serde_json::to_value(by_message(&Shop::empty(1).sale("t", 0, START, 5))).unwrap();
    assert_eq!(report["groups"], serde_json::json!({}));
    assert_eq!(report["total"]["click_conversion"], serde_json::Value::Null);
    let models: Vec<&String> = report["models"].as_object().unwrap().keys().collect();
    assert_eq!(models, ["any", "first", "last", "linear", "position", "time-decay"]);
    assert_eq!(report["totals"]["any"]["min_minor"], serde_json::Value::Null);
}

#[test]
fn each_model_credits_the_groups_of_one_sale() {
    let shop = Shop::empty(1)
        .message("a1", 0, START, "one")
        .message("a2", 0, START + 7 * DAY, "two")
        .message("a3", 0, START + 14 * DAY, "one")
        .sale("t", 0, START + 14 * DAY, 700);
    let report = by_message(&shop);
    let credit = |model, group: &str| report.models[&model][group].sales.amount_minor;
    assert_eq!((credit(Any, "one"), credit(Any, "two")), (700, 700), "once, however many of a group's are related");
    assert_eq!((credit(First, "one"), credit(First, "two")), (700, 0));
    assert_eq!((credit(Last, "one"), credit(Last, "two")), (700, 0));
    assert_eq!((credit(Linear, "one"), credit(Linear, "two")), (467, 233));
    assert_eq!((credit(Position, "one"), credit(Position, "two")), (560, 140));
    assert_eq!((credit(TimeDecay, "one"), credit(TimeDecay, "two")), (500, 200));
    assert_eq!(report.models[&First]["two"].sales.count, 0, "no credit, no sale");
    assert_eq!(report.models[&First]["two"].sales.min_minor, None);
    assert_eq!(report.totals[&Any].sales.amount_minor, 700, "a total counts a sale once");
    assert_eq!((report.distinct_sales, report.distinct_amount_minor), (1, 700));
}

#[test]
fn of_two_messages_at_one_instant_the_greater_id_is_the_later() {
    let shop =
        Shop::empty(1).message("a9", 0, START, "nine").message("a10", 0, START, "ten").sale("t", 0, START + DAY, 100);
    let report = by_message(&shop);
    assert_eq!(report.models[&Last]["nine"].sales.amount_minor, 100, "as text a9 is greater than a10");
    assert_eq!(report.models[&First]["ten"].sales.amount_minor, 100);
}

#[test]
fn the_date_filter_chooses_the_sending_and_models_look_beyond_it() {
    let shop = Shop::empty(1)
        .message("a1", 0, START, "early")
        .message("a2", 0, START + DAY, "inside")
        .sale("t", 0, START + 10 * DAY, 100)
        .sale("u", 0, START + 15 * DAY, 1000);
    let query = MessagesQuery {
        from: Some(START + DAY),
        to: Some(START + 2 * DAY),
        ..MessagesQuery::all(MessagesBy::Message, W)
    };
    let report = messages(&shop.history(), &query);
    assert_eq!(report.groups.keys().collect::<Vec<_>>(), ["inside"]);
    assert_eq!(report.distinct_sales, 2, "sales are not cut by the filter");
    assert_eq!(report.models[&First]["inside"].sales.amount_minor, 1000, "the first of t was sent before the range");
    assert_eq!(report.models[&Linear]["inside"].sales.amount_minor, 1050, "half of t, all of u");
    assert_eq!(report.models[&Any]["inside"].sales.amount_minor, 1100);
}

#[test]
fn only_activities_of_type_message_are_looked_at() {
    let call = Touch { id: "a2".into(), at: START + DAY, kind: "call", message: "hello", ..Touch::default() };
    let shop = Shop::empty(1).message("a1", 0, START, "hello").touch(call).sale("t", 0, START + 2 * DAY, 100);
    let report = by_message(&shop);
    assert_eq!(report.groups["hello"].sent, 1);
    assert_eq!(report.models[&Last]["hello"].sales.amount_minor, 100, "a later call takes no credit here");
}

#[test]
fn each_message_counts_once_as_opened_and_clicked_and_each_clicker_once() {
    let shop = Shop::empty(2)
        .message("a1", 0, START, "hello")
        .engaged(START + 1, false)
        .engaged(START + 2, false)
        .engaged(START + 3, true)
        .engaged(START + 4, true)
        .message("a2", 0, START + DAY, "hello")
        .engaged(START + DAY, true)
        .message("a3", 0, START + DAY, "again")
        .engaged(START + DAY, true)
        .message("a4", 1, START, "hello")
        .engaged(START + 1, true)
        .sale("t", 0, START + DAY + W, 100);
    let report = by_message(&shop);
    let hello = &report.groups["hello"];
    assert_eq!((hello.sent, hello.opened, hello.clicked), (3, 1, 3));
    assert_eq!((hello.clickers, hello.clickers_with_sale), (2, 1), "people; the window of her last click reaches t");
    assert_eq!(hello.click_conversion, Some(0.5));
    assert_eq!(hello.open_rate, Some(1.0 / 3.0));
    assert_eq!((report.total.clickers, report.total.clickers_with_sale), (2, 1), "in two groups, once in all");
}

#[test]
fn a_click_converts_with_the_window_counted_from_the_click() {
    let converted = |click: i64, sale: i64| {
        let shop = Shop::empty(1).message("a", 0, START, "hello").engaged(click, true).sale("t", 0, sale, 100);
        by_message(&shop).total.clickers_with_sale == 1
    };
    let click = START + 3 * DAY;
    assert!(converted(click, click), "at the very instant");
    assert!(converted(click, click + W), "at the last millisecond, though the message's own window has ended");
    assert!(!converted(click, click + W + 1));
    assert!(!converted(click, click - 1), "a sale before the click");
}

#[test]
fn clickers_whose_window_has_not_ended_are_immature() {
    let shop = Shop { last_known: Some(START + W + DAY), ..Shop::empty(2) }
        .message("a1", 0, START, "hello")
        .engaged(START + DAY, true)
        .sale("t", 0, START + 2 * DAY, 100)
        .message("a2", 1, START + 2 * DAY, "hello")
        .engaged(START + 2 * DAY, true);
    let total = by_message(&shop).total;
    assert_eq!((total.immature, total.immature_clickers), (1, 1));
    assert_eq!((total.click_conversion, total.mature_click_conversion), (Some(0.5), Some(1.0)));
}

#[test]
fn cost_is_that_of_the_messages_sent_whatever_the_groups() {
    let spring = |id: &str, at, message| Touch {
        id: id.into(),
        at,
        kind: "message",
        message,
        campaign: "spring",
        ..Touch::default()
    };
    let shop = Shop::empty(1)
        .touch(spring("a1", START, "cheap"))
        .touch(spring("a2", START, "dear"))
        .touch(spring("a3", START, "unknown"))
        .sale("t", 0, START, 90);
    let query = MessagesQuery {
        costs: [("cheap".to_owned(), 5), ("dear".to_owned(), 40), ("not sent".to_owned(), 7)].into(),
        ..MessagesQuery::all(MessagesBy::Campaign, W)
    };
    let report = messages(&shop.history(), &query);
    assert_eq!((report.groups["spring"].cost_minor, report.groups["spring"].without_cost), (45, 1));
    let credit = &report.models[&Last]["spring"];
    assert_eq!((credit.minus_cost_minor, credit.return_on_cost), (45, Some(1.0)));
    assert_eq!(by_message(&shop).models[&Last]["unknown"].return_on_cost, None, "no cost, no return on it");
}

#[test]
fn steps_stand_by_their_own_id_and_can_be_told_apart_by_their_journey() {
    let sent = |id: &str, journey, step| Touch {
        id: id.into(),
        at: START,
        kind: "message",
        journey,
        step,
        ..Touch::default()
    };
    let shop = Shop::empty(1)
        .touch(sent("a1", "welcome", "email"))
        .touch(sent("a2", "birthday", "email"))
        .touch(sent("a3", "", ""));
    let mut query = MessagesQuery::all(MessagesBy::Step, W);
    let all = messages(&shop.history(), &query);
    assert_eq!((all.groups["email"].sent, all.groups[""].sent), (2, 1));
    query.journeys = vec!["welcome".to_owned()];
    let welcome = messages(&shop.history(), &query);
    assert_eq!(welcome.groups.keys().collect::<Vec<_>>(), ["email"]);
    assert_eq!(welcome.groups["email"].sent, 1);
}

#[test]
fn a_sale_in_another_currency_counts_and_its_amount_stands_apart() {
    let mut shop = Shop::empty(1).message("a", 0, START, "hello").sale("t", 0, START, 101);
    shop.sales[0].currency = "USD";
    let report = by_message(&shop);
    let credit = &report.models[&Linear]["hello"].sales;
    assert_eq!((credit.count, credit.amount_minor, credit.average_minor), (1, 0, None));
    assert_eq!(credit.other_currencies["USD"], 101);
    assert_eq!((report.distinct_sales, report.distinct_amount_minor), (1, 0));
}
