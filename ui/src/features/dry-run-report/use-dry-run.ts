import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { Progress } from "@/bindings/Progress";
import type { RunSettings } from "@/bindings/RunSettings";
import { usePlatform } from "@/platform/context";
import { useForget, useTask } from "@/platform/engine";
import { asEngineError, isCancelled } from "@/platform/platform";

/** A dry run of a saved journey, from its report. */
export interface ReportRun {
  /**
   * Runs the journey as it is saved now; with the settings of an earlier run, or over everybody and everything. Says
   * whether it came to an end.
   */
  start: (settings: RunSettings | null) => Promise<boolean>;
  /** Stops it. */
  cancel: () => void;
  running: boolean;
  progress: Progress | null;
  error: ErrorView | null;
}

/** Runs a journey and shows its new report. */
export function useDryRun(journeyId: string): ReportRun {
  const platform = usePlatform();
  const forget = useForget();
  const task = useTask("dry_run");
  const [error, setError] = useState<ErrorView | null>(null);

  const start = async (settings: RunSettings | null): Promise<boolean> => {
    setError(null);
    try {
      const { journey } = await platform.call("open_journey", { id: journeyId });
      await task.start({
        journey,
        from: settings?.from ?? null,
        to: settings?.to ?? null,
        until: settings?.until ?? null,
        // A list of customers came from a file of the command line; the app runs over everybody.
        customers: settings === null || settings.customers === "list" ? "all" : settings.customers,
        seed: settings?.seed ?? 0,
      });
      await forget("last_run", "runs", "journeys");
      return true;
    } catch (failure) {
      if (!isCancelled(failure)) setError(asEngineError(failure).view);
      return false;
    }
  };
  return { start, cancel: task.cancel, running: task.running, progress: task.progress, error };
}
