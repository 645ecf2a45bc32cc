//! What a run says beyond its counts: the ways that visits took, who did not get there and why, messages by day, and
//! how much of it all one customer gets.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The complete ways that visits took, and the ports that nobody took.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PathCoverage {
    /// Visits.
    pub visits: u32,
    /// Customers who entered.
    pub customers: u32,
    /// How many different complete ways they took.
    pub different: u32,
    /// The most taken ways, at most 50: most visits first, then in order of their steps.
    pub paths: Vec<PathShare>,
    /// Visits on all other ways.
    pub other_visits: u32,
    /// Steps that nobody reached, by id.
    pub unreached: Vec<String>,
    /// Ports that nobody took of steps that somebody reached, by step and port.
    pub untaken: Vec<PortOf>,
}

/// One complete way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PathShare {
    /// Its steps, with the port each was left by; the last one's is empty where the visit ended or stands there.
    pub steps: Vec<PortOf>,
    /// `completed`, `goal`, `criteria`, `held_out`, `stopped` or `inside`.
    pub ending: String,
    /// Visits on it.
    pub visits: u32,
    /// Customers with a visit on it.
    pub customers: u32,
    /// Of all customers who entered, 0…1.
    pub share: f64,
    /// The first customer on it, to look at.
    pub example: String,
}

/// A port of a step.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[ts(export)]
pub struct PortOf {
    /// The step's id.
    pub node: String,
    /// The port.
    pub port: String,
}

/// Asks who did not get to a step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct MissedStep {
    /// The run.
    pub run: String,
    /// The step; at a message those count whom it was sent to.
    pub node: String,
}

/// Who did not get to a step, and what turned them away. `population = entered_not + Σ customers who entered`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Missed {
    /// The step.
    pub node: String,
    /// Whether it is a message, so that getting there means that it was sent.
    pub is_message: bool,
    /// Visits.
    pub visits: u32,
    /// Visits that got there.
    pub got_there: u32,
    /// Customers of the population who never entered.
    pub never_entered: u32,
    /// What turned the others away, most visits first: `visits = got_there + Σ`.
    pub turns: Vec<MissedTurn>,
}

/// Where visits turned away from a step for good.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MissedTurn {
    /// The step at which it happened.
    pub node: String,
    /// The port they left by; empty where the visit ended or stands there.
    pub port: String,
    /// `went` by that port, `no_design`, `no_address`, `no_consent`, `frequency_cap`, an exit cause (`completed`,
    /// `goal`, `criteria`, `held_out`, `stopped`), or `inside` at the horizon.
    pub cause: String,
    /// The same in words.
    pub reason: String,
    /// How many visits.
    pub visits: u32,
    /// One of the customers, to look at.
    pub example: String,
}

/// Asks why a customer did not get to a step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct MissedBy {
    /// The run.
    pub run: String,
    /// The step.
    pub node: String,
    /// The customer's id.
    pub customer: String,
}

/// Why a customer did not get to a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct WhyMissed {
    /// Her id.
    pub customer: String,
    /// Her name, where known.
    pub name: Option<String>,
    /// The visits that got there.
    pub got_there: Vec<u32>,
    /// Why she never entered, where she did not.
    pub absent: Option<String>,
    /// Of each other visit: where it turned away, when, and why, with the values that were compared.
    pub visits: Vec<VisitMissed>,
}

/// Where a visit turned away from a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct VisitMissed {
    /// Which of her visits.
    pub visit: u32,
    /// The step at which it turned away.
    pub node: String,
    /// The port; empty where the visit ended or stands there.
    pub port: String,
    /// When, RFC 3339.
    pub at: String,
    /// As in [`MissedTurn`].
    pub cause: String,
    /// Why, with the values that were compared.
    pub reason: String,
}

