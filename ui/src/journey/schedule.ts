/** When a schedule comes next, for the eye; the engine reckons the entries themselves. Pure. */
import type { Day } from "../bindings/Day";
import type { Every } from "../bindings/Every";
import type { Weekday } from "../bindings/Weekday";
import { daysLater, instantOf, localOf } from "./zoned";

const WEEK: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The weekday of a day. */
export function weekdayOf(day: string): Weekday {
  // The first of January 1970 was a Thursday.
  const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  return WEEK[(((days + 3) % 7) + 7) % 7] ?? "mon";
}

/** Whether a schedule comes on a day; a month without the day uses its last one. */
function comesOn(day: string, days: readonly Day[]): boolean {
  const number = Number(day.slice(8));
  const isLast = daysLater(day, 1).endsWith("-01");
  return days.some((wanted) =>
    typeof wanted === "number" ? wanted === number || (isLast && wanted > number) : wanted === weekdayOf(day),
  );
}

/** The first instants of a schedule, RFC 3339; fewer where it never comes. */
export function nextTimes(first: string, every: Every, zone: string, count: number): string[] {
  const start = localOf(first, zone);
  const { unit, time, days = [] } = every;
  if (start === undefined || unit === undefined || time === undefined) return [];
  const own: readonly Day[] =
    days.length > 0
      ? days
      : unit === "week"
        ? [weekdayOf(start.day)]
        : unit === "month"
          ? [Number(start.day.slice(8))]
          : WEEK;
  const times: string[] = [];
  // Every schedule comes at least once in a month.
  for (let ahead = 0; times.length < count && ahead <= 31 * (count + 1); ahead += 1) {
    const day = daysLater(start.day, ahead);
    if (!comesOn(day, own)) continue;
    const instant = instantOf({ day, time }, zone);
    if (instant !== undefined && Date.parse(instant) >= Date.parse(first)) times.push(instant);
  }
  return times;
}
