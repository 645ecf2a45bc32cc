import { describe, expect, it } from "vitest";
import { barsOf, MOST_BARS } from "./days";

const counted = (bars: readonly { count: number }[]) => bars.reduce((sum, { count }) => sum + count, 0);

describe("days to redeem", () => {
  it("are a bar a day from the first, days on which nobody came too", () => {
    expect(barsOf({ "3": 4, "0": 2 })).toEqual([
      { from: 0, to: 0, count: 2 },
      { from: 1, to: 1, count: 0 },
      { from: 2, to: 2, count: 0 },
      { from: 3, to: 3, count: 4 },
    ]);
  });

  it("are weeks where days would be too many", () => {
    const bars = barsOf({ "6": 1, "7": 2, "90": 5 });
    expect(bars[0]).toEqual({ from: 0, to: 6, count: 1 });
    expect(bars[1]).toEqual({ from: 7, to: 13, count: 2 });
    expect(bars).toHaveLength(13);
  });

  it("keep every code and never more bars than can be read, however late the last came", () => {
    for (const last of [1, 31, 32, 63, 64, 223, 224, 999, 5000, 40_000]) {
      const bars = barsOf({ "0": 3, [String(last)]: 2 });
      expect(counted(bars), String(last)).toBe(5);
      expect(bars.length, String(last)).toBeLessThanOrEqual(MOST_BARS);
      expect(bars.at(-1)?.count, String(last)).toBeGreaterThan(0);
    }
  });

  it("are nothing where no code was used", () => {
    expect(barsOf({})).toEqual([]);
  });
});
