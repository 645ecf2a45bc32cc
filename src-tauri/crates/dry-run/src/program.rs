//! The journey, ready to be walked: steps by number in bytewise order of their ids, ports with their targets, rules
//! and names resolved against one history.

use chrono_tz::Tz;
use history::{Scalar, Symbol};
use journey::{
    AttributionModel, Channel, HAPPENED, HELD_OUT, NEXT, NO, NOT_SENT, OUT_OF_STOCK, PAST, Reentry, TIMED_OUT, TREATED,
    YES,
};
use rules::{CompiledAttribute, CompiledMoment, CompiledRule, CompiledValue, Discount, EventMatcher, Setting};

use crate::shares::{Holdout, Shares};
use crate::slots::Intervals;
use crate::triggers::Timed;

/// A journey compiled against a history; [`Program::compile`] makes one.
#[derive(Debug)]
pub struct Program {
    pub(crate) journey: String,
    pub(crate) nodes: Vec<Node>,
    /// In order of (from, port, to).
    pub(crate) edges: Vec<EdgePlace>,
    /// Ports of all nodes together.
    pub(crate) ports: usize,
    /// In order of their steps' ids.
    pub(crate) triggers: Vec<Trigger>,
    /// Triggers that no event starts, in order of their steps' ids.
    pub(crate) timed: Vec<Timed>,
    pub(crate) exit_rules: Vec<CompiledRule>,
    pub(crate) goal: Option<Goal>,
    pub(crate) reentry: Reentry,
    pub(crate) cooldown_ms: i64,
    pub(crate) holdout: Option<Holdout>,
    pub(crate) quiet_hours: Intervals,
    pub(crate) cap: Option<Cap>,
    /// The journey's own zone.
    pub(crate) zone: Option<Tz>,
    /// The goal's window, else the workspace's.
    pub(crate) window_ms: i64,
    pub(crate) model: AttributionModel,
    /// How many steps a visit remembers.
    pub(crate) slots: usize,
    /// How many lists steps put customers on.
    pub(crate) lists: usize,
    /// How many attributes steps set.
    pub(crate) attributes: usize,
    /// What steps tell others, each once.
    pub(crate) records: Vec<Record>,
    /// The workspace's segments that have a rule, by name, for populations.
    pub(crate) segments: Vec<(Box<str>, CompiledRule)>,
    pub(crate) messages: Vec<MessageDesign>,
    pub(crate) vouchers: Vec<VoucherDesign>,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub id: Box<str>,
    pub action: Action,
    pub ports: Box<[Port]>,
    /// The number of its first port among all.
    pub first_port: usize,
    /// Where visits remember it, if a rule asks about it.
    pub slot: Option<u32>,
    /// Of a kind that chooses between two ports: the numbers of the one that is meant, and of the other.
    pub choice: [u16; 2],
}

impl Action {
    /// The names of the two ports that steps of this kind choose between: the one that is meant, and the other.
    pub const fn choice(&self) -> Option<[&'static str; 2]> {
        match self {
            Self::Send(_) => Some([NEXT, NOT_SENT]),
            Self::WaitUntil(_) => Some([NEXT, PAST]),
            Self::WaitForEvent { .. } => Some([HAPPENED, TIMED_OUT]),
            Self::Condition(_) => Some([YES, NO]),
            Self::Holdout(_) => Some([TREATED, HELD_OUT]),
            Self::Assign(_) => Some([NEXT, OUT_OF_STOCK]),
            Self::Trigger
            | Self::Wait(_)
            | Self::TimeRange(..)
            | Self::Branch(_)
            | Self::Split(_)
            | Self::AddToSegment(..)
            | Self::RemoveFromSegment(..)
            | Self::Set(_)
            | Self::CreateOccasion(_)
            | Self::SyncAudience(_)
            | Self::Webhook(_)
            | Self::Goto
            | Self::Exit(_) => None,
        }
    }
}

#[derive(Debug)]
pub(crate) struct Port {
    pub name: Box<str>,
    /// `None` ends the visit.
    pub target: Option<u32>,
}

/// An edge: which port of which step.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EdgePlace {
    pub from: u32,
    pub port: u16,
    pub to: u32,
}

// A tag of its own, so that every step taken is one look at it.
#[derive(Debug)]
#[repr(u8)]
pub(crate) enum Action {
    Trigger,
    Send(Send),
    Wait(i64),
    TimeRange(Intervals, TimeRange),
    WaitUntil(WaitUntil),
    WaitForEvent {
        matcher: EventMatcher,
        timeout_ms: i64,
    },
    Condition(CompiledRule),
    /// The rules of the cases; their ports are in the same order, and one more for those for whom none holds.
    Branch(Box<[CompiledRule]>),
    Split(Shares),
    Holdout(Holdout),
    Assign(Assign),
    /// The list's number and name.
    AddToSegment(u32, Box<str>),
    /// The list's number and name.
    RemoveFromSegment(u32, Box<str>),
    Set(Setting),
    CreateOccasion(CreateOccasion),
    /// The place in `Program::records`.
    SyncAudience(u32),
    /// The place in `Program::records`.
    Webhook(u32),
    Goto,
    /// The outcome.
    Exit(Box<str>),
}

