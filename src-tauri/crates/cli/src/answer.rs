//! What goes to standard output, and with which exit status.

use std::io::{self, Write as _};
use std::process::ExitCode;

use api::ErrorView;
use serde::Serialize;
use serde_json::json;

use crate::table::{DIM, RED, styled};

/// Errors in a journey, or rows that were rejected.
const FINDINGS: u8 = 1;
/// Unusable input, no such file, wrong use.
pub(crate) const COULD_NOT: u8 = 2;
/// Stopped by Ctrl C.
pub(crate) const CANCELLED: u8 = 130;

/// The answer of a command.
#[derive(Debug)]
pub(crate) struct Answer {
    content: Content,
    status: u8,
}

#[derive(Debug)]
enum Content {
    /// For people or programs; styles are left out where nobody sees them.
    Text(String),
    /// A file.
    Bytes(Vec<u8>),
}

impl Answer {
    /// Text as it is.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self { content: Content::Text(text.into()), status: 0 }
    }

    /// A file as it is.
    pub(crate) const fn bytes(bytes: Vec<u8>) -> Self {
        Self { content: Content::Bytes(bytes), status: 0 }
    }

    /// What it would print where nobody sees styles.
    pub(crate) fn into_plain_bytes(self) -> Vec<u8> {
        match self.content {
            Content::Text(text) => anstream::adapter::strip_str(&text).to_string().into_bytes(),
            Content::Bytes(bytes) => bytes,
        }
    }

    /// One JSON value.
    pub(crate) fn json<T: Serialize>(value: &T) -> Result<Self, ErrorView> {
        let text = serde_json::to_string_pretty(value).map_err(|error| api::internal_error(&error.to_string()))?;
        Ok(Self::text(text + "\n"))
    }

    /// It was done, and there is something to mend.
    pub(crate) fn with_findings(self, any: bool) -> Self {
        Self { status: if any { FINDINGS } else { self.status }, ..self }
    }

    /// Part of it could not be done.
    pub(crate) fn with_failures(self, any: bool) -> Self {
        Self { status: if any { COULD_NOT } else { self.status }, ..self }
    }

    /// Prints it; a pipe that nobody reads any more is no failure.
    pub(crate) fn print(&self) -> ExitCode {
        let written = match &self.content {
            Content::Text(text) => {
                let mut out = anstream::AutoStream::auto(io::stdout().lock());
                out.write_all(text.as_bytes()).and_then(|()| out.flush())
            }
            Content::Bytes(bytes) => {
                let mut out = io::stdout().lock();
                out.write_all(bytes).and_then(|()| out.flush())
            }
        };
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                eprintln!("The answer could not be written: {error}");
                ExitCode::from(COULD_NOT)
            }
            _ => ExitCode::from(self.status),
        }
    }
}

/// Says what went wrong: on standard error to people, on standard output to programs.
pub(crate) fn print_error(error: &ErrorView, json: bool) {
    // Nobody is there to be told when these cannot be written.
    if json {
        let _ = writeln!(io::stdout(), "{}", json!({ "error": error }));
        return;
    }
    let mut err = anstream::AutoStream::auto(io::stderr().lock());
    let place = error.place.as_deref().map(|place| format!(" ({place})")).unwrap_or_default();
    let code = styled(DIM, format!("[{}]", error.code));
    let _ = writeln!(err, "{} {}{place} {code}", styled(RED, "error:"), error.message);
    if !error.help.is_empty() {
        let _ = writeln!(err, "{}", error.help);
    }
    for finding in &error.findings {
        let node = finding.place.node.as_deref().map(|node| format!("{node}: ")).unwrap_or_default();
        let _ = writeln!(err, "  {node}{} {}", finding.message, styled(DIM, format!("[{}]", finding.code)));
    }
}
