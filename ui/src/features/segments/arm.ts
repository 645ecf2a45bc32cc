import type { Field } from "@/bindings/Field";

/** Words by which an attribute says that it is an experiment's arm. */
const ARM = /(?:^|[_\s-])arm(?:$|[_\s-])|experiment|variant|treatment|test_?group|control_?group|ab_?test/i;

/**
 * The attribute to begin with: an experiment's arm where one is called so, else one of few values (words, yes and no),
 * else the first. Pure.
 */
export function arm(attributes: readonly string[], fields: readonly Field[]): string | undefined {
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const few = (name: string) => types.get(name) === "boolean" || types.get(name) === "text";
  return attributes.find((name) => ARM.test(name)) ?? attributes.find(few) ?? attributes[0];
}
