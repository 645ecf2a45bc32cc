import { useMemo } from "react";
import type { Period } from "@/bindings/Period";
import type { SalesReport } from "@/bindings/SalesReport";
import { Segmented } from "@/components";
import { ChartCard, Figure, OtherCurrencies, ReportTable, type ReportColumn } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { measured, type Bar, type Measure } from "./bars";
import { SalesGraph, useBarName } from "./sales-graph";

/** Related and other sales over time, as bars or as a table, and what they come to with returns. */
export function GraphCard({
  report,
  bars,
  period,
  onPeriod,
  measure,
  onMeasure,
  chosen,
  onChoose,
  onOpen,
}: {
  report: SalesReport;
  bars: readonly Bar[];
  period: Period;
  onPeriod: (period: Period) => void;
  measure: Measure;
  onMeasure: (measure: Measure) => void;
  /** The key of the bar that narrows the list. */
  chosen: string | null;
  onChoose: (bar: Bar | null) => void;
  onOpen: (figure: "sales" | "returns" | "other_sales" | "related_sales", period?: Bar) => void;
}) {
  const t = useT();
  const format = useFormat();
  const cuts = [bars.at(0)?.cut === true, bars.length > 1 && bars.at(-1)?.cut === true];
  const cut = cuts[0] === true ? (cuts[1] === true ? "both" : "first") : cuts[1] === true ? "last" : null;
  return (
    <ChartCard
      name="sales-over-time"
      title={t(`sales-graph-by-${period}`)}
      note={
        <>
          {cut !== null && t(`sales-cut-${cut}`, { period })}
          <span className="print:hidden">{cut === null && t("sales-graph-hint")}</span>
        </>
      }
      controls={
        <>
          <Segmented
            label={t("span")}
            value={period}
            onChange={onPeriod}
            options={(["day", "week", "month"] as const).map((value) => ({ value, label: t(`span-${value}`) }))}
          />
          <Segmented
            label={t("sales-measure")}
            value={measure}
            onChange={onMeasure}
            options={(["amount", "number"] as const).map((value) => ({ value, label: t(`sales-measure-${value}`) }))}
          />
        </>
      }
      table={() => <GraphTable bars={bars} period={period} onOpen={onOpen} />}
    >
      {(chart) => (
        <>
          <SalesGraph
            ref={chart}
            bars={bars}
            period={period}
            measure={measure}
            chosen={chosen}
            onChoose={onChoose}
            label={t("sales-graph-label")}
          />
          <p className="flex flex-wrap gap-x-4 gap-y-0.5 border-t border-border px-3.5 py-1.5 text-12 text-text-2 tabular">
            <Figure onOpen={() => onOpen("sales")} label={t("sales-all")}>
              {t("sales-sum-sales", {
                count: report.sales.count,
                amount: format.money(report.sales.amount_minor),
              })}
            </Figure>
            <Figure
              onOpen={report.returns.count === 0 ? undefined : () => onOpen("returns")}
              label={t("sales-returns")}
            >
              {t("sales-sum-returns", {
                count: report.returns.count,
                amount: format.money(report.returns.amount_minor),
              })}
            </Figure>
            <span>{t("sales-sum-net", { amount: format.money(report.net_minor) })}</span>
            <span className="text-text-3">
              <OtherCurrencies amounts={report.sales.other_currencies} />
            </span>
          </p>
        </>
      )}
    </ChartCard>
  );
}

function GraphTable({
  bars,
  period,
  onOpen,
}: {
  bars: readonly Bar[];
  period: Period;
  onOpen: (figure: "other_sales" | "related_sales", period: Bar) => void;
}) {
  const t = useT();
  const format = useFormat();
  const nameOf = useBarName(period);
  const columns = useMemo<ReportColumn<Bar>[]>(() => {
    const share = (bar: Bar, measure: Measure) => {
      const all = measured(bar.related, measure) + measured(bar.other, measure);
      return all === 0 ? null : measured(bar.related, measure) / all;
    };
    const count = (part: "related" | "other"): ReportColumn<Bar> => ({
      id: part,
      header: t(part === "related" ? "sales-related" : "sales-other"),
      align: "right",
      value: (bar) => bar[part].count,
      cell: (bar) => (
        <Figure onOpen={() => onOpen(part === "related" ? "related_sales" : "other_sales", bar)}>
          {format.number(bar[part].count)}
        </Figure>
      ),
    });
    const amount = (part: "related" | "other"): ReportColumn<Bar> => ({
      id: `${part}-amount`,
      header: t(`sales-amount-${part}`),
      align: "right",
      value: (bar) => bar[part].amount_minor,
      cell: (bar) => format.money(bar[part].amount_minor),
    });
    const rate = (measure: Measure): ReportColumn<Bar> => ({
      id: `share-${measure}`,
      header: t(`sales-share-${measure}`),
      align: "right",
      value: (bar) => share(bar, measure),
      cell: (bar) => format.percent(share(bar, measure), 1),
    });
    return [
      {
        id: "period",
        header: t(`span-${period}`),
        value: (bar) => bar.from,
        cell: (bar) => (
          <>
            {nameOf(bar)}
            {bar.cut && <span className="text-text-3"> · {t("sales-graph-cut-bar")}</span>}
          </>
        ),
      },
      count("related"),
      amount("related"),
      count("other"),
      amount("other"),
      rate("number"),
      rate("amount"),
    ];
  }, [format, nameOf, onOpen, period, t]);
  return (
    <div className="max-h-80 overflow-y-auto thin-scroll print:max-h-none">
      <ReportTable compact label={t("sales-graph-label")} columns={columns} rows={bars} rowKey={(bar) => bar.key} />
    </div>
  );
}
