//! `needs-visit`: an audience asks about something that only somebody inside the journey has.

use std::collections::HashMap;

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
        let (field, key) = match rule {
            Rule::Event(event) => match event.since {
                Some(Since::Entry) => ("event/since", "needs-visit-entry"),
                Some(Since::Node(_)) => ("event/since", "needs-visit-step"),
                _ => continue,
            },
            Rule::Message(_) => ("message", "needs-visit-message"),
            Rule::Voucher(_) => ("voucher", "needs-visit-voucher"),
            Rule::Value(_) => ("value", "needs-visit-value"),
            _ => continue,
        };
        let site = Site { node: site.node, pointer: format!("{}/{field}", site.pointer) };
        let finding = findings.report_as(context.site(&site), Phrase::new(key));
        if key == "needs-visit-entry" {
            finding.mend(Phrase::new("fix-count-ever"), vec![fixes::replace(fixes::path(&site), "ever".into())]);
        }
    }
}
