import { useMemo, useState } from "react";
import type { Journey } from "@/bindings/Journey";
import type { RunView } from "@/bindings/RunView";
import { Card, Segmented } from "@/components";
import { useFormat, useT } from "@/i18n";
import { Chart, tooltipBox, tooltipFrame, useChartColors, type ChartOption } from "@/components/chart";

/** The name of the headline figure: registrations where people enter by registering, else entries. */
export function perThousandKey(journey: Journey): string {
  const triggers = journey.nodes.filter((node) => node.kind.endsWith("_trigger"));
  const registering =
    triggers.length > 0 &&
    triggers.every((node) => node.kind === "event_trigger" && node.event === "account_registered");
  return registering ? "per-1000-registrations" : "per-1000-entries";
}

/** Revenue per 1 000 entries as bars, with the published average as a line where it may be compared. */
export function Revenue({ view }: { view: RunView }) {
  const t = useT();
  const format = useFormat();
  const colors = useChartColors();
  const [shown, setShown] = useState<"chart" | "table">("chart");
  const { summary, reference_per_1000_minor: reference } = view;
  const title = t(perThousandKey(view.journey));

  const rows = useMemo(() => {
    const all = {
      name: t("revenue-all"),
      value: summary.conversions.per_1000_entries_minor,
      entries: summary.entries,
      sales: summary.conversions.count,
      amount: summary.conversions.amount_minor,
    };
    const ripe = {
      name: t("revenue-ripe"),
      value: summary.mature.per_1000_entries_minor,
      entries: summary.mature.entries,
      sales: summary.mature.count,
      amount: summary.mature.amount_minor,
    };
    // Where every entry is ripe the two bars would be one.
    return summary.immature > 0 ? [all, ripe] : [all];
  }, [summary, t]);

  const option = useMemo((): ChartOption => {
    const axisText = { color: colors.text3, fontSize: 11 };
    const largest = Math.max(reference ?? 0, ...rows.map((row) => row.value ?? 0), 1);
    return {
      grid: { left: 8, right: 24, top: reference === null ? 8 : 34, bottom: 4, outerBoundsMode: "same" },
      xAxis: {
        type: "value",
        min: 0,
        max: largest * 1.22,
        splitNumber: 4,
        axisLabel: { ...axisText, showMaxLabel: false, formatter: (value: number) => format.moneyCompact(value) },
        splitLine: { lineStyle: { color: colors.grid } },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map((row) => row.name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colors.border } },
        axisLabel: { color: colors.text2, fontSize: 12, width: 120, overflow: "break" },
      },
      tooltip: {
        ...tooltipFrame,
        trigger: "item",
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const row = rows[dataIndex];
          return row === undefined
            ? ""
            : tooltipBox(row.name, [
                [title, format.money(row.value)],
                [t("column-entries"), format.number(row.entries)],
                [t("column-first-sales"), format.number(row.sales)],
                [t("column-amount"), format.money(row.amount)],
              ]);
        },
      },
      series: [
        {
          type: "bar",
          barWidth: 26,
          itemStyle: { color: colors.chart1, borderRadius: [0, 4, 4, 0] },
          data: rows.map((row) => row.value ?? 0),
          label: {
            show: true,
            position: "right",
            color: colors.text,
            fontWeight: 600,
            fontSize: 12,
            formatter: ({ dataIndex }: { dataIndex: number }) => format.moneyRound(rows[dataIndex]?.value ?? null),
          },
          ...(reference === null
            ? {}
            : {
                markLine: {
                  symbol: "none",
                  silent: true,
                  lineStyle: { color: colors.text, width: 1.5, type: "dashed" },
                  label: {
                    position: "start",
                    color: colors.text,
                    fontSize: 12,
                    fontWeight: 600,
                    formatter: t("revenue-reference", { amount: format.moneyRound(reference) }),
                  },
                  data: [{ xAxis: reference }],
                },
              }),
        },
      ],
    };
  }, [colors, format, reference, rows, t, title]);

  return (
    <Card
      title={title}
      end={
        <Segmented
          label={t("view")}
          value={shown}
          onChange={setShown}
          options={[
            { value: "chart", label: t("view-chart") },
            { value: "table", label: t("view-table") },
          ]}
        />
      }
    >
      {shown === "chart" ? (
        <div className="px-2 pb-1">
          <Chart
            option={option}
            height={58 + rows.length * 44}
            label={`${title}: ${rows.map((row) => `${row.name} ${format.money(row.value)}`).join(", ")}`}
          />
        </div>
      ) : (
        <table className="mb-1 w-full text-13">
          <thead>
            <tr className="h-[30px] border-b border-border bg-surface-2 text-12 text-text-3">
              <th className="px-3.5 text-left font-normal">{t("column-who")}</th>
              <th className="px-2 text-right font-normal">{t("column-entries")}</th>
              <th className="px-2 text-right font-normal">{t("column-first-sales")}</th>
              <th className="px-2 text-right font-normal">{t("column-amount")}</th>
              <th className="px-3.5 text-right font-normal">{t("column-per-1000")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name} className="h-[33px] border-b border-border">
                <td className="px-3.5">{row.name}</td>
                <td className="px-2 text-right">{format.number(row.entries)}</td>
                <td className="px-2 text-right">{format.number(row.sales)}</td>
                <td className="px-2 text-right">{format.money(row.amount)}</td>
                <td className="px-3.5 text-right font-medium">{format.money(row.value)}</td>
              </tr>
            ))}
            {reference !== null && (
              <tr className="h-[33px]">
                <td className="px-3.5" colSpan={4}>
                  {t("revenue-reference-name")}
                </td>
                <td className="px-3.5 text-right">{format.money(reference)}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <p className="px-3.5 pb-3 text-12 text-text-3">
        {reference === null ? t("revenue-caption-alone") : t("revenue-caption")}
      </p>
    </Card>
  );
}
