//! `required-empty`: a setting without which the step, the rule or the journey cannot work is not filled in.

use crate::checks::field_names::field_name;
use crate::checks::{Context, Finding, Findings, declare, fixes};
use crate::read::{Expected, Problem, Unreadable};
use crate::{Argument, Phrase, Step};

declare!("required-empty", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for unreadable in &context.document.unreadable {
        // Times have their own code, `empty-slot`; lists that are not there are empty, and judged as such.
        let judged_elsewhere = matches!(unreadable.expected, Expected::Time | Expected::List);
        if unreadable.problem == Problem::Missing && !judged_elsewhere {
            let place = super::malformed_value::place(context, unreadable);
            let finding = findings.report(place).say("field", super::malformed_value::field(unreadable));
            fix(context, unreadable, finding);
        }
    }
    for (index, _) in context.nodes() {
        if let Step::WaitForTimeRange(range) = context.step(index)
            && range.slots.is_empty()
            && !super::malformed_value::is_unreadable(context, index, "/slots")
        {
            findings
                .report(context.at_field(index, "/slots"))
                .say("field", field_name("slots"))
                .mend(Phrase::new("fix-office-hours"), vec![super::empty_slot::office_hours(index)]);
        }
    }
}

/// A missing length or window has a usual one.
fn fix(context: &Context<'_>, unreadable: &Unreadable, finding: &mut Finding) {
    if let (Some((title, length)), Expected::Duration) = (super::bad_duration::usual(unreadable), unreadable.expected) {
        let path = super::malformed_value::path(unreadable);
        let patch = vec![fixes::add(path, length.into())];
        finding.mend(title, patch);
    }
    if unreadable.pointer == "/id"
        && let Some(index) = unreadable.node
    {
        let id = fixes::fresh_id(context, &format!("step-{}", index + 1));
        let title = Phrase::new("fix-rename-id").with("id", Argument::Text(id.clone()));
        finding.mend(title, vec![fixes::add(fixes::field(index, "/id"), id.into())]);
    }
}
