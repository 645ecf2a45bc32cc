import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "@/bindings/TimelineEntry";
import { arrange, placeLabels, REACH, TOUCHING, type Labelled } from "./labels";
import { beforeSale, lastActivityMs, ticksOf } from "./scale";

const day = 86_400_000;
const sold = Date.parse("2026-09-19T13:42:00Z");

function entry(some: Partial<TimelineEntry> & { before: number }): TimelineEntry {
  const { before, ...rest } = some;
  return {
    at: new Date(sold - before * day).toISOString(),
    kind: "activity",
    id: `a${before}`,
    activity_type: "message",
    channel: "email",
    message: "",
    associate: "",
    campaign: "",
    journey: "",
    step: "",
    store: "",
    amount_minor: null,
    currency: "",
    credits: {},
    ...rest,
  };
}

const sale = entry({ before: 0, kind: "sale", id: "t1", activity_type: "", channel: "", amount_minor: 46_200 });

describe("the line before a sale", () => {
  const entries = [
    entry({ before: 14 }),
    entry({ before: 7, kind: "opened" }),
    entry({ before: 3.5, activity_type: "reminder", channel: "" }),
    entry({ before: 0, id: "same" }),
    sale,
  ];
  const before = beforeSale({ transaction: "t1", customer: "c1", window_ms: 14 * day, entries });

  it("is to scale from the opening of the window to the sale, both ends included", () => {
    expect(before?.lanes.messages.map(({ at }) => at)).toEqual([0, 1]);
    expect(before?.lanes.answers.map(({ at }) => at)).toEqual([0.5]);
    expect(before?.lanes.others.map(({ at }) => at)).toEqual([0.75]);
    expect(before?.opens).toBe("2026-09-05T13:42:00.000Z");
  });

  it("counts activities alone, and knows how long before the sale the last of them was", () => {
    expect(before?.activities.map(({ id }) => id)).toEqual(["a14", "a3.5", "same"]);
    expect(before === null ? null : lastActivityMs(before)).toBe(0);
  });

  it("is nothing without a sale", () => {
    expect(beforeSale({ transaction: "t", customer: "c", window_ms: day, entries: [] })).toBeNull();
  });

  it("is marked in whole days that are far enough apart to read, in hours where the window is short", () => {
    expect(ticksOf(14 * day, 1400).unit).toBe("day");
    const wide = ticksOf(14 * day, 900);
    expect([wide.unit, wide.ticks.length, wide.ticks[0]]).toEqual(["day", 14, { at: 0, before: 14 }]);
    expect(ticksOf(14 * day, 310).ticks.map(({ before: back }) => back)).toEqual([14, 12, 10, 8, 6, 4, 2]);
    const short = ticksOf(day, 400);
    expect([short.unit, short.ticks.map(({ before: back }) => back)]).toEqual(["hour", [24, 21, 18, 15, 12, 9, 6, 3]]);
  });
});

/** Whether nothing lies on anything else and all stays in the room. */
function clashes<E>(placed: readonly Labelled<E>[], room: { left: number; right: number }): string[] {
  const spans = placed.flatMap((mark, index) => {
    const own = [{ index, from: mark.from - 10, to: mark.to + 10 }];
    if (mark.side === "right") own.push({ index, from: mark.to + REACH, to: mark.to + REACH + mark.room });
    if (mark.side === "left") own.push({ index, from: mark.from - REACH - mark.room, to: mark.from - REACH });
    return own;
  });
  const found: string[] = [];
  spans.forEach((one, at) => {
    if (one.from < room.left - 10 || one.to > room.right + 10) found.push(`${one.index} leaves the room`);
    for (const other of spans.slice(at + 1)) {
      if (one.from < other.to && other.from < one.to) found.push(`${one.index} lies on ${other.index}`);
    }
  });
  return found;
}

const at = (x: number) => ({ entries: [x], from: x, to: x });

describe("words of marks", () => {
  const room = { left: 0, right: 900 };

  it("stand right of their marks where there is room", () => {
    expect(placeLabels([at(100), at(400)], [120, 120], room).map(({ side }) => side)).toEqual(["right", "right"]);
  });

  it("stand left of a mark that is too near to the sale or to the next one", () => {
    const placed = placeLabels([at(300), at(700), at(870)], [100, 150, 100], room);
    expect(placed.map(({ side }) => side)).toEqual(["right", "left", "left"]);
    expect(clashes(placed, room)).toEqual([]);
  });

  it("stand left of a mark at the very end of the line", () => {
    expect(placeLabels([at(906)], [120], room).map(({ side }) => side)).toEqual(["left"]);
  });

  it("are cut before they are left out", () => {
    const placed = placeLabels([at(400), at(500), at(600)], [300, 300, 300], { left: 380, right: 900 });
    expect(placed.map(({ side }) => side)).not.toContain("none");
    expect(Math.min(...placed.map((mark) => mark.room))).toBeLessThan(300);
  });

  it("never lie on one another nor on marks, and no mark is lost", () => {
    // A small generator of its own, so that the same lines are tried each time.
    let state = 7;
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    for (let round = 0; round < 120; round += 1) {
      const width = 300 + random() * 900;
      const entries = Array.from({ length: 1 + Math.floor(random() * 24) }, (_, index) => ({
        entry: index,
        x: random() * width,
      }));
      const placed = arrange(entries, (some) => 40 + some.length * 13 + (some[0] ?? 0) * 9, { left: 0, right: width });
      expect(clashes(placed, { left: 0, right: width })).toEqual([]);
      expect(placed.flatMap((mark) => mark.entries).toSorted((a, b) => a - b)).toEqual(
        entries.map(({ entry: own }) => own),
      );
    }
  });

  it("are given up before marks that are far from each other are gathered", () => {
    const line = [0, 90, 180, 270].map((x) => ({ entry: x, x }));
    const placed = arrange(line, () => 200, { left: 0, right: 270 });
    expect(placed.map((mark) => mark.entries.length)).toEqual([1, 1, 1, 1]);
    expect(placed.some(({ side }) => side === "none")).toBe(true);
    const near = [0, 30, 60, 270].map((x) => ({ entry: x, x }));
    expect(arrange(near, () => 200, { left: 0, right: 270 }).map((mark) => mark.entries.length)).toEqual([3, 1]);
  });

  it("are those of several marks together where these touch or belong together", () => {
    const words = () => 100;
    const line = [100, 100 + TOUCHING - 1, 400, 440].map((x) => ({ entry: x, x }));
    expect(arrange(line, words, room).map((mark) => mark.entries.length)).toEqual([2, 1, 1]);
    expect(arrange(line, words, room, () => true).map((mark) => mark.entries.length)).toEqual([2, 2]);
  });
});
