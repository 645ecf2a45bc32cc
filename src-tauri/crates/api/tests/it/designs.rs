//! Designs, stores, associates, products and their uses; previews of messages; codes; settings of the workspace.

use serde_json::{Value, json};

use crate::{Window, empty};

async fn list(window: &Window, kind: &str) -> Value {
    window.call("items", json!({"kind": kind, "search": "", "offset": 0, "limit": 500})).await
}

async fn ids(window: &Window, kind: &str, search: &str) -> Vec<String> {
    let page = window.call("items", json!({"kind": kind, "search": search, "offset": 0, "limit": 500})).await;
    page["items"].as_array().unwrap().iter().map(|entry| entry["item"]["id"].as_str().unwrap().to_owned()).collect()
}

async fn save(window: &Window, item: Value) -> Value {
    window.call("save_item", json!({"item": item})).await
}

async fn import(window: &Window, files: &[(&str, &str)]) {
    let folder = window.path("csv");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir(&folder).unwrap();
    for (name, content) in files {
        std::fs::write(folder.join(name), content).unwrap();
    }
    let workspace = api::OpenWorkspace::open(&window.path("small.rehearsal")).await.unwrap();
    workspace.import(vec![folder], api::ImportOptions::default(), &api::Task::unwatched()).await.unwrap();
    workspace.close().await;
}

fn journey(nodes: Value) -> Value {
    json!({"format": 1, "id": "j", "name": "Welcome", "nodes": nodes, "edges": []})
}

/// An entry of each list with every value set.
fn full() -> [Value; 5] {
    [
        json!({"kind": "store", "id": "s1", "name": "Prague", "store_kind": "physical", "market": "CZ", "address": "Na Příkopě 1"}),
        json!({"kind": "associate", "id": "a1", "name": "Anna", "store_id": "s1", "department": "Tea"}),
        json!({"kind": "product", "id": "p1", "name": "Sencha", "category": "Tea", "department": "Shop", "brand": "Casa", "price_minor": 1_250}),
        json!({"kind": "message_design", "id": "m1", "channel": "email", "name": "Hello", "subject": "Hi {{name}}",
            "text": "Dear {{name}},\nwelcome.", "html": "<p>Dear {{name}}</p>", "cost_minor": 2}),
        json!({"kind": "voucher_design", "id": "v1", "name": "Ten", "discount_kind": "percent", "discount_value": "10.5",
            "valid_days": 30, "code_prefix": "TEN-", "stock": 100, "minimum_spend_minor": 2_000}),
    ]
}

#[tokio::test]
async fn what_is_saved_is_what_lists_and_catalogues_show_and_can_be_changed_and_deleted() {
    let window = empty().await;
    for item in full() {
        let entry = save(&window, item.clone()).await;
        assert_eq!(entry["item"], item);
        assert_eq!((&entry["stub"], &entry["journeys"]), (&json!(false), &json!(0)));
        let page = list(&window, item["kind"].as_str().unwrap()).await;
        assert_eq!((&page["total"], &page["items"][0]), (&json!(1), &entry));
    }
    let catalogue = window.call("catalogue", json!({})).await;
    assert_eq!(catalogue["messages"][0]["id"], "m1");
    assert_eq!(catalogue["vouchers"][0]["discount_value"], "10.5");
    assert_eq!(catalogue["stores"][0]["name"], "Prague");
    assert_eq!(catalogue["associates"][0]["name"], "Anna");

    // An empty value is one that is not known.
    let mut product = full()[2].clone();
    product["brand"] = json!("");
    product["price_minor"] = Value::Null;
    let entry = window.call("save_item", json!({"was": "p1", "item": product})).await;
    assert_eq!(entry["item"], product);

    // Another id, as long as nothing names it; two entries have never the same.
    let mut renamed = full()[2].clone();
    renamed["id"] = json!("p2");
    window.call("save_item", json!({"was": "p1", "item": renamed})).await;
    assert_eq!(ids(&window, "product", "").await, ["p2"]);
    let taken = window.refused("save_item", json!({"item": renamed})).await;
    assert_eq!(taken.code, "id-taken");
    save(&window, full()[2].clone()).await;
    assert_eq!(window.refused("save_item", json!({"was": "p1", "item": renamed})).await.code, "id-taken");
    assert_eq!(window.refused("save_item", json!({"was": "p9", "item": full()[2]})).await.code, "no-such-item");

    assert_eq!(window.refused("delete_item", json!({"kind": "store", "id": "s1"})).await.code, "in-use");
    for (kind, id) in [
        ("associate", "a1"),
        ("store", "s1"),
        ("product", "p1"),
        ("product", "p2"),
        ("message_design", "m1"),
        ("voucher_design", "v1"),
    ] {
        window.call("delete_item", json!({"kind": kind, "id": id})).await;
        assert_eq!(window.refused("delete_item", json!({"kind": kind, "id": id})).await.code, "no-such-item");
        assert_eq!(window.refused("item_uses", json!({"kind": kind, "id": id})).await.code, "no-such-item");
    }
    let catalogue = window.call("catalogue", json!({})).await;
    for list in ["messages", "vouchers", "stores", "associates"] {
        assert_eq!(catalogue[list], json!([]), "{list}");
    }
}

