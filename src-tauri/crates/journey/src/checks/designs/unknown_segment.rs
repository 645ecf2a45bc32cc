//! `unknown-segment`: a segment is asked for that neither the workspace nor this journey has.

use crate::Argument;
use crate::catalogue::SegmentSource;
use crate::checks::{Context, Findings, declare};
use crate::terms::Role;

declare!("unknown-segment", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(catalogue) = context.catalogue else { return };
    let segments = &context.terms.segments;
    // A step that adds to a segment makes it.
    let made = segments.iter().filter(|(_, _, role)| *role == Role::Adds).map(|(_, name, _)| *name);
    let known: Vec<&str> = catalogue.segments.iter().map(|segment| segment.name.as_str()).chain(made).collect();
    for (site, name, role) in segments {
        if known.contains(name) {
            continue;
        }
        // Nobody can be taken off what a rule decides.
        let fits = |name: &&str| {
            *role == Role::Reads || context.segment(name).is_none_or(|segment| segment.source == SegmentSource::List)
        };
        findings.report(context.site(site)).say("name", Argument::Text((*name).to_owned())).mend_name(
            site,
            name,
            known.iter().copied().filter(fits),
        );
    }
}
