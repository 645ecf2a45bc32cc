//! What results could not answer.

pub(super) mod holdout_extreme;
pub(super) mod holdout_twice;
pub(super) mod holdout_without_goal;
pub(super) mod no_goal;
pub(super) mod opened_in_replay;
pub(super) mod split_without_goal;
pub(super) mod stale_acceptance;
