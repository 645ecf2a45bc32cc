import { describe, expect, it } from "vitest";
import { addressOf, identityOf, routeOf, type Route } from "./route";

describe("addresses", () => {
  const routes: Route[] = [
    { screen: "start" },
    { screen: "journeys" },
    { screen: "builder", journey: "welcome" },
    { screen: "builder", journey: "../a b/č?#" },
    { screen: "builder", journey: "a?b&c", run: "run=1", against: "run&2", customer: "C 1" },
    { screen: "reports" },
    { screen: "runs" },
    { screen: "pressure" },
    { screen: "report", report: "occasions" },
    { screen: "report", report: "sales", query: "from=2026-07-01&store=a%26b&store=" },
    { screen: "dry-runs" },
    { screen: "dry-run", journey: "welcome" },
    { screen: "dry-run", journey: "a?b&c", run: "run=1" },
    { screen: "settings" },
  ];

  it.each(routes)("lead back to the screen they were made of: %o", (route) => {
    expect(routeOf(addressOf(route))).toEqual(route);
  });

  it("of a dry run's report that were remembered before the other reports came still lead to it", () => {
    expect(routeOf("#/reports/welcome?run=run-1")).toEqual({ screen: "dry-run", journey: "welcome", run: "run-1" });
  });

  it("keep a report the same screen whatever its filters are", () => {
    const [one, other] = ["#/reports/sales?store=a", "#/reports/sales"].map((address) => identityOf(routeOf(address)));
    expect(one).toBe(other);
    expect(identityOf(routeOf("#/dry-runs/a?run=1"))).not.toBe(identityOf(routeOf("#/dry-runs/a?run=2")));
  });

  it("that nobody knows lead to the start, and broken ones do no harm", () => {
    expect(routeOf("#/nowhere/at/all")).toEqual({ screen: "start" });
    expect(routeOf("#/journeys/%E0%A4%A")).toEqual({ screen: "builder", journey: "%E0%A4%A" });
    expect(routeOf("")).toEqual({ screen: "start" });
  });
});
