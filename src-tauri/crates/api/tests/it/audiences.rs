//! What the screen of segments asks: previews, uses, overlaps, groups by purchases, members and files of them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::segments::{customers, files, import};
use crate::{Window, empty};

/// The shop of known rows, with addresses, brands and products without a price.
async fn shop() -> Window {
    let window = empty().await;
    let customers = customers();
    let mut files = files(&customers);
    for (name, content) in &mut files {
        match *name {
            "stores.csv" => {
                *content =
                    "store_id,name,kind,address\ns0,Web,online,\ns1,Praha,physical,Na Příkopě 1\ns2,Brno,physical,\n"
                        .to_owned();
            }
            "products.csv" => {
                *content = "product_id,name,category,brand,price\np0,Green tea,Tea,Casa,10.00\np1,Black tea,Tea,\"Dr \"\"Q\"\", Ltd\",25.00\n\
                    p2,Rose,Flowers,Casa,49.99\np3,,Flowers,,\n"
                    .to_owned();
            }
            _ => {}
        }
    }
    import(&window, &files).await;
    window
}

async fn size(window: &Window, name: &str) -> u64 {
    let segments = window.call("segments", json!({})).await;
    let known = segments.as_array().unwrap().iter().find(|segment| segment["name"] == name).cloned();
    known.unwrap_or_else(|| panic!("no segment {name}"))["customers"].as_u64().unwrap()
}

async fn groups(window: &Window, by: &str) -> Vec<Value> {
    let answer = window.call("purchase_groups", json!({"by": by, "search": "", "offset": 0, "limit": 500})).await;
    let groups = answer["groups"].as_array().unwrap().clone();
    assert_eq!(answer["total"], json!(groups.len()));
    groups
}

#[tokio::test]
async fn a_preview_counts_as_the_segment_would_and_shows_some_spread_over_all() {
    let window = shop().await;
    for definition in [
        json!({"rule": {"event": {"type": "purchase", "since": "ever"}}}),
        json!({"rule": {"attribute": {"name": "market", "is": "equal", "to": "IT"}}}),
        json!({"rule": {"attribute": {"name": "market", "is": "equal", "to": "XX"}}}),
        json!({"ranking": {"by": "spend", "top": {"n": 5}}}),
        json!({"ranking": {"by": "recency", "top": {"percent": 50.0}, "within": "P90D"}}),
    ] {
        let preview = window.call("preview_segment", json!({"definition": definition})).await;
        window.call("save_segment", json!({"name": "Draft", "definition": definition})).await;
        let count = preview["count"].as_u64().unwrap();
        assert_eq!((count, &preview["of"]), (size(&window, "Draft").await, &json!(150)), "{definition}");
        let examples = preview["examples"].as_array().unwrap();
        assert_eq!(examples.len() as u64, count.min(8), "{definition}");
        let listed = window
            .call("customers", json!({"search": "", "filters": [{"segment": "Draft"}], "order": "id", "descending": false, "offset": 0, "limit": 500}))
            .await;
        let members = listed["customers"].as_array().unwrap();
        assert!(examples.iter().all(|example| members.contains(example)), "{definition}: {examples:?}");
        assert_eq!(examples.first(), members.first(), "the first of all is among them");
    }
    let unfinished = json!({"definition": {"rule": {"event": {"type": "purchase"}}}});
    assert_eq!(window.refused("preview_segment", unfinished).await.code, "rule-not-ready");
    let nobody = json!({"definition": {"ranking": {"by": "spend", "top": {"n": 0}}}});
    assert_eq!(window.refused("preview_segment", nobody).await.code, "bad-ranking");
}

