/** Cards and sentences say here what the engine says: `tests/summaries.json` is written by `crates/journey/tests/summaries.rs`. */
import { describe, expect, it } from "vitest";
import { bundleOf, locales, type Locale } from "@/i18n/locales";
import { makeFormat } from "@/i18n/format";
import { makeSay } from "@/i18n/say";
import contract from "../../../tests/summaries.json";
import type { Catalogue } from "../bindings/Catalogue";
import type { Rule } from "../bindings/Rule";
import type { Journey, Node } from "./document";
import { ruleSentence } from "./sentences";
import { aroundOf, summaryOf } from "./summaries";

const catalogue = contract.catalogue as unknown as Catalogue;

function sayIn(locale: Locale) {
  const bundle = bundleOf(locale);
  const format = makeFormat({ locale, timeZone: catalogue.time_zone, currency: catalogue.currency, currencyDigits: 2 });
  return makeSay((key, values) => {
    const pattern = bundle.getMessage(key)?.value;
    return pattern === undefined || pattern === null ? undefined : bundle.formatPattern(pattern, values);
  }, format);
}

/** The contract's journey with one more step. */
function withStep(step: unknown): { journey: Journey; node: Node } {
  const node = { id: "here", ...(step as object) } as Node;
  const journey = contract.journey as unknown as Journey;
  return { journey: { ...journey, nodes: [...journey.nodes, node] }, node };
}

describe.each(locales)("in %s", (locale) => {
  const say = sayIn(locale);

  it.each(contract.steps)("a card says $summary.en", ({ node: step, summary }) => {
    const { journey, node } = withStep(step);
    expect(say(summaryOf(node, catalogue, aroundOf(journey)))).toBe(summary[locale]);
  });

  it.each(contract.rules)("a sentence says $sentence.en", ({ rule, summary, sentence }) => {
    const { journey, node } = withStep({ kind: "condition", rule });
    expect(say(summaryOf(node, catalogue, aroundOf(journey)))).toBe(summary[locale]);
    expect(say(ruleSentence(rule as unknown as Rule, { journey, catalogue }))).toBe(sentence[locale]);
  });
});
