/** What can be done with the runs of the library. */
import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { Progress } from "@/bindings/Progress";
import type { RunEntry } from "@/bindings/RunEntry";
import type { RunView } from "@/bindings/RunView";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useForget, useTask } from "@/platform/engine";
import { useMounted } from "@/platform/mounted";
import { asEngineError, isCancelled } from "@/platform/platform";
import { go } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { useRunTitle } from "./words";

/** A run that can be made again. */
type Again = Pick<RunEntry, "run" | "journey" | "made_at"> & Partial<Pick<RunEntry, "name">>;

/** The changes, each followed by a fresh list. */
export interface RunChanges {
  /** Gives it a name; an empty one takes the name away. */
  rename: (run: RunEntry, name: string) => void;
  /** Deletes it; a note offers to undo that. */
  remove: (run: RunEntry) => void;
  /**
   * Runs it again, as it was or with the journey as it is now; nothing where it was stopped or failed. Where the screen
   * was left meanwhile, a note offers the new run instead.
   */
  again: (run: Again, current: boolean) => Promise<RunView | undefined>;
  /** While a run is made again. */
  running: boolean;
  progress: Progress | null;
  cancel: () => void;
  error: ErrorView | undefined;
  /** Says what went wrong elsewhere in the list. */
  fail: (error: unknown) => void;
  forgive: () => void;
}

/** Changes of the library; `deleted` hears which run is gone. */
export function useRunChanges(deleted?: (run: string) => void): RunChanges {
  const t = useT();
  const platform = usePlatform();
  const forget = useForget();
  const titleOf = useRunTitle();
  const show = useToasts((state) => state.show);
  const task = useTask("run_again");
  const [error, setError] = useState<ErrorView>();
  const mounted = useMounted();
  const fail = (failure: unknown) => {
    const { view } = asEngineError(failure);
    if (mounted()) setError(view);
    else show({ text: "", error: view });
  };
  const attempt = async (change: () => Promise<void>) => {
    setError(undefined);
    try {
      await change();
    } catch (failure) {
      fail(failure);
    }
    await forget("runs", "last_run", "journeys");
  };
  return {
    rename: (run, name) =>
      void attempt(async () => {
        const trimmed = name.trim();
        await platform.call("name_run", { run: run.run, name: trimmed === "" ? null : trimmed });
      }),
    remove: (run) =>
      void attempt(async () => {
        await platform.call("delete_run", { run: run.run });
        deleted?.(run.run);
        show({
          text: t("runs-deleted", { name: titleOf(run) }),
          action: {
            label: t("undo"),
            run: () =>
              void attempt(async () => {
                await platform.call("restore_run", { run: run.run });
              }),
          },
        });
      }),
    again: async (run, current) => {
      setError(undefined);
      try {
        const view = await task.start({ run: run.run, current });
        await forget("runs", "last_run", "journeys");
        if (mounted()) return view;
        show({
          text: t("runs-again-done", { name: titleOf(run) }),
          action: {
            label: t("runs-open"),
            run: () => go({ screen: "builder", journey: run.journey, run: view.run }),
          },
        });
        return undefined;
      } catch (failure) {
        if (!isCancelled(failure)) fail(failure);
        return undefined;
      }
    },
    running: task.running,
    progress: task.progress,
    cancel: task.cancel,
    error,
    fail,
    forgive: () => setError(undefined),
  };
}
