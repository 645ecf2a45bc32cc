//! The same journey over the same facts gives the same bytes, however the work is shared out, in whatever order the
//! file holds its rows, whether they come from it or from a copy, and in both build profiles.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use api::{NewWorkspace, OpenWorkspace, RunWish, SampleShop, Task};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use workspace::{Copies, Workspace};

/// Made by `scripts/golden.py --write BINARY`, which otherwise holds a binary against it.
const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/welcome.golden.json");
const CUSTOMERS: u32 = 500;
const SEED: u64 = 3;

async fn make(path: &Path) {
    let sample = Some(SampleShop { customers: CUSTOMERS, seed: SEED });
    let new = NewWorkspace { path: path.to_owned(), currency: None, time_zone: None, sample, truths: None };
    OpenWorkspace::create(&new, &Task::unwatched()).await.expect("the sample shop").close().await;
}

/// The summary as JSON and the trace as CSV.
async fn run(path: &Path, threads: usize) -> (String, Vec<u8>) {
    let trace = path.with_extension("trace.csv");
    let wish = RunWish {
        from: None,
        to: None,
        until: None,
        customers: "all".to_owned(),
        seed: 0,
        threads: Some(threads),
        every_model: true,
    };
    let shop = OpenWorkspace::open(path).await.expect("the shop");
    let answer = shop.dry_run_file("welcome", &wish, Some(&trace), &Task::unwatched()).await.expect("a run");
    shop.close().await;
    assert!(answer.summary.entries > 100, "somebody is there to walk");
    (serde_json::to_string(&answer.summary).expect("JSON"), std::fs::read(&trace).expect("the trace"))
}

/// The tables whose rows stand in the order of their keys, and how the columns end that refer to them.
const TURNED: [(&str, &str); 12] = [
    ("words", "_word"),
    ("customers", "customer_key"),
    ("transactions", "transaction_key"),
    ("transaction_lines", "-"),
    ("activities", "activity_key"),
    ("events", "-"),
    ("stores", "store_key"),
    ("associates", "associate_key"),
    ("products", "product_key"),
    ("vouchers", "-"),
    ("segments", "segment_key"),
    ("segment_members", "-"),
];

/// Turns the order of all rows round.
fn turn_round(path: &Path) {
    let conn = Connection::open(path).expect("the file");
    let columns: Vec<(String, String)> = conn
        .prepare(
            "SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns \
             WHERE tables.type = 'table'",
        )
        .expect("the schema")
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .expect("the columns")
        .collect::<Result<_, _>>()
        .expect("the columns");
    conn.execute_batch("PRAGMA foreign_keys = OFF; BEGIN").expect("a transaction");
    for (table, ending) in TURNED {
        let last: i64 =
            conn.query_row(&format!("SELECT max(key) FROM {table}"), [], |row| row.get(0)).expect("rows in it");
        let referring = columns.iter().filter(|(_, column)| column.ends_with(ending));
        let own = (table.to_owned(), "key".to_owned());
        for (table, column) in referring.chain([&own]) {
            // By way of negative numbers, so that no two are ever the same.
            conn.execute_batch(&format!(
                "UPDATE {table} SET {column} = -{column}; UPDATE {table} SET {column} = {column} + {last} + 1",
            ))
            .expect("other keys");
        }
    }
    conn.execute_batch("COMMIT").expect("the end of the transaction");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_bytes_on_any_number_of_threads_in_any_order_of_rows_and_after_a_vacuum() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shop.rehearsal");
    make(&path).await;
    let expected = run(&path, 1).await;
    for threads in [2, 7] {
        assert!(run(&path, threads).await == expected, "{threads} threads");
    }
    turn_round(&path);
    assert!(run(&path, 2).await == expected, "rows in the opposite order");
    Connection::open(&path).expect("the file").execute_batch("VACUUM").expect("a vacuum");
    assert!(run(&path, 2).await == expected, "after a vacuum");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_bytes_from_the_file_and_from_a_copy_of_its_columns() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shop.rehearsal");
    make(&path).await;
    let workspace = Workspace::open(&path).await.expect("the shop");
    let journey = super::read(sample::WELCOME_JOURNEY);
    let needs = dry_run::needs(&journey, &journey::Catalogue::default());
    let copies = Copies::under(&folder.path().join("cache"), &workspace).expect("a place for copies");
    let found = copies.load_blocking(&needs, &mut ()).expect("the history");
    let state = found.state.expect("it came from the file");
    copies.keep_blocking(&state, &needs, &found.history, &AtomicBool::new(false)).expect("a copy");
    let copied = copies.load_blocking(&needs, &mut ()).expect("the history");
    assert_eq!(copied.state, None, "it came from the copy");
    let answer = |history| serde_json::to_string(&super::run(&journey, history, 2)).expect("JSON");
    assert_eq!(answer(&found.history), answer(&copied.history));
    workspace.close().await;
}

/// Guards what a run says from one version of the program to the next, and between the build profiles: the test runs in
/// either, and the binary that is shipped is held against the same file.
#[tokio::test(flavor = "multi_thread")]
async fn the_golden_run_of_the_welcome_journey_is_still_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shop.rehearsal");
    make(&path).await;
    let (summary, trace) = run(&path, 2).await;
    let summary: serde_json::Value = serde_json::from_str(&summary).expect("JSON");
    let digest: String = Sha256::digest(&trace).iter().map(|byte| format!("{byte:02x}")).collect();
    let found = serde_json::json!({ "summary": summary, "trace_sha256": digest });
    let golden = std::fs::read_to_string(GOLDEN).expect("the golden file");
    let golden: serde_json::Value = serde_json::from_str(&golden).expect("JSON");
    assert_eq!(found, golden, "a run says something else than before");
}
