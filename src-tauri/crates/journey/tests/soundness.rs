//! What the logic checks say is so in every world: random journeys are walked by random customers, and no answer that
//! is said to be the only one is ever another.

#![allow(clippy::unwrap_used, reason = "what is walked here was made here")]

use std::collections::BTreeMap;

use journey::{check, read_value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// Hours; a visit begins at 0.
type Time = i64;

struct Luck(u64);

impl Luck {
    fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap_or_default() % limit
    }
}

/// One customer in one visit.
struct World {
    now: Time,
    attributes: BTreeMap<&'static str, Option<i64>>,
    basket: Option<i64>,
    /// When she bought, for how much.
    purchases: Vec<(Time, i64)>,
    left: BTreeMap<String, Time>,
    sent: BTreeMap<String, bool>,
}

fn compare(value: Option<i64>, test: &Json) -> bool {
    let to = test["to"].as_i64().unwrap_or_default();
    match (test["is"].as_str(), value) {
        (Some("is_not_set"), value) => value.is_none(),
        (_, None) => false,
        (Some("equal"), Some(value)) => value == to,
        (Some("not_equal"), Some(value)) => value != to,
        (Some("less"), Some(value)) => value < to,
        (Some("at_most"), Some(value)) => value <= to,
        (Some("more"), Some(value)) => value > to,
        (Some("at_least"), Some(value)) => value >= to,
        _ => true,
    }
}

impl World {
    fn holds(&self, rule: &Json) -> bool {
        let (key, asked) = rule.as_object().and_then(|rule| rule.iter().next()).unwrap();
        let mut parts = asked.as_array().into_iter().flatten();
        match key.as_str() {
            "all" => parts.all(|rule| self.holds(rule)),
            "any" => parts.any(|rule| self.holds(rule)),
            "not" => !self.holds(asked),
            "attribute" => compare(self.attributes[asked["name"].as_str().unwrap()], asked),
            "value" => compare(self.basket, asked),
            "message" => self.sent.get(asked["node"].as_str().unwrap()).copied().unwrap_or(false),
            "event" => self.event(asked),
            other => panic!("{other}"),
        }
    }

    fn event(&self, asked: &Json) -> bool {
        let since = match asked["since"].as_str().unwrap() {
            "entry" => 0,
            "ever" => Time::MIN,
            "P1D" => self.now - 24,
            "P7D" => self.now - 7 * 24,
            node => match self.left.get(node) {
                Some(left) => *left,
                None => return false,
            },
        };
        let amounts: Vec<i64> = self
            .purchases
            .iter()
            .filter(|(at, amount)| *at > since && *at <= self.now && self.fits(*amount, asked))
            .map(|(_, amount)| *amount)
            .collect();
        let total = |key: &str| asked.get(key);
        if let Some(test) = total("count") {
            compare(i64::try_from(amounts.len()).ok(), test)
        } else if let Some(test) = total("sum") {
            compare(Some(amounts.iter().sum()), test)
        } else if let Some(test) = total("max") {
            compare(amounts.iter().max().copied(), test)
        } else if let Some(test) = total("first") {
            amounts.first().is_some_and(|amount| compare(Some(*amount), test))
        } else {
            !amounts.is_empty()
        }
    }

    fn fits(&self, amount: i64, asked: &Json) -> bool {
        asked["where"].as_array().into_iter().flatten().all(|test| compare(Some(amount), test))
    }

    /// Lets hours pass up to an instant, or to the first purchase that is waited for. Says whether she is still inside,
    /// and whether that purchase came.
    fn pass(&mut self, until: Time, exits: &[Json], waited: Option<&Json>, luck: &mut Luck) -> (bool, bool) {
        while self.now < until {
            self.now += 1;
            if luck.below(30) == 0 {
                self.attributes.insert("x", (luck.below(5) > 0).then(|| luck.below(6)));
            }
            if luck.below(25) == 0 {
                let amount = luck.below(6);
                self.purchases.push((self.now, amount));
                if exits.iter().any(|rule| self.holds(rule)) {
                    return (false, false);
                }
                if waited.is_some_and(|wait| self.fits(amount, wait)) {
                    return (true, true);
                }
            }
        }
        (true, false)
    }
}

fn operator() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["equal", "not_equal", "less", "at_most", "more", "at_least", "is_set", "is_not_set"])
}

