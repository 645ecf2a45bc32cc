/**
 * The journey document as the builder sees it: the generated types, and what follows from a step's kind.
 * The rules here mirror `crates/journey/src/document/steps.rs`; the engine's checks have the last word.
 */
import type { Edge } from "../bindings/Edge";
import type { Journey } from "../bindings/Journey";
import type { Node } from "../bindings/Node";
import type { Note } from "../bindings/Note";
import type { Position } from "../bindings/Position";

export type { Edge, Journey, Node, Note, Position };

/** The word a step's kind has in files. */
export type Kind = Node["kind"];
/** A step of one kind. */
export type NodeOf<K extends Kind> = Extract<Node, { kind: K }>;

/** The port that files leave out. */
export const NEXT = "next";

/** The port an edge leaves by. */
export function portOf(edge: Edge): string {
  return edge.port ?? NEXT;
}

/** An edge of the document, with `next` left out as files do. */
export function edgeOf(from: string, port: string, to: string): Edge {
  return port === NEXT ? { from, to } : { from, port, to };
}

/** The ways a step can be left that stand on its leading side, in the order they are drawn. */
export function mainPorts(node: Node): readonly string[] {
  switch (node.kind) {
    case "condition":
      return ["yes", "no"];
    case "exit":
      return [];
    default:
      return [NEXT];
  }
}

/** The way out for what could not be done; it may well stay unconnected, so it is drawn apart. */
export function fallbackPort(node: Node): string | undefined {
  switch (node.kind) {
    case "send_message":
      return "not_sent";
    case "assign_voucher":
      return "out_of_stock";
    default:
      return undefined;
  }
}

/** Every way a step can be left. */
export function portsOf(node: Node): readonly string[] {
  const fallback = fallbackPort(node);
  return fallback === undefined ? mainPorts(node) : [...mainPorts(node), fallback];
}

/** Whether visits start at this step. */
export function isTrigger(node: Node): boolean {
  return node.kind === "event_trigger";
}

/** The step with this id; the first one where an id stands twice. */
export function nodeById(journey: Journey, id: string): Node | undefined {
  return journey.nodes.find((node) => node.id === id);
}

/** The edge that leaves a port. */
export function edgeFrom(journey: Journey, from: string, port: string): Edge | undefined {
  return journey.edges.find((edge) => edge.from === from && portOf(edge) === port);
}

/** Measures of the canvas at 100 %, as `look.md` has them. */
export const CARD = { width: 232, height: 64 } as const;
/** Distance from card to card, across and down. */
export const STRIDE = { x: 296, y: 136 } as const;
/** What positions snap to. */
export const SNAP = 8;
/** A note that nobody has resized. */
export const NOTE = { width: 232, height: 72 } as const;

/** Where a step's card stands; a step without a place stands at the origin until it is laid out. */
export function positionOf(item: { position?: Position }): Position {
  return item.position ?? { x: 0, y: 0 };
}

/** The nearest point of the grid. */
export function snapped(position: Position): Position {
  // `+ 0` turns -0 into 0, which JSON would write differently.
  return { x: Math.round(position.x / SNAP) * SNAP + 0, y: Math.round(position.y / SNAP) * SNAP + 0 };
}

/** What the palette offers: a kind, and for messages the channel. */
export type PaletteKind =
  | "event_trigger"
  | "send_email"
  | "send_sms"
  | "wait"
  | "wait_for_time_range"
  | "condition"
  | "assign_voucher"
  | "add_to_segment"
  | "exit";

/** The palette's groups, in its order: the families of look.md. */
export const PALETTE: readonly { family: string; kinds: readonly PaletteKind[] }[] = [
  { family: "trigger", kinds: ["event_trigger"] },
  { family: "message", kinds: ["send_email", "send_sms"] },
  { family: "time", kinds: ["wait", "wait_for_time_range"] },
  { family: "logic", kinds: ["condition"] },
  { family: "money", kinds: ["assign_voucher"] },
  { family: "data", kinds: ["add_to_segment"] },
  { family: "end", kinds: ["exit"] },
];

/** A step as it comes from the palette: nothing set that the person should choose. */
export function newNode(kind: PaletteKind, id: string): Node {
  switch (kind) {
    case "send_email":
      return { id, kind: "send_message", channel: "email" };
    case "send_sms":
      return { id, kind: "send_message", channel: "sms" };
    case "wait":
      return { id, kind: "wait", for: "P1D" };
    case "wait_for_time_range":
      return {
        id,
        kind: "wait_for_time_range",
        slots: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "19:00" }],
      };
    default:
      return { id, kind };
  }
}

const ID_STEMS: Record<PaletteKind, string> = {
  event_trigger: "start",
  send_email: "email",
  send_sms: "sms",
  wait: "wait",
  wait_for_time_range: "hours",
  condition: "condition",
  assign_voucher: "voucher",
  add_to_segment: "segment",
  exit: "end",
};

/** A readable id for a new step that no other step has. */
export function newId(journey: Journey, kind: PaletteKind): string {
  return freeId(new Set(journey.nodes.map((node) => node.id)), ID_STEMS[kind]);
}

/** `stem`, or `stem-2`, `stem-3` … */
export function freeId(taken: ReadonlySet<string>, stem: string): string {
  if (!taken.has(stem)) return stem;
  const base = stem.replace(/-\d+$/, "");
  for (let n = 2; ; n += 1) {
    const id = `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Words that mean something else where a step's id may stand (`since`), so no step may be called so. */
const RESERVED = new Set(["entry", "ever"]);

/** Why a step cannot have this id, as the ending of a message key; `undefined` where it can. */
export function idProblem(journey: Journey, current: string, id: string): "empty" | "taken" | "reserved" | undefined {
  if (id.trim() === "") return "empty";
  if (RESERVED.has(id) || /^[-+]?P[\dT]/.test(id)) return "reserved";
  if (id !== current && journey.nodes.some((node) => node.id === id)) return "taken";
  return undefined;
}
