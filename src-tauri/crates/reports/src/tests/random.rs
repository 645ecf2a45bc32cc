//! Random shops, on which both implementations agree.

use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::sample::select;

use super::shop::{DAY, Engagement, START, Sale, Shop, Touch};
use super::{agree, plain};
use crate::{
    Group, Listed, MessagesBy, MessagesQuery, Period, SalesFacts, SalesQuery, last_touch_by_channel, messages,
    messages_listed, placebo, related_activities, sales, sales_from, sales_listed,
};

/// Instants about the first of March 2024, half of them on a coarse grid: windows' ends, equal instants, the month's edge
/// and New York's change of clocks occur.
fn instant() -> impl Strategy<Value = i64> {
    prop_oneof![
        (-30_i64..30).prop_map(|half_days| START + half_days * DAY / 2),
        (-15_i64 * 24 * 60..15 * 24 * 60).prop_map(|minutes| START + minutes * 60_000 + minutes % 3),
    ]
}

fn shop() -> impl Strategy<Value = Shop> {
    let sale = (0_usize..3, instant(), amount(), select(vec!["EUR", "EUR", "EUR", "USD", "CHF"]), place());
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

/// Mostly small; some beyond what 31 bits hold.
fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![12 => -300_i64..1500, 1 => Just(5_000_000_000), 1 => Just(-3_000_000_000), 1 => Just(1 << 31)]
}

fn period() -> impl Strategy<Value = Period> {
    select(vec![Period::Day, Period::Week, Period::Month])
}

fn query() -> impl Strategy<Value = SalesQuery> {
    (
        (prop::option::of(instant()), prop::option::of(instant())),
        some_of(&["north", "", "nowhere"]),
        some_of(&["ann", "", "nobody"]),
        some_of(&["message", "call", "visit"]),
        window(),
        prop::option::of(period()),
        (any::<bool>(), any::<bool>()),
    )
        .prop_map(|((from, to), stores, associates, activity_types, window_ms, graph, (list, coaching))| {
            SalesQuery { from, to, stores, associates, activity_types, window_ms, graph, list, coaching }
        })
}

