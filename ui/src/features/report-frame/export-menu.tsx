import { ChevronDown, Download } from "lucide-react";
import type { ReportAsk } from "@/bindings/ReportAsk";
import { Button, Menu, type MenuItem } from "@/components";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import { useActions } from "@/state/actions";
import type { ReportName } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { whilePrinting } from "./print";

/** A table of a report. */
export interface TableName {
  /** As its report names it: `types`, `by_store`. */
  name: string;
  /** What people call it. */
  label: string;
}

/** Everything that can be written of a report: its tables, and the page. */
export function ExportMenu({
  report,
  ask,
  tables,
}: {
  report: ReportName;
  ask: ReportAsk;
  tables: readonly TableName[];
}) {
  const t = useT();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const dates = "from" in ask.ask && typeof ask.ask.from === "string" ? `-${ask.ask.from}` : "";
  const stem = `${t(`report-tab-${report}`)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .toLocaleLowerCase()}${dates}`;

  const told = async (write: () => Promise<string | null>) => {
    try {
      const path = await write();
      if (path !== null) show({ text: t("export-done", { path }) });
    } catch (failure) {
      show({ text: "", error: asEngineError(failure).view });
    }
  };
  const writeTables = (ending: "csv" | "xlsx", table: TableName | null) =>
    told(async () => {
      const path = await platform.chooseSaveFile({
        title: table?.label ?? t("report-export-tables"),
        filters: [{ name: t(`export-file-${ending}`), extensions: [ending] }],
        defaultPath: `${stem}${table === null ? "" : `-${table.name}`}.${ending}`,
      });
      if (path !== null) await platform.call("export_report", { of: ask, table: table?.name ?? null, path });
      return path;
    });
  const print = () =>
    told(() =>
      whilePrinting(() =>
        platform.printPage({
          title: t("report-export-page"),
          filters: [{ name: "PDF", extensions: ["pdf"] }],
          defaultPath: `${stem}.pdf`,
        }),
      ),
    );

  const items: MenuItem[] = [
    {
      id: "xlsx",
      label: t("export-as", { part: t("report-export-tables"), format: t("export-format-xlsx") }),
      run: () => void writeTables("xlsx", null),
    },
    ...tables.map((table) => ({
      id: `csv-${table.name}`,
      label: t("export-as", { part: table.label, format: t("export-format-csv") }),
      run: () => void writeTables("csv", table),
    })),
    {
      id: "pdf",
      label: t("export-as", { part: t("report-export-page"), format: "PDF" }),
      shortcut: "Mod+P",
      separated: true,
      run: () => void print(),
    },
  ];
  useActions(
    items.map(({ id, label, run, shortcut }) => ({
      id: `report.export-${id}`,
      label,
      group: t("export"),
      ...(shortcut !== undefined && { shortcut }),
      run,
    })),
  );
  return (
    <Menu items={items}>
      <Button icon={<Download aria-hidden size={14} />} className="print:hidden">
        {t("export")}
        <ChevronDown aria-hidden size={14} className="text-text-3" />
      </Button>
    </Menu>
  );
}
