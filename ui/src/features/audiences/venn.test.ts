import { describe, expect, it } from "vitest";
import { circlesFor, distanceFor, regionPlaces, sharedArea } from "./venn";

describe("circles of sets", () => {
  it("share as much as their sets do", () => {
    for (const [a, b, both] of [
      [100, 100, 30],
      [500, 40, 10],
      [80, 300, 79],
    ] as const) {
      const [one, other] = [Math.sqrt(a / Math.PI), Math.sqrt(b / Math.PI)];
      const distance = distanceFor(one, other, both);
      expect(sharedArea(one, other, distance)).toBeCloseTo(both, 3);
    }
  });

  it("stand apart where nobody is in both, and one inside the other where all are", () => {
    expect(distanceFor(2, 3, 0)).toBe(5);
    expect(distanceFor(2, 3, Math.PI * 4)).toBe(1);
    expect(sharedArea(2, 3, 5)).toBe(0);
    expect(sharedArea(2, 3, 0.5)).toBeCloseTo(Math.PI * 4);
  });

  it("have areas in proportion to their sets and fit the box, whatever the sets", () => {
    const cases: [number[], (a: number, b: number) => number][] = [
      [[100, 25], () => 5],
      [[100, 100, 100], () => 20],
      [[1000, 10, 10], () => 10],
      [[50, 60, 70], (a, b) => (a + b === 1 ? 0 : 30)],
      [[5, 0], () => 0],
      [[100, 100, 100], () => 100],
    ];
    for (const [sizes, shared] of cases) {
      const circles = circlesFor(sizes, shared);
      expect(circles).toHaveLength(sizes.length);
      const [first] = circles;
      circles.forEach((circle, at) => {
        expect(Math.abs(circle.x) + circle.r).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(Math.abs(circle.y) + circle.r).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(circle.r ** 2 / (first?.r ?? 1) ** 2).toBeCloseTo((sizes[at] ?? 0) / (sizes[0] ?? 1), 6);
      });
    }
  });

  it("have a place inside each of their regions", () => {
    const circles = circlesFor([100, 80, 60], () => 20);
    const places = regionPlaces(circles);
    expect([...places.keys()].toSorted()).toEqual(["001", "010", "011", "100", "101", "110", "111"]);
    for (const [key, { x, y }] of places) {
      const here = circles.map((circle) => ((circle.x - x) ** 2 + (circle.y - y) ** 2 < circle.r ** 2 ? "1" : "0"));
      expect(here.join("")).toBe(key);
    }
  });
});
