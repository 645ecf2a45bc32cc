//! The journey as a graph: who can reach what, what lies in circles, what can be bypassed.
//! Everything here is iterative, so a journey of any length fits the stack.

use std::cell::Cell;
use std::collections::{HashMap, VecDeque};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::kinds::Gives;
use crate::{Document, HAPPENED, Journey, NEXT, NOT_SENT, Step};

/// What connects two steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Link {
    /// An edge, by its index in the journey.
    Edge(usize),
    /// The jump of the step it leaves.
    Jump,
}

/// A connection that visits can take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    /// The edge, or the jump.
    pub link: Link,
    /// The index of the step it leaves.
    pub from: usize,
    /// The index of the step it enters.
    pub to: usize,
}

/// A check that walks once for each of many steps stops after so many steps in all, and finds nothing more: in journeys
/// of up to some four thousand steps no check comes there, and in larger ones its time stays in proportion to their size.
const MOST_WALKED: usize = 20_000_000;

/// The graph of a journey. Steps and edges are known by their index in the document.
pub(crate) struct Flow<'a> {
    journey: &'a Journey,
    /// The first step with an id.
    by_id: HashMap<&'a str, usize>,
    /// The ports of each step.
    ports: Vec<Vec<&'a str>>,
    /// The ways out of each step, in the order of its ports, then of the file.
    out: Vec<Vec<Way>>,
    /// The ways into each step.
    into: Vec<Vec<Way>>,
    /// The edges that name each step, also those that no visit can take.
    touching: Vec<Vec<usize>>,
    /// Whether visits can reach each step.
    pub reachable: Vec<bool>,
    /// How many steps the walks of the check that runs have come to.
    walked: Cell<usize>,
}

impl<'a> Flow<'a> {
    pub fn new(document: &'a Document) -> Self {
        let journey = &document.journey;
        let count = journey.nodes.len();
        let mut by_id = HashMap::with_capacity(count);
        for (index, node) in journey.nodes.iter().enumerate() {
            // A missing id is empty; two missing ones are not the same.
            if !node.id.is_empty() {
                by_id.entry(node.id.as_str()).or_insert(index);
            }
        }
        let mut out = vec![Vec::new(); count];
        let mut into = vec![Vec::new(); count];
        let mut touching = vec![Vec::new(); count];
        for (edge, connection) in journey.edges.iter().enumerate() {
            let ends = (by_id.get(connection.from.as_str()), by_id.get(connection.to.as_str()));
            for end in [ends.0, ends.1.filter(|_| ends.0 != ends.1)].into_iter().flatten() {
                touching[*end].push(edge);
            }
            let (Some(&from), Some(&to)) = ends else { continue };
            // Nobody enters a trigger by an edge; the edge has its own finding.
            if journey.nodes[to].step.is_trigger() {
                continue;
            }
            out[from].push(Way { link: Link::Edge(edge), from, to });
            into[to].push(Way { link: Link::Edge(edge), from, to });
        }
        for (from, node) in journey.nodes.iter().enumerate() {
            let Step::Goto(jump) = &node.step else { continue };
            let to = jump.node.as_deref().and_then(|id| by_id.get(id)).copied();
            if let Some(to) = to.filter(|to| !journey.nodes[*to].step.is_trigger()) {
                out[from].push(Way { link: Link::Jump, from, to });
                into[to].push(Way { link: Link::Jump, from, to });
            }
        }
        let ports: Vec<Vec<&'a str>> = journey.nodes.iter().map(|node| node.step.ports().into_owned()).collect();
        for (ways, ports) in out.iter_mut().zip(&ports) {
            let place = |way: &Way| match way.link {
                Link::Edge(edge) => ports.iter().position(|port| *port == journey.edges[edge].port()),
                Link::Jump => Some(0),
            };
            ways.sort_by_cached_key(|way| (place(way).unwrap_or(usize::MAX), way.link));
        }
        let mut flow =
            Self { journey, by_id, ports, out, into, touching, reachable: vec![false; count], walked: Cell::new(0) };
        flow.reachable = flow.reached(flow.triggers(), |_| true);
        flow
    }

    /// The first step with this id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The ways out of a step, in the order of its ports.
    pub fn out(&self, node: usize) -> &[Way] {
        &self.out[node]
    }

    /// The ways into a step.
    pub fn inward(&self, node: usize) -> &[Way] {
        &self.into[node]
    }

    /// Whether the step is drawn as the last: no edge leaves it, not even a broken one.
    pub fn is_last(&self, node: usize) -> bool {
        self.touching[node].iter().all(|edge| self.journey.edges[*edge].from != self.journey.nodes[node].id)
    }

    /// The edges that name a step, also those that no visit can take.
    pub fn touching(&self, node: usize) -> &[usize] {
        &self.touching[node]
    }

    /// The ports of a step.
    pub fn ports(&self, node: usize) -> &[&'a str] {
        &self.ports[node]
    }

    /// The way by which a port leaves.
    pub fn way(&self, node: usize, port: &str) -> Option<Way> {
        self.out[node].iter().copied().find(|way| self.port(*way) == port)
    }

