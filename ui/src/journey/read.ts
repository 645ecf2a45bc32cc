/**
 * Makes sure that a document has the shape its type says, before anything walks through it.
 *
 * The engine refuses unknown fields and kinds, but keeps a malformed value of a known field, because drafts must save.
 * The editor treats such a value as the engine does, as missing, and says which ones it left out.
 */
import type { Catalogue } from "../bindings/Catalogue";
import type { Rule } from "../bindings/Rule";
import type { Journey, Node } from "./document";

/** A cleaned value; `undefined` for what cannot be read. */
type Read = (value: unknown, place: string, lost: string[]) => unknown;
type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Notes what is lost; `null` is nothing, and nothing is lost with it. */
function lose(value: unknown, place: string, lost: string[]): undefined {
  if (value !== null && value !== undefined) lost.push(place);
  return undefined;
}

const ofType =
  (type: "string" | "number" | "boolean"): Read =>
  (value, place, lost) =>
    typeof value === type ? value : lose(value, place, lost);

const text = ofType("string");
const number = ofType("number");
const boolean = ofType("boolean");

const oneOf =
  (...words: string[]): Read =>
  (value, place, lost) =>
    typeof value === "string" && words.includes(value) ? value : lose(value, place, lost);

const list =
  (read: Read): Read =>
  (value, place, lost) =>
    Array.isArray(value)
      ? value.map((item, index) => read(item, `${place}/${index}`, lost)).filter((item) => item !== undefined)
      : lose(value, place, lost);

/** An object; fields that are not named here stay as they are, the engine knows them. */
const object =
  (fields: Record<string, Read>, required: JsonObject = {}): Read =>
  (value, place, lost) => {
    if (!isObject(value)) return lose(value, place, lost);
    const read: JsonObject = { ...required };
    for (const [key, item] of Object.entries(value)) {
      const field = fields[key];
      const kept = field === undefined ? item : field(item, `${place}/${key}`, lost);
      if (kept !== undefined) read[key] = kept;
    }
    return read;
  };

