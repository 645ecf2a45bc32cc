//! How far it is: on standard error, and only where somebody is looking.

use std::io::IsTerminal as _;
use std::sync::{Mutex, PoisonError};

use api::{Progress, Task};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tokio_util::sync::CancellationToken;

/// A task with a bar on a terminal; without one nobody is told.
pub(crate) fn task(token: CancellationToken) -> Task {
    if !std::io::stderr().is_terminal() {
        return Task::new(token, |_| ());
    }
    let bar = Mutex::new(None::<(String, ProgressBar)>);
    Task::new(token, move |progress| show(&mut bar.lock().unwrap_or_else(PoisonError::into_inner), &progress))
}

fn show(bar: &mut Option<(String, ProgressBar)>, progress: &Progress) {
    if bar.as_ref().is_none_or(|(stage, _)| *stage != progress.stage) {
        if let Some((_, ended)) = bar.take() {
            ended.finish_and_clear();
        }
        *bar = Some((progress.stage.clone(), new_bar(progress)));
    }
    if let Some((_, bar)) = bar {
        if let Some(total) = progress.total {
            bar.set_length(total);
        }
        bar.set_position(progress.done);
        if progress.total == Some(progress.done) {
            bar.finish_and_clear();
        }
    }
}

fn new_bar(progress: &Progress) -> ProgressBar {
    let known = "  {msg:<22} [{bar:30}] {human_pos}/{human_len}  {per_sec}  {eta} left";
    let unknown = "  {msg:<22} {spinner} {human_pos}  {per_sec}";
    let template = if progress.total.is_some() { known } else { unknown };
    // The templates above are known to be right; a bar without them would still be one.
    let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::with_draw_target(progress.total, ProgressDrawTarget::stderr()).with_style(style);
    bar.set_message(words(&progress.stage));
    bar
}

fn words(stage: &str) -> String {
    match stage {
        "make-sample" => "Making the sample shop".to_owned(),
        "import" => "Importing".to_owned(),
        "load" => "Reading the workspace".to_owned(),
        "dry-run" => "Walking customers".to_owned(),
        "trace" => "Writing the trace".to_owned(),
        other => other.replace('-', " "),
    }
}
