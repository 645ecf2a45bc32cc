//! Versions of a journey, and the templates it may be made from.

use serde_json::{Value, json};

use crate::{Window, empty, run_of};

async fn versions(window: &Window) -> Vec<(i64, bool)> {
    let versions = window.call("journey_versions", json!({"id": "draft"})).await;
    let of = |version: &Value| (version["version"].as_i64().unwrap(), version["autosaved"] == true);
    versions.as_array().unwrap().iter().map(of).collect()
}

async fn save(window: &Window, journey: &Value, keep: Option<bool>) {
    window.call("save_journey", json!({"journey": journey, "keep": keep})).await;
}

fn with_wait(journey: &Value, length: &str) -> Value {
    let mut journey = journey.clone();
    journey["nodes"] = json!([
        {"id": "start", "kind": "event_trigger", "position": {"x": 0.0, "y": 0.0}, "event": "account_registered"},
        {"id": "w", "kind": "wait", "position": {"x": 320.0, "y": 0.0}, "for": length},
    ]);
    journey["edges"] = json!([{"from": "start", "to": "w"}]);
    journey
}

#[tokio::test(flavor = "multi_thread")]
async fn every_save_is_a_version_and_what_was_named_or_run_is_never_overwritten() {
    let window = empty().await;
    let made = window.call("create_journey", json!({"template": null, "name": "Draft"})).await["journey"].clone();
    save(&window, &with_wait(&made, "P1D"), None).await;
    save(&window, &with_wait(&made, "P2D"), None).await;
    assert_eq!(versions(&window).await, [(2, true), (1, false)], "one stretch of editing is one version");
    save(&window, &with_wait(&made, "P2D"), Some(true)).await;
    assert_eq!(versions(&window).await, [(2, false), (1, false)], "the same content makes none, but stays");
    save(&window, &with_wait(&made, "P3D"), Some(false)).await;
    let named = window.call("name_version", json!({"id": "draft", "version": 3, "name": " Before the sale "})).await;
    assert_eq!(
        (&named[0]["name"], &named[0]["current"], &named[0]["ran"]),
        (&json!("Before the sale"), &json!(true), &json!(false))
    );
    save(&window, &with_wait(&made, "P4D"), None).await;
    assert_eq!(versions(&window).await[0], (4, true), "the named one stays");

    window.call("dry_run", run_of(&with_wait(&made, "P4D"))).await;
    save(&window, &with_wait(&made, "P5D"), None).await;
    let listed = window.call("journey_versions", json!({"id": "draft"})).await;
    let ran: Vec<&Value> = listed.as_array().unwrap().iter().map(|version| &version["ran"]).collect();
    assert_eq!(ran, [false, true, false, false, false], "the one that was run stays");

    // A new session begins a version of its own.
    let window = window.again().await;
    window.call("open_workspace", json!({"path": window.path("small.rehearsal")})).await;
    save(&window, &with_wait(&made, "P6D"), None).await;
    assert_eq!(versions(&window).await[..2], [(6, true), (5, true)]);

    let old = window.call("open_version", json!({"id": "draft", "version": 2})).await;
    assert_eq!(old["journey"], with_wait(&made, "P2D"));
    let restored = window.call("restore_version", json!({"id": "draft", "version": 2})).await;
    assert_eq!(restored["journey"], with_wait(&made, "P2D"));
    assert_eq!(versions(&window).await[..2], [(7, false), (6, true)], "and the draft stays before it");
    save(&window, &with_wait(&made, "P7D"), None).await;
    assert_eq!(versions(&window).await[..2], [(8, true), (7, false)], "what was restored stays too");
    window.call("name_version", json!({"id": "draft", "version": 3, "name": null})).await;

    for (command, params) in [
        ("open_version", json!({"id": "draft", "version": 99})),
        ("restore_version", json!({"id": "draft", "version": 0})),
        ("name_version", json!({"id": "draft", "version": 99, "name": "x"})),
        ("compare_versions", json!({"id": "draft", "before": 1, "after": 99})),
    ] {
        assert_eq!(window.refused(command, params).await.code, "no-such-version", "{command}");
    }
    assert_eq!(window.refused("journey_versions", json!({"id": "none"})).await.code, "no-such-journey");
    assert_eq!(
        window.refused("name_version", json!({"id": "none", "version": 1, "name": "x"})).await.code,
        "no-such-journey"
    );
}

#[tokio::test]
async fn two_versions_are_compared_step_by_step_and_line_by_line() {
    let window = empty().await;
    let made = window.call("create_journey", json!({"template": null, "name": "Draft"})).await["journey"].clone();
    let before = with_wait(&made, "P1D");
    save(&window, &before, Some(true)).await;
    let mut after = with_wait(&made, "P2D");
    after["name"] = json!("Draft 2");
    after["nodes"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "end", "kind": "exit", "position": {"x": 640.0, "y": 0.0}}));
    after["edges"] = json!([{"from": "start", "to": "w"}, {"from": "w", "to": "end"}]);
    save(&window, &after, Some(true)).await;
    let compared = window.call("compare_versions", json!({"id": "draft", "before": 2, "after": 3})).await;
    assert_eq!((&compared["before"], &compared["after"]), (&before, &after));
    let steps: Vec<_> =
        compared["steps"].as_array().unwrap().iter().map(|step| (step["id"].clone(), step["change"].clone())).collect();
    assert_eq!(steps, [(json!("w"), json!("changed")), (json!("end"), json!("added"))]);
    assert_eq!(compared["steps"][0]["fields"], json!([{"pointer": "/for", "before": "P1D", "after": "P2D"}]));
    assert_eq!(compared["edges"], json!([{"from": "w", "port": "next", "to": "end", "change": "added"}]));
    assert_eq!(compared["settings"], json!([{"pointer": "/name", "before": "Draft", "after": "Draft 2"}]));

    // The text is both files whole.
    let text = |left_out: &str| {
        let lines = compared["text"].as_array().unwrap().iter().filter(|line| line["line"] != left_out);
        let lines: Vec<&str> = lines.map(|line| line["text"].as_str().unwrap()).collect();
        serde_json::from_str::<Value>(&lines.join("\n")).unwrap()
    };
    assert_eq!(text("removed"), after);
    assert_eq!(text("added"), before);
    let same = window.call("compare_versions", json!({"id": "draft", "before": 3, "after": 3})).await;
    assert_eq!((&same["steps"], &same["settings"]), (&json!([]), &json!([])));
    assert!(same["text"].as_array().unwrap().iter().all(|line| line["line"] == "same"));
}

#[tokio::test]
async fn a_template_becomes_a_journey_in_the_persons_language() {
    let window = empty().await;
    let cards = window.call("templates", json!({})).await;
    let welcome = cards.as_array().unwrap().iter().find(|card| card["id"] == "welcome").unwrap().clone();
    assert!(welcome["steps"].as_u64().unwrap() > 5 && !welcome["thumbnail"]["steps"].as_array().unwrap().is_empty());
    window.call("set_locale", json!({"locale": "pl"})).await;
    let polish = window.call("templates", json!({})).await;
    for (english, polish) in cards.as_array().unwrap().iter().zip(polish.as_array().unwrap()) {
        assert!(english["id"] == polish["id"] && english["name"] != polish["name"], "{english}");
        let wish = json!({"template": english["id"], "name": ""});
        let made = window.call("create_journey", wish).await;
        assert_eq!(made["journey"]["name"], polish["name"]);
        assert_eq!(made["journey"]["nodes"].as_array().unwrap().len() as u64, english["steps"].as_u64().unwrap());
    }
}
