/** Lists of any length from the engine, of which only the pages in sight are asked for. */
import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { EngineError } from "./platform";

/** So many rows are asked for at once. */
export const PAGE = 200;

/** What is known of a list. */
export interface Pages<P, R> {
  /** Any of its pages that is there: what it says of the whole list. */
  head: P | undefined;
  /** A row; undefined while it is on its way. */
  row: (index: number) => R | undefined;
  /** Says which rows are in sight. */
  show: (first: number, last: number) => void;
  /** Whether something is on its way. */
  pending: boolean;
  error: EngineError | null;
  refetch: () => void;
}

/** Asks for the pages of a list as they come into sight. `key` names the list and its order; `rowsOf` takes a page apart. */
export function usePages<P, R>(
  key: readonly unknown[],
  ask: (offset: number, limit: number, signal: AbortSignal) => Promise<P>,
  rowsOf: (page: P) => readonly R[],
): Pages<P, R> {
  const cache = useQueryClient();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = useQueries({
    queries: Array.from({ length: range.last - range.first + 1 }, (_, at) => {
      const offset = (range.first + at) * PAGE;
      return {
        queryKey: [...key, offset],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(offset, PAGE, signal),
      };
    }),
  });
  const row = (index: number) => {
    const page = Math.floor(index / PAGE);
    const known = pages[page - range.first]?.data ?? cache.getQueryData<P>([...key, page * PAGE]);
    return known === undefined ? undefined : rowsOf(known)[index % PAGE];
  };
  const show = useCallback((from: number, to: number) => {
    const next = { first: Math.floor(Math.max(0, from) / PAGE), last: Math.floor(Math.max(0, to) / PAGE) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  return {
    head:
      pages.find(({ data }) => data !== undefined)?.data ??
      cache.getQueriesData<P>({ queryKey: key }).find(([, data]) => data !== undefined)?.[1],
    row,
    show,
    pending: pages.some(({ isFetching }) => isFetching),
    error: (pages.find(({ error }) => error !== null)?.error as EngineError | undefined) ?? null,
    refetch: () => void cache.invalidateQueries({ queryKey: key }),
  };
}
