//! How files of other systems become canonical ones.
//!
//! - `document`: `mapping.json`.

mod document;

pub use document::{ColumnMapping, FileMapping, Mapping, OtherColumns, Transform};
