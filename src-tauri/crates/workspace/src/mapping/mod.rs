//! How files of other systems become canonical ones.
//!
//! - `document`: `mapping.json`; `text`: the same as text, with the place of whatever is wrong.
//! - `names`: names of columns and files that are spelt differently.
//! - `numbers`, `times`: numbers and times as other systems write them; `steps`: these and the other transforms.
//! - `inspect`: the first rows of a file, as they stand and as they would be imported.
//! - `kept`: mappings that were used, with their imports.
//! - `synonyms`: what columns and files are called elsewhere; `profile`, `readings`: what their values look like and how
//!   they are read; `draft`: a mapping made of these, with its doubts.
//! - `mapper`: a mapping made ready for one file, and its rows made canonical.

mod document;
mod draft;
mod inspect;
mod kept;
mod mapper;
mod names;
mod numbers;
mod profile;
mod readings;
mod steps;
mod synonyms;
mod text;
mod times;

pub use document::{ColumnMapping, FileMapping, Mapping, OtherColumns, Transform};
pub use draft::{Doubt, DoubtChoice};
pub use inspect::{Inspected, InspectedColumn, Preview, PreviewFault, PreviewRow, inspect, preview};
pub(crate) use kept::{KeptMapping, keep_mappings};
pub(crate) use mapper::{Mapper, Shop};
pub(crate) use names::told_apart;
pub use text::{MAPPING_FORMAT, mapping_schema};
