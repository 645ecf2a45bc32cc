//! Occasions: examples, and random shops on which both readings agree.

use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::sample::select;

use super::agree;
use super::occasions_plain::{self as plain, Occasion, Person, Sale, Shop, Touch};
use super::shop::{DAY, START};
use crate::{
    Group, Listed, NoSuchFigure, OccasionFacts, OccasionField, OccasionFields, OccasionsQuery, OccasionsReport, Period,
    occasion_state, occasions, occasions_from, occasions_listed, occasions_needs,
};

const W: i64 = 14 * DAY;

fn shop(customers: usize) -> Shop {
    Shop {
        zone: Tz::UTC,
        people: vec![Person::default(); customers],
        occasions: Vec::new(),
        touches: Vec::new(),
        sales: Vec::new(),
        last_known: Some(START + 100 * DAY),
    }
}

impl Shop {
    /// With one more occasion, open for a week.
    fn occasion(mut self, id: &str, customer: usize, kind: &'static str, created_at: i64) -> Self {
        let (id, expires_at) = (id.to_owned(), Some(created_at + 7 * DAY));
        self.occasions.push(Occasion { id, customer, kind, created_at, expires_at, ..Occasion::default() });
        self
    }

    fn message(mut self, id: &str, customer: usize, at: i64, names: &[usize]) -> Self {
        let (id, names) = (id.to_owned(), names.to_vec());
        self.touches.push(Touch { id, customer, at, kind: "message", channel: "email", message: "hello", names });
        self
    }

    fn sale(mut self, id: &str, customer: usize, at: i64, amount: i64) -> Self {
        self.sales.push(Sale { id: id.to_owned(), customer, at, amount, currency: "EUR" });
        self
    }
}

fn query() -> OccasionsQuery {
    OccasionsQuery { window_ms: W, ..OccasionsQuery::default() }
}

fn report(shop: &Shop) -> OccasionsReport {
    occasions(&shop.history(), &OccasionsQuery { list: true, ..query() })
}

#[test]
fn an_empty_workspace_has_zeros_and_nulls() {
    let report = serde_json::to_value(report(&Shop { last_known: None, ..shop(0) })).unwrap();
    assert_eq!(
        report,
        serde_json::json!({
            "report": "occasions", "from": null, "to": null, "at": null, "window_ms": W, "windows_ms": {},
            "total": {
                "generated": 0, "open": 0, "expired": 0, "completed": 0, "completion_rate": null, "converted": 0,
                "conversion_rate": null, "wilson": null, "immature": 0, "immature_converted": 0,
                "mature_conversion_rate": null, "amount_minor": 0, "average_minor": null, "distinct_sales": 0,
                "distinct_amount_minor": 0, "distinct_messages": 0, "median_days_to_convert": null,
            },
            "types": {}, "by_associate": {}, "by_store": {}, "by_department": {}, "by_market": {},
            "by_acquisition_channel": {}, "occasions": {},
        })
    );
}

#[test]
fn one_message_completes_two_occasions_and_one_sale_converts_both_with_its_full_amount() {
    let shop = shop(1)
        .occasion("birthday", 0, "Birthday", START)
        .occasion("thanks", 0, "Thank you", START + DAY)
        .message("m", 0, START + 2 * DAY, &[])
        .sale("t", 0, START + 3 * DAY, 900);
    let report = report(&shop);
    let total = &report.total;
    assert_eq!((total.completed, total.converted, total.amount_minor), (2, 2, 1800));
    assert_eq!((total.distinct_messages, total.distinct_sales, total.distinct_amount_minor), (1, 1, 900));
    assert_eq!(report.types["Birthday"].figures.amount_minor, 900);
    assert_eq!(report.types["Thank you"].matrix["email|hello"].converted, 1);
    assert_eq!(total.median_days_to_convert, Some(1.0));
    let listed = report.occasions.unwrap();
    assert_eq!(listed["thanks"].sale.as_deref(), Some("t"));
    assert_eq!(listed["birthday"].activity_id.as_deref(), Some("m"));
}

