//! `after-expiry`: on every path the message shows a voucher that has expired by then.

use std::collections::{BTreeSet, HashMap};

use crate::checks::times::{self, Earliest};
use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, Duration, NEXT, Phrase, Step, Value};

declare!("after-expiry", Warning, run);

/// The vouchers of a journey that are looked at: each is one walk along the paths.
const MOST_VOUCHERS: usize = 64;

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut vouchers_seen: HashMap<usize, (Earliest, Vec<bool>)> = HashMap::new();
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
            let Some(valid) = valid.map(|days| Duration::from_days(i64::from(days))) else { continue };
            if vouchers_seen.len() >= MOST_VOUCHERS && !vouchers_seen.contains_key(&voucher) {
                continue;
            }
            // Where the voucher may be missing, `value-not-met` says so.
            let (in_time, without) = vouchers_seen.entry(voucher).or_insert_with(|| {
                let in_time = arrivals(context, voucher, valid, valid.ms);
                (in_time, context.flow.without_meeting(voucher))
            });
            let late = in_time.at(index).is_none();
            if late && context.flow.reachable[index] && !without[index] {
                report(context, findings, (voucher, index), valid);
            }
        }
    }
}

fn report(context: &Context<'_>, findings: &mut Findings<'_>, (voucher, message): (usize, usize), valid: Duration) {
    let all = arrivals(context, voucher, valid, i64::MAX);
    let Some(after) = all.at(message) else { return };
    let finding = findings.report(context.at(message));
    finding
        .say("voucher", context.named(voucher))
        .say("valid", Argument::Duration(valid.ms))
        .say("after", Argument::Duration(after));
    // The last wait on the way gives way until a day is left to use the voucher.
    let day = Duration::from_days(1).ms;
    if let Some(wait) = all.way_to(message).find(|node| matches!(context.step(*node), Step::Wait(_)))
        && let Step::Wait(step) = context.step(wait)
        && let Some(length) = step.for_
    {
        let shorter = length.ms - (after - (valid.ms - day).max(0));
        if shorter > 0 {
            let title = Phrase::new("fix-shorten-wait")
                .with("wait", context.named(wait))
                .with("length", Argument::Duration(shorter));
            let text = Duration::from_ms(shorter).to_string();
            finding.mend(title, vec![fixes::replace(fixes::field(wait, "/for"), text.into())]);
        }
    }
}

/// When visits that got a voucher arrive at the earliest, sooner than `limit`.
fn arrivals(context: &Context<'_>, voucher: usize, valid: Duration, limit: i64) -> Earliest {
    let first = context.flow.way(voucher, NEXT).map(|way| (way.to, 0));
    Earliest::new(context, first, limit, |node, port, at| {
        let left = times::leaves(context, node, port, at);
        match context.step(node) {
            Step::WaitUntil(wait) => left.max(times::after_voucher(context, wait, voucher, valid).unwrap_or(left)),
            _ => left,
        }
    })
}
