import { describe, expect, it } from "vitest";
import type { JourneyCard } from "@/bindings/JourneyCard";
import { barsOf, customersOver, firstThreshold, MOST_BARS, overlapRows, PRESELECTED, preselected } from "./pressure";

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe("the histogram", () => {
  it("has a bar for every number of messages, and everybody stands in one", () => {
    const counts = [900, 60, 30, 0, 10];
    const bars = barsOf(counts);
    expect(bars.map(({ messages }) => messages)).toEqual([0, 1, 2, 3, 4]);
    expect(sum(bars.map(({ customers }) => customers))).toBe(sum(counts));
    expect(bars.some(({ orMore }) => orMore)).toBe(false);
  });

  it("gathers what comes after the last bar", () => {
    const counts = Array.from({ length: 80 }, () => 2);
    const bars = barsOf(counts);
    expect(bars).toHaveLength(MOST_BARS);
    expect(bars.at(-1)).toMatchObject({ orMore: true });
    expect(sum(bars.map(({ customers }) => customers))).toBe(160);
  });

  it("has room for the first message where nobody gets any", () => {
    expect(barsOf([5]).map(({ customers }) => customers)).toEqual([5, 0]);
    expect(barsOf([]).map(({ customers }) => customers)).toEqual([0, 0]);
  });
});

describe("the threshold", () => {
  const counts = [500, 300, 120, 60, 20];

  it("counts those with more, not those with as many", () => {
    expect([0, 1, 2, 3, 4, 9].map((threshold) => customersOver(counts, threshold))).toEqual([500, 200, 80, 20, 0, 0]);
  });

  it("begins where at most a tenth gets more", () => {
    const pressure = { population: 1000, most_in_week: counts, busiest: [], overlaps: [] };
    expect(firstThreshold(pressure)).toBe(2);
    expect(firstThreshold({ ...pressure, most_in_week: [1000] })).toBe(1);
  });
});

it("collisions are the same both ways, and none with itself", () => {
  const rows = overlapRows({ overlaps: [{ first: 0, second: 2, customers: 7 }] }, 3);
  expect(rows).toEqual([
    [null, 0, 7],
    [0, null, 0],
    [7, 0, null],
  ]);
});

it("journeys with errors, or without any message, are not chosen by themselves; nor are too many", () => {
  const card = (id: string, errors: number, channels: string[]) => ({ id, errors, channels }) as JourneyCard;
  expect(preselected([card("a", 0, ["email"]), card("b", 1, ["email"]), card("c", 0, [])])).toEqual(["a"]);
  const many = Array.from({ length: 30 }, (_, at) => card(`j${at}`, 0, ["sms"]));
  expect(preselected(many)).toHaveLength(PRESELECTED);
});
