//! What must be loaded for a journey, and nothing else.

use history::{Needs, Wanted};
use journey::{Journey, Rule, Step, Value};

/// What must be loaded to run a journey. Sales always are: conversions and redemptions are counted from them.
pub fn needs(journey: &Journey) -> Needs {
    let met = |id: &str| events_met_at(journey, id);
    let mut needs = Needs { transactions: true, ..Needs::nothing() };
    for node in &journey.nodes {
        match &node.step {
            Step::EventTrigger(step) => {
                if let Some(event) = &step.event {
                    needs = needs.and(&rules::comparison_needs(event, &step.where_, &met));
                }
            }
            Step::Condition(step) => {
                if let Some(rule) = &step.rule {
                    needs = needs.and(&rules::needs(rule, &met));
                }
            }
            Step::AssignVoucher(step) => {
                needs.vouchers = true;
                if let Some(journey::VoucherValue::Plain(Value::Reference(of))) = &step.value {
                    let value = journey::ValueRule { of: Some(of.clone()), ..journey::ValueRule::default() };
                    needs = needs.and(&rules::needs(&Rule::Value(value), &met));
                }
            }
            _ => {}
        }
    }
    for rule in &journey.exit_when {
        needs = needs.and(&rules::needs(rule, &met));
    }
    if !journey.exit_when.is_empty() {
        // Exit rules are asked whenever anything at all was recorded.
        needs.events = Wanted::All;
    }
    if let Some((event, goal)) = journey.goal.as_ref().and_then(|goal| Some((goal.event.as_ref()?, goal))) {
        needs = needs.and(&rules::comparison_needs(event, &goal.where_, &met));
    }
    needs
}

/// The types of the events that a step may have met.
fn events_met_at(journey: &Journey, id: &str) -> Vec<String> {
    let Some(node) = journey.nodes.iter().find(|node| node.id == id) else { return Vec::new() };
    match &node.step {
        Step::EventTrigger(step) => step.event.iter().cloned().collect(),
        Step::Condition(step) => {
            let mut events = Vec::new();
            if let Some(rule) = &step.rule {
                collect_events(rule, &mut events);
            }
            events
        }
        _ => Vec::new(),
    }
}

fn collect_events(rule: &Rule, events: &mut Vec<String>) {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|rule| collect_events(rule, events)),
        Rule::Not(rule) => collect_events(rule, events),
        Rule::Event(rule) => events.extend(rule.event.clone()),
        _ => {}
    }
}
