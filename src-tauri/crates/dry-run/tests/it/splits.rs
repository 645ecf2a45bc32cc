//! Several ways: by rules, by chance, and jumps.

use chrono_tz::Europe;
use dry_run::ExitCause;
use journey::draws::draw;

use crate::rehearsal::{BOUGHT, Rehearsal, START, condition, exit, journey, mail, wait};
use crate::shop::Shop;

fn customers(count: usize) -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    for number in 0..count {
        shop.sale(&format!("c{number:03}"), "2017-05-01T10:00:00Z", 10_000 + i64::try_from(number).unwrap());
    }
    Rehearsal::new(shop).until("2017-06-01T00:00:00Z")
}

fn case(name: &str, rule: &str) -> String {
    format!(r#"{{"name":"{name}","rule":{rule}}}"#)
}

#[test]
fn the_first_case_that_holds_wins_and_its_name_is_the_port() {
    let amount = |at_least: &str| {
        format!(
            r#"{{"event":{{"type":"purchase","since":"ever","where":[{{"field":"amount","is":"at_least","to":"{at_least}"}}]}}}}"#
        )
    };
    let cases = [case("large", &amount("100.02")), case("any", &amount("100.01"))].join(",");
    let branch = format!(r#"{{"id":"b","kind":"branch","cases":[{cases}]}}"#);
    let journey = journey(&format!("{BOUGHT},{branch}"), "start>b", "");
    let ports = customers(4).run(&journey).nodes["b"].ports.clone();
    assert_eq!((ports["large"], ports["any"], ports["otherwise"]), (2, 1, 1));
}

#[test]
fn the_event_that_a_case_met_is_a_value_behind_it() {
    let cases = [
        case("none", r#"{"event":{"type":"return","since":"ever"}}"#),
        case("bought", r#"{"event":{"type":"purchase","since":"ever"}}"#),
    ];
    let branch = format!(r#"{{"id":"b","kind":"branch","cases":[{}]}}"#, cases.join(","));
    let asked = condition("asked", r#"{"value":{"of":{"from":"b","field":"amount"},"is":"equal","to":100}}"#);
    let journey = journey(&format!("{BOUGHT},{branch},{asked}"), "start>b b.bought>asked", "");
    let ports = customers(2).run(&journey).nodes["asked"].ports.clone();
    assert_eq!((ports["yes"], ports["no"]), (1, 1));
}

#[test]
fn a_split_draws_by_customer_and_step_with_decimals_exactly() {
    let split = r#"{"id":"ab","kind":"random_split","variants":[
        {"name":"a","weight":33.35},{"name":"b","weight":33.3},{"name":"c","weight":33.35}]}"#;
    let journey = journey(&format!("{BOUGHT},{split}"), "start>ab", "");
    let rehearsal = customers(60).seed(7);
    for step in rehearsal.steps(&journey).iter().filter(|step| step.contains(" ab ")) {
        let words: Vec<&str> = step.split(' ').collect();
        let drawn = u128::from(draw(7, 0, words[0], "ab")) * 10_000;
        let ends = [("a", 3_335_u128), ("b", 6_665), ("c", 10_000)];
        let expected = ends.into_iter().find(|(_, end)| drawn < end << 64).unwrap().0;
        assert_eq!(words[3], expected, "{step}");
    }
}

#[test]
fn the_same_customer_gets_the_same_variant_on_re_entry() {
    let mut rehearsal = customers(20);
    for number in 0..20 {
        rehearsal.shop.sale(&format!("c{number:03}"), "2017-05-03T10:00:00Z", 100);
    }
    let split = r#"{"id":"ab","kind":"random_split","variants":[{"name":"a","weight":50},{"name":"b","weight":50}]}"#;
    let journey = journey(&format!("{BOUGHT},{split}"), "start>ab", r#""entry":{"reentry":"always"}"#);
    let steps = rehearsal.steps(&journey);
    let ports: Vec<&str> =
        steps.iter().filter(|step| step.contains(" ab ")).map(|step| step.split(' ').nth(3).unwrap()).collect();
    assert_eq!(ports.len(), 40);
    assert!(ports.chunks(2).all(|visits| visits[0] == visits[1]) && ports.contains(&"a") && ports.contains(&"b"));
}

#[test]
fn a_control_group_within_the_journey_keeps_its_share_out_and_lets_it_go_on_by_its_port() {
    let holdout = r#"{"id":"control","kind":"holdout","share":12.5}"#;
    let journey = journey(
        &format!("{BOUGHT},{holdout},{},{}", mail("m"), exit("out")),
        "start>control control.treated>m control.held_out>out",
        "",
    );
    let rehearsal = customers(80).seed(3);
    let kept =
        (0..80).filter(|number| u128::from(draw(3, 0, &format!("c{number:03}"), "control")) * 1000 < 125_u128 << 64);
    let kept = kept.count() as u64;
    let summary = rehearsal.run(&journey);
    assert!(kept > 0);
    assert_eq!((summary.nodes["control"].ports["held_out"], summary.nodes["m"].entered), (kept, 80 - kept));
    assert_eq!(summary.exits.get(&ExitCause::HeldOut), None, "that cause is the journey's own holdout");
}

#[test]
fn a_jump_leaves_by_next_and_is_listed_among_the_edges() {
    let jump = r#"{"id":"jump","kind":"goto","node":"w"}"#;
    let asked = condition("asked", r#"{"event":{"type":"purchase","since":"entry"}}"#);
    let nodes = format!("{START},{},{asked},{jump}", wait("w", "P1D"));
    let journey = journey(&nodes, "start>w w>asked asked.no>jump", "");
    let mut shop = Shop::new(Europe::Prague);
    shop.register("c", "2017-05-01T10:00:00Z");
    shop.sale("c", "2017-05-02T12:00:00Z", 100);
    let rehearsal = Rehearsal::new(shop).until("2017-06-01T00:00:00Z");
    let steps = rehearsal.steps(&journey);
    assert_eq!(steps[3], "c 1.4 jump next 2017-05-02T10:00:00Z");
    assert_eq!(steps.last().unwrap(), "c 1.6 asked yes 2017-05-03T10:00:00Z");
    let summary = rehearsal.run(&journey);
    let edge = summary.edges.iter().find(|edge| edge.from == "jump").unwrap();
    assert_eq!((edge.port.as_str(), edge.to.as_str(), edge.count), ("next", "w", 1));
    assert_eq!(summary.nodes["jump"].ports["next"], 1);
}

#[test]
fn endless_jumps_are_stopped_and_reported() {
    let jumps = r#"{"id":"a","kind":"goto","node":"b"},{"id":"b","kind":"goto","node":"a"}"#;
    let journey = journey(&format!("{BOUGHT},{jumps}"), "start>a", "");
    assert_eq!(customers(1).run(&journey).exits[&ExitCause::Stopped], 1);
}

#[test]
fn an_edge_drawn_from_a_jump_is_refused() {
    let jump = r#"{"id":"jump","kind":"goto","node":"m"}"#;
    let journey = journey(&format!("{BOUGHT},{jump},{}", mail("m")), "start>jump jump>m", "");
    let rehearsal = customers(1);
    let history = rehearsal.shop.history();
    assert!(dry_run::Program::compile(&journey, &rehearsal.catalogue, &history).is_err());
}
