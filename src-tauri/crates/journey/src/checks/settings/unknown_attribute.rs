//! `unknown-attribute`: customers of this workspace have no such attribute.

use crate::Argument;
use crate::checks::{Context, Findings, declare};
use crate::terms::{Site, Subject};
use crate::vocabulary::{self, Known};

declare!("unknown-attribute", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let asked = context.terms.asked.iter().filter_map(|asked| match asked.subject {
        Subject::Attribute { name } => Some((asked.site.child("name"), name)),
        _ => None,
    });
    let dates = context.terms.dates.iter().map(|(site, name)| (site.clone(), *name));
    let set = context.terms.set.iter().map(|(site, name, _)| (site.child("attribute"), *name));
    let named: Vec<(Site, &str)> = asked.chain(dates).chain(set).collect();
    for (site, name) in named {
        if vocabulary::attribute(name, context.catalogue) != Known::No {
            continue;
        }
        let known = context.catalogue.into_iter().flat_map(|catalogue| &catalogue.attributes);
        let known = vocabulary::ATTRIBUTES.iter().map(|(name, _)| *name).chain(known.map(|field| field.name.as_str()));
        findings.report(context.site(&site)).say("name", Argument::Text(name.to_owned())).mend_name(&site, name, known);
    }
}
