//! Every step of every customer, as columns.

use std::ops::Range;

use history::{CustomerIndex, History};
use journey::Phrase;
use rayon::prelude::*;

use crate::program::Program;
use crate::reasons::Retelling;
use crate::visit::{NO_PORT, Row, Why};

/// So many rows at least, and so many parts at most, are folded side by side.
const FOLDED: usize = 16_384;
const MOST_CHUNKS: usize = 64;
/// Most customers have no more rows: where theirs end is looked for from the front.
const FEW: usize = 32;

/// The steps of a run in order of customer id, visit and step. It belongs to the program and the history it was made
/// with: numbers in it are places there.
#[derive(Debug, Clone, Default)]
pub struct Trace {
    /// The seed of the run, from which made codes are made again.
    seed: u64,
    customer: Vec<CustomerIndex>,
    visit: Vec<u32>,
    step: Vec<u32>,
    arrived: Vec<i64>,
    at: Vec<i64>,
    node: Vec<u32>,
    port: Vec<u16>,
    why: Vec<Why>,
    argument: Vec<u32>,
}

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

impl Trace {
    /// From the rows of chunks of customers. Those who shared stock come last, whoever they are.
    pub(crate) fn new(chunks: Vec<Vec<Row>>, seed: u64) -> Self {
        let mut rows: Vec<Row> = Vec::with_capacity(chunks.iter().map(Vec::len).sum());
        for chunk in chunks {
            rows.extend(chunk);
        }
        if !rows.is_sorted_by_key(|row| row.customer) {
            rows.sort_by_key(|row| (row.customer, row.visit, row.step));
        }
        Self {
            seed,
            customer: rows.iter().map(|row| row.customer).collect(),
            visit: rows.iter().map(|row| row.visit).collect(),
            step: rows.iter().map(|row| row.step).collect(),
            arrived: rows.iter().map(|row| row.arrived).collect(),
            at: rows.iter().map(|row| row.at).collect(),
            node: rows.iter().map(|row| row.node).collect(),
            port: rows.iter().map(|row| row.port).collect(),
            why: rows.iter().map(|row| row.why).collect(),
            argument: rows.iter().map(|row| row.argument).collect(),
        }
    }

    /// How many steps.
    pub fn len(&self) -> usize {
        self.customer.len()
    }

    /// Whether there is none: nobody entered, or steps were not kept.
    pub fn is_empty(&self) -> bool {
        self.customer.is_empty()
    }

    /// The seed of the run.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// The rows of one customer, in order of visit and step.
    pub(crate) fn rows_of(&self, customer: CustomerIndex) -> Range<usize> {
        let start = self.customer.partition_point(|other| *other < customer);
        let end = start + self.customer[start..].partition_point(|other| *other == customer);
        start..end
    }

    pub(crate) fn row(&self, place: usize) -> Row {
        Row {
            customer: self.customer[place],
            visit: self.visit[place],
            step: self.step[place],
            arrived: self.arrived[place],
            at: self.at[place],
            node: self.node[place],
            port: self.port[place],
            why: self.why[place],
            argument: self.argument[place],
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
        let size = FOLDED.max(self.len().div_ceil(MOST_CHUNKS));
        let mut edges: Vec<usize> = Vec::new();
        let mut edge = 0;
        while edge < self.len() {
            edges.push(edge);
            edge = self.customers_end((edge + size).min(self.len()) - 1);
        }
        edges.push(self.len());
        let ranges: Vec<Range<usize>> = edges.windows(2).map(|pair| pair[0]..pair[1]).collect();
        let of_range = |range: &Range<usize>| {
            let mut all = new();
            let mut rows = Vec::new();
            let mut next = range.start;
            while next < range.end {
                let end = self.customers_end(next);
                rows.clear();
                rows.extend((next..end).map(|place| self.row(place)));
                take(&mut all, &rows);
                next = end;
            }
            all
        };
        let folded = ranges.par_iter().map(of_range).reduce_with(|mut all, more| {
            absorb(&mut all, more);
            all
        });
        folded.unwrap_or_else(new)
    }

    /// Where the rows of the customer of a row end.
    fn customers_end(&self, place: usize) -> usize {
        let customer = self.customer[place];
        let few = self.customer[place..].iter().take(FEW).position(|other| *other != customer);
        match few {
            Some(ahead) => place + ahead,
            None => place + self.customer[place..].partition_point(|other| *other == customer),
        }
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
        (0..self.len()).filter(move |place| Some(self.node[*place]) == node).filter_map(move |place| {
            let row = self.step_row(place, program);
            filter.as_deref().is_none_or(|wanted| wanted == row.port || wanted == row.ending).then_some(row)
        })
    }

    /// Those who went a way.
    pub fn on_edge<'p>(&self, program: &'p Program, from: &str, port: &str) -> impl Iterator<Item = StepRow<'p>> {
        let port = port.to_owned();
        self.at_node(program, from, None).filter(move |row| row.port == port)
    }

    fn step_row<'p>(&self, place: usize, program: &'p Program) -> StepRow<'p> {
        let row = self.row(place);
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

    /// The rows of a trace file with their reasons, customer by customer.
    pub fn rows<'a>(&'a self, program: &'a Program, history: &'a History) -> impl Iterator<Item = TraceRow<'a>> {
        let mut next = 0;
        std::iter::from_fn(move || {
            let customer = *self.customer.get(next)?;
            let rows = self.rows_of(customer);
            next = rows.end;
            Some((customer, rows))
        })
        .flat_map(move |(customer, rows)| {
            let id = history.customers.id(customer);
            let reasons = Retelling::new(self, program, history, customer).reasons();
            rows.zip(reasons).map(move |(place, reason)| TraceRow {
                customer: id,
                visit: self.visit[place],
                step: self.step[place],
                at: self.at[place],
                node: &program.nodes[self.node[place] as usize].id,
                port: program.port_name(self.node[place], self.port[place]),
                reason,
            })
        })
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
