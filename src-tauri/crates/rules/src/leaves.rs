//! The questions that are not about events.

use history::{Scalar, Symbol};
use journey::{Argument, MessageState, RevenuePerformance, VoucherState};

use crate::changes::Changes;
use crate::rule::Part;
use crate::scope::{Met, Scope, Voucher};
use crate::value::{MetValue, Operand, Test};
use crate::words;

/// An attribute of the customer.
#[derive(Debug, Clone)]
pub(crate) struct Attribute {
    pub name: Box<str>,
    pub column: Column,
    /// The number under which steps of the run set it.
    pub set: Option<u32>,
}

/// Where the values of an attribute are.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    /// The customers' ids.
    Id,
    /// A place in `Customers::attributes`.
    At(usize),
    /// The workspace lacks it.
    Nowhere,
}

impl Attribute {
    pub fn value<'a>(&self, scope: &Scope<'a>) -> Operand<'a> {
        if let (Some(number), Some(changes)) = (self.set, scope.changes)
            && let Some(changed) = changes.attribute(number, scope.history)
        {
            return changed;
        }
        let customers = &scope.history.customers;
        match self.column {
            Column::Id => Operand::Text(customers.id(scope.customer)),
            Column::At(place) => {
                let values = customers.attributes.get(place).map_or(&[][..], |attribute| &attribute.values);
                let scalar = values.get(scope.customer as usize).copied().unwrap_or(Scalar::Absent);
                Operand::of(scope.history, scalar)
            }
            Column::Nowhere => Operand::Absent,
        }
    }
}

/// An attribute of the customer, to be told.
#[derive(Debug, Clone)]
pub struct CompiledAttribute(pub(crate) Attribute);

impl CompiledAttribute {
    /// Its value in words; `None` where there is none.
    pub fn words(&self, scope: &Scope<'_>) -> Option<Argument> {
        let value = self.0.value(scope);
        value.is_there().then(|| words::value(value, scope))
    }
}

/// `attribute {…}`.
#[derive(Debug, Clone)]
pub(crate) struct AttributeLeaf {
    pub attribute: Attribute,
    pub test: Test,
}

impl AttributeLeaf {
    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        self.test.holds(self.attribute.value(scope), scope)
    }
}

/// `segment NAME`.
#[derive(Debug, Clone)]
pub(crate) struct SegmentLeaf {
    pub name: Box<str>,
    pub members: Members,
    /// The list of the run that steps put customers on and take them off.
    pub list: Option<u32>,
}

/// Who is in a segment.
#[derive(Debug, Clone)]
pub(crate) enum Members {
    /// Those of a list or a ranking: a place in `History::segments`.
    Listed(usize),
    /// Everybody for whom its rule holds now.
    Rule(Box<Part>),
    /// Nobody: the workspace lacks it, or it is asked within itself.
    Nobody,
}

impl SegmentLeaf {
    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        let decided = self.list.zip(scope.changes).and_then(|(list, changes): (u32, &Changes)| changes.is_listed(list));
        decided.unwrap_or_else(|| match &self.members {
            Members::Listed(place) => {
                let segment = scope.history.segments.get(*place);
                segment.is_some_and(|segment| segment.contains(scope.customer, scope.at))
            }
            Members::Rule(part) => part.holds(scope),
            Members::Nobody => false,
        })
    }
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
