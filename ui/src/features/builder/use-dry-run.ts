/** A dry run of the draft: its settings, its start, and what it came to. */
import { useCallback, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { ErrorView } from "@/bindings/ErrorView";
import type { Progress } from "@/bindings/Progress";
import { useForget, useTask } from "@/platform/engine";
import { asEngineError, isCancelled } from "@/platform/platform";
import { useRemembered } from "@/state/preferences";
import { useWorkspace } from "@/state/workspace";
import { toEditing, type Session } from "./session";

/** Whom to walk through the journey, and when. Empty days are no limit. */
export interface RunChoice {
  from: string;
  to: string;
  until: string;
  population: "all" | "segment" | "sample";
  segment: string;
  sample: number;
  seed: number;
}

/** Everybody, at any time. */
export const EVERYONE: RunChoice = {
  from: "",
  to: "",
  until: "",
  population: "all",
  segment: "",
  sample: 1_000,
  seed: 0,
};

/** A dry run that can be started and stopped. */
export interface DryRun {
  choice: RunChoice;
  change: (change: Partial<RunChoice>) => void;
  start: () => Promise<void>;
  cancel: () => void;
  running: boolean;
  progress: Progress | null;
  /** Why the last one came to nothing. */
  error: ErrorView | undefined;
}

/** Reads remembered settings; anything unreadable is the default. */
export function readChoice(text: string, initial: RunChoice = EVERYONE): RunChoice {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null) return initial;
    const choice: RunChoice = { ...EVERYONE };
    for (const [key, value] of Object.entries(EVERYONE)) {
      const kept: unknown = Reflect.get(read, key);
      if (typeof kept === typeof value) Object.assign(choice, { [key]: kept });
    }
    return ["all", "segment", "sample"].includes(choice.population) ? choice : initial;
  } catch {
    return initial;
  }
}

/** Whether it is said whom to walk through: a segment that is not chosen is not everybody. */
export function isComplete({ population, segment }: RunChoice): boolean {
  return population !== "segment" || segment !== "";
}

/** The population as the engine takes it. */
export function customersOf({ population, segment, sample }: RunChoice): string {
  if (population === "segment" && segment !== "") return `segment:${segment}`;
  return population === "sample" ? `sample:${sample}` : "all";
}

/** The day after a day: the engine's `to` is excluded, people name the last day. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const isDateTrigger = ({ kind }: { kind: string }): boolean => kind === "date_trigger";

/** Dry runs of a session. */
export function useDryRun(session: Session): DryRun {
  const id = session.document.getState().journey.id;
  const [remembered, remember] = useRemembered(`dry-run:${id}`, "");
  const task = useTask("dry_run");
  const forget = useForget();
  const [error, setError] = useState<ErrorView>();
  const firstKnown = useWorkspace((state) => state.workspace?.first_known ?? null);
  const hasDates = useStore(session.document, ({ journey }) => journey.nodes.some(isDateTrigger));
  // Without a first day every anniversary since the date itself would count, decades before the data begin.
  const from = hasDates && firstKnown !== null ? firstKnown.slice(0, 10) : "";
  const choice = useMemo(() => readChoice(remembered, { ...EVERYONE, from }), [remembered, from]);
  const { start: run } = task;

  const start = useCallback(async () => {
    const settings = choice;
    setError(undefined);
    if (!isComplete(settings)) {
      // The field that is still empty stands in the drawer.
      toEditing(session, { drawer: "dry-run" });
      return;
    }
    session.state.setState({ drawer: "dry-run", viewing: undefined, picking: undefined, drawing: undefined });
    try {
      const view = await run({
        journey: session.document.getState().journey,
        from: settings.from === "" ? null : settings.from,
        to: settings.to === "" ? null : dayAfter(settings.to),
        until: settings.until === "" ? null : settings.until,
        customers: customersOf(settings),
        seed: settings.seed,
      });
      session.state.setState({
        run: view,
        showsRun: true,
        resultsView: "canvas",
        against: undefined,
        side: { shows: "totals" },
        atStep: undefined,
        choice: { steps: [] },
      });
      void forget("journeys", "last_run", "runs", "journey_versions");
    } catch (failure) {
      if (!isCancelled(failure)) {
        setError(asEngineError(failure).view);
        toEditing(session);
      }
    }
  }, [session, run, choice, forget]);

  const change = useCallback(
    (next: Partial<RunChoice>) => remember(JSON.stringify({ ...choice, ...next })),
    [remember, choice],
  );
  return { choice, change, start, cancel: task.cancel, running: task.running, progress: task.progress, error };
}
