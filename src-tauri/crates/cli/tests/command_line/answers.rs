//! Answers, in numbers reckoned by hand.

use serde_json::json;

use crate::shop::Shop;

#[test]
fn a_dry_run_counts_what_would_have_happened() {
    let shop = Shop::open();
    let run = shop.json(&["dry-run", "hello.journey.json", "--workspace", "shop.rehearsal"]);
    assert_eq!(
        (&run["journey"], &run["population"], &run["entries"], &run["inside"]),
        (&json!("hello"), &json!(3), &json!(3), &json!(0))
    );
    assert_eq!(run["nodes"]["mail"]["unsent"]["no_address"], 1, "Cleo has no address");
    assert_eq!(run["nodes"]["bought"]["ports"], json!({"no": 2, "yes": 1}), "only Anna bought within two days");
    assert_eq!(run["exits"]["completed"], 3);
    assert_eq!(run["outcomes"], json!({"bought": 1, "nothing": 2}));
    assert_eq!(
        (&run["messages"]["email"], &run["messages_by_design"]["hello"], &run["cost_minor"]),
        (&json!(2), &json!(2), &json!(4))
    );
    assert_eq!(run["goal"]["reached"], 1);
    assert_eq!(run["conversions"]["amount_minor"], 5000);
    assert_eq!(run["conversions"]["per_1000_entries_minor"], 1_666_667, "50.00 × 1000 / 3, half up");
    assert_eq!(run["conversions"]["related"]["by_node"]["mail"], json!({"count": 1, "amount_minor": 5000}));
    assert_eq!(run["settings"]["until"], "2025-04-01T00:00:00Z", "the last known instant");
}

#[test]
fn a_run_is_the_same_bytes_from_a_file_the_workspace_and_standard_input_on_any_number_of_threads() {
    let shop = Shop::open();
    let of = |arguments: &[&str], input: &str| {
        let mut all = vec!["dry-run"];
        all.extend(arguments);
        all.extend(["--workspace", "shop.rehearsal", "--format", "json"]);
        shop.rehearse_with_input(&all, input).done().out()
    };
    let once = of(&["hello.journey.json"], "");
    for (arguments, input) in [
        (&["hello"][..], ""),
        (&["-"], crate::shop::JOURNEY),
        (&["hello", "--threads", "1"], ""),
        (&["hello", "--threads", "8"], ""),
    ] {
        assert_eq!(of(arguments, input), once, "{arguments:?}");
    }
}

#[test]
fn days_are_days_of_the_workspace() {
    let shop = Shop::open();
    let entries = |arguments: &[&str]| {
        let mut all = vec!["dry-run", "hello", "--workspace", "shop.rehearsal"];
        all.extend(arguments);
        shop.json(&all)["entries"].as_u64().unwrap()
    };
    assert_eq!(entries(&["--from", "2025-03-04"]), 1);
    assert_eq!(entries(&["--to", "2025-03-04"]), 2, "excluded");
    assert_eq!(entries(&["--until", "2025-03-03"]), 2, "the day's last instant");
    assert_eq!(entries(&["--until", "2025-03-03T09:59:59Z"]), 0);
    assert_eq!(entries(&["--customers", "sample:2"]), 2);
    shop.write("ids.txt", "customer_id\nanna\nnobody\n");
    assert_eq!(entries(&["--customers", "file:ids.txt"]), 1);
}

#[test]
fn a_trace_holds_every_step_with_its_instant_and_reason() {
    let shop = Shop::open();
    shop.json(&["dry-run", "hello", "--workspace", "shop.rehearsal", "--trace", "trace.csv"]);
    let trace = shop.read("trace.csv");
    let lines: Vec<&str> = trace.lines().collect();
    assert_eq!(lines[0], "customer_id,visit,step,at,node,port,reason");
    let begins = [
        "anna,1,1,2025-03-03T10:00:00Z,start,next,",
        "anna,1,2,2025-03-03T10:00:00Z,mail,next,",
        "anna,1,3,2025-03-05T10:00:00Z,wait,next,",
        "anna,1,4,2025-03-05T10:00:00Z,bought,yes,",
        "anna,1,5,2025-03-05T10:00:00Z,thanks,,",
        "ben,1,1,",
    ];
    for (line, begin) in lines[1..].iter().zip(begins) {
        assert!(line.starts_with(begin), "{line} begins with {begin}");
        assert!(line.len() > begin.len(), "and says why");
    }
    assert_eq!(lines.len(), 16, "five steps of three customers");
    shop.json(&["dry-run", "hello", "--workspace", "shop.rehearsal", "--trace", "trace.jsonl"]);
    let first: serde_json::Value = serde_json::from_str(shop.read("trace.jsonl").lines().next().unwrap()).unwrap();
    assert_eq!((&first["customer_id"], &first["step"]), (&json!("anna"), &json!(1)));
    shop.json(&["dry-run", "hello", "--workspace", "shop.rehearsal", "--trace", "trace.parquet"]);
    let columns = std::fs::read(shop.path("trace.parquet")).unwrap();
    assert!(columns.starts_with(b"PAR1") && columns.ends_with(b"PAR1"));
}

