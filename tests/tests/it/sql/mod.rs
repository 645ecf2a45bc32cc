//! Every report once more, as plain SQL over the workspace's file, against the engine: on random shops, on the sample
//! shop, and on the Complete Journey data where its files are there (`make real-data` brings them and runs this).

mod customers_by;
mod db;
mod messages;
mod occasions;
mod products;
mod random;
mod sales;
mod segments;
mod vouchers;

use std::path::{Path, PathBuf};

use history::{History, Needs};
use journey::AttributionModel;
use reports::{
    CustomersByQuery, MessagesBy, MessagesQuery, OccasionsQuery, ProductsQuery, SalesQuery, SegmentsQuery,
    SegmentsReport,
};
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

    fn occasions(&self, query: &OccasionsQuery) {
        same(query, reports::occasions(&self.history, query), &occasions::occasions(&self.db, query));
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
        for _ in 0..10 {
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
        costs: if chance.one_in(2) { [("hello".to_owned(), 7)].into() } else { [].into() },
        channel_costs: if chance.one_in(2) { [("sms".to_owned(), 450)].into() } else { [].into() },
        margin: if chance.one_in(2) { Some(chance.below(10_001)) } else { None },
        ..MessagesQuery::all(chance.by(), chance.window())
    });
    both.occasions(&OccasionsQuery {
        from: chance.maybe_instant(),
        to: chance.maybe_instant(),
        at: chance.maybe_instant(),
        markets: chance.filter(&["it", "pl", ""]),
        acquisition_channels: chance.filter(&["eCom", ""]),
        stores: chance.filter(&["north", "south", ""]),
        departments: chance.filter(&["leather", ""]),
        associates: chance.filter(&["ann", "bob", ""]),
        occasion_types: chance.filter(&["Birthday", "Follow up"]),
        window_ms: chance.window(),
        windows_ms: if chance.one_in(2) { [("Birthday".to_owned(), chance.window())].into() } else { [].into() },
        list: true,
        ..OccasionsQuery::default()
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
    both.occasions(&OccasionsQuery { window_ms: FORTNIGHT, list: true, ..OccasionsQuery::default() });
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
    if files.join("transactions.csv").exists() {
        return Some(files);
    }
    println!("NOT RUN: the Complete Journey data is not there; `make real-data` fetches it and runs this test");
    None
}

/// The rows of the households whose number is 7 modulo 20.
fn development_subset(files: &Path, folder: &Path) {
    std::fs::create_dir(folder).expect("a folder");
    let read = |name: &str| std::fs::read_to_string(files.join(name)).expect("a file");
    let keep = |name: &str, is_kept: &mut dyn FnMut(&str) -> bool| {
        let text = read(name);
        let mut lines = text.lines();
        let mut kept = lines.next().unwrap_or_default().to_owned();
        for line in lines.filter(|line| is_kept(line)) {
            kept.push('\n');
            kept.push_str(line);
        }
        std::fs::write(folder.join(name), kept).expect("a file");
    };
    let column = |line: &str, place: usize| line.split(',').nth(place).unwrap_or_default().to_owned();
    let is_in = |id: &str| id.parse::<u32>().is_ok_and(|id| id % 20 == 7);
    let mut baskets = std::collections::HashSet::new();
    keep("customers.csv", &mut |line| is_in(&column(line, 0)));
    keep("activities.csv", &mut |line| is_in(&column(line, 1)));
    keep("events.csv", &mut |line| is_in(&column(line, 0)));
    keep("transactions.csv", &mut |line| {
        let is_kept = is_in(&column(line, 1));
        if is_kept {
            baskets.insert(column(line, 0));
        }
        is_kept
    });
    keep("transaction_lines.csv", &mut |line| baskets.contains(&column(line, 0)));
    for name in ["stores.csv", "products.csv", "message_designs.csv", "voucher_designs.csv", "settings.json"] {
        std::fs::copy(files.join(name), folder.join(name)).expect("a file");
    }
}

fn customers_of(report: &SegmentsReport) -> Vec<u64> {
    report.segments.values().map(|figures| figures.customers).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_complete_journey_data_reads_alike_and_as_published() {
    let Some(files) = complete_journey() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = imported(folder.path(), &files, "America/New_York").await;
    let both = Both::of(&workspace);
    let report = reports::sales(&both.history, &SalesQuery::all(FORTNIGHT));
    assert_eq!((report.sales.count, report.sales.amount_minor), (155_370, 459_603_958));
    assert_eq!((report.related_sales.count, report.related_sales.amount_minor), (25_674, 82_229_782));
    ask_everything(&both);
    workspace.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn its_development_subset_reads_alike_and_as_published() {
    let Some(files) = complete_journey() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let subset = folder.path().join("files");
    development_subset(&files, &subset);
    let workspace = imported(folder.path(), &subset, "America/New_York").await;
    let both = Both::of(&workspace);
    let report = reports::sales(&both.history, &SalesQuery::all(FORTNIGHT));
    assert_eq!((report.sales.count, report.sales.amount_minor), (9_251, 23_864_505));
    assert_eq!((report.related_sales.count, report.related_sales.amount_minor), (1_463, 4_389_795));
    assert_eq!((report.related_activities, both.history.activities.len()), (317, 346));
    let credits = reports::messages(&both.history, &MessagesQuery::all(MessagesBy::Message, FORTNIGHT)).models;
    for (model, published) in [
        (AttributionModel::Last, [2_213_524, 1_646_941, 529_330]),
        (AttributionModel::First, [2_199_170, 1_602_132, 588_493]),
        (AttributionModel::Linear, [2_206_345, 1_624_535, 558_915]),
        (AttributionModel::TimeDecay, [2_210_172, 1_629_847, 549_776]),
    ] {
        let found = ["Type A", "Type B", "Type C"].map(|message| credits[&model][message].sales.amount_minor);
        assert_eq!(found, published, "{model:?}");
    }
    let transactions = &both.history.transactions;
    let sales = (0..transactions.len()).filter(|row| transactions.is_sale(*row));
    let at = sales.map(|row| transactions.at[row]).max();
    let report = reports::segments(&both.history, &SegmentsQuery { at, since: None, days: 90 });
    assert_eq!(customers_of(&report), [62, 40, 19, 2], "more, less, steady, inactive");
    ask_everything(&both);
    workspace.close().await;
}
