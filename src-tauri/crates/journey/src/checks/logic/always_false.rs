//! `always-false`: nobody who gets to the question answers it with yes.

use super::{Kind, sentence, without_case, without_condition};
use crate::checks::{Context, Findings, declare};
use crate::{NO, Phrase, Step};

declare!("always-false", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for verdict in context.verdicts() {
        let node = verdict.node;
        let message = |keys| sentence(context, keys, &verdict.by);
        match (verdict.kind, context.step(node)) {
            (Kind::Only(false), Step::Condition(_)) => {
                let message = message(["always-false", "always-false-itself"]);
                let finding = findings.report_as(context.at_field(node, "/rule"), message);
                if let Some(patch) = without_condition(context, node, NO) {
                    finding.mend(Phrase::new("fix-remove-condition"), patch);
                }
            }
            (Kind::Only(false), _) => {
                let message = message(["always-false-audience", "always-false-audience"]);
                findings.report_as(context.at_field(node, "/audience"), message);
            }
            (Kind::OnlyCase(case, false), Step::Branch(branch)) => {
                let message = message(["always-false", "always-false-itself"]);
                let place = context.at_field(node, &format!("/cases/{case}/rule"));
                let finding = findings.report_as(place, message);
                if let Some(patch) = without_case(context, node, case, branch.cases.len()) {
                    finding.mend(Phrase::new("fix-remove-case"), patch);
                }
            }
            (Kind::NeverHappens, _) => {
                let message = message(["always-false-happened", "always-false-happened-itself"]);
                findings.report_as(context.at_field(node, "/event"), message);
            }
            _ => {}
        }
    }
}
