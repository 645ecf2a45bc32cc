//! Erasing a customer and giving a workspace away, as the window does it.

use api::{OpenWorkspace, RunWish, Task};
use serde_json::json;

use crate::{Window, empty, run_of};

fn everybody() -> RunWish {
    RunWish {
        from: None,
        to: None,
        until: None,
        customers: "all".to_owned(),
        seed: 4,
        threads: None,
        every_model: false,
    }
}

#[tokio::test]
async fn an_erased_customer_is_out_of_lists_runs_and_segments() {
    let window = Window::open();
    window.call("open_sample", json!({})).await;
    let journey = window.welcome().await;
    let run = window.call("dry_run", run_of(&journey)).await;
    let erased = window.call("erase_customer", json!({"id": "C000005"})).await;
    assert_eq!(erased["rows"]["customers"], 1);
    assert_eq!((&erased["wiped"], &erased["backups"], &erased["named_by"]), (&json!(true), &json!([]), &json!([])));
    let found = window.call("find_customers", json!({"text": "C000005", "limit": 5})).await;
    assert_eq!(found, json!([]));
    let stale = window.refused("run_path", json!({"run": run["run"], "customer": "C000005"})).await;
    assert_eq!(stale.code, "run-is-stale", "nobody is asked about from memory");
    let summary = window.call("workspace", json!({})).await;
    assert_eq!(summary["customers"], 9_999);
    let again = window.refused("erase_customer", json!({"id": "C000005"})).await;
    assert_eq!(again.code, "no-such-customer");
    let entered = window.call("dry_run", run_of(&journey)).await["summary"]["entries"].clone();
    assert_eq!(entered, 9_999);
}

#[tokio::test]
async fn dry_runs_on_a_shareable_copy_count_the_same() {
    let window = Window::open();
    window.call("open_sample", json!({})).await;
    let copy = window.path("copy.rehearsal");
    window.call("share_workspace", json!({"path": copy})).await;
    let taken = window.refused("share_workspace", json!({"path": copy})).await;
    assert_eq!(taken.code, "file-exists");
    window.call("close_workspace", json!({})).await;
    let [original, copy] = [window.shop().into(), copy];
    let (original, copy) = (OpenWorkspace::open(&original).await.unwrap(), OpenWorkspace::open(&copy).await.unwrap());
    for journey in ["welcome", "birthday", "win-back", "top-spender", "second-purchase"] {
        let mut answers = Vec::new();
        for workspace in [&original, &copy] {
            let answer = workspace.dry_run_file(journey, &everybody(), None, &Task::unwatched()).await.unwrap();
            let mut summary = serde_json::to_value(&answer.summary).unwrap();
            summary["settings"]["data_version"] = json!(null);
            answers.push(summary);
        }
        assert!(answers[0]["entries"].as_u64().unwrap() > 0, "{journey}");
        assert_eq!(answers[0], answers[1], "{journey}");
    }
    let [one, other] = [original.summary().await.unwrap(), copy.summary().await.unwrap()];
    assert_eq!(
        (one.customers, one.transactions, one.last_known),
        (other.customers, other.transactions, other.last_known)
    );
}

#[tokio::test]
async fn a_workspace_that_is_no_sample_shop_says_that_it_has_no_truths() {
    let window = empty().await;
    let workspace = OpenWorkspace::open(&window.path("small.rehearsal")).await.unwrap();
    let error = workspace.sample_truths(&Task::unwatched()).await.unwrap_err();
    assert_eq!(api::say_error(&error).code, "not-a-sample");
}
