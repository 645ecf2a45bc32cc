//! Circles.

pub(super) mod endless_cycle;
pub(super) mod endless_messages;
pub(super) mod no_time_in_cycle;
