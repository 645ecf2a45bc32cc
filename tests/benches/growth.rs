//! How loading and walking grow with the number of customers, on data made here from a fixed seed:
//! `cargo bench -p tests --bench growth -- FOLDER CUSTOMERS…`. Workspaces stay in the folder for the next time.
//!
//! The laws are those of a shop in its first year: registrations over a year, over-dispersed purchases of which many
//! come soon after it, five activities a customer, five time zones, a telephone for seven in ten.

#![allow(clippy::expect_used, reason = "a benchmark that cannot be set up has nothing to measure")]
#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use chrono::DateTime;
use dry_run::{Program, Settings, Unobserved};
use history::{History, Needs};
use journey::Catalogue;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use workspace::{Copies, Progress, Table, Watch, Workspace};

const JOURNEY: &str = include_str!("../fixtures/yardstick.journey.json");
const ZONES: [&str; 5] = ["Europe/London", "Europe/Berlin", "America/New_York", "Asia/Dubai", "Asia/Tokyo"];
const DAY: f64 = 86_400.0;
/// 2024-01-01, 2025-01-01 and 2025-02-01, seconds since 1970 UTC.
const START: i64 = 1_704_067_200;
const LAST_REGISTRATION: i64 = 1_735_689_600;
const END: i64 = 1_738_368_000;
const ROUNDS: usize = 3;

fn main() {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "target/growth".to_owned()));
    let mut sizes: Vec<u32> = arguments.filter_map(|argument| argument.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![10_000, 100_000, 1_000_000];
    }
    std::fs::create_dir_all(&folder).expect("a folder for the workspaces");
    println!(
        "{:>10} {:>10} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "customers", "events", "load s", "copy s", "walk s", "1 thread", "trace s", "silent s", "stops s"
    );
    for customers in sizes {
        measure(&folder, customers);
    }
}

fn measure(folder: &Path, customers: u32) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let path = folder.join(format!("growth-{customers}.rehearsal"));
    if !path.exists() {
        let begun = folder.join(format!("begun-{customers}.rehearsal"));
        // An earlier attempt that was interrupted.
        let _ = std::fs::remove_file(&begun);
        let workspace = runtime.block_on(Workspace::create(&begun, "EUR", "UTC")).expect("a new workspace");
        fill(&workspace, customers);
        runtime.block_on(workspace.close());
        std::fs::rename(&begun, &path).expect("the workspace under its name");
    }
    let workspace = runtime.block_on(Workspace::open(&path)).expect("the workspace");
    let journey = journey::read_str(JOURNEY).expect("a journey").journey;
    let needs = dry_run::needs(&journey, &Catalogue::default());
    let (load, history) = median(|| workspace.load_blocking(&needs, &mut ()).expect("the history"));
    let cache = tempfile::tempdir_in(folder).expect("a folder for copies");
    let copies = Copies::under(cache.path(), &workspace).expect("a place for copies");
    let state = copies.load_blocking(&needs, &mut ()).expect("the history").state.expect("no copy is there yet");
    copies.keep_blocking(&state, &needs, &history, &AtomicBool::new(false)).expect("a copy");
    let (copy, copied) = median(|| copies.load_blocking(&needs, &mut ()).expect("the history"));
    assert!(copied.state.is_none(), "it came from the copy");
    drop(copied);
    let walk = |settings: Settings| {
        let program = Program::compile(&journey, &Catalogue::default(), &history).expect("a program");
        median(|| dry_run::run(&program, &history, &settings, &Unobserved).expect("a result").summary.entries).0
    };
    let all = walk(Settings::default());
    let one = walk(Settings { threads: Some(1), ..Settings::default() });
    let trace = walk(Settings { trace: true, ..Settings::default() });
    let events = history.events.at.len();
    drop(history);
    let (silent, stops) = interrupted(&workspace, &needs, load);
    println!(
        "{customers:>10} {events:>10} {load:>9.3} {copy:>9.3} {all:>9.3} {one:>9.3} {trace:>9.3} {silent:>9.3} {stops:>9.3}"
    );
    runtime.block_on(workspace.close());
}

