//! The command line as people and scripts meet it: what it prints, with which exit status, and what it leaves behind.

mod answers;
mod bad_input;
mod interrupted;
mod shop;
