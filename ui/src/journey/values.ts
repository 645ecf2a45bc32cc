/** Values met earlier in the visit: which steps offer which, and where they can be used, by journeys.md. */
import type { Catalogue } from "../bindings/Catalogue";
import type { EventRule } from "../bindings/EventRule";
import type { Field } from "../bindings/Field";
import type { FieldType } from "../bindings/FieldType";
import type { Operator } from "../bindings/Operator";
import type { Rule } from "../bindings/Rule";
import type { Journey, Kind, Node, NodeOf } from "./document";
import { edgeFrom, isTrigger, NEXT, portOf } from "./document";
import { eventLeaves, namedSteps } from "./references";

/** Why a value cannot be used at a step, as the ending of a message key. */
export type NotMet = "not-before" | "not-always" | "only-yes" | "only-case" | "only-happened" | "only-found";

/** A step whose values can be used, and the values. */
export interface Source {
  node: Node;
  fields: readonly Field[];
  /** Why they cannot be used here; nothing where they are there on every path. */
  notMet: NotMet | undefined;
}

const OCCURRED_AT: Field = { name: "occurred_at", type: "instant" };

/** The fields of sales, which are the same in every workspace. */
const SALE_FIELDS: readonly Field[] = [
  OCCURRED_AT,
  { name: "amount", type: "money" },
  { name: "currency", type: "text" },
  { name: "store_id", type: "text" },
  { name: "channel", type: "text" },
  { name: "department", type: "text" },
  { name: "voucher_code", type: "text" },
  { name: "transaction_id", type: "text" },
  { name: "store_kind", type: "text" },
  { name: "store_address", type: "text" },
  { name: "product_id", type: "text" },
  { name: "category", type: "text" },
  { name: "brand", type: "text" },
  { name: "price", type: "money" },
];

/** Whether an event type is a sale, with lines. */
export function isSale(event: string | undefined): boolean {
  return event === "purchase" || event === "return";
}

