/** What tables and columns are called by people. */
import { useMemo } from "react";
import type { ImportColumn } from "@/bindings/ImportColumn";
import type { ImportTable } from "@/bindings/ImportTable";
import type { Option } from "@/components";
import { useFormat, useT, type Translate } from "@/i18n";
import { listed } from "./columns";

/** What a table is called. */
export function tableName(t: Translate, table: string): string {
  return t(`import-table-${table}`, undefined, table);
}

/** What a listed column is called. */
export function columnName(t: Translate, column: string): string {
  return t(`import-column-${column}`, undefined, column);
}

/** What a target is called: a listed column by its name, any other as the attribute or property that it becomes. */
export function targetName(t: Translate, table: ImportTable, to: string): string {
  if (listed(table, to) !== undefined) return columnName(t, to);
  return t(table.table === "customers" ? "import-as-attribute" : "import-as-property", { name: to });
}

/** The tables to choose from, and to leave a file out. */
export function useTableOptions(tables: readonly ImportTable[]): Option[] {
  const t = useT();
  return useMemo(
    () => [
      ...tables.map(({ table }) => ({ value: table, label: tableName(t, table), detail: table })),
      { value: "", label: t("import-table-none") },
    ],
    [t, tables],
  );
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/;

/** Writes a value as it would be imported so that nobody can read it in another way: `2026-03-04` as `4 Mar 2026`. */
export function useReadable(): (value: string, kind?: ImportColumn["kind"]) => string {
  const t = useT();
  const format = useFormat();
  return (value, kind) => {
    if (value === "") return t("import-empty");
    if (day.test(value)) return format.day(value);
    const at = instant.exec(value);
    if (at !== null && (kind === undefined || kind === "instant" || kind === "day")) {
      const [, date = "", clock = ""] = at;
      return clock === "00:00" ? format.day(date) : `${format.day(date)}, ${clock}`;
    }
    if (kind === "money" || kind === "number" || kind === "decimal") {
      const [, digits = ""] = /\.(\d+)$/.exec(value) ?? [];
      const number = Number(value);
      if (Number.isFinite(number)) return format.decimal(number, digits.length);
    }
    if (kind === "boolean") return t(/^(true|1|yes|y|t)$/i.test(value) ? "import-yes" : "import-no");
    return value;
  };
}
