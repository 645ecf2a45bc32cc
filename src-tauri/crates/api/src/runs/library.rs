//! The runs that a workspace keeps: listed, opened, run again, named, deleted and brought back.

use std::collections::HashMap;

use dry_run::{RunSettings, Summary};
use journey::Document;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use workspace::{NewRun, Saving};

use super::{Keeping, KeptRun, PUBLISHED_PER_1000_MINOR, Prepared, RunWish, kept, starts_by_registration};
use crate::clock::{now_ms, rfc3339};
use crate::errors::Error;
use crate::journeys::read;
use crate::sources::blocking;
use crate::versions::given_name;
use crate::{NameRun, OpenWorkspace, RunAgain, RunEntry, RunFigures, RunView, Task};

/// Of one journey, so many runs without a name are kept in the workspace.
const KEPT_RUNS: u32 = 20;
/// So long a deleted run can be brought back; the next run that is made after that forgets it.
const UNDO_MS: i64 = 86_400_000;

/// How a run is kept in the workspace, beside its summary.
#[derive(Debug, Serialize, Deserialize)]
struct Stored {
    journey: Value,
    wish: RunWish,
    took_ms: u64,
}

/// What the list shows of a run, kept beside it so that nobody reads two hundred summaries for one list.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Figures {
    journey_name: String,
    took_ms: u64,
    settings: RunSettings,
    population: u64,
    entries: u64,
    inside: u64,
    messages: u64,
    cost_minor: i64,
    conversions: u64,
    amount_minor: i64,
    per_1000_entries_minor: Option<i64>,
}

/// What the workspace keeps of a run that goes into files.
pub(crate) struct KeptAnswer {
    /// The journey that was run.
    pub document: Document,
    /// When.
    pub made_at_ms: i64,
    /// The answer as JSON.
    pub summary: String,
}

/// A journey as it was when its content was hashed.
#[derive(Debug)]
pub(crate) struct Hashed {
    version: i64,
    saved_at_ms: i64,
    hash: String,
}

impl Figures {
    fn of(run: &KeptRun) -> Self {
        let summary = &run.run.summary;
        Self {
            journey_name: run.document.journey.name.clone(),
            took_ms: run.took_ms,
            settings: summary.settings.clone(),
            population: summary.population,
            entries: summary.entries,
            inside: summary.inside,
            messages: summary.messages.values().sum(),
            cost_minor: summary.cost_minor,
            conversions: summary.conversions.count,
            amount_minor: summary.conversions.amount_minor,
            per_1000_entries_minor: summary.conversions.per_1000_entries_minor,
        }
    }

    /// What an earlier version kept may say less.
    fn read(entry: &workspace::RunEntry) -> Self {
        serde_json::from_str(&entry.figures).unwrap_or_default()
    }
}

impl OpenWorkspace {
    /// Runs a draft and keeps the run: in memory to be asked about, in the workspace as the journey's last.
    pub(crate) async fn dry_run(&self, journey: Value, wish: &RunWish, task: &Task) -> Result<KeptRun, Error> {
        let document = journey::read_value(journey).map_err(|error| Error::Journey { file: None, error })?;
        self.make(document, wish, None, task).await
    }

    /// Runs once more what was run, or the journey as it is saved now, with the same settings on the data as they are.
    /// What a person left open then is open again: without a horizon, up to what is known today.
    pub(crate) async fn run_again(&self, again: &RunAgain, task: &Task) -> Result<KeptRun, Error> {
        let stored = self.workspace.run(number(&again.run)?).await?;
        let Stored { journey, wish, .. } = serde_json::from_str(&stored.settings).map_err(Error::inside)?;
        let document = if again.current {
            read(&self.stored_journey(&stored.entry.journey).await?)?
        } else {
            journey::read_value(journey).map_err(|error| Error::Journey { file: None, error })?
        };
        self.make(document, &wish, stored.entry.version, task).await
    }

    async fn make(
        &self,
        document: Document,
        wish: &RunWish,
        version: Option<i64>,
        task: &Task,
    ) -> Result<KeptRun, Error> {
        let prepared = self.prepare(document, wish, Keeping::EVERYTHING, task).await?;
        let now = now_ms();
        let mut kept = walk(prepared, None, now, task).await?;
        kept.id = self.store(&kept, wish, version, now).await?;
        Ok(kept)
    }

