//! Imports that are killed, run out of disk, or find a file that cannot be written: all or nothing, and nothing lost.

#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "a process is killed at an instant, which only a clock tells")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::Instant;

use workspace::{ImportOptions, OnBadRow, Sources, Workspace, WorkspaceError};

use crate::{Place, counts};

const SKIP: ImportOptions = ImportOptions {
    on_bad_row: OnBadRow::Skip,
    missing: workspace::Missing::Stub,
    check: false,
    unknown_consent: workspace::UnknownConsent::No,
    now_ms: 0,
};

/// Where a child of these tests finds its folder.
const CHILD: &str = "REHEARSAL_TEST_INTERRUPTED";

/// This program again, to run one of the tests in a folder.
fn child(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", &format!("interrupted::{test}"), "--nocapture"])
        .env(CHILD, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

static RUNTIME: LazyLock<tokio::runtime::Runtime> =
    LazyLock::new(|| tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap());

fn open(path: &Path) -> Result<Workspace, WorkspaceError> {
    RUNTIME.block_on(Workspace::open(path))
}

fn close(workspace: &Workspace) {
    RUNTIME.block_on(workspace.close());
}

fn import(workspace: &Workspace, file: &Path) -> Result<workspace::ImportReport, WorkspaceError> {
    workspace.import_blocking(&Sources::find(&[file])?, &SKIP, &mut ())
}

/// How often the next test kills an import.
const KILLS: u32 = 100;

#[test]
fn an_import_killed_at_any_moment_is_in_the_workspace_as_a_whole_or_not_at_all() {
    if let Some(folder) = std::env::var_os(CHILD) {
        let folder = Path::new(&folder);
        let workspace = open(&folder.join("shop.rehearsal")).unwrap();
        workspace.import_blocking(&Sources::find(&[folder.join("files")]).unwrap(), &SKIP, &mut ()).unwrap();
        close(&workspace);
        return;
    }
    let place = Place::new();
    place.import("customers.csv", "customer_id,name\nc1,Eva\nc2,Ivo\n");
    let customers: String = (0..6_000).map(|n| format!("c{n},Name {n}\n")).collect();
    place.file("files/customers.csv", format!("customer_id,name\n{customers}"));
    let sales: String = (0..6_000).map(|n| format!("t{n},c{},2026-01-01,{n}\n", n * 7 % 6_100)).collect();
    place.file("files/transactions.csv", format!("transaction_id,customer_id,occurred_at,amount\n{sales}"));
    place.wait(place.workspace.close());
    let (shop, untouched) = (place.path("shop.rehearsal"), place.path("untouched"));
    std::fs::copy(&shop, &untouched).unwrap();
    let before = place.everything();

    let test = "an_import_killed_at_any_moment_is_in_the_workspace_as_a_whole_or_not_at_all";
    let begun = Instant::now();
    assert!(child(test, &place.path("")).status().unwrap().success());
    let whole = begun.elapsed();
    let after = place.everything();
    assert_ne!(before, after);

    let (mut none, mut all) = (0, 0);
    for round in 0..KILLS {
        for ending in ["", "-wal", "-shm", "-journal"] {
            let _ = std::fs::remove_file(place.path(&format!("shop.rehearsal{ending}")));
        }
        std::fs::copy(&untouched, &shop).unwrap();
        let mut process = child(test, &place.path("")).spawn().unwrap();
        // Moments spread over the whole time, in no order.
        std::thread::sleep(whole.mul_f64((f64::from(round) * 0.618_033_988_75).fract()));
        process.kill().unwrap();
        process.wait().unwrap();
        let workspace = open(&shop).unwrap();
        let found = place.everything();
        assert!(found == before || found == after, "killed in round {round}: a part of the import is there");
        let conn = rusqlite::Connection::open(&shop).unwrap();
        let sound: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok", "round {round}");
        let logged: u32 = conn.query_row("SELECT count(*) FROM imports", [], |row| row.get(0)).unwrap();
        assert_eq!(logged, if found == after { 2 } else { 1 }, "the log says what is there");
        drop(conn);
        close(&workspace);
        if found == after { all += 1 } else { none += 1 }
    }
    assert!(none > 0, "not one of {KILLS} was killed before its end; {all} were whole");
}

/// Runs a test of this file on a file system of four MiB of its own. Where nobody may make one, it says so and does not
/// run: that takes Linux, and root or user namespaces.
fn on_a_small_disk(test: &str) {
    let folder = tempfile::tempdir().unwrap();
    let script = "mount -t tmpfs -o size=4m none \"$1\" || exit 77; exec \"$2\" --exact \"$3\" --nocapture";
    let ran = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script, "sh"])
        .arg(folder.path())
        .arg(std::env::current_exe().unwrap())
        .arg(format!("interrupted::{test}"))
        .env(CHILD, folder.path())
        .output();
    match ran {
        Ok(ran) if ran.status.success() => {}
        Ok(ran) if String::from_utf8_lossy(&ran.stdout).contains("running 1 test") => {
            panic!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr))
        }
        _ => eprintln!("not run: no small file system can be made here"),
    }
}

