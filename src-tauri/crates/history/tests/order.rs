//! Rows come in any order; columns are in order of customer, time, type and id.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "tests")]

use chrono_tz::UTC;
use history::{
    ActivityRow, Builder, CustomerRow, EngagementKind, EngagementRow, EventRow, History, HistoryError, LineRow, Needs,
    OccasionRow, ProductRow, Reach, Scalar, Symbol, TextColumn, TransactionRow, VoucherRow, Wanted,
};
use proptest::prelude::*;

fn builder(customers: &[&str]) -> Builder {
    let mut builder = Builder::new(UTC, "EUR");
    for id in customers {
        builder.add_customer(CustomerRow { id, ..CustomerRow::default() }).unwrap();
    }
    builder
}

fn add_sale(builder: &mut Builder, id: &str, customer: u32, at: i64, amount: i64) -> u32 {
    builder.add_transaction(TransactionRow { id, customer, at, amount, ..TransactionRow::default() })
}

/// `type@time source` of a customer's events.
fn events(history: &History, customer: u32) -> Vec<String> {
    let events = &history.events;
    events
        .spans
        .of(customer as usize)
        .map(|row| {
            let id = match events.transaction(row) {
                Some(transaction) => history.transactions.ids.get(transaction).to_owned(),
                None => format!("#{}", events.source[row]),
            };
            format!("{}@{} {id}", history.text(events.event_type[row]), events.at[row])
        })
        .collect()
}

#[test]
fn at_one_instant_events_are_in_order_of_type_then_of_the_sources_id_bytewise() {
    let mut builder = builder(&["a", "b"]);
    let viewed = builder.symbol("page_viewed");
    let registered = builder.symbol("account_registered");
    for (id, customer, at, event_type) in
        [("9", 1, 5, viewed), ("é", 0, 5, viewed), ("10", 0, 5, viewed), ("2", 0, 5, viewed), ("1", 0, 5, registered)]
    {
        builder.add_event(EventRow { id, customer, at, event_type });
    }
    add_sale(&mut builder, "t2", 0, 5, 1);
    add_sale(&mut builder, "t1", 0, 5, 1);
    add_sale(&mut builder, "t0", 0, 4, -1);
    add_sale(&mut builder, "zero", 0, 4, 0);
    let history = builder.finish().unwrap();
    assert_eq!(
        events(&history, 0),
        [
            "return@4 t0",
            "account_registered@5 #4",
            "page_viewed@5 #2",
            "page_viewed@5 #3",
            "page_viewed@5 #1",
            "purchase@5 t1",
            "purchase@5 t2",
        ]
    );
    assert_eq!(events(&history, 1), ["page_viewed@5 #0"]);
    assert_eq!(events(&history, 7), Vec::<String>::new(), "nobody");
}

#[test]
fn lines_and_engagements_follow_their_owners_to_their_new_places() {
    let mut builder = builder(&["a"]);
    let product = builder.symbol("p");
    let shoe = builder.add_product(ProductRow { id: product, ..ProductRow::default() });
    let late = add_sale(&mut builder, "late", 0, 9, 100);
    let early = add_sale(&mut builder, "early", 0, 1, 200);
    for (transaction, amount) in [(late, 1), (early, 2), (late, 3)] {
        builder.add_line(LineRow { transaction, product: shoe, quantity: 1.0, amount: Some(amount) });
    }
    let second = builder.add_activity(ActivityRow { id: "y", at: 7, ..ActivityRow::default() });
    let first = builder.add_activity(ActivityRow { id: "x", at: 7, ..ActivityRow::default() });
    builder.add_engagement(EngagementRow { activity: second, at: 8, kind: EngagementKind::Clicked });
    builder.add_engagement(EngagementRow { activity: first, at: 9, kind: EngagementKind::Opened });
    let history = builder.finish().unwrap();
    let amounts = |transaction: usize| -> Vec<Option<i64>> {
        history.transactions.lines.spans.of(transaction).map(|line| history.transactions.lines.amount[line]).collect()
    };
    assert_eq!((history.transactions.ids.get(0), amounts(0)), ("early", vec![Some(2)]));
    assert_eq!((history.transactions.ids.get(1), amounts(1)), ("late", vec![Some(1), Some(3)]));
    assert_eq!(history.activities.ids.get(0), "x");
    let engaged: Vec<_> = history.engagements.iter().map(|engaged| (engaged.activity, engaged.kind)).collect();
    assert_eq!(engaged, [(0, EngagementKind::Opened), (1, EngagementKind::Clicked)]);
}

