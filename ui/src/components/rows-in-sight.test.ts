import { describe, expect, it } from "vitest";
import { rowsFrom, scaleOf, TALLEST, topShowing } from "./rows-in-sight";

const place = (count: number) => ({ count, rowHeight: 33, room: 660 });

describe("rows in sight", () => {
  it("are those of the room and some more on either side, and never beyond the list", () => {
    expect(rowsFrom(place(1000), 0, 12)).toEqual([0, 31]);
    expect(rowsFrom(place(1000), 33 * 500, 12)).toEqual([488, 531]);
    expect(rowsFrom(place(1000), 33 * 980, 12)).toEqual([968, 999]);
    expect(rowsFrom(place(3), 0, 12)).toEqual([0, 2]);
  });

  it("scroll pixel by pixel while a browser can draw the whole, in proportion beyond", () => {
    expect(scaleOf(place(200_000))).toBe(1);
    const long = place(10_000_000);
    // The end of the scroll bar is the end of the list.
    expect((TALLEST - long.room) * scaleOf(long)).toBeCloseTo(10_000_000 * 33 - 660);
  });

  it("are brought into sight with as little change as it takes", () => {
    const list = place(10_000_000);
    expect(topShowing(list, 3300, 100)).toBe(3300);
    expect(topShowing(list, 3300, 99)).toBe(99 * 33);
    expect(topShowing(list, 3300, 120)).toBe(121 * 33 - 660);
  });
});
