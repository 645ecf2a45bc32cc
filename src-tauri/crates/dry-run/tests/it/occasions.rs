//! Occasions that a run creates: what completes and what converts them.

use chrono_tz::Europe;
use dry_run::OccasionSummary;
use journey::Journey;
use proptest::prelude::*;

use crate::properties::{random_journey, rehearsal};
use crate::random::Chooser;
use crate::rehearsal::{DAY, Rehearsal, START, journey, mail, wait};
use crate::shop::{Activity, Shop, at};

/// Registered on 1 May at 10:00; an occasion at once, and a mail after a wait.
fn birthday(due: &str, length: &str) -> Journey {
    let due = if due.is_empty() { String::new() } else { format!(r#","due":"{due}""#) };
    let occasion = format!(r#"{{"id":"o","kind":"create_occasion","type":"Birthday","assignee":"home_store"{due}}}"#);
    journey(&[START.to_owned(), occasion, wait("w", length), mail("m")].join(","), "start>o o>w w>m", "")
}

fn shop() -> Shop {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("anna", "2017-05-01T10:00:00Z");
    shop
}

fn recorded(shop: &mut Shop, kind: &str, when: &str) {
    let (id, customer) = (format!("a{}", shop.activities.len()), "anna".to_owned());
    shop.activities.push(Activity {
        id,
        customer,
        at: at(when),
        activity: kind.to_owned(),
        channel: "email".to_owned(),
    });
}

fn of(rehearsal: &Rehearsal, journey: &Journey) -> OccasionSummary {
    rehearsal.run(journey).occasions["Birthday"].clone()
}

fn figures(found: &OccasionSummary) -> (u64, u64, u64, u64) {
    (found.created, found.open, found.completed, found.expired)
}

#[test]
fn a_message_of_the_run_completes_an_occasion_that_is_open_then() {
    let rehearsal = Rehearsal::new(shop()).until("2017-06-01T00:00:00Z");
    assert_eq!(figures(&of(&rehearsal, &birthday("P3D", "P2D"))), (1, 0, 1, 0));
    assert_eq!(figures(&of(&rehearsal, &birthday("P3D", "P3D"))), (1, 0, 0, 1), "it expires at the very instant");
    assert_eq!(figures(&of(&rehearsal, &birthday("", "P30D"))), (1, 0, 1, 0), "without a day it never expires");
    let early = Rehearsal::new(shop()).until("2017-05-02T00:00:00Z");
    assert_eq!(figures(&of(&early, &birthday("P3D", "P2D"))), (1, 1, 0, 0), "later messages are not seen");
}

#[test]
fn a_recorded_message_completes_it_too_and_other_activities_do_not() {
    for (kind, when, expected) in [
        ("message", "2017-05-02T10:00:00Z", (1, 0, 1, 0)),
        ("message", "2017-05-01T10:00:00Z", (1, 0, 1, 0)),
        ("message", "2017-05-01T09:59:59Z", (1, 0, 0, 1)),
        ("message", "2017-05-04T10:00:00Z", (1, 0, 0, 1)),
        ("call", "2017-05-02T10:00:00Z", (1, 0, 0, 1)),
    ] {
        let mut shop = shop();
        recorded(&mut shop, kind, when);
        let rehearsal = Rehearsal::new(shop).until("2017-06-01T00:00:00Z");
        assert_eq!(figures(&of(&rehearsal, &birthday("P3D", "P20D"))), expected, "{kind} {when}");
    }
}

#[test]
fn it_is_converted_by_the_first_sale_within_the_window_of_its_type() {
    let mut shop = shop();
    recorded(&mut shop, "message", "2017-05-02T10:00:00Z");
    shop.sale("anna", "2017-05-02T09:00:00Z", 100);
    shop.sale("anna", "2017-05-05T10:00:00Z", 5900);
    shop.sale("anna", "2017-05-06T10:00:00Z", 700);
    let mut rehearsal = Rehearsal::new(shop.clone()).until("2017-06-01T00:00:00Z");
    let found = of(&rehearsal, &birthday("P3D", "P20D"));
    assert_eq!((found.converted, found.amount_minor), (1, 5900), "not the sale before it was completed");
    rehearsal.catalogue.occasion_windows.insert("Birthday".to_owned(), 3 * DAY);
    assert_eq!(of(&rehearsal, &birthday("P3D", "P20D")).converted, 1, "the last instant of the window");
    rehearsal.catalogue.occasion_windows.insert("Birthday".to_owned(), 3 * DAY - 1);
    assert_eq!(of(&rehearsal, &birthday("P3D", "P20D")).converted, 0);
    rehearsal.catalogue.occasion_windows.clear();
    let early = rehearsal.until("2017-05-05T09:00:00Z");
    assert_eq!(of(&early, &birthday("P3D", "P20D")).converted, 0, "later sales are not seen");
    shop.sales[1].currency = "USD".to_owned();
    let found = of(&Rehearsal::new(shop).until("2017-06-01T00:00:00Z"), &birthday("P3D", "P20D"));
    assert_eq!((found.converted, found.amount_minor, found.other_currencies["USD"]), (1, 0, 5900));
}

#[test]
fn one_sale_converts_every_occasion_that_it_follows() {
    let occasion =
        |id: &str| format!(r#"{{"id":"{id}","kind":"create_occasion","type":"Birthday","assignee":"home_store"}}"#);
    let twice = journey(&[START.to_owned(), occasion("a"), occasion("b"), mail("m")].join(","), "start>a a>b b>m", "");
    let mut shop = shop();
    shop.sale("anna", "2017-05-05T10:00:00Z", 5900);
    let found = of(&Rehearsal::new(shop).until("2017-06-01T00:00:00Z"), &twice);
    assert_eq!((found.created, found.completed, found.converted, found.amount_minor), (2, 2, 2, 11_800));
}

proptest! {
    #[test]
    fn occasions_add_up(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let summary = rehearsal.run(&random_journey(choose));
        for found in summary.occasions.values() {
            prop_assert_eq!(found.created, found.open + found.completed + found.expired);
            prop_assert!(found.converted <= found.completed);
        }
    }
}
