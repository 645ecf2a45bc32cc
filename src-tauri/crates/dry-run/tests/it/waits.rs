//! Waiting for dates, instants and events.

use chrono_tz::Europe;

use crate::rehearsal::{BOUGHT, Rehearsal, START, assign, condition, journey};
use crate::shop::{Raw, Shop};

fn until(more: &str) -> String {
    format!(r#"{{"id":"w","kind":"wait_until",{more}}}"#)
}

/// How a visit that starts on 1 March 2017 at noon local time leaves a wait.
fn left(shop: Shop, wait: &str) -> String {
    let journey = journey(&format!("{START},{wait}"), "start>w", "");
    let steps = Rehearsal::new(shop).until("2018-01-01T00:00:00Z").steps(&journey);
    steps[1].trim_start_matches("c 1.2 w ").to_owned()
}

fn shop() -> Shop {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("c", "2017-03-01T11:00:00Z");
    shop
}

#[test]
fn on_a_day_the_local_time_is_midnight_unless_said_otherwise() {
    for (wait, expected) in [
        (r#""until":"2017-03-05","when_past":"leave""#, "next 2017-03-04T23:00:00Z"),
        (r#""until":"2017-03-05","at":"09:30","when_past":"leave""#, "next 2017-03-05T08:30:00Z"),
        // Calendar days, whatever the clocks do; a skipped time is the first after the gap.
        (r#""until":"2017-03-25","offset":"P2D","at":"09:00","when_past":"leave""#, "next 2017-03-27T07:00:00Z"),
        (r#""until":"2017-03-27","offset":"-P1D","at":"02:30","when_past":"leave""#, "next 2017-03-26T01:00:00Z"),
        (r#""until":"2017-10-29","at":"02:30","when_past":"leave""#, "next 2017-10-29T00:30:00Z"),
    ] {
        assert_eq!(left(shop(), &until(wait)), expected, "{wait}");
    }
}

#[test]
fn on_an_instant_the_offset_is_exact_and_a_local_time_sets_the_clock_of_the_resulting_day() {
    for (wait, expected) in [
        (r#""until":"2017-03-05T10:00:00Z","when_past":"leave""#, "next 2017-03-05T10:00:00Z"),
        (r#""until":"2017-03-25T10:00:00Z","offset":"P2D","when_past":"leave""#, "next 2017-03-27T10:00:00Z"),
        (r#""until":"2017-03-05T10:00:00Z","at":"08:00","when_past":"leave""#, "next 2017-03-05T07:00:00Z"),
        // 23:30 UTC is the next day in Prague.
        (
            r#""until":"2017-03-05T22:30:00Z","offset":"PT1H","at":"08:00","when_past":"leave""#,
            "next 2017-03-06T07:00:00Z",
        ),
    ] {
        assert_eq!(left(shop(), &until(wait)), expected, "{wait}");
    }
}

#[test]
fn exactly_now_goes_on_and_past_goes_as_it_is_said() {
    for (wait, expected) in [
        (r#""until":"2017-03-01","at":"12:00","when_past":"leave""#, "next 2017-03-01T11:00:00Z"),
        (r#""until":"2017-03-01","at":"11:59","when_past":"leave""#, "past 2017-03-01T11:00:00Z"),
        (r#""until":"2017-03-01","at":"11:59","when_past":"go_on""#, "next 2017-03-01T11:00:00Z"),
        (r#""until":"2017-03-01T11:00:00Z","when_past":"leave""#, "next 2017-03-01T11:00:00Z"),
        (r#""until":"2017-02-01","when_past":"go_on""#, "next 2017-03-01T11:00:00Z"),
    ] {
        assert_eq!(left(shop(), &until(wait)), expected, "{wait}");
    }
}

#[test]
fn without_a_value_it_is_past_whatever_when_past_says() {
    for wait in [
        r#""until":{"attribute":"renewal"},"when_past":"go_on""#,
        r#""until":{"attribute":"nothing"},"when_past":"leave""#,
    ] {
        assert_eq!(left(shop(), &until(wait)), "past 2017-03-01T11:00:00Z", "{wait}");
    }
}

#[test]
fn dates_and_instants_of_the_customer_are_waited_for() {
    let mut shop = shop();
    let person = shop.customer("c");
    person.attributes.insert("renewal".to_owned(), Raw::Date("2017-03-10".parse().unwrap()));
    person.attributes.insert("since".to_owned(), Raw::Instant(crate::shop::at("2017-03-10T15:00:00Z")));
    let before = r#""until":{"attribute":"renewal"},"offset":"-P3D","at":"10:00","when_past":"leave""#;
    assert_eq!(left(shop.clone(), &until(before)), "next 2017-03-07T09:00:00Z");
    let instant = r#""until":{"attribute":"since"},"offset":"-PT3H","when_past":"leave""#;
    assert_eq!(left(shop, &until(instant)), "next 2017-03-10T12:00:00Z");
}

#[test]
fn values_met_earlier_are_waited_for() {
    let wait = until(r#""until":{"from":"v","field":"expires_at"},"offset":"-P1D","when_past":"leave""#);
    let mut rehearsal = Rehearsal::new(shop()).until("2018-01-01T00:00:00Z");
    let journey = journey(&format!("{START},{},{wait}", assign("v")), "start>v v>w", "");
    assert_eq!(rehearsal.steps(&journey)[2], "c 1.3 w next 2017-03-07T11:00:00Z");
    rehearsal.catalogue.vouchers[0].valid_days = None;
    assert_eq!(rehearsal.steps(&journey)[2], "c 1.3 w past 2017-03-01T11:00:00Z", "it never expires");
    let wait = until(r#""until":{"from":"start","field":"occurred_at"},"offset":"P1D","when_past":"leave""#);
    assert_eq!(left(shop(), &wait), "next 2017-03-02T11:00:00Z");
}

fn awaited(more: &str) -> String {
    format!(r#"{{"id":"w","kind":"wait_for_event","event":"purchase"{more},"timeout":"P2D"}}"#)
}

#[test]
fn a_wait_ends_at_the_first_event_after_the_arrival_and_up_to_the_timeout() {
    for (times, expected) in [
        (&["2017-03-01T11:00:00Z"][..], "timed_out 2017-03-03T11:00:00Z"),
        (&["2017-03-01T11:00:00Z", "2017-03-01T11:00:00.001Z"], "happened 2017-03-01T11:00:00.001Z"),
        (&["2017-03-03T11:00:00Z"], "happened 2017-03-03T11:00:00Z"),
        (&["2017-03-03T11:00:00.001Z"], "timed_out 2017-03-03T11:00:00Z"),
        (&["2017-03-02T11:00:00Z", "2017-03-02T09:00:00Z"], "happened 2017-03-02T09:00:00Z"),
    ] {
        let mut shop = shop();
        times.iter().for_each(|time| drop(shop.sale("c", time, 100).clone()));
        assert_eq!(left(shop, &awaited("")), expected, "{times:?}");
    }
}

#[test]
fn only_an_event_that_fits_ends_a_wait_and_it_is_met_as_a_value() {
    let mut shop = shop();
    shop.sale("c", "2017-03-02T11:00:00Z", 5_000);
    shop.sale("c", "2017-03-02T12:00:00Z", 20_000);
    let wait = awaited(r#","where":[{"field":"amount","is":"more","to":100}]"#);
    let asked = condition("asked", r#"{"value":{"of":{"from":"w","field":"amount"},"is":"equal","to":200}}"#);
    let journey = journey(&format!("{START},{wait},{asked}"), "start>w w.happened>asked", "");
    assert_eq!(
        Rehearsal::new(shop).until("2018-01-01T00:00:00Z").steps(&journey)[1..],
        ["c 1.2 w happened 2017-03-02T12:00:00Z", "c 1.3 asked yes 2017-03-02T12:00:00Z"]
    );
}

#[test]
fn nothing_ends_a_wait_after_the_horizon() {
    let mut shop = shop();
    shop.sale("c", "2017-03-02T11:00:00Z", 100);
    let journey = journey(&format!("{START},{}", awaited("")), "start>w", "");
    let rehearsal = Rehearsal::new(shop).until("2017-03-02T10:59:59Z");
    assert_eq!(rehearsal.run(&journey).nodes["w"].inside, 1);
    let rehearsal = rehearsal.until("2017-03-02T11:00:00Z");
    assert_eq!(rehearsal.run(&journey).nodes["w"].ports["happened"], 1);
}

#[test]
fn an_exit_rule_at_the_instant_of_the_event_cancels_the_step_that_waited_for_it() {
    let mut shop = shop();
    shop.sale("c", "2017-03-02T11:00:00Z", 100);
    let exit = r#""exit_when":[{"event":{"type":"purchase","since":"entry"}}]"#;
    let journey = journey(&format!("{START},{}", awaited("")), "start>w", exit);
    let steps = Rehearsal::new(shop).until("2018-01-01T00:00:00Z").steps(&journey);
    assert_eq!(steps[1], "c 1.2 w - 2017-03-02T11:00:00Z");
}

#[test]
fn since_a_wait_counts_from_the_instant_it_was_left() {
    let mut shop = shop();
    shop.sale("c", "2017-03-02T11:00:00Z", 100);
    let asked = condition("asked", r#"{"event":{"type":"purchase","since":"w"}}"#);
    let journey = journey(&format!("{BOUGHT},{},{asked}", awaited("")), "start>w w.timed_out>asked", "");
    let steps = Rehearsal::new(shop).until("2018-01-01T00:00:00Z").steps(&journey);
    assert_eq!(steps[2], "c 1.3 asked no 2017-03-04T11:00:00Z");
}
