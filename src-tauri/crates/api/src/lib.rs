//! Use cases of the application.
mod types;
pub use types::*;
