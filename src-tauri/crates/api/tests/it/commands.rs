//! Workspaces, journeys, runs, preferences.

use std::sync::{Arc, Mutex};

use api::{Progress, Task, Tasks};
use serde_json::{Value, json};

use crate::{Window, empty, run_of};

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_shop_is_made_once_and_its_welcome_journey_can_be_rehearsed() {
    let window = Window::open();
    assert_eq!(window.call("workspace", Value::Null).await, Value::Null);
    let seen = Arc::new(Mutex::new(Vec::<Progress>::new()));
    let into = Arc::clone(&seen);
    let running = Tasks::default();
    let running = running.start("open");
    let task = Task::new(running.token(), move |progress| into.lock().unwrap().push(progress));
    let shop = api::call(&window.application, "open_sample", json!({}), &task).await.unwrap();
    assert_eq!(
        (&shop["customers"], &shop["currency"], &shop["journeys"]),
        (&json!(10_000), &json!("EUR"), &json!(sample::TEMPLATES.len()))
    );
    assert!(seen.lock().unwrap().iter().any(|progress| progress.stage == "make-sample"), "it says how far it is");
    let recent = window.call("recent_workspaces", json!({})).await;
    assert_eq!((&recent[0]["path"], &recent[0]["missing"]), (&json!(window.shop()), &json!(false)));

    let journey = window.welcome().await;
    let checked = window.call("check_journey", json!({"journey": journey})).await;
    assert_eq!((&checked["errors"], &checked["warnings"]), (&json!(0), &json!(0)), "{checked}");
    for template in sample::TEMPLATES {
        let opened = window.call("open_journey", json!({"id": template.id})).await;
        let checked = window.call("check_journey", json!({"journey": opened["journey"]})).await;
        assert_eq!((&checked["errors"], &checked["warnings"]), (&json!(0), &json!(0)), "{}: {checked}", template.id);
    }
    let run = window.call("dry_run", run_of(&journey)).await;
    assert_eq!((&run["summary"]["entries"], &run["reference_per_1000_minor"]), (&json!(10_000), &json!(395_000)));

    let card = async |window: &Window| {
        let cards = window.call("journeys", json!({})).await;
        cards.as_array().unwrap().iter().find(|card| card["id"] == "welcome").unwrap().clone()
    };
    let welcome = card(&window).await;
    assert_eq!((&welcome["last_run"]["entries"], &welcome["last_run"]["stale"]), (&json!(10_000), &json!(false)));
    assert_eq!(welcome["thumbnail"]["steps"].as_array().unwrap().len(), journey["nodes"].as_array().unwrap().len());

    let waiting = json!({"run": run["run"], "node": "wait-2d", "port": "inside", "offset": 0, "limit": 500});
    let inside = window.call("run_customers", waiting.clone()).await;
    assert_eq!(inside["total"], run["summary"]["nodes"]["wait-2d"]["inside"], "the list is the number on the canvas");
    let customer = inside["customers"][0]["customer"].clone();
    let path = window.call("run_path", json!({"run": run["run"], "customer": customer})).await;
    assert_eq!(path["visits"][0]["inside"], true);

    // After a restart the run is made once more from what was kept, and is the same.
    let window = window.again().await;
    window.call("open_workspace", json!({"path": window.shop()})).await;
    let last = window.call("last_run", json!({"id": "welcome"})).await;
    assert_eq!((&last["summary"], &last["run"]), (&run["summary"], &run["run"]));
    assert_eq!(window.call("run_customers", waiting).await, inside);
    window.call("set_locale", json!({"locale": "pl"})).await;
    let polish = window.call("run_path", json!({"run": run["run"], "customer": customer})).await;
    assert_ne!(polish["visits"][0]["ending"], path["visits"][0]["ending"], "reasons come in the person's language");

    // Journey and data belong together with a run: when one changes, its figures are stale.
    let mut longer = journey;
    let wait = longer["nodes"].as_array_mut().unwrap().iter_mut().find(|node| node["id"] == "wait-2d").unwrap();
    wait["for"] = json!("P3D");
    window.call("save_journey", json!({"journey": longer})).await;
    assert_eq!(card(&window).await["last_run"]["stale"], true);
}

