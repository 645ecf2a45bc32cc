//! Import of canonical files: read and typed on one thread, written on the other, in one transaction.

mod bound;
mod fill;
mod images;
mod read;
mod rejects;
mod repeats;
mod rows;
mod session;
mod settings_file;
mod source;
mod tables;
mod types;
mod write;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;

use chrono_tz::Tz;
use rusqlite::Connection;
use serde::Serialize;

pub use fill::Fill;
pub(crate) use images::{forget, tables};
pub use read::{Compression, Delimiter, Encoding, FileShape, Format, ReadAs};
pub use rejects::RejectedRow;
pub(crate) use rows::LONGEST_FIELD;
pub use source::{SourceFile, Sources};
pub(crate) use tables::Kind;
pub use tables::Table;

use crate::open::without_triggers;
use crate::watch::{Progress, Watch};
use crate::{Result, Workspace, WorkspaceError, facts};
use images::Images;
use read::FileReader;
use rejects::{Rejects, csv_line, cut};
use rows::{Batch, Candidates, Parser};
use session::Session;
use source::Header;
use write::{Fault, Outcome, TableWriter};

/// What to do with bad rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnBadRow {
    /// Import nothing if any row is bad; the bad rows are kept all the same.
    #[default]
    Stop,
    /// Import the good ones.
    Skip,
}

/// What to do with a row that names an unknown customer, store, product, …
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Missing {
    /// Reject the row.
    Reject,
    /// Make one of which only the id is known, and count it.
    #[default]
    Stub,
}

/// How to take a consent column that `customers.csv` lacks altogether.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnknownConsent {
    /// New customers have not consented.
    #[default]
    No,
    /// New customers have consented.
    Yes,
}

/// How to import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportOptions {
    /// What to do with bad rows.
    pub on_bad_row: OnBadRow,
    /// What to do with unknown references.
    pub missing: Missing,
    /// Only report what would happen; nothing at all is written.
    pub check: bool,
    /// How to take missing consent columns.
    pub unknown_consent: UnknownConsent,
    /// The present, for the log of imports; milliseconds since 1970 UTC.
    pub now_ms: i64,
}

/// What became of one file's rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct FileCounts {
    /// Rows read.
    pub rows: u64,
    /// Added.
    pub new: u64,
    /// Changed.
    pub changed: u64,
    /// As they were.
    pub same: u64,
    /// Rejected.
    pub rejected: u64,
    /// Earlier lines that the file's transactions do not have any more.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub removed: u64,
    /// Stubs made for unknown ids, by table.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub stubs: BTreeMap<String, u64>,
    /// What was found out about the file, where it is not CSV of UTF-8 with commas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<FileShape>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// What an import did, or would have done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// The number of the import in the log; none where only checked.
    pub import: Option<i64>,
    /// Whether rows were written: not when only checked, nor when stopped by bad rows.
    pub imported: bool,
    /// The counts of each file, by its name.
    pub files: BTreeMap<String, FileCounts>,
    /// The first 1 000 rejected rows.
    pub rejected: Vec<RejectedRow>,
    /// All rejected rows.
    pub rejected_total: u64,
    /// Other files in the directories, which were left alone.
    pub ignored: Vec<String>,
    /// Segments whose members could not be worked out after the import, and stayed as they were; filled in by whoever
    /// evaluates them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub segment_problems: Vec<String>,
}

