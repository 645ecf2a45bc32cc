//! A run played back: what happened when, in frames of equal length, and the state of a run at any instant.
//!
//! A frame holds what happened after its first edge, up to and at its last; the frames before an edge add up to the
//! state at it. Edges stand in equal steps of time from the local midnight of the first day: after a change of the
//! clock those of long frames are an hour off midnight.

mod days;

use chrono_tz::Tz;
use history::History;

pub use self::days::{ClockChange, FilmDay};
use self::days::{clock_changes, days, midnight_before, night};
use crate::program::{Action, Program};
use crate::run::Period;
use crate::settings::Settings;
use crate::trace::Trace;
use crate::visit::{NO_PORT, Row, Why};
use history::zone::Zone;

/// A film has no more frames.
const MOST_FRAMES: i64 = 1_500;
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// The lengths that a frame may have; beyond them each is twice the one before.
const LENGTHS: [i64; 12] = [
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
];
/// In longer frames nights and slots could not be seen.
const LONGEST_WITH_HOURS: i64 = 6 * HOUR;
/// So long after the last that is known or happens a film ends, wherever the horizon lies.
const LONGEST_END: i64 = 400 * DAY;

/// A run as a film.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Film {
    /// The edge before the first entry.
    pub start: i64,
    /// The last edge.
    pub end: i64,
    /// The length of a frame, milliseconds.
    pub frame: i64,
    /// How many frames.
    pub frames: u32,
    /// The zone of days, nights and slots: the journey's, else the workspace's.
    pub zone: Tz,
    /// The end of the entry period, where it lies before the horizon.
    pub entries_end: Option<i64>,
    /// Every step, by id.
    pub steps: Vec<StepFilm>,
    /// The ports that somebody left by, by step and port.
    pub ways: Vec<WayFilm>,
    /// Steps taken in each frame.
    pub taken: Vec<u32>,
    /// Entries, (frame, count).
    pub entered: Vec<(u32, u32)>,
    /// The days that begin within the film.
    pub days: Vec<FilmDay>,
    /// Nights, `[from, to)`.
    pub nights: Vec<(i64, i64)>,
    /// When the slots of each step that waits for them are open.
    pub open: Vec<(String, Vec<(i64, i64)>)>,
    /// Quiet hours.
    pub quiet: Vec<(i64, i64)>,
    /// Changes of the clock.
    pub clock_changes: Vec<ClockChange>,
}

/// What happened at a step, (frame, count).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepFilm {
    /// The step's id.
    pub node: String,
    /// Arrivals.
    pub arrived: Vec<(u32, u32)>,
    /// Visits that ended there, by a cause or by a port that leads nowhere.
    pub ended: Vec<(u32, u32)>,
}

/// Who left by a port, (frame, count).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayFilm {
    /// The step's id.
    pub node: String,
    /// The port.
    pub port: String,
    /// How many left.
    pub left: Vec<(u32, u32)>,
}

/// The state of a run at an instant: what had happened up to and at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateAt {
    /// Visits that had begun.
    pub entered: u32,
    /// Visits that were inside.
    pub inside: u32,
    /// Visits that had ended.
    pub ended: u32,
    /// Every step that somebody had reached.
    pub steps: Vec<StepStateAt>,
    /// Every port that somebody had left by: step, port, how many.
    pub ways: Vec<(String, String, u32)>,
}

/// A step at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepStateAt {
    /// The step's id.
    pub node: String,
    /// Arrivals so far.
    pub entered: u32,
    /// Who stood there.
    pub inside: u32,
    /// Visits that had ended there.
    pub ended: u32,
}

/// The edges of the frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Frames {
    start: i64,
    length: i64,
    count: u32,
}

impl Frames {
    /// From the edge before the first entry to the first edge at or after the end.
    fn between(first: i64, end: i64, zone: &Zone) -> Self {
        let before = first.saturating_sub(1);
        let midnight = midnight_before(zone, before);
        let doubled = std::iter::successors(Some(14 * DAY), |length| length.checked_mul(2));
        for length in LENGTHS.into_iter().chain(doubled) {
            let start = midnight.saturating_add(before.saturating_sub(midnight) / length * length);
            let whole = end.saturating_sub(start).max(1);
            let count = whole / length + i64::from(whole % length > 0);
            if let Some(count) = u32::try_from(count).ok().filter(|count| i64::from(*count) <= MOST_FRAMES) {
                return Self { start, length, count };
            }
        }
        // All of time fits into frames of a two-thousandth of it.
        Self { start: before, length: i64::MAX, count: 1 }
    }

    const fn edge(&self, frame: u32) -> i64 {
        self.start.saturating_add(self.length.saturating_mul(frame as i64))
    }

    /// The frame of an instant within them.
    fn of(&self, at: i64) -> usize {
        let frame = (at.saturating_sub(self.start).saturating_sub(1) / self.length).max(0);
        usize::try_from(frame).unwrap_or(usize::MAX).min(self.count as usize - 1)
    }
}

