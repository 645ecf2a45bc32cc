//! `stale-acceptance`: a finding is accepted that is not found any more.

use crate::checks::{Context, Findings, Place, REGISTRY, declare};
use crate::{Argument, PatchOperation, Phrase};

declare!("stale-acceptance", Hint, run);

/// Findings that depend on counts which may come later.
const COUNTED: [&str; 2] = ["stock-too-small", "audience-empty"];

/// Runs last, over what the others have found.
fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let uncounted = context.catalogue.is_none_or(|catalogue| catalogue.audiences.is_empty());
    for (index, accepted) in context.journey.accepted.iter().enumerate() {
        let code = accepted.code.as_str();
        let known = REGISTRY.iter().any(|check| check.code == code);
        // What only the workspace can tell is not known to be gone.
        let unsure = known && (context.catalogue.is_none() || uncounted && COUNTED.contains(&code));
        let found = findings
            .found
            .iter()
            .any(|finding| finding.code == code && (accepted.node.is_none() || accepted.node == finding.place.node));
        // One without a code is `required-empty`; one of this code would accept itself.
        if code.is_empty() || code == CHECK.code || unsure || found {
            continue;
        }
        let place = Place { field: Some(format!("/accepted/{index}")), ..Place::default() };
        let patch = vec![PatchOperation::Remove { path: format!("/accepted/{index}") }];
        findings
            .report(place)
            .say("code", Argument::Text(code.to_owned()))
            .mend(Phrase::new("fix-remove-acceptance"), patch);
    }
}
