//! Imports, made or only checked.

use std::collections::BTreeMap;

use phrases::Speaker;
use workspace::{FileCounts, ImportReport, Missing, OnBadRow, RejectedEntry, Sources, UnknownConsent};

use super::{reasons, sources_of};
use crate::clock::{Stopwatch, now_ms};
use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::sources::blocking;
use crate::types::*;
use crate::{Application, ImportOptions, OpenWorkspace, Task};

/// So many rejected rows are told at once.
const TOLD: u32 = 1_000;

impl Application {
    pub(crate) async fn import_files(&self, wish: ImportFiles, task: &Task) -> Result<ImportView, Error> {
        let opened = self.opened()?;
        let ImportFiles { files, settings, skip_bad_rows, reject_missing, unknown_consent, check } = wish;
        let options = ImportOptions { skip_bad_rows, reject_missing, unknown_consent, check };
        let sources = blocking(move || sources_of(files, settings)).await??;
        let order: Vec<String> = sources.files.iter().map(|file| file.name.clone()).collect();
        let watch = Stopwatch::start();
        let report = run_import(&opened, sources, options, task).await?;
        import_view(&opened, report, &order, watch, self.speaker()).await
    }
}

/// Imports in one transaction, and works out who is in the segments now.
pub(crate) async fn run_import(
    opened: &OpenWorkspace,
    sources: Sources,
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
    let (workspace, task) = (opened.workspace.clone(), task.clone());
    let watching = task.clone();
    let report =
        blocking(move || workspace.import_blocking(&sources, &options, &mut Watching::new(&watching, "import")));
    let mut report = report.await??;
    if report.imported {
        // The rows are in, whatever happens now; what could not be worked out is when the workspace is next opened.
        match opened.refresh_stale_segments(&task).await {
            Ok(problems) => report.segment_problems = problems,
            Err(error) => tracing::warn!(%error, "segments could not be worked out"),
        }
    }
    Ok(report)
}

/// An import as the surface has it; rejected rows carry the numbers that they are kept under.
pub(super) async fn import_view(
    opened: &OpenWorkspace,
    report: ImportReport,
    order: &[String],
    watch: Stopwatch,
    speaker: &Speaker,
) -> Result<ImportView, Error> {
    let rejected = match report.import {
        Some(import) if report.rejected_total > 0 => {
            let page = opened.workspace.rejected_page(import, 0, TOLD).await?;
            page.rows.iter().map(|entry| entry_view(entry, speaker)).collect()
        }
        _ => report
            .rejected
            .iter()
            .zip(report.rejected_fields)
            .map(|(row, (names, fields))| RejectedRowView {
                row: None,
                file: row.file.clone(),
                line: row.line,
                fault: reasons::fault(row, speaker),
                names,
                fields,
            })
            .collect(),
    };
    Ok(ImportView {
        import: report.import,
        imported: report.imported,
        files: files_view(report.files, order),
        rejected,
        rejected_total: report.rejected_total,
        took_ms: watch.milliseconds(),
        segment_problems: report.segment_problems,
    })
}

pub(super) fn entry_view(entry: &RejectedEntry, speaker: &Speaker) -> RejectedRowView {
    RejectedRowView {
        row: Some(entry.number),
        file: entry.row.file.clone(),
        line: entry.row.line,
        fault: reasons::fault(&entry.row, speaker),
        names: entry.names.clone(),
        fields: entry.fields.clone(),
    }
}

/// What became of files, in an order; others follow by name.
pub(super) fn files_view(mut files: BTreeMap<String, FileCounts>, order: &[String]) -> Vec<ImportedFile> {
    let first: Vec<(String, FileCounts)> =
        order.iter().filter_map(|name| files.remove(name).map(|counts| (name.clone(), counts))).collect();
    let view = |(name, counts): (String, FileCounts)| ImportedFile {
        name,
        rows: counts.rows,
        new: counts.new,
        changed: counts.changed,
        same: counts.same,
        rejected: counts.rejected,
        removed: counts.removed,
        stubs: counts.stubs,
    };
    first.into_iter().chain(files).map(view).collect()
}
