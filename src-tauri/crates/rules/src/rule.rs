//! The compiled rule and its answer.

use journey::{Channel, RevenuePerformance};

use crate::event::EventLeaf;
use crate::leaves::{AttributeLeaf, ContactedLeaf, MessageLeaf, SegmentLeaf, ValueLeaf, VoucherLeaf, performance};
use crate::scope::Scope;

/// A rule, ready to be asked. Nesting is bounded by the compiler, and so is the depth of every walk over it.
#[derive(Debug, Clone)]
pub struct CompiledRule {
    pub(crate) root: Part,
}

#[derive(Debug, Clone)]
pub(crate) enum Part {
    All(Box<[Self]>),
    Any(Box<[Self]>),
    Not(Box<Self>),
    Event(Box<EventLeaf>),
    Attribute(Box<AttributeLeaf>),
    Segment(SegmentLeaf),
    CanReceive(Channel),
    RevenuePerformance(RevenuePerformance),
    Contacted(ContactedLeaf),
    Message(MessageLeaf),
    Voucher(VoucherLeaf),
    Value(Box<ValueLeaf>),
    /// A probability of the model mode: never in replay.
    Chance,
    /// About a visit, asked outside one: never.
    NeedsVisit,
}

impl CompiledRule {
    /// Whether it holds.
    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        self.root.holds(scope)
    }

    /// The event that the rule met, a row of `History::events`: the latest match (for `first` the first) of the first
    /// event question in reading order that holds.
    pub fn met(&self, scope: &Scope<'_>) -> Option<u32> {
        let leaf = self.root.first_event_that_holds(scope)?;
        leaf.met(scope).and_then(|row| u32::try_from(row).ok())
    }
}

impl Part {
    pub fn holds(&self, scope: &Scope<'_>) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(scope)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(scope)),
            Self::Not(part) => !part.holds(scope),
            Self::Event(leaf) => leaf.holds(scope),
            Self::Attribute(leaf) => leaf.holds(scope),
            Self::Segment(leaf) => leaf.holds(scope),
            Self::CanReceive(channel) => scope.reach(*channel) == (true, true),
            Self::RevenuePerformance(asked) => performance(scope) == *asked,
            Self::Contacted(leaf) => leaf.latest(scope).is_some(),
            Self::Message(leaf) => leaf.holds(scope),
            Self::Voucher(leaf) => leaf.holds(scope),
            Self::Value(leaf) => leaf.holds(scope),
            Self::Chance | Self::NeedsVisit => false,
        }
    }

    fn first_event_that_holds(&self, scope: &Scope<'_>) -> Option<&EventLeaf> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().find_map(|part| part.first_event_that_holds(scope)),
            Self::Not(part) => part.first_event_that_holds(scope),
            Self::Event(leaf) => leaf.holds(scope).then_some(leaf),
            Self::Attribute(_)
            | Self::Segment(_)
            | Self::CanReceive(_)
            | Self::RevenuePerformance(_)
            | Self::Contacted(_)
            | Self::Message(_)
            | Self::Voucher(_)
            | Self::Value(_)
            | Self::Chance
            | Self::NeedsVisit => None,
        }
    }
}