fn messages_query() -> impl Strategy<Value = MessagesQuery> {
    (
        (prop::option::of(instant()), prop::option::of(instant())),
        some_of(&["welcome", "", "goodbye"]),
        window(),
        select(MessagesBy::ALL.to_vec()),
        (prop::option::of(0_i64..50), prop::option::of(0_i64..50)),
        prop::option::of(0_u32..12_000),
    )
        .prop_map(|((from, to), journeys, window_ms, by, (cost, channel_cost), margin)| MessagesQuery {
            from,
            to,
            journeys,
            costs: cost.map(|cost| ("hello".to_owned(), cost)).into_iter().collect(),
            channel_costs: channel_cost.map(|cost| ("sms".to_owned(), cost)).into_iter().collect(),
            margin,
            ..MessagesQuery::all(by, window_ms)
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

fn count(listed: &Listed) -> u64 {
    let (Listed::Sales(rows) | Listed::Activities(rows) | Listed::Customers(rows)) = listed else {
        panic!("not of these reports: {listed:?}");
    };
    assert!(rows.is_sorted_by(|a, b| a < b), "each once, in order");
    rows.len() as u64
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn sales_agree_with_looking_at_every_pair(shop in shop(), query in query()) {
        let ours = serde_json::to_value(sales(&shop.history(), &query)).unwrap();
        let plain = plain::sales(&shop, &query);
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn prepared_facts_answer_for_every_date_and_store(shop in shop(), first in query(), second in query()) {
        let history = shop.history();
        let facts = SalesFacts::prepare(&history, &first.relation());
        let query = SalesQuery { from: second.from, to: second.to, stores: second.stores.clone(), ..first };
        prop_assert_eq!(sales_from(&history, &facts, &query), sales(&history, &query));
        prop_assert_eq!(sales_from(&history, &facts, &second), sales(&history, &second), "another relation");
        let by_last: u64 = last_touch_by_channel(&history, &facts, &query).values().map(|sales| sales.count).sum();
        prop_assert_eq!(by_last, sales(&history, &query).related_sales.count, "each sale has one last activity");
    }

    #[test]
    fn a_list_has_as_many_rows_as_its_figure(shop in shop(), query in query()) {
        let history = shop.history();
        let query = SalesQuery { coaching: true, list: true, graph: Some(query.graph.unwrap_or(Period::Week)), ..query };
        let report = sales(&history, &query);
        let facts = SalesFacts::prepare(&history, &query.relation());
        let rows = |figure: &str, groups: &[(&str, &str)]| {
            let groups: Vec<Group> =
                groups.iter().map(|(by, key)| Group { by: (*by).to_owned(), key: (*key).to_owned() }).collect();
            count(&sales_listed(&history, &facts, &query, figure, &groups).unwrap())
        };
        prop_assert_eq!(rows("sales", &[]), report.sales.count);
        prop_assert_eq!(rows("returns", &[]), report.returns.count);
        prop_assert_eq!(rows("related_sales", &[]), report.related_sales.count);
        prop_assert_eq!(rows("other_sales", &[]), report.other_sales.count);
        prop_assert_eq!(rows("related_activities", &[]), report.related_activities);
        for (kind, activities) in &report.related_by_type {
            prop_assert_eq!(rows("related_activities", &[("activity_type", kind)]), *activities);
        }
        for (by, groups) in [
            ("store", &report.by_store),
            ("associate", &report.by_associate),
            ("activity_type", &report.by_activity_type),
            ("channel", &report.by_channel),
        ] {
            for (key, sales) in groups {
                prop_assert_eq!(rows("related_sales", &[(by, key)]), sales.count, "{} {}", by, key);
            }
            prop_assert_eq!(rows("related_sales", &[(by, "never seen")]), 0);
        }
        for (bar, sales) in report.graph.iter().flatten() {
            prop_assert_eq!(rows("sales", &[("period", bar)]), sales.sales.count);
            prop_assert_eq!(rows("related_sales", &[("period", bar)]), sales.related.count);
            prop_assert_eq!(rows("other_sales", &[("period", bar)]), sales.other.count);
        }
        for store in ["north", "south", ""] {
            let of_store = SalesQuery { stores: vec![store.to_owned()], ..query.clone() };
            if query.stores.is_empty() {
                let of_store = sales(&history, &of_store);
                for (figure, expected) in [
                    ("sales", of_store.sales.count),
                    ("returns", of_store.returns.count),
                    ("other_sales", of_store.other_sales.count),
                    ("related_activities", of_store.related_activities),
                ] {
                    prop_assert_eq!(rows(figure, &[("store", store)]), expected, "{} {}", figure, store);
                }
            }
        }
        for (associate, figures) in report.coaching.iter().flatten() {
            let mine = ("associate", associate.as_str());
            prop_assert_eq!(rows("activities", &[mine]), figures.activities);
            prop_assert_eq!(rows("followed", &[mine]), figures.followed);
            prop_assert_eq!(rows("related_sales", &[mine]), figures.sales.count);
            for (by, groups) in [("activity_type", &figures.by_type), ("channel", &figures.by_channel)] {
                for (key, counted) in groups {
                    prop_assert_eq!(rows("activities", &[mine, (by, key)]), counted.activities);
                    prop_assert_eq!(rows("followed", &[mine, (by, key)]), counted.followed);
                }
            }
        }
        let listed = report.list.unwrap_or_default();
        for sale in 0..history.transactions.len() {
            let id = history.transactions.ids.get(sale);
            let ids: Vec<&str> = related_activities(&history, &query, sale)
                .into_iter()
                .map(|row| history.activities.ids.get(row))
                .collect();
            if let Some(row) = listed.iter().find(|row| row.transaction == id) {
                prop_assert_eq!(&row.activities, &ids);
            }
        }
    }

    #[test]
    fn a_list_of_messages_has_as_many_rows_as_its_figure(shop in shop(), query in messages_query()) {
        let history = shop.history();
        let report = messages(&history, &query);
        let rows = |figure: &str, group: Option<&str>| {
            let groups: Vec<Group> =
                group.iter().map(|key| Group { by: "group".to_owned(), key: (*key).to_owned() }).collect();
            count(&messages_listed(&history, &query, figure, &groups).unwrap())
        };
        let named = report.groups.iter().map(|(name, group)| (Some(name.as_str()), group));
        for (name, group) in named.chain([(None, &report.total)]) {
            prop_assert_eq!(rows("sent", name), group.sent);
            prop_assert_eq!(rows("opened", name), group.opened);
            prop_assert_eq!(rows("clicked", name), group.clicked);
            prop_assert_eq!(rows("clickers", name), group.clickers);
            prop_assert_eq!(rows("clickers_with_sale", name), group.clickers_with_sale);
        }
        for (model, groups) in &report.models {
            for (name, credits) in groups {
                prop_assert_eq!(rows(model.name(), Some(name)), credits.sales.count, "{:?} {}", model, name);
            }
            prop_assert_eq!(rows(model.name(), None), report.totals[model].sales.count);
        }
    }

    #[test]
    fn messages_agree_with_looking_at_every_pair(shop in shop(), query in messages_query()) {
        let ours = serde_json::to_value(messages(&shop.history(), &query)).unwrap();
        let plain = plain::messages(&shop, &query);
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn a_placebo_agrees_with_turning_every_activity(shop in shop(), query in query(), seed in any::<u64>()) {
        let ours = serde_json::to_value(placebo(&shop.history(), &query, 5, seed)).unwrap();
        let plain = plain::placebo(&shop, &query, 5, seed);
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
