import { describe, expect, it } from "vitest";
import { filtersOf, isFiltered, withFilters, withoutFilters } from "./filters";

const covered = { first_day: "2025-01-01", last_day: "2026-10-31" };

describe("filters in the address", () => {
  it("are as usual where it says nothing", () => {
    expect(filtersOf("sales", "", covered)).toEqual({
      from: "2026-07-01",
      to: "2026-09-30",
      stores: [],
      associates: [],
      activity_types: [],
      graph: null,
      model: null,
      window: null,
    });
    expect(isFiltered("sales", "")).toBe(false);
  });

  it("come back as they were put in, also values with signs and the empty one", () => {
    const stores = ["a&b", "č=1", "", "x y"];
    const query = withFilters("", { stores, from: "2026-01-01", to: null, window: "P7D" });
    const read = filtersOf("occasions", query, covered);
    expect(read).toMatchObject({ stores, from: "2026-01-01", to: null, window: "P7D", markets: [] });
  });

  it("can ask for everything, which is not the usual", () => {
    const query = withFilters("", { from: null, to: null });
    expect(filtersOf("sales", query, covered)).toMatchObject({ from: null, to: null });
    expect(isFiltered("sales", query)).toBe(true);
  });

  it("do not complete half a range by the usual other half, and pass over what is no day", () => {
    expect(filtersOf("sales", "from=2026-10-05", covered)).toMatchObject({ from: "2026-10-05", to: null });
    expect(filtersOf("sales", "from=tomorrow&to=2026-02-30", covered)).toMatchObject({ from: null, to: null });
  });

  it("of one report stay while those of another change", () => {
    const query = withFilters("market=CZ&store=s1", { activity_types: ["call"], stores: [] });
    expect(query).toBe("market=CZ&activity=call");
    expect(filtersOf("occasions", query, covered).markets).toEqual(["CZ"]);
    expect("markets" in filtersOf("sales", query, covered)).toBe(false);
  });

  it("are cleared one report at a time, and how a graph is drawn is no filter", () => {
    const query = "market=CZ&store=s1&by-time=month&from=2026-01-01&to=all";
    expect(withoutFilters("sales", query)).toBe("market=CZ&by-time=month");
    expect(isFiltered("sales", "market=CZ&by-time=month")).toBe(false);
    expect(isFiltered("occasions", "market=CZ")).toBe(true);
  });

  it("name a value once, however often the address does", () => {
    expect(filtersOf("products", "store=a&store=a&store=b", covered).stores).toEqual(["a", "b"]);
  });
});
