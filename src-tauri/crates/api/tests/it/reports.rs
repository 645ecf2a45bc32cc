//! Reports: what the window asks for, the lists behind their numbers, files, settings.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use api::{ImportOptions, Task};
use serde_json::{Value, json};

use crate::{Window, empty};

const CUSTOMERS: &str = "\
customer_id,registered_at,name,market,acquisition_channel,home_store_id,tier,email_consent
anna,2025-01-01T10:00:00Z,Anna,IT,eCom,milan,gold,yes
ben,2025-01-02T10:00:00Z,Ben,IT,In-Store,milan,silver,yes
cleo,2025-01-03T10:00:00Z,,PL,eCom,lodz,gold,yes
=dora,2025-01-04T10:00:00Z,=1+1,PL,,lodz,,yes
";
const STORES: &str = "store_id,name,kind,market\nmilan,Milan,physical,IT\nlodz,Łódź,physical,PL\n";
const ASSOCIATES: &str = "associate_id,name,store_id,department\nanita,Anita,milan,Shoes\nzofia,Zofia,lodz,Bags\n";
const PRODUCTS: &str = "product_id,name,category,department,price\np1,Boots,Shoes,Shoes,100\np2,Tote,Bags,Bags,50\n";
const TRANSACTIONS: &str = "\
transaction_id,customer_id,occurred_at,amount,currency,store_id,channel,associate_id,department,voucher_code
t1,anna,2025-03-04T12:00:00Z,50.00,EUR,milan,store,anita,Shoes,
t2,ben,2025-03-20T09:00:00Z,30.00,EUR,milan,store,,Shoes,
t3,cleo,2025-03-21T00:00:00Z,20.00,EUR,lodz,online,zofia,Bags,V1
t4,anna,2025-03-22T00:00:00Z,-10.00,EUR,milan,store,,,
t5,=dora,2025-03-25T00:00:00Z,40.00,PLN,lodz,online,,,
t6,ben,2025-03-26T00:00:00Z,15.00,EUR,lodz,online,,,V1
t7,anna,2025-01-10T00:00:00Z,35.00,EUR,milan,store,,,
t8,cleo,2025-03-30T12:00:00Z,12.50,EUR,,,,,
";
const LINES: &str = "\
transaction_id,product_id,quantity,amount
t1,p1,1,40.00
t1,p2,1,10.00
t2,p1,1,30.00
t3,p2,2,20.00
";
const ACTIVITIES: &str = "\
activity_id,customer_id,occurred_at,type,channel,message,associate_id,campaign,journey,step,occasion_ids
a1,anna,2025-03-03T00:00:00Z,message,email,hello,anita,Spring,Welcome,mail,
a2,ben,2025-03-10T00:00:00Z,call,phone,Hello,anita,,,,
a3,cleo,2025-03-19T00:00:00Z,message,chat,Tea,zofia,,,,o3
a4,cleo,2025-03-20T00:00:00Z,message,email,hello,,Spring,Welcome,mail,
a5,=dora,2025-03-24T00:00:00Z,reminder,,,zofia,,,,
a6,anna,2025-03-29T00:00:00Z,message,email,hello,anita,Spring,Welcome,mail,
";
const OCCASIONS: &str = "\
occasion_id,customer_id,type,created_at,associate_id,store_id,department,expires_at,completed_at,region
o1,anna,Birthday,2025-03-01T00:00:00Z,anita,milan,Shoes,2025-04-10T00:00:00Z,,North
o2,ben,Follow up,2025-03-05T00:00:00Z,anita,milan,Shoes,2025-03-09T00:00:00Z,,North
o3,cleo,Thank you,2025-03-15T00:00:00Z,zofia,lodz,Bags,,,South
o4,=dora,Birthday,2025-03-20T00:00:00Z,zofia,lodz,Bags,,,South
o5,anna,Thank you,2025-03-02T00:00:00Z,anita,milan,Shoes,,,North
";
const EVENTS: &str = "\
event_id,customer_id,occurred_at,type,activity_id
e1,anna,2025-03-03T01:00:00Z,email_opened,a1
e2,anna,2025-03-03T02:00:00Z,link_clicked,a1
e3,cleo,2025-03-20T01:00:00Z,email_opened,a4
e4,ben,2025-03-20T08:00:00Z,page_viewed,
";
const MESSAGE_DESIGNS: &str = "message_id,channel,name,subject,cost\nhello,email,Hello there,Hello,0.02\n";
const VOUCHER_DESIGNS: &str = "design_id,name,discount_kind,discount_value,valid_days\nten,Ten off,percent,10,30\n";
const VOUCHERS: &str = "\
code,design_id,customer_id,assigned_at,expires_at
V1,ten,cleo,2025-03-18T00:00:00Z,
V2,ten,anna,2025-03-18T00:00:00Z,
V3,ten,ben,2025-01-01T00:00:00Z,2025-02-01T00:00:00Z
";