/** The fields of an event type: those that every workspace knows, then its own. */
export function eventFields(catalogue: Catalogue, event: string | undefined): readonly Field[] {
  const known: readonly Field[] = isSale(event) ? SALE_FIELDS : [OCCURRED_AT];
  const own = catalogue.events.find((type) => type.name === event)?.fields ?? [];
  const names = new Set(known.map(({ name }) => name));
  return [...known, ...own.filter(({ name }) => !names.has(name))];
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

/** What a step gives to those who leave it. */
interface Gift {
  fields: readonly Field[];
  /** The ports behind which it is there; every port where this is left out. */
  behind?: readonly string[];
  /** The rules that find an event, by their ports. */
  rules?: ReadonlyMap<string, Rule>;
}

type Gives<N> = (node: N, catalogue: Catalogue) => Gift | undefined;

const nothing = () => undefined;
const entry = () => ({ fields: [OCCURRED_AT] });

/** What the rules behind ports find; they may differ, and only one of them has found something. */
function found(rules: ReadonlyMap<string, Rule>, catalogue: Catalogue): Gift {
  const events = [...rules.values()].flatMap((rule) => [...eventLeaves(rule)]);
  const [first] = events;
  const fields = first === undefined ? [] : eventFields(catalogue, first.type);
  const agree = (field: Field) =>
    events.every((event) =>
      eventFields(catalogue, event.type).some(({ name, type }) => name === field.name && type === field.type),
    );
  return { fields: fields.filter(agree), behind: [...rules.keys()], rules };
}

const GIFTS: { [K in Kind]: Gives<NodeOf<K>> } = {
  event_trigger: ({ event }, catalogue) => ({ fields: eventFields(catalogue, event) }),
  segment_trigger: entry,
  date_trigger: entry,
  schedule_trigger: entry,
  send_message: () => ({ fields: [{ name: "sent_at", type: "instant" }] }),
  wait: nothing,
  wait_for_time_range: nothing,
  wait_until: nothing,
  wait_for_event: ({ event }, catalogue) => ({ fields: eventFields(catalogue, event), behind: ["happened"] }),
  condition: ({ rule }, catalogue) => (rule === undefined ? undefined : found(new Map([["yes", rule]]), catalogue)),
  branch: ({ cases }, catalogue) => {
    const rules = new Map<string, Rule>();
    for (const { name, rule } of cases) {
      if (name !== undefined && rule !== undefined && !rules.has(name)) rules.set(name, rule);
    }
    return found(rules, catalogue);
  },
  random_split: nothing,
  holdout: nothing,
  assign_voucher: ({ design }, catalogue) => {
    const amount = catalogue.vouchers.find(({ id }) => id === design)?.discount_kind === "amount";
    const typed = VOUCHER_FIELDS.map((field) =>
      field.name === "value" && amount ? { ...field, type: "money" as const } : field,
    );
    return { fields: typed, behind: [NEXT] };
  },
  add_to_segment: nothing,
  remove_from_segment: nothing,
  set_attribute: nothing,
  create_occasion: nothing,
  sync_audience: nothing,
  webhook: nothing,
  goto: nothing,
  exit: nothing,
};

function giftOf(node: Node, catalogue: Catalogue): Gift | undefined {
  const gives = GIFTS[node.kind] as Gives<Node>;
  return gives(node, catalogue);
}

/** What a step lets later ones ask about. */
export function offeredFields(node: Node, catalogue: Catalogue): readonly Field[] {
  return giftOf(node, catalogue)?.fields ?? [];
}

/** A connection that visits can take: an edge, or a jump, which leaves by `next`. */
interface Way {
  from: string;
  port: string;
  to: string;
}

/** The connections of a journey by the step they leave. Nobody enters a trigger. */
function waysOf(journey: Journey): Map<string, Way[]> {
  const nodes = new Map<string, Node>();
  for (const node of journey.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
  const ways = new Map<string, Way[]>();
  const add = (way: Way) => {
    const target = nodes.get(way.to);
    if (!nodes.has(way.from) || target === undefined || isTrigger(target)) return;
    const list = ways.get(way.from);
    if (list === undefined) ways.set(way.from, [way]);
    else list.push(way);
  };
  for (const edge of journey.edges) add({ from: edge.from, port: portOf(edge), to: edge.to });
  for (const node of nodes.values()) {
    if (node.kind === "goto" && node.node !== undefined) add({ from: node.id, port: NEXT, to: node.node });
  }
  return ways;
}

/** The steps that can be reached from some by ways that may be taken. */
function reached(
  ways: ReadonlyMap<string, readonly Way[]>,
  from: Iterable<string>,
  may: (way: Way) => boolean,
): Set<string> {
  const seen = new Set(from);
  const open = [...seen];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const way of ways.get(next) ?? []) {
      if (seen.has(way.to) || !may(way)) continue;
      seen.add(way.to);
      open.push(way.to);
    }
  }
  return seen;
}

/** Every step from which this one can be reached, jumps included. */
export function stepsBefore(journey: Journey, id: string): Set<string> {
  const back = new Map<string, Way[]>();
  for (const list of waysOf(journey).values()) {
    for (const { from, port, to } of list) back.set(to, [...(back.get(to) ?? []), { from: to, port, to: from }]);
  }
  const before = new Set<string>();
  for (const way of back.get(id) ?? []) for (const step of reached(back, [way.to], () => true)) before.add(step);
  return before;
}

/** Whether an event has surely been found where the rule holds. */
function meetsAnEvent(rule: Rule): boolean {
  if ("event" in rule) return needsAnEvent(rule.event);
  if ("all" in rule) return rule.all.some(meetsAnEvent);
  if ("any" in rule) return rule.any.length > 0 && rule.any.every(meetsAnEvent);
  return false;
}

/** Over nothing, count and sum are 0, which may well be what is asked for; all else needs an event. */
function needsAnEvent({ count, sum }: EventRule): boolean {
  const asked = count ?? sum;
  if (asked === undefined) return true;
  const to = typeof asked.to === "number" ? asked.to : undefined;
  if (to === undefined) return false;
  switch (asked.is) {
    case "equal":
      return to !== 0;
    case "not_equal":
      return to === 0;
    case "less":
      return to <= 0;
    case "at_most":
      return to < 0;
    case "more":
      return to >= 0;
    case "at_least":
      return to > 0;
    default:
      return false;
  }
}

