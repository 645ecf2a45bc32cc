/**
 * Document → React Flow. Pure functions; the document stays the truth.
 *
 * React Flow redraws a node when its object is another one. So the objects of the last mapping are handed in again,
 * and whatever would come out the same is returned as it was.
 */
import type { Edge as FlowEdge, Node as FlowNode } from "@xyflow/react";
import {
  CARD,
  NOTE,
  fallbackPort,
  isTrigger,
  mainPorts,
  portOf,
  portsOf,
  positionOf,
  type Edge,
  type Journey,
  type Node,
  type Note,
  type Position,
} from "@/journey/document";
import type { Drawn, Verdict } from "@/journey/connections";
import { same } from "@/journey/operations";
import type { Argument } from "@/journey/phrase";
import { stepTitle } from "@/journey/summaries";
import { entryOffset, middleOf, portOffset, type Direction, type Point } from "./geometry";
import {
  portKey,
  wayKey,
  type ChangeMark,
  type Changes,
  type FlowCounts,
  type Problems,
  type Results,
  type StepCounts,
  type Trail,
} from "./overlay";
import { routes } from "./route";

/** What a step's face is drawn from. */
export interface StepData extends Record<string, unknown> {
  step: Node;
  /** What the step is called that a jump leads to. */
  target: Argument | undefined;
  /** The journey's own time zone. */
  zone: string | undefined;
  direction: Direction;
  /** Ports without an edge. */
  open: readonly string[];
  problems: Problems | undefined;
  counts: StepCounts | undefined;
  /** What left by ports without an edge. */
  stubs: readonly { port: string; flow: FlowCounts; onTrail: boolean }[];
  /** Counts are of an earlier version. */
  stale: boolean;
  /** The numbers of the followed customer's steps here. */
  numbers: readonly number[];
  /** She has yet to come here at the instant that is shown. */
  ahead: boolean;
  /** A customer is followed, and this step is not on her path. */
  faded: boolean;
  /** The step of her path that is being read about. */
  current: boolean;
  /** While a way is drawn: it begins here, may lead here, or may not. */
  connect: "from" | "can" | "cannot" | undefined;
  /** The port that the way being drawn leaves by. */
  drawnPort: string | undefined;
  /** The way being drawn is held over this card, or would lead here by keyboard. */
  candidate: boolean;
  /** How it differs from the version it is compared with. */
  change: ChangeMark | undefined;
  /** Tab comes to this card. */
  tabStop: boolean;
  /** Ids of one step shall be unique; a second one is shown, and can be chosen only in the list of problems. */
  twin: boolean;
}

/** A step on the canvas. */
export type StepNode = FlowNode<StepData, "step">;

/** A note on the canvas. */
export type NoteNode = FlowNode<{ note: Note; index: number }, "note">;

/** Anything on the canvas. */
export type CanvasNode = StepNode | NoteNode;

/** What a way is drawn from. */
export interface WayData extends Record<string, unknown> {
  edge: Edge;
  /** The step it leaves. */
  source: Node;
  direction: Direction;
  points: readonly Point[];
  middle: Point;
  flow: FlowCounts | undefined;
  /** The port's name stands at the way's start: where a step has several ways out, and counts are shown. */
  named: boolean;
  /** The first of the step's ports: its name stands above the way, the others' below. */
  first: boolean;
  onTrail: boolean;
  faded: boolean;
  stale: boolean;
  /** How it differs from the version it is compared with. */
  change: ChangeMark | undefined;
}

/** A way on the canvas. */
export type WayEdge = FlowEdge<WayData, "way">;

/** What is drawn. */
export interface Scene {
  journey: Journey;
  direction: Direction;
  chosen: ReadonlySet<string>;
  /** The `portKey` of the chosen edge. */
  chosenEdge: string | undefined;
  chosenNote: number | undefined;
  problems: ReadonlyMap<string, Problems>;
  results: Results | undefined;
  trail: Trail | undefined;
  /** Where things that are being dragged are now, by node id. */
  moved: ReadonlyMap<string, Position>;
  /** The way that is being drawn, and what may be done with it at every step. */
  drawn: { end: Drawn; verdicts: ReadonlyMap<string, Verdict> } | undefined;
  /** The step that the way being drawn is held over, or would lead to by keyboard. */
  candidate: string | undefined;
  /** What differs from another version. */
  changes: Changes | undefined;
  /** The step that Tab comes to. */
  tabStop: string | undefined;
  readOnly: boolean;
}

