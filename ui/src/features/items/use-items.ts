import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ItemEntry } from "@/bindings/ItemEntry";
import type { ItemKind } from "@/bindings/ItemKind";
import { usePlatform } from "@/platform/context";
import type { EngineError } from "@/platform/platform";

const pageSize = 200;

/** A list as far as it has been read. */
export interface Items {
  /** Undefined until the first page is there. */
  entries: readonly ItemEntry[] | undefined;
  /** How many match. */
  total: number;
  /** Asks for the next page. */
  more: () => void;
  error: EngineError | null;
  refetch: () => void;
}

/** Reads a list page by page as it is scrolled. */
export function useItems(kind: ItemKind, search: string): Items {
  const platform = usePlatform();
  const pages = useInfiniteQuery({
    queryKey: ["items", { kind, search }],
    queryFn: ({ pageParam, signal }) =>
      platform.call("items", { kind, search, offset: pageParam, limit: pageSize }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const read = all.reduce((sum, page) => sum + page.items.length, 0);
      return last.items.length === 0 || read >= last.total ? undefined : read;
    },
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const entries = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  return {
    entries,
    total: data?.pages.at(-1)?.total ?? 0,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    error: pages.error as EngineError | null,
    refetch: () => void pages.refetch(),
  };
}