/// Counts by frame; memory only where there is anything to count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct ByFrame(Vec<u32>);

impl ByFrame {
    fn count(&mut self, frame: usize, frames: &Frames) {
        if self.0.is_empty() {
            self.0.resize(frames.count as usize, 0);
        }
        self.0[frame] += 1;
    }

    fn absorb(&mut self, other: Self) {
        if self.0.is_empty() {
            self.0 = other.0;
            return;
        }
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count += more;
        }
    }

    fn sparse(&self) -> Vec<(u32, u32)> {
        (0..).zip(&self.0).filter(|(_, count)| **count > 0).map(|(frame, count)| (frame, *count)).collect()
    }
}

/// What happened by frame, of some customers. Those of disjoint sets of customers add up.
#[derive(Debug, Clone)]
struct Frame {
    entered: ByFrame,
    taken: ByFrame,
    arrived: Vec<ByFrame>,
    ended: Vec<ByFrame>,
    /// By the number of the port among all.
    left: Vec<ByFrame>,
}

impl Frame {
    fn new(program: &Program) -> Self {
        let steps = vec![ByFrame::default(); program.nodes.len()];
        Self {
            entered: ByFrame::default(),
            taken: ByFrame::default(),
            arrived: steps.clone(),
            ended: steps,
            left: vec![ByFrame::default(); program.ports],
        }
    }

    fn take(&mut self, rows: &[Row], program: &Program, frames: &Frames) {
        for row in rows {
            let (node, came) = (row.node as usize, frames.of(row.arrived));
            if row.step == 1 {
                self.entered.count(came, frames);
            }
            self.arrived[node].count(came, frames);
            if row.why == Why::Inside {
                continue;
            }
            let went = frames.of(row.at);
            self.taken.count(went, frames);
            if row.port != NO_PORT {
                self.left[program.nodes[node].first_port + usize::from(row.port)].count(went, frames);
            }
            if ends(row, program) {
                self.ended[node].count(went, frames);
            }
        }
    }

    fn absorb(&mut self, other: Self) {
        self.entered.absorb(other.entered);
        self.taken.absorb(other.taken);
        let mine = self.arrived.iter_mut().chain(&mut self.ended).chain(&mut self.left);
        let theirs = other.arrived.into_iter().chain(other.ended).chain(other.left);
        mine.zip(theirs).for_each(|(mine, theirs)| mine.absorb(theirs));
    }
}

/// Whether a visit ended with this row: by a cause, or by a port that leads nowhere.
fn ends(row: &Row, program: &Program) -> bool {
    if row.port == NO_PORT {
        return row.why != Why::Inside;
    }
    program.nodes[row.node as usize].ports[usize::from(row.port)].target.is_none()
}

/// A run as a film. The trace must be that of this program, history and settings.
pub fn film(program: &Program, history: &History, settings: &Settings, trace: &Trace) -> Film {
    let zone = Zone::of(program.zone.unwrap_or(history.time_zone));
    let until = Period::new(history, settings).until;
    let (first, last) = trace.fold_customers(
        || (i64::MAX, i64::MIN),
        |(first, last), rows| {
            for row in rows {
                (*first, *last) = ((*first).min(row.arrived), (*last).max(row.at));
            }
        },
        |all, more| *all = (all.0.min(more.0), all.1.max(more.1)),
    );
    let known = history.last_known.unwrap_or(last).max(last);
    let end = until.min(known.saturating_add(LONGEST_END)).max(last);
    let frames = Frames::between(first.min(end), end, zone);
    let counted = trace.fold_customers(
        || Frame::new(program),
        |counted, rows| counted.take(rows, program, &frames),
        Frame::absorb,
    );
    let (start, end) = (frames.start, frames.edge(frames.count));
    let hours = |wanted: &dyn Fn() -> Vec<(i64, i64)>| {
        if frames.length <= LONGEST_WITH_HOURS { wanted() } else { Vec::new() }
    };
    let open = program.nodes.iter().filter_map(|node| match &node.action {
        Action::TimeRange(slots, _) => Some((node.id.to_string(), hours(&|| slots.between(start, end, zone)))),
        _ => None,
    });
    let mut taken = counted.taken.0;
    taken.resize(frames.count as usize, 0);
    Film {
        start,
        end,
        frame: frames.length,
        frames: frames.count,
        zone: zone.tz(),
        entries_end: settings.to.filter(|to| *to < until),
        steps: program
            .nodes
            .iter()
            .zip(counted.arrived.iter().zip(&counted.ended))
            .map(|(node, (arrived, ended))| StepFilm {
                node: node.id.to_string(),
                arrived: arrived.sparse(),
                ended: ended.sparse(),
            })
            .collect(),
        ways: ways(program, |port| counted.left[port].sparse())
            .filter(|(.., left)| !left.is_empty())
            .map(|(node, port, left)| WayFilm { node, port, left })
            .collect(),
        taken,
        entered: counted.entered.sparse(),
        days: days(zone, start, end),
        nights: hours(&|| night().map_or_else(Vec::new, |night| night.between(start, end, zone))),
        open: open.filter(|(_, spans)| !spans.is_empty()).collect(),
        quiet: hours(&|| program.quiet_hours.between(start, end, zone)),
        clock_changes: clock_changes(zone, start, end),
    }
}

