//! `no-goal`: nothing says what the journey is for, so results cannot say how well it does.

use serde_json::json;

use crate::checks::{Context, Findings, Place, declare, fixes};
use crate::{PatchOperation, Phrase};

declare!("no-goal", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    if !context.has_goal() {
        findings.report(Place::default()).mend(Phrase::new("fix-add-goal"), vec![usual_goal()]);
    }
}

/// Gives the journey the goal that most have.
pub(super) fn usual_goal() -> PatchOperation {
    fixes::add("/goal".to_owned(), json!({"event": "purchase", "window": "P14D", "model": "last"}))
}
