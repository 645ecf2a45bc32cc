/** The marks of the timeline: what can be pointed at and walked through by keyboard, in which lane, and where. Pure. */
import { gathered, inView, type Gathered, type Lanes, type Lasting, type MomentLane, type SpanLane } from "./life";
import { placeOf, type View } from "./scale";

/** The lanes from the top. */
export const LANES = ["purchases", "messages", "answers", "events", "occasions", "vouchers", "journeys"] as const;
/** One of them. */
export type Lane = (typeof LANES)[number];

/** Something that is drawn as one. */
export interface Mark {
  lane: Lane;
  /** What it stands for: `moment/12`, `occasion/3`. */
  keys: readonly string[];
  x: number;
  /** The first instant of it. */
  at: number;
}

/** Marks nearer than this would lie on one another. */
const NEAR: Record<MomentLane, number> = { purchases: 16, messages: 19, answers: 9, events: 12 };
/** So far beyond the view things are still drawn, pixels: half of a mark, and no jump at the edge. */
const BEYOND = 12;

/** What of a life is drawn in a view. */
export interface Drawn {
  moments: Record<MomentLane, readonly Gathered[]>;
  spans: Record<SpanLane, readonly (Lasting & { x: number; end: number })[]>;
  /** In the order of the keyboard: from left to right, above before below. */
  marks: readonly Mark[];
}

/** The key of a moment by its place among all. */
export const momentKey = (index: number): string => `moment/${index}`;

/** Draws a life in a view so many pixels wide. */
export function drawn(lanes: Lanes, view: View, width: number): Drawn {
  const more = ((view.to - view.from) / Math.max(1, width)) * BEYOND;
  const of = (lane: MomentLane) => gathered(inView(lanes.moments[lane], view, more), view, width, NEAR[lane]);
  const moments = {
    purchases: of("purchases"),
    messages: of("messages"),
    answers: of("answers"),
    events: of("events"),
  };
  const lasting = (lane: SpanLane) =>
    lanes.spans[lane]
      .filter(({ from, to }) => to >= view.from && from <= view.to)
      .map((span) => ({ ...span, x: placeOf(view, width, span.from), end: placeOf(view, width, span.to) }));
  const spans = { occasions: lasting("occasions"), vouchers: lasting("vouchers"), journeys: lasting("journeys") };
  const marks: Mark[] = [
    ...(["purchases", "messages", "answers", "events"] as const).flatMap((lane) =>
      moments[lane].map(({ moments: some, x }) => ({
        lane,
        keys: some.map(({ index }) => momentKey(index)),
        x,
        at: some[0]?.at ?? 0,
      })),
    ),
    ...(["occasions", "vouchers", "journeys"] as const).flatMap((lane) =>
      spans[lane].map(({ key, x, from }) => ({ lane, keys: [key], x: Math.max(0, x), at: from })),
    ),
  ];
  return {
    moments,
    spans,
    marks: marks.toSorted((a, b) => a.x - b.x || LANES.indexOf(a.lane) - LANES.indexOf(b.lane)),
  };
}

/** The mark that something is drawn in. */
export function markOf(marks: readonly Mark[], key: string): Mark | undefined {
  return marks.find(({ keys }) => keys.includes(key));
}

/** The nearest mark of the next lane above (-1) or below (1) that has any. */
export function markBeside(marks: readonly Mark[], from: Mark, by: 1 | -1): Mark | undefined {
  for (let lane = LANES.indexOf(from.lane) + by; LANES[lane] !== undefined; lane += by) {
    const others = marks.filter((mark) => mark.lane === LANES[lane]);
    const [nearest] = others.toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x));
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/** What comes after (1) or before (-1) a view: the key and instant of the first thing beyond it. */
export function beyond(lanes: Lanes, view: View, by: 1 | -1): { key: string; at: number } | undefined {
  const things = [
    ...lanes.all
      .filter(({ moment }) => moment.kind !== "registered")
      .map(({ index, at }) => ({ key: momentKey(index), at })),
    ...Object.values(lanes.spans).flatMap((spans) => spans.map(({ key, from }) => ({ key, at: from }))),
  ];
  const out = things.filter(({ at }) => (by > 0 ? at > view.to : at < view.from));
  return out.reduce<{ key: string; at: number } | undefined>(
    (best, thing) => (best === undefined || (by > 0 ? thing.at < best.at : thing.at > best.at) ? thing : best),
    undefined,
  );
}