    /// The port a way leaves by; a jump's is `next`.
    pub fn port(&self, way: Way) -> &'a str {
        match way.link {
            Link::Edge(edge) => self.journey.edges[edge].port(),
            Link::Jump => NEXT,
        }
    }

    /// The ports of a step that nothing is connected to.
    pub fn open_ports(&self, node: usize) -> impl Iterator<Item = &'a str> {
        self.ports[node].iter().copied().filter(move |port| self.way(node, port).is_none())
    }

    /// The ports of a step at which visits end because nothing is connected; `not_sent` falls back to `next`.
    pub fn ends(&self, node: usize) -> impl Iterator<Item = &'a str> {
        self.open_ports(node).filter(|port| *port != NOT_SENT)
    }

    /// The steps where visits start.
    pub fn triggers(&self) -> impl Iterator<Item = usize> {
        let nodes = self.journey.nodes.iter().enumerate();
        nodes.filter(|(_, node)| node.step.is_trigger()).map(|(index, _)| index)
    }

    /// A check begins: its walks are counted anew.
    pub fn begin(&self) {
        self.walked.set(0);
    }

    /// Whether the check that runs has walked as far as one may, see [`MOST_WALKED`].
    pub fn is_walked_out(&self) -> bool {
        self.walked.get() > MOST_WALKED
    }

    /// The steps that can be reached from some by ways that may be taken.
    pub fn reached(&self, from: impl Iterator<Item = usize>, may: impl Fn(Way) -> bool) -> Vec<bool> {
        let mut reached = vec![false; self.out.len()];
        let mut queue: VecDeque<usize> = from.collect();
        for node in &queue {
            reached[*node] = true;
        }
        let mut walked = self.walked.get();
        while let Some(node) = queue.pop_front() {
            walked += 1 + self.out[node].len();
            for way in &self.out[node] {
                if !reached[way.to] && may(*way) {
                    reached[way.to] = true;
                    queue.push_back(way.to);
                }
            }
        }
        // The table of steps is gone through, too.
        self.walked.set(walked + self.out.len() / 8);
        reached
    }

    /// The circles among the steps that `keep` names: each as indices in the order of the file.
    pub fn circles(&self, keep: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
        let mut graph = DiGraph::<(), ()>::with_capacity(self.out.len(), self.journey.edges.len());
        for _ in &self.out {
            graph.add_node(());
        }
        for way in self.out.iter().flatten() {
            if keep(way.from) && keep(way.to) {
                graph.add_edge(NodeIndex::new(way.from), NodeIndex::new(way.to), ());
            }
        }
        // Kosaraju's is the iterative one; Tarjan's recurses once a step.
        let mut circles: Vec<Vec<usize>> = kosaraju_scc(&graph)
            .into_iter()
            .filter(|circle| circle.len() > 1 || circle.iter().any(|node| graph.contains_edge(*node, *node)))
            .map(|circle| {
                let mut circle: Vec<usize> = circle.into_iter().map(NodeIndex::index).collect();
                circle.sort_unstable();
                circle
            })
            .collect();
        circles.sort_unstable();
        circles
    }

    /// The steps that visits can reach without having met what a step gives: the event of a trigger or a wait, a voucher,
    /// a message sent, or what the rule found that is behind a port.
    pub fn without_meeting(&self, node: usize) -> Vec<bool> {
        self.without_meeting_where(node, |_| true)
    }

    /// The same, where a rule finds an event only behind the ports that `finds` names.
    pub fn without_meeting_where(&self, node: usize, finds: impl Fn(&str) -> bool) -> Vec<bool> {
        let step = &self.journey.nodes[node].step;
        let judged = self.way(node, NOT_SENT).is_some();
        let meets = |port: &str| match step.gives() {
            Gives::Nothing => false,
            Gives::Entry => true,
            Gives::Event(_) => step.is_trigger() || port == HAPPENED,
            Gives::Found => step.rule_behind(port).is_some() && finds(port),
            // Without a voucher nobody leaves by `next`, and without an own connection nobody goes on.
            Gives::Voucher => port == NEXT,
            // Where those not sent have a way of their own, `next` means sent; else the two cannot be told apart.
            Gives::Message => !judged || port == NEXT,
        };
        self.reached(self.triggers(), |way| way.from != node || !meets(self.port(way)))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_check_that_walks_again_and_again_is_told_when_it_has_walked_enough_and_the_next_one_begins_anew() {
        let nodes: Vec<_> = (0..2_000).map(|n| json!({"id": format!("n{n}"), "kind": "event_trigger"})).collect();
        let source = json!({"format": 1, "id": "j", "name": "J", "nodes": nodes, "edges": []});
        let document = crate::read_value(source).unwrap();
        let flow = Flow::new(&document);
        flow.begin();
        let mut walks = 0;
        while !flow.is_walked_out() {
            flow.reached(flow.triggers(), |_| true);
            walks += 1;
        }
        assert!((8_000..=10_000).contains(&walks), "{walks} walks of 2 000 steps");
        flow.begin();
        assert!(!flow.is_walked_out());
    }
}
