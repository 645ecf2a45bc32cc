//! Sound journeys that look as if something were wrong with them. Not one may have an error or a warning: a false
//! alarm teaches people not to look.

mod common;

use std::path::Path;

use common::catalogue;
use journey::{Severity, check, format, read_str};

#[test]
fn no_sound_journey_is_found_fault_with() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tempting");
    let (mut seen, mut wrong) = (0, Vec::new());
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let document = read_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(format(&document.source), text, "{} is not written as `format` writes", path.display());
        for finding in check(&document, Some(&catalogue())) {
            if finding.severity < Severity::Hint {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                wrong.push(format!("{name}: {} at {:?}: {:?}", finding.code, finding.place, finding.message));
            }
        }
        seen += 1;
    }
    assert!(seen >= 25, "{seen} journeys");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a journey may be tempted by without a workspace, it may be with one.
#[test]
fn nor_without_a_workspace() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tempting");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let document = read_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let wrong: Vec<_> =
            check(&document, None).into_iter().filter(|finding| finding.severity < Severity::Hint).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", path.display());
    }
}
