//! The application behind a window: the workspace that is open, the language, the runs that can be asked about.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use journey::layout::{Direction, LayoutOptions, layout};
use journey::{Catalogue, Document};
use phrases::{Locale, Speaker, speaker};
use serde_json::Value;
use workspace::Saving;

use crate::clock::{now_ms, rfc3339};
use crate::errors::{Error, say};
use crate::person::Person;
use crate::places::{config_folder, documents_folder};
use crate::runs::KeptRun;
use crate::segments::Counting;
use crate::sources::blocking;
use crate::trace_file::TraceFile;
use crate::{
    AppInfo, CheckedJourney, CompareVersions, CountCustomers, CreateJourney, CustomerCount, CustomerPage, CustomerPath,
    ErrorView, ExportPicture, ExportRun, FieldValue, FieldValues, JourneyCard, JourneyComparison, JourneyLayout,
    LayoutJourney, NameRun, NameVersion, NewWorkspace, Nothing, OpenWorkspace, OpenedJourney, Preferences,
    RecentWorkspace, RenameSegment, RunAgain, RunCustomers, RunEntry, RunPart, RunPath, RunView, RunWish, RunsOf,
    SampleShop, SaveJourney, SaveSegment, SavedJourney, SegmentView, StartDryRun, Task, TemplateCard, VersionOf,
    VersionView, WorkspaceSummary, exports, findings, templates,
};

/// So many runs stay in memory, with what they were made with.
pub(crate) const RUNS: usize = 4;
/// The sample shop that the start screen opens.
const SAMPLE: SampleShop = SampleShop { customers: 10_000, seed: 0 };

/// The application behind a window.
#[derive(Debug)]
pub struct Application {
    person: Person,
    documents: PathBuf,
    locale: Mutex<Locale>,
    open: Mutex<Option<OpenWorkspace>>,
    /// The file that was named when the program started; whoever asks first opens it, the others wait for that.
    at_start: tokio::sync::Mutex<Option<PathBuf>>,
    /// Those that were asked about, the latest first.
    runs: Mutex<Vec<Arc<KeptRun>>>,
    /// Held while a run is made once more to be asked about.
    repeating: tokio::sync::Mutex<()>,
    /// Journeys of which this session has already saved a version.
    edited: Mutex<BTreeSet<String>>,
}

impl Application {
    /// The application of the person who started the program, with her preferences.
    pub fn for_this_person() -> Self {
        Self::new(config_folder(), documents_folder())
    }

    /// An application that keeps preferences in one folder, and workspaces in another where nobody says otherwise.
    pub fn new(preferences: PathBuf, documents: PathBuf) -> Self {
        Self {
            person: Person::new(preferences),
            documents,
            locale: Mutex::default(),
            open: Mutex::default(),
            at_start: tokio::sync::Mutex::default(),
            runs: Mutex::default(),
            repeating: tokio::sync::Mutex::default(),
            edited: Mutex::default(),
        }
    }

    /// Opens this file as soon as somebody asks which workspace is open.
    pub fn open_when_asked(&mut self, path: PathBuf) {
        *self.at_start.get_mut() = Some(path);
    }

    pub(crate) fn info(&self) -> AppInfo {
        AppInfo { version: env!("CARGO_PKG_VERSION").to_owned(), documents: documents_folder().display().to_string() }
    }

    pub(crate) fn preferences(&self) -> Preferences {
        self.person.preferences()
    }

    pub(crate) fn save_preferences(&self, preferences: Preferences) -> Result<Preferences, Error> {
        self.person.save_preferences(&preferences)?;
        Ok(preferences)
    }

    pub(crate) fn set_locale(&self, tag: &str) -> Result<Nothing, Error> {
        *lock(&self.locale) = Locale::from_tag(tag).ok_or_else(|| Error::UnknownLocale(tag.to_owned()))?;
        Ok(Nothing {})
    }