#[test]
fn vouchers_are_in_order_of_assignment_then_code_and_free_ones_by_code() {
    let mut builder = builder(&["a"]);
    let design = builder.symbol("ten");
    for (code, customer, assigned_at) in
        [("z", None, None), ("b", Some(0), Some(5)), ("y", None, None), ("a", Some(0), Some(5)), ("c", Some(0), None)]
    {
        let code = builder.symbol(code);
        builder.add_voucher(VoucherRow { code, design, customer, assigned_at, expires_at: None });
    }
    let history = builder.finish().unwrap();
    let texts = |codes: &[Symbol]| codes.iter().map(|code| history.text(*code).to_owned()).collect::<Vec<_>>();
    assert_eq!(texts(&history.vouchers.code), ["c", "a", "b"]);
    assert_eq!(texts(&history.vouchers.free[0].1), ["y", "z"]);
}

#[test]
fn occasions_are_in_order_of_creation_then_id_and_keep_their_properties_and_names() {
    let mut builder = builder(&["a", "b"]);
    let ring = builder.symbol("ring");
    let add = |builder: &mut Builder, id, customer, created_at| {
        builder.add_occasion(OccasionRow { id, customer, created_at, ..OccasionRow::default() })
    };
    let hers = add(&mut builder, "z", 1, 0);
    let late = add(&mut builder, "y", 0, 5);
    let same = add(&mut builder, "x", 0, 5);
    let early = add(&mut builder, "w", 0, i64::MIN);
    builder.set_occasion_property(late, ring, Scalar::Number(9.0));
    let second = builder.add_activity(ActivityRow { id: "n", at: 7, ..ActivityRow::default() });
    let first = builder.add_activity(ActivityRow { id: "m", at: 7, ..ActivityRow::default() });
    for (activity, occasion) in [(second, late), (second, same), (second, late), (second, hers), (first, early)] {
        builder.add_occasion_name(activity, occasion);
    }
    let history = builder.finish().unwrap();
    let occasions = &history.occasions;
    assert_eq!([0, 1, 2, 3].map(|row| occasions.ids.get(row)), ["w", "x", "y", "z"]);
    assert_eq!((occasions.spans.of(0), occasions.spans.of(1), occasions.customer[3]), (0..3, 3..4, 1));
    let ring = &occasions.property(ring).unwrap().values;
    assert_eq!(ring, &[Scalar::Absent, Scalar::Absent, Scalar::Number(9.0), Scalar::Absent]);
    let names = |rows| occasions.names.of(rows).collect::<Vec<_>>();
    assert_eq!(names(0..2), [(0, 0), (1, 1), (1, 2)], "each once, and nobody else's");
    assert_eq!((names(1..2), names(2..9)), (vec![(1, 1), (1, 2)], vec![]));
    assert_eq!((occasions.expiry(0), occasions.known_completion(0)), (None, None));
}

#[test]
fn members_of_a_segment_belong_from_when_they_were_added() {
    let mut builder = builder(&["a", "b", "c"]);
    let (vip, empty) = (builder.symbol("VIP"), builder.symbol("empty"));
    builder.add_segment(empty);
    builder.add_member(vip, 2, Some(10));
    builder.add_member(vip, 0, None);
    let history = builder.finish().unwrap();
    let segment = history.segment("VIP").unwrap();
    let members = |at| (0..3).filter(|customer| segment.contains(*customer, at)).collect::<Vec<_>>();
    assert_eq!((members(9), members(10)), (vec![0], vec![0, 2]));
    assert!(history.segment("empty").unwrap().members.is_empty() && history.segment("none").is_none());
}

#[test]
fn attributes_and_properties_are_absent_where_nothing_was_set() {
    let mut builder = builder(&["a", "b"]);
    let (tier, gold, event_type) = (builder.symbol("tier"), builder.symbol("gold"), builder.symbol("page_viewed"));
    builder.set_attribute(tier, 0, Scalar::Text(gold));
    let event = builder.add_event(EventRow { id: "e", customer: 0, at: 1, event_type });
    builder.add_event(EventRow { id: "f", customer: 0, at: 2, event_type });
    builder.set_property(event, tier, Scalar::Number(1.0));
    let history = builder.finish().unwrap();
    assert_eq!(history.customers.attribute(tier).unwrap().values, [Scalar::Text(gold), Scalar::Absent]);
    let property = history.events.property(tier).unwrap();
    assert_eq!([0, 1].map(|source| property.get(source)), [Scalar::Number(1.0), Scalar::Absent]);
}

