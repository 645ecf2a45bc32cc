//! Who enters, when, and how often.

use chrono_tz::Europe;
use dry_run::{ExitCause, Population, RunError};
use journey::draws::{draw, draw_parts};

use crate::rehearsal::{BOUGHT, Rehearsal, START, journey, mail, wait};
use crate::shop::{Raw, Shop, at};

fn purchases(times: &[&str]) -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    for time in times {
        shop.sale("c", time, 100);
    }
    Rehearsal::new(shop).until("2018-01-01T00:00:00Z")
}

fn entries(rehearsal: &Rehearsal, more: &str) -> Vec<String> {
    let journey = journey(&format!("{BOUGHT},{}", wait("w", "P2D")), "start>w", more);
    let steps = rehearsal.steps(&journey);
    steps.iter().filter(|step| step.contains(" start ")).cloned().collect()
}

#[test]
fn once_is_the_default_and_means_the_first_of_the_run() {
    let rehearsal = purchases(&["2017-05-01T10:00:00Z", "2017-06-01T10:00:00Z", "2017-07-01T10:00:00Z"]);
    assert_eq!(entries(&rehearsal, ""), ["c 1.1 start next 2017-05-01T10:00:00Z"]);
    let rehearsal = rehearsal.from("2017-05-02T00:00:00Z");
    assert_eq!(entries(&rehearsal, ""), ["c 1.1 start next 2017-06-01T10:00:00Z"], "of the entry period");
}

#[test]
fn the_entry_period_has_its_start_and_not_its_end() {
    let rehearsal = purchases(&["2017-05-01T10:00:00Z", "2017-06-01T10:00:00Z"])
        .from("2017-05-01T10:00:00Z")
        .to("2017-06-01T10:00:00Z");
    let always = r#""entry":{"reentry":"always"}"#;
    assert_eq!(entries(&rehearsal, always), ["c 1.1 start next 2017-05-01T10:00:00Z"]);
    let rehearsal = rehearsal.from("2017-05-01T10:00:00.001Z").to("2017-06-01T10:00:00.001Z");
    assert_eq!(entries(&rehearsal, always), ["c 1.1 start next 2017-06-01T10:00:00Z"]);
}

#[test]
fn after_exit_ignores_entries_while_inside_also_at_the_instant_of_the_last_step() {
    let after_exit = r#""entry":{"reentry":"after_exit"}"#;
    let rehearsal = purchases(&[
        "2017-05-01T10:00:00Z",
        "2017-05-02T10:00:00Z",
        "2017-05-03T10:00:00Z",
        "2017-05-03T10:00:00.001Z",
    ]);
    assert_eq!(
        entries(&rehearsal, after_exit),
        ["c 1.1 start next 2017-05-01T10:00:00Z", "c 2.1 start next 2017-05-03T10:00:00.001Z"]
    );
}

#[test]
fn an_event_that_ends_a_visit_may_start_the_next_one() {
    let more = r#""entry":{"reentry":"after_exit"},
        "exit_when":[{"event":{"type":"purchase","since":"entry"}}]"#;
    let rehearsal = purchases(&["2017-05-01T10:00:00Z", "2017-05-02T10:00:00Z"]);
    let journey = journey(&format!("{BOUGHT},{}", wait("w", "P2D")), "start>w", more);
    assert_eq!(
        rehearsal.steps(&journey),
        [
            "c 1.1 start next 2017-05-01T10:00:00Z",
            "c 1.2 w - 2017-05-02T10:00:00Z",
            "c 2.1 start next 2017-05-02T10:00:00Z",
            "c 2.2 w next 2017-05-04T10:00:00Z",
        ]
    );
}

#[test]
fn always_starts_a_visit_at_each_event_also_at_one_instant() {
    let always = r#""entry":{"reentry":"always"}"#;
    let rehearsal = purchases(&["2017-05-01T10:00:00Z", "2017-05-01T10:00:00Z", "2017-05-02T10:00:00Z"]);
    assert_eq!(entries(&rehearsal, always).len(), 3);
}