#[test]
fn a_dry_run_is_drawn_over_its_journey() {
    let shop = Shop::open();
    let run = ["dry-run", "hello", "--workspace", "shop.rehearsal"];
    let draw = |options: &[&str]| shop.rehearse(&[&run[..], options].concat()).done();
    draw(&["--picture", "run.svg"]);
    let light = shop.read("run.svg");
    assert!(light.contains("3 entered · 0 inside · 3 ended") && light.contains(">33%</tspan>"));
    draw(&["--picture", "run.svg", "--theme", "dark", "--lang", "it"]);
    assert!(shop.read("run.svg").contains("3 entrati"));
    draw(&["--picture", "run.png"]);
    assert!(std::fs::read(shop.path("run.png")).unwrap().starts_with(b"\x89PNG"));
    assert_eq!(shop.rehearse(&[&run[..], &["--theme", "dark"]].concat()).status(), 2, "colours of no picture");
}

#[test]
fn one_customer_is_explained() {
    let shop = Shop::open();
    let told = shop.json(&["explain-customer", "hello", "ben", "--workspace", "shop.rehearsal"]);
    assert_eq!(told["name"], "Ben");
    let steps = told["visits"][0]["steps"].as_array().unwrap();
    assert_eq!((&steps[3]["node"], &steps[3]["port"]), (&json!("bought"), &json!("no")));
    assert!(!steps[3]["reason"].as_str().unwrap().is_empty());
    let table = shop.rehearse(&["explain-customer", "hello", "ben", "--workspace", "shop.rehearsal"]).done();
    assert!(table.out().contains("bought"));
}

#[test]
fn a_customer_who_does_not_exist_is_explained() {
    let shop = Shop::open();
    let anna = json!({
        "attributes": {"name": "Anna", "email": "anna@example.com", "email_consent": "yes", "colour": "red"},
        "events": [
            {"type": "account_registered", "at": "2030-01-05 10:00"},
            {"type": "purchase", "at": "2030-01-06", "fields": {"amount": "12.50"}},
        ],
    });
    shop.write("anna.json", anna.to_string());
    let asked = ["explain-customer", "hello", "--made-up", "anna.json", "--workspace", "shop.rehearsal"];
    let told = shop.json(&asked);
    assert_eq!(told["path"]["name"], "Anna");
    let steps = told["path"]["visits"][0]["steps"].as_array().unwrap();
    assert_eq!((&steps[3]["node"], &steps[3]["port"]), (&json!("bought"), &json!("yes")), "{told}");
    assert_eq!(told["unused"], json!(["colour"]));
    assert!(shop.rehearse(&asked).done().out().contains("No step looks at colour."));
    let input = r#"{"events": [{"type": "purchase", "at": "2030-01-06", "fields": {"amount": "1,5"}}]}"#;
    let asked = ["explain-customer", "hello", "--made-up", "-", "--workspace", "shop.rehearsal", "--format", "json"];
    let refused = shop.rehearse_with_input(&asked, input).json();
    assert_eq!(
        (&refused["error"]["code"], &refused["error"]["place"]),
        (&json!("bad-made-up"), &json!("events.0.amount"))
    );
    let no_customer = shop.rehearse_with_input(&asked, "[1]").json();
    assert_eq!(no_customer["error"]["code"], "bad-made-up-file");
}

#[test]
fn checks_find_what_is_wrong_and_exit_by_it() {
    let shop = Shop::open();
    let sound = shop.json(&["check", "hello.journey.json", "--workspace", "shop.rehearsal"]);
    assert_eq!((&sound["files"][0]["journey"], &sound["errors"]), (&json!("hello"), &json!(0)), "{sound}");
    shop.write("wrong.journey.json", crate::shop::JOURNEY.replace("\"message\": \"hello\"", "\"message\": \"helo\""));
    let in_workspace = ["check", "wrong.journey.json", "--workspace", "shop.rehearsal", "--format", "json"];
    let wrong = shop.rehearse(&in_workspace);
    assert_eq!(wrong.status(), 1);
    let finding = &wrong.json()["files"][0]["findings"][0];
    assert_eq!(
        (&finding["code"], &finding["severity"], &finding["place"]["node"]),
        (&json!("unknown-design"), &json!("error"), &json!("mail"))
    );
    let alone = shop.json(&["check", "wrong.journey.json"]);
    assert_eq!(alone["errors"], 0, "without a workspace nobody knows the designs");
    let sarif = shop.rehearse(&["check", "wrong.journey.json", "--workspace", "shop.rehearsal", "--format", "sarif"]);
    assert_eq!((sarif.status(), &sarif.json()["version"]), (1, &json!("2.1.0")));
    assert_eq!(sarif.json()["runs"][0]["results"][0]["ruleId"], "unknown-design");
    // What only the workspace lacks does not stop a run: nothing is sent, and it says why.
    let run = shop.json(&["dry-run", "wrong.journey.json", "--workspace", "shop.rehearsal"]);
    assert_eq!(run["nodes"]["mail"]["unsent"]["no_design"], 3);
}

