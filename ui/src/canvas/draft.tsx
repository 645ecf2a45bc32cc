import type { ConnectionLineComponentProps } from "@xyflow/react";
import { pathOf } from "./geometry";
import type { CanvasNode } from "./mapping";
import { draftRoute } from "./route";

/** The way that is being drawn. */
export function Draft({
  fromX,
  fromY,
  toX,
  toY,
  fromNode,
  connectionStatus,
}: ConnectionLineComponentProps<CanvasNode>) {
  const direction = "direction" in fromNode.data ? fromNode.data.direction : "right";
  const points = draftRoute({ x: fromX, y: fromY }, { x: toX, y: toY }, direction);
  return (
    <g className="draft" data-status={connectionStatus ?? undefined}>
      <path d={pathOf(points)} />
    </g>
  );
}
