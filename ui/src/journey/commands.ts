/** What a person can do to a journey. Each command looks at the document and says which operations do it. */
import type { FindingView } from "../bindings/FindingView";
import {
  CARD,
  NEXT,
  NOTE,
  STRIDE,
  edgeFrom,
  edgeOf,
  freeId,
  idProblem,
  isTrigger,
  mainPorts,
  nodeById,
  portOf,
  portsOf,
  positionOf,
  snapped,
} from "./document";
import type { Edge, Journey, Node, Note, Position } from "./document";
import { canConnect } from "./connections";
import { Edit, same } from "./operations";
import type { Operation, SettingName } from "./operations";
import { renameReferences } from "./references";

/** Operations, and the steps that should be chosen afterwards. */
export interface Changed {
  operations: Operation[];
  chosen: string[];
}

function indexOf(journey: Journey, id: string): number {
  return journey.nodes.findIndex((node) => node.id === id);
}

/** Puts another step in the place of the one with this id. */
export function replaceNode(journey: Journey, id: string, node: Node): Operation[] {
  const at = indexOf(journey, id);
  const before = journey.nodes[at];
  if (before === undefined || same(before, node)) return [];
  return new Edit(journey).replace("nodes", at, node).operations();
}

/** Moves cards to new places. */
export function moveNodes(journey: Journey, places: ReadonlyMap<string, Position>): Operation[] {
  const edit = new Edit(journey);
  journey.nodes.forEach((node, at) => {
    const position = places.get(node.id);
    if (position !== undefined && !same(position, node.position)) edit.replace("nodes", at, { ...node, position });
  });
  return edit.operations();
}

/** Leads a port to a step. A port has one edge: the one before is replaced. */
export function connect(journey: Journey, from: string, port: string, to: string): Operation[] {
  const source = nodeById(journey, from);
  if (source === undefined || !portsOf(source).includes(port) || !canConnect(journey, from, to)) return [];
  const edge = edgeOf(from, port, to);
  const at = journey.edges.findIndex((other) => other.from === from && portOf(other) === port);
  const before = journey.edges[at];
  if (before === undefined) return new Edit(journey).add("edges", edge).operations();
  return before.to === to ? [] : new Edit(journey).replace("edges", at, edge).operations();
}

/** Takes an edge away. */
export function disconnect(journey: Journey, edge: Edge): Operation[] {
  const at = journey.edges.indexOf(edge);
  return at < 0 ? [] : new Edit(journey).remove("edges", at).operations();
}

/**
 * Where the way into a step goes on when steps are gone: along `next`; at a step without `next` along the one way that
 * its connected ports agree on. Where they do not agree, and in a circle among the steps themselves, the way ends, and
 * the port before shows itself as open.
 */
function continuing(journey: Journey, gone: ReadonlySet<string>): (id: string) => string | undefined {
  const out = new Map<string, Edge[]>();
  for (const edge of journey.edges) {
    if (gone.has(edge.from)) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  }
  const nodes = new Map(journey.nodes.map((node) => [node.id, node]));
  const targetsOf = (id: string): string[] => {
    const node = nodes.get(id);
    const ports = node === undefined ? [] : mainPorts(node);
    const used = ports.includes(NEXT) ? [NEXT] : ports;
    return (out.get(id) ?? []).filter((edge) => used.includes(portOf(edge))).map((edge) => edge.to);
  };
  return (id) => {
    const ends = new Set<string>();
    const seen = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined && ends.size < 2; next = open.pop()) {
      if (!gone.has(next)) ends.add(next);
      else if (!seen.has(next)) {
        seen.add(next);
        open.push(...targetsOf(next));
      }
    }
    return ends.size === 1 ? [...ends][0] : undefined;
  };
}

/**
 * Takes steps out, and leads what led to them, edges and jumps, to what came after them. A jump to a step that nothing
 * follows keeps its name, and the checks report it.
 */
export function deleteNodes(journey: Journey, ids: Iterable<string>): Operation[] {
  const gone = new Set(ids);
  const beyond = continuing(journey, gone);
  const edit = new Edit(journey);
  journey.edges.forEach((edge, at) => {
    if (gone.has(edge.from) || !gone.has(edge.to)) return;
    const target = beyond(edge.to);
    if (target !== undefined && canConnect(journey, edge.from, target)) {
      edit.replace("edges", at, { ...edge, to: target });
    }
  });
  journey.nodes.forEach((node, at) => {
    if (node.kind !== "goto" || node.node === undefined || gone.has(node.id)) return;
    const target = gone.has(node.node) ? beyond(node.node) : undefined;
    if (target !== undefined) edit.replace("nodes", at, { ...node, node: target });
  });
  edit.removeWhere("edges", (edge) => gone.has(edge.from) || gone.has(edge.to));
  edit.removeWhere("nodes", (node) => gone.has(node.id));
  const accepted = journey.accepted?.filter((finding) => finding.node === undefined || !gone.has(finding.node));
  if (accepted !== undefined && accepted.length < (journey.accepted?.length ?? 0)) {
    edit.set("accepted", accepted.length > 0 ? accepted : undefined);
  }
  return edit.operations();
}

