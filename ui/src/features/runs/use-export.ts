/** Writing a run, or a picture of the window, into a file that the person chooses. */
import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { Progress } from "@/bindings/Progress";
import type { RunPart } from "@/bindings/RunPart";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useTask } from "@/platform/engine";
import { useMounted } from "@/platform/mounted";
import { asEngineError, isCancelled } from "@/platform/platform";
import { useToasts } from "@/state/toasts";

/** A run that can be written into a file. */
export interface Exported {
  run: string;
  /** What files are called by default, before what they hold. */
  journey: string;
  made_at: string;
}

/** Writes parts of runs. */
export interface RunExport {
  start: (run: Exported, part: RunPart, ending: string) => Promise<void>;
  running: boolean;
  progress: Progress | null;
  cancel: () => void;
  error: ErrorView | undefined;
  forgive: () => void;
}

/** `welcome-2026-03-28-steps`: of which journey, from when, what it is; the ending is still to come. */
export function fileStem({ journey, made_at }: Omit<Exported, "run">, part: string): string {
  const safe = journey.replace(/[^\p{L}\p{N}._-]+/gu, "-");
  return `${safe}-${made_at.slice(0, 10)}-${part}`;
}

/** Exports of runs: asks where to, writes, and says where it went. */
export function useRunExport(): RunExport {
  const t = useT();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const mounted = useMounted();
  const task = useTask("export_run");
  const [error, setError] = useState<ErrorView>();
  const start: RunExport["start"] = async (run, part, ending) => {
    setError(undefined);
    const path = await platform.chooseSaveFile({
      title: t(`export-${part}`),
      filters: [{ name: t(`export-file-${ending}`), extensions: [ending] }],
      defaultPath: `${fileStem(run, { summary: "summary", trace: "steps", picture: "canvas" }[part])}.${ending}`,
    });
    if (path === null) return;
    try {
      const dark = document.documentElement.dataset["theme"] === "dark";
      await task.start({ run: run.run, part, path, dark });
      show({ text: t("export-done", { path }) });
    } catch (failure) {
      if (isCancelled(failure)) return;
      const { view } = asEngineError(failure);
      if (mounted()) setError(view);
      else show({ text: "", error: view });
    }
  };
  return {
    start,
    running: task.running,
    progress: task.progress,
    cancel: task.cancel,
    error,
    forgive: () => setError(undefined),
  };
}

/** Writes a picture that the window drew. */
export function usePictureExport(): (svg: string, name: string, ending: "png" | "svg") => Promise<void> {
  const t = useT();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  return async (svg, name, ending) => {
    const path = await platform.chooseSaveFile({
      title: t("export-picture"),
      filters: [{ name: t(`export-file-${ending}`), extensions: [ending] }],
      defaultPath: `${name}.${ending}`,
    });
    if (path === null) return;
    try {
      await platform.call("export_picture", { svg, path });
      show({ text: t("export-done", { path }) });
    } catch (failure) {
      show({ text: "", error: asEngineError(failure).view });
    }
  };
}
