//! Checking journeys: the draft on the canvas, and files from the command line.

use phrases::{Locale, speaker};
use serde::Serialize;

use crate::errors::{Error, say};
use crate::sources::{STANDARD_INPUT, blocking};
use crate::{CheckedJourney, ErrorView, FindingView, Fixed, JourneyText, OpenWorkspace, Task, files, findings};

/// What was found in several files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CheckedFiles {
    /// In the order in which they were named.
    pub files: Vec<CheckedFile>,
    /// Errors in all.
    pub errors: u32,
    /// Warnings in all.
    pub warnings: u32,
    /// Hints in all.
    pub hints: u32,
}

/// What was found in one file.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct CheckedFile {
    /// As it was named.
    pub file: String,
    /// The journey's id.
    pub journey: Option<String>,
    /// What was found; nothing where it could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<FindingView>>,
    /// Why it could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<ErrorView>,
    /// The fixes that were applied, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed: Option<Vec<Fixed>>,
    /// What was checked; empty where nothing could be read.
    #[serde(skip)]
    pub text: String,
}

/// Checks files, standard input or journeys saved in the workspace, in English. What cannot be read says so, and the
/// others are checked all the same; without a workspace, what only it can tell is not asked. Where fixes are asked for,
/// all of them are applied and written first; of standard input the text is given back instead.
pub async fn check_files(
    names: &[String],
    workspace: Option<&OpenWorkspace>,
    fix: bool,
    task: &Task,
) -> Result<CheckedFiles, Error> {
    let mut checked = CheckedFiles { files: Vec::with_capacity(names.len()), errors: 0, warnings: 0, hints: 0 };
    for name in names {
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let mut file = CheckedFile { file: name.clone(), ..CheckedFile::default() };
        match check_file(&mut file, workspace, fix, task).await {
            Ok(counts) => {
                checked.errors += counts.errors;
                checked.warnings += counts.warnings;
                checked.hints += counts.hints;
                file.findings = Some(counts.findings);
            }
            Err(error @ (Error::Cancelled | Error::Internal { .. })) => return Err(error),
            Err(error) => file.error = Some(say(&error, speaker(Locale::En))),
        }
        checked.files.push(file);
    }
    Ok(checked)
}

async fn check_file(
    file: &mut CheckedFile,
    workspace: Option<&OpenWorkspace>,
    fix: bool,
    task: &Task,
) -> Result<CheckedJourney, Error> {
    file.text = files::named_text(&file.file, workspace).await?;
    let mut journey = JourneyText::of(&file.file, file.text.clone())?;
    file.journey = Some(journey.document.journey.id.clone());
    let catalogue = match workspace {
        Some(workspace) => Some(workspace.catalogue_of(&journey, task).await?),
        None => None,
    };
    if fix {
        file.fixed = Some(Vec::new());
        if let Some((text, fixed)) = files::mended(&journey, catalogue.clone()).await? {
            if file.file != STANDARD_INPUT {
                journey.write(text.clone(), workspace).await?;
            }
            journey = JourneyText::of(&file.file, text.clone())?;
            (file.text, file.fixed) = (text, Some(fixed));
        }
    }
    blocking(move || findings::check(&journey.document, catalogue.as_deref(), speaker(Locale::En))).await
}
