//! What comes too late or never.

pub(super) mod after_expiry;
pub(super) mod goal_window_short;
pub(super) mod never_meets;
pub(super) mod past_never_taken;
pub(super) mod time_range_undone;
pub(super) mod until_before_wait;
