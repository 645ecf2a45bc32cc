/**
 * The four things that can happen to a document. Every edit is a list of them, and each has an inverse,
 * so that undo needs no snapshots and never changes what an edit did not touch: untouched steps keep
 * their identity, which is what lets the canvas redraw only what changed.
 */
import type { Edge, Journey, Node, Note } from "./document";

interface Lists {
  nodes: Node;
  edges: Edge;
  notes: Note;
}

/** The lists of the document that are edited item by item. */
export type ListName = keyof Lists;
/** Everything of the document that is no such list. */
export type SettingName = Exclude<keyof Journey, ListName>;

/** One change to the document. Places are indices, since a broken document may hold an id twice. */
export type Operation =
  | { [L in ListName]: { op: "add"; list: L; at: number; item: Lists[L] } }[ListName]
  | { op: "remove"; list: ListName; at: number }
  | { [L in ListName]: { op: "replace"; list: L; at: number; item: Lists[L] } }[ListName]
  | { [K in SettingName]: { op: "set"; key: K; value: Journey[K] | undefined } }[SettingName];

type AnyItem = Lists[ListName];

function listOf(journey: Journey, list: ListName): readonly AnyItem[] {
  return journey[list] ?? [];
}

/** The document with another list; an empty list of notes is left out, as files do. */
function withList(journey: Journey, list: ListName, items: AnyItem[]): Journey {
  if (list === "notes" && items.length === 0) {
    const { notes: _, ...rest } = journey;
    return rest;
  }
  return { ...journey, [list]: items };
}

function addition(list: ListName, at: number, item: AnyItem): Operation {
  return { op: "add", list, at, item } as Operation;
}

function replacement(list: ListName, at: number, item: AnyItem): Operation {
  return { op: "replace", list, at, item } as Operation;
}

/** What an operation leaves behind. */
export interface Applied {
  journey: Journey;
  /** Undoes it. */
  inverse: Operation;
}

/** Applies one operation. A place that is not there is a fault of the caller. */
export function applyOperation(journey: Journey, operation: Operation): Applied {
  if (operation.op === "set") return applySetting(journey, operation);
  const { list, at } = operation;
  const items = [...listOf(journey, list)];
  if (operation.op === "add") {
    if (at < 0 || at > items.length) throw new RangeError(`no place ${at} in ${list}`);
    items.splice(at, 0, operation.item);
    return { journey: withList(journey, list, items), inverse: { op: "remove", list, at } };
  }
  const before = items[at];
  if (before === undefined) throw new RangeError(`nothing at ${at} in ${list}`);
  if (operation.op === "remove") {
    items.splice(at, 1);
    return { journey: withList(journey, list, items), inverse: addition(list, at, before) };
  }
  items[at] = operation.item;
  return { journey: withList(journey, list, items), inverse: replacement(list, at, before) };
}

function applySetting(journey: Journey, operation: Extract<Operation, { op: "set" }>): Applied {
  const { key, value } = operation;
  const inverse = { op: "set", key, value: journey[key] } as Operation;
  if (value !== undefined) return { journey: { ...journey, [key]: value }, inverse };
  const rest = { ...journey };
  delete (rest as Partial<Journey>)[key];
  return { journey: rest, inverse };
}

/** Applies operations in order; the inverse undoes all of them, in its own order. */
export function applyAll(
  journey: Journey,
  operations: readonly Operation[],
): { journey: Journey; inverse: Operation[] } {
  const inverse: Operation[] = [];
  let current = journey;
  for (const operation of operations) {
    const applied = applyOperation(current, operation);
    current = applied.journey;
    inverse.push(applied.inverse);
  }
  return { journey: current, inverse: inverse.toReversed() };
}

/** Collects the operations of one edit while later ones see what earlier ones did. */
export class Edit {
  private readonly collected: Operation[] = [];

  constructor(public journey: Journey) {}

  add<L extends ListName>(list: L, item: Lists[L], at = listOf(this.journey, list).length): this {
    return this.take(addition(list, at, item));
  }

  remove(list: ListName, at: number): this {
    return this.take({ op: "remove", list, at });
  }

  replace<L extends ListName>(list: L, at: number, item: Lists[L]): this {
    return this.take(replacement(list, at, item));
  }

  set<K extends SettingName>(key: K, value: Journey[K] | undefined): this {
    return this.take({ op: "set", key, value } as Operation);
  }

  /** Removes every item the test says, from the end so that places stay true. */
  removeWhere<L extends ListName>(list: L, test: (item: Lists[L]) => boolean): this {
    const items = listOf(this.journey, list) as readonly Lists[L][];
    for (let at = items.length - 1; at >= 0; at -= 1) {
      const item = items[at];
      if (item !== undefined && test(item)) this.remove(list, at);
    }
    return this;
  }

  /** The operations so far. */
  operations(): Operation[] {
    return this.collected;
  }

  private take(operation: Operation): this {
    this.journey = applyOperation(this.journey, operation).journey;
    this.collected.push(operation);
    return this;
  }
}

/** Whether two JSON values are the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => same(item, b[index]));
  }
  const left = definedEntries(a);
  const right = new Map(definedEntries(b));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)));
}

/** JSON does not know `undefined`: a key without a value is no key. */
function definedEntries(object: object): [string, unknown][] {
  return Object.entries(object).filter(([, value]) => value !== undefined);
}

const LISTS: readonly ListName[] = ["nodes", "edges", "notes"];

/** The operations that lead from one document to another, touching only what differs. */
export function changesBetween(before: Journey, after: Journey): Operation[] {
  const operations: Operation[] = [];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const key of keys) {
    if (key === "nodes" || key === "edges" || key === "notes") continue;
    const setting = key as SettingName;
    if (!same(before[setting], after[setting])) {
      operations.push({ op: "set", key: setting, value: after[setting] } as Operation);
    }
  }
  for (const list of LISTS) operations.push(...listChanges(list, listOf(before, list), listOf(after, list)));
  return operations;
}

function listChanges(list: ListName, before: readonly AnyItem[], after: readonly AnyItem[]): Operation[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  const [oldEnd, newEnd] = [before.length - tail, after.length - tail];
  const operations: Operation[] = [];
  for (let at = head; at < Math.min(oldEnd, newEnd); at += 1) {
    const item = after[at];
    if (item !== undefined && !same(before[at], item)) operations.push(replacement(list, at, item));
  }
  for (let at = oldEnd - 1; at >= newEnd; at -= 1) operations.push({ op: "remove", list, at });
  for (let at = oldEnd; at < newEnd; at += 1) {
    const item = after[at];
    if (item !== undefined) operations.push(addition(list, at, item));
  }
  return operations;
}
