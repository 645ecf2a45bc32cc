import type { JourneyRun } from "@/bindings/JourneyRun";
import { Tooltip } from "@/components";
import { useFormat, useT } from "@/i18n";
import { addressOf } from "@/state/route";

/** What a journey's last dry run says of its revenue, with the way there; or the way to a first dry run. */
export function JourneyRunCell({ journey }: { journey: JourneyRun | undefined }) {
  const t = useT();
  const format = useFormat();
  // Messages may name a journey that is not in this workspace.
  if (journey === undefined) return <span className="text-text-3">–</span>;
  const { run } = journey;
  if (run === null) {
    return (
      <a
        href={addressOf({ screen: "builder", journey: journey.journey })}
        draggable={false}
        className="rounded-small text-12 text-accent hover:underline"
      >
        {t("messages-dry-run-none")}
      </a>
    );
  }
  return (
    <Tooltip
      content={t(run.stale ? "messages-dry-run-stale" : "messages-dry-run-of", {
        entries: format.number(run.entries),
        at: format.moment(run.made_at),
      })}
    >
      <a
        href={addressOf({ screen: "dry-run", journey: journey.journey })}
        draggable={false}
        className="rounded-small text-accent hover:underline"
      >
        {format.moneyRound(run.per_1000_entries_minor)}
        {run.stale && " *"}
      </a>
    </Tooltip>
  );
}
