//! The run: parts of the population over all cores, merged in order; then those who need shared stock, one request at
//! a time.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::atomic::{AtomicU64, Ordering};

use history::{CustomerIndex, History};
use rayon::prelude::*;

use crate::conversions::Counter;
use crate::population::members;
use crate::program::Program;
use crate::results::summarize;
use crate::settings::{Observer, RunError, Settings};
use crate::stock::Stock;
use crate::summary::Summary;
use crate::tally::Tally;
use crate::trace::{Piece, Trace};
use crate::triggers::common_appointments;
use crate::walker::{Progress, Walker, World};

/// So many customers at most, and so many at least where there are more cores, are walked and counted together.
const PIECE: usize = 8192;
const LEAST: usize = 512;
/// So many pieces fall to each core, so that none waits long for another.
const PIECES_A_CORE: usize = 8;
/// So many are walked between two looks at whether the run is still wanted. A customer can have ten thousand steps, so
/// that these are few.
const PAUSE: usize = 64;

/// What a run gave.
#[derive(Debug, Clone)]
pub struct Run {
    /// The answer.
    pub summary: Summary,
    /// Every step; empty where it was not asked for.
    pub trace: Trace,
    /// Ids of a listed population that the workspace lacks.
    pub unknown_customers: u64,
}

/// Whose steps are kept.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Keep {
    Nobody,
    Everybody,
    Only(CustomerIndex),
}

/// What was counted and kept.
pub(crate) struct Walked {
    pub tally: Tally,
    pub pieces: Vec<Piece>,
}

/// Runs a journey over a population. `program` must have been compiled against this history.
pub fn run(
    program: &Program,
    history: &History,
    settings: &Settings,
    observer: &dyn Observer,
) -> Result<Run, RunError> {
    let period = Period::new(history, settings);
    let calendar = common_appointments(program, period);
    let world = World::new(program, history, settings, &calendar);
    let (population, unknown_customers) = population(&world, settings)?;
    let keep = if settings.trace { Keep::Everybody } else { Keep::Nobody };
    let walked = in_threads(settings.threads, || walk(&world, &population, keep, observer))??;
    let summary = summarize(&world, settings, population.len() as u64, walked.tally)?;
    Ok(Run { summary, trace: Trace::new(walked.pieces, program, settings.seed), unknown_customers })
}

/// When a run lets customers in, and until when it goes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Period {
    /// The entry period `[from, to)`.
    pub from: i64,
    pub to: i64,
    /// The horizon, included.
    pub until: i64,
}

impl Period {
    /// The period that settings describe.
    pub fn new(history: &History, settings: &Settings) -> Self {
        Self {
            from: settings.from.unwrap_or(i64::MIN),
            to: settings.to.unwrap_or(i64::MAX),
            // Without any horizon nothing is known, and nothing happens.
            until: settings.until.or(history.last_known).unwrap_or(i64::MIN),
        }
    }

    /// Whether customers may enter at an instant.
    pub const fn lets_in_at(&self, at: i64) -> bool {
        self.from <= at && at < self.to && at <= self.until
    }

    /// The last instant at which they may.
    pub fn last(&self) -> i64 {
        self.until.min(self.to.saturating_sub(1))
    }
}

/// The customers of the population, and how many ids of a list are unknown.
pub(crate) fn population(world: &World<'_>, settings: &Settings) -> Result<(Vec<CustomerIndex>, u64), RunError> {
    members(&settings.population, world, settings.from.unwrap_or(world.period.until))
}

/// In a pool of so many threads, or as many as the machine has.
pub(crate) fn in_threads<T: Send>(threads: Option<usize>, work: impl FnOnce() -> T + Send) -> Result<T, RunError> {
    if threads == Some(1) {
        return Ok(work());
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or_default()).build();
    Ok(pool.map_err(|error| RunError::Threads(error.to_string()))?.install(work))
}

/// Some of the population, walked.
struct Part {
    tally: Tally,
    piece: Piece,
    /// Those who ask for shared stock, and when.
    asking: Vec<(i64, Walker)>,
}

