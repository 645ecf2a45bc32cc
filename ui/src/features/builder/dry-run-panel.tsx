import { Play } from "lucide-react";
import { Button, ErrorNote, Field, inputFace, NumberField, Progress, Select, useField } from "@/components";
import { runTotals } from "@/features/dry-run/totals";
import { useFormat, useT } from "@/i18n";
import { useBuilder, useSession } from "./session";
import type { DryRun } from "./use-dry-run";

/** The settings of the next dry run, how far it is, and the key numbers of the last one. */
export function DryRunPanel({ dryRun }: { dryRun: DryRun }) {
  const t = useT();
  const { catalogue } = useSession();
  const { choice, change, running, progress } = dryRun;
  const mended = useBuilder((state) => state.checked?.errors === 0);
  // What the checks refused is mended when they find nothing any more.
  const error = dryRun.error?.code === "journey-has-errors" && mended ? undefined : dryRun.error;
  return (
    <div className="flex flex-col gap-3 p-3.5">
      {error !== undefined && <ErrorNote error={error} />}
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void dryRun.start();
        }}
      >
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
              { value: "segment", label: t("dry-segment"), disabled: catalogue.segments.length === 0 },
              { value: "sample", label: t("dry-sample") },
            ]}
          />
        </Field>
        {choice.population === "segment" && (
          <Field label={t("dry-which-segment")} className="w-48">
            <SegmentSelect value={choice.segment} onChange={(segment) => change({ segment })} />
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
        {!running && (
          <Button
            type="submit"
            icon={<Play aria-hidden size={14} />}
            disabled={choice.population === "segment" && choice.segment === ""}
          >
            {t("dry-start")}
          </Button>
        )}
      </form>
      {running ? <Progress progress={progress} cancel={dryRun.cancel} className="max-w-xl" /> : <LastRun />}
    </div>
  );
}

function SegmentSelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT();
  const format = useFormat();
  const { catalogue } = useSession();
  return (
    <Select
      value={value === "" ? null : value}
      onChange={onChange}
      placeholder={t("builder-choose-segment")}
      options={catalogue.segments.map(({ name, customers }) => ({
        value: name,
        label: name,
        detail: format.number(customers),
      }))}
    />
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

/** Key numbers of the last run, and the way back to them. */
function LastRun() {
  const t = useT();
  const format = useFormat();
  const session = useSession();
  const run = useBuilder((state) => state.run);
  if (run === undefined) return <p className="text-12 text-text-3">{t("dry-none")}</p>;
  const totals = runTotals(run.summary);
  const { conversions, messages } = run.summary;
  const sent = Object.values(messages).reduce((sum, count) => sum + count, 0);
  const figures = [
    { label: t("dry-entered"), value: format.number(totals.entries) },
    { label: t("dry-inside"), value: format.number(totals.inside) },
    { label: t("dry-ended"), value: format.number(totals.ended) },
    { label: t("dry-messages"), value: format.number(sent) },
    { label: t("dry-converted"), value: format.number(conversions.count) },
    { label: t("dry-per-1000"), value: format.moneyRound(conversions.per_1000_entries_minor) },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {figures.map(({ label, value }) => (
          <div key={label} className="flex flex-col">
            <dt className="text-12 text-text-3">{label}</dt>
            <dd className="text-15 font-semibold tabular">{value}</dd>
          </div>
        ))}
      </dl>
      <Button
        onClick={() => session.state.setState({ showsRun: true, side: { shows: "totals" }, choice: { steps: [] } })}
      >
        {t("builder-show-results")}
      </Button>
    </div>
  );
}
