//! `value-not-met`: a value is used that the visit has not met on every path to its use.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::checks::context::leaves;
use crate::checks::{Context, Findings, declare};
use crate::kinds::Gives;
use crate::{Argument, CountIs, EventRule, Operator, Phrase, Rule, Step, Value};

declare!("value-not-met", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    // One walk for each step that values are taken from, however often.
    let mut sources: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut wrong: Vec<Option<&'static str>> = vec![None; context.terms.references.len()];
    for (number, (_, reference)) in context.terms.references.iter().enumerate() {
        match context.flow.find(&reference.from) {
            Some(source) => sources.entry(source).or_default().push(number),
            // An empty one is `required-empty`.
            None if reference.from.is_empty() => {}
            None => wrong[number] = Some("value-not-met-no-step"),
        }
    }
    for (source, uses) in sources {
        if context.flow.is_walked_out() {
            break;
        }
        let without = context.flow.without_meeting(source);
        for number in uses {
            let (site, _) = &context.terms.references[number];
            wrong[number] = judge(context, source, site.node, &without);
        }
    }
    for ((site, reference), key) in context.terms.references.iter().zip(wrong) {
        let Some(key) = key else { continue };
        let from = match context.flow.find(&reference.from) {
            Some(from) => context.named(from),
            None => Argument::Text(reference.from.clone()),
        };
        findings
            .report_as(context.site(site), Phrase::new(key))
            .say("from", from)
            .say("field", Argument::Text(reference.field.clone()));
    }
}

/// The sentence about what is wrong with the use of a step's value at another step, if anything is.
fn judge(context: &Context<'_>, source: usize, at: Option<usize>, without: &[bool]) -> Option<&'static str> {
    let step = context.step(source);
    if context.kindless(source) {
        return None;
    }
    let rules = || context.flow.ports(source).iter().filter_map(|port| step.rule_behind(port));
    match step.gives() {
        Gives::Nothing => return Some("value-not-met-nothing"),
        Gives::Found if rules().next().is_none() => return None,
        Gives::Found => {
            let asks = |rule: &&Rule| leaves(rule).any(|rule| matches!(rule, Rule::Event(_) | Rule::Unreadable));
            if !rules().any(|rule| asks(&rule)) {
                return Some("value-not-met-nothing");
            }
        }
        Gives::Entry | Gives::Event(_) | Gives::Voucher | Gives::Message => {}
    }
    // Exit rules and the goal are asked all the time: before the value is met they just do not hold.
    let at = at.filter(|at| context.flow.reachable[*at])?;
    match step {
        _ if without[at] => Some(match step {
            Step::Condition(_) => "value-not-met-yes",
            Step::Branch(_) => "value-not-met-case",
            Step::WaitForEvent(_) => "value-not-met-happened",
            _ => "value-not-met",
        }),
        Step::Condition(_) | Step::Branch(_) => {
            let finds = |port: &str| step.rule_behind(port).is_some_and(meets_an_event);
            // One more walk only where a rule may hold without an event.
            let sure = rules().all(meets_an_event);
            (!sure && !context.flow.is_walked_out() && context.flow.without_meeting_where(source, finds)[at])
                .then_some("value-not-met-either")
        }
        _ => None,
    }
}

/// Whether an event has surely been found where the rule holds.
fn meets_an_event(rule: &Rule) -> bool {
    match rule {
        Rule::Event(event) => needs_an_event(event),
        Rule::All(rules) => rules.iter().any(meets_an_event),
        Rule::Any(rules) => !rules.is_empty() && rules.iter().all(meets_an_event),
        Rule::Unreadable => true,
        _ => false,
    }
}

/// Over nothing, count and sum are 0, which may well be what is asked for; all else needs an event.
fn needs_an_event(rule: &EventRule) -> bool {
    let (is, to) = match (&rule.count, &rule.sum) {
        (Some(CountIs { is, to }), _) => (*is, to),
        (None, Some(sum)) => (sum.is, &sum.to),
        (None, None) => return true,
    };
    let Some(Value::Number(to)) = to else { return false };
    match is {
        Some(Operator::Equal) => !to.is_zero(),
        Some(Operator::NotEqual) => to.is_zero(),
        Some(Operator::Less) => *to <= Decimal::ZERO,
        Some(Operator::AtMost) => *to < Decimal::ZERO,
        Some(Operator::More) => *to >= Decimal::ZERO,
        Some(Operator::AtLeast) => *to > Decimal::ZERO,
        _ => false,
    }
}
