import { useMemo, useState } from "react";
import type { RejectedRowView } from "@/bindings/RejectedRowView";
import { Button, cx, fittingWidth, RowsGrid, type GridColumn } from "@/components";
import { useFormat, useT } from "@/i18n";

/** Rows that are rejected for the same reason. */
export interface ReasonGroup {
  key: string;
  file: string;
  column: string | null;
  reason: string;
  rows: RejectedRowView[];
}

/** Rejected rows by file, column and kind of reason, the most frequent first; the reason is that of the first row. */
export function groupsOf(rejected: readonly RejectedRowView[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  for (const row of rejected) {
    const key = JSON.stringify([row.file, row.fault.column, row.fault.code]);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { key, file: row.file, column: row.fault.column, reason: row.fault.reason, rows: [row] });
    } else group.rows.push(row);
  }
  return [...groups.values()].toSorted((a, b) => b.rows.length - a.rows.length);
}

/** Why rows would be rejected, each reason with its rows, and the way to the column that mends it. */
export function Reasons({
  rejected,
  total,
  file,
  onMend,
}: {
  rejected: readonly RejectedRowView[];
  /** All rejected rows, where `rejected` are only the first. */
  total: number;
  /** Only the rows of this file. */
  file: string | null;
  /** Goes to where a column is mapped. */
  onMend?: (group: ReasonGroup) => void;
}) {
  const t = useT();
  const format = useFormat();
  const groups = useMemo(
    () => groupsOf(file === null ? rejected : rejected.filter((row) => row.file === file)),
    [rejected, file],
  );
  const [opened, setOpened] = useState<string | null>(null);
  const group = groups.find(({ key }) => key === opened) ?? groups[0];
  if (group === undefined) return null;
  return (
    <div className="flex min-h-0 flex-col lg:flex-row">
      <ul className="max-h-[360px] shrink-0 overflow-y-auto border-border lg:w-[380px] lg:border-r thin-scroll">
        {groups.map((each) => (
          <li key={each.key} className="border-b border-border last:border-0">
            <button
              type="button"
              aria-pressed={each.key === group.key}
              onClick={() => setOpened(each.key)}
              className={cx(
                "flex w-full items-start gap-3 px-3.5 py-2 text-left",
                each.key === group.key ? "bg-accent-weak" : "hover:bg-surface-2",
              )}
            >
              <span className="min-w-0 grow">
                <span className="line-clamp-2 text-13">{each.reason}</span>
                <span className="block truncate text-12 text-text-3">
                  {each.column === null ? each.file : `${each.column} · ${each.file}`}
                </span>
              </span>
              <span className="shrink-0 text-13 font-semibold text-error tabular">
                {format.number(each.rows.length)}
              </span>
            </button>
          </li>
        ))}
        {total > rejected.length && file === null && (
          <li className="px-3.5 py-2 text-12 text-text-3">
            {t("import-reasons-first", { shown: format.number(rejected.length), total: format.number(total) })}
          </li>
        )}
      </ul>
      <div className="flex min-w-0 grow flex-col">
        <div className="flex items-center gap-3 border-b border-border px-3.5 py-1.5 max-lg:border-t">
          <p className="min-w-0 grow truncate text-12 text-text-2">{group.reason}</p>
          {onMend !== undefined && group.column !== null && (
            <Button size="small" onClick={() => onMend(group)}>
              {t("import-mend-column", { name: group.column })}
            </Button>
          )}
        </div>
        <div className="h-[320px]">
          <RejectedGrid key={group.key} rows={group.rows} label={t("import-rejected-rows")} />
        </div>
      </div>
    </div>
  );
}

/** Rejected rows as they stand in the file, the bad field marked. */
function RejectedGrid({ rows, label }: { rows: readonly RejectedRowView[]; label: string }) {
  const t = useT();
  const format = useFormat();
  const columns = useMemo(() => {
    const names = rows[0]?.names ?? [];
    const bad = rows[0]?.fault.column ?? null;
    const all = names.map((name, at): GridColumn & { at: number } => ({
      id: `${name}/${at}`,
      header: name,
      width: fittingWidth([name, ...rows.slice(0, 20).map((row) => row.fields[at] ?? "")]),
      at,
    }));
    // What is to blame comes first: of two hundred columns nobody looks for it.
    return [...all.filter(({ header }) => header === bad), ...all.filter(({ header }) => header !== bad)];
  }, [rows]);
  return (
    <RowsGrid
      label={label}
      columns={columns}
      count={rows.length}
      keyOf={(at) => `${rows[at]?.file ?? ""}/${rows[at]?.line ?? at}/${at}`}
      lead={{ header: t("import-line"), width: 76, cell: (at) => ({ text: format.number(rows[at]?.line ?? 0) }) }}
      cell={(at, place) => {
        const row = rows[at];
        const column = columns[place];
        if (row === undefined || column === undefined) return { text: "" };
        const text = row.fields[column.at] ?? "";
        return column.header === row.fault.column ? { text, tone: "fault", note: row.fault.reason } : { text };
      }}
    />
  );
}