#[test]
fn reports_say_what_followed_an_activity() {
    let shop = Shop::open();
    let sales = shop.json(&["report", "sales", "--workspace", "shop.rehearsal", "--list"]);
    assert_eq!((&sales["sales"]["count"], &sales["sales"]["amount_minor"]), (&json!(3), &json!(10_000)));
    assert_eq!((&sales["related_sales"]["count"], &sales["share_count"]), (&json!(1), &json!(1.0 / 3.0)));
    assert_eq!(sales["list"][0]["activities"], json!(["a1"]));
    let wider = shop.json(&["report", "sales", "--workspace", "shop.rehearsal", "--window", "P30D"]);
    assert_eq!(wider["related_sales"]["count"], 2, "Ben's sale is 19 days after the call");
    let march = shop.json(&["report", "sales", "--workspace", "shop.rehearsal", "--to", "2025-04-01"]);
    assert_eq!(march["sales"]["count"], 2, "the end is excluded");
    let messages = shop.json(&["report", "messages", "--workspace", "shop.rehearsal"]);
    assert_eq!((&messages["by"], &messages["groups"]["Hello"]["sent"]), (&json!("message"), &json!(1)));
    assert_eq!(messages["groups"]["Hello"]["cost_minor"], 2);
    for model in ["any", "first", "last", "linear", "position", "time-decay"] {
        assert_eq!(messages["models"][model]["Hello"]["amount_minor"], 5000, "{model}");
    }
}

#[test]
fn an_import_twice_changes_nothing() {
    let shop = Shop::open();
    let again = shop.json(&["import", "data", "--workspace", "shop.rehearsal"]);
    assert_eq!(
        (&again["files"]["customers.csv"]["rows"], &again["files"]["customers.csv"]["same"]),
        (&json!(3), &json!(3))
    );
    assert_eq!(again["files"]["transactions.csv"]["new"], 0);
    assert_eq!(again["rejected"], json!([]));
}

#[test]
fn journeys_go_in_and_come_out_as_they_were() {
    let shop = Shop::open();
    let listed = shop.json(&["journeys", "list", "--workspace", "shop.rehearsal"]);
    assert_eq!((&listed["journeys"][0]["id"], &listed["journeys"][0]["steps"]), (&json!("hello"), &json!(6)));
    let exported = shop.rehearse(&["journeys", "export", "hello", "--workspace", "shop.rehearsal"]).done().out();
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&exported).unwrap(),
        serde_json::from_str::<serde_json::Value>(crate::shop::JOURNEY).unwrap()
    );
    let to_file = ["journeys", "export", "hello", "--out", "out.json", "--workspace", "shop.rehearsal"];
    shop.rehearse(&to_file).done();
    assert_eq!(shop.read("out.json"), exported);
}

#[test]
fn a_schema_and_completions_are_printed() {
    let shop = Shop::files();
    assert!(shop.json(&["schema", "journey"])["properties"]["nodes"].is_object());
    assert!(shop.rehearse(&["completions", "bash"]).done().out().contains("rehearse"));
    assert!(shop.rehearse(&["--help"]).done().out().contains("dry-run"));
    assert!(shop.rehearse(&["--version"]).done().out().starts_with("rehearse "));
}

#[test]
fn tables_for_people_have_no_colour_where_nobody_sees_it() {
    let shop = Shop::open();
    for arguments in [
        &["dry-run", "hello", "--workspace", "shop.rehearsal"][..],
        &["check", "hello", "--workspace", "shop.rehearsal"],
        &["report", "sales", "--workspace", "shop.rehearsal", "--list"],
        &["report", "messages", "--workspace", "shop.rehearsal"],
        &["journeys", "list", "--workspace", "shop.rehearsal"],
        &["import", "data", "--workspace", "shop.rehearsal"],
    ] {
        let out = shop.rehearse(arguments).done().out();
        assert!(out.lines().count() > 1 && !out.contains('\u{1b}'), "{arguments:?}: {out}");
    }
}
