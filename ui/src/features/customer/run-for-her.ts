/** A dry run in which one customer is followed. */
import { useState } from "react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import type { ErrorView } from "@/bindings/ErrorView";
import { sameMeaning } from "@/features/dry-run/overlay";
import { readJourney } from "@/journey/read";
import { usePlatform } from "@/platform/context";
import { useForget, useTask } from "@/platform/engine";
import { asEngineError, isCancelled } from "@/platform/platform";
import { go } from "@/state/route";
import { useWorkspace } from "@/state/workspace";

/** Shows her path through a journey over its canvas. */
export interface RunForHer {
  start: (journey: string) => Promise<void>;
  cancel: () => void;
  running: boolean;
  error: ErrorView | undefined;
  dismiss: () => void;
}

/**
 * Follows a customer through a journey. Where the last run walked everybody through the journey as it is now, that one
 * is shown; else a run is made for her alone.
 */
export function useRunForHer({ id }: Pick<CustomerProfile, "id">): RunForHer {
  const platform = usePlatform();
  const task = useTask("dry_run");
  const forget = useForget();
  const [error, setError] = useState<ErrorView>();
  const firstKnown = useWorkspace((state) => state.workspace?.first_known ?? null);
  const version = useWorkspace((state) => state.workspace?.data_version);
  const start = async (journeyId: string) => {
    setError(undefined);
    try {
      const [opened, last] = await Promise.all([
        platform.call("open_journey", { id: journeyId }),
        platform.call("last_run", { id: journeyId }).catch(() => null),
      ]);
      const { journey } = readJourney(opened.journey);
      const settings = last?.summary.settings;
      const usable =
        last !== null &&
        settings?.customers === "all" &&
        settings.data_version === version &&
        sameMeaning(readJourney(last.journey).journey, journey);
      if (usable) {
        go({ screen: "builder", journey: journeyId, run: last.run, customer: id });
        return;
      }
      // Without a first day every anniversary since the date itself would count.
      const hasDates = journey.nodes.some(({ kind }) => kind === "date_trigger");
      const run = await task.start({
        journey: opened.journey,
        from: hasDates && firstKnown !== null ? firstKnown.slice(0, 10) : null,
        to: null,
        until: null,
        customers: `customer:${id}`,
        seed: 0,
      });
      void forget("journeys", "last_run", "runs");
      go({ screen: "builder", journey: journeyId, run: run.run, customer: id });
    } catch (failure) {
      if (!isCancelled(failure)) setError(asEngineError(failure).view);
    }
  };
  return { start, cancel: task.cancel, running: task.running, error, dismiss: () => setError(undefined) };
}
