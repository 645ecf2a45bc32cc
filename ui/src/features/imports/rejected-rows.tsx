import { Download } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { ImportEntry } from "@/bindings/ImportEntry";
import {
  Button,
  ErrorNote,
  fittingWidth,
  Progress,
  RowsGrid,
  Select,
  type GridCell,
  type GridColumn,
} from "@/components";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import { useToasts } from "@/state/toasts";
import { fieldsOf, useMending, useRejected } from "./use-rejected";

/** The rejected rows of an import, one file at a time: every column of the file, the bad field marked, all to be mended. */
export function RejectedRows({ entry }: { entry: ImportEntry }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const rejected = useRejected(entry.import);
  const mending = useMending(entry.import, rejected.rows);
  const [failure, setFailure] = useState<ErrorView | null>(null);
  const { rows: all, more, total } = rejected;
  const files = useMemo(() => {
    const named = entry.files.filter((file) => file.rejected > 0).map(({ name }) => name);
    return [...new Set([...named, ...all.map(({ file }) => file)])];
  }, [entry.files, all]);
  const [wanted, setWanted] = useState<string | null>(null);
  const file = wanted ?? all[0]?.file ?? files[0] ?? "";
  const rows = useMemo(() => all.filter((row) => row.file === file), [all, file]);
  const isAll = total !== null && all.length >= total;
  const columns = useMemo((): GridColumn[] => {
    const names = rows[0]?.names ?? [];
    return [
      { id: "why", header: t("imports-why"), width: 280, fixed: true },
      ...names.map((name, at) => ({
        id: `${name}/${at}`,
        header: name,
        width: fittingWidth([name, ...rows.slice(0, 30).map((row) => row.fields[at] ?? "")]),
      })),
    ];
  }, [rows, t]);

  // Rows of this file may lie behind those of others.
  useEffect(() => {
    if (rows.length === 0 && !isAll) more();
  }, [rows.length, isAll, more]);

  const download = async () => {
    setFailure(null);
    try {
      const path = await platform.chooseSaveFile({
        title: t("imports-download-title"),
        filters: [{ name: "CSV", extensions: ["csv"] }],
        defaultPath: t("imports-download-name", { file: file.replace(/\.[^.]*$/, "") }),
      });
      if (path === null) return;
      await platform.call("export_rejected", { import: entry.import, file, path });
      useToasts.getState().show({ text: t("imports-downloaded", { path }) });
    } catch (error) {
      setFailure(asEngineError(error).view);
    }
  };

  const changed = mending.edits.size;
  const cell = useCallback(
    (at: number, place: number): GridCell => {
      const row = rows[at];
      if (row === undefined) return { text: "" };
      const again = row.row === null ? undefined : mending.faults.get(row.row);
      const fault = again ?? row.fault;
      if (place === 0) return { text: fault.reason, note: fault.reason };
      const column = place - 1;
      const text = fieldsOf(row, mending.edits)[column] ?? "";
      const isChanged = row.row !== null && mending.edits.get(row.row)?.has(column) === true;
      const isBad = fault.column !== null && fault.column === row.names[column];
      // A field that was written anew is no longer to blame, until it has been tried.
      if (isBad && (!isChanged || again !== undefined)) return { text, tone: "fault", note: fault.reason };
      return isChanged ? { text, tone: "changed" } : { text };
    },
    [rows, mending.edits, mending.faults],
  );

  return (
    <section
      aria-label={t("import-rejected-rows")}
      className="mx-4 mb-4 flex min-h-[320px] grow flex-col overflow-hidden rounded-card border border-border bg-surface"
    >
      <header className="flex flex-wrap items-center gap-2 border-b border-border px-3.5 py-2">
        <h3 className="text-13 font-semibold">{t("import-rejected-rows")}</h3>
        <span className="text-12 text-text-3 tabular">{format.number(entry.rejected)}</span>
        {files.length > 1 ? (
          <Select
            aria-label={t("import-file")}
            size="small"
            value={file}
            onChange={setWanted}
            options={files.map((name) => ({ value: name, label: name }))}
            className="w-56"
          />
        ) : (
          <span className="truncate text-12 text-text-2">{file}</span>
        )}
        <div className="ml-auto flex items-center gap-2">
          {changed > 0 && (
            <Button size="small" variant="quiet" disabled={mending.task.running} onClick={mending.reset}>
              {t("imports-mend-reset")}
            </Button>
          )}
          <Button size="small" icon={<Download aria-hidden size={13} />} onClick={() => void download()}>
            {t("imports-download")}
          </Button>
          <Button
            size="small"
            variant="primary"
            disabled={changed === 0 || mending.task.running}
            onClick={mending.start}
          >
            {t("imports-mend", { count: changed })}
          </Button>
        </div>
      </header>
      {rejected.error !== null && <ErrorNote error={rejected.error.view} className="m-3" />}
      {failure !== null && <ErrorNote error={failure} dismiss={() => setFailure(null)} className="m-3" />}
      {mending.error !== null && <ErrorNote error={mending.error} className="m-3" />}
      {mending.task.running && (
        <Progress progress={mending.task.progress} cancel={mending.task.cancel} className="px-3.5 py-2" />
      )}
      <p
        aria-live="polite"
        className="border-b border-border bg-surface-2 px-3.5 py-1.5 text-12 text-text-2 empty:hidden"
      >
        {mending.view === null
          ? t("imports-mend-how")
          : t("imports-mended", {
              count: mending.view.files.reduce((sum, each) => sum + each.new + each.changed + each.same, 0),
              again: mending.view.rejected_total,
            })}
      </p>
      <div className="min-h-0 grow basis-0">
        {rows.length > 0 && (
          <RowsGrid
            label={t("imports-rejected-of", { name: file })}
            columns={columns}
            count={rows.length}
            total={isAll ? rows.length : Math.max(rows.length, total ?? 0)}
            keyOf={(at) => String(rows[at]?.row ?? at)}
            lead={{
              header: t("import-line"),
              width: 84,
              cell: (at) => {
                const row = rows[at];
                if (row === undefined) return { text: "" };
                const text = format.number(row.line);
                if (row.row !== null && mending.faults.has(row.row)) {
                  return { text, tone: "fault", note: mending.faults.get(row.row)?.reason ?? "" };
                }
                if (row.row !== null && mending.edits.has(row.row)) {
                  return { text, tone: "changed", note: t("imports-row-changed") };
                }
                return { text };
              },
            }}
            cell={cell}
            onEdit={(at, place, text) => {
              const row = rows[at];
              if (row !== undefined) mending.edit(row, place - 1, text);
            }}
            onNearEnd={more}
          />
        )}
      </div>
    </section>
  );
}
