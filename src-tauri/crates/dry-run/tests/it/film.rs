//! A run played back.

use std::collections::BTreeMap;

use chrono_tz::Europe;
use dry_run::{Film, Program, Run, StateAt, StepStateAt, Unobserved, film, rfc3339, run, state_at};
use history::History;
use journey::Journey;
use proptest::prelude::*;

use crate::properties::{random_journey, rehearsal};
use crate::random::Chooser;
use crate::rehearsal::{DAY, Rehearsal, START, condition, exit, journey, trimmed, wait};
use crate::shop::{Shop, at};

pub fn ran(rehearsal: &Rehearsal, journey: &Journey) -> (History, Program, Run) {
    let history = trimmed(&rehearsal.shop, &dry_run::needs(journey, &rehearsal.catalogue));
    let program = Program::compile(journey, &rehearsal.catalogue, &history).unwrap();
    let run = run(&program, &history, &rehearsal.settings, &Unobserved).unwrap();
    (history, program, run)
}

/// The film's frames before an edge, added up.
fn before(film: &Film, edge: u32) -> StateAt {
    let sum = |counts: &[(u32, u32)]| -> u32 {
        counts.iter().filter(|(frame, _)| *frame < edge).map(|(_, count)| count).sum()
    };
    let mut left: BTreeMap<&str, u32> = BTreeMap::new();
    for way in &film.ways {
        *left.entry(&way.node).or_default() += sum(&way.left);
    }
    let ways = film.ways.iter().map(|way| (way.node.clone(), way.port.clone(), sum(&way.left)));
    let entered = sum(&film.entered);
    let ended: u32 = film.steps.iter().map(|step| sum(&step.ended)).sum();
    let steps = film.steps.iter().map(|step| {
        let (node, entered, ended) = (step.node.clone(), sum(&step.arrived), sum(&step.ended));
        StepStateAt { node, entered, inside: 0, ended }
    });
    StateAt {
        entered,
        ended,
        inside: entered - ended,
        steps: steps.filter(|step| step.entered > 0).collect(),
        ways: ways.filter(|(.., left)| *left > 0).collect(),
    }
}

#[test]
fn a_film_shows_arrivals_departures_ends_days_and_slots() {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("anna", "2017-03-24T17:00:00Z"); // Friday 18:00 in Prague, two days before the clock changes
    shop.register("berta", "2017-03-24T18:30:00Z"); // Friday 19:30
    let hours = r#"{"id":"hours","kind":"wait_for_time_range",
        "slots":[{"days":["mon","tue","wed","thu","fri"],"from":"08:00","to":"19:00"}]}"#;
    let journey = journey(
        &[START, hours, &exit("end")].join(","),
        "start>hours hours>end",
        r#""quiet_hours":{"from":"22:00","to":"06:00"}"#,
    );
    let rehearsal = Rehearsal::new(shop).to("2017-03-25T00:00:00Z").until("2017-03-27T12:00:00Z");
    let (history, program, run) = ran(&rehearsal, &journey);
    let film = film(&program, &history, &rehearsal.settings, &run.trace);
    let five_minutes = 5 * 60_000;
    assert_eq!((film.frame, rfc3339(film.start).as_str()), (five_minutes, "2017-03-24T16:55:00Z"));
    assert_eq!(rfc3339(film.end), "2017-03-27T12:00:00Z");
    assert_eq!(film.entries_end.map(rfc3339).as_deref(), Some("2017-03-25T00:00:00Z"));
    let frame = |text: &str| u32::try_from((at(text) - film.start - 1) / five_minutes).unwrap();
    let (first, second, monday) =
        (frame("2017-03-24T17:00:00Z"), frame("2017-03-24T18:30:00Z"), frame("2017-03-27T06:00:00Z"));
    assert_eq!(film.entered, [(first, 1), (second, 1)]);
    let hours = film.steps.iter().find(|step| step.node == "hours").unwrap();
    assert_eq!((&hours.arrived, &hours.ended), (&vec![(first, 1), (second, 1)], &Vec::new()));
    let end = film.steps.iter().find(|step| step.node == "end").unwrap();
    assert_eq!(end.ended, [(first, 1), (monday, 1)]);
    assert_eq!(film.taken[monday as usize], 2, "she leaves the slots and the journey");
    let days: Vec<_> = film.days.iter().map(|day| (day.date.to_string(), day.weekend)).collect();
    assert_eq!(
        days,
        [("2017-03-25".to_owned(), true), ("2017-03-26".to_owned(), true), ("2017-03-27".to_owned(), false)]
    );
    let spans = |spans: &[(i64, i64)]| -> Vec<(String, String)> {
        spans.iter().map(|(from, to)| (rfc3339(*from), rfc3339(*to))).collect()
    };
    let span = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(film.open.len(), 1);
    assert_eq!(
        spans(&film.open[0].1),
        [span("2017-03-24T16:55:00Z", "2017-03-24T18:00:00Z"), span("2017-03-27T06:00:00Z", "2017-03-27T12:00:00Z")]
    );
    assert_eq!(spans(&film.nights)[1], span("2017-03-25T20:00:00Z", "2017-03-26T05:00:00Z"), "an hour was left out");
    assert_eq!(spans(&film.quiet)[0], span("2017-03-24T21:00:00Z", "2017-03-25T05:00:00Z"));
    assert_eq!(film.clock_changes.len(), 1);
}

