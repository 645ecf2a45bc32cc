/** Running several journeys together: what is wished, its start, and what it came to. */
import { useMemo, useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { JourneyCard } from "@/bindings/JourneyCard";
import type { Progress } from "@/bindings/Progress";
import { customersOf, dayAfter, EVERYONE, readChoice, type RunChoice } from "@/features/builder/use-dry-run";
import { useForget, useTask } from "@/platform/engine";
import { asEngineError, isCancelled } from "@/platform/platform";
import { useRemembered } from "@/state/preferences";
import { useWorkspace } from "@/state/workspace";
import { usePlan } from "./plan";
import { preselected } from "./pressure";

/** A plan that can be wished for, started and stopped. */
export interface Together {
  journeys: readonly string[];
  turn: (journey: string) => void;
  choice: RunChoice;
  change: (change: Partial<RunChoice>) => void;
  start: () => Promise<void>;
  cancel: () => void;
  running: boolean;
  progress: Progress | null;
  error: ErrorView | undefined;
}

/** The wish and its run. `cards` are the journeys there are. */
export function useTogether(cards: readonly JourneyCard[]): Together {
  const task = useTask("dry_run_together");
  const forget = useForget();
  const keep = usePlan((state) => state.keep);
  const path = useWorkspace((state) => state.workspace?.path);
  const [remembered, remember] = useRemembered("pressure", "");
  const [chosen, setChosen] = useState<readonly string[]>();
  const [error, setError] = useState<ErrorView>();
  const firstKnown = useWorkspace((state) => state.workspace?.first_known ?? null);
  // Without a first day every anniversary since the date itself would count, decades before the data begin.
  const from = firstKnown?.slice(0, 10) ?? "";
  const choice = useMemo(() => readChoice(remembered, { ...EVERYONE, from }), [remembered, from]);
  const journeys = useMemo(() => {
    if (chosen === undefined) return preselected(cards);
    return chosen.filter((id) => cards.some((card) => card.id === id && card.errors === 0));
  }, [chosen, cards]);

  const start = async () => {
    setError(undefined);
    try {
      const plan = await task.start({
        journeys: [...journeys],
        from: choice.from === "" ? null : choice.from,
        to: choice.to === "" ? null : dayAfter(choice.to),
        until: choice.until === "" ? null : choice.until,
        customers: customersOf(choice),
        seed: choice.seed,
      });
      keep(path, plan);
      await forget("runs", "last_run", "journeys");
    } catch (failure) {
      if (!isCancelled(failure)) setError(asEngineError(failure).view);
    }
  };
  return {
    journeys,
    turn: (journey) =>
      setChosen(journeys.includes(journey) ? journeys.filter((id) => id !== journey) : [...journeys, journey]),
    choice,
    change: (next) => remember(JSON.stringify({ ...choice, ...next })),
    start,
    cancel: task.cancel,
    running: task.running,
    progress: task.progress,
    error,
  };
}
