//! `added-on-rule-segment`: nobody is ever added to a segment that a rule or a ranking decides.

use crate::checks::{Context, Findings, declare};
use crate::{ADDED, Argument, Step, catalogue::SegmentSource};

declare!("added-on-rule-segment", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        let Step::SegmentTrigger(trigger) = context.step(index) else { continue };
        let segment = trigger.segment.as_deref().and_then(|name| context.segment(name));
        if trigger.at.as_deref() == Some(ADDED)
            && let Some(segment) = segment.filter(|segment| segment.source != SegmentSource::List)
        {
            findings.report(context.at_field(index, "/at")).say("name", Argument::Text(segment.name.clone()));
        }
    }
}
