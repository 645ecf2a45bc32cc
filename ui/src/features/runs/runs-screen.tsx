import { Columns2, History, Play } from "lucide-react";
import { useMemo, useState } from "react";
import type { RunEntry } from "@/bindings/RunEntry";
import { TopBar } from "@/app/top-bar";
import { Button, Combobox, EmptyState, ErrorNote, Keys, Progress, Skeleton } from "@/components";
import { DryRunParts } from "@/features/dry-run-report/dry-run-parts";
import { ReportsTitle, ReportTabs } from "@/features/report-frame/report-tabs";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { ExportState } from "./export-menu";
import { RunsTable } from "./runs-table";
import { useMarked } from "./use-marked";
import { useRunChanges } from "./use-run-changes";
import { useRunExport } from "./use-export";

const ALL = "";

/** All dry runs that the workspace keeps. */
export function RunsScreen() {
  const t = useT();
  const runs = useEngine("runs", { journey: null }, { fresh: true });
  const journeys = useEngine("journeys", {}, { fresh: true });
  const [journey, setJourney] = useState(ALL);
  const changes = useRunChanges();
  const exports = useRunExport();
  const all = useMemo(() => runs.data ?? [], [runs.data]);
  const shown = useMemo(() => (journey === ALL ? all : all.filter((run) => run.journey === journey)), [all, journey]);
  const { marked, mark, pair, unlike } = useMarked(shown);
  const there = (run: RunEntry) => journeys.data?.some(({ id }) => id === run.journey) ?? true;
  const comparable = pair !== undefined && there(pair.after);
  const compare = () => {
    if (!comparable) return;
    go({ screen: "builder", journey: pair.after.journey, run: pair.after.run, against: pair.before.run });
  };
  const again = async (run: RunEntry, current: boolean) => {
    const view = await changes.again(run, current);
    if (view !== undefined && there(run)) go({ screen: "builder", journey: run.journey, run: view.run });
  };
  useActions([
    {
      id: "runs.compare",
      label: t("runs-compare-marked"),
      group: t("runs"),
      shortcut: "Shift+C",
      enabled: comparable,
      run: compare,
    },
  ]);
  const options = useMemo(() => {
    const names = new Map(all.toReversed().map((run) => [run.journey, run.journey_name]));
    const counted = (id: string) => String(all.filter((run) => run.journey === id).length);
    return [
      { value: ALL, label: t("runs-all-journeys"), detail: String(all.length) },
      ...[...names].map(([value, label]) => ({ value, label, detail: counted(value) })),
    ];
  }, [all, t]);

  return (
    <>
      <TopBar
        crumbs={[]}
        title={<ReportsTitle />}
        beside={<ReportTabs current="dry-runs" />}
        end={
          <Button variant="primary" icon={<Columns2 aria-hidden size={14} />} disabled={!comparable} onClick={compare}>
            {t("runs-compare")}
            <span aria-hidden className="ml-1">
              <Keys shortcut="Shift+C" inverted />
            </span>
          </Button>
        }
      />
      <DryRunParts current="runs" />
      {runs.error !== null && <ErrorNote error={runs.error.view} retry={() => void runs.refetch()} className="m-4" />}
      {runs.isPending && <Skeleton className="m-4 h-64" />}
      {runs.isSuccess && all.length === 0 && (
        <EmptyState
          icon={<History size={20} />}
          title={t("runs-none")}
          className="mt-16"
          action={
            <Button variant="primary" icon={<Play aria-hidden size={14} />} onClick={() => go({ screen: "journeys" })}>
              {t("reports-to-journeys")}
            </Button>
          }
        >
          {t("runs-none-text")}
        </EmptyState>
      )}
      {all.length > 0 && (
        <>
          <div className="flex h-[var(--filterbar)] shrink-0 items-center gap-3 border-b border-border bg-surface px-4">
            <div className="w-64 shrink-0">
              <Combobox aria-label={t("column-journey")} value={journey} onChange={setJourney} options={options} />
            </div>
            <p className="min-w-0 grow truncate text-12 text-text-3">
              {unlike ? t("runs-compare-unlike") : t("runs-compare-hint", { count: marked.length })}
            </p>
            <p className="shrink-0 text-12 text-text-3">{t("runs-kept")}</p>
          </div>
          {changes.error !== undefined && (
            <ErrorNote error={changes.error} dismiss={changes.forgive} className="mx-4 mt-3 shrink-0" />
          )}
          {changes.running && (
            <Progress progress={changes.progress} cancel={changes.cancel} className="max-w-xl shrink-0 px-4 pt-3" />
          )}
          <div className="min-h-0 grow p-4">
            <div className="mx-auto h-full max-w-[1400px] overflow-hidden rounded-card border border-border bg-surface">
              <RunsTable
                runs={shown}
                marked={marked}
                mark={mark}
                changes={changes}
                exports={exports}
                doings={{
                  open: (run) => go({ screen: "builder", journey: run.journey, run: run.run }),
                  again: (run, current) => void again(run, current),
                  there,
                }}
              />
            </div>
          </div>
        </>
      )}
      <ExportState exports={exports} />
    </>
  );
}
