/** How many customers get how many messages in their busiest seven days. Pure. */
import type { ContactPressure } from "@/bindings/ContactPressure";
import type { JourneyCard } from "@/bindings/JourneyCard";

/** A bar of the histogram. */
export interface PressureBar {
  /** Messages in the busiest seven days; of the last bar so many or more. */
  messages: number;
  /** Whether it also stands for more than that. */
  orMore: boolean;
  customers: number;
}

/** More bars than these are too thin to be read; the last one gathers the rest. */
export const MOST_BARS = 24;

/** The bars from none to the most, without a gap. */
export function barsOf(mostInWeek: readonly number[]): PressureBar[] {
  const last = Math.max(1, mostInWeek.length - 1);
  const shown = Math.min(last, MOST_BARS - 1);
  return Array.from({ length: shown + 1 }, (_, messages) => {
    const orMore = messages === shown && last > shown;
    const customers = orMore
      ? mostInWeek.slice(messages).reduce((sum, count) => sum + count, 0)
      : (mostInWeek[messages] ?? 0);
    return { messages, orMore, customers };
  });
}

/** Customers with more messages than the threshold in some seven days. */
export function customersOver(mostInWeek: readonly number[], threshold: number): number {
  return mostInWeek.slice(threshold + 1).reduce((sum, count) => sum + count, 0);
}

/** The threshold at which hardly anybody gets more: what the screen begins with. */
export function firstThreshold({ most_in_week: most, population }: ContactPressure): number {
  for (let threshold = 1; threshold < most.length; threshold += 1) {
    if (customersOver(most, threshold) <= population * 0.1) return threshold;
  }
  return Math.max(1, most.length - 1);
}

/** Customers who get messages of both journeys, by row and column; null on the diagonal. */
export function overlapRows({ overlaps }: Pick<ContactPressure, "overlaps">, journeys: number): (number | null)[][] {
  const rows = Array.from({ length: journeys }, (_, row) =>
    Array.from({ length: journeys }, (_unused, column): number | null => (row === column ? null : 0)),
  );
  const put = (row: number, column: number, customers: number) => {
    const cells = rows[row];
    if (cells !== undefined && column in cells) cells[column] = customers;
  };
  for (const { first, second, customers } of overlaps) {
    put(first, second, customers);
    put(second, first, customers);
  }
  return rows;
}

/** So many journeys are chosen by themselves; more are a choice of the person. */
export const PRESELECTED = 12;

/** The journeys that can be run together, the first of them chosen: all without errors that send something. */
export function preselected(cards: readonly JourneyCard[]): string[] {
  return cards
    .filter(({ errors, channels }) => errors === 0 && channels.length > 0)
    .slice(0, PRESELECTED)
    .map(({ id }) => id);
}
