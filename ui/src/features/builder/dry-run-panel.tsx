import { Play, UserRoundPlus } from "lucide-react";
import { Button, ErrorNote, Progress } from "@/components";
import { runTotals } from "@/features/dry-run/totals";
import { openMadeUp } from "@/features/made-up/panel";
import { useFormat, useT } from "@/i18n";
import { PopulationFields } from "./population-fields";
import { useBuilder, useSession } from "./session";
import { isComplete, type DryRun } from "./use-dry-run";

/** The settings of the next dry run, how far it is, and the key numbers of the last one. */
export function DryRunPanel({ dryRun }: { dryRun: DryRun }) {
  const t = useT();
  const { choice, change, running, progress } = dryRun;
  const session = useSession();
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
        <PopulationFields choice={choice} change={change} />
        {!running && (
          <Button type="submit" icon={<Play aria-hidden size={14} />} disabled={!isComplete(choice)}>
            {t("dry-start")}
          </Button>
        )}
        <Button variant="quiet" icon={<UserRoundPlus aria-hidden size={14} />} onClick={() => openMadeUp(session)}>
          {t("made-up-open")}
        </Button>
      </form>
      {running ? <Progress progress={progress} cancel={dryRun.cancel} className="max-w-xl" /> : <LastRun />}
    </div>
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
