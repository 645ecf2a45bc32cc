/** The bars of the graph: every day, week or month of the range, also those without a sale. Pure: days `YYYY-MM-DD`. */
import type { Period } from "@/bindings/Period";
import type { PeriodSales } from "@/bindings/PeriodSales";
import type { SalesBlock } from "@/bindings/SalesBlock";
import { addDays, nextStart, startOf } from "@/features/report-frame/days";

/** A bar. */
export interface Bar {
  /** The first day of the calendar's period; its name in the report. */
  key: string;
  /** The first day that is in the range. */
  from: string;
  /** The last day that is in the range. */
  to: string;
  /** Whether the dates cut it: there are days of the period that are not in it. */
  cut: boolean;
  related: SalesBlock;
  other: SalesBlock;
}

/** What a bar measures. */
export type Measure = "amount" | "number";

const nothing: SalesBlock = { count: 0, amount_minor: 0, min_minor: null, average_minor: null, max_minor: null };

/** Every bar from the first to the last day of a range, both in it. */
export function barsOf(
  graph: { readonly [start: string]: PeriodSales },
  period: Period,
  range: { from: string; to: string },
): Bar[] {
  const bars: Bar[] = [];
  if (!(range.from <= range.to)) return bars;
  for (let key = startOf(range.from, period); key <= range.to; key = nextStart(key, period)) {
    const last = addDays(nextStart(key, period), -1);
    const [from, to] = [key < range.from ? range.from : key, last > range.to ? range.to : last];
    // The engine may name a period that is cut by the day at which the range begins.
    const sales = graph[key] ?? graph[from];
    bars.push({
      key: graph[key] === undefined && graph[from] !== undefined ? from : key,
      from,
      to,
      cut: from !== key || to !== last,
      related: sales?.related ?? nothing,
      other: sales?.other ?? nothing,
    });
  }
  return bars;
}

/** What a block measures. */
export function measured(block: SalesBlock, measure: Measure): number {
  return measure === "amount" ? block.amount_minor : block.count;
}

/** Round marks from zero to at least `most`: four or five of them. */
export function axisOf(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((part) => part * power).find((part) => part >= rough) ?? rough);
  const whole = Number.isInteger(step) ? step : Math.ceil(step);
  const marks: number[] = [];
  for (let at = 0; at < most + whole; at += whole) marks.push(at);
  return marks;
}

/** Other currencies of some blocks together, by code. */
export function otherCurrencies(blocks: readonly { other_currencies?: Record<string, number> }[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const block of blocks) {
    for (const [code, minor] of Object.entries(block.other_currencies ?? {})) {
      sums.set(code, (sums.get(code) ?? 0) + minor);
    }
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
