//! `rehearse`: the same engine as the app, for people in a terminal and for scripts.
//!
//! - [`args`]: what may be typed.
//! - [`commands`]: one file a command; each gives an [`answer::Answer`].
//! - [`answer`]: what goes to standard output, and with which exit status.
//! - [`pages`]: what every code means.
//! - [`progress`]: how far it is, on standard error, where somebody is looking.
//! - [`table`]: tables for people.

mod answer;
mod args;
mod commands;
mod pages;
mod progress;
mod table;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser as _;
use clap::error::{ContextKind, ErrorKind};

use answer::{Answer, CANCELLED, COULD_NOT};
use api::ErrorView;
use args::Arguments;

/// After Ctrl C a transaction may need a moment to be rolled back; then the process ends in any case, and SQLite rolls
/// it back the next time the file is opened.
const MOMENT: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    // A panic is our own mistake, whatever the input was; it is said like every other error, once. One beside this
    // thread comes back as the failure of the work that was waited for.
    std::panic::set_hook(Box::new(|_| ()));
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let why = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
        answer::print_error(&api::internal_error(&why), json_is_wanted());
        ExitCode::from(COULD_NOT)
    })
}

fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return wrong_use(&error),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            answer::print_error(&api::internal_error(&error.to_string()), json_is_wanted());
            return ExitCode::from(COULD_NOT);
        }
    };
    let ended = runtime.block_on(until_it_ends(arguments));
    // Whatever still reads standard input or computes after Ctrl C is not waited for.
    runtime.shutdown_background();
    match ended {
        Ok(answer) => answer.print(),
        Err(error) => {
            answer::print_error(&error, json_is_wanted());
            ExitCode::from(if error.code == "cancelled" { CANCELLED } else { COULD_NOT })
        }
    }
}

async fn until_it_ends(arguments: Arguments) -> Result<Answer, ErrorView> {
    let token = tokio_util::sync::CancellationToken::new();
    let task = progress::task(token.clone());
    let work = commands::run(arguments.command, task);
    tokio::pin!(work);
    tokio::select! {
        ended = &mut work => return ended,
        _ = tokio::signal::ctrl_c() => token.cancel(),
    }
    match tokio::time::timeout(MOMENT, work).await {
        // What was already done when the key was pressed is done, and says so.
        Ok(ended) => ended,
        Err(_) => Err(api::cancelled()),
    }
}

/// What clap says about a wrong use, as every other error; help and version are answers.
fn wrong_use(error: &clap::Error) -> ExitCode {
    let answered = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if answered || !json_is_wanted() {
        // Printing fails only when nobody reads it.
        let _ = error.print();
        return ExitCode::from(if answered { 0 } else { COULD_NOT });
    }
    let words = error.render().to_string();
    let message = one_sentence(&words);
    let meant = error.get(ContextKind::SuggestedSubcommand).or_else(|| error.get(ContextKind::SuggestedArg));
    let meant = meant.or_else(|| error.get(ContextKind::SuggestedValue));
    let help = match meant {
        Some(word) => format!("Did you mean {word}? See rehearse --help."),
        None => "See rehearse --help.".to_owned(),
    };
    answer::print_error(&ErrorView { code: "wrong-use".to_owned(), message, help, ..ErrorView::default() }, true);
    ExitCode::from(COULD_NOT)
}

/// What is wrong, of all that clap says: the lines before the first empty one, the names below the first one among them.
fn one_sentence(words: &str) -> String {
    let mut lines = words.lines().map(str::trim).take_while(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default().trim_start_matches("error: ");
    let below: Vec<&str> = lines.collect();
    let said = format!("{first} {}", below.join(", "));
    said.trim_end().to_owned()
}

/// Asked of what was typed and not of what was understood, since a wrong use is answered in this way as well.
fn json_is_wanted() -> bool {
    let typed: Vec<_> = std::env::args_os().collect();
    typed.iter().any(|word| word == "--format=json")
        || typed.windows(2).any(|words| words[0] == "--format" && words[1] == "json")
}
