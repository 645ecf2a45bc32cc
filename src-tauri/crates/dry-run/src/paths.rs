//! One customer's path through a journey, with a reason for every step.

use history::{CustomerIndex, History};
use journey::{Argument, Phrase};
use rules::Scope;

use crate::program::Program;
use crate::reasons::Retelling;
use crate::run::{Keep, Period, in_threads, population, walk};
use crate::settings::{Observer, RunError, Settings, Unobserved};
use crate::trace::Trace;
use crate::triggers::{When, common_appointments};
use crate::visit::{NO_PORT, Why};
use crate::walker::{World, local_zone};

/// What happened to one customer.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerPaths {
    /// The zone of her local time, in which her instants are shown.
    pub time_zone: &'static str,
    /// Her visits.
    pub visits: Vec<VisitPath>,
    /// Where there is none: why not.
    pub absent: Option<Phrase>,
}

/// One visit.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitPath {
    /// Counts from 1.
    pub visit: u32,
    /// Its steps in order.
    pub steps: Vec<StepPath>,
    /// How it ended, or that it has not.
    pub ending: Phrase,
    /// Whether it is still inside at the horizon.
    pub inside: bool,
}

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub struct StepPath {
    /// The step's id.
    pub node: String,
    /// When she came.
    pub arrived_at: i64,
    /// When she left or the visit ended; `None` where she is still there.
    pub left_at: Option<i64>,
    /// The port; empty where the visit ended or is still inside.
    pub port: String,
    /// Why, with the values that were compared.
    pub reason: Phrase,
}

/// One customer's path, recomputed: she is walked alone, or, where customers share stock, among all the others of the
/// population, so that she is given what the run gave her. `None`: the history has no such customer.
pub fn explain_customer(
    program: &Program,
    history: &History,
    settings: &Settings,
    customer: &str,
) -> Result<Option<CustomerPaths>, RunError> {
    explain_customer_watched(program, history, settings, customer, &Unobserved)
}

/// The same, watched: where customers share stock it takes as long as a run.
pub fn explain_customer_watched(
    program: &Program,
    history: &History,
    settings: &Settings,
    customer: &str,
    observer: &dyn Observer,
) -> Result<Option<CustomerPaths>, RunError> {
    let Some(customer) = history.customers.find(customer) else { return Ok(None) };
    let period = Period::new(history, settings);
    let calendar = common_appointments(program, period);
    let world = World::new(program, history, settings, &calendar);
    let (everyone, _) = population(&world, settings)?;
    if everyone.binary_search(&customer).is_err() {
        return Ok(Some(absent(&world, customer, Phrase::new("reason-absent-population"))));
    }
    let alone = [customer];
    let walking = if program.shares_stock() { &everyone[..] } else { &alone[..] };
    let threads = if walking.len() == 1 { Some(1) } else { settings.threads };
    let walked = in_threads(threads, || walk(&world, walking, Keep::Only(customer), observer))??;
    let trace = Trace::new(walked.pieces, program, settings.seed);
    Ok(Some(trace.paths_of(program, history, customer).unwrap_or_else(|| {
        let why = absence(&world, customer);
        absent(&world, customer, why)
    })))
}

fn absent(world: &World<'_>, customer: CustomerIndex, why: Phrase) -> CustomerPaths {
    let time_zone = local_zone(customer, world.program, world.history).name();
    CustomerPaths { time_zone, visits: Vec::new(), absent: Some(why) }
}

/// Why a customer of the population never entered, trigger by trigger.
fn absence(world: &World<'_>, customer: CustomerIndex) -> Phrase {
    let mut facts = Vec::new();
    if !world.program.triggers.is_empty() || world.program.timed.is_empty() {
        facts.push(without_event(world, customer));
    }
    facts.extend(world.program.timed.iter().map(|timed| without_appointment(world, customer, &timed.when)));
    match facts.len() {
        1 => facts.remove(0),
        _ => {
            let facts = facts.into_iter().map(|fact| Argument::Phrase(Box::new(fact))).collect();
            Phrase::new("reason-together").with("facts", Argument::List(facts))
        }
    }
}

