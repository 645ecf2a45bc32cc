//! Values met earlier, and what they are compared with.

pub(super) mod needs_visit;
pub(super) mod type_mismatch;
pub(super) mod unknown_step;
pub(super) mod value_not_met;
pub(super) mod value_overwritten;
