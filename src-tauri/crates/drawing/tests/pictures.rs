//! Pictures of journeys: whole, sharp and readable, whatever the journey is.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;

use drawing::{Arrangement, Counts, Options, Problems, Results, Theme, check_svg, png, svg};
use journey::{Document, KINDS, read_value};
use phrases::Locale;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn document(nodes: Vec<Json>, edges: Vec<Json>) -> Document {
    read_value(json!({"format": 1, "id": "j", "name": "A <journey> & \"more\"", "nodes": nodes, "edges": edges}))
        .unwrap()
}

fn every_kind() -> Document {
    let nodes = KINDS.iter().map(|kind| json!({"id": kind, "kind": kind})).collect();
    let edges = KINDS.windows(2).map(|pair| json!({"from": pair[0], "to": pair[1]})).collect();
    document(nodes, edges)
}

fn options(theme: Theme, locale: Locale) -> Options {
    Options { theme, locale, ..Options::default() }
}

fn size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    (number(16), number(20))
}

#[test]
fn every_kind_is_drawn_in_every_language_and_theme_as_sound_xml_and_pixels() {
    for locale in Locale::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let text = svg(&every_kind(), None, &options(theme, locale));
            assert_eq!(text.matches("<g><title>").count(), KINDS.len());
            // The font is text too, in which anything may stand.
            let (_, drawn) = text.split_once("</style>").unwrap();
            assert!(!drawn.contains("NaN") && !drawn.contains('⟦') && !drawn.contains(">["), "{drawn}");
            size(&png(&text).unwrap());
        }
    }
}

#[test]
fn none_one_and_three_hundred_steps_are_pictures() {
    let many = |count: usize| {
        let nodes = (0..count).map(|n| json!({"id": format!("n{n}"), "kind": "wait", "for": "P1D"})).collect();
        let edges = (1..count).map(|n| json!({"from": format!("n{}", n - 1), "to": format!("n{n}")})).collect();
        document(nodes, edges)
    };
    let empty = svg(&many(0), None, &Options::default());
    assert!(empty.contains("An empty journey"));
    assert_eq!(size(&png(&empty).unwrap()), (960, 352));
    size(&png(&svg(&many(1), None, &Options::default())).unwrap());
    let (wide, high) = size(&png(&svg(&many(300), None, &Options::default())).unwrap());
    assert!(wide > high, "{wide} × {high}");
}

#[test]
fn names_are_written_as_they_are_and_never_as_markup() {
    let label = "<script>alert(\"é\")</script> & a name that goes on and on and on and on and on and on";
    let text =
        svg(&document(vec![json!({"id": "a", "kind": "exit", "label": label})], vec![]), None, &Options::default());
    assert!(!text.contains("<script>"));
    assert!(text.contains("&lt;script&gt;") && text.contains('…'));
}

#[test]
fn the_same_journey_makes_the_same_picture() {
    let mut other = every_kind().source;
    other["nodes"].as_array_mut().unwrap().reverse();
    let count = |text: &str| (text.len(), text.lines().count());
    let [one, other] = [every_kind(), read_value(other).unwrap()].map(|file| svg(&file, None, &Options::default()));
    assert_eq!(count(&one), count(&other), "the order in the file moves nothing");
}

