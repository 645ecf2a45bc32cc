//! `required-empty`: a setting without which the step, the rule or the journey cannot work is not filled in.

use serde_json::json;

use crate::checks::field_names::field_name;
use crate::checks::{Context, Finding, Findings, declare, fixes};
use crate::read::{Expected, Problem, Unreadable};
use crate::{Argument, Phrase, Step};

declare!("required-empty", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for unreadable in &context.document.unreadable {
        if unreadable.problem == Problem::Missing && !super::malformed_value::is_slot_time(unreadable) {
            let place = super::malformed_value::place(context, unreadable);
            let finding = findings.report(place).say("field", super::malformed_value::field(unreadable));
            fix(context, unreadable, finding);
        }
    }
    // A list with nothing in it is written, and says as little as one that is not.
    for (index, _) in context.nodes() {
        let (field, empty) = match context.step(index) {
            Step::WaitForTimeRange(range) => ("slots", range.slots.is_empty()),
            Step::Branch(branch) => ("cases", branch.cases.is_empty()),
            Step::RandomSplit(split) => ("variants", split.variants.is_empty()),
            _ => continue,
        };
        let pointer = format!("/{field}");
        if empty && !super::malformed_value::is_noted(context, index, &pointer) {
            let finding = findings.report(context.at_field(index, &pointer)).say("field", field_name(field));
            fill(index, &pointer, finding);
        }
    }
}

/// A list that must not be empty is filled with what is usual.
fn fill(node: usize, pointer: &str, finding: &mut Finding) {
    match pointer {
        "/slots" => {
            finding.mend(Phrase::new("fix-office-hours"), vec![super::empty_slot::office_hours(node)]);
        }
        "/variants" => {
            let halves = json!([{"name": "A", "weight": 50}, {"name": "B", "weight": 50}]);
            finding.mend(Phrase::new("fix-two-halves"), vec![fixes::add(fixes::field(node, pointer), halves)]);
        }
        _ => {}
    }
}

/// A missing length or window has a usual one.
fn fix(context: &Context<'_>, unreadable: &Unreadable, finding: &mut Finding) {
    if let (Some((title, length)), Expected::Duration) = (super::bad_duration::usual(unreadable), unreadable.expected) {
        let path = super::malformed_value::path(unreadable);
        let patch = vec![fixes::add(path, length.into())];
        finding.mend(title, patch);
    }
    if let (Some(node), Expected::List) = (unreadable.node, unreadable.expected) {
        fill(node, &unreadable.pointer, finding);
    }
    if unreadable.pointer == "/id"
        && let Some(index) = unreadable.node
    {
        let id = fixes::fresh_id(context, &format!("step-{}", index + 1));
        let title = Phrase::new("fix-rename-id").with("id", Argument::Text(id.clone()));
        finding.mend(title, vec![fixes::add(fixes::field(index, "/id"), id.into())]);
    }
}
