/** What a card says about its step in one line. Pure: a phrase comes out, not a text. */
import type { Assignee } from "../bindings/Assignee";
import type { Catalogue } from "../bindings/Catalogue";
import type { Comparison } from "../bindings/Comparison";
import type { Day } from "../bindings/Day";
import type { EventRule } from "../bindings/EventRule";
import type { FieldType } from "../bindings/FieldType";
import type { Operator } from "../bindings/Operator";
import type { Reentry } from "../bindings/Reentry";
import type { Rule } from "../bindings/Rule";
import type { Slot } from "../bindings/Slot";
import type { Until } from "../bindings/Until";
import type { Value } from "../bindings/Value";
import type { VoucherDesign } from "../bindings/VoucherDesign";
import type { VoucherValue } from "../bindings/VoucherValue";
import type { Weekday } from "../bindings/Weekday";
import { amountOf, secondsOf } from "./duration";
import type { Journey, Kind, Node, NodeOf } from "./document";
import { named, phrase } from "./phrase";
import type { Argument, Phrase } from "./phrase";
import { isDiscountSteps, isReference, isStepSince } from "./references";

/** What summaries look things up in. */
export type Known = Pick<Catalogue, "messages" | "vouchers"> & Partial<Pick<Catalogue, "associates" | "attributes">>;

/** The key of a kind's name, the same that the engine's messages use. */
export function kindKey(node: Node): string {
  if (node.kind !== "send_message") return `kind-${node.kind.replaceAll("_", "-")}`;
  return node.channel === undefined ? "kind-send-message" : `kind-send-${node.channel}`;
}

/** What a person calls a step: its label, or its kind's name. */
export function titleOf(node: Node): Argument {
  return node.label !== undefined && node.label.trim() !== "" ? node.label : phrase(kindKey(node));
}

/** An event type in words. */
export function eventName(event: string): Phrase {
  return named("builder-event", event);
}

/** A field of an event or an attribute in words. */
export function fieldName(field: string): Phrase {
  return named("builder-field", field);
}

const LENGTHS = { minute: "length-minutes", hour: "length-hours", day: "length-days" } as const;

/** A length of time in words, weeks as days; as it is written where it cannot be read. */
export function durationWords(duration: string): Argument {
  const amount = amountOf(duration);
  if (amount === undefined) return duration;
  const { number, unit } = amount;
  return unit === "week" ? phrase(LENGTHS.day, { count: number * 7 }) : phrase(LENGTHS[unit], { count: number });
}

const WEEK: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Weekdays as runs: Mon–Fri, Sun. */
export function daysWords(days: readonly Weekday[]): Argument {
  const chosen = WEEK.map((day) => days.includes(day));
  if (chosen.every(Boolean)) return phrase("builder-days-all");
  const runs: Phrase[] = [];
  for (let start = 0; start < WEEK.length; start += 1) {
    if (!chosen[start]) continue;
    let end = start;
    while (chosen[end + 1]) end += 1;
    const [from, to] = [WEEK[start], WEEK[end]];
    if (from === undefined || to === undefined) break;
    runs.push(
      start === end
        ? phrase(`weekday-${from}`)
        : phrase("builder-days-run", { from: phrase(`weekday-${from}`), to: phrase(`weekday-${to}`) }),
    );
    start = end;
  }
  return { list: runs, join: "unit" };
}

function slotWords(slot: Slot): Phrase {
  if (slot.days.length === 0 || slot.from === undefined || slot.to === undefined) return phrase("builder-slot-unset");
  return phrase("builder-slot", { days: daysWords(slot.days), from: slot.from, to: slot.to });
}

/** The name of a message or voucher design. */
export function designName(designs: readonly { id: string; name?: string }[], id: string): string {
  return designs.find((design) => design.id === id)?.name ?? id;
}

/** What of the journey a card's line speaks of, beside its own step. */
export interface Around {
  /** Who may enter again. */
  reentry?: Reentry | undefined;
  /** The zone in which instants are shown. */
  zone?: string | undefined;
  /** What another step is called. */
  title?: ((id: string) => Argument) | undefined;
}

/** The surroundings of the steps of a journey. */
export function aroundOf(journey: Journey): Around {
  return {
    reentry: journey.entry?.reentry,
    zone: journey.time_zone,
    title: (id) => stepTitle(journey, id),
  };
}

/** What the step with this id is called; its id where there is none. */
export function stepTitle(journey: Journey, id: string): Argument {
  const node = journey.nodes.find((candidate) => candidate.id === id);
  return node === undefined ? id : titleOf(node);
}

const NAME = "builder-summary-name";

function nameOr(name: Argument | undefined, missing: string): Phrase {
  return name === undefined || name === "" ? phrase(missing) : phrase(NAME, { name });
}

