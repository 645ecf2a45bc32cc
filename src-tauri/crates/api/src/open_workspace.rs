//! A workspace that is open, with what was read of it and is still true.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono_tz::Tz;
use history::{History, Needs, minor_digits};
use journey::Catalogue;
use tokio::task::JoinHandle;
use workspace::{Copies, Found, Watch, Workspace, WorkspaceError};

use crate::audiences::Counted;
use crate::clock::{Stopwatch, rfc3339};
use crate::customers::KeptCustomers;
use crate::errors::Error;
use crate::namings::Namings;
use crate::places::cache_folder;
use crate::reports::KeptReports;
use crate::runs::Hashed;
use crate::sources::blocking;
use crate::{Progress, Task, WorkspaceSummary};

/// The currency and the time zone of an empty workspace, where nobody has said otherwise.
const CURRENCY: &str = "EUR";
const TIME_ZONE: &str = "UTC";
/// The window that a workspace begins with.
const USUAL_WINDOW_MS: i64 = 14 * 86_400_000;
/// Fewer rows are read from the file as fast.
const WORTH_A_COPY: usize = 100_000;

/// What names what, and of which version of the data; nothing until somebody has asked.
pub(crate) type KeptNamings = Option<(String, Arc<Namings>)>;

/// A workspace that is open. Cheap to clone.
#[derive(Debug, Clone)]
pub struct OpenWorkspace {
    pub(crate) workspace: Workspace,
    kept: Arc<Mutex<Kept>>,
    /// Held while a history is loaded: several questions at once are answered from one.
    loading: Arc<tokio::sync::Mutex<()>>,
    /// Journeys as they are saved, by id.
    hashed: Arc<Mutex<HashMap<String, Hashed>>>,
    /// What names what, and of which version of the data.
    named: Arc<Mutex<KeptNamings>>,
    /// Copies that are being written, and whether that is to stop.
    writing: Arc<Mutex<Vec<JoinHandle<()>>>>,
    stopping: Arc<AtomicBool>,
    /// Whether a window shows it, so that one question is followed by others.
    pub(crate) in_window: bool,
}

/// What was read, and of which version of the facts.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    version: String,
    /// What journeys may name, and of which settings it is.
    catalogue: Option<(String, Arc<Catalogue>)>,
    history: Option<(Needs, Arc<History>)>,
    /// The customer who registered last, once somebody has asked.
    pub(crate) latest_customer: Option<Option<String>>,
    /// How many customers rules hold for, with some of them, by the rules' JSON.
    pub(crate) counts: HashMap<String, Counted>,
    /// What reports have prepared and answered.
    pub(crate) reports: KeptReports,
    /// What the list of customers has worked out.
    pub(crate) customers: KeptCustomers,
}

impl Kept {
    /// Whether this very history is the one that is kept.
    pub(crate) fn holds_history(&self, history: &Arc<History>) -> bool {
        self.history.as_ref().is_some_and(|(_, kept)| Arc::ptr_eq(kept, history))
    }

    /// Whether the history is there, as far as it is needed.
    pub(crate) fn holds(&self, needs: &Needs) -> bool {
        self.history.as_ref().is_some_and(|(known, _)| known.covers(needs))
    }
}

/// A workspace to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkspace {
    /// Where.
    pub path: PathBuf,
    /// ISO 4217; without it EUR.
    pub currency: Option<String>,
    /// IANA; without it UTC.
    pub time_zone: Option<String>,
    /// What to fill it with.
    pub sample: Option<SampleShop>,
    /// Where what is built into the sample shop's customers is written as JSON.
    pub truths: Option<PathBuf>,
}

/// The sample shop to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleShop {
    /// How many customers.
    pub customers: u32,
    /// The same seed makes the same shop.
    pub seed: u64,
}

impl OpenWorkspace {
    /// Opens a workspace.
    pub async fn open(path: &Path) -> Result<Self, Error> {
        let opened = Self::of(Workspace::open(path).await?);
        // A file of an older version, or an import that was cut short, has segments that nobody has worked out yet.
        // Whatever keeps them from it, the workspace can be used, and they say since when they are as they are.
        if let Err(error) = opened.refresh_stale_segments(&Task::unwatched()).await {
            tracing::warn!(%error, "segments could not be worked out");
        }
        Ok(opened)
    }

    /// The same, shown in a window.
    pub(crate) fn shown_in_a_window(self) -> Self {
        Self { in_window: true, ..self }
    }

    fn of(workspace: Workspace) -> Self {
        Self {
            workspace,
            kept: Arc::default(),
            loading: Arc::default(),
            hashed: Arc::default(),
            named: Arc::default(),
            writing: Arc::default(),
            stopping: Arc::default(),
            in_window: false,
        }
    }

