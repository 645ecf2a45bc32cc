//! When visits get to a step: the earliest arrivals, and where time passes at all.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use chrono::{DateTime, NaiveDate};

use super::Context;
use crate::kinds::Takes;
use crate::{ADDED, Duration, Step, TIMED_OUT, Until, WaitUntil, minute_of_day};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// Whether time may pass at a step for those who leave it by a port: at a wait, and at a message in quiet hours.
pub(super) fn may_pass(context: &Context<'_>, node: usize, port: &str) -> bool {
    match context.step(node) {
        Step::SendMessage(_) => {
            let workspace = context.catalogue.and_then(|catalogue| catalogue.quiet_hours.as_ref());
            context.journey.quiet_hours.is_some() || workspace.is_some()
        }
        step => step.takes(port) != Takes::NOTHING || lacks_its_length(step, port),
    }
}

/// Whether time surely passes at a step, whichever way a visit leaves it.
pub(super) fn surely_passes(context: &Context<'_>, node: usize) -> bool {
    let step = context.step(node);
    let mut ports = context.flow.ports(node).iter();
    // A wait whose length is missing has its own finding and is taken for one.
    !context.flow.ports(node).is_empty() && ports.all(|port| step.takes(port).least > 0 || lacks_its_length(step, port))
}

fn lacks_its_length(step: &Step, port: &str) -> bool {
    match step {
        Step::Wait(wait) => wait.for_.is_none(),
        Step::WaitForEvent(wait) => port == TIMED_OUT && wait.timeout.is_none(),
        _ => false,
    }
}

/// The earliest arrivals, in milliseconds; what they count from is the caller's.
pub(super) struct Earliest {
    arrivals: HashMap<usize, i64>,
    before: HashMap<usize, usize>,
}

impl Earliest {
    /// From first arrivals on, before `limit`. `leaves` says when a visit that arrives at an instant leaves by a port: not
    /// before it arrives, nor earlier where it arrives later.
    pub fn new(
        context: &Context<'_>,
        first: impl IntoIterator<Item = (usize, i64)>,
        limit: i64,
        leaves: impl Fn(usize, &str, i64) -> i64,
    ) -> Self {
        let mut earliest = Self { arrivals: HashMap::new(), before: HashMap::new() };
        let mut queue: BinaryHeap<_> =
            first.into_iter().filter(|(_, at)| *at < limit).map(|(node, at)| Reverse((at, node, None))).collect();
        while let Some(Reverse((at, node, before))) = queue.pop() {
            if earliest.arrivals.contains_key(&node) {
                continue;
            }
            earliest.arrivals.insert(node, at);
            earliest.before.extend(before.map(|before| (node, before)));
            for way in context.flow.out(node) {
                let left = leaves(node, context.flow.port(*way), at);
                if left < limit && !earliest.arrivals.contains_key(&way.to) {
                    queue.push(Reverse((left, way.to, Some(node))));
                }
            }
        }
        earliest
    }

    /// When a step is reached; `None` where it is not before the limit.
    pub fn at(&self, node: usize) -> Option<i64> {
        self.arrivals.get(&node).copied()
    }

    /// The steps on the earliest way to a step, backwards.
    pub fn way_to(&self, node: usize) -> impl Iterator<Item = usize> {
        let mut node = node;
        (0..self.before.len()).map_while(move |_| {
            node = *self.before.get(&node)?;
            Some(node)
        })
    }
}

/// When a step that waits for no date is left.
pub(super) fn leaves(context: &Context<'_>, node: usize, port: &str, at: i64) -> i64 {
    at.saturating_add(context.step(node).takes(port).least)
}

