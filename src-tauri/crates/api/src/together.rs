//! Several journeys over the same customers: what they send together.

use std::collections::BTreeSet;
use std::sync::Arc;

use dry_run::{Observer, Sending, Trace, pressure, sendings, together};
use history::Needs;
use journey::{Catalogue, Document};

use crate::analyses::home_store_needs;
use crate::application::RUNS;
use crate::clock::{now_ms, rfc3339};
use crate::errors::Error;
use crate::population::population;
use crate::runs::{Keeping, KeptRun, Prepared, RunWish, kept};
use crate::sources::blocking;
use crate::{
    Application, ContactPlan, ContactPressure, JourneyOverlap, OpenWorkspace, PlannedRun, PressedCustomer, RunTogether,
    Task,
};

/// One of several runs tells how far all of them are.
struct OneOf<'t> {
    task: &'t Task,
    /// Which, and of how many.
    place: u64,
    of: u64,
}

impl Observer for OneOf<'_> {
    fn progress(&self, done: u64, total: u64) {
        self.task.report("dry-run", self.place * total + done, Some(self.of * total));
    }

    fn is_cancelled(&self) -> bool {
        self.task.is_cancelled()
    }
}

impl Application {
    pub(crate) async fn dry_run_together(&self, wish: RunTogether, task: &Task) -> Result<ContactPlan, Error> {
        if wish.customers.starts_with("file:") {
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
        let (plan, runs) = opened.dry_run_together(&wish.journeys, &asked, task).await?;
        for run in runs {
            self.keep_of(&opened, run)?;
        }
        Ok(plan)
    }
}

impl OpenWorkspace {
    /// Runs journeys of the library one after the other over the same customers; gives what they send together and the
    /// runs that can be asked about at once.
    async fn dry_run_together(
        &self,
        journeys: &[String],
        wish: &RunWish,
        task: &Task,
    ) -> Result<(ContactPlan, Vec<KeptRun>), Error> {
        let prepared = self.prepare_together(journeys, wish, task).await?;
        let of = prepared.len();
        let (mut runs, mut sent): (Vec<KeptRun>, Vec<Vec<Sending>>) = (Vec::new(), Vec::new());
        for (place, prepared) in prepared.into_iter().enumerate() {
            let task = task.clone();
            let run = move || {
                let observer = OneOf { task: &task, place: place as u64, of: of as u64 };
                let (mut run, took_ms) = prepared.run_watched(&observer)?;
                let number = u16::try_from(place).map_err(Error::inside)?;
                let sent = sendings(&prepared.program, &prepared.history, &run.trace, number);
                if place + RUNS < of {
                    // It will not be among those that stay in memory.
                    run.trace = Trace::default();
                }
                Ok::<_, Error>((kept(prepared, run, took_ms, now_ms()), sent))
            };
            let (run, of_run) = blocking(run).await??;
            runs.push(run);
            sent.push(of_run);
        }
        let mut planned = Vec::new();
        for run in &mut runs {
            run.id = self.store(run, wish, None, now_ms()).await?;
            let (journey, summary) = (&run.document.journey, &run.run.summary);
            planned.push(PlannedRun {
                run: run.id.clone(),
                journey: journey.id.clone(),
                name: if journey.name.trim().is_empty() { journey.id.clone() } else { journey.name.clone() },
                entries: summary.entries,
                messages: summary.messages.values().sum(),
            });
        }
        let first = runs.first().ok_or(Error::NoJourneys)?;
        let history = Arc::clone(&first.history);
        let population = u32::try_from(first.run.summary.population).unwrap_or(u32::MAX);
        let number = u16::try_from(of).map_err(Error::inside)?;
        let (sent, found) = blocking(move || {
            let sent = together(sent);
            let found = pressure(&sent, number, population);
            (sent, found)
        })
        .await?;
        let ids = |customer| history.customers.id(customer).to_owned();
        let busiest: Vec<String> = found.busiest.iter().map(|pressed| ids(pressed.customer)).collect();
        let names = self.workspace.customer_names(&busiest).await?;
        let busiest = found.busiest.into_iter().map(|pressed| {
            let customer = ids(pressed.customer);
            PressedCustomer {
                name: names.get(&customer).cloned().flatten(),
                customer,
                most: pressed.most,
                at: rfc3339(pressed.at),
                messages: pressed.messages,
                by_run: pressed.by_run.into_iter().map(|(run, count)| (u32::from(run), count)).collect(),
            }
        });
        let overlap = |(first, second, customers): (u16, u16, u32)| JourneyOverlap {
            first: u32::from(first),
            second: u32::from(second),
            customers,
        };
        let pressure = ContactPressure {
            population,
            most_in_week: found.most_in_week,
            busiest: busiest.collect(),
            overlaps: found.overlaps.into_iter().map(overlap).collect(),
        };
        let homes = self.home_stores(&history, task).await?;
        let calendar = self.calendar(sent, &history, homes).await?;
        runs.drain(..runs.len().saturating_sub(RUNS));
        Ok((ContactPlan { runs: planned, calendar, pressure }, runs))
    }

    /// Whatever may fail fails before anybody walks: every journey is read, checked and compiled first, against one
    /// history that has what any of them needs.
    async fn prepare_together(&self, ids: &[String], wish: &RunWish, task: &Task) -> Result<Vec<Prepared>, Error> {
        if ids.is_empty() {
            return Err(Error::NoJourneys);
        }
        let mut seen = BTreeSet::new();
        if let Some(twice) = ids.iter().find(|id| !seen.insert(id.as_str())) {
            return Err(Error::JourneyTwice(twice.clone()));
        }
        let mut documents = Vec::new();
        for id in ids {
            let text = self.stored_journey(id).await?.document;
            let read = journey::read_str(&text);
            documents.push(read.map_err(|error| Error::Journey { file: Some(id.clone()), error })?);
        }
        let catalogue = self.catalogue().await?;
        let needs = needs_of_all(&documents, &catalogue).and(&population(&wish.customers).await?.needs(&catalogue));
        self.history(&needs, task).await?;
        let mut all: Vec<Prepared> = Vec::new();
        for document in documents {
            let prepared = self.prepare(document, wish, Keeping::EVERYTHING, task).await?;
            if all.first().is_some_and(|first| first.version != prepared.version) {
                // The data changed in between, so that the customers are not the same.
                return Err(Error::RunIsStale);
            }
            all.push(prepared);
        }
        Ok(all)
    }
}

fn needs_of_all(documents: &[Document], catalogue: &Catalogue) -> Needs {
    let needs = documents.iter().map(|document| dry_run::needs(&document.journey, catalogue));
    needs.fold(home_store_needs(), |all, more| all.and(&more))
}
