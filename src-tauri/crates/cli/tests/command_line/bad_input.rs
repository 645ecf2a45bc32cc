//! Whatever is wrong is said with a code, and nothing is changed or lost.

use serde_json::{Value, json};

use crate::shop::{JOURNEY, Shop};

const RUN: [&str; 6] = ["dry-run", "hello", "--workspace", "shop.rehearsal", "--format", "json"];

#[test]
fn a_file_that_is_no_workspace() {
    let shop = Shop::files();
    for (content, code) in [
        (&b""[..], "not-a-workspace"),
        (b"customer_id,name\n1,Anna\n", "not-a-workspace"),
        (b"SQLite format 3\0", "workspace-damaged"),
    ] {
        shop.write("shop.rehearsal", content);
        shop.rehearse(&RUN).refused(code);
        assert_eq!(std::fs::read(shop.path("shop.rehearsal")).unwrap(), content, "left as it was");
    }
    shop.rehearse(&["dry-run", "hello", "--workspace", "data", "--format", "json"]).refused("not-a-workspace");
    shop.rehearse(&["dry-run", "hello", "--workspace", "none.rehearsal", "--format", "json"]).refused("no-such-file");
    rusqlite::Connection::open(shop.path("other.db")).unwrap().execute_batch("CREATE TABLE a (b)").unwrap();
    shop.rehearse(&["dry-run", "hello", "--workspace", "other.db", "--format", "json"]).refused("not-a-workspace");
}

#[test]
fn a_workspace_of_a_newer_version() {
    let shop = Shop::open();
    let database = rusqlite::Connection::open(shop.path("shop.rehearsal")).unwrap();
    database.pragma_update(None, "user_version", 999).unwrap();
    shop.rehearse(&RUN).refused("newer-workspace");
    shop.rehearse(&["import", "data", "--workspace", "shop.rehearsal", "--format", "json"]).refused("newer-workspace");
}

#[test]
fn a_damaged_workspace() {
    let shop = Shop::open();
    let whole = std::fs::read(shop.path("shop.rehearsal")).unwrap();
    shop.write("shop.rehearsal", &whole[..whole.len() / 2]);
    shop.rehearse(&RUN).refused("workspace-damaged");
    let mut torn = whole;
    let middle = torn.len() / 4;
    torn[middle..middle * 3].fill(0xa5);
    shop.write("shop.rehearsal", torn);
    shop.rehearse(&RUN).refused("workspace-damaged");
}

