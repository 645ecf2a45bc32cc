/** What happened by day, by week or by month, without holes. Pure: days are `YYYY-MM-DD`. */
import type { DaySummary } from "@/bindings/DaySummary";

/** How long a bar is. */
export type Span = "day" | "week" | "month";

/** A bar. */
export interface Period extends DaySummary {
  /** Its first day; of the first and last one the first day of the calendar's week or month. */
  start: string;
}

const dayMs = 86_400_000;

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const toTime = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The first day of the period a day is in; weeks begin on Monday. */
export function startOf(day: string, span: Span): string {
  if (span === "day") return day;
  if (span === "month") return `${day.slice(0, 7)}-01`;
  const time = toTime(day);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return toDay(time - sinceMonday * dayMs);
}

function after(start: string, span: Span): string {
  const date = new Date(toTime(start));
  if (span === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (span === "week" ? 7 : 1));
  return toDay(date.getTime());
}

/** Every period from the first to the last day, those in which nothing happened too. */
export function periodsOf(days: Record<string, DaySummary>, span: Span): Period[] {
  const known = Object.keys(days)
    .filter((day) => Number.isFinite(toTime(day)))
    .toSorted();
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const periods = new Map<string, Period>();
  for (let start = startOf(first, span); start <= last; start = after(start, span)) {
    periods.set(start, { start, entries: 0, messages: 0, conversions: 0 });
  }
  for (const day of known) {
    const [period, summary] = [periods.get(startOf(day, span)), days[day]];
    if (period === undefined || summary === undefined) continue;
    period.entries += summary.entries;
    period.messages += summary.messages;
    period.conversions += summary.conversions;
  }
  return [...periods.values()];
}

/** The span whose bars are still wide enough to see. */
export function fittingSpan(days: Record<string, DaySummary>): Span {
  const known = Object.keys(days).toSorted();
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return "day";
  const length = (toTime(last) - toTime(first)) / dayMs;
  if (length <= 100) return "day";
  return length <= 800 ? "week" : "month";
}
