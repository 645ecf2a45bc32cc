import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { ImportEntry } from "@/bindings/ImportEntry";
import { Button, Dialog, ErrorNote, Progress } from "@/components";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useTask } from "@/platform/engine";
import { asEngineError, isCancelled } from "@/platform/platform";
import { useWorkspace } from "@/state/workspace";

/** Asks before an import is undone: only importing again brings it back. */
export function UndoDialog({ entry, close }: { entry: ImportEntry; close: () => void }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const cache = useQueryClient();
  const task = useTask("undo_import");
  const [error, setError] = useState<ErrorView | null>(null);
  const sum = (figure: "new" | "changed" | "removed") => entry.files.reduce((all, file) => all + file[figure], 0);

  const undo = async () => {
    setError(null);
    try {
      await task.start({ import: entry.import });
      await cache.invalidateQueries();
      useWorkspace.getState().opened(await platform.call("workspace", {}));
      close();
    } catch (failure) {
      if (!isCancelled(failure)) setError(asEngineError(failure).view);
    }
  };
  return (
    <Dialog
      open
      onClose={() => (task.running ? task.cancel() : close())}
      title={t("imports-undo-title")}
      description={t("imports-undo-what", {
        at: format.moment(entry.at),
        new: format.number(sum("new")),
        changed: format.number(sum("changed")),
      })}
      footer={
        <>
          <Button disabled={task.running} onClick={close}>
            {t("imports-undo-keep")}
          </Button>
          <Button variant="danger" disabled={task.running} onClick={() => void undo()}>
            {t("imports-undo-now")}
          </Button>
        </>
      }
    >
      <p className="text-13 text-text-2">{t("imports-undo-text")}</p>
      {task.running && <Progress progress={task.progress} cancel={task.cancel} className="mt-3" />}
      {error !== null && <ErrorNote error={error} className="mt-3" />}
    </Dialog>
  );
}