#[test]
fn a_message_is_counted_once_even_where_another_completed_an_occasion_created_between() {
    let mut shop = shop(1)
        .occasion("a", 0, "Birthday", START)
        .occasion("b", 0, "Birthday", START + 8 * DAY)
        .occasion("c", 0, "Birthday", START + 16 * DAY)
        .message("first", 0, START + 9 * DAY, &[])
        .message("second", 0, START + 17 * DAY, &[0])
        .sale("t", 0, START + 20 * DAY, 100);
    shop.occasions[0].associate = "ann";
    shop.occasions[2].associate = "ann";
    let report = report(&shop);
    assert_eq!((report.total.completed, report.total.distinct_messages), (3, 2));
    let ann = &report.by_associate["ann"];
    assert_eq!((ann.completed, ann.distinct_messages, ann.distinct_sales, ann.amount_minor), (2, 1, 1, 200));
}

#[test]
fn filters_do_not_change_what_completed_an_occasion() {
    let shop = shop(1)
        .occasion("a", 0, "Birthday", START)
        .message("first", 0, START + DAY, &[])
        .occasion("b", 0, "Thank you", START + DAY)
        .message("second", 0, START + 2 * DAY, &[]);
    let history = shop.history();
    let facts = OccasionFacts::prepare(&history, None, W, &query().windows_ms);
    for occasion_type in ["Birthday", "Thank you"] {
        let query = OccasionsQuery { occasion_types: vec![occasion_type.to_owned()], list: true, ..query() };
        let report = occasions_from(&history, &facts, &query);
        assert_eq!(report, occasions(&history, &query));
        assert_eq!(report.total.generated, 1);
        assert!(report.occasions.unwrap().values().all(|row| row.activity_id.as_deref() == Some("first")));
    }
    let nobody = OccasionsQuery { stores: vec!["nowhere".to_owned()], ..query() };
    assert_eq!(occasions(&history, &nobody).total.generated, 0, "a name never seen lets nothing through");
}

#[test]
fn the_dates_of_creation_alone_decide_which_occasions_count() {
    let shop = shop(1).occasion("a", 0, "Birthday", START).occasion("b", 0, "Birthday", START + 1);
    let at = |at| occasions(&shop.history(), &OccasionsQuery { at: Some(at), ..query() }).total;
    assert_eq!((at(START - 1).generated, at(START - 1).open), (2, 2), "one that is created later stands open");
    assert_eq!((at(START + 7 * DAY).expired, at(START + 7 * DAY).open), (1, 1));
    let history = shop.history();
    let facts = OccasionFacts::prepare(&history, Some(START), W, &query().windows_ms);
    let listed = occasions_listed(&history, &facts, &query(), "generated", &[]);
    assert_eq!(listed, Ok(Listed::Occasions(vec![0, 1])));
    assert_eq!(occasion_state(&facts, 1).standing, measures::Standing::Open);
}

#[test]
fn where_nothing_but_occasions_is_known_they_stand_as_when_the_last_was_created() {
    let shop = Shop { last_known: None, ..shop(1) };
    let shop = shop.occasion("a", 0, "Birthday", START).occasion("b", 0, "Birthday", START + 7 * DAY);
    let report = report(&shop);
    assert_eq!(report.at.as_deref(), Some("2024-03-08T12:00:00Z"));
    assert_eq!((report.total.open, report.total.expired), (1, 1));
}

#[test]
fn instants_and_amounts_at_the_ends_of_their_ranges_are_survived() {
    let mut shop = shop(1)
        .message("m", 0, i64::MIN + 1, &[])
        .message("n", 0, i64::MAX, &[])
        .sale("t", 0, i64::MIN + 1, i64::MAX)
        .sale("u", 0, i64::MAX, i64::MAX);
    for (number, created_at) in [i64::MIN, i64::MIN + 1, 0, i64::MAX].into_iter().enumerate() {
        for completed_at in [None, Some(i64::MIN + 1), Some(i64::MAX)] {
            let id = format!("{number} {completed_at:?}");
            shop.occasions.push(Occasion { id, created_at, completed_at, ..Occasion::default() });
        }
    }
    shop.last_known = Some(i64::MAX);
    let history = shop.history();
    for window_ms in [i64::MIN, -1, 0, W, i64::MAX] {
        let report = occasions(&history, &OccasionsQuery { window_ms, graph: Some(Period::Month), ..query() });
        assert_eq!((report.total.generated, report.total.completed), (12, 12));
        assert!(report.total.converted == 0 || report.total.amount_minor == i64::MAX, "it stops at the end of 64 bits");
    }
}

