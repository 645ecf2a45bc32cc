/** Drawing a way by keyboard: C begins at the chosen step, arrows choose where it leads, Enter takes it. */
import { useEffect } from "react";
import { walk, type Arrow } from "@/canvas";
import { connect } from "@/journey/commands";
import { canConnect, freePort, verdict } from "@/journey/connections";
import { nodeById, portsOf, positionOf, type Journey } from "@/journey/document";
import type { Session } from "./session";

/** Begins at the first open port of the chosen step. At one without a way out it only says so. */
export function startDrawing(session: Session): void {
  const { journey } = session.document.getState();
  const { choice } = session.state.getState();
  const node = nodeById(journey, choice.steps[0] ?? "");
  if (node === undefined) return;
  const port = freePort(journey, node);
  const candidate = port === undefined ? undefined : nearestTarget(session, node.id);
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

/**
 * While a way is drawn by keyboard: arrows choose where it leads, C another port, Enter takes it. Arrows come to steps
 * that it cannot lead to as well, which say why.
 */
export function useDrawingKeys(session: Session): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { drawing, direction } = session.state.getState();
      if (drawing === undefined) return;
      const { journey, edit } = session.document.getState();
      const node = nodeById(journey, drawing.from);
      const arrow = ARROWS[event.key];
      if (node === undefined || drawing.port === undefined) {
        session.state.setState({ drawing: undefined });
        // Nothing was begun, so any other key means what it always means.
        if (event.key !== "Escape") return;
      } else if (arrow !== undefined) {
        const next = walk(unconnected(journey), drawing.candidate ?? drawing.from, arrow, direction);
        if (next !== undefined) {
          session.state.setState({ drawing: { ...drawing, candidate: next } });
          session.canvas()?.reveal(next);
        }
      } else if (event.key.toLowerCase() === "c" && !event.ctrlKey && !event.metaKey) {
        const ports = portsOf(node);
        const port = ports[(ports.indexOf(drawing.port) + 1) % ports.length];
        session.state.setState({ drawing: { ...drawing, port } });
      } else if (event.key === "Enter") {
        const { from, port, candidate } = drawing;
        const given = candidate === undefined ? undefined : verdict(journey, from, port, candidate);
        // Where it cannot lead, the note above the card goes on saying why.
        if (given?.can !== false || given.why === "already") session.state.setState({ drawing: undefined });
        if (candidate !== undefined) edit("connect", connect(journey, from, port, candidate));
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
