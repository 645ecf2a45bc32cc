//! Triggers that no event starts: segments, dates, schedules.

use chrono_tz::{America, Europe, Tz};
use dry_run::Population;
use journey::Rule;

use crate::rehearsal::{BOUGHT, Rehearsal, condition, journey, wait};
use crate::shop::{Raw, Shop, at};

const ALWAYS: &str = r#""entry":{"reentry":"always"}"#;

fn segment(id: &str, segment: &str, at: &str) -> String {
    format!(r#"{{"id":"{id}","kind":"segment_trigger","segment":"{segment}","at":"{at}"}}"#)
}

fn date(attribute: &str, more: &str) -> String {
    format!(r#"{{"id":"start","kind":"date_trigger","attribute":"{attribute}",{more}}}"#)
}

fn schedule(first: &str, every: &str, audience: &str) -> String {
    format!(r#"{{"id":"start","kind":"schedule_trigger","first":"{first}","every":{{{every}}},"audience":{audience}}}"#)
}

/// Everybody.
const ALL: &str = r#"{"all":[]}"#;

/// The instants of entry of a journey that is one trigger, by customer.
fn entries(rehearsal: &Rehearsal, trigger: &str, more: &str) -> Vec<String> {
    let steps = rehearsal.steps(&journey(trigger, "", more));
    steps.iter().map(|step| step.replace(".1 start next", "")).collect()
}

fn people(ids: &[&str]) -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    for id in ids {
        shop.customer(id);
    }
    Rehearsal::new(shop).until("2018-01-01T00:00:00Z")
}

fn born(day: &str) -> Rehearsal {
    let mut rehearsal = people(&["c"]);
    let birthday = Raw::Date(day.parse().unwrap());
    rehearsal.shop.customer("c").attributes.insert("birthday".to_owned(), birthday);
    rehearsal
}

fn rule(json: &str) -> Rule {
    let journey = journey(&condition("c", json), "", "");
    match journey.nodes.into_iter().next().unwrap().step {
        journey::Step::Condition(condition) => condition.rule.unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_segment_trigger_lets_in_the_members_at_the_instant() {
    let mut rehearsal = people(&["always", "before", "later", "never"]);
    for (customer, added) in
        [("always", None), ("before", Some("2017-05-01T10:00:00Z")), ("later", Some("2017-05-01T10:00:00.001Z"))]
    {
        rehearsal.shop.members.push(("VIP".to_owned(), customer.to_owned(), added.map(at)));
    }
    let trigger = segment("start", "VIP", "2017-05-01T12:00:00+02:00");
    assert_eq!(entries(&rehearsal, &trigger, ""), ["always 1 2017-05-01T10:00:00Z", "before 1 2017-05-01T10:00:00Z"]);
    let outside = rehearsal.from("2017-05-01T10:00:00.001Z");
    assert!(entries(&outside, &trigger, "").is_empty(), "only in the entry period");
}

#[test]
fn added_lets_in_each_time_somebody_is_added_and_never_those_who_always_were() {
    let mut rehearsal = people(&["always", "b", "c"]);
    for (customer, added) in
        [("always", None), ("b", Some("2017-05-01T10:00:00Z")), ("c", Some("2017-06-01T10:00:00Z"))]
    {
        rehearsal.shop.members.push(("VIP".to_owned(), customer.to_owned(), added.map(at)));
    }
    let trigger = segment("start", "VIP", "added");
    assert_eq!(entries(&rehearsal, &trigger, ""), ["b 1 2017-05-01T10:00:00Z", "c 1 2017-06-01T10:00:00Z"]);
    let rehearsal = rehearsal.from("2017-05-02T00:00:00Z").to("2017-06-01T10:00:00Z");
    assert!(entries(&rehearsal, &trigger, "").is_empty(), "only in the entry period");
}

#[test]
fn steps_that_put_somebody_into_a_segment_start_no_added_trigger() {
    let mut rehearsal = people(&["c"]);
    rehearsal.shop.sale("c", "2017-05-01T10:00:00Z", 100);
    let join = r#"{"id":"join","kind":"add_to_segment","segment":"VIP"}"#;
    let journey = journey(&format!("{BOUGHT},{join},{}", segment("start2", "VIP", "added")), "start>join", ALWAYS);
    assert_eq!(rehearsal.run(&journey).entries, 1);
}

#[test]
fn a_segment_with_a_rule_is_evaluated_at_the_instant_and_nobody_is_ever_added_to_it() {
    let mut rehearsal = people(&["b", "c"]);
    rehearsal.shop.sale("b", "2017-05-01T10:00:00Z", 100);
    rehearsal.shop.sale("c", "2017-05-03T10:00:00Z", 100);
    let bought = rule(r#"{"event":{"type":"purchase","since":"ever"}}"#);
    rehearsal.shop.ruled.push(("Buyers".to_owned(), bought));
    let rehearsal = Rehearsal::new(rehearsal.shop).until("2018-01-01T00:00:00Z");
    let trigger = segment("start", "Buyers", "2017-05-02T10:00:00Z");
    assert_eq!(entries(&rehearsal, &trigger, ""), ["b 1 2017-05-02T10:00:00Z"]);
    assert!(entries(&rehearsal, &segment("start", "Buyers", "added"), "").is_empty());
    let population = rehearsal.population(Population::Segment("Buyers".to_owned()));
    assert_eq!(population.run(&journey(BOUGHT, "", "")).population, 2, "at the horizon");
    let population = population.from("2017-05-02T00:00:00Z");
    assert_eq!(population.run(&journey(BOUGHT, "", "")).population, 1, "at the start of the entry period");
}

/// The instants of entry of one customer, visit after visit.
fn times(rehearsal: &Rehearsal, trigger: &str) -> Vec<String> {
    let steps = rehearsal.steps(&journey(trigger, "", ALWAYS));
    steps.iter().map(|step| step.split(' ').next_back().unwrap().to_owned()).collect()
}

#[test]
fn a_date_comes_back_every_year_and_29_february_is_28_february_in_other_years() {
    let yearly = date("birthday", r#""at":"09:00","repeat":"yearly""#);
    let rehearsal = born("1988-02-29").from("2015-01-01T00:00:00Z").until("2017-12-31T00:00:00Z");
    let expected = ["2015-02-28T08:00:00Z", "2016-02-29T08:00:00Z", "2017-02-28T08:00:00Z"];
    assert_eq!(times(&rehearsal, &yearly), expected);
    let yearly = date("birthday", r#""offset_days":1,"at":"09:00","repeat":"yearly""#);
    let expected = ["2015-03-01T08:00:00Z", "2016-03-01T08:00:00Z", "2017-03-01T08:00:00Z"];
    assert_eq!(times(&rehearsal, &yearly), expected, "first the day of that year, then the offset");
}

#[test]
fn a_date_that_is_not_repeated_comes_once() {
    let once = date("birthday", r#""at":"00:00","repeat":"once""#);
    assert_eq!(times(&born("2017-05-03"), &once), ["2017-05-02T22:00:00Z"]);
    assert!(times(&born("2017-05-03").from("2017-05-03T00:00:00Z"), &once).is_empty());
    assert!(times(&people(&["c"]), &once).is_empty(), "nobody without a date");
}

#[test]
fn an_offset_counts_calendar_days_also_across_the_year_and_the_change_of_clocks() {
    let before = date("birthday", r#""offset_days":-7,"at":"12:00","repeat":"yearly""#);
    let rehearsal = born("1990-01-03").from("2016-06-01T00:00:00Z").until("2017-06-01T00:00:00Z");
    assert_eq!(times(&rehearsal, &before), ["2016-12-27T11:00:00Z"]);
    let rehearsal = born("1990-03-28").from("2017-01-01T00:00:00Z");
    assert_eq!(times(&rehearsal, &before), ["2017-03-21T11:00:00Z"]);
    assert_eq!(times(&rehearsal, &before.replace("-7", "0")), ["2017-03-28T10:00:00Z"]);
    let after = date("birthday", r#""offset_days":400,"at":"12:00","repeat":"yearly""#);
    assert_eq!(times(&born("1990-03-28").from("2017-04-01T00:00:00Z"), &after), ["2017-05-02T10:00:00Z"]);
}

#[test]
fn a_date_is_taken_in_the_customers_zone_else_the_journeys_else_the_workspaces() {
    let yearly = date("birthday", r#""at":"09:00","repeat":"yearly""#);
    let new_york = format!(r#"{ALWAYS},"time_zone":"America/New_York""#);
    let mut rehearsal = born("1990-07-01").from("2017-01-01T00:00:00Z");
    assert_eq!(entries(&rehearsal, &yearly, ""), ["c 1 2017-07-01T07:00:00Z"]);
    assert_eq!(entries(&rehearsal, &yearly, &new_york), ["c 1 2017-07-01T13:00:00Z"]);
    rehearsal.shop.customer("c").zone = Some(Tz::Asia__Tokyo);
    assert_eq!(entries(&rehearsal, &yearly, &new_york), ["c 1 2017-07-01T00:00:00Z"]);
}

#[test]
fn a_local_time_of_a_date_that_is_skipped_is_the_first_after_the_gap_and_a_doubled_one_the_earlier() {
    let yearly = date("birthday", r#""at":"02:30","repeat":"yearly""#);
    assert_eq!(times(&born("1990-03-26").from("2017-01-01T00:00:00Z"), &yearly), ["2017-03-26T01:00:00Z"]);
    assert_eq!(times(&born("1990-10-29").from("2017-01-01T00:00:00Z"), &yearly), ["2017-10-29T00:30:00Z"]);
}

#[test]
fn an_instant_of_the_customer_is_taken_by_its_local_day() {
    let mut rehearsal = people(&["c"]).from("2017-06-01T00:00:00Z");
    let since = Raw::Instant(at("2016-07-01T23:30:00Z"));
    rehearsal.shop.customer("c").attributes.insert("since".to_owned(), since);
    let yearly = date("since", r#""at":"09:00","repeat":"yearly""#);
    assert_eq!(times(&rehearsal, &yearly), ["2017-07-02T07:00:00Z"]);
}

#[test]
fn a_schedule_keeps_the_journeys_local_time_whatever_the_customers_zone_and_the_change_of_clocks() {
    let mut rehearsal = people(&["c"]).until("2017-03-27T12:00:00Z");
    rehearsal.shop.customer("c").zone = Some(America::New_York);
    let daily = schedule("2017-03-25T00:00:00Z", r#""unit":"day","time":"08:00""#, ALL);
    assert_eq!(times(&rehearsal, &daily), ["2017-03-25T07:00:00Z", "2017-03-26T06:00:00Z", "2017-03-27T06:00:00Z"]);
    let skipped = schedule("2017-03-25T00:00:00Z", r#""unit":"day","time":"02:30""#, ALL);
    assert_eq!(times(&rehearsal, &skipped), ["2017-03-25T01:30:00Z", "2017-03-26T01:00:00Z", "2017-03-27T00:30:00Z"]);
    let rehearsal = rehearsal.from("2017-10-29T00:00:00Z").until("2017-10-29T12:00:00Z");
    assert_eq!(times(&rehearsal, &skipped), ["2017-10-29T00:30:00Z"], "a doubled time is the earlier");
}

#[test]
fn a_schedule_begins_at_first_and_without_days_recurs_on_its_day() {
    let rehearsal = people(&["c"]).until("2017-06-30T12:00:00Z");
    // 31 May 2017 is a Wednesday; its 08:00 is past at `first`.
    let weekly = schedule("2017-05-31T10:00:00Z", r#""unit":"week","time":"08:00""#, ALL);
    let expected = ["2017-06-07T06:00:00Z", "2017-06-14T06:00:00Z", "2017-06-21T06:00:00Z", "2017-06-28T06:00:00Z"];
    assert_eq!(times(&rehearsal, &weekly), expected);
    let monthly = schedule("2017-05-31T06:00:00Z", r#""unit":"month","time":"08:00""#, ALL);
    assert_eq!(times(&rehearsal, &monthly), ["2017-05-31T06:00:00Z", "2017-06-30T06:00:00Z"]);
    // It is Thursday already in the journey's zone.
    let late = schedule("2017-05-31T23:00:00Z", r#""unit":"week","time":"08:00""#, ALL);
    assert_eq!(times(&rehearsal, &late)[0], "2017-06-01T06:00:00Z");
}

#[test]
fn a_month_without_day_29_to_31_uses_its_last_day_once() {
    let rehearsal = people(&["c"]).until("2017-04-30T12:00:00Z");
    let ends = schedule("2017-01-15T00:00:00Z", r#""unit":"month","days":[1,30,31],"time":"12:00""#, ALL);
    let days: Vec<String> = times(&rehearsal, &ends).iter().map(|time| time[5..10].to_owned()).collect();
    assert_eq!(days, ["01-30", "01-31", "02-01", "02-28", "03-01", "03-30", "03-31", "04-01", "04-30"]);
}

#[test]
fn a_schedule_comes_on_its_weekdays() {
    let rehearsal = people(&["c"]).until("2017-05-10T12:00:00Z");
    let weekly = schedule("2017-05-01T00:00:00Z", r#""unit":"week","days":["mon","sat"],"time":"08:00""#, ALL);
    assert_eq!(times(&rehearsal, &weekly), ["2017-05-01T06:00:00Z", "2017-05-06T06:00:00Z", "2017-05-08T06:00:00Z"]);
}

#[test]
fn the_audience_is_asked_at_the_instant() {
    let mut rehearsal = people(&["b", "c"]).until("2017-05-03T12:00:00Z");
    rehearsal.shop.sale("c", "2017-05-02T06:00:00Z", 100);
    let bought = r#"{"event":{"type":"purchase","since":"ever"}}"#;
    let daily = schedule("2017-05-01T00:00:00Z", r#""unit":"day","time":"08:00""#, bought);
    assert_eq!(entries(&rehearsal, &daily, ""), ["c 1 2017-05-02T06:00:00Z"]);
    let needs_visit = r#"{"event":{"type":"purchase","since":"entry"}}"#;
    let daily = schedule("2017-05-01T00:00:00Z", r#""unit":"day","time":"08:00""#, needs_visit);
    assert!(entries(&rehearsal, &daily, "").is_empty(), "outside a visit nothing is since the entry");
}

#[test]
fn reentry_and_cooldown_hold_for_every_kind_of_trigger() {
    let rehearsal = people(&["c"]).until("2017-05-07T12:00:00Z");
    let daily = schedule("2017-05-01T00:00:00Z", r#""unit":"day","time":"08:00""#, ALL);
    let count = |more: &str| rehearsal.run(&journey(&format!("{daily},{}", wait("w", "P2D")), "start>w", more)).entries;
    assert_eq!(count(""), 1);
    assert_eq!(count(ALWAYS), 7);
    assert_eq!(count(r#""entry":{"reentry":"always","cooldown":"P3D"}"#), 3);
    // A visit of two days ends at the instant of the second next entry, after it.
    assert_eq!(count(r#""entry":{"reentry":"after_exit"}"#), 3);
}

#[test]
fn at_one_instant_events_come_first_then_triggers_by_their_ids_then_steps() {
    let mut rehearsal = people(&["c"]);
    rehearsal.shop.sale("c", "2017-05-01T10:00:00Z", 100);
    rehearsal.shop.members.push(("VIP".to_owned(), "c".to_owned(), Some(at("2017-05-01T10:00:00Z"))));
    let when = "2017-05-01T10:00:00Z";
    let nodes = [
        segment("b", "VIP", when),
        segment("a", "VIP", "added"),
        BOUGHT.replace("start", "z"),
        segment("c", "VIP", when),
    ];
    let steps = rehearsal.steps(&journey(&nodes.join(","), "", ALWAYS));
    let order: Vec<&str> = steps.iter().map(|step| step.split(' ').nth(2).unwrap()).collect();
    assert_eq!(order, ["z", "a", "b", "c"]);
    assert!(rehearsal.steps(&journey(&nodes.join(","), "", ""))[0].contains(" z "), "once: the event's");
}

#[test]
fn occurred_at_of_a_trigger_is_the_instant_of_the_entry_for_every_kind() {
    let mut rehearsal = people(&["c"]);
    rehearsal.shop.members.push(("VIP".to_owned(), "c".to_owned(), None));
    rehearsal.shop.sale("c", "2017-05-01T10:00:00Z", 100);
    let asked = condition(
        "asked",
        r#"{"event":{"type":"purchase","since":"ever","where":[
            {"field":"occurred_at","is":"equal","to":{"from":"start","field":"occurred_at"}}]}}"#,
    );
    for when in ["2017-05-01T10:00:00Z", "2017-05-01T10:00:01Z"] {
        let journey = journey(&format!("{},{asked}", segment("start", "VIP", when)), "start>asked", "");
        let port = if when.ends_with("00Z") { "asked yes" } else { "asked no" };
        assert!(rehearsal.steps(&journey)[1].contains(port), "{when}");
    }
}
