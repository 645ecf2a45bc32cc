import {
  ArrowRight,
  CircleAlert,
  CircleCheck,
  CircleMinus,
  History,
  UserRoundCheck,
  type LucideIcon,
} from "lucide-react";
import { useMemo } from "react";
import type { ImportTable } from "@/bindings/ImportTable";
import type { MappedPreview } from "@/bindings/MappedPreview";
import { Combobox, cx, Tooltip, type Option } from "@/components";
import { useFormat, useT } from "@/i18n";
import { listed, mapTo, missingOf, taken, withEntry, type Line } from "./columns";
import { columnName, targetName, useReadable } from "./names";
import { changeFile, type WizardFile } from "./state";
import { TransformEditor } from "./transform-editor";

/** The tracks of the table of columns: file, arrow, target, changes, what it becomes, state. */
export const columnGrid =
  "grid grid-cols-[minmax(0,1.1fr)_20px_minmax(150px,200px)_minmax(64px,0.8fr)_minmax(0,1.1fr)_20px] gap-x-2.5";

const states = {
  name: [CircleCheck, "text-good"],
  person: [UserRoundCheck, "text-accent"],
  earlier: [History, "text-good"],
  "left-out": [CircleMinus, "text-text-3"],
  fault: [CircleAlert, "text-error"],
} as const satisfies Record<string, readonly [LucideIcon, string]>;