#[tokio::test]
async fn a_value_that_cannot_be_is_refused_by_the_name_of_its_field_in_every_language() {
    let window = empty().await;
    save(&window, full()[0].clone()).await;
    let cases = [
        (0, "id", json!(""), "id"),
        (0, "id", json!(" s2"), "id"),
        (0, "store_kind", json!("market stall"), "store_kind"),
        (0, "name", json!("a\u{0}b"), "name"),
        (1, "store_id", json!("s9"), "store_id"),
        (2, "price_minor", json!(-1), "price_minor"),
        (3, "channel", json!(""), "channel"),
        (3, "channel", json!("letter"), "channel"),
        (3, "cost_minor", json!(-5), "cost_minor"),
        (4, "discount_kind", json!(""), "discount_kind"),
        (4, "discount_kind", json!("gift"), "discount_kind"),
        (4, "discount_value", json!("101"), "discount_value"),
        (4, "discount_value", json!("ten"), "discount_value"),
        (4, "minimum_spend_minor", json!(-1), "minimum_spend_minor"),
    ];
    for (item, field, value, place) in cases {
        let mut wish = full()[item].clone();
        wish["id"] = json!("new");
        wish[field] = value.clone();
        let mut said = Vec::new();
        for locale in ["en", "pl", "it"] {
            window.call("set_locale", json!({"locale": locale})).await;
            let error = window.refused("save_item", json!({"item": wish})).await;
            assert_eq!(
                (error.code.as_str(), error.place.as_deref()),
                ("bad-value", Some(place)),
                "{field} {value}: {error:?}"
            );
            said.push(error.message);
        }
        said.dedup();
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(ids(&window, wish["kind"].as_str().unwrap(), "new").await.is_empty());
    }
}

#[tokio::test]
async fn an_entry_of_which_only_the_id_was_known_becomes_a_full_one() {
    let window = empty().await;
    import(
        &window,
        &[
            ("customers.csv", "customer_id,home_store_id\nc1,s7\n"),
            (
                "transactions.csv",
                "transaction_id,customer_id,occurred_at,amount,associate_id\nt1,c1,2025-01-01,10,a7\n",
            ),
            ("transaction_lines.csv", "transaction_id,product_id\nt1,p7\n"),
            ("vouchers.csv", "code,design_id,customer_id\nX-1,v7,c1\n"),
        ],
    )
    .await;
    for (kind, id) in [("store", "s7"), ("associate", "a7"), ("product", "p7"), ("voucher_design", "v7")] {
        let page = list(&window, kind).await;
        assert_eq!((&page["items"][0]["stub"], &page["items"][0]["item"]["id"]), (&json!(true), &json!(id)));
        let mut item = page["items"][0]["item"].clone();
        item["name"] = json!("Known now");
        // A form opens the stub and saves it; whoever adds it anew gets the same.
        let wish = if kind == "store" { json!({"item": item}) } else { json!({"was": id, "item": item}) };
        let entry = window.call("save_item", wish).await;
        assert_eq!((&entry["stub"], &entry["item"]), (&json!(false), &item));
        let uses = window.call("item_uses", json!({"kind": kind, "id": id})).await;
        assert_eq!(uses.as_array().unwrap().len(), 1, "its rows still name it: {uses}");
        let error = window.refused("delete_item", json!({"kind": kind, "id": id})).await;
        assert_eq!(error.code, "in-use");
        assert!(error.message.contains("Known now") && error.message.contains('1'), "{error:?}");
        item["id"] = json!("other");
        assert_eq!(window.refused("save_item", json!({"was": id, "item": item})).await.code, "id-in-use");
    }
}

