//! Who did not get to a step, and where each visit turned away from it for good.
//!
//! The *turning point* of a visit is the last step on its way from which the step in question could still be reached:
//! there it left by a port from which it cannot be reached any more, or ended, or still is. A message that was reached
//! but not sent is its own turning point. A visit that began where no way leads to the step turned at its beginning.

use std::collections::BTreeMap;

use history::CustomerIndex;
use journey::document::port_title;
use journey::{Argument, OTHERWISE, Phrase};

use crate::program::{Action, Program};
use crate::reasons::unsent_reason;
use crate::shares::Holdout;
use crate::trace::Trace;
use crate::visit::{NO_PORT, NOTHING, Row, Why};

/// Who did not get to a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Missed {
    /// Whether it is a message, so that getting there means that it was sent.
    pub is_message: bool,
    /// Visits.
    pub visits: u32,
    /// Visits that got there.
    pub got_there: u32,
    /// Customers with a visit.
    pub customers: u32,
    /// What turned the others away, most visits first, then in order of step, port and cause.
    pub turns: Vec<MissedTurn>,
}

/// Where visits turned away.
#[derive(Debug, Clone, PartialEq)]
pub struct MissedTurn {
    /// The step's id.
    pub node: String,
    /// The port they left by; empty where they ended or stand there.
    pub port: String,
    /// Why.
    pub cause: TurnCause,
    /// The same in words, without the values of a single customer.
    pub reason: Phrase,
    /// The exit rule that ended all of them, by its place.
    pub exit_rule: Option<usize>,
    /// How many.
    pub visits: u32,
    /// The first of the customers.
    pub example: CustomerIndex,
}

/// Where one visit turned away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitTurn {
    /// Which step of the visit, from 1.
    pub step: u32,
    /// The step's id.
    pub node: String,
    /// The port; empty where the visit ended or stands there.
    pub port: String,
    /// When it left or ended; where it still is there, when it came.
    pub at: i64,
    /// Why.
    pub cause: TurnCause,
}

/// Why a visit turned away from a step for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "as in the causes and reasons of the summary")]
pub enum TurnCause {
    /// It left by a port from which the step cannot be reached.
    Went,
    NoDesign,
    NoAddress,
    NoConsent,
    FrequencyCap,
    Completed,
    Goal,
    Criteria,
    HeldOut,
    Stopped,
    /// It stands there at the horizon.
    Inside,
}

impl TurnCause {
    /// As it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Went => "went",
            Self::NoDesign => "no_design",
            Self::NoAddress => "no_address",
            Self::NoConsent => "no_consent",
            Self::FrequencyCap => "frequency_cap",
            Self::Completed => "completed",
            Self::Goal => "goal",
            Self::Criteria => "criteria",
            Self::HeldOut => "held_out",
            Self::Stopped => "stopped",
            Self::Inside => "inside",
        }
    }
}

/// A step, and from where it can be reached.
struct Target {
    node: u32,
    is_message: bool,
    /// By step: whether a way leads from it to the target.
    leads: Vec<bool>,
}

/// A turning point.
type Point = (u32, u16, TurnCause);

#[derive(Debug, Clone, Copy)]
struct Turned {
    visits: u32,
    example: CustomerIndex,
    /// The exit rule, as long as it is one and the same.
    exit_rule: Option<u32>,
}

/// Counts over some customers. Those of disjoint sets of customers add up.
#[derive(Debug, Default)]
struct Turns {
    visits: u32,
    got_there: u32,
    customers: u32,
    points: BTreeMap<Point, Turned>,
}

impl Target {
    fn new(program: &Program, node: &str) -> Option<Self> {
        let node = program.node(node)?;
        let mut sources: Vec<Vec<u32>> = vec![Vec::new(); program.nodes.len()];
        for (number, from) in (0_u32..).zip(&program.nodes) {
            for target in from.ports.iter().filter_map(|port| port.target) {
                sources[target as usize].push(number);
            }
        }
        let mut leads = vec![false; program.nodes.len()];
        leads[node as usize] = true;
        let mut next = vec![node];
        while let Some(to) = next.pop() {
            for from in &sources[to as usize] {
                if !leads[*from as usize] {
                    leads[*from as usize] = true;
                    next.push(*from);
                }
            }
        }
        let is_message = matches!(program.nodes[node as usize].action, Action::Send(_));
        Some(Self { node, is_message, leads })
    }

    /// The row at which a visit turned away; `None` where it got there. A visit has at least one row.
    fn turning_point<'r>(&self, visit: &'r [Row]) -> Option<&'r Row> {
        let at_target = |row: &&Row| row.node == self.node;
        if visit.iter().filter(at_target).any(|row| !self.is_message || row.why == Why::Sent) {
            return None;
        }
        let unsent = visit.iter().rev().find(at_target);
        let last = || visit.iter().rev().find(|row| self.leads[row.node as usize]);
        unsent.or_else(last).or(visit.first())
    }

    fn cause(&self, row: &Row) -> TurnCause {
        match row.why {
            Why::NoDesign if row.node == self.node => TurnCause::NoDesign,
            Why::NoAddress if row.node == self.node => TurnCause::NoAddress,
            Why::NoConsent if row.node == self.node => TurnCause::NoConsent,
            Why::FrequencyCap if row.node == self.node => TurnCause::FrequencyCap,
            _ if row.port != NO_PORT => TurnCause::Went,
            Why::Goal => TurnCause::Goal,
            Why::Criteria => TurnCause::Criteria,
            Why::HeldOut => TurnCause::HeldOut,
            Why::Stopped => TurnCause::Stopped,
            Why::Inside => TurnCause::Inside,
            _ => TurnCause::Completed,
        }
    }
}

