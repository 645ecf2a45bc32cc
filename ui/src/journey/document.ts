/**
 * The journey document as the builder sees it: the generated types, and what follows from a step's kind.
 * The rules here mirror `crates/journey/src/kinds/`; the engine's checks have the last word.
 */
import type { Channel } from "../bindings/Channel";
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

/** How steps of one kind can be left. */
interface Ways<N extends Node> {
  /** The ports on the step's leading side, in the order they are drawn. */
  main: readonly string[] | ((node: N) => readonly string[]);
  /** The way out for what could not be done; it may well stay unconnected, so it is drawn apart. */
  fallback?: string;
}

const ONWARD = { main: [NEXT] };

/** The way out of a multi-branch for those whom no case describes. */
export const OTHERWISE = "otherwise";

const WAYS: { [K in Kind]: Ways<NodeOf<K>> } = {
  event_trigger: ONWARD,
  segment_trigger: ONWARD,
  date_trigger: ONWARD,
  schedule_trigger: ONWARD,
  send_message: { main: [NEXT], fallback: "not_sent" },
  wait: ONWARD,
  wait_for_time_range: ONWARD,
  wait_until: { main: [NEXT], fallback: "past" },
  wait_for_event: { main: ["happened", "timed_out"] },
  condition: { main: ["yes", "no"] },
  branch: { main: (node) => namesOf([...node.cases, { name: OTHERWISE }]) },
  random_split: { main: (node) => namesOf(node.variants) },
  holdout: { main: ["treated", "held_out"] },
  assign_voucher: { main: [NEXT], fallback: "out_of_stock" },
  add_to_segment: ONWARD,
  remove_from_segment: ONWARD,
  set_attribute: ONWARD,
  create_occasion: ONWARD,
  sync_audience: ONWARD,
  webhook: ONWARD,
  goto: { main: [] },
  exit: { main: [] },
};

/** Ports that are named by the person; each once, and none without a name. */
function namesOf(items: readonly { name?: string }[]): readonly string[] {
  return [...new Set(items.flatMap(({ name }) => (name === undefined || name === "" ? [] : [name])))];
}

/** The ways a step can be left that stand on its leading side, in the order they are drawn. */
export function mainPorts(node: Node): readonly string[] {
  // What a kind says of its own steps cannot be told from the union of kinds.
  const { main } = WAYS[node.kind] as Ways<Node>;
  return typeof main === "function" ? main(node) : main;
}

/** The way out for what could not be done. */
export function fallbackPort(node: Node): string | undefined {
  return WAYS[node.kind].fallback;
}

/** Every way a step can be left. */
export function portsOf(node: Node): readonly string[] {
  const fallback = fallbackPort(node);
  return fallback === undefined ? mainPorts(node) : [...mainPorts(node), fallback];
}

/** Whether a person gave this step's port its name: a case or a variant. */
export function isNamedPort(node: Node, port: string): boolean {
  return (node.kind === "branch" && port !== OTHERWISE) || node.kind === "random_split";
}

/** Whether visits start at this step. */
export function isTrigger(node: Node): boolean {
  return node.kind.endsWith("_trigger");
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
export type PaletteKind = Exclude<Kind, "send_message"> | `send_${Channel}`;

/** The palette's groups: the families of look.md. */
export type PaletteFamily = "trigger" | "message" | "time" | "logic" | "data" | "money" | "end";

interface Entry {
  family: PaletteFamily;
  /** What ids of new steps begin with. */
  stem: string;
  /** What a new step has set: nothing that the person should choose. */
  fresh?: Partial<Omit<Node, "id" | "kind">> & Record<string, unknown>;
}

const ENTRIES: Record<PaletteKind, Entry> = {
  event_trigger: { family: "trigger", stem: "start" },
  segment_trigger: { family: "trigger", stem: "start", fresh: { at: "added" } },
  date_trigger: { family: "trigger", stem: "start", fresh: { at: "09:00", repeat: "yearly" } },
  schedule_trigger: {
    family: "trigger",
    stem: "start",
    fresh: { every: { unit: "week", days: ["mon"], time: "09:00" } },
  },
  send_email: { family: "message", stem: "email", fresh: { channel: "email" } },
  send_sms: { family: "message", stem: "sms", fresh: { channel: "sms" } },
  send_chat: { family: "message", stem: "chat", fresh: { channel: "chat" } },
  send_push: { family: "message", stem: "push", fresh: { channel: "push" } },
  wait: { family: "time", stem: "wait", fresh: { for: "P1D" } },
  wait_for_time_range: {
    family: "time",
    stem: "hours",
    fresh: { slots: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "19:00" }] },
  },
  wait_until: { family: "time", stem: "until", fresh: { when_past: "go_on" } },
  wait_for_event: { family: "time", stem: "event", fresh: { timeout: "P3D" } },
  condition: { family: "logic", stem: "condition" },
  branch: { family: "logic", stem: "branch", fresh: { cases: [{ name: "A" }, { name: "B" }] } },
  random_split: {
    family: "logic",
    stem: "split",
    fresh: {
      variants: [
        { name: "A", weight: 50 },
        { name: "B", weight: 50 },
      ],
    },
  },
  holdout: { family: "logic", stem: "control", fresh: { share: 10 } },
  add_to_segment: { family: "data", stem: "segment" },
  remove_from_segment: { family: "data", stem: "segment" },
  set_attribute: { family: "data", stem: "attribute" },
  create_occasion: { family: "data", stem: "occasion", fresh: { assignee: "home_store" } },
  sync_audience: { family: "data", stem: "audience", fresh: { action: "add" } },
  webhook: { family: "data", stem: "webhook" },
  assign_voucher: { family: "money", stem: "voucher" },
  goto: { family: "end", stem: "jump" },
  exit: { family: "end", stem: "end" },
};

const FAMILIES: readonly PaletteFamily[] = ["trigger", "message", "time", "logic", "data", "money", "end"];

/** The palette's groups with their entries, in its order. */
export const PALETTE: readonly { family: PaletteFamily; kinds: readonly PaletteKind[] }[] = FAMILIES.map((family) => ({
  family,
  kinds: (Object.keys(ENTRIES) as PaletteKind[]).filter((kind) => ENTRIES[kind].family === family),
}));

const SENDINGS: Partial<Record<PaletteKind, Channel>> = {
  send_email: "email",
  send_sms: "sms",
  send_chat: "chat",
  send_push: "push",
};

/** The channel of an entry that sends, which its kind does not tell. */
export function channelOf(kind: PaletteKind): Channel | undefined {
  return SENDINGS[kind];
}

/** A step as it comes from the palette: nothing set that the person should choose. */
export function newNode(kind: PaletteKind, id: string): Node {
  const fresh = structuredClone(ENTRIES[kind].fresh ?? {});
  return { id, kind: channelOf(kind) === undefined ? kind : "send_message", ...fresh } as Node;
}

/** Whether a new step of this kind has a way in: triggers have none. */
export function canBeEntered(kind: PaletteKind): boolean {
  return ENTRIES[kind].family !== "trigger";
}

/** Whether a new step of this kind fits into a connection: it has a way in and a way out. */
export function fitsBetween(kind: PaletteKind): boolean {
  return canBeEntered(kind) && ENTRIES[kind].family !== "end";
}

/** A readable id for a new step that no other step has. */
export function newId(journey: Journey, kind: PaletteKind): string {
  return freeId(new Set(journey.nodes.map((node) => node.id)), ENTRIES[kind].stem);
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
