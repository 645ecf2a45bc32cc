//! `does-nothing`: the journey is the same without the step.
//!
//! A trigger that leads nowhere, a wait with nothing after it, hours that cover the whole week, a question or a split
//! whose ways all lead to the same place.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Phrase, Slot, Step, minute_of_day};

declare!("does-nothing", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (index, _) in context.nodes() {
        if !context.flow.reachable[index] {
            continue;
        }
        let Some((key, after)) = wrong(context, index) else { continue };
        let finding = findings.report_as(context.at(index), Phrase::new(key));
        if context.step(index).is_trigger() {
            continue;
        }
        if let Some(patch) = fixes::remove_node(context, index, after) {
            finding.mend(Phrase::new("fix-remove-step"), patch);
        }
    }
}

/// What is wrong, and the step that all ways out lead to.
fn wrong(context: &Context<'_>, index: usize) -> Option<(&'static str, Option<usize>)> {
    let step = context.step(index);
    let last = context.flow.is_last(index);
    match step {
        step if step.is_trigger() => last.then_some(("does-nothing-trigger", None)),
        Step::Wait(_) | Step::WaitForTimeRange(_) | Step::WaitUntil(_) | Step::WaitForEvent(_) if last => {
            Some(("does-nothing-wait", None))
        }
        Step::WaitForTimeRange(range) if covers_the_week(&range.slots) => {
            Some(("does-nothing-range", context.flow.out(index).first().map(|way| way.to)))
        }
        Step::Condition(_) if last => Some(("does-nothing-condition", None)),
        Step::Condition(_) => Some(("does-nothing-condition", Some(same_step(context, index)?))),
        Step::RandomSplit(split) if split.variants.len() == 1 && split.variants[0].name.is_some() => {
            Some(("does-nothing-one-variant", context.flow.out(index).first().map(|way| way.to)))
        }
        // A list with nothing in it is `required-empty`.
        Step::Branch(branch) if branch.cases.is_empty() => None,
        Step::RandomSplit(split) if split.variants.is_empty() => None,
        Step::Branch(_) | Step::RandomSplit(_) | Step::Holdout(_) if last => Some(("does-nothing-split", None)),
        Step::Branch(_) | Step::RandomSplit(_) | Step::Holdout(_) => {
            Some(("does-nothing-split", Some(same_step(context, index)?)))
        }
        _ => None,
    }
}

/// The one step that every port leads to, if there is one.
fn same_step(context: &Context<'_>, index: usize) -> Option<usize> {
    let ports = context.flow.ports(index);
    let to = context.flow.way(index, ports.first()?)?.to;
    // Of two ports with one name (`duplicate-name`) the second is connected to nothing.
    let same = ports.iter().enumerate().all(|(number, port)| {
        !ports[..number].contains(port) && context.flow.way(index, port).is_some_and(|way| way.to == to)
    });
    (same && to != index).then_some(to)
}

const DAY: usize = 24 * 60;

/// Whether every minute of the week lies in a slot.
fn covers_the_week(slots: &[Slot]) -> bool {
    let mut covered = vec![false; 7 * DAY];
    for slot in slots {
        let minute = |text: Option<&str>| text.and_then(minute_of_day).map(usize::from);
        let (Some(from), Some(to)) = (minute(slot.from.as_deref()), minute(slot.to.as_deref())) else { continue };
        let length = if to > from { to - from } else { to + DAY - from };
        // Equal ends are `empty-slot`.
        if from == to || from >= DAY {
            continue;
        }
        for day in &slot.days {
            let start = *day as usize * DAY + from;
            (start..start + length).for_each(|minute| covered[minute % (7 * DAY)] = true);
        }
    }
    covered.iter().all(|covered| *covered)
}