    /// The same run once more, from what the workspace kept of it.
    pub(crate) async fn repeat(&self, id: &str, task: &Task) -> Result<KeptRun, Error> {
        let stored = self.workspace.run(number(id)?).await?;
        if Figures::read(&stored.entry).settings.data_version != self.run_version().await? {
            return Err(Error::RunIsStale);
        }
        let Stored { journey, wish, took_ms } = serde_json::from_str(&stored.settings).map_err(Error::inside)?;
        let document = journey::read_value(journey).map_err(|error| Error::Journey { file: None, error })?;
        let prepared = self.prepare(document, &wish, Keeping::EVERYTHING, task).await?;
        let mut kept = walk(prepared, Some(took_ms), stored.entry.run_at_ms, task).await?;
        kept.id = id.to_owned();
        Ok(kept)
    }

    /// `version` is the one that was run, where this is a run made again.
    pub(crate) async fn store(
        &self,
        kept: &KeptRun,
        wish: &RunWish,
        version: Option<i64>,
        now: i64,
    ) -> Result<String, Error> {
        let (id, name) = (&kept.document.journey.id, &kept.document.journey.name);
        let text = journey::format(&kept.document.source);
        let is_this = |saved: &workspace::JourneyDocument| saved.document == text;
        // What was run stays as a version of its own, when it is what is saved.
        let mut saved = self.workspace.journey(id, None).await.ok().filter(is_this);
        if saved.is_some() {
            self.workspace.save_journey(id, name, &text, Saving::Kept, now).await?;
        } else if version.is_some() {
            saved = self.workspace.journey(id, version).await.ok().filter(is_this);
        }
        let settings = &kept.run.summary.settings;
        let wish = RunWish {
            from: settings.from.clone(),
            to: settings.to.clone(),
            until: wish.until.as_ref().and(settings.until.clone()),
            ..wish.clone()
        };
        let stored = Stored { journey: kept.document.source.clone(), wish, took_ms: kept.took_ms };
        let new = NewRun {
            journey: id,
            version: saved.map(|saved| saved.version),
            run_at_ms: now,
            figures: &json(&Figures::of(kept))?,
            settings: &json(&stored)?,
            summary: &json(&kept.run.summary)?,
        };
        let number = self.workspace.save_run(&new).await?;
        self.workspace.forget_runs(id, KEPT_RUNS, now - UNDO_MS).await?;
        Ok(number.to_string())
    }

    /// The runs of a journey, or of all, the latest first.
    pub(crate) async fn runs(&self, journey: Option<&str>) -> Result<Vec<RunEntry>, Error> {
        let entries = self.workspace.runs(journey).await?;
        let facts = self.run_version().await?;
        let hashes = self.hashes_of(&entries).await?;
        let entry = |entry: workspace::RunEntry| {
            let figures = Figures::read(&entry);
            RunEntry {
                run: entry.run.to_string(),
                journey_changed: hashes.get(&entry.journey) != Some(&figures.settings.journey_hash),
                data_changed: figures.settings.data_version != facts,
                journey: entry.journey,
                journey_name: figures.journey_name,
                version: entry.version,
                name: entry.name,
                made_at: rfc3339(entry.run_at_ms),
                took_ms: figures.took_ms,
                settings: figures.settings,
                population: figures.population,
                entries: figures.entries,
                inside: figures.inside,
                messages: figures.messages,
                cost_minor: figures.cost_minor,
                conversions: figures.conversions,
                amount_minor: figures.amount_minor,
                per_1000_entries_minor: figures.per_1000_entries_minor,
            }
        };
        Ok(entries.into_iter().map(entry).collect())
    }

    /// The content hashes of the journeys that were run, as they are saved now; none of those that are gone.
    async fn hashes_of(&self, entries: &[workspace::RunEntry]) -> Result<HashMap<String, String>, Error> {
        let mut hashes = HashMap::new();
        for saved in self.workspace.journeys().await? {
            if !entries.iter().any(|entry| entry.journey == saved.id) {
                continue;
            }
            let known = self.hashed().get(&saved.id).and_then(|known| {
                (known.version == saved.version && known.saved_at_ms == saved.saved_at_ms).then(|| known.hash.clone())
            });
            let hash = match known {
                Some(hash) => hash,
                None => {
                    let document = self.workspace.journey(&saved.id, None).await?;
                    let (version, saved_at_ms) = (document.version, document.saved_at_ms);
                    // One that cannot be read is not what was run.
                    let hash = blocking(move || read(&document).map(|read| journey::content_hash(&read.journey)))
                        .await?
                        .unwrap_or_default();
                    self.hashed().insert(saved.id.clone(), Hashed { version, saved_at_ms, hash: hash.clone() });
                    hash
                }
            };
            hashes.insert(saved.id, hash);
        }
        Ok(hashes)
    }