#[test]
fn what_is_loaded_follows_the_fields_of_the_filters() {
    let needs = occasions_needs(&query());
    assert!(needs.occasions && needs.transactions && needs.activity_details && needs.sale_details.id);
    assert!(needs.attributes.contains("market") && needs.attributes.contains("acquisition_channel"));
    assert!(needs.occasion_properties.is_none());
    let fields = OccasionFields {
        market: OccasionField::Occasion("language".to_owned()),
        store: OccasionField::Customer("home_store_id".to_owned()),
        ..OccasionFields::default()
    };
    let needs = occasions_needs(&OccasionsQuery { fields, ..query() });
    assert!(needs.occasion_properties.contains("language") && needs.attributes.contains("home_store_id"));
    assert!(!needs.attributes.contains("market"));
}

#[test]
fn figures_and_groups_that_the_report_does_not_have_are_refused() {
    let history = shop(1).occasion("a", 0, "Birthday", START).history();
    let facts = OccasionFacts::prepare(&history, None, W, &query().windows_ms);
    let ask = |figure: &str, by: &str, key: &str| {
        let groups = [Group { by: by.to_owned(), key: key.to_owned() }];
        occasions_listed(&history, &facts, &query(), figure, &groups)
    };
    assert_eq!(ask("returned", "store", ""), Err(NoSuchFigure("returned".to_owned())));
    assert_eq!(ask("open", "weather", ""), Err(NoSuchFigure("weather".to_owned())));
    assert_eq!(ask("open", "period", "2024-03-01"), Err(NoSuchFigure("period".to_owned())), "there is no graph");
    assert_eq!(ask("expired", "store", "nowhere"), Ok(Listed::Occasions(Vec::new())));
    assert_eq!(ask("expired", "store", ""), Ok(Listed::Occasions(vec![0])));
}

/// Instants about the first of March 2024, most of them on a coarse grid: windows' ends, equal instants, edges of months
/// and New York's change of clocks occur.
fn instant() -> impl Strategy<Value = i64> {
    prop_oneof![
        3 => (-20_i64..20).prop_map(|days| START + days * DAY),
        1 => (-15_i64 * 24 * 60..15 * 24 * 60).prop_map(|minutes| START + minutes * 60_000 + minutes % 3),
    ]
}

fn places() -> impl Strategy<Value = &'static str> {
    select(vec!["north", "south", ""])
}

fn random_shop() -> impl Strategy<Value = Shop> {
    let person = (select(vec!["CZ", "PL", ""]), select(vec!["eCom", "Events", ""]), prop::option::of(0_u8..3));
    let occasion = (
        0_usize..4,
        select(vec!["Birthday", "Thank you", ""]),
        instant(),
        prop::option::weighted(0.8, 0_i64..20),
        prop::option::weighted(0.25, instant()),
        (select(vec!["ann", "bob", ""]), places(), select(vec!["Coats", ""]), select(vec!["cs", "it", ""])),
    );
    let touch = (
        0_usize..4,
        instant(),
        select(vec!["message", "message", "message", "call"]),
        select(vec!["email", "chat", ""]),
        select(vec!["hello", "care", ""]),
        prop::collection::vec(any::<prop::sample::Index>(), 0..3),
    );
    let sale = (0_usize..4, instant(), -300_i64..1500, select(vec!["EUR", "EUR", "EUR", "USD", "CHF"]));
    (
        select(vec![Tz::UTC, Tz::America__New_York, Tz::Asia__Kathmandu]),
        // The last customer has no occasions.
        prop::collection::vec(person, 5),
        prop::collection::vec(occasion, 0..20),
        prop::collection::vec(touch, 0..16),
        prop::collection::vec(sale, 0..16),
        prop::option::weighted(0.8, instant()),
        any::<bool>(),
    )
        .prop_map(|(zone, people, occasions, touches, sales, last_known, aligned)| {
            let mut shop = Shop { zone, last_known, ..shop(0) };
            shop.people = people
                .into_iter()
                .map(|(market, acquisition, children)| Person { market, acquisition, children })
                .collect();
            for (number, occasion) in occasions.into_iter().enumerate() {
                let (customer, kind, created_at, days, completed_at, (associate, store, department, language)) =
                    occasion;
                // Ids run against the order of rows, so that ties are told apart by them.
                let id = format!("o{:02}", 99 - number);
                let expires_at = days.map(|days| created_at + days * DAY);
                shop.occasions.push(Occasion {
                    id,
                    customer,
                    kind,
                    created_at,
                    expires_at,
                    completed_at,
                    associate,
                    store,
                    department,
                    language,
                });
            }
            for (number, (customer, at, kind, channel, message, names)) in touches.into_iter().enumerate() {
                let id = format!("a{:02}", 99 - number);
                let count = shop.occasions.len();
                let names: Vec<usize> =
                    if count == 0 { Vec::new() } else { names.iter().map(|place| place.index(count)).collect() };
                if let (true, Some(place)) = (aligned, names.first()) {
                    // A source that records completions names the occasion in the message of that instant.
                    let known = &mut shop.occasions[*place].completed_at;
                    *known = known.map(|_| at);
                }
                shop.touches.push(Touch { id, customer, at, kind, channel, message, names });
            }
            for (number, (customer, at, amount, currency)) in sales.into_iter().enumerate() {
                shop.sales.push(Sale { id: format!("t{:02}", 99 - number), customer, at, amount, currency });
            }
            shop
        })
}

