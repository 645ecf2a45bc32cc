//! What `docs/PERFORMANCE.md` states: checks, dry runs in memory and from a closed workspace file.

#![allow(missing_docs, reason = "criterion's macros make public functions without any")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot be set up has nothing to measure")]

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use dry_run::{Program, Settings, Unobserved};
use history::History;
use journey::catalogue::{MessageDesign, VoucherDesign};
use journey::{Catalogue, Channel, Document};
use sample::SampleOptions;
use workspace::Workspace;

const CUSTOMERS: u32 = 100_000;

/// A ladder of messages, waits and conditions: 200 steps, every path of which can be walked.
fn ladder(steps: usize) -> Document {
    let mut nodes = vec![r#"{"id":"start","kind":"event_trigger","event":"account_registered"}"#.to_owned()];
    let mut edges = vec![r#"{"from":"start","to":"n1"}"#.to_owned()];
    for place in 1..steps {
        let step = match place % 3 {
            0 => r#""kind":"condition","rule":{"event":{"type":"purchase","since":"entry"}}"#,
            1 => r#""kind":"wait","for":"P2D""#,
            _ => r#""kind":"send_message","channel":"email","message":"welcome-offer""#,
        };
        nodes.push(format!(r#"{{"id":"n{place}",{step}}}"#));
        let ports: &[(&str, usize)] = match place % 3 {
            0 => &[(r#","port":"yes""#, 1), (r#","port":"no""#, 2)],
            _ => &[("", 1)],
        };
        for (port, ahead) in ports {
            if place + ahead < steps {
                edges.push(format!(r#"{{"from":"n{place}"{port},"to":"n{}"}}"#, place + ahead));
            }
        }
    }
    let text = format!(
        r#"{{"format":1,"id":"ladder","name":"Ladder","nodes":[{}],"edges":[{}]}}"#,
        nodes.join(","),
        edges.join(",")
    );
    journey::read_str(&text).expect("the ladder is a journey")
}

fn catalogue() -> Catalogue {
    let message = |id: &str, channel, cost| MessageDesign {
        id: id.to_owned(),
        channel,
        name: None,
        subject: None,
        cost_minor: Some(cost),
    };
    Catalogue {
        currency: "EUR".to_owned(),
        time_zone: "Europe/Prague".to_owned(),
        attribution_window_ms: 14 * 86_400_000,
        messages: vec![
            message("welcome-offer", Channel::Email, 1),
            message("welcome-voucher", Channel::Email, 1),
            message("voucher-reminder", Channel::Email, 1),
            message("voucher-reminder-sms", Channel::Sms, 6),
        ],
        vouchers: vec![VoucherDesign {
            id: "welcome-10".to_owned(),
            name: None,
            discount_kind: Some("percent".to_owned()),
            discount_value: Some("10".to_owned()),
            valid_days: Some(7),
            code_prefix: Some("WEL-".to_owned()),
            stock: None,
            minimum_spend_minor: None,
        }],
        ..Catalogue::default()
    }
}

fn checks(criterion: &mut Criterion) {
    for steps in [200, 5_000] {
        let document = ladder(steps);
        let catalogue = catalogue();
        criterion.bench_function(&format!("check {steps} steps"), |bench| {
            bench.iter(|| black_box(journey::check(black_box(&document), Some(&catalogue))));
        });
    }
}

fn dry_runs(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder for the shop");
    let path = folder.path().join("shop.rehearsal");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let options = SampleOptions { customers: CUSTOMERS, seed: 0 };
        sample::create(&path, options, ()).await.expect("the sample shop").close().await;
    });
    let welcome = journey::read_str(sample::WELCOME_JOURNEY).expect("the Welcome journey").journey;
    let catalogue = catalogue();
    let needs = dry_run::needs(&welcome, &catalogue);
    let load = |path: &Path| -> History {
        let workspace = runtime.block_on(Workspace::open(path)).expect("the shop");
        let history = workspace.load_blocking(&needs, &mut ()).expect("its history");
        runtime.block_on(workspace.close());
        history
    };
    let walk = |history: &History, settings: &Settings| {
        let program = Program::compile(&welcome, &catalogue, history).expect("a program");
        dry_run::run(&program, history, settings, &Unobserved).expect("a result").summary.entries
    };

    let history = load(&path);
    let mut group = criterion.benchmark_group(format!("dry run of Welcome over {CUSTOMERS} customers"));
    group.sample_size(20);
    for (name, settings) in [
        ("in memory, counts alone", Settings::default()),
        ("in memory, one thread", Settings { threads: Some(1), ..Settings::default() }),
        ("in memory, every step kept", Settings { trace: true, ..Settings::default() }),
    ] {
        group.bench_function(name, |bench| bench.iter(|| black_box(walk(&history, &settings))));
    }
    group.bench_function("from a closed file", |bench| {
        bench.iter(|| black_box(walk(&load(&path), &Settings::default())));
    });
    group.finish();
}

criterion_group!(benches, checks, dry_runs);
criterion_main!(benches);
