//! The Welcome journey over 100 000 customers in memory.
#![allow(clippy::expect_used, missing_docs, reason = "a benchmark")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use dry_run::{Program, Settings, Unobserved, run};
use history::{Builder, CustomerRow, EventRow, History, Reach, Symbol, TransactionRow};
use journey::catalogue::{MessageDesign, VoucherDesign};
use journey::draws::draw;
use journey::{Catalogue, Channel};

const CUSTOMERS: u64 = 100_000;
const HOUR: i64 = 3_600_000;
/// 1 January 2016.
const BEGIN: i64 = 1_451_606_400_000;

const WELCOME: &str = r#"{
  "format": 1, "id": "welcome", "name": "Welcome", "time_zone": "Europe/Prague",
  "goal": { "event": "purchase", "window": "P14D" },
  "nodes": [
    { "id": "start", "kind": "event_trigger", "event": "account_registered" },
    { "id": "offer", "kind": "send_message", "channel": "email", "message": "welcome-offer" },
    { "id": "wait-2d", "kind": "wait", "for": "P2D" },
    { "id": "bought", "kind": "condition", "rule": { "event": { "type": "purchase", "since": "entry" } } },
    { "id": "buyers", "kind": "add_to_segment", "segment": "First-time buyers" },
    { "id": "hours", "kind": "wait_for_time_range",
      "slots": [ { "days": ["mon","tue","wed","thu","fri"], "from": "08:00", "to": "19:00" } ] },
    { "id": "voucher", "kind": "assign_voucher", "design": "welcome-10" },
    { "id": "voucher-mail", "kind": "send_message", "channel": "email", "message": "welcome-voucher" },
    { "id": "wait-5d", "kind": "wait", "for": "P5D" },
    { "id": "used", "kind": "condition", "rule": { "event": { "type": "purchase", "since": "voucher" } } },
    { "id": "reminder", "kind": "send_message", "channel": "email", "message": "voucher-reminder" },
    { "id": "has-phone", "kind": "condition", "rule": { "can_receive": "sms" } },
    { "id": "sms", "kind": "send_message", "channel": "sms", "message": "voucher-reminder-sms" }
  ],
  "edges": [
    { "from": "start", "to": "offer" }, { "from": "offer", "to": "wait-2d" }, { "from": "wait-2d", "to": "bought" },
    { "from": "bought", "port": "yes", "to": "buyers" }, { "from": "bought", "port": "no", "to": "hours" },
    { "from": "hours", "to": "voucher" }, { "from": "voucher", "to": "voucher-mail" },
    { "from": "voucher-mail", "to": "wait-5d" }, { "from": "wait-5d", "to": "used" },
    { "from": "used", "port": "no", "to": "reminder" }, { "from": "reminder", "to": "has-phone" },
    { "from": "has-phone", "port": "yes", "to": "sms" }
  ]
}"#;

/// Two years in which customers register at any hour and buy three times on average.
fn shop() -> History {
    let mut builder = Builder::new(chrono_tz::Europe::Prague, "EUR");
    let (registered, euro) = (builder.symbol("account_registered"), builder.symbol("EUR"));
    let ids: Vec<String> = (0..CUSTOMERS).map(|number| format!("c{number:07}")).collect();
    for (number, id) in (0_u64..).zip(&ids) {
        let luck = |what: u64, below: u64| draw(what, number, id, "") % below;
        let reach = (0..2).fold(Reach::default(), |reach, channel| {
            let reach = if luck(channel as u64, 10) < 8 { reach.with_address(channel) } else { reach };
            if luck(2 + channel as u64, 10) < 8 { reach.with_consent(channel) } else { reach }
        });
        let customer = builder.add_customer(CustomerRow { id, zone: None, reach }).expect("in order");
        let minutes = i64::try_from(luck(4, 600 * 24 * 60)).expect("small");
        let at = BEGIN + minutes * 60_000;
        builder.add_event(EventRow { id, customer, at, event_type: registered });
        for sale in 0..luck(5, 7) {
            let later = i64::try_from(luck(6 + sale, 60 * 24)).expect("small");
            builder.add_transaction(TransactionRow {
                id: &format!("{id}-{sale}"),
                customer,
                at: at + later * HOUR,
                amount: 2_000 + i64::try_from(luck(20 + sale, 9_000)).expect("small"),
                currency: euro,
                store: Symbol::NONE,
                ..TransactionRow::default()
            });
        }
    }
    builder.set_last_known(Some(BEGIN + 731 * 24 * HOUR));
    builder.finish().expect("sorts")
}

fn catalogue() -> Catalogue {
    let message = |id: &str, channel| MessageDesign {
        id: id.to_owned(),
        channel,
        name: None,
        subject: None,
        cost_minor: Some(1),
    };
    Catalogue {
        currency: "EUR".to_owned(),
        time_zone: "Europe/Prague".to_owned(),
        attribution_window_ms: 14 * 24 * HOUR,
        messages: vec![
            message("welcome-offer", Channel::Email),
            message("welcome-voucher", Channel::Email),
            message("voucher-reminder", Channel::Email),
            message("voucher-reminder-sms", Channel::Sms),
        ],
        vouchers: vec![VoucherDesign {
            id: "welcome-10".to_owned(),
            name: None,
            discount_kind: Some("percent".to_owned()),
            discount_value: Some("10".to_owned()),
            valid_days: Some(7),
            code_prefix: Some("WELCOME-".to_owned()),
            stock: None,
            minimum_spend_minor: None,
        }],
        ..Catalogue::default()
    }
}

fn welcome(criterion: &mut Criterion) {
    let history = shop();
    let journey = journey::read_str(WELCOME).expect("reads").journey;
    let program = Program::compile(&journey, &catalogue(), &history).expect("compiles");
    let mut group = criterion.benchmark_group("welcome, 100 000 customers in memory");
    group.sample_size(10);
    for (name, threads, trace) in
        [("all cores", None, false), ("one thread", Some(1), false), ("all cores, every step kept", None, true)]
    {
        let settings = Settings { threads, trace, ..Settings::default() };
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(run(&program, &history, &settings, &Unobserved)).expect("runs"));
        });
    }
    group.finish();
}

criterion_group!(benches, welcome);
criterion_main!(benches);
