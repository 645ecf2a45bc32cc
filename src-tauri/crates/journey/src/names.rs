//! What a journey names of a workspace: designs, stores, associates, products, segments, each with its step.

use std::collections::BTreeSet;

use crate::terms::{Asked, Subject, Terms};
use crate::{Assignee, Journey, Operator, Step, Value};

/// What can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Named {
    Message,
    Voucher,
    Store,
    Associate,
    Product,
    Segment,
}

/// A place of a journey that names something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Naming<'a> {
    /// What is named.
    pub what: Named,
    /// Its id; of a segment its name.
    pub id: &'a str,
    /// The step; none for exit rules and the goal.
    pub node: Option<&'a str>,
}

/// Everything that a journey's steps, exit rules and goal name, once for each step. Stores and products are those whose
/// whole id a rule compares with or a step sets.
pub fn names(journey: &Journey) -> BTreeSet<Naming<'_>> {
    let mut found = BTreeSet::new();
    for node in &journey.nodes {
        let named = match &node.step {
            Step::SendMessage(message) => message.message.as_ref().map(|id| (Named::Message, id)),
            Step::AssignVoucher(voucher) => voucher.design.as_ref().map(|id| (Named::Voucher, id)),
            Step::CreateOccasion(occasion) => match &occasion.assignee {
                Some(Assignee::Associate { associate }) => Some((Named::Associate, associate)),
                _ => None,
            },
            _ => None,
        };
        found.extend(named.map(|(what, id)| Naming { what, id, node: Some(node.id.as_str()) }));
    }
    let terms = Terms::of(journey);
    let node = |index: Option<usize>| Some(journey.nodes.get(index?)?.id.as_str());
    for asked in &terms.asked {
        let Some(what) = compared(asked) else { continue };
        let ids: &[Value] = match asked.to {
            Some(Value::List(values)) => values,
            Some(value) => std::slice::from_ref(value),
            None => &[],
        };
        for id in ids {
            if let Value::Text(id) = id {
                found.insert(Naming { what, id, node: node(asked.site.node) });
            }
        }
    }
    for (site, attribute, value) in &terms.set {
        if let (&"home_store_id", Some(Value::Text(id))) = (attribute, value) {
            found.insert(Naming { what: Named::Store, id, node: node(site.node) });
        }
    }
    for (site, name, _) in &terms.segments {
        found.insert(Naming { what: Named::Segment, id: name, node: node(site.node) });
    }
    found
}

/// What the whole ids are of that are compared with.
fn compared(asked: &Asked<'_>) -> Option<Named> {
    if !matches!(asked.is, Some(Operator::Equal | Operator::NotEqual | Operator::OneOf)) {
        return None;
    }
    match asked.subject {
        // Events of other types than sales name stores and products by the same fields, where they name any.
        Subject::Event { field: "store_id", .. } | Subject::Attribute { name: "home_store_id" } => Some(Named::Store),
        Subject::Event { field: "product_id", .. } | Subject::Line { field: "product_id" } => Some(Named::Product),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn everything_that_steps_exit_rules_and_goals_name_is_found_with_its_step() {
        let bought = json!({"event": {"type": "purchase", "since": "ever",
            "where": [{"field": "store_id", "is": "one_of", "to": ["s1", "s2"]}, {"field": "amount", "is": "more", "to": 5}],
            "lines": [{"field": "product_id", "is": "equal", "to": "p1"}]}});
        let document = crate::read_value(json!({
            "format": 1, "id": "j", "name": "J", "edges": [],
            "goal": {"event": "purchase", "where": [{"field": "product_id", "is": "equal", "to": "p2"}], "window": "P7D", "model": "last"},
            "exit_when": [{"segment": "VIP"}],
            "nodes": [
                {"id": "start", "kind": "schedule_trigger", "every": {"unit": "day", "time": "08:00"}, "audience": bought},
                {"id": "send", "kind": "send_message", "channel": "email", "message": "hello"},
                {"id": "voucher", "kind": "assign_voucher", "design": "ten"},
                {"id": "call", "kind": "create_occasion", "type": "Call", "assignee": {"associate": "anna"}, "due": "P1D"},
                {"id": "home", "kind": "set_attribute", "attribute": "home_store_id", "value": "s3"},
                {"id": "far", "kind": "condition", "rule": {"not": {"attribute": {"name": "home_store_id", "is": "equal", "to": "s1"}}}},
                {"id": "begins", "kind": "condition", "rule": {"attribute": {"name": "home_store_id", "is": "starts_with", "to": "s"}}},
                {"id": "list", "kind": "add_to_segment", "segment": "Club"},
            ],
        }))
        .unwrap();
        let found: Vec<_> =
            names(&document.journey).into_iter().map(|naming| (naming.what, naming.id, naming.node)).collect();
        assert_eq!(
            found,
            [
                (Named::Message, "hello", Some("send")),
                (Named::Voucher, "ten", Some("voucher")),
                (Named::Store, "s1", Some("far")),
                (Named::Store, "s1", Some("start")),
                (Named::Store, "s2", Some("start")),
                (Named::Store, "s3", Some("home")),
                (Named::Associate, "anna", Some("call")),
                (Named::Product, "p1", Some("start")),
                (Named::Product, "p2", None),
                (Named::Segment, "Club", Some("list")),
                (Named::Segment, "VIP", None),
            ]
        );
    }
}
