import { describe, expect, it } from "vitest";
import { daysBefore, flowOf, performances, yearBefore } from "./flow";
import { segmentsReport } from "./segments.fixture";

const { flow } = segmentsReport;
if (flow === undefined) throw new Error("the fixture has a flow");

describe("movements between segments", () => {
  const picture = flowOf(segmentsReport, flow);

  it("balance: whoever was in a segment went somewhere, whoever is in one came from somewhere", () => {
    for (const { side, segment, customers } of picture.ends) {
      const key = side === "since" ? "from" : "to";
      const sum = picture.bands.filter((band) => band[key] === segment).reduce((all, band) => all + band.customers, 0);
      expect(sum, `${side} ${segment}`).toBe(customers);
    }
    expect(picture.customers).toBe(100);
  });

  it("tell those who moved from those who stayed", () => {
    expect(picture.moved).toBe(35);
    expect(picture.bands.find(({ from, to }) => from === "more" && to === "less")?.share).toBe(0.4);
  });

  it("leave out an end that is empty, and keep the four in one order on both sides", () => {
    expect(picture.ends.map(({ id }) => id)).toEqual([
      "since/more",
      "since/less",
      "since/inactive",
      ...performances.map((segment) => `now/${segment}`),
    ]);
  });

  it("are nothing where nobody is known", () => {
    expect(flowOf({ ...segmentsReport, segments: {} }, { since: "", segments: {}, moved: {} })).toEqual({
      ends: [],
      bands: [],
      moved: 0,
      customers: 0,
    });
  });
});

describe("earlier days", () => {
  it("are counted over months and leap years", () => {
    expect(daysBefore("2026-03-01", 30)).toBe("2026-01-30");
    expect(daysBefore("2024-03-01", 1)).toBe("2024-02-29");
    expect(yearBefore("2026-10-31")).toBe("2025-10-31");
    expect(yearBefore("2024-02-29")).toBe("2023-02-28");
  });
});
