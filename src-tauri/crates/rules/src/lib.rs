//! A rule compiled against a history and asked about one customer at one instant: conditions, exit rules, populations,
//! segments and audiences all use it. Pure: no I/O, no clock.
//!
//! - [`Compiler`]: from [`journey::Rule`] to [`CompiledRule`]; names become symbols and column numbers once, literals
//!   take every type they can be read as.
//! - [`Scope`], [`Visit`], [`Passed`]: about whom and when is asked, and what the visit has met so far.
//! - [`Changes`]: what earlier steps of a run changed about her.
//! - [`CompiledRule::holds`]: the answer, without allocating; events are found by binary search in the customer's rows.
//! - [`CompiledRule::explain`]: the answer in words, with the values that were compared.
//! - [`needs`]: what a rule wants loaded.
//!
//! What the language leaves open is decided here once:
//! - *since* is exclusive (`P30D`: strictly later than 30 × 24 h ago), *within* is inclusive (no older than that);
//! - a segment with a rule is asked by that rule now, as outside any visit; one that is asked within itself has nobody;
//! - a set (the lines' products, categories, brands, prices) without elements is a value that is not there;
//! - what a comparison of different types gives is no: the checks refuse it wherever the types are known.

mod changes;
mod compile;
mod discount;
mod event;
mod explain;
mod field;
mod leaves;
mod moment;
mod needs;
mod rule;
mod scope;
mod value;
mod words;

pub use changes::{Changes, NewValue, Setting};
pub use compile::{Compiler, Incomplete, Role};
pub use discount::Discount;
pub use event::EventMatcher;
pub use explain::event_seen;
pub use leaves::CompiledAttribute;
pub use moment::{CompiledMoment, Moment};
pub use needs::{comparison_needs, needs, value_needs};
pub use rule::CompiledRule;
pub use scope::{Code, Met, Passed, Scope, Visit, Voucher, reach};
pub use value::CompiledValue;
pub use words::{channel_name, event_name, value_words, weekday_name};
