import { useCallback } from "react";
import { useT } from "@/i18n";
import { useWorkspace } from "@/state/workspace";

const DAY = 86_400_000;

/** How long something was before the end of the data, in the largest unit that tells enough. Pure. */
export function sinceOf(at: string, end: string): { unit: "day" | "month" | "year"; count: number } {
  const days = Math.max(0, Math.floor((Date.parse(end) - Date.parse(at)) / DAY));
  if (days < 92) return { unit: "day", count: days };
  return days < 730
    ? { unit: "month", count: Math.floor(days / 30.44) }
    : { unit: "year", count: Math.floor(days / 365.25) };
}

/** How long before the end of the data something was, in words. */
export function useSince(): (at: string) => string {
  const t = useT();
  const end = useWorkspace((state) => state.workspace?.last_known ?? null);
  return useCallback(
    (at) => {
      const { unit, count } = sinceOf(at, end ?? at);
      if (count === 0) return t("customers-since-none");
      return t(`customers-since-${unit}`, { count });
    },
    [t, end],
  );
}
