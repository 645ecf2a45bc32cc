//! Properties of every run, on random shops and journeys; and the agreement of two simulators.

use std::collections::BTreeMap;

use dry_run::{Population, Program, Run, Unobserved, run};
use journey::Journey;
use phrases::Locale;
use proptest::prelude::*;

use crate::random::{BEGIN, Chooser, Steps, rule, shop};
use crate::rehearsal::{DAY, Rehearsal, trimmed, voucher};
use crate::simulator::{Found, MODELS, Simulator};

const KINDS: [&str; 9] = ["wait", "wait", "range", "condition", "condition", "send", "send", "assign", "join"];

/// A random journey: any step may follow any other, also itself.
fn random_journey(choose: &mut Chooser) -> Journey {
    let count = 4 + choose.below(7);
    let kinds: Vec<&str> = (0..count).map(|number| if number == 0 { "exit" } else { choose.one(&KINDS) }).collect();
    let named = |wanted: &str| -> Vec<String> {
        let of = (0..kinds.len()).filter(|number| kinds[*number] == wanted);
        of.map(|number| format!("n{number}")).collect()
    };
    let triggers = if choose.often(50) { vec!["start"] } else { vec!["start", "second"] };
    let steps = Steps {
        triggers: triggers.iter().map(|id| (*id).to_owned()).collect(),
        conditions: named("condition"),
        messages: named("send"),
        vouchers: named("assign"),
        others: [named("wait"), named("range")].concat(),
    };
    let mut nodes = Vec::new();
    let mut edges = Vec::new();
    for id in &triggers {
        let event = choose.one(&["purchase", "account_registered", "page_viewed"]);
        let filter = match event {
            "purchase" if choose.often(40) => r#","where":[{"field":"amount","is":"at_least","to":"100.00"}]"#,
            _ => "",
        };
        nodes.push(format!(r#"{{"id":"{id}","kind":"event_trigger","event":"{event}"{filter}}}"#));
        edges.push((id.to_string(), "next"));
    }
    for (number, kind) in kinds.iter().enumerate() {
        let id = format!("n{number}");
        let mut ports = vec!["next"];
        nodes.push(match *kind {
            "wait" => {
                let length = choose.one(&["PT6H", "P1D", "P2D", "P5D"]);
                format!(r#"{{"id":"{id}","kind":"wait","for":"{length}"}}"#)
            }
            "range" => {
                let slots: Vec<String> = (0..=choose.below(2)).map(|_| slot(choose)).collect();
                format!(r#"{{"id":"{id}","kind":"wait_for_time_range","slots":[{}]}}"#, slots.join(","))
            }
            "condition" => {
                ports = vec!["yes", "no"];
                let rule = serde_json::to_string(&rule(choose, &steps, 2)).unwrap();
                format!(r#"{{"id":"{id}","kind":"condition","rule":{rule}}}"#)
            }
            "send" => {
                ports.push("not_sent");
                let (channel, design) =
                    choose.one(&[("email", "mail"), ("email", "second-mail"), ("sms", "text"), ("push", "mail")]);
                format!(r#"{{"id":"{id}","kind":"send_message","channel":"{channel}","message":"{design}"}}"#)
            }
            "assign" => {
                ports.push("out_of_stock");
                format!(r#"{{"id":"{id}","kind":"assign_voucher","design":"ten"}}"#)
            }
            "join" => format!(r#"{{"id":"{id}","kind":"add_to_segment","segment":"Joined"}}"#),
            _ => {
                ports.clear();
                format!(r#"{{"id":"{id}","kind":"exit"}}"#)
            }
        });
        edges.extend(ports.into_iter().map(|port| (id.clone(), port)));
    }
    let edges: Vec<String> = edges
        .iter()
        .filter_map(|(from, port)| {
            // Mostly on to the next step and at last to the exit, so that paths grow long; sometimes anywhere.
            let number: u64 = from.strip_prefix('n').map_or(0, |number| number.parse().unwrap());
            let on = if choose.often(75) { (number + 1) % count } else { choose.below(count) };
            let to = format!("n{on}");
            choose.often(95).then(|| format!(r#"{{"from":"{from}","port":"{port}","to":"{to}"}}"#))
        })
        .collect();
    let more = settings(choose, &steps);
    let text = format!(
        r#"{{"format":1,"id":"j","name":"J","nodes":[{}],"edges":[{}]{more}}}"#,
        nodes.join(","),
        edges.join(",")
    );
    let document = journey::read_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert!(document.unreadable.is_empty(), "{:?}: {text}", document.unreadable);
    document.journey
}

fn slot(choose: &mut Chooser) -> String {
    let days = choose.one(&[
        r#""mon","tue","wed","thu","fri""#,
        r#""sun""#,
        r#""sat","sun""#,
        r#""mon","tue","wed","thu","fri","sat","sun""#,
    ]);
    let (from, to) = choose.one(&[
        ("08:00", "19:00"),
        ("22:00", "06:00"),
        ("02:15", "02:45"),
        ("01:30", "02:30"),
        ("00:00", "24:00"),
    ]);
    format!(r#"{{"days":[{days}],"from":"{from}","to":"{to}"}}"#)
}

fn settings(choose: &mut Chooser, steps: &Steps) -> String {
    let mut more = String::new();
    let reentry = choose.one(&["once", "after_exit", "always", "always"]);
    let cooldown = if choose.often(20) { r#","cooldown":"P2D""# } else { "" };
    more += &format!(r#","entry":{{"reentry":"{reentry}"{cooldown}}}"#);
    if choose.often(40) {
        let rule = serde_json::to_string(&rule(choose, steps, 1)).unwrap();
        more += &format!(r#","exit_when":[{rule}]"#);
    }
    if choose.often(60) {
        let event = choose.one(&["purchase", "page_viewed", "return"]);
        let ends = choose.often(50);
        more += &format!(r#","goal":{{"event":"{event}","window":"P7D","ends_visit":{ends}}}"#);
    }
    if choose.often(30) {
        let (from, to) = choose.one(&[("22:00", "07:00"), ("02:00", "02:30"), ("12:00", "14:00")]);
        more += &format!(r#","quiet_hours":{{"from":"{from}","to":"{to}"}}"#);
    }
    if choose.often(30) {
        let channel = if choose.often(30) { r#","channel":"email""# } else { "" };
        more += &format!(r#","frequency_cap":{{"messages":{},"per":"P2D"{channel}}}"#, choose.below(3));
    }
    if choose.often(15) {
        more += r#","holdout":40"#;
    }
    if choose.often(30) {
        more += r#","time_zone":"America/New_York""#;
    }
    more
}

fn rehearsal(choose: &mut Chooser) -> Rehearsal {
    let mut rehearsal = Rehearsal::new(shop(choose));
    rehearsal.catalogue.vouchers =
        vec![voucher("ten", choose.often(40).then(|| u32::try_from(choose.below(4)).unwrap()))];
    let settings = &mut rehearsal.settings;
    settings.seed = choose.below(3);
    settings.from = choose.often(15).then(|| choose.instant());
    settings.to = choose.often(15).then(|| choose.instant());
    settings.until = choose.often(70).then(|| choose.instant() + 10 * DAY);
    rehearsal
}

/// Runs with only what the journey asks for loaded.
fn run_it(rehearsal: &Rehearsal, journey: &Journey) -> (Run, Vec<String>) {
    let history = trimmed(&rehearsal.shop, &dry_run::needs(journey));
    let program = Program::compile(journey, &rehearsal.catalogue, &history).unwrap();
    let run = run(&program, &history, &rehearsal.settings, &Unobserved).unwrap();
    let steps = run.trace.rows(&program, &history).zip(endings(&run, &program, &history));
    let steps = steps
        .map(|(row, ending)| {
            let port = if row.port.is_empty() { ending } else { row.port };
            format!("{} {}.{} {} {port} {}", row.customer, row.visit, row.step, row.node, dry_run::rfc3339(row.at))
        })
        .collect();
    (run, steps)
}

/// How each row ended, in the order of the trace.
fn endings<'a>(run: &Run, program: &'a Program, history: &history::History) -> Vec<&'a str> {
    let mut found = BTreeMap::new();
    for node in run.summary.nodes.keys() {
        for row in run.trace.at_node(program, node, None) {
            found.insert((history.customers.id(row.customer).to_owned(), row.visit, row.step), row.ending);
        }
    }
    found.into_values().collect()
}

/// What the engine found, in the words of the naive simulator.
fn found(run: &Run, steps: Vec<String>) -> Found {
    let summary = &run.summary;
    let voucher = summary.vouchers.get("ten").copied().unwrap_or_default();
    let mut unsent = BTreeMap::new();
    for (id, node) in &summary.nodes {
        for (reason, count) in &node.unsent {
            let reason = serde_json::to_value(reason).unwrap().as_str().unwrap().to_owned();
            unsent.insert((id.clone(), reason), *count);
        }
    }
    Found {
        steps,
        entries: summary.entries,
        goal_reached: summary.goal.reached,
        immature: summary.immature,
        conversions: (summary.conversions.count, summary.conversions.amount_minor),
        related: MODELS.map(|model| {
            let related = &summary.related_by_model[&model];
            let nodes = related.by_node.iter().map(|(id, credit)| (id.clone(), (credit.count, credit.amount_minor)));
            (related.count, related.amount_minor, nodes.collect())
        }),
        messages: summary.messages.clone(),
        unsent,
        vouchers: (voucher.assigned, voucher.made, voucher.redeemed, voucher.out_of_stock),
    }
}

proptest! {
    #[test]
    fn two_simulators_agree(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        let (run, steps) = run_it(&rehearsal, &journey);
        let simulator = Simulator {
            shop: &rehearsal.shop,
            journey: &journey,
            catalogue: &rehearsal.catalogue,
            seed: rehearsal.settings.seed,
            from: rehearsal.settings.from.unwrap_or(i64::MIN),
            to: rehearsal.settings.to.unwrap_or(i64::MAX),
            until: rehearsal.settings.until.or(rehearsal.shop.last_known()).unwrap_or(BEGIN),
        };
        let (naive, engine) = (simulator.run(), found(&run, steps));
        let differing = naive.steps.iter().zip(&engine.steps).find(|(naive, engine)| naive != engine);
        prop_assert_eq!(differing, None, "{}", serde_json::to_string_pretty(&journey).unwrap());
        prop_assert_eq!(naive, engine, "{}", serde_json::to_string_pretty(&journey).unwrap());
    }

    #[test]
    fn the_same_answer_on_any_number_of_threads_and_in_any_order_of_the_file(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let mut rehearsal = rehearsal(choose);
        let mut journey = random_journey(choose);
        rehearsal.settings.threads = Some(1);
        let (first, steps) = run_it(&rehearsal, &journey);
        let bytes = serde_json::to_string(&first.summary).unwrap();
        for threads in [2, 8] {
            rehearsal.settings.threads = Some(threads);
            journey.nodes.rotate_left(1);
            journey.edges.reverse();
            let (again, other_steps) = run_it(&rehearsal, &journey);
            prop_assert_eq!(&bytes, &serde_json::to_string(&again.summary).unwrap());
            prop_assert_eq!(&steps, &other_steps);
        }
    }

    #[test]
    fn halves_of_the_customers_add_up_to_the_whole(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let mut rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        // Stock is the exception.
        rehearsal.catalogue.vouchers = vec![voucher("ten", None)];
        rehearsal.shop.vouchers.retain(|voucher| voucher.customer.is_some());
        let (whole, steps) = run_it(&rehearsal, &journey);
        let ids: Vec<String> = rehearsal.shop.people.keys().cloned().collect();
        let middle = ids.len() / 2;
        let halves = [ids[..middle].to_vec(), ids[middle..].to_vec()].map(|ids| {
            let mut half = Rehearsal::new(rehearsal.shop.clone()).population(Population::List(ids));
            half.settings = dry_run::Settings { population: half.settings.population, ..rehearsal.settings.clone() };
            half.catalogue = rehearsal.catalogue.clone();
            run_it(&half, &journey)
        });
        let sum = |count: fn(&dry_run::Summary) -> i64| halves.iter().map(|(run, _)| count(&run.summary)).sum::<i64>();
        let mut counts: Vec<fn(&dry_run::Summary) -> i64> = vec![
            |of| i64::try_from(of.entries).unwrap(),
            |of| i64::try_from(of.inside).unwrap(),
            |of| i64::try_from(of.goal.reached).unwrap(),
            |of| i64::try_from(of.conversions.count).unwrap(),
            |of| of.conversions.amount_minor,
            |of| of.cost_minor,
            |of| i64::try_from(of.messages.values().sum::<u64>()).unwrap(),
            |of| i64::try_from(of.edges.iter().map(|edge| edge.count).sum::<u64>()).unwrap(),
        ];
        counts.push(|of| of.related_by_model.values().map(|related| related.amount_minor).sum());
        for count in counts {
            prop_assert_eq!(count(&whole.summary), sum(count));
        }
        let [(_, mut first), (_, second)] = halves;
        first.extend(second);
        prop_assert_eq!(steps, first);
    }

    #[test]
    fn every_step_has_a_reason_and_a_recomputed_path_is_the_same(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        let history = trimmed(&rehearsal.shop, &dry_run::needs(&journey));
        let program = Program::compile(&journey, &rehearsal.catalogue, &history).unwrap();
        let run = run(&program, &history, &rehearsal.settings, &Unobserved).unwrap();
        let said = |phrase: &journey::Phrase| -> Vec<String> {
            let speakers = Locale::ALL.map(phrases::speaker);
            speakers.map(|speaker| speaker.say(phrase, &|id| Some(id.to_owned()))).to_vec()
        };
        for id in rehearsal.shop.people.keys() {
            let number = history.customers.find(id).unwrap();
            let path = dry_run::explain_customer(&program, &history, &rehearsal.settings, id).unwrap().unwrap();
            let steps = path.visits.iter().flat_map(|visit| visit.steps.iter().map(|step| &step.reason));
            let endings = path.visits.iter().map(|visit| &visit.ending);
            for phrase in steps.chain(endings).chain(&path.absent) {
                for sentence in said(phrase) {
                    // A key or an argument that is missing shows itself.
                    prop_assert!(!sentence.contains("[reason") && !sentence.contains("{$"), "{}", sentence);
                }
            }
            match run.trace.paths_of(&program, &history, number) {
                Some(kept) => prop_assert_eq!(path, kept),
                None => prop_assert!(path.visits.is_empty() && path.absent.is_some()),
            }
        }
    }
}
