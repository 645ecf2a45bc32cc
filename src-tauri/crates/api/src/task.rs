//! Something under way: it tells how far it is, and can be stopped.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::Progress;
use crate::clock::Stopwatch;

/// No more than ten snapshots a second: more would only keep the window busy.
const BETWEEN_SNAPSHOTS: Duration = Duration::from_millis(100);

type Listener = dyn Fn(Progress) + Send + Sync;

/// Something under way.
#[derive(Clone)]
pub struct Task {
    listener: Arc<Listener>,
    token: CancellationToken,
    last: Arc<Mutex<Option<Snapshot>>>,
}

#[derive(Debug)]
struct Snapshot {
    taken: Stopwatch,
    stage: &'static str,
}

impl Task {
    /// Tells the listener how far it is, and stops when the token is cancelled.
    pub fn new(token: CancellationToken, listener: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self { listener: Arc::new(listener), token, last: Arc::default() }
    }

    /// A task that nobody watches or stops.
    pub fn unwatched() -> Self {
        Self::new(CancellationToken::new(), |_| ())
    }

    /// Whether somebody wants it to stop.
    pub fn is_cancelled(&self) -> bool {
        self.token.is_cancelled()
    }

    /// Comes when somebody wants it to stop.
    pub(crate) async fn cancelled(&self) {
        self.token.cancelled().await;
    }

    /// Tells how far it is. The first of a stage and its end always arrive, between them ten a second.
    pub fn report(&self, stage: &'static str, done: u64, total: Option<u64>) {
        self.tell(stage, total == Some(done), || Progress { done, total, ..Progress::default() });
    }

    /// The same for work with a file, which says more. Whoever works tells often; a snapshot is made only when it goes out.
    pub(crate) fn tell(&self, stage: &'static str, ended: bool, snapshot: impl FnOnce() -> Progress) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let soon = last
            .as_ref()
            .is_some_and(|snapshot| snapshot.stage == stage && snapshot.taken.elapsed() < BETWEEN_SNAPSHOTS);
        if soon && !ended {
            return;
        }
        *last = Some(Snapshot { taken: Stopwatch::start(), stage });
        drop(last);
        (self.listener)(Progress { stage: stage.to_owned(), ..snapshot() });
    }
}

impl fmt::Debug for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task").field("token", &self.token).finish_non_exhaustive()
    }
}

/// The commands under way, by the names that the window gave them.
#[derive(Debug, Default)]
pub struct Tasks {
    under_way: Arc<Mutex<HashMap<String, CancellationToken>>>,
}

impl Tasks {
    /// A task begins; it is under way until what this gives is dropped.
    pub fn start(&self, name: &str) -> Running {
        let token = CancellationToken::new();
        self.lock().insert(name.to_owned(), token.clone());
        Running { name: name.to_owned(), token, under_way: Arc::clone(&self.under_way) }
    }

    /// Asks a task to stop. One that has ended in the meantime has nothing to stop.
    pub fn cancel(&self, name: &str) {
        if let Some(token) = self.lock().get(name) {
            token.cancel();
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, CancellationToken>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A task that is under way. Dropped, it is over; whatever of it still runs is asked to stop.
#[derive(Debug)]
pub struct Running {
    name: String,
    token: CancellationToken,
    under_way: Arc<Mutex<HashMap<String, CancellationToken>>>,
}

impl Running {
    /// What stops it.
    pub fn token(&self) -> CancellationToken {
        self.token.clone()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.token.cancel();
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_comes_in_small_number_but_a_stage_always_begins_and_ends() {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let into = Arc::clone(&seen);
        let task = Task::new(CancellationToken::new(), move |progress| into.lock().unwrap().push(progress));
        for done in 0..=10_000 {
            task.report("load", done, Some(10_000));
        }
        task.report("dry-run", 0, None);
        let seen = seen.lock().unwrap();
        assert_eq!(seen.first().map(|progress| progress.done), Some(0));
        assert!(seen.iter().any(|progress| progress.stage == "load" && progress.done == 10_000), "the end");
        assert_eq!(seen.last().map(|progress| progress.stage.as_str()), Some("dry-run"), "a new stage");
        assert!(seen.len() < 1_000, "{} snapshots", seen.len());
    }

    #[test]
    fn a_task_can_be_stopped_by_its_name_while_it_is_under_way() {
        let tasks = Tasks::default();
        let running = tasks.start("run-1");
        let task = Task::new(running.token(), |_| ());
        tasks.cancel("run-2");
        assert!(!task.is_cancelled(), "another one");
        tasks.cancel("run-1");
        assert!(task.is_cancelled());
        drop(running);
        tasks.cancel("run-1");
        assert!(tasks.lock().is_empty());
    }
}