const mapOf =
  (read: Read): Read =>
  (value, place, lost) => {
    if (!isObject(value)) return lose(value, place, lost);
    const entries = Object.entries(value).map(([key, item]) => [key, read(item, `${place}/${key}`, lost)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  };

const reference = object({ from: text, field: text }, { from: "", field: "" });

const value: Read = (item, place, lost) => {
  if (Array.isArray(item)) return list(value)(item, place, lost);
  if (isObject(item)) return reference(item, place, lost);
  return item === null || item === undefined ? undefined : item;
};

// prettier-ignore
const operator = oneOf(
  "equal", "not_equal", "less", "at_most", "more", "at_least", "one_of", "contains", "starts_with",
  "is_set", "is_not_set", "within_last", "within_next", "day_of_year_is",
);
const channel = oneOf("email", "sms", "chat", "push");
const comparison = object({ field: text, is: operator, to: value });
const comparisons = list(comparison);
const pick = object({ field: text, is: operator, to: value, n: number });

const eventRule = object({
  type: text,
  since: text,
  where: comparisons,
  lines: comparisons,
  count: object({ is: operator, to: value }),
  sum: comparison,
  min: comparison,
  max: comparison,
  average: comparison,
  last: pick,
  first: pick,
});

const rule: Read = (item, place, lost) => {
  if (!isObject(item)) return lose(item, place, lost);
  const [key, ...more] = Object.keys(item);
  const read = key === undefined ? undefined : ruleParts()[key];
  if (key === undefined || read === undefined || more.length > 0) return lose(item, place, lost);
  const part = read(item[key], `${place}/${key}`, lost);
  return part === undefined ? undefined : { [key]: part };
};

/** A function, because rules stand in rules. */
function ruleParts(): Record<string, Read> {
  return {
    all: list(rule),
    any: list(rule),
    not: rule,
    event: eventRule,
    attribute: object({ name: text, is: operator, to: value }),
    segment: text,
    can_receive: channel,
    revenue_performance: oneOf("more", "less", "steady", "inactive"),
    contacted: object({ channel: text, type: text, within: text }),
    message: object({ node: text, is: oneOf("sent", "opened", "clicked"), within: text }),
    voucher: object({ node: text, is: oneOf("redeemed", "not_redeemed", "expired") }),
    value: object({ of: reference, is: operator, to: value }),
    chance: number,
  };
}

const position = object({ x: number, y: number }, { x: 0, y: 0 });
const common: Record<string, Read> = { id: text, kind: text, label: text, position, color: text };

const weekday = oneOf("mon", "tue", "wed", "thu", "fri", "sat", "sun");

/** A day of the week or of the month. */
const day: Read = (item, place, lost) =>
  typeof item === "number" ? number(item, place, lost) : weekday(item, place, lost);

const assignee: Read = (item, place, lost) =>
  isObject(item)
    ? object({ associate: text }, { associate: "" })(item, place, lost)
    : oneOf("home_store", "last_associate")(item, place, lost);

/** An instant or a day, an attribute, or a value met earlier. */
const until: Read = (item, place, lost) => {
  if (!isObject(item)) return text(item, place, lost);
  return "attribute" in item
    ? object({ attribute: text }, { attribute: "" })(item, place, lost)
    : reference(item, place, lost);
};

const discountSteps = object(
  {
    by: oneOf("revenue_performance", "last_purchase_amount", "days_since_purchase"),
    steps: list(object({ is: operator, to: value, value })),
    else: value,
  },
  { steps: [] },
);

/** One value, or one by the customer's profile. */
const discount: Read = (item, place, lost) =>
  isObject(item) && ("by" in item || "steps" in item) ? discountSteps(item, place, lost) : value(item, place, lost);

const KINDS: Record<Node["kind"], { fields: Record<string, Read>; required?: JsonObject }> = {
  event_trigger: { fields: { event: text, where: comparisons } },
  segment_trigger: { fields: { segment: text, at: text } },
  date_trigger: {
    fields: { attribute: text, offset_days: number, at: text, repeat: oneOf("yearly", "once") },
  },
  schedule_trigger: {
    fields: {
      first: text,
      every: object({ unit: oneOf("day", "week", "month"), days: list(day), time: text }),
      audience: rule,
    },
  },
  send_message: { fields: { channel, message: text, values: mapOf(value) } },
  wait: { fields: { for: text } },
  wait_for_time_range: {
    fields: { slots: list(object({ days: list(weekday), from: text, to: text }, { days: [] })) },
    required: { slots: [] },
  },
  wait_until: { fields: { until, offset: text, at: text, when_past: oneOf("go_on", "leave") } },
  wait_for_event: { fields: { event: text, where: comparisons, timeout: text } },
  condition: { fields: { rule } },
  branch: { fields: { cases: list(object({ name: text, rule })) }, required: { cases: [] } },
  random_split: { fields: { variants: list(object({ name: text, weight: number })) }, required: { variants: [] } },
  holdout: { fields: { share: number } },
  assign_voucher: { fields: { design: text, value: discount } },
  add_to_segment: { fields: { segment: text } },
  remove_from_segment: { fields: { segment: text } },
  set_attribute: { fields: { attribute: text, value } },
  create_occasion: { fields: { type: text, assignee, due: text } },
  sync_audience: { fields: { audience: text, action: oneOf("add", "remove") } },
  webhook: { fields: { name: text, payload: mapOf(value) } },
  goto: { fields: { node: text } },
  exit: { fields: { outcome: text } },
};

const node: Read = (item, place, lost) => {
  if (!isObject(item) || typeof item.kind !== "string" || !Object.hasOwn(KINDS, item.kind)) {
    return lose(item, place, lost);
  }
  const { fields, required } = KINDS[item.kind as Node["kind"]];
  return object({ ...common, ...fields }, { id: "", ...required })(item, place, lost);
};

const edge = object({ from: text, port: text, to: text }, { from: "", to: "" });

const journey = object(
  {
    format: number,
    id: text,
    name: text,
    time_zone: text,
    entry: object({ reentry: oneOf("once", "after_exit", "always"), cooldown: text }),
    exit_when: list(rule),
    goal: object({
      event: text,
      where: comparisons,
      window: text,
      model: oneOf("any", "first", "last", "linear", "position", "time-decay"),
      ends_visit: boolean,
    }),
    quiet_hours: object({ from: text, to: text }, { from: "", to: "" }),
    frequency_cap: object({ messages: number, per: text, channel }, { messages: 1 }),
    holdout: number,
    nodes: list(node),
    edges: list(edge),
    notes: list(object({ text, position, size: object({ width: number, height: number }), color: text }, { text: "" })),
    accepted: list(object({ code: text, node: text, reason: text }, { code: "", reason: "" })),
  },
  { format: 1, id: "", name: "", nodes: [], edges: [] },
);

/** A document that can be walked through, and the places of what could not be read. */
export function readJourney(json: unknown): { journey: Journey; lost: string[] } {
  const lost: string[] = [];
  const read = journey(json, "", lost) ?? { format: 1, id: "", name: "", nodes: [], edges: [] };
  return { journey: read as Journey, lost };
}

/** A rule from JSON text, or where it breaks: nothing for text that is no JSON, else the places of what is no rule. */
export function readRule(written: string): { rule: Rule } | { lost: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return { lost: [] };
  }
  const lost: string[] = [];
  const read = rule(json, "", lost);
  return read === undefined || lost.length > 0 ? { lost: lost.length > 0 ? lost : ["/"] } : { rule: read as Rule };
}

function withoutNulls<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).filter(([, part]) => part !== null)) as T;
}

/** A catalogue in which what is absent is absent: the engine writes `null` for it. */
export function readCatalogue(catalogue: Catalogue): Catalogue {
  return {
    ...withoutNulls(catalogue),
    last_known: catalogue.last_known,
    messages: catalogue.messages.map((design) => ({ ...withoutNulls(design), cost_minor: design.cost_minor })),
    vouchers: catalogue.vouchers.map((design) => ({
      ...withoutNulls(design),
      minimum_spend_minor: design.minimum_spend_minor,
    })),
    stores: catalogue.stores.map(withoutNulls),
    associates: catalogue.associates.map(withoutNulls),
    segments: catalogue.segments.map(withoutNulls),
  };
}