/// Messages by day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SendingCalendar {
    /// The zone of the days: the workspace's.
    pub time_zone: String,
    /// Messages.
    pub messages: u32,
    /// Every day from the first message to the last, those without any too.
    pub days: Vec<SendingDay>,
    /// By the customers' home stores, most messages first; `""` for those without one.
    pub stores: Vec<SendingStore>,
    /// The busiest day of each channel and of all, most first; of equal days the first.
    pub peaks: Vec<SendingPeak>,
    /// By weekday and hour of the customers' local time: 7 × 24 numbers, Monday 00:00 first.
    pub week: Vec<u32>,
}

/// Messages of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SendingDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// By channel.
    pub channels: std::collections::BTreeMap<String, u32>,
    /// By home store, as places in `stores`, only where there are any.
    pub stores: Vec<(u32, u32)>,
}

/// A store's messages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SendingStore {
    /// The store's id; empty for customers without one.
    pub store: String,
    /// Its name, where known.
    pub name: Option<String>,
    /// Messages.
    pub messages: u32,
    /// Its busiest day.
    pub peak_day: String,
    /// Messages on it.
    pub peak: u32,
}

/// A busiest day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SendingPeak {
    /// The channel; none for all together.
    pub channel: Option<String>,
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Messages on it.
    pub messages: u32,
    /// Messages on an average day from the first message to the last.
    pub average: f64,
}

/// Asks for several journeys of the library, dry-run together over the same customers.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RunTogether {
    /// The journeys' ids, as they are saved; each once.
    pub journeys: Vec<String>,
    /// First day or instant of the entry period.
    pub from: Option<String>,
    /// End of the entry period, excluded.
    pub to: Option<String>,
    /// The horizon.
    pub until: Option<String>,
    /// `all`, `segment:NAME` or `sample:N`.
    pub customers: String,
    /// The seed.
    #[ts(type = "number")]
    pub seed: u64,
}

/// What several journeys together send.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ContactPlan {
    /// The runs that were made, in the order of the wish; each is kept in the library.
    pub runs: Vec<PlannedRun>,
    /// All their messages by day.
    pub calendar: SendingCalendar,
    /// How many of them one customer gets.
    pub pressure: ContactPressure,
}

/// One journey of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PlannedRun {
    /// The run's id.
    pub run: String,
    /// The journey's id.
    pub journey: String,
    /// The journey's name.
    pub name: String,
    /// Visits.
    #[ts(type = "number")]
    pub entries: u64,
    /// Messages.
    #[ts(type = "number")]
    pub messages: u64,
}

/// How many messages one customer gets in any seven days: the largest number in `(t − 7 × 24 h, t]`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ContactPressure {
    /// Customers in the population.
    pub population: u32,
    /// Customers by their busiest seven days: place n holds those with n messages, place 0 those without any.
    pub most_in_week: Vec<u32>,
    /// The customers with the busiest weeks, at most 100: most first, then by id.
    pub busiest: Vec<PressedCustomer>,
    /// Of two journeys: customers who get messages of both within seven days. Pairs of places in the plan's runs.
    pub overlaps: Vec<JourneyOverlap>,
}

/// A customer with a busy week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PressedCustomer {
    /// Her id.
    pub customer: String,
    /// Her name, where known.
    pub name: Option<String>,
    /// Messages in her busiest seven days.
    pub most: u32,
    /// When that was reached first, RFC 3339.
    pub at: String,
    /// Messages in all.
    pub messages: u32,
    /// Messages of that week by journey, as places in the plan's runs.
    pub by_run: Vec<(u32, u32)>,
}

/// Two journeys that reach the same customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct JourneyOverlap {
    /// The one, a place in the plan's runs.
    pub first: u32,
    /// The other.
    pub second: u32,
    /// Customers.
    pub customers: u32,
}

/// Asks for customers by words of their name, e-mail address, phone number or id, each as far as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct FindCustomers {
    /// What was typed.
    pub text: String,
    /// How many to give, at most 50.
    pub limit: u32,
}

/// A customer who was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct FoundCustomer {
    /// Her id.
    pub customer: String,
    /// Her name, where known.
    pub name: Option<String>,
}