#[test]
fn columns_problems_and_notes_show() {
    let mut source = every_kind().source;
    source["notes"] = json!([{"text": "Why we do this\nand for whom", "position": {"x": -500, "y": -500}}]);
    let document = read_value(source).unwrap();
    let problems = BTreeMap::from([("wait".to_owned(), Problems { errors: 2, warnings: 1 })]);
    let of = |arrangement| Options { arrangement, problems: problems.clone(), ..Options::default() };
    let [narrow, wide] = [2, 8].map(|columns| svg(&document, None, &of(Arrangement::Columns(columns))));
    let width = |text: &str| size(&png(text).unwrap()).0;
    assert!(width(&narrow) < width(&wide));
    assert!(narrow.contains("Why we do this") && narrow.contains(">3</text>"));
    assert!(width(&svg(&document, None, &of(Arrangement::AsInFile))) > 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_graph_is_drawn(
        kinds in prop::collection::vec(prop::sample::select(KINDS), 0..24),
        edges in prop::collection::vec((0..24_usize, "next|yes|no|not_sent|x", 0..24_usize), 0..40),
        places in prop::collection::vec((-1e7..1e7_f64, -1e7..1e7_f64), 0..24),
    ) {
        let nodes = kinds.iter().enumerate().map(|(n, kind)| {
            let mut node = json!({"id": format!("n{}", n % 20), "kind": kind});
            if let Some((x, y)) = places.get(n) {
                node["position"] = json!({"x": x, "y": y});
            }
            node
        }).collect();
        let edges = edges.iter().map(|(from, port, to)| {
            json!({"from": format!("n{from}"), "port": port, "to": format!("n{to}")})
        }).collect();
        let document = document(nodes, edges);
        png(&svg(&document, None, &Options::default())).unwrap();
        let as_in_file = svg(&document, None, &Options { arrangement: Arrangement::AsInFile, ..Options::default() });
        prop_assert!(as_in_file.ends_with("</svg>\n"));
    }
}

/// Three ways out of a condition that lead on or end, and a step that nobody reached.
fn counted() -> (Document, Results) {
    let document = document(
        vec![
            json!({"id": "start", "kind": "event_trigger", "event": "account_registered"}),
            json!({"id": "wait", "kind": "wait", "for": "P2D"}),
            json!({"id": "bought", "kind": "condition"}),
            json!({"id": "mail", "kind": "send_message", "channel": "email"}),
            json!({"id": "sms", "kind": "send_message", "channel": "sms"}),
        ],
        vec![
            json!({"from": "start", "to": "wait"}),
            json!({"from": "wait", "to": "bought"}),
            json!({"from": "bought", "port": "no", "to": "mail"}),
            json!({"from": "mail", "port": "not_sent", "to": "sms"}),
        ],
    );
    let step = |entered, inside, ended, ports: &[(&str, u64)]| Counts {
        entered,
        inside,
        ended,
        ports: ports.iter().map(|(port, count)| ((*port).to_owned(), *count)).collect(),
    };
    let steps = BTreeMap::from([
        ("start".to_owned(), step(12_400, 0, 0, &[("next", 12_400)])),
        ("wait".to_owned(), step(12_400, 400, 0, &[("next", 12_000)])),
        ("bought".to_owned(), step(12_000, 0, 0, &[("yes", 3_000), ("no", 9_000)])),
        ("mail".to_owned(), step(9_000, 0, 0, &[("next", 9_000), ("not_sent", 0)])),
    ]);
    (document, Results { entries: 12_400, inside: 400, steps })
}

#[test]
fn a_dry_run_lies_over_its_journey_with_counts_shares_ends_and_what_nobody_reached() {
    let (document, results) = counted();
    for (locale, words) in [
        (Locale::En, ["12.4K", "400 inside", "never reached", "ended here", "12,400 entered"]),
        (Locale::Pl, ["12,4\u{a0}tys.", "w środku 400", "nikt nie dotarł", "tu koniec", "weszło 12\u{a0}400"]),
        (Locale::It, ["12.400", "400 dentro", "mai raggiunto", "finiti qui", "12.400 entrati"]),
    ] {
        for theme in [Theme::Light, Theme::Dark] {
            let options = Options { results: Some(results.clone()), ..options(theme, locale) };
            let text = svg(&document, None, &options);
            for word in words {
                assert!(text.contains(word), "{locale:?}: {word}");
            }
            assert!(text.contains(">25%</tspan>") && text.contains(">75%</tspan>"), "shares in whole percents");
            let wide = |width: f64| text.contains(&format!("stroke-width=\"{width}\""));
            assert!(wide(14.0) && wide(14.0 * (9_000.0_f64 / 12_400.0).sqrt()), "as wide as the root of the flow");
            assert_eq!(text.matches("width=\"2.5\"").count(), 2, "two ends with a bar: bought yes, mail next");
            assert!(text.contains("stroke-dasharray=\"4 4\""), "nobody went there");
            check_svg(&text).unwrap();
            size(&png(&text).unwrap());
        }
    }
    let plain = svg(&document, None, &Options::default());
    assert!(!plain.contains("never reached"), "without a run nothing of it shows");
}

#[test]
fn what_is_no_picture_is_known() {
    check_svg("<svg xmlns=\"http://www.w3.org/2000/svg\"/>").unwrap();
    for text in ["", "<svg", "<svg/>", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "<!DOCTYPE svg []><svg/>"] {
        assert!(check_svg(text).is_err(), "{text}");
    }
}
