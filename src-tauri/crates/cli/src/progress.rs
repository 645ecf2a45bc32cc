//! How far it is: on standard error, and only where somebody is looking.

use std::fmt;
use std::io::IsTerminal as _;
use std::sync::{Mutex, PoisonError};

use api::{Progress, Task};
use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
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
        if let Some(rows) = progress.rows {
            bar.set_prefix(progress.what.clone().unwrap_or_default());
            let a_second = rows as f64 / bar.elapsed().as_secs_f64().max(0.001);
            bar.set_message(format!("{} rows, {}/s", HumanCount(rows), HumanCount(a_second as u64)));
        }
        if progress.total == Some(progress.done) {
            bar.finish_and_clear();
        }
    }
}

fn new_bar(progress: &Progress) -> ProgressBar {
    let words = words(&progress.stage);
    let template = match (progress.rows, progress.total) {
        (Some(_), _) => format!("  {words} {{prefix}} [{{bar:24}}] {{bytes}}/{{total_bytes}}  {{msg}}  {{eta}} left"),
        (None, Some(_)) => format!("  {words} [{{bar:24}}] {{human_pos}}/{{human_len}}  {{rate}}  {{eta}} left"),
        (None, None) => format!("  {words} {{spinner}} {{human_pos}}  {{rate}}"),
    };
    // The templates above are known to be right; a bar without them would still be one.
    let style = ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar());
    let rate = |state: &ProgressState, out: &mut dyn fmt::Write| {
        let _ = write!(out, "{}/s", HumanCount(state.per_sec() as u64));
    };
    ProgressBar::with_draw_target(progress.total, ProgressDrawTarget::stderr()).with_style(style.with_key("rate", rate))
}

fn words(stage: &str) -> String {
    match stage {
        "make-sample" => "Making the sample shop".to_owned(),
        "import" => "Importing".to_owned(),
        "erase" => "Erasing".to_owned(),
        "share" => "Copying".to_owned(),
        "load" => "Reading the workspace".to_owned(),
        "dry-run" => "Walking customers".to_owned(),
        "trace" => "Writing the trace".to_owned(),
        other => other.replace('-', " "),
    }
}
