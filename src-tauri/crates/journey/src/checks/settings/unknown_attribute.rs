//! `unknown-attribute`: customers of this workspace have no such attribute.

use crate::Argument;
use crate::checks::{Context, Findings, declare};
use crate::terms::{Site, Subject};
use crate::vocabulary::{self, Known};

declare!("unknown-attribute", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for asked in &context.terms.asked {
        if let Subject::Attribute { name } = asked.subject
            && vocabulary::attribute(name, context.catalogue) == Known::No
        {
            let site = Site { node: asked.site.node, pointer: format!("{}/name", asked.site.pointer) };
            let known = context.catalogue.into_iter().flat_map(|catalogue| &catalogue.attributes);
            let known =
                vocabulary::ATTRIBUTES.iter().map(|(name, _)| *name).chain(known.map(|field| field.name.as_str()));
            findings
                .report(context.site(&site))
                .say("name", Argument::Text(name.to_owned()))
                .mend_name(&site, name, known);
        }
    }
}
