//! `needs-visit`: an audience asks about something that only somebody inside the journey has.

use std::collections::HashMap;

use crate::checks::context::leaves;
use crate::checks::{Context, Findings, declare, fixes};
use crate::terms::Site;
use crate::{Phrase, Rule, Since};

declare!("needs-visit", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let audiences: HashMap<Option<usize>, &str> =
        context.terms.audiences.iter().map(|(site, _)| (site.node, site.pointer.as_str())).collect();
    for (site, rule) in &context.terms.rules {
        let outside = audiences.get(&site.node).is_some_and(|audience| site.pointer.starts_with(audience));
        if !outside {
            continue;
        }
        let Some((field, key)) = asked(rule) else { continue };
        let site = Site { node: site.node, pointer: format!("{}/{field}", site.pointer) };
        let finding = findings.report_as(context.site(&site), Phrase::new(key));
        if key == "needs-visit-entry" {
            finding.mend(Phrase::new("fix-count-ever"), vec![fixes::replace(fixes::path(&site), "ever".into())]);
        }
    }
}

/// Whether a rule, or one inside it, asks about a visit.
pub(in crate::checks) fn needs_visit(rule: &Rule) -> bool {
    leaves(rule).any(|rule| asked(rule).is_some())
}

/// What a leaf asks about a visit, and the sentence about it.
fn asked(rule: &Rule) -> Option<(&'static str, &'static str)> {
    match rule {
        Rule::Event(event) => match event.since {
            Some(Since::Entry) => Some(("event/since", "needs-visit-entry")),
            Some(Since::Node(_)) => Some(("event/since", "needs-visit-step")),
            _ => None,
        },
        Rule::Message(_) => Some(("message", "needs-visit-message")),
        Rule::Voucher(_) => Some(("voucher", "needs-visit-voucher")),
        Rule::Value(_) => Some(("value", "needs-visit-value")),
        _ => None,
    }
}