/// `wait_until`.
#[derive(Debug)]
pub(crate) struct WaitUntil {
    pub moment: CompiledMoment,
    pub offset_ms: i64,
    /// The local time of day, in minutes.
    pub minute: Option<u32>,
    /// Whether those leave by `past` for whom it is past.
    pub leaves: bool,
}

/// `create_occasion`.
#[derive(Debug)]
pub(crate) struct CreateOccasion {
    /// The place in `Program::records`.
    pub record: u32,
    pub assignee: Assignee,
    pub due_ms: Option<i64>,
    /// How long after its completion a sale converts it.
    pub window_ms: i64,
}

/// Who is to act on an occasion.
#[derive(Debug)]
pub(crate) enum Assignee {
    HomeStore(CompiledAttribute),
    LastAssociate,
    Associate(Box<str>),
}

/// What a step tells others, in a dry run only recorded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Record {
    /// An occasion of this type.
    Occasion(Box<str>),
    /// Into this ad audience.
    IntoAudience(Box<str>),
    /// Out of this ad audience.
    OutOfAudience(Box<str>),
    /// A call of this name.
    Webhook(Box<str>),
}

/// The slots as they were written, for reasons.
pub(crate) type TimeRange = Vec<journey::Slot>;

#[derive(Debug)]
pub(crate) struct Send {
    pub channel: Channel,
    /// The place in `Program::messages`; `None` where the workspace has no such design on this channel.
    pub design: Option<u32>,
    pub name: Box<str>,
}

#[derive(Debug)]
pub(crate) struct Assign {
    /// The place in `Program::vouchers`.
    pub design: u32,
    /// The discount, instead of the design's own.
    pub value: Worth,
}

/// What a voucher is worth.
#[derive(Debug)]
pub(crate) enum Worth {
    /// The design's own discount.
    AsDesigned,
    Plain(CompiledValue),
    /// By the customer's profile.
    ByProfile(Discount),
}

#[derive(Debug)]
pub(crate) struct MessageDesign {
    pub id: Box<str>,
    pub cost_minor: i64,
}

#[derive(Debug)]
pub(crate) struct VoucherDesign {
    pub id: Box<str>,
    /// Whether the workspace has it.
    pub known: bool,
    pub symbol: Option<Symbol>,
    /// `None`: never expires.
    pub valid_ms: Option<i64>,
    pub prefix: Box<str>,
    pub stock: Option<u32>,
    /// The place in `Vouchers::free`.
    pub free: Option<usize>,
    /// Whether the discount is an amount (else percent).
    pub is_amount: bool,
    pub value: Scalar,
}

#[derive(Debug)]
pub(crate) struct Trigger {
    pub node: u32,
    pub matcher: EventMatcher,
}

#[derive(Debug)]
pub(crate) struct Goal {
    pub matcher: EventMatcher,
    pub ends_visit: bool,
}

/// At most `messages` sendings in `(t − per, t]`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cap {
    pub messages: usize,
    pub per_ms: i64,
    pub channel: Option<Channel>,
}

impl Program {
    /// The step with this id.
    pub(crate) fn node(&self, id: &str) -> Option<u32> {
        let place = self.nodes.binary_search_by(|node| node.id.as_bytes().cmp(id.as_bytes())).ok()?;
        u32::try_from(place).ok()
    }

    /// Whether visits inside may end at an event of this type.
    pub(crate) fn asks_at(&self, event: Symbol) -> bool {
        !self.exit_rules.is_empty()
            || self.goal.as_ref().is_some_and(|goal| goal.ends_visit && goal.matcher.event() == Some(event))
    }

    /// Whether some trigger listens to events of this type.
    pub(crate) fn may_enter_by(&self, event: Symbol) -> bool {
        self.triggers.iter().any(|trigger| trigger.matcher.event() == Some(event))
    }

    /// Whether nothing but its own steps can happen to a visit: no event ends it, and no other one begins beside it.
    pub(crate) fn leaves_alone(&self) -> bool {
        self.reentry != Reentry::Always && !self.ends_by_events()
    }

    /// Whether an event may end a visit at all.
    pub(crate) fn ends_by_events(&self) -> bool {
        !self.exit_rules.is_empty() || self.goal.as_ref().is_some_and(|goal| goal.ends_visit)
    }
}
