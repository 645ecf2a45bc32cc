import type { Route } from "@/state/route";

/** The list of customers, narrowed to a segment. */
export function customersOf(segment: string): Route {
  return { screen: "customers", query: `segment=${encodeURIComponent(segment)}` };
}
