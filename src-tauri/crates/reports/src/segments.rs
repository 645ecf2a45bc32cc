//! Who buys more, less, steadily or nothing, and who moved between them (reports.md, 6).
//!
//! Every customer is in one of the four, also who was not there yet: she has bought nothing.

use std::collections::BTreeMap;

use history::{CustomerIndex, History, Needs};
use journey::RevenuePerformance;
use measures::{DAY_MS, Spend, saturated, spend};
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::instant_text;
use crate::walk::over_customers;
use crate::{Group, Listed, NoSuchFigure};

/// As of when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SegmentsQuery {
    /// The report's instant. Without it the last known one.
    pub at: Option<i64>,
    /// An earlier instant from which movements are shown.
    pub since: Option<i64>,
    /// The length of each of the two periods that are compared, days of 24 hours.
    pub days: u32,
}

/// The segments report, in the shape of `rehearse report segments --format json`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SegmentsReport {
    /// `segments`.
    #[ts(type = "\"segments\"")]
    pub report: &'static str,
    /// The report's instant, RFC 3339.
    pub at: Option<String>,
    /// The length of each of the two periods that are compared, days of 24 hours.
    pub days: u32,
    /// The four of them, always all.
    #[ts(as = "BTreeMap<String, PerformanceFigures>")]
    pub segments: BTreeMap<RevenuePerformance, PerformanceFigures>,
    /// Who moved, where an earlier instant is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub flow: Option<SegmentFlow>,
}

/// Customers whose spending moves alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct PerformanceFigures {
    /// How many.
    #[ts(type = "number")]
    pub customers: u64,
    /// Their net spend in the last period.
    #[ts(type = "number")]
    pub last_minor: i64,
    /// Their net spend in the period before.
    #[ts(type = "number")]
    pub before_minor: i64,
}

/// Movements between two instants.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[ts(export)]
pub struct SegmentFlow {
    /// The earlier instant, RFC 3339.
    pub since: String,
    /// The four as they were then.
    #[ts(as = "BTreeMap<String, PerformanceFigures>")]
    pub segments: BTreeMap<RevenuePerformance, PerformanceFigures>,
    /// Customers by `from|to`, such as `steady|less`; all sixteen that are not empty.
    #[ts(type = "Record<string, number>")]
    pub moved: BTreeMap<String, u64>,
}

/// What [`segments()`] reads.
pub fn segments_needs() -> Needs {
    Needs { transactions: true, ..Needs::nothing() }
}

/// Makes the segments report.
pub fn segments(history: &History, query: &SegmentsQuery) -> SegmentsReport {
    let asked = Asked::new(history, query);
    let collected = over_customers(
        history,
        |customers| {
            let mut collected = Collected::default();
            customers.for_each(|customer| collected.add(asked.then(customer), asked.now(customer)));
            collected
        },
        Collected::merge,
    );
    SegmentsReport {
        report: "segments",
        at: asked.at.map(instant_text),
        days: query.days,
        segments: figures(&collected.now),
        flow: query.since.map(|since| SegmentFlow {
            since: instant_text(since),
            segments: figures(&collected.then),
            moved: moved(&collected.moved),
        }),
    }
}

/// What a figure of the segments report counts, in order of their numbers. `customers` of a `segment` are those in it
/// at the report's instant, `before` those in it at the earlier one; `since` is the segment at the earlier one.
pub fn segments_listed(
    history: &History,
    query: &SegmentsQuery,
    figure: &str,
    groups: &[Group],
) -> Result<Listed, NoSuchFigure> {
    if !(figure == "customers" || figure == "before" && query.since.is_some()) {
        return Err(NoSuchFigure(figure.to_owned()));
    }
    let is_there = |group: &&Group| group.by == "segment" || group.by == "since" && query.since.is_some();
    if let Some(group) = groups.iter().find(|group| !is_there(group)) {
        return Err(NoSuchFigure(group.by.clone()));
    }
    let asked = Asked::new(history, query);
    let customers = 0..CustomerIndex::try_from(history.customers.len()).unwrap_or(CustomerIndex::MAX);
    let is_in = |customer: &CustomerIndex| {
        groups.iter().all(|group| {
            let then = group.by == "since" || figure == "before";
            let spend = if then { asked.then(*customer) } else { Some(asked.now(*customer)) };
            spend.is_some_and(|spend| name(spend.performance()) == group.key)
        })
    };
    Ok(Listed::Customers(customers.filter(is_in).collect()))
}

