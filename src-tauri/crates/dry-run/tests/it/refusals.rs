//! What does not run, and runs that are not wanted any more.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use chrono_tz::Europe;
use dry_run::{Observer, Program, RunError, run};
use journey::Step;

use crate::rehearsal::{Rehearsal, START, condition, journey, mail, wait};
use crate::shop::Shop;

fn registered(customers: u32) -> Rehearsal {
    let mut shop = Shop::new(Europe::Prague);
    for number in 0..customers {
        shop.register(&format!("c{number:05}"), "2017-05-01T10:00:00Z");
    }
    Rehearsal::new(shop)
}

fn refusal(change: impl FnOnce(&mut journey::Journey)) -> String {
    let nodes = format!("{START},{},{}", wait("w", "P2D"), condition("q", r#"{"can_receive":"sms"}"#));
    let mut journey = journey(&nodes, "start>w w>q", "");
    change(&mut journey);
    let rehearsal = registered(1);
    let history = rehearsal.shop.history();
    match Program::compile(&journey, &rehearsal.catalogue, &history) {
        Ok(_) => "runs".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_journey_with_an_error_is_refused_with_its_place() {
    assert_eq!(refusal(|_| ()), "runs");
    assert_eq!(
        refusal(|journey| journey.nodes[1].id = "start".to_owned()),
        "start: an id of its own is missing or cannot be read"
    );
    for (what, change) in [
        ("w", (|journey| journey.nodes[1].step = Step::Wait(journey::Wait::default())) as fn(&mut journey::Journey)),
        ("q", |journey| journey.nodes[2].step = Step::Condition(journey::Condition::default())),
        ("nowhere", |journey| journey.edges[0].to = "nowhere".to_owned()),
        ("w", |journey| journey.edges[1].port = Some("sideways".to_owned())),
        ("start", |journey| journey.edges.push(journey.edges[0].clone())),
        ("the journey", |journey| journey.time_zone = Some("Mars/Olympus".to_owned())),
        ("the journey", |journey| journey.holdout = Some(101.0)),
        ("the journey", |journey| journey.goal = Some(journey::Goal::default())),
    ] {
        let refused = refusal(change);
        assert!(refused.starts_with(&format!("{what}: ")), "{refused}");
    }
}

/// Counts, and has had enough once so many are done.
struct Impatient {
    enough: u64,
    done: AtomicU64,
    total: AtomicU64,
    enough_now: AtomicBool,
}

impl Observer for Impatient {
    fn progress(&self, done: u64, total: u64) {
        self.done.fetch_max(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        if done >= self.enough {
            self.enough_now.store(true, Ordering::Relaxed);
        }
    }

    fn is_cancelled(&self) -> bool {
        self.enough_now.load(Ordering::Relaxed)
    }
}

#[test]
fn a_run_tells_how_far_it_is_and_stops_when_it_is_not_wanted_any_more() {
    let rehearsal = registered(5_000);
    let history = rehearsal.shop.history();
    let journey = journey(&format!("{START},{}", mail("m")), "start>m", "");
    let program = Program::compile(&journey, &rehearsal.catalogue, &history).unwrap();
    for threads in [1, 4] {
        let settings = dry_run::Settings { threads: Some(threads), ..rehearsal.settings.clone() };
        let watch = |enough| Impatient {
            enough,
            done: AtomicU64::new(0),
            total: AtomicU64::new(0),
            enough_now: AtomicBool::new(false),
        };
        let patient = watch(u64::MAX);
        assert_eq!(run(&program, &history, &settings, &patient).unwrap().summary.entries, 5_000);
        assert_eq!((patient.done.into_inner(), patient.total.into_inner()), (5_000, 5_000));
        let impatient = watch(0);
        assert_eq!(run(&program, &history, &settings, &impatient).err(), Some(RunError::Cancelled));
    }
}

#[test]
fn ten_thousand_steps_run() {
    let mut nodes = vec![START.to_owned()];
    let mut edges = vec!["start>w00000".to_owned()];
    for number in 0..9_999 {
        nodes.push(wait(&format!("w{number:05}"), "PT1M"));
        edges.push(format!("w{number:05}>w{:05}", number + 1));
    }
    nodes.push(mail("w09999"));
    let summary = registered(2).until("2018-01-01T00:00:00Z").run(&journey(&nodes.join(","), &edges.join(" "), ""));
    assert_eq!((summary.entries, summary.nodes["w09998"].entered), (2, 2));
    assert_eq!(summary.exits[&dry_run::ExitCause::Stopped], 2, "the 10 001st step is not taken");
}
