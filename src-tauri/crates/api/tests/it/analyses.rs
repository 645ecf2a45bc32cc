//! What runs say beyond their counts, as a window asks for it.

use std::sync::{Arc, Mutex};

use api::{NewWorkspace, OpenWorkspace, Progress, SampleShop, Task, Tasks};
use serde_json::{Value, json};

use crate::{Window, run_of};

/// A small sample shop.
async fn shop() -> Window {
    let window = Window::open();
    let path = window.folder.path().join("shop.rehearsal");
    let sample = Some(SampleShop { customers: 300, seed: 1 });
    let new = NewWorkspace { path: path.clone(), currency: None, time_zone: None, sample, truths: None };
    OpenWorkspace::create(&new, &Task::unwatched()).await.unwrap().close().await;
    window.call("open_workspace", json!({"path": path})).await;
    window
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value}"))
}

fn sum(counts: &Value) -> u64 {
    counts.as_array().unwrap().iter().map(|count| number(&count[1])).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_is_played_back_and_its_frames_add_up_to_its_counts() {
    let window = shop().await;
    let run = window.call("dry_run", run_of(&window.welcome().await)).await;
    let film = window.call("run_playback", json!({"run": run["run"]})).await;
    let summary = &run["summary"];
    assert_eq!(sum(&film["entered"]), number(&summary["entries"]));
    for step in film["steps"].as_array().unwrap() {
        let node = step["node"].as_str().unwrap();
        assert_eq!(sum(&step["arrived"]), number(&summary["nodes"][node]["entered"]), "{node}");
    }
    for way in film["ways"].as_array().unwrap() {
        let (node, port) = (way["node"].as_str().unwrap(), way["port"].as_str().unwrap());
        assert_eq!(sum(&way["left"]), number(&summary["nodes"][node]["ports"][port]), "{node}.{port}");
    }
    assert!(
        number(&film["frames"]) <= 1_500 && film["taken"].as_array().unwrap().len() as u64 == number(&film["frames"])
    );
    assert!(!film["days"].as_array().unwrap().is_empty());
    let at_ms = film["start_ms"].as_i64().unwrap() + film["frame_ms"].as_i64().unwrap() * 700;
    let state = window.call("run_instant", json!({"run": run["run"], "at_ms": at_ms})).await;
    let before: u64 = film["entered"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|count| number(&count[0]) < 700)
        .map(|count| number(&count[1]))
        .sum();
    assert_eq!(number(&state["entered"]), before);
    assert_eq!(number(&state["entered"]), number(&state["inside"]) + number(&state["ended"]));
    let last = window.call("run_instant", json!({"run": run["run"], "at_ms": film["end_ms"]})).await;
    assert_eq!(last["inside"], summary["inside"]);
    assert_eq!(window.refused("run_playback", json!({"run": "77"})).await.code, "no-such-run");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_did_not_get_to_a_step_is_counted_and_told_why() {
    let window = shop().await;
    let run = window.call("dry_run", run_of(&window.welcome().await)).await;
    let journey = window.welcome().await;
    for node in journey["nodes"].as_array().unwrap() {
        let node = &node["id"];
        let missed = window.call("run_missed", json!({"run": run["run"], "node": node})).await;
        let turns = missed["turns"].as_array().unwrap();
        let turned: u64 = turns.iter().map(|turn| number(&turn["visits"])).sum();
        assert_eq!(number(&missed["visits"]), number(&missed["got_there"]) + turned, "{missed}");
        for turn in turns {
            let asked = json!({"run": run["run"], "node": node, "customer": turn["example"]});
            let why = window.call("run_why_missed", asked).await;
            let same = why["visits"]
                .as_array()
                .unwrap()
                .iter()
                .find(|visit| ["node", "port", "cause"].iter().all(|field| visit[*field] == turn[*field]));
            let same = same.unwrap_or_else(|| panic!("{turn} is not in {why}"));
            assert!(!same["reason"].as_str().unwrap().is_empty() && why["absent"].is_null());
            // The reason is the one of her path.
            let path = window.call("run_path", json!({"run": run["run"], "customer": turn["example"]})).await;
            let visit = &path["visits"][usize::try_from(number(&same["visit"])).unwrap() - 1];
            let reasons: Vec<&Value> = visit["steps"].as_array().unwrap().iter().map(|step| &step["reason"]).collect();
            assert!(reasons.contains(&&same["reason"]), "{same} in {visit}");
        }
    }
    let nobody = json!({"run": run["run"], "node": "nowhere"});
    assert_eq!(window.refused("run_missed", nobody).await.code, "no-such-step");
    let unknown = json!({"run": run["run"], "node": "wait-2d", "customer": "nobody at all"});
    assert_eq!(window.refused("run_why_missed", unknown).await.code, "no-such-customer");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_never_entered_is_told_the_same_as_on_her_path() {
    let window = shop().await;
    let mut wish = run_of(&window.welcome().await);
    wish["customers"] = json!("sample:10");
    let run = window.call("dry_run", wish).await;
    let missed = window.call("run_missed", json!({"run": run["run"], "node": "wait-2d"})).await;
    assert_eq!(number(&missed["never_entered"]) + number(&missed["visits"]), 10);
    let found = window.call("find_customers", json!({"text": "", "limit": 50})).await;
    let mut absent = 0;
    for customer in found.as_array().unwrap() {
        let asked = json!({"run": run["run"], "node": "wait-2d", "customer": customer["customer"]});
        let why = window.call("run_why_missed", asked).await;
        let path = window.call("run_path", json!({"run": run["run"], "customer": customer["customer"]})).await;
        assert_eq!((&why["absent"], &why["name"]), (&path["absent"], &customer["name"]));
        absent += u32::from(!why["absent"].is_null());
    }
    assert!(absent >= 40, "{absent}");
}

#[tokio::test(flavor = "multi_thread")]
async fn ways_and_messages_add_up_to_the_counts_of_the_run() {
    let window = shop().await;
    let run = window.call("dry_run", run_of(&window.welcome().await)).await;
    let summary = &run["summary"];
    let covered = window.call("run_coverage", json!({"run": run["run"]})).await;
    let paths = covered["paths"].as_array().unwrap();
    let shown: u64 = paths.iter().map(|path| number(&path["visits"])).sum();
    assert_eq!(shown + number(&covered["other_visits"]), number(&summary["entries"]));
    assert_eq!(paths[0]["steps"][0]["node"], "start", "{}", paths[0]);
    let calendar = window.call("run_calendar", json!({"run": run["run"]})).await;
    let sent: u64 = summary["messages"].as_object().unwrap().values().map(number).sum();
    assert_eq!(number(&calendar["messages"]), sent);
    let of = |list: &str, field: &str| -> u64 {
        calendar[list].as_array().unwrap().iter().map(|row| number(&row[field])).sum()
    };
    assert_eq!(of("stores", "messages"), sent);
    assert!(
        calendar["stores"].as_array().unwrap().iter().any(|store| store["name"].is_string()),
        "home stores are read"
    );
    let week: u64 = calendar["week"].as_array().unwrap().iter().map(number).sum();
    assert_eq!((week, calendar["week"].as_array().unwrap().len()), (sent, 168));
    // Asked once more after a restart, the run is the same.
    let (path, before) = (window.folder.path().join("shop.rehearsal"), calendar);
    let window = window.again().await;
    window.call("open_workspace", json!({"path": path})).await;
    assert_eq!(window.call("run_calendar", json!({"run": run["run"]})).await, before);
    assert_eq!(window.call("run_coverage", json!({"run": run["run"]})).await, covered);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_repeated_from_its_stored_settings_gives_the_same_bytes() {
    let window = shop().await;
    let mut wish = run_of(&window.welcome().await);
    wish["customers"] = json!("sample:100");
    wish["seed"] = json!(7);
    let run = window.call("dry_run", wish.clone()).await;
    let settings = &run["summary"]["settings"];
    let mut again = wish;
    for field in ["from", "to", "until", "customers", "seed"] {
        again[field] = settings[field].clone();
    }
    again["journey"] = run["journey"].clone();
    let second = window.call("dry_run", again).await;
    let bytes = |run: &Value| serde_json::to_string(&run["summary"]).unwrap();
    assert_eq!(bytes(&run), bytes(&second));
}

#[tokio::test(flavor = "multi_thread")]
async fn journeys_run_together_are_kept_and_what_one_customer_gets_is_counted() {
    let window = shop().await;
    let copy = window.call("duplicate_journey", json!({"id": "welcome"})).await["journey"]["id"].clone();
    let wish =
        json!({"journeys": ["welcome", copy], "from": null, "to": null, "until": null, "customers": "all", "seed": 0});
    let seen = Arc::new(Mutex::new(Vec::<Progress>::new()));
    let into = Arc::clone(&seen);
    let tasks = Tasks::default();
    let running = tasks.start("plan");
    let task = Task::new(running.token(), move |progress| into.lock().unwrap().push(progress));
    let plan = api::call(&window.application, "dry_run_together", wish.clone(), &task).await.unwrap();
    let seen = seen
        .lock()
        .unwrap()
        .iter()
        .filter(|of| of.stage == "dry-run")
        .map(|of| (of.done, of.total))
        .collect::<Vec<_>>();
    assert_eq!(seen.last(), Some(&(600, Some(600))), "of all of them together");
    let runs = plan["runs"].as_array().unwrap();
    let sent: u64 = runs.iter().map(|run| number(&run["messages"])).sum();
    assert_eq!((number(&plan["calendar"]["messages"]), &runs[0]["messages"]), (sent, &runs[1]["messages"]));
    let pressure = &plan["pressure"];
    let customers: u64 = pressure["most_in_week"].as_array().unwrap().iter().map(number).sum();
    assert_eq!((customers, &pressure["population"]), (300, &json!(300)));
    // The same journey twice: whoever gets one message gets another at the same instant.
    let reached = 300 - number(&pressure["most_in_week"][0]);
    assert_eq!(pressure["overlaps"], json!([{"first": 0, "second": 1, "customers": reached}]));
    assert_eq!(number(&pressure["most_in_week"][1]), 0);
    assert!(
        pressure["busiest"][0]["name"].is_string() && pressure["busiest"][0]["by_run"].as_array().unwrap().len() == 2
    );
    // Each is kept as any run is.
    let last = window.call("last_run", json!({"id": "welcome"})).await;
    assert_eq!(last["run"], runs[0]["run"]);
    let alone = window.call("dry_run", run_of(&window.welcome().await)).await;
    assert_eq!(last["summary"], alone["summary"]);
    window.call("run_calendar", json!({"run": runs[1]["run"]})).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_cannot_be_made_says_why_before_anybody_walks() {
    let window = shop().await;
    let plan = |journeys: Value| json!({"journeys": journeys, "from": null, "to": null, "until": null, "customers": "all", "seed": 0});
    let refused = async |journeys: Value| window.refused("dry_run_together", plan(journeys)).await;
    assert_eq!(refused(json!([])).await.code, "no-journeys");
    assert_eq!(refused(json!(["welcome", "welcome"])).await.code, "journey-twice");
    let unknown = refused(json!(["welcome", "no such one"])).await;
    assert!(unknown.code == "no-such-journey" && unknown.message.contains("no such one"), "{unknown:?}");
    let blank = window.call("create_journey", json!({"template": null, "name": "Half done"})).await;
    let broken = refused(json!(["welcome", blank["journey"]["id"]])).await;
    assert!(broken.code == "journey-has-errors" && broken.message.contains("Half done"), "{broken:?}");
    assert_eq!(window.call("last_run", json!({"id": "welcome"})).await, Value::Null, "nothing was run");
    let tasks = Tasks::default();
    let running = tasks.start("plan");
    let task = Task::new(running.token(), |_| ());
    tasks.cancel("plan");
    let stopped = api::call(&window.application, "dry_run_together", plan(json!(["welcome"])), &task).await;
    assert_eq!(stopped.unwrap_err().code, "cancelled");
    let mut files = plan(json!(["welcome"]));
    files["customers"] = json!("file:/etc/hosts");
    assert_eq!(window.refused("dry_run_together", files).await.code, "bad-customers");
}

#[tokio::test(flavor = "multi_thread")]
async fn customers_are_found_by_id_and_by_name() {
    let window = shop().await;
    let first = window.call("find_customers", json!({"text": "", "limit": 3})).await;
    let first = first.as_array().unwrap();
    assert_eq!(first.len(), 3);
    let by_id = window.call("find_customers", json!({"text": first[1]["customer"], "limit": 5})).await;
    assert_eq!(by_id[0], first[1]);
    let by_name = window.call("find_customers", json!({"text": first[2]["name"], "limit": 50})).await;
    assert!(by_name.as_array().unwrap().contains(&first[2]), "{by_name}");
    let many = window.call("find_customers", json!({"text": "", "limit": 1_000})).await;
    assert_eq!(many.as_array().unwrap().len(), 50);
}
