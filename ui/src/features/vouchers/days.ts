/** When codes are used: bars of days from the assignment. Pure. */

/** A bar of the histogram: whole days `from` to `to`, both in it. */
export interface DayBar {
  from: number;
  to: number;
  count: number;
}

/** How many bars are still read at a glance. */
export const MOST_BARS = 32;

/** Widths of a bar, in days, that people think in. */
const WIDTHS = [1, 2, 7, 14, 30, 90] as const;

/** Codes by whole days as bars from day 0 to the last, all equally wide, no more than `MOST_BARS`. */
export function barsOf(byDay: Readonly<Record<string, number>>): DayBar[] {
  const days = Object.entries(byDay)
    .map(([day, count]) => [Number(day), count] as const)
    .filter(([day, count]) => Number.isInteger(day) && day >= 0 && count > 0);
  if (days.length === 0) return [];
  const last = Math.max(...days.map(([day]) => day));
  const fits = WIDTHS.find((width) => (last + 1) / width <= MOST_BARS);
  const width = fits ?? Math.ceil((last + 1) / MOST_BARS / 30) * 30;
  const bars = Array.from({ length: Math.floor(last / width) + 1 }, (_, at) => ({
    from: at * width,
    to: at * width + width - 1,
    count: 0,
  }));
  for (const [day, count] of days) {
    const bar = bars[Math.floor(day / width)];
    if (bar !== undefined) bar.count += count;
  }
  return bars;
}
