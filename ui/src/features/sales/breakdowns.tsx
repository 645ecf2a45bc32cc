import { useMemo } from "react";
import type { SalesBlock } from "@/bindings/SalesBlock";
import type { SalesReport } from "@/bindings/SalesReport";
import { Card, cx } from "@/components";
import { Figure } from "@/features/report-frame/figure";
import { ReportTable, type ReportColumn } from "@/features/report-frame/report-table";
import { useReportNames } from "@/features/report-frame/scope";
import { useFormat, useT } from "@/i18n";
import type { Measure } from "./bars";
import type { Narrowed } from "./related-list";

/** By what related sales are broken down; called as groups of lists are. */
export const BREAKDOWNS = ["store", "associate", "activity_type", "channel"] as const;
/** One of them. */
export type Breakdown = (typeof BREAKDOWNS)[number];

interface Row {
  key: string;
  name: string;
  block: SalesBlock;
}

/** Related sales by store, associate, activity type and channel; a row narrows the list, its number opens one. */
export function Breakdowns({
  report,
  measure,
  narrowed,
  onNarrow,
  onOpen,
}: {
  report: SalesReport;
  measure: Measure;
  narrowed: readonly Narrowed[];
  onNarrow: (group: Narrowed) => void;
  onOpen: (by: Breakdown, key: string, name: string) => void;
}) {
  const t = useT();
  const names = useReportNames();
  const blocks: Record<Breakdown, SalesReport["by_store"]> = {
    store: report.by_store,
    associate: report.by_associate,
    activity_type: report.by_activity_type,
    channel: report.by_channel,
  };
  const nameOf: Record<Breakdown, (key: string) => string> = {
    store: names.store,
    associate: names.associate,
    activity_type: names.activityType,
    channel: names.channel,
  };
  return (
    <section aria-labelledby="sales-breakdowns" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2 px-0.5">
        <h2 id="sales-breakdowns" className="text-13 font-semibold">
          {t("sales-breakdowns")}
        </h2>
        <p className="text-12 text-text-3">{t("sales-breakdowns-note")}</p>
      </div>
      <div className="grid grid-cols-2 2xl:grid-cols-4 items-start gap-3 print:grid-cols-2">
        {BREAKDOWNS.map((by) => (
          <BreakdownCard
            key={by}
            by={by}
            rows={Object.entries(blocks[by]).map(([key, block]) => ({ key, name: nameOf[by](key), block }))}
            total={report.related_sales.count}
            measure={measure}
            picked={narrowed.find((group) => group.by === by)?.key ?? null}
            onNarrow={onNarrow}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  );
}

function BreakdownCard({
  by,
  rows,
  total,
  measure,
  picked,
  onNarrow,
  onOpen,
}: {
  by: Breakdown;
  rows: readonly Row[];
  /** All related sales, each once. */
  total: number;
  measure: Measure;
  picked: string | null;
  onNarrow: (group: Narrowed) => void;
  onOpen: (by: Breakdown, key: string, name: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const sum = rows.reduce((count, row) => count + row.block.count, 0);
  const most = Math.max(1, ...rows.map(({ block }) => (measure === "amount" ? block.amount_minor : block.count)));
  const columns = useMemo<ReportColumn<Row>[]>(
    () => [
      {
        id: "name",
        header: t(`sales-by-${by.replaceAll("_", "-")}`),
        value: (row) => row.name,
        cell: (row) => (
          <span className="block max-w-48 truncate" title={row.name}>
            {row.name}
          </span>
        ),
      },
      {
        id: "bar",
        header: "",
        width: "w-full",
        cell: ({ block }) => (
          <span
            aria-hidden
            className="block h-2 min-w-0.5 rounded-small bg-chart-1"
            style={{ width: `${((measure === "amount" ? block.amount_minor : block.count) / most) * 100}%` }}
          />
        ),
      },
      {
        id: "count",
        header: t("sales-column-sales"),
        align: "right",
        value: (row) => row.block.count,
        cell: ({ key, name, block }) => (
          <Figure onOpen={() => onOpen(by, key, name)} label={name}>
            {format.number(block.count)}
          </Figure>
        ),
      },
      {
        id: "amount",
        header: t("sales-column-amount"),
        align: "right",
        value: (row) => row.block.amount_minor,
        cell: ({ block }) => (
          <span className={cx(measure === "amount" && "font-medium")}>{format.moneyRound(block.amount_minor)}</span>
        ),
      },
    ],
    [by, format, measure, most, onOpen, t],
  );
  return (
    <Card
      title={t(`sales-by-${by.replaceAll("_", "-")}`)}
      note={
        sum > total ? t("sales-breakdown-more", { sum: format.number(sum), total: format.number(total) }) : undefined
      }
      className="overflow-hidden print:break-inside-avoid"
    >
      <ReportTable
        compact
        label={t(`sales-by-${by.replaceAll("_", "-")}`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        order={{ by: measure === "amount" ? "amount" : "count", descending: true }}
        picked={picked}
        onPick={({ key, name }) => onNarrow({ by, key, name })}
        limit={5}
        none={t("sales-breakdown-none")}
      />
    </Card>
  );
}
