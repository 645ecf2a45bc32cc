//! The complete ways that visits took.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Europe;
use dry_run::coverage;
use proptest::prelude::*;

use crate::film::ran;
use crate::properties::{random_journey, rehearsal};
use crate::random::Chooser;
use crate::rehearsal::{BOUGHT, Rehearsal, condition, exit, journey, mail, wait};
use crate::shop::Shop;

#[test]
fn ways_are_counted_whole_and_what_nobody_took_is_named() {
    let mut shop = Shop::new(Europe::Prague);
    for (name, day) in [("anna", 1), ("anna", 8), ("berta", 2), ("cyril", 20)] {
        shop.sale(name, &format!("2017-05-{day:02}T10:00:00Z"), 5900);
    }
    let nodes = [
        BOUGHT.to_owned(),
        mail("offer"),
        wait("w", "P3D"),
        condition("never", r#"{"event":{"type":"return","since":"entry"}}"#),
        exit("end"),
        mail("sorry"),
    ];
    let journey = journey(
        &nodes.join(","),
        "start>offer offer>w w>never never.no>end never.yes>sorry",
        r#""entry":{"reentry":"always"}"#,
    );
    let (history, program, run) = ran(&Rehearsal::new(shop).until("2017-05-21T10:00:00Z"), &journey);
    let covered = coverage(&program, &run.trace);
    assert_eq!((covered.visits, covered.customers, covered.different, covered.other_visits), (4, 3, 2, 0));
    let told: Vec<String> = covered
        .paths
        .iter()
        .map(|path| {
            let steps: Vec<String> = path.steps.iter().map(|(node, port)| format!("{node}.{port}")).collect();
            let example = history.customers.id(path.example);
            format!("{} {} {}/{} {example}", steps.join(" "), path.ending, path.visits, path.customers)
        })
        .collect();
    assert_eq!(
        told,
        ["start.next offer.next w.next never.no end. completed 3/2 anna", "start.next offer.next w. inside 1/1 cyril",]
    );
    assert_eq!(covered.unreached, ["sorry"]);
    let pair = |node: &str, port: &str| (node.to_owned(), port.to_owned());
    assert_eq!(covered.untaken, [pair("never", "yes")], "`not_sent` is no way where nothing is connected to it");
}

#[test]
fn of_very_many_ways_the_most_taken_are_shown_and_the_others_counted() {
    let mut shop = Shop::new(Europe::Prague);
    // Each buyer goes round once more than the one before, until the horizon.
    for number in 0..60 {
        let at = dry_run::rfc3339(crate::shop::at("2017-05-01T00:00:00Z") + number * crate::rehearsal::DAY);
        shop.sale(&format!("c{number:02}"), &at, 5900);
    }
    let nodes = [BOUGHT.to_owned(), wait("w", "P1D"), r#"{"id":"back","kind":"goto","node":"w"}"#.to_owned()];
    let journey = journey(&nodes.join(","), "start>w w>back", "");
    let (_, program, run) = ran(&Rehearsal::new(shop).until("2017-07-10T12:00:00Z"), &journey);
    let covered = coverage(&program, &run.trace);
    assert_eq!((covered.visits, covered.different, covered.paths.len(), covered.other_visits), (60, 60, 50, 10));
    let lengths: Vec<usize> = covered.paths.iter().map(|path| path.steps.len()).collect();
    assert!(lengths.is_sorted_by(|a, b| a > b), "equally often taken, in order of their steps: {lengths:?}");
}

proptest! {
    #[test]
    fn ways_add_up_to_all_visits(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        let (_, program, run) = ran(&rehearsal, &journey);
        let mut visits: BTreeMap<(u32, u32), (BTreeMap<u32, (String, String)>, &str)> = BTreeMap::new();
        for node in run.summary.nodes.keys() {
            for row in run.trace.at_node(&program, node, None) {
                let (steps, ending) = visits.entry((row.customer, row.visit)).or_insert((BTreeMap::new(), "completed"));
                steps.insert(row.step, (node.clone(), row.port.to_owned()));
                if !row.ending.is_empty() {
                    *ending = row.ending;
                }
            }
        }
        let mut ways: BTreeMap<(Vec<(String, String)>, &str), (u32, BTreeSet<u32>)> = BTreeMap::new();
        for ((customer, _), (steps, ending)) in visits {
            let way = ways.entry((steps.into_values().collect(), ending)).or_default();
            way.0 += 1;
            way.1.insert(customer);
        }
        let covered = coverage(&program, &run.trace);
        prop_assert_eq!(u64::from(covered.visits), run.summary.entries);
        prop_assert_eq!(covered.different as usize, ways.len());
        let shown: u32 = covered.paths.iter().map(|path| path.visits).sum();
        prop_assert_eq!(shown + covered.other_visits, covered.visits);
        for path in &covered.paths {
            let (visits, customers) = &ways[&(path.steps.clone(), path.ending)];
            prop_assert_eq!((*visits, customers.len()), (path.visits, path.customers as usize));
            prop_assert_eq!(customers.first(), Some(&path.example));
        }
        prop_assert!(covered.paths.windows(2).all(|pair| pair[0].visits >= pair[1].visits));
        for node in covered.unreached {
            prop_assert_eq!(run.summary.nodes[&node].entered, 0);
        }
        for (node, port) in covered.untaken {
            prop_assert_eq!(run.summary.nodes[&node].ports[&port], 0);
        }
    }
}
