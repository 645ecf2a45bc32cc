/** Instants as clocks in a time zone show them. Pure. */

/** A local day and time. */
export interface Local {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const parts: Intl.DateTimeFormatOptions = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  };
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat("en-CA", { ...parts, timeZone: zone });
  } catch {
    // A zone that nobody knows has its own finding; until it is mended its clocks show UTC.
    made = new Intl.DateTimeFormat("en-CA", { ...parts, timeZone: "UTC" });
  }
  formats.set(zone, made);
  return made;
}

/** What clocks in the zone show at an instant, in milliseconds as if it were UTC. */
function shownAt(ms: number, zone: string): number {
  const parts = new Map(
    clockIn(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

/** The local day and time of an instant; `undefined` where it is none. */
export function localOf(instant: string, zone: string): Local | undefined {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return undefined;
  const shown = new Date(shownAt(ms, zone)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The instant, RFC 3339, at which clocks show this. In the hour that is left out in spring, as much later. */
export function instantOf({ day, time }: Local, zone: string): string | undefined {
  const wanted = Date.parse(`${day}T${time === "24:00" ? "00:00" : time}:00Z`) + (time === "24:00" ? 86_400_000 : 0);
  if (Number.isNaN(wanted)) return undefined;
  // The offset before the change and the one after; of an hour that comes twice the first is meant.
  const offsets = [wanted - 86_400_000, wanted + 86_400_000].map((ms) => shownAt(ms, zone) - ms);
  const fits = offsets.find((offset) => shownAt(wanted - offset, zone) === wanted);
  const offset = fits ?? offsets[0] ?? 0;
  const ms = wanted - offset;
  const actual = shownAt(ms, zone) - ms;
  const minutes = Math.abs(actual) / 60_000;
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const sign = actual < 0 ? "-" : "+";
  return `${new Date(ms + actual).toISOString().slice(0, 19)}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