#[test]
fn hours_are_not_shown_in_frames_that_are_longer_and_the_memory_of_absurd_periods_is_bounded() {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("anna", "2010-03-24T17:00:00Z");
    shop.register("berta", "2017-03-24T17:00:00Z");
    let journey = journey(&[START, &wait("long", "P3650D"), &exit("end")].join(","), "start>long long>end", "");
    let rehearsal = Rehearsal::new(shop).until("2067-03-27T12:00:00Z");
    let (history, program, run) = ran(&rehearsal, &journey);
    let shown = film(&program, &history, &rehearsal.settings, &run.trace);
    assert!(
        shown.end > at("2027-03-22T17:00:00Z") && shown.end < at("2029-01-01T00:00:00Z"),
        "not forty years of nothing"
    );
    assert!(shown.frames <= 1_500 && shown.nights.is_empty() && shown.days.len() < 6_001);
    assert_eq!(before(&shown, shown.frames).ended, 2);
}

#[test]
fn a_run_that_nobody_entered_is_an_empty_film() {
    let mut shop = Shop::new(Europe::Prague);
    shop.customer("anna");
    let journey = journey(&[START, &exit("end")].join(","), "start>end", "");
    for rehearsal in [Rehearsal::new(shop.clone()), Rehearsal::new(shop).until("2017-03-27T12:00:00Z")] {
        let (history, program, run) = ran(&rehearsal, &journey);
        let film = film(&program, &history, &rehearsal.settings, &run.trace);
        assert!(film.entered.is_empty() && film.ways.is_empty() && film.frames == 1 && film.taken == [0]);
        let state = state_at(&program, &run.trace, 0);
        assert_eq!((state.entered, state.inside, state.ended, state.steps.len()), (0, 0, 0, 0));
    }
}

#[test]
fn a_state_holds_what_happened_at_its_very_instant() {
    let mut shop = Shop::new(Europe::Prague);
    shop.register("anna", "2017-03-24T17:00:00Z");
    let nodes = [START.to_owned(), wait("w", "P1D"), condition("c", r#"{"can_receive":"sms"}"#), exit("end")];
    let journey = journey(&nodes.join(","), "start>w w>c c.no>end", "");
    let rehearsal = Rehearsal::new(shop).until("2017-03-27T12:00:00Z");
    let (_, program, run) = ran(&rehearsal, &journey);
    let figures = |at| {
        let state = state_at(&program, &run.trace, at);
        let inside: Vec<String> =
            state.steps.iter().filter(|step| step.inside > 0).map(|step| step.node.clone()).collect();
        (state.entered, state.inside, state.ended, inside.join(" "))
    };
    let entry = at("2017-03-24T17:00:00Z");
    assert_eq!(figures(entry - 1), (0, 0, 0, String::new()));
    assert_eq!(figures(entry), (1, 1, 0, "w".to_owned()));
    assert_eq!(figures(entry + DAY - 1), (1, 1, 0, "w".to_owned()));
    assert_eq!(figures(entry + DAY), (1, 0, 1, String::new()), "a port that leads nowhere ends the visit");
    let state = state_at(&program, &run.trace, entry + DAY);
    let condition = state.steps.iter().find(|step| step.node == "c").unwrap();
    assert_eq!((condition.entered, condition.inside, condition.ended), (1, 0, 1));
}

proptest! {
    #[test]
    fn a_film_conserves_visits_at_every_edge_and_agrees_with_the_state_at_it(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        let (history, program, run) = ran(&rehearsal, &journey);
        let film = film(&program, &history, &rehearsal.settings, &run.trace);
        prop_assert!(film.frames <= 1_500);
        let edges = (0..=film.frames).step_by(1 + choose.below(40) as usize).chain([film.frames]);
        for edge in edges {
            let mut state = state_at(&program, &run.trace, film.start + i64::from(edge) * film.frame);
            prop_assert_eq!(state.entered, state.inside + state.ended);
            prop_assert_eq!(state.inside, state.steps.iter().map(|step| step.inside).sum::<u32>());
            prop_assert_eq!(state.ended, state.steps.iter().map(|step| step.ended).sum::<u32>());
            state.steps.iter_mut().for_each(|step| step.inside = 0);
            prop_assert_eq!(before(&film, edge), state);
        }
        let last = before(&film, film.frames);
        prop_assert_eq!(u64::from(last.entered), run.summary.entries);
        prop_assert_eq!(u64::from(last.inside), run.summary.inside);
        let taken: u64 = film.taken.iter().map(|count| u64::from(*count)).sum();
        prop_assert_eq!(taken, run.trace.len() as u64 - run.summary.inside);
        let spans = film.open.iter().map(|(_, spans)| spans).chain([&film.nights, &film.quiet]);
        for spans in spans {
            prop_assert!(spans.iter().all(|(from, to)| film.start <= *from && from < to && *to <= film.end));
            prop_assert!(spans.windows(2).all(|pair| pair[0].1 < pair[1].0));
        }
    }

    #[test]
    fn time_never_goes_back_along_a_visit(seed: u64) {
        let choose = &mut Chooser::new(seed);
        let rehearsal = rehearsal(choose);
        let journey = random_journey(choose);
        let (_, program, run) = ran(&rehearsal, &journey);
        let mut steps: BTreeMap<_, _> = BTreeMap::new();
        for node in run.summary.nodes.keys() {
            for row in run.trace.at_node(&program, node, None) {
                steps.insert((row.customer, row.visit, row.step), (row.arrived_at, row.left_at));
            }
        }
        let mut last: Option<((u32, u32), Option<i64>)> = None;
        for ((customer, visit, _), (arrived, left)) in steps {
            prop_assert!(left.is_none_or(|left| arrived <= left));
            if let Some((_, before)) = last.filter(|(of, _)| *of == (customer, visit)) {
                prop_assert_eq!(before, Some(arrived), "she comes when she left the step before");
            }
            last = Some(((customer, visit), left));
        }
    }
}
