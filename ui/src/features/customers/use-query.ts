import { useCallback, useMemo } from "react";
import { go, replaceRoute, routeOf } from "@/state/route";
import { readQuery, writeQuery, type CustomersQuery } from "./query";

// What is typed, or ticked through, is one step back, not one for each key.
const togetherMs = 4000;
let changed = { fields: "", at: -Infinity };

/** What the list shows, from the address, and a way to change some of it. */
export function useCustomersQuery(
  text: string | undefined,
): [CustomersQuery, (change: Partial<CustomersQuery>) => void] {
  const query = useMemo(() => readQuery(text ?? ""), [text]);
  const change = useCallback((some: Partial<CustomersQuery>) => {
    const fields = Object.keys(some).join(" ");
    const now = performance.now();
    const together = changed.fields === fields && now - changed.at < togetherMs;
    changed = { fields, at: now };
    const route = routeOf(window.location.hash);
    const before = readQuery(route.screen === "customers" ? (route.query ?? "") : "");
    const next = { screen: "customers", query: writeQuery({ ...before, ...some }) } as const;
    if (together) replaceRoute(next);
    else go(next);
  }, []);
  return [query, change];
}
