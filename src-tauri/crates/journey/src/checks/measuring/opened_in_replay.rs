//! `opened-in-replay`: in a replay nobody opens or clicks what was never sent, so the answer is always no.

use crate::checks::{Context, Findings, declare};
use crate::{MessageState, Rule};

declare!("opened-in-replay", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (site, rule) in &context.terms.rules {
        if let Rule::Message(message) = rule
            && matches!(message.is, Some(MessageState::Opened | MessageState::Clicked))
        {
            findings.report(context.site(site));
        }
    }
}