#[tokio::test]
async fn journeys_are_made_copied_deleted_and_brought_back() {
    let window = empty().await;
    let made = window.call("create_journey", json!({"template": "welcome", "name": "Witamy!"})).await;
    assert_eq!((&made["journey"]["id"], &made["journey"]["name"]), (&json!("witamy"), &json!("Witamy!")));
    let blank = window.call("create_journey", json!({"template": null, "name": "Witamy!"})).await;
    assert_eq!((&blank["journey"]["id"], &blank["journey"]["nodes"]), (&json!("witamy-2"), &json!([])));
    let copy = window.call("duplicate_journey", json!({"id": "witamy"})).await;
    assert_eq!(copy["journey"]["name"], "Witamy! 2");
    assert_eq!(copy["journey"]["nodes"], made["journey"]["nodes"]);

    window.call("delete_journey", json!({"id": "witamy"})).await;
    assert_eq!(window.refused("open_journey", json!({"id": "witamy"})).await.code, "no-such-journey");
    window.call("restore_journey", json!({"id": "witamy"})).await;
    assert_eq!(window.call("open_journey", json!({"id": "witamy"})).await["journey"], made["journey"]);

    let file = window.folder.path().join("out.journey.json");
    window.call("export_journey", json!({"id": "witamy", "path": file})).await;
    let again = window.call("import_journey", json!({"path": file})).await;
    assert_ne!(again["journey"]["id"], "witamy", "what is there already stays as it is");
    assert_eq!(again["journey"]["nodes"], made["journey"]["nodes"]);
    assert_eq!(
        window.refused("create_journey", json!({"template": "none", "name": "x"})).await.code,
        "unknown-template"
    );
}

#[tokio::test]
async fn a_draft_saves_whatever_it_lacks_but_nothing_that_nobody_understands() {
    let window = empty().await;
    let mut draft = window.call("create_journey", json!({"template": null, "name": "Draft"})).await["journey"].clone();
    draft["nodes"] = json!([{"id": "w", "kind": "wait", "position": {"x": 8.0, "y": 16.0}}]);
    window.call("save_journey", json!({"journey": draft})).await;
    assert_eq!(window.call("open_journey", json!({"id": "draft"})).await["journey"], draft);
    let refused = window.refused("dry_run", run_of(&draft)).await;
    assert_eq!(refused.code, "journey-has-errors");
    assert!(refused.findings.iter().any(|finding| finding.code == "no-trigger"), "{refused:?}");
    draft["nodes"][0]["fro"] = json!("P2D");
    let refused = window.refused("save_journey", json!({"journey": draft})).await;
    assert_eq!((refused.code.as_str(), refused.place.as_deref()), ("unknown-field", Some("/nodes/0/fro")));
}

#[tokio::test]
async fn what_cannot_be_done_says_so_in_the_persons_language() {
    let window = Window::open();
    let english = window.refused("journeys", json!({})).await;
    assert_eq!(english.code, "no-workspace-open");
    window.call("set_locale", json!({"locale": "it"})).await;
    let italian = window.refused("journeys", json!({})).await;
    assert!(italian.message != english.message && italian.code == english.code);
    assert_eq!(window.refused("no_such_command", json!({})).await.code, "unknown-command");
    assert_eq!(window.refused("open_journey", json!({"number": 1})).await.code, "bad-params");
    assert_eq!(window.refused("set_locale", json!({"locale": "de"})).await.code, "unknown-locale");
    let path = window.folder.path().join("none.rehearsal");
    assert_eq!(window.refused("open_workspace", json!({"path": path})).await.code, "no-such-file");
}

#[tokio::test]
async fn the_file_named_at_the_start_is_opened_when_the_window_asks() {
    let window = empty().await;
    let path = window.folder.path().join("small.rehearsal");
    let mut window = window.again().await;
    window.application.open_when_asked(path.clone());
    assert_eq!(window.call("workspace", json!({})).await["path"], json!(path));
    assert_eq!(window.call("workspace", json!({})).await["path"], json!(path), "and stays open");
    let mut window = window.again().await;
    window.application.open_when_asked(path.with_extension("gone"));
    assert_eq!(window.refused("workspace", json!({})).await.code, "no-such-file");
    assert_eq!(window.call("workspace", json!({})).await, Value::Null, "said once");
}

#[tokio::test]
async fn a_cancelled_sample_shop_leaves_nothing_behind() {
    let window = Window::open();
    let tasks = Tasks::default();
    let running = tasks.start("open");
    let task = Task::new(running.token(), |_| ());
    tasks.cancel("open");
    let refused = api::call(&window.application, "open_sample", json!({}), &task).await.unwrap_err();
    assert_eq!(refused.code, "cancelled");
    let left = std::fs::read_dir(window.folder.path().join("documents")).unwrap().count();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn preferences_stay_and_a_forgotten_workspace_is_not_listed() {
    let window = empty().await;
    let dark = json!({"language": "pl", "theme": "dark", "window": {"palette": "280"}});
    assert_eq!(window.call("save_preferences", dark.clone()).await, dark);
    let window = window.again().await;
    assert_eq!(window.call("preferences", json!({})).await, dark);
    let path = window.call("recent_workspaces", json!({})).await[0]["path"].clone();
    assert_eq!(window.call("forget_workspace", json!({"path": path})).await, json!([]));
}
