//! Every step of every customer, as columns.

use std::ops::Range;

use history::{CustomerIndex, History};
use journey::Phrase;
use rayon::prelude::*;

use crate::program::Program;
use crate::reasons::Retelling;
use crate::visit::{NO_PORT, Row, StepTaken, Why};

/// The steps of a run in order of customer id, visit and step. It belongs to the program and the history it was made
/// with: numbers in it are places there.
///
/// Sixteen bytes a step and twelve a visit: which customer and visit it belongs to is known by its place, and when a
/// step was come to is when the one before it was left.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    /// The seed of the run, from which made codes are made again.
    seed: u64,
    /// In order of customers, each in one piece only.
    pieces: Vec<Piece>,
    steps: usize,
    /// The step and the port by the ports' numbers among all.
    ports: Box<[(u32, u16)]>,
}

/// The steps of some customers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Piece {
    visits: Vec<VisitPlace>,
    steps: Vec<PackedStep>,
}

/// Where the steps of a visit begin; they end where those of the next begin.
#[derive(Debug, Clone, Copy)]
struct VisitPlace {
    customer: CustomerIndex,
    visit: u32,
    start: u32,
}

#[derive(Debug, Clone, Copy)]
struct PackedStep {
    at: i64,
    argument: u32,
    /// Below: why. Above: the number of the port among all; beyond those the step, where there is no port.
    way: u32,
}

/// Bits for the twenty-two reasons; what is left numbers 134 million ports and steps.
const WHY_BITS: u32 = 5;

/// One step, as a list shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepRow<'p> {
    /// Who.
    pub customer: CustomerIndex,
    /// Which of her visits.
    pub visit: u32,
    /// Which step of it.
    pub step: u32,
    /// When she came.
    pub arrived_at: i64,
    /// When she left or the visit ended; `None` where she is still there.
    pub left_at: Option<i64>,
    /// The port she left by; empty where the visit ended or is still inside.
    pub port: &'p str,
    /// `inside` or an exit cause where there is no port, else empty.
    pub ending: &'static str,
}

/// One row of a trace file.
#[derive(Debug, Clone, PartialEq)]
pub struct TraceRow<'a> {
    /// The customer's id.
    pub customer: &'a str,
    /// Which of her visits, from 1.
    pub visit: u32,
    /// Which step of it, from 1.
    pub step: u32,
    /// When the step was left; where the visit is still inside, when she came.
    pub at: i64,
    /// The step's id.
    pub node: &'a str,
    /// The port; empty where the visit ends or is still inside.
    pub port: &'a str,
    /// Why.
    pub reason: Phrase,
}

impl Piece {
    /// Puts a customer's steps, in order of visit and step, behind those of the customers before her.
    pub fn put(&mut self, customer: CustomerIndex, steps: &[StepTaken], program: &Program) {
        let mut visit = 0;
        for step in steps {
            if step.visit != visit {
                visit = step.visit;
                let start = u32::try_from(self.steps.len()).unwrap_or(u32::MAX);
                self.visits.push(VisitPlace { customer, visit, start });
            }
            let node = step.node as usize;
            let way = if step.port == NO_PORT {
                program.ports + node
            } else {
                program.nodes[node].first_port + usize::from(step.port)
            };
            let way = u32::try_from(way).unwrap_or(u32::MAX) << WHY_BITS | step.why as u32;
            self.steps.push(PackedStep { at: step.at, argument: step.argument, way });
        }
    }

    /// Gives back memory that more customers would have needed.
    pub fn fit(&mut self) {
        self.visits.shrink_to_fit();
        self.steps.shrink_to_fit();
    }

    fn end_of(&self, visit: usize) -> usize {
        self.visits.get(visit + 1).map_or(self.steps.len(), |next| next.start as usize)
    }

    /// Puts the visits of another piece, from one on, behind those here.
    fn append(&mut self, other: &Self, visits: Range<usize>) {
        for place in visits {
            let start = u32::try_from(self.steps.len()).unwrap_or(u32::MAX);
            self.visits.push(VisitPlace { start, ..other.visits[place] });
            self.steps.extend_from_slice(&other.steps[other.visits[place].start as usize..other.end_of(place)]);
        }
    }
}

/// So many customers' steps at most are put into one piece when pieces are mixed.
const MIXED_CUSTOMERS: usize = 8192;

