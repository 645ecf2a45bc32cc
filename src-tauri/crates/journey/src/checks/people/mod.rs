//! What customers would notice.

pub(super) mod audience_never_left;
pub(super) mod no_exit_on_purchase;
pub(super) mod no_time_between;
pub(super) mod over_cap;
pub(super) mod same_message_twice;
pub(super) mod sets_consent;
pub(super) mod unchecked_address;
pub(super) mod unchecked_consent;
pub(super) mod voucher_never_expires;
pub(super) mod voucher_not_shown;