#[test]
fn a_workspace_that_another_process_is_writing() {
    let shop = Shop::open();
    let before = shop.state();
    let other = rusqlite::Connection::open(shop.path("shop.rehearsal")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    shop.rehearse(&["import", "data", "--workspace", "shop.rehearsal", "--format", "json"]).refused("workspace-locked");
    assert_eq!(shop.state(), before, "it can be read all the while");
}

#[test]
fn a_workspace_is_never_overwritten() {
    let shop = Shop::open();
    let before = shop.state();
    shop.rehearse(&["init", "shop.rehearsal", "--format", "json"]).refused("file-exists");
    shop.rehearse(&["init", "shop.rehearsal", "--sample", "--format", "json"]).refused("file-exists");
    assert_eq!(shop.state(), before);
    shop.rehearse(&["init", "a.rehearsal", "--currency", "EURO", "--format", "json"]).refused("unknown-currency");
    shop.rehearse(&["init", "a.rehearsal", "--time-zone", "Mars", "--format", "json"]).refused("unknown-time-zone");
    assert!(!shop.path("a.rehearsal").exists());
}

/// Imports one file; nothing of it may be left when it was refused.
fn import(name: &str, content: impl AsRef<[u8]>) -> (i32, Value) {
    let shop = Shop::open();
    let before = shop.state();
    shop.write(name, content);
    let ended = shop.rehearse(&["import", name, "--workspace", "shop.rehearsal", "--format", "json"]);
    assert_eq!(ended.err(), "");
    assert_eq!(shop.state(), before, "nothing was changed");
    (ended.status(), ended.json())
}

#[test]
fn csv_that_cannot_be_read_at_all() {
    for (content, code) in [
        (&b"customer_id,name\n1,\x81\x8d\x90\n"[..], "wrong-encoding"),
        (b"customer_id,name\n1,\"Zoe\n2,Eva\n", "open-quote"),
        (b"", "empty-file"),
        (b"name\nAnna\n", "missing-column"),
        (b"customer_id,name,name\n1,a,b\n", "duplicate-column"),
    ] {
        let (status, answer) = import("customers.csv", content);
        assert_eq!((status, &answer["error"]["code"]), (2, &json!(code)), "{answer}");
    }
    let (status, answer) = import("people.csv", "customer_id\n1\n");
    assert_eq!((status, &answer["error"]["code"]), (2, &json!("unknown-file")));
}

#[test]
fn csv_with_bad_rows_names_each_with_its_line_and_reason() {
    let long = format!("customer_id,name\ndora,{}\n", "x".repeat(1_000_000));
    for (name, content, line, code) in [
        ("customers.csv", "customer_id,name\ndora,Dora,too many\n", 2, "wrong-field-count"),
        ("customers.csv", long.as_str(), 2, "field-too-long"),
        ("customers.csv", "customer_id,name\ndora,Dora\ndora,Other\n", 3, "duplicate-id"),
        ("customers.csv", "customer_id,email_consent\ndora,maybe\n", 2, "bad-boolean"),
        (
            "transactions.csv",
            "transaction_id,customer_id,occurred_at,amount\nt9,anna,2025-01-01,1.234\n",
            2,
            "too-many-decimals",
        ),
        ("transactions.csv", "transaction_id,customer_id,occurred_at,amount\nt9,anna,yesterday,1\n", 2, "bad-time"),
    ] {
        let (status, answer) = import(name, content);
        assert_eq!(status, 1, "{answer}");
        let row = &answer["rejected"][0];
        assert_eq!((&row["file"], &row["line"], &row["code"]), (&json!(name), &json!(line), &json!(code)), "{row}");
        assert!(row["reason"].as_str().is_some_and(|reason| !reason.is_empty()));
    }
}

#[test]
fn good_rows_are_taken_when_bad_ones_are_skipped() {
    let shop = Shop::open();
    shop.write("customers.csv", "customer_id,email_consent\ndora,maybe\nemil,yes\n");
    let ended = shop.rehearse(&[
        "import",
        "customers.csv",
        "--workspace",
        "shop.rehearsal",
        "--on-bad-row",
        "skip",
        "--format",
        "json",
    ]);
    assert_eq!(ended.status(), 1, "there is something to mend");
    assert_eq!(
        (&ended.json()["files"]["customers.csv"]["new"], ended.json()["rejected"].as_array().unwrap().len()),
        (&json!(1), 1)
    );
    assert_eq!(shop.state().0["population"], 4);
}

#[test]
fn a_journey_that_nobody_can_read_says_where() {
    let shop = Shop::open();
    for (content, code, place) in [
        (JOURNEY.replace("\"name\":", "\"nmae\":"), "unknown-field", "wrong.json#/nmae"),
        (JOURNEY.replace("\"kind\": \"wait\"", "\"kind\": \"wate\""), "unknown-kind", "wrong.json#/nodes/2/kind"),
        (JOURNEY.replace("\"format\": 1", "\"format\": 2"), "newer-format", "wrong.json#/format"),
        (JOURNEY.replace("\"nodes\": [", "\"nodes\": [,"), "broken-json", "wrong.json:6:13"),
        ("[]".to_owned(), "not-a-journey", "wrong.json#"),
    ] {
        shop.write("wrong.json", content);
        let checked = shop.rehearse(&["check", "wrong.json", "hello.journey.json", "--format", "json"]);
        assert_eq!(checked.status(), 2);
        let files = &checked.json()["files"];
        assert_eq!((&files[0]["error"]["code"], &files[0]["error"]["place"]), (&json!(code), &json!(place)));
        assert!(files[1]["findings"].is_array(), "the others are checked all the same");
        let run = ["dry-run", "wrong.json", "--workspace", "shop.rehearsal", "--format", "json"];
        shop.rehearse(&run).refused(code);
        let save = ["journeys", "save", "wrong.json", "--workspace", "shop.rehearsal", "--format", "json"];
        shop.rehearse(&save).refused(code);
    }
    shop.write("latin.json", b"{\"format\": 1, \"name\": \"Zo\xeb\"}");
    assert_eq!(shop.rehearse(&["check", "latin.json"]).status(), 2);
    assert_eq!(shop.rehearse(&["check", "data"]).status(), 2, "a folder");
    let run = ["dry-run", "helo", "--workspace", "shop.rehearsal", "--format", "json"];
    shop.rehearse(&run).refused("neither-file-nor-journey");
}

#[test]
fn a_journey_that_turns_in_a_circle_is_refused_with_its_findings() {
    let shop = Shop::open();
    shop.write(
        "circle.json",
        JOURNEY
            .replace("\"from\": \"mail\", \"to\": \"wait\"", "\"from\": \"mail\", \"to\": \"bought\"")
            .replace("\"port\": \"no\", \"to\": \"nothing\"", "\"port\": \"no\", \"to\": \"mail\""),
    );
    let checked = shop.rehearse(&["check", "circle.json", "--format", "json"]);
    assert_eq!(checked.status(), 1);
    let run = ["dry-run", "circle.json", "--workspace", "shop.rehearsal", "--format", "json"];
    let error = shop.rehearse(&run).refused("journey-has-errors");
    let codes: Vec<&str> =
        error["findings"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"no-time-in-cycle"), "{codes:?}");
}

