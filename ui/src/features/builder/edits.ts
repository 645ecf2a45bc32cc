/** What the builder does on a key, a click or a menu: commands on the document, and what is chosen afterwards. */
import {
  addAfter,
  addNode,
  addNote,
  belowAll,
  connect,
  deleteNodes,
  deleteNote,
  disconnect,
  duplicate,
  fitsOnEdge,
  fragmentOf,
  freePlace,
  insertFragment,
  insertOnEdge,
  moveNodes,
  placeAdded,
  type Changed,
  type Fragment,
} from "@/journey/commands";
import { newId, newNode, portOf, type Journey, type PaletteKind, type Position } from "@/journey/document";
import { missingHere, pasteNotes, textOf } from "@/journey/clipboard";
import type { Phrase } from "@/journey/phrase";
import type { EditName } from "@/journey/store";
import type { FindingView } from "@/bindings/FindingView";
import { patchOperations } from "@/journey/patch";
import { portKey, portOfKey } from "@/canvas";
import { choose, keepChoice, touchedSteps, type PickTarget, type Session } from "./session";

function journeyOf(session: Session): Journey {
  return session.document.getState().journey;
}

/** Does a command, and chooses what came of it. */
function change(session: Session, name: EditName, { operations, chosen }: Changed): boolean {
  const done = session.document.getState().edit(name, operations);
  if (done) choose(session, { steps: chosen });
  return done;
}

/** Puts a new step where it was aimed. */
export function addStep(session: Session, kind: PaletteKind, target: PickTarget): void {
  const journey = journeyOf(session);
  const node = newNode(kind, newId(journey, kind));
  if (target.how === "into" && fitsOnEdge(node)) {
    change(session, "add-step", insertOnEdge(journey, target.edge, node));
  } else if (target.how === "after") {
    change(session, "add-step", addAfter(journey, target.step, node, target.port, target.place));
  } else {
    change(session, "add-step", addNode(journey, node, target.at));
  }
  session.canvas()?.focusStep(node.id);
}

/** Where a step goes that is added without aiming: after the chosen one, else below everything. */
export function targetOfChoice(session: Session): PickTarget {
  const { choice } = session.state.getState();
  const journey = journeyOf(session);
  if (choice.edge !== undefined) {
    const { step, port } = portOfKey(choice.edge);
    const edge = journey.edges.find((candidate) => candidate.from === step && portOf(candidate) === port);
    if (edge !== undefined) return { how: "into", edge, at: belowAll(journey) };
  }
  const step = choice.steps.at(-1);
  return step === undefined ? { how: "alone", at: belowAll(journey) } : { how: "after", step, at: belowAll(journey) };
}

/** Takes away what is chosen; neighbours of steps are connected. */
export function deleteChoice(session: Session): void {
  const journey = journeyOf(session);
  const { choice } = session.state.getState();
  const { edit } = session.document.getState();
  if (choice.note !== undefined) edit("delete", deleteNote(journey, choice.note));
  else if (choice.edge !== undefined) {
    const edge = journey.edges.find((candidate) => portKey(candidate.from, portOf(candidate)) === choice.edge);
    if (edge !== undefined) edit("disconnect", disconnect(journey, edge));
  } else if (choice.steps.length > 0) edit("delete", deleteNodes(journey, choice.steps));
  else return;
  choose(session, { steps: [] });
}

/** Copies the chosen steps beside themselves. */
export function duplicateChoice(session: Session): void {
  const { steps } = session.state.getState().choice;
  if (steps.length > 0) change(session, "duplicate", duplicate(journeyOf(session), steps));
}

/** The chosen steps as JSON text; all of them where none is chosen. */
export function copiedText(session: Session): string {
  const journey = journeyOf(session);
  const { steps } = session.state.getState().choice;
  return textOf(fragmentOf(journey, steps.length > 0 ? steps : journey.nodes.map((node) => node.id)));
}

/** Puts steps in that came as text, and says what of them does not fit here. */
export function pasteFragment(session: Session, fragment: Fragment, at: Position): Phrase[] {
  const inserted = insertFragment(journeyOf(session), fragment, at);
  const missing = missingHere(fragment.nodes, journeyOf(session), session.catalogue);
  change(session, "paste", inserted);
  return pasteNotes(missing, inserted.cleared);
}

/** Leads a port to a step. */
export function connectSteps(session: Session, from: string, port: string, to: string): void {
  session.document.getState().edit("connect", connect(journeyOf(session), from, port, to));
}

/** A new note in the middle of what is seen. */
export function addNoteInSight(session: Session): void {
  const journey = journeyOf(session);
  const middle = session.canvas()?.middle() ?? belowAll(journey);
  const place = freePlace(journey, { x: middle.x - 116, y: middle.y - 36 });
  session.document.getState().edit("note", addNote(journey, place));
  choose(session, { steps: [], note: journey.notes?.length ?? 0 });
}

/** Puts cards where the engine's layout has them; one edit, and they glide there. */
export function applyLayout(session: Session, positions: Readonly<Record<string, Position>>): void {
  const canvas = session.canvas();
  canvas?.glide();
  const places = new Map(Object.entries(positions));
  if (session.document.getState().edit("layout", moveNodes(journeyOf(session), places))) {
    // After the cards have arrived.
    window.setTimeout(() => session.canvas()?.fit(), 200);
  }
}

/** Mends what a finding is about. Says whether the fix still fitted. */
export function applyFix(session: Session, finding: FindingView): boolean {
  const { checkedRevision } = session.state.getState();
  const { revision, journey, edit } = session.document.getState();
  if (finding.fix === undefined || checkedRevision !== revision) return false;
  const near = journey.nodes.find((node) => node.id === finding.place.node)?.position;
  const operations = patchOperations(journey, finding.fix.patch);
  if (operations === undefined || !edit("fix", placeAdded(journey, operations, near))) return false;
  keepChoice(session);
  const added = operations.flatMap((operation) =>
    operation.op === "add" && operation.list === "nodes" ? [operation.item.id] : [],
  );
  const step = added[0] ?? finding.place.node;
  if (step !== undefined && session.document.getState().journey.nodes.some((node) => node.id === step)) {
    choose(session, { steps: [step] });
    session.canvas()?.reveal(step);
  }
  return true;
}

/** Takes the last edit back, or does it again, and shows where. */
export function travel(session: Session, way: "undo" | "redo"): void {
  const { past, future } = session.document.getState();
  const next = way === "undo" ? past.at(-1) : future.at(-1);
  if (next === undefined) return;
  if (next.name === "layout") session.canvas()?.glide();
  session.document.getState()[way]();
  const { journey } = session.document.getState();
  const there = touchedSteps(next).filter((id) => journey.nodes.some((node) => node.id === id));
  if (there.length === 1 && next.name !== "layout") {
    choose(session, { steps: there });
    session.canvas()?.reveal(there[0] ?? "");
  } else keepChoice(session);
}
