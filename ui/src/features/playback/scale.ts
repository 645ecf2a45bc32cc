/** The slider's picture: bars, days and marks, in pixels. Pure. */
import type { FilmDay } from "@/bindings/FilmDay";
import type { Film } from "./film";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where an instant stands on a track of some width. */
export function placeOf(film: Film, width: number, instant: number): number {
  const length = film.end - film.start;
  return length <= 0 ? width : ((instant - film.start) / length) * width;
}

/** The instant at a place, to the minute: nobody points finer. */
export function instantAt(film: Film, width: number, place: number): number {
  const share = width <= 0 ? 1 : Math.min(Math.max(place / width, 0), 1);
  if (share === 1) return film.end;
  return film.start + Math.round((share * (film.end - film.start)) / 60_000) * 60_000;
}

/** A bar is so wide at least, the gap to the next included. */
const PITCH = 6;

/** The histogram: how many steps were taken in each bar, and how many frames a bar holds. */
export function barsOf(taken: readonly number[], width: number): { counts: number[]; frames: number } {
  const frames = Math.max(1, Math.ceil((taken.length * PITCH) / Math.max(width, PITCH)));
  const counts: number[] = [];
  for (const [frame, count] of taken.entries()) {
    const bar = Math.floor(frame / frames);
    counts[bar] = (counts[bar] ?? 0) + count;
  }
  return { counts, frames };
}

/** What a tick names. */
export type TickKind = "hour" | "day" | "month" | "year";

/** A place with a name under the histogram. */
export interface Tick {
  at: number;
  x: number;
  kind: TickKind;
  label: string;
}

/** Air between two names. */
const AIR = 14;

/** How ticks are named, and how wide a name is. */
export interface Naming {
  name: (kind: TickKind, at: number, date: string) => string;
  width: (label: string) => number;
}

/**
 * The days that are named: the finest of hours, days, Mondays, months, quarters and years whose names have room, so
 * that none ever lies on another or is cut at the track's end.
 */
export function ticksOf(film: Film, width: number, naming: Naming): Tick[] {
  for (const candidates of tickLevels(film)) {
    const ticks = candidates.map(({ at, kind, date }): Tick => {
      return { at, kind, x: placeOf(film, width, at), label: naming.name(kind, at, date) };
    });
    const kept = ticks.filter(({ x, label }) => x >= 0 && x + naming.width(label) <= width);
    const free = kept.every((tick, index) => {
      const next = kept[index + 1];
      return next === undefined || tick.x + naming.width(tick.label) + AIR <= next.x;
    });
    if (free && kept.length > 0) return kept;
  }
  return [];
}

interface Candidate {
  at: number;
  kind: TickKind;
  date: string;
}

function* tickLevels(film: Film): Generator<Candidate[]> {
  const { days } = film.playback;
  if (film.end - film.start <= 4 * DAY) {
    for (const hours of [1, 2, 3, 6, 12]) yield hoursOf(film, hours);
  }
  const of = (kind: TickKind, keep: (date: string) => boolean): Candidate[] =>
    days.filter(({ date }) => keep(date)).map(({ at_ms, date }) => ({ at: at_ms, kind, date }));
  yield of("day", () => true);
  yield of("day", (date) => weekdayOf(date) === 1);
  yield of("day", (date) => /-(01|15)$/.test(date));
  yield of("month", (date) => date.endsWith("-01"));
  yield of("month", (date) => /-(01|04|07|10)-01$/.test(date));
  yield of("year", (date) => date.endsWith("-01-01"));
  for (const years of [2, 5, 10, 25, 50, 100]) {
    yield of("year", (date) => date.endsWith("-01-01") && Number(date.slice(0, -6)) % years === 0);
  }
  // Of a film too short or a track too narrow for any rule, the first day that has room.
  for (const { at_ms, date } of days) yield [{ at: at_ms, kind: "day", date }];
}

/** Whole hours, counted from each midnight by the film's calendar; the first day from its known end. */
function hoursOf(film: Film, hours: number): Candidate[] {
  const { days } = film.playback;
  const [first] = days;
  const found: Candidate[] = [];
  const from = first === undefined ? Math.ceil(film.start / HOUR) * HOUR : first.at_ms - DAY;
  const starts = [from, ...days.map((day) => day.at_ms)];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? film.end;
    for (let at = start; at < end && at <= film.end; at += hours * HOUR) {
      if (at >= film.start) found.push({ at, kind: "hour", date: "" });
    }
  }
  return found;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Days of weekends as spans, those that touch as one. A film that begins within one has it from its start. */
export function weekendsOf(film: Film): [number, number][] {
  const { days } = film.playback;
  const spans: [number, number][] = [];
  const [first] = days;
  const before = first === undefined ? undefined : weekdayOf(first.date);
  // The day before the first that is named is shown in part: Sunday before a Monday, Saturday before a Sunday.
  if (before === 1 || before === 0) spans.push([film.start, first?.at_ms ?? film.start]);
  for (const [index, day] of days.entries()) {
    if (!day.weekend) continue;
    const end = dayEnd(days, index, film);
    const last = spans.at(-1);
    if (last !== undefined && last[1] === day.at_ms) last[1] = end;
    else spans.push([day.at_ms, end]);
  }
  return spans;
}

function dayEnd(days: readonly FilmDay[], index: number, film: Film): number {
  return Math.min(days[index + 1]?.at_ms ?? film.end, film.end);
}

/** How wide a day is. */
export function dayWidth(film: Film, width: number): number {
  const length = film.end - film.start;
  return length <= 0 ? width : (DAY / length) * width;
}

/** A name at a line, to its right or, where there is no room, to its left. */
export interface Mark {
  id: string;
  x: number;
  label: string;
  row: number;
  before: boolean;
}

/** Lets names stand in as few rows as they need; the third and more are not named, only drawn. */
export function marksOf(
  wanted: readonly { id: string; x: number; label: string }[],
  width: number,
  widthOf: (label: string) => number,
): Mark[] {
  const rows: [number, number][][] = [[], []];
  return wanted
    .toSorted((a, b) => a.x - b.x)
    .map(({ id, x, label }): Mark => {
      const wide = widthOf(label) + 8;
      const before = x + wide > width && x - wide >= 0;
      const span: [number, number] = before ? [x - wide, x] : [x, x + wide];
      const row = rows.findIndex((taken) => taken.every(([from, to]) => span[1] <= from || span[0] >= to));
      rows[row]?.push(span);
      return { id, x, label: row === -1 ? "" : label, row: Math.max(row, 0), before };
    });
}
