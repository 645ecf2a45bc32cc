//! The shape of the graph.

pub(super) mod bad_id;
pub(super) mod does_nothing;
pub(super) mod duplicate_id;
pub(super) mod no_trigger;
pub(super) mod open_port;
pub(super) mod trigger_has_incoming_edge;
pub(super) mod two_edges_one_port;
pub(super) mod unknown_node;
pub(super) mod unknown_port;
pub(super) mod unreachable_node;
