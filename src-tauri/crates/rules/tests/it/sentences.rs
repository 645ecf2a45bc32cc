//! Single sentences of journeys.md.

use chrono_tz::Tz;
use journey::{Document, Rule, Step};
use rules::{Compiler, Scope, needs};

use crate::shop::{Article, Raw, Shop, at};

fn rule(json: &str) -> Rule {
    let text = format!(
        r#"{{"format":1,"id":"j","name":"J","nodes":[{{"id":"c","kind":"condition","rule":{json}}}],"edges":[]}}"#
    );
    let Document { journey, unreadable, .. } = journey::read_str(&text).unwrap();
    assert!(unreadable.is_empty(), "{unreadable:?}");
    match journey.nodes.into_iter().next().unwrap().step {
        Step::Condition(condition) => condition.rule.unwrap(),
        other => panic!("{other:?}"),
    }
}

fn holds(shop: &Shop, json: &str) -> bool {
    let history = shop.history();
    let compiled = Compiler::new(&history).rule(&rule(json)).unwrap();
    let scope = Scope {
        history: &history,
        customer: 0,
        at: at("2017-05-10T12:00:00Z"),
        zone: Tz::Europe__Prague,
        visit: None,
        changes: None,
    };
    compiled.holds(&scope)
}

fn purchase(more: &str) -> String {
    format!(r#"{{"event":{{"type":"purchase","since":"ever"{more}}}}}"#)
}

fn shop() -> Shop {
    let mut shop = Shop::new(Tz::Europe__Prague);
    shop.customer("c");
    shop
}

#[test]
fn any_comparison_with_a_value_that_is_not_there_is_false_not_equal_too() {
    for operator in ["equal", "not_equal", "less", "at_most", "more", "at_least", "contains", "starts_with"] {
        let asks = format!(r#"{{"attribute":{{"name":"tier","is":"{operator}","to":"gold"}}}}"#);
        assert!(!holds(&shop(), &asks), "{operator}");
    }
    assert!(!holds(&shop(), r#"{"attribute":{"name":"tier","is":"one_of","to":["gold"]}}"#));
    assert!(!holds(&shop(), r#"{"attribute":{"name":"tier","is":"is_set"}}"#));
    assert!(holds(&shop(), r#"{"attribute":{"name":"tier","is":"is_not_set"}}"#));
}

#[test]
fn the_id_of_a_customer_is_an_attribute() {
    assert!(holds(&shop(), r#"{"attribute":{"name":"customer_id","is":"one_of","to":["b","c"]}}"#));
    assert!(!holds(&shop(), r#"{"attribute":{"name":"customer_id","is":"equal","to":"b"}}"#));
}

#[test]
fn the_rules_of_segments_that_a_rule_names_are_loaded_for_and_not_their_members() {
    let entry = |name: &str, json: &str| journey::catalogue::SegmentEntry {
        name: name.to_owned(),
        customers: 0,
        source: journey::catalogue::SegmentSource::Rule,
        rule: Some(rule(json)),
    };
    let segments = [
        entry("Gold", r#"{"any":[{"attribute":{"name":"tier","is":"is_set"}},{"segment":"Callers"}]}"#),
        entry("Callers", r#"{"any":[{"contacted":{"within":"P1D"}},{"segment":"Gold"},{"segment":"VIP"}]}"#),
    ];
    let wants = needs(&rule(r#"{"segment":"Gold"}"#), &segments, &|_| Vec::new());
    assert!(wants.attributes.contains("tier") && wants.activities && wants.segments.contains("VIP"));
    assert!(!wants.segments.contains("Gold") && !wants.segments.contains("Callers"));
}

#[test]
fn money_is_compared_exactly_in_major_units_of_the_workspaces_currency() {
    for (currency, minor, operator, literal, expected) in [
        ("EUR", 9_995, "equal", "99.95", true),
        ("EUR", 9_995, "equal", r#""99.95""#, true),
        ("EUR", 9_995, "less", "99.951", true),
        ("EUR", 9_995, "equal", "99.951", false),
        ("EUR", 9_996, "more", "99.955", true),
        ("EUR", 10_000, "at_least", "100", true),
        ("JPY", 100, "equal", "100", true),
        ("JPY", 100, "less", "100.5", true),
        ("KWD", 1_234, "equal", "1.234", true),
        ("EUR", 1, "more", "-0.005", true),
    ] {
        let mut shop = shop();
        shop.currency = currency.to_owned();
        shop.sale("c", "2017-05-01T10:00:00Z", minor);
        let asks = purchase(&format!(r#","where":[{{"field":"amount","is":"{operator}","to":{literal}}}]"#));
        assert_eq!(holds(&shop, &asks), expected, "{currency} {minor} {operator} {literal}");
    }
}

#[test]
fn amounts_in_another_currency_match_no_comparison_and_enter_no_sum_but_count() {
    let mut shop = shop();
    shop.sale("c", "2017-05-01T10:00:00Z", 10_000).currency = "USD".to_owned();
    for operator in ["equal", "not_equal", "less", "at_most", "more", "at_least"] {
        let asks = purchase(&format!(r#","where":[{{"field":"amount","is":"{operator}","to":100}}]"#));
        assert!(!holds(&shop, &asks), "{operator}");
    }
    assert!(holds(&shop, &purchase(r#","count":{"is":"equal","to":1}"#)));
    assert!(holds(&shop, &purchase(r#","sum":{"field":"amount","is":"equal","to":0}"#)));
    for total in ["min", "max", "average"] {
        assert!(!holds(&shop, &purchase(&format!(r#","{total}":{{"field":"amount","is":"at_least","to":0}}"#))));
    }
    shop.sale("c", "2017-05-02T10:00:00Z", 300);
    shop.sale("c", "2017-05-02T10:00:00Z", 400);
    assert!(holds(&shop, &purchase(r#","average":{"field":"amount","is":"equal","to":3.5}"#)));
    assert!(holds(&shop, &purchase(r#","count":{"is":"equal","to":3}"#)));
}

#[test]
fn over_nothing_count_and_sum_are_zero_and_the_others_are_absent() {
    assert!(holds(&shop(), &purchase(r#","count":{"is":"equal","to":0}"#)));
    assert!(holds(&shop(), &purchase(r#","sum":{"field":"amount","is":"equal","to":0}"#)));
    assert!(holds(&shop(), &purchase(r#","average":{"field":"amount","is":"is_not_set"}"#)));
    assert!(!holds(&shop(), &purchase(r#","max":{"field":"amount","is":"not_equal","to":5}"#)));
    let views = r#"{"event":{"type":"page_viewed","since":"ever","sum":{"field":"seconds","is":"at_most","to":0}}}"#;
    assert!(holds(&shop(), views));
}

#[test]
fn each_of_the_last_or_first_n_satisfies_it_and_fewer_are_false() {
    let mut shop = shop();
    for (day, amount) in [(1, 5_000), (2, 12_000), (3, 15_000)] {
        shop.sale("c", &format!("2017-05-0{day}T10:00:00Z"), amount);
    }
    let pick =
        |which: &str, n: u32| purchase(&format!(r#","{which}":{{"field":"amount","is":"more","to":100,"n":{n}}}"#));
    assert_eq!([1, 2, 3, 4].map(|n| holds(&shop, &pick("last", n))), [true, true, false, false]);
    assert_eq!([1, 3].map(|n| holds(&shop, &pick("first", n))), [false, false]);
    assert!(holds(&shop, &purchase(r#","last":{"field":"amount","is":"more","to":149}"#)), "n is 1");
}

#[test]
fn a_set_holds_when_one_element_does_and_not_equal_when_none_is_equal() {
    let mut shop = shop();
    for (id, category, price) in [("p1", "Shoes", 5_000), ("p2", "Hats", 1_000)] {
        let (id, category) = (id.to_owned(), category.to_owned());
        shop.articles.push(Article { id, category, brand: String::new(), price: Some(price) });
    }
    let sale = shop.sale("c", "2017-05-01T10:00:00Z", 6_000);
    sale.lines = vec![("p1".to_owned(), 1.0, Some(5_000)), ("p2".to_owned(), 1.0, Some(1_000))];
    let asks = |field: &str, is: &str, to: &str| {
        purchase(&format!(r#","where":[{{"field":"{field}","is":"{is}","to":{to}}}]"#))
    };
    assert!(holds(&shop, &asks("category", "equal", r#""Hats""#)));
    assert!(!holds(&shop, &asks("category", "not_equal", r#""Hats""#)));
    assert!(holds(&shop, &asks("category", "not_equal", r#""Coats""#)));
    assert!(holds(&shop, &asks("price", "less", "20")));
    assert!(!holds(&shop, &asks("brand", "not_equal", r#""Acme""#)), "no brand is there");
    assert!(holds(&shop, &purchase(r#","where":[{"field":"brand","is":"is_not_set"}]"#)));

    let lines = |price: &str| {
        purchase(&format!(
            r#","lines":[{{"field":"category","is":"equal","to":"Hats"}},{{"field":"price","is":"at_least","to":{price}}}]"#
        ))
    };
    assert!(holds(&shop, &lines("10")));
    assert!(!holds(&shop, &lines("50")), "one line has to satisfy all of them");
}

#[test]
fn since_a_duration_is_strictly_later_and_within_is_no_older() {
    let registered = |when: &str, asks: &str| {
        let mut shop = shop();
        shop.register("c", when);
        shop.activities.push(crate::shop::Activity {
            id: "a".to_owned(),
            customer: "c".to_owned(),
            at: at(when),
            activity: "message".to_owned(),
            channel: "email".to_owned(),
        });
        shop.customer("c").attributes.insert("renewal".to_owned(), Raw::Instant(at(when)));
        holds(&shop, asks)
    };
    let (exactly, later) = ("2017-05-03T12:00:00Z", "2017-05-03T12:00:00.001Z");
    let event = r#"{"event":{"type":"account_registered","since":"P7D"}}"#;
    assert_eq!([registered(exactly, event), registered(later, event)], [false, true]);
    for within in
        [r#"{"contacted":{"within":"P7D"}}"#, r#"{"attribute":{"name":"renewal","is":"within_last","to":"P7D"}}"#]
    {
        assert!(registered(exactly, within), "{within}");
        assert!(!registered("2017-05-03T11:59:59.999Z", within), "{within}");
    }
}

#[test]
fn text_is_compared_bytewise() {
    let mut shop = shop();
    shop.customer("c").attributes.insert("tier".to_owned(), Raw::Text("Žlutá".to_owned()));
    let asks = |is: &str, to: &str| format!(r#"{{"attribute":{{"name":"tier","is":"{is}","to":"{to}"}}}}"#);
    assert!(holds(&shop, &asks("more", "Zlatá")));
    assert!(!holds(&shop, &asks("equal", "žlutá")));
    assert!(holds(&shop, &asks("starts_with", "Žl")));
    assert!(holds(&shop, &asks("contains", "ut")));
}

#[test]
fn days_of_the_year_and_today_are_local() {
    let mut shop = shop();
    let day = |month, day| Raw::Date(chrono::NaiveDate::from_ymd_opt(1980, month, day).unwrap());
    shop.customer("c").attributes.insert("birthday".to_owned(), day(5, 10));
    let asks = |to: &str| format!(r#"{{"attribute":{{"name":"birthday","is":"day_of_year_is","to":"{to}"}}}}"#);
    assert!(holds(&shop, &asks("05-10")));
    assert!(holds(&shop, &asks("today")));
    shop.customer("c").attributes.insert("birthday".to_owned(), day(5, 9));
    assert!(!holds(&shop, &asks("today")));
}

#[test]
fn an_event_recorded_under_the_name_of_a_derived_one_is_an_event_with_properties() {
    let mut shop = shop();
    shop.sale("c", "2017-05-01T10:00:00Z", 100);
    let event = shop.event("c", "purchase", "2017-05-02T10:00:00Z");
    event.properties.insert("till".to_owned(), Raw::Number(7.0));
    assert!(holds(&shop, &purchase(r#","count":{"is":"equal","to":2}"#)));
    assert!(holds(&shop, &purchase(r#","where":[{"field":"till","is":"equal","to":7}]"#)));
    assert!(!holds(&shop, &purchase(r#","last":{"field":"amount","is":"is_set"}"#)));
}

#[test]
fn nothing_asked_holds_as_all_and_not_as_any() {
    assert!(holds(&shop(), r#"{"all":[]}"#));
    assert!(!holds(&shop(), r#"{"any":[]}"#));
    assert!(holds(&shop(), r#"{"not":{"any":[]}}"#));
    assert!(!holds(&shop(), r#"{"chance":1}"#), "chance is the model's");
}

#[test]
fn questions_about_a_visit_are_false_outside_one() {
    for asks in [
        r#"{"event":{"type":"purchase","since":"entry"}}"#,
        r#"{"event":{"type":"purchase","since":"somewhere","count":{"is":"equal","to":0}}}"#,
        r#"{"message":{"node":"m","is":"sent"}}"#,
        r#"{"voucher":{"node":"v","is":"not_redeemed"}}"#,
    ] {
        let mut shop = shop();
        shop.sale("c", "2017-05-01T10:00:00Z", 100);
        assert!(!holds(&shop, asks), "{asks}");
    }
}

#[test]
fn a_rule_asks_for_what_it_reads_and_nothing_else() {
    let wants = |json: &str| needs(&rule(json), &[], &|_| vec!["purchase".to_owned()]);
    let plain = wants(&purchase(""));
    assert!(plain.events.contains("purchase") && plain.wants_transactions() && !plain.lines);
    assert!(wants(&purchase(r#","where":[{"field":"category","is":"is_set"}]"#)).lines);
    assert!(wants(&purchase(r#","lines":[{"field":"quantity","is":"is_set"}]"#)).lines);
    let views = r#"{"event":{"type":"page_viewed","since":"ever","where":[{"field":"page","is":"is_set"}]}}"#;
    assert!(wants(views).properties.contains("page") && !wants(views).wants_transactions());
    assert!(wants(r#"{"contacted":{"within":"P1D"}}"#).activities);
    assert!(wants(r#"{"segment":"VIP"}"#).segments.contains("VIP"));
    assert!(wants(r#"{"attribute":{"name":"tier","is":"is_set"}}"#).attributes.contains("tier"));
    assert!(wants(r#"{"value":{"of":{"from":"start","field":"brand"},"is":"is_set"}}"#).lines);
    assert_eq!(wants(r#"{"can_receive":"sms"}"#), history::Needs::nothing());
}

#[test]
fn incomplete_and_too_deep_rules_are_refused() {
    let history = shop().history();
    let compile = |rule: &Rule| Compiler::new(&history).rule(rule).err();
    assert_eq!(compile(&Rule::Unreadable), Some(rules::Incomplete::Lacks("a rule")));
    let incomplete = Rule::Event(journey::EventRule { event: Some("purchase".to_owned()), ..Default::default() });
    assert_eq!(compile(&incomplete), Some(rules::Incomplete::Lacks("since")));
    let deep = (0..200).fold(Rule::All(Vec::new()), |rule, _| Rule::Not(Box::new(rule)));
    assert_eq!(compile(&deep), Some(rules::Incomplete::TooDeep));
}
