//! What reports are set to, and what is made of a list.

use serde_json::{Value, json};

use super::{import, keys, list_of, shop};

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_stored_and_change_what_reports_say() {
    let window = shop().await;
    let scope = window.call("report_scope", json!({})).await;
    assert_eq!((&scope["first_day"], &scope["last_day"]), (&json!("2025-01-01"), &json!("2025-03-30")));
    assert_eq!(
        scope["filters"][0]["setting"],
        json!({"filter": "market", "name": null, "hidden": false, "field": null})
    );
    assert_eq!(scope["filters"][0]["values"], json!([{"value": "IT"}, {"value": "PL"}]));
    assert_eq!(scope["filters"][2]["values"][1], json!({"value": "milan", "title": "Milan", "detail": "IT"}));
    assert_eq!(scope["filters"][4]["values"][0], json!({"value": "anita", "title": "Anita", "detail": "Milan"}));
    assert_eq!(
        (&scope["occasion_fields"], &scope["sales_channels"]),
        (&json!(["region"]), &json!([{"value": "online"}, {"value": "store"}]))
    );
    assert_eq!(scope["message_designs"], json!({"hello": "Hello there"}));
    let mut settings = scope["settings"].clone();
    assert_eq!((&settings["attribution_window"], &settings["margin"]), (&json!("P14D"), &Value::Null));

    let before = window.call("workspace", Value::Null).await;
    settings["attribution_window"] = json!("P1D");
    settings["occasion_windows"] = json!({"Thank you": "P2D"});
    settings["message_costs"] = json!({"chat": 7});
    settings["margin"] = json!(4_000);
    settings["filters"][0] =
        json!({"filter": "market", "name": " Region ", "hidden": false, "field": {"occasion": "region"}});
    settings["filters"][3]["hidden"] = json!(true);
    let stored = window.call("save_report_settings", settings.clone()).await;
    settings["filters"][0]["name"] = json!("Region");
    assert_eq!(stored, settings);
    let after = window.call("workspace", Value::Null).await;
    assert_eq!(before["data_version"], after["data_version"], "what is loaded stays loaded");
    let scope = window.call("report_scope", json!({})).await;
    assert_eq!(scope["settings"], settings);
    assert_eq!(scope["filters"][0]["values"], json!([{"value": "North"}, {"value": "South"}]));

    let sales = window.call("report_sales", json!({})).await;
    assert_eq!(sales["report"]["window_ms"], 86_400_000);
    let occasions = window.call("report_occasions", json!({"markets": ["North"]})).await;
    assert_eq!(occasions["report"]["windows_ms"], json!({"Thank you": 172_800_000}));
    assert_eq!(keys(&occasions["report"]["by_market"]), ["North"]);
    let messages = window.call("report_messages", json!({})).await;
    assert_eq!(messages["report"]["groups"]["Tea"]["cost_minor"], 7, "a chat message without a cost of its own");
    assert!(messages["report"]["totals"]["any"]["margin_minor"].is_number());

    for (place, wrong, code) in [
        ("attribution_window", json!("soon"), "bad-duration"),
        ("occasion_windows", json!({"Birthday": "P0D"}), "bad-duration"),
        ("message_costs", json!({"pigeon": 1}), "bad-message-cost"),
        ("message_costs", json!({"sms": -1}), "bad-message-cost"),
        ("margin", json!(10_001), "bad-margin"),
        ("filters", json!([{"filter": "mood", "name": null, "hidden": false, "field": null}]), "bad-filter"),
        (
            "filters",
            json!([{"filter": "store", "name": null, "hidden": false, "field": {"customer": "mood"}}]),
            "no-such-field",
        ),
    ] {
        let mut refused = settings.clone();
        refused[place] = wrong;
        assert_eq!(window.refused("save_report_settings", refused.clone()).await.code, code, "{refused}");
    }
    assert_eq!(window.call("report_scope", json!({})).await["settings"], settings);

    let window = window.again().await;
    window.call("open_workspace", json!({"path": window.path("small.rehearsal")})).await;
    assert_eq!(window.call("report_scope", json!({})).await["settings"], settings, "they are in the file");
    let file = window.path("settings.json");
    std::fs::write(&file, r#"{"report_filters": [{"filter": "store", "name": "Boutique"}], "message_costs": {"sms": 0.07}, "margin": 0.4}"#).unwrap();
    import(&window, &file).await;
    let scope = window.call("report_scope", json!({})).await;
    assert_eq!(scope["settings"]["filters"][2]["name"], "Boutique");
    assert_eq!(
        (&scope["settings"]["message_costs"], &scope["settings"]["margin"]),
        (&json!({"sms": 7}), &json!(4_000))
    );
    assert_eq!(
        scope["settings"]["filters"][0]["name"],
        Value::Null,
        "those that the file does not name are as they come"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_a_file_named_before_it_is_there_hinders_no_save() {
    let window = shop().await;
    let file = window.path("settings.json");
    let filters = r#"{"report_filters": [{"filter": "market", "field": {"occasion": "gone"}},
        {"filter": "store", "field": {"customer": "gone"}}, {"filter": "department", "field": {"occasion": "type"}}]}"#;
    std::fs::write(&file, filters).unwrap();
    import(&window, &file).await;
    let mut settings = window.call("report_scope", json!({})).await["settings"].clone();
    settings["margin"] = json!(5);
    assert_eq!(window.call("save_report_settings", settings.clone()).await, settings);
    settings["filters"][1]["field"] = json!({"occasion": "type"});
    assert_eq!(window.call("save_report_settings", settings.clone()).await, settings, "a listed column");
    settings["filters"][1]["field"] = json!({"occasion": "gone"});
    assert_eq!(window.refused("save_report_settings", settings).await.code, "no-such-field", "another one is asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_knows_the_windows_it_was_made_with() {
    let window = shop().await;
    let journey = json!({"format": 1, "id": "j", "name": "J", "edges": [{"from": "start", "to": "end"}], "nodes": [
        {"id": "start", "kind": "event_trigger", "event": "account_registered"},
        {"id": "end", "kind": "exit"},
    ]});
    window.call("save_journey", json!({"journey": journey})).await;
    window.call("dry_run", crate::run_of(&journey)).await;
    let is_stale = async || window.call("journeys", json!({})).await[0]["last_run"]["stale"].clone();
    assert_eq!(is_stale().await, false);
    let usual = window.call("report_scope", json!({})).await["settings"].clone();
    let mut settings = usual.clone();
    settings["margin"] = json!(1);
    window.call("save_report_settings", settings.clone()).await;
    assert_eq!(is_stale().await, false, "no run depends on a margin");
    settings["attribution_window"] = json!("P7D");
    window.call("save_report_settings", settings).await;
    assert_eq!(is_stale().await, true);
    window.call("save_report_settings", usual).await;
    assert_eq!(is_stale().await, false, "it is of these windows");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_customers_of_a_list_become_a_segment_and_its_journey() {
    let window = shop().await;
    let list = list_of("customers_by", &json!({"attribute": "tier"}), "customers", &[("value", "gold")]);
    let segments = window.call("segment_of_list", json!({"name": "Gold", "list": list})).await;
    let made = segments.as_array().unwrap().iter().find(|segment| segment["name"] == "Gold").unwrap();
    assert_eq!((&made["customers"], &made["source"]), (&json!(2), &json!("list")));
    let refused = window.refused("segment_of_list", json!({"name": "Gold", "list": list})).await;
    assert_eq!(refused.code, "segment-exists");
    assert_eq!(window.refused("segment_of_list", json!({"name": " ", "list": list})).await.code, "bad-segment-name");
    let made = window.call("create_journey", json!({"template": null, "name": "", "segment": "Gold"})).await;
    let mut journey = made["journey"].clone();
    assert_eq!(journey["name"], "Gold");
    let trigger = journey["nodes"][0]["id"].clone();
    journey["nodes"].as_array_mut().unwrap().push(json!({"id": "end", "kind": "exit"}));
    journey["edges"] = json!([{"from": trigger, "to": "end"}]);
    let run = window.call("dry_run", crate::run_of(&journey)).await;
    assert_eq!(run["summary"]["entries"], 2, "its members enter");
    let refused = window.refused("create_journey", json!({"template": null, "name": "", "segment": "Nobody"})).await;
    assert_eq!(refused.code, "no-such-segment");
}