/// Every port with what `of` says of its number among all, in order of step and port.
fn ways<T>(program: &Program, of: impl Fn(usize) -> T) -> impl Iterator<Item = (String, String, T)> {
    program.nodes.iter().flat_map(move |node| {
        let mut ports: Vec<_> = (node.first_port..)
            .zip(&node.ports)
            .map(|(number, port)| (node.id.to_string(), port.name.to_string(), of(number)))
            .collect();
        ports.sort_by(|a, b| a.1.cmp(&b.1));
        ports
    })
}

/// What had happened up to an instant, of some customers.
#[derive(Debug, Clone)]
struct State {
    entered: u32,
    ended: u32,
    /// Arrivals, departures by ports, and ends, by step.
    steps: Vec<(u32, u32, u32)>,
    /// Ends that are no departures by a port.
    stopped: Vec<u32>,
    left: Vec<u32>,
}

impl State {
    fn new(program: &Program) -> Self {
        let nodes = program.nodes.len();
        Self {
            entered: 0,
            ended: 0,
            steps: vec![(0, 0, 0); nodes],
            stopped: vec![0; nodes],
            left: vec![0; program.ports],
        }
    }

    fn take(&mut self, rows: &[Row], program: &Program, at: i64) {
        for row in rows.iter().filter(|row| row.arrived <= at) {
            let node = row.node as usize;
            let (arrived, left, ended) = &mut self.steps[node];
            self.entered += u32::from(row.step == 1);
            *arrived += 1;
            if row.why == Why::Inside || row.at > at {
                continue;
            }
            if row.port == NO_PORT {
                self.stopped[node] += 1;
            } else {
                *left += 1;
                self.left[program.nodes[node].first_port + usize::from(row.port)] += 1;
            }
            if ends(row, program) {
                *ended += 1;
                self.ended += 1;
            }
        }
    }

    fn absorb(&mut self, other: Self) {
        self.entered += other.entered;
        self.ended += other.ended;
        for (step, more) in self.steps.iter_mut().zip(other.steps) {
            *step = (step.0 + more.0, step.1 + more.1, step.2 + more.2);
        }
        self.stopped.iter_mut().zip(other.stopped).for_each(|(count, more)| *count += more);
        self.left.iter_mut().zip(other.left).for_each(|(count, more)| *count += more);
    }
}

/// The state of a run at any instant, that instant included.
pub fn state_at(program: &Program, trace: &Trace, at: i64) -> StateAt {
    let state =
        trace.fold_customers(|| State::new(program), |state, rows| state.take(rows, program, at), State::absorb);
    let steps = program.nodes.iter().zip(&state.steps).zip(&state.stopped);
    StateAt {
        entered: state.entered,
        inside: state.entered - state.ended,
        ended: state.ended,
        steps: steps
            .filter(|((_, (entered, ..)), _)| *entered > 0)
            .map(|((node, (entered, left, ended)), stopped)| StepStateAt {
                node: node.id.to_string(),
                entered: *entered,
                inside: entered - left - stopped,
                ended: *ended,
            })
            .collect(),
        ways: ways(program, |port| state.left[port]).filter(|(.., left)| *left > 0).collect(),
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe;

    use super::*;

    #[test]
    fn frames_are_of_a_round_length_and_at_most_so_many() {
        for (span, length) in [
            (1, MINUTE),
            (DAY, MINUTE),
            (1_500 * MINUTE + 1, 5 * MINUTE),
            (30 * DAY, 30 * MINUTE),
            (365 * DAY, 6 * HOUR),
            (1_000 * DAY, DAY),
            (50 * 366 * DAY, 14 * DAY),
        ] {
            let frames = Frames::between(1_489_968_000_001, 1_489_968_000_000 + span, Zone::of(Europe::Prague));
            assert_eq!(frames.length, length, "{span}");
            assert!(i64::from(frames.count) <= MOST_FRAMES && frames.start < 1_489_968_000_001);
            assert!(frames.edge(frames.count) >= 1_489_968_000_000 + span);
            assert!(frames.edge(frames.count - 1) < 1_489_968_000_000 + span, "no frame in which nothing can happen");
        }
        let all = Frames::between(i64::MIN, i64::MAX, Zone::of(Europe::Prague));
        assert!(i64::from(all.count) <= MOST_FRAMES);
    }

    #[test]
    fn an_instant_at_an_edge_belongs_to_the_frame_before() {
        let frames = Frames { start: 100, length: 10, count: 3 };
        assert_eq!([101, 110, 111, 120, 121, 130].map(|at| frames.of(at)), [0, 0, 1, 1, 2, 2]);
    }
}
