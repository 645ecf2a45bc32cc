//! Journeys, versions, runs, lists.

use workspace::{NewRun, STRETCH_MS, Saving};

use crate::Place;

const FIRST: &str = r#"{"format":1,"id":"welcome","name":"Welcome","nodes":[],"edges":[]}"#;
const SECOND: &str = r#"{"format":1,"id":"welcome","name":"Welcome","nodes":[],"edges":[],"holdout":5}"#;

fn run(journey: &str, version: Option<i64>, run_at_ms: i64) -> NewRun<'_> {
    NewRun { journey, version, run_at_ms, figures: "{}", settings: "{}", summary: "{\"entries\":1}" }
}

#[test]
fn journeys_keep_their_versions() {
    let place = Place::new();
    let work = &place.workspace;
    place.wait(async {
        assert_eq!(work.save_journey("welcome", "Welcome", FIRST, Saving::Kept, 1).await.unwrap(), 1);
        assert_eq!(work.save_journey("welcome", "Welcome", FIRST, Saving::Kept, 2).await.unwrap(), 1, "nothing new");
        assert_eq!(work.save_journey("welcome", "Welcome", SECOND, Saving::Auto, 3).await.unwrap(), 2);
        assert_eq!(work.save_journey("welcome", "Welcome", "{}", Saving::Auto, 4).await.unwrap(), 2, "overwritten");
        assert_eq!(work.save_journey("welcome", "Welcome", "{}", Saving::Kept, 5).await.unwrap(), 2, "now it stays");
        assert_eq!(work.save_journey("welcome", "Welcome", SECOND, Saving::Auto, 6).await.unwrap(), 3);
        let versions = work.journey_versions("welcome").await.unwrap();
        let seen: Vec<_> = versions.iter().map(|version| (version.version, version.autosaved)).collect();
        assert_eq!(seen, [(3, true), (2, false), (1, false)]);
        assert_eq!(work.journey("welcome", Some(1)).await.unwrap().document, FIRST);
        assert_eq!(work.journey("welcome", None).await.unwrap().document, SECOND);
        assert_eq!(work.journey("welcome", Some(9)).await.unwrap_err().code(), "no-such-version");
        assert_eq!(work.journey("../x", None).await.unwrap_err().code(), "no-such-journey");
    });
}

#[test]
fn only_autosaves_of_one_stretch_of_editing_take_each_others_place() {
    let place = Place::new();
    let work = &place.workspace;
    let text = |number: i64| format!("{{\"holdout\":{number}}}");
    place.wait(async {
        let save = async |number: i64, saving, now_ms| {
            work.save_journey("welcome", "Welcome", &text(number), saving, now_ms).await.unwrap()
        };
        assert_eq!(save(0, Saving::Begun, 0).await, 1);
        assert_eq!(save(1, Saving::Auto, STRETCH_MS - 1).await, 1);
        assert_eq!(save(2, Saving::Auto, 2 * STRETCH_MS - 1).await, 2, "after a pause it is another stretch");
        assert_eq!(save(3, Saving::Begun, 2 * STRETCH_MS).await, 3, "and so in another session");
        work.name_version("welcome", 3, Some("Summer")).await.unwrap();
        assert_eq!(save(4, Saving::Auto, 2 * STRETCH_MS + 1).await, 4, "what has a name stays");
        work.save_run(&run("welcome", Some(4), 0)).await.unwrap();
        assert_eq!(save(5, Saving::Auto, 2 * STRETCH_MS + 2).await, 5, "what was run stays");
        assert_eq!(save(5, Saving::Begun, 9 * STRETCH_MS).await, 5, "the same makes none");
        assert_eq!(save(5, Saving::Kept, 9 * STRETCH_MS).await, 5);
        assert_eq!(save(6, Saving::Auto, 9 * STRETCH_MS).await, 6, "what somebody saved stays");
        let versions = work.journey_versions("welcome").await.unwrap();
        let seen: Vec<_> = versions.iter().map(|v| (v.version, v.autosaved, v.ran, v.name.as_deref())).collect();
        assert_eq!(
            seen,
            [
                (6, true, false, None),
                (5, false, false, None),
                (4, true, true, None),
                (3, true, false, Some("Summer")),
                (2, true, false, None),
                (1, true, false, None),
            ]
        );
        for (version, number) in [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6)] {
            assert_eq!(work.journey("welcome", Some(version)).await.unwrap().document, text(number));
        }
        work.name_version("welcome", 3, None).await.unwrap();
        assert_eq!(work.journey_versions("welcome").await.unwrap()[3].name, None);
        assert_eq!(work.name_version("welcome", 7, None).await.unwrap_err().code(), "no-such-version");
        assert_eq!(work.name_version("none", 1, None).await.unwrap_err().code(), "no-such-journey");
    });
}