    /// A run as the workspace kept it; nobody walks.
    pub(crate) async fn open_run(&self, id: &str) -> Result<RunView, Error> {
        let stored = self.workspace.run(number(id)?).await?;
        // By way of its type: what an earlier version kept may say less.
        let summary: Summary = serde_json::from_str(&stored.summary).map_err(Error::inside)?;
        let summary = serde_json::to_value(&summary).map_err(Error::inside)?;
        let Stored { journey, took_ms, .. } = serde_json::from_str(&stored.settings).map_err(Error::inside)?;
        let document = journey::read_value(journey).map_err(|error| Error::Journey { file: None, error })?;
        let in_euro = self.catalogue().await?.currency == "EUR";
        Ok(RunView {
            run: id.to_owned(),
            made_at: rfc3339(stored.entry.run_at_ms),
            took_ms,
            reference_per_1000_minor: (in_euro && starts_by_registration(&document))
                .then_some(PUBLISHED_PER_1000_MINOR),
            journey: document.source,
            summary,
        })
    }

    /// The last run of a journey as the workspace kept it.
    pub(crate) async fn last_run(&self, id: &str) -> Result<Option<RunView>, Error> {
        match self.workspace.last_run(id).await? {
            Some(entry) => self.open_run(&entry.run.to_string()).await.map(Some),
            None => Ok(None),
        }
    }

    /// The key figures of a journey's last run, and whether journey or data have changed since.
    pub(crate) async fn last_figures(&self, journey: &journey::Journey) -> Result<Option<RunFigures>, Error> {
        let Some(entry) = self.workspace.last_run(&journey.id).await? else { return Ok(None) };
        let figures = Figures::read(&entry);
        let stale = figures.settings.journey_hash != journey::content_hash(journey)
            || figures.settings.data_version != self.run_version().await?;
        Ok(Some(RunFigures {
            run: entry.run.to_string(),
            made_at: rfc3339(entry.run_at_ms),
            entries: figures.entries,
            messages: figures.messages,
            per_1000_entries_minor: figures.per_1000_entries_minor,
            stale,
        }))
    }

    /// The answer of a run as it was kept.
    pub(crate) async fn kept_answer(&self, id: &str) -> Result<KeptAnswer, Error> {
        let stored = self.workspace.run(number(id)?).await?;
        let Stored { journey, .. } = serde_json::from_str(&stored.settings).map_err(Error::inside)?;
        let document = journey::read_value(journey).map_err(|error| Error::Journey { file: None, error })?;
        Ok(KeptAnswer { document, made_at_ms: stored.entry.run_at_ms, summary: stored.summary })
    }

    pub(crate) async fn name_run(&self, wish: &NameRun) -> Result<(), Error> {
        let name = given_name(wish.name.as_deref());
        Ok(self.workspace.name_run(number(&wish.run)?, name.as_deref()).await?)
    }

    /// Takes a run out of the list; for a day it can be brought back.
    pub(crate) async fn delete_run(&self, id: &str) -> Result<(), Error> {
        Ok(self.workspace.delete_run(number(id)?, now_ms()).await?)
    }

    pub(crate) async fn restore_run(&self, id: &str) -> Result<(), Error> {
        Ok(self.workspace.restore_run(number(id)?).await?)
    }
}

/// Walks, beside what answers. A run that is repeated took as long as it took the first time.
async fn walk(prepared: Prepared, took: Option<u64>, made_at_ms: i64, task: &Task) -> Result<KeptRun, Error> {
    let task = task.clone();
    let walked = move || {
        let (run, took_ms) = prepared.run(&task)?;
        Ok(kept(prepared, run, took.unwrap_or(took_ms), made_at_ms))
    };
    blocking(walked).await?
}

fn number(id: &str) -> Result<i64, Error> {
    id.parse().map_err(|_| Error::NoSuchRun(id.to_owned()))
}

fn json<T: Serialize>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(Error::inside)
}
