//! What results could not answer.

pub(super) mod holdout_extreme;
pub(super) mod no_goal;
pub(super) mod opened_in_replay;
