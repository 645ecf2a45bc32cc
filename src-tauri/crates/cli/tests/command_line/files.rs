//! Journey files: mended, put in order, compared, explained and drawn.

use serde_json::{Value, json};

use crate::shop::{JOURNEY, Shop};

/// A draft with a mistake that a fix mends (an edge to nowhere) and a trigger that nobody knows.
fn draft() -> String {
    JOURNEY.replace("\"to\": \"nothing\"", "\"to\": \"nothin\"")
}

#[test]
fn sarif_names_rules_lines_and_fixes() {
    let shop = Shop::files();
    shop.write("a b.journey.json", draft());
    shop.write("broken.journey.json", "{\n  \"format\": 1,\n  !\n}\n");
    let ended = shop.rehearse(&["check", "a b.journey.json", "broken.journey.json", "--format", "sarif"]);
    assert_eq!(ended.status(), 2, "one could not be read");
    let log = ended.json();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.len() > 1, "{rules:?}");
    for rule in rules {
        for part in ["/id", "/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown"] {
            assert!(rule.pointer(part).is_some_and(|text| !text.as_str().unwrap().is_empty()), "{part} of {rule}");
        }
        let level = rule["defaultConfiguration"]["level"].as_str().unwrap();
        assert!(["error", "warning", "note"].contains(&level));
    }
    let results = run["results"].as_array().unwrap();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(result["ruleId"], rules[index]["id"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["region"]["startLine"].as_u64().is_some_and(|line| line > 0), "{result}");
    }
    let found = |code: &str| results.iter().find(|result| result["ruleId"] == code).unwrap();
    let edge = found("unknown-node");
    let place = &edge["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20b.journey.json");
    let line = draft().lines().position(|line| line.contains("nothin\"")).unwrap() + 1;
    assert_eq!(place["region"]["startLine"], line);
    let replacement = &edge["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert!(replacement["insertedContent"]["text"].as_str().unwrap().contains("nothing"), "{edge}");
    assert_eq!(found("broken-json")["locations"][0]["physicalLocation"]["region"]["startLine"], 3);
}

#[test]
fn an_accepted_finding_is_suppressed_with_its_reason() {
    let shop = Shop::files();
    let accepted = r#""nodes""#;
    let with = r#""accepted": [ { "code": "unreachable-node", "reason": "kept for spring" } ], "nodes""#;
    let lone = JOURNEY.replacen(accepted, with, 1).replace(
        r#"{ "id": "nothing", "kind": "exit" }"#,
        r#"{ "id": "nothing", "kind": "exit" }, { "id": "lone", "kind": "exit" }"#,
    );
    shop.write("lone.journey.json", lone);
    let log = shop.rehearse(&["check", "lone.journey.json", "--format", "sarif"]).done().json();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let lone = results.iter().find(|result| result["ruleId"] == "unreachable-node").unwrap();
    assert_eq!(lone["level"], "note");
    assert_eq!(lone["suppressions"], json!([{"kind": "inSource", "justification": "kept for spring"}]));
}

#[test]
fn fixes_are_applied_until_none_is_left_and_the_file_is_in_order() {
    let shop = Shop::files();
    shop.write("draft.journey.json", draft());
    let mended = shop.rehearse(&["check", "draft.journey.json", "--fix", "--format", "json"]);
    assert_eq!(mended.status(), 0, "{}", mended.out());
    let fixed = mended.json()["files"][0]["fixed"].clone();
    assert!(fixed.as_array().unwrap().iter().any(|fixed| fixed["code"] == "unknown-node"), "{fixed}");
    let text = shop.read("draft.journey.json");
    assert_eq!(shop.rehearse(&["journeys", "list"]).status(), 2, "a workspace is needed");
    let again = shop.json(&["check", "draft.journey.json", "--fix"]);
    assert_eq!(again["files"][0]["fixed"], json!([]));
    assert_eq!(shop.read("draft.journey.json"), text, "nothing was left to do");
    let from_input = shop.rehearse_with_input(&["check", "-", "--fix"], &draft());
    assert_eq!((from_input.status(), from_input.out().as_str()), (0, text.as_str()));
    assert!(from_input.err().contains("mended"), "what was done is said beside the file");
}

#[test]
fn what_cannot_be_read_is_never_written() {
    let shop = Shop::files();
    shop.write("broken.journey.json", "{ \"format\": 1");
    for arguments in [&["check", "broken.journey.json", "--fix"][..], &["fmt", "broken.journey.json"]] {
        assert_eq!(shop.rehearse(arguments).status(), 2);
        assert_eq!(shop.read("broken.journey.json"), "{ \"format\": 1");
    }
    let input = shop.rehearse_with_input(&["fmt", "-", "--format", "json"], "[]");
    input.refused("not-a-journey");
}

