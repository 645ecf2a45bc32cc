//! `unknown-occasion-type`: no occasion of this type has been in the workspace yet; perhaps it is a slip of the pen.

use crate::checks::{Context, Findings, declare};
use crate::terms::Site;
use crate::{Argument, Step};

declare!("unknown-occasion-type", Hint, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    let Some(catalogue) = context.catalogue.filter(|catalogue| !catalogue.occasion_types.is_empty()) else { return };
    for (index, _) in context.nodes() {
        let Step::CreateOccasion(occasion) = context.step(index) else { continue };
        let Some(name) = occasion.occasion.as_deref() else { continue };
        if catalogue.occasion_types.iter().all(|known| known != name) {
            let site = Site { node: Some(index), pointer: "/type".to_owned() };
            let known = catalogue.occasion_types.iter().map(String::as_str);
            findings
                .report(context.site(&site))
                .say("name", Argument::Text(name.to_owned()))
                .mend_name(&site, name, known);
        }
    }
}
