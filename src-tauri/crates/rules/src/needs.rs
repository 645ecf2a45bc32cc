//! What a rule wants loaded.

use std::collections::BTreeSet;

use history::{Needs, PURCHASE, RETURN};
use journey::catalogue::SegmentEntry;
use journey::{Comparison, EventRule, Reference, Rule, Value};

use crate::field::{details_of_field, is_set_field};

/// The types of the events that a step may have met, by the step's id.
type Resolve<'a> = &'a dyn Fn(&str) -> Vec<String>;

/// What a rule wants loaded, the rules of the segments that it names included. References to values met earlier are
/// asked of `resolve`: the types of the events that the step may have met.
pub fn needs(rule: &Rule, segments: &[SegmentEntry], resolve: Resolve<'_>) -> Needs {
    let mut collected = Collected { needs: Needs::nothing(), named: Vec::new() };
    collected.rule(rule, resolve);
    let mut seen = BTreeSet::new();
    while let Some(name) = collected.named.pop() {
        if seen.contains(&name) {
            continue;
        }
        match segments.iter().find(|segment| segment.name == name).and_then(|segment| segment.rule.as_ref()) {
            // What it says about a visit is never asked.
            Some(rule) => collected.rule(rule, &|_| Vec::new()),
            None => collected.needs.segments.add(&name),
        }
        seen.insert(name);
    }
    collected.needs
}

/// What comparisons of the fields of an event want loaded.
pub fn comparison_needs(event: &str, where_: &[Comparison], resolve: Resolve<'_>) -> Needs {
    let mut collected = Needs::nothing();
    collected.events.add(event);
    for comparison in where_ {
        field(event, comparison.field.as_deref(), &mut collected);
        value(comparison.to.as_ref(), resolve, &mut collected);
    }
    collected
}

/// What a value wants loaded.
pub fn value_needs(of: &Value, resolve: Resolve<'_>) -> Needs {
    let mut collected = Needs::nothing();
    value(Some(of), resolve, &mut collected);
    collected
}

struct Collected {
    needs: Needs,
    /// Segments that are still to be looked at.
    named: Vec<String>,
}

impl Collected {
    fn rule(&mut self, rule: &Rule, resolve: Resolve<'_>) {
        let needs = &mut self.needs;
        match rule {
            Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|rule| self.rule(rule, resolve)),
            Rule::Not(rule) => self.rule(rule, resolve),
            Rule::Event(rule) => event(rule, resolve, needs),
            Rule::Attribute(attribute) => {
                if let Some(name) = &attribute.name {
                    needs.attributes.add(name);
                }
                value(attribute.to.as_ref(), resolve, needs);
            }
            Rule::Segment(name) => self.named.push(name.clone()),
            Rule::RevenuePerformance(_) => needs.transactions = true,
            Rule::Voucher(_) => {
                needs.transactions = true;
                needs.sale_details.voucher = true;
            }
            Rule::Contacted(_) => needs.activities = true,
            Rule::Value(rule) => {
                if let Some(of) = &rule.of {
                    reference(of, resolve, needs);
                }
                value(rule.to.as_ref(), resolve, needs);
            }
            Rule::CanReceive(_) | Rule::Message(_) | Rule::Chance(_) | Rule::Unreadable => {}
        }
    }
}

fn reference(of: &Reference, resolve: Resolve<'_>, needs: &mut Needs) {
    for event in resolve(&of.from) {
        field(&event, Some(&of.field), needs);
    }
}

fn event(rule: &EventRule, resolve: Resolve<'_>, needs: &mut Needs) {
    let Some(name) = rule.event.as_deref() else { return };
    *needs = std::mem::replace(needs, Needs::nothing()).and(&comparison_needs(name, &rule.where_, resolve));
    needs.lines |= !rule.lines.is_empty();
    for comparison in &rule.lines {
        value(comparison.to.as_ref(), resolve, needs);
    }
    for comparison in [&rule.sum, &rule.min, &rule.max, &rule.average].into_iter().flatten() {
        field(name, comparison.field.as_deref(), needs);
        value(comparison.to.as_ref(), resolve, needs);
    }
    for pick in [&rule.last, &rule.first].into_iter().flatten() {
        field(name, pick.field.as_deref(), needs);
        value(pick.to.as_ref(), resolve, needs);
    }
    if let Some(count) = &rule.count {
        value(count.to.as_ref(), resolve, needs);
    }
}

fn value(to: Option<&Value>, resolve: Resolve<'_>, needs: &mut Needs) {
    match to {
        Some(Value::Reference(of)) => reference(of, resolve, needs),
        Some(Value::List(values)) => values.iter().for_each(|to| value(Some(to), resolve, needs)),
        _ => {}
    }
}

/// A field of an event: the lines' for the sets of purchases, a property for everything else. An import may bring
/// events of the types `purchase` and `return` too, so that properties are asked for even there.
fn field(event: &str, name: Option<&str>, needs: &mut Needs) {
    let Some(name) = name else { return };
    needs.events.add(event);
    if matches!(event, PURCHASE | RETURN) {
        needs.transactions = true;
        needs.sale_details = needs.sale_details.and(details_of_field(name));
        needs.lines |= is_set_field(name);
    }
    if name != "occurred_at" {
        needs.properties.add(name);
    }
}
