//! Dry run.
mod summary;
pub use summary::*;
