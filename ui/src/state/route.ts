/** Which screen is shown: the part of the address behind `#`, so that back, forward and a reload work. */
import { useSyncExternalStore } from "react";

/** A screen and what it is about. */
export type Route =
  | { screen: "start" }
  | { screen: "journeys" }
  | { screen: "builder"; journey: string }
  | { screen: "reports" }
  | { screen: "report"; journey: string }
  | { screen: "settings" };

/** The address of a screen, with `#`. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case "start":
      return "#/";
    case "builder":
      return `#/journeys/${encodeURIComponent(route.journey)}`;
    case "report":
      return `#/reports/${encodeURIComponent(route.journey)}`;
    default:
      return `#/${route.screen}`;
  }
}

/** The screen of an address; anything unknown is the start. */
export function routeOf(address: string): Route {
  const [first = "", second = ""] = address
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decode);
  if (first === "journeys") return second === "" ? { screen: "journeys" } : { screen: "builder", journey: second };
  if (first === "reports") return second === "" ? { screen: "reports" } : { screen: "report", journey: second };
  if (first === "settings") return { screen: "settings" };
  return { screen: "start" };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Goes to a screen. */
export function go(route: Route): void {
  window.location.hash = addressOf(route);
}

/** Goes to a screen without a way back to this one. */
export function replaceRoute(route: Route): void {
  window.history.replaceState(null, "", addressOf(route));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

/** The address now; the same text as long as the screen is the same. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}