#[test]
fn fmt_puts_files_in_order_once_and_for_all() {
    let shop = Shop::files();
    let unordered = shop.rehearse(&["fmt", "--check", "hello.journey.json"]);
    assert_eq!((unordered.status(), unordered.out().contains("not in order")), (1, true));
    assert_eq!(shop.read("hello.journey.json"), JOURNEY, "only asked");
    let piped = shop.rehearse_with_input(&["fmt", "-"], JOURNEY).done().out();
    let answer = shop.json(&["fmt", "hello.journey.json"]);
    assert_eq!(answer, json!({"files": [{"file": "hello.journey.json", "changed": true}]}));
    let text = shop.read("hello.journey.json");
    assert_eq!(text, piped);
    let journey: Value = serde_json::from_str(&text).unwrap();
    assert!(journey["nodes"].as_array().unwrap().iter().all(|node| node["position"]["x"].is_number()));
    assert_eq!(shop.rehearse(&["fmt", "--check", "hello.journey.json"]).status(), 0);
    assert_eq!(shop.rehearse_with_input(&["fmt", "-"], &text).done().out(), text);
    let moved = text.replacen("\"x\": 0", "\"x\": 5000", 1);
    shop.write("hello.journey.json", &moved);
    assert_eq!(shop.rehearse(&["fmt", "hello.journey.json"]).status(), 0);
    assert_eq!(shop.read("hello.journey.json"), moved, "what has a place keeps it");
    shop.rehearse(&["fmt", "--layout", "hello.journey.json"]).done();
    assert_eq!(shop.read("hello.journey.json"), text, "unless all are to be laid out");
    let both = shop.rehearse(&["fmt", "hello.journey.json", "none.journey.json", "--format", "json"]);
    assert_eq!(both.status(), 2);
    assert_eq!(both.json()["files"][0]["changed"], false, "the others are done all the same");
    assert_eq!(both.json()["files"][1]["error"]["code"], "no-such-file");
}

#[test]
fn a_difference_is_told_in_words_lines_and_json() {
    let shop = Shop::open();
    shop.write("later.journey.json", JOURNEY.replace("\"P2D\"", "\"P3D\"").replace("Say hello", "Say hi"));
    let same = shop.rehearse(&["diff", "hello.journey.json", "hello.journey.json"]).done();
    assert_eq!(same.out(), "Nothing differs.\n");
    let table = shop.rehearse(&["diff", "hello.journey.json", "later.journey.json"]);
    assert_eq!(
        (table.status(), table.out().as_str()),
        (
            1,
            "Settings\n  /name \"Say hello\" → \"Say hi\"\n\nSteps\n  ~ changed wait Waiting: 3 days\n      /for \
             \"P2D\" → \"P3D\"\n"
        )
    );
    let json = shop.rehearse(&["diff", "hello.journey.json", "later.journey.json", "--format", "json"]);
    assert_eq!((json.status(), &json.json()["same"]), (1, &json!(false)));
    assert_eq!(
        json.json()["steps"],
        json!([{"id": "wait", "change": "changed",
            "fields": [{"pointer": "/for", "before": "P2D", "after": "P3D"}]}])
    );
    let text = shop.rehearse(&["diff", "hello.journey.json", "later.journey.json", "--format", "text"]).out();
    assert!(text.starts_with("--- hello.journey.json\n+++ later.journey.json\n@@ "), "{text}");
    assert!(text.contains("\n-      \"for\": \"P2D\"\n+      \"for\": \"P3D\"\n"), "{text}");
    shop.rehearse(&["journeys", "save", "later.journey.json", "--workspace", "shop.rehearsal"]).done();
    let versions = shop.rehearse(&["diff", "hello@1", "hello", "--workspace", "shop.rehearsal", "--format", "json"]);
    assert_eq!((versions.status(), &versions.json()["steps"]), (1, &json.json()["steps"]));
    shop.rehearse(&["diff", "hello@99", "hello", "--workspace", "shop.rehearsal", "--format", "json"])
        .refused("no-such-version");
    shop.rehearse(&["diff", "-", "-", "--format", "json"]).refused("wrong-use");
}

#[test]
fn a_code_is_explained_and_a_mistyped_one_is_guessed() {
    let shop = Shop::files();
    let page = shop.rehearse(&["explain", "open-port"]).done().out();
    assert!(page.starts_with("open-port\n") && page.contains("What it does") && !page.contains("```"), "{page}");
    let json = shop.json(&["explain", "Open_Port"]);
    assert_eq!((&json["code"], &json["severity"]), (&json!("open-port"), &json!("hint")));
    shop.rehearse(&["explain", "broken-json"]).done();
    let unknown = shop.rehearse(&["explain", "opn-port", "--format", "json"]).refused("unknown-code");
    assert!(unknown["help"].as_str().unwrap().contains("open-port"), "{unknown}");
    shop.rehearse(&["explain", "zzzzzzzzzzzzzzzzzzzzzz", "--format", "json"]).refused("unknown-code");
}

#[test]
fn a_journey_is_drawn_as_svg_and_as_png() {
    let shop = Shop::open();
    let answer = shop.json(&["render", "hello.journey.json", "--out", "hello.svg"]);
    assert_eq!(answer, json!({"journey": "hello", "file": "hello.svg"}));
    let svg = shop.read("hello.svg");
    assert!(svg.starts_with("<svg ") && svg.contains("2 days") && svg.contains(">Say hello</text>"));
    shop.rehearse(&["render", "hello", "--workspace", "shop.rehearsal", "--out", "pl.svg", "--lang", "pl"]).done();
    assert!(shop.read("pl.svg").contains("2 dni"));
    shop.rehearse(&["render", "-", "--out", "x.png", "--format", "json"]).refused("broken-json");
    assert!(!shop.path("x.png").exists());
    let png = shop.rehearse_with_input(&["render", "-", "--out", "x.png", "--theme", "dark"], JOURNEY).done();
    assert_eq!(png.out(), "Wrote x.png.\n");
    assert_eq!(&std::fs::read(shop.path("x.png")).unwrap()[..4], b"\x89PNG");
    shop.rehearse(&["render", "hello.journey.json", "--out", "x.gif", "--format", "json"]).refused("wrong-use");
    shop.rehearse(&["render", "hello.journey.json", "--out", "no/such/x.svg", "--format", "json"])
        .refused("not-written");
}

#[test]
fn completions_know_every_command() {
    let shop = Shop::files();
    let script = shop.rehearse(&["completions", "bash"]).done().out();
    for word in ["check", "diff", "explain", "fmt", "render"] {
        assert!(script.contains(word), "{word}");
    }
}
