/** Numbers, money, dates and lengths of time as the reader's language writes them. Pure: no React, no state. */
import { formatLocales, type Locale } from "./locales";

/** Whose numbers and times these are. */
export interface FormatSettings {
  /** The language. */
  locale: Locale;
  /** The IANA zone times are shown in: the workspace's. */
  timeZone: string;
  /** ISO 4217 code of amounts. */
  currency: string;
  /** Digits after the decimal point of that currency. */
  currencyDigits: number;
}

/** A number with its sign, a true minus; `size` writes how large it is. */
export function withSign(by: number, size: (value: number) => string): string {
  return by === 0 ? "±0" : `${by > 0 ? "+" : "−"}${size(Math.abs(by))}`;
}

/** Ways to write values. Amounts are in minor units, instants RFC 3339, days `YYYY-MM-DD`. */
export interface Format {
  /** What it was made for. */
  readonly settings: FormatSettings;
  /** `12,400` */
  number(value: number): string;
  /** `4.0`: so many digits after the point. */
  decimal(value: number, digits: number): string;
  /** `12.4K`, for narrow places. */
  compact(value: number): string;
  /** A share of 1 as `12 %`; `digits` after the point, none by default. Nothing over nothing is a dash. */
  percent(share: number | null, digits?: number): string;
  /** `20.8–21.9 %`: two shares of 1; a dash where one is nothing. */
  percentRange(low: number | null, high: number | null, digits?: number): string;
  /** `€184.60` from 18460, to the minor unit; a dash for null. `currency` where it is not the workspace's. */
  money(minor: number | null, currency?: string): string;
  /** `€3,950` from 395000: whole units, for headlines and axes. */
  moneyRound(minor: number | null): string;
  /** `€12K`, for axes. */
  moneyCompact(minor: number): string;
  /** `Sat 28 Mar 2026`; `timeZone` where it is not the workspace's. */
  date(instant: string, timeZone?: string): string;
  /** `Sat 28 Mar 2026, 16:40` */
  dateTime(instant: string, timeZone?: string): string;
  /** `Sat 28 Mar, 16:40`, where the year is known. */
  dayAndTime(instant: string, timeZone?: string): string;
  /** `Sat 28, 16:40`, where the month is known as well. */
  shortDayAndTime(instant: string, timeZone?: string): string;
  /** `28 Mar 2026, 16:40`, where a weekday would be one word too many. */
  moment(instant: string, timeZone?: string): string;
  /** `28/03/2026, 16:40`, for narrow columns. */
  dateTimeShort(instant: string, timeZone?: string): string;
  /** `28 Mar 2026`, where a weekday would be one word too many. */
  dateShort(instant: string, timeZone?: string): string;
  /** `16:40` */
  time(instant: string, timeZone?: string): string;
  /** `28 Mar 2026` from `2026-03-28`. */
  day(day: string): string;
  /** `28 Mar` from `2026-03-28`. */
  dayShort(day: string): string;
  /** `14–20 Sep` from two days, both included; one day alone is itself. */
  dayRange(from: string, to: string): string;
  /** `28 Mar 26`, for axes over more than a year. */
  dayWithYear(day: string): string;
  /** `Mar 2026`, for the month a day is in. */
  month(day: string): string;
  /** `Today, 09:12`-like: relative within a week, else the date. `now` is given, so that this stays pure. */
  ago(instant: string, now: Date): string;
  /** `2 days`, `13 h 48 min` from seconds: the two largest units that are not zero. */
  duration(seconds: number | null): string;
  /** The same from ISO 8601 (`P2DT3H`); null where it is none. */
  durationIso(iso: string): string | null;
  /** `Czech` from `cs`; what is no code stays as it is. */
  language(code: string): string;
  /** `48 MB` */
  bytes(size: number): string;
  /** `e-mail, SMS and voucher` */
  list(parts: string[]): string;
  /** The name of a language's weekday: 0 is Monday. */
  weekday(index: number, width?: "short" | "long" | "narrow"): string;
}

const dash = "–";

/** Seconds of an ISO 8601 length of time with weeks, days, hours, minutes and seconds; null where it is none. */
export function secondsOf(iso: string): number | null {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso);
  if (match === null || iso === "P" || iso.endsWith("T")) return null;
  const part = (index: number) => Number(match[index] ?? 0);
  return part(1) * 604_800 + part(2) * 86_400 + part(3) * 3600 + part(4) * 60 + part(5);
}

