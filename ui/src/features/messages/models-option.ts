/** The groups under all six models as the options of a chart: a band from the lowest to the highest, a mark a model. Pure. */
import type { AttributionModel } from "@/bindings/AttributionModel";
import { tooltipBox, tooltipFrame, type ChartColors, type ChartOption } from "@/components/chart";
import { models, type ModelRow } from "./models";

/** The shape of a model's mark, so that none is told by its colour alone: in the chart, and as a letter of the legend. */
export const marks: Readonly<Record<AttributionModel, { symbol: string; rotate: number; glyph: string }>> = {
  any: { symbol: "circle", rotate: 0, glyph: "●" },
  first: { symbol: "triangle", rotate: 0, glyph: "▲" },
  last: { symbol: "triangle", rotate: 180, glyph: "▼" },
  linear: { symbol: "rect", rotate: 0, glyph: "■" },
  position: { symbol: "diamond", rotate: 0, glyph: "◆" },
  "time-decay": { symbol: "triangle", rotate: -90, glyph: "▶" },
};

/** What the chart says. */
export interface ModelWords {
  group: (key: string) => string;
  model: (model: AttributionModel) => string;
  money: (minor: number) => string;
  axis: (minor: number) => string;
  /** How far the models lie from the chosen one: `−38 % … +21 %`. */
  moves: (row: ModelRow) => string;
}

const ROW = 42;
const LANE = 5.5;

/** How high the chart is. */
export const heightOf = (rows: number) => rows * ROW + 52;

/** The options. */
export function modelsOption(
  rows: readonly ModelRow[],
  chosen: AttributionModel,
  colors: ChartColors,
  words: ModelWords,
): ChartOption {
  const rich = Object.fromEntries(
    models.map((model, at) => [model.replace("-", ""), { color: colors.series[at], fontSize: 13 }]),
  );
  const legend = models
    .map((model) => `{${model.replace("-", "")}|${marks[model].glyph}} ${words.model(model)}`)
    .join("    ");
  return {
    title: {
      text: legend,
      left: 2,
      top: 0,
      textStyle: { fontSize: 12, fontWeight: 400, color: colors.text2, rich },
    },
    grid: { left: 176, right: 118, top: 26, bottom: 24, outerBoundsMode: "none" },
    tooltip: {
      ...tooltipFrame,
      trigger: "axis",
      axisPointer: { type: "shadow", z: 0, shadowStyle: { color: colors.grid, opacity: 0.7 } },
      formatter: (points: { dataIndex: number }[]) => {
        const row = rows[points[0]?.dataIndex ?? -1];
        if (row === undefined) return "";
        return tooltipBox(
          words.group(row.key),
          models.map((model, at) => [`${marks[model].glyph} ${words.model(model)}`, words.money(row.amounts[at] ?? 0)]),
        );
      },
    },
    xAxis: {
      type: "value",
      min: 0,
      splitNumber: 4,
      axisLabel: { color: colors.text3, fontSize: 11, hideOverlap: true, formatter: words.axis },
      splitLine: { lineStyle: { color: colors.grid } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(({ key }) => words.group(key)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.border } },
      axisLabel: { color: colors.text, fontSize: 12, width: 160, overflow: "truncate", interval: 0 },
    },
    series: [
      {
        type: "bar",
        stack: "range",
        silent: true,
        barWidth: ROW - 8,
        itemStyle: { color: "transparent" },
        data: rows.map(({ lowest }) => lowest),
      },
      {
        type: "bar",
        stack: "range",
        silent: true,
        barWidth: ROW - 8,
        itemStyle: { color: colors.band, borderRadius: 4 },
        label: {
          show: true,
          position: "right",
          distance: 12,
          color: colors.text2,
          fontSize: 11,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const row = rows[dataIndex];
            return row === undefined ? "" : words.moves(row);
          },
        },
        // A band of no width still carries its words.
        data: rows.map(({ lowest, highest }) => highest - lowest),
      },
      ...models.map((model, at) => ({
        type: "line",
        name: words.model(model),
        lineStyle: { width: 0 },
        showSymbol: true,
        showAllSymbol: true,
        symbol: marks[model].symbol,
        symbolRotate: marks[model].rotate,
        symbolSize: model === chosen ? 11 : 7,
        // Each in a lane of its own, in the order of the legend: marks of equal credits do not hide each other.
        symbolOffset: [0, (at - (models.length - 1) / 2) * LANE],
        itemStyle: {
          color: colors.series[at],
          ...(model === chosen && { borderColor: colors.text, borderWidth: 1.5 }),
        },
        emphasis: { disabled: true },
        z: model === chosen ? 4 : 3,
        data: rows.map(({ amounts }) => amounts[at] ?? 0),
      })),
    ],
  };
}
