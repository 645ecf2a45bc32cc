/** The conversion rate by the time of creation, with the period before laid over it. Pure. */
import type { OccasionFigures } from "@/bindings/OccasionFigures";
import type { OccasionsBefore } from "@/bindings/OccasionsBefore";
import { addDays, startsOf, type DayRange, type Span } from "@/features/report-frame/days";

/** A point of the graph. */
export interface Point {
  /** The first day of its period. */
  start: string;
  /** Undefined where no occasion was created. */
  now: OccasionFigures | undefined;
  /** The same place in the period before. */
  before: OccasionFigures | undefined;
}

/** The points of a range, those without an occasion too; of an open range those between the first and last known. */
export function pointsOf(
  graph: Readonly<Record<string, OccasionFigures>>,
  previous: OccasionsBefore | null,
  range: DayRange,
  span: Span,
): Point[] {
  const known = Object.keys(graph).toSorted();
  const [first, last] = [range.from ?? known.at(0), range.to ?? known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = previous === null ? [] : startsOf(previous.from, addDays(previous.to, -1), span);
  return startsOf(first, last, span).map((start, at) => {
    const earlier = before[at];
    return { start, now: graph[start], before: earlier === undefined ? undefined : previous?.graph[earlier] };
  });
}

/** Whether the windows of a point have all ended. */
export function isRipe(point: Point): boolean {
  return (point.now?.immature ?? 0) === 0;
}

/** Rates of a graph as two lines: whole up to the last ripe point, dashed from there on over what is not ripe. */
export function stretches(points: readonly Point[]): { ripe: (number | null)[]; unripe: (number | null)[] } {
  const rate = (point: Point) => point.now?.conversion_rate ?? null;
  return {
    ripe: points.map((point) => (isRipe(point) ? rate(point) : null)),
    unripe: points.map((point, at) => {
      if (!isRipe(point)) return rate(point);
      const beside = [points[at - 1], points[at + 1]];
      return beside.some((other) => other !== undefined && !isRipe(other)) ? rate(point) : null;
    }),
  };
}
