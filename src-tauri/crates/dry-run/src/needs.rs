//! What must be loaded for a journey, and nothing else.

use history::{Needs, SaleDetails, Wanted};
use journey::{ADDED, Assignee, Catalogue, Journey, Rule, Step, Until, Value, VoucherValue};

/// The attribute that holds a customer's home store.
pub(crate) const HOME_STORE: &str = "home_store_id";

/// What must be loaded to run a journey. Sales always are: conversions and redemptions are counted from them.
pub fn needs(journey: &Journey, catalogue: &Catalogue) -> Needs {
    let met = |id: &str| events_met_at(journey, id);
    let of_rule = |rule: &Rule| rules::needs(rule, &catalogue.segments, &met);
    let of_value = |value: &Value| rules::value_needs(value, &met);
    let mut needs = Needs { transactions: true, ..Needs::nothing() };
    for node in &journey.nodes {
        let wants = match &node.step {
            Step::EventTrigger(step) => {
                step.event.as_ref().map(|event| rules::comparison_needs(event, &step.where_, &met))
            }
            Step::SegmentTrigger(step) => step.segment.as_ref().map(|name| match step.at.as_deref() {
                // Only lists are added to.
                Some(ADDED) => of_attribute_or_segment(None, Some(name)),
                _ => of_rule(&Rule::Segment(name.clone())),
            }),
            Step::DateTrigger(step) => Some(of_attribute_or_segment(step.attribute.as_deref(), None)),
            Step::ScheduleTrigger(step) => step.audience.as_ref().map(of_rule),
            Step::WaitUntil(step) => match &step.until {
                Some(Until::Attribute { attribute }) => Some(of_attribute_or_segment(Some(attribute), None)),
                Some(Until::Met(of)) => Some(of_value(&Value::Reference(of.clone()))),
                Some(Until::Fixed(_)) | None => None,
            },
            Step::WaitForEvent(step) => {
                step.event.as_ref().map(|event| rules::comparison_needs(event, &step.where_, &met))
            }
            Step::Condition(step) => step.rule.as_ref().map(of_rule),
            Step::Branch(step) => {
                let rules = step.cases.iter().filter_map(|case| case.rule.as_ref());
                rules.map(of_rule).reduce(|all, more| all.and(&more))
            }
            Step::AssignVoucher(step) => {
                let values: Vec<&Value> = match &step.value {
                    Some(VoucherValue::Plain(value)) => vec![value],
                    Some(VoucherValue::Steps(by)) => {
                        let steps = by.steps.iter().flat_map(|step| [&step.to, &step.value]);
                        steps.chain([&by.otherwise]).flatten().collect()
                    }
                    None => Vec::new(),
                };
                // Redemptions are found by the codes of sales.
                let sale_details = SaleDetails { voucher: true, ..SaleDetails::NONE };
                let vouchers = Needs { vouchers: true, sale_details, ..Needs::nothing() };
                Some(values.into_iter().fold(vouchers, |all, value| all.and(&of_value(value))))
            }
            Step::SetAttribute(step) => step.value.as_ref().map(of_value),
            Step::CreateOccasion(step) => {
                let at_home = (step.assignee == Some(Assignee::HomeStore)).then_some(HOME_STORE);
                // Her last associate is the one of a sale; recorded messages complete what a run creates.
                let sale_details = SaleDetails { associate: true, ..SaleDetails::NONE };
                let more = Needs { sale_details, activities: true, ..Needs::nothing() };
                Some(more.and(&of_attribute_or_segment(at_home, None)))
            }
            // The values that messages show and calls carry are not made in a dry run.
            Step::SendMessage(_)
            | Step::Wait(_)
            | Step::WaitForTimeRange(_)
            | Step::RandomSplit(_)
            | Step::Holdout(_)
            | Step::AddToSegment(_)
            | Step::RemoveFromSegment(_)
            | Step::SyncAudience(_)
            | Step::Webhook(_)
            | Step::Goto(_)
            | Step::Exit(_) => None,
        };
        if let Some(wants) = wants {
            needs = needs.and(&wants);
        }
    }
    for rule in &journey.exit_when {
        needs = needs.and(&of_rule(rule));
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

fn of_attribute_or_segment(attribute: Option<&str>, segment: Option<&str>) -> Needs {
    let mut needs = Needs::nothing();
    attribute.into_iter().for_each(|name| needs.attributes.add(name));
    segment.into_iter().for_each(|name| needs.segments.add(name));
    needs
}

/// The types of the events that a step may have met.
fn events_met_at(journey: &Journey, id: &str) -> Vec<String> {
    let Some(node) = journey.nodes.iter().find(|node| node.id == id) else { return Vec::new() };
    let mut events = Vec::new();
    match &node.step {
        Step::EventTrigger(step) => events.extend(step.event.clone()),
        Step::WaitForEvent(step) => events.extend(step.event.clone()),
        Step::Condition(step) => step.rule.iter().for_each(|rule| collect_events(rule, &mut events)),
        Step::Branch(step) => {
            let rules = step.cases.iter().filter_map(|case| case.rule.as_ref());
            rules.for_each(|rule| collect_events(rule, &mut events));
        }
        Step::SegmentTrigger(_)
        | Step::DateTrigger(_)
        | Step::ScheduleTrigger(_)
        | Step::SendMessage(_)
        | Step::Wait(_)
        | Step::WaitForTimeRange(_)
        | Step::WaitUntil(_)
        | Step::RandomSplit(_)
        | Step::Holdout(_)
        | Step::AssignVoucher(_)
        | Step::AddToSegment(_)
        | Step::RemoveFromSegment(_)
        | Step::SetAttribute(_)
        | Step::CreateOccasion(_)
        | Step::SyncAudience(_)
        | Step::Webhook(_)
        | Step::Goto(_)
        | Step::Exit(_) => {}
    }
    events
}

fn collect_events(rule: &Rule, events: &mut Vec<String>) {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|rule| collect_events(rule, events)),
        Rule::Not(rule) => collect_events(rule, events),
        Rule::Event(rule) => events.extend(rule.event.clone()),
        _ => {}
    }
}
