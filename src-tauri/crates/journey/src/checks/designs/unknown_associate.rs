//! `unknown-associate`: an occasion is given to an associate whom the workspace does not have.

use crate::checks::{Context, Findings, declare};
use crate::terms::Site;
use crate::{Argument, Assignee, Step};

declare!("unknown-associate", Error, run);

fn run(context: &Context<'_>, findings: &mut Findings<'_>) {
    // A workspace without any has not imported them yet.
    let Some(catalogue) = context.catalogue.filter(|catalogue| !catalogue.associates.is_empty()) else { return };
    for (index, _) in context.nodes() {
        let Step::CreateOccasion(occasion) = context.step(index) else { continue };
        let Some(Assignee::Associate { associate }) = &occasion.assignee else { continue };
        if catalogue.associates.iter().all(|known| known.id != *associate) {
            let site = Site { node: Some(index), pointer: "/assignee/associate".to_owned() };
            let known = catalogue.associates.iter().map(|known| known.id.as_str());
            findings
                .report(context.site(&site))
                .say("name", Argument::Text(associate.clone()))
                .mend_name(&site, associate, known);
        }
    }
}
