import { describe, expect, it } from "vitest";
import { productsReport } from "./products.fixture";
import { crossOf, rankedLines } from "./tables";

describe("tables of two groups", () => {
  it("have the greatest row and column first, and know an empty cell from a zero", () => {
    expect(crossOf(productsReport, "department", "store", "amount")).toEqual({
      rows: ["Women|Outlet", "Home", ""],
      columns: ["s2", "s1", ""],
      values: [
        [30_000, 12_000, null],
        [8000, 4000, 2500],
        [null, 0, null],
      ],
    });
  });

  it("count pieces where pieces are asked for", () => {
    const { rows, values } = crossOf(productsReport, "department", "channel", "quantity");
    expect(rows).toEqual(["Home", "Women|Outlet", ""]);
    expect(values[0]).toEqual([7, 2.5]);
  });

  it("are empty where nothing was sold", () => {
    const nothing = { ...productsReport, by_department: {}, top_stores: {} };
    expect(crossOf(nothing, "department", "store", "amount")).toEqual({ rows: [], columns: [], values: [] });
  });
});

describe("lists of the greatest", () => {
  it("give equals in order of their keys", () => {
    const line = { amount_minor: 5, quantity: 1 };
    expect(rankedLines({ b: line, a: line, c: { amount_minor: 9, quantity: 1 } }, "amount")).toEqual([
      ["c", 9],
      ["a", 5],
      ["b", 5],
    ]);
  });
});