function overlaps(a: Position, b: Position): boolean {
  return Math.abs(a.x - b.x) < CARD.width + 16 && Math.abs(a.y - b.y) < CARD.height + 16;
}

/** The wanted place, or the nearest one below it where a card covers no other. */
export function freePlace(journey: Journey, wanted: Position): Position {
  let place = snapped(wanted);
  for (let tries = 0; tries < 200; tries += 1) {
    const here = place;
    if (!journey.nodes.some((node) => overlaps(here, positionOf(node)))) return place;
    place = { x: place.x, y: place.y + STRIDE.y };
  }
  return place;
}

/** A new step that nothing leads to yet. */
export function addNode(journey: Journey, node: Node, wanted: Position): Changed {
  const placed = { ...node, position: freePlace(journey, wanted) };
  return { operations: new Edit(journey).add("nodes", placed).operations(), chosen: [node.id] };
}

/** Whether a step can stand in the middle of an edge. */
export function fitsOnEdge(node: Node): boolean {
  return !isTrigger(node) && mainPorts(node).length > 0;
}

/** Gives steps that an edit adds without a place one near another step: fixes come from an engine that draws nothing. */
export function placeAdded(journey: Journey, operations: readonly Operation[], near?: Position): Operation[] {
  let standing = journey;
  return operations.map((operation) => {
    if (operation.op !== "add" || operation.list !== "nodes" || operation.item.position !== undefined) return operation;
    const wanted = near === undefined ? belowAll(standing) : { x: near.x + STRIDE.x, y: near.y };
    const item = { ...operation.item, position: freePlace(standing, wanted) };
    standing = { ...standing, nodes: [...standing.nodes, item] };
    return { ...operation, item };
  });
}

/** Puts a new step into an edge; the cards that follow in the row make room. */
export function insertOnEdge(journey: Journey, edge: Edge, node: Node, wanted?: Position): Changed {
  const at = journey.edges.indexOf(edge);
  const [port] = mainPorts(node);
  if (at < 0 || port === undefined || isTrigger(node)) return { operations: [], chosen: [] };
  const target = nodeById(journey, edge.to);
  const source = nodeById(journey, edge.from);
  const edit = new Edit(journey);
  const position = wanted === undefined ? placeBetween(source, target) : snapped(wanted);
  if (target !== undefined) makeRoom(edit, position);
  edit.add("nodes", { ...node, position });
  edit.replace("edges", at, edgeOf(edge.from, portOf(edge), node.id));
  edit.add("edges", edgeOf(node.id, port, edge.to));
  return { operations: edit.operations(), chosen: [node.id] };
}

/** Whether a step stands alone and could be dropped into an edge. */
export function isLoose(journey: Journey, id: string): boolean {
  const node = nodeById(journey, id);
  return node !== undefined && fitsOnEdge(node) && !journey.edges.some((edge) => edge.from === id || edge.to === id);
}

/** Puts a step that stands alone into an edge it was dropped on, with room on both sides. */
export function dropOnEdge(journey: Journey, id: string, edge: Edge): Operation[] {
  const at = journey.edges.indexOf(edge);
  const node = nodeById(journey, id);
  const [port] = node === undefined ? [] : mainPorts(node);
  if (at < 0 || node === undefined || port === undefined || !isLoose(journey, id)) return [];
  // The others make room as if it were not there; where it came from does not count.
  const others = new Edit({ ...journey, nodes: journey.nodes.filter((other) => other !== node) });
  const position = placeBetween(nodeById(journey, edge.from), nodeById(journey, edge.to));
  makeRoom(others, position);
  const places = new Map(others.journey.nodes.map((other) => [other.id, positionOf(other)]));
  const edit = new Edit(journey);
  for (const [index, other] of journey.nodes.entries()) {
    const place = other === node ? position : places.get(other.id);
    if (place !== undefined && !same(place, positionOf(other))) {
      edit.replace("nodes", index, { ...other, position: place });
    }
  }
  edit.replace("edges", at, edgeOf(edge.from, portOf(edge), id));
  return edit.add("edges", edgeOf(id, port, edge.to)).operations();
}

