import { describe, expect, it } from "vitest";
import { addressOf, routeOf, type Route } from "./route";

describe("addresses", () => {
  const routes: Route[] = [
    { screen: "start" },
    { screen: "journeys" },
    { screen: "builder", journey: "welcome" },
    { screen: "builder", journey: "../a b/č?#" },
    { screen: "reports" },
    { screen: "report", journey: "welcome" },
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
