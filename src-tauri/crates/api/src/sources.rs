//! Files that people name: journeys and lists, from a path or standard input.

use std::io::Read as _;
use std::path::Path;

use journey::Document;

use crate::OpenWorkspace;
use crate::errors::Error;

/// Standard input, where a file is expected.
pub(crate) const STANDARD_INPUT: &str = "-";
/// No journey, and no list that a person would write, is larger than this.
const LARGEST: u64 = 64 << 20;

/// Reads a text file, `-` for standard input.
pub(crate) async fn read_text(name: &str) -> Result<String, Error> {
    let name = name.to_owned();
    blocking(move || read_text_blocking(&name)).await?
}

fn read_text_blocking(name: &str) -> Result<String, Error> {
    let path = Path::new(name);
    let failed = |error: std::io::Error| Error::not_read(path, &error);
    let mut bytes = Vec::new();
    if name == STANDARD_INPUT {
        std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    } else {
        std::fs::File::open(path).map_err(failed)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    }
    if bytes.len() as u64 > LARGEST {
        return Err(Error::TooLarge(path.to_owned()));
    }
    String::from_utf8(bytes).map_err(|_| Error::NotText(path.to_owned()))
}

/// Reads a journey: a file, `-` for standard input, or the id of one saved in the workspace.
pub(crate) async fn read_journey(name: &str, workspace: Option<&OpenWorkspace>) -> Result<Document, Error> {
    let text = match workspace {
        Some(workspace) if name != STANDARD_INPUT && !Path::new(name).is_file() => {
            match workspace.stored_journey(name).await {
                Err(Error::Workspace(workspace::WorkspaceError::NoSuchJourney(_))) => {
                    return Err(Error::NeitherFileNorJourney(name.to_owned()));
                }
                stored => stored?.document,
            }
        }
        _ => read_text(name).await?,
    };
    let file = (name != STANDARD_INPUT).then(|| name.to_owned());
    journey::read_str(&text).map_err(|error| Error::Journey { file, error })
}

/// Runs what computes or waits for a disk, beside what answers.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(Error::inside)
}
