//! Bringing data in.

use std::path::PathBuf;

use workspace::{ImportReport, Mapping, Sources};

use crate::errors::Error;
use crate::imports::run_import;
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
    /// Imports files, in one transaction, and works out who is in the segments now. Without a mapping they are canonical.
    pub async fn import(
        &self,
        sources: Vec<PathBuf>,
        mapping: Option<Mapping>,
        options: ImportOptions,
        task: &Task,
    ) -> Result<ImportReport, Error> {
        let sources = blocking(move || match mapping {
            Some(mapping) => Sources::find_mapped(&sources, &mapping),
            None => Sources::find(&sources),
        })
        .await??;
        run_import(self, sources, options, task).await
    }
}
