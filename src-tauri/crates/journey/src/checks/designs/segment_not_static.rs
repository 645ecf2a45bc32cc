//! `segment-not-static`: a step changes who is in a segment that a rule or a ranking decides.

use crate::catalogue::SegmentSource;
use crate::checks::{Context, Findings, declare};
use crate::terms::Role;
use crate::{Argument, Phrase};

declare!("segment-not-static", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (site, name, role) in &context.terms.segments {
        let key = match context.segment(name).map(|segment| segment.source) {
            None | Some(SegmentSource::List) => continue,
            Some(_) if *role == Role::Reads => continue,
            Some(SegmentSource::Rule) => "segment-not-static",
            Some(SegmentSource::Ranking) => "segment-not-static-ranking",
        };
        findings.report_as(context.site(site), Phrase::new(key)).say("name", Argument::Text((*name).to_owned()));
    }
}
