//! What was imported, undone, rejected and mended.

use std::collections::BTreeMap;
use std::path::Path;

use workspace::{HeldRows, LoggedImport, RejectedEntry, SourceFile, Sources, Table, WorkspaceError};

use super::making::{entry_view, files_view, import_view, run_import};
use super::name_of;
use crate::clock::{Stopwatch, now_ms, rfc3339};
use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::person::write_whole;
use crate::sources::blocking;
use crate::types::*;
use crate::{Application, ImportOptions, OpenWorkspace, Task};

/// A page of rejected rows has no more.
const LARGEST_PAGE: u32 = 500;
/// So many rows can be mended at once.
const MOST_MENDED: usize = 1_000;

impl Application {
    pub(crate) async fn imports(&self, _task: &Task) -> Result<Vec<ImportEntry>, Error> {
        self.opened()?.import_history().await
    }

    pub(crate) async fn undo_import(&self, wish: ImportOf, task: &Task) -> Result<Vec<ImportEntry>, Error> {
        let opened = self.opened()?;
        opened.undo_import(wish.import, task).await?;
        opened.import_history().await
    }

    pub(crate) async fn rejected_rows(&self, wish: RejectedAsk, _task: &Task) -> Result<RejectedPage, Error> {
        let offset = u32::try_from(wish.offset).unwrap_or(u32::MAX);
        let page = self.opened()?.workspace.rejected_page(wish.import, offset, wish.limit.min(LARGEST_PAGE)).await?;
        let speaker = self.speaker();
        let rows = page.rows.iter().map(|entry| entry_view(entry, speaker)).collect();
        Ok(RejectedPage { total: page.total, rows })
    }

    pub(crate) async fn mend_rows(&self, wish: MendRows, task: &Task) -> Result<ImportView, Error> {
        let opened = self.opened()?;
        if wish.rows.len() > MOST_MENDED {
            return Err(Error::BadParams { why: format!("{} rows; at most {MOST_MENDED}", wish.rows.len()) });
        }
        let watch = Stopwatch::start();
        let mended = Mended::read(&opened, wish).await?;
        // Those that are still bad stay where they are, and are told; the good ones go in.
        let options =
            ImportOptions { skip_bad_rows: true, reject_missing: mended.reject_missing, ..Default::default() };
        let checked =
            run_import(&opened, mended.sources(|_, _| true), ImportOptions { check: true, ..options }, task).await?;
        let bad: Vec<(String, u64)> = checked.rejected.iter().map(|row| (row.file.clone(), row.line)).collect();
        let is_good = |file: &str, line: u64| !bad.iter().any(|(other, at)| other == file && *at == line);
        let good = mended.sources(is_good);
        let mut view = import_view(&opened, checked, &[], watch, self.speaker()).await?;
        for row in &mut view.rejected {
            row.row = mended.number(&row.file, row.line);
        }
        if good.files.is_empty() {
            return Ok(view);
        }
        let made = run_import(&opened, good, options, task).await?;
        let settled = mended.numbers(|file, line| {
            is_good(file, line) && !made.rejected.iter().any(|row| row.file == file && row.line == line)
        });
        if made.imported {
            opened.workspace.settle_rejected(settled).await?;
        }
        view.import = made.import;
        view.imported = made.imported;
        view.segment_problems = made.segment_problems;
        view.took_ms = watch.milliseconds();
        Ok(view)
    }

    pub(crate) async fn export_rejected(&self, wish: ExportRejected, _task: &Task) -> Result<Nothing, Error> {
        let opened = self.opened()?;
        let files = opened.rejected_files(wish.import).await?;
        let csv = files.into_iter().find(|(file, _)| *file == wish.file).map(|(_, csv)| csv);
        let csv = csv.ok_or_else(|| Error::NoSuchFile(wish.file.into()))?;
        blocking(move || write_whole(Path::new(&wish.path), csv.as_bytes())).await??;
        Ok(Nothing {})
    }
}

impl OpenWorkspace {
    /// What was imported, the latest first.
    pub async fn import_history(&self) -> Result<Vec<ImportEntry>, Error> {
        Ok(self.workspace.imports().await?.into_iter().map(entry).collect())
    }

    /// Undoes an import, as long as nothing was imported after it, and works out who is in the segments now.
    pub async fn undo_import(&self, import: i64, task: &Task) -> Result<(), Error> {
        let (workspace, watching) = (self.workspace.clone(), task.clone());
        blocking(move || workspace.undo_import_blocking(import, now_ms(), &mut Watching::new(&watching, "undo")))
            .await??;
        // It is undone, whatever happens now; what could not be worked out is when the workspace is next opened.
        if let Err(error) = self.refresh_stale_segments(task).await {
            tracing::warn!(%error, "segments could not be worked out");
        }
        Ok(())
    }

