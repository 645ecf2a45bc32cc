/**
 * Where a document names its own steps. One walker over JSON knows the four ways to name one, whatever the kind of step
 * they stand in: a value met earlier (`{from, field}`), `since`, `node` (of rules, jumps and acceptances) and the ends
 * of edges. So a new kind, or a new field of one, cannot be forgotten.
 */
import type { DiscountSteps } from "../bindings/DiscountSteps";
import type { EventRule } from "../bindings/EventRule";
import type { Reference } from "../bindings/Reference";
import type { Rule } from "../bindings/Rule";
import type { Value } from "../bindings/Value";
import type { VoucherValue } from "../bindings/VoucherValue";

/** Says what a step is called from now on; `undefined` takes what names it away. */
export type Renaming = (id: string) => string | undefined;

/** Whether a value was met earlier rather than written down. */
export function isReference(value: Value | undefined): value is Reference {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a discount goes by the customer's profile. */
export function isDiscountSteps(value: VoucherValue | undefined): value is DiscountSteps {
  return typeof value === "object" && value !== null && "steps" in value;
}

/** Whether a `since` names a step: `entry`, `ever` and durations do not. */
export function isStepSince(since: string): boolean {
  return since !== "entry" && since !== "ever" && !/^[-+]?P[\dT]/.test(since);
}

type JsonObject = Record<string, unknown>;

/** Fields whose keys a person makes up: a value called `node` names no step. */
const FREE_KEYS: ReadonlySet<string> = new Set(["values", "payload"]);

/** Something that named a step and is to be left out. */
const GONE = Symbol("gone");

/** The same JSON with its steps renamed; whatever names none keeps its identity. */
export function renameReferences<T>(json: T, rename: Renaming): T {
  const renamed = renamedIn(json, rename, false);
  return (renamed === GONE ? undefined : renamed) as T;
}

function renamedIn(json: unknown, rename: Renaming, freeKeys: boolean): unknown {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) {
    const items: unknown[] = json.map((item) => renamedIn(item, rename, false));
    return items.every((item, at) => item === json[at]) ? json : items.filter((item) => item !== GONE);
  }
  const object = json as JsonObject;
  if (!freeKeys && typeof object.from === "string" && typeof object.field === "string") {
    const from = rename(object.from);
    return from === undefined ? GONE : from === object.from ? json : { ...object, from };
  }
  let changed = false;
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(object)) {
    const names = !freeKeys && typeof item === "string" && (key === "node" || (key === "since" && isStepSince(item)));
    const kept = names
      ? (rename(item as string) ?? GONE)
      : renamedIn(item, rename, !freeKeys && FREE_KEYS.has(key) && !Array.isArray(item));
    if (kept !== item) changed = true;
    if (kept !== GONE) entries.push([key, kept]);
  }
  return changed ? Object.fromEntries(entries) : json;
}

/** The ids of the steps that something names. */
export function namedSteps(json: unknown): Set<string> {
  const named = new Set<string>();
  renameReferences(json, (id) => {
    named.add(id);
    return id;
  });
  return named;
}

/** The event leaves in reading order; what is under a `not` finds nothing. */
export function* eventLeaves(rule: Rule): Generator<EventRule> {
  if ("event" in rule) yield rule.event;
  const parts = "all" in rule ? rule.all : "any" in rule ? rule.any : [];
  for (const part of parts) yield* eventLeaves(part);
}