#[test]
fn customers_out_of_order_and_dangling_rows_are_refused() {
    let mut twice = builder(&["b"]);
    let row = CustomerRow { id: "b", ..CustomerRow::default() };
    assert_eq!(twice.add_customer(row), Err(HistoryError::CustomerOutOfOrder("b".to_owned())));
    let mut dangling = builder(&["a"]);
    add_sale(&mut dangling, "t", 1, 0, 1);
    assert_eq!(dangling.finish().err(), Some(HistoryError::DanglingRow));
    let mut dangling = builder(&["a"]);
    dangling.add_line(LineRow { transaction: 0, product: 0, ..LineRow::default() });
    assert_eq!(dangling.finish().err(), Some(HistoryError::DanglingRow));
}

#[test]
fn reach_keeps_address_and_consent_of_each_channel_apart() {
    let reach = Reach::default().with_address(1).with_consent(3);
    assert_eq!([0, 1, 2, 3].map(|channel| reach.has_address(channel)), [false, true, false, false]);
    assert_eq!([0, 1, 2, 3].map(|channel| reach.has_consent(channel)), [false, false, false, true]);
}

#[test]
fn symbols_are_one_for_each_text_and_none_is_the_empty_text() {
    let mut builder = builder(&[]);
    let (first, again, empty) = (builder.symbol("x"), builder.symbol("x"), builder.symbol(""));
    assert_eq!((first, empty), (again, Symbol::NONE));
    let history = builder.finish().unwrap();
    assert_eq!((history.text(first), history.symbols.find("y")), ("x", None));
}

#[test]
fn a_sorted_column_is_searched_bytewise() {
    let mut column = TextColumn::default();
    for text in ["", "B", "a", "é"] {
        column.push(text);
    }
    assert_eq!(
        ["", "B", "a", "é", "b"].map(|text| column.binary_search(text)),
        [Some(0), Some(1), Some(2), Some(3), None]
    );
    column.clear();
    assert_eq!((column.len(), column.get(0)), (0, ""));
    assert_eq!(column.push("again"), 0);
}

#[test]
fn needs_add_up() {
    let mut some = Needs::nothing();
    some.events.add("purchase");
    let all = some.clone().and(&Needs { events: Wanted::All, lines: true, ..Needs::nothing() });
    assert!(some.wants_transactions() && !Needs::nothing().wants_transactions());
    assert!(all.events.contains("anything") && all.lines && !all.activities);
    assert_eq!(Needs::everything().and(&some), Needs::everything());
    let mut occasions = Needs { occasions: true, ..Needs::nothing() };
    assert!(occasions.wants_activities() && !Needs::nothing().wants_activities(), "activities name them");
    assert!(!Needs::nothing().covers(&occasions) && Needs::everything().covers(&occasions));
    occasions.occasion_properties.add("ring");
    assert!(!Needs { occasions: true, ..Needs::nothing() }.covers(&occasions));
    assert_eq!(Needs::everything().and(&occasions), Needs::everything());
}

proptest! {
    #[test]
    fn sorting_by_counting_is_sorting(rows in prop::collection::vec((0_u32..7, 0_i64..5, "[a-c]{1,2}", -1_i64..2), 0..60)) {
        let mut builder = builder(&["0", "1", "2", "3", "4", "5", "6"]);
        for (customer, at, id, amount) in &rows {
            add_sale(&mut builder, id, *customer, *at, *amount);
        }
        let history = builder.finish().unwrap();
        let mut expected: Vec<_> = rows.iter().map(|(customer, at, id, _)| (*customer, *at, id.clone())).collect();
        expected.sort();
        let t = &history.transactions;
        let sorted: Vec<_> = (0..t.len()).map(|row| (t.customer[row], t.at[row], t.ids.get(row).to_owned())).collect();
        prop_assert_eq!(&sorted, &expected);

        let mut expected: Vec<_> = rows
            .iter()
            .filter(|(.., amount)| *amount != 0)
            .map(|(customer, at, id, amount)| {
                (*customer, *at, if *amount > 0 { "purchase" } else { "return" }, id.clone())
            })
            .collect();
        expected.sort();
        let events = &history.events;
        let mut found = Vec::new();
        for customer in 0..7 {
            for row in events.spans.of(customer as usize) {
                let id = t.ids.get(events.transaction(row).unwrap()).to_owned();
                found.push((customer, events.at[row], history.text(events.event_type[row]), id));
            }
        }
        prop_assert_eq!(found, expected);
        for customer in 0..7 {
            for row in t.spans.of(customer as usize) {
                prop_assert_eq!(t.customer[row], customer);
            }
        }
    }
}
