//! Tables and lists as files.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use serde_json::json;

use super::{list_of, shop};

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
    assert_eq!(headings[..5], ["Store", "Store name", "Sales", "Amount", "Currency"]);
    let held = |row: [&str; 8]| rows.contains(&row.map(str::to_owned).to_vec());
    assert!(held(["milan", "Milan", "2", "80.00", "EUR", "30.00", "40.00", "50.00"]), "{rows:?}");
    assert!(held(["lodz", "Łódź", "", "40.00", "PLN", "", "", ""]), "another currency stands below: {rows:?}");
    let book = window.path("sales-en.xlsx");
    let styles = part_of(&book, "xl/styles.xml");
    for format in ["#,##0.00 &quot;EUR&quot;", "#,##0.00 &quot;PLN&quot;", "yyyy-mm-dd hh:mm:ss", "0.0%"] {
        assert!(styles.contains(format), "{format} in {styles}");
    }
    let sheet = part_of(&book, "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("<v>162.5</v>") && sheet.contains("<v>7</v>"), "numbers are numbers: {sheet}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_table_drops_an_amount_of_another_currency() {
    let window = shop().await;
    let file = window.path("activities.csv");
    std::fs::write(
        &file,
        "activity_id,customer_id,occurred_at,type,channel,message,associate_id,campaign,journey,step\n\
         a9,=dora,2025-03-24T00:00:00Z,message,email,hello,zofia,Spring,Welcome,mail\n",
    )
    .unwrap();
    super::import(&window, &file).await;
    for (report, ask, tables) in [
        (
            "sales",
            json!({"coaching": true, "graph": "month"}),
            &["totals", "by_store", "by_associate", "by_activity_type", "by_channel", "by_month", "graph", "coaching"]
                [..],
        ),
        ("messages", json!({"by": "message"}), &["models"]),
        ("products", json!({}), &["by_channel", "top_stores"]),
        ("customers_by", json!({"attribute": "tier"}), &["groups"]),
    ] {
        for table in tables {
            let path = window.path("table.csv");
            let of = json!({"report": report, "ask": ask});
            window.call("export_report", json!({"of": of, "table": table, "path": path})).await;
            let (headings, rows) = csv_of(&path);
            assert_eq!(headings.iter().filter(|heading| *heading == "Currency").count(), 1, "{report} {table}");
            let currency = headings.iter().position(|heading| heading == "Currency").unwrap();
            let other = rows.iter().find(|row| row[currency] == "PLN").unwrap_or_else(|| panic!("{report} {table}"));
            assert_eq!(other[currency - 1], "40.00", "{report} {table}: {other:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_the_greatest_begin_with_the_greatest() {
    let window = shop().await;
    let keys = async |report: &str, table: &str, column: usize| {
        let path = window.path("table.csv");
        let of = json!({"report": report, "ask": {}});
        window.call("export_report", json!({"of": of, "table": table, "path": path})).await;
        let (_, rows) = csv_of(&path);
        rows.into_iter().map(|row| row[column].clone()).collect::<Vec<_>>()
    };
    // Bags were sold for 30, shoes for 70; Milan for 115, Łódź for 35, no store for 12.50.
    assert_eq!(keys("products", "by_department", 0).await, ["Shoes", "Bags"]);
    assert_eq!(keys("products", "top_categories", 0).await, ["Shoes", "Bags"]);
    assert_eq!(keys("products", "top_products", 0).await, ["p1", "p2"]);
    assert_eq!(keys("products", "top_stores", 0).await, ["milan", "lodz", "lodz", ""]);
    let customers: Vec<u64> =
        keys("products", "preferred_store_top", 2).await.iter().map(|count| count.parse().unwrap()).collect();
    assert!(customers.is_sorted_by(|one, next| one >= next), "{customers:?}");
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
