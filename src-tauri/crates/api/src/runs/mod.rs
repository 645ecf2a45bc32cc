//! Dry runs: from what a person asked for to an answer that can be asked about.
//!
//! - this file: checks, loads, compiles, walks; the command line's runs, of which nothing is kept
//! - `library`: the runs that the workspace keeps

mod library;

pub(crate) use library::Hashed;

use std::path::Path;
use std::sync::Arc;

use dry_run::{Observer, Program, Run, RunError, Settings, Summary};
use history::{History, minor_digits};
use journey::{Catalogue, Document, Step};
use phrases::{Locale, speaker};
use serde::{Deserialize, Serialize};

use crate::clock::{Stopwatch, rfc3339};
use crate::days::last_instant;
use crate::errors::Error;
use crate::population::population;
use crate::sources::{blocking, read_journey};
use crate::trace_file::TraceFile;
use crate::{CustomerPath, OpenWorkspace, RunView, Task, paths};

/// The published average revenue per 1 000 registrations of a welcome journey: EUR 3 950.
const PUBLISHED_PER_1000_MINOR: i64 = 395_000;

/// With what a run is asked for, in the words a person typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunWish {
    /// First day or instant of the entry period.
    pub from: Option<String>,
    /// End of the entry period, excluded.
    pub to: Option<String>,
    /// The horizon; without it the last known instant.
    pub until: Option<String>,
    /// `all`, `segment:NAME`, `sample:N`, `customer:ID` or `file:PATH`.
    pub customers: String,
    /// The seed of every draw.
    pub seed: u64,
    /// How many threads; changes nothing but the time it takes.
    #[serde(skip)]
    pub threads: Option<usize>,
    /// Whether related sales are told under every model, not the goal's alone. Those of runs that are kept always are.
    #[serde(skip)]
    pub every_model: bool,
}

/// What is wanted of a run besides its answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keeping {
    /// Every step.
    pub trace: bool,
    /// Related sales under every model.
    pub every_model: bool,
}

impl Keeping {
    /// All of it: whoever keeps a run wants to look at it from all sides.
    pub const EVERYTHING: Self = Self { trace: true, every_model: true };
}

/// The answer of a run, with what a table needs besides.
#[derive(Debug, Clone, PartialEq)]
pub struct RunAnswer {
    /// The answer.
    pub summary: Summary,
    /// What people call the journey.
    pub name: String,
    /// Its steps in the order of the file.
    pub steps: Vec<StepName>,
    /// ISO 4217.
    pub currency: String,
    /// Digits after the decimal point.
    pub currency_digits: u32,
    /// The published average, where it may be compared.
    pub reference_per_1000_minor: Option<i64>,
    /// Ids of a listed population that the workspace lacks.
    pub unknown_customers: u64,
    /// The journey that was run.
    pub document: Document,
    /// What it could name.
    pub catalogue: Arc<Catalogue>,
}

/// What people call a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepName {
    /// Its id.
    pub id: String,
    /// Its label, else its id.
    pub name: String,
}

/// A run that can be asked about: what it was made with stays in memory.
#[derive(Debug)]
pub(crate) struct KeptRun {
    pub id: String,
    pub document: Document,
    pub history: Arc<History>,
    pub program: Program,
    pub settings: Settings,
    pub run: Run,
    made_at: String,
    took_ms: u64,
    reference: Option<i64>,
}

/// Everything a run is a function of.
pub(crate) struct Prepared {
    document: Document,
    pub history: Arc<History>,
    pub program: Program,
    settings: Settings,
    hash: String,
    pub(crate) version: String,
    catalogue: Arc<Catalogue>,
    reference: Option<i64>,
}

/// Tells a task how far a run is.
pub(crate) struct Observing<'t>(pub(crate) &'t Task);

impl Observer for Observing<'_> {
    fn progress(&self, done: u64, total: u64) {
        self.0.report("dry-run", done, Some(total));
    }

    fn is_cancelled(&self) -> bool {
        self.0.is_cancelled()
    }
}

impl From<RunError> for Error {
    fn from(error: RunError) -> Self {
        match error {
            RunError::Cancelled => Self::Cancelled,
            RunError::UnknownSegment(name) => Self::NoSuchSegment(name),
            other => Self::inside(other),
        }
    }
}

impl Prepared {
    /// Walks the customers; the answer names the journey and the data it was made with.
    fn run(&self, task: &Task) -> Result<(Run, u64), Error> {
        self.run_watched(&Observing(task))
    }

    /// The same, watched by somebody else.
    pub(crate) fn run_watched(&self, observer: &dyn Observer) -> Result<(Run, u64), Error> {
        let watch = Stopwatch::start();
        let mut run = dry_run::run(&self.program, &self.history, &self.settings, observer)?;
        let took_ms = watch.milliseconds();
        run.summary.settings.journey_hash = self.hash.clone();
        run.summary.settings.data_version = self.version.clone();
        Ok((run, took_ms))
    }
}

