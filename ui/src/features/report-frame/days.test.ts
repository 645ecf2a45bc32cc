import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  askedDays,
  daysBetween,
  daysOf,
  fittingSpanOf,
  isDay,
  presetOf,
  presets,
  rangeOf,
  startsOf,
  usualRange,
  weeksOf,
} from "./days";

describe("calendar days", () => {
  it("go over months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2028-03-31", -1)).toBe("2028-02-29");
    expect(addMonths("2026-11-15", 3)).toBe("2027-02-15");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  });

  it("are only what a calendar knows", () => {
    expect(["2026-02-28", "2026-02-29", "2026-13-01", "26-02-01", "all"].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("fill a month's weeks from Monday, each once", () => {
    const weeks = weeksOf("2026-03-01");
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-03-01"]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31);
  });
});

describe("ranges of days", () => {
  const last = "2026-10-31";

  it("by name count both ends, relative to the last day of the data", () => {
    expect(daysOf("last-30-days", last)).toEqual({ from: "2026-10-02", to: "2026-10-31" });
    expect(daysOf("this-month", last)).toEqual({ from: "2026-10-01", to: "2026-10-31" });
    expect(daysOf("last-month", last)).toEqual({ from: "2026-09-01", to: "2026-09-30" });
    expect(daysOf("this-quarter", last)).toEqual({ from: "2026-10-01", to: "2026-12-31" });
    expect(daysOf("last-quarter", last)).toEqual({ from: "2026-07-01", to: "2026-09-30" });
    expect(daysOf("this-year", last)).toEqual({ from: "2026-01-01", to: "2026-12-31" });
    expect(daysOf("last-12-months", last)).toEqual({ from: "2025-11-01", to: "2026-10-31" });
    expect(daysOf("last-12-months", "2028-02-29")).toEqual({ from: "2027-03-01", to: "2028-02-29" });
    expect(daysOf("everything", last)).toEqual({ from: null, to: null });
  });

  it("are known again by their name", () => {
    for (const preset of presets) expect(presetOf(daysOf(preset, last), last)).toBe(preset);
    expect(presetOf({ from: "2026-07-02", to: "2026-09-30" }, last)).toBeUndefined();
  });

  it("are asked of the engine with the day after the last", () => {
    expect(askedDays({ from: "2026-07-01", to: "2026-09-30" })).toEqual({ from: "2026-07-01", to: "2026-10-01" });
    expect(askedDays({ from: null, to: null })).toEqual({ from: null, to: null });
    expect(rangeOf("2026-09-30", "2026-07-01")).toEqual({ from: "2026-07-01", to: "2026-09-30" });
  });

  it("are usually the last quarter that the data cover whole, and everything where they are shorter", () => {
    expect(usualRange("2025-01-01", "2026-10-31")).toEqual({ from: "2026-07-01", to: "2026-09-30" });
    expect(usualRange("2025-01-01", "2026-09-30")).toEqual({ from: "2026-07-01", to: "2026-09-30" });
    expect(usualRange("2025-01-01", "2026-01-15")).toEqual({ from: "2025-10-01", to: "2025-12-31" });
    expect(usualRange("2026-08-01", "2026-10-31")).toEqual({ from: null, to: null });
    expect(usualRange(null, null)).toEqual({ from: null, to: null });
  });

  it("have a point for every period, also where nothing happened", () => {
    expect(startsOf("2026-07-01", "2026-07-20", "week")).toEqual([
      "2026-06-29",
      "2026-07-06",
      "2026-07-13",
      "2026-07-20",
    ]);
    expect(startsOf("2026-11-30", "2027-01-01", "month")).toEqual(["2026-11-01", "2026-12-01", "2027-01-01"]);
    expect(fittingSpanOf("2026-07-01", "2026-07-31")).toBe("day");
    expect(fittingSpanOf("2026-07-01", "2026-09-30")).toBe("week");
    expect(fittingSpanOf("2024-01-01", "2026-09-30")).toBe("month");
  });
});