fn test_of(field: &'static str) -> impl Strategy<Value = Json> {
    (operator(), 0..6_i64).prop_map(move |(is, to)| json!({"field": field, "is": is, "to": to}))
}

fn step_id() -> impl Strategy<Value = String> {
    (1..8_u8).prop_map(|number| format!("n{number}"))
}

fn purchase() -> impl Strategy<Value = Json> {
    let since = prop_oneof![
        3 => Just("entry".to_owned()),
        2 => prop::sample::select(vec!["ever", "P1D", "P7D"]).prop_map(str::to_owned),
        1 => step_id(),
    ];
    let ask = prop_oneof![
        3 => Just(None),
        2 => (operator(), 0..3_i64).prop_map(|(is, to)| Some(("count", json!({"is": is, "to": to})))),
        2 => (prop::sample::select(vec!["sum", "max", "first"]), test_of("amount")).prop_map(Some),
    ];
    (since, prop::collection::vec(test_of("amount"), 0..2), ask).prop_map(|(since, where_, ask)| {
        let mut rule = json!({"type": "purchase", "since": since, "where": where_});
        if let Some((key, test)) = ask {
            rule[key] = test;
        }
        json!({"event": rule})
    })
}

fn rule() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        3 => purchase(),
        2 => (prop::sample::select(vec!["x", "y"]), operator(), 0..6_i64)
            .prop_map(|(name, is, to)| json!({"attribute": {"name": name, "is": is, "to": to}})),
        2 => (operator(), 0..6_i64).prop_map(|(is, to)| {
            json!({"value": {"of": {"from": "n0", "field": "value"}, "is": is, "to": to}})
        }),
        1 => step_id().prop_map(|node| json!({"message": {"node": node, "is": "sent"}})),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(|rules| json!({"all": rules})),
            prop::collection::vec(inner.clone(), 0..3).prop_map(|rules| json!({"any": rules})),
            inner.prop_map(|rule| json!({"not": rule})),
        ]
    })
}

fn step() -> impl Strategy<Value = (Json, Vec<&'static str>)> {
    prop_oneof![
        4 => rule().prop_map(|rule| (json!({"kind": "condition", "rule": rule}), vec!["yes", "no"])),
        2 => (rule(), rule()).prop_map(|(one, other)| {
            let cases = json!([{"name": "a", "rule": one}, {"name": "b", "rule": other}]);
            (json!({"kind": "branch", "cases": cases}), vec!["a", "b", "otherwise"])
        }),
        1 => (1..5_i64).prop_map(|days| (json!({"kind": "wait", "for": format!("P{days}D")}), vec!["next"])),
        1 => Just((json!({"kind": "send_message", "channel": "email", "message": "m"}), vec!["next", "not_sent"])),
        1 => Just((json!({"kind": "send_message", "channel": "email", "message": "m"}), vec!["next"])),
        1 => (0..6_i64)
            .prop_map(|value| (json!({"kind": "set_attribute", "attribute": "x", "value": value}), vec!["next"])),
        1 => prop::collection::vec(test_of("amount"), 0..2).prop_map(|where_| {
            let wait = json!({"kind": "wait_for_event", "event": "purchase", "where": where_, "timeout": "P2D"});
            (wait, vec!["happened", "timed_out"])
        }),
    ]
}

fn journey() -> impl Strategy<Value = Json> {
    let steps = prop::collection::vec((step(), prop::collection::vec(0..10_u8, 3)), 7);
    (prop::collection::vec(test_of("value"), 0..2), steps, prop::collection::vec(purchase(), 0..2)).prop_map(
        |(where_, steps, exits)| {
            let mut nodes =
                vec![json!({"id": "n0", "kind": "event_trigger", "event": "cart_abandoned", "where": where_})];
            let mut edges = vec![json!({"from": "n0", "to": "n1"})];
            for (number, ((mut step, ports), targets)) in (1..).zip(steps) {
                let id = format!("n{number}");
                step["id"] = json!(id);
                nodes.push(step);
                for (port, target) in ports.into_iter().zip(targets) {
                    // Mostly onwards, now and then back or out.
                    let to = match target {
                        0 => continue,
                        1..=7 if target % 3 == 0 => target,
                        _ => number + 1,
                    };
                    if (1..8).contains(&to) {
                        edges.push(json!({"from": id, "port": port, "to": format!("n{to}")}));
                    }
                }
            }
            json!({"format": 1, "id": "j", "name": "J", "exit_when": exits, "nodes": nodes, "edges": edges})
        },
    )
}

