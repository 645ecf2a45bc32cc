//! A customer who does not exist, sent through a journey.

use dry_run::{CustomerPaths, Program, Settings, explain_customer};
use history::{History, Needs, PURCHASE, RETURN, Scalar};
use journey::catalogue::{EventType, Field, FieldType};
use journey::vocabulary::{self, Known, SALE_FIELDS};
use journey::{Catalogue, Channel, Document, Finding, Journey, Step};
use measures::DAY_MS;
use phrases::{Locale, Speaker, speaker};
use workspace::{MadeUp, MadeUpHappening};

use crate::clock::now_ms;
use crate::days::{first_instant, last_instant};
use crate::errors::Error;
use crate::sources::{blocking, read_journey, read_text};
use crate::{MadeUpCustomer, MadeUpRun, OpenWorkspace, RunMadeUp, RunWish, Task, paths};

/// Horizons that are tried one after the other until the journey has ended, from the last thing that happens on.
const HORIZONS_MS: [i64; 5] = [30 * DAY_MS, 120 * DAY_MS, 400 * DAY_MS, 1_600 * DAY_MS, 4_000 * DAY_MS];
/// Whoever has not entered within the first three never will.
const ENTERING: usize = 3;
/// Columns of sales that canonical files have, beside those that rules may ask for.
const SALE_COLUMNS: [&str; 4] = ["transaction_id", "associate_id", "quantity", "product_id"];

/// From when to when she may enter, and until when it is looked at.
#[derive(Debug, Clone, Copy)]
struct Times {
    from: i64,
    /// The end of the entry period, where one is set.
    to: Option<i64>,
    /// The horizon that was asked for.
    until: Option<i64>,
    /// The last thing that happens.
    last: i64,
}

impl OpenWorkspace {
    /// Sends a customer who does not exist through a journey.
    pub(crate) async fn run_made_up(
        &self,
        wish: RunMadeUp,
        speaker: &'static Speaker,
        task: &Task,
    ) -> Result<MadeUpRun, Error> {
        let document = journey::read_value(wish.journey).map_err(|error| Error::Journey { file: None, error })?;
        let asked = RunWish {
            from: wish.from,
            to: None,
            until: wish.until,
            customers: "all".to_owned(),
            seed: wish.seed,
            threads: None,
            every_model: false,
        };
        self.walk_made_up(document, wish.customer, &asked, speaker, task).await
    }

    /// The same from the command line, in English: the customer stands in a JSON file, `-` for standard input.
    pub async fn explain_made_up(
        &self,
        journey: &str,
        customer: &str,
        wish: &RunWish,
        task: &Task,
    ) -> Result<MadeUpRun, Error> {
        let document = read_journey(journey, Some(self)).await?;
        let text = read_text(customer).await?;
        let customer = serde_json::from_str(&text).map_err(|error| Error::BadMadeUpFile { why: error.to_string() })?;
        self.walk_made_up(document, customer, wish, speaker(Locale::En), task).await
    }

    async fn walk_made_up(
        &self,
        document: Document,
        customer: MadeUpCustomer,
        wish: &RunWish,
        speaker: &'static Speaker,
        task: &Task,
    ) -> Result<MadeUpRun, Error> {
        let zone = self.time_zone().await?;
        let bad = |option, text: &str| Error::BadDay { option, text: text.to_owned() };
        let first = |option, text: &Option<String>| match text {
            None => Ok(None),
            Some(text) => first_instant(text, zone).map(Some).ok_or_else(|| bad(option, text)),
        };
        let (from, to) = (first("from", &wish.from)?, first("to", &wish.to)?);
        let until = match &wish.until {
            None => None,
            Some(text) => Some(last_instant(text, zone).ok_or_else(|| bad("until", text))?),
        };
        let catalogue = self.catalogue().await?;
        let seed = wish.seed;
        let (workspace, task) = (self.workspace.clone(), task.clone());
        blocking(move || {
            task.report("dry-run", 0, Some(1));
            let made_up = made_up(customer);
            let history = workspace.made_up_blocking(&made_up)?;
            let catalogue = offering(&catalogue, &made_up, &history);
            let stopping: Vec<Finding> =
                journey::check(&document, Some(&catalogue)).into_iter().filter(Finding::stops_a_run).collect();
            if !stopping.is_empty() {
                return Err(Error::JourneyHasErrors { journey: Box::new(document.journey), findings: stopping });
            }
            let program = Program::compile(&document.journey, &catalogue, &history).map_err(Error::inside)?;
            let times = times(&history, from, to, until, zone)?;
            let paths = walked(&program, &history, times, seed, made_up.id())?;
            let needs = dry_run::needs(&document.journey, &catalogue);
            let unused = unused(&made_up, &document.journey, &needs);
            let mut path = paths::told(paths, made_up.id().to_owned(), &document.journey, speaker);
            path.name =
                made_up.attributes.get("name").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
            task.report("dry-run", 1, Some(1));
            Ok(MadeUpRun { path, unused })
        })
        .await?
    }
}

fn made_up(customer: MadeUpCustomer) -> MadeUp {
    let happening = |event: crate::MadeUpEvent| MadeUpHappening {
        event_type: event.event_type,
        at: event.at,
        fields: event.fields,
    };
    MadeUp {
        attributes: customer.attributes,
        segments: customer.segments,
        events: customer.events.into_iter().map(happening).collect(),
    }
}

