//! Segments with a rule, as journeys ask for them; and reasons of the new kinds.

use chrono_tz::Europe;
use journey::{Rule, Step};

use crate::profile::reasons;
use crate::rehearsal::{Rehearsal, START, condition, journey, wait};
use crate::shop::{Raw, Shop};

fn rule(json: &str) -> Rule {
    match journey(&condition("c", json), "", "").nodes.remove(0).step {
        Step::Condition(condition) => condition.rule.unwrap(),
        other => panic!("{other:?}"),
    }
}

/// Whether a customer who registered on 1 May and bought on 2 May is in a segment at once and two days later.
fn memberships(segments: &[(&str, &str)], asked: &str) -> Vec<bool> {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("c", "2017-05-01T10:00:00Z");
    shop.sale("c", "2017-05-02T10:00:00Z", 100);
    shop.customer("c").attributes.insert("tier".to_owned(), Raw::Text("gold".to_owned()));
    shop.ruled = segments.iter().map(|(name, json)| ((*name).to_owned(), rule(json))).collect();
    let rehearsal = Rehearsal::new(shop).until("2017-06-01T00:00:00Z");
    let asks = |id: &str| condition(id, &format!(r#"{{"segment":"{asked}"}}"#));
    let nodes = format!("{START},{},{},{}", asks("a"), wait("w", "P2D"), asks("b"));
    let steps = rehearsal.steps(&journey(&nodes, "start>a a.yes>w a.no>w w>b", ""));
    [1, 3].map(|step: usize| steps[step].contains(" yes ")).to_vec()
}

const BUYERS: (&str, &str) = ("Buyers", r#"{"event":{"type":"purchase","since":"ever"}}"#);
const GOLD: (&str, &str) = ("Gold", r#"{"attribute":{"name":"tier","is":"equal","to":"gold"}}"#);

#[test]
fn a_segment_with_a_rule_is_asked_by_it_at_the_instant() {
    assert_eq!(memberships(&[BUYERS], "Buyers"), [false, true]);
}

#[test]
fn segments_may_ask_for_segments() {
    let both = ("Both", r#"{"all":[{"segment":"Gold"},{"not":{"segment":"Buyers"}}]}"#);
    assert_eq!(memberships(&[both, BUYERS, GOLD], "Both"), [true, false]);
}

#[test]
fn a_segment_that_is_asked_within_itself_has_nobody() {
    let hen = ("Hen", r#"{"any":[{"segment":"Egg"},{"segment":"Buyers"}]}"#);
    let egg = ("Egg", r#"{"segment":"Hen"}"#);
    assert_eq!(memberships(&[hen, egg, BUYERS], "Hen"), [false, true]);
    assert_eq!(memberships(&[("Self", r#"{"segment":"Self"}"#)], "Self"), [false, false]);
}

#[test]
fn what_needs_a_visit_never_holds_in_a_segment() {
    for needing in [
        r#"{"event":{"type":"purchase","since":"entry"}}"#,
        r#"{"event":{"type":"purchase","since":"start"}}"#,
        r#"{"value":{"of":{"from":"start","field":"amount"},"is":"is_not_set"}}"#,
    ] {
        assert_eq!(memberships(&[("S", needing)], "S"), [false, false], "{needing}");
    }
}

#[test]
fn segments_that_grow_without_measure_are_refused() {
    let mut shop = Shop::new(Europe::Prague);
    shop.customer("c");
    let twice = |number: usize| format!(r#"{{"any":[{{"segment":"s{0}"}},{{"segment":"s{0}"}}]}}"#, number + 1);
    shop.ruled = (0..40).map(|number| (format!("s{number}"), rule(&twice(number)))).collect();
    let rehearsal = Rehearsal::new(shop);
    let journey = journey(&format!("{START},{}", condition("a", r#"{"segment":"s0"}"#)), "start>a", "");
    let history = rehearsal.shop.history();
    assert!(dry_run::Program::compile(&journey, &rehearsal.catalogue, &history).is_err());
}

#[test]
fn reasons_name_what_was_waited_for_drawn_set_and_asked() {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("c", "2017-05-01T10:00:00Z");
    shop.ruled.push(("Gold".to_owned(), rule(GOLD.1)));
    let nodes = [
        START,
        r#"{"id":"a","kind":"wait_until","until":"2017-05-03","when_past":"leave"}"#,
        r#"{"id":"b","kind":"wait_until","until":"2017-05-02","when_past":"leave"}"#,
        r#"{"id":"c","kind":"wait_for_event","event":"purchase","timeout":"P1D"}"#,
        r#"{"id":"d","kind":"set_attribute","attribute":"tier","value":"gold"}"#,
        r#"{"id":"e","kind":"branch","cases":[{"name":"shiny","rule":{"segment":"Gold"}}]}"#,
        r#"{"id":"f","kind":"random_split","variants":[{"name":"only","weight":100}]}"#,
        r#"{"id":"g","kind":"goto","node":"h"}"#,
        r#"{"id":"h","kind":"wait_for_event","event":"purchase","timeout":"P90D"}"#,
    ];
    let edges = "start>a a>b b.past>c c.timed_out>d d>e e.shiny>f f.only>g";
    let rehearsal = Rehearsal::new(shop).until("2017-05-20T00:00:00Z");
    let said = reasons(&rehearsal, &journey(&nodes.join(","), edges, ""));
    for (step, part) in [
        (1, "waited until"),
        (2, "was past already (set in the step:"),
        (3, "no purchase within 1 day"),
        (4, "tier set to gold"),
        (5, "“shiny”: in the segment “Gold”: tier: gold (asked: equal to gold)"),
        (6, "“only” was drawn, 100 % of all"),
        (7, "on to h"),
        (8, "waits for purchase, until"),
    ] {
        assert!(said[step].contains(part), "{}: {}", step, said[step]);
    }
}
