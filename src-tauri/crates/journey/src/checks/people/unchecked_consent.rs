//! `unchecked-consent`: nobody in the workspace has agreed to messages on the channel, so none would ever be sent.

use crate::Step;
use crate::checks::designs::wrong_channel::named;
use crate::checks::{Context, Findings, declare};

declare!("unchecked-consent", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(catalogue) = context.catalogue.filter(|catalogue| catalogue.customers > 0) else { return };
    for (index, node) in context.nodes() {
        let Step::SendMessage(message) = &node.step else { continue };
        let Some(channel) = message.channel.filter(|_| context.flow.reachable[index]) else { continue };
        if catalogue.reach.iter().any(|reach| reach.channel == channel && reach.consent == 0) {
            findings.report(context.at(index)).say("channel", named(channel));
        }
    }
}
