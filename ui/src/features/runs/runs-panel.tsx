import { Columns2, History } from "lucide-react";
import type { RunEntry } from "@/bindings/RunEntry";
import { Button, EmptyState, ErrorNote, Progress, Skeleton } from "@/components";
import { toEditing, useBuilder, useDocument, useSession } from "@/features/builder/session";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { ExportState } from "./export-menu";
import { openRun, showRun } from "./open-run";
import { RunsTable } from "./runs-table";
import { useMarked } from "./use-marked";
import { useRunChanges } from "./use-run-changes";
import { useRunExport } from "./use-export";

const always = () => true;

/** The dry runs of the open journey: each opens over the canvas at once; two are compared. */
export function RunsPanel() {
  const t = useT();
  const session = useSession();
  const platform = usePlatform();
  const id = useDocument((document) => document.journey.id);
  const shown = useBuilder((state) => state.run?.run);
  const runs = useEngine("runs", { journey: id }, { fresh: true });
  const list = runs.data ?? [];
  const changes = useRunChanges((gone) => {
    const { run, against } = session.state.getState();
    if (gone === run?.run || gone === against?.run) toEditing(session, { run: undefined });
  });
  const exports = useRunExport();
  const { marked, mark, pair } = useMarked(list);
  const attempt = (doing: Promise<void>) => void doing.catch(changes.fail);
  const compare = () => {
    if (pair !== undefined) attempt(openRun(platform, session, pair.after.run, pair.before.run));
  };
  const again = async (run: RunEntry, current: boolean) => {
    const view = await changes.again(run, current);
    if (view !== undefined) showRun(session, view);
  };
  useActions([
    {
      id: "runs.compare",
      label: t("runs-compare-marked"),
      group: t("runs"),
      shortcut: "Shift+C",
      enabled: pair !== undefined,
      run: compare,
    },
  ]);

  if (runs.error !== null) {
    return <ErrorNote error={runs.error.view} retry={() => void runs.refetch()} className="m-3" />;
  }
  if (runs.data === undefined) return <Skeleton className="m-3 h-20" />;
  if (list.length === 0) {
    return (
      <EmptyState icon={<History size={20} />} title={t("runs-none")} className="py-4">
        {t("runs-none-text")}
      </EmptyState>
    );
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      {changes.error !== undefined && (
        <ErrorNote error={changes.error} dismiss={changes.forgive} className="m-2 shrink-0" />
      )}
      {changes.running && (
        <Progress progress={changes.progress} cancel={changes.cancel} className="max-w-xl shrink-0 px-4 py-2" />
      )}
      <div className="min-h-0 grow">
        <RunsTable
          narrow
          runs={list}
          marked={marked}
          mark={mark}
          shown={shown}
          changes={changes}
          exports={exports}
          doings={{
            open: (run) => attempt(openRun(platform, session, run.run)),
            again: (run, current) => void again(run, current),
            there: always,
          }}
        />
      </div>
      {list.length > 1 && (
        <div className="flex h-9 shrink-0 items-center gap-3 border-t border-border px-4 text-12 text-text-3">
          <span className="min-w-0 grow truncate">{t("runs-compare-hint", { count: marked.length })}</span>
          <Button
            size="small"
            icon={<Columns2 aria-hidden size={14} />}
            disabled={pair === undefined}
            onClick={compare}
          >
            {t("runs-compare")}
          </Button>
        </div>
      )}
      <ExportState exports={exports} />
    </div>
  );
}
