//! Ctrl C, and readers that go away.
#![cfg(unix)]

use std::fs::OpenOptions;
use std::io::Read as _;
use std::process::{Command, Stdio};

use crate::shop::{Shop, command};

#[test]
fn ctrl_c_stops_an_import_and_leaves_the_workspace_as_it_was() {
    let shop = Shop::open();
    let before = shop.state();
    let pipe = shop.path("customers.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut child = command(shop.folder.path(), &["import", "customers.csv", "--workspace", "shop.rehearsal"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Opening a pipe for writing waits until somebody reads: the import is under way then, and waits for rows.
    let mut rows = OpenOptions::new().write(true).open(&pipe).unwrap();
    std::io::Write::write_all(&mut rows, b"customer_id,name\ndora,Dora\n").unwrap();
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    drop(rows);
    std::fs::remove_file(&pipe).unwrap();
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
