/** Choosing files, and reading one in another way. */
import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { FileMapping } from "@/bindings/FileMapping";
import type { Mapping } from "@/bindings/Mapping";
import type { Progress } from "@/bindings/Progress";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useTask } from "@/platform/engine";
import { asEngineError, isCancelled } from "@/platform/platform";
import { withChosen } from "./columns";
import { addFiles, changeFile, mappingOf, useWizard } from "./state";

/** Ways to files, with what they are doing now. */
export interface FileChoosing {
  chooseFiles: () => void;
  chooseFolder: () => void;
  /** Asks for a saved mapping and reads all files anew with it. */
  loadMapping: () => void;
  /** Asks for a place and saves the mapping there. */
  saveMapping: () => void;
  /** Where the mapping was saved last. */
  saved: string | null;
  running: boolean;
  progress: Progress | null;
  cancel: () => void;
  error: ErrorView | null;
  forgive: () => void;
}

/** Choosing files. */
export function useFileChoosing(): FileChoosing {
  const t = useT();
  const platform = usePlatform();
  const task = useTask("inspect_files");
  const [error, setError] = useState<ErrorView | null>(null);
  const [saved, setSaved] = useState<string | null>(null);

  const follow = async (work: () => Promise<void>) => {
    setError(null);
    setSaved(null);
    try {
      await work();
    } catch (failure) {
      if (!isCancelled(failure)) setError(asEngineError(failure).view);
    }
  };
  const inspect = async (paths: string[], mapping?: Mapping) => {
    if (paths.length === 0) return;
    addFiles(await task.start({ paths, ...(mapping !== undefined && { mapping }) }));
  };
  const mappingFilter = [{ name: t("import-file-mapping"), extensions: ["json"] }];
  return {
    chooseFiles: () =>
      void follow(async () => {
        const extensions = ["csv", "tsv", "txt", "xlsx", "jsonl", "ndjson", "parquet", "gz", "zst", "json"];
        const filters = [{ name: t("import-file-data"), extensions }];
        await inspect(await platform.chooseOpenFiles({ title: t("import-choose-files"), filters }));
      }),
    chooseFolder: () =>
      void follow(async () => {
        const folder = await platform.chooseFolder({ title: t("import-choose-folder") });
        await inspect(folder === null ? [] : [folder]);
      }),
    loadMapping: () =>
      void follow(async () => {
        const path = await platform.chooseOpenFile({ title: t("import-load-mapping"), filters: mappingFilter });
        if (path === null) return;
        const mapping = await platform.call("read_mapping", { path });
        const { files } = useWizard.getState();
        await inspect(
          files.map(({ inspected }) => inspected.path),
          mapping,
        );
      }),
    saveMapping: () =>
      void follow(async () => {
        const path = await platform.chooseSaveFile({
          title: t("import-save-mapping"),
          filters: mappingFilter,
          defaultPath: "mapping.json",
        });
        if (path === null) return;
        await platform.call("save_mapping", { path, mapping: mappingOf(useWizard.getState().files) });
        setSaved(path);
      }),
    saved,
    running: task.running,
    progress: task.progress,
    cancel: task.cancel,
    error,
    forgive: () => setError(null),
  };
}

/** Reading one file in another way, or as another table. */
export interface Rereading {
  read: (path: string, mapping: FileMapping) => void;
  /** The file that is being read anew. */
  busy: string | null;
  failure: { path: string; error: ErrorView } | null;
}

/** Reading one file in another way: its columns are drafted anew, what a person chose stays as far as it can. */
export function useRereading(): Rereading {
  const task = useTask("inspect_file");
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Rereading["failure"]>(null);
  const read = async (path: string, mapping: FileMapping) => {
    setFailure(null);
    setBusy(path);
    try {
      const inspected = await task.start({ path, mapping: { ...mapping, columns: [] } });
      changeFile(path, (file) => {
        const sameTable = file.mapping.table === inspected.mapping.table;
        const drafted = inspected.mapping;
        return {
          inspected,
          mapping: sameTable ? withChosen(drafted, file.mapping, file.chosen, inspected.columns) : drafted,
          chosen: sameTable ? file.chosen : new Set(),
          answers: new Map(),
        };
      });
    } catch (error) {
      if (!isCancelled(error)) setFailure({ path, error: asEngineError(error).view });
    } finally {
      setBusy(null);
    }
  };
  return { read: (path, mapping) => void read(path, mapping), busy, failure };
}