fn some_of(names: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    prop_oneof![
        3 => Just(Vec::new()),
        1 => prop::collection::vec(select(names), 1..3)
            .prop_map(|names| names.into_iter().map(str::to_owned).collect()),
    ]
}

fn window() -> impl Strategy<Value = i64> {
    prop_oneof![Just(14 * DAY), Just(0), Just(3 * DAY), 0_i64..30 * DAY]
}

fn fields() -> impl Strategy<Value = OccasionFields> {
    let customer = |name: &str| OccasionField::Customer(name.to_owned());
    let occasion = |name: &str| OccasionField::Occasion(name.to_owned());
    let market = select(vec![customer("market"), customer("children"), customer("unheard"), occasion("language")]);
    let store = select(vec![occasion("store_id"), occasion("department"), occasion("type"), customer("market")]);
    (market, store).prop_map(|(market, store)| OccasionFields { market, store, ..OccasionFields::default() })
}

fn random_query() -> impl Strategy<Value = OccasionsQuery> {
    (
        (prop::option::of(instant()), prop::option::of(instant()), prop::option::of(instant())),
        (
            some_of(&["CZ", "", "1", "cs", "XX"]),
            some_of(&["eCom", ""]),
            some_of(&["north", "", "Coats", "nowhere"]),
            some_of(&["Coats", ""]),
            some_of(&["ann", ""]),
            some_of(&["Birthday", "", "Unheard"]),
        ),
        window(),
        prop::collection::btree_map(
            select(vec!["Birthday".to_owned(), String::new(), "Unheard".to_owned()]),
            window(),
            0..3,
        ),
        fields(),
        prop::option::of(select(vec![Period::Day, Period::Week, Period::Month])),
        any::<bool>(),
    )
        .prop_map(|((from, to, at), filters, window_ms, windows_ms, fields, graph, list)| {
            let (markets, acquisition_channels, stores, departments, associates, occasion_types) = filters;
            OccasionsQuery {
                from,
                to,
                at,
                markets,
                acquisition_channels,
                stores,
                departments,
                associates,
                occasion_types,
                window_ms,
                windows_ms,
                fields,
                graph,
                list,
            }
        })
}

/// A figure of the report's JSON by its name.
fn count(figures: &serde_json::Value, figure: &str) -> usize {
    usize::try_from(figures[figure].as_u64().unwrap()).unwrap()
}

