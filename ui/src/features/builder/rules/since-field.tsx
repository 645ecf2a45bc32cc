import { Combobox } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById } from "@/journey/document";
import { isStepSince } from "@/journey/references";
import { titleOf } from "@/journey/summaries";
import { stepsBefore } from "@/journey/values";
import { DurationField } from "../forms/duration-field";
import { useJourney } from "../session";
import { usePlace } from "./place";
import { StepChip } from "./value-field";

/** From when on events count: the entry, an earlier step, so long ago, or ever. */
export function SinceField({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (since: string, merge?: string) => void;
}) {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const { step, visit } = usePlace();
  const before = step === undefined ? undefined : stepsBefore(journey, step);
  const steps = visit ? journey.nodes.filter((node) => node.id !== step && (before?.has(node.id) ?? true)) : [];
  const isStep = value !== undefined && isStepSince(value);
  const back = value !== undefined && !isStep && value !== "entry" && value !== "ever";
  const node = isStep ? nodeById(journey, value) : undefined;
  return (
    <div className="flex flex-col gap-1.5">
      <Combobox
        aria-label={t("builder-since")}
        placeholder={t("builder-since-choose")}
        value={value === undefined ? null : back ? "back" : isStep ? `step ${value}` : value}
        face={node === undefined ? undefined : <StepChip node={node} />}
        options={[
          // What is asked outside a visit knows no entry.
          ...(visit ? [{ value: "entry", label: t("builder-since-option-entry") }] : []),
          { value: "ever", label: t("builder-since-option-ever") },
          { value: "back", label: t("builder-since-option-back") },
          ...steps.map((earlier) => ({
            value: `step ${earlier.id}`,
            label: say(titleOf(earlier)),
            group: t("builder-since-steps"),
          })),
        ]}
        onChange={(chosen) => {
          if (chosen === "back") onChange("P30D");
          else onChange(chosen.startsWith("step ") ? chosen.slice(5) : chosen);
        }}
      />
      {back && (
        <DurationField
          label={t("builder-since")}
          value={value}
          onChange={(next) => next !== undefined && onChange(next, "since")}
        />
      )}
    </div>
  );
}
