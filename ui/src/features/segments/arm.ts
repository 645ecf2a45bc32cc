import type { Field } from "@/bindings/Field";

/** Words by which an attribute says that it is an experiment's arm. */
const ARM = /(?:^|[_\s-])arm(?:$|[_\s-])|experiment|variant|treatment|test_?group|control_?group|ab_?test/i;

/** Attributes that every shop knows to have few values. */
const FEW = ["market", "acquisition_channel", "language", "gender"] as const;

/** The attribute to begin with: an experiment's arm where one is called so, else one of few values. Pure. */
export function arm(attributes: readonly string[], fields: readonly Field[]): string | undefined {
  const types = new Map(fields.map(({ name, type }) => [name, type]));
  const words = (name: string) => types.get(name) === "boolean" || types.get(name) === "text";
  return (
    attributes.find((name) => ARM.test(name)) ??
    FEW.find((name) => attributes.includes(name)) ??
    attributes.find(words) ??
    attributes[0]
  );
}
