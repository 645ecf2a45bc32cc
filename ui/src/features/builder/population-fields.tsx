import { Field, inputFace, NumberField, Select, useField } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import type { RunChoice } from "./use-dry-run";

/** Whom a dry run walks through, and when: the fields of every form that starts one. */
export function PopulationFields({
  choice,
  change,
}: {
  choice: RunChoice;
  change: (change: Partial<RunChoice>) => void;
}) {
  const t = useT();
  const format = useFormat();
  const segments = useEngine("catalogue", {}).data?.segments ?? [];
  return (
    <>
      <Field label={t("dry-from")}>
        <DayField value={choice.from} onChange={(from) => change({ from })} />
      </Field>
      <Field label={t("dry-to")}>
        <DayField value={choice.to} onChange={(to) => change({ to })} />
      </Field>
      <Field label={t("dry-until")}>
        <DayField value={choice.until} onChange={(until) => change({ until })} />
      </Field>
      <Field label={t("dry-population")} className="w-28">
        <Select
          value={choice.population}
          onChange={(population) => {
            if (population === "all" || population === "segment" || population === "sample") change({ population });
          }}
          options={[
            { value: "all", label: t("dry-everyone") },
            { value: "segment", label: t("dry-segment"), disabled: segments.length === 0 },
            { value: "sample", label: t("dry-sample") },
          ]}
        />
      </Field>
      {choice.population === "segment" && (
        <Field label={t("dry-which-segment")} className="w-48">
          <Select
            value={choice.segment === "" ? null : choice.segment}
            onChange={(segment) => change({ segment })}
            placeholder={t("builder-choose-segment")}
            options={segments.map(({ name, customers }) => ({
              value: name,
              label: name,
              detail: format.number(customers),
            }))}
          />
        </Field>
      )}
      {choice.population === "sample" && (
        <Field label={t("dry-sample-size")} className="w-28">
          <NumberField
            whole
            min={1}
            value={choice.sample}
            onChange={(sample) => sample !== null && change({ sample })}
          />
        </Field>
      )}
      <Field label={t("dry-seed")} className="w-14">
        <NumberField whole min={0} value={choice.seed} onChange={(seed) => seed !== null && change({ seed })} />
      </Field>
    </>
  );
}

/** A day; nothing is no limit. */
function DayField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const field = useField();
  return (
    <input
      type="date"
      id={field?.id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`${inputFace} w-[112px] px-1.5 text-12 tabular`}
    />
  );
}
