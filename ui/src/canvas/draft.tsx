import { useViewport, type ConnectionLineComponentProps } from "@xyflow/react";
import { useSay } from "@/i18n/say";
import { verdictWords, type Verdict } from "@/journey/connections";
import { CARD, nodeById, positionOf, type Journey } from "@/journey/document";
import { pathOf } from "./geometry";
import type { CanvasNode } from "./mapping";
import { draftRoute } from "./route";

/** Two lines of a note and its distance from the card, in pixels of the screen. */
const ROOM_ABOVE = 60;

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

/** Why the way that is being drawn may not lead to a step, or what would happen besides; beside the step's card. */
export function ConnectNote({ journey, step, given }: { journey: Journey; step: string; given: Verdict | undefined }) {
  const say = useSay();
  const { x, y, zoom } = useViewport();
  const node = nodeById(journey, step);
  const words = given && verdictWords(journey, given);
  if (node === undefined || words === undefined) return null;
  const at = positionOf(node);
  const [left, top] = [at.x * zoom + x, at.y * zoom + y];
  // At the upper edge there is room below the card.
  const above = top > ROOM_ABOVE;
  return (
    <p
      className="connect-note"
      data-can={given?.can === true ? "" : undefined}
      data-below={above ? undefined : ""}
      style={{ left: Math.max(left, 8), top: above ? top : top + CARD.height * zoom }}
    >
      {say(words)}
    </p>
  );
}
