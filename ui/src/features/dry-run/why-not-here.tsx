import { CircleHelp } from "lucide-react";
import type { VisitView } from "@/bindings/VisitView";
import { ErrorNote, Skeleton } from "@/components";
import { useBuilder, useShownJourney } from "@/features/builder/session";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById } from "@/journey/document";
import { stepTitle } from "@/journey/summaries";
import { useEngine } from "@/platform/engine";

/** Where a step is chosen that her visit did not reach: where it turned away, when by her own clock, and why. */
export function WhyNotHere({
  run,
  customer,
  visit,
  zone,
}: {
  run: string;
  customer: string;
  visit: VisitView | undefined;
  zone: string;
}) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const journey = useShownJourney();
  const step = useBuilder((state) => state.atStep);
  const reached = visit?.steps.some(({ node }) => node === step) ?? false;
  const asked = step !== undefined && !reached && nodeById(journey, step) !== undefined;
  const { data, error, refetch } = useEngine("run_why_missed", { run, node: step ?? "", customer }, { enabled: asked });
  if (!asked) return null;
  const turned = data?.visits.find((each) => each.visit === visit?.visit);
  const reason = turned?.reason ?? data?.absent;
  return (
    <section
      aria-live="polite"
      aria-label={t("why-not-here")}
      className="shrink-0 border-b border-border bg-surface-2 px-4 py-3"
    >
      <h3 className="flex items-center gap-1.5 text-12 font-medium text-text-2">
        <CircleHelp aria-hidden size={14} className="shrink-0 text-accent" />
        <span className="truncate">{t("why-not-here-step", { step: say(stepTitle(journey, step)) })}</span>
      </h3>
      {error !== null && <ErrorNote error={error.view} retry={() => void refetch()} className="mt-2" />}
      {data === undefined && error === null && <Skeleton className="mt-2 h-8" />}
      {data !== undefined && (
        <>
          {turned !== undefined && (
            <p className="mt-1 text-12 text-text-3 tabular">
              {say(stepTitle(journey, turned.node))} · {format.dateTime(turned.at, zone)}
            </p>
          )}
          <p className="mt-0.5 text-13">{reason ?? t("why-not-here-unknown")}</p>
        </>
      )}
    </section>
  );
}
