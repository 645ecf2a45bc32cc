//! Ctrl C, and readers that go away.
#![cfg(unix)]

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::shop::{Shop, command};

/// Whether a process has a file open.
fn has_open(process: u32, file: &Path) -> bool {
    let Ok(open) = std::fs::read_dir(format!("/proc/{process}/fd")) else { return false };
    open.flatten().any(|entry| std::fs::read_link(entry.path()).is_ok_and(|target| target == file))
}

#[test]
fn ctrl_c_stops_an_import_and_leaves_the_workspace_as_it_was() {
    let shop = Shop::open();
    let before = shop.state();
    let file = shop.path("customers.csv");
    let mut rows = String::from("customer_id,name\n");
    for number in 0..1_000_000 {
        let _ = writeln!(rows, "dora-{number},Dora");
    }
    std::fs::write(&file, rows).unwrap();
    let mut child = command(shop.folder.path(), &["import", "customers.csv", "--workspace", "shop.rehearsal"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The import is under way once it has the file open; it takes long enough to be met in the middle.
    while !has_open(child.id(), &file) {
        assert_eq!(child.try_wait().unwrap(), None, "it ended before it was stopped");
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    std::fs::remove_file(&file).unwrap();
    assert_eq!(shop.state(), before);
    shop.rehearse(&["import", "data", "--workspace", "shop.rehearsal"]).done();
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let shop = Shop::open();
    let run = ["check", "hello", "--workspace", "shop.rehearsal", "--format", "json"];
    let mut child = command(shop.folder.path(), &run).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said, "");
}
