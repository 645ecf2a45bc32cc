//! What the journeys of the library would do with one customer.

use std::sync::Arc;

use dry_run::{CustomerPaths, Program, Settings, explain_customer_watched, needs};
use history::{History, Needs};
use journey::{Catalogue, Document, Finding, NEXT, Step};
use phrases::Speaker;

use crate::clock::rfc3339;
use crate::days::first_instant;
use crate::errors::{Error, say};
use crate::runs::Observing;
use crate::sources::blocking;
use crate::{JourneyForCustomer, JourneyVisit, OpenWorkspace, Task, findings};

/// A journey that is asked about.
struct Asked {
    id: String,
    name: String,
    /// What is saved, or why it cannot be read.
    document: Result<Document, String>,
}

/// What journeys are run with for her.
struct Ground {
    catalogue: Arc<Catalogue>,
    history: Arc<History>,
    customer: String,
    /// The first known instant's day, where dates begin to count.
    first: Option<i64>,
}

impl OpenWorkspace {
    /// Each journey of the library run for one customer over everything that is known, as a dry run is begun with where
    /// nobody sets anything: everybody, from the beginning where the trigger is a date, seed 0.
    pub(crate) async fn journeys_for(
        &self,
        id: &str,
        speaker: &'static Speaker,
        task: &Task,
    ) -> Result<Vec<JourneyForCustomer>, Error> {
        if self.workspace.customer_names(&[id.to_owned()]).await?.is_empty() {
            return Err(Error::NoSuchCustomer(id.to_owned()));
        }
        let mut asked = Vec::new();
        for entry in self.workspace.journeys().await? {
            let text = self.stored_journey(&entry.id).await?.document;
            let document =
                journey::read_str(&text).map_err(|error| say(&Error::Journey { file: None, error }, speaker).message);
            asked.push(Asked { id: entry.id, name: entry.name, document });
        }
        let catalogue = self.catalogue().await?;
        let wanted = asked.iter().filter_map(|asked| asked.document.as_ref().ok());
        let wanted = wanted.map(|document| needs(&document.journey, &catalogue));
        let wanted = wanted.fold(Needs::nothing(), |all, more| all.and(&more));
        let history = self.history(&wanted, task).await?;
        let zone = self.time_zone().await?;
        let first = self.workspace.summary().await?.first_known;
        // The day that the window writes into its settings is that of the instant's text.
        let first = first.and_then(|at| first_instant(rfc3339(at).get(..10)?, zone));
        let ground = Ground { catalogue, history, customer: id.to_owned(), first };
        let task = task.clone();
        blocking(move || {
            let total = asked.len() as u64;
            let mut told = Vec::with_capacity(asked.len());
            for (done, asked) in (0..).zip(asked) {
                if task.is_cancelled() {
                    return Err(Error::Cancelled);
                }
                task.report("dry-run", done, Some(total));
                told.push(ground.told(asked, speaker, &task)?);
            }
            task.report("dry-run", total, Some(total));
            Ok(told)
        })
        .await?
    }
}

impl Ground {
    fn told(&self, asked: Asked, speaker: &Speaker, task: &Task) -> Result<JourneyForCustomer, Error> {
        let mut told =
            JourneyForCustomer { id: asked.id, name: asked.name, visits: Vec::new(), absent: None, problem: None };
        let document = match asked.document {
            Ok(document) => document,
            Err(why) => {
                told.problem = Some(why);
                return Ok(told);
            }
        };
        let journey = &document.journey;
        let titles = findings::titles(journey, speaker);
        let stopping = journey::check(&document, Some(&self.catalogue)).into_iter().find(Finding::stops_a_run);
        if let Some(finding) = stopping {
            told.problem = Some(speaker.say(&finding.message, &titles));
            return Ok(told);
        }
        let program = Program::compile(journey, &self.catalogue, &self.history).map_err(Error::inside)?;
        // Without a first day every anniversary since the date itself would count, decades before the data begin.
        let has_dates = journey.nodes.iter().any(|node| matches!(node.step, Step::DateTrigger(_)));
        let settings = Settings { from: self.first.filter(|_| has_dates), ..Settings::default() };
        let paths = explain_customer_watched(&program, &self.history, &settings, &self.customer, &Observing(task))?;
        let paths = paths.ok_or_else(|| Error::NoSuchCustomer(self.customer.clone()))?;
        let is_message = |node: &str| {
            journey.nodes.iter().any(|known| known.id == node && matches!(known.step, Step::SendMessage(_)))
        };
        told.absent = paths.absent.as_ref().map(|absent| speaker.say(absent, &titles));
        told.visits = visits(paths, &is_message, &|ending| speaker.say(ending, &titles));
        Ok(told)
    }
}

fn visits(
    paths: CustomerPaths,
    is_message: &dyn Fn(&str) -> bool,
    say: &dyn Fn(&journey::Phrase) -> String,
) -> Vec<JourneyVisit> {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let visits = paths.visits.into_iter().filter_map(|visit| {
        let entered_at = rfc3339(visit.steps.first()?.arrived_at);
        let ended_at = visit.steps.last()?.left_at.filter(|_| !visit.inside).map(rfc3339);
        let sent = visit.steps.iter().filter(|step| step.port == NEXT && is_message(&step.node)).count();
        Some(JourneyVisit {
            entered_at,
            ended_at,
            ending: say(&visit.ending),
            messages: count(sent),
            steps: count(visit.steps.len()),
        })
    });
    visits.collect()
}
