//! Journeys of a size nobody draws, in every shape that could make a check go round and round: the work stays in
//! proportion. The limit leaves room for a debug build on a busy machine; `make bench` states the real figures.

#![allow(clippy::disallowed_methods, reason = "time is what is tested here")]

use std::time::{Duration, Instant};

use journey::{check, read_value};
use serde_json::{Value as Json, json};

const STEPS: usize = 5_000;
const LIMIT: Duration = Duration::from_secs(20);

fn checked(name: &str, nodes: Vec<Json>, edges: Vec<Json>) {
    let start = json!({"id": "start", "kind": "event_trigger", "event": "cart_abandoned"});
    let nodes: Vec<Json> = std::iter::once(start).chain(nodes).collect();
    let first = json!({"from": "start", "to": "n0"});
    let edges: Vec<Json> = std::iter::once(first).chain(edges).collect();
    let goal = json!({"event": "purchase", "window": "P30D"});
    let cap = json!({"messages": 3, "per": "P7D"});
    let document = read_value(json!({
        "format": 1, "id": "j", "name": "J", "goal": goal, "frequency_cap": cap, "nodes": nodes, "edges": edges,
    }))
    .unwrap_or_else(|error| panic!("{name}: {error}"));
    let begin = Instant::now();
    let findings = check(&document, None);
    let took = begin.elapsed();
    println!("{name}: {} findings in {took:?}", findings.len());
    assert!(took < LIMIT, "{name} took {took:?}");
}

fn id(number: usize) -> String {
    format!("n{number}")
}

fn next(number: usize, port: &str) -> Json {
    json!({"from": id(number), "port": port, "to": id(number + 1)})
}

fn question(number: usize, rule: &Json) -> Json {
    json!({"id": id(number), "kind": "condition", "rule": rule})
}

fn compared(name: &str, is: &str, to: usize) -> Json {
    json!({"attribute": {"name": name, "is": is, "to": to}})
}

#[test]
fn a_long_row_of_questions_about_different_things() {
    let nodes = (0..STEPS).map(|n| question(n, &compared(&format!("a{n}"), "more", n))).collect();
    let edges = (0..STEPS - 1).flat_map(|n| [next(n, "yes"), next(n, "no")]).collect();
    checked("different things", nodes, edges);
}

#[test]
fn a_long_row_of_questions_about_one_thing() {
    let nodes = (0..STEPS).map(|n| question(n, &compared("x", "less", STEPS - n))).collect();
    let edges = (0..STEPS - 1).map(|n| next(n, "yes")).collect();
    checked("one thing", nodes, edges);
}

#[test]
fn loops_within_loops() {
    let nodes = (0..STEPS)
        .map(|n| match n % 3 {
            0 => question(n, &compared("x", "more", n)),
            1 => question(
                n,
                &json!({"event": {"type": "purchase", "since": id(n / 2), "count": {"is": "more", "to": n % 7}}}),
            ),
            _ => json!({"id": id(n), "kind": "wait", "for": "P1D"}),
        })
        .collect();
    let edges = (0..STEPS - 1)
        .flat_map(|n| {
            let back = json!({"from": id(n), "port": "no", "to": id(n / 2)});
            if n % 3 == 2 { vec![next(n, "next")] } else { vec![next(n, "yes"), back] }
        })
        .collect();
    checked("loops", nodes, edges);
}

#[test]
fn many_vouchers_that_are_all_shown_and_asked_about() {
    let nodes = (0..STEPS)
        .map(|n| match n % 3 {
            0 => json!({"id": id(n), "kind": "assign_voucher", "design": "d"}),
            1 => {
                let code = json!({"from": id(n - 1), "field": "code"});
                json!({"id": id(n), "kind": "send_message", "channel": "email", "message": "m", "values": {"code": code}})
            }
            _ => question(n, &json!({"voucher": {"node": id(n - 2), "is": "redeemed"}})),
        })
        .collect();
    let edges = (0..STEPS - 1)
        .map(|n| {
            let port = if n % 3 == 2 { "no" } else { "next" };
            next(n, port)
        })
        .chain([json!({"from": id(STEPS - 1), "to": "n0"})])
        .collect();
    checked("vouchers in one circle", nodes, edges);
}

#[test]
fn one_branch_with_very_many_cases() {
    let cases: Vec<Json> = (0..STEPS)
        .map(|n| {
            let since = json!({"event": {"type": "purchase", "since": "entry", "count": {"is": "equal", "to": n}}});
            json!({"name": format!("c{n}"), "rule": {"any": [since, compared("x", "equal", n)]}})
        })
        .collect();
    checked("many cases", vec![json!({"id": "n0", "kind": "branch", "cases": cases})], Vec::new());
}

#[test]
fn rules_as_wide_and_as_deep_as_can_be_read() {
    let mut deep = compared("x", "more", 1);
    for level in 0..60 {
        let other = compared("y", "less", level);
        deep = if level % 2 == 0 { json!({"all": [deep, other]}) } else { json!({"any": [other, deep]}) };
    }
    let list: Vec<usize> = (0..STEPS).collect();
    let wide: Vec<Json> = (0..STEPS).map(|n| compared(&format!("a{n}"), "one_of", n)).collect();
    let listed = json!({"attribute": {"name": "z", "is": "one_of", "to": list}});
    let rules = [deep, json!({"any": wide}), json!({"all": wide}), listed];
    let nodes = rules.iter().cycle().take(20).enumerate().map(|(n, rule)| question(n, rule)).collect();
    let edges = (0..19).flat_map(|n| [next(n, "yes"), next(n, "no")]).collect();
    checked("wide and deep", nodes, edges);
}
