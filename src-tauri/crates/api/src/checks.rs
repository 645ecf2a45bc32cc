//! Checking journeys: the draft on the canvas, and files from the command line.

use phrases::{Locale, speaker};
use serde::Serialize;

use crate::errors::{Error, say};
use crate::sources::{blocking, read_journey};
use crate::{CheckedJourney, ErrorView, FindingView, OpenWorkspace, Task, findings};

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
#[derive(Debug, Clone, PartialEq, Serialize)]
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
}

/// Checks files, standard input or journeys saved in the workspace, in English. What cannot be read says so, and the
/// others are checked all the same; without a workspace, what only it can tell is not asked.
pub async fn check_files(
    names: &[String],
    workspace: Option<&OpenWorkspace>,
    task: &Task,
) -> Result<CheckedFiles, Error> {
    let catalogue = match workspace {
        Some(workspace) => Some(workspace.catalogue().await?),
        None => None,
    };
    let mut checked = CheckedFiles { files: Vec::with_capacity(names.len()), errors: 0, warnings: 0, hints: 0 };
    for name in names {
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let document = match read_journey(name, workspace).await {
            Ok(document) => document,
            Err(error) => {
                let error = Some(say(&error, speaker(Locale::En)));
                checked.files.push(CheckedFile { file: name.clone(), journey: None, findings: None, error });
                continue;
            }
        };
        let journey = Some(document.journey.id.clone());
        let catalogue = catalogue.clone();
        let CheckedJourney { findings, errors, warnings, hints } =
            blocking(move || findings::check(&document, catalogue.as_deref(), speaker(Locale::En))).await?;
        checked.errors += errors;
        checked.warnings += warnings;
        checked.hints += hints;
        checked.files.push(CheckedFile { file: name.clone(), journey, findings: Some(findings), error: None });
    }
    Ok(checked)
}