#[tokio::test]
async fn every_group_has_a_rule_that_holds_for_exactly_its_customers() {
    let window = shop().await;
    let mut names = BTreeSet::new();
    for by in ["product", "category", "brand", "price_band", "store", "store_kind", "channel"] {
        let groups = groups(&window, by).await;
        assert!(!groups.is_empty(), "{by}");
        for group in &groups {
            let counted = window.call("count_customers", json!({"rule": group["rule"]})).await;
            assert_eq!(counted["count"], group["customers"], "{by}: {group}");
            assert!(group["purchases"].as_u64() >= group["customers"].as_u64(), "{group}");
            let name = group["name"].as_str().unwrap().to_owned();
            window.call("save_segment", json!({"name": name, "definition": {"rule": group["rule"]}})).await;
            assert_eq!(json!(size(&window, &name).await), group["customers"]);
            names.insert(name);
        }
        if by != "price_band" {
            let sizes: Vec<u64> = groups.iter().map(|group| group["customers"].as_u64().unwrap()).collect();
            assert!(sizes.is_sorted_by(|a, b| a >= b), "{by}: {sizes:?}");
        }
    }
    assert!(names.contains("Bought: Green tea") && names.contains("Bought: p3"), "{names:?}");
    assert!(names.contains("Bought at: Praha"), "{names:?}");
}

#[tokio::test]
async fn groups_say_what_people_call_them_and_can_be_searched() {
    let window = shop().await;
    let stores = groups(&window, "store").await;
    let praha = stores.iter().find(|group| group["title"] == "Praha").unwrap();
    assert_eq!(praha["detail"], "Na Příkopě 1");
    let bands = groups(&window, "price_band").await;
    let titles: Vec<&str> = bands.iter().map(|group| group["title"].as_str().unwrap()).collect();
    assert_eq!(titles.first(), Some(&"Under €15.00"), "from the lowest");
    window.call("set_locale", json!({"locale": "it"})).await;
    let kinds = groups(&window, "store_kind").await;
    assert!(kinds.iter().any(|group| group["title"] == "Negozio online"), "{kinds:?}");
    let found =
        window.call("purchase_groups", json!({"by": "product", "search": "TEA", "offset": 0, "limit": 1})).await;
    assert_eq!((&found["total"], found["groups"].as_array().unwrap().len()), (&json!(2), 1));
}

#[tokio::test]
async fn regions_of_an_overlap_add_up_to_the_segments_and_become_lists() {
    let window = shop().await;
    let rule = |market: &str| json!({"rule": {"attribute": {"name": "market", "is": "equal", "to": market}}});
    window.call("save_segment", json!({"name": "Italy", "definition": rule("IT")})).await;
    let bought = json!({"rule": {"event": {"type": "purchase", "since": "ever"}}});
    window.call("save_segment", json!({"name": "Buyers", "definition": bought})).await;
    for segments in [vec!["VIP", "Italy"], vec!["Buyers", "VIP", "Italy"], vec!["Steady", "Top spenders", "VIP"]] {
        let overlap = window.call("segment_overlap", json!({"segments": segments})).await;
        let regions = overlap["regions"].as_array().unwrap();
        for (place, name) in segments.iter().enumerate() {
            let inside = regions.iter().filter(|region| region["inside"][place] == json!(true));
            let sum: u64 = inside.map(|region| region["customers"].as_u64().unwrap()).sum();
            assert_eq!((json!(sum), sum), (overlap["sizes"][place].clone(), size(&window, name).await), "{segments:?}");
        }
        for (number, region) in regions.iter().enumerate() {
            assert!(region["customers"].as_u64() > Some(0), "only where somebody is");
            let name = format!("{} {number}", segments.join(" "));
            let wish = json!({"segments": segments, "inside": region["inside"], "name": name});
            window.call("segment_of_region", wish.clone()).await;
            assert_eq!(json!(size(&window, &name).await), region["customers"]);
            assert_eq!(window.refused("segment_of_region", wish).await.code, "segment-exists");
            let listed = window
                .call("customers", json!({"search": "", "filters": [{"segment": name}], "order": "id", "descending": false, "offset": 0, "limit": 500}))
                .await;
            let net: i64 = listed["customers"]
                .as_array()
                .unwrap()
                .iter()
                .map(|customer| customer["net_minor"].as_i64().unwrap())
                .sum();
            assert_eq!(json!(net), region["net_minor"]);
            window.call("delete_segment", json!({"name": name})).await;
        }
    }
    for wrong in [json!(["VIP"]), json!(["VIP", "VIP"]), json!(["VIP", "Italy", "Buyers", "Steady"])] {
        assert_eq!(window.refused("segment_overlap", json!({"segments": wrong})).await.code, "bad-overlap");
    }
    assert_eq!(window.refused("segment_overlap", json!({"segments": ["VIP", "None"]})).await.code, "no-such-segment");
    let empty = json!({"segments": ["VIP", "Italy"], "inside": [false, false], "name": "Nobody"});
    assert_eq!(window.refused("segment_of_region", empty).await.code, "empty-region");
}

