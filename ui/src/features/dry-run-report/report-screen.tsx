import { ChartColumn, Play, SquarePen } from "lucide-react";
import { useState } from "react";
import type { RunView } from "@/bindings/RunView";
import { TopBar } from "@/app/top-bar";
import { Button, Card, EmptyState, ErrorNote, Keys, Pill, Progress, Skeleton, Tooltip } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useMounted } from "@/platform/mounted";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { ByDay } from "./by-day";
import { HowCounted } from "./counting";
import { CustomersPanel } from "./customers-panel";
import { Details } from "./details";
import { Funnel } from "./funnel";
import { useNames } from "./names";
import { RelatedSales } from "./related";
import { Revenue } from "./revenue";
import { customerWords, entryWords } from "./run-words";
import { Tiles } from "./tiles";
import { useDryRun, type ReportRun } from "./use-dry-run";

/** The report of a journey's last dry run, or of a kept one. */
export function DryRunReportScreen({ journeyId, run: asked }: { journeyId: string; run?: string | undefined }) {
  const t = useT();
  const mounted = useMounted();
  const latest = useEngine("last_run", { id: journeyId }, { fresh: true, enabled: asked === undefined });
  const kept = useEngine("open_run", { run: asked ?? "" }, { enabled: asked !== undefined });
  const runs = useEngine("runs", { journey: journeyId }, { fresh: true, enabled: asked !== undefined });
  const last = asked === undefined ? latest : kept;
  const cards = useEngine("journeys", {}, { fresh: true });
  const run = useDryRun(journeyId);
  const card = cards.data?.find((candidate) => candidate.id === journeyId);
  const view = last.data ?? null;
  const name = card?.name ?? view?.journey.name ?? journeyId;
  const stale =
    asked === undefined
      ? card?.last_run?.stale === true
      : runs.data?.find((entry) => entry.run === asked)?.journey_changed === true;
  const again = async () => {
    const done = await run.start(view?.summary.settings ?? null);
    // The new run is the last one.
    if (done && asked !== undefined && mounted()) go({ screen: "dry-run", journey: journeyId });
  };

  const group = t("nav-reports");
  useActions([
    {
      id: "report.run",
      label: view === null ? t("report-run-first") : t("report-run-again"),
      group,
      shortcut: "Mod+Enter",
      enabled: !run.running && !last.isPending,
      run: () => void again(),
    },
    {
      id: "report.open-journey",
      label: t("report-open-journey"),
      group,
      run: () => go({ screen: "builder", journey: journeyId }),
    },
  ]);

  return (
    <>
      <TopBar
        crumbs={[
          { label: t("nav-reports"), to: { screen: "reports" } },
          { label: t("report-tab-dry-runs"), to: { screen: "dry-runs" } },
        ]}
        title={name}
        beside={
          stale ? (
            <Tooltip content={t("run-stale-text")}>
              <span tabIndex={0} className="rounded-pill">
                <Pill tone="warning">{t("run-stale")}</Pill>
              </span>
            </Tooltip>
          ) : undefined
        }
        end={
          <>
            <Button
              icon={<SquarePen aria-hidden size={14} />}
              onClick={() => go({ screen: "builder", journey: journeyId })}
            >
              {t("report-open-journey")}
            </Button>
            {view !== null && (
              <Button
                variant="primary"
                icon={<Play aria-hidden size={14} />}
                disabled={run.running}
                onClick={() => void again()}
              >
                {t("report-run-again")}
                <span aria-hidden className="ml-1">
                  <Keys shortcut="Mod+Enter" inverted />
                </span>
              </Button>
            )}
          </>
        }
      />
      {(run.running || run.error !== null) && view !== null && (
        <div className="border-b border-border bg-surface px-4 py-3">
          <RunState run={run} />
        </div>
      )}
      {last.error !== null && <ErrorNote error={last.error.view} retry={() => void last.refetch()} className="m-4" />}
      {last.isPending && <Loading />}
      {last.isSuccess && view === null && <NoRun run={run} />}
      {view !== null && <Report key={view.run} view={view} />}
    </>
  );
}

function RunState({ run }: { run: ReportRun }) {
  if (run.running) return <Progress progress={run.progress} cancel={run.cancel} className="max-w-xl" />;
  return run.error === null ? null : <ErrorNote error={run.error} className="max-w-2xl" />;
}

