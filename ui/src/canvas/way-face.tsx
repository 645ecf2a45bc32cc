import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { cx } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { portOf } from "@/journey/document";
import { useSurroundings } from "./context";
import { shareWords, sharesDiffer, toneOf, wayNumbers } from "./difference-face";
import { pathOf, type Direction, type Point } from "./geometry";
import { portName } from "./labels";
import type { WayData, WayEdge } from "./mapping";

/** An edge: its line, its arrow, and over a dry run its width and share. */
export const WayFace = memo(function WayFace({ data, selected }: EdgeProps<WayEdge>) {
  const t = useT();
  const { insert, readOnly } = useSurroundings();
  if (data === undefined) return null;
  const { points, flow, middle, edge } = data;
  const never = flow !== undefined && flow.count === 0 && flow.later !== true;
  const width = flow === undefined ? 1.5 : Math.max(flow.width, 1.5);
  const flows = flow !== undefined && !never;
  const path = pathOf(flows ? reaching(points) : points, 8 + (flows ? width / 2 : 0));
  return (
    <g
      className={cx("way", flow !== undefined && "way-flow")}
      data-chosen={selected === true ? "" : undefined}
      data-never={never ? "" : undefined}
      data-trail={data.onTrail ? "" : undefined}
      data-faded={data.faded ? "" : undefined}
      data-stale={data.stale ? "" : undefined}
      data-change={data.change}
      data-difference={flow?.difference === undefined ? undefined : toneOf(flow.difference)}
    >
      <path d={path} className="way-hit" />
      <path d={path} className="way-line" style={flow === undefined ? undefined : { strokeWidth: width }} />
      {flow?.difference !== undefined && <path d={path} className="way-difference" />}
      {data.onTrail && <path d={path} className="way-trail" />}
      {(flow === undefined || never) && <path d={arrowAt(points)} className="way-arrow" />}
      {flow !== undefined && <Flow data={data} width={width} />}
      {!readOnly && (
        <g
          className="way-plus"
          transform={`translate(${middle.x} ${middle.y})`}
          onClick={(event) => {
            event.stopPropagation();
            insert(edge, middle, { x: event.clientX, y: event.clientY });
          }}
        >
          <title>{t("canvas-insert")}</title>
          <circle r={10} />
          <path d="M-4 0H4M0 -4V4" />
        </g>
      )}
    </g>
  );
});

/** A flow has no arrow: it goes on to the card. */
function reaching(points: readonly Point[]): Point[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return [...points];
  const last = { x: end.x + Math.sign(end.x - before.x) * 6, y: end.y + Math.sign(end.y - before.y) * 6 };
  return [...points.slice(0, -1), last];
}

/** A small triangle at the end of a way, pointing along its last piece. */
function arrowAt(points: readonly Point[]): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return "";
  if (Math.abs(end.x - before.x) >= Math.abs(end.y - before.y)) {
    const back = end.x - Math.sign(end.x - before.x) * 7;
    return `M${end.x} ${end.y}L${back} ${end.y - 3.5}L${back} ${end.y + 3.5}Z`;
  }
  const back = end.y - Math.sign(end.y - before.y) * 7;
  return `M${end.x} ${end.y}L${end.x - 3.5} ${back}L${end.x + 3.5} ${back}Z`;
}

/** The share at a branch, and the number on hover. */
function Flow({
  data: { points, flow, edge, source, named, first, direction },
  width,
}: {
  data: WayData;
  width: number;
}) {
  const say = useSay();
  const t = useT();
  const format = useFormat();
  if (flow === undefined) return null;
  const title =
    flow.difference === undefined
      ? t("canvas-flow-title", { count: flow.count, share: format.percent(flow.share ?? null, 1) })
      : t("canvas-flow-compared", wayNumbers(flow, flow.difference, format));
  // Two shares have no room beside the port's name between two cards: the name goes above them.
  const above = first && flow.difference !== undefined && sharesDiffer(flow.difference);
  const at = named ? labelPlace(points, width, first, direction) : undefined;
  return (
    <>
      <title>{title}</title>
      {at !== undefined && (
        <text className="way-label" x={at.x} y={at.y} textAnchor={at.end === true ? "end" : "start"}>
          <tspan className="way-label-port" {...(above && { x: at.x, dy: -14 })}>
            {say(portName(portOf(edge), source))}
          </tspan>
          <tspan {...(above ? { x: at.x, dy: 14 } : { dx: 3 })}>{shareWords(flow, format)}</tspan>
        </text>
      )}
    </>
  );
}

/**
 * Beside the way's start: above it for the first port; below for the others, and at the first corner where the way
 * turns down at once, since a wide way leaves no room between the two.
 */
function labelPlace(
  points: readonly Point[],
  width: number,
  first: boolean,
  direction: Direction,
): (Point & { end?: boolean }) | undefined {
  const [start, corner, turn, next] = points;
  if (start === undefined || corner === undefined) return undefined;
  const half = width / 2;
  if (direction === "down") {
    return first ? { x: start.x - half - 6, y: start.y + 10, end: true } : { x: start.x + half + 6, y: start.y + 10 };
  }
  if (first) return { x: start.x + 5, y: start.y - half - 9 };
  if (turn === undefined || next === undefined || points.length < 5) return { x: start.x + 5, y: start.y + half + 10 };
  const goesRight = next.x > turn.x;
  return goesRight ? { x: turn.x + 12, y: turn.y + half + 10 } : { x: turn.x + half + 8, y: turn.y };
}
