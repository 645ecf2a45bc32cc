//! Thousands of files that are nearly journeys: reading and checking them never panics, and what can be read can be
//! checked, written, laid out and read again. `src-tauri/fuzz` goes on from here without end.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use std::path::Path;

use common::catalogue;
use journey::{apply_patch, check, format, read_str, read_value};
use serde_json::{Value as Json, json};

/// How many changed files are tried of each kind.
const CASES: u64 = 3_000;

/// A fixed sequence of numbers, so that every run tries the same files.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % limit).unwrap_or_default()
    }
}

/// Every journey under `tests`.
fn journeys() -> Vec<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(".journey.json") {
                files.push(path);
            }
        }
    }
    files.sort();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

fn survives(text: &str) {
    let Ok(document) = read_str(text) else { return };
    for finding in check(&document, Some(&catalogue())) {
        if let Some(fix) = &finding.fix {
            let mut source = document.source.clone();
            assert_eq!(apply_patch(&mut source, &fix.patch), Ok(()), "{} in {text}", finding.code);
            assert!(read_value(source).is_ok(), "{} in {text}", finding.code);
        }
    }
    let written = format(&document.source);
    assert_eq!(format(&read_str(&written).unwrap().source), written);
}

#[test]
fn changed_bytes_never_make_a_check_panic() {
    let journeys = journeys();
    let mut numbers = Numbers(1);
    for _ in 0..CASES {
        let mut bytes = journeys[numbers.below(journeys.len())].clone().into_bytes();
        for _ in 0..=numbers.below(3) {
            let place = numbers.below(bytes.len());
            match numbers.below(4) {
                0 => bytes[place] = br#""{}[]:,0-9P\"#[numbers.below(12)],
                1 => drop(bytes.remove(place)),
                2 => {
                    let end = (place + numbers.below(40)).min(bytes.len());
                    let part = bytes[place..end].to_vec();
                    bytes.splice(place..place, part);
                }
                _ => bytes[place] = u8::try_from(numbers.below(256)).unwrap_or_default(),
            }
        }
        survives(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn changed_values_never_make_a_check_panic() {
    let sources: Vec<Json> = journeys().iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    let mut numbers = Numbers(2);
    for _ in 0..CASES {
        let mut source = sources[numbers.below(sources.len())].clone();
        for _ in 0..=numbers.below(3) {
            change(&mut source, &sources, &mut numbers);
        }
        survives(&source.to_string());
    }
}

/// Puts another value somewhere, takes one out, or puts one in that stands elsewhere.
fn change(source: &mut Json, sources: &[Json], numbers: &mut Numbers) {
    let other = sources[numbers.below(sources.len())].clone();
    let strange = [
        json!(null),
        json!(""),
        json!(-1),
        json!(1e300),
        json!(18_446_744_073_709_551_615_u64),
        json!("P9999999999D"),
        json!("PT0S"),
        json!("entry"),
        json!("start"),
        json!("2026-03-29T02:30:00+01:00"),
        json!([]),
        json!({}),
        json!({"any": []}),
        json!({"from": "start", "field": "value"}),
        json!(["a", 1, null]),
        json!(true),
    ];
    let mut here = source;
    for _ in 0..3 + numbers.below(6) {
        let deeper = match &*here {
            Json::Object(map) => !map.is_empty(),
            Json::Array(items) => !items.is_empty(),
            _ => false,
        };
        if !deeper {
            break;
        }
        here = match here {
            Json::Object(map) => {
                let place = numbers.below(map.len());
                map.values_mut().nth(place).unwrap()
            }
            Json::Array(items) => {
                match numbers.below(6) {
                    0 => items.swap_remove(numbers.below(items.len())),
                    1 => {
                        items.push(items[numbers.below(items.len())].clone());
                        Json::Null
                    }
                    _ => Json::Null,
                };
                if items.is_empty() {
                    return;
                }
                let place = numbers.below(items.len());
                &mut items[place]
            }
            _ => return,
        };
    }
    *here = match numbers.below(4) {
        0 => other["nodes"].get(0).cloned().unwrap_or_default(),
        1 => other.pointer("/nodes/1/rule").cloned().unwrap_or(json!("P1D")),
        _ => strange[numbers.below(strange.len())].clone(),
    };
}