impl Turns {
    fn take(&mut self, rows: &[Row], target: &Target) {
        self.customers += 1;
        for visit in rows.chunk_by(|a, b| a.visit == b.visit) {
            self.visits += 1;
            let Some(row) = target.turning_point(visit) else {
                self.got_there += 1;
                continue;
            };
            let cause = target.cause(row);
            let exit_rule = (cause == TurnCause::Criteria).then_some(row.argument).filter(|rule| *rule != NOTHING);
            self.add((row.node, row.port, cause), Turned { visits: 1, example: row.customer, exit_rule });
        }
    }

    fn add(&mut self, point: Point, more: Turned) {
        self.points
            .entry(point)
            .and_modify(|turned| {
                turned.visits += more.visits;
                turned.example = turned.example.min(more.example);
                turned.exit_rule = turned.exit_rule.filter(|rule| Some(*rule) == more.exit_rule);
            })
            .or_insert(more);
    }

    fn absorb(&mut self, other: Self) {
        self.visits += other.visits;
        self.got_there += other.got_there;
        self.customers += other.customers;
        other.points.into_iter().for_each(|(point, more)| self.add(point, more));
    }
}

/// Who did not get to a step; `None`: the journey has no such step.
pub fn missed(program: &Program, trace: &Trace, node: &str) -> Option<Missed> {
    let target = Target::new(program, node)?;
    let counted = trace.fold_customers(Turns::default, |turns, rows| turns.take(rows, &target), Turns::absorb);
    let mut turns: Vec<MissedTurn> = counted
        .points
        .into_iter()
        .map(|((node, port, cause), turned)| MissedTurn {
            node: program.nodes[node as usize].id.to_string(),
            port: program.port_name(node, port).to_owned(),
            cause,
            reason: reason(program, node, port, cause),
            exit_rule: turned.exit_rule.and_then(|rule| usize::try_from(rule).ok()),
            visits: turned.visits,
            example: turned.example,
        })
        .collect();
    // The points came in order of step, port and cause.
    turns.sort_by_key(|turn| std::cmp::Reverse(turn.visits));
    Some(Missed {
        is_message: target.is_message,
        visits: counted.visits,
        got_there: counted.got_there,
        customers: counted.customers,
        turns,
    })
}

/// One customer's visits by their numbers, each with where it turned away from a step, or `None` where it got there;
/// without any where she never entered. `None`: the journey has no such step.
pub fn turns_of(
    program: &Program,
    trace: &Trace,
    node: &str,
    customer: CustomerIndex,
) -> Option<Vec<(u32, Option<VisitTurn>)>> {
    let target = Target::new(program, node)?;
    let rows: Vec<Row> = trace.rows_of(customer).map(|place| trace.row(place)).collect();
    let turn = |row: &Row| VisitTurn {
        step: row.step,
        node: program.nodes[row.node as usize].id.to_string(),
        port: program.port_name(row.node, row.port).to_owned(),
        at: row.at,
        cause: target.cause(row),
    };
    let visits = rows.chunk_by(|a, b| a.visit == b.visit).filter_map(|visit| {
        let number = visit.first()?.visit;
        Some((number, target.turning_point(visit).map(turn)))
    });
    Some(visits.collect())
}

/// What turned visits away, in words.
fn reason(program: &Program, node: u32, port: u16, cause: TurnCause) -> Phrase {
    let step = &program.nodes[node as usize];
    let at_step = |key| Phrase::new(key).with("step", Argument::Step(step.id.to_string()));
    let unsent = |why| match &step.action {
        Action::Send(send) => unsent_reason(why, send, program),
        _ => at_step("reason-missed-completed"),
    };
    match cause {
        TurnCause::Went => {
            let name = program.port_name(node, port);
            // Cases and variants are called what their journey calls them.
            let own = match step.action {
                Action::Branch(_) => name != OTHERWISE,
                Action::Split(_) => true,
                _ => false,
            };
            let port = if own { Argument::Text(name.to_owned()) } else { port_title(name) };
            at_step("reason-missed-went").with("port", port)
        }
        TurnCause::NoDesign => unsent(Why::NoDesign),
        TurnCause::NoAddress => unsent(Why::NoAddress),
        TurnCause::NoConsent => unsent(Why::NoConsent),
        TurnCause::FrequencyCap => unsent(Why::FrequencyCap),
        TurnCause::Completed => at_step("reason-missed-completed"),
        TurnCause::Goal => at_step("reason-missed-goal"),
        TurnCause::Criteria => at_step("reason-missed-criteria"),
        TurnCause::HeldOut => {
            let share = program.holdout.map_or(0.0, Holdout::percent);
            Phrase::new("reason-held-out").with("share", Argument::Number(share))
        }
        TurnCause::Stopped => Phrase::new("reason-stopped"),
        TurnCause::Inside => at_step("reason-missed-inside"),
    }
}
