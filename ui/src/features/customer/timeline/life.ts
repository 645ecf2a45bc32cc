/** A known life sorted into lanes, and what of it is drawn where. Pure. */
import type { CustomerLife } from "@/bindings/CustomerLife";
import type { LifeMoment } from "@/bindings/LifeMoment";
import { placeOf, type View } from "./scale";

/** Lanes whose things happen at a moment. */
export type MomentLane = "purchases" | "messages" | "answers" | "events";
/** Lanes whose things last. */
export type SpanLane = "occasions" | "vouchers" | "journeys";

/** A moment with its instant. */
export interface Known {
  moment: LifeMoment;
  /** Its place among all moments. */
  index: number;
  at: number;
}

/** Something that lasts. */
export interface Lasting {
  /** `occasion/3`: which list it stands in, and its place there. */
  key: string;
  from: number;
  to: number;
  /** The row of its lane, from 0. */
  row: number;
}

/** A life in lanes. */
export interface Lanes {
  moments: Record<MomentLane, Known[]>;
  spans: Record<SpanLane, Lasting[]>;
  /** How many rows each lane of things that last has. */
  rows: Record<SpanLane, number>;
  /** All moments, in order of time. */
  all: Known[];
  registered: number | null;
  /** The largest amount of a purchase or return. */
  largest: number;
}

/** More rows than this are not stacked: what comes then lies over what is there. */
const ROWS = 4;

/** On which lane a moment stands; the registration is a line through all. */
export function laneOf({ kind }: LifeMoment): MomentLane | null {
  switch (kind) {
    case "purchase":
    case "return":
      return "purchases";
    case "activity":
      return "messages";
    case "opened":
    case "clicked":
      return "answers";
    case "event":
      return "events";
    case "registered":
      return null;
  }
}

const time = (at: string | null | undefined): number | null => {
  const value = at === null || at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(value) ? null : value;
};

/** Lets things that last stand in as few rows as they need, side by side where they overlap. */
export function stacked(spans: readonly { key: string; from: number; to: number }[]): Lasting[] {
  const ends: number[] = [];
  return spans
    .toSorted((a, b) => a.from - b.from)
    .map((span) => {
      let row = ends.findIndex((end) => end <= span.from);
      if (row === -1) row = Math.min(ends.length, ROWS - 1);
      ends[row] = Math.max(ends[row] ?? -Infinity, span.to);
      return { ...span, row };
    });
}

/** Sorts a life into its lanes. `until` is where what has no end is drawn to. */
export function lanesOf(life: CustomerLife, until: number): Lanes {
  const moments: Lanes["moments"] = { purchases: [], messages: [], answers: [], events: [] };
  const all: Known[] = [];
  let registered: number | null = null;
  let largest = 0;
  life.moments.forEach((moment, index) => {
    const at = time(moment.at);
    if (at === null) return;
    const known = { moment, index, at };
    all.push(known);
    const lane = laneOf(moment);
    if (lane === null) registered ??= at;
    else moments[lane].push(known);
    if (lane === "purchases") largest = Math.max(largest, Math.abs(moment.amount_minor ?? 0));
  });
  const spansOf = (kind: string, spans: readonly (readonly [from: number | null, to: number | null])[]) =>
    stacked(
      spans.flatMap(([from, to], index) =>
        from === null ? [] : [{ key: `${kind}/${index}`, from, to: Math.max(from, to ?? until) }],
      ),
    );
  const spans: Lanes["spans"] = {
    // Until the sale that converted it; where none did, as long as it was open.
    occasions: spansOf(
      "occasion",
      life.occasions.map((each) => [
        time(each.created_at),
        time(each.converted_at) ?? time(each.completed_at) ?? earlier(time(each.expires_at), until),
      ]),
    ),
    vouchers: spansOf(
      "voucher",
      life.vouchers.map((each) => [
        time(each.assigned_at) ?? time(each.redeemed_at),
        time(each.expires_at) ?? time(each.redeemed_at),
      ]),
    ),
    journeys: spansOf(
      "journey",
      life.journeys.map((each) => [time(each.from), time(each.until)]),
    ),
  };
  const rowsOf = (lane: SpanLane) => Math.max(0, ...spans[lane].map(({ row }) => row + 1));
  return {
    moments,
    spans,
    rows: { occasions: rowsOf("occasions"), vouchers: rowsOf("vouchers"), journeys: rowsOf("journeys") },
    all,
    registered,
    largest,
  };
}

function earlier(at: number | null, until: number): number {
  return at === null ? until : Math.min(at, until);
}

/** The moments of a list in order of time that are in view; `more` milliseconds on either side count as in view. */
export function inView(moments: readonly Known[], view: View, more = 0): readonly Known[] {
  return moments.slice(firstFrom(moments, view.from - more), firstFrom(moments, view.to + more + 1));
}

/** The place of the first moment at or after an instant. */
export function firstFrom(moments: readonly Known[], at: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moments that are drawn as one, since they would lie on one another. */
export interface Gathered {
  moments: readonly Known[];
  /** Where it stands, pixels: at its moment, or in the middle of several. */
  x: number;
  /** The first and the last of them. */
  from: number;
  to: number;
}

/**
 * Gathers moments that are nearer to each other than `near` pixels. No gathering is wider than `widest`: a line of
 * moments, each near the next, becomes several.
 */
export function gathered(
  moments: readonly Known[],
  view: View,
  width: number,
  near: number,
  widest = 3 * near,
): Gathered[] {
  const marks: { moments: Known[]; x: number; from: number; to: number }[] = [];
  for (const known of moments) {
    const x = placeOf(view, width, known.at);
    const last = marks.at(-1);
    if (last !== undefined && x - last.to < near && x - last.from < widest) {
      last.moments.push(known);
      last.to = x;
      last.x = (last.from + x) / 2;
    } else marks.push({ moments: [known], x, from: x, to: x });
  }
  return marks;
}

/**
 * How much room each of some words beside marks has: what they ask for where nothing comes before, else none. Marks
 * are in order; `reach` is where the words begin beside a mark.
 */
export function roomFor(
  marks: readonly { to: number; from: number }[],
  words: readonly number[],
  end: number,
  reach: number,
): boolean[] {
  return marks.map((mark, index) => {
    const next = marks[index + 1]?.from ?? end + reach;
    return mark.to + reach + (words[index] ?? 0) + 4 <= next - reach;
  });
}

/** How many moments fall into each of so many equal parts of a view. */
export function countsOf(moments: readonly Known[], view: View, parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const { at } of moments) {
    const part = Math.floor(placeOf(view, parts, at));
    if (part >= 0 && part < parts) counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}
