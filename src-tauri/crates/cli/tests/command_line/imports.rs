//! Files of other systems: drafted, mapped, imported, undone; the window and the command line make the same workspace.

use api::{Application, Task};
use serde_json::{Value, json};

use crate::shop::Shop;

const KUNDEN: &str = "Kundennummer;Kunde seit;Vorname;Nachname;Newsletter;Punkte\n\
    k1;31.01.2025 10:15;Anna;Kos;Ja;1.234,5\nk2;01.02.2025 09:00;Ben;Lang;Nein;0,5\n";
const BELEGE: &str =
    "Belegnummer;Kundennummer;Belegdatum;Betrag\nt1;k1;30.03.2025;1.299,80 €\nt2;k2;13.04.2025;49,90 €\n";

fn foreign() -> Shop {
    let shop = Shop { folder: tempfile::tempdir().unwrap() };
    std::fs::create_dir(shop.path("export")).unwrap();
    shop.write("export/Kunden.csv", KUNDEN);
    shop.write("export/Belege.csv", BELEGE);
    shop.write("export/notes.md", "hello");
    shop.rehearse(&["init", "shop.rehearsal"]).done();
    shop
}

/// All rows of the tables that hold customers and their history.
fn rows(shop: &Shop, workspace: &str) -> String {
    let conn = rusqlite::Connection::open(shop.path(workspace)).unwrap();
    let mut text = String::new();
    for table in [
        "words",
        "stores",
        "associates",
        "products",
        "customers",
        "occasions",
        "transactions",
        "transaction_lines",
        "activities",
        "events",
        "message_designs",
        "voucher_designs",
        "vouchers",
        "segments",
        "segment_members",
        "field_types",
        "rejected_rows",
        "import_mappings",
    ] {
        // When segments were worked out differs.
        let columns = if table == "segments" { "key, id, source" } else { "*" };
        let mut statement = conn.prepare(&format!("SELECT {columns} FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let fields: Vec<String> =
                (0..columns).map(|column| format!("{:?}", row.get_ref(column).unwrap())).collect();
            text += &format!("{table}: {}\n", fields.join(" | "));
        }
    }
    text
}

#[test]
fn the_window_and_the_command_line_make_the_same_workspace_of_one_mapping() {
    let shop = foreign();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let window = Application::new(shop.path("config"), shop.path("documents"));
    let call = |name: &str, params: Value| {
        runtime
            .block_on(api::call(&window, name, params, &Task::unwatched()))
            .unwrap_or_else(|error| panic!("{name}: {error:?}"))
    };
    // The wizard: looked into before there is a workspace, mapped, tried out, checked, imported, and the mapping saved.
    let found = call("inspect_files", json!({"paths": [shop.path("export")]}));
    assert_eq!(found["ignored"], json!(["notes.md"]));
    let files: Vec<Value> = found["files"].as_array().unwrap().clone();
    assert_eq!(files.len(), 2);
    let wish: Vec<Value> = files.iter().map(|file| json!({"path": file["path"], "mapping": file["mapping"]})).collect();
    let preview = call("preview_import", wish[0].clone());
    assert_eq!((&preview["missing"], &preview["rows"][0]["fault"]), (&json!([]), &Value::Null), "{preview}");
    call("create_workspace", json!({"path": shop.path("wizard.rehearsal")}));
    let import = |check: bool| json!({"files": wish, "skip_bad_rows": false, "reject_missing": false, "unknown_consent": false, "check": check});
    let checked = call("import_files", import(true));
    assert_eq!((&checked["imported"], &checked["rejected_total"]), (&json!(false), &json!(0)), "{checked}");
    let made = call("import_files", import(false));
    assert_eq!((&made["imported"], &made["files"][0]["new"]), (&json!(true), &json!(2)), "{made}");
    let mapping = json!({"format": 1, "files": files.iter().map(|file| file["mapping"].clone()).collect::<Vec<_>>()});
    call("save_mapping", json!({"path": shop.path("mapping.json"), "mapping": mapping}));
    assert_eq!(call("read_mapping", json!({"path": shop.path("mapping.json")})), mapping);
    let again = call("inspect_files", json!({"paths": [shop.path("export")]}));
    assert_eq!((&again["files"][0]["remembered"], &again["files"][0]["mapping"]), (&json!(true), &files[0]["mapping"]));
    call("close_workspace", json!({}));

    let import = ["import", "export", "--map", "mapping.json", "--workspace", "shop.rehearsal"];
    let answer = shop.json(&import);
    assert_eq!((&answer["rejected"], &answer["files"]["Kunden.csv"]["table"]), (&json!([]), &json!("customers")));
    assert_eq!(rows(&shop, "shop.rehearsal"), rows(&shop, "wizard.rehearsal"));

    // What the command line drafts is what the wizard drafted.
    shop.rehearse(&["import", "export", "--draft-map", "drafted.json"]).done();
    assert_eq!(serde_json::from_str::<Value>(&shop.read("drafted.json")).unwrap(), mapping);
}

#[test]
fn a_foreign_file_is_refused_with_the_way_to_import_it() {
    let shop = foreign();
    let error = shop
        .rehearse(&["import", "export/Kunden.csv", "--workspace", "shop.rehearsal", "--format", "json"])
        .refused("unknown-file");
    assert!(error["help"].as_str().unwrap().contains("--draft-map"), "{error}");
    let drafted = shop.rehearse(&["import", "export", "--draft-map", "m.json"]).done().out();
    for words in ["Kunden.csv", "customers", "Vorname + Nachname", "semicolons", "Ja → yes", "Nothing was imported"] {
        assert!(drafted.contains(words) || drafted.contains(&words.to_lowercase()), "{words}: {drafted}");
    }
    let imported =
        shop.rehearse(&["import", "export", "--map", "m.json", "--workspace", "shop.rehearsal"]).done().out();
    assert!(imported.contains("Kunden.csv as customers") && imported.contains("%d.%m.%Y"), "{imported}");
}

#[test]
fn a_mapping_that_cannot_be_meant_says_where() {
    let shop = foreign();
    shop.write(
        "bad.json",
        r#"{"format": 1, "files": [{"file": "*", "table": "customers", "columns": [{"to": "name", "form": []}]}]}"#,
    );
    let import = ["import", "export", "--map", "bad.json", "--workspace", "shop.rehearsal", "--format", "json"];
    let error = shop.rehearse(&import).refused("bad-mapping");
    assert_eq!(error["place"], "bad.json#/files/0/columns/0/form");
    shop.write("bad.json", r#"{"format": 1, "files": [{"file": "Kunden*", "table": "customers", "columns": [{"to": "customer_id", "from": ["Nr"]}]}]}"#);
    shop.rehearse(&import).refused("unmapped-column");
    let schema = shop.json(&["schema", "mapping"]);
    assert_eq!(schema["properties"]["format"]["const"], 1);
}

#[test]
fn imports_are_listed_undone_and_their_rejected_rows_written() {
    let shop = foreign();
    let before = rows(&shop, "shop.rehearsal");
    shop.write("export/Kunden.csv", format!("{KUNDEN}k3;29.02.2023 10:00;Cleo;Roth;Ja;1,0\n"));
    shop.rehearse(&["import", "export", "--draft-map", "m.json"]).done();
    let import = [
        "import",
        "export",
        "--map",
        "m.json",
        "--workspace",
        "shop.rehearsal",
        "--on-bad-row",
        "skip",
        "--format",
        "json",
    ];
    let ended = shop.rehearse(&import);
    assert_eq!(ended.status(), 1);
    let bad = &ended.json()["rejected"][0];
    assert_eq!((&bad["column"], &bad["code"]), (&json!("Kunde seit"), &json!("date-not-as-written")));

    let list = shop.json(&["imports", "list", "--workspace", "shop.rehearsal"]);
    assert_eq!(
        (&list[0]["outcome"], &list[0]["can_undo"], &list[0]["rejected"]),
        (&json!("done"), &json!(true), &json!(1))
    );
    let written = ["imports", "rejected", "--out", "bad", "--workspace", "shop.rehearsal"];
    shop.rehearse(&written).done();
    assert_eq!(
        shop.read("bad/Kunden.csv"),
        "Kundennummer,Kunde seit,Vorname,Nachname,Newsletter,Punkte\nk3,29.02.2023 10:00,Cleo,Roth,Ja,\"1,0\"\n"
    );
    let mut again = written.to_vec();
    again.extend(["--format", "json"]);
    shop.rehearse(&again).refused("file-exists");

    shop.rehearse(&["imports", "undo", "--workspace", "shop.rehearsal"]).done();
    let list = shop.json(&["imports", "list", "--workspace", "shop.rehearsal"]);
    assert_eq!(list[0]["outcome"], "undone");
    let facts = |text: String| {
        let kept =
            |line: &&str| !["words", "import_mappings", "rejected_rows"].iter().any(|table| line.starts_with(table));
        text.lines().filter(kept).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(facts(rows(&shop, "shop.rehearsal")), facts(before));
    shop.rehearse(&["imports", "undo", "--workspace", "shop.rehearsal", "--format", "json"]).refused("no-such-import");
}
