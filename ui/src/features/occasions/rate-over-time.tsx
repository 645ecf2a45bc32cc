import { useMemo } from "react";
import type { OccasionsView } from "@/bindings/OccasionsView";
import { Segmented } from "@/components";
import { Chart, tooltipBox, tooltipFrame, useChartColors, type ChartOption } from "@/components/chart";
import {
  ChartCard,
  Figure,
  rangeWords,
  ReportTable,
  TooSmall,
  useReportFilters,
  useScope,
  type ReportColumn,
} from "@/features/report-frame";
import { addDays, type Span } from "@/features/report-frame/days";
import { useFormat, useT } from "@/i18n";
import { spanOf } from "./occasion-filters";
import { apart, axisOf, isRipe, pointsOf, stretches, type Point } from "./over-time";

const height = 252;
const grid = { left: 44, right: 136, top: 16, bottom: 24 };

const SPANS = ["day", "week", "month"] as const;

/** The conversion rate by the time of creation, with its interval, and the period before. */
export function RateOverTime({
  view,
  open,
}: {
  view: OccasionsView;
  open: (figure: string, title: string, groups?: readonly (readonly [string, string])[]) => void;
}) {
  const t = useT();
  const format = useFormat();
  const colors = useChartColors();
  const scope = useScope();
  const [filters, change] = useReportFilters("occasions");
  const span = spanOf(filters, scope);
  const { report, previous } = view;
  const points = useMemo(
    () => pointsOf(report.graph ?? {}, previous, { from: filters.from, to: filters.to }, span),
    [report.graph, previous, filters.from, filters.to, span],
  );
  const shown = points.filter((point) => point.now?.conversion_rate !== null && point.now !== undefined);
  const name = useMemo(() => {
    return (start: string) =>
      span === "month"
        ? format.month(start)
        : span === "week"
          ? t("report-week-of", { day: format.day(start) })
          : format.day(start);
  }, [format, span, t]);
  const lines = useMemo(() => {
    const interval = (low: number, high: number) =>
      t("report-interval", { low: format.percent(low, 1), high: format.percent(high, 1) });
    return (point: Point): [string, string][] => {
      const { now, before } = point;
      const told: [string, string][] = [];
      if (now !== undefined && now.conversion_rate !== null) {
        told.push([
          t("occasions-n-of-m", { converted: format.number(now.converted), completed: format.number(now.completed) }),
          format.percent(now.conversion_rate, 1),
        ]);
        if (now.wilson !== null) told.push([interval(now.wilson[0], now.wilson[1]), ""]);
        if (now.immature > 0) told.push([t("occasions-unripe", { count: now.immature }), ""]);
      } else told.push([t("occasions-none-completed"), "–"]);
      if (before !== undefined && before.conversion_rate !== null) {
        told.push([t("report-period-before"), format.percent(before.conversion_rate, 1)]);
      }
      return told;
    };
  }, [format, t]);
  const earlier = previous === null ? "" : rangeWords({ from: previous.from, to: addDays(previous.to, -1) }, t, format);

  const option = useMemo((): ChartOption => {
    const { ripe, unripe } = stretches(points);
    const oneYear = points.at(0)?.start.slice(0, 4) === points.at(-1)?.start.slice(0, 4);
    const short = (start: string) => {
      if (span === "month") return format.month(start);
      return oneYear ? format.dayShort(start) : format.dayWithYear(start);
    };
    const unripeCount = points.reduce((sum, point) => sum + (point.now?.immature ?? 0), 0);
    /** A line whose words stand at its last point. */
    const named = (data: readonly (number | null)[], words: string, color: string, down: number) => {
      const last = data.findLastIndex((value) => value !== null);
      return data.map((value, at) => ({
        value,
        // Words stand at a mark, if one that is not seen.
        symbol: at === last ? "circle" : "none",
        symbolSize: 1,
        itemStyle: { opacity: 0 },
        label: {
          show: at === last,
          opacity: 1,
          position: "right",
          distance: 12,
          offset: [0, down],
          align: "left",
          formatter: () => words,
          color,
          fontSize: 11,
          lineHeight: 15,
          width: 118,
          overflow: "break",
        },
      }));
    };
    const now = points.map((point) => point.now?.conversion_rate ?? null);
    const before = points.map((point) => point.before?.conversion_rate ?? null);
    const low = points.map((point) => point.now?.wilson?.[0] ?? null);
    const high = points.map((point) => point.now?.wilson?.[1] ?? null);
    const most = [...now, ...before, ...high].reduce<number>((so, value) => Math.max(so, value ?? 0), 0);
    const { end, step } = axisOf(most);
    const plot = height - grid.top - grid.bottom;
    const place = (data: readonly (number | null)[]) => {
      const last = data.findLast((value) => value !== null) ?? 0;
      return (1 - last / end) * plot;
    };
    const [nowDown, beforeDown] = previous === null ? [0, 0] : apart(place(now), place(before), 34, plot - 8);
    const line = { type: "line", silent: false, connectNulls: false, lineStyle: { width: 2, color: colors.chart1 } };
    return {
      grid: { ...grid, outerBoundsMode: "none" },
      tooltip: {
        ...tooltipFrame,
        trigger: "axis",
        axisPointer: { type: "line", lineStyle: { color: colors.text3, type: "dotted" } },
        formatter: (hovered: { dataIndex: number }[]) => {
          const point = points[hovered[0]?.dataIndex ?? -1];
          return point === undefined ? "" : tooltipBox(name(point.start), lines(point));
        },
      },
      xAxis: {
        type: "category",
        boundaryGap: false,
        data: points.map((point) => point.start),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colors.border } },
        axisLabel: { color: colors.text3, fontSize: 11, hideOverlap: true, formatter: short },
      },
      yAxis: {
        type: "value",
        min: 0,
        max: end,
        interval: step,
        axisLabel: { color: colors.text3, fontSize: 11, formatter: (value: number) => format.percent(value) },
        splitLine: { lineStyle: { color: colors.grid } },
      },
      series: [
        {
          ...line,
          name: "ripe",
          data: ripe,
          symbol: "circle",
          symbolSize: 7,
          showAllSymbol: true,
          itemStyle: { color: colors.chart1 },
          z: 4,
        },
        {
          ...line,
          name: "unripe",
          data: unripe.map((value, at) =>
            value === null
              ? null
              : {
                  value,
                  symbol: isRipe(points[at] ?? { start: "", now: undefined, before: undefined })
                    ? "none"
                    : "emptyCircle",
                },
          ),
          symbolSize: 7,
          showAllSymbol: true,
          lineStyle: { width: 2, type: "dashed", color: colors.chart1 },
          itemStyle: { color: colors.chart1 },
          z: 4,
        },
        {
          type: "line",
          name: "before",
          data: named(before, earlier, colors.text3, beforeDown),
          showAllSymbol: true,
          lineStyle: { width: 1.5, type: [5, 4], color: colors.previous },
          z: 3,
        },
        {
          // Carries the words at the end of both stretches.
          type: "line",
          name: "now",
          data: named(
            now,
            unripeCount > 0
              ? `${t("report-this-period")}\n${t("occasions-unripe-yet", { count: unripeCount })}`
              : t("report-this-period"),
            colors.chart1,
            nowDown,
          ),
          showAllSymbol: true,
          lineStyle: { width: 0 },
          silent: true,
          z: 2,
        },
        {
          type: "line",
          name: "low",
          stack: "band",
          data: low,
          symbol: "none",
          lineStyle: { width: 0 },
          silent: true,
          z: 1,
        },
        {
          type: "line",
          name: "band",
          stack: "band",
          data: high.map((value, at) => (value === null ? null : value - (low[at] ?? 0))),
          symbol: "none",
          lineStyle: { width: 0 },
          areaStyle: { color: colors.band, opacity: 1 },
          silent: true,
          z: 1,
        },
      ],
    };
  }, [colors, earlier, format, lines, name, points, previous, span, t]);

  const title = t(`occasions-over-time-${span}`);
  const openPoint = (start: string) =>
    open("completed", `${t("occasions-completed")}: ${name(start)}`, [["period", start]]);
  return (
    <ChartCard
      name="occasions-rate"
      title={title}
      note={t("occasions-band")}
      controls={
        <Segmented
          label={t("span")}
          value={span}
          onChange={(next: Span) => change({ graph: next })}
          options={SPANS.map((value) => ({ value, label: t(`span-${value}`) }))}
        />
      }
      table={() => <Table points={points} name={name} open={open} label={title} />}
    >
      {(chart) =>
        shown.length === 0 ? (
          <TooSmall>{t("occasions-over-time-none")}</TooSmall>
        ) : (
          <div className="px-2.5 pb-2">
            <Chart
              ref={chart}
              option={option}
              height={height}
              label={title}
              onPick={openPoint}
              points={points.map((point) => ({
                name: point.start,
                words: `${name(point.start)}: ${lines(point)
                  .map((line) => line.join(" ").trim())
                  .join(", ")}`,
              }))}
            />
          </div>
        )
      }
    </ChartCard>
  );
}

