//! The complete ways that visits took from their beginning to their end, and what nobody took.
//!
//! A way is kept as a hash with its counts and its first visit; its steps are read again from that visit's rows, so that
//! what is kept of a visit is never more than the trace has of it, however different the ways of journeys with loops.

use std::cmp::Ordering;

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use history::CustomerIndex;
use journey::NOT_SENT;

use crate::program::Program;
use crate::trace::Trace;
use crate::visit::{NO_PORT, Row, Why};

/// So many ways are given.
const MOST_PATHS: usize = 50;

/// The ways that visits took.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// Visits.
    pub visits: u32,
    /// Customers who entered.
    pub customers: u32,
    /// How many different ways.
    pub different: u32,
    /// The most taken ones, most visits first, then in order of their steps.
    pub paths: Vec<TakenPath>,
    /// Visits on all others.
    pub other_visits: u32,
    /// Steps that nobody reached, by id.
    pub unreached: Vec<String>,
    /// Ports that nobody took, of steps that somebody reached, by step and port.
    pub untaken: Vec<(String, String)>,
}

/// A way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenPath {
    /// Step and port; the last port is empty where the visit ended or stands there.
    pub steps: Vec<(String, String)>,
    /// `completed` or another exit cause, or `inside`.
    pub ending: &'static str,
    /// Visits on it.
    pub visits: u32,
    /// Customers with a visit on it.
    pub customers: u32,
    /// The first of them.
    pub example: CustomerIndex,
}

/// One way, counted.
#[derive(Debug, Clone, Copy)]
struct Way {
    visits: u32,
    customers: u32,
    /// Its first visit.
    customer: CustomerIndex,
    visit: u32,
    /// The customer who was counted last.
    last: CustomerIndex,
}

/// Counts over some customers. Those of disjoint sets of customers add up.
#[derive(Debug)]
struct Ways {
    visits: u32,
    customers: u32,
    by_hash: HashMap<u128, Way>,
    reached: Vec<bool>,
    /// By the number of the port among all.
    taken: Vec<bool>,
}

impl Ways {
    fn new(program: &Program) -> Self {
        Self {
            visits: 0,
            customers: 0,
            by_hash: HashMap::new(),
            reached: vec![false; program.nodes.len()],
            taken: vec![false; program.ports],
        }
    }

    fn take(&mut self, rows: &[Row], program: &Program) {
        self.customers += 1;
        for visit in rows.chunk_by(|a, b| a.visit == b.visit) {
            let (Some(first), Some(last)) = (visit.first(), visit.last()) else { continue };
            self.visits += 1;
            for row in visit {
                self.reached[row.node as usize] = true;
                if row.port != NO_PORT {
                    self.taken[program.nodes[row.node as usize].first_port + usize::from(row.port)] = true;
                }
            }
            let (customer, hash) = (first.customer, hash(visit, ending(last)));
            let way = Way { visits: 1, customers: 1, customer, visit: first.visit, last: customer };
            match self.by_hash.entry(hash) {
                Entry::Vacant(place) => {
                    place.insert(way);
                }
                Entry::Occupied(mut place) => {
                    let known = place.get_mut();
                    known.visits += 1;
                    known.customers += u32::from(known.last != customer);
                    known.last = customer;
                }
            }
        }
    }

    /// Takes the counts of customers who come after those counted so far.
    fn absorb(&mut self, other: Self) {
        self.visits += other.visits;
        self.customers += other.customers;
        self.reached.iter_mut().zip(other.reached).for_each(|(one, more)| *one |= more);
        self.taken.iter_mut().zip(other.taken).for_each(|(one, more)| *one |= more);
        for (hash, way) in other.by_hash {
            match self.by_hash.entry(hash) {
                Entry::Vacant(place) => {
                    place.insert(way);
                }
                Entry::Occupied(mut place) => {
                    let known = place.get_mut();
                    known.visits += way.visits;
                    known.customers += way.customers;
                    known.last = way.last;
                }
            }
        }
    }
}

/// How a visit ended that has this row as its last.
fn ending(last: &Row) -> &'static str {
    if last.port == NO_PORT { last.why.ending() } else { Why::Completed.ending() }
}

