//! `does-nothing`: the journey is the same without the step.
//!
//! A trigger that leads nowhere, a wait with nothing after it, a condition whose answers lead to the same place.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Phrase, Step};

declare!("does-nothing", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        if !context.flow.reachable[index] {
            continue;
        }
        let out = context.flow.out(index);
        let last = context.flow.is_last(index);
        let (key, after) = match context.step(index) {
            Step::EventTrigger(_) if last => ("does-nothing-trigger", None),
            Step::Wait(_) | Step::WaitForTimeRange(_) if last => ("does-nothing-wait", None),
            Step::Condition(_) if last => ("does-nothing-condition", None),
            Step::Condition(_) => match out {
                [yes, no] if yes.to == no.to && yes.to != index => ("does-nothing-condition", Some(yes.to)),
                _ => continue,
            },
            _ => continue,
        };
        let finding = findings.report_as(context.at(index), Phrase::new(key));
        if context.step(index).is_trigger() {
            continue;
        }
        if let Some(patch) = fixes::remove_node(context, index, after) {
            finding.mend(Phrase::new("fix-remove-step"), patch);
        }
    }
}
