//! The journey language: the document, its reading, its checks, its layout. No I/O, no clock.
//!
//! - [`document`]: what a journey file holds, as Rust types (JSON Schema and TypeScript are made from them).
//! - [`kinds`]: the kinds of steps, one file each.
//! - [`read`]: from JSON to a [`Document`]; unknown things are refused with their place, malformed values are kept as findings.
//! - [`catalogue`]: what a workspace offers to a journey (designs, segments, events, fields).
//! - [`checks`]: one file a code, found through one registry.
//! - [`vocabulary`]: events, fields and attributes that every workspace knows.
//! - [`patch`]: changes to a file, as fixes propose them.
//! - [`summary()`], [`rule_sentence`]: settings and rules in words.
//! - [`diff()`]: what differs between two states of a journey.
//! - [`mod@layout`]: the one auto-layout.
//! - [`place`]: places for the steps of a file; [`locate`]: where in its text something stands.
//! - [`mend`]: all fixes that there are, one after the other.
//! - [`names()`]: what a journey names of a workspace, with its steps.
//! - [`draws`]: keyed random numbers.

pub mod catalogue;
pub mod checks;
mod diff;
pub mod document;
pub mod draws;
pub mod duration;
mod flow;
mod format;
mod hash;
pub mod kinds;
pub mod layout;
mod locate;
mod mend;
mod names;
pub mod patch;
pub mod phrase;
mod place;
pub mod read;
mod schema;
mod shapes;
mod summary;
mod terms;
pub mod vocabulary;

pub use catalogue::Catalogue;
pub use checks::{Finding, Fix, Place, Severity, check};
pub use diff::{Change, EdgeDiff, FieldDiff, Hunk, JourneyDiff, Line, NoteDiff, Side, StepDiff, diff};
pub use document::*;
pub use duration::Duration;
pub use format::format;
pub use hash::content_hash;
pub use kinds::*;
pub use layout::{Direction, Layout, LayoutOptions, layout};
pub use locate::{Span, locate};
pub use mend::{Mended, Mending, mend};
pub use names::{Named, Naming, names};
pub use patch::{PatchError, PatchOperation, apply_patch};
pub use phrase::{Argument, Join, Phrase};
pub use place::{Placing, place};
pub use read::{Document, ReadError, read_str, read_value};
pub use schema::schema;
pub use summary::{rule_sentence, summary};
pub use terms::segments_named;