#[test]
fn journeys_are_renamed_copied_deleted_and_brought_back() {
    let place = Place::new();
    let work = &place.workspace;
    place.wait(async {
        work.add_journey("welcome", "Welcome", FIRST, 1).await.unwrap();
        assert_eq!(work.add_journey("welcome", "Again", FIRST, 1).await.unwrap_err().code(), "journey-exists");
        work.duplicate_journey("welcome", "copy", "Copy", 2).await.unwrap();
        work.rename_journey("copy", "Second", 3).await.unwrap();
        let copy = work.journey("copy", None).await.unwrap();
        let document: serde_json::Value = serde_json::from_str(&copy.document).unwrap();
        assert_eq!((document["id"].as_str(), document["name"].as_str()), (Some("copy"), Some("Second")));
        let names: Vec<_> = work.journeys().await.unwrap().into_iter().map(|journey| journey.name).collect();
        assert_eq!(names, ["Second", "Welcome"]);
        work.delete_journey("copy", 4).await.unwrap();
        assert_eq!(work.journeys().await.unwrap().len(), 1);
        assert_eq!(work.delete_journey("copy", 5).await.unwrap_err().code(), "no-such-journey");
        work.restore_journey("copy").await.unwrap();
        assert_eq!(work.journeys().await.unwrap().len(), 2, "nothing was lost");
    });
}

#[test]
fn runs_are_kept_and_change_the_data_version_but_not_the_facts() {
    let place = Place::new();
    let work = &place.workspace;
    place.wait(async {
        let (data, facts) = (work.data_version().await.unwrap(), work.facts_version().await.unwrap());
        let run = work.save_run(&run("welcome", Some(1), 7)).await.unwrap();
        assert_ne!(work.data_version().await.unwrap(), data);
        assert_eq!(work.facts_version().await.unwrap(), facts);
        assert_eq!(work.run(run).await.unwrap().summary, "{\"entries\":1}");
        assert_eq!(work.runs(Some("welcome")).await.unwrap().len(), 1);
        assert_eq!(work.runs(Some("other")).await.unwrap().len(), 0);
        work.delete_run(run, 8).await.unwrap();
        assert_eq!(work.run(run).await.unwrap_err().code(), "no-such-run");
        assert_eq!(work.facts_version().await.unwrap(), facts);
    });
}

#[test]
fn deleted_runs_can_be_brought_back_until_they_are_forgotten() {
    let place = Place::new();
    let work = &place.workspace;
    place.wait(async {
        let first = work.save_run(&run("welcome", None, 1)).await.unwrap();
        work.delete_run(first, 10).await.unwrap();
        assert_eq!(work.runs(None).await.unwrap().len(), 0);
        assert_eq!(work.last_run("welcome").await.unwrap(), None);
        for refused in [work.delete_run(first, 11).await, work.name_run(first, Some("x")).await] {
            assert_eq!(refused.unwrap_err().code(), "no-such-run", "what is deleted is not there");
        }
        work.forget_runs("other", 20, 10).await.unwrap();
        work.restore_run(first).await.unwrap();
        assert_eq!(work.runs(None).await.unwrap().len(), 1, "not yet forgotten");
        assert_eq!(work.restore_run(first).await.unwrap_err().code(), "no-such-run", "it is there already");
        work.delete_run(first, 12).await.unwrap();
        work.forget_runs("other", 20, 13).await.unwrap();
        assert_eq!(work.restore_run(first).await.unwrap_err().code(), "no-such-run", "forgotten");
        let next = work.save_run(&run("welcome", None, 14)).await.unwrap();
        assert_ne!(next, first, "a number is not given twice");
    });
}

#[test]
fn a_named_run_is_never_forgotten_by_itself_and_older_ones_without_a_name_are() {
    let place = Place::new();
    let work = &place.workspace;
    place.wait(async {
        let mut made = Vec::new();
        for number in 0..5 {
            made.push(work.save_run(&run("welcome", None, number)).await.unwrap());
        }
        let other = work.save_run(&run("other", None, 9)).await.unwrap();
        work.name_run(made[0], Some("Before summer")).await.unwrap();
        work.forget_runs("welcome", 2, 0).await.unwrap();
        let left: Vec<_> = work.runs(None).await.unwrap().into_iter().map(|run| (run.run, run.name)).collect();
        let named = (made[0], Some("Before summer".to_owned()));
        assert_eq!(left, [(other, None), (made[4], None), (made[3], None), named]);
        work.name_run(made[0], None).await.unwrap();
        work.forget_runs("welcome", 2, 0).await.unwrap();
        let left: Vec<_> = work.runs(Some("welcome")).await.unwrap().into_iter().map(|run| run.run).collect();
        assert_eq!(left, [made[4], made[3]], "without its name it is like the others");
    });
}

#[test]
fn customers_are_named_by_their_ids() {
    let place = Place::new();
    place
        .import("customers.csv", "customer_id,name,email\nc1,Žofie Nová,z@example.com\nc2,Eva,e_a@example.com\nc3,,\n");
    let work = &place.workspace;
    place.wait(async {
        let names = work.customer_names(&["c1".to_owned(), "c3".to_owned(), "nobody".to_owned()]).await.unwrap();
        assert_eq!(names.len(), 2);
        assert_eq!(names["c1"].as_deref(), Some("Žofie Nová"));
    });
}
