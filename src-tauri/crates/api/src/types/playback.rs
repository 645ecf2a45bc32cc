//! A run played back: what happened when, in frames of equal length, and the calendar behind it.
//! Instants are milliseconds since 1970 UTC here: the window draws them by the thousand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A run by its id.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RunOf {
    /// The run.
    pub run: String,
}

/// A run as a film. Frame `f` holds what happened at `start_ms + f × frame_ms < t ≤ start_ms + (f + 1) × frame_ms`, so
/// that the frames before it add up to the state at its first edge, that instant included. Frames are equal in time:
/// they begin at the local midnight before the first entry, or whole frames after it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Playback {
    /// The edge before the first entry.
    #[ts(type = "number")]
    pub start_ms: i64,
    /// The last edge: at or after the horizon, or, where nothing is known or happens for long before it, 400 days after
    /// the last that does.
    #[ts(type = "number")]
    pub end_ms: i64,
    /// The length of a frame.
    #[ts(type = "number")]
    pub frame_ms: i64,
    /// How many frames; at most 1 500.
    pub frames: u32,
    /// The zone of days, nights and clock changes: the journey's, else the workspace's.
    pub time_zone: String,
    /// When no more entries are let in, where the run says so before the horizon.
    #[ts(type = "number | null")]
    pub entries_end_ms: Option<i64>,
    /// Arrivals and ends at each step, by id.
    pub steps: Vec<StepFrames>,
    /// Who left by each port that somebody left by, by step and port.
    pub ways: Vec<WayFrames>,
    /// Steps taken in each frame: the histogram behind the slider.
    pub taken: Vec<u32>,
    /// Entries by frame, only where there are any.
    pub entered: Vec<FrameCount>,
    /// The days that begin within the film; the firsts of months only where there would be more than 6 000.
    pub days: Vec<FilmDay>,
    /// Nights, 21:00 to 07:00 local; none where frames are longer than six hours.
    pub nights: Vec<Span>,
    /// When the slots of each `wait_for_time_range` are open; none where frames are longer than six hours.
    pub open: Vec<OpenSlots>,
    /// Quiet hours; none where frames are longer than six hours.
    pub quiet: Vec<Span>,
    /// Changes of the clock; none in a film of more than 6 000 days.
    pub clock_changes: Vec<ClockChange>,
}

/// A count in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct FrameCount(
    /// The frame.
    pub u32,
    /// How many.
    pub u32,
);

/// What happened at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StepFrames {
    /// The step's id.
    pub node: String,
    /// Arrivals.
    pub arrived: Vec<FrameCount>,
    /// Visits that ended there: by a cause, or by a port that leads nowhere.
    pub ended: Vec<FrameCount>,
}

/// Who left by a port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WayFrames {
    /// The step's id.
    pub node: String,
    /// The port.
    pub port: String,
    /// How many left.
    pub left: Vec<FrameCount>,
}

/// A local day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct FilmDay {
    /// Its first instant.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Whether it is a Saturday or a Sunday.
    pub weekend: bool,
}

/// A length of time, half open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Span(
    /// Its first instant.
    #[ts(type = "number")]
    pub i64,
    /// The instant at which it is over.
    #[ts(type = "number")]
    pub i64,
);

/// When the slots of a step are open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct OpenSlots {
    /// The step's id.
    pub node: String,
    /// Its open times, in order; those that touch are one.
    pub spans: Vec<Span>,
}

/// A change of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ClockChange {
    /// When.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// By how much local time jumps ahead, milliseconds; negative back.
    #[ts(type = "number")]
    pub shift_ms: i64,
}

/// Asks for the state of a run at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(export)]
pub struct RunAt {
    /// The run.
    pub run: String,
    /// The instant, included.
    #[ts(type = "number")]
    pub at_ms: i64,
}

/// The state of a run at an instant: what had happened up to and at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RunInstant {
    /// The instant.
    #[ts(type = "number")]
    pub at_ms: i64,
    /// Visits that had begun; `inside + ended`.
    pub entered: u32,
    /// Visits that were inside.
    pub inside: u32,
    /// Visits that had ended.
    pub ended: u32,
    /// Every step that somebody had reached.
    pub steps: Vec<StepAt>,
    /// Every port that somebody had left by.
    pub ways: Vec<WayAt>,
}

/// A step at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct StepAt {
    /// The step's id.
    pub node: String,
    /// Arrivals so far.
    pub entered: u32,
    /// Who stood there.
    pub inside: u32,
    /// Visits that had ended there.
    pub ended: u32,
}

/// A way at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct WayAt {
    /// The step's id.
    pub node: String,
    /// The port.
    pub port: String,
    /// Who had left by it.
    pub left: u32,
}
