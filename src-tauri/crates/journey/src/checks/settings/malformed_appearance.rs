//! `malformed-appearance`: a label, a colour, a position or a note cannot be shown; what the journey does is not touched.

use crate::Phrase;
use crate::checks::{Context, Findings, declare};
use crate::patch::PatchOperation;
use crate::read::{Expected, Problem};

declare!("malformed-appearance", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for unreadable in &context.document.unreadable {
        let shown = super::malformed_value::is_appearance(unreadable) && unreadable.problem == Problem::Malformed;
        if !shown || unreadable.expected == Expected::Duration {
            continue;
        }
        let place = super::malformed_value::place(context, unreadable);
        let finding = findings.report_as(place, super::malformed_value::named("malformed-appearance", unreadable));
        // A whole field can go; a part of one would leave half a position behind.
        if unreadable.pointer.matches('/').count() == 1 && unreadable.node.is_some() {
            let path = super::malformed_value::path(unreadable);
            finding.mend(Phrase::new("fix-remove-value"), vec![PatchOperation::Remove { path }]);
        }
    }
}