/// What the checks say: by step and field the only answer, or that a case is never taken.
#[derive(Default)]
struct Said {
    only: BTreeMap<(String, String), bool>,
    hidden: Vec<(String, String)>,
}

fn walk(source: &Json, said: &Said, luck: &mut Luck) {
    let exits = source["exit_when"].as_array().unwrap();
    let step = |id: &str| source["nodes"].as_array().unwrap().iter().find(|node| node["id"] == id).unwrap();
    let basket = (luck.below(6) > 0).then(|| luck.below(6));
    if !step("n0")["where"].as_array().unwrap().iter().all(|test| compare(basket, test)) {
        return;
    }
    let any = |luck: &mut Luck| (luck.below(5) > 0).then(|| luck.below(6));
    let mut world = World {
        now: 0,
        attributes: BTreeMap::from([("x", any(luck)), ("y", any(luck))]),
        basket,
        purchases: (0..luck.below(3)).map(|before| (before - 2, luck.below(6))).collect(),
        left: BTreeMap::from([("n0".to_owned(), 0)]),
        sent: BTreeMap::new(),
    };
    let mut here = "n1".to_owned();
    for _ in 0..40 {
        let node = step(&here);
        let answered = |field: &str, answer: bool| {
            if let Some(only) = said.only.get(&(here.clone(), field.to_owned())) {
                assert_eq!(*only, answer, "{here} {field} in {source}");
            }
        };
        let port = match node["kind"].as_str().unwrap() {
            "condition" => {
                let answer = world.holds(&node["rule"]);
                answered("/rule", answer);
                if answer { "yes" } else { "no" }
            }
            "branch" => {
                let cases = node["cases"].as_array().unwrap();
                for (place, case) in cases.iter().enumerate() {
                    answered(&format!("/cases/{place}/rule"), world.holds(&case["rule"]));
                }
                let taken = cases.iter().position(|case| world.holds(&case["rule"]));
                if let Some(taken) = taken {
                    let field = format!("/cases/{taken}/rule");
                    assert!(!said.hidden.contains(&(here.clone(), field)), "{here} takes case {taken} in {source}");
                }
                taken.map_or("otherwise", |taken| cases[taken]["name"].as_str().unwrap())
            }
            "wait" => {
                let days: i64 = node["for"].as_str().unwrap()[1..2].parse().unwrap();
                if !world.pass(world.now + days * 24, exits, None, luck).0 {
                    return;
                }
                "next"
            }
            "wait_for_event" => {
                let (inside, happened) = world.pass(world.now + 48, exits, Some(node), luck);
                if !inside {
                    return;
                }
                if happened {
                    answered("/event", true);
                }
                if happened { "happened" } else { "timed_out" }
            }
            "send_message" => {
                let sent = luck.below(4) > 0;
                world.sent.insert(here.clone(), sent);
                let judged = source["edges"].as_array().unwrap().iter();
                let judged = judged.filter(|edge| edge["from"] == here).any(|edge| edge["port"] == "not_sent");
                if sent || !judged { "next" } else { "not_sent" }
            }
            _ => {
                world.attributes.insert("x", node["value"].as_i64());
                "next"
            }
        };
        world.left.insert(here.clone(), world.now);
        let edges = source["edges"].as_array().unwrap();
        match edges.iter().find(|edge| edge["from"] == here && edge["port"] == port) {
            Some(edge) => edge["to"].as_str().unwrap().clone_into(&mut here),
            None => return,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_that_is_said_to_be_the_only_one_is(source in journey(), seed in any::<u64>()) {
        let document = read_value(source.clone()).unwrap();
        let mut said = Said::default();
        for finding in check(&document, None) {
            let place = finding.place.node.zip(finding.place.field);
            match (finding.code, place) {
                ("always-true", Some(place)) => _ = said.only.insert(place, true),
                ("always-false", Some(place)) => _ = said.only.insert(place, false),
                ("hidden-case", Some(place)) => said.hidden.push(place),
                _ => {}
            }
        }
        if said.only.is_empty() && said.hidden.is_empty() {
            return Ok(());
        }
        let mut luck = Luck(seed);
        for _ in 0..150 {
            walk(&source, &said, &mut luck);
        }
    }
}
