//! Runs played back.

use std::sync::Arc;

use dry_run::{Film, StateAt};

use crate::errors::Error;
use crate::runs::KeptRun;
use crate::sources::blocking;
use crate::{
    Application, ClockChange, FilmDay, FrameCount, OpenSlots, Playback, RunAt, RunInstant, RunOf, Span, StepAt,
    StepFrames, Task, WayAt, WayFrames,
};

impl Application {
    pub(crate) async fn run_playback(&self, of: &RunOf, task: &Task) -> Result<Playback, Error> {
        let run = self.run(&of.run, task).await?;
        blocking(move || {
            let KeptRun { program, history, settings, run, .. } = &*run;
            shown(dry_run::film(program, history, settings, &run.trace))
        })
        .await
    }

    pub(crate) async fn run_instant(&self, wish: &RunAt, task: &Task) -> Result<RunInstant, Error> {
        let run: Arc<KeptRun> = self.run(&wish.run, task).await?;
        let at_ms = wish.at_ms;
        blocking(move || {
            let StateAt { entered, inside, ended, steps, ways } =
                dry_run::state_at(&run.program, &run.run.trace, at_ms);
            let steps = steps.into_iter().map(|step| StepAt {
                node: step.node,
                entered: step.entered,
                inside: step.inside,
                ended: step.ended,
            });
            let ways = ways.into_iter().map(|(node, port, left)| WayAt { node, port, left });
            RunInstant { at_ms, entered, inside, ended, steps: steps.collect(), ways: ways.collect() }
        })
        .await
    }
}

/// As the window sees it.
fn shown(film: Film) -> Playback {
    let days =
        film.days.into_iter().map(|day| FilmDay { at_ms: day.at, date: day.date.to_string(), weekend: day.weekend });
    let changes = film.clock_changes.into_iter();
    Playback {
        start_ms: film.start,
        end_ms: film.end,
        frame_ms: film.frame,
        frames: film.frames,
        time_zone: film.zone.name().to_owned(),
        entries_end_ms: film.entries_end,
        steps: film
            .steps
            .into_iter()
            .map(|step| StepFrames { node: step.node, arrived: counts(step.arrived), ended: counts(step.ended) })
            .collect(),
        ways: film
            .ways
            .into_iter()
            .map(|way| WayFrames { node: way.node, port: way.port, left: counts(way.left) })
            .collect(),
        taken: film.taken,
        entered: counts(film.entered),
        days: days.collect(),
        nights: spans(film.nights),
        open: film.open.into_iter().map(|(node, open)| OpenSlots { node, spans: spans(open) }).collect(),
        quiet: spans(film.quiet),
        clock_changes: changes.map(|change| ClockChange { at_ms: change.at, shift_ms: change.shift }).collect(),
    }
}

fn counts(counts: Vec<(u32, u32)>) -> Vec<FrameCount> {
    counts.into_iter().map(|(frame, count)| FrameCount(frame, count)).collect()
}

fn spans(spans: Vec<(i64, i64)>) -> Vec<Span> {
    spans.into_iter().map(|(from, to)| Span(from, to)).collect()
}
