//! `bad-id`: the journey's id is empty, too long, or holds characters nobody can type.
//!
//! An id may hold anything else, `../` too: nothing here or in the workspace uses it as the name of a file.

use crate::Argument;
use crate::checks::{Context, Findings, Place, declare};

declare!("bad-id", Error, run);

/// Longer ids fit no list.
const LONGEST: usize = 200;

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let id = &context.journey.id;
    if id.trim().is_empty() || id.chars().count() > LONGEST || id.chars().any(char::is_control) {
        let place = Place { field: Some("/id".to_owned()), ..Place::default() };
        findings.report(place).say("longest", Argument::Number(200.0));
    }
}
