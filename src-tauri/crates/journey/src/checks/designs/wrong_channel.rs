//! `wrong-channel`: the message design was made for another channel than the step sends on.

use crate::checks::{Context, Findings, declare, fixes};
use crate::{Argument, Channel, Phrase, Step};

declare!("wrong-channel", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(catalogue) = context.catalogue else { return };
    for (index, _) in context.nodes() {
        let Step::SendMessage(message) = context.step(index) else { continue };
        let (Some(channel), Some(id)) = (message.channel, message.message.as_deref()) else { continue };
        let mut designs = catalogue.messages.iter().filter(|design| design.id == id).peekable();
        let Some(made_for) = designs.peek().map(|design| design.channel) else { continue };
        if designs.any(|design| design.channel == channel) {
            continue;
        }
        findings
            .report(context.at_field(index, "/message"))
            .say("name", Argument::Text(id.to_owned()))
            .say("channel", named(channel))
            .say("made", named(made_for))
            .mend(
                Phrase::new("fix-use-channel").with("channel", named(made_for)),
                vec![fixes::replace(fixes::field(index, "/channel"), made_for.name().into())],
            );
    }
}

/// A channel as an argument of a sentence.
pub(in crate::checks) fn named(channel: Channel) -> Argument {
    Argument::Phrase(Box::new(Phrase::new(match channel {
        Channel::Email => "channel-email",
        Channel::Sms => "channel-sms",
        Channel::Chat => "channel-chat",
        Channel::Push => "channel-push",
    })))
}
