//! `rehearse share`: a copy of a workspace that names nobody.

use api::{ErrorView, Task};

use crate::answer::Answer;
use crate::args::Share;
use crate::table::count;

pub(super) async fn run(wish: Share, task: &Task) -> Result<Answer, ErrorView> {
    let workspace = super::open(&wish.place.workspace).await?;
    let made = workspace.share(&wish.out, task).await;
    workspace.close().await;
    let made = made.map_err(super::said)?;
    if wish.output.format.is_json() {
        return Answer::json(&made);
    }
    Ok(Answer::text(format!(
        "Made {}: {} customers with made-up names, addresses and numbers.\n\
         Left out: {} rejected rows, {} dry runs that name a customer.\n",
        wish.out.display(),
        count(made.customers),
        count(made.rejected_left_out),
        count(made.runs_left_out)
    )))
}
