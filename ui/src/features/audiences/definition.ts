/** What decides who is in a segment. Pure. */
import type { Rule } from "@/bindings/Rule";
import type { SegmentDefinition } from "@/bindings/SegmentDefinition";

/** What a segment by ranking begins with: the top tenth by spend. */
export const USUAL_RANKING: SegmentDefinition = { ranking: { by: "spend", top: { percent: 10 } } };

/** Whether two definitions say the same. */
export function sameDefinition(one: SegmentDefinition, other: SegmentDefinition): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The rule of a definition, as far as it is written. */
export function ruleOf(definition: SegmentDefinition): Rule | undefined {
  return "rule" in definition ? definition.rule : undefined;
}

/** What can be made. */
export type NewKind = "rule" | "ranking" | "list";
