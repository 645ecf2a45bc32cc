import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { ListOf } from "@/bindings/ListOf";
import type { ListPage } from "@/bindings/ListPage";
import type { ListRow } from "@/bindings/ListRow";
import { usePlatform } from "@/platform/context";
import type { EngineError } from "@/platform/platform";

const pageSize = 200;

/** In which order a list is; without one as the engine gives it: the latest first. */
export interface ListOrder {
  by: string;
  descending: boolean;
}

/** A list of any length, of which only the pages in sight are asked for. */
export interface ReportRows {
  /** How many rows, how many customers, and what their columns are; undefined until the first page is there. */
  head: Omit<ListPage, "rows"> | undefined;
  /** A row; undefined while it is on its way. */
  row: (index: number) => ListRow | undefined;
  /** Says which rows are in sight. */
  show: (first: number, last: number) => void;
  error: EngineError | null;
  refetch: () => void;
}

/** Reads the rows of a list as they come into sight. */
export function useReportRows(list: ListOf, order: ListOrder | null): ReportRows {
  const platform = usePlatform();
  const cache = useQueryClient();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const key = useMemo(() => ["report_list", list, order] as const, [list, order]);
  const pages = useQueries({
    queries: Array.from({ length: range.last - range.first + 1 }, (_, at) => {
      const offset = (range.first + at) * pageSize;
      return {
        queryKey: [...key, offset],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          platform.call(
            "report_list",
            { list, order: order?.by ?? null, descending: order?.descending ?? false, offset, limit: pageSize },
            { signal },
          ),
      };
    }),
  });
  // In another order it is still the same list: its head stays while the first rows are on their way.
  const first =
    pages.find(({ data }) => data !== undefined)?.data ??
    cache.getQueriesData<ListPage>({ queryKey: ["report_list", list] }).find(([, data]) => data !== undefined)?.[1];
  const row = (index: number) => {
    const page = Math.floor(index / pageSize);
    const known = pages[page - range.first]?.data ?? cache.getQueryData<ListPage>([...key, page * pageSize]);
    return known?.rows[index % pageSize];
  };
  const show = useCallback((from: number, to: number) => {
    const next = { first: Math.floor(Math.max(0, from) / pageSize), last: Math.floor(Math.max(0, to) / pageSize) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  return {
    head: first,
    row,
    show,
    error: (pages.find(({ error }) => error !== null)?.error as EngineError | undefined) ?? null,
    refetch: () => void cache.invalidateQueries({ queryKey: key }),
  };
}
