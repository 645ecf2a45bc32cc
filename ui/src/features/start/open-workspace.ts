import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { Progress } from "@/bindings/Progress";
import type { WorkspaceSummary } from "@/bindings/WorkspaceSummary";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useTask } from "@/platform/engine";
import { asEngineError, isCancelled } from "@/platform/platform";
import { usePreferences } from "@/state/preferences";
import { replaceRoute, routeOf } from "@/state/route";
import { useWorkspace } from "@/state/workspace";

/** The file that is a workspace. */
export const workspaceEnding = "rehearsal";

/** The ways to a workspace, with what they are doing now. */
export interface WorkspaceOpening {
  /** Opens the sample shop, making it first where there is none; null when it was stopped or failed. */
  openSample: () => Promise<WorkspaceSummary | null>;
  /** Opens a file. */
  open: (path: string) => Promise<WorkspaceSummary | null>;
  /** Asks for a file and opens it. */
  choose: (defaultPath?: string) => Promise<WorkspaceSummary | null>;
  /** Stops. */
  cancel: () => void;
  /** What is being opened: the sample, or a file's path. */
  busy: "sample" | { path: string } | null;
  /** How far it is. */
  progress: Progress | null;
  /** What went wrong last, and with which file. */
  failure: { error: ErrorView; path: string | null } | null;
  /** Takes the error away. */
  forgive: () => void;
}

/** Opening a workspace: afterwards it is the one that everything is about. */
export function useOpenWorkspace(): WorkspaceOpening {
  const t = useT();
  const platform = usePlatform();
  const cache = useQueryClient();
  const opened = useWorkspace((state) => state.opened);
  const sample = useTask("open_sample");
  const file = useTask("open_workspace");
  const [busy, setBusy] = useState<WorkspaceOpening["busy"]>(null);
  const [failure, setFailure] = useState<WorkspaceOpening["failure"]>(null);
  const { start: startSample, cancel: cancelSample } = sample;
  const { start: startFile, cancel: cancelFile } = file;

  const follow = useCallback(
    async (what: NonNullable<WorkspaceOpening["busy"]>, task: Promise<WorkspaceSummary>) => {
      setFailure(null);
      setBusy(what);
      try {
        const workspace = await task;
        // Everything that was read belonged to another workspace.
        cache.clear();
        opened(workspace);
        return workspace;
      } catch (error) {
        const path = what === "sample" ? null : what.path;
        if (!isCancelled(error)) setFailure({ error: asEngineError(error).view, path });
        return null;
      } finally {
        setBusy(null);
      }
    },
    [cache, opened],
  );
  const openSample = useCallback(() => follow("sample", startSample({})), [follow, startSample]);
  const open = useCallback((path: string) => follow({ path }, startFile({ path })), [follow, startFile]);
  const choose = useCallback(
    async (defaultPath?: string) => {
      const filters = [{ name: t("file-workspace"), extensions: [workspaceEnding] }];
      const dialog = { title: t("start-open-file"), filters };
      const path = await platform.chooseOpenFile(defaultPath === undefined ? dialog : { ...dialog, defaultPath });
      return path === null ? null : open(path);
    },
    [open, platform, t],
  );
  const cancel = useCallback(() => {
    cancelSample();
    cancelFile();
  }, [cancelSample, cancelFile]);
  const forgive = useCallback(() => setFailure(null), []);
  const progress = sample.progress ?? file.progress;
  return { openSample, open, choose, cancel, busy, progress, failure, forgive };
}

/** Goes to the screen that was open last in a workspace, or to its journeys. */
export function enterWorkspace(workspace: WorkspaceSummary): void {
  const { window: remembered } = usePreferences.getState();
  const last = remembered["screen-of"] === workspace.path ? routeOf(remembered["screen"] ?? "") : null;
  replaceRoute(last === null || last.screen === "start" ? { screen: "journeys" } : last);
}
