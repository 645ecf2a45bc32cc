/**
 * A run as a film: what had happened up to any edge between two frames. Pure; knows no screen and no clock.
 *
 * Counts are summed up once, over all frames, so that a state costs one look at each step whatever the instant.
 */
import type { FrameCount } from "@/bindings/FrameCount";
import type { Playback } from "@/bindings/Playback";
import type { RunInstant } from "@/bindings/RunInstant";
import { portKey } from "@/canvas/overlay";
import { NEXT, portOf, type Journey } from "@/journey/document";
import { daysLater, instantOf as zonedInstant, localOf } from "@/journey/zoned";
import type { Totals } from "@/features/dry-run/totals";

/** Sums up to each edge: one more than there are frames, the first nothing. */
type Sums = Uint32Array;

interface StepSums {
  arrived: Sums;
  ended: Sums;
  /** Ways that go on to another step. */
  onward: Sums[];
}

/** A film that is ready to be shown. */
export interface Film {
  /** As the engine tells it. */
  playback: Playback;
  start: number;
  end: number;
  frame: number;
  frames: number;
  /** Visits that had begun. */
  entered: Sums;
  /** Visits that had ended. */
  ended: Sums;
  steps: ReadonlyMap<string, StepSums>;
  /** Who had left, by `portKey`. */
  ways: ReadonlyMap<string, Sums>;
}

/** A step at an instant. */
export interface StepMoment {
  entered: number;
  inside: number;
  ended: number;
}

/** A run at an instant. */
export interface Moment extends Totals {
  steps: ReadonlyMap<string, StepMoment>;
  /** Who had left, by `portKey`. */
  ways: ReadonlyMap<string, number>;
}

/** Ports that lead on to another step: those with an edge, and the jumps. */
export function onwardPorts(journey: Journey): Set<string> {
  const ports = new Set(journey.edges.map((edge) => portKey(edge.from, portOf(edge))));
  for (const step of journey.nodes) {
    if (step.kind === "goto" && step.node !== undefined) ports.add(portKey(step.id, NEXT));
  }
  return ports;
}

/** Makes a film ready. `ran` is the journey the run was made with. */
export function filmOf(playback: Playback, ran: Journey): Film {
  const { frames } = playback;
  const onward = onwardPorts(ran);
  const steps = new Map<string, StepSums>();
  const ended = new Uint32Array(frames + 1);
  for (const step of playback.steps) {
    const sums = { arrived: sumsOf(step.arrived, frames), ended: sumsOf(step.ended, frames), onward: [] };
    steps.set(step.node, sums);
    for (let edge = 0; edge <= frames; edge += 1) ended[edge] = at(ended, edge) + at(sums.ended, edge);
  }
  const ways = new Map<string, Sums>();
  for (const way of playback.ways) {
    const key = portKey(way.node, way.port);
    const sums = sumsOf(way.left, frames);
    ways.set(key, sums);
    if (onward.has(key)) steps.get(way.node)?.onward.push(sums);
  }
  return {
    playback,
    start: playback.start_ms,
    end: Math.max(playback.end_ms, playback.start_ms),
    frame: Math.max(playback.frame_ms, 1),
    frames,
    entered: sumsOf(playback.entered, frames),
    ended,
    steps,
    ways,
  };
}

function sumsOf(counts: readonly FrameCount[], frames: number): Sums {
  const sums = new Uint32Array(frames + 1);
  for (const [frame, count] of counts) {
    if (frame < frames) sums[frame + 1] = at(sums, frame + 1) + count;
  }
  for (let edge = 1; edge <= frames; edge += 1) sums[edge] = at(sums, edge) + at(sums, edge - 1);
  return sums;
}

/** Whether there is anything to play: somebody entered, and time passes. */
export function isPlayable(film: Film): boolean {
  return film.end > film.start && at(film.entered, film.frames) > 0;
}

/** An element that is known to be there. */
export function at(sums: ArrayLike<number>, index: number): number {
  return sums[index] ?? 0;
}

/** The last edge at or before an instant. */
export function edgeBefore(film: Film, instant: number): number {
  if (instant >= film.end) return film.frames;
  return Math.min(film.frames, Math.max(0, Math.floor((instant - film.start) / film.frame)));
}

/** The instant of an edge; the last one is the film's end. */
export function instantOf(film: Film, edge: number): number {
  return edge >= film.frames ? film.end : film.start + Math.max(edge, 0) * film.frame;
}

