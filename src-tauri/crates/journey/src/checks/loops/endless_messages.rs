//! `endless-messages`: a circle sends a message each time round, and somebody who does nothing never leaves it.

use crate::checks::context::leaves;
use crate::checks::{Context, Findings, declare};
use crate::{NOT_SENT, Operator, PAST, Rule, Since, Step, TIMED_OUT, WhenPast};

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
    let outside = |node: usize, port: &str| match context.flow.way(node, port) {
        Some(way) => circle.binary_search(&way.to).is_err(),
        None => port != NOT_SENT,
    };
    circle.iter().any(|node| {
        let leaves_here = || context.flow.ports(*node).iter().any(|port| outside(*node, port));
        match context.step(*node) {
            Step::Condition(condition) => {
                condition.rule.as_ref().is_some_and(|rule| leaves(rule).any(changes_with_time)) && leaves_here()
            }
            Step::Branch(branch) => {
                let mut rules = branch.cases.iter().filter_map(|case| case.rule.as_ref());
                rules.any(|rule| leaves(rule).any(changes_with_time)) && leaves_here()
            }
            // Stock runs out.
            Step::AssignVoucher(_) => leaves_here(),
            // Whoever does nothing is not met, and a date that is past stays so.
            Step::WaitForEvent(_) => outside(*node, TIMED_OUT),
            Step::WaitUntil(wait) => wait.when_past == Some(WhenPast::Leave) && outside(*node, PAST),
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