/** Why the values of a step are not there on every path to another. The same reckoning as the check `value-not-met`. */
function whyNotMet(
  journey: Journey,
  ways: ReadonlyMap<string, readonly Way[]>,
  source: Node,
  gift: Gift,
  at: string,
): NotMet | undefined {
  const leads = reached(ways, [source.id], () => true).has(at);
  if (!leads) return "not-before";
  const triggers = journey.nodes.filter(isTrigger).map((node) => node.id);
  // What no visit reaches yet is being drawn: it may use whatever leads there.
  if (!reached(ways, triggers, () => true).has(at)) return undefined;
  const arrives = (meets: (port: string) => boolean) =>
    reached(ways, triggers, (way) => way.from !== source.id || !meets(way.port)).has(at);
  // Where those not sent have a way of their own, `next` means sent; else the two cannot be told apart.
  const judged = source.kind === "send_message" && (ways.get(source.id) ?? []).some(({ port }) => port === "not_sent");
  const behind = judged ? [NEXT] : gift.behind;
  if (arrives((port) => behind?.includes(port) ?? true)) {
    if (arrives(() => true)) return "not-always";
    return ONLY_BEHIND[source.kind] ?? "not-always";
  }
  const { rules } = gift;
  if (rules === undefined || [...rules.values()].every(meetsAnEvent)) return undefined;
  const sure = (port: string) => {
    const rule = rules.get(port);
    return rule !== undefined && meetsAnEvent(rule);
  };
  return arrives(sure) ? "only-found" : undefined;
}

/** What to say where everybody comes through the step, but some by a port behind which there is nothing. */
const ONLY_BEHIND: Partial<Record<Kind, NotMet>> = {
  condition: "only-yes",
  branch: "only-case",
  wait_for_event: "only-happened",
};

let last: { journey: Journey; catalogue: Catalogue; sources: Map<string | undefined, Source[]> } | undefined;

/**
 * The steps that offer values, those first whose values are there on every path, each in the document's order. A form
 * asks for the same ones from each of its fields, so the answers about one state of a journey are kept. Without a step
 * all can be used: exit rules are asked all the time, and what is not met yet just does not hold.
 */
export function sourcesFor(journey: Journey, id: string | undefined, catalogue: Catalogue): readonly Source[] {
  if (last?.journey !== journey || last.catalogue !== catalogue) last = { journey, catalogue, sources: new Map() };
  const known = last.sources.get(id);
  if (known !== undefined) return known;
  const sources = findSources(journey, id, catalogue);
  last.sources.set(id, sources);
  return sources;
}

function findSources(journey: Journey, id: string | undefined, catalogue: Catalogue): Source[] {
  const ways = waysOf(journey);
  const seen = new Set(id === undefined ? [] : [id]);
  const sources: Source[] = [];
  for (const node of journey.nodes) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    const gift = giftOf(node, catalogue);
    if (gift === undefined || gift.fields.length === 0) continue;
    sources.push({
      node,
      fields: gift.fields,
      notMet: id === undefined ? undefined : whyNotMet(journey, ways, node, gift, id),
    });
  }
  return sources.toSorted((a, b) => Number(a.notMet !== undefined) - Number(b.notMet !== undefined));
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
  const edge = edgeFrom(journey, from, port);
  return edge && journey.nodes.find((node) => node.id === edge.to);
}

/** Whether a rule asks about the visit it is asked in, which segments, populations and audiences have none of. */
export function needsVisit(rule: Rule): boolean {
  if ("all" in rule) return rule.all.some(needsVisit);
  if ("any" in rule) return rule.any.some(needsVisit);
  if ("not" in rule) return needsVisit(rule.not);
  if ("message" in rule || "voucher" in rule || "value" in rule || "chance" in rule) return true;
  return ("event" in rule && rule.event.since === "entry") || namedSteps(rule).size > 0;
}
