import { useMemo, useState } from "react";
import type { RunView } from "@/bindings/RunView";
import { Card, Segmented } from "@/components";
import { useFormat, useT, type Translate } from "@/i18n";
import type { Format } from "@/i18n/format";
import { Chart, tooltipBox, tooltipFrame, useChartColors, type ChartOption } from "@/components/chart";
import type { Span } from "@/features/report-frame/days";
import { fittingSpan, periodsOf, type Period } from "./days";

const measures = ["entries", "messages", "conversions"] as const;

/** Entries, messages and first sales over time: three small charts over one axis, since their scales differ. */
export function ByDay({ view }: { view: RunView }) {
  const t = useT();
  const format = useFormat();
  const colors = useChartColors();
  const days = view.summary.by_day;
  const [span, setSpan] = useState<Span>(() => fittingSpan(days));
  const [shown, setShown] = useState<"chart" | "table">("chart");
  const periods = useMemo(() => periodsOf(days, span), [days, span]);

  const option = useMemo((): ChartOption => {
    const oneYear = periods.at(0)?.start.slice(0, 4) === periods.at(-1)?.start.slice(0, 4);
    const name = (start: string) => {
      if (span === "month") return format.month(start);
      return oneYear ? format.dayShort(start) : format.dayWithYear(start);
    };
    const rowHeight = 84;
    const tops = measures.map((_, at) => 24 + at * (rowHeight + 30));
    return {
      title: measures.map((measure, at) => ({
        text: t(`by-day-${measure}`),
        left: 6,
        top: (tops[at] ?? 0) - 22,
        textStyle: { fontSize: 12, fontWeight: 500, color: colors.text2 },
      })),
      // Three charts over one axis: none may give way to its labels alone.
      grid: tops.map((top) => ({ left: 48, right: 24, top, height: rowHeight, outerBoundsMode: "none" })),
      axisPointer: { link: [{ xAxisIndex: "all" }] },
      tooltip: {
        ...tooltipFrame,
        trigger: "axis",
        axisPointer: { type: "shadow", z: 0, shadowStyle: { color: colors.grid, opacity: 0.7 } },
        formatter: (points: { dataIndex: number }[]) => {
          const period = periods[points[0]?.dataIndex ?? -1];
          return period === undefined ? "" : tooltipBox(periodName(period.start, span, format, t), lines(period));
        },
      },
      xAxis: measures.map((_, at) => ({
        type: "category",
        gridIndex: at,
        data: periods.map((period) => name(period.start)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colors.border } },
        axisLabel: {
          show: at === measures.length - 1,
          color: colors.text3,
          fontSize: 11,
          hideOverlap: true,
        },
      })),
      yAxis: measures.map((_, at) => ({
        type: "value",
        gridIndex: at,
        min: 0,
        minInterval: 1,
        splitNumber: 2,
        axisLabel: { color: colors.text3, fontSize: 11, formatter: (value: number) => format.compact(value) },
        splitLine: { lineStyle: { color: colors.grid } },
      })),
      series: measures.map((measure, at) => ({
        type: "bar",
        xAxisIndex: at,
        yAxisIndex: at,
        barMaxWidth: 22,
        barCategoryGap: "20%",
        itemStyle: { color: colors.chart1, borderRadius: [2, 2, 0, 0] },
        data: periods.map((period) => period[measure]),
      })),
    };

    function lines(period: Period): [string, string][] {
      return measures.map((measure) => [t(`by-day-${measure}`), format.number(period[measure])]);
    }
  }, [colors, format, periods, span, t]);

  return (
    <Card
      title={t("by-day-title")}
      note={t("by-day-note")}
      end={
        <>
          <Segmented
            label={t("span")}
            value={span}
            onChange={setSpan}
            options={[
              { value: "day", label: t("span-day") },
              { value: "week", label: t("span-week") },
              { value: "month", label: t("span-month") },
            ]}
          />
          <Segmented
            label={t("view")}
            value={shown}
            onChange={setShown}
            options={[
              { value: "chart", label: t("view-chart") },
              { value: "table", label: t("view-table") },
            ]}
          />
        </>
      }
    >
      {periods.length === 0 && <p className="px-3.5 pb-3 text-13 text-text-3">{t("by-day-none")}</p>}
      {periods.length > 0 && shown === "chart" && (
        <div className="px-2.5 pb-2">
          <Chart option={option} height={358} label={t("by-day-label")} />
        </div>
      )}
      {periods.length > 0 && shown === "table" && (
        <div
          className="max-h-[372px] overflow-y-auto thin-scroll"
          tabIndex={0}
          role="group"
          aria-label={t("by-day-title")}
        >
          <table className="w-full text-13">
            <thead className="sticky top-0">
              <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
                <th className="px-3.5 text-left font-normal">{t(`span-${span}`)}</th>
                {measures.map((measure) => (
                  <th key={measure} className="px-3.5 text-right font-normal">
                    {t(`by-day-${measure}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {periods.map((period) => (
                <tr key={period.start} className="h-[30px] border-t border-border">
                  <td className="px-3.5">{periodName(period.start, span, format, t)}</td>
                  {measures.map((measure) => (
                    <td key={measure} className="px-3.5 text-right">
                      {format.number(period[measure])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** A period in words: a day, the week that begins on a day, a month. */
function periodName(start: string, span: Span, format: Format, t: Translate): string {
  if (span === "month") return format.month(start);
  return span === "week" ? t("by-day-week-of", { day: format.day(start) }) : format.day(start);
}
