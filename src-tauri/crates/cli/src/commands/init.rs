//! `rehearse init`: a new workspace, empty or with the sample shop.

use api::{ErrorView, NewWorkspace, OpenWorkspace, SampleShop, Task};

use crate::answer::Answer;
use crate::args::Init;
use crate::table::{DIM, count, styled};

pub(super) async fn run(wish: Init, task: &Task) -> Result<Answer, ErrorView> {
    let new = NewWorkspace {
        path: wish.file,
        currency: wish.currency,
        time_zone: wish.time_zone,
        sample: wish.sample.then_some(SampleShop { customers: wish.customers, seed: wish.seed }),
        truths: wish.truths,
    };
    let workspace = OpenWorkspace::create(&new, task).await.map_err(super::said)?;
    let summary = workspace.summary().await.map_err(super::said)?;
    workspace.close().await;
    if wish.output.format.is_json() {
        return Answer::json(&summary);
    }
    let mut text = format!("Made {}, in {}, {}.\n", summary.path, summary.currency, summary.time_zone);
    if wish.sample {
        text += &format!(
            "The sample shop has {} customers, and {} sales and returns.\n",
            count(summary.customers),
            count(summary.transactions)
        );
        text += &styled(DIM, format!("Try: rehearse dry-run welcome --workspace {}\n", summary.path));
    } else {
        text += &styled(DIM, format!("Bring data in: rehearse import FOLDER --workspace {}\n", summary.path));
    }
    Ok(Answer::text(text))
}
