//! `rehearse truths`: what is built into the sample shop of a workspace.

use api::{ErrorView, Task};

use crate::answer::Answer;
use crate::args::Truths;

pub(super) async fn run(wish: Truths, task: &Task) -> Result<Answer, ErrorView> {
    let workspace = super::open(&wish.place.workspace).await?;
    let truths = workspace.sample_truths(task).await;
    workspace.close().await;
    let truths = truths.map_err(super::said)?;
    let Some(path) = wish.out else { return Ok(Answer::text(truths)) };
    api::write_file(&path, truths.into_bytes()).await.map_err(super::said)?;
    Ok(Answer::text(format!("Wrote {}.\n", path.display())))
}
