/** The flow between the segments as the options of a chart. Pure. */
import type { RevenuePerformance } from "@/bindings/RevenuePerformance";
import { tooltipBox, tooltipFrame, type ChartColors, type ChartOption } from "@/components/chart";
import { sankeyFace } from "@/components/sankey";
import type { FlowPicture } from "./flow";

/** What a picture of the flow says. */
export interface FlowWords {
  segment: (segment: RevenuePerformance) => string;
  number: (value: number) => string;
  share: (value: number | null) => string;
  customers: string;
  ofThem: string;
  /** Over the two sides. */
  since: string;
  now: string;
}

/** A colour for each segment, the same at both ends. */
export function segmentColors(colors: ChartColors): Record<RevenuePerformance, string> {
  const [more = "", less = "", steady = ""] = colors.series;
  return { more, less, steady, inactive: colors.other };
}

/** Names of marks, as a click gives them: an end by its id, a band by both. */
export const bandName = (from: RevenuePerformance, to: RevenuePerformance) => `since/${from} > now/${to}`;

/** Room for the names at both sides. */
const SIDE = 178;

/** The options. */
export function flowOption(picture: FlowPicture, colors: ChartColors, words: FlowWords): ChartOption {
  const face = sankeyFace(colors);
  const colorOf = segmentColors(colors);
  const names = new Map(picture.ends.map(({ id, segment }) => [id, words.segment(segment)]));
  const label = (id: string) => {
    const end = picture.ends.find((one) => one.id === id);
    return end === undefined ? id : `${words.segment(end.segment)}\n${words.number(end.customers)}`;
  };
  const heading = { top: 0, textStyle: { fontSize: 12, fontWeight: 500, color: colors.text2 } };
  return {
    title: [
      { ...heading, text: words.since, left: SIDE },
      { ...heading, text: words.now, right: SIDE },
    ],
    tooltip: {
      ...tooltipFrame,
      trigger: "item",
      formatter: (point: { dataType: string; dataIndex: number }) => {
        if (point.dataType === "node") {
          const end = picture.ends[point.dataIndex];
          if (end === undefined) return "";
          return tooltipBox(names.get(end.id) ?? "", [[words.customers, words.number(end.customers)]]);
        }
        const band = picture.bands[point.dataIndex];
        if (band === undefined) return "";
        return tooltipBox(`${words.segment(band.from)} → ${words.segment(band.to)}`, [
          [words.customers, words.number(band.customers)],
          [words.ofThem, words.share(band.share)],
        ]);
      },
    },
    series: [
      {
        ...face,
        left: SIDE,
        right: SIDE,
        top: 26,
        bottom: 8,
        nodeWidth: 12,
        nodeGap: 14,
        layoutIterations: 0,
        label: {
          ...face.label,
          distance: 8,
          width: 164,
          fontSize: 12,
          lineHeight: 16,
          formatter: ({ name }: { name: string }) => label(name),
        },
        data: picture.ends.map(({ id, side, segment, customers }) => ({
          name: id,
          value: customers,
          depth: side === "since" ? 0 : 1,
          label: { position: side === "since" ? "left" : "right" },
          itemStyle: { color: colorOf[segment], borderWidth: 0 },
        })),
        links: picture.bands.map(({ from, to, customers }) => ({
          source: `since/${from}`,
          target: `now/${to}`,
          value: customers,
        })),
      },
    ],
  };
}
