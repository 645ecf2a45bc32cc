/** Who moved between the revenue-performance segments: the two ends of the flow, and what lies between. Pure. */
import type { PerformanceFigures } from "@/bindings/PerformanceFigures";
import type { RevenuePerformance } from "@/bindings/RevenuePerformance";
import type { SegmentFlow } from "@/bindings/SegmentFlow";
import type { SegmentsReport } from "@/bindings/SegmentsReport";

/** The four, in the order in which they stand. */
export const performances: readonly RevenuePerformance[] = ["more", "steady", "less", "inactive"];

/** The segments that every workspace has for three of them. */
export const providedSegments: Readonly<Partial<Record<RevenuePerformance, string>>> = {
  more: "Buying more",
  steady: "Steady",
  less: "Buying less",
};

/** A segment at one of the two instants. */
export interface FlowEnd {
  /** `since/more`, `now/less`. */
  id: string;
  side: "since" | "now";
  segment: RevenuePerformance;
  customers: number;
}

/** Customers who went from one to the other, or stayed. */
export interface FlowBand {
  from: RevenuePerformance;
  to: RevenuePerformance;
  customers: number;
  /** Of those who were in `from`. */
  share: number | null;
}

/** The picture. */
export interface FlowPicture {
  ends: FlowEnd[];
  bands: FlowBand[];
  /** Customers in another segment than before. */
  moved: number;
  customers: number;
}

/** The figures of a segment; nothing where the report has none. */
export function figuresOf(
  segments: Readonly<Record<string, PerformanceFigures>>,
  segment: RevenuePerformance,
): PerformanceFigures {
  return segments[segment] ?? { customers: 0, last_minor: 0, before_minor: 0 };
}

/** Flows as the two ends and what lies between; an end that is empty is left out. */
export function flowOf(report: SegmentsReport, flow: SegmentFlow): FlowPicture {
  const sides = [
    ["since", flow.segments],
    ["now", report.segments],
  ] as const;
  const ends = sides.flatMap(([side, segments]) =>
    performances.flatMap((segment) => {
      const { customers } = figuresOf(segments, segment);
      return customers === 0 ? [] : [{ id: `${side}/${segment}`, side, segment, customers }];
    }),
  );
  const bands = performances.flatMap((from) =>
    performances.flatMap((to) => {
      const customers = flow.moved[`${from}|${to}`] ?? 0;
      if (customers === 0) return [];
      const were = figuresOf(flow.segments, from).customers;
      return [{ from, to, customers, share: were === 0 ? null : customers / were }];
    }),
  );
  const sum = (of: readonly FlowBand[]) => of.reduce((all, { customers }) => all + customers, 0);
  return { ends, bands, moved: sum(bands.filter(({ from, to }) => from !== to)), customers: sum(bands) };
}

/** A calendar day so many days earlier. */
export function daysBefore(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - days);
  return at.toISOString().slice(0, 10);
}

/** The same day a year earlier; of 29 February the 28th. */
export function yearBefore(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const earlier = `${String(Number(year) - 1).padStart(4, "0")}-${month}-`;
  return month === "02" && date === "29" ? `${earlier}28` : `${earlier}${date}`;
}
