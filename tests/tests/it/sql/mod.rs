//! Every report once more, as plain SQL over the workspace's file, against the engine: on random shops, on the sample
//! shop, and on the Complete Journey data where its files are there (`make real-data` brings them and runs this).

mod customers_by;
mod db;
mod messages;
mod products;
mod random;
mod sales;
mod segments;
mod vouchers;

use std::path::{Path, PathBuf};

use history::{History, Needs};
use reports::{CustomersByQuery, MessagesBy, MessagesQuery, ProductsQuery, SalesQuery, SegmentsQuery};
use serde_json::Value;
use workspace::{ImportOptions, Sources, Workspace};

use self::db::{Db, difference};
use self::random::{Chance, DAY};

const FORTNIGHT: i64 = 14 * DAY;

/// Both answers to the same question are the same.
fn same(what: &dyn std::fmt::Debug, engine: impl serde::Serialize, sql: &Value) {
    let engine = serde_json::to_value(engine).expect("JSON");
    if let Some(difference) = difference(&engine, sql, "") {
        panic!("{difference}\nasked: {what:?}");
    }
}

/// A workspace's history, and its file.
struct Both {
    history: History,
    db: Db,
}

impl Both {
    fn of(workspace: &Workspace) -> Self {
        let history = workspace.load_blocking(&Needs::everything(), &mut ()).expect("the history");
        Self { history, db: Db::open(workspace.path()) }
    }

    fn sales(&self, query: &SalesQuery) {
        same(query, reports::sales(&self.history, query), &sales::sales(&self.db, query));
    }

    fn messages(&self, query: &MessagesQuery) {
        same(query, reports::messages(&self.history, query), &messages::messages(&self.db, query));
    }

    fn vouchers(&self, at: Option<i64>) {
        let query = vouchers::query(&self.db, at);
        same(&query, reports::vouchers(&self.history, &query), &vouchers::vouchers(&self.db, &query));
    }

    fn products(&self, query: &ProductsQuery) {
        same(query, reports::products(&self.history, query), &products::products(&self.db, query));
    }

    fn segments(&self, query: &SegmentsQuery) {
        same(query, reports::segments(&self.history, query), &segments::segments(&self.db, query));
    }

    fn customers_by(&self, query: &CustomersByQuery, value: &str) {
        same(query, reports::customers_by(&self.history, query), &customers_by::customers_by(&self.db, query, value));
    }
}

async fn imported(folder: &Path, files: &Path, time_zone: &str) -> Workspace {
    let workspace = Workspace::create(&folder.join("shop.rehearsal"), "USD", time_zone).await.expect("a workspace");
    let sources = Sources::find(&[files]).expect("the files");
    let report = workspace.import_blocking(&sources, &ImportOptions::default(), &mut ()).expect("an import");
    assert_eq!(report.rejected, [], "the files are as they should be");
    workspace
}

#[tokio::test(flavor = "multi_thread")]
async fn random_shops_read_alike() {
    for seed in 0..40 {
        let mut chance = Chance::of(seed);
        let folder = tempfile::tempdir().expect("a folder");
        let files = folder.path().join("files");
        std::fs::create_dir(&files).expect("a folder");
        random::write(&files, &mut chance);
        let zone = chance.any(&["America/New_York", "Asia/Kathmandu", "UTC"]);
        let workspace = imported(folder.path(), &files, zone).await;
        let both = Both::of(&workspace);
        for _ in 0..4 {
            ask_anything(&both, &mut chance);
        }
        workspace.close().await;
    }
}

fn ask_anything(both: &Both, chance: &mut Chance) {
    both.sales(&SalesQuery {
        from: chance.maybe_instant(),
        to: chance.maybe_instant(),
        stores: chance.filter(&["north", "south", "", "nowhere"]),
        associates: chance.filter(&["ann", "bob", ""]),
        activity_types: chance.filter(&["message", "call", "visit"]),
        list: true,
        ..SalesQuery::all(chance.window())
    });
    both.messages(&MessagesQuery {
        from: chance.maybe_instant(),
        to: chance.maybe_instant(),
        journeys: chance.filter(&["welcome", ""]),
        ..MessagesQuery::all(chance.by(), chance.window())
    });
    both.vouchers(chance.maybe_instant());
    both.products(&ProductsQuery {
        from: chance.maybe_instant(),
        to: chance.maybe_instant(),
        stores: chance.filter(&["north", "south", ""]),
        channels: chance.filter(&["web", "store", ""]),
    });
    let days = 1 + chance.below(12);
    both.segments(&SegmentsQuery { at: chance.maybe_instant(), since: chance.maybe_instant(), days });
    let (attribute, value) = *chance.any(&[
        ("arm", "json_extract(extra, '$.arm')"),
        ("size", "json_extract(extra, '$.size')"),
        ("market", "(SELECT word FROM words WHERE words.key = market_word)"),
    ]);
    let (from, to, window_ms) = (chance.maybe_instant(), chance.maybe_instant(), chance.window());
    both.customers_by(&CustomersByQuery { attribute: attribute.to_owned(), from, to, window_ms }, value);
}

/// What one would ask of a whole shop.
fn ask_everything(both: &Both) {
    both.sales(&SalesQuery { list: true, ..SalesQuery::all(FORTNIGHT) });
    both.sales(&SalesQuery { activity_types: vec!["message".to_owned()], ..SalesQuery::all(3 * DAY) });
    for by in MessagesBy::ALL {
        both.messages(&MessagesQuery::all(by, FORTNIGHT));
    }
    both.vouchers(None);
    both.products(&ProductsQuery::default());
    both.segments(&SegmentsQuery { at: None, since: both.db.last_known.map(|at| at - 60 * DAY), days: 90 });
    let acquisition = "(SELECT word FROM words WHERE words.key = acquisition_channel_word)";
    let attribute = "acquisition_channel".to_owned();
    both.customers_by(&CustomersByQuery { attribute, from: None, to: None, window_ms: FORTNIGHT }, acquisition);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_shop_reads_alike() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = crate::shop(&folder.path().join("shop.rehearsal")).await;
    ask_everything(&Both::of(&workspace));
    workspace.close().await;
}

/// The canonical files of the Complete Journey data, which `scripts/real-data.sh` writes.
fn complete_journey() -> Option<PathBuf> {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.real-data/csv");
    files.join("transactions.csv").exists().then_some(files)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_complete_journey_data_reads_alike() {
    let Some(files) = complete_journey() else {
        println!("NOT RUN: the Complete Journey data is not there; `make real-data` fetches it and runs this test");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = imported(folder.path(), &files, "America/New_York").await;
    let both = Both::of(&workspace);
    ask_everything(&both);
    workspace.close().await;
}
