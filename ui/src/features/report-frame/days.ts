/** Calendar days and ranges of them, first and last day both included. Pure: days are `YYYY-MM-DD`. */
import type { Period as Span } from "@/bindings/Period";

export type { Span };

/** A range of days, both included; null is open. */
export interface DayRange {
  from: string | null;
  to: string | null;
}

/** Ranges that one can ask for by name, relative to the last day of the data. */
export const presets = [
  "last-30-days",
  "this-month",
  "last-month",
  "this-quarter",
  "last-quarter",
  "this-year",
  "last-12-months",
  "everything",
] as const;
/** A range that one can ask for by name. */
export type Preset = (typeof presets)[number];

const dayMs = 86_400_000;
const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const toTime = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(toTime(text)) && toDay(toTime(text)) === text;
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return toDay(toTime(day) + days * dayMs);
}

/** How many days later the second day is. */
export function daysBetween(first: string, second: string): number {
  return Math.round((toTime(second) - toTime(first)) / dayMs);
}

/** The day so many months later, or the last of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const first = new Date(toTime(`${day.slice(0, 7)}-01`));
  first.setUTCMonth(first.getUTCMonth() + months);
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const length = Math.round((next.getTime() - first.getTime()) / dayMs);
  return toDay(first.getTime() + (Math.min(Number(day.slice(8)), length) - 1) * dayMs);
}

/** The first day of the period a day is in; weeks begin on Monday. */
export function startOf(day: string, span: Span): string {
  if (span === "day") return day;
  if (span === "month") return `${day.slice(0, 7)}-01`;
  const sinceMonday = (new Date(toTime(day)).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** The first day of the period after the one that begins on a day. */
export function nextStart(start: string, span: Span): string {
  if (span === "month") return addMonths(start, 1);
  return addDays(start, span === "week" ? 7 : 1);
}

/** The first days of all periods from one day to another, so that none is missing where nothing happened. */
export function startsOf(from: string, to: string, span: Span): string[] {
  const starts: string[] = [];
  for (let start = startOf(from, span); start <= to; start = nextStart(start, span)) starts.push(start);
  return starts;
}

/** The span whose points are still far enough apart to see. */
export function fittingSpanOf(from: string, to: string): Span {
  const days = daysBetween(from, to) + 1;
  if (days <= 31) return "day";
  return days <= 400 ? "week" : "month";
}

const quarterOf = (day: string) => addMonths(startOf(day, "month"), -((Number(day.slice(5, 7)) - 1) % 3));

/** The days of a preset, where the data end on a day. */
export function daysOf(preset: Preset, lastDay: string): DayRange {
  const month = startOf(lastDay, "month");
  const quarter = quarterOf(lastDay);
  switch (preset) {
    case "last-30-days":
      return { from: addDays(lastDay, -29), to: lastDay };
    case "this-month":
      return { from: month, to: addDays(addMonths(month, 1), -1) };
    case "last-month":
      return { from: addMonths(month, -1), to: addDays(month, -1) };
    case "this-quarter":
      return { from: quarter, to: addDays(addMonths(quarter, 3), -1) };
    case "last-quarter":
      return { from: addMonths(quarter, -3), to: addDays(quarter, -1) };
    case "this-year":
      return { from: `${lastDay.slice(0, 4)}-01-01`, to: `${lastDay.slice(0, 4)}-12-31` };
    case "last-12-months":
      return { from: addMonths(addDays(lastDay, 1), -12), to: lastDay };
    case "everything":
      return { from: null, to: null };
  }
}

/** The preset that a range is, if any. */
export function presetOf(range: DayRange, lastDay: string): Preset | undefined {
  return presets.find((preset) => {
    const days = daysOf(preset, lastDay);
    return days.from === range.from && days.to === range.to;
  });
}

/**
 * What a report shows when nothing was asked for: the last quarter that the data cover whole, so that most windows have
 * ended; everything where they are shorter than that.
 */
export function usualRange(firstDay: string | null, lastDay: string | null): DayRange {
  if (firstDay === null || lastDay === null) return { from: null, to: null };
  const quarter = quarterOf(lastDay);
  const ended = addDays(addMonths(quarter, 3), -1) === lastDay;
  const from = ended ? quarter : addMonths(quarter, -3);
  if (firstDay > from) return { from: null, to: null };
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** A range as the engine takes it: the day after the last one ends it. */
export function askedDays(range: DayRange): { from: string | null; to: string | null } {
  return { from: range.from, to: range.to === null ? null : addDays(range.to, 1) };
}

/** Two days as a range, whichever came first. */
export function rangeOf(one: string, other: string): DayRange {
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}

/** The days of a calendar's month, in weeks from Monday; null outside the month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = startOf(month, "month");
  const next = addMonths(first, 1);
  const weeks: (string | null)[][] = [];
  for (let monday = startOf(first, "week"); monday < next; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = addDays(monday, at);
        return day >= first && day < next ? day : null;
      }),
    );
  }
  return weeks;
}

/** Whether a word of an address is a span. */
export function isSpan(word: string): word is Span {
  return word === "day" || word === "week" || word === "month";
}
