/** Values met earlier in the visit: which steps offer which, by journeys.md. */
import type { Catalogue } from "../bindings/Catalogue";
import type { Field } from "../bindings/Field";
import type { FieldType } from "../bindings/FieldType";
import type { Operator } from "../bindings/Operator";
import type { Journey, Node } from "./document";
import { portOf } from "./document";
import { firstEvent } from "./references";

/** A step whose values can be used, and the values. */
export interface Source {
  node: Node;
  fields: readonly Field[];
}

/** The fields of an event type. */
export function eventFields(catalogue: Catalogue, event: string | undefined): readonly Field[] {
  return catalogue.events.find((type) => type.name === event)?.fields ?? [];
}

const VOUCHER_FIELDS: readonly Field[] = [
  { name: "code", type: "text" },
  { name: "value", type: "number" },
  { name: "assigned_at", type: "instant" },
  { name: "expires_at", type: "instant" },
];

/** The fields of one line of a purchase. */
export const LINE_FIELDS: readonly Field[] = [
  { name: "product_id", type: "text" },
  { name: "name", type: "text" },
  { name: "category", type: "text" },
  { name: "department", type: "text" },
  { name: "brand", type: "text" },
  { name: "price", type: "money" },
  { name: "quantity", type: "number" },
  { name: "amount", type: "money" },
];

/** What a step lets later ones ask about. */
export function offeredFields(node: Node, catalogue: Catalogue): readonly Field[] {
  switch (node.kind) {
    case "event_trigger":
      return eventFields(catalogue, node.event);
    case "condition":
      return node.rule === undefined ? [] : eventFields(catalogue, firstEvent(node.rule)?.type);
    case "assign_voucher":
      return VOUCHER_FIELDS;
    case "send_message":
      return [{ name: "sent_at", type: "instant" }];
    default:
      return [];
  }
}

/** Every step from which this one can be reached. */
export function stepsBefore(journey: Journey, id: string): Set<string> {
  const into = new Map<string, string[]>();
  for (const edge of journey.edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge.from]);
  const before = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const from of into.get(next) ?? []) {
      if (!before.has(from)) {
        before.add(from);
        open.push(from);
      }
    }
  }
  return before;
}

/** The steps before this one that offer values, in the document's order. */
export function sourcesFor(journey: Journey, id: string, catalogue: Catalogue): Source[] {
  const before = stepsBefore(journey, id);
  return journey.nodes
    .filter((node) => before.has(node.id) && node.id !== id)
    .map((node) => ({ node, fields: offeredFields(node, catalogue) }))
    .filter((source) => source.fields.length > 0);
}

/** The type of a value met earlier. */
export function typeOfReference(
  journey: Journey,
  catalogue: Catalogue,
  reference: { from: string; field: string },
): FieldType | undefined {
  const node = journey.nodes.find((candidate) => candidate.id === reference.from);
  return node && offeredFields(node, catalogue).find((field) => field.name === reference.field)?.type;
}

const ORDER: readonly Operator[] = ["equal", "not_equal", "less", "at_most", "more", "at_least"];
const PRESENCE: readonly Operator[] = ["is_set", "is_not_set"];

/** The operators that make sense for a type, in the order a list shows them. */
export function operatorsFor(type: FieldType | undefined): readonly Operator[] {
  switch (type) {
    case "number":
    case "money":
      return ["at_least", "at_most", "more", "less", "equal", "not_equal", "one_of", ...PRESENCE];
    case "date":
    case "instant":
      return [...ORDER, "within_last", "within_next", "day_of_year_is", ...PRESENCE];
    case "boolean":
      return ["equal", "not_equal", ...PRESENCE];
    case "text":
    case undefined:
      return ["equal", "not_equal", "one_of", "contains", "starts_with", ...PRESENCE];
  }
}

/** Operators that compare with nothing. */
export function needsNothing(operator: Operator | undefined): boolean {
  return operator === "is_set" || operator === "is_not_set";
}

/** The step a port leads to. */
export function targetOf(journey: Journey, from: string, port: string): Node | undefined {
  const edge = journey.edges.find((candidate) => candidate.from === from && portOf(candidate) === port);
  return edge && journey.nodes.find((node) => node.id === edge.to);
}