fn median<T>(mut work: impl FnMut() -> T) -> (f64, T) {
    let mut times = Vec::new();
    let mut last = None;
    for _ in 0..ROUNDS {
        drop(last.take());
        let start = Instant::now();
        last = Some(work());
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    (times[ROUNDS / 2], last.expect("a round"))
}

/// Listens for the longest silence, and wants it to stop at an instant.
struct Listener {
    heard: Instant,
    longest: Duration,
    stops_at: Option<Instant>,
    wanted: AtomicBool,
}

impl Listener {
    fn new(stops_at: Option<Instant>) -> Self {
        Self { heard: Instant::now(), longest: Duration::ZERO, stops_at, wanted: AtomicBool::new(false) }
    }
}

impl Watch for Listener {
    fn progress(&mut self, _: &Progress) {
        self.longest = self.longest.max(self.heard.elapsed());
        self.heard = Instant::now();
    }

    fn is_cancelled(&self) -> bool {
        let stops = self.stops_at.is_some_and(|at| Instant::now() >= at);
        if stops {
            self.wanted.store(true, Ordering::Relaxed);
        }
        stops
    }
}

/// The longest silence of a load, and how long the slowest of ten loads went on after it was asked to stop: at ten
/// instants spread over scanning and sorting.
fn interrupted(workspace: &Workspace, needs: &Needs, takes: f64) -> (f64, f64) {
    let mut listener = Listener::new(None);
    let history: History = workspace.load_blocking(needs, &mut listener).expect("the history");
    drop(history);
    let mut slowest = 0.0_f64;
    for tenth in 0..10 {
        let stops_at = Instant::now() + Duration::from_secs_f64(takes * f64::from(tenth) / 10.0);
        let mut stopped = Listener::new(Some(stops_at));
        let ended = workspace.load_blocking(needs, &mut stopped);
        if ended.is_err() {
            slowest = slowest.max(stops_at.elapsed().as_secs_f64());
        }
    }
    (listener.longest.as_secs_f64(), slowest)
}

/// A number drawn from the exponential law with mean 1.
fn exponential(chance: &mut ChaCha8Rng) -> f64 {
    -(1.0 - chance.random::<f64>()).ln()
}

fn normal(chance: &mut ChaCha8Rng) -> f64 {
    let (radius, angle) = ((2.0 * exponential(chance)).sqrt(), std::f64::consts::TAU * chance.random::<f64>());
    radius * angle.cos()
}

fn poisson(chance: &mut ChaCha8Rng, mean: f64) -> u32 {
    let mut count = 0;
    let mut passed = exponential(chance);
    while passed < mean {
        count += 1;
        passed += exponential(chance);
    }
    count
}

/// The gamma law with shape 1.5 and scale 2: a chi-squared law with three degrees of freedom.
fn gamma(chance: &mut ChaCha8Rng) -> f64 {
    (0..3).map(|_| normal(chance).powi(2)).sum()
}

fn instant(seconds: i64) -> String {
    DateTime::from_timestamp(seconds, 0).map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_default()
}

/// Fills a workspace: what happened is stored in order of time, as a till or a sender would add it.
fn fill(workspace: &Workspace, customers: u32) {
    let mut chance = ChaCha8Rng::seed_from_u64(20_240_101);
    let mut registered: Vec<i64> = (0..customers).map(|_| chance.random_range(START..LAST_REGISTRATION)).collect();
    registered.sort_unstable();
    let mut purchases: Vec<(i64, u32)> = Vec::new();
    let mut activities: Vec<(i64, u32)> = Vec::new();
    for (customer, base) in (1_u32..).zip(&registered) {
        let mean = gamma(&mut chance);
        for _ in 0..poisson(&mut chance, mean) {
            let law: f64 = chance.random();
            let at = if law < 0.10 {
                chance.random_range(START..END)
            } else if law < 0.45 {
                base + (10.0 * DAY * exponential(&mut chance)) as i64
            } else {
                base + (chance.random::<f64>() * (END - base) as f64) as i64
            };
            purchases.push((at.min(END - 1), customer));
        }
        for _ in 0..poisson(&mut chance, 5.0) {
            activities.push((chance.random_range(START..END), customer));
        }
    }
    purchases.sort_unstable();
    activities.sort_unstable();
    let filled = workspace.fill_blocking(|fill| {
        fill.table(Table::MessageDesigns, &["message_id", "channel"])?;
        for (design, channel) in [("mail-1", "email"), ("mail-2", "email"), ("mail-3", "email"), ("sms", "sms")] {
            fill.row(Table::MessageDesigns, &[design, channel])?;
        }
        fill.table(Table::VoucherDesigns, &["design_id", "valid_days"])?;
        fill.row(Table::VoucherDesigns, &["welcome", "14"])?;
        fill.table(Table::Stores, &["store_id"])?;
        for store in 1..=40 {
            fill.row(Table::Stores, &[&store.to_string()])?;
        }
        let consents = ["email_consent", "sms_consent", "chat_consent", "push_consent"];
        let columns = ["customer_id", "registered_at", "phone", "time_zone", "email"];
        fill.table(Table::Customers, &[&columns[..], &consents[..]].concat())?;
        for (customer, at) in (1_u32..).zip(&registered) {
            let phone = if chance.random_bool(0.7) {
                format!("+44{}", 7_000_000_000 + u64::from(customer))
            } else {
                String::new()
            };
            let zone = ZONES[chance.random_range(0..ZONES.len())];
            let email = format!("c{customer}@example.org");
            let yes = "true";
            fill.row(
                Table::Customers,
                &[&customer.to_string(), &instant(*at), &phone, zone, &email, yes, yes, yes, yes],
            )?;
        }
        let columns = ["transaction_id", "customer_id", "occurred_at", "amount", "store_id", "channel", "department"];
        fill.table(Table::Transactions, &columns)?;
        for (number, (at, customer)) in (1_u32..).zip(&purchases) {
            let cents = ((3.6 + 0.8 * normal(&mut chance)).exp() * 100.0).round().max(1.0) as u64;
            let channel = ["store", "web", "app"][[0, 0, 0, 0, 0, 0, 1, 1, 1, 2][chance.random_range(0..10)]];
            fill.row(
                Table::Transactions,
                &[
                    &number.to_string(),
                    &customer.to_string(),
                    &instant(*at),
                    &format!("{}.{:02}", cents / 100, cents % 100),
                    &chance.random_range(1..=40).to_string(),
                    channel,
                    &format!("dept{:02}", chance.random_range(0..12)),
                ],
            )?;
        }
        let columns = ["activity_id", "customer_id", "occurred_at", "type", "channel", "message"];
        fill.table(Table::Activities, &columns)?;
        for (number, (at, customer)) in (1_u32..).zip(&activities) {
            let channel = ["email", "sms", "phone", "in_person"][chance.random_range(0..4)];
            let message = format!("message {}", chance.random_range(0..8));
            let (number, customer) = (number.to_string(), customer.to_string());
            fill.row(Table::Activities, &[&number, &customer, &instant(*at), "message", channel, &message])?;
        }
        Ok(())
    });
    filled.expect("rows in the workspace");
}
