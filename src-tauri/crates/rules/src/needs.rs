//! What a rule wants loaded.

use history::{Needs, PURCHASE, RETURN};
use journey::{Comparison, EventRule, Reference, Rule, Value};

use crate::field::is_set_field;

/// What a rule wants loaded. References to values met earlier are asked of `resolve`: the types of the events that the
/// step may have met.
pub fn needs(rule: &Rule, resolve: &dyn Fn(&str) -> Vec<String>) -> Needs {
    let mut collected = Needs::nothing();
    collect(rule, resolve, &mut collected);
    collected
}

/// What comparisons of the fields of an event want loaded.
pub fn comparison_needs(event: &str, where_: &[Comparison], resolve: &dyn Fn(&str) -> Vec<String>) -> Needs {
    let mut collected = Needs::nothing();
    collected.events.add(event);
    for comparison in where_ {
        field(event, comparison.field.as_deref(), &mut collected);
        value(comparison.to.as_ref(), resolve, &mut collected);
    }
    collected
}

fn reference(of: &Reference, resolve: &dyn Fn(&str) -> Vec<String>, needs: &mut Needs) {
    for event in resolve(&of.from) {
        field(&event, Some(&of.field), needs);
    }
}

fn collect(rule: &Rule, resolve: &dyn Fn(&str) -> Vec<String>, needs: &mut Needs) {
    match rule {
        Rule::All(rules) | Rule::Any(rules) => rules.iter().for_each(|rule| collect(rule, resolve, needs)),
        Rule::Not(rule) => collect(rule, resolve, needs),
        Rule::Event(rule) => event(rule, resolve, needs),
        Rule::Attribute(attribute) => {
            if let Some(name) = &attribute.name {
                needs.attributes.add(name);
            }
            value(attribute.to.as_ref(), resolve, needs);
        }
        Rule::Segment(name) => needs.segments.add(name),
        Rule::RevenuePerformance(_) | Rule::Voucher(_) => needs.transactions = true,
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

fn event(rule: &EventRule, resolve: &dyn Fn(&str) -> Vec<String>, needs: &mut Needs) {
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

fn value(to: Option<&Value>, resolve: &dyn Fn(&str) -> Vec<String>, needs: &mut Needs) {
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
        needs.lines |= is_set_field(name);
    }
    if name != "occurred_at" {
        needs.properties.add(name);
    }
}
