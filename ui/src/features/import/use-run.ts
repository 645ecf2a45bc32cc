/** Checking and importing. Both go on when the screen is left; what came of them is then said in a note. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { asEngineError, isCancelled } from "@/platform/platform";
import { go, routeOf } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { useWorkspace } from "@/state/workspace";
import { checkKey, useWizard, wishOf, type Destination, type Run } from "./state";

/** The file of a new workspace. */
export function pathOf({ folder, name }: Destination): string {
  const separator = folder.includes("\\") && !folder.includes("/") ? "\\" : "/";
  const ends = folder.endsWith(separator) ? folder : `${folder}${separator}`;
  return `${ends}${name.trim()}.rehearsal`;
}

/** Starts a check or an import into a destination; a new workspace is made first. */
export function useRun(): (what: Run["what"], destination: Destination) => Promise<void> {
  const t = useT();
  const platform = usePlatform();
  const cache = useQueryClient();

  return useCallback(
    async (what, destination) => {
      if (useWizard.getState().run !== null) return;
      const controller = new AbortController();
      const now = performance.now();
      const run: Run = {
        what,
        progress: null,
        began: now,
        stageBegan: now,
        cancel: () => controller.abort(),
      };
      useWizard.setState({ run, failure: null });
      const isHere = () => routeOf(window.location.hash).screen === "import";
      try {
        if (destination.kind === "new") {
          const made = await platform.call("create_workspace", {
            path: pathOf(destination),
            currency: destination.currency,
            time_zone: destination.timeZone,
          });
          cache.clear();
          useWorkspace.getState().opened(made);
          // From now on it is the one that is open; whoever goes back may still choose another.
          useWizard.setState({ destination: { ...destination, kind: "open" } });
        }
        const wish = wishOf(useWizard.getState(), what === "check");
        const view = await platform.call("import_files", wish, {
          signal: controller.signal,
          onProgress: (progress) =>
            useWizard.setState((state) => {
              if (state.run === null) return state;
              const sameStage = state.run.progress?.stage === progress.stage;
              const stageBegan = sameStage || state.run.progress === null ? state.run.stageBegan : performance.now();
              return { run: { ...state.run, progress, stageBegan } };
            }),
        });
        if (what === "check") {
          const of = checkKey(wish, useWorkspace.getState().workspace?.path);
          useWizard.setState({ checked: { of, view } });
          return;
        }
        useWizard.setState({ result: view, checked: null });
        // Customers, reports, journeys: everything may say something else now.
        await cache.invalidateQueries();
        useWorkspace.getState().opened(await platform.call("workspace", {}));
        if (isHere()) return;
        useToasts.getState().show({
          text: t(view.imported ? "import-done-elsewhere" : "import-stopped-elsewhere"),
          action: { label: t("import-show"), run: () => go({ screen: "import" }) },
        });
      } catch (error) {
        if (isCancelled(error)) return;
        const { view } = asEngineError(error);
        useWizard.setState({ failure: { of: what, error: view } });
        if (!isHere()) useToasts.getState().show({ text: view.message, error: view });
      } finally {
        useWizard.setState({ run: null });
      }
    },
    [platform, cache, t],
  );
}
