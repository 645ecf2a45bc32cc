import { describe, expect, it } from "vitest";
import { cornersOf } from "./thumbnail";

describe("an edge of a thumbnail", () => {
  it("runs straight on between the cards", () => {
    const corners = cornersOf({ x: 0, y: 0 }, { x: 296, y: 0 });
    expect(corners.at(0)).toEqual({ x: 232, y: 32 });
    expect(corners.at(-1)).toEqual({ x: 296, y: 32 });
    expect(new Set(corners.map((corner) => corner.y))).toEqual(new Set([32]));
  });

  it("turns back in the gap between two rows, touching no card", () => {
    const corners = cornersOf({ x: 888, y: 0 }, { x: 0, y: 136 });
    expect(corners.some((corner) => corner.y > 64 && corner.y < 136)).toBe(true);
    expect(corners.at(-1)).toEqual({ x: 0, y: 168 });
    expect(corners.at(-2)?.x).toBeLessThan(0);
  });
});
