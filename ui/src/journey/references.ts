/** Where a document names its own steps: rules, values, edges and accepted findings. */
import type { Comparison } from "../bindings/Comparison";
import type { EventRule } from "../bindings/EventRule";
import type { Reference } from "../bindings/Reference";
import type { Rule } from "../bindings/Rule";
import type { Value } from "../bindings/Value";
import type { Node } from "./document";

/** Says what a step is called from now on. */
export type Renaming = (id: string) => string;

/** Whether a value was met earlier rather than written down. */
export function isReference(value: Value | undefined): value is Reference {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value with its steps renamed. */
export function renameValue(value: Value, rename: Renaming): Value {
  if (Array.isArray(value)) return value.map((item) => renameValue(item, rename));
  return isReference(value) ? { ...value, from: rename(value.from) } : value;
}

function renameTo<T extends { to?: Value }>(part: T, rename: Renaming): T {
  return part.to === undefined ? part : { ...part, to: renameValue(part.to, rename) };
}

function renameList(list: Comparison[] | undefined, rename: Renaming): Comparison[] | undefined {
  return list?.map((comparison) => renameTo(comparison, rename));
}

const AGGREGATES = ["count", "sum", "min", "max", "average", "last", "first"] as const;

function renameEvent(event: EventRule, rename: Renaming): EventRule {
  const renamed: EventRule = { ...event };
  if (event.since !== undefined) renamed.since = renameSince(event.since, rename);
  const where = renameList(event.where, rename);
  if (where !== undefined) renamed.where = where;
  const lines = renameList(event.lines, rename);
  if (lines !== undefined) renamed.lines = lines;
  for (const key of AGGREGATES) {
    const part = event[key];
    if (part !== undefined) Object.assign(renamed, { [key]: renameTo(part, rename) });
  }
  return renamed;
}

/** `entry`, `ever` and durations are no steps. */
function renameSince(since: string, rename: Renaming): string {
  return isStepSince(since) ? rename(since) : since;
}

/** Whether a `since` names a step. */
export function isStepSince(since: string): boolean {
  return since !== "entry" && since !== "ever" && !/^[-+]?P[\dT]/.test(since);
}

/** A rule with its steps renamed. */
export function renameRule(rule: Rule, rename: Renaming): Rule {
  if ("all" in rule) return { all: rule.all.map((part) => renameRule(part, rename)) };
  if ("any" in rule) return { any: rule.any.map((part) => renameRule(part, rename)) };
  if ("not" in rule) return { not: renameRule(rule.not, rename) };
  if ("event" in rule) return { event: renameEvent(rule.event, rename) };
  if ("attribute" in rule) return { attribute: renameTo(rule.attribute, rename) };
  if ("message" in rule) return { message: renameNamed(rule.message, rename) };
  if ("voucher" in rule) return { voucher: renameNamed(rule.voucher, rename) };
  if ("value" in rule) {
    const { of } = rule.value;
    const value = renameTo(rule.value, rename);
    return { value: of === undefined ? value : { ...value, of: { ...of, from: rename(of.from) } } };
  }
  return rule;
}

function renameNamed<T extends { node?: string }>(part: T, rename: Renaming): T {
  return part.node === undefined ? part : { ...part, node: rename(part.node) };
}

/** A step whose settings name renamed steps; its own id is left as it is. The same step where nothing is named. */
export function renameReferences(node: Node, rename: Renaming): Node {
  switch (node.kind) {
    case "event_trigger": {
      const where = renameList(node.where, rename);
      return where === undefined ? node : { ...node, where };
    }
    case "send_message": {
      if (node.values === undefined) return node;
      const values = Object.entries(node.values).map(([name, value]) => [name, renameValue(value, rename)] as const);
      return { ...node, values: Object.fromEntries(values) };
    }
    case "condition":
      return node.rule === undefined ? node : { ...node, rule: renameRule(node.rule, rename) };
    case "assign_voucher":
      return node.value === undefined ? node : { ...node, value: renameValue(node.value, rename) };
    default:
      return node;
  }
}

/** The first event leaf in reading order, whose match a condition keeps as a value. */
export function firstEvent(rule: Rule): EventRule | undefined {
  if ("event" in rule) return rule.event;
  const parts = "all" in rule ? rule.all : "any" in rule ? rule.any : [];
  for (const part of parts) {
    const event = firstEvent(part);
    if (event !== undefined) return event;
  }
  return undefined;
}
