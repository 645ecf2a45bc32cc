import { describe, expect, it } from "vitest";
import type { AssociateFigures } from "@/bindings/AssociateFigures";
import type { PeriodSales } from "@/bindings/PeriodSales";
import type { SalesBlock } from "@/bindings/SalesBlock";
import { axisOf, barsOf, otherCurrencies } from "./bars";
import { against, averageOf, wilson, worksBest } from "./coaching";

const block = (count: number, amount_minor = count * 1000): SalesBlock => ({
  count,
  amount_minor,
  min_minor: null,
  average_minor: null,
  max_minor: null,
});
const sales = (related: number, other: number): PeriodSales => ({
  ...block(related + other),
  related: block(related),
  other: block(other),
});

describe("bars", () => {
  it("stand for every week of the range, also for those without a sale", () => {
    const bars = barsOf({ "2026-06-29": sales(3, 4), "2026-07-13": sales(1, 0) }, "week", {
      from: "2026-07-01",
      to: "2026-07-21",
    });
    expect(bars.map(({ key, related }) => [key, related.count])).toEqual([
      ["2026-06-29", 3],
      ["2026-07-06", 0],
      ["2026-07-13", 1],
      ["2026-07-20", 0],
    ]);
  });

  it("are marked where the dates cut them, and say which days are in", () => {
    const bars = barsOf({}, "week", { from: "2026-07-01", to: "2026-07-21" });
    expect(bars.map(({ from, to, cut }) => [from, to, cut])).toEqual([
      ["2026-07-01", "2026-07-05", true],
      ["2026-07-06", "2026-07-12", false],
      ["2026-07-13", "2026-07-19", false],
      ["2026-07-20", "2026-07-21", true],
    ]);
  });

  it("know the length of months and the change of years", () => {
    const bars = barsOf({}, "month", { from: "2027-12-01", to: "2028-02-29" });
    expect(bars.map(({ key, to, cut }) => [key, to, cut])).toEqual([
      ["2027-12-01", "2027-12-31", false],
      ["2028-01-01", "2028-01-31", false],
      ["2028-02-01", "2028-02-29", false],
    ]);
  });

  it("are none for dates that are turned round", () => {
    expect(barsOf({}, "day", { from: "2026-07-02", to: "2026-07-01" })).toEqual([]);
  });

  it("stand under marks that begin at zero and reach over the highest", () => {
    for (const most of [1, 3, 7, 41, 999, 4_963_000]) {
      const marks = axisOf(most);
      expect(marks[0]).toBe(0);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(marks.length).toBeLessThanOrEqual(7);
      expect(marks.every(Number.isInteger)).toBe(true);
    }
  });

  it("tell other currencies apart, each summed by itself", () => {
    expect(
      otherCurrencies([{ other_currencies: { USD: 500, CZK: 10 } }, block(1), { other_currencies: { USD: 700 } }]),
    ).toEqual([
      ["CZK", 10],
      ["USD", 1200],
    ]);
  });
});

function associate(some: Partial<AssociateFigures>): AssociateFigures {
  const made = {
    activities: 0,
    followed: 0,
    immature: 0,
    customers: 0,
    sales: block(0),
    average_days_from_last_activity: null,
    by_type: {},
    by_channel: {},
    ...some,
  };
  const { activities, followed } = made;
  return {
    ...made,
    follow_rate: activities === 0 ? null : followed / activities,
    wilson: wilson(followed, activities),
  };
}

describe("the interval of a share", () => {
  it("is Wilson's", () => {
    const [low, high] = wilson(10, 20) ?? [];
    expect(low).toBeCloseTo(0.2993, 4);
    expect(high).toBeCloseTo(0.7007, 4);
    expect(wilson(0, 10)?.[0]).toBe(0);
    expect(wilson(0, 0)).toBeNull();
  });
});

describe("the average of all associates", () => {
  it("weighs rates by what was done, and leaves out what nobody did", () => {
    const average = averageOf({
      a: associate({ activities: 10, followed: 5, customers: 8, sales: block(6) }),
      b: associate({ activities: 90, followed: 5, customers: 60, sales: block(4) }),
      "": associate({ activities: 1000, followed: 900 }),
      idle: associate({}),
    });
    expect([average.associates, average.rate]).toEqual([2, 0.1]);
    expect(average.perAssociate).toEqual({ activities: 50, customers: 34, sales: 5, amount: 5000 });
  });

  it("is empty where nobody did anything", () => {
    const average = averageOf({});
    expect([average.associates, average.rate, average.wilson, average.days]).toEqual([0, null, null, null]);
  });
});

describe("what works best", () => {
  it("is what beats the rest of her own activities beyond chance", () => {
    const figures = associate({
      activities: 400,
      followed: 70,
      by_type: { message: { activities: 300, followed: 30 }, call: { activities: 100, followed: 40 } },
      by_channel: { email: { activities: 400, followed: 70 } },
    });
    expect(worksBest(figures)).toMatchObject({ by: "activity_type", key: "call", rate: 0.4, rest: 0.1 });
  });

  it("is not named from too few activities, nor where all work alike", () => {
    expect(
      worksBest(
        associate({ by_type: { message: { activities: 300, followed: 30 }, call: { activities: 12, followed: 9 } } }),
      ),
    ).toBe("few");
    expect(
      worksBest(
        associate({ by_type: { message: { activities: 300, followed: 60 }, call: { activities: 100, followed: 22 } } }),
      ),
    ).toBe("alike");
  });

  it("calls only a difference what the interval bears", () => {
    const all = {
      a: associate({ activities: 100, followed: 40 }),
      b: associate({ activities: 900, followed: 90 }),
      c: associate({ activities: 8, followed: 8 }),
    };
    const average = averageOf(all);
    expect([against(all.a, average), against(all.b, average), against(all.c, average)]).toEqual([
      "above",
      "below",
      "few",
    ]);
  });
});