/// What the workspace offers, and what was typed: a journey may ask for what nobody was imported with.
fn offering(catalogue: &Catalogue, made_up: &MadeUp, history: &History) -> Catalogue {
    let mut offering = catalogue.clone();
    for attribute in &history.customers.attributes {
        let name = history.text(attribute.name);
        if vocabulary::attribute(name, Some(&offering)) == Known::No {
            let field_type = field_type(attribute.values.first());
            offering.attributes.push(Field { name: name.to_owned(), field_type });
        }
    }
    for event in &made_up.events {
        let event_type = event.event_type.trim();
        let place = offering.events.iter().position(|known| known.name == event_type);
        let place = place.unwrap_or_else(|| {
            let fields = Vec::new();
            offering.events.push(EventType { name: event_type.to_owned(), count: 0, fields });
            offering.events.len() - 1
        });
        let fields = &mut offering.events[place].fields;
        for name in event.fields.keys().filter(|_| !is_sale(event_type)) {
            if fields.iter().any(|known| known.name == *name) {
                continue;
            }
            let values = history.symbols.find(name).and_then(|name| history.events.property(name));
            let value = values.and_then(|property| property.values.iter().find(|value| **value != Scalar::Absent));
            fields.push(Field { name: name.clone(), field_type: field_type(value) });
        }
    }
    offering
}

/// What a value was read as.
fn field_type(value: Option<&Scalar>) -> FieldType {
    match value {
        Some(Scalar::Number(_)) => FieldType::Number,
        Some(Scalar::Boolean(_)) => FieldType::Boolean,
        Some(Scalar::Date(_)) => FieldType::Date,
        Some(Scalar::Instant(_)) => FieldType::Instant,
        Some(Scalar::Money { .. }) => FieldType::Money,
        Some(Scalar::Text(_) | Scalar::Absent) | None => FieldType::Text,
    }
}

fn is_sale(event_type: &str) -> bool {
    matches!(event_type.trim(), PURCHASE | RETURN)
}

fn times(
    history: &History,
    from: Option<i64>,
    to: Option<i64>,
    until: Option<i64>,
    zone: chrono_tz::Tz,
) -> Result<Times, Error> {
    // Where nothing is said to happen she may enter from now on.
    let first = history.events.at.iter().copied().min();
    let begin = first.or(history.last_known).or(from).unwrap_or_else(now_ms);
    let day = chrono::DateTime::from_timestamp_millis(begin).map(|at| at.with_timezone(&zone).date_naive());
    let day = day.and_then(|day| crate::days::start_of_day(day, zone)).unwrap_or(begin);
    let from = from.unwrap_or(day);
    if let Some(to) = to.filter(|to| *to <= from) {
        let shown = crate::clock::rfc3339;
        return Err(Error::PeriodReversed { from: shown(from), to: shown(to) });
    }
    let last = history.last_known.unwrap_or(begin).max(from);
    Ok(Times { from, to, until, last })
}

/// Her path, over a horizon that is long enough for the journey to end.
fn walked(program: &Program, history: &History, times: Times, seed: u64, id: &str) -> Result<CustomerPaths, Error> {
    let walk = |to: Option<i64>, until: i64| {
        let settings = Settings { seed, from: Some(times.from), to, until: Some(until), ..Settings::default() };
        let paths = explain_customer(program, history, &settings, id)?;
        paths.ok_or_else(|| Error::inside("the made-up customer is not in her own history"))
    };
    if let Some(until) = times.until {
        return walk(times.to, until);
    }
    let horizon = |place: usize| times.last.saturating_add(HORIZONS_MS[place]);
    // First until she enters, then, without letting her in any later, until she is through.
    let mut entered = 0;
    let mut paths = walk(times.to, horizon(entered))?;
    while paths.visits.is_empty() && entered + 1 < ENTERING {
        entered += 1;
        paths = walk(times.to, horizon(entered))?;
    }
    let to = times.to.or(Some(horizon(entered)));
    for place in entered + 1..HORIZONS_MS.len() {
        if paths.visits.iter().all(|visit| !visit.inside) {
            break;
        }
        paths = walk(to, horizon(place))?;
    }
    Ok(paths)
}

/// Attributes, events and their fields that no step of the journey looks at.
fn unused(made_up: &MadeUp, journey: &Journey, needs: &Needs) -> Vec<String> {
    let sends = |channel: Channel| {
        let by = |step: &Step| matches!(step, Step::SendMessage(message) if message.channel == Some(channel));
        journey.nodes.iter().any(|node| by(&node.step))
    };
    let is_used = |name: &str| match name {
        // Who she is, and by which clock she lives.
        "customer_id" | "name" | "time_zone" => true,
        "email" | "email_consent" => sends(Channel::Email),
        "phone" => sends(Channel::Sms) || sends(Channel::Chat),
        "sms_consent" => sends(Channel::Sms),
        "chat_consent" => sends(Channel::Chat),
        "push_token" | "push_consent" => sends(Channel::Push),
        "registered_at" => needs.events.contains(history::ACCOUNT_REGISTERED),
        _ => false,
    };
    let mut unused: Vec<String> = Vec::new();
    for (name, value) in &made_up.attributes {
        if !value.trim().is_empty() && !needs.attributes.contains(name) && !is_used(name) {
            unused.push(name.clone());
        }
    }
    unused.extend(made_up.segments.iter().filter(|name| !needs.segments.contains(name)).cloned());
    for event in &made_up.events {
        let event_type = event.event_type.trim();
        // Sales are always looked at: they convert, and redeem.
        if !is_sale(event_type) && !needs.events.contains(event_type) {
            unused.push(event_type.to_owned());
            continue;
        }
        for (name, _) in event.fields.iter().filter(|(_, value)| !value.trim().is_empty()) {
            let is_known = if is_sale(event_type) {
                SALE_FIELDS.iter().any(|(known, _)| known == name) || SALE_COLUMNS.contains(&name.as_str())
            } else {
                name == "event_id" || needs.properties.contains(name)
            };
            if !is_known {
                unused.push(format!("{event_type}.{name}"));
            }
        }
    }
    unused.sort();
    unused.dedup();
    unused
}
