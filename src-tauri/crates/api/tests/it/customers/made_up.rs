//! Customers who do not exist.

use api::{ImportOptions, NewWorkspace, OpenWorkspace, Task};
use serde_json::{Value, json};

use crate::{Window, empty};

/// A journey with a branch, a wait for an event, a message, a random split and a wait for the evening.
fn journey() -> Value {
    let next = |from: &str, to: &str, port: &str| json!({"from": from, "port": port, "to": to});
    json!({
        "format": 1, "id": "j", "name": "J",
        "nodes": [
            {"id": "bought", "kind": "event_trigger", "event": "purchase",
             "where": [{"field": "product_id", "is": "equal", "to": "P-1"}]},
            {"id": "gold", "kind": "condition", "rule": {"attribute": {"name": "tier", "is": "equal", "to": "gold"}}},
            {"id": "split", "kind": "random_split", "variants": [{"name": "a", "weight": 50}, {"name": "b", "weight": 50}]},
            {"id": "wait", "kind": "wait", "for": "P3D"},
            {"id": "mail", "kind": "send_message", "channel": "email", "message": "m1"},
        ],
        "edges": [
            next("bought", "gold", "next"), next("gold", "split", "yes"), next("gold", "wait", "no"),
            next("split", "wait", "a"), next("split", "mail", "b"), next("wait", "mail", "next"),
        ],
    })
}

fn anna() -> Value {
    json!({
        "attributes": {"name": "Anna", "email": "anna@example.com", "email_consent": "yes", "tier": "gold", "colour": "red"},
        "segments": [],
        "events": [
            {"type": "purchase", "at": "2026-03-08 12:30", "fields": {"amount": "129.90", "store_id": "S-1", "product_id": "P-1"}},
            {"type": "page_viewed", "at": "2026-03-09", "fields": {}},
            {"type": "purchase", "at": "2026-04-01", "fields": {"amount": "5", "product_id": "P-2", "shop": "x"}},
        ],
    })
}

const FILES: [(&str, &str); 3] = [
    ("stores.csv", "store_id,name\nS-1,Praha\n"),
    ("products.csv", "product_id,name\nP-1,Shirt\nP-2,Belt\n"),
    ("message_designs.csv", "message_id,channel,name\nm1,email,Thanks\n"),
];

