import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { PAGE } from "./pages";
import type { EngineError } from "./platform";

/** A list from its beginning, as far as it has been scrolled. */
export interface Growing<R> {
  /** Undefined until the first page is there. */
  rows: readonly R[] | undefined;
  /** How many there are in all. */
  total: number;
  /** Asks for the next page, where there is one. */
  more: () => void;
  error: EngineError | null;
  refetch: () => void;
}

/**
 * Asks for a list page by page from its beginning; the answer to the question before stays until the next one is there.
 * For lists whose rows are also looked through; those of any length ask for what is in sight (`usePages`).
 */
export function useGrowing<P extends { total: number }, R>(
  key: readonly unknown[],
  ask: (offset: number, limit: number, signal: AbortSignal) => Promise<P>,
  rowsOf: (page: P) => readonly R[],
): Growing<R> {
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => ask(pageParam, PAGE, signal),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const read = all.reduce((sum, page) => sum + rowsOf(page).length, 0);
      return rowsOf(last).length === 0 || read >= last.total ? undefined : read;
    },
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = pages;
  return {
    rows: data?.pages.flatMap(rowsOf),
    total: data?.pages.at(-1)?.total ?? 0,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    error: pages.error as EngineError | null,
    refetch: () => void refetch(),
  };
}
