//! What customers would notice.

pub(super) mod no_exit_on_purchase;
pub(super) mod no_time_between;
pub(super) mod unchecked_address;
pub(super) mod unchecked_consent;
pub(super) mod voucher_never_expires;
