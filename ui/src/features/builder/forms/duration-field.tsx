import { NumberField, Select, TextField } from "@/components";
import { useT } from "@/i18n";
import { amountOf, durationOf, UNITS, type Unit } from "@/journey/duration";

const ONE_DAY: { number: number; unit: Unit } = { number: 1, unit: "day" };

/** A length of time: a number and a unit. What is written otherwise in the file can be edited as it is written. */
export function DurationField({
  value,
  onChange,
  label,
  initial = ONE_DAY,
}: {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What the length is of, for screen readers. */
  label: string;
  /** What the first number typed is counted in. */
  initial?: { number: number; unit: Unit };
}) {
  const t = useT();
  const amount = value === undefined ? undefined : amountOf(value);
  if (value !== undefined && amount === undefined) {
    return <TextField aria-label={label} value={value} onChange={(text) => onChange(text === "" ? undefined : text)} />;
  }
  const unit = amount?.unit ?? initial.unit;
  return (
    <div className="flex gap-1.5">
      <NumberField
        whole
        min={1}
        max={100_000}
        value={amount?.number ?? null}
        aria-label={label}
        placeholder={t("builder-number")}
        onChange={(number) => onChange(number === null ? undefined : durationOf({ number, unit }))}
        className="max-w-24"
      />
      <Select
        aria-label={t("builder-unit")}
        value={unit}
        options={UNITS.map((name) => ({
          value: name,
          label: t(`builder-unit-${name}`, { count: amount?.number ?? 1 }),
        }))}
        onChange={(next) => {
          const known = UNITS.find((name) => name === next);
          if (known !== undefined) onChange(durationOf({ number: amount?.number ?? initial.number, unit: known }));
        }}
        className="max-w-36"
      />
    </div>
  );
}
