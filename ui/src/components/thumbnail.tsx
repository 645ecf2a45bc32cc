/** A journey's graph drawn small: cards in their families' colours, edges as on the canvas. */
import type { Thumbnail as ThumbnailView } from "@/bindings/Thumbnail";
import { cx } from "./cx";
import { familyOf } from "./steps";

const card = { width: 232, height: 64 };
/** Half the gap between two rows of the layout. */
const gap = 36;
/** A graph of two steps is not blown up to fill the picture. */
const smallestWidth = 1180;

interface Point {
  x: number;
  y: number;
}

/** The corners of an edge from one card's right side to another's left side. */
export function cornersOf(from: Point, to: Point): Point[] {
  const start = { x: from.x + card.width, y: from.y + card.height / 2 };
  const end = { x: to.x, y: to.y + card.height / 2 };
  if (end.x > start.x) {
    const middle = (start.x + end.x) / 2;
    return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
  }
  // Back to the beginning of a row: down into the gap below the upper card, left, and on.
  const lane = (end.y > start.y ? start.y : end.y) + card.height / 2 + gap;
  const out = start.x + 28;
  const back = end.x - 28;
  return [start, { x: out, y: start.y }, { x: out, y: lane }, { x: back, y: lane }, { x: back, y: end.y }, end];
}

/** A path through corners, rounded. */
function roundedPath(corners: readonly Point[], radius: number): string {
  const [first, ...rest] = corners;
  if (first === undefined) return "";
  const parts = [`M${first.x} ${first.y}`];
  rest.forEach((corner, at) => {
    const before = corners[at];
    const after = rest[at + 1];
    if (before === undefined || after === undefined) {
      parts.push(`L${corner.x} ${corner.y}`);
      return;
    }
    const bend = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const enter = towards(corner, before, bend);
    const leave = towards(corner, after, bend);
    parts.push(`L${enter.x} ${enter.y}Q${corner.x} ${corner.y} ${leave.x} ${leave.y}`);
  });
  return parts.join("");
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}

const inks = {
  trigger: "fill-trigger",
  message: "fill-message",
  time: "fill-time",
  logic: "fill-logic",
  data: "fill-data",
  money: "fill-money",
  end: "fill-end",
} as const;

/** Fills its parent, on a dotted ground. Only decoration: its words stand beside it. */
export function Thumbnail({ picture, className }: { picture: ThumbnailView; className?: string }) {
  const { steps, edges } = picture;
  const left = Math.min(0, ...steps.map((step) => step.x));
  const top = Math.min(0, ...steps.map((step) => step.y));
  const width = Math.max(card.width, ...steps.map((step) => step.x + card.width - left));
  const height = Math.max(card.height, ...steps.map((step) => step.y + card.height - top));
  const shown = Math.max(width + 60, smallestWidth);
  const view = `${left - (shown - width) / 2} ${top - 30} ${shown} ${height + 60}`;
  return (
    <div
      aria-hidden
      className={cx(
        "overflow-hidden bg-canvas bg-[radial-gradient(var(--canvas-dot)_1px,transparent_1px)] bg-[length:12px_12px] p-3",
        className,
      )}
    >
      <svg viewBox={view} className="size-full" preserveAspectRatio="xMidYMid meet">
        <g fill="none" className="stroke-edge" strokeWidth="1" vectorEffect="non-scaling-stroke">
          {edges.map(([from, to]) => {
            const source = steps[from];
            const target = steps[to];
            if (source === undefined || target === undefined) return null;
            return (
              <path
                key={`${from}-${to}`}
                d={roundedPath(cornersOf(source, target), 24)}
                vectorEffect="non-scaling-stroke"
              />
            );
          })}
        </g>
        {steps.map((step, at) => (
          // Steps of a picture have no name but their place in it.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={at} transform={`translate(${step.x} ${step.y})`}>
            <rect
              width={card.width}
              height={card.height}
              rx="16"
              className="fill-surface stroke-border-strong"
              strokeWidth="1"
              vectorEffect="non-scaling-stroke"
            />
            <rect x="14" y="12" width="40" height="40" rx="10" className={inks[familyOf(step.kind)]} />
            <rect x="70" y="28" width="120" height="8" rx="4" className="fill-border-strong" />
          </g>
        ))}
        {steps.length === 0 && (
          // Where the first step will stand.
          <g fill="none" className="stroke-border-strong" strokeWidth="1">
            <rect
              width={card.width}
              height={card.height}
              rx="16"
              strokeDasharray="4 3"
              vectorEffect="non-scaling-stroke"
            />
            <path d="M116 20v24M104 32h24" vectorEffect="non-scaling-stroke" />
          </g>
        )}
      </svg>
    </div>
  );
}
