//! `audience-empty`: a trigger lets nobody in, as far as the workspace can tell.

use crate::checks::values::needs_visit::needs_visit;
use crate::checks::{Context, Findings, declare};
use crate::terms::Role;
use crate::{ADDED, Phrase, Step};

declare!("audience-empty", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for trigger in context.flow.triggers() {
        if audience(context, trigger) == Some(0) {
            let key = match context.step(trigger) {
                Step::SegmentTrigger(_) => "audience-empty-segment",
                Step::DateTrigger(_) => "audience-empty-date",
                _ => "audience-empty",
            };
            findings.report_as(context.at(trigger), Phrase::new(key));
        }
    }
}

/// How many customers a trigger can let in, if it was counted.
pub(super) fn audience(context: &Context<'_>, trigger: usize) -> Option<u32> {
    let catalogue = context.catalogue?;
    let counted = catalogue.audiences.get(&context.journey.nodes[trigger].id).copied();
    match context.step(trigger) {
        Step::DateTrigger(_) => counted,
        // What asks about a visit holds for nobody, and has its own finding.
        Step::ScheduleTrigger(step) => counted.filter(|_| step.audience.as_ref().is_none_or(|rule| !needs_visit(rule))),
        Step::SegmentTrigger(step) => {
            let name = step.segment.as_deref()?;
            // Who will be added, by hand or by this journey, cannot be counted.
            let grows = context.terms.segments.iter().any(|(_, other, role)| *other == name && *role == Role::Adds);
            if grows || step.at.as_deref().is_none_or(|at| at == ADDED) {
                return None;
            }
            counted.or_else(|| context.segment(name).map(|segment| segment.customers))
        }
        _ => None,
    }
}
