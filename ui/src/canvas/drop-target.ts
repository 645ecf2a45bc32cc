import { useMemo, useRef, type RefObject } from "react";
import type { Edge, Position } from "@/journey/document";
import { distanceTo } from "./geometry";
import type { WayEdge } from "./mapping";

/** From so near a drop goes into an edge. */
const NEAR = 20;

/** Finds and lights up the edge that a drop would go into. */
export function useDropTarget(
  frame: RefObject<HTMLDivElement | null>,
  ways: readonly WayEdge[],
): { edgeAt: (place: Position) => Edge | undefined; show: (edge: Edge | undefined) => void } {
  const lit = useRef<string | undefined>(undefined);
  return useMemo(
    () => ({
      edgeAt: (place) => {
        let best: { edge: Edge; distance: number } | undefined;
        for (const { data } of ways) {
          if (data === undefined) continue;
          const distance = distanceTo(data.points, place);
          if (distance < NEAR && (best === undefined || distance < best.distance)) best = { edge: data.edge, distance };
        }
        return best?.edge;
      },
      show: (edge) => {
        const id = edge === undefined ? undefined : ways.find((way) => way.data?.edge === edge)?.id;
        if (id === lit.current) return;
        // Straight on the element: the pointer moves too often for a drawing of everything.
        for (const [target, on] of [
          [lit.current, false],
          [id, true],
        ] as const) {
          if (target === undefined) continue;
          const element = frame.current?.querySelector(`.react-flow__edge[data-id="${CSS.escape(target)}"]`);
          element?.toggleAttribute("data-drop", on);
        }
        lit.current = id;
      },
    }),
    [frame, ways],
  );
}
