//! `over-cap`: on a path more messages come close together than the frequency cap lets through.

use serde_json::json;

use crate::checks::times::{self, Earliest};
use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, Duration, NEXT, NOT_SENT, Phrase, Step};

declare!("over-cap", Warning, run);

/// Caps of more messages than this are not looked at: each message more is one walk along the paths.
const LARGEST_CAP: u32 = 16;

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let workspace = || context.catalogue.and_then(|catalogue| catalogue.frequency_cap.as_ref());
    let Some(cap) = context.journey.frequency_cap.as_ref().or_else(workspace) else { return };
    let Some(per) = cap.per.filter(|per| per.ms > 0 && (1..=LARGEST_CAP).contains(&cap.messages)) else { return };
    let counts = |node: usize| match context.step(node) {
        Step::SendMessage(message) => {
            context.flow.reachable[node] && (cap.channel.is_none() || cap.channel == message.channel)
        }
        _ => false,
    };
    let messages: Vec<usize> = context.nodes().map(|(node, _)| node).filter(|node| counts(*node)).collect();
    // How long ago the first of the last so many messages may have been sent, where a message is reached.
    let mut ago: Vec<(usize, i64)> = messages.iter().map(|message| (*message, 0)).collect();
    for _ in 0..cap.messages {
        let sent = ago.iter().flat_map(|(message, at)| {
            let ways = context.flow.out(*message).iter().filter(|way| context.flow.port(**way) != NOT_SENT);
            ways.map(|way| (way.to, *at))
        });
        let arrivals = Earliest::new(context, sent.collect::<Vec<_>>(), per.ms, |node, port, at| {
            times::leaves(context, node, port, at)
        });
        ago = messages.iter().filter_map(|message| Some((*message, arrivals.at(*message)?))).collect();
    }
    for (message, at) in ago {
        let missing = per.ms - at;
        let id = fixes::fresh_id(context, "wait-for-cap");
        let wait = json!({"id": id, "kind": "wait", "for": Duration::from_ms(missing).to_string()});
        findings
            .report(context.at(message))
            .say("messages", Argument::Number(f64::from(cap.messages)))
            .say("per", Argument::Duration(per.ms))
            .mend(
                Phrase::new("fix-insert-wait").with("length", Argument::Duration(missing)),
                fixes::insert_before(context, message, wait, &id, NEXT),
            );
    }
}
