//! The dry run: customers walk through a journey on a virtual clock, and what would have happened is recorded. Nothing
//! is sent. Pure: no I/O, no clock, no global randomness; a result is a function of (journey, history, settings), the
//! same bytes on any number of threads and for any order of steps and edges in the file.
//!
//! - [`needs`], [`Population::needs`]: what must be loaded.
//! - [`Program`]: the journey compiled against a history.
//! - [`Settings`], [`Population`], [`Observer`]: with what a run is made, and who watches it.
//! - [`run`]: the run; gives a [`Summary`] (the JSON of the command line) and a [`Trace`].
//! - [`film`], [`state_at`]: a run played back.
//! - [`coverage`]: the complete ways that visits took.
//! - [`missed`], [`turns_of`]: who did not get to a step, and what turned them away.
//! - [`sendings`], [`calendar`], [`pressure`]: messages by day, and how many of them one customer gets.
//! - [`explain_customer`]: one customer's path with a reason for every step, recomputed.
//!
//! # Order
//!
//! Each customer has a clock of her own (`walker`). At one instant: exit rules of the visits inside, then entries, then
//! steps; visits act by their number, each its whole chain of steps. Customers do not see one another, except through
//! the stock of voucher designs: a walker that needs it stops, and all those that stopped go on one request at a time
//! in order of (time, customer id) (`stock`).
//!
//! # Draws
//!
//! The journey's holdout draws `(seed, 0, customer, "journey")`. A made voucher code is the design's prefix and
//! thirteen characters (Crockford's base 32) of the draw `(seed, 0, customer, node, visit, n)`, where `n` counts the
//! codes made for that visit from 1. A sample takes the smallest draws of the three parts `(seed, "sample", customer)`.

mod clock;
mod compile;
mod conversions;
mod coverage;
mod film;
mod missed;
mod needs;
mod paths;
mod population;
mod program;
mod reasons;
mod results;
mod run;
mod sendings;
mod settings;
mod shares;
mod slots;
mod stock;
mod summary;
mod tally;
mod trace;
mod triggers;
mod visit;
mod walker;

pub use clock::rfc3339;
pub use compile::CompileError;
pub use coverage::{Coverage, TakenPath, coverage};
pub use film::{ClockChange, Film, FilmDay, StateAt, StepFilm, StepStateAt, WayFilm, film, state_at};
pub use missed::{Missed, MissedTurn, TurnCause, VisitTurn, missed, turns_of};
pub use needs::needs;
pub use paths::{CustomerPaths, StepPath, VisitPath, explain_customer, explain_customer_watched};
pub use program::Program;
pub use run::{Run, run};
pub use sendings::{
    Calendar, CalendarDay, CalendarPeak, CalendarStore, Pressed, Pressure, Sending, calendar, pressure, sendings,
    together,
};
pub use settings::{Observer, Population, RunError, Settings, Unobserved};
pub use summary::*;
pub use trace::{StepRow, Trace, TraceRow};
