//! The settings of steps and of the journey.

pub(super) mod absurd_wait;
pub(super) mod bad_duration;
pub(super) mod birthday_once;
pub(super) mod cap_zero;
pub(super) mod chance_in_journey;
pub(super) mod cooldown_unused;
pub(super) mod date_past;
pub(super) mod duplicate_name;
pub(super) mod empty_slot;
pub(super) mod malformed_appearance;
pub(super) mod malformed_value;
pub(super) mod quiet_all_day;
pub(super) mod repeat_enters_once;
pub(super) mod required_empty;
pub(super) mod unknown_attribute;
pub(super) mod unknown_event;
pub(super) mod unknown_field;
pub(super) mod unknown_time_zone;
pub(super) mod variant_never_taken;
pub(super) mod weights_not_100;