/** An instant, or a day, as it stands in a file. */
export function momentWords(moment: string, zone: string | undefined): Argument {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? { day: moment } : { instant: moment, zone };
}

/** So long before or after something. */
function shifted(what: Argument, offset: string | undefined): Argument {
  if (offset === undefined || secondsOf(offset) === 0) return what;
  const before = offset.startsWith("-");
  return phrase(before ? "builder-summary-before" : "builder-summary-after", {
    length: durationWords(offset.replace(/^[-+]/, "")),
    what,
  });
}

function atTime(what: Argument, at: string | undefined): Phrase {
  return at === undefined ? phrase(NAME, { name: what }) : phrase("builder-summary-at", { what, at });
}

/** Whose an occasion is. */
export function assigneeWords(assignee: Assignee, associates: Catalogue["associates"]): Argument {
  if (typeof assignee === "string") return phrase(`builder-assignee-${assignee}`);
  return associates.find(({ id }) => id === assignee.associate)?.name ?? assignee.associate;
}

/** The days of a schedule: weekdays as runs, days of the month as numbers. */
export function scheduleDays(days: readonly Day[]): Argument {
  const weekdays = WEEK.filter((day) => days.includes(day));
  if (weekdays.length > 0) return daysWords(weekdays);
  const numbers = days.filter((day) => typeof day === "number");
  return { list: numbers.toSorted((a, b) => a - b).map(String), join: "unit" };
}

function discountWords(value: VoucherValue, design: VoucherDesign | undefined): Argument {
  if (isDiscountSteps(value)) return phrase("builder-summary-by-profile");
  if (isReference(value)) return fieldName(value.field);
  const number = Number(value);
  if (!Number.isFinite(number)) return String(value);
  return design?.discount_kind === "amount" ? { money: number } : phrase("builder-summary-percent", { share: number });
}

