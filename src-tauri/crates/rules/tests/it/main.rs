//! What journeys.md says about rules, sentence by sentence, and a second, naive evaluator.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "tests")]

mod naive;
mod random;
mod sentences;
mod shop;
mod twice;
