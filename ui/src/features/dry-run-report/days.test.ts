import { describe, expect, it } from "vitest";
import { startOf } from "@/features/report-frame/days";
import { fittingSpan, periodsOf } from "./days";

const day = (entries: number) => ({ entries, messages: entries * 2, conversions: 1 });

describe("periods", () => {
  it("fills the days on which nothing happened", () => {
    const periods = periodsOf({ "2026-02-27": day(3), "2026-03-02": day(4) }, "day");
    expect(periods.map(({ start, entries }) => [start, entries])).toEqual([
      ["2026-02-27", 3],
      ["2026-02-28", 0],
      ["2026-03-01", 0],
      ["2026-03-02", 4],
    ]);
  });

  it("begins weeks on Monday, over the turn of a year", () => {
    expect(startOf("2027-01-01", "week")).toBe("2026-12-28");
    expect(startOf("2026-12-28", "week")).toBe("2026-12-28");
    expect(startOf("2026-03-29", "week")).toBe("2026-03-23");
  });

  it("loses nothing on the way to months", () => {
    const days = { "2026-01-31": day(1), "2026-02-01": day(2), "2026-04-30": day(3) };
    const months = periodsOf(days, "month");
    expect(months.map((month) => month.entries)).toEqual([1, 2, 0, 3]);
    expect(months.reduce((sum, month) => sum + month.messages, 0)).toBe(12);
  });

  it("gives nothing for a run without entries", () => {
    expect(periodsOf({}, "week")).toEqual([]);
    expect(fittingSpan({})).toBe("day");
  });

  it("chooses longer bars for longer runs", () => {
    expect(fittingSpan({ "2026-01-01": day(1), "2026-03-31": day(1) })).toBe("day");
    expect(fittingSpan({ "2025-01-01": day(1), "2026-12-31": day(1) })).toBe("week");
    expect(fittingSpan({ "2020-01-01": day(1), "2026-12-31": day(1) })).toBe("month");
  });
});
