//! `always-true`: everybody who gets to the question answers it with yes.

use super::{Kind, sentence, without_condition};
use crate::checks::{Context, Findings, declare};
use crate::{Phrase, YES};

declare!("always-true", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for verdict in context.verdicts() {
        let message = sentence(context, ["always-true", "always-true-itself"], &verdict.by);
        match verdict.kind {
            Kind::Only(true) => {
                let finding = findings.report_as(context.at_field(verdict.node, "/rule"), message);
                if let Some(patch) = without_condition(context, verdict.node, YES) {
                    finding.mend(Phrase::new("fix-remove-condition"), patch);
                }
            }
            Kind::OnlyCase(case, true) => {
                findings.report_as(context.at_field(verdict.node, &format!("/cases/{case}/rule")), message);
            }
            _ => {}
        }
    }
}
