//! The settings of steps and of the journey.

pub(super) mod absurd_wait;
pub(super) mod bad_duration;
pub(super) mod chance_in_journey;
pub(super) mod empty_slot;
pub(super) mod malformed_appearance;
pub(super) mod malformed_value;
pub(super) mod required_empty;
pub(super) mod unknown_attribute;
pub(super) mod unknown_event;
pub(super) mod unknown_field;
pub(super) mod unknown_time_zone;