async fn shop(window: &Window, more: &[(&str, &str)]) {
    let path = window.path("made.rehearsal");
    let new = NewWorkspace {
        path: path.clone(),
        currency: None,
        time_zone: Some("Europe/Prague".to_owned()),
        sample: None,
        truths: None,
    };
    let workspace = OpenWorkspace::create(&new, &Task::unwatched()).await.unwrap();
    let files = window.path("files");
    std::fs::create_dir_all(&files).unwrap();
    for (name, content) in FILES.iter().chain(more) {
        std::fs::write(files.join(name), content).unwrap();
    }
    workspace.import(vec![files], ImportOptions::default(), &Task::unwatched()).await.unwrap();
    workspace.close().await;
    window.call("open_workspace", json!({"path": path})).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn she_walks_as_she_would_walk_once_she_was_imported() {
    for (seed, tier) in [(0, "gold"), (1, "gold"), (2, "gold"), (3, "silver"), (4, "")] {
        let window = Window::open();
        shop(&window, &[]).await;
        let mut customer = anna();
        customer["attributes"]["tier"] = json!(tier);
        customer["attributes"]["customer_id"] = json!("anna");
        let wish = json!({"journey": journey(), "customer": customer, "until": "2027-01-01", "seed": seed});
        let made = window.call("run_made_up", wish).await;
        assert_eq!(made["path"]["name"], "Anna");
        assert_eq!(made["path"]["visits"].as_array().unwrap().len(), 1, "{made}");
        let imported = Window::open();
        let people =
            format!("customer_id,name,email,email_consent,tier,colour\nanna,Anna,anna@example.com,yes,{tier},red\n");
        let more = [
            ("customers.csv", people.as_str()),
            (
                "transactions.csv",
                "transaction_id,customer_id,occurred_at,amount,store_id\n\
                made-up-1,anna,2026-03-08 12:30,129.90,S-1\nmade-up-3,anna,2026-04-01,5,\n",
            ),
            (
                "transaction_lines.csv",
                "transaction_id,product_id,quantity,amount\nmade-up-1,P-1,1,129.90\nmade-up-3,P-2,1,5\n",
            ),
            ("events.csv", "customer_id,occurred_at,type\nanna,2026-03-09,page_viewed\n"),
        ];
        shop(&imported, &more).await;
        let asked = json!({"journey": journey(), "from": "2026-03-08", "to": null, "until": "2027-01-01", "customers": "all", "seed": seed});
        let run = imported.call("dry_run", asked).await;
        let path = imported.call("run_path", json!({"run": run["run"], "customer": "anna"})).await;
        assert_eq!(made["path"]["visits"], path["visits"], "{seed} {tier}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_journey_is_followed_to_its_end_and_what_nobody_looked_at_is_told() {
    let window = Window::open();
    shop(&window, &[]).await;
    let made = window.call("run_made_up", json!({"journey": journey(), "customer": anna(), "seed": 0})).await;
    let visit = &made["path"]["visits"][0];
    assert_eq!(visit["inside"], false, "{made}");
    assert_eq!(made["unused"], json!(["colour", "page_viewed", "purchase.shop"]));
    let mut other = anna();
    other["events"] = json!([]);
    let made = window.call("run_made_up", json!({"journey": journey(), "customer": other, "seed": 0})).await;
    assert!(made["path"]["absent"].is_string(), "{made}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_refused_with_its_place_and_what_to_write() {
    let window = Window::open();
    shop(&window, &[]).await;
    let refused = async |change: &dyn Fn(&mut Value)| {
        let mut customer = anna();
        change(&mut customer);
        let error = window.refused("run_made_up", json!({"journey": journey(), "customer": customer, "seed": 0})).await;
        (error.code, error.place.unwrap_or_default(), error.help)
    };
    for (pointer, value, place, help) in [
        ("/attributes/birthday", "1.5.1990", "attributes.birthday", "2026-03-01"),
        ("/attributes/email_consent", "maybe", "attributes.email_consent", "true or false"),
        ("/attributes/time_zone", "Prague", "attributes.time_zone", "Europe/Prague"),
        ("/attributes/home_store_id", "S-9", "attributes.home_store_id", "workspace has"),
        ("/events/0/at", "yesterday", "events.0.at", "2026-03-01 10:00"),
        ("/events/0/at", "", "events.0.at", "Fill in at"),
        ("/events/0/type", " ", "events.0.type", "Fill in type"),
        ("/events/0/fields/amount", "1,234.50", "events.0.amount", "1234.50"),
        ("/events/0/fields/amount", "", "events.0.amount", "Fill in amount"),
        ("/events/0/fields/amount", "-5", "events.0.amount", "more than nothing"),
        ("/events/0/fields/amount", "1.999", "events.0.amount", "no more decimals"),
        ("/events/0/fields/currency", "euros", "events.0.currency", "EUR"),
        ("/events/2/fields/product_id", "P-1;P-9", "events.2.product_id", "workspace has"),
        ("/events/0/fields/quantity", "two", "events.0.quantity", "a number"),
    ] {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let (code, at, said) = refused(&|customer| customer.pointer_mut(parent).unwrap()[name] = json!(value)).await;
        assert_eq!((code.as_str(), at.as_str()), ("bad-made-up", place), "{pointer} {value}");
        assert!(said.contains(help), "{pointer} {value}: {said}");
    }
    assert_eq!(refused(&|customer| customer["segments"] = json!(["None"])).await.0, "no-such-segment");
    let mut unfinished = journey();
    unfinished["nodes"][3]["for"] = Value::Null;
    let wish = json!({"journey": unfinished, "customer": anna(), "seed": 0});
    assert_eq!(window.refused("run_made_up", wish).await.code, "journey-has-errors");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_without_customers_is_enough() {
    let window = empty().await;
    let journey = json!({
        "format": 1, "id": "j", "name": "J",
        "nodes": [
            {"id": "seen", "kind": "event_trigger", "event": "shelf_seen", "where": [{"field": "row", "is": "more", "to": 3}]},
            {"id": "old", "kind": "condition", "rule": {"attribute": {"name": "visits", "is": "more", "to": 10}}},
        ],
        "edges": [{"from": "seen", "port": "next", "to": "old"}],
    });
    let customer = json!({
        "attributes": {"visits": "12"},
        "events": [{"type": "shelf_seen", "at": "2026-01-01", "fields": {"row": "2"}},
                   {"type": "shelf_seen", "at": "2026-01-02", "fields": {"row": "4"}}],
    });
    let made = window.call("run_made_up", json!({"journey": journey, "customer": customer, "seed": 0})).await;
    let steps = made["path"]["visits"][0]["steps"].as_array().unwrap();
    let ways: Vec<(&str, &str)> =
        steps.iter().map(|step| (step["node"].as_str().unwrap(), step["port"].as_str().unwrap())).collect();
    assert_eq!(ways, [("seen", "next"), ("old", "yes")], "{made}");
    assert_eq!(made["unused"], json!([]));
}