    /// Whether it is the same workspace, opened the same time.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.kept, &other.kept)
    }

    /// Closes the file without waiting for copies that are being written: whoever pressed Ctrl C waits for nothing.
    pub async fn close_at_once(&self) {
        self.stopping.store(true, Ordering::Relaxed);
        self.close().await;
    }

    /// Closes the file, so that it stands alone and can be copied.
    pub async fn close(&self) {
        self.copies_are_written().await;
        self.workspace.close().await;
    }

    async fn copies_are_written(&self) {
        let writing = std::mem::take(&mut *self.writing.lock().unwrap_or_else(PoisonError::into_inner));
        for copy in writing {
            // What it met it has said.
            let _ = copy.await;
        }
    }

    /// Until what this gives is dropped nobody loads a history, and no copy of one is being written.
    pub(crate) async fn nothing_loads(&self) -> tokio::sync::MutexGuard<'_, ()> {
        let one = self.loading.lock().await;
        self.copies_are_written().await;
        one
    }

    /// Lets go of everything that was read of the facts.
    pub(crate) fn forget_what_was_read(&self) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Kept::default();
    }

    /// What it holds.
    pub async fn summary(&self) -> Result<WorkspaceSummary, Error> {
        let summary = self.workspace.summary().await?;
        let settings = self.workspace.settings().await?;
        Ok(WorkspaceSummary {
            path: self.workspace.path().display().to_string(),
            name: summary.name,
            currency_digits: minor_digits(&settings.currency),
            currency: settings.currency,
            time_zone: settings.time_zone,
            customers: summary.customers,
            transactions: summary.transactions,
            journeys: summary.journeys,
            first_known: summary.first_known.map(rfc3339),
            last_known: summary.last_known.map(rfc3339),
            data_version: self.workspace.facts_version().await?,
        })
    }

    pub(crate) async fn time_zone(&self) -> Result<Tz, Error> {
        let zone = self.workspace.settings().await?.time_zone;
        zone.parse().map_err(|_| Error::Workspace(WorkspaceError::UnknownTimeZone(zone)))
    }

    /// What journeys may name; put together once for every state of the data.
    pub(crate) async fn catalogue(&self) -> Result<Arc<Catalogue>, Error> {
        let version = self.workspace.facts_version().await?;
        let of = self.run_version().await?;
        if let Some((known, kept)) = &self.kept(&version).catalogue
            && *known == of
        {
            return Ok(Arc::clone(kept));
        }
        let made = Arc::new(crate::catalogue::catalogue(&self.workspace).await?);
        self.kept(&version).catalogue = Some((of, Arc::clone(&made)));
        Ok(made)
    }

    /// The version of what a dry run depends on: that of the facts and, where they are not the usual ones, the windows
    /// that reports are set to, quiet hours and the frequency cap. A history does not depend on these, so that it stays
    /// when they change.
    pub(crate) async fn run_version(&self) -> Result<String, Error> {
        let facts = self.workspace.facts_version().await?;
        let settings = self.workspace.settings().await?;
        let mut version = facts;
        if settings.attribution_window_ms != USUAL_WINDOW_MS || !settings.occasion_windows.is_empty() {
            let types = settings.occasion_windows.iter().map(|(name, window)| format!("{name}={window}"));
            let windows: Vec<String> = types.collect();
            version += &format!(" {} {}", settings.attribution_window_ms, windows.join(";"));
        }
        if let Some(hours) = &settings.quiet_hours {
            version += &format!(" quiet {} {}", hours.from, hours.to);
        }
        if let Some(cap) = &settings.frequency_cap {
            version += &format!(" cap {} {} {}", cap.messages, cap.per_ms, cap.channel.as_deref().unwrap_or_default());
        }
        Ok(version)
    }

    /// The history, at least as far as it is needed; read once for every state of the data.
    pub(crate) async fn history(&self, needs: &Needs, task: &Task) -> Result<Arc<History>, Error> {
        let _one = self.loading.lock().await;
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let version = self.workspace.facts_version().await?;
        let mut wanted = needs.clone();
        if let Some((known, history)) = &self.kept(&version).history {
            if known.covers(needs) {
                return Ok(Arc::clone(history));
            }
            wanted = wanted.and(known);
        }
        let copies = cache_folder().and_then(|cache| Copies::under(&cache, &self.workspace).ok());
        let (workspace, watching, loaded, reading) =
            (self.workspace.clone(), task.clone(), wanted.clone(), copies.clone());
        let found = blocking(move || {
            let mut watch = Watching::new(&watching, "load");
            match reading {
                Some(copies) => copies.load_blocking(&loaded, &mut watch),
                None => Ok(Found { history: workspace.load_blocking(&loaded, &mut watch)?, state: None }),
            }
        })
        .await??;
        let history = Arc::new(found.history);
        if let (Some(copies), Some(state)) = (copies, found.state) {
            self.keep_copy(copies, state, wanted.clone(), Arc::clone(&history));
        }
        let mut kept = self.kept(&version);
        kept.history = Some((wanted, Arc::clone(&history)));
        // They name rows and texts by their places in the history before.
        kept.reports.forget_places();
        drop(kept);
        Ok(history)
    }

    /// Writes a copy for the next time while the history is already in use.
    fn keep_copy(&self, copies: Copies, state: String, needs: Needs, history: Arc<History>) {
        let rows = history.customers.len() + history.events.at.len() + history.activities.len();
        if rows < WORTH_A_COPY {
            return;
        }
        let stopping = Arc::clone(&self.stopping);
        let writing = tokio::task::spawn_blocking(move || {
            // It is for speed alone: without it the next time takes longer.
            if let Err(error) = copies.keep_blocking(&state, &needs, &history, &stopping) {
                tracing::warn!(%error, "a copy of the columns could not be kept");
            }
        });
        let mut all = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|copy| !copy.is_finished());
        all.push(writing);
    }

    /// What is kept of this version of the facts; what was kept of another is let go.
    pub(crate) fn kept(&self, version: &str) -> MutexGuard<'_, Kept> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.version != version {
            *kept = Kept { version: version.to_owned(), ..Kept::default() };
        }
        kept
    }

    /// The content hashes of journeys that somebody has asked for.
    pub(crate) fn hashed(&self) -> MutexGuard<'_, HashMap<String, Hashed>> {
        self.hashed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What names what, where somebody has asked.
    pub(crate) fn named(&self) -> MutexGuard<'_, KeptNamings> {
        self.named.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is built into the customers of the sample shop that the workspace was made with, as JSON.
    pub async fn sample_truths(&self, task: &Task) -> Result<String, Error> {
        let options = sample::options_of(&self.workspace).await?.ok_or(Error::NotASample)?;
        let task = task.clone();
        let truths = blocking(move || sample::truths_blocking(options, &mut Watching::new(&task, "make-sample")));
        Ok(truths.await??.to_json())
    }

    /// Makes a workspace. What was begun is taken away again when it fails or is cancelled.
    pub async fn create(new: &NewWorkspace, task: &Task) -> Result<Self, Error> {
        if let Some(folder) = new.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let made = std::fs::create_dir_all(folder);
            made.map_err(|error| Error::not_written(folder, &error))?;
        }
        let usual = if new.sample.is_some() { (sample::CURRENCY, sample::TIME_ZONE) } else { (CURRENCY, TIME_ZONE) };
        let currency = new.currency.as_deref().unwrap_or(usual.0);
        let time_zone = new.time_zone.as_deref().unwrap_or(usual.1);
        let workspace = Workspace::create(&new.path, currency, time_zone).await?;
        if let Some(shop) = new.sample {
            let options = sample::SampleOptions { customers: shop.customers, seed: shop.seed };
            let (filling, task) = (workspace.clone(), task.clone());
            let filled =
                blocking(move || sample::fill_blocking(&filling, options, &mut Watching::new(&task, "make-sample")));
            let truths = match filled.await.and_then(|filled| filled.map_err(Error::from)) {
                Ok(truths) => truths,
                Err(error) => {
                    workspace.discard().await;
                    return Err(error);
                }
            };
            if let Some(path) = &new.truths
                && let Err(error) = crate::write_file(path, truths.to_json().into_bytes()).await
            {
                workspace.discard().await;
                return Err(error);
            }
        }
        let made = Self::of(workspace);
        if let Err(error) = made.refresh_new_segments(task).await {
            made.workspace.discard().await;
            return Err(error);
        }
        Ok(made)
    }
}

/// Tells a task how far a long piece of work with the file is.
pub(crate) struct Watching<'t> {
    task: &'t Task,
    stage: &'static str,
    begun: Stopwatch,
}

impl<'t> Watching<'t> {
    pub(crate) fn new(task: &'t Task, stage: &'static str) -> Self {
        Self { task, stage, begun: Stopwatch::start() }
    }
}

impl Watch for Watching<'_> {
    fn progress(&mut self, progress: &workspace::Progress) {
        let workspace::Progress { what, rows, total_rows, bytes, total_bytes } = progress;
        let in_bytes = total_rows.is_none() && *total_bytes > 0;
        let (done, total) = if in_bytes { (*bytes, Some(*total_bytes)) } else { (*rows, *total_rows) };
        self.task.tell(self.stage, total == Some(done), || Progress {
            done,
            total,
            what: Some(what.clone()),
            rows: in_bytes.then_some(*rows),
            ..Progress::default()
        });
    }

    fn is_cancelled(&self) -> bool {
        self.task.is_cancelled()
    }

    fn elapsed_ms(&self) -> Option<u64> {
        Some(self.begun.milliseconds())
    }
}
