/** The window before a sale as a line: what stands on which lane, how far along, and the marks of the days. Pure. */
import type { Timeline } from "@/bindings/Timeline";
import type { TimelineEntry } from "@/bindings/TimelineEntry";

/** The lanes, from the top. */
export const LANES = ["messages", "answers", "others"] as const;
/** One of them. */
export type Lane = (typeof LANES)[number];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** On which lane something stands: what was sent, what the customer did with it, and all that people did. */
export function laneOf(entry: TimelineEntry): Lane {
  if (entry.kind === "opened" || entry.kind === "clicked") return "answers";
  return entry.activity_type === "message" ? "messages" : "others";
}

/** What a timeline says before it is drawn. */
export interface Before {
  /** The sale itself. */
  sale: TimelineEntry;
  /** When the window opens, RFC 3339. */
  opens: string;
  /** What stands on each lane, with its place from 0 (the window opens) to 1 (the sale). */
  lanes: Record<Lane, { entry: TimelineEntry; at: number }[]>;
  /** The related activities, in order of time. */
  activities: TimelineEntry[];
}

/** Sorts a timeline into its lanes; nothing where it has no sale. */
export function beforeSale({ entries, window_ms: window }: Timeline): Before | null {
  const sale = entries.findLast((entry) => entry.kind === "sale");
  if (sale === undefined) return null;
  const end = Date.parse(sale.at);
  const lanes: Before["lanes"] = { messages: [], answers: [], others: [] };
  for (const entry of entries) {
    if (entry.kind === "sale") continue;
    const at = window === 0 ? 1 : 1 - (end - Date.parse(entry.at)) / window;
    lanes[laneOf(entry)].push({ entry, at: Math.min(1, Math.max(0, at)) });
  }
  return {
    sale,
    opens: new Date(end - window).toISOString(),
    lanes,
    activities: entries.filter((entry) => entry.kind === "activity"),
  };
}

/** How long before the sale its last activity was, milliseconds; nothing without one. */
export function lastActivityMs(before: Before): number | null {
  const last = before.activities.at(-1);
  return last === undefined ? null : Date.parse(before.sale.at) - Date.parse(last.at);
}

/** A mark of the scale. */
export interface Tick {
  /** From 0 to 1. */
  at: number;
  /** How many units before the sale. */
  before: number;
}

const STEPS = [1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720, 1440, 2160, 8760].map((hours) => hours * hourMs);

/** The marks of a window that is `width` pixels long: whole hours or days before the sale, far enough apart to read. */
export function ticksOf(window: number, width: number, apart = 44): { unit: "day" | "hour"; ticks: Tick[] } {
  if (!(window > 0)) return { unit: "day", ticks: [] };
  // Hours would be a riddle where days are meant.
  const least = window > 2 * dayMs ? dayMs : 0;
  const wanted = STEPS.find((step) => step >= least && (step / window) * width >= apart) ?? window;
  const unit = wanted >= dayMs ? "day" : "hour";
  const size = unit === "day" ? dayMs : hourMs;
  const ticks: Tick[] = [];
  for (let back = wanted; back <= window; back += wanted) {
    ticks.push({ at: 1 - back / window, before: back / size });
  }
  return { unit, ticks: ticks.toReversed() };
}
