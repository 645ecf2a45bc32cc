//! `unknown-design`: the workspace has no message or voucher design of this id.

use crate::checks::{Context, Findings, declare};
use crate::terms::Site;
use crate::{Argument, Phrase, Step};

declare!("unknown-design", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(catalogue) = context.catalogue else { return };
    for (index, _) in context.nodes() {
        let (key, pointer, design, known): (_, _, _, Vec<&str>) = match context.step(index) {
            Step::SendMessage(message) => {
                let known = catalogue.messages.iter().map(|design| design.id.as_str()).collect();
                ("unknown-design-message", "/message", message.message.as_deref(), known)
            }
            Step::AssignVoucher(voucher) => {
                let known = catalogue.vouchers.iter().map(|design| design.id.as_str()).collect();
                ("unknown-design-voucher", "/design", voucher.design.as_deref(), known)
            }
            _ => continue,
        };
        let Some(design) = design.filter(|design| !known.contains(design)) else { continue };
        let site = Site { node: Some(index), pointer: pointer.to_owned() };
        findings
            .report_as(context.site(&site), Phrase::new(key))
            .say("name", Argument::Text(design.to_owned()))
            .mend_name(&site, design, known.into_iter());
    }
}
