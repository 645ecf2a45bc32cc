//! With what a run is made.

use history::Needs;
use journey::{Catalogue, Rule};

/// With what a run is made. Local days are made instants by the caller.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The seed of every draw.
    pub seed: u64,
    /// First instant of the entry period.
    pub from: Option<i64>,
    /// End of the entry period, excluded.
    pub to: Option<i64>,
    /// The horizon, included; without one the last known instant of the history.
    pub until: Option<i64>,
    /// Who.
    pub population: Population,
    /// How many threads; without a number as many as the machine has. Changes nothing but the time it takes.
    pub threads: Option<usize>,
    /// Whether every step is kept.
    pub trace: bool,
    /// Whether related sales are counted under all six models, not the goal's alone.
    pub every_model: bool,
}

/// Who walks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Population {
    /// Everyone.
    #[default]
    All,
    /// The members of a segment at the start of the entry period, else at the horizon.
    Segment(String),
    /// So many customers, by seed.
    Sample(u32),
    /// These, by id. Ids that the workspace lacks are passed over and counted in [`crate::Run::unknown_customers`].
    List(Vec<String>),
}

impl Population {
    /// What the population itself wants loaded, besides what the journey needs.
    pub fn needs(&self, catalogue: &Catalogue) -> Needs {
        match self {
            Self::Segment(name) => rules::needs(&Rule::Segment(name.clone()), &catalogue.segments, &|_| Vec::new()),
            Self::All | Self::Sample(_) | Self::List(_) => Needs::nothing(),
        }
    }

    /// As it stands in the result: `all`, `segment:NAME`, `sample:N` or `list`.
    pub fn name(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Segment(name) => format!("segment:{name}"),
            Self::Sample(size) => format!("sample:{size}"),
            Self::List(_) => "list".to_owned(),
        }
    }
}

/// Who watches a run. Called from several threads.
pub trait Observer: Sync {
    /// So many customers of so many are done; seldom called, never from under a lock.
    fn progress(&self, done: u64, total: u64);

    /// Whether the run is not wanted any more.
    fn is_cancelled(&self) -> bool;
}

/// Nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unobserved;

impl Observer for Unobserved {
    fn progress(&self, _: u64, _: u64) {}

    fn is_cancelled(&self) -> bool {
        false
    }
}

/// Why a run has no result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// It was not wanted any more.
    #[error("the dry run was cancelled")]
    Cancelled,
    /// The population is a segment that the workspace lacks.
    #[error("the workspace has no segment {0:?}")]
    UnknownSegment(String),
    /// The threads could not be started.
    #[error("the threads for the dry run could not be started: {0}")]
    Threads(String),
    /// Customers were lost or doubled: a fault of this program, never of the data.
    #[error("the counts at step {node:?} do not add up: {entered} entered, {accounted} accounted for")]
    NotConserved {
        /// The step; empty for the journey as a whole.
        node: String,
        /// Arrivals.
        entered: u64,
        /// Departures, ends and those still there.
        accounted: u64,
    },
}

impl RunError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::UnknownSegment(_) => "unknown-segment",
            Self::Threads(_) => "no-threads",
            Self::NotConserved { .. } => "not-conserved",
        }
    }
}