/// No such event at all, none in the entry period, or none that matches the trigger.
fn without_event(world: &World<'_>, customer: CustomerIndex) -> Phrase {
    let events = &world.history.events;
    let names = world.program.triggers.iter().map(|trigger| rules::event_name(trigger.matcher.event_name()));
    let names = Argument::List(names.collect());
    let of_type: Vec<i64> = events
        .spans
        .of(customer as usize)
        .filter(|row| world.program.may_enter_by(events.event_type[*row]))
        .map(|row| events.at[row])
        .collect();
    let key = if of_type.is_empty() {
        "reason-absent-never"
    } else if !of_type.iter().any(|at| world.period.lets_in_at(*at)) {
        "reason-absent-period"
    } else {
        "reason-absent-no-match"
    };
    Phrase::new(key).with("events", names)
}

/// Why a trigger that no event starts never let a customer in.
fn without_appointment(world: &World<'_>, customer: CustomerIndex, when: &When) -> Phrase {
    let zone = local_zone(customer, world.program, world.history);
    let instant = |ms| Argument::Instant { ms, zone: zone.name().to_owned() };
    let text = |text: &str| Argument::Text(text.to_owned());
    match when {
        When::Members { at, segment, rule } => {
            let scope = Scope::outside(world.history, customer, *at, zone);
            if rule.holds(&scope) || !world.period.lets_in_at(*at) {
                return Phrase::new("reason-absent-members-period").with("at", instant(*at));
            }
            Phrase::new("reason-absent-members").with("segment", text(segment)).with("at", instant(*at))
        }
        When::Added { segment, .. } => Phrase::new("reason-absent-added").with("segment", text(segment)),
        When::Date(date) => {
            let scope = Scope::outside(world.history, customer, world.period.until, zone);
            let key = if date.day(&scope).is_some() { "reason-absent-date" } else { "reason-absent-no-date" };
            let moment = Argument::Phrase(Box::new(date.date.explain(&scope)));
            Phrase::new(key).with("attribute", text(&date.attribute)).with("date", moment)
        }
        When::Schedule { .. } if world.calendar.is_empty() => Phrase::new("reason-absent-schedule"),
        When::Schedule { .. } => Phrase::new("reason-absent-audience"),
    }
}

impl Trace {
    /// A customer's visits with a reason for every step; `None` where she has none in this trace.
    pub fn paths_of(&self, program: &Program, history: &History, customer: CustomerIndex) -> Option<CustomerPaths> {
        let rows = self.rows_of(customer);
        if rows.is_empty() {
            return None;
        }
        let zone = local_zone(customer, program, history);
        let reasons = Retelling::new(&rows, self.seed(), program, history, customer).reasons();
        let mut visits: Vec<VisitPath> = Vec::new();
        for (row, reason) in rows.into_iter().zip(reasons) {
            let at = Argument::Instant { ms: row.at, zone: zone.name().to_owned() };
            let ending = Phrase::new(match row.why {
                Why::Inside => "reason-ending-inside",
                Why::Goal => "reason-ending-goal",
                Why::Criteria => "reason-ending-criteria",
                Why::HeldOut => "reason-ending-held-out",
                Why::Stopped => "reason-ending-stopped",
                _ => "reason-ending-completed",
            })
            .with("at", at);
            let step = StepPath {
                node: program.nodes[row.node as usize].id.to_string(),
                arrived_at: row.arrived,
                left_at: (row.why != Why::Inside).then_some(row.at),
                port: program.port_name(row.node, row.port).to_owned(),
                reason,
            };
            let inside = row.why == Why::Inside && row.port == NO_PORT;
            match visits.last_mut().filter(|visit| visit.visit == row.visit) {
                Some(visit) => {
                    visit.steps.push(step);
                    (visit.ending, visit.inside) = (ending, inside);
                }
                None => visits.push(VisitPath { visit: row.visit, steps: vec![step], ending, inside }),
            }
        }
        Some(CustomerPaths { time_zone: zone.name(), visits, absent: None })
    }
}
