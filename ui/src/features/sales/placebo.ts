/** How many sales would be related by chance: asked for once the report is there, with a way to stop it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { PlaceboAsk } from "@/bindings/PlaceboAsk";
import type { PlaceboReport } from "@/bindings/PlaceboReport";
import type { Progress } from "@/bindings/Progress";
import type { SalesAsk } from "@/bindings/SalesAsk";
import { usePlatform } from "@/platform/context";
import { isCancelled, type EngineError } from "@/platform/platform";

/** How far the question is. */
export interface Placebo {
  data: PlaceboReport | undefined;
  error: EngineError | null;
  /** It is being worked out. */
  running: boolean;
  progress: Progress | null;
  /** Somebody stopped it. */
  stopped: boolean;
  cancel: () => void;
  again: () => void;
}

/** Asks the placebo of a sales report; `ready` once the report itself has been answered. */
export function usePlacebo(sales: SalesAsk, ready: boolean): Placebo {
  const platform = usePlatform();
  const cache = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  // Bars, coaching and lists change nothing about what is related.
  const { graph: _graph, coaching: _coaching, list: _list, ...asked } = sales;
  const key = JSON.stringify(asked);
  const params = useMemo<PlaceboAsk>(() => ({ sales: JSON.parse(key) as SalesAsk, seed: null }), [key]);
  const queryKey = useMemo(() => ["report_placebo", params], [params]);
  const query = useQuery<PlaceboReport, EngineError>({
    queryKey,
    enabled: ready,
    queryFn: ({ signal }) => {
      setProgress(null);
      return platform.call("report_placebo", params, { signal, onProgress: setProgress });
    },
  });
  const error = query.error !== null && !isCancelled(query.error) ? query.error : null;
  return {
    data: query.data,
    error,
    running: query.isFetching,
    progress,
    stopped: ready && !query.isFetching && query.data === undefined && error === null,
    cancel: useCallback(() => void cache.cancelQueries({ queryKey }), [cache, queryKey]),
    again: () => void query.refetch(),
  };
}
