//! One file a command.

mod check;
mod diff;
mod dry_run;
mod erase;
mod explain;
mod explain_code;
mod fmt;
mod import;
mod imports;
mod init;
mod journeys;
mod render;
mod reports;
mod sarif;
mod segments;
mod share;
mod truths;

use std::path::Path;

use api::{ErrorView, OpenWorkspace, Task};
use clap::CommandFactory as _;

use crate::answer::Answer;
use crate::args::{Arguments, Command, Format, Schema};

/// Runs what was typed.
pub(crate) async fn run(command: Command, task: Task) -> Result<Answer, ErrorView> {
    match command {
        Command::Init(wish) => init::run(wish, &task).await,
        Command::Import(wish) => import::run(wish, &task).await,
        Command::Erase(wish) => erase::run(wish, &task).await,
        Command::Share(wish) => share::run(wish, &task).await,
        Command::Truths(wish) => truths::run(wish, &task).await,
        Command::Imports(wish) => imports::run(wish, &task).await,
        Command::Check(wish) => check::run(wish, &task).await,
        Command::Explain(wish) => explain_code::run(&wish),
        Command::Fmt(wish) => fmt::run(wish).await,
        Command::Diff(wish) => diff::run(wish).await,
        Command::Render(wish) => render::run(wish, &task).await,
        Command::DryRun(wish) => dry_run::run(wish, &task).await,
        Command::ExplainCustomer(wish) => explain::run(wish, &task).await,
        Command::Report(wish) => reports::run(wish, &task).await,
        Command::Segments(wish) => segments::run(wish, &task).await,
        Command::Journeys(wish) => journeys::run(wish).await,
        // A schema is JSON in either format.
        Command::Schema(Schema::Journey { output: _ }) => Answer::json(&api::journey_schema()),
        Command::Schema(Schema::Mapping { output: _ }) => Answer::json(&api::mapping_schema()),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "rehearse", &mut script);
            Ok(Answer::text(String::from_utf8_lossy(&script)))
        }
    }
}

async fn open(path: &Path) -> Result<OpenWorkspace, ErrorView> {
    OpenWorkspace::open(path).await.map_err(said)
}

/// In English: what programs and people in a terminal read is the same everywhere.
fn said(error: api::Error) -> ErrorView {
    api::say_error(&error)
}

/// Something that clap cannot know to be wrong.
fn wrong_use(message: &str, help: &str) -> ErrorView {
    ErrorView {
        code: "wrong-use".to_owned(),
        message: message.to_owned(),
        help: help.to_owned(),
        ..ErrorView::default()
    }
}

impl Format {
    fn is_json(self) -> bool {
        self == Self::Json
    }
}
