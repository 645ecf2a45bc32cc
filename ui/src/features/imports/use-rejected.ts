/** The kept rejected rows of an import, page by page, and mending them. */
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { ImportView } from "@/bindings/ImportView";
import type { RejectedPage } from "@/bindings/RejectedPage";
import type { RejectedRowView } from "@/bindings/RejectedRowView";
import type { RowFault } from "@/bindings/RowFault";
import { usePlatform } from "@/platform/context";
import { useTask } from "@/platform/engine";
import { asEngineError, isCancelled, type EngineError } from "@/platform/platform";
import { useWorkspace } from "@/state/workspace";

const pageSize = 500;

/** The rejected rows as far as they were read. */
export interface Rejected {
  rows: readonly RejectedRowView[];
  /** How many there are in all. */
  total: number | null;
  /** Reads more, where there is more. */
  more: () => void;
  loading: boolean;
  error: EngineError | null;
}

/** The rejected rows of an import. */
export function useRejected(number: number): Rejected {
  const platform = usePlatform();
  const query = useInfiniteQuery<RejectedPage, EngineError, RejectedPage[], readonly unknown[], number>({
    queryKey: ["rejected_rows", { import: number }],
    queryFn: ({ pageParam, signal }) =>
      platform.call("rejected_rows", { import: number, offset: pageParam, limit: pageSize }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((all, page) => all + page.rows.length, 0);
      return last.rows.length === 0 || read >= last.total ? undefined : read;
    },
    select: (data) => data.pages,
  });
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const rows = useMemo(() => (query.data ?? []).flatMap((page) => page.rows), [query.data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    rows,
    total: query.data?.[0]?.total ?? null,
    more,
    loading: query.isPending || isFetchingNextPage,
    error: query.error,
  };
}

/** Cells as a person has written them, by the row's number. */
export type Edits = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** With one cell written; written back to what it was it is no change any more. */
export function withEdit(edits: Edits, row: RejectedRowView, column: number, text: string): Edits {
  if (row.row === null) return edits;
  const cells = new Map(edits.get(row.row));
  if (text === (row.fields[column] ?? "")) cells.delete(column);
  else cells.set(column, text);
  const next = new Map(edits);
  if (cells.size === 0) next.delete(row.row);
  else next.set(row.row, cells);
  return next;
}

/** A row's fields as a person has written them. */
export function fieldsOf(row: RejectedRowView, edits: Edits): string[] {
  const cells = row.row === null ? undefined : edits.get(row.row);
  return row.names.map((_, at) => cells?.get(at) ?? row.fields[at] ?? "");
}

/** Mending rows. */
export interface Mending {
  edits: Edits;
  edit: (row: RejectedRowView, column: number, text: string) => void;
  /** Gives all changes up. */
  reset: () => void;
  /** Imports the changed rows. */
  start: () => void;
  task: ReturnType<typeof useTask<"mend_rows">>;
  /** Why a mended row was rejected again, by its number. */
  faults: ReadonlyMap<number, RowFault>;
  /** What came of the last mended rows. */
  view: ImportView | null;
  error: ErrorView | null;
}

/** Mending the rejected rows of an import in place. */
export function useMending(number: number, rows: readonly RejectedRowView[]): Mending {
  const platform = usePlatform();
  const cache = useQueryClient();
  const task = useTask("mend_rows");
  const [edits, setEdits] = useState<Edits>(new Map());
  const [faults, setFaults] = useState<ReadonlyMap<number, RowFault>>(new Map());
  const [view, setView] = useState<ImportView | null>(null);
  const [error, setError] = useState<ErrorView | null>(null);

  const start = async () => {
    setError(null);
    setView(null);
    const mended = rows.flatMap((row) =>
      row.row !== null && edits.has(row.row) ? [{ row: row.row, fields: fieldsOf(row, edits) }] : [],
    );
    try {
      const answer = await task.start({ import: number, rows: mended });
      const again = new Map(
        answer.rejected.flatMap((row) => (row.row === null ? [] : [[row.row, row.fault] as const])),
      );
      setView(answer);
      setFaults(again);
      // What went in is no longer here; what did not keeps what was written.
      setEdits((before) => new Map([...before].filter(([row]) => again.has(row))));
      await cache.invalidateQueries();
      useWorkspace.getState().opened(await platform.call("workspace", {}));
    } catch (failure) {
      if (!isCancelled(failure)) setError(asEngineError(failure).view);
    }
  };
  return {
    edits,
    edit: (row, column, text) => setEdits((before) => withEdit(before, row, column, text)),
    reset: () => setEdits(new Map()),
    start: () => void start(),
    task,
    faults,
    view,
    error,
  };
}
