import { Plus, X } from "lucide-react";
import type { Comparison } from "@/bindings/Comparison";
import type { Field } from "@/bindings/Field";
import type { Operator } from "@/bindings/Operator";
import { Button, Combobox, IconButton, Select } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { fieldName } from "@/journey/summaries";
import { needsNothing, operatorsFor } from "@/journey/values";
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

/** One comparison: field, operator, value. */
export function ComparisonRow({
  step,
  fields,
  value,
  onChange,
  onRemove,
}: {
  step: string | undefined;
  fields: readonly Field[];
  value: Comparison;
  onChange: (value: Comparison, merge?: string) => void;
  onRemove?: () => void;
}) {
  const t = useT();
  const field = fields.find((candidate) => candidate.name === value.field);
  return (
    <div className="flex items-start gap-1">
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <div className="flex gap-1.5">
          <div className="min-w-0 grow basis-1/2">
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
          <div className="min-w-0 grow basis-1/2">
            <OperatorSelect
              value={value.is}
              field={field}
              onChange={(is) => {
                const { to: _, ...rest } = value;
                const sameShape = (is === "one_of") === (value.is === "one_of") && !isPeriod(is) && !isPeriod(value.is);
                onChange(needsNothing(is) || !sameShape ? { ...rest, is } : { ...value, is });
              }}
            />
          </div>
        </div>
        {!needsNothing(value.is) && value.is !== undefined && (
          <ValueField
            label={t("builder-value")}
            step={step}
            type={field?.type}
            field={value.field}
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

function isPeriod(operator: Operator | undefined): boolean {
  return operator === "within_last" || operator === "within_next" || operator === "day_of_year_is";
}

/** Comparisons that must all hold. */
export function Comparisons({
  label,
  addLabel,
  step,
  fields,
  value,
  onChange,
}: {
  /** The word before the first one: where. */
  label: string;
  /** What the button says that adds one. */
  addLabel?: string;
  step: string | undefined;
  fields: readonly Field[];
  value: readonly Comparison[];
  onChange: (value: Comparison[], merge?: string) => void;
}) {
  const t = useT();
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-1.5">
      {value.map((comparison, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- comparisons have no name but their place
        <div key={at} className="flex items-start gap-1">
          <span className="w-9 shrink-0 pt-1 text-12 text-text-2">{at === 0 ? label : t("builder-and")}</span>
          <div className="min-w-0 grow">
            <ComparisonRow
              step={step}
              fields={fields}
              value={comparison}
              onChange={(next, merge) =>
                onChange(
                  value.map((other, index) => (index === at ? next : other)),
                  merge === undefined ? undefined : `where ${at} ${merge}`,
                )
              }
              onRemove={() => onChange(value.filter((_, index) => index !== at))}
            />
          </div>
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="quiet"
          icon={<Plus size={12} />}
          onClick={() => onChange([...value, {}])}
          className="text-accent"
        >
          {addLabel ?? t("builder-comparison-add")}
        </Button>
      </div>
    </div>
  );
}
