/** Which screen is shown: the part of the address behind `#`, so that back, forward and a reload work. */
import { useSyncExternalStore } from "react";

/** The reports over recorded history, in the order of their tabs. */
export const reportNames = ["occasions", "sales", "messages", "vouchers", "products", "segments"] as const;
/** A report over recorded history. */
export type ReportName = (typeof reportNames)[number];

/** The lists of the data screen, in the order of their tabs. */
export const dataTabs = ["imports", "messages", "vouchers", "stores", "associates", "products"] as const;
/** A list of the data screen. */
export type DataTab = (typeof dataTabs)[number];

/** A screen and what it is about. */
export type Route =
  | { screen: "start" }
  | { screen: "journeys" }
  | {
      screen: "builder";
      journey: string;
      /** A kept run that lies over the canvas. */
      run?: string;
      /** The run it is compared with. */
      against?: string;
      /** Whose path in that run is followed. */
      customer?: string;
    }
  /** The report that was looked at last. */
  | { screen: "reports" }
  | {
      screen: "report";
      report: ReportName;
      /** Its filters, as they stand behind `?`. */
      query?: string;
    }
  | { screen: "dry-runs" }
  | {
      screen: "dry-run";
      journey: string;
      /** A kept run that it is of; without one the last. */
      run?: string;
    }
  | { screen: "runs" }
  | { screen: "pressure" }
  | {
      screen: "customers";
      /** Search, filters and order, as they stand behind `?`. */
      query?: string;
    }
  | { screen: "customer"; customer: string }
  | {
      screen: "segments";
      /** The segment that is looked at. */
      segment?: string;
    }
  | {
      screen: "data";
      tab: DataTab;
      /** The entry that is looked at: an id, or an import's number. */
      item?: string;
    }
  /** The import wizard; it works without a workspace, too. */
  | { screen: "import" }
  | { screen: "settings" };

/** The address of a screen, with `#`. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case "start":
      return "#/";
    case "builder":
      return `#/journeys/${encodeURIComponent(route.journey)}${asked(route, ASKED)}`;
    case "report":
      return `#/reports/${route.report}${route.query === undefined || route.query === "" ? "" : `?${route.query}`}`;
    case "dry-run":
      return `#/dry-runs/${encodeURIComponent(route.journey)}${asked(route, ["run"])}`;
    case "customers":
      return `#/customers${route.query === undefined || route.query === "" ? "" : `?${route.query}`}`;
    case "customer":
      return `#/customers/${encodeURIComponent(route.customer)}`;
    case "segments":
      return `#/segments${route.segment === undefined ? "" : `/${encodeURIComponent(route.segment)}`}`;
    case "data":
      return `#/data/${route.tab}${route.item === undefined ? "" : `/${encodeURIComponent(route.item)}`}`;
    default:
      return `#/${route.screen}`;
  }
}

/** What must change for a screen to begin anew: filters, and what is chosen in a list, only change what it shows. */
export function identityOf(route: Route): string {
  switch (route.screen) {
    case "report":
      return addressOf({ screen: "report", report: route.report });
    case "data":
      return addressOf({ screen: "data", tab: route.tab });
    case "customers":
    case "segments":
      return addressOf({ screen: route.screen });
    default:
      return addressOf(route);
  }
}

const ASKED = ["run", "against", "customer"] as const;

type Asked = (typeof ASKED)[number];

/** What of a route stands behind `?`. */
function asked(route: { readonly [name in Asked]?: string }, names: readonly Asked[]): string {
  const values = names.flatMap((name) => {
    const value = route[name];
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return values.length === 0 ? "" : `?${values.join("&")}`;
}

/** The screen of an address; anything unknown is the start. */
export function routeOf(address: string): Route {
  const [path = "", query = ""] = address.split("?", 2);
  const [first = "", second = "", third = ""] = path
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decode);
  if (first === "journeys") {
    if (second === "") return { screen: "journeys" };
    return { screen: "builder", journey: second, ...read(query, ASKED) };
  }
  if (first === "reports") {
    const report = reportNames.find((name) => name === second);
    if (report !== undefined) return { screen: "report", report, ...(query !== "" && { query }) };
    // What lay here before the reports over recorded history came: the dry run of a journey.
    return second === "" ? { screen: "reports" } : { screen: "dry-run", journey: second, ...read(query, ["run"]) };
  }
  if (first === "dry-runs") {
    return second === "" ? { screen: "dry-runs" } : { screen: "dry-run", journey: second, ...read(query, ["run"]) };
  }
  if (first === "customers") {
    return second === ""
      ? { screen: "customers", ...(query !== "" && { query }) }
      : { screen: "customer", customer: second };
  }
  if (first === "segments") return { screen: "segments", ...(second !== "" && { segment: second }) };
  if (first === "data") {
    const tab = dataTabs.find((name) => name === second) ?? "imports";
    return { screen: "data", tab, ...(third !== "" && { item: third }) };
  }
  if (first === "runs" || first === "pressure" || first === "settings" || first === "import") return { screen: first };
  return { screen: "start" };
}

/** The values of these names behind `?`. */
function read(query: string, names: readonly Asked[]): { [name in Asked]?: string } {
  const values = new URLSearchParams(query);
  return Object.fromEntries(names.flatMap((name) => (values.has(name) ? [[name, values.get(name)] as const] : [])));
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
