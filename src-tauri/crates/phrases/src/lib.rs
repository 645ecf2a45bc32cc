//! Sentences for people: a [`Phrase`] — a key and typed arguments — becomes a sentence in her language.
//!
//! - [`Locale`]: the languages there are.
//! - [`speaker`]: the one [`Speaker`] of a language, for any thread.
//! - `writing`: how each language writes numbers, money, dates and lengths of time.
//!
//! The catalogues in `locales/*/*.ftl` are compiled in; those named `ui*.ftl` are for the user interface alone.

mod locale;
mod speaker;
mod writing;

pub use journey::{Argument, Join, Phrase};
pub use locale::Locale;
pub use speaker::{Speaker, speaker};
