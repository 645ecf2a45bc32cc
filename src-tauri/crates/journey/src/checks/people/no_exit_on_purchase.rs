//! `no-exit-on-purchase`: the journey wants a purchase, and goes on writing to people who have bought.

use std::collections::VecDeque;

use serde_json::json;

use crate::checks::context::leaves;
use crate::checks::{Context, Findings, declare, fixes};
use crate::{Phrase, Rule, Step};

declare!("no-exit-on-purchase", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(goal) = context.journey.goal.as_ref() else { return };
    let wants_a_purchase = goal.event.as_deref() == Some("purchase") && goal.ends_visit != Some(true);
    if !wants_a_purchase || context.journey.exit_when.iter().any(asks_about_a_purchase) {
        return;
    }
    let Some(message) = first_message_after_a_wait(context) else { return };
    let rule = json!({"event": {"type": "purchase", "since": "entry"}});
    let patch = match context.document.source.get("exit_when") {
        Some(serde_json::Value::Array(_)) => fixes::add("/exit_when/-".to_owned(), rule),
        _ => fixes::add("/exit_when".to_owned(), json!([rule])),
    };
    findings.report(context.at(message)).mend(Phrase::new("fix-exit-on-purchase"), vec![patch]);
}

/// The first message in the file that is reached after a wait on a path that never asks about a purchase.
fn first_message_after_a_wait(context: &Context<'_>) -> Option<usize> {
    // For each step: reached at all on such a path, reached after a wait.
    let mut reached = vec![[false; 2]; context.journey.nodes.len()];
    let mut queue: VecDeque<(usize, bool)> = context.flow.triggers().map(|trigger| (trigger, false)).collect();
    while let Some((node, waited)) = queue.pop_front() {
        if std::mem::replace(&mut reached[node][usize::from(waited)], true) {
            continue;
        }
        let step = context.step(node);
        let asks = match step {
            Step::Condition(condition) => condition.rule.as_ref().is_some_and(asks_about_a_purchase),
            Step::Branch(branch) => {
                branch.cases.iter().filter_map(|case| case.rule.as_ref()).any(asks_about_a_purchase)
            }
            Step::WaitForEvent(wait) => wait.event.as_deref() == Some("purchase"),
            _ => false,
        };
        if !asks {
            let waited = waited || matches!(step, Step::Wait(_) | Step::WaitUntil(_) | Step::WaitForEvent(_));
            queue.extend(context.flow.out(node).iter().map(|way| (way.to, waited)));
        }
    }
    context
        .nodes()
        .find(|(index, node)| reached[*index][1] && matches!(node.step, Step::SendMessage(_)))
        .map(|(index, _)| index)
}

/// A redeemed voucher is a purchase too.
fn asks_about_a_purchase(rule: &Rule) -> bool {
    leaves(rule).any(|rule| match rule {
        Rule::Event(event) => event.event.as_deref() == Some("purchase"),
        Rule::Voucher(_) | Rule::Unreadable => true,
        _ => false,
    })
}
