//! What is made elsewhere and chosen here.

pub(super) mod added_on_rule_segment;
pub(super) mod audience_empty;
pub(super) mod segment_not_static;
pub(super) mod stock_too_small;
pub(super) mod unknown_associate;
pub(super) mod unknown_design;
pub(super) mod unknown_occasion_type;
pub(super) mod unknown_segment;
pub(super) mod unknown_store;
pub(super) mod wrong_channel;
