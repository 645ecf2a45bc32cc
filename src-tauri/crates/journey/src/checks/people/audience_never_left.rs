//! `audience-never-left`: customers are put into an ad audience, and buyers go on seeing the ads.

use crate::checks::{Context, Findings, declare};
use crate::{Argument, AudienceAction, Step};

declare!("audience-never-left", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let goal = context.journey.goal.as_ref().and_then(|goal| goal.event.as_deref());
    if goal != Some("purchase") {
        return;
    }
    let synced = || {
        context.nodes().filter_map(|(index, node)| match &node.step {
            Step::SyncAudience(sync) => Some((index, sync.audience.as_deref()?, sync.action)),
            _ => None,
        })
    };
    for (index, audience, action) in synced() {
        let leaves = || synced().any(|(_, other, action)| other == audience && action != Some(AudienceAction::Add));
        if action == Some(AudienceAction::Add) && !leaves() {
            findings.report(context.at(index)).say("name", Argument::Text(audience.to_owned()));
        }
    }
}
