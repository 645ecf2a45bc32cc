import { describe, expect, it } from "vitest";
import { evenShares, freeName } from "./ports";
import { nextTimes, weekdayOf } from "./schedule";
import { instantOf, localOf } from "./zoned";

const PRAGUE = "Europe/Prague";

describe("instants in a zone", () => {
  it("come back as they were written, on both sides of the change of clocks", () => {
    for (const [day, time, instant] of [
      ["2026-03-28", "10:00", "2026-03-28T10:00:00+01:00"],
      ["2026-03-29", "10:00", "2026-03-29T10:00:00+02:00"],
      ["2026-10-25", "00:30", "2026-10-25T00:30:00+02:00"],
    ] as const) {
      expect(instantOf({ day, time }, PRAGUE)).toBe(instant);
      expect(localOf(instant, PRAGUE)).toEqual({ day, time });
    }
    expect(instantOf({ day: "2026-07-01", time: "09:00" }, "America/New_York")).toBe("2026-07-01T09:00:00-04:00");
    expect(instantOf({ day: "2026-07-01", time: "09:00" }, "Asia/Kolkata")).toBe("2026-07-01T09:00:00+05:30");
  });

  it("that clocks leave out come as much later, and of an hour that comes twice the first is meant", () => {
    expect(instantOf({ day: "2026-03-29", time: "02:30" }, PRAGUE)).toBe("2026-03-29T03:30:00+02:00");
    expect(instantOf({ day: "2026-10-25", time: "02:30" }, PRAGUE)).toBe("2026-10-25T02:30:00+02:00");
  });

  it("are none where text is none, and UTC where nobody knows the zone", () => {
    expect(localOf("soon", PRAGUE)).toBeUndefined();
    expect(localOf("", PRAGUE)).toBeUndefined();
    expect(instantOf({ day: "", time: "09:00" }, PRAGUE)).toBeUndefined();
    expect(localOf("2026-01-01T12:00:00Z", "Moon/Crater")).toEqual({ day: "2026-01-01", time: "12:00" });
    expect(instantOf({ day: "2026-01-31", time: "24:00" }, PRAGUE)).toBe("2026-02-01T00:00:00+01:00");
  });
});

describe("a schedule", () => {
  const days = (times: readonly string[]) => times.map((time) => time.slice(0, 16));

  it("comes on its days, from the first date on, at its time whatever the clocks do", () => {
    const first = "2026-03-27T10:00:00+01:00";
    expect(nextTimes(first, { unit: "day", time: "09:00" }, PRAGUE, 3)).toEqual([
      "2026-03-28T09:00:00+01:00",
      "2026-03-29T09:00:00+02:00",
      "2026-03-30T09:00:00+02:00",
    ]);
    expect(days(nextTimes(first, { unit: "week", days: ["mon", "fri"], time: "10:00" }, PRAGUE, 3))).toEqual([
      "2026-03-27T10:00",
      "2026-03-30T10:00",
      "2026-04-03T10:00",
    ]);
  });

  it("takes the day of the first date where none is said", () => {
    expect(weekdayOf("2026-03-28")).toBe("sat");
    const first = "2026-03-28T00:00:00+01:00";
    expect(days(nextTimes(first, { unit: "week", time: "08:00" }, PRAGUE, 2))).toEqual([
      "2026-03-28T08:00",
      "2026-04-04T08:00",
    ]);
    expect(days(nextTimes(first, { unit: "month", time: "08:00" }, PRAGUE, 2))).toEqual([
      "2026-03-28T08:00",
      "2026-04-28T08:00",
    ]);
  });

  it("uses the last day of a month without the day, once", () => {
    expect(days(nextTimes("2026-01-30T00:00:00Z", { unit: "month", days: [30, 31], time: "08:00" }, "UTC", 4))).toEqual(
      ["2026-01-30T08:00", "2026-01-31T08:00", "2026-02-28T08:00", "2026-03-30T08:00"],
    );
  });

  it("has no dates while it is not set", () => {
    expect(nextTimes("", { unit: "day", time: "09:00" }, PRAGUE, 3)).toEqual([]);
    expect(nextTimes("2026-01-30T00:00:00Z", { unit: "day" }, PRAGUE, 3)).toEqual([]);
    expect(nextTimes("2026-01-30T00:00:00Z", { time: "09:00" }, PRAGUE, 3)).toEqual([]);
  });
});

describe("ways that a person names", () => {
  it("share 100 evenly, whatever their number", () => {
    for (let count = 1; count <= 12; count += 1) {
      const shares = evenShares(count);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }
  });

  it("have a free name after any others", () => {
    expect(freeName(new Set(["A", "C"]))).toBe("B");
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
    expect(freeName(new Set(letters))).toBe("27");
  });
});
