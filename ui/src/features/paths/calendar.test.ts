import { describe, expect, it } from "vitest";
import type { SendingDay } from "@/bindings/SendingDay";
import { channelsOf, fittingSpan, isWeekend, sendingPeriods, weekRows } from "./calendar";

const day = (name: string, channels: Record<string, number>, stores: [number, number][] = []): SendingDay => ({
  day: name,
  channels,
  stores,
});

const days = [
  day("2026-03-01", { email: 4 }, [[0, 4]]),
  day("2026-03-02", { email: 1, sms: 9 }, [
    [0, 3],
    [1, 7],
  ]),
  day("2026-03-03", {}),
  day("2026-04-01", { sms: 2 }, [[1, 2]]),
];

describe("messages by period", () => {
  it("are as many by day, by week and by month", () => {
    for (const span of ["day", "week", "month"] as const) {
      const periods = sendingPeriods(days, span);
      expect(
        periods.reduce((sum, { messages }) => sum + messages, 0),
        span,
      ).toBe(16);
      for (const { messages, stores } of periods) {
        expect(
          [...stores.values()].reduce((sum, count) => sum + count, 0),
          span,
        ).toBe(messages);
      }
    }
  });

  it("begin weeks on Monday, and keep days without any", () => {
    expect(sendingPeriods(days, "week").map(({ start }) => start)).toEqual(["2026-02-23", "2026-03-02", "2026-03-30"]);
    expect(sendingPeriods(days, "day")[2]).toMatchObject({ start: "2026-03-03", messages: 0 });
    expect(sendingPeriods([], "day")).toEqual([]);
  });

  it("name the channels that were used, the busiest first", () => {
    expect(channelsOf({ days })).toEqual(["sms", "email"]);
    expect(channelsOf({ days: [day("2026-03-01", { push: 0 })] })).toEqual([]);
  });
});

it("weekends are Saturday and Sunday", () => {
  expect(["2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09"].map(isWeekend)).toEqual([false, true, true, false]);
});

it("the week is seven rows of a day’s hours, Monday first", () => {
  const rows = weekRows(Array.from({ length: 168 }, (_, at) => at));
  expect(rows).toHaveLength(7);
  expect(rows[6]?.at(-1)).toBe(167);
  expect(rows[1]?.[0]).toBe(24);
});

it("long calendars are shown by week and by month", () => {
  expect([30, 100, 101, 801].map(fittingSpan)).toEqual(["day", "day", "week", "month"]);
});
