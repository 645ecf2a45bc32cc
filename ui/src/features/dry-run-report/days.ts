/** What happened by day, by week or by month, without holes. Pure: days are `YYYY-MM-DD`. */
import type { DaySummary } from "@/bindings/DaySummary";
import { daysBetween, startOf, startsOf, type Span } from "@/features/report-frame/days";

/** A bar. */
export interface Period extends DaySummary {
  /** Its first day; of the first and last one the first day of the calendar's week or month. */
  start: string;
}

const isKnown = (day: string) => Number.isFinite(Date.parse(`${day}T00:00:00Z`));

/** Every period from the first to the last day, those in which nothing happened too. */
export function periodsOf(days: Record<string, DaySummary>, span: Span): Period[] {
  const known = Object.keys(days).filter(isKnown).toSorted();
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const periods = new Map<string, Period>();
  for (const start of startsOf(first, last, span)) {
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
  const length = daysBetween(first, last);
  if (length <= 100) return "day";
  return length <= 800 ? "week" : "month";
}
