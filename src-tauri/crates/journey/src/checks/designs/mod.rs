//! What is made elsewhere and chosen here.

pub(super) mod unknown_design;
pub(super) mod unknown_segment;
pub(super) mod wrong_channel;
