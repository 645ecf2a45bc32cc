//! `unknown-step`: a rule names a step that does not exist, or that is of another kind than the rule asks about.

use crate::checks::{Context, Findings, declare};
use crate::terms::Site;
use crate::{Argument, Phrase, Rule, Since, Step};

declare!("unknown-step", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let ids = |wanted: fn(&Step) -> bool| {
        context.nodes().filter(move |(_, node)| wanted(&node.step)).map(|(_, node)| node.id.as_str())
    };
    for (site, since) in &context.terms.since {
        let Since::Node(id) = since else { continue };
        let duration = super::super::settings::bad_duration::looks_like_a_duration(id);
        if context.flow.find(id).is_none() && !duration {
            findings.report(context.site(site)).say("id", Argument::Text(id.clone())).mend_name(
                site,
                id,
                ids(|_| true).chain(["entry", "ever"]),
            );
        }
    }
    for (site, rule) in &context.terms.rules {
        let (field, id, wanted, key): (_, _, fn(&Step) -> bool, _) = match rule {
            Rule::Message(message) => {
                let sends: fn(&Step) -> bool = |step| matches!(step, Step::SendMessage(_));
                ("message/node", message.node.as_deref(), sends, "unknown-step-message")
            }
            Rule::Voucher(voucher) => {
                let assigns: fn(&Step) -> bool = |step| matches!(step, Step::AssignVoucher(_));
                ("voucher/node", voucher.node.as_deref(), assigns, "unknown-step-voucher")
            }
            _ => continue,
        };
        let Some(id) = id else { continue };
        let site = Site { node: site.node, pointer: format!("{}/{field}", site.pointer) };
        match context.flow.find(id) {
            Some(node) if wanted(context.step(node)) || context.kindless(node) => {}
            found => {
                let key = if found.is_none() { "unknown-step" } else { key };
                findings
                    .report_as(context.site(&site), Phrase::new(key))
                    .say("id", Argument::Text(id.to_owned()))
                    .mend_name(&site, id, ids(wanted));
            }
        }
    }
}
