//! Erasing, sharing, the sample shop's truths, and that nothing leaves the machine.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::shop::{Shop, command};

#[test]
fn erasing_wants_to_be_meant_and_says_what_went() {
    let shop = Shop::open();
    let erase = ["erase", "anna", "--workspace", "shop.rehearsal", "--format", "json"];
    let asked = shop.rehearse(&erase).refused("wrong-use");
    assert!(asked["help"].as_str().unwrap().contains("--yes"));
    let erase = ["erase", "anna", "--workspace", "shop.rehearsal", "--format", "json", "--yes"];
    let erased = shop.rehearse(&erase).done().json();
    let rows = &erased["rows"];
    assert_eq!((&rows["customers"], &rows["transactions"], &rows["activities"]), (&1.into(), &1.into(), &1.into()));
    let bytes = std::fs::read(shop.path("shop.rehearsal")).unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("anna@example.com"));
    shop.rehearse(&erase).refused("no-such-customer");
    let told = shop.rehearse(&["erase", "ben", "--workspace", "shop.rehearsal", "--yes"]).done().out();
    assert!(told.contains("Erased ben.") && told.contains("transactions"), "{told}");
}

#[test]
fn a_shareable_copy_names_nobody_and_overwrites_nothing() {
    let shop = Shop::open();
    shop.rehearse(&["share", "--workspace", "shop.rehearsal", "--out", "copy.rehearsal"]).done();
    let bytes = std::fs::read(shop.path("copy.rehearsal")).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    for trace in ["anna@example.com", "+48 000 000 001", "ben@example.com"] {
        assert!(!text.contains(trace), "{trace}");
    }
    shop.rehearse(&["share", "--workspace", "shop.rehearsal", "--out", "copy.rehearsal", "--format", "json"])
        .refused("file-exists");
    let run = |workspace: &str| {
        let mut answer = shop.json(&["dry-run", "hello", "--workspace", workspace]);
        answer["settings"]["data_version"] = Value::Null;
        answer
    };
    assert_eq!(run("shop.rehearsal"), run("copy.rehearsal"));
}

#[test]
fn the_truths_of_a_sample_shop_are_written_beside_it_or_told_afterwards() {
    let shop = Shop::files();
    let made = ["init", "sample.rehearsal", "--sample", "--customers", "200", "--seed", "5", "--truths", "truths.json"];
    shop.rehearse(&made).done();
    let written = std::fs::read_to_string(shop.path("truths.json")).unwrap();
    let told = shop.rehearse(&["truths", "--workspace", "sample.rehearsal"]).done();
    assert_eq!(told.out(), written);
    let truths: Value = serde_json::from_str(&written).unwrap();
    assert_eq!((&truths["customers"], &truths["built_in"]["channels"]["email"]["opened"]), (&200.into(), &0.42.into()));
    shop.rehearse(&["init", "own.rehearsal"]).done();
    let none = shop.rehearse(&["truths", "--workspace", "own.rehearsal"]);
    assert!(none.err().contains("not-a-sample"));
}

/// Whether this machine can watch what a program asks of the system.
#[cfg(target_os = "linux")]
fn can_watch() -> bool {
    let tried = Command::new("strace").args(["-e", "trace=network", "true"]).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success())
}

#[cfg(target_os = "linux")]
#[test]
fn an_import_and_a_dry_run_ask_the_system_for_no_connection() {
    if !can_watch() {
        // The scripts of the project install it; elsewhere there is nothing to see.
        return;
    }
    let shop = Shop::open();
    let binary = command(shop.folder.path(), &[]).get_program().to_owned();
    for arguments in [
        ["import", "data", "--workspace", "shop.rehearsal"].as_slice(),
        &["dry-run", "hello", "--workspace", "shop.rehearsal"],
        &["report", "sales", "--workspace", "shop.rehearsal"],
    ] {
        let log = shop.path("network.log");
        let done = Command::new("strace")
            .args(["-f", "-e", "trace=network", "-o"])
            .arg(&log)
            .arg(&binary)
            .args(arguments)
            .current_dir(shop.folder.path())
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(done.success(), "{arguments:?}");
        let asked = std::fs::read_to_string(&log).unwrap();
        assert!(asked.contains("exited with 0"), "it was watched to its end: {asked}");
        let remote: Vec<&str> = asked.lines().filter(|line| line.contains("AF_INET")).collect();
        assert_eq!(remote, Vec::<&str>::new(), "{arguments:?}");
    }
}
