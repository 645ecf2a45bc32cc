/** Engine commands as React hooks: reading ones are cached until somebody says that they have changed. */
import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Progress } from "@/bindings/Progress";
import { usePlatform } from "./context";
import { useMounted } from "./mounted";
import type { CommandName, EngineError, Params, Result } from "./platform";

/** The cache. The engine is on this machine: nothing is retried, nothing waits for a network, nothing grows old. */
export function engineCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: "always",
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/**
 * Reads by a command. `enabled: false` waits; `fresh` shows what is known and asks anew when the screen opens; `keeps`
 * shows the answer to the question before until the next one is there.
 */
export function useEngine<K extends CommandName>(
  name: K,
  params: Params<K>,
  options: { enabled?: boolean; fresh?: boolean; keeps?: boolean } = {},
): UseQueryResult<Result<K>, EngineError> {
  const platform = usePlatform();
  return useQuery<Result<K>, EngineError>({
    queryKey: [name, params],
    queryFn: ({ signal }) => platform.call(name, params, { signal }),
    enabled: options.enabled ?? true,
    refetchOnMount: options.fresh === true ? "always" : true,
    ...(options.keeps === true && { placeholderData: keepPreviousData }),
  });
}

/** Changes something by a command; afterwards the answers of `changes` are asked for again. */
export function useChange<K extends CommandName>(
  name: K,
  changes: CommandName[],
): UseMutationResult<Result<K>, EngineError, Params<K>> {
  const platform = usePlatform();
  const forget = useForget();
  return useMutation<Result<K>, EngineError, Params<K>>({
    mutationFn: (params) => platform.call(name, params),
    onSuccess: () => forget(...changes),
  });
}

/** Says that what these commands answered may have changed. */
export function useForget(): (...names: CommandName[]) => Promise<void> {
  const cache = useQueryClient();
  return useCallback(
    async (...names) => {
      await Promise.all(names.map((name) => cache.invalidateQueries({ queryKey: [name] })));
    },
    [cache],
  );
}

/** A command that takes a while: how far it is, and a way to stop it. */
export interface Task<K extends CommandName> {
  /** Starts it; resolves with the result, rejects with an `EngineError`. A run under way is stopped first. */
  start: (params: Params<K>) => Promise<Result<K>>;
  /** Stops it. */
  cancel: () => void;
  /** Whether it runs. */
  running: boolean;
  /** How far it is. */
  progress: Progress | null;
}

/** A long command with progress and cancel. */
export function useTask<K extends CommandName>(name: K): Task<K> {
  const platform = usePlatform();
  const mounted = useMounted();
  const current = useRef<AbortController | null>(null);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);

  const start = useCallback(
    async (params: Params<K>): Promise<Result<K>> => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      setProgress(null);
      setRunning(true);
      try {
        return await platform.call(name, params, {
          signal: controller.signal,
          onProgress: (at) => {
            if (mounted() && current.current === controller) setProgress(at);
          },
        });
      } finally {
        // A run that another one has replaced has nothing more to say about the state.
        if (current.current === controller) {
          current.current = null;
          if (mounted()) {
            setRunning(false);
            setProgress(null);
          }
        }
      }
    },
    [name, platform, mounted],
  );
  const cancel = useCallback(() => current.current?.abort(), []);
  return { start, cancel, running, progress };
}
