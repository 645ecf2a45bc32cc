/** Findings in the order the list has them, and walking through them with F8. */
import type { FindingView } from "@/bindings/FindingView";
import { choose, toEditing, type Session } from "./session";

/** Names a finding, so that a list keeps its lines while others come and go. */
export function findingKey({ code, place }: FindingView): string {
  return [code, place.node, place.port, place.edge, place.field].join("|");
}

/** Goes to the next or the one before, around the ends. */
export function goToFinding(session: Session, by: 1 | -1): void {
  const { checked, finding, drawer } = session.state.getState();
  const findings = checked?.findings ?? [];
  if (findings.length === 0) return;
  // The first press of F8 goes to the first one.
  const fresh = drawer !== "problems" || session.state.getState().choice.steps.length === 0;
  const at = fresh && by === 1 && finding === 0 ? 0 : (finding + by + findings.length) % findings.length;
  showFinding(session, at);
}

/** Shows where a finding is. */
export function showFinding(session: Session, at: number): void {
  const found = session.state.getState().checked?.findings[at];
  if (found === undefined) return;
  toEditing(session, { finding: at, drawer: "problems" });
  const { journey } = session.document.getState();
  const edge = found.place.edge === undefined ? undefined : journey.edges[found.place.edge];
  const step = found.place.node ?? edge?.from;
  if (step === undefined || !journey.nodes.some((node) => node.id === step)) {
    choose(session, { steps: [] });
    return;
  }
  choose(session, { steps: [step] });
  session.canvas()?.reveal(step);
}
