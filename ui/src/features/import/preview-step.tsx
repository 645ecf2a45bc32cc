import { useMemo } from "react";
import type { ImportTable } from "@/bindings/ImportTable";
import { EmptyState, ErrorNote, fittingWidth, RowsGrid, type GridColumn } from "@/components";
import { useFormat, useT } from "@/i18n";
import { FileList } from "./file-list";
import { TableSelect } from "./files-step";
import { HeaderRow, ReadingChips } from "./reading";
import { useWizard, type WizardFile } from "./state";
import type { Rereading } from "./use-files";

const numeric = new Set(["number", "amount", "epoch_seconds", "epoch_milliseconds", "excel_serial"]);

/** The second step: the first rows of each file as they are read. */
export function PreviewStep({ tables, rereading }: { tables: readonly ImportTable[]; rereading: Rereading }) {
  const files = useWizard((state) => state.files);
  const current = useWizard((state) => state.current);
  const file = files.find(({ inspected }) => inspected.path === current);
  return (
    <div className="flex min-h-0 grow">
      <FileList tables={tables} />
      {file !== undefined && <Preview key={file.inspected.path} file={file} tables={tables} rereading={rereading} />}
    </div>
  );
}

function Preview({
  file,
  tables,
  rereading,
}: {
  file: WizardFile;
  tables: readonly ImportTable[];
  rereading: Rereading;
}) {
  const t = useT();
  const format = useFormat();
  const { name, columns, rows, problem, shape } = file.inspected;
  const grid = useMemo(
    () =>
      columns.map((column, at): GridColumn => ({
        id: `${column.name}/${at}`,
        header: column.name,
        width: fittingWidth([column.name, ...rows.slice(0, 20).map((row) => row.fields[at] ?? "")]),
        align: numeric.has(column.looks) ? "right" : "left",
      })),
    [columns, rows],
  );
  const failed = rereading.failure?.path === file.inspected.path ? rereading.failure.error : null;
  return (
    <div className="flex min-w-0 grow flex-col" aria-busy={rereading.busy === file.inspected.path}>
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-border bg-surface px-4 py-2.5">
        <h2 className="max-w-80 truncate text-15 font-semibold">{name}</h2>
        <ReadingChips file={file} rereading={rereading} />
        <div className="ml-auto flex items-center gap-3">
          <HeaderRow file={file} rereading={rereading} />
          {problem === null && <TableSelect file={file} tables={tables} rereading={rereading} />}
        </div>
      </div>
      {failed !== null && <ErrorNote error={failed} className="m-4 mb-0" />}
      {problem !== null && <ErrorNote error={problem} className="m-4" />}
      {shape !== null && shape.nested.length > 0 && (
        <p className="border-b border-border bg-warning-weak px-4 py-2 text-12 text-text">
          {t("import-nested", { columns: format.list(shape.nested) })}
        </p>
      )}
      {problem === null && rows.length === 0 && (
        <EmptyState title={t("import-no-rows")}>{t("import-no-rows-text")}</EmptyState>
      )}
      {problem === null && rows.length > 0 && (
        <>
          <div className="min-h-0 grow bg-surface">
            <RowsGrid
              label={t("import-rows-of", { name })}
              columns={grid}
              count={rows.length}
              keyOf={(at) => String(at)}
              lead={{
                header: t("import-line"),
                width: 76,
                cell: (at) => ({ text: format.number(rows[at]?.line ?? 0) }),
              }}
              cell={(at, column) => ({ text: rows[at]?.fields[column] ?? "" })}
            />
          </div>
          <p className="shrink-0 border-t border-border bg-surface px-4 py-1.5 text-12 text-text-3 tabular">
            {t("import-rows-shown", { rows: format.number(rows.length), columns: format.number(columns.length) })}
          </p>
        </>
      )}
    </div>
  );
}
