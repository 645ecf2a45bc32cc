//! `hidden-case`: an earlier case takes everybody whom this one could take.

use super::{Kind, decided, without_case};
use crate::checks::{Context, Findings, declare};
use crate::{Argument, Phrase, Step};

declare!("hidden-case", Warning, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    for verdict in context.verdicts() {
        let (Kind::Hidden(case), Step::Branch(branch)) = (verdict.kind, context.step(verdict.node)) else { continue };
        let name = branch.cases[case].name.clone().unwrap_or_default();
        let place = context.at_field(verdict.node, &format!("/cases/{case}/rule"));
        let finding = findings.report(place);
        finding.say("case", Argument::Text(name)).say("by", decided(context, &verdict.by));
        if let Some(patch) = without_case(context, verdict.node, case, branch.cases.len()) {
            finding.mend(Phrase::new("fix-remove-case"), patch);
        }
    }
}
