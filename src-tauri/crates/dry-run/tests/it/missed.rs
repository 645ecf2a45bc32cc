//! Who did not get to a step.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Europe;
use dry_run::{Missed, TurnCause, missed, turns_of};
use journey::{Journey, Step};
use phrases::{Locale, speaker};
use proptest::prelude::*;

use crate::film::ran;
use crate::properties::{random_journey, rehearsal};
use crate::random::Chooser;
use crate::rehearsal::{BOUGHT, Rehearsal, START, condition, exit, journey, mail, wait};
use crate::shop::Shop;

fn found(rehearsal: &Rehearsal, journey: &Journey, node: &str) -> (Missed, Vec<String>) {
    let (history, program, run) = ran(rehearsal, journey);
    let missed = missed(&program, &run.trace, node).unwrap();
    let turns = missed.turns.iter().map(|turn| {
        let reason = speaker(Locale::En).say(&turn.reason, &|id| Some(id.to_owned()));
        let example = history.customers.id(turn.example);
        format!("{}.{} {} {} {example}: {reason}", turn.node, turn.port, turn.cause.name(), turn.visits)
    });
    let turns = turns.collect();
    (missed, turns)
}

/// Anna buys; Berta has no e-mail address; Cyril does not consent; Dora waits; Emil gets there.
fn shop() -> Shop {
    let mut shop = Shop::new(Europe::Prague);
    for name in ["anna", "berta", "cyril", "emil"] {
        shop.register(name, "2017-05-05T16:00:00Z");
    }
    shop.register("dora", "2017-05-10T16:00:00Z");
    shop.sale("anna", "2017-05-06T10:00:00Z", 5900);
    shop.customer("berta").reach[0] = (false, true);
    shop.customer("cyril").reach[0] = (true, false);
    shop.customer("nobody");
    shop
}

