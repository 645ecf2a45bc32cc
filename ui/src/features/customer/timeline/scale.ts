/** Time along a line: what of a life is in view, zooming and moving it, and the marks of the calendar. Pure. */

/** What is in view, milliseconds since 1970. */
export interface View {
  from: number;
  to: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Never less is in view. */
const LEAST = 2 * HOUR;
/** So much is in view at first, where a life is longer. */
const FIRST = 92 * DAY;

/** Where an instant stands on a line so wide. */
export function placeOf(view: View, width: number, at: number): number {
  return ((at - view.from) / (view.to - view.from)) * width;
}

/** The instant at a place of the line. */
export function instantOf(view: View, width: number, x: number): number {
  return view.from + (x / Math.max(1, width)) * (view.to - view.from);
}

/** A whole life with some air at both ends; a day where it is a single moment. */
export function wholeOf(from: number, until: number): View {
  const length = Math.max(DAY, until - from);
  return { from: from - length * 0.02, to: Math.max(until, from + length) + length * 0.02 };
}

/** What is shown first: the last months that something happened in. */
export function firstView(whole: View, lastMoment: number): View {
  if (whole.to - whole.from <= FIRST * 1.25) return whole;
  return within(whole, { from: lastMoment + FIRST * 0.04 - FIRST, to: lastMoment + FIRST * 0.04 });
}

/** A view moved back into the whole, no longer than it and no shorter than can be read. */
export function within(whole: View, view: View): View {
  const length = Math.min(whole.to - whole.from, Math.max(LEAST, view.to - view.from));
  const middle = (view.from + view.to) / 2;
  const wanted = view.to - view.from === length ? view.from : middle - length / 2;
  const from = Math.max(whole.from, Math.min(whole.to - length, wanted));
  return { from, to: from + length };
}

/** A longer (`factor` over 1) or shorter view around an instant, which keeps its place. */
export function zoomed(whole: View, view: View, factor: number, around: number): View {
  const length = Math.min(whole.to - whole.from, Math.max(LEAST, (view.to - view.from) * factor));
  const share = (around - view.from) / (view.to - view.from);
  const from = around - share * length;
  return within(whole, { from, to: from + length });
}

/** The view moved along. */
export function moved(whole: View, view: View, by: number): View {
  return within(whole, { from: view.from + by, to: view.to + by });
}

/** The view moved so that an instant is in sight; itself where it is. */
export function showing(whole: View, view: View, at: number): View {
  const length = view.to - view.from;
  if (at >= view.from + length * 0.02 && at <= view.to - length * 0.02) return view;
  return within(whole, { from: at - length * 0.3, to: at + length * 0.7 });
}

/** Whether the whole is in view. */
export function isWhole(whole: View, view: View): boolean {
  return view.to - view.from >= (whole.to - whole.from) * 0.999;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(zone, made);
  return made;
}

/** How far the clocks of a zone are ahead of UTC at an instant. */
function aheadOf(at: number, zone: string): number {
  // Swedish times are ISO times.
  const local = Date.parse(`${clockOf(zone).format(at).replace(" ", "T")}Z`);
  return local - Math.floor(at / 1000) * 1000;
}

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export function dayAt(at: number, zone: string): string {
  return clockOf(zone).format(at).slice(0, 10);
}

/** When an hour of a day begins in a zone. */
export function startOf(day: string, zone: string, hour = 0): number {
  const utc = Date.parse(`${day}T00:00:00Z`) + hour * HOUR;
  const guess = utc - aheadOf(utc, zone);
  // Near a change of the clock the first guess may lie on its wrong side.
  return utc - aheadOf(guess, zone);
}

/** What a mark of the calendar begins. */
export type TickKind = "hour" | "day" | "month" | "year";

/** A mark of the calendar. */
export interface Tick {
  at: number;
  /** The day it is on. */
  day: string;
  kind: TickKind;
}

const iso = (utc: number) => new Date(utc).toISOString().slice(0, 10);

function daysFrom(view: View, zone: string, first: string, next: (utc: number) => number, kind: TickKind): Tick[] {
  const ticks: Tick[] = [];
  for (let utc = Date.parse(`${first}T00:00:00Z`); ; utc = next(utc)) {
    const day = iso(utc);
    const at = startOf(day, zone);
    if (at > view.to) return ticks;
    if (at >= view.from) ticks.push({ at, day, kind });
  }
}

function monthsFrom(view: View, zone: string, months: number): Tick[] {
  const first = dayAt(view.from, zone);
  const year = Number(first.slice(0, 4));
  const month = months >= 12 ? 0 : Math.floor((Number(first.slice(5, 7)) - 1) / months) * months;
  const start = months >= 12 ? Math.floor(year / (months / 12)) * (months / 12) : year;
  const next = (utc: number) => {
    const date = new Date(utc);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  };
  return daysFrom(view, zone, iso(Date.UTC(start, month, 1)), next, months >= 12 ? "year" : "month");
}

function hoursFrom(view: View, zone: string, hours: number): Tick[] {
  const ticks: Tick[] = [];
  for (let utc = Date.parse(`${dayAt(view.from, zone)}T00:00:00Z`); ; utc += DAY) {
    const day = iso(utc);
    if (startOf(day, zone) > view.to) return ticks;
    for (let hour = 0; hour < 24; hour += hours) {
      const at = startOf(day, zone, hour);
      if (at >= view.from && at <= view.to && at !== ticks.at(-1)?.at) {
        ticks.push({ at, day, kind: hour === 0 ? "day" : "hour" });
      }
    }
  }
}

/** Marks of the calendar so far apart that each has its room, in a zone: hours, days, Mondays, months, years. */
export function ticksOf(view: View, width: number, zone: string, apart: number): Tick[] {
  const perPixel = (view.to - view.from) / Math.max(1, width);
  const least = perPixel * apart;
  for (const hours of [1, 2, 3, 6, 12]) if (hours * HOUR >= least) return hoursFrom(view, zone, hours);
  const first = dayAt(view.from, zone);
  if (DAY >= least) return daysFrom(view, zone, first, (utc) => utc + DAY, "day");
  const utc = Date.parse(`${first}T00:00:00Z`);
  // Back to the Monday before.
  const monday = iso(utc - ((new Date(utc).getUTCDay() + 6) % 7) * DAY);
  for (const weeks of [1, 2]) {
    if (weeks * 7 * DAY >= least) return daysFrom(view, zone, monday, (at) => at + weeks * 7 * DAY, "day");
  }
  for (const months of [1, 3, 6]) if (months * 28 * DAY >= least) return monthsFrom(view, zone, months);
  for (const years of [1, 2, 5, 10]) if (years * 365 * DAY >= least) return monthsFrom(view, zone, years * 12);
  return monthsFrom(view, zone, 300);
}

/** Saturdays with their Sundays as spans; none where a day is too narrow to be told from the next. */
export function weekendsOf(view: View, width: number, zone: string): View[] {
  if ((DAY / (view.to - view.from)) * width < 3) return [];
  const utc = Date.parse(`${dayAt(view.from, zone)}T00:00:00Z`);
  const saturday = utc - ((new Date(utc).getUTCDay() + 1) % 7) * DAY;
  const spans: View[] = [];
  for (let at = saturday; ; at += 7 * DAY) {
    const [from, to] = [startOf(iso(at), zone), startOf(iso(at + 2 * DAY), zone)];
    if (from > view.to) return spans;
    if (to > view.from) spans.push({ from: Math.max(view.from, from), to: Math.min(view.to, to) });
  }
}