function NoRun({ run }: { run: ReportRun }) {
  const t = useT();
  return (
    <div className="flex min-h-0 grow flex-col items-center justify-center gap-4 overflow-y-auto p-6">
      <EmptyState
        icon={<ChartColumn size={20} />}
        title={t("report-none")}
        className="py-0"
        action={
          <Button
            variant="primary"
            icon={<Play aria-hidden size={14} />}
            disabled={run.running}
            onClick={() => void run.start(null)}
          >
            {t("report-run-first")}
            <span aria-hidden className="ml-1">
              <Keys shortcut="Mod+Enter" inverted />
            </span>
          </Button>
        }
      >
        {t("report-none-text")}
      </EmptyState>
      <div className="w-full max-w-md">
        <RunState run={run} />
      </div>
    </div>
  );
}

function Loading() {
  return (
    <div className="grid grid-cols-5 gap-3 p-4">
      {["a", "b", "c", "d", "e"].map((key) => (
        <Skeleton key={key} className="h-[92px]" />
      ))}
      <Skeleton className="col-span-3 h-96" />
      <Skeleton className="col-span-2 h-96" />
    </div>
  );
}

function Report({ view }: { view: RunView }) {
  const t = useT();
  const format = useFormat();
  const names = useNames(view.journey);
  const [listed, setListed] = useState<string | null>(null);
  const listedNode = view.journey.nodes.find((node) => node.id === listed);
  const window = format.duration(view.summary.conversions.window_ms / 1000);
  useActions([
    {
      id: "report.close-customers",
      label: t("customers-close"),
      group: t("nav-reports"),
      shortcut: "Escape",
      enabled: listed !== null,
      run: () => setListed(null),
    },
  ]);

  return (
    <div className="flex min-h-0 grow">
      <div className="@container min-w-0 grow overflow-y-auto p-4 thin-scroll">
        <div className="mx-auto flex max-w-[1560px] flex-col gap-3">
          <div>
            <p className="text-13 text-text-2">{t("report-rule", { window })}</p>
            <div className="mt-1">
              <HowCounted view={view} />
            </div>
          </div>
          <Tiles view={view} />
          <div className="grid items-start gap-3 @min-[1060px]:grid-cols-[minmax(0,1.65fr)_minmax(0,1fr)]">
            <Funnel view={view} names={names} chosen={listed} choose={setListed} />
            <div className="flex flex-col gap-3">
              <Revenue view={view} />
              <RunFacts view={view} />
            </div>
          </div>
          <ByDay view={view} />
          <RelatedSales view={view} names={names} />
          <Details view={view} names={names} />
        </div>
      </div>
      {listed !== null && (
        <CustomersPanel
          run={view.run}
          node={listed}
          title={[names.step(listed), listedNode && names.detail(listedNode)].filter(Boolean).join(" · ")}
          close={() => setListed(null)}
        />
      )}
    </div>
  );
}

/** With what the run was made, in words. */
function RunFacts({ view }: { view: RunView }) {
  const t = useT();
  const format = useFormat();
  const { settings, conversions, population } = view.summary;
  const facts: [string, string][] = [
    [t("fact-mode"), t("fact-mode-replay")],
    [t("fact-entries"), entryWords(settings, t, format)],
    [t("fact-until"), settings.until === null ? t("fact-until-none") : format.dateTime(settings.until)],
    [t("fact-customers"), customerWords(settings.customers, population, t, format)],
    [t("fact-window"), format.duration(conversions.window_ms / 1000)],
    [t("fact-model"), t(`model-${conversions.model}`)],
    [t("fact-seed"), String(settings.seed)],
    [
      t("fact-made"),
      t("fact-made-value", { at: format.dateTime(view.made_at), took: tookWords(view.took_ms, format.number) }),
    ],
    [t("fact-journey"), settings.journey_hash.slice(0, 12)],
    [t("fact-data"), settings.data_version],
  ];
  return (
    <Card title={t("facts-title")} className="pb-1.5">
      <dl className="px-3.5">
        {facts.map(([name, value]) => (
          <div key={name} className="flex min-h-7 items-baseline gap-3 border-b border-border py-1 last:border-0">
            <dt className="w-32 shrink-0 text-12 text-text-3">{name}</dt>
            <dd className="min-w-0 text-13 break-words tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function tookWords(ms: number, number: (value: number) => string): string {
  return ms < 1000 ? `${number(ms)} ms` : `${number(Math.round(ms / 100) / 10)} s`;
}
