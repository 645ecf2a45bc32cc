/** A rule as a sentence, so that it can be read back before it is trusted. Pure: phrases come out. */
import type { Catalogue } from "../bindings/Catalogue";
import type { Comparison } from "../bindings/Comparison";
import type { EventRule } from "../bindings/EventRule";
import type { FieldType } from "../bindings/FieldType";
import type { Rule } from "../bindings/Rule";
import type { Value } from "../bindings/Value";
import type { Journey } from "./document";
import { named, phrase } from "./phrase";
import type { Argument, Phrase } from "./phrase";
import { isReference } from "./references";
import { channelWord, durationWords, eventName, fieldName, sinceWords, stepTitle } from "./summaries";
import { eventFields, needsNothing } from "./values";

/** What a sentence is told about. */
export interface Context {
  journey: Journey;
  catalogue: Catalogue;
}

/** The words for what has not been chosen yet. */
const GAP: Phrase = phrase("builder-gap");

/** What a rule says, as a part of a sentence. */
export function ruleClause(rule: Rule, context: Context): Phrase {
  return clause(rule, context);
}

/** A whole rule as one sentence. */
export function ruleSentence(rule: Rule, context: Context): Phrase {
  return phrase("builder-sentence", { clause: clause(rule, context) });
}

function clause(rule: Rule, context: Context): Phrase {
  if ("all" in rule) return group(rule.all, "and", context);
  if ("any" in rule) return group(rule.any, "or", context);
  if ("not" in rule) return phrase("builder-says-not", { clause: clause(rule.not, context) });
  if ("event" in rule) return eventClause(rule.event, context);
  if ("attribute" in rule) {
    const { name, is, to } = rule.attribute;
    const type = context.catalogue.attributes.find((field) => field.name === name)?.type;
    return phrase("builder-says-attribute", {
      comparison: comparisonWords({ ...(name && { field: name }), ...(is && { is }), to }, type, context),
    });
  }
  if ("segment" in rule) return phrase("builder-says-segment", { segment: rule.segment || GAP });
  if ("can_receive" in rule) return phrase("builder-says-can-receive", { channel: channelWord(rule.can_receive) });
  if ("revenue_performance" in rule) return phrase(`builder-says-performance-${rule.revenue_performance}`);
  if ("contacted" in rule) {
    const { channel, within } = rule.contacted;
    const args = { within: within === undefined ? GAP : durationWords(within) };
    return channel === undefined
      ? phrase("builder-says-contacted", args)
      : phrase("builder-says-contacted-by", { ...args, channel: channelWord(channel) });
  }
  if ("message" in rule) {
    const { node, is, within } = rule.message;
    const args = { step: stepWords(node, context) };
    const key = `builder-says-message-${is ?? "sent"}`;
    return within === undefined
      ? phrase(key, args)
      : phrase("builder-says-within", { clause: phrase(key, args), within: durationWords(within) });
  }
  if ("voucher" in rule) {
    const { node, is } = rule.voucher;
    return phrase(`builder-says-voucher-${is ?? "redeemed"}`, { step: stepWords(node, context) });
  }
  if ("value" in rule) {
    const { of, is, to } = rule.value;
    const subject = of === undefined ? GAP : referenceWords(of, context);
    return compared(subject, is, to, undefined, context);
  }
  return phrase("builder-says-chance", { share: Math.round(rule.chance * 100) });
}

function group(rules: readonly Rule[], join: "and" | "or", context: Context): Phrase {
  if (rules.length === 0) return phrase(join === "and" ? "builder-says-always" : "builder-says-never");
  const clauses = rules.map((rule) => {
    const words = clause(rule, context);
    // “a and b or c” could be read both ways.
    const nested = ("all" in rule && rule.all.length > 1) || ("any" in rule && rule.any.length > 1);
    return nested ? phrase("builder-says-group", { clause: words }) : words;
  });
  return phrase("builder-says-list", { list: { list: clauses, join } });
}

function eventClause(event: EventRule, context: Context): Phrase {
  const fields = eventFields(context.catalogue, event.type);
  const typeOf = (name: string | undefined) => fields.find((field) => field.name === name)?.type;
  const compare = (comparison: Comparison) => comparisonWords(comparison, typeOf(comparison.field), context);
  const noun = event.type === undefined ? GAP : eventName(event.type);
  const since = sinceWords(event.since, context.journey);
  const purchase = event.type === "purchase";
  const base = (): Phrase => {
    const { count } = event;
    if (count !== undefined) {
      const times = compared(phrase("builder-says-their-number"), count.is, count.to, "number", context);
      return phrase("builder-says-event-count", { event: noun, since, times });
    }
    for (const key of ["sum", "min", "max", "average"] as const) {
      const part = event[key];
      if (part !== undefined) {
        const subject = phrase(`builder-says-${key}`, {
          field: part.field === undefined ? GAP : fieldName(part.field),
        });
        const result = compared(subject, part.is, part.to, typeOf(part.field), context);
        return phrase("builder-says-event-count", { event: noun, since, times: result });
      }
    }
    for (const key of ["last", "first"] as const) {
      const part = event[key];
      if (part !== undefined) {
        return phrase(`builder-says-${key}`, { event: noun, since, n: part.n ?? 1, comparison: compare(part) });
      }
    }
    return purchase ? phrase("builder-says-bought", { since }) : phrase("builder-says-event", { event: noun, since });
  };
  const tests = [...(event.where ?? []), ...(event.lines ?? [])];
  if (tests.length === 0) return base();
  return phrase("builder-says-where", { clause: base(), where: { list: tests.map(compare), join: "and" } });
}

function comparisonWords(
  { field, is, to }: { field?: string; is?: Comparison["is"]; to?: Value | undefined },
  type: FieldType | undefined,
  context: Context,
): Phrase {
  return compared(field === undefined ? GAP : fieldName(field), is, to, type, context);
}

function compared(
  subject: Argument,
  is: Comparison["is"],
  to: Value | undefined,
  type: FieldType | undefined,
  context: Context,
): Phrase {
  if (is === undefined) return phrase("builder-compared-unset", { subject });
  if (needsNothing(is)) return phrase(`builder-compared-${is}`, { subject });
  return phrase(`builder-compared-${is}`, { subject, value: valueWords(to, type, context) });
}

/** A value in words. */
export function valueWords(value: Value | undefined, type: FieldType | undefined, context: Context): Argument {
  if (value === undefined || value === "") return GAP;
  if (Array.isArray(value)) return { list: value.map((item) => valueWords(item, type, context)), join: "or" };
  if (isReference(value)) return referenceWords(value, context);
  if (typeof value === "boolean") return phrase(value ? "builder-true" : "builder-false");
  if (type === "money") {
    const money = Number(value);
    return Number.isFinite(money) ? { money } : String(value);
  }
  if (value === "today") return phrase("builder-today");
  return typeof value === "string" && /^P[\dT]/.test(value) ? durationWords(value) : value;
}

function referenceWords(reference: { from: string; field: string }, context: Context): Phrase {
  return phrase("builder-says-earlier", {
    field: reference.field === "" ? GAP : named("builder-field", reference.field),
    step: stepWords(reference.from, context),
  });
}

function stepWords(id: string | undefined, { journey }: Context): Argument {
  return id === undefined || id === "" ? GAP : stepTitle(journey, id);
}
