//! Journeys, versions, runs, lists.

use workspace::{STRETCH_MS, Saving};

use crate::Place;

const FIRST: &str = r#"{"format":1,"id":"welcome","name":"Welcome","nodes":[],"edges":[]}"#;
const SECOND: &str = r#"{"format":1,"id":"welcome","name":"Welcome","nodes":[],"edges":[],"holdout":5}"#;

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
        work.save_run("welcome", Some(4), "{}", "{}", 0).await.unwrap();
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
        let run = work.save_run("welcome", Some(1), "{}", "{\"entries\":1}", 7).await.unwrap();
        assert_ne!(work.data_version().await.unwrap(), data);
        assert_eq!(work.facts_version().await.unwrap(), facts);
        assert_eq!(work.run(run).await.unwrap().summary, "{\"entries\":1}");
        assert_eq!(work.runs(Some("welcome")).await.unwrap().len(), 1);
        assert_eq!(work.runs(Some("other")).await.unwrap().len(), 0);
        work.delete_run(run).await.unwrap();
        assert_eq!(work.run(run).await.unwrap_err().code(), "no-such-run");
    });
}

#[test]
fn customers_are_found_by_id_name_and_address() {
    let place = Place::new();
    place
        .import("customers.csv", "customer_id,name,email\nc1,Žofie Nová,z@example.com\nc2,Eva,e_a@example.com\nc3,,\n");
    let work = &place.workspace;
    place.wait(async {
        let page = work.customers("", 1, 1).await.unwrap();
        assert_eq!((page.total, page.customers[0].id.as_str()), (3, "c2"));
        assert_eq!(work.customers("Nov", 0, 10).await.unwrap().total, 1);
        assert_eq!(work.customers("e_a", 0, 10).await.unwrap().total, 1, "an underscore is itself");
        assert_eq!(work.customers("%", 0, 10).await.unwrap().total, 0);
        let names = work.customer_names(&["c1".to_owned(), "c3".to_owned(), "nobody".to_owned()]).await.unwrap();
        assert_eq!(names.len(), 2);
        assert_eq!(names["c1"].as_deref(), Some("Žofie Nová"));
    });
}

#[test]
fn customers_are_found_by_the_beginning_of_the_id_and_then_by_a_part_of_the_name() {
    let place = Place::new();
    place.import(
        "customers.csv",
        "customer_id,name\nC-10,Žofie Nová\nC-11,Eva 100%\nc-12,C-1 Club\nd-1,anna nová\nnov,Jan\n",
    );
    let work = &place.workspace;
    place.wait(async {
        let found = async |text: &str, limit| -> Vec<String> {
            work.find_customers(text, limit).await.unwrap().into_iter().map(|of| of.id).collect()
        };
        assert_eq!(found("C-1", 10).await, ["C-10", "C-11", "c-12"], "in large and small letters, each once");
        assert_eq!(found("c-1", 2).await, ["C-10", "C-11"]);
        assert_eq!(found(" NOV ", 10).await, ["nov", "C-10", "d-1"], "ids first, then names");
        assert_eq!(found("nová", 1).await, ["C-10"]);
        assert_eq!(found("NOVÁ", 10).await, Vec::<String>::new(), "letters beyond ASCII as they are written");
        assert_eq!(found("%", 10).await, ["C-11"], "a per cent sign is itself");
        assert_eq!(found("_", 10).await, Vec::<String>::new());
        assert_eq!(found("", 2).await, ["C-10", "C-11"], "nothing typed: the first ones");
        assert_eq!(found("", 0).await, Vec::<String>::new());
    });
}
