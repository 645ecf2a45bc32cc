import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ListOf } from "@/bindings/ListOf";
import type { ListPage } from "@/bindings/ListPage";
import type { ListRow } from "@/bindings/ListRow";
import { usePlatform } from "@/platform/context";
import { usePages, type Pages } from "@/platform/pages";

/** In which order a list is; without one as the engine gives it: the latest first. */
export interface ListOrder {
  by: string;
  descending: boolean;
}

/** The rows of a list; its head is how many rows and customers there are, and what the columns are. */
export type ReportRows = Pages<ListPage, ListRow>;

/** Reads the rows of a list as they come into sight. */
export function useReportRows(list: ListOf, order: ListOrder | null): ReportRows {
  const platform = usePlatform();
  const cache = useQueryClient();
  const key = useMemo(() => ["report_list", list, order] as const, [list, order]);
  const pages = usePages(
    key,
    (offset, limit, signal) =>
      platform.call(
        "report_list",
        { list, order: order?.by ?? null, descending: order?.descending ?? false, offset, limit },
        { signal },
      ),
    (page) => page.rows,
  );
  // In another order it is still the same list: its head stays while the first rows are on their way.
  const head =
    pages.head ??
    cache.getQueriesData<ListPage>({ queryKey: ["report_list", list] }).find(([, data]) => data !== undefined)?.[1];
  return { ...pages, head };
}
