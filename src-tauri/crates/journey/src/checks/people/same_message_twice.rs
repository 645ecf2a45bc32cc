//! `same-message-twice`: a customer gets the same message again later on the same path.

use std::collections::BTreeMap;

use crate::checks::{Context, Findings, declare};
use crate::{Argument, Channel, Step};

declare!("same-message-twice", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut senders: BTreeMap<(Channel, &str), Vec<usize>> = BTreeMap::new();
    for (index, _) in context.nodes() {
        if let Step::SendMessage(message) = context.step(index)
            && let (Some(channel), Some(design)) = (message.channel, message.message.as_deref())
            && context.flow.reachable[index]
        {
            senders.entry((channel, design)).or_default().push(index);
        }
    }
    senders.retain(|_, steps| steps.len() > 1);
    if senders.is_empty() {
        return;
    }
    // A loop sends again on purpose, and has checks of its own.
    let mut circling = vec![false; context.journey.nodes.len()];
    context.flow.circles(|_| true).into_iter().flatten().for_each(|step| circling[step] = true);
    for ((_, design), steps) in senders {
        if context.flow.is_walked_out() {
            break;
        }
        let next = steps.iter().filter(|step| !circling[**step]).flat_map(|step| context.flow.out(*step));
        let later = context.flow.reached(next.map(|way| way.to), |_| true);
        for step in steps.into_iter().filter(|step| later[*step] && !circling[*step]) {
            findings.report(context.at_field(step, "/message")).say("name", Argument::Text(design.to_owned()));
        }
    }
}