#[test]
fn a_cooldown_ignores_entries_earlier_than_it_after_the_last_one_that_counted() {
    let more = r#""entry":{"reentry":"always","cooldown":"P7D"}"#;
    let rehearsal = purchases(&[
        "2017-05-01T10:00:00Z",
        "2017-05-05T10:00:00Z",
        "2017-05-08T09:59:59.999Z",
        "2017-05-08T10:00:00Z",
        "2017-05-14T10:00:00Z",
        "2017-05-15T10:00:00Z",
    ]);
    let times: Vec<String> =
        entries(&rehearsal, more).iter().map(|entry| entry.split(' ').next_back().unwrap().to_owned()).collect();
    assert_eq!(times, ["2017-05-01T10:00:00Z", "2017-05-08T10:00:00Z", "2017-05-15T10:00:00Z"]);
}

#[test]
fn an_event_that_two_triggers_match_enters_by_the_smaller_id() {
    let second = r#"{"id":"Start","kind":"event_trigger","event":"purchase"}"#;
    let filtered = r#"{"id":"A","kind":"event_trigger","event":"purchase",
        "where":[{"field":"amount","is":"more","to":5}]}"#;
    let journey = journey(&format!("{BOUGHT},{second},{filtered}"), "", r#""entry":{"reentry":"always"}"#);
    let mut rehearsal = purchases(&["2017-05-01T10:00:00Z"]);
    rehearsal.shop.sale("c", "2017-05-02T10:00:00Z", 600);
    assert_eq!(
        rehearsal.steps(&journey),
        ["c 1.1 Start next 2017-05-01T10:00:00Z", "c 2.1 A next 2017-05-02T10:00:00Z"]
    );
}

#[test]
fn a_trigger_asks_what_its_where_says() {
    let trigger = r#"{"id":"start","kind":"event_trigger","event":"page_viewed",
        "where":[{"field":"page","is":"starts_with","to":"/shoes"},{"field":"seconds","is":"at_least","to":10}]}"#;
    let journey = journey(trigger, "", r#""entry":{"reentry":"always"}"#);
    let mut shop = Shop::new(Europe::Prague);
    for (page, seconds) in [("/shoes/red", 10.0), ("/hats", 20.0), ("/shoes", 9.5)] {
        let event = shop.event("c", "page_viewed", "2017-05-01T10:00:00Z");
        event.properties.insert("page".to_owned(), Raw::Text(page.to_owned()));
        event.properties.insert("seconds".to_owned(), Raw::Number(seconds));
    }
    assert_eq!(Rehearsal::new(shop).run(&journey).entries, 1);
}

