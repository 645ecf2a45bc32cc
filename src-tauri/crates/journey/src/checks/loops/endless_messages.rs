//! `endless-messages`: a circle sends a message each time round, and somebody who does nothing never leaves it.

use crate::checks::context::leaves;
use crate::checks::{Context, Findings, declare};
use crate::{Operator, Rule, Since, Step};

declare!("endless-messages", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for circle in context.flow.circles(|_| true) {
        let message = circle.iter().find(|node| matches!(context.step(**node), Step::SendMessage(_)));
        let Some(message) = message else { continue };
        // Circles without time or without a way out have their errors already.
        let passes_time = circle.iter().any(|node| context.passes_time(*node));
        if passes_time && super::endless_cycle::can_leave(context, &circle) && !ends_by_itself(context, &circle) {
            findings.report(context.at(*message));
        }
    }
}

/// Whether the way out is opened by time itself, so that even somebody who does nothing gets out.
fn ends_by_itself(context: &Context<'_>, circle: &[usize]) -> bool {
    circle.iter().any(|node| {
        let leaves_here = context.flow.ends(*node).next().is_some()
            || context.flow.out(*node).iter().any(|way| circle.binary_search(&way.to).is_err());
        match context.step(*node) {
            Step::Condition(condition) => {
                leaves_here && condition.rule.as_ref().is_some_and(|rule| leaves(rule).any(changes_with_time))
            }
            // Stock runs out.
            Step::AssignVoucher(_) => leaves_here,
            _ => false,
        }
    })
}

/// Whether the answer can change although the customer does nothing.
fn changes_with_time(rule: &Rule) -> bool {
    let dated =
        |is: Option<Operator>| matches!(is, Some(Operator::WithinLast | Operator::WithinNext | Operator::DayOfYearIs));
    match rule {
        Rule::Event(event) => {
            matches!(event.since, Some(Since::Back(_))) || event.where_.iter().any(|comparison| dated(comparison.is))
        }
        Rule::Attribute(attribute) => dated(attribute.is),
        Rule::Value(value) => dated(value.is),
        Rule::Message(message) => message.within.is_some(),
        Rule::Voucher(_) | Rule::RevenuePerformance(_) | Rule::Contacted(_) | Rule::Chance(_) => true,
        _ => false,
    }
}
