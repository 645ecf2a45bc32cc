//! Every check has a failing and a sound example, a page, and its sentences in every language.

mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use common::catalogue;
use journey::checks::{Check, REGISTRY};
use journey::{Document, Finding, Phrase, Severity, apply_patch, check, format, read_str, read_value};
use phrases::{Locale, speaker};

/// All checks, or those that `CHECKS=code,code` names.
fn judged() -> impl Iterator<Item = &'static Check> {
    let chosen = std::env::var("CHECKS").ok();
    REGISTRY
        .iter()
        .filter(move |check| chosen.as_ref().is_none_or(|chosen| chosen.split(',').any(|code| code == check.code)))
}

fn folder(code: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/checks").join(code)
}

fn example(code: &str, name: &str) -> Document {
    let path = folder(code).join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{code} has no example {name}: {error}"));
    let document = read_str(&text).unwrap_or_else(|error| panic!("{code}/{name}: {error}"));
    assert_eq!(format(&document.source), text, "{code}/{name} is not written as `format` writes");
    document
}

fn found(document: &Document) -> Vec<Finding> {
    check(document, Some(&catalogue()))
}

fn say(locale: Locale, document: &Document, phrase: &Phrase) -> String {
    let steps = |id: &str| {
        let node = document.journey.nodes.iter().find(|node| node.id == id)?;
        Some(speaker(locale).title(node))
    };
    speaker(locale).say(phrase, &steps)
}

/// The findings as a person reads them.
fn told(document: &Document, findings: &[Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let place = &finding.place;
        let edge = place.edge.map(|edge| format!(" edge {edge}")).unwrap_or_default();
        let port = place.port.as_deref().map(|port| format!(" port {port}")).unwrap_or_default();
        let node = place.node.as_deref().unwrap_or("–");
        let field = place.field.as_deref().unwrap_or_default();
        let _ = writeln!(out, "{} {} at {node}{port}{edge} {field}", finding.severity.name(), finding.code);
        let _ = writeln!(out, "  {}", say(Locale::En, document, &finding.message));
        let _ = writeln!(out, "  {}", say(Locale::En, document, &finding.help));
        if let Some(fix) = &finding.fix {
            let _ = writeln!(out, "  [{}]", say(Locale::En, document, &fix.title));
            for operation in &fix.patch {
                let _ = writeln!(out, "    {}", serde_json::to_string(operation).unwrap_or_default());
            }
        }
    }
    out
}

#[test]
fn the_failing_example_of_every_code_fails_and_the_sound_one_is_sound() {
    for check in judged() {
        let bad = example(check.code, "bad.journey.json");
        let findings = found(&bad);
        assert!(
            findings.iter().any(|finding| finding.code == check.code && finding.severity == check.severity),
            "{} is not found in its failing example",
            check.code
        );
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(folder(check.code));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("bad", told(&bad, &findings)));
        let good = example(check.code, "good.journey.json");
        let wrong: Vec<_> = found(&good).into_iter().filter(|finding| finding.severity < Severity::Hint).collect();
        assert!(wrong.is_empty(), "{}: the sound example has\n{}", check.code, told(&good, &wrong));
        assert!(found(&good).iter().all(|finding| finding.code != check.code), "{}", check.code);
    }
}

#[test]
fn every_fix_mends_its_finding_and_breaks_nothing() {
    for check in judged() {
        let bad = example(check.code, "bad.journey.json");
        let before = found(&bad);
        for finding in &before {
            let Some(fix) = &finding.fix else { continue };
            let mut source = bad.source.clone();
            apply_patch(&mut source, &fix.patch)
                .unwrap_or_else(|error| panic!("{} at {:?}: {error}", finding.code, finding.place));
            let mended = read_value(source).unwrap();
            let after = found(&mended);
            let count = |findings: &[Finding]| findings.iter().filter(|other| other.code == finding.code).count();
            assert!(
                count(&after) < count(&before),
                "{} in the example of {} is still found:\n{}",
                finding.code,
                check.code,
                told(&mended, &after)
            );
            let errors = |findings: &[Finding]| {
                let mut errors: BTreeMap<&str, usize> = BTreeMap::new();
                for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
                    *errors.entry(finding.code).or_default() += 1;
                }
                errors
            };
            let before = errors(&before);
            for (code, number) in errors(&after) {
                assert!(
                    number <= before.get(code).copied().unwrap_or(0),
                    "the fix of {} in the example of {} makes a {code}",
                    finding.code,
                    check.code
                );
            }
        }
    }
}

#[test]
fn every_code_is_explained_in_every_language() {
    for check in judged() {
        let bad = example(check.code, "bad.journey.json");
        for finding in found(&bad) {
            let fix = finding.fix.iter().map(|fix| &fix.title);
            for phrase in [&finding.message, &finding.help].into_iter().chain(fix) {
                for locale in Locale::ALL {
                    let text = say(locale, &bad, phrase);
                    let complete = !text.starts_with('[') && !text.contains("{$");
                    assert!(complete, "{}: {} in {locale:?} is {text}", finding.code, phrase.key);
                }
            }
        }
    }
}

#[test]
fn every_code_has_a_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    for check in judged() {
        let page = std::fs::read_to_string(root.join(check.page))
            .unwrap_or_else(|error| panic!("{} has no page {}: {error}", check.code, check.page));
        let title = format!("# `{}`\n", check.code);
        assert!(page.starts_with(&title), "{} does not begin with its code", check.page);
        assert!(page.contains(check.severity.name()), "{} does not say how bad it is", check.page);
        for section in ["## What it does\n", "## Why is it bad?\n", "## Example\n", "## Fix\n"] {
            assert!(page.contains(section), "{} lacks {section}", check.page);
        }
    }
    let pages = std::fs::read_dir(root.join("docs/checks")).unwrap().count();
    assert_eq!(pages, REGISTRY.len(), "a page of a code that is no more");
}

#[test]
fn codes_are_unique() {
    let mut codes: Vec<_> = REGISTRY.iter().map(|check| check.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), REGISTRY.len());
}
