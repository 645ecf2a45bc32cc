//! One customer's path through a journey, with a reason for every step.

use history::{CustomerIndex, History};
use journey::{Argument, Phrase};

use crate::program::Program;
use crate::reasons::Retelling;
use crate::run::{Keep, in_threads, population, walk};
use crate::settings::{RunError, Settings, Unobserved};
use crate::trace::Trace;
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
    let Some(customer) = history.customers.find(customer) else { return Ok(None) };
    let world = World::new(program, history, settings);
    let (everyone, _) = population(&world, settings)?;
    if everyone.binary_search(&customer).is_err() {
        return Ok(Some(absent(&world, customer, Phrase::new("reason-absent-population"))));
    }
    let alone = [customer];
    let walking = if program.shares_stock() { &everyone[..] } else { &alone[..] };
    let threads = if walking.len() == 1 { Some(1) } else { settings.threads };
    let walked = in_threads(threads, || walk(&world, walking, Keep::Only(customer), &Unobserved))??;
    let trace = Trace::new(walked.rows, settings.seed);
    Ok(Some(trace.paths_of(program, history, customer).unwrap_or_else(|| {
        let why = absence(&world, customer);
        absent(&world, customer, why)
    })))
}

fn absent(world: &World<'_>, customer: CustomerIndex, why: Phrase) -> CustomerPaths {
    let time_zone = local_zone(customer, world.program, world.history).name();
    CustomerPaths { time_zone, visits: Vec::new(), absent: Some(why) }
}

/// Why a customer of the population never entered: no such event at all, none in the entry period, or none that
/// matches the trigger.
fn absence(world: &World<'_>, customer: CustomerIndex) -> Phrase {
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
    } else if !of_type.iter().any(|at| world.from <= *at && *at < world.to && *at <= world.until) {
        "reason-absent-period"
    } else {
        "reason-absent-no-match"
    };
    Phrase::new(key).with("events", names)
}

impl Trace {
    /// A customer's visits with a reason for every step; `None` where she has none in this trace.
    pub fn paths_of(&self, program: &Program, history: &History, customer: CustomerIndex) -> Option<CustomerPaths> {
        let places = self.rows_of(customer);
        if places.is_empty() {
            return None;
        }
        let zone = local_zone(customer, program, history);
        let reasons = Retelling::new(self, program, history, customer).reasons();
        let mut visits: Vec<VisitPath> = Vec::new();
        for (place, reason) in places.zip(reasons) {
            let row = self.row(place);
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
