//! The lists behind the numbers of reports.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{keys, list_of, page, shop};
use crate::Window;

/// A list has as many rows as its number says, and a cell for every column.
async fn holds(window: &Window, report: &str, ask: &Value, figure: &str, groups: &[(&str, &str)], number: &Value) {
    let page = page(window, list_of(report, ask, figure, groups)).await;
    assert_eq!(&page["total"], number, "{report} {figure} {groups:?}: {page}");
    let rows = page["rows"].as_array().unwrap();
    assert_eq!(json!(rows.len()), *number, "{report} {figure} {groups:?}");
    let columns = page["columns"].as_array().unwrap().len();
    assert!(rows.iter().all(|row| row["cells"].as_array().unwrap().len() == columns), "{page}");
    let customers: std::collections::BTreeSet<_> = rows.iter().map(|row| row["customer"].to_string()).collect();
    assert_eq!(page["customers"], customers.len(), "{report} {figure} {groups:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_number_of_the_occasions_report_has_a_list_of_as_many_rows() {
    let window = shop().await;
    for ask in [
        json!({}),
        json!({"from": "2025-03-02", "to": "2025-04-01", "graph": "week"}),
        json!({"markets": ["IT"], "stores": ["milan"], "at": "2025-03-20", "window": "P3D"}),
    ] {
        let view = window.call("report_occasions", ask.clone()).await;
        let report = &view["report"];
        let figures = [
            "generated",
            "open",
            "expired",
            "completed",
            "converted",
            "immature",
            "distinct_sales",
            "distinct_messages",
        ];
        for figure in figures {
            holds(&window, "occasions", &ask, figure, &[], &report["total"][figure]).await;
        }
        let groups = [
            ("types", "occasion_type"),
            ("by_associate", "associate"),
            ("by_store", "store"),
            ("by_department", "department"),
            ("by_market", "market"),
            ("by_acquisition_channel", "acquisition_channel"),
            ("graph", "period"),
        ];
        for (table, by) in groups.into_iter().filter(|(table, _)| report[table].is_object()) {
            for key in keys(&report[table]) {
                for figure in figures {
                    holds(&window, "occasions", &ask, figure, &[(by, &key)], &report[table][&key][figure]).await;
                }
            }
        }
        for occasion_type in keys(&report["types"]) {
            let matrix = &report["types"][&occasion_type]["matrix"];
            for cell in matrix.as_object().unwrap().values() {
                let (channel, message) = (cell["channel"].as_str().unwrap(), cell["message"].as_str().unwrap());
                let groups = [("occasion_type", occasion_type.as_str()), ("channel", channel), ("message", message)];
                for figure in ["completed", "converted"] {
                    holds(&window, "occasions", &ask, figure, &groups, &cell[figure]).await;
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_number_of_the_sales_report_has_a_list_of_as_many_rows() {
    let window = shop().await;
    for ask in [
        json!({"coaching": true}),
        json!({"from": "2025-03-01", "to": "2025-04-01", "graph": "week", "coaching": true}),
        json!({"stores": ["milan"], "activity_types": ["message", "call"], "window": "P30D", "coaching": true}),
    ] {
        let view = window.call("report_sales", ask.clone()).await;
        let report = &view["report"];
        for figure in ["sales", "returns", "related_sales", "other_sales"] {
            holds(&window, "sales", &ask, figure, &[], &report[figure]["count"]).await;
        }
        holds(&window, "sales", &ask, "related_activities", &[], &report["related_activities"]).await;
        for (table, by) in [
            ("by_store", "store"),
            ("by_associate", "associate"),
            ("by_activity_type", "activity_type"),
            ("by_channel", "channel"),
        ] {
            for key in keys(&report[table]) {
                holds(&window, "sales", &ask, "related_sales", &[(by, &key)], &report[table][&key]["count"]).await;
            }
        }
        if report["graph"].is_object() {
            for key in keys(&report["graph"]) {
                let bar = &report["graph"][&key];
                for (figure, number) in [
                    ("sales", &bar["count"]),
                    ("related_sales", &bar["related"]["count"]),
                    ("other_sales", &bar["other"]["count"]),
                ] {
                    holds(&window, "sales", &ask, figure, &[("period", &key)], number).await;
                }
            }
        }
        for associate in keys(&report["coaching"]) {
            for figure in ["activities", "followed"] {
                let number = &report["coaching"][&associate][figure];
                holds(&window, "sales", &ask, figure, &[("associate", &associate)], number).await;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_number_of_the_other_reports_has_a_list_of_as_many_rows() {
    let window = shop().await;
    for by in ["message", "campaign", "journey", "step"] {
        let ask = json!({"by": by});
        let view = window.call("report_messages", ask.clone()).await;
        let report = &view["report"];
        let figures = ["sent", "opened", "clicked", "clickers", "clickers_with_sale"];
        for figure in figures {
            holds(&window, "messages", &ask, figure, &[], &report["total"][figure]).await;
        }
        for key in keys(&report["groups"]) {
            for figure in figures {
                holds(&window, "messages", &ask, figure, &[("group", &key)], &report["groups"][&key][figure]).await;
            }
        }
        for model in keys(&report["models"]) {
            holds(&window, "messages", &ask, &model, &[], &report["totals"][&model]["count"]).await;
            for key in keys(&report["models"][&model]) {
                let number = &report["models"][&model][&key]["count"];
                holds(&window, "messages", &ask, &model, &[("group", &key)], number).await;
            }
        }
    }
    for ask in [json!({}), json!({"at": "2025-03-20"})] {
        let view = window.call("report_vouchers", ask.clone()).await;
        let report = &view["report"];
        for figure in ["assigned", "redeemed", "expired", "open", "anomalies"] {
            holds(&window, "vouchers", &ask, figure, &[], &report["total"][figure]).await;
            for design in keys(&report["designs"]) {
                let number = &report["designs"][&design][figure];
                holds(&window, "vouchers", &ask, figure, &[("design", &design)], number).await;
            }
        }
        for design in keys(&report["designs"]) {
            let figures = &report["designs"][&design];
            holds(&window, "vouchers", &ask, "sales", &[("design", &design)], &figures["sales"]["count"]).await;
            for (table, by) in [("by_channel", "channel"), ("by_store", "store")] {
                for key in keys(&figures[table]) {
                    let groups = [("design", design.as_str()), (by, key.as_str())];
                    holds(&window, "vouchers", &ask, "sales", &groups, &figures[table][&key]["count"]).await;
                }
            }
        }
    }
    let ask = json!({"from": "2025-03-01", "to": "2025-04-01"});
    let view = window.call("report_products", ask.clone()).await;
    let report = &view["report"];
    assert_eq!(view["products"]["p1"], "Boots");
    holds(&window, "products", &ask, "sales", &[], &report["sales"]["count"]).await;
    for (table, by) in [("by_channel", "channel"), ("top_stores", "store")] {
        for key in keys(&report[table]) {
            holds(&window, "products", &ask, "sales", &[(by, &key)], &report[table][&key]["count"]).await;
        }
    }
    for store in keys(&report["preferred_store_top"]) {
        let number = &report["preferred_store_top"][&store];
        holds(&window, "products", &ask, "preferred_store", &[("store", &store)], number).await;
    }
    let ask = json!({"since": "2025-02-01", "days": 30});
    let view = window.call("report_segments", ask.clone()).await;
    for segment in ["more", "less", "steady", "inactive"] {
        let number = &view["report"]["segments"][segment]["customers"];
        holds(&window, "segments", &ask, "customers", &[("segment", segment)], number).await;
        let number = &view["report"]["flow"]["segments"][segment]["customers"];
        holds(&window, "segments", &ask, "before", &[("since", segment)], number).await;
    }
    for (way, number) in view["report"]["flow"]["moved"].as_object().unwrap() {
        let (from, to) = way.split_once('|').unwrap();
        holds(&window, "segments", &ask, "customers", &[("segment", to), ("since", from)], number).await;
    }
    let ask = json!({"attribute": "tier"});
    let view = window.call("report_customers_by", ask.clone()).await;
    let groups = &view["report"]["groups"];
    assert_eq!(keys(groups), ["", "gold", "silver"]);
    for value in keys(groups) {
        for figure in ["customers", "visitors", "buyers"] {
            holds(&window, "customers_by", &ask, figure, &[("value", &value)], &groups[&value][figure]).await;
        }
        for figure in ["sales", "related_sales"] {
            holds(&window, "customers_by", &ask, figure, &[("value", &value)], &groups[&value][figure]["count"]).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_paged_in_the_order_asked_for() {
    let window = shop().await;
    let list = list_of("sales", &json!({}), "sales", &[]);
    let ids = async |order: Value| {
        let mut ids = Vec::new();
        for offset in [0, 3, 6] {
            let mut wish = json!({"list": list, "offset": offset, "limit": 3});
            wish.as_object_mut().unwrap().extend(order.as_object().unwrap().clone());
            let page = window.call("report_list", wish).await;
            assert_eq!(page["total"], 7);
            ids.extend(page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()));
        }
        ids.join(" ")
    };
    assert_eq!(ids(json!({})).await, "t8 t6 t5 t3 t2 t1 t7", "the latest first");
    assert_eq!(ids(json!({"order": "at"})).await, "t7 t1 t2 t3 t5 t6 t8");
    assert_eq!(ids(json!({"order": "amount", "descending": true})).await, "t1 t5 t7 t2 t3 t6 t8");
    assert_eq!(ids(json!({"order": "days"})).await, "t3 t5 t1 t2 t8 t6 t7", "those without an activity at the end");
    let refused = window.refused("report_list", json!({"list": list, "order": "store", "offset": 0, "limit": 9})).await;
    assert_eq!(refused.code, "no-such-column");
    let wrong = list_of("sales", &json!({}), "visitors", &[]);
    assert_eq!(
        window.refused("report_list", json!({"list": wrong, "offset": 0, "limit": 9})).await.code,
        "no-such-figure"
    );

    let page = page(&window, list_of("sales", &json!({}), "related_sales", &[])).await;
    let row = page["rows"].as_array().unwrap().iter().find(|row| row["id"] == "t3").unwrap();
    let cells: BTreeMap<&str, &Value> = page["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| column["name"].as_str().unwrap())
        .zip(row["cells"].as_array().unwrap())
        .collect();
    assert_eq!(cells["customer"]["text"], "cleo", "who has no name is called by her id");
    assert_eq!((&cells["store"]["text"], &cells["associate"]["text"]), (&json!("Łódź"), &json!("Zofia")));
    assert_eq!((&cells["activities"]["count"], &cells["days"]["days"]), (&json!(2), &json!(1.0)));
    assert_eq!(cells["activities"]["marks"][0], json!({"activity_type": "message", "channel": "chat"}));
}
