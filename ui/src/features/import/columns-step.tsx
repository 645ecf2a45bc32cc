import { ArrowRight, CircleAlert, Plus, Search, X } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { ImportTable } from "@/bindings/ImportTable";
import type { MappedPreview } from "@/bindings/MappedPreview";
import { Button, Combobox, EmptyState, ErrorNote, foldForSearch, IconButton, Segmented, TextField } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { ColumnRow, columnGrid } from "./column-row";
import { fixedOf, linesOf, missingOf, takeFrom, taken, withEntry, withoutEntry, type Line } from "./columns";
import { DoubtCard, DoubtCount } from "./doubts";
import { FileList } from "./file-list";
import { columnName } from "./names";
import { changeFile, isTaken, openDoubts, useWizard, type WizardFile } from "./state";

/** The third step: what becomes of each column of each file. */
export function ColumnsStep({ tables }: { tables: readonly ImportTable[] }) {
  const t = useT();
  const files = useWizard((state) => state.files);
  const current = useWizard((state) => state.current);
  const file = files.find(({ inspected }) => inspected.path === current);
  const table = tables.find((each) => each.table === file?.mapping.table);
  return (
    <div className="flex min-h-0 grow">
      <FileList tables={tables} />
      {file !== undefined && isTaken(file) && table !== undefined && (
        <Columns key={`${file.inspected.path}/${table.table}`} file={file} table={table} />
      )}
      {file !== undefined && file.inspected.problem !== null && (
        <div className="min-w-0 grow p-4">
          <ErrorNote error={file.inspected.problem} />
        </div>
      )}
      {file !== undefined && file.inspected.problem === null && table === undefined && (
        <EmptyState className="grow" title={t("import-not-taken")}>
          {t("import-not-taken-text")}
        </EmptyState>
      )}
    </div>
  );
}

/** Which lines are shown. */
const filters = ["all", "look-at", "left-out"] as const;
type Filter = (typeof filters)[number];

