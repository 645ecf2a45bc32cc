//! The questions that are not about events.

use history::{CustomerIndex, History, Scalar, Symbol};
use journey::{Channel, MessageState, RevenuePerformance, VoucherState};

use crate::scope::{Met, Scope, Voucher};
use crate::value::{MetValue, Operand, Test};

/// `attribute {…}`.
#[derive(Debug, Clone)]
pub(crate) struct AttributeLeaf {
    pub name: Box<str>,
    /// The place in `Customers::attributes`; `None` for one that the workspace lacks.
    pub column: Option<usize>,
    pub test: Test,
}

impl AttributeLeaf {
    pub fn value<'a>(&self, scope: &Scope<'a>) -> Operand<'a> {
        let customers = &scope.history.customers;
        let scalar = self
            .column
            .and_then(|column| customers.attributes.get(column))
            .and_then(|attribute| attribute.values.get(scope.customer as usize))
            .copied()
            .unwrap_or(Scalar::Absent);
        Operand::of(scope.history, scalar)
    }

    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        self.test.holds(self.value(scope), scope)
    }
}

/// `segment NAME`.
#[derive(Debug, Clone)]
pub(crate) struct SegmentLeaf {
    pub name: Box<str>,
    /// The place in `History::segments`.
    pub segment: Option<usize>,
    /// The list of the run that steps put customers on.
    pub list: Option<u32>,
}

impl SegmentLeaf {
    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        self.list.is_some_and(|list| scope.added.get(list as usize).is_some_and(|added| *added))
            || self
                .segment
                .and_then(|index| scope.history.segments.get(index))
                .is_some_and(|segment| segment.contains(scope.customer, scope.at))
    }
}

/// The number under which reach is kept.
const fn channel_number(channel: Channel) -> usize {
    match channel {
        Channel::Email => 0,
        Channel::Sms => 1,
        Channel::Chat => 2,
        Channel::Push => 3,
    }
}

/// Whether the customer's address for a channel is there, and whether she consented.
pub fn reach(history: &History, customer: CustomerIndex, channel: Channel) -> (bool, bool) {
    let number = channel_number(channel);
    history
        .customers
        .reach
        .get(customer as usize)
        .map_or((false, false), |reach| (reach.has_address(number), reach.has_consent(number)))
}

/// The customer's revenue performance now.
pub(crate) fn performance(scope: &Scope<'_>) -> RevenuePerformance {
    measures::revenue_performance(scope.history, scope.customer, scope.at, measures::REVENUE_PERFORMANCE_PERIOD_MS)
}

/// `contacted {…}`.
#[derive(Debug, Clone)]
pub(crate) struct ContactedLeaf {
    /// `Some(None)`: a channel that no activity has.
    pub channel: Option<Option<Symbol>>,
    pub activity: Option<Option<Symbol>>,
    pub within: i64,
}

impl ContactedLeaf {
    /// The latest activity in reach, a row of `History::activities`.
    pub fn latest(&self, scope: &Scope<'_>) -> Option<usize> {
        let activities = &scope.history.activities;
        let rows = activities.spans.of(scope.customer as usize);
        let times = &activities.at[rows.clone()];
        let start = rows.start + times.partition_point(|at| *at < scope.at.saturating_sub(self.within));
        let end = rows.start + times.partition_point(|at| *at <= scope.at);
        let fits = |wanted: Option<Option<Symbol>>, is: Symbol| wanted.is_none_or(|wanted| wanted == Some(is));
        (start..end).rev().find(|row| {
            fits(self.channel, activities.channel[*row]) && fits(self.activity, activities.activity_type[*row])
        })
    }
}

/// `message {…}`.
#[derive(Debug, Clone)]
pub(crate) struct MessageLeaf {
    pub node: Box<str>,
    pub slot: Option<u32>,
    pub is: MessageState,
    pub within: Option<i64>,
}

impl MessageLeaf {
    pub fn sent_at(&self, scope: &Scope<'_>) -> Option<i64> {
        match scope.passed(self.slot)?.0.met {
            Met::Sent(at) => Some(at),
            _ => None,
        }
    }

    /// In replay nobody opens what was never sent.
    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        match self.is {
            MessageState::Sent => self
                .sent_at(scope)
                .is_some_and(|at| self.within.is_none_or(|within| scope.at.saturating_sub(at) <= within)),
            MessageState::Opened | MessageState::Clicked => false,
        }
    }
}

/// `voucher {…}`.
#[derive(Debug, Clone)]
pub(crate) struct VoucherLeaf {
    pub node: Box<str>,
    pub slot: Option<u32>,
    pub is: VoucherState,
}

impl VoucherLeaf {
    pub fn assigned<'a>(&self, scope: &Scope<'a>) -> Option<&'a Voucher> {
        match &scope.passed(self.slot)?.0.met {
            Met::Voucher(voucher) => Some(voucher),
            _ => None,
        }
    }

    /// The sale with which it was redeemed so far.
    pub fn redeemed(&self, scope: &Scope<'_>) -> Option<usize> {
        let made = scope.visit?.codes;
        self.assigned(scope)?.redeemed_by(scope.history, scope.customer, made, scope.at)
    }

    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        let Some(voucher) = self.assigned(scope) else { return false };
        let redeemed = self.redeemed(scope).is_some();
        match self.is {
            VoucherState::Redeemed => redeemed,
            VoucherState::NotRedeemed => !redeemed,
            VoucherState::Expired => !redeemed && voucher.expires_at.is_some_and(|at| at <= scope.at),
        }
    }
}

/// `value {…}`.
#[derive(Debug, Clone)]
pub(crate) struct ValueLeaf {
    pub of: MetValue,
    pub test: Test,
}

impl ValueLeaf {
    pub fn holds<'a>(&'a self, scope: &Scope<'a>) -> bool {
        if self.test.operator == journey::Operator::NotEqual {
            let differs = |operand| self.test.holds(operand, scope);
            return self.of.any(scope, |operand| operand.is_there())
                && !self.of.any(scope, |operand| operand.is_there() && !differs(operand));
        }
        self.of.any(scope, |operand| self.test.holds(operand, scope))
    }
}
