//! The changes that fixes are made of. Indices are those of the file as it was read, so removals go backwards.

use serde_json::{Value as Json, json};

use super::Context;
use crate::PatchOperation;
use crate::flow::{Link, Way};
use crate::terms::Site;

/// Puts a value into the place of another.
pub(crate) fn replace(path: String, value: Json) -> PatchOperation {
    PatchOperation::Replace { path, value }
}

/// Puts a value in.
pub(crate) fn add(path: String, value: Json) -> PatchOperation {
    PatchOperation::Add { path, value }
}

/// Takes edges out.
pub(crate) fn remove_edges(edges: impl IntoIterator<Item = usize>) -> Vec<PatchOperation> {
    let mut edges: Vec<usize> = edges.into_iter().collect();
    edges.sort_unstable();
    edges.dedup();
    edges.into_iter().rev().map(|edge| PatchOperation::Remove { path: format!("/edges/{edge}") }).collect()
}

/// The JSON pointer of a step's field.
pub(crate) fn field(node: usize, pointer: &str) -> String {
    format!("/nodes/{node}{pointer}")
}

/// The JSON pointer of something named in the journey.
pub(crate) fn path(site: &Site) -> String {
    site.node.map_or_else(|| site.pointer.clone(), |node| field(node, &site.pointer))
}

/// An id that no step has.
pub(crate) fn fresh_id(context: &Context<'_>, wanted: &str) -> String {
    // At most one more try than there are steps is needed.
    (1..)
        .map(|number| if number == 1 { wanted.to_owned() } else { format!("{wanted}-{number}") })
        .find(|id| context.flow.find(id).is_none())
        .unwrap_or_default()
}

/// An edge; `next` is left out as everywhere.
pub(crate) fn edge(from: &str, port: &str, to: &str) -> Json {
    if port == crate::NEXT { json!({"from": from, "to": to}) } else { json!({"from": from, "port": port, "to": to}) }
}

/// Puts an edge in.
pub(crate) fn add_edge(context: &Context<'_>, from: &str, port: &str, to: &str) -> PatchOperation {
    let edge = edge(from, port, to);
    match context.document.source.get("edges") {
        Some(Json::Array(_)) => add("/edges/-".to_owned(), edge),
        _ => add("/edges".to_owned(), json!([edge])),
    }
}

/// Puts a step in.
pub(crate) fn add_node(node: Json) -> PatchOperation {
    add("/nodes/-".to_owned(), node)
}

/// Leads a way, an edge or a jump, to another step.
pub(crate) fn redirect(way: Way, to: &str) -> PatchOperation {
    match way.link {
        Link::Edge(edge) => replace(format!("/edges/{edge}/to"), to.into()),
        Link::Jump => replace(field(way.from, "/node"), to.into()),
    }
}

/// Puts a step in front of another: whatever led there leads to it.
pub(crate) fn insert_before(
    context: &Context<'_>,
    node: usize,
    inserted: Json,
    id: &str,
    port: &str,
) -> Vec<PatchOperation> {
    let mut patch: Vec<PatchOperation> = context.flow.inward(node).iter().map(|way| redirect(*way, id)).collect();
    patch.push(add_node(inserted));
    patch.push(add_edge(context, id, port, &context.journey.nodes[node].id));
    patch
}

/// Takes a step out and connects those before it with the one after it, if there is one and nothing else names the step.
pub(crate) fn remove_node(context: &Context<'_>, node: usize, after: Option<usize>) -> Option<Vec<PatchOperation>> {
    let id = context.journey.nodes[node].id.as_str();
    let first = context.flow.find(id) == Some(node);
    if first && context.terms.named.contains(id) {
        return None;
    }
    let mut patch = Vec::new();
    let mut gone = Vec::new();
    if first {
        for index in context.flow.touching(node).iter().copied() {
            let edge = &context.journey.edges[index];
            match after.filter(|_| edge.to == id && edge.from != id) {
                Some(after) => {
                    patch.push(replace(format!("/edges/{index}/to"), context.journey.nodes[after].id.as_str().into()));
                }
                None => gone.push(index),
            }
        }
    }
    patch.extend(remove_edges(gone));
    patch.push(PatchOperation::Remove { path: format!("/nodes/{node}") });
    Some(patch)
}