/// How long after entry each step is reached at the earliest.
pub(super) fn since_entry(context: &Context<'_>) -> Earliest {
    // Where every trigger has its instant, waiting for a date takes at least the time from the last of them.
    let entered = context.flow.triggers().map(|trigger| match context.step(trigger) {
        Step::SegmentTrigger(trigger) => instant(trigger.at.as_deref()?),
        _ => None,
    });
    let entered: Option<i64> = entered.collect::<Option<Vec<i64>>>().and_then(|instants| instants.into_iter().max());
    let first = context.flow.triggers().map(|trigger| (trigger, 0));
    Earliest::new(context, first, i64::MAX, |node, port, at| {
        let left = leaves(context, node, port, at);
        let Step::WaitUntil(wait) = context.step(node) else { return left };
        let fixed = fixed(wait).zip(entered).map(|(until, entered)| until.earliest.saturating_sub(entered));
        let of_entry = after_entry(context, wait);
        left.max(fixed.unwrap_or(i64::MIN)).max(of_entry.unwrap_or(i64::MIN))
    })
}

/// When each step is reached at the earliest, in milliseconds since 1970; far in the past where nobody knows.
pub(super) fn by_the_calendar(context: &Context<'_>) -> Earliest {
    let first = context.flow.triggers().map(|trigger| {
        let entered = match context.step(trigger) {
            Step::SegmentTrigger(trigger) => trigger.at.as_deref(),
            Step::ScheduleTrigger(trigger) => trigger.first.as_deref(),
            _ => None,
        };
        (trigger, entered.and_then(instant).unwrap_or(i64::MIN))
    });
    Earliest::new(context, first, i64::MAX, |node, port, at| {
        let left = leaves(context, node, port, at);
        let Step::WaitUntil(wait) = context.step(node) else { return left };
        fixed(wait).map_or(left, |until| left.max(until.earliest))
    })
}

/// When a wait for a fixed day or instant ends: the customer's zone decides, so that it is not known exactly.
pub(super) struct Fixed {
    pub earliest: i64,
    pub latest: i64,
}

pub(super) fn fixed(wait: &WaitUntil) -> Option<Fixed> {
    let Some(Until::Fixed(text)) = &wait.until else { return None };
    let offset = wait.offset.map_or(0, |offset| offset.ms);
    if let Some(at) = instant(text) {
        let at = at.saturating_add(offset);
        // The local day around it is up to 25 hours long.
        let apart = if wait.at.is_some() { 25 * HOUR } else { 0 };
        return Some(Fixed { earliest: at.saturating_sub(apart), latest: at.saturating_add(apart) });
    }
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis();
    let minutes = wait.at.as_deref().and_then(minute_of_day).unwrap_or(0);
    let local = day.saturating_add(offset).saturating_add(i64::from(minutes) * HOUR / 60);
    // Zones lie from 14 hours ahead to 12 behind; a gap of daylight saving adds one; part of a day may be cut off.
    let part = if offset % DAY == 0 { 0 } else { DAY };
    Some(Fixed { earliest: local.saturating_sub(15 * HOUR + part), latest: local.saturating_add(13 * HOUR + part) })
}

/// How long after entry a wait for the instant of entry ends; `None` where it waits for something else.
pub(super) fn after_entry(context: &Context<'_>, wait: &WaitUntil) -> Option<i64> {
    let Some(Until::Met(reference)) = &wait.until else { return None };
    let trigger = context.step(context.flow.find(&reference.from)?).is_trigger();
    (trigger && reference.field == crate::vocabulary::OCCURRED_AT && wait.at.is_none())
        .then(|| wait.offset.map_or(0, |offset| offset.ms))
}

/// How long after a voucher was assigned a wait for one of its instants ends.
pub(super) fn after_voucher(context: &Context<'_>, wait: &WaitUntil, voucher: usize, valid: Duration) -> Option<i64> {
    let Some(Until::Met(reference)) = &wait.until else { return None };
    let its_own = context.flow.find(&reference.from) == Some(voucher) && wait.at.is_none();
    let offset = wait.offset.map_or(0, |offset| offset.ms);
    match reference.field.as_str() {
        "assigned_at" if its_own => Some(offset),
        "expires_at" if its_own => Some(valid.ms.saturating_add(offset)),
        _ => None,
    }
}

fn instant(text: &str) -> Option<i64> {
    if text == ADDED {
        return None;
    }
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.timestamp_millis())
}
