//! The runs that a workspace keeps.

use std::time::Instant;

use serde_json::{Value, json};

use crate::{Window, empty, run_of};

fn journey(id: &str, wait: &str) -> Value {
    json!({
        "format": 1, "id": id, "name": "Welcome",
        "nodes": [
            {"id": "start", "kind": "event_trigger", "event": "account_registered", "position": {"x": 0, "y": 0}},
            {"id": "w", "kind": "wait", "for": wait, "position": {"x": 320, "y": 0}},
        ],
        "edges": [{"from": "start", "to": "w"}],
    })
}

/// A small workspace with customers, imported once more whenever their number is another.
async fn shop(window: &Window, customers: u32) {
    let folder = window.path("import");
    std::fs::create_dir_all(&folder).unwrap();
    let rows: String = (0..customers).map(|n| format!("c{n},2025-03-{:02}T08:00:00Z\n", n % 28 + 1)).collect();
    std::fs::write(folder.join("customers.csv"), format!("customer_id,registered_at\n{rows}")).unwrap();
    let path = window.path("small.rehearsal");
    let opened = api::OpenWorkspace::open(&path).await.unwrap();
    opened.import(vec![folder], api::ImportOptions::default(), &api::Task::unwatched()).await.unwrap();
    opened.close().await;
}

async fn with_customers() -> Window {
    let window = empty().await;
    shop(&window, 30).await;
    window
}

async fn save(window: &Window, journey: &Value) {
    window.call("save_journey", json!({"journey": journey, "keep": true})).await;
}

async fn runs(window: &Window, journey: Option<&str>) -> Vec<Value> {
    window.call("runs", json!({"journey": journey})).await.as_array().unwrap().clone()
}

fn of(run: &Value) -> Value {
    json!({"run": run["run"]})
}