#[test]
fn events_at_one_instant_enter_in_order_of_type_then_id() {
    let view = r#"{"id":"view","kind":"event_trigger","event":"page_viewed"}"#;
    let journey = journey(&format!("{BOUGHT},{view}"), "", r#""entry":{"reentry":"once"}"#);
    let mut shop = Shop::new(Europe::Prague);
    shop.sale("c", "2017-05-01T10:00:00Z", 100);
    shop.event("c", "page_viewed", "2017-05-01T10:00:00Z");
    let steps = Rehearsal::new(shop).steps(&journey);
    assert_eq!(steps, ["c 1.1 view next 2017-05-01T10:00:00Z"], "page_viewed is before purchase");
}

#[test]
fn an_unknown_event_never_happens() {
    let trigger = r#"{"id":"start","kind":"event_trigger","event":"moon_landed"}"#;
    assert_eq!(purchases(&["2017-05-01T10:00:00Z"]).run(&journey(trigger, "", "")).entries, 0);
}

#[test]
fn the_holdout_keeps_customers_out_at_the_trigger_by_the_published_draw() {
    let mut shop = Shop::new(Europe::Prague);
    let ids: Vec<String> = (0..200).map(|number| format!("c{number}")).collect();
    for id in &ids {
        shop.register(id, "2017-05-01T10:00:00Z");
    }
    let journey = journey(&format!("{START},{}", mail("m")), "start>m", r#""holdout":12.5"#);
    let rehearsal = Rehearsal::new(shop).seed(7);
    let summary = rehearsal.run(&journey);
    let expected = ids.iter().filter(|id| u128::from(draw(7, 0, id, "journey")) * 1000 < 125_u128 << 64).count() as u64;
    assert!(expected > 10, "the case is worth something");
    assert_eq!(summary.exits[&ExitCause::HeldOut], expected);
    assert_eq!(summary.nodes["start"].exits[&ExitCause::HeldOut], expected);
    assert_eq!((summary.entries, summary.messages["email"]), (200, 200 - expected));
}

#[test]
fn a_visit_held_out_counts_as_an_entry_for_once_and_the_cooldown() {
    let journey = journey(BOUGHT, "", r#""holdout":100,"entry":{"reentry":"after_exit","cooldown":"P1D"}"#);
    let rehearsal = purchases(&["2017-05-01T10:00:00Z", "2017-05-01T10:00:00Z", "2017-05-02T09:00:00Z"]);
    let summary = rehearsal.run(&journey);
    assert_eq!((summary.entries, summary.exits[&ExitCause::HeldOut]), (1, 1));
}

#[test]
fn a_population_is_a_segment_a_sample_or_a_list() {
    let mut shop = Shop::new(Europe::Prague);
    for id in ["a", "b", "c", "d"] {
        shop.register(id, "2017-05-05T10:00:00Z");
    }
    let member = |customer: &str, added: Option<&str>| ("VIP".to_owned(), customer.to_owned(), added.map(at));
    shop.members =
        vec![member("a", None), member("b", Some("2017-05-02T00:00:00Z")), member("c", Some("2017-05-04T00:00:00Z"))];
    let journey = journey(START, "", "");
    let everyone = Rehearsal::new(shop);
    assert_eq!(everyone.run(&journey).population, 4);

    let segment = everyone.population(Population::Segment("VIP".to_owned()));
    let summary = segment.run(&journey);
    assert_eq!((summary.population, summary.entries), (3, 3), "as it stands at the horizon");
    assert_eq!(summary.settings.customers, "segment:VIP");
    let segment = segment.from("2017-05-02T00:00:00Z");
    assert_eq!(segment.run(&journey).population, 2, "as it stands at the start of the entry period");
    let unknown = segment.population(Population::Segment("nobody".to_owned()));
    assert_eq!(unknown.try_run(&journey).err(), Some(RunError::UnknownSegment("nobody".to_owned())));

    let mut draws: Vec<(u64, &str)> = ["a", "b", "c", "d"].map(|id| (draw_parts(&["5", "sample", id]), id)).to_vec();
    draws.sort_unstable();
    let mut expected: Vec<&str> = draws[..2].iter().map(|(_, id)| *id).collect();
    expected.sort_unstable();
    let sample = unknown.population(Population::Sample(2)).seed(5);
    let steps = sample.steps(&journey);
    let sampled: Vec<&str> = steps.iter().map(|step| step.split(' ').next().unwrap()).collect();
    assert_eq!(sampled, expected);
    assert_eq!(sample.population(Population::Sample(9)).run(&journey).population, 4);
}

#[test]
fn a_list_passes_over_the_unknown_and_the_doubled() {
    let rehearsal =
        purchases(&["2017-05-01T10:00:00Z"]).population(Population::List(["zz", "c", "c"].map(str::to_owned).to_vec()));
    let run = rehearsal.try_run(&journey(BOUGHT, "", "")).unwrap();
    assert_eq!((run.summary.population, run.unknown_customers), (1, 1));
}
