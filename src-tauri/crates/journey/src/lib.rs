//! The journey language: the document, its reading, its checks, its layout. No I/O, no clock.
//!
//! - [`document`]: what a journey file holds, as Rust types (JSON Schema and TypeScript are made from them).
//! - [`read`]: from JSON to a [`Document`]; unknown things are refused with their place, malformed values are kept as findings.
//! - [`catalogue`]: what a workspace offers to a journey (designs, segments, events, fields).
//! - [`checks`]: one file a code, found through one registry.
//! - [`layout`]: the one auto-layout.
//! - [`draws`]: keyed random numbers.

pub mod catalogue;
pub mod draws;
pub mod document;
pub mod duration;
pub mod phrase;

pub use catalogue::Catalogue;
pub use document::*;
pub use duration::Duration;
pub use phrase::{Argument, Phrase};