/// The hash of a way: of its steps, ports and ending, in their order.
fn hash(visit: &[Row], ending: &str) -> u128 {
    let mut lanes = [0x243f_6a88_85a3_08d3_u64, 0x1319_8a2e_0370_7344];
    let mut mix = |word: u64| {
        for (lane, factor) in lanes.iter_mut().zip([0xbf58_476d_1ce4_e5b9, 0x94d0_49bb_1331_11eb]) {
            *lane = (*lane ^ word).wrapping_mul(factor);
            *lane = (*lane ^ (*lane >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (*lane >> 32);
        }
    };
    for row in visit {
        mix(u64::from(row.node) << 16 | u64::from(row.port));
    }
    ending.bytes().for_each(|byte| mix(1 << 56 | u64::from(byte)));
    u128::from(lanes[0]) << 64 | u128::from(lanes[1])
}

/// The steps of a way: (step, port, as numbers), and its ending; the order of ways.
type Steps = (Vec<(u32, u16)>, &'static str);

/// The steps of a visit, read from its rows.
fn steps_of(trace: &Trace, customer: CustomerIndex, visit: u32) -> Steps {
    let rows: Vec<Row> = trace.rows_of(customer).map(|place| trace.row(place)).collect();
    let of_visit = rows.iter().filter(|row| row.visit == visit);
    (of_visit.clone().map(|row| (row.node, row.port)).collect(), of_visit.last().map_or("", ending))
}

/// The ways that visits took.
pub fn coverage(program: &Program, trace: &Trace) -> Coverage {
    let counted = trace.fold_customers(|| Ways::new(program), |ways, rows| ways.take(rows, program), Ways::absorb);
    let paths = most_taken(trace, counted.by_hash.values());
    let shown: u32 = paths.iter().map(|(way, _)| way.visits).sum();
    let names = |(node, port): (u32, u16)| {
        (program.nodes[node as usize].id.to_string(), program.port_name(node, port).to_owned())
    };
    let steps = || program.nodes.iter().zip(&counted.reached);
    let mut untaken: Vec<(String, String)> = steps()
        .filter(|(_, reached)| **reached)
        .flat_map(|(node, _)| node.ports.iter().zip(&counted.taken[node.first_port..]).map(move |port| (node, port)))
        // Whoever is not sent a message goes on by `next` where nothing is connected to `not_sent`.
        .filter(|(_, (port, taken))| !**taken && (port.target.is_some() || &*port.name != NOT_SENT))
        .map(|(node, (port, _))| (node.id.to_string(), port.name.to_string()))
        .collect();
    untaken.sort();
    Coverage {
        visits: counted.visits,
        customers: counted.customers,
        different: u32::try_from(counted.by_hash.len()).unwrap_or(u32::MAX),
        other_visits: counted.visits - shown,
        unreached: steps().filter(|(_, reached)| !**reached).map(|(node, _)| node.id.to_string()).collect(),
        untaken,
        paths: paths
            .into_iter()
            .map(|(way, (steps, ending))| TakenPath {
                steps: steps.into_iter().map(names).collect(),
                ending,
                visits: way.visits,
                customers: way.customers,
                example: way.customer,
            })
            .collect(),
    }
}

/// The most taken ways, most visits first, then in order of their steps.
fn most_taken<'w>(trace: &Trace, ways: impl Iterator<Item = &'w Way> + Clone) -> Vec<(Way, Steps)> {
    let mut visits: Vec<u32> = ways.clone().map(|way| way.visits).collect();
    if visits.len() > MOST_PATHS {
        visits.select_nth_unstable_by(MOST_PATHS - 1, |a, b| b.cmp(a));
        visits.truncate(MOST_PATHS);
    }
    let Some(least) = visits.into_iter().min() else { return Vec::new() };
    let order = |(a, a_steps): &(Way, Steps), (b, b_steps): &(Way, Steps)| -> Ordering {
        b.visits.cmp(&a.visits).then_with(|| a_steps.cmp(b_steps))
    };
    let mut most: Vec<(Way, Steps)> = Vec::with_capacity(2 * MOST_PATHS);
    for way in ways.filter(|way| way.visits >= least) {
        most.push((*way, steps_of(trace, way.customer, way.visit)));
        // Of those that are equally often taken there may be very many.
        if most.len() == 2 * MOST_PATHS {
            most.sort_unstable_by(order);
            most.truncate(MOST_PATHS);
        }
    }
    most.sort_unstable_by(order);
    most.truncate(MOST_PATHS);
    most
}
