//! Waits, time ranges, quiet hours, daylight saving, the horizon, and what is seen at an instant.

use chrono_tz::{America, Australia, Europe, Tz};

use crate::rehearsal::{BOUGHT, Rehearsal, START, condition, journey, mail, wait};
use crate::shop::Shop;

fn registered(zone: Tz, when: &str) -> Rehearsal {
    let mut shop = Shop::new(zone);
    shop.register("c", when);
    Rehearsal::new(shop).until("2020-01-01T00:00:00Z")
}

fn range(slots: &str) -> journey::Journey {
    let node = format!(r#"{{"id":"range","kind":"wait_for_time_range","slots":[{slots}]}}"#);
    journey(&format!("{START},{node}"), "start>range", "")
}

fn slot(days: &str, from: &str, to: &str) -> String {
    let days: Vec<String> = days.split(' ').map(|day| format!("{day:?}")).collect();
    format!(r#"{{"days":[{}],"from":"{from}","to":"{to}"}}"#, days.join(","))
}

const EVERY_DAY: &str = "mon tue wed thu fri sat sun";

#[test]
fn two_days_are_exactly_48_hours_also_over_a_clock_change() {
    let journey = journey(&format!("{START},{}", wait("w", "P2D")), "start>w", "");
    for (zone, registered_at, left) in [
        (Europe::Prague, "2017-03-25T12:00:00Z", "2017-03-27T12:00:00Z"),
        (America::New_York, "2017-11-04T12:00:00.5Z", "2017-11-06T12:00:00.500Z"),
    ] {
        let steps = registered(zone, registered_at).steps(&journey);
        assert_eq!(steps[1], format!("c 1.2 w next {left}"));
    }
}

#[test]
fn a_time_range_goes_on_inside_a_slot_else_at_the_next_start() {
    let office = slot("mon tue wed thu fri", "08:00", "19:00");
    let night = slot("fri", "22:00", "06:00");
    let all_day = slot("sun", "00:00", "24:00");
    for (what, zone, slots, arrived, left) in [
        ("the start counts", Europe::Prague, &office, "2017-05-01T06:00:00Z", "2017-05-01T06:00:00Z"),
        ("just before it", Europe::Prague, &office, "2017-05-01T05:59:59.999Z", "2017-05-01T06:00:00Z"),
        ("the last moment", Europe::Prague, &office, "2017-05-01T16:59:59.999Z", "2017-05-01T16:59:59.999Z"),
        ("the end does not count", Europe::Prague, &office, "2017-05-01T17:00:00Z", "2017-05-02T06:00:00Z"),
        ("over the weekend", Europe::Prague, &office, "2017-05-05T17:00:00Z", "2017-05-08T06:00:00Z"),
        ("over the change to summer", Europe::Prague, &office, "2017-03-24T19:00:00Z", "2017-03-27T06:00:00Z"),
        ("over the change to winter", Europe::Prague, &office, "2017-10-27T18:00:00Z", "2017-10-30T07:00:00Z"),
        ("in New York", America::New_York, &office, "2017-11-03T23:30:00Z", "2017-11-06T13:00:00Z"),
        ("across midnight, before it", Europe::Prague, &night, "2017-05-05T21:00:00Z", "2017-05-05T21:00:00Z"),
        ("across midnight, after it", Europe::Prague, &night, "2017-05-06T03:59:00Z", "2017-05-06T03:59:00Z"),
        ("across midnight, over", Europe::Prague, &night, "2017-05-06T04:00:00Z", "2017-05-12T20:00:00Z"),
        ("Saturday's evening is not Friday's", Europe::Prague, &night, "2017-05-06T21:00:00Z", "2017-05-12T20:00:00Z"),
        ("until 24:00", Europe::Prague, &all_day, "2017-05-07T21:59:59Z", "2017-05-07T21:59:59Z"),
        ("24:00 is the next day", Europe::Prague, &all_day, "2017-05-07T22:00:00Z", "2017-05-13T22:00:00Z"),
    ] {
        let steps = registered(zone, arrived).steps(&range(slots));
        assert_eq!(steps[1], format!("c 1.2 range next {left}"), "{what}");
    }
}

#[test]
fn a_slot_at_a_clock_change_is_the_interval_of_its_instants() {
    let sunday = |from, to| slot("sun", from, to);
    for (what, zone, slots, arrived, left) in [
        // 02:00 to 03:00 does not exist on 26 March in Prague.
        ("starts in the gap", Europe::Prague, sunday("02:30", "04:00"), "2017-03-26T00:30:00Z", "2017-03-26T01:00:00Z"),
        ("ends in the gap", Europe::Prague, sunday("01:00", "02:30"), "2017-03-26T00:59:59Z", "2017-03-26T00:59:59Z"),
        ("ended by the gap", Europe::Prague, sunday("01:00", "02:30"), "2017-03-26T01:00:00Z", "2017-04-01T23:00:00Z"),
        (
            "both ends in the gap",
            Europe::Prague,
            sunday("02:10", "02:50"),
            "2017-03-26T00:30:00Z",
            "2017-04-02T00:10:00Z",
        ),
        (
            "both ends in the gap, at its end",
            Europe::Prague,
            sunday("02:10", "02:50"),
            "2017-03-26T01:00:00Z",
            "2017-04-02T00:10:00Z",
        ),
        // 02:00 to 03:00 comes twice on 29 October.
        (
            "starts at the earlier",
            Europe::Prague,
            sunday("02:30", "04:00"),
            "2017-10-28T22:00:00Z",
            "2017-10-29T00:30:00Z",
        ),
        ("lasts over both", Europe::Prague, sunday("02:30", "04:00"), "2017-10-29T01:15:00Z", "2017-10-29T01:15:00Z"),
        (
            "ends at the earlier",
            Europe::Prague,
            sunday("01:00", "02:30"),
            "2017-10-29T00:30:00Z",
            "2017-11-05T00:00:00Z",
        ),
        (
            "in New York, 02:30 is skipped",
            America::New_York,
            sunday("02:30", "04:00"),
            "2017-03-12T06:00:00Z",
            "2017-03-12T07:00:00Z",
        ),
        (
            "in New York, 01:30 comes twice",
            America::New_York,
            sunday("01:30", "03:00"),
            "2017-11-05T04:00:00Z",
            "2017-11-05T05:30:00Z",
        ),
        // Half an hour on Lord Howe Island.
        (
            "02:15 is skipped",
            Australia::Lord_Howe,
            sunday("02:15", "03:00"),
            "2017-09-30T15:00:00Z",
            "2017-09-30T15:30:00Z",
        ),
        (
            "01:45 comes twice",
            Australia::Lord_Howe,
            sunday("01:45", "03:00"),
            "2017-04-01T14:00:00Z",
            "2017-04-01T14:45:00Z",
        ),
        (
            "and lasts half an hour more",
            Australia::Lord_Howe,
            sunday("01:45", "03:00"),
            "2017-04-01T16:29:59Z",
            "2017-04-01T16:29:59Z",
        ),
    ] {
        let steps = registered(zone, arrived).steps(&range(&slots));
        assert_eq!(steps[1], format!("c 1.2 range next {left}"), "{what}");
    }
}

#[test]
fn local_time_is_the_customers_else_the_journeys_else_the_workspaces() {
    let office = slot(EVERY_DAY, "08:00", "09:00");
    let mut rehearsal = registered(Europe::Prague, "2017-05-01T10:00:00Z");
    let mut journey = range(&office);
    assert_eq!(rehearsal.steps(&journey)[1], "c 1.2 range next 2017-05-02T06:00:00Z", "the workspace's");
    journey.time_zone = Some("America/New_York".to_owned());
    assert_eq!(rehearsal.steps(&journey)[1], "c 1.2 range next 2017-05-01T12:00:00Z", "the journey's");
    rehearsal.shop.customer("c").zone = Some(Tz::Asia__Tokyo);
    assert_eq!(rehearsal.steps(&journey)[1], "c 1.2 range next 2017-05-01T23:00:00Z", "the customer's");
}

#[test]
fn a_step_exactly_at_the_horizon_is_taken_and_one_after_it_is_not() {
    let journey = journey(&format!("{START},{},{}", wait("w", "P2D"), mail("m")), "start>w w>m", "");
    let rehearsal = registered(Europe::Prague, "2017-05-01T10:00:00Z").until("2017-05-03T10:00:00Z");
    let summary = rehearsal.run(&journey);
    assert_eq!((summary.messages["email"], summary.inside), (1, 0));

    let rehearsal = registered(Europe::Prague, "2017-05-01T10:00:00Z").until("2017-05-03T09:59:59.999Z");
    let summary = rehearsal.run(&journey);
    assert_eq!((summary.messages.len(), summary.inside, summary.nodes["w"].inside), (0, 1, 1));
    assert_eq!(summary.nodes["w"].time_spent_s.median, None, "nobody left");
}

#[test]
fn the_horizon_is_by_default_the_last_known_instant_and_nobody_enters_after_it() {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("a", "2017-05-01T10:00:00Z");
    shop.sale("b", "2017-05-03T10:00:00Z", 100);
    let journey = journey(&format!("{START},{},{}", wait("w", "P2D"), mail("m")), "start>w w>m", "");
    let mut rehearsal = Rehearsal::new(shop);
    let summary = rehearsal.run(&journey);
    assert_eq!(summary.settings.until.as_deref(), Some("2017-05-03T10:00:00Z"));
    assert_eq!((summary.entries, summary.inside), (1, 0));

    rehearsal = rehearsal.until("2017-05-01T09:59:59Z");
    assert_eq!(rehearsal.run(&journey).entries, 0);
    rehearsal = rehearsal.until("2017-05-01T10:00:00Z");
    assert_eq!(rehearsal.run(&journey).entries, 1);
}

#[test]
fn an_empty_history_runs_to_an_empty_answer() {
    let summary = Rehearsal::new(Shop::new(Europe::Prague)).run(&journey(START, "", ""));
    assert_eq!((summary.entries, summary.population, summary.settings.until), (0, 0, None));
    assert_eq!(summary.conversions.per_1000_entries_minor, None);
}

#[test]
fn a_condition_sees_events_up_to_its_instant_and_since_is_strictly_later() {
    let bought = |since: &str| condition("c", &format!(r#"{{"event":{{"type":"purchase","since":"{since}"}}}}"#));
    for (what, since, sale, yes) in [
        ("at the instant of the step", "entry", "2017-05-03T10:00:00Z", true),
        ("just after it", "entry", "2017-05-03T10:00:00.001Z", false),
        ("at the entry", "entry", "2017-05-01T10:00:00Z", false),
        ("just after the entry", "entry", "2017-05-01T10:00:00.001Z", true),
        ("when the step was left", "start", "2017-05-01T10:00:00Z", false),
        ("when the wait was left, which is now", "w", "2017-05-03T10:00:00Z", false),
        ("two days back, strictly", "P2D", "2017-05-01T10:00:00Z", false),
        ("less than two days back", "P2D", "2017-05-01T10:00:00.001Z", true),
        ("ever", "ever", "2016-05-01T10:00:00Z", true),
    ] {
        let journey = journey(&format!("{START},{},{}", wait("w", "P2D"), bought(since)), "start>w w>c", "");
        let mut rehearsal = registered(Europe::Prague, "2017-05-01T10:00:00Z");
        rehearsal.shop.sale("c", sale, 100);
        let ports = &rehearsal.run(&journey).nodes["c"].ports;
        assert_eq!((ports["yes"], ports["no"]), (u64::from(yes), u64::from(!yes)), "{what}");
    }
}

#[test]
fn a_leaf_about_a_step_not_passed_on_this_path_is_false() {
    let asks = condition("c", r#"{"event":{"type":"purchase","since":"elsewhere"}}"#);
    let journey = journey(&format!("{START},{asks},{}", wait("elsewhere", "P1D")), "start>c c.yes>elsewhere", "");
    let mut rehearsal = registered(Europe::Prague, "2017-05-01T10:00:00Z");
    rehearsal.shop.sale("c", "2017-04-01T10:00:00Z", 100);
    assert_eq!(rehearsal.run(&journey).nodes["c"].ports["no"], 1);
}

#[test]
fn the_event_that_started_the_visit_does_not_count_since_entry() {
    let again = condition("c", r#"{"event":{"type":"purchase","since":"entry"}}"#);
    let ever = condition("d", r#"{"event":{"type":"purchase","since":"ever"}}"#);
    let journey = journey(&format!("{BOUGHT},{again},{ever}"), "start>c c.no>d", "");
    let mut shop = Shop::new(Europe::Prague);
    shop.sale("c", "2017-05-01T10:00:00Z", 100);
    let summary = Rehearsal::new(shop).run(&journey);
    assert_eq!((summary.nodes["c"].ports["no"], summary.nodes["d"].ports["yes"]), (1, 1));
}

#[test]
fn quiet_hours_move_the_message_itself_and_it_is_judged_at_their_end() {
    let quiet = r#""quiet_hours":{"from":"22:00","to":"07:00"}"#;
    let journey = journey(&format!("{START},{}", mail("m")), "start>m", quiet);
    for (what, arrived, left) in [
        ("by day", "2017-05-01T19:59:59Z", "2017-05-01T19:59:59Z"),
        ("they begin", "2017-05-01T20:00:00Z", "2017-05-02T05:00:00Z"),
        ("after midnight", "2017-05-02T01:00:00Z", "2017-05-02T05:00:00Z"),
        ("they are over", "2017-05-02T05:00:00Z", "2017-05-02T05:00:00Z"),
        ("over the change to summer", "2017-03-25T22:30:00Z", "2017-03-26T05:00:00Z"),
        ("over the change to winter", "2017-10-28T22:30:00Z", "2017-10-29T06:00:00Z"),
    ] {
        let steps = registered(Europe::Prague, arrived).steps(&journey);
        assert_eq!(steps[1], format!("c 1.2 m next {left}"), "{what}");
    }
    let rehearsal = registered(Europe::Prague, "2017-05-01T21:00:00Z").until("2017-05-02T04:59:59Z");
    let summary = rehearsal.run(&journey);
    assert_eq!((summary.inside, summary.nodes["m"].inside), (1, 1), "the horizon lies in them");
    let summary = registered(Europe::Prague, "2017-05-01T21:00:00Z").run(&journey);
    assert_eq!(summary.nodes["m"].time_spent_s.median, Some(8 * 3600));
}

#[test]
fn the_journeys_quiet_hours_override_the_workspaces() {
    let mut rehearsal = registered(Europe::Prague, "2017-05-01T10:00:00Z");
    rehearsal.catalogue.quiet_hours = Some(journey::QuietHours { from: "10:00".to_owned(), to: "14:00".to_owned() });
    let plain = journey(&format!("{START},{}", mail("m")), "start>m", "");
    assert_eq!(rehearsal.steps(&plain)[1], "c 1.2 m next 2017-05-01T12:00:00Z", "the workspace's hold");
    let own = journey(&format!("{START},{}", mail("m")), "start>m", r#""quiet_hours":{"from":"22:00","to":"07:00"}"#);
    assert_eq!(rehearsal.steps(&own)[1], "c 1.2 m next 2017-05-01T10:00:00Z", "the journey's hold");
}

#[test]
fn an_exit_rule_in_quiet_hours_cancels_the_message() {
    let journey = journey(
        &format!("{START},{}", mail("m")),
        "start>m",
        r#""quiet_hours":{"from":"22:00","to":"07:00"},
           "exit_when":[{"event":{"type":"purchase","since":"entry"}}]"#,
    );
    let mut rehearsal = registered(Europe::Prague, "2017-05-01T21:00:00Z");
    rehearsal.shop.sale("c", "2017-05-02T05:00:00Z", 100);
    let steps = rehearsal.steps(&journey);
    assert_eq!(steps[1], "c 1.2 m - 2017-05-02T05:00:00Z", "even at the very instant they end");
    assert!(rehearsal.run(&journey).messages.is_empty());
}

#[test]
fn a_visit_is_stopped_at_its_10_001st_step_and_after_1_000_without_time_passing() {
    let slots = slot(EVERY_DAY, "00:00", "24:00");
    let range = format!(r#"{{"id":"range","kind":"wait_for_time_range","slots":[{slots}]}}"#);
    let spin = journey(&format!("{START},{range},{}", mail("m")), "start>range range>m m>range", "");
    let summary = registered(Europe::Prague, "2017-05-01T10:00:00Z").run(&spin);
    let entered: u64 = summary.nodes.values().map(|node| node.entered).sum();
    assert_eq!(entered, 1_001, "the 1 001st step at one instant is not taken");
    assert_eq!(summary.exits[&dry_run::ExitCause::Stopped], 1);

    let slow = journey(&format!("{START},{}", wait("w", "PT1S")), "start>w w>w", "");
    let summary = registered(Europe::Prague, "2017-05-01T10:00:00Z").run(&slow);
    assert_eq!(summary.nodes["start"].entered + summary.nodes["w"].entered, 10_001);
    assert_eq!(summary.nodes["w"].exits[&dry_run::ExitCause::Stopped], 1);
}