/// Pieces whose customers lie among one another, put in order.
fn in_order(pieces: Vec<Piece>) -> Vec<Piece> {
    let customers = |piece: &Piece| Some((piece.visits.first()?.customer, piece.visits.last()?.customer));
    let is_in_order = |piece: &Piece| piece.visits.is_sorted_by_key(|visit| visit.customer);
    if pieces.iter().all(is_in_order) && pieces.iter().filter_map(customers).is_sorted_by(|a, b| a.1 < b.0) {
        return pieces;
    }
    let mut places: Vec<(CustomerIndex, usize, Range<usize>)> = Vec::new();
    for (number, piece) in pieces.iter().enumerate() {
        let mut start = 0;
        for customer in piece.visits.chunk_by(|a, b| a.customer == b.customer) {
            places.push((customer[0].customer, number, start..start + customer.len()));
            start += customer.len();
        }
    }
    places.sort_unstable_by_key(|(customer, ..)| *customer);
    let mixed = places.chunks(MIXED_CUSTOMERS).map(|customers| {
        let mut mixed = Piece::default();
        for (_, number, visits) in customers {
            mixed.append(&pieces[*number], visits.clone());
        }
        mixed.fit();
        mixed
    });
    mixed.collect()
}

impl Trace {
    /// From the steps of pieces of the population.
    pub(crate) fn new(pieces: Vec<Piece>, program: &Program, seed: u64) -> Self {
        let pieces = in_order(pieces.into_iter().filter(|piece| !piece.steps.is_empty()).collect());
        let steps = pieces.iter().map(|piece| piece.steps.len()).sum();
        let ports = (0_u32..)
            .zip(&program.nodes)
            .flat_map(|(node, step)| (0_u16..).zip(&step.ports).map(move |(port, _)| (node, port)));
        Self { seed, pieces, steps, ports: ports.collect() }
    }

    /// How many steps.
    pub const fn len(&self) -> usize {
        self.steps
    }

    /// Whether there is none: nobody entered, or steps were not kept.
    pub const fn is_empty(&self) -> bool {
        self.steps == 0
    }

    /// The seed of the run.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// The piece that a customer is in, and her visits there.
    fn visits_of(&self, customer: CustomerIndex) -> Option<(&Piece, Range<usize>)> {
        let next = self.pieces.partition_point(|piece| piece.visits[0].customer <= customer);
        let piece = &self.pieces[next.checked_sub(1)?];
        let start = piece.visits.partition_point(|visit| visit.customer < customer);
        let count = piece.visits[start..].partition_point(|visit| visit.customer == customer);
        (count > 0).then_some((piece, start..start + count))
    }

    /// A customer's steps, in order of visit and step.
    pub(crate) fn rows_of(&self, customer: CustomerIndex) -> Vec<Row> {
        let mut rows = Vec::new();
        if let Some((piece, visits)) = self.visits_of(customer) {
            visits.for_each(|visit| self.unpack(piece, visit, |row| rows.push(row)));
        }
        rows
    }

