//! The import wizard's commands.

use serde_json::{Value, json};

use crate::{Window, empty};

fn write(window: &Window, name: &str, content: &str) -> String {
    let path = window.path(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, content).unwrap();
    path.display().to_string()
}

fn import(path: &str, mapping: &Value) -> Value {
    json!({
        "files": [{"path": path, "mapping": mapping}], "skip_bad_rows": true, "reject_missing": false,
        "unknown_consent": false, "check": false
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn rejected_rows_are_browsed_mended_in_place_and_no_longer_kept_once_they_are_in() {
    let window = empty().await;
    let path = write(
        &window,
        "Kunden.csv",
        "Kundennummer;Geburtsdatum;Newsletter\nk1;28.02.1990;Ja\nk2;29.02.2023;Nein\nk3;31.02.2001;Ja\n\
         k4;01.03.1991;Ja\nk5;02.03.1992;Nein\nk6;03.03.1993;Ja\n",
    );
    let found = window.call("inspect_files", json!({"paths": [path]})).await;
    let mapping = &found["files"][0]["mapping"];
    assert_eq!(mapping["table"], "customers", "{found}");
    window.call("set_locale", json!({"locale": "pl"})).await;
    let made = window.call("import_files", import(&path, mapping)).await;
    assert_eq!((&made["rejected_total"], &made["files"][0]["new"]), (&json!(2), &json!(4)), "{made}");
    let ask = json!({"import": made["import"], "offset": 0, "limit": 10});
    let page = window.call("rejected_rows", ask.clone()).await;
    assert_eq!((&page["total"], &page["rows"]), (&json!(2), &made["rejected"]));
    let first = &page["rows"][0];
    assert_eq!(first["names"], json!(["Kundennummer", "Geburtsdatum", "Newsletter"]));
    assert_eq!(
        (&first["fault"]["column"], &first["fault"]["code"]),
        (&json!("Geburtsdatum"), &json!("date-not-as-written"))
    );
    assert!(first["fault"]["reason"].as_str().unwrap().contains("kalendarzu"), "in Polish: {first}");

    let mend = json!({"import": made["import"], "rows": [
        {"row": first["row"], "fields": ["k2", "28.02.2023", "Nein"]},
        {"row": page["rows"][1]["row"], "fields": ["k3", "32.01.2001", "Ja"]},
    ]});
    let mended = window.call("mend_rows", mend).await;
    assert_eq!((&mended["imported"], &mended["rejected_total"]), (&json!(true), &json!(1)), "{mended}");
    assert_eq!(mended["rejected"][0]["row"], page["rows"][1]["row"], "the other is still bad, and stays where it was");
    let left = window.call("rejected_rows", ask).await;
    assert_eq!((&left["total"], &left["rows"][0]["fields"][0]), (&json!(1), &json!("k3")));
    assert_eq!(window.call("workspace", json!({})).await["customers"], 5);

    let out = window.path("bad.csv");
    window.call("export_rejected", json!({"import": made["import"], "file": "Kunden.csv", "path": out})).await;
    assert_eq!(std::fs::read_to_string(out).unwrap(), "Kundennummer,Geburtsdatum,Newsletter\nk3,31.02.2001,Ja\n");

    // The last import was that of the mended row; undone, then the first can be.
    let history = window.call("imports", json!({})).await;
    assert_eq!((&history[0]["can_undo"], &history[1]["can_undo"]), (&json!(true), &json!(false)));
    assert!(history[0]["took_ms"].is_u64(), "{history}");
    let refused = window.refused("undo_import", json!({"import": made["import"]})).await;
    assert_eq!(refused.code, "import-not-last");
    window.call("undo_import", json!({"import": history[0]["import"]})).await;
    let history = window.call("undo_import", json!({"import": made["import"]})).await;
    assert_eq!(history[1]["outcome"], "undone");
    assert_eq!(window.call("workspace", json!({})).await["customers"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_looked_into_without_a_workspace_and_each_problem_stands_at_its_file() {
    let window = Window::open();
    let good = write(
        &window,
        "in/orders.csv",
        "order_id,customer_id,order_date,total\no1,c1,01/02/2023,\"1,234\"\no2,c1,03/04/2023,\"2,500\"\n",
    );
    let empty = write(&window, "in/empty.csv", "");
    write(&window, "in/settings.json", "{}");
    write(&window, "in/picture.png", "");
    let missing = window.path("none.csv").display().to_string();
    let found = window.call("inspect_files", json!({"paths": [window.path("in"), missing]})).await;
    assert_eq!(found["ignored"], json!(["picture.png"]));
    assert!(found["settings"].as_str().unwrap().ends_with("settings.json"));
    let files = found["files"].as_array().unwrap();
    let codes: Vec<&Value> = files.iter().map(|file| &file["problem"]["code"]).collect();
    assert_eq!(codes, [&json!("empty-file"), &Value::Null, &json!("no-such-file")], "{found}");
    assert_eq!(files[0]["path"], empty);
    let orders = &files[1];
    assert_eq!((&orders["path"], &orders["shape"]["delimiter"]), (&json!(good), &json!(",")));
    let doubts: Vec<&Value> = orders["doubts"].as_array().unwrap().iter().map(|doubt| &doubt["about"]).collect();
    assert_eq!(doubts, ["day_month", "decimal_point"], "{orders}");

    // Read in another way, and as another table.
    let how = json!({"file": "orders.csv", "table": "transactions", "read": {"delimiter": ";"}, "columns": []});
    let again = window.call("inspect_file", json!({"path": good, "mapping": how})).await;
    assert_eq!(again["columns"].as_array().unwrap().len(), 1, "{again}");
    let preview = window.call("preview_import", json!({"path": good, "mapping": again["mapping"]})).await;
    assert!(preview["missing"].as_array().unwrap().contains(&json!("customer_id")), "{preview}");
    let broken = window.call("preview_import", json!({"path": empty, "mapping": again["mapping"]})).await;
    assert_eq!(broken["problem"]["code"], "empty-file");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_workspace_is_made_opened_and_never_over_another_file() {
    let window = Window::open();
    let path = window.path("new.rehearsal");
    let wish = json!({"path": path, "currency": "PLN", "time_zone": "Europe/Warsaw"});
    let made = window.call("create_workspace", wish.clone()).await;
    assert_eq!(
        (&made["currency"], &made["time_zone"], &made["customers"]),
        (&json!("PLN"), &json!("Europe/Warsaw"), &json!(0))
    );
    assert_eq!(window.call("workspace", json!({})).await["path"], made["path"]);
    assert_eq!(window.refused("create_workspace", wish).await.code, "file-exists");
    let tables = window.call("import_tables", json!({})).await;
    let customers = tables.as_array().unwrap().iter().find(|table| table["table"] == "customers").unwrap();
    assert_eq!(
        customers["columns"][0],
        json!({"name": "customer_id", "required": true, "kind": "text", "choices": []})
    );
}
