import { describe, expect, it } from "vitest";
import { readJourney } from "@/journey/read";
import { shopJourney } from "@/test/shop";
import { filmOf, type Film } from "./film";
import { shopFilm } from "./film.fixture";
import { barsOf, instantAt, marksOf, placeOf, ticksOf, weekendsOf, type Naming } from "./scale";

const DAY = 86_400_000;
const film = filmOf(shopFilm, readJourney(shopJourney).journey);

/** A film of so many days from the first of January 2024, in a zone without changes. */
function days(count: number): Film {
  const start = Date.UTC(2024, 0, 1);
  const list = Array.from({ length: count }, (_, day) => {
    const at_ms = start + day * DAY;
    const weekday = new Date(at_ms).getUTCDay();
    return { at_ms, date: new Date(at_ms).toISOString().slice(0, 10), weekend: weekday === 0 || weekday === 6 };
  });
  return { ...film, start, end: start + count * DAY, playback: { ...shopFilm, days: list } };
}

const naming: Naming = { name: (kind, at, date) => (kind === "hour" ? String(at) : date), width: () => 70 };

describe("the slider's picture", () => {
  it("names days without any name on another or beyond the end, from an hour to thirty years", () => {
    for (const width of [40, 300, 848, 1_500]) {
      for (const count of [1, 2, 5, 14, 45, 120, 400, 2_000, 11_000]) {
        const ticks = ticksOf(days(count), width, naming);
        for (const [index, tick] of ticks.entries()) {
          expect(tick.x + 70).toBeLessThanOrEqual(width);
          expect(tick.x - (ticks[index - 1]?.x ?? -100)).toBeGreaterThanOrEqual(70);
        }
        if (width > 300) expect(ticks.length, `${count} days on ${width}`).toBeGreaterThan(0);
      }
    }
  });

  it("names Mondays where days have no room", () => {
    const ticks = ticksOf(days(45), 848, naming);
    expect(ticks.length).toBeGreaterThan(4);
    expect(ticks.every(({ at }) => new Date(at).getUTCDay() === 1)).toBe(true);
  });

  it("loses nothing of what happened in wider bars", () => {
    const taken = Array.from({ length: 1_080 }, (_, frame) => frame % 7);
    const { counts, frames } = barsOf(taken, 848);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(taken.reduce((sum, count) => sum + count, 0));
    expect(frames).toBeGreaterThan(1);
    expect(barsOf([1, 2, 3], 848).frames).toBe(1);
  });

  it("leads from a place to an instant and back", () => {
    const instant = instantAt(film, 848, 400);
    expect(placeOf(film, 848, instant)).toBeCloseTo(400, 0);
    expect(instantAt(film, 848, 2_000)).toBe(film.end);
    expect(instantAt(film, 848, -5)).toBe(film.start);
  });

  it("shades Saturday and Sunday as one, though one of them has 23 hours", () => {
    expect(weekendsOf(film)).toEqual([
      [Date.parse("2026-03-28T00:00:00+01:00"), Date.parse("2026-03-30T00:00:00+02:00")],
    ]);
  });

  it("puts names that would lie on each other into two rows, and leaves a third unnamed", () => {
    const wanted = ["a", "b", "c"].map((id, index) => ({ id, x: 100 + index * 10, label: id }));
    const marks = marksOf(wanted, 848, () => 60);
    expect(marks.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(marks[2]?.label).toBe("");
    expect(marksOf([{ id: "end", x: 840, label: "entries end" }], 848, () => 60)[0]?.before).toBe(true);
  });
});