impl Workspace {
    /// Imports files in one transaction. Blocks: call it where blocking is allowed.
    pub fn import_blocking(
        &self,
        sources: &Sources,
        options: &ImportOptions,
        watch: &mut dyn Watch,
    ) -> Result<ImportReport> {
        let conn = self.writing_connection()?;
        without_triggers(&conn)?;
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let import: i64 = conn.query_row("SELECT ifnull(max(key), 0) + 1 FROM imports", [], |row| row.get(0))?;
        let mut rejects = Rejects::default();
        let mut report = ImportReport { ignored: sources.ignored.clone(), ..ImportReport::default() };
        // Whatever fails, dropping the connection undoes the transaction.
        let changed = import_all(&conn, import, sources, options, watch, &mut rejects, &mut report)?;
        report.rejected_total = rejects.count;
        let stopped = options.on_bad_row == OnBadRow::Stop && rejects.count > 0;
        if options.check || stopped {
            conn.execute_batch("ROLLBACK")?;
        }
        if !options.check {
            if stopped {
                conn.execute_batch("BEGIN IMMEDIATE")?;
            }
            let entry = LogEntry {
                import,
                now_ms: options.now_ms,
                took_ms: watch.elapsed_ms(),
                outcome: if stopped { "stopped" } else { "done" },
                sources,
            };
            entry.write(&conn, &report, &rejects)?;
            report.import = Some(import);
            crate::open::draw_version(&conn, changed && !stopped)?;
            conn.execute_batch("COMMIT")?;
            report.imported = !stopped;
        }
        report.rejected = rejects.first;
        Ok(report)
    }
}

/// The import in the log.
struct LogEntry<'a> {
    import: i64,
    now_ms: i64,
    took_ms: Option<u64>,
    outcome: &'static str,
    sources: &'a Sources,
}

impl LogEntry<'_> {
    fn write(&self, conn: &Connection, report: &ImportReport, rejects: &Rejects) -> Result<()> {
        let paths = self.sources.settings.iter().chain(self.sources.files.iter().map(|file| &file.path));
        let paths: Vec<String> = paths.map(|path| path.display().to_string()).collect();
        conn.execute(
            "INSERT INTO imports (key, imported_at_ms, outcome, files, rejected, took_ms, sources) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                self.import,
                self.now_ms,
                self.outcome,
                to_json(&report.files)?,
                i64::try_from(rejects.count).unwrap_or(i64::MAX),
                self.took_ms.map(|took| i64::try_from(took).unwrap_or(i64::MAX)),
                to_json(&paths)?,
            ),
        )?;
        rejects.store(conn, self.import)
    }
}

fn to_json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| WorkspaceError::Database(error.to_string()))
}

/// Imports settings and files; tells whether anything changed.
fn import_all(
    conn: &Connection,
    import: i64,
    sources: &Sources,
    options: &ImportOptions,
    watch: &mut dyn Watch,
    rejects: &mut Rejects,
    report: &mut ImportReport,
) -> Result<bool> {
    let mut changed = false;
    let mut images = if options.check { None } else { Some(Images::begin(conn, import)?) };
    if let Some(path) = &sources.settings {
        let counts = settings_file::import(conn, path, images.as_mut())?;
        changed |= counts.changed > 0;
        report.files.insert("settings.json".to_owned(), counts);
    }
    let (currency, zone) = facts::currency_and_zone(conn)?;
    let mut session = Session::new(conn, &currency, options.missing, images)?;
    let bytes = Arc::new(AtomicU64::new(0));
    let mut progress =
        Progress { total_bytes: sources.files.iter().map(|file| file.bytes).sum(), ..Progress::default() };
    let mut seen: Vec<(Table, Candidates, bool)> = Vec::new();
    for file in &sources.files {
        progress.what.clone_from(&file.name);
        let mut import = FileImport { session: &mut session, rejects, progress: &mut progress, watch, options };
        let (counts, candidates, is_exact) = import.run(file, zone, &bytes)?;
        let is_changed = counts.new + counts.changed + counts.removed > 0 || !counts.stubs.is_empty();
        if is_changed {
            seen.push((file.table, candidates, is_exact));
            changed = true;
        }
        report.files.insert(file.name.clone(), counts);
    }
    types::remember(conn, seen, session.images.as_mut())?;
    session.images.take().map_or(Ok(()), Images::finish)?;
    if changed {
        facts::refresh(conn)?;
    }
    Ok(changed)
}

/// The import of one file.
struct FileImport<'a, 'c> {
    session: &'a mut Session<'c>,
    rejects: &'a mut Rejects,
    progress: &'a mut Progress,
    watch: &'a mut dyn Watch,
    options: &'a ImportOptions,
}

