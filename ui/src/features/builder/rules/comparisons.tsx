import { Plus, X } from "lucide-react";
import type { Comparison } from "@/bindings/Comparison";
import type { Field } from "@/bindings/Field";
import type { FieldOf } from "@/bindings/FieldOf";
import type { Operator } from "@/bindings/Operator";
import type { Value } from "@/bindings/Value";
import { Button, Combobox, IconButton, Select } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { fieldName } from "@/journey/summaries";
import { needsNothing, operatorsFor } from "@/journey/values";
import { FindingsUnder } from "./place";
import { ValueField } from "./value-field";

/** An operator that makes sense for a field. */
export function OperatorSelect({
  value,
  field,
  onChange,
}: {
  value: Operator | undefined;
  field: Field | undefined;
  onChange: (operator: Operator) => void;
}) {
  const t = useT();
  const operators = operatorsFor(field?.type);
  // An operator from elsewhere stays visible; the checks say what is wrong with it.
  const shown = value === undefined || operators.includes(value) ? operators : [...operators, value];
  return (
    <Select
      aria-label={t("builder-operator")}
      value={value ?? null}
      placeholder={t("builder-operator")}
      options={shown.map((operator) => ({ value: operator, label: t(`operator-${operator.replaceAll("_", "-")}`) }))}
      onChange={(chosen) => {
        const operator = shown.find((known) => known === chosen);
        if (operator !== undefined) onChange(operator);
      }}
    />
  );
}

/** A field, chosen from those there are. */
export function FieldSelect({
  value,
  fields,
  onChange,
  label,
}: {
  value: string | undefined;
  fields: readonly Field[];
  onChange: (field: string) => void;
  label: string;
}) {
  const t = useT();
  const say = useSay();
  return (
    <Combobox
      aria-label={label}
      value={value ?? null}
      placeholder={t("builder-choose-field")}
      options={fields.map(({ name }) => ({ value: name, label: say(fieldName(name)) }))}
      onChange={onChange}
    />
  );
}

/** What the fields of a comparison belong to: events of a type, lines of sales, customers. */
export type FieldsOf = { event: string | undefined } | "lines" | "customers";

/** A field whose existing values are offered. */
function valuesOf(fieldsOf: FieldsOf, field: string | undefined): FieldOf | undefined {
  if (field === undefined || field === "") return undefined;
  if (fieldsOf === "lines") return { line: field };
  if (fieldsOf === "customers") return { attribute: field };
  return fieldsOf.event === undefined ? undefined : { event: fieldsOf.event, field };
}

/** One comparison: field, operator, value. */
export function ComparisonRow({
  fields,
  fieldsOf,
  value,
  onChange,
  onRemove,
}: {
  fields: readonly Field[];
  fieldsOf: FieldsOf;
  value: Comparison;
  onChange: (value: Comparison, merge?: string) => void;
  onRemove?: () => void;
}) {
  const t = useT();
  const field = fields.find((candidate) => candidate.name === value.field);
  return (
    <div className="flex items-start gap-1">
      <div className="flex min-w-0 grow flex-col gap-1.5">
        {/* Each as wide as its words want. */}
        <div className="flex gap-1.5">
          <div className="min-w-0 flex-auto">
            <FieldSelect
              label={t("builder-field")}
              value={value.field}
              fields={fields}
              onChange={(name) => {
                const type = fields.find((candidate) => candidate.name === name)?.type;
                const keeps = type === field?.type && value.is !== undefined;
                const [first] = operatorsFor(type);
                // Another type of field needs another kind of value.
                onChange(
                  keeps ? { ...value, field: name } : { field: name, ...(first !== undefined && { is: first }) },
                );
              }}
            />
          </div>
          <div className="min-w-0 flex-auto">
            <OperatorSelect value={value.is} field={field} onChange={(is) => onChange(withOperator(value, is))} />
          </div>
        </div>
        {!needsNothing(value.is) && value.is !== undefined && (
          <ValueField
            label={t("builder-value")}
            type={field?.type}
            of={valuesOf(fieldsOf, value.field)}
            operator={value.is}
            value={value.to}
            onChange={(to, merge) => {
              const { to: _, ...rest } = value;
              onChange(to === undefined ? rest : { ...rest, to }, merge);
            }}
          />
        )}
      </div>
      {onRemove !== undefined && (
        <IconButton size="small" label={t("builder-comparison-remove")} icon={<X size={14} />} onClick={onRemove} />
      )}
    </div>
  );
}

/** The same with another operator; the value stays where it still means something. */
export function withOperator<T extends { is?: Operator; to?: Value }>(part: T, is: Operator): T {
  const { to: _, ...rest } = part;
  const sameShape = (is === "one_of") === (part.is === "one_of") && !isPeriod(is) && !isPeriod(part.is);
  return needsNothing(is) || !sameShape ? ({ ...rest, is } as T) : { ...part, is };
}

function isPeriod(operator: Operator | undefined): boolean {
  return operator === "within_last" || operator === "within_next" || operator === "day_of_year_is";
}

/** Comparisons that must all hold. */
export function Comparisons({
  label,
  addLabel,
  fields,
  fieldsOf,
  value,
  at: pointer,
  onChange,
}: {
  /** The word before the first one: where. */
  label: string;
  /** What the button says that adds one. */
  addLabel?: string;
  fields: readonly Field[];
  fieldsOf: FieldsOf;
  value: readonly Comparison[];
  /** Where they stand in the step, to show what is wrong with each; inside a rule the rule shows it. */
  at?: string;
  onChange: (value: Comparison[], merge?: string) => void;
}) {
  const t = useT();
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-1.5">
      {value.map((comparison, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- comparisons have no name but their place
        <div key={at} className="flex flex-col gap-1">
          <span className="text-12 text-text-2">{at === 0 ? label : t("builder-and")}</span>
          <ComparisonRow
            fields={fields}
            fieldsOf={fieldsOf}
            value={comparison}
            onChange={(next, merge) =>
              onChange(
                value.map((other, index) => (index === at ? next : other)),
                merge === undefined ? undefined : `where ${at} ${merge}`,
              )
            }
            onRemove={() => onChange(value.filter((_, index) => index !== at))}
          />
          {pointer !== undefined && <FindingsUnder at={`${pointer}/${at}`} />}
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="quiet"
          icon={<Plus size={12} />}
          onClick={() => onChange([...value, {}])}
          className="-ml-1.5 text-accent"
        >
          {addLabel ?? t("builder-comparison-add")}
        </Button>
      </div>
    </div>
  );
}