    /// Every step, in order.
    pub(crate) fn each_row(&self) -> impl Iterator<Item = Row> + '_ {
        self.pieces.iter().flat_map(move |piece| {
            (0..piece.visits.len()).flat_map(move |visit| {
                let mut rows = Vec::with_capacity(16);
                self.unpack(piece, visit, |row| rows.push(row));
                rows
            })
        })
    }

    fn unpack(&self, piece: &Piece, visit: usize, mut take: impl FnMut(Row)) {
        let VisitPlace { customer, visit: number, start } = piece.visits[visit];
        let steps = &piece.steps[start as usize..piece.end_of(visit)];
        let mut arrived = steps.first().map_or(0, |first| first.at);
        for (step, packed) in (1_u32..).zip(steps) {
            let way = (packed.way >> WHY_BITS) as usize;
            let (node, port) = match self.ports.get(way) {
                Some(found) => *found,
                None => (u32::try_from(way - self.ports.len()).unwrap_or(u32::MAX), NO_PORT),
            };
            let why = Why::ALL[(packed.way & ((1 << WHY_BITS) - 1)) as usize];
            let PackedStep { at, argument, .. } = *packed;
            take(Row { customer, visit: number, step, arrived, at, node, port, why, argument });
            arrived = at;
        }
    }

    /// Puts the rows of all customers together, one customer after the other, over all cores: `take` sees the rows of one
    /// customer, `absorb` puts what others were taken from behind one's own, in the order of the customers. What comes
    /// of it is the same on any number of threads where taking two sets of customers and absorbing the second gives
    /// what taking both gives.
    pub(crate) fn fold_customers<A: Send>(
        &self,
        new: impl Fn() -> A + Sync,
        take: impl Fn(&mut A, &[Row]) + Sync,
        absorb: impl Fn(&mut A, A) + Sync,
    ) -> A {
        let of_piece = |piece: &Piece| {
            let mut all = new();
            let mut rows = Vec::new();
            let mut visit = 0;
            for visits in piece.visits.chunk_by(|a, b| a.customer == b.customer) {
                rows.clear();
                for _ in visits {
                    self.unpack(piece, visit, |row| rows.push(row));
                    visit += 1;
                }
                take(&mut all, &rows);
            }
            all
        };
        let folded = self.pieces.par_iter().map(of_piece).reduce_with(|mut all, more| {
            absorb(&mut all, more);
            all
        });
        folded.unwrap_or_else(new)
    }

    /// Those who came to a step, in order of customer id, visit and step; only those who left by a port, or who ended
    /// there by a cause or are still there, where `filter` names one (`next`, `yes`, …, `inside`, `completed`,
    /// `goal`, `criteria`, `held_out`, `stopped`).
    pub fn at_node<'p>(
        &self,
        program: &'p Program,
        node: &str,
        filter: Option<&str>,
    ) -> impl Iterator<Item = StepRow<'p>> {
        let node = program.node(node);
        let filter = filter.map(str::to_owned);
        self.each_row().filter(move |row| Some(row.node) == node).filter_map(move |row| {
            let row = step_row(&row, program);
            filter.as_deref().is_none_or(|wanted| wanted == row.port || wanted == row.ending).then_some(row)
        })
    }

    /// Those who went a way.
    pub fn on_edge<'p>(&self, program: &'p Program, from: &str, port: &str) -> impl Iterator<Item = StepRow<'p>> {
        let port = port.to_owned();
        self.at_node(program, from, None).filter(move |row| row.port == port)
    }

    /// Every customer with her steps, in order of ids.
    fn customers(&self) -> impl Iterator<Item = CustomerIndex> + '_ {
        self.pieces
            .iter()
            .flat_map(|piece| piece.visits.chunk_by(|a, b| a.customer == b.customer))
            .map(|visits| visits[0].customer)
    }

    /// The rows of a trace file with their reasons, customer by customer.
    pub fn rows<'a>(&'a self, program: &'a Program, history: &'a History) -> impl Iterator<Item = TraceRow<'a>> {
        self.customers().flat_map(move |customer| {
            let id = history.customers.id(customer);
            let rows = self.rows_of(customer);
            let reasons = Retelling::new(&rows, self.seed, program, history, customer).reasons();
            rows.into_iter().zip(reasons).map(move |(row, reason)| TraceRow {
                customer: id,
                visit: row.visit,
                step: row.step,
                at: row.at,
                node: &program.nodes[row.node as usize].id,
                port: program.port_name(row.node, row.port),
                reason,
            })
        })
    }
}

fn step_row<'p>(row: &Row, program: &'p Program) -> StepRow<'p> {
    StepRow {
        customer: row.customer,
        visit: row.visit,
        step: row.step,
        arrived_at: row.arrived,
        left_at: (row.why != Why::Inside).then_some(row.at),
        port: program.port_name(row.node, row.port),
        ending: row.why.ending(),
    }
}

impl Program {
    /// The name of a port; empty for none.
    pub(crate) fn port_name(&self, node: u32, port: u16) -> &str {
        if port == NO_PORT {
            return "";
        }
        self.nodes[node as usize].ports.get(usize::from(port)).map_or("", |port| &*port.name)
    }
}

impl Why {
    /// `inside` or an exit cause; empty where the visit went on or ended at a port that leads nowhere.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Completed => "completed",
            Self::Goal => "goal",
            Self::Criteria => "criteria",
            Self::HeldOut => "held_out",
            Self::Stopped => "stopped",
            _ => "",
        }
    }
}
