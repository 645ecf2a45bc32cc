//! `unknown-event`: no event of this type is known, so nothing would ever match.

use crate::Argument;
use crate::checks::{Context, Findings, declare};
use crate::vocabulary::{self, Known};

declare!("unknown-event", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (site, event) in &context.terms.events {
        if vocabulary::event(event, context.catalogue) == Known::No {
            let known = context.catalogue.into_iter().flat_map(|catalogue| &catalogue.events);
            let known = vocabulary::EVENTS.into_iter().chain(known.map(|event| event.name.as_str()));
            findings
                .report(context.site(site))
                .say("name", Argument::Text((*event).to_owned()))
                .mend_name(site, event, known);
        }
    }
}