function placeBetween(source: Node | undefined, target: Node | undefined): Position {
  const from = positionOf(source ?? {});
  const to = positionOf(target ?? source ?? {});
  // In a folded row the next step stands at the left again; a new step then ends the row before.
  if (to.x <= from.x) return snapped({ x: from.x + STRIDE.x, y: from.y });
  return snapped({ x: Math.max(from.x + STRIDE.x, (from.x + to.x) / 2), y: to.x - from.x > STRIDE.x ? from.y : to.y });
}

/** Shifts the cards at and after a place to the right where one stands in the way. */
function makeRoom(edit: Edit, place: Position): void {
  const inRow = (node: Node) => Math.abs(positionOf(node).y - place.y) < CARD.height;
  const { nodes } = edit.journey;
  if (!nodes.some((node) => overlaps(positionOf(node), place))) return;
  nodes.forEach((node, at) => {
    const position = positionOf(node);
    if (inRow(node) && position.x > place.x - CARD.width / 2) {
      edit.replace("nodes", at, { ...node, position: { x: position.x + STRIDE.x, y: position.y } });
    }
  });
}

/** Adds a step after another: at a port, into the edge that leaves it, or at its first free port. */
export function addAfter(journey: Journey, after: string, node: Node, port?: string, wanted?: Position): Changed {
  const source = nodeById(journey, after);
  const [first] = source === undefined ? [] : mainPorts(source);
  if (source === undefined || first === undefined) return addNode(journey, node, wanted ?? belowAll(journey));
  const open = mainPorts(source).find((name) => edgeFrom(journey, after, name) === undefined);
  const chosen = port ?? open ?? first;
  const edge = edgeFrom(journey, after, chosen);
  if (edge !== undefined && fitsOnEdge(node) && wanted === undefined) return insertOnEdge(journey, edge, node);
  const { x, y } = positionOf(source);
  const rank = mainPorts(source).indexOf(chosen);
  const beside = { x: x + STRIDE.x, y: y + Math.max(rank, 0) * STRIDE.y };
  const placed = { ...node, position: freePlace(journey, wanted ?? beside) };
  const edit = new Edit(journey).add("nodes", placed);
  const operations = isTrigger(node)
    ? edit.operations()
    : [...edit.operations(), ...connect(edit.journey, after, chosen, node.id)];
  return { operations, chosen: [node.id] };
}

/** A place for a step that belongs nowhere yet. */
export function belowAll(journey: Journey): Position {
  if (journey.nodes.length === 0) return { x: 0, y: 0 };
  const places = journey.nodes.map(positionOf);
  return { x: Math.min(...places.map((p) => p.x)), y: Math.max(...places.map((p) => p.y)) + STRIDE.y };
}

/** Gives a step another id; everything that names it follows, wherever in the document it stands. */
export function renameId(journey: Journey, from: string, to: string): Operation[] {
  if (idProblem(journey, from, to) !== undefined || from === to || indexOf(journey, from) < 0) return [];
  const rename = (id: string) => (id === from ? to : id);
  const edit = new Edit(journey);
  journey.nodes.forEach((node, at) => {
    const renamed = renameReferences(node, rename);
    const next = node.id === from ? { ...renamed, id: to } : renamed;
    if (next !== node) edit.replace("nodes", at, next);
  });
  journey.edges.forEach((edge, at) => {
    if (edge.from === from || edge.to === from) {
      edit.replace("edges", at, { ...edge, from: rename(edge.from), to: rename(edge.to) });
    }
  });
  const { nodes: _nodes, edges: _edges, notes: _notes, ...settings } = journey;
  for (const key of Object.keys(settings) as SettingName[]) {
    const renamed = renameReferences(journey[key], rename);
    if (renamed !== journey[key]) edit.set(key, renamed);
  }
  return edit.operations();
}

/** Steps with the edges among them: what copying, duplicating and pasting move around. */
export interface Fragment {
  nodes: Node[];
  edges: Edge[];
}

/** The chosen steps and the edges among them. */
export function fragmentOf(journey: Journey, ids: Iterable<string>): Fragment {
  const wanted = new Set(ids);
  return {
    nodes: journey.nodes.filter((node) => wanted.has(node.id)),
    edges: journey.edges.filter((edge) => wanted.has(edge.from) && wanted.has(edge.to)),
  };
}

/** What putting steps in came to. */
export interface Inserted extends Changed {
  /** Steps that the inserted ones named and that are nowhere here: what named them was taken out. */
  cleared: string[];
}

/**
 * Puts a fragment in, under ids that are free here, with its upper left corner near `at`. What names a step of the
 * fragment names its copy; what names another one stays where that one is here.
 */
