//! What attribution costs: the messages report, and the sales report with its facts prepared or not, over the workspace
//! that the yardstick's data are made into: `cargo bench -p tests --bench attribution -- WORKSPACE [ROUNDS]`.
//!
//! Prints a JSON object a line: a name, the median and the least of the seconds taken, and a result that
//! `scripts/yardstick.py attribution` holds against the yardstick's.

#![allow(clippy::expect_used, reason = "a benchmark that cannot be set up has nothing to measure")]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;
use history::History;
use rayon::ThreadPool;
use reports::{
    MessagesBy, MessagesQuery, SalesFacts, SalesQuery, last_touch_by_channel, messages, placebo, sales, sales_from,
};
use serde_json::{Value, json};
use workspace::Workspace;

const WINDOW_MS: i64 = 14 * 86_400_000;
/// The numbers that the yardstick gives to channels, and how many stores and months it has from January 2024 on.
const CHANNELS: [&str; 4] = ["email", "sms", "phone", "store"];
const STORES: usize = 41;
const MONTHS: u32 = 13;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    // Without a workspace there is nothing to measure: a run over all benches passes by, and so does who lists tests.
    let Some(path) = arguments.next().filter(|argument| !argument.starts_with('-')) else { return };
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(5);
    let history = loaded(Path::new(&path));
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    let all = rayon::ThreadPoolBuilder::new().build().expect("threads");

    let query = SalesQuery::all(WINDOW_MS);
    let facts = SalesFacts::prepare(&history, &query.relation());
    println!("{}", json!({ "name": "memory", "result": memory(&history, &facts) }));
    let measure = |name: &str, work: &dyn Fn() -> Value| measured(rounds, name, work);
    for (threads, pool) in [("1 thread", &one), ("all threads", &all)] {
        let work = |work: &(dyn Fn() -> Value + Sync)| pool.install(work);
        measure(&format!("messages, six models, {threads}"), &|| work(&|| six_models(&history)));
        measure(&format!("facts prepared, {threads}"), &|| {
            work(&|| json!(SalesFacts::prepare(&history, &query.relation()).related_sales()))
        });
        measure(&format!("sales, nothing prepared, {threads}"), &|| work(&|| any_touch(&history, &query)));
    }
    in_pool(&all, || {
        let window = SalesQuery { window_ms: WINDOW_MS / 2, ..query.clone() };
        measure("another window, whole report", &|| any_touch(&history, &window));
        let kind = SalesQuery { activity_types: vec!["message".to_owned()], ..query.clone() };
        measure("an activity type, whole report", &|| any_touch(&history, &kind));
        measure("placebo, 20 rounds", &|| json!(placebo(&history, &query, 20, 7).moved_count.mean));
    });

    let months: Vec<i64> = (0..=MONTHS).map(first_of_month).collect();
    let june = SalesQuery { from: Some(months[5]), to: Some(months[6]), ..query.clone() };
    let june_in_7 = SalesQuery { stores: vec!["7".to_owned()], ..june.clone() };
    let half_a_day = SalesQuery { from: Some(months[5] + 43_200_000), to: Some(months[9] + 1), ..query.clone() };
    let some_stores = SalesQuery {
        stores: (0..20).map(|store| (2 * store).to_string()).collect(),
        from: Some(months[1]),
        ..query.clone()
    };
    for (name, query) in [
        ("prepared, everything, whole report", &query),
        ("prepared, a month, whole report", &june),
        ("prepared, a store and a month, whole report", &june_in_7),
        ("prepared, twenty stores and a year, whole report", &some_stores),
        ("prepared, from noon on, whole report", &half_a_day),
    ] {
        measure(name, &|| {
            let report = sales_from(&history, &facts, query);
            json!([report.related_sales.count, report.related_activities])
        });
    }
    measure("prepared, a store and a month by last touch", &|| last_touch(&history, &facts, &june_in_7));
    println!("{}", json!({ "name": "last touch, all cells", "result": all_cells(&history, &facts, &months) }));
}