#[test]
fn ten_thousand_steps_are_checked_and_walked() {
    let shop = Shop::open();
    let mut nodes = vec![json!({"id": "n0", "kind": "event_trigger", "event": "account_registered"})];
    let mut edges = Vec::new();
    for number in 1..10_000 {
        nodes.push(json!({"id": format!("n{number}"), "kind": "wait", "for": "PT1S"}));
        edges.push(json!({"from": format!("n{}", number - 1), "to": format!("n{number}")}));
    }
    let journey = json!({"format": 1, "id": "long", "name": "Long", "nodes": nodes, "edges": edges});
    shop.write("long.json", journey.to_string());
    let checked = shop.rehearse(&["check", "long.json", "--workspace", "shop.rehearsal", "--format", "json"]);
    assert_eq!(checked.status(), 0, "{}", checked.out());
    let run = shop.json(&["dry-run", "long.json", "--workspace", "shop.rehearsal"]);
    assert_eq!((&run["entries"], &run["exits"]["completed"]), (&json!(3), &json!(3)));
}

#[test]
fn an_id_that_looks_like_a_path_is_only_an_id() {
    let shop = Shop::open();
    shop.write("climb.json", JOURNEY.replace("\"id\": \"hello\"", "\"id\": \"../../hello\""));
    let save = ["journeys", "save", "climb.json", "--workspace", "shop.rehearsal"];
    shop.rehearse(&save).done();
    let export = ["journeys", "export", "../../hello", "--workspace", "shop.rehearsal"];
    assert!(shop.rehearse(&export).done().out().contains("../../hello"));
    assert!(!shop.folder.path().parent().unwrap().join("hello").exists());
    shop.write("nameless.json", JOURNEY.replace("\"id\": \"hello\"", "\"id\": \"\""));
    let save = ["journeys", "save", "nameless.json", "--workspace", "shop.rehearsal", "--format", "json"];
    shop.rehearse(&save).refused("bad-id");
}

#[test]
fn a_wrong_use_is_said_like_every_other_error() {
    let shop = Shop::open();
    let mistyped = shop.rehearse(&["dry-rnu", "hello"]);
    assert_eq!(mistyped.status(), 2);
    assert!(mistyped.err().contains("dry-run"), "{}", mistyped.err());
    let as_json = shop.rehearse(&["dry-rnu", "hello", "--format", "json"]).refused("wrong-use");
    assert!(as_json["help"].as_str().unwrap().contains("dry-run"), "{as_json}");
    let missing = shop.rehearse(&["dry-run", "hello", "--format=json"]).refused("wrong-use");
    let message = missing["message"].as_str().unwrap();
    assert!(message.contains("--workspace") && !message.contains('\n') && !message.contains("Usage"), "{message}");
    let by = ["report", "messages", "--by", "mood", "--workspace", "shop.rehearsal", "--format=json"];
    let unknown = shop.rehearse(&by).refused("wrong-use");
    let message = unknown["message"].as_str().unwrap();
    assert!(message.contains("mood") && message.contains("campaign") && message.contains("journey"), "{message}");
    for (option, value, code) in [
        ("--mode", "model", "no-model-mode"),
        ("--from", "yesterday", "bad-day"),
        ("--until", "2025-02-30", "bad-day"),
        ("--customers", "everybody", "bad-customers"),
        ("--customers", "segment:None such", "no-such-segment"),
        ("--customers", "file:none.txt", "no-such-file"),
        ("--trace", "trace.txt", "bad-trace-file"),
        ("--picture", "picture.jpg", "wrong-use"),
        ("--trace", "none/trace.csv", "not-written"),
    ] {
        let mut run = RUN.to_vec();
        run.extend([option, value]);
        shop.rehearse(&run).refused(code);
    }
    let mut reversed = RUN.to_vec();
    reversed.extend(["--from", "2025-03-02", "--to", "2025-03-01"]);
    shop.rehearse(&reversed).refused("period-reversed");
    let nobody = ["explain-customer", "hello", "nobody", "--workspace", "shop.rehearsal", "--format", "json"];
    shop.rehearse(&nobody).refused("no-such-customer");
    let window = ["report", "sales", "--window", "14 days", "--workspace", "shop.rehearsal", "--format", "json"];
    shop.rehearse(&window).refused("bad-duration");
    let nothing = ["report", "sales", "--window", "P0D", "--workspace", "shop.rehearsal", "--format", "json"];
    let error = shop.rehearse(&nothing).refused("bad-duration");
    assert!(error["help"].as_str().unwrap().contains("longer than nothing"), "{error}");
}