/// Walks all customers.
pub(crate) fn walk(
    world: &World<'_>,
    population: &[CustomerIndex],
    keep: Keep,
    observer: &dyn Observer,
) -> Result<Walked, RunError> {
    let total = population.len() as u64;
    let done = AtomicU64::new(0);
    observer.progress(0, total);
    let one = |customers: &[CustomerIndex]| walk_part(world, customers, keep, observer, (&done, total));
    let parts: Vec<Part> = if rayon::current_thread_index().is_some() {
        let piece = population.len().div_ceil(PIECES_A_CORE * rayon::current_num_threads()).clamp(LEAST, PIECE);
        population.par_chunks(piece).map(one).collect::<Result<_, _>>()?
    } else {
        population.chunks(PIECE).map(one).collect::<Result<_, _>>()?
    };
    let mut walked = Walked { tally: Tally::new(world.program), pieces: Vec::with_capacity(parts.len() + 1) };
    let mut asking = Vec::new();
    for part in parts {
        walked.tally.absorb(part.tally);
        walked.pieces.push(part.piece);
        asking.extend(part.asking);
    }
    if !asking.is_empty() {
        let first = total - asking.len() as u64;
        walk_in_turn(world, asking, &mut walked, observer, (first, total))?;
    }
    Ok(walked)
}

fn walk_part(
    world: &World<'_>,
    customers: &[CustomerIndex],
    keep: Keep,
    observer: &dyn Observer,
    (done, total): (&AtomicU64, u64),
) -> Result<Part, RunError> {
    let mut part = Part { tally: Tally::new(world.program), piece: Piece::default(), asking: Vec::new() };
    let mut counter = Counter::default();
    let mut walker = Walker::new(world.program);
    for customers in customers.chunks(PAUSE) {
        if observer.is_cancelled() {
            return Err(RunError::Cancelled);
        }
        let already_asking = part.asking.len();
        for customer in customers {
            let keeps_steps = match keep {
                Keep::Nobody => false,
                Keep::Everybody => true,
                Keep::Only(one) => one == *customer,
            };
            walker.begin(*customer, keeps_steps, world);
            match walker.go_on(world, &mut part.tally, None) {
                Progress::Done => {
                    counter.count(&walker, world, &mut part.tally);
                    part.piece.put(*customer, &walker.steps, world.program);
                }
                Progress::AsksForStock(at) => {
                    let asking = std::mem::replace(&mut walker, Walker::new(world.program));
                    part.asking.push((at, asking));
                }
            }
        }
        let finished = (customers.len() + already_asking - part.asking.len()) as u64;
        observer.progress(done.fetch_add(finished, Ordering::Relaxed) + finished, total);
    }
    part.piece.fit();
    Ok(part)
}

/// Answers requests for shared stock in order of (time, customer id), whatever the threads were.
fn walk_in_turn(
    world: &World<'_>,
    asking: Vec<(i64, Walker)>,
    walked: &mut Walked,
    observer: &dyn Observer,
    (mut done, total): (u64, u64),
) -> Result<(), RunError> {
    let mut stock = Stock::full(world.program);
    let mut counter = Counter::default();
    // A customer's number is the rank of her id; `asking` is in order of customers, so that its places are as well.
    let mut turns: BinaryHeap<Reverse<(i64, usize)>> =
        asking.iter().enumerate().map(|(place, (at, _))| Reverse((*at, place))).collect();
    let mut walkers: Vec<Walker> = asking.into_iter().map(|(_, walker)| walker).collect();
    let mut piece = Piece::default();
    let mut turned = 0_usize;
    while let Some(Reverse((_, place))) = turns.pop() {
        turned += 1;
        if turned.is_multiple_of(PAUSE) {
            observer.progress(done, total);
            if observer.is_cancelled() {
                return Err(RunError::Cancelled);
            }
        }
        let walker = &mut walkers[place];
        match walker.go_on(world, &mut walked.tally, Some(&mut stock)) {
            Progress::AsksForStock(at) => turns.push(Reverse((at, place))),
            Progress::Done => {
                counter.count(walker, world, &mut walked.tally);
                piece.put(walker.customer, &walker.steps, world.program);
                *walker = Walker::new(world.program);
                done += 1;
            }
        }
    }
    observer.progress(done, total);
    walked.pieces.push(piece);
    Ok(())
}