impl OpenWorkspace {
    /// Checks, loads and compiles: whatever may fail before anybody walks.
    pub(crate) async fn prepare(
        &self,
        document: Document,
        wish: &RunWish,
        keeping: Keeping,
        task: &Task,
    ) -> Result<Prepared, Error> {
        let catalogue = self.catalogue().await?;
        let (from, to) = self.period(wish.from.as_deref(), wish.to.as_deref()).await?;
        let until = match wish.until.as_deref() {
            None => None,
            Some(text) => Some(
                last_instant(text, self.time_zone().await?)
                    .ok_or_else(|| Error::BadDay { option: "until", text: text.to_owned() })?,
            ),
        };
        let population = population(&wish.customers).await?;
        let (offered, checked) = (Arc::clone(&catalogue), document.clone());
        let stopping: Vec<_> = blocking(move || {
            let found = journey::check(&checked, Some(&offered)).into_iter();
            found.filter(journey::Finding::stops_a_run).collect()
        })
        .await?;
        if !stopping.is_empty() {
            return Err(Error::JourneyHasErrors { journey: Box::new(document.journey), findings: stopping });
        }
        let version = self.run_version().await?;
        let needs = dry_run::needs(&document.journey, &catalogue).and(&population.needs(&catalogue));
        let history = self.history(&needs, task).await?;
        let Keeping { trace, every_model } = keeping;
        let settings =
            Settings { seed: wish.seed, from, to, until, population, threads: wish.threads, trace, every_model };
        let reference =
            (catalogue.currency == "EUR" && starts_by_registration(&document)).then_some(PUBLISHED_PER_1000_MINOR);
        let hash = journey::content_hash(&document.journey);
        blocking(move || {
            let program = Program::compile(&document.journey, &catalogue, &history).map_err(Error::inside)?;
            Ok(Prepared { document, history, program, settings, hash, version, catalogue, reference })
        })
        .await?
    }

    /// Runs a journey from the command line; nothing is kept.
    pub async fn dry_run_file(
        &self,
        name: &str,
        wish: &RunWish,
        trace: Option<&Path>,
        task: &Task,
    ) -> Result<RunAnswer, Error> {
        // A file that cannot be written must not be found out after the work.
        let trace = trace.map(TraceFile::begin).transpose()?;
        let document = read_journey(name, Some(self)).await?;
        let prepared = self
            .prepare(document, wish, Keeping { trace: trace.is_some(), every_model: wish.every_model }, task)
            .await?;
        let task = task.clone();
        blocking(move || {
            let (run, _) = prepared.run(&task)?;
            if let Some(file) = trace {
                file.write(&run.trace, &prepared.program, &prepared.history, &prepared.document.journey, &task)?;
            }
            Ok(answer(prepared, run))
        })
        .await?
    }

    /// What would have happened to one customer, and why, in English.
    pub async fn explain_customer(
        &self,
        name: &str,
        customer: &str,
        wish: &RunWish,
        task: &Task,
    ) -> Result<CustomerPath, Error> {
        let document = read_journey(name, Some(self)).await?;
        let prepared = self.prepare(document, wish, Keeping { trace: false, every_model: false }, task).await?;
        let customer = customer.to_owned();
        let told = blocking(move || {
            let Prepared { program, history, settings, document, .. } = &prepared;
            let told = dry_run::explain_customer(program, history, settings, &customer)?;
            let told = told.ok_or_else(|| Error::NoSuchCustomer(customer.clone()))?;
            Ok::<_, Error>(paths::told(told, customer, &document.journey, speaker(Locale::En)))
        })
        .await??;
        self.with_name(told).await
    }
}

impl KeptRun {
    /// As the window sees it.
    pub(crate) fn view(&self) -> Result<RunView, Error> {
        Ok(RunView {
            run: self.id.clone(),
            made_at: self.made_at.clone(),
            took_ms: self.took_ms,
            journey: self.document.source.clone(),
            summary: serde_json::to_value(&self.run.summary).map_err(Error::inside)?,
            reference_per_1000_minor: self.reference,
        })
    }
}

pub(crate) fn kept(prepared: Prepared, run: Run, took_ms: u64, now: i64) -> KeptRun {
    let Prepared { document, history, program, settings, reference, .. } = prepared;
    let (id, made_at) = (String::new(), rfc3339(now));
    KeptRun { id, document, history, program, settings, run, made_at, took_ms, reference }
}

fn answer(prepared: Prepared, run: Run) -> RunAnswer {
    let journey = &prepared.document.journey;
    let steps = journey.nodes.iter().map(|node| StepName {
        id: node.id.clone(),
        name: node.label.as_ref().map_or_else(|| node.id.clone(), |label| format!("{} · {label}", node.id)),
    });
    RunAnswer {
        summary: run.summary,
        name: if journey.name.trim().is_empty() { journey.id.clone() } else { journey.name.clone() },
        steps: steps.collect(),
        currency_digits: minor_digits(&prepared.catalogue.currency),
        currency: prepared.catalogue.currency.clone(),
        reference_per_1000_minor: prepared.reference,
        unknown_customers: run.unknown_customers,
        catalogue: prepared.catalogue,
        document: prepared.document,
    }
}

/// Whether every visit starts with a registration, so that entries are registrations.
fn starts_by_registration(document: &Document) -> bool {
    let mut triggers = document.journey.nodes.iter().filter_map(|node| match &node.step {
        Step::EventTrigger(trigger) => Some(trigger.event.as_deref() == Some(history::ACCOUNT_REGISTERED)),
        _ => None,
    });
    triggers.next().unwrap_or(false) && triggers.all(|registers| registers)
}
