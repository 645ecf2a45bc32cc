//! Questions that have only one answer, found by reasoning along the paths.

pub(super) mod always_false;
pub(super) mod always_true;
mod facts;
pub(super) mod hidden_case;
mod paths;
mod sets;
mod subjects;

use facts::{Decider, How};
pub(crate) use paths::{Kind, Verdict};

use super::{Context, fixes};
use crate::{Argument, PatchOperation, Phrase, port_title};

/// Everything the reasoning finds out about the journey's questions.
pub(crate) fn verdicts(context: &Context<'_>) -> Vec<Verdict> {
    paths::verdicts(context)
}

/// What decided an answer, as an argument of a sentence.
fn decided(context: &Context<'_>, by: &[Decider]) -> Argument {
    let mut reasons: Vec<Argument> = Vec::with_capacity(by.len());
    for decider in by {
        let key = match decider.how {
            How::Port(_) => "decided-by-port",
            How::Step => "decided-by-step",
            How::NoTime => "decided-by-no-time",
            How::NotPassed => "decided-by-not-passed",
            How::ExitRules => "decided-by-exit-rules",
        };
        let mut phrase = Phrase::new(key);
        if decider.how != How::ExitRules {
            phrase = phrase.with("step", context.named(decider.node));
        }
        if let How::Port(port) = decider.how {
            let port = context.flow.ports(decider.node).get(port).copied().unwrap_or_default();
            phrase = phrase.with("port", port_title(port));
        }
        let reason = Argument::Phrase(Box::new(phrase));
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    Argument::List(reasons)
}

/// The sentence: with what decided it, or about the rule itself where nothing did.
fn sentence(context: &Context<'_>, keys: [&'static str; 2], by: &[Decider]) -> Phrase {
    let [decided_by, by_itself] = keys;
    if by.is_empty() { Phrase::new(by_itself) } else { Phrase::new(decided_by).with("by", decided(context, by)) }
}

/// Takes out a condition that everybody leaves by one port. In a circle it may be what keeps the circle in order.
fn without_condition(context: &Context<'_>, node: usize, port: &str) -> Option<Vec<PatchOperation>> {
    let after = context.flow.way(node, port).map(|way| way.to);
    let comes_back = context.flow.is_walked_out() || context.flow.reached(after.into_iter(), |_| true)[node];
    if comes_back { None } else { fixes::remove_node(context, node, after) }
}

/// Takes out a case that nobody takes, where others are left.
fn without_case(context: &Context<'_>, node: usize, case: usize, cases: usize) -> Option<Vec<PatchOperation>> {
    let id = context.journey.nodes[node].id.as_str();
    let port = context.flow.ports(node).get(case).copied()?;
    if cases < 2 || context.flow.ports(node).len() != cases + 1 || context.terms.named.contains(id) {
        return None;
    }
    let edges = context.flow.touching(node).iter().copied();
    let leaving =
        edges.filter(|edge| context.journey.edges[*edge].from == id && context.journey.edges[*edge].port() == port);
    let mut patch = fixes::remove_edges(leaving);
    patch.push(PatchOperation::Remove { path: fixes::field(node, &format!("/cases/{case}")) });
    Some(patch)
}
