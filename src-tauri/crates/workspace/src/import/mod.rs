//! Import of canonical files: read and typed on one thread, written on the other, in one transaction.

mod bound;
mod fill;
mod ids;
mod images;
mod opened;
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
pub(crate) use fill::write_row;
pub(crate) use images::{forget, tables};
pub(crate) use opened::OpenedFile;
pub(crate) use read::FileReader;
pub use read::{Compression, Delimiter, Encoding, FileShape, FileSurvey, Format, ReadAs, survey_file};
pub use rejects::RejectedRow;
pub(crate) use rejects::{cut, fields};
pub(crate) use rows::{Batch, LONGEST_FIELD, Parser};
pub(crate) use source::{Header, name_of};
pub use source::{HeldRows, SourceFile, Sources};
pub(crate) use tables::{Identity, Kind, Spec, Target};
pub use tables::{Table, TableColumn};

use crate::facts::Tally;
use crate::mapping::{KeptMapping, Shop, keep_mappings};
use crate::open::draw_version;
use crate::watch::{Progress, Watch};
use crate::{Result, Workspace, WorkspaceError, facts};
use images::Images;
use rejects::{Rejects, csv_line};
use rows::Candidates;
use session::Session;
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
    /// What the file was taken for, where a mapping said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
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
    /// For each of the first rejected rows its file's columns and its fields.
    #[serde(skip)]
    pub rejected_fields: Vec<(Vec<String>, Vec<String>)>,
    /// How files became canonical, to be kept with the import.
    #[serde(skip)]
    pub(crate) mappings: Vec<KeptMapping>,
}

impl Workspace {
    /// Imports files in one transaction. Blocks: call it where blocking is allowed.
    pub fn import_blocking(
        &self,
        sources: &Sources,
        options: &ImportOptions,
        watch: &mut dyn Watch,
    ) -> Result<ImportReport> {
        self.long_transaction(|conn| import_logged(conn, sources, options, watch))
    }
}

/// Imports everything and writes the log, or undoes it all and writes the log, or undoes it all.
fn import_logged(
    conn: &Connection,
    sources: &Sources,
    options: &ImportOptions,
    watch: &mut dyn Watch,
) -> Result<ImportReport> {
    let import: i64 = conn.query_row("SELECT ifnull(max(key), 0) + 1 FROM imports", [], |row| row.get(0))?;
    let mut rejects = Rejects::default();
    let mut report = ImportReport { ignored: sources.ignored.clone(), ..ImportReport::default() };
    let changed = import_all(conn, import, sources, options, watch, &mut rejects, &mut report)?;
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
        entry.write(conn, &report, &rejects)?;
        keep_mappings(conn, import, &report.mappings)?;
        report.import = Some(import);
        draw_version(conn, changed && !stopped)?;
        report.imported = !stopped;
    }
    report.rejected_fields = rejects.first_fields()?;
    report.rejected = rejects.first;
    Ok(report)
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
    // Tables with other rows than before, and what was counted on the way where rows were only added, and once.
    let mut changed: BTreeMap<String, Option<Tally>> = BTreeMap::new();
    let mut images = if options.check { None } else { Some(Images::begin(conn, import)?) };
    if let Some(path) = &sources.settings {
        let counts = settings_file::import(conn, path, images.as_mut())?;
        if counts.changed > 0 {
            changed.insert("workspace".to_owned(), None);
        }
        report.files.insert("settings.json".to_owned(), counts);
    }
    let (currency, zone) = facts::currency_and_zone(conn)?;
    let specs = sources.files.iter().map(|file| file.table.spec());
    let mut session = Session::new(conn, &currency, options.missing, specs, images)?;
    let bytes = Arc::new(AtomicU64::new(0));
    let mut progress =
        Progress { total_bytes: sources.files.iter().map(|file| file.bytes).sum(), ..Progress::default() };
    let mut seen: Vec<(Table, Candidates, bool)> = Vec::new();
    for file in &sources.files {
        progress.what.clone_from(&file.name);
        let opened = OpenedFile::open(file, Shop { zone, currency: &currency }, Arc::clone(&bytes))?;
        if let Some(mapping) = &file.mapping {
            report.mappings.push(KeptMapping::new(&file.name, &opened.sources, mapping));
        }
        let mut import = FileImport { session: &mut session, rejects, progress: &mut progress, watch, options };
        let Imported { counts, candidates, is_exact, tally } = import.run(file, opened, zone, &bytes)?;
        let is_changed = counts.new + counts.changed + counts.removed > 0;
        if is_changed {
            let table = file.table.spec().sql.to_owned();
            let tally = tally.filter(|_| !changed.contains_key(&table));
            changed.insert(table, tally);
        }
        if is_changed || !counts.stubs.is_empty() {
            seen.push((file.table, candidates, is_exact));
        }
        for table in counts.stubs.keys() {
            changed.entry(table.clone()).or_insert(None);
        }
        report.files.insert(file.name.clone(), counts);
    }
    types::remember(conn, seen, session.images.as_mut())?;
    session.images.take().map_or(Ok(()), Images::finish)?;
    if !changed.is_empty() {
        facts::refresh_after(conn, &changed)?;
    }
    Ok(!changed.is_empty())
}

