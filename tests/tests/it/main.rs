//! Whole ways through the engine: a shop in a file, loaded, and journeys walked over it.

#![allow(clippy::expect_used, reason = "a test that cannot be set up fails")]

mod determinism;
mod sql;

use std::path::Path;

use dry_run::{Program, Settings, Summary, Unobserved};
use history::{History, Needs};
use journey::{Catalogue, Journey};
use sample::SampleOptions;
use workspace::Workspace;

const COUPON_FOLLOW_UP: &str = include_str!("../../../examples/coupon-follow-up.journey.json");

async fn shop(path: &Path) -> Workspace {
    sample::create(path, SampleOptions { customers: 400, seed: 3 }, ()).await.expect("the sample shop")
}

fn read(text: &str) -> Journey {
    let document = journey::read_str(text).expect("an example is a journey");
    let stopping: Vec<_> =
        journey::check(&document, None).into_iter().filter(|finding| finding.stops_a_run()).collect();
    assert!(stopping.is_empty(), "an example runs: {stopping:?}");
    document.journey
}

fn load(workspace: &Workspace, needs: &Needs) -> History {
    workspace.load_blocking(needs, &mut ()).expect("the history")
}

fn run(journey: &Journey, history: &History, threads: usize) -> Summary {
    let program = Program::compile(journey, &Catalogue::default(), history).expect("a program");
    let settings = Settings { threads: Some(threads), ..Settings::default() };
    dry_run::run(&program, history, &settings, &Unobserved).expect("nobody is lost").summary
}

/// What a run does not load can change nothing in it: the answer over all that a file holds is the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_over_what_its_journey_needs_answers_as_one_over_everything() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = shop(&folder.path().join("shop.rehearsal")).await;
    let everything = load(&workspace, &Needs::everything());
    for text in [sample::WELCOME_JOURNEY, COUPON_FOLLOW_UP] {
        let journey = read(text);
        let needed = run(&journey, &load(&workspace, &dry_run::needs(&journey, &Catalogue::default())), 2);
        assert!(needed.entries > 0, "{} is entered in the sample shop", journey.id);
        assert_eq!(needed, run(&journey, &everything, 1), "{}", journey.id);
    }
    workspace.close().await;
}

/// A shop that was closed and opened again answers to the byte as before.
#[tokio::test(flavor = "multi_thread")]
async fn a_closed_file_answers_the_same_when_it_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shop.rehearsal");
    let journey = read(sample::WELCOME_JOURNEY);
    let needs = dry_run::needs(&journey, &Catalogue::default());
    let answer =
        |workspace: &Workspace| serde_json::to_string(&run(&journey, &load(workspace, &needs), 2)).expect("JSON");
    let workspace = shop(&path).await;
    let before = answer(&workspace);
    workspace.close().await;
    let workspace = Workspace::open(&path).await.expect("the shop");
    assert_eq!(before, answer(&workspace));
    workspace.close().await;
}
