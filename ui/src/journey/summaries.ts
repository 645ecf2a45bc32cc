/** What a card says about its step in one line. Pure: a phrase comes out, not a text. */
import type { Catalogue } from "../bindings/Catalogue";
import type { Comparison } from "../bindings/Comparison";
import type { Reentry } from "../bindings/Reentry";
import type { Rule } from "../bindings/Rule";
import type { Slot } from "../bindings/Slot";
import type { Weekday } from "../bindings/Weekday";
import { amountOf } from "./duration";
import type { Journey, Node } from "./document";
import { named, phrase } from "./phrase";
import type { Argument, Phrase } from "./phrase";
import { isReference, isStepSince } from "./references";

/** What summaries look things up in. */
export type Known = Pick<Catalogue, "messages" | "vouchers">;

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

const LENGTHS = {
  minute: "length-minutes",
  hour: "length-hours",
  day: "length-days",
  week: "builder-length-weeks",
} as const;

/** A length of time in words; as it is written where it cannot be read. */
export function durationWords(duration: string): Argument {
  const amount = amountOf(duration);
  return amount === undefined ? duration : phrase(LENGTHS[amount.unit], { count: amount.number });
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

/** One line about a step's settings, and whether something in it is still to be chosen. */
export function summaryOf(node: Node, known: Known, reentry: Reentry = "once"): Phrase {
  switch (node.kind) {
    case "event_trigger":
      return node.event === undefined
        ? phrase("builder-summary-no-event")
        : phrase(node.where?.length ? "builder-summary-event-where" : "builder-summary-event", {
            event: eventName(node.event),
            reentry,
          });
    case "send_message":
      return node.message === undefined
        ? phrase("builder-summary-no-message")
        : phrase("builder-summary-name", { name: designName(known.messages, node.message) });
    case "wait":
      return node.for === undefined
        ? phrase("builder-summary-no-duration")
        : phrase("builder-summary-name", { name: durationWords(node.for) });
    case "wait_for_time_range": {
      const [first, ...more] = node.slots;
      if (first === undefined) return phrase("builder-summary-no-slot");
      return more.length === 0
        ? slotWords(first)
        : phrase("builder-summary-slots", { first: slotWords(first), more: more.length });
    }
    case "condition":
      return node.rule === undefined ? phrase("builder-summary-no-rule") : ruleSummary(node.rule);
    case "assign_voucher":
      return node.design === undefined
        ? phrase("builder-summary-no-voucher")
        : phrase("builder-summary-name", { name: designName(known.vouchers, node.design) });
    case "add_to_segment":
      return node.segment === undefined
        ? phrase("builder-summary-no-segment")
        : phrase("builder-summary-name", { name: node.segment });
    case "exit":
      return node.outcome === undefined || node.outcome === ""
        ? phrase("builder-summary-end")
        : phrase("builder-summary-outcome", { outcome: node.outcome });
  }
}

/** The shortest words for a rule. */
export function ruleSummary(rule: Rule): Phrase {
  if ("all" in rule) return groupSummary(rule.all, "builder-summary-all");
  if ("any" in rule) return groupSummary(rule.any, "builder-summary-any");
  if ("not" in rule) return phrase("builder-summary-not", { rule: ruleSummary(rule.not) });
  if ("event" in rule) {
    const { type, where } = rule.event;
    if (type === undefined) return phrase("builder-summary-no-rule");
    if (where?.some(comparesWithEarlier)) return phrase("builder-summary-same", { field: sameField(where) });
    return phrase("builder-summary-any-event", { type, event: eventName(type) });
  }
  if ("attribute" in rule) {
    return rule.attribute.name === undefined
      ? phrase("builder-summary-no-rule")
      : phrase("builder-summary-name", { name: fieldName(rule.attribute.name) });
  }
  if ("segment" in rule) return phrase("builder-summary-in-segment", { segment: rule.segment });
  if ("can_receive" in rule) return phrase("builder-summary-can-receive", { channel: channelWord(rule.can_receive) });
  if ("revenue_performance" in rule) return phrase(`performance-${rule.revenue_performance}`);
  if ("contacted" in rule) return phrase("builder-summary-contacted");
  if ("message" in rule) return phrase(`builder-summary-message-${rule.message.is ?? "sent"}`);
  if ("voucher" in rule) return phrase(`builder-summary-voucher-${rule.voucher.is ?? "redeemed"}`);
  if ("value" in rule) {
    const field = rule.value.of?.field;
    return field === undefined || field === ""
      ? phrase("builder-summary-no-rule")
      : phrase("builder-summary-value", { field: fieldName(field) });
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
  const node = journey.nodes.find((candidate) => candidate.id === since);
  return phrase("builder-since-step", { step: node === undefined ? since : titleOf(node) });
}
