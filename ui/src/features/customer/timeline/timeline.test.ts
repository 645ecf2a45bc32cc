import { describe, expect, it } from "vitest";
import { customerProfile, moment } from "@/test/customers";
import { countsOf, gathered, inView, lanesOf, roomFor, stacked, type Known } from "./life";
import { beyond, drawn, markBeside, markOf } from "./marks";
import {
  firstView,
  instantOf,
  isWhole,
  moved,
  placeOf,
  showing,
  startOf,
  ticksOf,
  weekendsOf,
  wholeOf,
  within,
  zoomed,
} from "./scale";
import { windowOf } from "./window";

const day = 86_400_000;
const at = (text: string) => Date.parse(text);
const prague = "Europe/Prague";

describe("the scale", () => {
  const whole = wholeOf(at("2024-01-01T00:00:00Z"), at("2026-10-31T00:00:00Z"));
  const view = firstView(whole, at("2026-10-20T00:00:00Z"));

  it("shows the last months of a long life first, with the last moment in it; a short life whole", () => {
    expect(view.to - view.from).toBeCloseTo(92 * day);
    expect(view.from).toBeLessThan(at("2026-10-20T00:00:00Z"));
    expect(view.to).toBeGreaterThan(at("2026-10-20T00:00:00Z"));
    const short = wholeOf(at("2026-09-01T00:00:00Z"), at("2026-10-31T00:00:00Z"));
    expect(firstView(short, short.to)).toEqual(short);
  });

  it("keeps the instant under the pointer in its place while it zooms, and never leaves the life", () => {
    const around = instantOf(view, 800, 200);
    for (const factor of [0.2, 0.7, 1.3]) {
      const next = zoomed(whole, view, factor, around);
      expect(placeOf(next, 800, around)).toBeCloseTo(200, 3);
    }
    for (const factor of [1e-9, 1e9]) {
      const next = zoomed(whole, view, factor, around);
      expect(next.from).toBeGreaterThanOrEqual(whole.from);
      expect(next.to).toBeLessThanOrEqual(whole.to);
      expect(next.to - next.from).toBeGreaterThanOrEqual(7_200_000 - 1);
    }
    expect(isWhole(whole, zoomed(whole, view, 1e9, around))).toBe(true);
    expect(moved(whole, view, 1e15).to).toBeCloseTo(whole.to);
    expect(within(whole, { from: 0, to: 1e15 })).toEqual(whole);
  });

  it("moves only for what is out of sight", () => {
    const inside = (view.from + view.to) / 2;
    expect(showing(whole, view, inside)).toBe(view);
    const next = showing(whole, view, at("2024-06-01T00:00:00Z"));
    expect(placeOf(next, 1, at("2024-06-01T00:00:00Z"))).toBeGreaterThan(0);
    expect(placeOf(next, 1, at("2024-06-01T00:00:00Z"))).toBeLessThan(1);
  });

  it("begins days at midnight by the customer's clock, also where the clock changes", () => {
    expect(startOf("2026-03-29", prague)).toBe(at("2026-03-28T23:00:00Z"));
    expect(startOf("2026-03-30", prague)).toBe(at("2026-03-29T22:00:00Z"));
    expect(startOf("2026-10-25", prague)).toBe(at("2026-10-24T22:00:00Z"));
    expect(startOf("2026-10-26", prague)).toBe(at("2026-10-25T23:00:00Z"));
  });

  it("marks hours, days, Mondays, months and years so far apart that they can be read", () => {
    const spans = [3 * 3_600_000, 2 * day, 20 * day, 60 * day, 300 * day, 3 * 365 * day, 30 * 365 * day];
    const kinds = spans.map((span) => {
      const seen = { from: at("2026-03-01T10:00:00Z"), to: at("2026-03-01T10:00:00Z") + span };
      const ticks = ticksOf(seen, 760, prague, 66);
      expect(ticks.length).toBeGreaterThan(1);
      ticks.forEach((tick, index) => {
        expect(tick.at).toBeGreaterThanOrEqual(seen.from);
        expect(tick.at).toBeLessThanOrEqual(seen.to);
        const before = ticks[index - 1];
        // Months are not all equally long.
        if (before !== undefined)
          expect(placeOf(seen, 760, tick.at) - placeOf(seen, 760, before.at)).toBeGreaterThan(60);
      });
      return ticks.at(-1)?.kind;
    });
    expect(kinds).toEqual(["hour", "hour", "day", "day", "month", "month", "year"]);
    const weeks = ticksOf({ from: at("2026-03-01T10:00:00Z"), to: at("2026-04-30T00:00:00Z") }, 760, prague, 66);
    expect(weeks.map((tick) => tick.day).slice(0, 3)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16"]);
  });

  it("shades weekends from Saturday to Monday where days can be told apart", () => {
    const seen = { from: at("2026-03-01T12:00:00Z"), to: at("2026-03-16T00:00:00Z") };
    expect(weekendsOf(seen, 760, "UTC").map((span) => [span.from, span.to])).toEqual([
      [seen.from, at("2026-03-02T00:00:00Z")],
      [at("2026-03-07T00:00:00Z"), at("2026-03-09T00:00:00Z")],
      [at("2026-03-14T00:00:00Z"), at("2026-03-16T00:00:00Z")],
    ]);
    expect(weekendsOf({ from: 0, to: 4000 * day }, 760, "UTC")).toEqual([]);
  });
});

describe("a life in lanes", () => {
  const { life } = customerProfile();
  const lanes = lanesOf(life, at(life.until ?? ""));

  it("stands by what things are: sales, messages, answers, and what lasts", () => {
    expect(lanes.moments.purchases.map(({ moment: { kind } }) => kind)).toEqual(["purchase", "return", "purchase"]);
    expect(lanes.moments.messages).toHaveLength(2);
    expect(lanes.registered).toBe(at("2026-03-06T09:12:00Z"));
    expect(lanes.largest).toBe(12_990);
    expect(lanes.spans.occasions[0]?.to).toBe(at("2026-04-18T12:05:00Z"));
  });

  it("lets what overlaps stand in rows, at most four", () => {
    const rows = stacked([0, 1, 2, 3, 4, 20].map((from, index) => ({ key: String(index), from, to: from + 10 })));
    expect(rows.map(({ row }) => row)).toEqual([0, 1, 2, 3, 3, 0]);
  });

  const known = (times: readonly number[]): Known[] =>
    times.map((time, index) => ({ moment: moment("event", new Date(time).toISOString()), index, at: time }));

  it("gathers four hundred moments of a day into few marks that lose none, and no mark too wide", () => {
    const many = known(Array.from({ length: 400 }, (_, index) => index * 216_000));
    const marks = gathered(many, { from: 0, to: 30 * day }, 760, 19);
    expect(marks.length).toBeLessThan(4);
    expect(marks.flatMap(({ moments }) => moments)).toEqual(many);
    for (const mark of marks) expect(mark.to - mark.from).toBeLessThan(57);
    expect(gathered(many, { from: 0, to: day / 100 }, 760, 19)[0]?.moments).toHaveLength(1);
  });

  it("finds what is in view, both ends included", () => {
    const some = known([0, 10, 20, 30]);
    expect(inView(some, { from: 10, to: 20 }).map((each) => each.at)).toEqual([10, 20]);
    expect(inView(some, { from: 11, to: 19 })).toEqual([]);
    expect(countsOf(some, { from: 0, to: 40 }, 4)).toEqual([1, 1, 1, 1]);
  });

  it("names a mark only where the name touches no other", () => {
    const marks = [0, 50, 300].map((x) => ({ from: x, to: x }));
    expect(roomFor(marks, [100, 100, 100], 500, 11)).toEqual([false, true, true]);
    expect(roomFor(marks, [10, 10, 300], 500, 11)).toEqual([true, true, false]);
  });

  it("is walked from mark to mark and lane to lane, and on beyond what is in view", () => {
    const view = { from: at("2026-03-01T00:00:00Z"), to: at("2026-05-01T00:00:00Z") };
    const { marks } = drawn(lanes, view, 760);
    expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).toSorted((a, b) => a - b));
    const sale = markOf(marks, "moment/5");
    expect(sale?.lane).toBe("purchases");
    expect(sale && markBeside(marks, sale, 1)?.keys).toEqual(["moment/4"]);
    expect(sale && markBeside(marks, sale, -1)).toBeUndefined();
    expect(beyond(lanes, view, 1)).toBeUndefined();
    const march = { from: view.from, to: at("2026-03-20T00:00:00Z") };
    expect(beyond(lanes, march, 1)?.key).toMatch(/^(moment\/3|occasion\/0)$/);
  });

  it("draws the window of the message that completed what a sale converted, else that of the sale or message alone", () => {
    const fortnight = 14 * day;
    expect(windowOf(life, "moment/5", fortnight)).toEqual({
      from: at("2026-04-10T09:20:00Z"),
      to: at("2026-04-24T09:20:00Z"),
      occasion: 0,
    });
    expect(windowOf(life, "moment/4", fortnight)?.occasion).toBe(0);
    expect(windowOf(life, "occasion/0", fortnight)?.occasion).toBe(0);
    const first = at("2026-03-12T10:00:00Z");
    expect(windowOf(life, "moment/2", fortnight)).toEqual({ from: first - fortnight, to: first });
    expect(windowOf(life, "moment/3", fortnight)).toBeUndefined();
    expect(windowOf(life, undefined, fortnight)).toBeUndefined();
  });
});