fn offer() -> Journey {
    let bought = condition("bought", r#"{"event":{"type":"purchase","since":"entry"}}"#);
    let nodes = [START.to_owned(), wait("w", "P2D"), bought, mail("offer"), exit("end")];
    journey(&nodes.join(","), "start>w w>bought bought.no>offer bought.yes>end offer>end", "")
}

#[test]
fn each_visit_turns_where_the_way_to_the_step_was_lost() {
    let rehearsal = Rehearsal::new(shop()).until("2017-05-11T10:00:00Z");
    let (missed, turns) = found(&rehearsal, &offer(), "offer");
    assert_eq!((missed.is_message, missed.visits, missed.got_there, missed.customers), (true, 5, 1, 5));
    assert_eq!(
        turns,
        [
            "bought.yes went 1 anna: left “bought” by “yes”",
            "offer.next no_address 1 berta: not sent: no e-mail address",
            "offer.next no_consent 1 cyril: not sent: no consent to e-mail",
            "w. inside 1 dora: still waiting at “w” at the end",
        ]
    );
    // To the end come also those to whom nothing was sent.
    let (missed, turns) = found(&rehearsal, &offer(), "end");
    assert_eq!((missed.is_message, missed.got_there, turns.len()), (false, 4, 1));
    assert!(missed_at(&rehearsal, &offer(), "nowhere").is_none());
}

fn missed_at(rehearsal: &Rehearsal, journey: &Journey, node: &str) -> Option<Missed> {
    let (_, program, run) = ran(rehearsal, journey);
    missed(&program, &run.trace, node)
}

#[test]
fn goals_exit_rules_and_the_control_group_turn_visits_away_and_a_jump_is_a_way() {
    let rehearsal = Rehearsal::new(shop()).until("2017-06-11T10:00:00Z");
    let goal = journey(
        &[START.to_owned(), wait("w", "P2D"), mail("offer")].join(","),
        "start>w w>offer",
        r#""goal":{"event":"purchase","window":"P14D","ends_visit":true}"#,
    );
    assert_eq!(found(&rehearsal, &goal, "offer").1[0], "offer.next no_address 1 berta: not sent: no e-mail address");
    assert!(
        found(&rehearsal, &goal, "offer").1.iter().any(|turn| turn.starts_with("w. goal 1 anna: the goal was reached"))
    );
    let rule = journey(
        &[START.to_owned(), wait("w", "P2D"), mail("offer")].join(","),
        "start>w w>offer",
        r#""exit_when":[{"event":{"type":"purchase","since":"entry"}}],"holdout":0"#,
    );
    let (found_missed, turns) = found(&rehearsal, &rule, "offer");
    assert!(turns.iter().any(|turn| turn == "w. criteria 1 anna: an exit rule ended the visit at “w”"), "{turns:?}");
    let by_rule = found_missed.turns.iter().find(|turn| turn.cause == TurnCause::Criteria).unwrap();
    assert_eq!(by_rule.exit_rule, Some(0));
    let held_out = journey(&[START.to_owned(), mail("offer")].join(","), "start>offer", r#""holdout":100"#);
    let (missed, turns) = found(&rehearsal, &held_out, "offer");
    assert_eq!(
        (missed.got_there, turns),
        (0, vec!["start. held_out 5 anna: in the control group of 100 %".to_owned()])
    );
    // From the condition a jump leads to the end; only who bought cannot come to it any more.
    let nodes = [
        START.to_owned(),
        condition("bought", r#"{"event":{"type":"purchase","since":"P30D"}}"#),
        r#"{"id":"jump","kind":"goto","node":"last"}"#.to_owned(),
        wait("w", "P1D"),
        exit("last"),
        exit("other"),
    ];
    let jumping = journey(&nodes.join(","), "start>w w>bought bought.no>jump bought.yes>other", "");
    let (missed, turns) = found(&rehearsal, &jumping, "last");
    assert_eq!((missed.got_there, turns), (4, vec!["bought.yes went 1 anna: left “bought” by “yes”".to_owned()]));
}

#[test]
fn a_visit_that_begins_where_no_way_leads_to_the_step_turned_at_its_beginning() {
    let second = r#"{"id":"second","kind":"event_trigger","event":"purchase"}"#;
    let nodes = [START.to_owned(), second.to_owned(), wait("w", "P1D"), exit("end"), exit("other")];
    let two = journey(&nodes.join(","), "start>end second>w w>other", r#""entry":{"reentry":"always"}"#);
    let (missed, turns) = found(&Rehearsal::new(shop()).until("2017-06-11T10:00:00Z"), &two, "end");
    assert_eq!((missed.visits, missed.got_there), (6, 5));
    assert_eq!(turns, ["second.next went 1 anna: left “second” by “next”"]);
}

#[test]
fn one_customers_visits_are_told_apart() {
    let mut shop = shop();
    shop.sale("anna", "2017-05-20T10:00:00Z", 100);
    let big = condition(
        "big",
        r#"{"event":{"type":"purchase","where":[{"field":"amount","is":"at_least","to":"10.00"}],"since":"P1D"}}"#,
    );
    let nodes = [BOUGHT.to_owned(), big, exit("end"), exit("other")];
    let journey = journey(&nodes.join(","), "start>big big.yes>end big.no>other", r#""entry":{"reentry":"always"}"#);
    let (history, program, run) = ran(&Rehearsal::new(shop), &journey);
    let anna = history.customers.find("anna").unwrap();
    let turns = turns_of(&program, &run.trace, "end", anna).unwrap();
    assert_eq!((turns.len(), turns[0].0, &turns[0].1), (2, 1, &None));
    let turn = turns[1].1.clone().unwrap();
    assert_eq!((turn.step, turn.node.as_str(), turn.port.as_str(), turn.cause), (2, "big", "no", TurnCause::Went));
    let dora = history.customers.find("dora").unwrap();
    assert_eq!(turns_of(&program, &run.trace, "end", dora), Some(Vec::new()), "she never entered");
    assert_eq!(turns_of(&program, &run.trace, "nowhere", anna), None);
}

/// The steps from which a way of the document leads to a step, found by going on until nothing changes.
fn leading(journey: &Journey, to: &str) -> BTreeSet<String> {
    let jumps = journey.nodes.iter().filter_map(|node| match &node.step {
        Step::Goto(step) => Some((node.id.clone(), step.node.clone()?)),
        _ => None,
    });
    let edges = journey.edges.iter().map(|edge| (edge.from.clone(), edge.to.clone()));
    let edges: Vec<(String, String)> = edges.chain(jumps).collect();
    let mut leading = BTreeSet::from([to.to_owned()]);
    loop {
        let more: Vec<String> = edges
            .iter()
            .filter(|(from, to)| leading.contains(to) && !leading.contains(from))
            .map(|(from, _)| from.clone())
            .collect();
        if more.is_empty() {
            return leading;
        }
        leading.extend(more);
    }
}

proptest! {
    #[test]
    fn whoever_did_not_get_there_turned_exactly_once_and_after_it_no_way_led_there(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        let (history, program, run) = ran(&rehearsal, &journey);
        let node = journey.nodes[choose.below(journey.nodes.len() as u64) as usize].id.clone();
        let is_message = journey.nodes.iter().any(|of| of.id == node && matches!(of.step, Step::SendMessage(_)));
        let leading = leading(&journey, &node);
        let found = missed(&program, &run.trace, &node).unwrap();
        prop_assert_eq!(u64::from(found.visits), run.summary.entries);
        prop_assert_eq!(found.visits, found.got_there + found.turns.iter().map(|turn| turn.visits).sum::<u32>());
        prop_assert!(found.turns.windows(2).all(|pair| pair[0].visits >= pair[1].visits));
        let mut visits: BTreeMap<(String, u32), Vec<(u32, String, String, String)>> = BTreeMap::new();
        for row in run.trace.rows(&program, &history) {
            let key = row.reason.key.to_string();
            let step = (row.step, row.node.to_owned(), row.port.to_owned(), key);
            visits.entry((row.customer.to_owned(), row.visit)).or_default().push(step);
        }
        let mut counted: BTreeMap<(String, String, TurnCause), u32> = BTreeMap::new();
        let mut got_there = 0;
        for id in rehearsal.shop.people.keys() {
            let customer = history.customers.find(id).unwrap();
            for (visit, turn) in turns_of(&program, &run.trace, &node, customer).unwrap() {
                let steps = &visits[&(id.clone(), visit)];
                let came = steps.iter().any(|(_, at, _, why)| *at == node && (!is_message || why.starts_with("reason-sent")));
                prop_assert_eq!(came, turn.is_none());
                let Some(turn) = turn else { got_there += 1; continue };
                let turned = &steps[turn.step as usize - 1];
                prop_assert_eq!((&turned.1, &turned.2), (&turn.node, &turn.port));
                let unsent = steps.iter().any(|(_, at, ..)| *at == node);
                if unsent {
                    prop_assert_eq!(&turn.node, &node);
                } else {
                    let after = &steps[turn.step as usize..];
                    prop_assert!(after.iter().all(|(_, at, ..)| !leading.contains(at)));
                    prop_assert!(turn.step == 1 || leading.contains(&turn.node));
                }
                *counted.entry((turn.node, turn.port, turn.cause)).or_default() += 1;
            }
        }
        prop_assert_eq!(got_there, found.got_there);
        let turns: BTreeMap<_, _> =
            found.turns.into_iter().map(|turn| ((turn.node, turn.port, turn.cause), turn.visits)).collect();
        prop_assert_eq!(counted, turns);
    }
}
