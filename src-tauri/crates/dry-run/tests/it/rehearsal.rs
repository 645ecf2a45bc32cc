//! A shop, a journey and settings in few words.

use dry_run::{Population, Program, Run, RunError, Settings, Summary, Unobserved, needs, run};
use journey::catalogue::{Field, FieldType, MessageDesign, VoucherDesign};
use journey::{Catalogue, Channel, Journey};

use crate::shop::Shop;

pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// A shop with designs, ready to rehearse journeys on.
pub struct Rehearsal {
    pub shop: Shop,
    pub catalogue: Catalogue,
    pub settings: Settings,
}

impl Rehearsal {
    pub fn new(shop: Shop) -> Self {
        let message = |id: &str, channel, cost| MessageDesign {
            id: id.to_owned(),
            channel,
            name: None,
            subject: None,
            cost_minor: Some(cost),
        };
        let catalogue = Catalogue {
            currency: shop.currency.clone(),
            time_zone: shop.zone.name().to_owned(),
            attribution_window_ms: 14 * DAY,
            messages: vec![
                message("mail", Channel::Email, 2),
                message("second-mail", Channel::Email, 3),
                message("text", Channel::Sms, 7),
                message("note", Channel::Push, 1),
            ],
            vouchers: vec![voucher("ten", None)],
            segments: shop.segments(),
            attributes: attributes(),
            ..Catalogue::default()
        };
        Self { shop, catalogue, settings: Settings { trace: true, every_model: true, ..Settings::default() } }
    }

    pub fn from(mut self, from: &str) -> Self {
        self.settings.from = Some(crate::shop::at(from));
        self
    }

    pub fn to(mut self, to: &str) -> Self {
        self.settings.to = Some(crate::shop::at(to));
        self
    }

    pub fn until(mut self, until: &str) -> Self {
        self.settings.until = Some(crate::shop::at(until));
        self
    }

    pub fn population(mut self, population: Population) -> Self {
        self.settings.population = population;
        self
    }

    pub fn seed(mut self, seed: u64) -> Self {
        self.settings.seed = seed;
        self
    }

    pub fn try_run(&self, journey: &Journey) -> Result<Run, RunError> {
        // What is not asked for is not there: needs are put to the test by every run.
        let history =
            trimmed(&self.shop, &needs(journey, &self.catalogue).and(&self.settings.population.needs(&self.catalogue)));
        let program = Program::compile(journey, &self.catalogue, &history).expect("compiles");
        run(&program, &history, &self.settings, &Unobserved)
    }

    pub fn run(&self, journey: &Journey) -> Summary {
        self.try_run(journey).expect("runs").summary
    }

    /// The steps of a customer as `visit step node port at`.
    pub fn steps(&self, journey: &Journey) -> Vec<String> {
        let history = self.shop.history();
        let program = Program::compile(journey, &self.catalogue, &history).expect("compiles");
        let run = run(&program, &history, &self.settings, &Unobserved).expect("runs");
        run.trace
            .rows(&program, &history)
            .map(|row| {
                format!(
                    "{} {}.{} {} {} {}",
                    row.customer,
                    row.visit,
                    row.step,
                    row.node,
                    if row.port.is_empty() { "-" } else { row.port },
                    dry_run::rfc3339(row.at)
                )
            })
            .collect()
    }
}

/// The attributes that shops of tests have besides those of every workspace.
fn attributes() -> Vec<Field> {
    let named = |(name, field_type): (&str, FieldType)| Field { name: name.to_owned(), field_type };
    let all = [
        ("tier", FieldType::Text),
        ("points", FieldType::Number),
        ("renewal", FieldType::Date),
        ("since", FieldType::Instant),
        ("vip", FieldType::Boolean),
    ];
    all.map(named).to_vec()
}

/// The history with nothing in it that was not asked for.
pub fn trimmed(shop: &Shop, needs: &history::Needs) -> history::History {
    let last_known = shop.last_known();
    let mut kept = shop.clone();
    kept.events.retain(|event| needs.events.contains(&event.event));
    for event in &mut kept.events {
        event.properties.retain(|name, _| needs.properties.contains(name));
    }
    for person in kept.people.values_mut() {
        person.attributes.retain(|name, _| needs.attributes.contains(name));
    }
    if !needs.wants_transactions() {
        kept.sales.clear();
    }
    if !needs.lines {
        kept.sales.iter_mut().for_each(|sale| sale.lines.clear());
    }
    if !needs.activities {
        kept.activities.clear();
    }
    if !needs.vouchers {
        kept.vouchers.clear();
    }
    kept.members.retain(|(segment, ..)| needs.segments.contains(segment));
    kept.history_known_until(last_known)
}

pub fn voucher(id: &str, stock: Option<u32>) -> VoucherDesign {
    VoucherDesign {
        id: id.to_owned(),
        name: None,
        discount_kind: Some("percent".to_owned()),
        discount_value: Some("10".to_owned()),
        valid_days: Some(7),
        code_prefix: Some("TEN-".to_owned()),
        stock,
        minimum_spend_minor: None,
    }
}

/// A journey from its nodes and edges; `more` are further fields of the document.
pub fn journey(nodes: &str, edges: &str, more: &str) -> Journey {
    let edges: Vec<String> = edges
        .split_whitespace()
        .map(|edge| {
            let (from, to) = edge.split_once('>').expect("from>to");
            match from.split_once('.') {
                Some((from, port)) => format!(r#"{{"from":"{from}","port":"{port}","to":"{to}"}}"#),
                None => format!(r#"{{"from":"{from}","to":"{to}"}}"#),
            }
        })
        .collect();
    let more = if more.is_empty() { String::new() } else { format!(",{more}") };
    let text = format!(r#"{{"format":1,"id":"j","name":"J","nodes":[{nodes}],"edges":[{}]{more}}}"#, edges.join(","));
    let document = journey::read_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert!(document.unreadable.is_empty(), "{:?}", document.unreadable);
    document.journey
}

/// A trigger on registrations.
pub const START: &str = r#"{"id":"start","kind":"event_trigger","event":"account_registered"}"#;
/// A trigger on purchases.
pub const BOUGHT: &str = r#"{"id":"start","kind":"event_trigger","event":"purchase"}"#;

pub fn wait(id: &str, length: &str) -> String {
    format!(r#"{{"id":"{id}","kind":"wait","for":"{length}"}}"#)
}

pub fn mail(id: &str) -> String {
    format!(r#"{{"id":"{id}","kind":"send_message","channel":"email","message":"mail"}}"#)
}

pub fn condition(id: &str, rule: &str) -> String {
    format!(r#"{{"id":"{id}","kind":"condition","rule":{rule}}}"#)
}

pub fn assign(id: &str) -> String {
    format!(r#"{{"id":"{id}","kind":"assign_voucher","design":"ten"}}"#)
}

pub fn exit(id: &str) -> String {
    format!(r#"{{"id":"{id}","kind":"exit"}}"#)
}
