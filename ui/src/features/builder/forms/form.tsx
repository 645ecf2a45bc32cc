/** What every form of a step is made of. */
import type { ComponentProps, ComponentType } from "react";
import { Field, Segmented } from "@/components";
import type { Journey, Kind, Node, NodeOf } from "@/journey/document";
import type { PortChange } from "@/journey/ports";
import { FindingWords, useFindingsAt } from "../rules/place";

/**
 * What a form tells when something changes. `merge` names the field that is being typed into, `ports` what became of
 * ports that a person names.
 */
export type ChangeStep<N extends Node = Node> = (node: N, merge?: string, ports?: PortChange) => void;

/** What a form is given. */
export interface FormProps<N extends Node> {
  node: N;
  journey: Journey;
  onChange: ChangeStep<N>;
}

/** The form of a kind. */
export type StepFormOf<K extends Kind> = ComponentType<FormProps<NodeOf<K>>>;

/** A step with one of its settings changed; what is `undefined` is left out of the file. */
export function withSetting<N extends Node, F extends keyof N>(node: N, field: F, value: N[F] | undefined): N {
  const { [field]: _, ...rest } = node;
  return (value === undefined ? rest : { ...rest, [field]: value }) as N;
}

/** A field with its label, and what the checks found at it. */
export function FormField({
  at,
  hint,
  ...rest
}: ComponentProps<typeof Field> & {
  /** Its place in the file: a JSON pointer within the step. `undefined` where another field shows it. */
  at: string | undefined;
}) {
  const findings = useFindingsAt(at);
  const [worst] = findings;
  if (worst === undefined) return <Field hint={hint} {...rest} />;
  return worst.severity === "error" ? (
    <Field error={worst.message} {...rest} />
  ) : (
    <Field hint={<FindingWords findings={findings} />} {...rest} />
  );
}

/** One of a few ways, under its label and no wider than its words. */
export function Choice<V extends string>(props: ComponentProps<typeof Segmented<V>>) {
  return (
    <div className="max-w-full overflow-x-auto">
      <Segmented {...props} />
    </div>
  );
}