fn create(path: &Path) -> Workspace {
    RUNTIME.block_on(Workspace::create(path, "EUR", "UTC")).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_disk_that_fills_up_in_the_middle_leaves_the_workspace_as_it_was_and_usable() {
    let test = "a_disk_that_fills_up_in_the_middle_leaves_the_workspace_as_it_was_and_usable";
    let Some(folder) = std::env::var_os(CHILD) else { return on_a_small_disk(test) };
    let (folder, elsewhere) = (Path::new(&folder), tempfile::tempdir().unwrap());
    let file = |rows: u32| {
        let path = elsewhere.path().join("customers.csv");
        let rows: String = (0..rows).map(|n| format!("c{n},{}\n", "x".repeat(500))).collect();
        std::fs::write(&path, format!("customer_id,name\n{rows}")).unwrap();
        path
    };
    let workspace = create(&folder.join("shop.rehearsal"));
    import(&workspace, &file(100)).unwrap();
    for _ in 0..2 {
        let error = import(&workspace, &file(20_000)).unwrap_err();
        assert_eq!(error.code(), "disk-full", "{error}");
        assert!(!error.help().is_empty());
        let found: u32 = rusqlite::Connection::open(workspace.path())
            .unwrap()
            .query_row("SELECT count(*) FROM customers", [], |row| row.get(0))
            .unwrap();
        assert_eq!(found, 100, "nothing of it is there");
    }
    let log = std::fs::metadata(folder.join("shop.rehearsal-wal")).map_or(0, |about| about.len());
    assert_eq!(log, 0, "and what it took of the disk is given back");
    let report = import(&workspace, &file(400)).unwrap();
    assert_eq!(counts(&report, "customers.csv"), [300, 0, 100, 0], "what fits can still be imported");
    close(&workspace);
    assert_eq!(names(folder), ["shop.rehearsal"]);
    let sound: String = rusqlite::Connection::open(folder.join("shop.rehearsal"))
        .unwrap()
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(sound, "ok");
}

#[test]
fn a_workspace_that_cannot_be_written_says_so_and_stays_as_it_is() {
    let test = "a_workspace_that_cannot_be_written_says_so_and_stays_as_it_is";
    let Some(folder) = std::env::var_os(CHILD) else { return on_a_small_disk(test) };
    let (folder, elsewhere) = (Path::new(&folder), tempfile::tempdir().unwrap());
    let shop = folder.join("shop.rehearsal");
    let file = elsewhere.path().join("customers.csv");
    std::fs::write(&file, "customer_id\nc1\n").unwrap();
    close(&create(&shop));
    let bytes = std::fs::read(&shop).unwrap();
    let mount = |arguments: &[&str], path: &Path| {
        let mounted = Command::new("mount").args(arguments).arg(path).status().unwrap();
        assert!(mounted.success(), "mount {arguments:?}");
    };
    let refused = || match open(&shop) {
        Ok(workspace) => {
            let error = import(&workspace, &file).unwrap_err();
            close(&workspace);
            error
        }
        Err(error) => error,
    };
    // The file alone, then the folder with it.
    mount(&["--bind", shop.to_str().unwrap()], &shop);
    mount(&["-o", "remount,ro,bind"], &shop);
    let error = refused();
    assert_eq!(error.code(), "workspace-read-only", "a file: {error}");
    assert!(Command::new("umount").arg(&shop).status().unwrap().success());
    mount(&["-o", "remount,ro"], folder);
    let error = refused();
    assert_eq!(error.code(), "workspace-read-only", "a folder: {error}");
    assert!(error.help().contains("folder"));
    assert!(std::fs::read(&shop).unwrap() == bytes, "not a byte was written");
    mount(&["-o", "remount,rw"], folder);
    let workspace = open(&shop).unwrap();
    assert_eq!(counts(&import(&workspace, &file).unwrap(), "customers.csv"), [1, 0, 0, 0], "once it can, it is");
}

/// Cancels once so many rows were seen.
struct Impatient {
    after: u64,
    seen: u64,
}

impl workspace::Watch for Impatient {
    fn progress(&mut self, progress: &workspace::Progress) {
        self.seen = progress.rows;
    }

    fn is_cancelled(&self) -> bool {
        self.seen >= self.after
    }
}

#[test]
fn a_cancelled_import_leaves_no_byte_behind() {
    let place = Place::new();
    place.import("stores.csv", "store_id\ns1\n");
    let bytes = std::fs::metadata(place.workspace.path()).unwrap().len();
    // More than is kept in memory, so that a part of it is on the disk when it is cancelled.
    let rows: String = (0..20_000).map(|n| format!("c{n},{}\n", "x".repeat(10_000))).collect();
    let path = place.file("customers.csv", format!("customer_id,name\n{rows}"));
    let sources = Sources::find(&[&path]).unwrap();
    let error =
        place.workspace.import_blocking(&sources, &SKIP, &mut Impatient { after: 18_000, seen: 0 }).unwrap_err();
    assert_eq!(error.code(), "cancelled");
    let log = std::fs::metadata(place.path("shop.rehearsal-wal")).map_or(0, |about| about.len());
    assert_eq!(log, 0, "the log beside the file is given back at once");
    place.wait(place.workspace.close());
    assert_eq!(std::fs::metadata(place.workspace.path()).unwrap().len(), bytes);
    let beside: Vec<String> = names(&place.path("")).into_iter().filter(|name| name.starts_with("shop")).collect();
    assert_eq!(beside, ["shop.rehearsal"]);
}