    pub(crate) fn speaker(&self) -> &'static Speaker {
        speaker(*lock(&self.locale))
    }

    /// An error in the person's language.
    pub(crate) fn say_error(&self, error: &Error) -> ErrorView {
        say(error, self.speaker())
    }

    pub(crate) fn recent_workspaces(&self) -> Vec<RecentWorkspace> {
        self.person.recent()
    }

    pub(crate) fn forget_workspace(&self, path: &str) -> Result<Vec<RecentWorkspace>, Error> {
        self.person.forget(path)
    }

    /// Opens the sample shop, and makes it first where there is none.
    pub(crate) async fn open_sample(&self, task: &Task) -> Result<WorkspaceSummary, Error> {
        let path = self.documents.join("sample-shop.rehearsal");
        if !path.exists() {
            // Made beside its place: a shop that was half made when the power failed is not taken for a whole one.
            let making = path.with_extension("making");
            if making.exists() {
                std::fs::remove_file(&making).map_err(|error| Error::not_written(&making, &error))?;
            }
            let new = NewWorkspace {
                path: making.clone(),
                currency: None,
                time_zone: None,
                sample: Some(SAMPLE),
                truths: None,
            };
            OpenWorkspace::create(&new, task).await?.close().await;
            std::fs::rename(&making, &path).map_err(|error| Error::not_written(&path, &error))?;
        }
        self.open_file(&path).await
    }

    pub(crate) async fn open_workspace(&self, path: &str) -> Result<WorkspaceSummary, Error> {
        self.open_file(Path::new(path)).await
    }

    pub(crate) async fn open_file(&self, path: &Path) -> Result<WorkspaceSummary, Error> {
        let path = std::path::absolute(path).map_err(|error| Error::not_read(path, &error))?;
        let opened = OpenWorkspace::open(&path).await?.shown_in_a_window();
        let summary = opened.summary().await?;
        self.close_workspace().await?;
        *lock(&self.open) = Some(opened);
        self.remember(&summary)?;
        Ok(summary)
    }

    pub(crate) fn remember(&self, summary: &WorkspaceSummary) -> Result<(), Error> {
        self.person.remember(RecentWorkspace {
            path: summary.path.clone(),
            name: summary.name.clone(),
            customers: summary.customers,
            journeys: summary.journeys,
            opened_at: rfc3339(now_ms() / 1000 * 1000),
            size_bytes: std::fs::metadata(&summary.path).map_or(0, |about| about.len()),
            missing: false,
        })
    }

    pub(crate) async fn close_workspace(&self) -> Result<Nothing, Error> {
        let open = lock(&self.open).take();
        lock(&self.runs).clear();
        lock(&self.edited).clear();
        if let Some(open) = open {
            open.close().await;
        }
        Ok(Nothing {})
    }

    /// Forgets the runs that can be asked about without running them again.
    pub(crate) fn forget_runs_in_memory(&self) {
        lock(&self.runs).clear();
    }

    /// The workspace that is open. The first time, the one that was named when the program started is opened.
    pub(crate) async fn workspace(&self) -> Result<Option<WorkspaceSummary>, Error> {
        if let Some(path) = self.at_start.lock().await.take() {
            return self.open_file(&path).await.map(Some);
        }
        let open = lock(&self.open).clone();
        match open {
            Some(open) => open.summary().await.map(Some),
            None => Ok(None),
        }
    }

    pub(crate) fn opened(&self) -> Result<OpenWorkspace, Error> {
        lock(&self.open).clone().ok_or(Error::NoWorkspaceOpen)
    }

    pub(crate) async fn journeys(&self, task: &Task) -> Result<Vec<JourneyCard>, Error> {
        self.opened()?.journey_cards(task).await
    }

    pub(crate) async fn create_journey(&self, wish: &CreateJourney) -> Result<OpenedJourney, Error> {
        self.opened()?.create_journey(wish, self.speaker()).await
    }

    pub(crate) async fn templates(&self) -> Result<Vec<TemplateCard>, Error> {
        let speaker = self.speaker();
        blocking(move || templates::cards(speaker)).await?
    }

    pub(crate) async fn open_journey(&self, id: &str) -> Result<OpenedJourney, Error> {
        self.opened()?.open_journey(id).await
    }

    /// Saves because somebody asked, or by itself: then a session's first saving makes a version beside the last one
    /// of the session before, and the following ones take its place as long as they are one stretch of editing.
    pub(crate) async fn save_journey(&self, wish: SaveJourney) -> Result<SavedJourney, Error> {
        let id = wish.journey["id"].as_str().unwrap_or_default().to_owned();
        let saving = match (wish.keep, lock(&self.edited).contains(&id)) {
            (Some(true), _) => Saving::Kept,
            (_, true) => Saving::Auto,
            (_, false) => Saving::Begun,
        };
        let saved = self.opened()?.save_draft(wish.journey, saving).await?;
        lock(&self.edited).insert(id);
        Ok(saved)
    }

    pub(crate) async fn delete_journey(&self, id: &str) -> Result<Nothing, Error> {
        self.opened()?.workspace.delete_journey(id, now_ms()).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn restore_journey(&self, id: &str) -> Result<Nothing, Error> {
        self.opened()?.workspace.restore_journey(id).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn duplicate_journey(&self, id: &str) -> Result<OpenedJourney, Error> {
        self.opened()?.duplicate_journey(id).await
    }

    pub(crate) async fn import_journey(&self, path: &str) -> Result<OpenedJourney, Error> {
        self.opened()?.import_journey(path).await
    }

    pub(crate) async fn export_journey(&self, id: &str, path: &str) -> Result<Nothing, Error> {
        self.opened()?.export_journey(id, Path::new(path)).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn journey_versions(&self, id: &str) -> Result<Vec<VersionView>, Error> {
        self.opened()?.journey_versions(id).await
    }

    pub(crate) async fn open_version(&self, of: &VersionOf) -> Result<OpenedJourney, Error> {
        self.opened()?.open_version(of).await
    }

    pub(crate) async fn name_version(&self, wish: &NameVersion) -> Result<Vec<VersionView>, Error> {
        self.opened()?.name_version(wish).await
    }

    pub(crate) async fn restore_version(&self, of: &VersionOf) -> Result<OpenedJourney, Error> {
        self.opened()?.restore_version(of).await
    }

    pub(crate) async fn compare_versions(&self, wish: &CompareVersions) -> Result<JourneyComparison, Error> {
        self.opened()?.compare_versions(wish).await
    }

    pub(crate) async fn segments(&self) -> Result<Vec<SegmentView>, Error> {
        self.opened()?.segments(self.speaker()).await
    }

    pub(crate) async fn save_segment(&self, wish: &SaveSegment, task: &Task) -> Result<Vec<SegmentView>, Error> {
        self.opened()?.save_segment(wish, task).await?;
        self.segments().await
    }

    pub(crate) async fn rename_segment(&self, wish: &RenameSegment) -> Result<Vec<SegmentView>, Error> {
        self.opened()?.rename_segment(&wish.name, &wish.to).await?;
        self.segments().await
    }

    pub(crate) async fn delete_segment(&self, name: &str) -> Result<Vec<SegmentView>, Error> {
        self.opened()?.delete_segment(name).await?;
        self.segments().await
    }

    pub(crate) async fn count_customers(&self, wish: &CountCustomers, task: &Task) -> Result<CustomerCount, Error> {
        self.opened()?.count_customers(&wish.rule, task).await
    }

    pub(crate) async fn field_values(&self, wish: FieldValues) -> Result<Vec<FieldValue>, Error> {
        self.opened()?.field_values(wish).await
    }

    pub(crate) async fn catalogue(&self) -> Result<Catalogue, Error> {
        Ok((*self.opened()?.catalogue().await?).clone())
    }

    pub(crate) async fn check_journey(&self, journey: Value, task: &Task) -> Result<CheckedJourney, Error> {
        let document = read(journey)?;
        let catalogue = self.opened()?.catalogue_for(&document.journey, Counting::Quick, task).await?;
        let speaker = self.speaker();
        blocking(move || findings::check(&document, Some(&catalogue), speaker)).await
    }

    pub(crate) async fn layout_journey(&self, wish: LayoutJourney) -> Result<JourneyLayout, Error> {
        let direction = match wish.direction.as_str() {
            "left_to_right" => Direction::LeftToRight,
            "top_to_bottom" => Direction::TopToBottom,
            other => return Err(Error::BadParams { why: format!("direction {other:?}") }),
        };
        let document = read(wish.journey)?;
        let options = LayoutOptions { columns: wish.columns, direction };
        let layout = blocking(move || layout(&document.journey, options)).await?;
        Ok(JourneyLayout { positions: layout.positions, width: layout.width, height: layout.height })
    }

    pub(crate) async fn dry_run(&self, wish: StartDryRun, task: &Task) -> Result<RunView, Error> {
        if wish.customers.starts_with("file:") {
            // A list belongs to the command line: the window could not repeat the run once the file has changed.
            return Err(Error::BadCustomers(wish.customers));
        }
        let asked = RunWish {
            from: wish.from,
            to: wish.to,
            until: wish.until,
            customers: wish.customers,
            seed: wish.seed,
            threads: None,
            every_model: true,
        };
        let opened = self.opened()?;
        let run = opened.dry_run(wish.journey, &asked, task).await?;
        self.keep_of(&opened, run)?.view()
    }

    pub(crate) async fn last_run(&self, id: &str) -> Result<Option<RunView>, Error> {
        self.opened()?.last_run(id).await
    }

    pub(crate) async fn runs(&self, of: &RunsOf) -> Result<Vec<RunEntry>, Error> {
        self.opened()?.runs(of.journey.as_deref()).await
    }

    pub(crate) async fn open_run(&self, id: &str) -> Result<RunView, Error> {
        self.opened()?.open_run(id).await
    }

    pub(crate) async fn run_again(&self, again: &RunAgain, task: &Task) -> Result<RunView, Error> {
        let opened = self.opened()?;
        let run = opened.run_again(again, task).await?;
        self.keep_of(&opened, run)?.view()
    }

    pub(crate) async fn name_run(&self, wish: &NameRun) -> Result<Nothing, Error> {
        self.opened()?.name_run(wish).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn delete_run(&self, id: &str) -> Result<Nothing, Error> {
        self.opened()?.delete_run(id).await?;
        lock(&self.runs).retain(|run| run.id != id);
        Ok(Nothing {})
    }

    pub(crate) async fn restore_run(&self, id: &str) -> Result<Nothing, Error> {
        self.opened()?.restore_run(id).await?;
        Ok(Nothing {})
    }

    /// Writes a part of a run into a file. Whether that can be is found out before anybody walks.
    pub(crate) async fn export_run(&self, wish: &ExportRun, task: &Task) -> Result<Nothing, Error> {
        let (opened, path) = (self.opened()?, Path::new(&wish.path));
        match wish.part {
            RunPart::Summary => opened.export_summary(&wish.run, path, self.speaker(), task).await?,
            RunPart::Picture => {
                let theme = if wish.dark { drawing::Theme::Dark } else { drawing::Theme::Light };
                let locale = *lock(&self.locale);
                opened.export_canvas(&wish.run, path, theme, locale, task).await?;
            }
            RunPart::Trace => {
                let file = TraceFile::begin(path)?;
                let (run, task) = (self.run(&wish.run, task).await?, task.clone());
                let write =
                    move || file.write(&run.run.trace, &run.program, &run.history, &run.document.journey, &task);
                blocking(write).await??;
            }
        }
        Ok(Nothing {})
    }

    pub(crate) async fn export_picture(&self, wish: ExportPicture, task: &Task) -> Result<Nothing, Error> {
        exports::export_picture(wish.svg, Path::new(&wish.path), task).await?;
        Ok(Nothing {})
    }

    pub(crate) async fn run_customers(&self, wish: RunCustomers, task: &Task) -> Result<CustomerPage, Error> {
        let run = self.run(&wish.run, task).await?;
        self.opened()?.customers_at(&run, wish).await
    }

    pub(crate) async fn run_path(&self, wish: RunPath, task: &Task) -> Result<CustomerPath, Error> {
        let run = self.run(&wish.run, task).await?;
        self.opened()?.path_of(&run, wish.customer, self.speaker()).await
    }

    /// A run by its id: from memory, else run once more, which gives the same.
    pub(crate) async fn run(&self, id: &str, task: &Task) -> Result<Arc<KeptRun>, Error> {
        let kept = lock(&self.runs).iter().find(|run| run.id == id).cloned();
        match kept {
            Some(run) => Ok(self.keep_shared(run)),
            None => {
                // Several questions about one run at once: the first walks, the others wait for it.
                let _one = self.repeating.lock().await;
                let kept = lock(&self.runs).iter().find(|run| run.id == id).cloned();
                match kept {
                    Some(run) => Ok(run),
                    None => {
                        let opened = self.opened()?;
                        let run = opened.repeat(id, task).await?;
                        self.keep_of(&opened, run)
                    }
                }
            }
        }
    }

    /// Keeps a run of a workspace, as long as that is the one that is open: another one's runs have the same numbers.
    pub(crate) fn keep_of(&self, of: &OpenWorkspace, run: KeptRun) -> Result<Arc<KeptRun>, Error> {
        if !self.opened()?.is_same(of) {
            return Err(Error::NoSuchRun(run.id));
        }
        Ok(self.keep_shared(Arc::new(run)))
    }

    /// Those that were asked about last stay: of one journey also two that are compared.
    fn keep_shared(&self, run: Arc<KeptRun>) -> Arc<KeptRun> {
        let mut runs = lock(&self.runs);
        runs.retain(|other| other.id != run.id);
        runs.insert(0, Arc::clone(&run));
        runs.truncate(RUNS);
        run
    }
}

fn read(journey: Value) -> Result<Document, Error> {
    journey::read_value(journey).map_err(|error| Error::Journey { file: None, error })
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