export function insertFragment(journey: Journey, fragment: Fragment, at: Position): Inserted {
  const here = new Set(journey.nodes.map((node) => node.id));
  const cleared = new Set<string>();
  const taken = new Set(journey.nodes.map((node) => node.id));
  const names = new Map<string, string>();
  for (const { id } of fragment.nodes) {
    const free = freeId(taken, id);
    taken.add(free);
    names.set(id, free);
  }
  const rename = (id: string) => {
    const name = names.get(id) ?? (here.has(id) ? id : undefined);
    // A draft may hold a value whose step is not chosen yet: nothing is lost with it.
    if (name === undefined && id !== "") cleared.add(id);
    return name;
  };
  const places = fragment.nodes.map(positionOf);
  const corner = { x: Math.min(...places.map((p) => p.x)), y: Math.min(...places.map((p) => p.y)) };
  const offset = clearOffset(journey, places, { x: at.x - corner.x, y: at.y - corner.y });
  const edit = new Edit(journey);
  fragment.nodes.forEach((node, index) => {
    const place = places[index] ?? { x: 0, y: 0 };
    const position = snapped({ x: place.x + offset.x, y: place.y + offset.y });
    edit.add("nodes", { ...renameReferences(node, rename), id: names.get(node.id) ?? node.id, position });
  });
  for (const edge of fragment.edges) {
    const [from, to] = [names.get(edge.from), names.get(edge.to)];
    if (from !== undefined && to !== undefined) edit.add("edges", edgeOf(from, portOf(edge), to));
  }
  return { operations: edit.operations(), chosen: [...names.values()], cleared: [...cleared] };
}

/** Moves a fragment down until none of its cards covers another. */
function clearOffset(journey: Journey, places: readonly Position[], offset: Position): Position {
  const standing = journey.nodes.map(positionOf);
  const covers = (dy: number) =>
    places.some((p) => standing.some((q) => overlaps({ x: p.x + offset.x, y: p.y + offset.y + dy }, q)));
  let dy = 0;
  while (covers(dy) && dy < 200 * STRIDE.y) dy += STRIDE.y / 2;
  return { x: offset.x, y: offset.y + dy };
}

/** Copies steps beside themselves. */
export function duplicate(journey: Journey, ids: Iterable<string>): Changed {
  const fragment = fragmentOf(journey, ids);
  if (fragment.nodes.length === 0) return { operations: [], chosen: [] };
  const places = fragment.nodes.map(positionOf);
  const corner = { x: Math.min(...places.map((p) => p.x)), y: Math.min(...places.map((p) => p.y)) };
  return insertFragment(journey, fragment, { x: corner.x, y: corner.y + STRIDE.y });
}

/** Changes settings of the journey; `undefined` takes one away. */
export function setSettings(journey: Journey, settings: { [K in SettingName]?: Journey[K] | undefined }): Operation[] {
  const edit = new Edit(journey);
  for (const key of Object.keys(settings) as SettingName[]) {
    if (!same(journey[key], settings[key])) edit.set(key, settings[key] as Journey[typeof key]);
  }
  return edit.operations();
}

/** A new, empty note. */
export function addNote(journey: Journey, at: Position): Operation[] {
  const note: Note = { text: "", position: snapped(at), size: { ...NOTE } };
  return new Edit(journey).add("notes", note).operations();
}

/** Changes a note. */
export function changeNote(journey: Journey, at: number, change: Partial<Note>): Operation[] {
  const note = journey.notes?.[at];
  if (note === undefined || same({ ...note, ...change }, note)) return [];
  return new Edit(journey).replace("notes", at, { ...note, ...change }).operations();
}

/** Takes a note away. */
export function deleteNote(journey: Journey, at: number): Operation[] {
  return journey.notes?.[at] === undefined ? [] : new Edit(journey).remove("notes", at).operations();
}

/** Says that a finding is meant, and why. */
export function acceptFinding(journey: Journey, finding: FindingView, reason: string): Operation[] {
  const others = withoutAcceptance(journey, finding);
  const { node } = finding.place;
  const entry = node === undefined ? { code: finding.code, reason } : { code: finding.code, node, reason };
  return setSettings(journey, { accepted: [...others, entry] });
}

/** Takes that back. */
export function unacceptFinding(journey: Journey, finding: FindingView): Operation[] {
  const others = withoutAcceptance(journey, finding);
  return setSettings(journey, { accepted: others.length > 0 ? others : undefined });
}

function withoutAcceptance(journey: Journey, { code, place }: FindingView) {
  return (journey.accepted ?? []).filter((entry) => entry.code !== code || entry.node !== place.node);
}
