//! `cap-zero`: the limit of messages is none, so that no message would ever be sent.

use crate::Phrase;
use crate::checks::designs::wrong_channel::named;
use crate::checks::{Context, Findings, Place, declare, fixes};

declare!("cap-zero", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(cap) = &context.journey.frequency_cap else { return };
    // A number that is missing or unreadable has its own finding.
    let written = context.document.source.pointer("/frequency_cap/messages").and_then(serde_json::Value::as_f64);
    let zero = written.is_some_and(|written| written == 0.0) && cap.messages == 0;
    let channel = cap.channel;
    if !zero || !context.sends(channel) {
        return;
    }
    let place = Place { field: Some("/frequency_cap/messages".to_owned()), ..Place::default() };
    let finding = match channel {
        Some(channel) => findings.report_as(place, Phrase::new("cap-zero-channel").with("channel", named(channel))),
        None => findings.report(place),
    };
    finding.mend(Phrase::new("fix-allow-one"), vec![fixes::replace("/frequency_cap/messages".to_owned(), 1.into())]);
}
