//! `no-time-between`: two messages on one channel reach the customer at the same moment.

use std::collections::VecDeque;

use serde_json::json;

use crate::checks::designs::wrong_channel::named;
use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, Channel, Duration, NEXT, NOT_SENT, PAST, Phrase, Step};

declare!("no-time-between", Warning, run);

/// For each channel, a step that may just have sent on it.
type Sent = [Option<usize>; Channel::ALL.len()];

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let arriving = just_sent(context);
    for (index, _) in context.nodes() {
        let Step::SendMessage(message) = context.step(index) else { continue };
        let Some(channel) = message.channel else { continue };
        // A message that comes round to itself without time is `no-time-in-cycle`.
        let Some(before) = arriving[index][place(channel)].filter(|before| *before != index) else { continue };
        let id = fixes::fresh_id(context, "wait-1d");
        let wait = json!({"id": id, "kind": "wait", "for": "P1D"});
        let day = Argument::Duration(Duration::from_days(1).ms);
        findings.report(context.at(index)).say("before", context.named(before)).say("channel", named(channel)).mend(
            Phrase::new("fix-insert-wait").with("length", day),
            fixes::insert_before(context, index, wait, &id, NEXT),
        );
    }
}

/// What may have been sent at the instant at which a step is reached. Each step is looked at once a channel at most.
fn just_sent(context: &Context<'_>) -> Vec<Sent> {
    let mut arriving: Vec<Sent> = vec![Sent::default(); context.journey.nodes.len()];
    let mut queue: VecDeque<usize> = (0..arriving.len()).filter(|index| context.flow.reachable[*index]).collect();
    while let Some(node) = queue.pop_front() {
        for way in context.flow.out(node) {
            let mut leaving = arriving[node];
            match context.step(node) {
                Step::SendMessage(message) if context.flow.port(*way) != NOT_SENT => {
                    message.channel.into_iter().for_each(|channel| leaving[place(channel)] = Some(node));
                }
                // Hours and dates pass time for most; it is no surely meant mistake.
                Step::Wait(_) | Step::WaitForTimeRange(_) | Step::WaitForEvent(_) => leaving = Sent::default(),
                // For whom the date is past, no time passes.
                Step::WaitUntil(_) if context.flow.port(*way) != PAST => leaving = Sent::default(),
                _ => {}
            }
            let mut changed = false;
            for (known, sent) in arriving[way.to].iter_mut().zip(leaving) {
                if known.is_none() && sent.is_some() {
                    (*known, changed) = (sent, true);
                }
            }
            if changed {
                queue.push_back(way.to);
            }
        }
    }
    arriving
}

const fn place(channel: Channel) -> usize {
    match channel {
        Channel::Email => 0,
        Channel::Sms => 1,
        Channel::Chat => 2,
        Channel::Push => 3,
    }
}
