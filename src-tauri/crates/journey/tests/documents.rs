//! The pages for people say what the code says.
//!
//! `docs/checks.md` is made from the registry: `REHEARSAL_WRITE_DOCS=1 cargo test -p journey --test documents` writes
//! it anew, and otherwise the test compares.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use common::catalogue;
use journey::checks::{Check, REGISTRY};
use journey::{KINDS, Severity, check, read_str, read_value};
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn page(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The first sentence of what the page of a check says that it does.
fn sentence(check: &Check) -> String {
    let page = page(check.page);
    let section = page.split("## What it does\n").nth(1).unwrap_or_default().trim_start();
    let paragraph = section.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    let end = paragraph.find(". ").map_or(paragraph.len(), |end| end + 1);
    paragraph[..end].to_owned()
}

/// Whether the failing example of a check is offered a fix.
fn has_a_fix(code: &str) -> bool {
    let text = page(&format!("src-tauri/crates/journey/tests/checks/{code}/bad.journey.json"));
    let document = read_str(&text).unwrap_or_else(|error| panic!("{code}: {error}"));
    check(&document, Some(&catalogue())).iter().any(|finding| finding.code == code && finding.fix.is_some())
}

fn index() -> String {
    let groups = [
        ("structure", "The shape of the journey"),
        ("loops", "Loops"),
        ("settings", "Settings of steps and of the journey"),
        ("designs", "Designs, segments and what else the workspace has"),
        ("values", "Values met earlier"),
        ("logic", "What rules can and cannot answer"),
        ("time", "What comes too late or never"),
        ("people", "What customers would notice"),
        ("measuring", "What results could not answer"),
    ];
    let mut out = String::from(
        "# Checks\n\n\
         Every finding has a stable code, a severity and a page. An **error** means that a dry run could not run or \
         would lie; a **warning** that it runs and is surely not meant; a **hint** is worth a look. *Fix* says where one \
         click can mend it. A finding that is meant can be accepted with a reason: it is kept in the journey, and counts \
         as a hint from then on.\n\n\
         This page is made from the code: `REHEARSAL_WRITE_DOCS=1 cargo test -p journey --test documents`.\n",
    );
    let known: BTreeSet<&str> = groups.iter().map(|(group, _)| *group).collect();
    let used: BTreeSet<&str> = REGISTRY.iter().map(Check::group).collect();
    assert!(used.is_subset(&known), "a group without a title: {used:?}");
    for (group, title) in groups {
        let checks: Vec<&Check> = REGISTRY.iter().filter(|check| check.group() == group).collect();
        if checks.is_empty() {
            continue;
        }
        let _ = write!(out, "\n## {title}\n\n| code | severity | fix | what it finds |\n| --- | --- | --- | --- |\n");
        for check in checks {
            let (code, severity) = (check.code, check.severity.name());
            let fix = if has_a_fix(code) { "yes" } else { "–" };
            let _ = writeln!(out, "| [`{code}`](checks/{code}.md) | {severity} | {fix} | {} |", sentence(check));
        }
    }
    out
}

#[test]
fn the_index_of_checks_is_what_the_registry_says() {
    let path = root().join("docs/checks.md");
    let made = index();
    if std::env::var_os("REHEARSAL_WRITE_DOCS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == made, "docs/checks.md is old: run again with REHEARSAL_WRITE_DOCS=1");
}

/// The texts between backticks, and the words inside them.
fn said(page: &str) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for (number, text) in page.split('`').enumerate() {
        said.extend(text.split(|c: char| !(c.is_alphanumeric() || "_-".contains(c))).map(str::to_owned));
        if number % 2 == 1 {
            said.insert(text.to_owned());
        }
    }
    said
}

#[test]
fn the_page_about_the_language_names_everything_that_the_language_has() {
    let page = page("docs/journeys.md");
    let said = said(&page);
    let mut missing = BTreeSet::new();
    // Every field and every word of the schema, which is made from the types.
    let schema = journey::schema();
    let mut stack = vec![&schema];
    while let Some(part) = stack.pop() {
        match part {
            Value::Object(fields) => {
                if let Some(Value::Object(properties)) = fields.get("properties") {
                    missing.extend(properties.keys().filter(|name| !said.contains(*name)).cloned());
                }
                let words =
                    fields.get("enum").and_then(Value::as_array).into_iter().flatten().chain(fields.get("const"));
                missing.extend(words.filter_map(Value::as_str).filter(|word| !said.contains(*word)).map(str::to_owned));
                stack.extend(fields.values());
            }
            Value::Array(items) => stack.extend(items),
            _ => {}
        }
    }
    // Ports, and values that steps give.
    for kind in KINDS {
        let source = json!({"format": 1, "id": "j", "name": "J", "nodes": [{"id": "s", "kind": kind}], "edges": []});
        let document = read_value(source).unwrap();
        let ports = document.journey.nodes[0].step.ports().into_owned();
        missing.extend(ports.into_iter().filter(|port| !said.contains(*port)).map(str::to_owned));
    }
    let fields = journey::vocabulary::VOUCHER_FIELDS.iter().chain(journey::vocabulary::MESSAGE_FIELDS);
    let fields = fields.map(|(name, _)| *name).chain(journey::vocabulary::SALE_FIELDS.iter().map(|(name, _)| *name));
    let fields = fields.chain(journey::vocabulary::LINE_FIELDS.iter().map(|(name, _)| *name));
    missing.extend(fields.filter(|name| !said.contains(*name)).map(str::to_owned));
    assert!(missing.is_empty(), "docs/journeys.md does not name {missing:?}");
}

#[test]
fn every_example_of_the_page_about_the_language_reads_without_an_error() {
    let page = page("docs/journeys.md");
    let mut examples = 0;
    for example in page.split("```json\n").skip(1) {
        let example = example.split("```").next().unwrap();
        let source: Value = serde_json::from_str(example).unwrap_or_else(|error| panic!("{error} in\n{example}"));
        // A part of a journey stands for a journey with this part.
        let source = match source.get("format") {
            Some(_) => source,
            None => {
                let (mut journey, part) = (json!({"format": 1, "id": "j", "name": "J", "edges": []}), source);
                let trigger = json!({"id": "start", "kind": "event_trigger", "event": "purchase"});
                let end = json!({"id": "end", "kind": "exit"});
                let nodes = match part.get("kind") {
                    Some(kind) if kind.as_str().is_some_and(|kind| kind.ends_with("_trigger")) => vec![part, end],
                    Some(_) => vec![trigger, part],
                    // A rule.
                    None => vec![trigger, json!({"id": "ask", "kind": "condition", "rule": part})],
                };
                journey["edges"] = json!([{"from": nodes[0]["id"], "to": nodes[1]["id"]}]);
                journey["nodes"] = nodes.into();
                journey
            }
        };
        let document = read_value(source).unwrap_or_else(|error| panic!("{error} in\n{example}"));
        let findings = check(&document, None);
        let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:#?} in\n{example}");
        examples += 1;
    }
    assert!(examples > 8, "only {examples} examples");
}

#[test]
fn every_page_of_a_check_shows_json_that_reads() {
    for check in REGISTRY {
        let page = page(check.page);
        for example in page.split("```json\n").skip(1) {
            let example = example.split("```").next().unwrap();
            // One example may show several parts of a journey.
            for part in serde_json::Deserializer::from_str(example).into_iter::<Value>() {
                assert!(part.is_ok(), "{}: {}", check.page, part.unwrap_err());
            }
        }
    }
}

#[test]
fn the_journeys_that_come_with_the_house_are_sound() {
    let mut journeys = 0;
    for entry in std::fs::read_dir(root().join("examples")).unwrap() {
        let path = entry.unwrap().path();
        if !path.to_string_lossy().ends_with(".journey.json") {
            continue;
        }
        let document = read_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let findings = check(&document, None);
        let wrong: Vec<_> = findings.iter().filter(|finding| finding.severity < Severity::Hint).collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", path.display());
        journeys += 1;
    }
    assert!(journeys > 0, "no journey was found");
}