impl FileImport<'_, '_> {
    /// Gives the counts, what unlisted columns can be read as, and whether that is all there is to know about them.
    fn run(&mut self, file: &SourceFile, zone: Tz, bytes: &Arc<AtomicU64>) -> Result<(FileCounts, Candidates, bool)> {
        let spec = file.table.spec();
        let mut reader = FileReader::open(&file.path, &file.name, &ReadAs::default(), Arc::clone(bytes))?;
        let header = Header::new(&file.name, spec, reader.names.clone())?;
        let parser = Parser::new(spec, header.clone(), zone);
        let mut writer = TableWriter::new(self.session, spec, &parser, self.options.unknown_consent)?;
        let header_line = csv_line(header.names.iter().map(String::as_str));
        let mut counts = FileCounts::default();
        let mut is_exact = !writer.had_rows();
        self.session.stubs.clear();

        let reading_from = &mut reader;
        let candidates = std::thread::scope(|scope| -> Result<Candidates> {
            let (full, batches) = mpsc::sync_channel::<Batch>(4);
            let (empty, recycled) = mpsc::channel::<Batch>();
            let reading = scope.spawn(move || read_file(reading_from, parser, &full, &recycled));
            for mut batch in &batches {
                if self.watch.is_cancelled() {
                    // Dropping both channels ends the reading thread.
                    return Err(WorkspaceError::Cancelled);
                }
                for number in 0..batch.rows.len() {
                    counts.rows += 1;
                    match writer.write(self.session, &batch, number)? {
                        Ok(Outcome::New) => counts.new += 1,
                        Ok(Outcome::Changed) => counts.changed += 1,
                        Ok(Outcome::Same) => counts.same += 1,
                        Err(fault) => {
                            counts.rejected += 1;
                            is_exact &= batch.rows[number].misread.is_some();
                            let row = rejected(&file.name, &header.names, &batch, number, &fault);
                            self.rejects.push(row, &header_line, &csv_line(batch.records[number].iter()))?;
                        }
                    }
                }
                self.progress.rows += batch.rows.len() as u64;
                self.progress.bytes = bytes.load(Ordering::Relaxed);
                self.watch.progress(self.progress);
                batch.clear();
                // The reader may be done and gone.
                let _ = empty.send(batch);
            }
            match reading.join() {
                Ok(result) => result,
                Err(_) => Err(WorkspaceError::BrokenFile {
                    file: file.name.clone(),
                    detail: "its reader ended before its time".to_owned(),
                }),
            }
        })?;
        counts.removed = writer.finish(self.session)?;
        counts.read = Some(reader.about.clone()).filter(|about| !about.is_plain());
        counts.stubs = self.session.stubs.iter().map(|(table, count)| ((*table).to_owned(), *count)).collect();
        Ok((counts, candidates, is_exact))
    }
}

/// Reads a file into batches until its end or until nobody takes them any more.
fn read_file(
    reader: &mut FileReader,
    mut parser: Parser,
    full: &mpsc::SyncSender<Batch>,
    recycled: &mpsc::Receiver<Batch>,
) -> Result<Candidates> {
    let mut is_open = true;
    while is_open {
        let mut batch = recycled.try_recv().unwrap_or_default();
        while batch.rows.len() < Batch::ROWS {
            let record = batch.next_record();
            let Some(at) = reader.read(record)? else {
                is_open = false;
                break;
            };
            match at.fault {
                Some(fault) => batch.reject(at.line, fault),
                None => parser.parse(&mut batch, at.line),
            }
        }
        if full.send(batch).is_err() {
            break;
        }
    }
    Ok(parser.into_candidates())
}

fn rejected(file: &str, names: &[String], batch: &Batch, number: usize, fault: &Fault) -> RejectedRow {
    RejectedRow {
        file: file.to_owned(),
        line: batch.rows[number].line,
        column: fault.place.and_then(|place| names.get(place).cloned()),
        value: fault.place.and_then(|place| batch.records[number].get(place)).map(cut),
        reason: fault.reason.to_owned(),
        code: fault.code.to_owned(),
    }
}