#[tokio::test]
async fn deleting_is_refused_exactly_while_something_names_the_entry() {
    let window = empty().await;
    for item in full() {
        save(&window, item).await;
    }
    window.call("delete_item", json!({"kind": "associate", "id": "a1"})).await;
    let mut alone = full()[1].clone();
    alone["store_id"] = json!("");
    save(&window, alone).await;
    let bought = |field: &str, id: &str| json!({"event": {"type": "purchase", "since": "ever", "where": [{"field": field, "is": "equal", "to": id}]}});
    let nodes = json!([
        {"id": "start", "kind": "event_trigger", "event": "purchase"},
        {"id": "mail", "kind": "send_message", "channel": "email", "message": "m1"},
        {"id": "gift", "kind": "assign_voucher", "design": "v1"},
        {"id": "here", "kind": "condition", "rule": bought("store_id", "s1")},
        {"id": "tea", "kind": "condition", "rule": bought("product_id", "p1")},
        {"id": "call", "kind": "create_occasion", "type": "Call", "assignee": {"associate": "a1"}, "due": "P1D"},
    ]);
    let of = [
        ("message_design", "m1", "mail"),
        ("voucher_design", "v1", "gift"),
        ("store", "s1", "here"),
        ("product", "p1", "tea"),
        ("associate", "a1", "call"),
    ];
    window.call("save_journey", json!({"journey": journey(nodes), "keep": true})).await;
    for (kind, id, node) in of {
        let uses = window.call("item_uses", json!({"kind": kind, "id": id})).await;
        assert_eq!(uses, json!([{"by": "journey", "id": "j", "name": "Welcome", "node": node, "count": 1}]));
        let entry = &list(&window, kind).await["items"][0];
        assert_eq!(entry["journeys"], json!(1));
        let error = window.refused("delete_item", json!({"kind": kind, "id": id})).await;
        assert_eq!(error.code, "in-use");
        assert!(error.message.contains("Welcome"), "{error:?}");
        let mut renamed = entry["item"].clone();
        renamed["id"] = json!("other");
        assert_eq!(window.refused("save_item", json!({"was": id, "item": renamed})).await.code, "id-in-use");
    }
    // A segment's rule names a product as well.
    let tea = json!({"name": "Tea", "definition": {"rule": bought("product_id", "p1")}});
    window.call("save_segment", tea).await;
    window.call("delete_journey", json!({"id": "j"})).await;
    let uses = window.call("item_uses", json!({"kind": "product", "id": "p1"})).await;
    assert_eq!(uses, json!([{"by": "segment", "id": "Tea", "name": "Tea", "node": null, "count": 1}]));
    assert_eq!(window.refused("delete_item", json!({"kind": "product", "id": "p1"})).await.code, "in-use");
    window.call("delete_segment", json!({"name": "Tea"})).await;
    for (kind, id, _) in of {
        assert_eq!(window.call("item_uses", json!({"kind": kind, "id": id})).await, json!([]), "{kind}");
        window.call("delete_item", json!({"kind": kind, "id": id})).await;
    }
}

