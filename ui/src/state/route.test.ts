import { describe, expect, it } from "vitest";
import { addressOf, routeOf, type Route } from "./route";

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
    { screen: "report", journey: "welcome" },
    { screen: "report", journey: "a?b&c", run: "run=1" },
    { screen: "settings" },
  ];

  it.each(routes)("lead back to the screen they were made of: %o", (route) => {
    expect(routeOf(addressOf(route))).toEqual(route);
  });

  it("that nobody knows lead to the start, and broken ones do no harm", () => {
    expect(routeOf("#/nowhere/at/all")).toEqual({ screen: "start" });
    expect(routeOf("#/journeys/%E0%A4%A")).toEqual({ screen: "builder", journey: "%E0%A4%A" });
    expect(routeOf("")).toEqual({ screen: "start" });
  });
});
