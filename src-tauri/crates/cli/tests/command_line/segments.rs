//! Segments: lists, what uses them, files, overlaps.

use serde_json::json;

use crate::shop::Shop;

fn shop() -> Shop {
    let shop = Shop::open();
    std::fs::create_dir(shop.path("more")).unwrap();
    shop.write("more/segments.csv", "segment,customer_id\nVIP,anna\nVIP,ben\nClub,ben\n");
    shop.rehearse(&["import", "more", "--workspace", "shop.rehearsal"]).done();
    shop
}

fn told(shop: &Shop, arguments: &[&str]) -> serde_json::Value {
    shop.json(&[&["segments"], arguments, &["--workspace", "shop.rehearsal"]].concat())
}

#[test]
fn segments_are_listed_and_shown() {
    let shop = shop();
    let listed = told(&shop, &["list"]);
    let sizes: Vec<_> = listed["segments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|segment| (segment["name"].as_str().unwrap(), segment["customers"].as_u64().unwrap()))
        .collect();
    assert!(sizes.contains(&("VIP", 2)) && sizes.contains(&("Club", 1)), "{sizes:?}");
    let shown = told(&shop, &["show", "VIP"]);
    assert_eq!((&shown["segment"]["customers"], &shown["uses"]), (&json!(2), &json!([])));
    let text = shop.rehearse(&["segments", "show", "Lapsed", "--workspace", "shop.rehearsal"]).done().out();
    assert!(text.contains("provided in every workspace") && text.contains("P180D"), "{text}");
}

#[test]
fn members_are_written_into_a_file_and_overlaps_add_up() {
    let shop = shop();
    told(&shop, &["export", "VIP", "--out", "vip.csv"]);
    let text = std::fs::read_to_string(shop.path("vip.csv")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[1].starts_with("anna,Anna,anna@example.com,'+48 000 000 001,"), "{text}");
    assert!(lines[1].contains(",1,50.00,2025-03-04T12:00:00Z,true,true,false,false"), "{text}");
    let overlap = told(&shop, &["overlap", "VIP", "Club"])["overlap"].clone();
    assert_eq!((&overlap["of"], &overlap["sizes"]), (&json!(3), &json!([2, 1])));
    assert_eq!(
        overlap["regions"],
        json!([
            {"inside": [true, false], "customers": 1, "net_minor": 5_000},
            {"inside": [true, true], "customers": 1, "net_minor": 3_000},
        ])
    );
}