#[tokio::test(flavor = "multi_thread")]
async fn the_library_lists_runs_with_their_figures_and_what_has_changed_since() {
    let window = with_customers().await;
    save(&window, &journey("welcome", "P1D")).await;
    let run = window.call("dry_run", run_of(&journey("welcome", "P1D"))).await;
    let draft = window.call("dry_run", run_of(&journey("draft", "P1D"))).await;
    let listed = runs(&window, None).await;
    assert_eq!(listed.iter().map(|entry| &entry["run"]).collect::<Vec<_>>(), [&draft["run"], &run["run"]]);
    let entry = &listed[1];
    let summary = &run["summary"];
    for (figure, meant) in [
        ("journey", json!("welcome")),
        ("journey_name", json!("Welcome")),
        ("version", json!(1)),
        ("name", Value::Null),
        ("made_at", run["made_at"].clone()),
        ("settings", summary["settings"].clone()),
        ("population", json!(30)),
        ("entries", json!(30)),
        ("inside", summary["inside"].clone()),
        ("messages", json!(0)),
        ("conversions", json!(0)),
        ("per_1000_entries_minor", json!(0)),
        ("journey_changed", json!(false)),
        ("data_changed", json!(false)),
    ] {
        assert_eq!(entry[figure], meant, "{figure}");
    }
    assert_eq!((&listed[0]["version"], &listed[0]["journey_changed"]), (&Value::Null, &json!(true)), "never saved");
    assert_eq!(runs(&window, Some("draft")).await.len(), 1);

    let mut moved = journey("welcome", "P1D");
    moved["nodes"][0]["position"]["x"] = json!(40);
    save(&window, &moved).await;
    assert_eq!(runs(&window, Some("welcome")).await[0]["journey_changed"], false, "it does the same elsewhere");
    save(&window, &journey("welcome", "P2D")).await;
    assert_eq!(runs(&window, Some("welcome")).await[0]["journey_changed"], true);
    save(&window, &journey("welcome", "P1D")).await;
    assert_eq!(runs(&window, Some("welcome")).await[0]["journey_changed"], false);
    window.call("delete_journey", json!({"id": "welcome"})).await;
    assert_eq!(runs(&window, Some("welcome")).await[0]["journey_changed"], true, "gone");
    shop(&window, 31).await;
    assert!(runs(&window, None).await.iter().all(|entry| entry["data_changed"] == true));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_opened_as_it_was_and_can_be_asked_while_the_data_are_the_same() {
    let window = with_customers().await;
    let run = window.call("dry_run", run_of(&journey("welcome", "P1D"))).await;
    let window = window.again().await;
    window.call("open_workspace", json!({"path": window.path("small.rehearsal")})).await;
    assert_eq!(window.call("open_run", of(&run)).await, run);
    let asked = json!({"run": run["run"], "node": "w", "port": null, "offset": 0, "limit": 5});
    assert_eq!(window.call("run_customers", asked.clone()).await["total"], 30);

    shop(&window, 31).await;
    let window = window.again().await;
    window.call("open_workspace", json!({"path": window.path("small.rehearsal")})).await;
    assert_eq!(window.call("open_run", of(&run)).await, run, "its answer stays");
    let error = window.refused("run_customers", asked).await;
    assert_eq!(error.code, "run-is-stale");
    assert!(!error.help.is_empty());
    assert_eq!(window.refused("run_path", json!({"run": run["run"], "customer": "c1"})).await.code, "run-is-stale");
    for unknown in ["999", "x", ""] {
        assert_eq!(window.refused("open_run", json!({"run": unknown})).await.code, "no-such-run", "{unknown:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn running_again_gives_the_same_bytes_until_journey_or_data_change() {
    let window = with_customers().await;
    save(&window, &journey("welcome", "P1D")).await;
    let run = window.call("dry_run", run_of(&journey("welcome", "P1D"))).await;
    let again = async |current: bool| window.call("run_again", json!({"run": run["run"], "current": current})).await;
    for current in [false, true] {
        let same = again(current).await;
        assert_ne!(same["run"], run["run"], "a run of its own");
        assert_eq!(same["summary"].to_string(), run["summary"].to_string());
    }
    save(&window, &journey("welcome", "P60D")).await;
    let (then, now) = (again(false).await, again(true).await);
    assert_eq!(then["summary"].to_string(), run["summary"].to_string());
    assert_eq!(now["journey"]["nodes"][1]["for"], "P60D");
    assert_ne!(now["summary"]["settings"]["journey_hash"], run["summary"]["settings"]["journey_hash"]);
    let listed = runs(&window, Some("welcome")).await;
    let seen: Vec<_> = listed.iter().map(|entry| (&entry["version"], &entry["journey_changed"])).collect();
    let (old, new) = ((&json!(1), &json!(true)), (&json!(2), &json!(false)));
    assert_eq!(seen, [new, old, old, old, old], "the version that was run is known");

    shop(&window, 40).await;
    let today = again(false).await;
    assert_eq!((&today["summary"]["entries"], &today["journey"]), (&json!(40), &run["journey"]));
    let last = window.call("last_run", json!({"id": "welcome"})).await;
    assert_eq!(last, today);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_of_a_deleted_journey_is_opened_and_run_again() {
    let window = with_customers().await;
    save(&window, &journey("welcome", "P1D")).await;
    let run = window.call("dry_run", run_of(&journey("welcome", "P1D"))).await;
    window.call("delete_journey", json!({"id": "welcome"})).await;
    assert_eq!(window.call("open_run", of(&run)).await["summary"], run["summary"]);
    let again = window.call("run_again", json!({"run": run["run"], "current": false})).await;
    assert_eq!(again["summary"], run["summary"]);
    let error = window.refused("run_again", json!({"run": run["run"], "current": true})).await;
    assert_eq!(error.code, "no-such-journey");
    assert!(window.call("journeys", json!({})).await.as_array().unwrap().is_empty(), "and the journey stays deleted");
}

#[tokio::test(flavor = "multi_thread")]
async fn runs_are_named_deleted_and_brought_back() {
    let window = with_customers().await;
    let run = window.call("dry_run", run_of(&journey("welcome", "P1D"))).await;
    let name = async |name: Value| window.call("name_run", json!({"run": run["run"], "name": name})).await;
    name(json!("  Before summer ")).await;
    assert_eq!(runs(&window, None).await[0]["name"], "Before summer");
    name(json!(" ")).await;
    assert_eq!(runs(&window, None).await[0]["name"], Value::Null);
    name(json!("Summer")).await;
    window.call("delete_run", of(&run)).await;
    assert!(runs(&window, None).await.is_empty());
    assert_eq!(window.call("last_run", json!({"id": "welcome"})).await, Value::Null);
    for command in ["open_run", "delete_run"] {
        assert_eq!(window.refused(command, of(&run)).await.code, "no-such-run", "{command}");
    }
    let asked = json!({"run": run["run"], "node": "w", "port": null, "offset": 0, "limit": 5});
    assert_eq!(window.refused("run_customers", asked.clone()).await.code, "no-such-run", "nor from memory");
    window.call("restore_run", of(&run)).await;
    assert_eq!(runs(&window, None).await[0]["name"], "Summer");
    assert_eq!(window.call("run_customers", asked).await["total"], 30);
    assert_eq!(window.refused("restore_run", of(&run)).await.code, "no-such-run", "it is there already");

    for _ in 0..22 {
        window.call("dry_run", run_of(&journey("welcome", "P1D"))).await;
    }
    let listed = runs(&window, None).await;
    assert_eq!((listed.len(), &listed[20]["run"]), (21, &run["run"]), "twenty, and the one with a name");
}

#[allow(clippy::disallowed_methods, reason = "the time it takes is what is tested")]
#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_runs_of_large_journeys_are_listed_at_once() {
    let window = with_customers().await;
    let steps = 300;
    let mut large = journey("large", "P1D");
    for step in 0..steps {
        large["nodes"].as_array_mut().unwrap().push(json!({
            "id": format!("wait-{step}"), "kind": "wait", "for": "PT1M", "label": format!("Step number {step}"),
            "position": {"x": 320 * step, "y": 0},
        }));
        let from = if step == 0 { "w".to_owned() } else { format!("wait-{}", step - 1) };
        large["edges"].as_array_mut().unwrap().push(json!({"from": from, "to": format!("wait-{step}")}));
    }
    save(&window, &large).await;
    for number in 0..200 {
        // One journey keeps only so many; a name keeps them all.
        let run = window.call("dry_run", run_of(&large)).await;
        window.call("name_run", json!({"run": run["run"], "name": format!("{number}")})).await;
    }
    let began = Instant::now();
    assert_eq!(runs(&window, None).await.len(), 200);
    let first = began.elapsed();
    let began = Instant::now();
    runs(&window, None).await;
    let took = began.elapsed();
    println!("200 runs of {steps} steps: {first:?}, then {took:?}");
    // Far above what it takes, so that a busy machine fails nothing; two hundred summaries would take longer.
    assert!(took.as_millis() < 1_000, "{took:?}");
}