/// A shop of four customers with a little of everything, imported and open.
async fn shop() -> Window {
    let window = empty().await;
    let data = window.path("data");
    std::fs::create_dir(&data).unwrap();
    for (name, content) in [
        ("customers.csv", CUSTOMERS),
        ("stores.csv", STORES),
        ("associates.csv", ASSOCIATES),
        ("products.csv", PRODUCTS),
        ("transactions.csv", TRANSACTIONS),
        ("transaction_lines.csv", LINES),
        ("activities.csv", ACTIVITIES),
        ("occasions.csv", OCCASIONS),
        ("events.csv", EVENTS),
        ("message_designs.csv", MESSAGE_DESIGNS),
        ("voucher_designs.csv", VOUCHER_DESIGNS),
        ("vouchers.csv", VOUCHERS),
    ] {
        std::fs::write(data.join(name), content).unwrap();
    }
    import(&window, &data).await;
    window
}

/// Imports beside the window, as the command line does.
async fn import(window: &Window, what: &Path) {
    let path = window.path("small.rehearsal");
    let opened = api::OpenWorkspace::open(&path).await.unwrap();
    let report = opened.import(vec![what.to_owned()], ImportOptions::default(), &Task::unwatched()).await.unwrap();
    assert!(report.rejected.is_empty(), "{report:?}");
    opened.close().await;
}

fn list_of(report: &str, ask: &Value, figure: &str, groups: &[(&str, &str)]) -> Value {
    let groups: Vec<Value> = groups.iter().map(|(by, key)| json!({"by": by, "key": key})).collect();
    json!({"of": {"report": report, "ask": ask}, "figure": figure, "groups": groups})
}

async fn page(window: &Window, list: Value) -> Value {
    window.call("report_list", json!({"list": list, "offset": 0, "limit": 500})).await
}

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

