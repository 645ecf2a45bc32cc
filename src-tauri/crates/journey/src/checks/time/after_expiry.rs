//! `after-expiry`: on every path the message shows a voucher that has expired by then.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap};

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, Duration, NEXT, Phrase, Step, Value};

declare!("after-expiry", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut vouchers_seen: HashMap<usize, (Arrivals, Vec<bool>)> = HashMap::new();
    for (index, _) in context.nodes() {
        let Step::SendMessage(message) = context.step(index) else { continue };
        let vouchers: BTreeSet<usize> = message
            .values
            .values()
            .filter_map(|value| match value {
                Value::Reference(reference) => context.flow.find(&reference.from),
                _ => None,
            })
            .collect();
        for voucher in vouchers {
            let valid = context.voucher_design(voucher).and_then(|design| design.valid_days);
            let Some(valid) = valid.map(|days| Duration::from_days(i64::from(days)).ms) else { continue };
            // Where the voucher may be missing, `value-not-met` says so.
            let (in_time, without) = vouchers_seen
                .entry(voucher)
                .or_insert_with(|| (Arrivals::from(context, voucher, valid), context.flow.without_meeting(voucher)));
            let late = !in_time.earliest.contains_key(&index);
            if late && context.flow.reachable[index] && !without[index] {
                report(context, findings, (voucher, index), valid);
            }
        }
    }
}

fn report(context: &Context<'_>, findings: &mut Findings<'_>, (voucher, message): (usize, usize), valid: i64) {
    let all = Arrivals::from(context, voucher, i64::MAX);
    let Some(after) = all.earliest.get(&message).copied() else { return };
    let finding = findings.report(context.at(message));
    finding
        .say("voucher", context.named(voucher))
        .say("valid", Argument::Duration(valid))
        .say("after", Argument::Duration(after));
    // The last wait on the way gives way until a day is left to use the voucher.
    let day = Duration::from_days(1).ms;
    if let Some(wait) = all.last_wait(context, message)
        && let Step::Wait(step) = context.step(wait)
        && let Some(length) = step.for_
    {
        let shorter = length.ms - (after - (valid - day).max(0));
        if shorter > 0 {
            let title = Phrase::new("fix-shorten-wait")
                .with("wait", context.named(wait))
                .with("length", Argument::Duration(shorter));
            let text = Duration::from_ms(shorter).to_string();
            finding.mend(title, vec![fixes::replace(fixes::field(wait, "/for"), text.into())]);
        }
    }
}

/// When visits arrive at the earliest after a step, counting waits only: a time range may take no time at all.
struct Arrivals {
    earliest: HashMap<usize, i64>,
    before: HashMap<usize, usize>,
}

impl Arrivals {
    /// The arrivals sooner than `limit`.
    fn from(context: &Context<'_>, step: usize, limit: i64) -> Self {
        let mut arrivals = Self { earliest: HashMap::new(), before: HashMap::new() };
        let mut queue = BinaryHeap::new();
        if let Some(way) = context.flow.way(step, NEXT) {
            queue.push(Reverse((0, way.to, step)));
        }
        while let Some(Reverse((at, node, before))) = queue.pop() {
            if arrivals.earliest.contains_key(&node) {
                continue;
            }
            arrivals.earliest.insert(node, at);
            arrivals.before.insert(node, before);
            let takes = match context.step(node) {
                Step::Wait(wait) => wait.for_.map_or(0, |length| length.ms.max(0)),
                _ => 0,
            };
            let leaves = at.saturating_add(takes);
            if leaves < limit {
                queue.extend(context.flow.out(node).iter().map(|way| Reverse((leaves, way.to, node))));
            }
        }
        arrivals
    }

    /// The last wait on the earliest way to a step.
    fn last_wait(&self, context: &Context<'_>, to: usize) -> Option<usize> {
        let mut node = to;
        for _ in 0..self.before.len() {
            node = *self.before.get(&node)?;
            if matches!(context.step(node), Step::Wait(_)) {
                return Some(node);
            }
        }
        None
    }
}