#[tokio::test]
async fn customers_are_put_on_lists_and_taken_off_all_or_none() {
    let window = shop().await;
    window.call("save_segment", json!({"name": "Club", "definition": null})).await;
    let asks = json!({"rule": {"segment": "Club"}});
    window.call("save_segment", json!({"name": "In the club", "definition": asks})).await;
    let change = |add: Value, remove: Value| json!({"name": "Club", "add": add, "remove": remove});
    window.call("change_members", change(json!(["c001", "c002", "c003"]), json!([]))).await;
    assert_eq!((size(&window, "Club").await, size(&window, "In the club").await), (3, 3), "rules notice");
    window.call("change_members", change(json!(["c003", "c004"]), json!(["c001", "c100"]))).await;
    assert_eq!(size(&window, "Club").await, 3);
    let error = window.refused("change_members", change(json!(["c005", "x1"]), json!(["x2"]))).await;
    assert_eq!(error.code, "unknown-customers");
    assert!(error.message.contains("x1") && error.message.contains("x2"), "{error:?}");
    assert_eq!(size(&window, "Club").await, 3, "nothing was changed");
    let wrong = json!({"name": "Steady", "add": ["c001"], "remove": []});
    assert_eq!(window.refused("change_members", wrong).await.code, "segment-not-list");
    let uses = window.call("segment_uses", json!({"name": "Club"})).await;
    assert_eq!(uses, json!([{"by": "segment", "id": "In the club", "name": "In the club", "node": null}]));
    assert_eq!(window.refused("delete_segment", json!({"name": "Club"})).await.code, "segment-in-use");
    assert_eq!(window.refused("segment_uses", json!({"name": "None"})).await.code, "no-such-segment");
}

#[tokio::test]
async fn journeys_that_use_a_segment_are_told_with_their_steps() {
    let window = shop().await;
    let journey = json!({"format": 1, "id": "j", "name": "Club journey", "exit_when": [{"segment": "VIP"}], "edges": [], "nodes": [
        {"id": "start", "kind": "segment_trigger", "segment": "VIP", "at": "added"},
        {"id": "list", "kind": "add_to_segment", "segment": "VIP"},
    ]});
    window.call("save_journey", json!({"journey": journey, "keep": true})).await;
    let uses = window.call("segment_uses", json!({"name": "VIP"})).await;
    let mut nodes: Vec<&Value> = uses.as_array().unwrap().iter().map(|used| &used["node"]).collect();
    nodes.sort_by_key(|node| node.to_string());
    assert_eq!(nodes, [&json!("list"), &json!("start"), &Value::Null]);
    assert!(uses.as_array().unwrap().iter().all(|used| used["by"] == "journey" && used["name"] == "Club journey"));
    assert_eq!(window.refused("delete_segment", json!({"name": "VIP"})).await.code, "segment-in-use");
}

#[tokio::test]
async fn members_are_written_into_files_by_their_ending() {
    let window = shop().await;
    let path = |name: &str| window.path(name).display().to_string();
    window.call("export_segment", json!({"name": "VIP", "path": path("vip.csv")})).await;
    let text = std::fs::read_to_string(window.path("vip.csv")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len() as u64, 1 + size(&window, "VIP").await);
    assert_eq!(lines[0].split(',').count(), 13, "{}", lines[0]);
    assert!(
        lines[0].starts_with("Customer id,Name,E-mail,Phone,Market,Registered,Purchases,Spent less returns (EUR)"),
        "{}",
        lines[0]
    );
    assert!(lines[1].starts_with("c000,"), "{}", lines[1]);
    window.call("export_segment", json!({"name": "VIP", "path": path("vip.xlsx")})).await;
    assert!(std::fs::read(window.path("vip.xlsx")).unwrap().starts_with(b"PK"));
    assert_eq!(
        window.refused("export_segment", json!({"name": "VIP", "path": path("vip.pdf")})).await.code,
        "bad-ending"
    );
    assert_eq!(
        window.refused("export_segment", json!({"name": "None", "path": path("a.csv")})).await.code,
        "no-such-segment"
    );
}
