//! Bringing data in.

use std::path::PathBuf;

use workspace::{ImportReport, Missing, OnBadRow, Sources, UnknownConsent};

use crate::clock::now_ms;
use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::sources::blocking;
use crate::{OpenWorkspace, Task};

/// How to import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportOptions {
    /// Take the good rows when some are bad; otherwise nothing is imported then.
    pub skip_bad_rows: bool,
    /// A row that names something unknown is bad; otherwise what it names is made.
    pub reject_missing: bool,
    /// Whether everybody has consented where a whole consent column is missing.
    pub unknown_consent: bool,
    /// Only report; change nothing.
    pub check: bool,
}

impl OpenWorkspace {
    /// Imports canonical files, in one transaction, and works out who is in the segments now.
    pub async fn import(
        &self,
        sources: Vec<PathBuf>,
        options: ImportOptions,
        task: &Task,
    ) -> Result<ImportReport, Error> {
        let options = workspace::ImportOptions {
            on_bad_row: if options.skip_bad_rows { OnBadRow::Skip } else { OnBadRow::Stop },
            missing: if options.reject_missing { Missing::Reject } else { Missing::Stub },
            check: options.check,
            unknown_consent: if options.unknown_consent { UnknownConsent::Yes } else { UnknownConsent::No },
            now_ms: now_ms(),
        };
        let (workspace, task) = (self.workspace.clone(), task.clone());
        let watching = task.clone();
        let report = blocking(move || {
            let sources = Sources::find(&sources)?;
            workspace.import_blocking(&sources, &options, &mut Watching::new(&watching, "import"))
        });
        let mut report = report.await??;
        if report.imported {
            // The rows are in, whatever happens now; what could not be worked out is when the workspace is next opened.
            match self.refresh_stale_segments(&task).await {
                Ok(problems) => report.segment_problems = problems,
                Err(error) => tracing::warn!(%error, "segments could not be worked out"),
            }
        }
        Ok(report)
    }
}
