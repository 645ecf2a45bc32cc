import { useCallback, useMemo } from "react";
import { go, replaceRoute, routeOf, useAddress, type ReportName, type Route } from "@/state/route";
import { filtersOf, isFiltered, withFilters, withoutFilters, type FiltersOf } from "./filters";
import { useScope } from "./scope";

// A list being ticked through is one step back, not one for each tick.
const togetherMs = 4000;
let changed = { fields: "", at: -Infinity };

/** The filters of a report, from the address, and a way to change some of them. */
export function useReportFilters<R extends ReportName>(
  report: R,
): [FiltersOf<R>, (change: Partial<FiltersOf<R>>) => void] {
  const scope = useScope();
  const query = queryOf(useAddress());
  const filters = useMemo(() => filtersOf(report, query, scope), [report, query, scope]);
  const change = useCallback(
    (some: Partial<FiltersOf<R>>) => {
      const fields = Object.keys(some).join(" ");
      const now = performance.now();
      const together = changed.fields === fields && now - changed.at < togetherMs;
      changed = { fields, at: now };
      show({ screen: "report", report, query: withFilters(queryOf(window.location.hash), some) }, together);
    },
    [report],
  );
  return [filters, change];
}

/** Whether anything but the usual is asked for, and a way back to the usual. */
export function useFiltered(report: ReportName): [boolean, () => void] {
  const query = queryOf(useAddress());
  const clear = useCallback(
    () => show({ screen: "report", report, query: withoutFilters(report, queryOf(window.location.hash)) }, false),
    [report],
  );
  return [isFiltered(report, query), clear];
}

/** A way to all that a report has: no filter, every date; undefined where nothing is left to take away. */
export function useEverything(report: ReportName): (() => void) | undefined {
  const query = queryOf(useAddress());
  const everything = withFilters(withoutFilters(report, query), { from: null, to: null });
  const already = new URLSearchParams(query).toString() === everything;
  return already ? undefined : () => show({ screen: "report", report, query: everything }, false);
}

function show(route: Route, replacing: boolean): void {
  if (replacing) replaceRoute(route);
  else go(route);
}

function queryOf(address: string): string {
  const route = routeOf(address);
  return route.screen === "report" ? (route.query ?? "") : "";
}
