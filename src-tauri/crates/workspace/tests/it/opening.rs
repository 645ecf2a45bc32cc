//! What a file may turn out to be.

use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use workspace::{ImportOptions, Workspace};

use crate::Place;

fn code_of(place: &Place, path: &Path) -> &'static str {
    match place.wait(Workspace::open(path)) {
        Ok(_) => "opened",
        Err(error) => error.code(),
    }
}

#[test]
fn what_is_no_workspace_says_so_and_stays_as_it_is() {
    let place = Place::new();
    let text = place.file("text.rehearsal", "customer_id,name\n");
    let empty = place.file("empty.rehearsal", "");
    let other = place.path("other.db");
    rusqlite::Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let folder = place.path("folder");
    std::fs::create_dir(&folder).unwrap();
    for path in [&text, &empty, &other, &folder] {
        let before = std::fs::read(path).unwrap_or_default();
        assert_eq!(code_of(&place, path), "not-a-workspace", "{}", path.display());
        assert_eq!(std::fs::read(path).unwrap_or_default(), before);
    }
    assert_eq!(code_of(&place, &place.path("nowhere.rehearsal")), "no-such-file");
}

#[test]
fn nothing_is_overwritten_by_a_new_workspace() {
    let place = Place::new();
    let path = place.file("mine.txt", "mine");
    let error = place.wait(Workspace::create(&path, "EUR", "UTC")).unwrap_err();
    assert_eq!(error.code(), "file-exists");
    assert_eq!(std::fs::read_to_string(path).unwrap(), "mine");
    let path = place.path("new.rehearsal");
    assert_eq!(place.wait(Workspace::create(&path, "EURO", "UTC")).unwrap_err().code(), "unknown-currency");
    assert_eq!(place.wait(Workspace::create(&path, "EUR", "Europe/Brno")).unwrap_err().code(), "unknown-time-zone");
    assert!(!path.exists(), "and what cannot be made leaves nothing behind");
}

#[test]
fn a_newer_file_is_refused() {
    let place = Place::new();
    place.wait(place.workspace.close());
    let path = place.workspace.path();
    let conn = rusqlite::Connection::open(path).unwrap();
    conn.pragma_update(None, "user_version", 999).unwrap();
    drop(conn);
    assert_eq!(code_of(&place, path), "newer-workspace");
}

#[test]
fn a_damaged_file_is_refused() {
    let place = Place::new();
    let rows: String = (0..5_000).map(|n| format!("customer-{n},Name {n}\n")).collect();
    place.import("customers.csv", format!("customer_id,name\n{rows}"));
    place.wait(place.workspace.close());
    let path = place.workspace.path();
    let whole = std::fs::read(path).unwrap();

    std::fs::write(path, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(code_of(&place, path), "workspace-damaged", "half a file");
    std::fs::write(path, &whole[..80]).unwrap();
    assert_eq!(code_of(&place, path), "workspace-damaged", "less than a page");

    std::fs::write(path, &whole).unwrap();
    let mut file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(whole.len() as u64 / 2)).unwrap();
    file.write_all(&[0xa5; 16_384]).unwrap();
    drop(file);
    assert_eq!(code_of(&place, path), "workspace-damaged", "garbage in the middle");

    std::fs::write(path, &whole).unwrap();
    assert_eq!(code_of(&place, path), "opened", "the copy is whole");
}

#[test]
fn a_file_that_somebody_else_writes_can_be_read_but_not_written() {
    let place = Place::new();
    let other = rusqlite::Connection::open(place.workspace.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(code_of(&place, place.workspace.path()), "opened");
    let error = place.try_import("customers.csv", "customer_id\nc1\n", &ImportOptions::default()).unwrap_err();
    assert_eq!(error.code(), "workspace-locked");
    other.execute_batch("ROLLBACK").unwrap();
    assert!(place.import("customers.csv", "customer_id\nc1\n").imported);
}

#[test]
fn a_closed_workspace_is_one_file_that_can_be_copied() {
    let place = Place::new();
    place.import("customers.csv", "customer_id\nc1\n");
    place.wait(place.workspace.close());
    let copy = place.path("copy.rehearsal");
    let mut bytes = Vec::new();
    std::fs::File::open(place.workspace.path()).unwrap().read_to_end(&mut bytes).unwrap();
    std::fs::write(&copy, bytes).unwrap();
    let opened = place.wait(Workspace::open(&copy)).unwrap();
    assert_eq!(place.wait(opened.summary()).unwrap().customers, 1);
}
