//! Random shops, on which both implementations agree.

use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::sample::select;

use super::shop::{DAY, Engagement, START, Sale, Shop, Touch};
use super::{agree, plain};
use crate::{MessagesBy, MessagesQuery, SalesQuery, messages, sales};

/// Instants about the first of March 2024, half of them on a coarse grid: windows' ends, equal instants, the month's edge
/// and New York's change of clocks occur.
fn instant() -> impl Strategy<Value = i64> {
    prop_oneof![
        (-30_i64..30).prop_map(|half_days| START + half_days * DAY / 2),
        (-15_i64 * 24 * 60..15 * 24 * 60).prop_map(|minutes| START + minutes * 60_000 + minutes % 3),
    ]
}

fn shop() -> impl Strategy<Value = Shop> {
    let sale = (0_usize..3, instant(), -300_i64..1500, select(vec!["EUR", "EUR", "EUR", "USD", "CHF"]), place());
    let touch = (
        0_usize..3,
        instant(),
        select(vec!["message", "message", "message", "call"]),
        select(vec!["email", "sms", ""]),
        select(vec!["hello", "again", ""]),
        select(vec!["ann", "bob", ""]),
        select(vec!["spring", ""]),
        (select(vec!["welcome", ""]), select(vec!["one", "two", ""])),
    );
    let engagement = (any::<prop::sample::Index>(), 0_i64..40, any::<bool>());
    (
        select(vec![Tz::UTC, Tz::America__New_York, Tz::Asia__Kathmandu]),
        prop::collection::vec(sale, 0..25),
        prop::collection::vec(touch, 0..25),
        prop::collection::vec(engagement, 0..20),
        prop::option::of(instant()),
    )
        .prop_map(|(zone, sales, touches, engagements, last_known)| {
            let mut shop = Shop { zone, last_known, ..Shop::empty(3) };
            for (number, (customer, at, amount, currency, store)) in sales.into_iter().enumerate() {
                // Ids run against the order of rows, so that ties are told apart by them.
                let id = format!("t{:02}", 99 - number);
                shop.sales.push(Sale { id, customer, at, amount, currency, store });
            }
            for (number, touch) in touches.into_iter().enumerate() {
                let (customer, at, kind, channel, message, associate, campaign, (journey, step)) = touch;
                let id = format!("a{:02}", 99 - number);
                shop.touches.push(Touch {
                    id,
                    customer,
                    at,
                    kind,
                    channel,
                    message,
                    associate,
                    campaign,
                    journey,
                    step,
                });
            }
            if !shop.touches.is_empty() {
                for (touch, half_days, clicked) in engagements {
                    let touch = touch.index(shop.touches.len());
                    let at = shop.touches[touch].at + half_days * DAY / 2;
                    shop.engagements.push(Engagement { touch, at, clicked });
                }
            }
            shop
        })
}

fn place() -> impl Strategy<Value = &'static str> {
    select(vec!["north", "south", ""])
}

fn some_of(names: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::collection::vec(select(names), 1..3)
            .prop_map(|names| names.into_iter().map(str::to_owned).collect()),
    ]
}

fn window() -> impl Strategy<Value = i64> {
    prop_oneof![Just(14 * DAY), Just(0), Just(3 * DAY), 0_i64..30 * DAY]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn sales_agree_with_looking_at_every_pair(
        shop in shop(),
        from in prop::option::of(instant()),
        to in prop::option::of(instant()),
        stores in some_of(&["north", "", "nowhere"]),
        associates in some_of(&["ann", "", "nobody"]),
        activity_types in some_of(&["message", "call", "visit"]),
        window_ms in window(),
        list in any::<bool>(),
    ) {
        let query = SalesQuery { from, to, stores, associates, activity_types, window_ms, graph: None, list, coaching: false };
        let ours = serde_json::to_value(sales(&shop.history(), &query)).unwrap();
        let plain = plain::sales(&shop, &query);
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn messages_agree_with_looking_at_every_pair(
        shop in shop(),
        from in prop::option::of(instant()),
        to in prop::option::of(instant()),
        journeys in some_of(&["welcome", "", "goodbye"]),
        window_ms in window(),
        by in select(MessagesBy::ALL.to_vec()),
        cost in prop::option::of(0_i64..50),
    ) {
        let costs = cost.map(|cost| ("hello".to_owned(), cost)).into_iter().collect();
        let query = MessagesQuery { from, to, journeys, costs, ..MessagesQuery::all(by, window_ms) };
        let ours = serde_json::to_value(messages(&shop.history(), &query)).unwrap();
        let plain = plain::messages(&shop, &query);
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn the_order_of_rows_in_the_source_makes_no_difference(shop in shop(), turn in 0_usize..20) {
        let mut turned = shop.clone();
        if !turned.sales.is_empty() {
            let by = turn % turned.sales.len();
            turned.sales.rotate_left(by);
        }
        let count = turned.touches.len();
        if count > 0 {
            let by = turn % count;
            turned.touches.rotate_left(by);
            turned.engagements.iter_mut().for_each(|engagement| {
                engagement.touch = (engagement.touch + count - by) % count;
            });
            turned.engagements.reverse();
        }
        let (one, other) = (shop.history(), turned.history());
        let query = SalesQuery { list: true, ..SalesQuery::all(14 * DAY) };
        prop_assert_eq!(sales(&one, &query), sales(&other, &query));
        let query = MessagesQuery::all(MessagesBy::Message, 14 * DAY);
        prop_assert_eq!(messages(&one, &query), messages(&other, &query));
    }

    #[test]
    fn credits_of_all_groups_add_up_to_the_related_sales(shop in shop(), window_ms in window()) {
        let history = shop.history();
        let report = messages(&history, &MessagesQuery::all(MessagesBy::Message, window_ms));
        let query = SalesQuery { activity_types: vec!["message".to_owned()], ..SalesQuery::all(window_ms) };
        let related = sales(&history, &query).related_sales;
        prop_assert_eq!(report.distinct_sales, related.count);
        prop_assert_eq!(report.distinct_amount_minor, related.amount_minor);
        for (model, groups) in &report.models {
            let sum: i64 = groups.values().map(|group| group.sales.amount_minor).sum();
            prop_assert_eq!(report.totals[model].sales.amount_minor, related.amount_minor);
            if *model != journey::AttributionModel::Any {
                prop_assert_eq!(sum, related.amount_minor, "{:?}", model);
            }
        }
    }
}