function Columns({ file, table }: { file: WizardFile; table: ImportTable }) {
  const t = useT();
  const format = useFormat();
  const { path, name, columns, doubts } = file.inspected;
  const { mapping } = file;
  // While somebody types, the answer to what was typed before stays.
  const asked = useDeferredValue(mapping);
  const preview = useEngine("preview_import", { path, mapping: asked }, { keeps: true });
  const problem = preview.data?.problem ?? null;
  const [doubt, setDoubt] = useState(() => openDoubts(file)[0] ?? 0);
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const lines = useMemo(() => linesOf(mapping, table, columns), [mapping, table, columns]);
  const begun = new Set(fixedOf(mapping).map(({ to }) => to));
  // What is being written below is not asked for above any more.
  const missing = missingOf(mapping, table, columns).filter((column) => !begun.has(column.name));
  const faulty = useMemo(() => faultyColumns(preview.data), [preview.data]);
  const fixed = fixedOf(mapping);
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  const shown = lines.filter((line) => {
    const text = foldForSearch(`${line.source.name} ${line.to === null ? "" : `${line.to} ${columnName(t, line.to)}`}`);
    if (!words.every((word) => text.includes(word))) return false;
    if (filter === "left-out") return line.to === null;
    return filter === "all" || needsLook(line, faulty, file);
  });
  const toLookAt = lines.filter((line) => needsLook(line, faulty, file)).length;
  const change = (next: (before: WizardFile) => WizardFile) => changeFile(path, next);

  const turn = (by: number) => setDoubt((at) => (doubts.length === 0 ? 0 : (at + by + doubts.length) % doubts.length));
  const group = t("nav-import");
  useActions([
    {
      id: "import.next-question",
      label: t("import-question-next"),
      group,
      shortcut: "F8",
      enabled: doubts.length > 0,
      run: () => setDoubt(openDoubts(file).find((at) => at > doubt) ?? openDoubts(file)[0] ?? doubt),
    },
    {
      id: "import.previous-question",
      label: t("import-question-previous"),
      group,
      shortcut: "Shift+F8",
      enabled: doubts.length > 0,
      run: () => turn(-1),
    },
  ]);

  // Whoever comes to mend a column is taken to it.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { sought } = useWizard.getState();
    if (sought === null) return;
    useWizard.setState({ sought: null });
    const rows = [...(place.current?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
    const row = rows.find((each) => each.dataset["column"] === sought);
    row?.scrollIntoView({ block: "center" });
    row?.querySelector<HTMLElement>("[role=combobox]")?.focus({ preventScroll: true });
  }, []);

  return (
    <div ref={place} className="min-w-0 grow overflow-y-auto thin-scroll">
      <div className="flex flex-col gap-3 p-4">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="max-w-96 truncate text-15 font-semibold">{name}</h2>
          <DoubtCount file={file} show={setDoubt} />
          <div className="ml-auto flex items-center gap-2">
            {columns.length > 12 && (
              <span className="relative w-48">
                <Search aria-hidden size={13} className="absolute top-[7px] left-2 text-text-3" />
                <TextField
                  aria-label={t("import-find-column")}
                  placeholder={t("import-find-column")}
                  value={query}
                  onChange={setQuery}
                  className="pl-7"
                />
              </span>
            )}
            <Segmented
              label={t("import-filter")}
              value={filter}
              onChange={setFilter}
              options={filters.map((value) => ({
                value,
                label:
                  value === "look-at"
                    ? t("import-filter-look-at", { count: format.number(toLookAt) })
                    : t(`import-filter-${value}`),
              }))}
            />
          </div>
        </div>
        {doubts.length > 0 && <DoubtCard file={file} table={table} at={doubt} move={setDoubt} />}
        {missing.length > 0 && (
          <section aria-label={t("import-missing")} className="rounded-card border border-error/40 bg-error-weak p-3.5">
            <h3 className="flex items-center gap-2 text-13 font-semibold">
              <CircleAlert aria-hidden size={16} className="shrink-0 text-error" />
              {t("import-missing-count", { count: missing.length })}
            </h3>
            <ul className="mt-2 grid gap-2 pl-6 lg:grid-cols-2">
              {missing.map((column) => (
                <li key={column.name} className="flex items-center gap-2">
                  <span className="w-36 shrink-0 truncate text-13" title={column.name}>
                    {columnName(t, column.name)}
                  </span>
                  <Combobox
                    aria-label={t("import-take-from", { name: columnName(t, column.name) })}
                    value={null}
                    placeholder={t("import-choose-column")}
                    options={columns.map((each) => ({
                      value: each.name,
                      label: each.name,
                      description: each.samples.slice(0, 3).join(", "),
                    }))}
                    onChange={(source) =>
                      change((before) => ({
                        ...before,
                        mapping: takeFrom(before.mapping, table, columns, column.name, source),
                        chosen: new Set(before.chosen).add(source),
                      }))
                    }
                    footer={
                      <Button
                        size="small"
                        variant="quiet"
                        className="w-full justify-start"
                        onClick={() =>
                          change((before) => ({
                            ...before,
                            mapping: withEntry(before.mapping, null, { to: column.name, value: "" }),
                            chosen: new Set(before.chosen).add(column.name),
                          }))
                        }
                      >
                        {t("import-same-for-all")}
                      </Button>
                    }
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        {preview.error !== null && <ErrorNote error={preview.error.view} retry={() => void preview.refetch()} />}
        {problem !== null && <ErrorNote error={problem} />}
        <div className="overflow-hidden rounded-card border border-border bg-surface">
          <div
            aria-hidden
            className={`${columnGrid} h-[30px] items-center border-b border-border bg-surface-2 px-3.5 text-12 text-text-3`}
          >
            <span>{t("import-head-file")}</span>
            <span />
            <span>{t("import-head-target")}</span>
            <span>{t("import-head-change")}</span>
            <span>{t("import-head-becomes")}</span>
            <span />
          </div>
          <ul aria-label={t("import-columns-of", { name })}>
            {shown.map((line) => (
              <ColumnRow
                key={line.key}
                line={line}
                file={file}
                table={table}
                preview={preview.data}
                previewing={preview.isPlaceholderData || asked !== mapping}
              />
            ))}
          </ul>
          {shown.length === 0 && (
            <p className="px-3.5 py-6 text-center text-13 text-text-3">
              {filter === "look-at" && query === "" ? t("import-nothing-to-look-at") : t("search-none")}
            </p>
          )}
        </div>
        <FixedValues file={file} table={table} fixed={fixed} />
      </div>
    </div>
  );
}

/** Columns of the file that rows of the preview are rejected for. */
function faultyColumns(preview: MappedPreview | undefined): ReadonlySet<string> {
  return new Set((preview?.rows ?? []).flatMap(({ fault }) => fault?.column ?? []));
}

function needsLook(line: Line, faulty: ReadonlySet<string>, file: WizardFile): boolean {
  if (line.to !== null && faulty.has(line.source.name)) return true;
  return openDoubts(file).some((at) => file.inspected.doubts[at]?.from === line.source.name);
}

/** What is the same in every row, such as the currency of a shop that knows only one. */
function FixedValues({
  file,
  table,
  fixed,
}: {
  file: WizardFile;
  table: ImportTable;
  fixed: ReturnType<typeof fixedOf>;
}) {
  const t = useT();
  const { path, columns } = file.inspected;
  const has = taken(file.mapping, table, columns);
  const free = table.columns.filter((column) => !has.has(column.name));
  return (
    <section aria-label={t("import-fixed")} className="flex flex-col gap-2 px-0.5">
      {fixed.map(({ entry, to, value }) => (
        <div key={to} className="flex items-center gap-2 text-13">
          <span className="w-52 truncate">{columnName(t, to)}</span>
          <ArrowRight aria-hidden size={13} className="rotate-180 text-text-3" />
          <TextField
            aria-label={t("import-fixed-value", { name: columnName(t, to) })}
            placeholder={t("import-fixed-placeholder")}
            value={value}
            onChange={(next) =>
              changeFile(path, (before) => ({
                ...before,
                mapping: withEntry(before.mapping, entry, { to, value: next }),
                chosen: new Set(before.chosen).add(to),
              }))
            }
            className="max-w-56"
          />
          <span className="text-12 text-text-3">{t("import-fixed-every-row")}</span>
          <IconButton
            size="small"
            label={t("import-fixed-remove", { name: columnName(t, to) })}
            icon={<X size={13} />}
            onClick={() => changeFile(path, (before) => ({ ...before, mapping: withoutEntry(before.mapping, entry) }))}
          />
        </div>
      ))}
      {free.length > 0 && (
        <Combobox
          aria-label={t("import-fixed-add")}
          quiet
          size="small"
          value={null}
          className="self-start"
          face={
            <>
              <Plus aria-hidden size={13} />
              {t("import-fixed-add")}
            </>
          }
          options={free.map((column) => ({
            value: column.name,
            label: columnName(t, column.name),
            detail: column.name,
          }))}
          onChange={(to) =>
            changeFile(path, (before) => ({
              ...before,
              mapping: withEntry(before.mapping, null, { to, value: "" }),
              chosen: new Set(before.chosen).add(to),
            }))
          }
        />
      )}
    </section>
  );
}