/** A column of the file: samples, what it becomes, how, and what comes of it. */
export function ColumnRow({
  line,
  file,
  table,
  preview,
  previewing,
}: {
  line: Line;
  file: WizardFile;
  table: ImportTable;
  preview: MappedPreview | undefined;
  /** The preview is of an earlier mapping. */
  previewing: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const { path, columns } = file.inspected;
  const { source } = line;
  const entry = line.entry === null ? undefined : file.mapping.columns[line.entry];
  const options = useTargetOptions(line, file, table);
  const becomes = useMemo(() => becomesOf(line, preview), [line, preview]);
  const state: keyof typeof states =
    line.to === null
      ? "left-out"
      : becomes.fault !== null
        ? "fault"
        : file.chosen.has(source.name)
          ? "person"
          : file.inspected.remembered
            ? "earlier"
            : "name";
  const [Icon, colour] = states[state];
  const stateText = t(`import-state-${state}`);

  const choose = (to: string) =>
    changeFile(path, (before) => ({
      ...before,
      mapping: mapTo(before.mapping, table, columns, line, to === "" ? null : to),
      chosen: new Set(before.chosen).add(source.name),
    }));

  return (
    <li
      data-column={source.name}
      className={cx(
        columnGrid,
        "items-start border-b border-border px-3.5 py-2 last:border-0",
        line.to === null && "bg-surface-2",
      )}
      style={{ contentVisibility: "auto", containIntrinsicSize: "auto 52px" }}
    >
      <div className="min-w-0">
        <p className="flex items-baseline gap-2">
          <span title={source.name} className={cx("truncate text-13 font-medium", line.to === null && "text-text-2")}>
            {source.name}
          </span>
          {source.filled < source.of && source.filled > 0 && (
            <span className="shrink-0 text-11 text-text-3 tabular">
              {t("import-filled", { share: format.percent(Math.max(0.01, source.filled / source.of)) })}
            </span>
          )}
        </p>
        <p className="truncate text-12 text-text-3 tabular" title={source.samples.join("\n")}>
          {source.samples.length === 0 ? t("import-all-empty") : source.samples.join(" · ")}
        </p>
      </div>
      <ArrowRight
        aria-hidden
        size={14}
        className={cx("mt-1.5 justify-self-center", line.to === null ? "text-border-strong" : "text-text-3")}
      />
      <div className="min-w-0">
        {line.partOf === null ? (
          <Combobox
            aria-label={t("import-target-of", { name: source.name })}
            value={line.to ?? ""}
            options={options}
            onChange={choose}
            {...(table.takes_others && {
              own: (query: string) =>
                t(table.table === "customers" ? "import-as-attribute" : "import-as-property", { name: query }),
            })}
          />
        ) : (
          <p className="truncate pt-1 text-12 text-text-2">
            {t("import-part-of", { name: targetName(t, table, line.partOf) })}
          </p>
        )}
      </div>
      <div className="min-w-0 pt-0.5">
        {line.to !== null && line.partOf === null && (
          <TransformEditor
            name={source.name}
            entry={entry ?? { to: line.to, from: [source.name] }}
            column={listed(table, line.to)}
            others={columns.map(({ name }) => name).filter((name) => name !== source.name)}
            onChange={(next) =>
              changeFile(path, (before) => ({
                ...before,
                mapping: withEntry(before.mapping, line.entry, next),
                chosen: new Set(before.chosen).add(source.name),
              }))
            }
          />
        )}
      </div>
      <Becomes line={line} table={table} becomes={becomes} dim={previewing} />
      <Tooltip content={stateText}>
        <span role="img" aria-label={stateText} className={cx("mt-1.5", colour)}>
          <Icon aria-hidden size={15} />
        </span>
      </Tooltip>
    </li>
  );
}

/** What comes of a column. */
interface Becoming {
  /** Different values, at most three. */
  values: string[];
  /** Why the first bad row would be rejected, and its value. */
  fault: { reason: string; value: string } | null;
}

function becomesOf(line: Line, preview: MappedPreview | undefined): Becoming {
  const at = line.to === null ? -1 : (preview?.columns.indexOf(line.to) ?? -1);
  if (at < 0 || preview === undefined || line.partOf !== null) return { values: [], fault: null };
  const values = new Set<string>();
  const faults = preview.rows.flatMap(({ fault }) =>
    fault !== null && fault.column === line.source.name ? [fault] : [],
  );
  for (const row of preview.rows) {
    const value = row.fields[at] ?? "";
    if (values.size < 3 && value !== "" && row.fault?.column !== line.source.name) values.add(value);
  }
  const [first] = faults;
  const fault = first === undefined ? null : { reason: first.reason, value: first.value ?? "" };
  return { values: [...values], fault };
}

function Becomes({ line, table, becomes, dim }: { line: Line; table: ImportTable; becomes: Becoming; dim: boolean }) {
  const t = useT();
  const readable = useReadable();
  const kind = line.to === null ? undefined : (listed(table, line.to)?.kind ?? "text");
  if (line.to === null) return <p className="pt-1 text-12 text-text-3">{t("import-not-imported")}</p>;
  return (
    <div className={cx("min-w-0 pt-1 text-12 tabular", dim && "opacity-60")}>
      <p className="truncate" title={becomes.values.join("\n")}>
        {becomes.values.map((value) => readable(value, kind)).join(" · ")}
      </p>
      {becomes.fault !== null && (
        <p className="text-error" title={becomes.fault.value}>
          {becomes.fault.reason}
        </p>
      )}
    </div>
  );
}

/** Targets to choose from: required ones that nothing is mapped to first, then the others, attributes, leaving out. */
function useTargetOptions(line: Line, file: WizardFile, table: ImportTable): Option[] {
  const t = useT();
  const { mapping } = file;
  const { columns } = file.inspected;
  const { source, to } = line;
  return useMemo(() => {
    const missing = new Set(missingOf(mapping, table, columns).map(({ name }) => name));
    const has = taken(mapping, table, columns);
    const option = (name: string, group: string): Option => ({
      value: name,
      label: columnName(t, name),
      detail: has.has(name) && name !== to ? t("import-target-taken") : name,
      group,
    });
    const required = table.columns.filter((column) => column.required);
    const open = required.filter((column) => missing.has(column.name));
    const rest = table.columns.filter((column) => !missing.has(column.name));
    const names = new Set([source.name, ...(to !== null && listed(table, to) === undefined ? [to] : [])]);
    const own = table.takes_others ? [...names].filter((name) => listed(table, name) === undefined) : [];
    return [
      ...open.map((column) => option(column.name, t("import-target-required"))),
      ...rest.map((column) => option(column.name, t("import-target-listed"))),
      ...own.map((name) => ({
        value: name,
        label: targetName(t, table, name),
        group: t("import-target-own"),
      })),
      { value: "", label: t("import-leave-out"), group: t("import-target-own") },
    ];
  }, [t, mapping, table, columns, source.name, to]);
}
