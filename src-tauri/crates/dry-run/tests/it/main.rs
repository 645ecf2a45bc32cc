//! What dry-run.md says, sentence by sentence; properties of every run; and a second, naive simulator.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "tests")]

#[path = "../../../rules/tests/it/naive.rs"]
mod naive;
#[path = "../../../rules/tests/it/random.rs"]
mod random;
#[path = "../../../rules/tests/it/shop.rs"]
mod shop;

mod appointments;
mod changes;
mod clock;
mod coverage;
mod entry;
mod exits;
mod film;
mod messages;
mod missed;
mod profile;
mod properties;
mod refusals;
mod rehearsal;
mod results;
mod segments;
mod sendings;
mod simulator;
mod splits;
mod trace;
mod triggers;
mod vouchers;
mod waits;
