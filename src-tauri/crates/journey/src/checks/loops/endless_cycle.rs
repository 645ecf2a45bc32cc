//! `endless-cycle`: whoever comes into the circle can never leave it.

use crate::Argument;
use crate::checks::{Context, Findings, declare};

declare!("endless-cycle", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    // Exit rules, and a goal that ends the visit, let people out of anywhere.
    let ends_visit = context.journey.goal.as_ref().is_some_and(|goal| goal.ends_visit == Some(true));
    if ends_visit || !context.journey.exit_when.is_empty() {
        return;
    }
    for circle in context.flow.circles(|_| true) {
        if let (Some(first), false) = (circle.first(), can_leave(context, &circle)) {
            let steps = circle.iter().take(8).map(|node| context.named(*node)).collect();
            findings.report(context.at(*first)).say("steps", Argument::List(steps));
        }
    }
}

/// Whether a way leads out of the circle, or a visit can end inside it. The circle is sorted.
pub(super) fn can_leave(context: &Context<'_>, circle: &[usize]) -> bool {
    circle.iter().any(|node| {
        let mut ends = context.flow.ends(*node);
        let mut out = context.flow.out(*node).iter().filter(|way| circle.binary_search(&way.to).is_err());
        ends.any(|port| context.leaves_by(*node, port))
            || out.any(|way| context.leaves_by(*node, context.flow.port(*way)))
    })
}
