//! The command line as people and scripts meet it: what it prints, with which exit status, and what it leaves behind.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod answers;
mod bad_input;
mod files;
mod imports;
mod interrupted;
mod privacy;
mod reports;
mod segments;
mod shop;
