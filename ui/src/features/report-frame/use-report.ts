import { useEffect, useState } from "react";
import { useEngine } from "@/platform/engine";
import type { CommandName, EngineError, Params, Result } from "@/platform/platform";

/** A command that answers with a report. */
export type ReportCommand = Extract<CommandName, `report_${string}`>;

/** How far a report is. */
export interface ReportAnswer<T> {
  /** The answer, or the one to the question before, until the new one is there. */
  data: T | undefined;
  error: EngineError | null;
  /** The answer shown is the one to the question before, for more than 300 ms. */
  stale: boolean;
  /** Nothing can be shown yet, for more than 300 ms. */
  pending: boolean;
  refetch: () => void;
}

/** Asks for a report; the answer before stays while a new one is worked out. `enabled: false` waits. */
export function useReport<K extends ReportCommand>(
  command: K,
  params: Params<K>,
  { enabled = true }: { enabled?: boolean } = {},
): ReportAnswer<Result<K>> {
  const query = useEngine(command, params, { keeps: true, fresh: true, enabled });
  const waiting = query.isPlaceholderData || (query.isPending && enabled);
  const late = useLate(waiting);
  return {
    data: query.error === null ? query.data : undefined,
    error: query.error,
    stale: late && query.data !== undefined,
    pending: late && query.data === undefined,
    refetch: () => void query.refetch(),
  };
}

/** Whether something has been going on for more than 300 ms. */
function useLate(going: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => setLate(true), 300);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [going]);
  return late && going;
}
