/** Messages by day, week or month, by channel and by store. Pure. */
import type { SendingCalendar } from "@/bindings/SendingCalendar";
import type { SendingDay } from "@/bindings/SendingDay";
import { startOf, type Span } from "@/features/report-frame/days";

/** Messages of a day, a week or a month. */
export interface SendingPeriod {
  /** Its first day. */
  start: string;
  messages: number;
  channels: Record<string, number>;
  /** By the store's place in the calendar's list. */
  stores: Map<number, number>;
}

/** The days gathered; they come without holes, so the periods have none either. */
export function sendingPeriods(days: readonly SendingDay[], span: Span): SendingPeriod[] {
  const periods = new Map<string, SendingPeriod>();
  for (const { day, channels, stores } of days) {
    const start = startOf(day, span);
    let period = periods.get(start);
    if (period === undefined) {
      period = { start, messages: 0, channels: {}, stores: new Map() };
      periods.set(start, period);
    }
    for (const [channel, count = 0] of Object.entries(channels)) {
      period.channels[channel] = (period.channels[channel] ?? 0) + count;
      period.messages += count;
    }
    for (const [store, count] of stores) period.stores.set(store, (period.stores.get(store) ?? 0) + count);
  }
  return [...periods.values()];
}

/** The span whose columns are still wide enough to see. */
export function fittingSpan(days: number): Span {
  return days <= 100 ? "day" : days <= 800 ? "week" : "month";
}

/** The channels that were used, most messages first. */
export function channelsOf({ days }: Pick<SendingCalendar, "days">): string[] {
  const counts = new Map<string, number>();
  for (const { channels } of days) {
    for (const [channel, count = 0] of Object.entries(channels)) {
      counts.set(channel, (counts.get(channel) ?? 0) + count);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([channel]) => channel);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

const HOURS = 24;

/** Seven rows of 24 hours, Monday first. */
export function weekRows(week: readonly number[]): number[][] {
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: HOURS }, (_unused, hour) => week[day * HOURS + hour] ?? 0),
  );
}
