/** Drawing a way by keyboard: C begins at the chosen step, arrows choose where it leads, Enter takes it. */
import { useEffect } from "react";
import { walk, type Arrow } from "@/canvas";
import { canConnect, connect } from "@/journey/commands";
import { edgeFrom, mainPorts, nodeById, portsOf, positionOf, type Journey } from "@/journey/document";
import type { Session } from "./session";

/** Begins at the first open port of the chosen step. */
export function startDrawing(session: Session): void {
  const { journey } = session.document.getState();
  const { choice } = session.state.getState();
  const node = nodeById(journey, choice.steps[0] ?? "");
  if (node === undefined) return;
  const open = mainPorts(node).find((port) => edgeFrom(journey, node.id, port) === undefined);
  const port = open ?? portsOf(node)[0];
  if (port === undefined) return;
  const candidate = nearestTarget(session, node.id);
  session.state.setState({ drawing: { from: node.id, port, candidate } });
}

/** The nearest step that may be led to, by place. */
function nearestTarget(session: Session, from: string): string | undefined {
  const { journey } = session.document.getState();
  const here = positionOf(nodeById(journey, from) ?? {});
  const distance = (id: string) => {
    const there = positionOf(nodeById(journey, id) ?? {});
    return Math.hypot(there.x - here.x, there.y - here.y);
  };
  return journey.nodes
    .map((node) => node.id)
    .filter((id) => canConnect(journey, from, id))
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

const ARROWS: Record<string, Arrow> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** While a way is drawn by keyboard: arrows choose where it leads, C another port, Enter takes it. */
export function useDrawingKeys(session: Session): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { drawing, direction } = session.state.getState();
      if (drawing === undefined) return;
      const { journey, edit } = session.document.getState();
      const node = nodeById(journey, drawing.from);
      const arrow = ARROWS[event.key];
      if (node === undefined) session.state.setState({ drawing: undefined });
      else if (arrow !== undefined) {
        const next = walk(unconnected(journey), drawing.candidate ?? drawing.from, arrow, direction);
        if (next !== undefined && canConnect(journey, drawing.from, next)) {
          session.state.setState({ drawing: { ...drawing, candidate: next } });
          session.canvas()?.reveal(next);
        }
      } else if (event.key.toLowerCase() === "c" && !event.ctrlKey && !event.metaKey) {
        const ports = portsOf(node);
        const port = ports[(ports.indexOf(drawing.port) + 1) % ports.length];
        if (port !== undefined) session.state.setState({ drawing: { ...drawing, port } });
      } else if (event.key === "Enter") {
        if (drawing.candidate !== undefined) {
          edit("connect", connect(journey, drawing.from, drawing.port, drawing.candidate));
        }
        session.state.setState({ drawing: undefined });
      } else if (event.key === "Escape") session.state.setState({ drawing: undefined });
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before anything else hears the key.
    window.addEventListener("keydown", hear, { capture: true });
    return () => window.removeEventListener("keydown", hear, { capture: true });
  }, [session]);
}

/** Without its edges a journey is walked by place alone. */
function unconnected(journey: Journey): Journey {
  return { ...journey, edges: [] };
}