/// The four, in their order.
const ALL: [RevenuePerformance; 4] =
    [RevenuePerformance::More, RevenuePerformance::Less, RevenuePerformance::Steady, RevenuePerformance::Inactive];

/// The word in files and on the command line.
const fn name(performance: RevenuePerformance) -> &'static str {
    match performance {
        RevenuePerformance::More => "more",
        RevenuePerformance::Less => "less",
        RevenuePerformance::Steady => "steady",
        RevenuePerformance::Inactive => "inactive",
    }
}

/// The instants that are asked about.
struct Asked<'a> {
    history: &'a History,
    at: Option<i64>,
    since: Option<i64>,
    period_ms: i64,
}

impl<'a> Asked<'a> {
    fn new(history: &'a History, query: &SegmentsQuery) -> Self {
        let at = query.at.or(history.last_known);
        Self { history, at, since: query.since, period_ms: i64::from(query.days) * DAY_MS }
    }

    /// What a customer spent as of the report's instant; where nothing is known, nothing.
    fn now(&self, customer: CustomerIndex) -> Spend {
        self.at.map(|at| spend(self.history, customer, at, self.period_ms)).unwrap_or_default()
    }

    /// What she spent as of the earlier instant, if that is asked for.
    fn then(&self, customer: CustomerIndex) -> Option<Spend> {
        self.since.map(|since| spend(self.history, customer, since, self.period_ms))
    }
}

/// Customers, and what they spent.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    customers: u64,
    last: i128,
    before: i128,
}

impl Tally {
    const fn add(&mut self, other: Self) {
        self.customers += other.customers;
        self.last += other.last;
        self.before += other.before;
    }
}

/// What the walk over all customers gathers, by segments in their order.
#[derive(Default)]
struct Collected {
    now: [Tally; ALL.len()],
    then: [Tally; ALL.len()],
    /// From, to.
    moved: [[u64; ALL.len()]; ALL.len()],
}

impl Collected {
    fn add(&mut self, then: Option<Spend>, now: Spend) {
        let tally = |spend: Spend| Tally { customers: 1, last: spend.last, before: spend.before };
        let to = now.performance() as usize;
        self.now[to].add(tally(now));
        if let Some(then) = then {
            let from = then.performance() as usize;
            self.then[from].add(tally(then));
            self.moved[from][to] += 1;
        }
    }

    fn merge(&mut self, other: Self) {
        self.now.iter_mut().zip(other.now).for_each(|(tally, more)| tally.add(more));
        self.then.iter_mut().zip(other.then).for_each(|(tally, more)| tally.add(more));
        let moved = self.moved.iter_mut().flatten().zip(other.moved.into_iter().flatten());
        moved.for_each(|(count, more)| *count += more);
    }
}

fn figures(tallies: &[Tally; ALL.len()]) -> BTreeMap<RevenuePerformance, PerformanceFigures> {
    let figures = |tally: &Tally| PerformanceFigures {
        customers: tally.customers,
        last_minor: saturated(tally.last),
        before_minor: saturated(tally.before),
    };
    ALL.into_iter().map(|performance| (performance, figures(&tallies[performance as usize]))).collect()
}

fn moved(counts: &[[u64; ALL.len()]; ALL.len()]) -> BTreeMap<String, u64> {
    let all = ALL.into_iter().flat_map(|from| ALL.into_iter().map(move |to| (from, to)));
    all.map(|(from, to)| (format!("{}|{}", name(from), name(to)), counts[from as usize][to as usize]))
        .filter(|(_, customers)| *customers > 0)
        .collect()
}