    /// The rejected rows of an import that are still kept: for each file its name, and header and rows as CSV.
    pub async fn rejected_files(&self, import: i64) -> Result<Vec<(String, String)>, Error> {
        let files = self.workspace.rejected_files(import).await?;
        Ok(files.into_iter().map(|file| (file.file, file.csv)).collect())
    }
}

fn entry(logged: LoggedImport) -> ImportEntry {
    let outcome = match (logged.undone_at_ms, logged.imported) {
        (Some(_), _) => "undone",
        (None, true) => "done",
        (None, false) => "stopped",
    };
    ImportEntry {
        import: logged.import,
        at: rfc3339(logged.imported_at_ms),
        outcome: outcome.to_owned(),
        files: files_view(logged.files, &[]),
        rejected: logged.rejected_left,
        can_undo: logged.can_undo,
        took_ms: logged.took_ms,
    }
}

/// Rejected rows with the fields that a person has given them.
struct Mended {
    rows: Vec<(RejectedEntry, Vec<String>)>,
    /// The files that they came from, without rows.
    files: BTreeMap<String, SourceFile>,
    /// Whether a reference to something unknown was why one of them was rejected: then it is again.
    reject_missing: bool,
}

impl Mended {
    async fn read(opened: &OpenWorkspace, wish: MendRows) -> Result<Self, Error> {
        let numbers: Vec<i64> = wish.rows.iter().map(|row| row.row).collect();
        let entries = opened.workspace.rejected_entries(wish.import, &numbers).await?;
        let mut fields: BTreeMap<i64, Vec<String>> = wish.rows.into_iter().map(|row| (row.row, row.fields)).collect();
        let rows: Vec<(RejectedEntry, Vec<String>)> = entries
            .into_iter()
            .map(|entry| {
                let fields = fields.remove(&entry.number).unwrap_or_default();
                (entry, fields)
            })
            .collect();
        let mut files = BTreeMap::new();
        for (entry, _) in &rows {
            let name = &entry.row.file;
            if files.contains_key(name) {
                continue;
            }
            let (workspace, file) = (opened.workspace.clone(), name.clone());
            let mapping = blocking(move || workspace.mapping_of_import_blocking(wish.import, &file)).await??;
            // Two files of one name are called by their paths.
            let own = Table::of_file_name(&name_of(Path::new(name)));
            let table = mapping.as_ref().map_or(own, |mapping| mapping.table.as_deref().and_then(Table::of_name));
            let table = table.ok_or_else(|| WorkspaceError::UnknownFile(name.into()))?;
            let held = Some(HeldRows { names: entry.names.clone(), rows: Vec::new() });
            let source = SourceFile { path: name.into(), name: name.clone(), table, bytes: 0, mapping, held };
            files.insert(name.clone(), source);
        }
        let reject_missing = rows.iter().any(|(entry, _)| entry.row.code == "unknown-reference");
        Ok(Self { rows, files, reject_missing })
    }

    /// The rows that are wanted, as files.
    fn sources(&self, is_wanted: impl Fn(&str, u64) -> bool) -> Sources {
        let mut files = self.files.clone();
        for (entry, fields) in &self.rows {
            if let Some(held) = files.get_mut(&entry.row.file).and_then(|file| file.held.as_mut())
                && is_wanted(&entry.row.file, entry.row.line)
            {
                held.rows.push((entry.row.line, fields.clone()));
            }
        }
        let has_rows = |file: &SourceFile| file.held.as_ref().is_some_and(|held| !held.rows.is_empty());
        let mut sources = Sources { files: files.into_values().filter(has_rows).collect(), ..Sources::default() };
        sources.sort();
        sources
    }

    fn number(&self, file: &str, line: u64) -> Option<i64> {
        let is_it = |entry: &RejectedEntry| entry.row.file == file && entry.row.line == line;
        self.rows.iter().find(|(entry, _)| is_it(entry)).map(|(entry, _)| entry.number)
    }

    fn numbers(&self, is_wanted: impl Fn(&str, u64) -> bool) -> Vec<i64> {
        let wanted = self.rows.iter().filter(|(entry, _)| is_wanted(&entry.row.file, entry.row.line));
        wanted.map(|(entry, _)| entry.number).collect()
    }
}