fn keys(groups: &Value) -> Vec<String> {
    groups.as_object().unwrap().keys().cloned().collect()
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

#[tokio::test(flavor = "multi_thread")]
async fn a_report_stands_beside_as_many_days_before() {
    let window = shop().await;
    let view = window.call("report_sales", json!({"from": "2025-03-15", "to": "2025-04-01"})).await;
    let before = &view["previous"];
    assert_eq!((&before["from"], &before["to"]), (&json!("2025-02-26"), &json!("2025-03-15")), "17 days");
    assert_eq!(before["report"]["sales"]["count"], 1);
    assert_eq!(window.call("report_sales", json!({"from": "2025-03-15"})).await["previous"], Value::Null, "open");
    assert_eq!(
        window.call("report_sales", json!({"from": "2024-01-01", "to": "2026-01-01"})).await["previous"],
        Value::Null,
        "before anything is known"
    );
    let view = window.call("report_occasions", json!({"from": "2025-03-15", "to": "2025-04-01", "graph": "day"})).await;
    let before = &view["previous"];
    assert_eq!(before["total"]["generated"], 3);
    assert_eq!(before["total"]["completed"], 2, "as they stand at the same instant");
    assert_eq!(keys(&before["graph"]), ["2025-03-01", "2025-03-02", "2025-03-05"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_questions_are_refused_with_a_code() {
    let window = shop().await;
    for (command, ask, code) in [
        ("report_sales", json!({"from": "yesterday"}), "bad-day"),
        ("report_sales", json!({"from": "2025-03-02", "to": "2025-03-01"}), "period-reversed"),
        ("report_sales", json!({"window": "P1M"}), "bad-duration"),
        ("report_sales", json!({"shops": []}), "bad-params"),
        ("report_occasions", json!({"at": "noon"}), "bad-day"),
        ("report_segments", json!({"days": 0}), "bad-days"),
        ("report_segments", json!({"since": "2030-01-01"}), "period-reversed"),
        ("report_customers_by", json!({"attribute": "mood"}), "no-such-field"),
        ("report_placebo", json!({"sales": {}, "rounds": 0}), "bad-rounds"),
        ("sale_timeline", json!({"customer": "anna", "transaction": "t2"}), "no-such-sale"),
    ] {
        assert_eq!(window.refused(command, ask.clone()).await.code, code, "{command} {ask}");
    }
    let sales = json!({"report": "sales", "ask": {}});
    let path = window.path("a.csv");
    let wrong = json!({"of": sales, "table": "by_weather", "path": path});
    let refused = window.refused("export_report", wrong).await;
    assert!(refused.code == "no-such-table" && refused.help.contains("by_store"), "{refused:?}");
    let wrong = json!({"of": sales, "path": window.path("a.pdf")});
    assert_eq!(window.refused("export_report", wrong).await.code, "bad-ending");
    assert!(!path.exists());
}

fn part_of(book: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(File::open(book).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn csv_of(path: &Path) -> (Vec<String>, Vec<Vec<String>>) {
    let mut csv = csv::Reader::from_path(path).unwrap();
    let headings = csv.headers().unwrap().iter().map(str::to_owned).collect();
    (headings, csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_of_every_report_are_files_that_open_again() {
    let window = shop().await;
    for (report, ask, table) in [
        ("occasions", json!({"graph": "month", "list": true}), "types"),
        ("sales", json!({"graph": "day", "coaching": true, "list": true}), "by_store"),
        ("messages", json!({"by": "journey"}), "models"),
        ("vouchers", json!({}), "designs"),
        ("products", json!({}), "department_store"),
        ("segments", json!({"since": "2025-03-01"}), "flow"),
        ("customers_by", json!({"attribute": "tier"}), "groups"),
    ] {
        let of = json!({"report": report, "ask": ask});
        let path = window.path(&format!("{report}.csv"));
        window.call("export_report", json!({"of": of, "table": table, "path": path})).await;
        let (headings, rows) = csv_of(&path);
        assert!(!rows.is_empty() && headings.iter().all(|heading| !heading.contains("heading-")), "{headings:?}");
        for locale in ["en", "pl", "it"] {
            window.call("set_locale", json!({"locale": locale})).await;
            let path = window.path(&format!("{report}-{locale}.xlsx"));
            window.call("export_report", json!({"of": of, "path": path})).await;
            let sheets = part_of(&path, "xl/workbook.xml");
            assert!(!sheets.contains("table-"), "{sheets}");
            let words = part_of(&path, "xl/sharedStrings.xml");
            assert!(!words.contains("heading-"), "{locale}: {words}");
        }
    }
    window.call("set_locale", json!({"locale": "en"})).await;
    let of = json!({"report": "sales", "ask": {}});
    let path = window.path("totals.csv");
    window.call("export_report", json!({"of": of, "path": path})).await;
    let (headings, rows) = csv_of(&path);
    assert_eq!(headings[..4], ["Figure", "Sales", "Amount", "Currency"]);
    assert_eq!(rows[0][..5], ["sales", "7", "162.50", "EUR", "12.50"]);
    assert_eq!(rows[1][..4], ["sales", "", "40.00", "PLN"], "another currency stands apart");
    let path = window.path("stores.csv");
    window.call("export_report", json!({"of": of, "table": "by_store", "path": path})).await;
    let (headings, rows) = csv_of(&path);
    assert_eq!(headings[..4], ["Store", "Store name", "Sales", "Amount (EUR)"]);
    assert!(
        rows.contains(&["milan", "Milan", "2", "80.00", "30.00", "40.00", "50.00"].map(str::to_owned).to_vec()),
        "{rows:?}"
    );
    let book = window.path("sales-en.xlsx");
    let styles = part_of(&book, "xl/styles.xml");
    for format in ["#,##0.00 &quot;EUR&quot;", "#,##0.00 &quot;PLN&quot;", "yyyy-mm-dd hh:mm:ss", "0.0%"] {
        assert!(styles.contains(format), "{format} in {styles}");
    }
    let sheet = part_of(&book, "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("<v>162.5</v>") && sheet.contains("<v>7</v>"), "numbers are numbers: {sheet}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_a_file_in_which_no_text_is_a_formula() {
    let window = shop().await;
    let list = list_of("segments", &json!({}), "customers", &[]);
    let path = window.path("customers.csv");
    window.call("export_list", json!({"list": list, "path": path})).await;
    let (headings, rows) = csv_of(&path);
    assert_eq!(headings, ["Customer id", "Customer", "Registered", "Home store", "Market", "Sales", "Amount (EUR)"]);
    assert_eq!(rows[0], ["'=dora", "'=1+1", "2025-01-04T10:00:00Z", "Łódź", "PL", "1", "0.00"]);
    assert_eq!(rows[1], ["anna", "Anna", "2025-01-01T10:00:00Z", "Milan", "IT", "2", "85.00"]);
    let list = list_of("sales", &json!({}), "sales", &[]);
    window.call("export_list", json!({"list": list, "path": path})).await;
    let (headings, rows) = csv_of(&path);
    assert_eq!(headings[..6], ["Transaction", "Customer id", "Date and time", "Customer", "Amount", "Currency"]);
    assert_eq!(rows[2][..6], ["t5", "'=dora", "2025-03-25T00:00:00Z", "'=1+1", "40.00", "PLN"]);
    let book = window.path("sales.xlsx");
    window.call("export_list", json!({"list": list, "path": book})).await;
    let sheet = part_of(&book, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && sheet.contains("<v>40</v>"), "{sheet}");
    let again = window.path("again.xlsx");
    window.call("export_list", json!({"list": list, "path": again})).await;
    assert_eq!(std::fs::read(&book).unwrap(), std::fs::read(&again).unwrap(), "the same rows make the same bytes");
}

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

#[tokio::test(flavor = "multi_thread")]
async fn a_sale_has_a_timeline_with_who_and_what() {
    let window = shop().await;
    let view = window.call("sale_timeline", json!({"customer": "anna", "transaction": "t1"})).await;
    assert_eq!((&view["name"], &view["products"]), (&json!("Anna"), &json!(["Boots", "Tote"])));
    let kinds: Vec<&str> =
        view["timeline"]["entries"].as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["activity", "opened", "clicked", "sale"]);
    let unnamed = window.call("sale_timeline", json!({"customer": "cleo", "transaction": "t8", "window": "P1D"})).await;
    assert_eq!((&unnamed["name"], &unnamed["products"]), (&Value::Null, &json!([])));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_follows_the_data() {
    let window = shop().await;
    let count = async || window.call("report_sales", json!({})).await["report"]["sales"]["count"].clone();
    assert_eq!(count().await, 7);
    let file = window.path("transactions.csv");
    std::fs::write(&file, "transaction_id,customer_id,occurred_at,amount\nt9,ben,2025-03-30T13:00:00Z,1.00\n").unwrap();
    import(&window, &file).await;
    assert_eq!(count().await, 8);
    let placebo = json!({"sales": {}, "rounds": 5, "seed": 3});
    let once = window.call("report_placebo", placebo.clone()).await;
    assert_eq!(once["sales"]["count"], 8);
    assert_eq!(window.call("report_placebo", placebo).await, once);
}