/// What the import of one file comes to.
struct Imported {
    counts: FileCounts,
    /// What unlisted columns can be read as.
    candidates: Candidates,
    /// Whether that is all there is to know about them.
    is_exact: bool,
    /// What it adds to the facts, where it only added rows.
    tally: Option<Tally>,
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
    fn run(&mut self, file: &SourceFile, mut opened: OpenedFile, zone: Tz, bytes: &AtomicU64) -> Result<Imported> {
        let spec = file.table.spec();
        let header = Header::new(&file.name, spec, opened.names().to_vec())?;
        let parser = Parser::new(spec, header, zone);
        let mut writer = TableWriter::new(self.session, spec, &parser, self.options.unknown_consent)?;
        let (names, origins) = (opened.sources.clone(), opened.origins());
        let header_line = csv_line(names.iter().map(String::as_str));
        let mut counts = FileCounts::default();
        let mut is_exact = !writer.had_rows();
        self.session.stubs.clear();

        let reading_from = &mut opened;
        let candidates = std::thread::scope(|scope| -> Result<Candidates> {
            let (full, batches) = mpsc::sync_channel::<Batch>(4);
            let (empty, recycled) = mpsc::channel::<Batch>();
            let reading = scope.spawn(move || read_file(reading_from, parser, &full, &recycled));
            for mut batch in &batches {
                if self.watch.is_cancelled() {
                    // Dropping both channels ends the reading thread.
                    return Err(WorkspaceError::Cancelled);
                }
                writer.look_ahead(self.session, &batch);
                for number in 0..batch.rows.len() {
                    counts.rows += 1;
                    match writer.write(self.session, &batch, number)? {
                        Ok(Outcome::New) => counts.new += 1,
                        Ok(Outcome::Changed) => counts.changed += 1,
                        Ok(Outcome::Same) => counts.same += 1,
                        Err(mut fault) => {
                            counts.rejected += 1;
                            let is_misread = batch.rows[number].misread.is_some();
                            is_exact &= is_misread;
                            // What was met in writing names a column that a mapping has made.
                            if let (false, Some(origins)) = (is_misread, &origins) {
                                fault.place = fault.place.and_then(|place| origins.get(place).copied().flatten());
                            }
                            let row = rejected(&file.name, &names, &batch, number, &fault);
                            self.rejects.push(row, &header_line, &csv_line(batch.as_read(number).iter()))?;
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
        counts.read = opened.about().filter(|about| !about.is_plain()).cloned();
        counts.table = file.mapping.as_ref().map(|_| file.table.name().to_owned());
        counts.stubs = self.session.stubs.iter().map(|(table, count)| ((*table).to_owned(), *count)).collect();
        Ok(Imported { counts, candidates, is_exact, tally: writer.into_tally() })
    }
}

/// Reads a file into batches until its end or until nobody takes them any more.
fn read_file(
    opened: &mut OpenedFile,
    mut parser: Parser,
    full: &mpsc::SyncSender<Batch>,
    recycled: &mpsc::Receiver<Batch>,
) -> Result<Candidates> {
    let mut is_open = true;
    while is_open {
        let mut batch = recycled.try_recv().unwrap_or_default();
        while !batch.is_full() {
            is_open = opened.read(&mut batch, Some(&mut parser))?;
            if !is_open {
                break;
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
        value: fault.place.and_then(|place| batch.as_read(number).get(place)).map(cut),
        reason: fault.reason.to_owned(),
        code: fault.code.to_owned(),
    }
}