/** A value in the fewest words. */
function shortValue(value: Value | undefined, type: FieldType | undefined): Argument {
  if (value === undefined || value === "") return phrase("builder-gap");
  if (Array.isArray(value)) return { list: value.map((item) => shortValue(item, type)), join: "unit" };
  if (isReference(value)) return fieldName(value.field);
  if (typeof value === "boolean") return phrase(value ? "builder-true" : "builder-false");
  if (value === "today") return phrase("builder-today");
  if (type === "money" && Number.isFinite(Number(value))) return { money: Number(value) };
  if (type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return { day: String(value) };
  return typeof value === "string" && secondsOf(value) !== undefined ? durationWords(value) : value;
}

const SUMMARIES: { [K in Kind]: (node: NodeOf<K>, known: Known, around: Around) => Phrase } = {
  event_trigger: ({ event, where }, _, { reentry = "once" }) =>
    event === undefined
      ? phrase("builder-summary-no-event")
      : phrase(where?.length ? "builder-summary-event-where" : "builder-summary-event", {
          event: eventName(event),
          reentry,
        }),
  segment_trigger: ({ segment, at }, _, { zone }) => {
    if (segment === undefined || segment === "") return phrase("builder-summary-no-segment");
    if (at === undefined) return phrase("builder-summary-no-moment");
    return at === "added"
      ? phrase("builder-summary-segment-added", { segment })
      : phrase("builder-summary-at", { what: segment, at: momentWords(at, zone) });
  },
  date_trigger: ({ attribute, offset_days: offset, at }) =>
    attribute === undefined
      ? phrase("builder-summary-no-date")
      : atTime(shifted(fieldName(attribute), offset === undefined ? undefined : daysDuration(offset)), at),
  schedule_trigger: ({ every }) => {
    if (every?.unit === undefined) return phrase("builder-summary-no-moment");
    const { unit, days = [], time } = every;
    if (days.length === 0) return atTime(phrase(`builder-summary-every-${unit}`), time);
    const words = scheduleDays(days);
    return atTime(unit === "month" ? phrase("builder-summary-monthly", { days: words }) : words, time);
  },
  send_message: ({ message }, { messages }) =>
    nameOr(message && designName(messages, message), "builder-summary-no-message"),
  wait: ({ for: length }) => nameOr(length && durationWords(length), "builder-summary-no-duration"),
  wait_for_time_range: ({ slots: [first, ...more] }) => {
    if (first === undefined) return phrase("builder-summary-no-slot");
    return more.length === 0
      ? slotWords(first)
      : phrase("builder-summary-slots", { first: slotWords(first), more: more.length });
  },
  wait_until: ({ until, offset, at }, _, { zone }) => {
    const what = untilWords(until, zone);
    return what === undefined ? phrase("builder-summary-no-moment") : atTime(shifted(what, offset), at);
  },
  wait_for_event: ({ event, timeout }) => {
    if (event === undefined) return phrase("builder-summary-no-event");
    return timeout === undefined
      ? phrase("builder-summary-no-duration")
      : phrase("builder-summary-at-most", { event: eventName(event), timeout: durationWords(timeout) });
  },
  condition: ({ rule }) => (rule === undefined ? phrase("builder-summary-no-rule") : ruleSummary(rule)),
  branch: ({ cases }) =>
    cases.length === 0
      ? phrase("builder-summary-no-cases")
      : phrase(NAME, {
          name: { list: cases.map(({ name }) => name ?? phrase("builder-gap")), join: "dot" },
        }),
  random_split: ({ variants }) =>
    variants.length === 0
      ? phrase("builder-summary-no-variants")
      : phrase(NAME, {
          name: {
            list: variants.map(({ name, weight }) =>
              phrase("builder-summary-variant", { name: name ?? phrase("builder-gap"), share: weight ?? 0 }),
            ),
            join: "dot",
          },
        }),
  holdout: ({ share }) =>
    share === undefined ? phrase("builder-summary-no-share") : phrase("builder-summary-held-out", { share }),
  assign_voucher: ({ design, value }, { vouchers }) => {
    if (design === undefined || design === "") return phrase("builder-summary-no-voucher");
    const name = designName(vouchers, design);
    const known = vouchers.find(({ id }) => id === design);
    return value === undefined
      ? phrase(NAME, { name })
      : phrase(NAME, { name: { list: [name, discountWords(value, known)], join: "dot" } });
  },
  add_to_segment: ({ segment }) => nameOr(segment, "builder-summary-no-segment"),
  remove_from_segment: ({ segment }) => nameOr(segment, "builder-summary-no-segment"),
  set_attribute: ({ attribute, value }, { attributes = [] }) => {
    if (attribute === undefined || attribute === "") return phrase("builder-summary-no-attribute");
    const type = attributes.find(({ name }) => name === attribute)?.type;
    return phrase("builder-summary-set", { attribute: fieldName(attribute), value: shortValue(value, type) });
  },
  create_occasion: ({ type, assignee }, { associates = [] }) => {
    if (type === undefined || type === "") return phrase("builder-summary-no-occasion");
    return assignee === undefined
      ? phrase(NAME, { name: type })
      : phrase(NAME, { name: { list: [type, assigneeWords(assignee, associates)], join: "dot" } });
  },
  sync_audience: ({ audience, action = "add" }) =>
    audience === undefined || audience === ""
      ? phrase("builder-summary-no-audience")
      : phrase(`builder-summary-audience-${action}`, { audience }),
  webhook: ({ name }) => nameOr(name, "builder-summary-no-webhook"),
  goto: ({ node }, _, { title }) =>
    node === undefined || node === ""
      ? phrase("builder-summary-no-step")
      : phrase("builder-summary-goto", { step: title?.(node) ?? node }),
  exit: ({ outcome }) =>
    outcome === undefined || outcome === ""
      ? phrase("builder-summary-end")
      : phrase("builder-summary-outcome", { outcome }),
};

/** Calendar days as a length of time. */
function daysDuration(days: number): string {
  return `${days < 0 ? "-" : ""}P${Math.abs(days)}D`;
}

function untilWords(until: Until | undefined, zone: string | undefined): Argument | undefined {
  if (until === undefined || until === "") return undefined;
  if (typeof until === "string") return momentWords(until, zone);
  const field = "attribute" in until ? until.attribute : until.field;
  return field === "" ? undefined : fieldName(field);
}

/** One line about a step's settings, and whether something in it is still to be chosen. */
export function summaryOf(node: Node, known: Known, around: Around = {}): Phrase {
  const summary = SUMMARIES[node.kind] as (node: Node, known: Known, around: Around) => Phrase;
  return summary(node, known, around);
}

const SIGNS: Partial<Record<Operator, string>> = {
  equal: "=",
  not_equal: "≠",
  less: "<",
  at_most: "≤",
  more: ">",
  at_least: "≥",
  one_of: "=",
};

/** A comparison in the fewest words: amount > €100. */
function shortComparison(
  field: Argument,
  is: Operator | undefined,
  to: Value | undefined,
  type: FieldType | undefined,
): Phrase {
  if (is === undefined) return phrase(NAME, { name: field });
  const sign = SIGNS[is] ?? phrase(`operator-${is.replaceAll("_", "-")}`);
  if (is === "is_set" || is === "is_not_set") return phrase("builder-summary-known", { field, sign });
  return phrase("builder-summary-compared", { field, sign, value: shortValue(to, type) });
}

/** Money is money in every workspace's sales. */
function saleType(field: string | undefined): FieldType | undefined {
  return field === "amount" || field === "price" ? "money" : undefined;
}

function eventSummary(event: EventRule): Phrase {
  const { type, since, where = [], lines = [], count } = event;
  if (type === undefined) return phrase("builder-summary-no-rule");
  if (where.some(comparesWithEarlier)) return phrase("builder-summary-same", { field: sameField(where) });
  const back = since !== undefined && since !== "ever" && secondsOf(since) !== undefined;
  const dated = (words: Phrase) =>
    back ? phrase("builder-summary-back", { rule: words, length: durationWords(since) }) : words;
  const about = (comparison: Phrase) => dated(phrase("builder-summary-asked", { event: eventName(type), comparison }));
  const of = (subject: Argument, part: Comparison) =>
    about(shortComparison(subject, part.is, part.to, saleType(part.field)));
  const fieldOf = (part: Comparison) => (part.field === undefined ? phrase("builder-gap") : fieldName(part.field));
  if (count !== undefined) return of(phrase("builder-summary-count"), count);
  for (const how of ["sum", "min", "max", "average"] as const) {
    const part = event[how];
    if (part !== undefined) return of(phrase(`builder-says-${how}`, { field: fieldOf(part) }), part);
  }
  for (const how of ["last", "first"] as const) {
    const part = event[how];
    if (part !== undefined) return of(phrase(`builder-summary-${how}`, { n: part.n ?? 1, field: fieldOf(part) }), part);
  }
  const [test] = [...where, ...lines];
  return test === undefined
    ? dated(phrase("builder-summary-any-event", { type, event: eventName(type) }))
    : of(fieldOf(test), test);
}

/** The shortest words for a rule. */
export function ruleSummary(rule: Rule): Phrase {
  if ("all" in rule) return groupSummary(rule.all, "builder-summary-all");
  if ("any" in rule) return groupSummary(rule.any, "builder-summary-any");
  if ("not" in rule) return phrase("builder-summary-not", { rule: ruleSummary(rule.not) });
  if ("event" in rule) return eventSummary(rule.event);
  if ("attribute" in rule) {
    const { name, is, to } = rule.attribute;
    return name === undefined ? phrase("builder-summary-no-rule") : shortComparison(fieldName(name), is, to, undefined);
  }
  if ("segment" in rule) return phrase("builder-summary-in-segment", { segment: rule.segment });
  if ("can_receive" in rule) return phrase("builder-summary-can-receive", { channel: channelWord(rule.can_receive) });
  if ("revenue_performance" in rule) return phrase(`performance-${rule.revenue_performance}`);
  if ("contacted" in rule) {
    const { within } = rule.contacted;
    return within === undefined
      ? phrase("builder-summary-contacted")
      : phrase("builder-summary-back", { rule: phrase("builder-summary-contacted"), length: durationWords(within) });
  }
  if ("message" in rule) return phrase(`builder-summary-message-${rule.message.is ?? "sent"}`);
  if ("voucher" in rule) return phrase(`builder-summary-voucher-${rule.voucher.is ?? "redeemed"}`);
  if ("value" in rule) {
    const { of, is, to } = rule.value;
    return of === undefined || of.field === ""
      ? phrase("builder-summary-no-rule")
      : shortComparison(fieldName(of.field), is, to, saleType(of.field));
  }
  return phrase("builder-summary-chance", { share: Math.round(rule.chance * 100) });
}

function groupSummary(rules: readonly Rule[], key: string): Phrase {
  const [only, ...more] = rules;
  if (only === undefined) return phrase("builder-summary-no-rule");
  return more.length === 0 ? ruleSummary(only) : phrase(key, { first: ruleSummary(only), more: more.length });
}

function comparesWithEarlier(comparison: Comparison): boolean {
  return comparison.is === "equal" && isReference(comparison.to);
}

function sameField(where: readonly Comparison[]): Argument {
  const field = where.find(comparesWithEarlier)?.field ?? "";
  // “With the same code” is what people say; the field is called voucher code.
  return field === "voucher_code" ? phrase("builder-field-code") : fieldName(field);
}

/** A channel as its people call it. */
export function channelWord(channel: string): Phrase {
  return named("channel", channel);
}

/** From when on events count, in words. */
export function sinceWords(since: string | undefined, journey: Journey): Argument {
  if (since === undefined) return phrase("builder-since-unset");
  if (since === "entry") return phrase("builder-since-entry");
  if (since === "ever") return phrase("builder-since-ever");
  if (!isStepSince(since)) return phrase("builder-since-back", { duration: durationWords(since) });
  return phrase("builder-since-step", { step: stepTitle(journey, since) });
}
