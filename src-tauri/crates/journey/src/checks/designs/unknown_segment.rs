//! `unknown-segment`: a rule asks about a segment that neither the workspace nor this journey has.

use crate::checks::{Context, Findings, declare};
use crate::terms::Site;
use crate::{Argument, Rule, Step};

declare!("unknown-segment", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(catalogue) = context.catalogue else { return };
    let made = context.nodes().filter_map(|(_, node)| match &node.step {
        Step::AddToSegment(step) => step.segment.as_deref(),
        _ => None,
    });
    let known: Vec<&str> = catalogue.segments.iter().map(|segment| segment.name.as_str()).chain(made).collect();
    for (site, rule) in &context.terms.rules {
        let Rule::Segment(name) = rule else { continue };
        if !known.contains(&name.as_str()) {
            let site = Site { node: site.node, pointer: format!("{}/segment", site.pointer) };
            findings.report(context.site(&site)).say("name", Argument::Text(name.clone())).mend_name(
                &site,
                name,
                known.iter().copied(),
            );
        }
    }
}
