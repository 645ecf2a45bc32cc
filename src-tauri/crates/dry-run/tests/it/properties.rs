//! Properties of every run, on random shops and journeys; and the agreement of two simulators.

use std::collections::{BTreeMap, BTreeSet};

use dry_run::{Population, Program, Run, Unobserved, run};
use journey::Journey;
use phrases::Locale;
use proptest::prelude::*;

use crate::random::{BEGIN, Chooser, Steps, rule, shop};
use crate::rehearsal::{DAY, Rehearsal, trimmed, voucher};
use crate::simulator::{Found, MODELS, Simulator};

const KINDS: [&str; 21] = [
    "wait",
    "wait",
    "range",
    "until",
    "until",
    "await",
    "await",
    "condition",
    "condition",
    "branch",
    "split",
    "holdout",
    "send",
    "send",
    "assign",
    "join",
    "part",
    "set",
    "set",
    "tell",
    "goto",
];

/// A random journey: any step may follow any other, also itself.
pub fn random_journey(choose: &mut Chooser) -> Journey {
    let count = 4 + choose.below(7);
    let kinds: Vec<&str> = (0..count).map(|number| if number == 0 { "exit" } else { choose.one(&KINDS) }).collect();
    let named = |wanted: &str| -> Vec<String> {
        let of = (0..kinds.len()).filter(|number| kinds[*number] == wanted);
        of.map(|number| format!("n{number}")).collect()
    };
    let triggers = if choose.often(50) { vec!["start"] } else { vec!["start", "second"] };
    let steps = Steps {
        triggers: triggers.iter().map(|id| (*id).to_owned()).collect(),
        conditions: [named("condition"), named("branch"), named("await")].concat(),
        messages: named("send"),
        vouchers: named("assign"),
        others: [named("wait"), named("range"), named("until"), named("split"), named("goto")].concat(),
    };
    let mut nodes = Vec::new();
    let mut edges = Vec::new();
    for id in &triggers {
        edges.push((id.to_string(), "next"));
        if choose.often(50) {
            nodes.push(timed_trigger(choose, id));
            continue;
        }
        let event = choose.one(&["purchase", "account_registered", "page_viewed"]);
        let filter = match event {
            "purchase" if choose.often(40) => r#","where":[{"field":"amount","is":"at_least","to":"100.00"}]"#,
            _ => "",
        };
        nodes.push(format!(r#"{{"id":"{id}","kind":"event_trigger","event":"{event}"{filter}}}"#));
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
            "until" => {
                ports.push("past");
                wait_until(choose, &id, &steps)
            }
            "await" => {
                ports = vec!["happened", "timed_out"];
                let (event, filter) = choose.one(&[
                    ("purchase", r#","where":[{"field":"amount","is":"at_least","to":"99.95"}]"#),
                    ("page_viewed", r#","where":[{"field":"occurred_at","is":"within_last","to":"P1D"}]"#),
                    ("page_viewed", ""),
                    ("purchase", ""),
                    ("never", ""),
                ]);
                let timeout = choose.one(&["PT6H", "P2D", "P5D", "P10D"]);
                format!(r#"{{"id":"{id}","kind":"wait_for_event","event":"{event}"{filter},"timeout":"{timeout}"}}"#)
            }
            "branch" => {
                ports = vec!["a", "b", "otherwise"];
                let [a, b] = [0, 1].map(|_| serde_json::to_string(&rule(choose, &steps, 1)).unwrap());
                format!(
                    r#"{{"id":"{id}","kind":"branch","cases":[{{"name":"a","rule":{a}}},{{"name":"b","rule":{b}}}]}}"#
                )
            }
            "split" => {
                ports = vec!["a", "b", "c"];
                let [a, b, c] = choose.one(&[["50", "50", "0"], ["33.3", "33.3", "33.4"], ["0", "12.5", "87.5"]]);
                let variant = |name, weight| format!(r#"{{"name":"{name}","weight":{weight}}}"#);
                let variants = [variant("a", a), variant("b", b), variant("c", c)].join(",");
                format!(r#"{{"id":"{id}","kind":"random_split","variants":[{variants}]}}"#)
            }
            "holdout" => {
                ports = vec!["treated", "held_out"];
                let share = choose.one(&["40", "12.5"]);
                format!(r#"{{"id":"{id}","kind":"holdout","share":{share}}}"#)
            }
            "part" => {
                let segment = choose.one(&["Joined", "VIP", "Gold"]);
                format!(r#"{{"id":"{id}","kind":"remove_from_segment","segment":"{segment}"}}"#)
            }
            "set" => {
                let (attribute, value) = choose.one(&[
                    ("tier", r#""gold""#),
                    ("tier", r#""platinum""#),
                    ("points", "0.5"),
                    ("vip", "true"),
                    ("renewal", r#""2017-04-05""#),
                    ("since", r#"{"from":"start","field":"occurred_at"}"#),
                    ("email_consent", "false"),
                    ("phone", r#""+48 600""#),
                    ("sms_consent", "true"),
                    ("time_zone", r#""Asia/Kolkata""#),
                    ("time_zone", r#""Atlantis""#),
                    ("unheard of", r#""gold""#),
                ]);
                format!(r#"{{"id":"{id}","kind":"set_attribute","attribute":"{attribute}","value":{value}}}"#)
            }
            "tell" => choose
                .one(&[
                    r#"{"id":"ID","kind":"create_occasion","type":"Birthday","assignee":"home_store"}"#,
                    r#"{"id":"ID","kind":"create_occasion","type":"Thanks","assignee":"last_associate","due":"P3D"}"#,
                    r#"{"id":"ID","kind":"sync_audience","audience":"Ads","action":"add"}"#,
                    r#"{"id":"ID","kind":"sync_audience","audience":"Ads","action":"remove"}"#,
                    r#"{"id":"ID","kind":"webhook","name":"hook"}"#,
                ])
                .replace("ID", &id),
            "goto" => {
                ports.clear();
                let to = choose.below(count);
                format!(r#"{{"id":"{id}","kind":"goto","node":"n{to}"}}"#)
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

fn timed_trigger(choose: &mut Chooser, id: &str) -> String {
    let when = |choose: &mut Chooser| dry_run::rfc3339(choose.instant());
    match choose.below(4) {
        0 => {
            let segment = choose.one(&["VIP", "Gold", "Lately", "unheard of"]);
            format!(r#"{{"id":"{id}","kind":"segment_trigger","segment":"{segment}","at":"{}"}}"#, when(choose))
        }
        1 => {
            let segment = choose.one(&["VIP", "VIP", "Gold"]);
            format!(r#"{{"id":"{id}","kind":"segment_trigger","segment":"{segment}","at":"added"}}"#)
        }
        2 => {
            let attribute = choose.one(&["renewal", "renewal", "since", "tier"]);
            let repeat = choose.one(&["once", "yearly"]);
            let offset = choose.one(&["", r#""offset_days":-3,"#, r#""offset_days":7,"#]);
            let at = choose.one(&["00:00", "02:30", "09:00"]);
            let more = format!(r#"{offset}"at":"{at}","repeat":"{repeat}""#);
            format!(r#"{{"id":"{id}","kind":"date_trigger","attribute":"{attribute}",{more}}}"#)
        }
        _ => {
            let every = choose.one(&[
                r#""unit":"day","#,
                r#""unit":"week","#,
                r#""unit":"week","days":["sun","wed"],"#,
                r#""unit":"month","#,
                r#""unit":"month","days":[1,30,31],"#,
            ]);
            let time = choose.one(&["00:00", "02:30", "12:00"]);
            let audience = serde_json::to_string(&rule(choose, &Steps::default(), 1)).unwrap();
            let every = format!(r#"{{{every}"time":"{time}"}}"#);
            let first = when(choose);
            format!(
                r#"{{"id":"{id}","kind":"schedule_trigger","first":"{first}","every":{every},"audience":{audience}}}"#
            )
        }
    }
}

fn wait_until(choose: &mut Chooser, id: &str, steps: &Steps) -> String {
    let met = |of: &[String], field: &str| {
        let from = of.first().map_or("nowhere", String::as_str);
        format!(r#"{{"from":"{from}","field":"{field}"}}"#)
    };
    let until = match choose.below(8) {
        0 => r#""2017-03-26""#.to_owned(),
        1 => format!(r#""{}""#, dry_run::rfc3339(choose.instant())),
        2 | 3 => r#"{"attribute":"renewal"}"#.to_owned(),
        4 => format!(r#"{{"attribute":"{}"}}"#, choose.one(&["since", "tier"])),
        5 => met(&steps.triggers, "occurred_at"),
        6 => met(&steps.messages, "sent_at"),
        _ => met(&steps.vouchers, "expires_at"),
    };
    let offset = choose.one(&["", "", r#""offset":"-P1D","#, r#""offset":"P2D","#, r#""offset":"-P1DT6H","#]);
    let at = choose.one(&["", "", r#""at":"02:30","#, r#""at":"09:00","#]);
    let past = choose.one(&["go_on", "leave"]);
    format!(r#"{{"id":"{id}","kind":"wait_until","until":{until},{offset}{at}"when_past":"{past}"}}"#)
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

pub fn rehearsal(choose: &mut Chooser) -> Rehearsal {
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
    let history = trimmed(&rehearsal.shop, &dry_run::needs(journey, &rehearsal.catalogue));
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
        told: told(summary),
    }
}

fn told(summary: &dry_run::Summary) -> BTreeMap<String, u64> {
    let plain = summary.occasions.iter().chain(&summary.webhooks).map(|(name, count)| (name.clone(), *count));
    let audiences = summary
        .audiences
        .iter()
        .flat_map(|(name, counts)| [(format!("+{name}"), counts.add), (format!("-{name}"), counts.remove)]);
    plain.chain(audiences).filter(|(_, count)| *count > 0).collect()
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
        let history = trimmed(&rehearsal.shop, &dry_run::needs(&journey, &rehearsal.catalogue));
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

/// What the properties say, they say of every kind: random journeys come to each of them.
#[test]
fn random_journeys_walk_every_kind_and_leave_by_every_port() {
    let mut walked = BTreeSet::new();
    for seed in 0..400 {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        let (run, _) = run_it(&rehearsal, &journey);
        for node in &journey.nodes {
            let counts = &run.summary.nodes[&node.id];
            let kind = node.step.kind();
            let left = counts.ports.iter().filter(|(_, count)| **count > 0).map(|(port, _)| format!("{kind}.{port}"));
            walked.extend(left);
            walked.extend((counts.entered > 0).then(|| kind.to_owned()));
        }
    }
    let kinds = journey::KINDS.iter().map(|kind| (*kind).to_owned());
    let ports = [
        "wait_until.next",
        "wait_until.past",
        "wait_for_event.happened",
        "wait_for_event.timed_out",
        "branch.a",
        "branch.b",
        "branch.otherwise",
        "random_split.a",
        "random_split.b",
        "random_split.c",
        "holdout.treated",
        "holdout.held_out",
        "assign_voucher.out_of_stock",
        "send_message.not_sent",
        "goto.next",
    ];
    let missing: Vec<String> =
        kinds.chain(ports.map(str::to_owned)).filter(|wanted| !walked.contains(wanted)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
