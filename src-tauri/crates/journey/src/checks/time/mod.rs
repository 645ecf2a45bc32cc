//! What comes too late or never.

pub(super) mod after_expiry;
pub(super) mod never_meets;
pub(super) mod time_range_undone;
