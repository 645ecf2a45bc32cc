//! The journey, ready to be walked: steps by number in bytewise order of their ids, ports with their targets, rules
//! and names resolved against one history.

use chrono_tz::Tz;
use history::Symbol;
use journey::{AttributionModel, Channel, Reentry};
use rules::{CompiledRule, CompiledValue, EventMatcher};

use crate::slots::Intervals;

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

#[derive(Debug)]
pub(crate) enum Action {
    Trigger,
    Send(Send),
    Wait(i64),
    TimeRange(Intervals, TimeRange),
    Condition(CompiledRule),
    Assign(Assign),
    /// The list's number and name.
    AddToSegment(u32, Box<str>),
    /// The outcome.
    Exit(Box<str>),
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
    pub value: Option<CompiledValue>,
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
    pub value: Option<CompiledValue>,
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

/// A share kept out, exactly: `weight` of `total`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Holdout {
    pub weight: u64,
    pub total: u64,
}

impl Holdout {
    /// From a percentage as it is written in decimal.
    pub fn of_percent(percent: f64) -> Option<Self> {
        if !(0.0..=100.0).contains(&percent) {
            return None;
        }
        // The shortest decimal that reads back as this number: what the file says. Fifteen decimals fit the integers
        // of the comparison; a share that needs more is cut there.
        let text = format!("{percent}");
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let decimals = &decimals[..decimals.len().min(15)];
        let scale = 10_u64.pow(u32::try_from(decimals.len()).ok()?);
        let whole: u64 = whole.parse().ok()?;
        let fraction: u64 = if decimals.is_empty() { 0 } else { decimals.parse().ok()? };
        Some(Self { weight: whole * scale + fraction, total: 100 * scale })
    }

    /// `draw × S < weight × 2^64`, in integers.
    pub fn keeps_out(self, draw: u64) -> bool {
        u128::from(draw) * u128::from(self.total) < u128::from(self.weight) << 64
    }
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

    /// Whether an event may end a visit at all.
    pub(crate) fn ends_by_events(&self) -> bool {
        !self.exit_rules.is_empty() || self.goal.as_ref().is_some_and(|goal| goal.ends_visit)
    }
}

#[cfg(test)]
mod tests {
    use super::Holdout;

    #[test]
    fn a_share_with_decimals_is_exact() {
        assert_eq!(Holdout::of_percent(12.5), Some(Holdout { weight: 125, total: 1000 }));
        assert_eq!(Holdout::of_percent(0.1), Some(Holdout { weight: 1, total: 1000 }));
        assert_eq!(Holdout::of_percent(100.0), Some(Holdout { weight: 100, total: 100 }));
        assert_eq!(Holdout::of_percent(-1.0), None);
        assert_eq!(Holdout::of_percent(f64::NAN), None);
    }

    #[test]
    fn nobody_at_zero_everybody_at_a_hundred_and_half_below_the_middle() {
        let holdout = |percent| Holdout::of_percent(percent).unwrap();
        assert!(!holdout(0.0).keeps_out(0));
        assert!(holdout(100.0).keeps_out(u64::MAX));
        assert!(holdout(50.0).keeps_out((1 << 63) - 1));
        assert!(!holdout(50.0).keeps_out(1 << 63));
    }
}
