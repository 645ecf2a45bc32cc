//! Journeys that people name on the command line: read with their text, written back, mended, put in order.

use std::path::Path;
use std::sync::Arc;

use journey::{Catalogue, Document, Mended, PatchOperation, Placing};
use phrases::{Locale, speaker};
use serde::Serialize;
use workspace::{Saving, WorkspaceError};

use crate::errors::Error;
use crate::person::write_whole;
use crate::segments::Counting;
use crate::sources::{STANDARD_INPUT, blocking, read_text};
use crate::{FindingPlace, OpenWorkspace, Task, findings};

/// So many cards stand beside each other where a file is laid out, as on the canvas.
const COLUMNS: u32 = 3;

/// A journey, with the text it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct JourneyText {
    /// As it was named.
    pub name: String,
    /// The text.
    pub text: String,
    /// What it says.
    pub document: Document,
}

/// A fix that was applied.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fixed {
    /// The code of the finding.
    pub code: String,
    /// Where the finding was.
    pub place: FindingPlace,
    /// What was done.
    pub title: String,
}

impl JourneyText {
    /// Reads a journey: a file, `-` for standard input, or one saved in the workspace, as `ID` or `ID@VERSION`.
    pub async fn read(name: &str, workspace: Option<&OpenWorkspace>) -> Result<Self, Error> {
        let text = named_text(name, workspace).await?;
        Self::of(name, text)
    }

    pub(crate) fn of(name: &str, text: String) -> Result<Self, Error> {
        let file = (name != STANDARD_INPUT).then(|| name.to_owned());
        let document = journey::read_str(&text).map_err(|error| Error::Journey { file, error })?;
        Ok(Self { name: name.to_owned(), text, document })
    }

    /// The one way in which it is written, with a place for every step.
    pub fn in_order(&self, placing: Placing) -> String {
        journey::format(&journey::place(&self.document, placing, COLUMNS))
    }

    /// Writes another text in its place: into its file, or as a new version into the workspace it was read from.
    /// Standard input has no place.
    pub async fn write(&self, text: String, workspace: Option<&OpenWorkspace>) -> Result<(), Error> {
        match workspace.filter(|_| !is_file(&self.name)) {
            Some(workspace) => {
                let JourneyText { document, .. } = Self::of(&self.name, text)?;
                workspace.save_draft(document.source, Saving::Kept).await.map(drop)
            }
            None => write_file(Path::new(&self.name), text.into_bytes()).await,
        }
    }
}

/// Writes a file, all of it or nothing.
pub async fn write_file(path: &Path, bytes: Vec<u8>) -> Result<(), Error> {
    let path = path.to_owned();
    blocking(move || write_whole(&path, &bytes)).await?
}

fn is_file(name: &str) -> bool {
    name == STANDARD_INPUT || Path::new(name).is_file()
}

pub(crate) async fn named_text(name: &str, workspace: Option<&OpenWorkspace>) -> Result<String, Error> {
    let Some(workspace) = workspace.filter(|_| !is_file(name)) else { return read_text(name).await };
    let versioned = name.rsplit_once('@').and_then(|(id, version)| Some((id, version.parse().ok()?)));
    let stored = match versioned {
        Some((id, version)) => workspace.workspace.journey(id, Some(version)).await,
        None => workspace.workspace.journey(name, None).await,
    };
    match stored {
        Ok(stored) => Ok(stored.document),
        Err(WorkspaceError::NoSuchJourney(_)) => Err(Error::NeitherFileNorJourney(name.to_owned())),
        Err(error) => Err(error.into()),
    }
}

impl OpenWorkspace {
    /// What a journey may name, with the audiences of its triggers counted.
    pub async fn catalogue_of(&self, journey: &JourneyText, task: &Task) -> Result<Arc<Catalogue>, Error> {
        self.catalogue_for(&journey.document.journey, Counting::All, task).await
    }
}

/// Applies every fix that there is; the text in order, and what was done. Nothing where nothing was to be done.
pub(crate) async fn mended(
    journey: &JourneyText,
    catalogue: Option<Arc<Catalogue>>,
) -> Result<Option<(String, Vec<Fixed>)>, Error> {
    let document = journey.document.clone();
    let Mended { document, done } = blocking(move || journey::mend(document, catalogue.as_deref())).await?;
    if done.is_empty() {
        return Ok(None);
    }
    // A step that a fix brings has no place; a file without places is laid out when it is opened.
    let placed = document.source["nodes"]
        .as_array()
        .is_some_and(|nodes| nodes.iter().any(|node| node.get("position").is_some()));
    let source = if placed { journey::place(&document, Placing::Missing, COLUMNS) } else { document.source.clone() };
    let speaker = speaker(Locale::En);
    let titles = findings::titles(&document.journey, speaker);
    let fixed = done.into_iter().map(|mending| Fixed {
        code: mending.code.to_owned(),
        place: findings::place(mending.place),
        title: speaker.say(&mending.title, &titles),
    });
    Ok(Some((journey::format(&source), fixed.collect())))
}

/// The text of a journey after a fix, in order; nothing where the fix does not fit.
pub fn fixed_text(journey: &Document, patch: &serde_json::Value) -> Option<String> {
    let operations: Vec<PatchOperation> = serde_json::from_value(patch.clone()).ok()?;
    let mut source = journey.source.clone();
    journey::apply_patch(&mut source, &operations).ok()?;
    Some(journey::format(&source))
}
