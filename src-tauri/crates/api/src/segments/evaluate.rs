//! Who is in the computed segments: rules and rankings asked about all customers at the last known instant.

use history::{CustomerIndex, History, Needs};
use rayon::prelude::*;
use rules::{CompiledRule, Compiler, Scope};
use workspace::{Segment, WorkedOut, Workspace, WorkspaceError};

use super::definition::{Decider, deciders, in_order};
use crate::clock::now_ms;
use crate::errors::Error;
use crate::open_workspace::Watching;
use crate::sources::blocking;
use crate::{OpenWorkspace, Task};

/// So many customers pass between two looks at whether somebody wants it to stop.
const BATCH: u32 = 4096;
/// How often it begins again because somebody wrote meanwhile.
const ATTEMPTS: u32 = 5;

impl OpenWorkspace {
    /// Works out the members of all computed segments, and gives the names of those that could not be; their members
    /// stay as they were.
    pub(crate) async fn refresh_segments(&self, task: &Task) -> Result<Vec<String>, Error> {
        self.refresh(task, now_ms(), false).await
    }

    /// The same where the facts have changed since the last time.
    pub(crate) async fn refresh_stale_segments(&self, task: &Task) -> Result<Vec<String>, Error> {
        if self.workspace.segments_are_current().await? { Ok(Vec::new()) } else { self.refresh_segments(task).await }
    }

    /// The same for a workspace that is being made, whose bytes follow from its rows alone.
    pub(crate) async fn refresh_new_segments(&self, task: &Task) -> Result<(), Error> {
        let at = self.workspace.last_known().await?.unwrap_or_default();
        self.refresh(task, at, true).await.map(|_| ())
    }

    async fn refresh(&self, task: &Task, now_ms: i64, is_new: bool) -> Result<Vec<String>, Error> {
        for _ in 0..ATTEMPTS {
            let version = self.workspace.facts_version().await?;
            let segments = self.workspace.segments().await?;
            let (workspace, task) = (self.workspace.clone(), task.clone());
            let problems = blocking(move || {
                let found = work_out(&workspace, &segments, &task)?;
                let is_stored = workspace.store_members_blocking(&version, &found, now_ms, is_new)?;
                let failed = found.into_iter().filter(|(_, members)| members.is_err());
                Ok::<_, Error>(is_stored.then(|| failed.map(|(name, _)| name).collect()))
            });
            if let Some(problems) = problems.await?? {
                return Ok(problems);
            }
        }
        Err(Error::Workspace(WorkspaceError::Locked))
    }
}

fn work_out(workspace: &Workspace, segments: &[Segment], task: &Task) -> Result<Vec<(String, WorkedOut)>, Error> {
    let deciders = deciders(segments);
    if deciders.is_empty() {
        return Ok(Vec::new());
    }
    let mut needs = Needs::nothing();
    for decider in deciders.values().flatten() {
        match decider {
            Decider::Rule(rule) => needs = needs.and(&rules::needs(&rule.rule, &[], &|_| Vec::new())),
            Decider::Ranking { .. } => needs.transactions = true,
        }
    }
    let mut history = workspace.load_blocking(&needs, &mut Watching::new(task, "load"))?;
    let at = instant(&history);
    let (ordered, in_circles) = in_order(&deciders);
    let total = ordered.len() as u64;
    let mut found: Vec<(String, WorkedOut)> = Vec::with_capacity(deciders.len());
    for (done, name) in (0..).zip(ordered) {
        task.report("segments", done, Some(total));
        let members = match &deciders[name] {
            Err(error) => Err(error.code().to_owned()),
            Ok(Decider::Ranking { by, top, within_ms }) => Ok(measures::first_of(&history, *by, *top, *within_ms, at)),
            Ok(Decider::Rule(rule)) => match Compiler::new(&history).rule(&rule.rule) {
                Ok(compiled) => Ok(holding(&compiled, &history, at, task)?),
                Err(_) => Err("rule-not-ready".to_owned()),
            },
        };
        if let Ok(members) = &members {
            replace(&mut history, name, members);
        }
        found.push((name.to_owned(), members));
    }
    found.extend(in_circles.into_iter().map(|name| (name.to_owned(), Err("segment-cycle".to_owned()))));
    task.report("segments", total, Some(total));
    Ok(found)
}

/// Those that name a segment see its members of now.
fn replace(history: &mut History, name: &str, members: &[CustomerIndex]) {
    let Some(symbol) = history.symbols.find(name) else { return };
    if let Some(segment) = history.segments.iter_mut().find(|segment| segment.name == symbol) {
        segment.members = members.to_vec();
        segment.added_at = vec![None; members.len()];
    }
}

/// The instant at which segments and counts are asked: the last one known; before anything is known, any is as good.
pub(super) fn instant(history: &History) -> i64 {
    history.last_known.unwrap_or_default()
}

/// The customers for whom a rule holds, in order of their numbers.
pub(super) fn holding(
    rule: &CompiledRule,
    history: &History,
    at: i64,
    task: &Task,
) -> Result<Vec<CustomerIndex>, Error> {
    let count = u32::try_from(history.customers.len()).unwrap_or(u32::MAX);
    let batches = (0..count.div_ceil(BATCH)).into_par_iter().map(|batch| {
        if task.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let customers = batch * BATCH..count.min((batch + 1).saturating_mul(BATCH));
        Ok(customers.filter(|customer| rule.holds(&scope(history, *customer, at))).collect())
    });
    let batches: Vec<Vec<CustomerIndex>> = batches.collect::<Result<_, Error>>()?;
    Ok(batches.concat())
}

fn scope(history: &History, customer: CustomerIndex, at: i64) -> Scope<'_> {
    let zone = history.customers.zone[customer as usize].unwrap_or(history.time_zone);
    Scope { history, customer, at, zone, visit: None, changes: None }
}
