import { CircleX, Database, Layers, Play, Workflow } from "lucide-react";
import type { JourneyCard } from "@/bindings/JourneyCard";
import { TopBar } from "@/app/top-bar";
import { Button, Card, Checkbox, EmptyState, ErrorNote, Keys, Pill, Progress, Skeleton } from "@/components";
import { PopulationFields } from "@/features/builder/population-fields";
import { isComplete } from "@/features/builder/use-dry-run";
import { DryRunParts } from "@/features/dry-run-report/dry-run-parts";
import { ReportsTitle, ReportTabs } from "@/features/report-frame/report-tabs";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { usePlan } from "./plan";
import { PlanView } from "./plan-view";
import { useTogether, type Together } from "./use-together";

/** How many messages customers get of several journeys together. */
export function PressureScreen() {
  const t = useT();
  const journeys = useEngine("journeys", {}, { fresh: true });
  const cards = journeys.data ?? [];
  const together = useTogether(cards);
  const path = useWorkspace((state) => state.workspace?.path);
  const plan = usePlan((state) => (state.path === path ? state.plan : undefined));
  const runs = useEngine("runs", { journey: null }, { fresh: true, enabled: plan !== undefined });
  const stale = plan?.runs.some(({ run }) => runs.data?.find((entry) => entry.run === run)?.data_changed) ?? false;
  const can = together.journeys.length > 0 && !together.running && isComplete(together.choice);
  useActions([
    {
      id: "pressure.run",
      label: t("pressure-run"),
      group: t("nav-pressure"),
      shortcut: "Mod+Enter",
      enabled: can,
      run: () => void together.start(),
    },
  ]);
  return (
    <>
      <TopBar
        crumbs={[]}
        title={<ReportsTitle />}
        beside={<ReportTabs current="dry-runs" />}
        end={
          <Button
            variant="primary"
            icon={<Play aria-hidden size={14} />}
            disabled={!can}
            onClick={() => void together.start()}
          >
            {t("pressure-run")}
            <span aria-hidden className="ml-1">
              <Keys shortcut="Mod+Enter" inverted />
            </span>
          </Button>
        }
      />
      <DryRunParts current="pressure" />
      <div className="min-h-0 grow overflow-y-auto p-4 thin-scroll">
        <div className="mx-auto flex max-w-[1400px] flex-col gap-3">
          {journeys.error !== null && <ErrorNote error={journeys.error.view} retry={() => void journeys.refetch()} />}
          {journeys.isPending && <Skeleton className="h-40" />}
          {journeys.isSuccess && cards.length === 0 && (
            <EmptyState
              icon={<Workflow size={20} />}
              title={t("pressure-no-journeys")}
              className="mt-12"
              action={
                <Button variant="primary" onClick={() => go({ screen: "journeys" })}>
                  {t("reports-to-journeys")}
                </Button>
              }
            >
              {t("pressure-no-journeys-text")}
            </EmptyState>
          )}
          {cards.length > 0 && (
            <>
              <p className="text-13 text-text-2">{t("pressure-rule")}</p>
              <Wish cards={cards} together={together} can={can} />
              {together.running && <Progress progress={together.progress} cancel={together.cancel} />}
              {together.error !== undefined && <ErrorNote error={together.error} />}
              {plan === undefined
                ? !together.running && (
                    <EmptyState icon={<Layers size={20} />} title={t("pressure-none")} className="py-8">
                      {t("pressure-none-text")}
                    </EmptyState>
                  )
                : plan !== undefined && (
                    <>
                      {stale && (
                        <p className="flex items-center gap-2">
                          <Pill tone="warning" icon={<Database aria-hidden size={12} />}>
                            {t("runs-mark-data")}
                          </Pill>
                          <span className="text-13 text-text-2">{t("runs-mark-data-text")}</span>
                        </p>
                      )}
                      <PlanView key={plan.runs.map(({ run }) => run).join(" ")} plan={plan} />
                    </>
                  )}
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Which journeys, whom, and when. */
function Wish({ cards, together, can }: { cards: readonly JourneyCard[]; together: Together; can: boolean }) {
  const t = useT();
  const { journeys, turn, choice, change } = together;
  return (
    <Card title={t("pressure-journeys")} note={t("pressure-journeys-note", { count: journeys.length })}>
      <div className="flex flex-col gap-3 px-3.5 pt-1 pb-3.5">
        <ul className="grid max-h-40 gap-x-4 gap-y-1.5 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3 min-[1500px]:grid-cols-4 thin-scroll">
          {cards.map((card) => (
            <li key={card.id} className="flex min-w-0 items-center gap-1.5">
              <Checkbox
                checked={journeys.includes(card.id)}
                disabled={card.errors > 0}
                onChange={() => turn(card.id)}
                label={card.name}
              />
              {card.errors > 0 && (
                <span className="inline-flex shrink-0 items-center gap-1 text-12 text-error">
                  <CircleX aria-hidden size={12} /> {t("builder-errors", { count: card.errors })}
                </span>
              )}
            </li>
          ))}
        </ul>
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (can) void together.start();
          }}
        >
          <PopulationFields choice={choice} change={change} />
        </form>
      </div>
    </Card>
  );
}
