/**
 * Where the words of marks on one line go, so that none covers another: right of its mark, else left of it, else cut.
 * Where even that has no room, a mark is gathered with a neighbour that is near, or stands without words: its place on
 * the scale is worth more than they are. Pure: lengths are pixels.
 */

/** Marks that are drawn as one. */
export interface Gathered<E> {
  /** What it stands for, in order. */
  entries: readonly E[];
  /** The first mark. */
  from: number;
  /** The last mark; the first one again where there is one alone. */
  to: number;
}

/** Where the words of a mark stand. */
export type Side = "right" | "left" | "none";

/** A mark with the place of its words. */
export interface Labelled<E> extends Gathered<E> {
  side: Side;
  /** How much room the words have; less than they ask for where they are cut. */
  room: number;
}

/** The room there is. */
export interface Room {
  left: number;
  right: number;
}

/** Half a mark and the space to its words. */
export const REACH = 16;
/** Marks nearer than this would lie on one another. */
export const TOUCHING = 22;
/** Words are never cut shorter than this. */
const LEAST = 64;
/** Between words that stand beside each other. */
const SPACE = 12;
/** Marks without words are gathered when they are so near, */
const NEAR = 3 * TOUCHING;
/** and together not longer than this. */
const LONGEST = 6 * TOUCHING;
/** What a mark itself takes on the side without words. */
const HALF = TOUCHING / 2 + 2;

/** The ways a label can stand, the best first; `least` is one that may be cut. */
const WAYS = [
  { side: "right", cut: false, cost: 0 },
  { side: "left", cut: false, cost: 1 },
  { side: "right", cut: true, cost: 6 },
  { side: "left", cut: true, cost: 7 },
  { side: "none", cut: true, cost: 40 },
] as const;

type Way = (typeof WAYS)[number];

/** What a way takes on one side of its mark. */
function takes(way: Way | undefined, side: Side, width: number): number {
  if (way?.side !== side) return 0;
  return (way.cut ? Math.min(width, LEAST) : width) + REACH;
}

/** Places the words of marks that stand in order on one line; `widths` are what their words ask for. */
export function placeLabels<E>(marks: readonly Gathered<E>[], widths: readonly number[], room: Room): Labelled<E>[] {
  interface Best {
    cost: number;
    before: number;
  }
  // The cheapest way to have placed the marks so far, for each way that the last of them stands.
  const table: Best[][] = [];
  marks.forEach((mark, at) => {
    const previous = marks[at - 1];
    const gap = mark.from - (previous?.to ?? room.left);
    const width = widths[at] ?? 0;
    // Words that end at another mark leave it its half; at the end of the line there is none.
    const beside = previous === undefined ? 0 : HALF;
    table.push(
      WAYS.map((way) => {
        const own = takes(way, "left", width);
        const befores = previous === undefined ? [undefined] : WAYS;
        let best: Best = { cost: Infinity, before: 0 };
        befores.forEach((before, index) => {
          const other = takes(before, "right", widths[at - 1] ?? 0);
          const need = own > 0 && other > 0 ? own + other + SPACE : own + other > 0 ? own + other + beside : 0;
          if (need > 0 && need > gap) return;
          const cost = way.cost + (before === undefined ? 0 : (table[at - 1]?.[index]?.cost ?? Infinity));
          if (cost < best.cost) best = { cost, before: index };
        });
        const beyond = at === marks.length - 1 ? takes(way, "right", width) : 0;
        if (beyond > 0 && beyond > room.right - mark.to) best.cost = Infinity;
        return best;
      }),
    );
  });

  const chosen: Way[] = [];
  let index = cheapest(table.at(-1) ?? []);
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    chosen[at] = WAYS[index] ?? WAYS[4];
    index = table[at]?.[index]?.before ?? 0;
  }
  return marks.map((mark, at) => {
    const way = chosen[at] ?? WAYS[4];
    const width = widths[at] ?? 0;
    if (way.side === "none") return { ...mark, side: way.side, room: 0 };
    if (!way.cut) return { ...mark, side: way.side, room: width };
    // Of two that are cut in one gap, the left one has what is to spare.
    const facing = chosen[at - 1];
    if (way.side === "left" && facing?.side === "right" && facing.cut) {
      return { ...mark, side: way.side, room: Math.min(width, LEAST) };
    }
    const [beside, here] =
      way.side === "right" ? [marks[at + 1]?.from ?? room.right, mark.to] : [mark.from, marks[at - 1]?.to ?? room.left];
    const neighbour = way.side === "right" ? at + 1 : at - 1;
    const other = takes(chosen[neighbour], way.side === "right" ? "left" : "right", widths[neighbour] ?? 0);
    const rest = beside - here - REACH - (other > 0 ? other + SPACE : marks[neighbour] === undefined ? 0 : HALF);
    return { ...mark, side: way.side, room: Math.min(width, rest) };
  });
}

function cheapest(ways: readonly { cost: number }[]): number {
  let best = WAYS.length - 1;
  ways.forEach((way, at) => {
    if (way.cost < (ways[best]?.cost ?? Infinity)) best = at;
  });
  return best;
}

/**
 * Gathers and places: marks that touch become one, and so do near ones whose words find no room. `words` says how wide the words of some marks together are.
 */
export function arrange<E>(
  entries: readonly { entry: E; x: number }[],
  words: (entries: readonly E[]) => number,
  room: Room,
  together: (one: readonly E[], other: E) => boolean = () => false,
): Labelled<E>[] {
  let marks: Gathered<E>[] = [];
  for (const { entry, x } of entries.toSorted((a, b) => a.x - b.x)) {
    const last = marks.at(-1);
    if (
      last !== undefined &&
      (x - last.to < TOUCHING || (together(last.entries, entry) && x - last.to < 3 * TOUCHING))
    ) {
      marks[marks.length - 1] = { entries: [...last.entries, entry], from: last.from, to: x };
    } else marks.push({ entries: [entry], from: x, to: x });
  }
  for (;;) {
    const placed = placeLabels(
      marks,
      marks.map((mark) => words(mark.entries)),
      room,
    );
    const joins = placed.flatMap((mark, at) => (mark.side === "none" ? nearTo(marks, at) : []));
    const [nearest] = joins.toSorted((a, b) => a.gap - b.gap);
    if (nearest === undefined) return placed;
    marks = joined(marks, nearest.at);
  }
}

/** The pairs that a mark without words can be gathered into: near to each other, and not long together. */
function nearTo<E>(marks: readonly Gathered<E>[], at: number): { at: number; gap: number }[] {
  return [at - 1, at].flatMap((first) => {
    const [one, other] = [marks[first], marks[first + 1]];
    if (one === undefined || other === undefined) return [];
    const gap = other.from - one.to;
    return gap <= NEAR && other.to - one.from <= LONGEST ? [{ at: first, gap }] : [];
  });
}

/** With a mark and the one after it as one. */
function joined<E>(marks: readonly Gathered<E>[], at: number): Gathered<E>[] {
  const [one, other] = [marks[at], marks[at + 1]];
  if (one === undefined || other === undefined) return [...marks];
  const both = { entries: [...one.entries, ...other.entries], from: one.from, to: other.to };
  return [...marks.slice(0, at), both, ...marks.slice(at + 2)];
}