const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** Makes the ways to write values; making `Intl` objects is slow, so they are kept. */
export function makeFormat(settings: FormatSettings): Format {
  const { timeZone, currency, currencyDigits } = settings;
  const tag = formatLocales[settings.locale];
  const unit = 10 ** currencyDigits;
  const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

  function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = `n${JSON.stringify(options)}`;
    const found = kept.get(key);
    if (found instanceof Intl.NumberFormat) return found;
    const made = new Intl.NumberFormat(tag, options);
    kept.set(key, made);
    return made;
  }

  function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `d${JSON.stringify(options)}`;
    const found = kept.get(key);
    if (found instanceof Intl.DateTimeFormat) return found;
    const made = new Intl.DateTimeFormat(tag, options);
    kept.set(key, made);
    return made;
  }

  /** A value that no calendar knows is shown as it came rather than breaking the screen. */
  function show(instant: string, options: Intl.DateTimeFormatOptions): string {
    const time = new Date(instant);
    return Number.isNaN(time.getTime()) ? instant : dates(options).format(time);
  }

  const money = (minor: number, options: Intl.NumberFormatOptions, code = currency) =>
    numbers({ style: "currency", currency: code, currencyDisplay: "narrowSymbol", ...options }).format(minor / unit);

  const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const calendar: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" };

  const dateTime = (instant: string, zone = timeZone) =>
    show(instant, { ...calendar, year: "numeric", ...clock, timeZone: zone });
  const time = (instant: string, zone = timeZone) => show(instant, { ...clock, timeZone: zone });

  function duration(seconds: number | null): string {
    if (seconds === null) return dash;
    let rest = Math.max(0, Math.round(seconds));
    const parts: [string, number][] = [];
    for (const [name, size] of units) {
      const count = Math.floor(rest / size);
      rest -= count * size;
      if (count > 0) parts.push([name, count]);
    }
    const shown = parts.length === 0 ? ([["second", 0]] satisfies [string, number][]) : parts.slice(0, 2);
    // Two units side by side are short, one alone is written out.
    const unitDisplay = shown.length > 1 ? "short" : "long";
    return shown.map(([name, count]) => numbers({ style: "unit", unit: name, unitDisplay }).format(count)).join(" ");
  }

  return {
    settings,
    number: (value) => numbers({}).format(value),
    decimal: (value, digits) => numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    compact: (value) => numbers({ notation: "compact", maximumFractionDigits: 1 }).format(value),
    percent: (share, digits = 0) =>
      share === null
        ? dash
        : numbers({ style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share),
    percentRange: (low, high, digits = 0) =>
      low === null || high === null
        ? dash
        : `${numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(low * 100)}–${numbers({
            style: "percent",
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          }).format(high)}`,
    money: (minor, code) => {
      if (minor === null) return dash;
      const digits = { minimumFractionDigits: currencyDigits, maximumFractionDigits: currencyDigits };
      return money(minor, digits, code);
    },
    moneyRound: (minor) =>
      minor === null ? dash : money(minor, { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
    moneyCompact: (minor) => money(minor, { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 }),
    date: (instant, zone = timeZone) => show(instant, { ...calendar, year: "numeric", timeZone: zone }),
    dateTime,
    dayAndTime: (instant, zone = timeZone) => show(instant, { ...calendar, ...clock, timeZone: zone }),
    shortDayAndTime: (instant, zone = timeZone) =>
      `${show(instant, { weekday: "short", day: "numeric", timeZone: zone })}, ${time(instant, zone)}`,
    moment: (instant, zone = timeZone) =>
      show(instant, { day: "numeric", month: "short", year: "numeric", ...clock, timeZone: zone }),
    dateTimeShort: (instant, zone = timeZone) =>
      show(instant, { day: "2-digit", month: "2-digit", year: "numeric", ...clock, timeZone: zone }),
    dateShort: (instant, zone = timeZone) =>
      show(instant, { day: "numeric", month: "short", year: "numeric", timeZone: zone }),
    time,
    day: (day) => show(`${day}T00:00:00Z`, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
    dayWithYear: (day) =>
      show(`${day}T00:00:00Z`, { day: "numeric", month: "short", year: "2-digit", timeZone: "UTC" }),
    month: (day) => show(`${day}T00:00:00Z`, { month: "short", year: "numeric", timeZone: "UTC" }),
    dayShort: (day) => show(`${day}T00:00:00Z`, { day: "numeric", month: "short", timeZone: "UTC" }),
    dayRange: (from, to) => {
      const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
      if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${from} – ${to}`;
      return dates({ day: "numeric", month: "short", timeZone: "UTC" }).formatRange(first, last);
    },
    ago: (instant, now) => {
      const then = new Date(instant);
      const seconds = (now.getTime() - then.getTime()) / 1000;
      if (Number.isNaN(seconds)) return instant;
      const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto", style: "long" });
      if (seconds < 60) return relative.format(0, "second");
      if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), "minute");
      if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3600), "hour");
      if (seconds < 7 * 86_400) return relative.format(-Math.floor(seconds / 86_400), "day");
      return show(instant, { day: "numeric", month: "short", year: "numeric", timeZone });
    },
    duration,
    durationIso: (iso) => {
      const seconds = secondsOf(iso);
      return seconds === null ? null : duration(seconds);
    },
    language: (code) => {
      try {
        return new Intl.DisplayNames([tag], { type: "language" }).of(code) ?? code;
      } catch {
        return code;
      }
    },
    bytes: (size) => {
      const names = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
      let step = 0;
      let value = size;
      while (value >= 1000 && step < names.length - 1) {
        value /= 1000;
        step += 1;
      }
      const maximumFractionDigits = value < 10 && step > 0 ? 1 : 0;
      return numbers({ style: "unit", unit: names[step] ?? "byte", maximumFractionDigits }).format(value);
    },
    list: (parts) => new Intl.ListFormat(tag, { type: "unit", style: "short" }).format(parts),
    // The first of January 2024 was a Monday.
    weekday: (index, width = "short") =>
      dates({ weekday: width, timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1 + index))),
  };
}