function Table({
  points,
  name,
  open,
  label,
}: {
  points: readonly Point[];
  name: (start: string) => string;
  open: (figure: string, title: string, groups?: readonly (readonly [string, string])[]) => void;
  label: string;
}) {
  const t = useT();
  const format = useFormat();
  const count = (figure: "completed" | "converted" | "immature", title: string): ReportColumn<Point> => ({
    id: figure,
    header: title,
    align: "right",
    value: ({ now }) => now?.[figure] ?? 0,
    cell: ({ now, start }) => {
      const value = now?.[figure] ?? 0;
      return (
        <Figure
          onOpen={value === 0 ? undefined : () => open(figure, `${title}: ${name(start)}`, [["period", start]])}
          label={`${name(start)}, ${title}`}
        >
          {format.number(value)}
        </Figure>
      );
    },
  });
  const rate = (id: "now" | "before", header: string): ReportColumn<Point> => ({
    id,
    header,
    align: "right",
    value: (point) => point[id]?.conversion_rate ?? null,
    cell: (point) => format.percent(point[id]?.conversion_rate ?? null, 1),
  });
  const columns: ReportColumn<Point>[] = [
    { id: "start", header: t("report-period"), value: ({ start }) => start, cell: ({ start }) => name(start) },
    count("completed", t("occasions-completed")),
    count("converted", t("occasions-converted")),
    rate("now", t("occasions-conversion-rate")),
    {
      id: "interval",
      header: t("report-interval-head"),
      align: "right",
      cell: ({ now }) =>
        now === undefined || now.wilson === null
          ? "–"
          : `${format.percent(now.wilson[0], 1)} – ${format.percent(now.wilson[1], 1)}`,
    },
    count("immature", t("occasions-not-ripe")),
    rate("before", t("report-period-before")),
  ];
  return (
    <div className="max-h-64 overflow-y-auto thin-scroll print:max-h-none">
      <ReportTable
        compact
        label={label}
        columns={columns}
        rows={points}
        rowKey={({ start }) => start}
        order={{ by: "start", descending: false }}
      />
    </div>
  );
}