/** The node id of a note. */
export function noteId(index: number): string {
  return `note▸${index}`;
}

/** The place of a note in the document, if a node id is one's. */
export function noteIndex(id: string): number | undefined {
  const match = /^note▸(\d+)$/.exec(id);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

const DOT = 10;

type Handles = NonNullable<FlowNode["handles"]>;
const handleCache = new Map<string, Handles>();

/** Where ports are is known without looking at the page; so edges can be drawn before the first paint. */
function handlesOf(node: Node, direction: Direction): Handles {
  const key = `${node.kind} ${direction} ${JSON.stringify(mainPorts(node))}`;
  const known = handleCache.get(key);
  if (known !== undefined) return known;
  const ahead = (direction === "right" ? "right" : "bottom") as Handles[number]["position"];
  const behind = (direction === "right" ? "left" : "top") as Handles[number]["position"];
  const aside = (direction === "right" ? "bottom" : "right") as Handles[number]["position"];
  const dot = (at: Point) => ({ x: at.x - DOT / 2, y: at.y - DOT / 2, width: DOT, height: DOT });
  const handles: Handles = portsOf(node).map((port) => ({
    id: port,
    type: "source" as const,
    position: port === fallbackPort(node) ? aside : ahead,
    ...dot(portOffset(node, port, direction)),
  }));
  if (!isTrigger(node)) {
    handles.push({ id: "in", type: "target", position: behind, ...dot(entryOffset(direction)) });
  }
  handleCache.set(key, handles);
  return handles;
}

/** The nodes of a scene. `before` are those of the last one. */
export function nodesOf(scene: Scene, before: readonly CanvasNode[]): CanvasNode[] {
  const last = new Map(before.map((node) => [node.id, node]));
  const connected = new Set(scene.journey.edges.map((edge) => portKey(edge.from, portOf(edge))));
  const seen = new Map<string, number>();
  const steps = scene.journey.nodes.map((step): StepNode => {
    const times = seen.get(step.id) ?? 0;
    seen.set(step.id, times + 1);
    const id = times === 0 ? step.id : `${step.id}▸${times}`;
    const old = last.get(id);
    return reuse(old?.type === "step" ? old : undefined, stepNode(scene, step, id, connected));
  });
  const notes = (scene.journey.notes ?? []).map((note, index): NoteNode => {
    const old = last.get(noteId(index));
    return reuse(old?.type === "note" ? old : undefined, noteNode(scene, note, index));
  });
  return [...notes, ...steps];
}

function stepNode(scene: Scene, step: Node, id: string, connected: ReadonlySet<string>): StepNode {
  const { results, trail } = scene;
  const twin = id !== step.id;
  const open = portsOf(step).filter((port) => !connected.has(portKey(step.id, port)));
  const stubs = open.flatMap((port) => {
    const key = portKey(step.id, port);
    const flow = results?.flows.get(key);
    return flow === undefined || flow.count === 0 ? [] : [{ port, flow, onTrail: trail?.ports.has(key) ?? false }];
  });
  return {
    id,
    type: "step",
    position: scene.moved.get(id) ?? positionOf(step),
    width: CARD.width,
    height: CARD.height,
    measured: { width: CARD.width, height: CARD.height },
    handles: handlesOf(step, scene.direction),
    selected: !twin && scene.chosen.has(step.id),
    selectable: !twin,
    draggable: !scene.readOnly && !twin,
    connectable: !scene.readOnly && !twin,
    data: {
      step,
      target: step.kind === "goto" && step.node !== undefined ? stepTitle(scene.journey, step.node) : undefined,
      zone: scene.journey.time_zone,
      direction: scene.direction,
      open,
      problems: scene.problems.get(step.id),
      counts: results?.steps.get(step.id),
      stubs,
      stale: results?.stale ?? false,
      numbers: trail?.steps.get(step.id) ?? [],
      ahead: isAhead(trail, step.id),
      faded: trail !== undefined && !trail.steps.has(step.id),
      current: trail?.current === step.id,
      connect: twin ? undefined : connectOf(scene, step.id),
      drawnPort:
        !twin && scene.drawn !== undefined && "from" in scene.drawn.end && scene.drawn.end.from === step.id
          ? scene.drawn.end.port
          : undefined,
      candidate: !twin && scene.candidate === step.id,
      change: scene.changes?.steps.get(step.id),
      tabStop: !twin && scene.tabStop === step.id,
      twin,
    },
  };
}

function isAhead(trail: Trail | undefined, id: string): boolean {
  const [first] = trail?.steps.get(id) ?? [];
  return trail?.reached !== undefined && first !== undefined && first > trail.reached;
}

/** What a card says to the way that is being drawn. */
function connectOf({ drawn }: Scene, id: string): StepData["connect"] {
  if (drawn === undefined) return undefined;
  const held = "from" in drawn.end ? drawn.end.from : drawn.end.to;
  if (drawn.verdicts.get(id)?.can === true) return "can";
  return id === held ? "from" : "cannot";
}

function noteNode(scene: Scene, note: Note, index: number): NoteNode {
  const size = note.size ?? NOTE;
  return {
    id: noteId(index),
    type: "note",
    position: scene.moved.get(noteId(index)) ?? positionOf(note),
    width: size.width,
    height: size.height,
    measured: { width: size.width, height: size.height },
    selected: scene.chosenNote === index,
    draggable: !scene.readOnly,
    connectable: false,
    zIndex: -1,
    data: { note, index },
  };
}

/** The edges of a scene. `before` are those of the last one. */
export function waysOf(scene: Scene, before: readonly WayEdge[]): WayEdge[] {
  const { journey, direction, results, trail } = scene;
  const last = new Map(before.map((way) => [way.id, way]));
  const nodes = new Map(journey.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const ways: WayEdge[] = [];
  for (const [edge, points] of routesOf(scene)) {
    const port = portOf(edge);
    const key = portKey(edge.from, port);
    const id = seen.has(key) ? `${key}▸${edge.to}` : key;
    const node = nodes.get(edge.from);
    if (node === undefined || seen.has(id)) continue;
    seen.add(key).add(id);
    const onTrail = trail?.ports.has(key) ?? false;
    const way: WayEdge = {
      id,
      type: "way",
      source: edge.from,
      target: edge.to,
      sourceHandle: port,
      targetHandle: "in",
      selected: scene.chosenEdge === key,
      zIndex: onTrail || scene.chosenEdge === key ? 1 : 0,
      reconnectable: scene.readOnly ? false : "target",
      data: {
        edge,
        source: node,
        direction,
        points,
        middle: middleOf(points),
        flow: results?.flows.get(key),
        named: mainPorts(node).length > 1 || port === fallbackPort(node),
        first: mainPorts(node)[0] === port,
        onTrail,
        faded: trail !== undefined && !onTrail,
        stale: results?.stale ?? false,
        change: scene.changes?.ways.get(wayKey(edge.from, port, edge.to)),
      },
    };
    ways.push(reuse(last.get(id), way));
  }
  return ways;
}

const lastRoutes = new WeakMap<Journey, { direction: Direction; moved: Scene["moved"]; routes: Map<Edge, Point[]> }>();

/** The ways of a scene, found again only when a card has moved: counts change many times a second. */
function routesOf({ journey, direction, moved }: Scene): Map<Edge, Point[]> {
  const last = lastRoutes.get(journey);
  if (last !== undefined && last.direction === direction && last.moved === moved) return last.routes;
  const made = routes(journey, direction, moved);
  lastRoutes.set(journey, { direction, moved, routes: made });
  return made;
}

/** The old object where the new one says the same. Steps of the document keep their identity, so this looks no deeper than it must. */
function reuse<T extends { data?: Record<string, unknown> }>(old: T | undefined, made: T): T {
  if (old === undefined) return made;
  const oldData: Record<string, unknown> = old.data ?? {};
  const data: Record<string, unknown> = made.data ?? {};
  const sameData = Object.keys(data).every((key) => sameShallow(oldData[key], data[key]));
  const rest = made as Record<string, unknown>;
  const oldRest = old as Record<string, unknown>;
  const sameRest = Object.keys(rest).every((key) => key === "data" || sameShallow(oldRest[key], rest[key]));
  if (sameData && sameRest) return old;
  return sameData ? { ...made, data: old.data } : made;
}

/** Equal numbers, places and short lists are the same thing; large things are compared by identity first. */
function sameShallow(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && same(a, b));
}