fn rows(listed: &Listed) -> usize {
    match listed {
        Listed::Occasions(rows) | Listed::Sales(rows) | Listed::Activities(rows) => {
            assert!(rows.is_sorted_by(|a, b| a < b), "each once, in order");
            rows.len()
        }
        other => panic!("{other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn occasions_agree_with_looking_at_every_pair(shop in random_shop(), query in random_query()) {
        let ours = serde_json::to_value(occasions(&shop.history(), &query)).unwrap();
        let plain = plain::occasions(&shop, &query);
        prop_assert!(agree(&ours, &plain), "ours:  {ours}\nplain: {plain}");
    }

    #[test]
    fn every_number_lists_as_many_rows(shop in random_shop(), query in random_query()) {
        let history = shop.history();
        let facts = OccasionFacts::prepare(&history, query.at, query.window_ms, &query.windows_ms);
        let report = serde_json::to_value(occasions_from(&history, &facts, &query)).unwrap();
        let list = |figure: &str, groups: &[(&str, &str)]| {
            let groups: Vec<Group> =
                groups.iter().map(|(by, key)| Group { by: (*by).to_owned(), key: (*key).to_owned() }).collect();
            rows(&occasions_listed(&history, &facts, &query, figure, &groups).unwrap())
        };
        let all = [
            "generated", "open", "expired", "completed", "converted", "immature", "distinct_sales", "distinct_messages",
        ];
        for figure in all {
            prop_assert_eq!(list(figure, &[]), count(&report["total"], figure), "{}", figure);
        }
        let named = [
            ("occasion_type", "types"), ("associate", "by_associate"), ("store", "by_store"),
            ("department", "by_department"), ("market", "by_market"),
            ("acquisition_channel", "by_acquisition_channel"), ("period", "graph"),
        ];
        for (by, table) in named {
            for (key, figures) in report[table].as_object().into_iter().flatten() {
                for figure in all {
                    prop_assert_eq!(list(figure, &[(by, key)]), count(figures, figure), "{} {} {}", figure, by, key);
                }
                for (cell, figures) in figures["matrix"].as_object().into_iter().flatten() {
                    let (channel, message) = cell.split_once('|').unwrap();
                    let groups = [(by, key.as_str()), ("channel", channel), ("message", message)];
                    for figure in ["completed", "converted", "immature"] {
                        prop_assert_eq!(list(figure, &groups), count(figures, figure), "{} {}", figure, cell);
                    }
                    prop_assert_eq!(list("open", &groups), 0, "what is not completed is of no channel");
                }
            }
        }
    }

    #[test]
    fn an_occasion_is_shown_as_it_was_counted(shop in random_shop(), query in random_query()) {
        let history = shop.history();
        let facts = OccasionFacts::prepare(&history, query.at, query.window_ms, &query.windows_ms);
        for fate in plain::fates(&shop, &query) {
            let row = (0..history.occasions.len()).find(|row| history.occasions.ids.get(*row) == fate.occasion.id);
            let state = occasion_state(&facts, row.unwrap());
            prop_assert_eq!(state.standing == measures::Standing::Completed, fate.completed.is_some());
            prop_assert_eq!(state.standing == measures::Standing::Expired, fate.expired);
            prop_assert_eq!(state.completed_at, fate.completed.map(|(at, _)| at));
            let activity = state.activity.map(|row| history.activities.ids.get(row).to_owned());
            prop_assert_eq!(activity, fate.completed.and_then(|(_, by)| by).map(|touch| touch.id.clone()));
            let sale = state.sale.map(|row| history.transactions.ids.get(row).to_owned());
            prop_assert_eq!(sale, fate.sale.map(|sale| sale.id.clone()));
            prop_assert_eq!(state.is_immature, fate.immature);
        }
    }

    #[test]
    fn figures_add_up(shop in random_shop(), query in random_query()) {
        let report = occasions(&shop.history(), &query);
        let total = &report.total;
        prop_assert_eq!(total.generated, total.open + total.completed + total.expired);
        prop_assert!(total.distinct_sales <= total.converted && total.distinct_messages <= total.completed);
        for groups in [&report.by_associate, &report.by_store, &report.by_market, &report.by_acquisition_channel] {
            let sum: u64 = groups.values().map(|figures| figures.generated).sum();
            prop_assert_eq!(sum, total.generated);
            prop_assert_eq!(groups.values().map(|figures| figures.amount_minor).sum::<i64>(), total.amount_minor);
        }
        for figures in report.types.values() {
            let completed: u64 = figures.matrix.values().map(|cell| cell.completed).sum();
            prop_assert_eq!(completed, figures.figures.completed, "every completion stands in the matrix");
        }
    }
}
