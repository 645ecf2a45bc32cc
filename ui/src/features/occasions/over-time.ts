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

const axes = [
  { end: 0.05, step: 0.01 },
  { end: 0.1, step: 0.02 },
  { end: 0.15, step: 0.05 },
  { end: 0.2, step: 0.05 },
  { end: 0.25, step: 0.05 },
  { end: 0.3, step: 0.1 },
  { end: 0.4, step: 0.1 },
  { end: 0.5, step: 0.1 },
  { end: 0.6, step: 0.2 },
  { end: 0.8, step: 0.2 },
];

/** Where an axis of rates ends and how far its lines are apart: round shares, never more than all. */
export function axisOf(most: number): { end: number; step: number } {
  return axes.find(({ end }) => most <= end) ?? { end: 1, step: 0.2 };
}

/**
 * How far the words at two places of a line at the right are moved, in px down, so that they do not lie on each other
 * and stay above the foot.
 */
export function apart(first: number, second: number, gap: number, foot: number): [number, number] {
  const [upper, lower] = first <= second ? [first, second] : [second, first];
  const short = Math.max(0, gap - (lower - upper));
  let [up, down] = [upper - short / 2, lower + short / 2];
  const under = Math.max(0, down - foot);
  down -= under;
  up = Math.min(up, down - gap);
  if (short === 0 && under === 0) [up, down] = [upper, lower];
  return first <= second ? [up - first, down - second] : [down - first, up - second];
}