fn in_pool(pool: &ThreadPool, work: impl FnOnce() + Send) {
    pool.install(work);
}

fn loaded(path: &Path) -> History {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let workspace = runtime.block_on(Workspace::open(path)).expect("the workspace");
    let needs = reports::sales_needs().and(&reports::messages_needs());
    let history = workspace.load_blocking(&needs, &mut ()).expect("its history");
    runtime.block_on(workspace.close());
    history
}

fn measured(rounds: usize, name: &str, work: &dyn Fn() -> Value) {
    let mut taken = Vec::with_capacity(rounds);
    let mut result = Value::Null;
    for _ in 0..rounds {
        let start = Instant::now();
        result = black_box(work());
        taken.push(start.elapsed().as_secs_f64());
    }
    taken.sort_by(f64::total_cmp);
    println!("{}", json!({ "name": name, "median_s": taken[rounds / 2], "min_s": taken[0], "result": result }));
}

fn memory(history: &History, facts: &SalesFacts) -> Value {
    json!({
        "bytes": facts.bytes(),
        "transactions": history.transactions.len(),
        "activities": history.activities.len(),
        "related": facts.related_sales(),
    })
}

fn six_models(history: &History) -> Value {
    let report = messages(history, &MessagesQuery::all(MessagesBy::Message, WINDOW_MS));
    json!({ "touched": report.distinct_sales, "amount": report.distinct_amount_minor })
}

fn any_touch(history: &History, query: &SalesQuery) -> Value {
    let report = sales(history, query);
    json!({
        "touched": report.related_sales.count,
        "amount": report.related_sales.amount_minor,
        "comms": report.related_activities,
    })
}

/// Number and amount by channel, as the yardstick prints them.
fn last_touch(history: &History, facts: &SalesFacts, query: &SalesQuery) -> Value {
    let channels = last_touch_by_channel(history, facts, query);
    let cells = CHANNELS.iter().map(|channel| channels.get(*channel).cloned().unwrap_or_default());
    json!(cells.flat_map(|cell| [cell.count.cast_signed(), cell.amount_minor]).collect::<Vec<_>>())
}

/// The yardstick's own sum over every cell of channel, store and month.
fn all_cells(history: &History, facts: &SalesFacts, months: &[i64]) -> Value {
    const PRIME: i64 = 1_000_000_007;
    let (mut groups, mut check) = (0, 0_i64);
    for store in 0..STORES {
        for (month, range) in months.windows(2).enumerate() {
            let query = SalesQuery {
                from: Some(range[0]),
                to: Some(range[1]),
                stores: vec![store.to_string()],
                ..SalesQuery::all(WINDOW_MS)
            };
            let channels = last_touch_by_channel(history, facts, &query);
            for (channel, name) in CHANNELS.iter().enumerate() {
                let Some(cell) = channels.get(*name).filter(|cell| cell.count > 0) else { continue };
                groups += 1;
                let value = cell.count.cast_signed() * 31
                    + cell.amount_minor * 17
                    + cell.min_minor.unwrap_or(0) * 7
                    + cell.max_minor.unwrap_or(0) * 3;
                let place = (channel * STORES + store) * months.len().saturating_sub(1) + month;
                let place = i64::try_from(place + 1).expect("a small number");
                check = (check + place * (value % PRIME)) % PRIME;
            }
        }
    }
    json!({ "groups": groups, "check": check })
}

/// The first instant, in UTC, of so many months after January 2024.
fn first_of_month(month: u32) -> i64 {
    let year = 2024 + i32::try_from(month / 12).expect("a few years");
    let first = NaiveDate::from_ymd_opt(year, month % 12 + 1, 1).and_then(|day| day.and_hms_opt(0, 0, 0));
    first.expect("a day").and_utc().timestamp_millis()
}