/** An instant within the film. */
export function within(film: Film, instant: number): number {
  return Math.min(Math.max(instant, film.start), film.end);
}

/** Whether counts at an instant are known without asking. */
export function isEdge(film: Film, instant: number): boolean {
  return instantOf(film, edgeBefore(film, instant)) === instant;
}

/** The state at an edge. */
export function momentAt(film: Film, edge: number): Moment {
  const steps = new Map<string, StepMoment>();
  for (const [node, { arrived, ended, onward }] of film.steps) {
    const entered = at(arrived, edge);
    const gone = at(ended, edge);
    let left = 0;
    for (const way of onward) left += at(way, edge);
    steps.set(node, { entered, inside: entered - gone - left, ended: gone });
  }
  const ways = new Map<string, number>();
  for (const [key, sums] of film.ways) ways.set(key, at(sums, edge));
  const entries = at(film.entered, edge);
  const ended = at(film.ended, edge);
  return { entries, ended, inside: entries - ended, steps, ways };
}

/** The state at any instant, as the engine tells it. */
export function momentOf(instant: RunInstant): Moment {
  return {
    entries: instant.entered,
    inside: instant.inside,
    ended: instant.ended,
    steps: new Map(
      instant.steps.map(({ node, entered, inside, ended }) => [node, { entered, inside, ended }] as const),
    ),
    ways: new Map(instant.ways.map(({ node, port, left }) => [portKey(node, port), left] as const)),
  };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How fast a film runs: so much of its time in a second, or all of it in half a minute. */
export type Speed = "whole" | "minute" | "ten-minutes" | "hour" | "six-hours" | "day" | "week" | "month";

const RATES: readonly [Speed, number][] = [
  ["minute", HOUR / 60],
  ["ten-minutes", HOUR / 6],
  ["hour", HOUR],
  ["six-hours", 6 * HOUR],
  ["day", DAY],
  ["week", 7 * DAY],
  ["month", 28 * DAY],
];

/** How long a film lasts that is fitted. */
const WHOLE_S = 30;
/** Speeds at which a film is over sooner, or lasts longer, are of no use. */
const SHORTEST_S = 6;
const LONGEST_S = 900;

/** The speeds that suit a film, slow to fast; the one that fits it first. */
export function speedsOf(film: Film): Speed[] {
  const length = film.end - film.start;
  const useful = RATES.filter(([, rate]) => length / rate >= SHORTEST_S && length / rate <= LONGEST_S);
  return ["whole", ...useful.map(([speed]) => speed)];
}

/** How much of the film's time a second shows. */
export function rateOf(film: Film, speed: Speed): number {
  const rate = RATES.find(([name]) => name === speed)?.[1];
  return rate ?? Math.max((film.end - film.start) / WHOLE_S, 1);
}

/** So much time may pass between two pictures: a window that was asleep goes on where it was. */
const LONGEST_GAP_MS = 250;

/** Where a film stands after so many real milliseconds. */
export function advance(film: Film, instant: number, elapsed: number, speed: Speed): number {
  const passed = Math.min(Math.max(elapsed, 0), LONGEST_GAP_MS);
  return within(film, instant + (passed / 1_000) * rateOf(film, speed));
}

/** The edge so many frames on; from between two edges, the next one in that direction. */
export function stepFrames(film: Film, instant: number, by: number): number {
  const edge = edgeBefore(film, instant);
  const from = by < 0 && !isEdge(film, instant) ? edge + 1 : edge;
  return instantOf(film, Math.min(Math.max(from + by, 0), film.frames));
}

/** The same time on the day before or after, by the film's clocks: a day may have 23 or 25 hours. */
export function stepDays(film: Film, instant: number, by: 1 | -1): number {
  const zone = film.playback.time_zone;
  const local = localOf(new Date(instant).toISOString(), zone);
  if (local === undefined) return within(film, instant + by * DAY);
  const moved = zonedInstant({ ...local, day: daysLater(local.day, by) }, zone);
  // Clocks here show minutes.
  return within(film, Date.parse(moved ?? "") + (instant % 60_000));
}

/** Which of the film's days an instant is in, from 1, and how many there are. */
export function dayOfFilm(film: Film, instant: number): { day: number; days: number } {
  const starts = film.playback.days.filter((day) => day.at_ms > film.start && day.at_ms < film.end);
  const before = starts.filter((day) => day.at_ms <= instant).length;
  return { day: Math.min(before, starts.length) + 1, days: starts.length + 1 };
}