#[tokio::test]
async fn lists_are_searched_in_every_column_and_come_page_by_page() {
    let window = empty().await;
    for (id, name, brand) in
        [("p1", "żurek", "Dom"), ("p2", "Barszcz", "DOM"), ("p3", "", "Łąka"), ("p4", "barszcz", "")]
    {
        save(&window, json!({"kind": "product", "id": id, "name": name, "category": "", "department": "", "brand": brand, "price_minor": null})).await;
    }
    assert_eq!(ids(&window, "product", "").await, ["p2", "p4", "p1", "p3"], "by name, then id, those without one last");
    assert_eq!(ids(&window, "product", "ŻUR").await, ["p1"]);
    assert_eq!(ids(&window, "product", "dom").await, ["p2", "p1"]);
    assert_eq!(ids(&window, "product", "łąk").await, ["p3"]);
    assert_eq!(ids(&window, "product", "P4").await, ["p4"]);
    save(&window, json!({"kind": "product", "id": "p", "name": "Żyto", "category": "", "department": "", "brand": "", "price_minor": null})).await;
    assert_eq!(ids(&window, "product", "p").await[0], "p", "the very id comes before all that contain it");
    window.call("delete_item", json!({"kind": "product", "id": "p"})).await;
    let page = window.call("items", json!({"kind": "product", "search": "", "offset": 1, "limit": 2})).await;
    assert_eq!((&page["total"], page["items"].as_array().unwrap().len()), (&json!(4), 2));
    assert_eq!(page["items"][1]["item"]["id"], "p1");
}

#[tokio::test]
async fn message_designs_of_files_bring_texts_and_columns_of_their_own() {
    let window = empty().await;
    import(
        &window,
        &[(
            "message_designs.csv",
            "message_id,channel,name,text,html,cost,team\nm1,email,Hello,\"Hi,\nyou\",<b>Hi</b>,0.02,Growth\n",
        )],
    )
    .await;
    let entry = &list(&window, "message_design").await["items"][0];
    assert_eq!((&entry["item"]["text"], &entry["item"]["html"]), (&json!("Hi,\nyou"), &json!("<b>Hi</b>")));
    assert_eq!((&entry["item"]["cost_minor"], &entry["properties"]), (&json!(2), &json!({"team": "Growth"})));
    let mut item = entry["item"].clone();
    item["text"] = json!("Hi");
    let entry = window.call("save_item", json!({"was": "m1", "item": item})).await;
    assert_eq!(entry["properties"], json!({"team": "Growth"}), "what is not listed stays");
}

#[tokio::test]
async fn a_message_is_shown_as_a_customer_would_get_it() {
    let window = empty().await;
    import(
        &window,
        &[
            ("stores.csv", "store_id,name\ns1,Praha\n"),
            (
                "customers.csv",
                "customer_id,registered_at,name,birthday,home_store_id,sms_consent,children\n\
            c1,2025-01-01T10:00:00Z,Anna <Nowak>,1990-05-01,s1,yes,2\nc2,2025-02-01T10:00:00Z,Jan,,,no,\n",
            ),
        ],
    )
    .await;
    let nodes =
        json!([{"id": "mail", "kind": "send_message", "channel": "email", "message": "m1", "values": {"code": "X"}}]);
    window.call("save_journey", json!({"journey": journey(nodes), "keep": true})).await;
    let design = json!({"id": "m1", "channel": "email", "name": "", "subject": "Hi {{name}}",
        "text": "{{birthday}} {{home_store_id}} {{children}} {{sms_consent}} {{code}} {{nmae|you}}",
        "html": "<p onclick=\"x()\">{{name}}</p><img src=\"https://a.example/x.png\">", "cost_minor": null});
    let ask = |customer: Value, values: Value| {
        let mut wish = json!({"design": design, "values": values});
        if !customer.is_null() {
            wish["customer"] = customer;
        }
        wish
    };
    let shown = window.call("preview_message", ask(json!("c1"), json!({"code": "TEN-1"}))).await;
    assert_eq!(shown["subject"], "Hi Anna <Nowak>");
    assert_eq!(shown["text"], "1 May 1990 Praha 2 yes TEN-1 you");
    assert_eq!(shown["html"], "<p>Anna &lt;Nowak&gt;</p><img>");
    assert_eq!(shown["blocked"], json!(["onclick", "https://a.example/x.png"]));
    assert_eq!(shown["sms"], Value::Null);
    let sources: Vec<&str> =
        shown["placeholders"].as_array().unwrap().iter().map(|place| place["source"].as_str().unwrap()).collect();
    assert_eq!(sources, ["attribute", "attribute", "attribute", "attribute", "attribute", "value", "unknown"]);

    // Nobody was named: she who registered last. What she does not have is left out, what a journey would give stays.
    window.call("set_locale", json!({"locale": "it"})).await;
    let shown = window.call("preview_message", ask(Value::Null, json!({}))).await;
    assert_eq!((&shown["customer"], &shown["customer_name"]), (&json!("c2"), &json!("Jan")));
    assert_eq!(shown["text"], "   no {{code}} you");
    assert_eq!(window.refused("preview_message", ask(json!("c9"), json!({}))).await.code, "no-such-customer");

    let mut sms = design.clone();
    sms["channel"] = json!("sms");
    sms["text"] = json!("Ciao {{name}}, è per te");
    let shown = window.call("preview_message", json!({"design": sms, "values": {}})).await;
    assert_eq!(shown["sms"], json!({"characters": 18, "parts": 1, "left": 142, "encoding": "gsm7", "because_of": []}));
}

