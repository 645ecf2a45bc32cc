import {
  FileBox,
  FileJson2,
  FileSpreadsheet,
  FileText,
  FileX2,
  FolderOpen,
  Trash2,
  type LucideIcon,
} from "lucide-react";
import type { ImportTable } from "@/bindings/ImportTable";
import { Button, Checkbox, Combobox, Disclosure, ErrorNote, IconButton, Keys, Pill, Progress } from "@/components";
import { useFormat, useT } from "@/i18n";
import { DestinationPanel } from "./destination";
import { tableName, useTableOptions } from "./names";
import { ReadingChips } from "./reading";
import { changeFile, removeFile, useWizard, type Destination, type WizardFile } from "./state";
import type { FileChoosing, Rereading } from "./use-files";

const pictures: Record<string, LucideIcon> = {
  csv: FileText,
  xlsx: FileSpreadsheet,
  json_lines: FileJson2,
  parquet: FileBox,
};

/** The first step: which files, what they hold, and where the data go. */
export function FilesStep({
  tables,
  choosing,
  rereading,
  destination,
}: {
  tables: readonly ImportTable[];
  choosing: FileChoosing;
  rereading: Rereading;
  destination: Destination;
}) {
  const t = useT();
  const { files, settings, takesSettings, ignored } = useWizard();
  const nothing = files.length === 0 && settings === null;
  return (
    <div className="flex min-h-0 grow">
      <div className="min-w-0 grow overflow-y-auto p-6 thin-scroll">
        <div className="mx-auto flex max-w-4xl flex-col gap-3">
          {choosing.error !== null && <ErrorNote error={choosing.error} dismiss={choosing.forgive} />}
          {nothing ? (
            <Invitation tables={tables} choosing={choosing} />
          ) : (
            <>
              <div className="flex flex-wrap items-center gap-2">
                <h2 className="text-15 font-semibold">{t("import-files-count", { count: files.length })}</h2>
                <div className="ml-auto flex gap-2">
                  <Button disabled={choosing.running} onClick={choosing.chooseFolder}>
                    {t("import-add-folder")}
                  </Button>
                  <Button disabled={choosing.running} onClick={choosing.chooseFiles}>
                    {t("import-add-files")}
                  </Button>
                </div>
              </div>
              {choosing.running && (
                <Progress progress={choosing.progress} cancel={choosing.cancel} label={t("import-reading")} />
              )}
              {files.length > 0 && (
                <ul className="overflow-hidden rounded-card border border-border bg-surface">
                  {files.map((file) => (
                    <FileRow key={file.inspected.path} file={file} tables={tables} rereading={rereading} />
                  ))}
                </ul>
              )}
              {settings !== null && (
                <div className="rounded-card border border-border bg-surface p-3">
                  <Checkbox
                    checked={takesSettings}
                    onChange={(next) => useWizard.setState({ takesSettings: next })}
                    label={t("import-settings")}
                    hint={t("import-settings-text")}
                  />
                </div>
              )}
              {ignored.length > 0 && (
                <Disclosure summary={t("import-ignored", { count: ignored.length })}>
                  <p>{t("import-ignored-text")}</p>
                  <ul className="list-disc pl-4 selectable">
                    {ignored.map((name) => (
                      <li key={name} className="break-all">
                        {name}
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              )}
            </>
          )}
        </div>
      </div>
      <aside className="w-[var(--inspector)] shrink-0 overflow-y-auto border-l border-border bg-surface p-4 thin-scroll">
        <DestinationPanel destination={destination} />
      </aside>
    </div>
  );
}

function Invitation({ tables, choosing }: { tables: readonly ImportTable[]; choosing: FileChoosing }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="flex flex-col items-center gap-3 rounded-card border border-dashed border-border-control bg-surface px-8 py-12 text-center">
      <div aria-hidden className="flex size-10 items-center justify-center rounded-card bg-accent-weak text-accent">
        <FolderOpen size={20} />
      </div>
      <h2 className="text-17 font-semibold">{t("import-invitation")}</h2>
      <p className="max-w-lg text-13 text-text-2">{t("import-invitation-text")}</p>
      <div className="mt-1 flex flex-wrap justify-center gap-2">
        <Button variant="primary" disabled={choosing.running} onClick={choosing.chooseFiles}>
          {t("import-choose-files")}
          <Keys shortcut="Mod+O" inverted />
        </Button>
        <Button disabled={choosing.running} onClick={choosing.chooseFolder}>
          {t("import-choose-folder")}
        </Button>
      </div>
      {choosing.running && (
        <Progress
          progress={choosing.progress}
          cancel={choosing.cancel}
          label={t("import-reading")}
          className="w-full max-w-md text-left"
        />
      )}
      {tables.length > 0 && (
        <p className="mt-3 max-w-lg text-12 text-text-3">
          {t("import-what", {
            tables: format.list(tables.map(({ table }) => tableName(t, table).toLocaleLowerCase())),
          })}
        </p>
      )}
    </div>
  );
}

function FileRow({
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
  const { path, name, bytes, shape, problem, remembered } = file.inspected;
  const Icon = problem === null ? (pictures[shape?.format ?? "csv"] ?? FileText) : FileX2;
  const failed = rereading.failure?.path === path ? rereading.failure.error : null;
  return (
    <li className="flex flex-col gap-2 border-b border-border px-3.5 py-2.5 last:border-0">
      <div className="flex items-center gap-3">
        <span
          aria-hidden
          className="flex size-8 shrink-0 items-center justify-center rounded-card bg-surface-2 text-text-2"
        >
          <Icon size={18} strokeWidth={1.75} />
        </span>
        <div className="min-w-0 grow">
          <p className="flex items-baseline gap-2">
            <span title={path} className="truncate text-13 font-medium">
              {name}
            </span>
            <span className="shrink-0 text-12 text-text-3 tabular">{format.bytes(bytes)}</span>
            {remembered && <Pill tone="accent">{t("import-remembered")}</Pill>}
          </p>
          {problem === null && (
            <div className="mt-1">
              <ReadingChips file={file} rereading={rereading} />
            </div>
          )}
        </div>
        {problem === null && <TableSelect file={file} tables={tables} rereading={rereading} />}
        <IconButton
          size="small"
          label={t("import-remove", { name })}
          icon={<Trash2 size={14} />}
          onClick={() => removeFile(path)}
        />
      </div>
      {problem !== null && <ErrorNote error={problem} />}
      {failed !== null && <ErrorNote error={failed} />}
    </li>
  );
}

/** What a file holds, as it was guessed or as a person says. */
export function TableSelect({
  file,
  tables,
  rereading,
}: {
  file: WizardFile;
  tables: readonly ImportTable[];
  rereading: Rereading;
}) {
  const t = useT();
  const options = useTableOptions(tables);
  const { path, name } = file.inspected;
  return (
    <span className="w-48 shrink-0">
      <Combobox
        aria-label={t("import-holds", { name })}
        value={file.mapping.table ?? ""}
        options={options}
        disabled={rereading.busy !== null}
        onChange={(table) => {
          if (table !== "") {
            rereading.read(path, { ...file.mapping, table });
            return;
          }
          changeFile(path, (before) => {
            const { table: _, ...mapping } = before.mapping;
            return { ...before, mapping };
          });
        }}
      />
    </span>
  );
}
