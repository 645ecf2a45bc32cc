/** Lengths of time as the editor shows them: one number and one unit. The engine's own rules are in `duration.rs`. */

/** The units of the editor, from short to long. */
export const UNITS = ["minute", "hour", "day", "week"] as const;
/** One of them. */
export type Unit = (typeof UNITS)[number];

const SECONDS: Record<Unit, number> = { minute: 60, hour: 3_600, day: 86_400, week: 604_800 };

/** A number of units. */
export interface Amount {
  number: number;
  unit: Unit;
}

const PATTERN = /^([-+]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;

/** Seconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; `undefined` where it is none. */
export function secondsOf(text: string): number | undefined {
  const match = PATTERN.exec(text);
  if (match === null || !/\d/.test(text) || text.endsWith("T")) return undefined;
  const [, sign, weeks, days, hours, minutes, seconds] = match;
  const total =
    Number(weeks ?? 0) * SECONDS.week +
    Number(days ?? 0) * SECONDS.day +
    Number(hours ?? 0) * SECONDS.hour +
    Number(minutes ?? 0) * SECONDS.minute +
    Number(seconds ?? 0);
  return sign === "-" ? -total : total;
}

/** The amount with the largest unit that needs no fraction; days before weeks, since people say “14 days”. */
export function amountOf(text: string): Amount | undefined {
  const written = /^P(\d+)W$/.exec(text);
  if (written?.[1] !== undefined) return { number: Number(written[1]), unit: "week" };
  const seconds = secondsOf(text);
  if (seconds === undefined) return undefined;
  const unit = (["day", "hour", "minute"] as const).find((name) => seconds % SECONDS[name] === 0);
  return unit === undefined ? undefined : { number: seconds / SECONDS[unit], unit };
}

/** An amount as files write it. */
export function durationOf({ number, unit }: Amount): string {
  switch (unit) {
    case "minute":
      return `PT${number}M`;
    case "hour":
      return `PT${number}H`;
    case "day":
      return `P${number}D`;
    case "week":
      return `P${number}W`;
  }
}

/** A length of time in its whole parts, longest first: 13 h 48 min. At most two, the rest is rounded away. */
export function partsOf(totalSeconds: number): Amount[] {
  const parts: Amount[] = [];
  let rest = Math.round(Math.abs(totalSeconds) / 60) * 60;
  for (const unit of ["day", "hour", "minute"] as const) {
    const number = Math.floor(rest / SECONDS[unit]);
    rest -= number * SECONDS[unit];
    if (number > 0) parts.push({ number, unit });
  }
  return parts.slice(0, 2);
}