#[tokio::test]
async fn codes_are_added_once_each_and_are_free_until_a_customer_has_them() {
    let window = empty().await;
    save(&window, full()[4].clone()).await;
    let mut other = full()[4].clone();
    other["id"] = json!("v2");
    save(&window, other).await;
    let added = window.call("add_codes", json!({"design": "v1", "text": "A-1, A-2;A-3\nA-1"})).await;
    assert_eq!(added, json!({"new": 3, "same": 1, "refused": []}));
    let long = "x".repeat(101);
    std::fs::write(window.path("codes.csv"), format!("code,note\nA-3,\nA-4,\n{long},\nA 5,\n")).unwrap();
    let added = window.call("add_codes", json!({"design": "v1", "path": window.path("codes.csv")})).await;
    assert_eq!(added, json!({"new": 1, "same": 1, "refused": ["x".repeat(100), "A 5"]}));
    let added = window.call("add_codes", json!({"design": "v2", "text": "A-1"})).await;
    assert_eq!(added["new"], json!(1), "codes of another design are others");
    import(
        &window,
        &[("customers.csv", "customer_id\nc1\n"), ("vouchers.csv", "code,design_id,customer_id\nB-1,v1,c1\n")],
    )
    .await;
    assert_eq!(window.call("add_codes", json!({"design": "v1", "text": "B-1"})).await["same"], json!(1));
    let codes: Vec<Value> = list(&window, "voucher_design").await["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["codes"].clone())
        .collect();
    assert_eq!(codes, [json!({"free": 4, "assigned": 1}), json!({"free": 1, "assigned": 0})]);
    assert_eq!(window.refused("add_codes", json!({"design": "v9", "text": "A"})).await.code, "no-such-item");
    assert_eq!(
        window.refused("add_codes", json!({"design": "v1", "path": window.path("none.csv")})).await.code,
        "no-such-file"
    );
    // A design that no customer has a voucher of goes with its free codes.
    assert_eq!(window.refused("delete_item", json!({"kind": "voucher_design", "id": "v1"})).await.code, "in-use");
    window.call("delete_item", json!({"kind": "voucher_design", "id": "v2"})).await;
    save(&window, {
        let mut again = full()[4].clone();
        again["id"] = json!("v2");
        again
    })
    .await;
    assert_eq!(list(&window, "voucher_design").await["items"][1]["codes"], json!({"free": 0, "assigned": 0}));
}

#[tokio::test]
async fn a_workspace_is_set_and_what_depends_on_it_notices() {
    let window = empty().await;
    let settings = window.call("workspace_settings", json!({})).await;
    assert_eq!(
        settings,
        json!({"name": "small", "currency": "EUR", "time_zone": "UTC", "quiet_hours": null, "frequency_cap": null})
    );
    let choices = window.call("settings_choices", json!({})).await;
    assert_eq!(choices["currency_in_use"], json!(false));
    assert!(choices["currencies"].as_array().unwrap().contains(&json!({"code": "JPY", "digits": 0})));
    assert!(choices["time_zones"].as_array().unwrap().contains(&json!("Europe/Warsaw")));
    let wish = json!({"name": " Sklep ", "currency": "PLN", "time_zone": "Europe/Warsaw",
        "quiet_hours": {"from": "21:00", "to": "08:00"}, "frequency_cap": {"messages": 3, "per": "P7D", "channel": null}});
    let version = |window: &Value| window["data_version"].as_str().unwrap().to_owned();
    let before = version(&window.call("workspace", json!({})).await);
    let saved = window.call("save_workspace_settings", wish.clone()).await;
    assert_eq!((&saved["name"], &saved["frequency_cap"]["per"]), (&json!("Sklep"), &json!("P7D")));
    assert_eq!(window.call("workspace_settings", json!({})).await, saved);
    let now = window.call("workspace", json!({})).await;
    assert_eq!((&now["name"], &now["currency"]), (&json!("Sklep"), &json!("PLN")));
    assert_ne!(version(&now), before, "another zone makes another history");
    let catalogue = window.call("catalogue", json!({})).await;
    assert_eq!(catalogue["quiet_hours"], json!({"from": "21:00", "to": "08:00"}));
    assert_eq!(window.call("recent_workspaces", json!({})).await[0]["name"], "Sklep");

    // Quiet hours change what journeys do, and no history.
    let mut louder = saved.clone();
    louder["quiet_hours"] = Value::Null;
    window.call("save_workspace_settings", louder).await;
    assert_eq!(version(&window.call("workspace", json!({})).await), version(&now));
    assert_eq!(window.call("catalogue", json!({})).await["quiet_hours"], Value::Null);

    for (field, value) in [
        ("name", json!("  ")),
        ("name", json!("x".repeat(81))),
        ("currency", json!("zł")),
        ("time_zone", json!("Warsaw")),
        ("quiet_hours", json!({"from": "21:00", "to": "21:00"})),
        ("quiet_hours", json!({"from": "9 pm", "to": "08:00"})),
        ("frequency_cap", json!({"messages": 0, "per": "P7D", "channel": null})),
        ("frequency_cap", json!({"messages": 1, "per": "soon", "channel": null})),
        ("frequency_cap", json!({"messages": 1, "per": "P7D", "channel": "letter"})),
    ] {
        let mut wish = saved.clone();
        wish[field] = value.clone();
        let error = window.refused("save_workspace_settings", wish).await;
        assert_eq!((error.code.as_str(), error.place.as_deref()), ("bad-value", Some(field)), "{value}");
    }
    save(&window, full()[2].clone()).await;
    assert_eq!(window.call("settings_choices", json!({})).await["currency_in_use"], json!(true));
    let mut wish = saved.clone();
    wish["currency"] = json!("EUR");
    assert_eq!(window.refused("save_workspace_settings", wish).await.code, "currency-in-use");
}

#[tokio::test]
async fn a_run_made_under_other_quiet_hours_is_stale() {
    let window = Window::open();
    window.call("open_sample", json!({})).await;
    let welcome = window.welcome().await;
    let run = window.call("dry_run", crate::run_of(&welcome)).await["run"].as_str().unwrap().to_owned();
    let window = window.again().await;
    window.call("open_workspace", json!({"path": window.shop()})).await;
    window.call("run_playback", json!({"run": run})).await;
    let mut settings = window.call("workspace_settings", json!({})).await;
    settings["quiet_hours"] = json!({"from": "20:00", "to": "09:00"});
    window.call("save_workspace_settings", settings).await;
    let window = window.again().await;
    window.call("open_workspace", json!({"path": window.shop()})).await;
    assert_eq!(window.refused("run_playback", json!({"run": run})).await.code, "run-is-stale");
}
