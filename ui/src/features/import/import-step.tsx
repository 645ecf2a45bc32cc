import { CircleAlert, CircleCheck, Database, ListX, Play, Users } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { ImportView } from "@/bindings/ImportView";
import { Button, Card, ErrorNote, Progress } from "@/components";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useForget, useTask } from "@/platform/engine";
import { asEngineError, isCancelled } from "@/platform/platform";
import { go } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { CountsTable } from "./counts";
import { RunProgress } from "./progress";
import { startOver, useWizard } from "./state";
import { tookOf } from "./took";
import type { FileChoosing } from "./use-files";

/** The last step: how far the import is, then what came of it and what can be done with it. */
export function ImportStep({ start, choosing }: { start: () => void; choosing: FileChoosing }) {
  const t = useT();
  const { run, result, failure } = useWizard();
  const importing = run?.what === "import" ? run : null;
  return (
    <div className="min-h-0 grow overflow-y-auto p-6 thin-scroll">
      <div className="mx-auto flex max-w-5xl flex-col gap-4">
        {importing !== null && <RunProgress run={importing} note={t("import-cancel-note")} />}
        {importing === null && result !== null && <Result view={result} choosing={choosing} />}
        {importing === null && result === null && (
          <>
            {failure?.of === "import" && <ErrorNote error={failure.error} />}
            <div className="flex items-center gap-3 rounded-card border border-border bg-surface p-4">
              <p className="grow text-13 text-text-2">{t("import-not-done")}</p>
              <Button variant="primary" onClick={start}>
                {t("import-now")}
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Result({ view, choosing }: { view: ImportView; choosing: FileChoosing }) {
  const t = useT();
  const format = useFormat();
  const workspace = useWorkspace((state) => state.workspace);
  const sum = (figure: "new" | "changed" | "same") => view.files.reduce((all, file) => all + file[figure], 0);
  const rejected = view.rejected_total;
  return (
    <>
      <div className="flex items-start gap-2.5">
        {view.imported ? (
          <CircleCheck aria-hidden size={24} className="shrink-0 text-good" />
        ) : (
          <CircleAlert aria-hidden size={24} className="shrink-0 text-error" />
        )}
        <div>
          <h2 className="text-20 font-semibold">
            {view.imported ? t("import-done", { name: workspace?.name ?? "" }) : t("import-stopped")}
          </h2>
          <p className="mt-0.5 text-13 text-text-2 tabular">
            {view.imported
              ? t("import-done-sum", {
                  new: format.number(sum("new")),
                  changed: format.number(sum("changed")),
                  same: format.number(sum("same")),
                  took: tookOf(view.took_ms, format.duration, t),
                })
              : t("import-stopped-text", { count: rejected })}
          </p>
        </div>
      </div>
      <Card>
        <CountsTable files={view.files} />
      </Card>
      {view.segment_problems.length > 0 && (
        <Card title={t("import-segment-problems")}>
          <ul className="list-disc px-8 pb-3 text-13 text-text-2">
            {view.segment_problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Card>
      )}
      <Next view={view} />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="quiet" onClick={startOver}>
          {t("import-more-files")}
        </Button>
        <Button variant="quiet" onClick={choosing.saveMapping}>
          {t("import-save-mapping")}
        </Button>
      </div>
    </>
  );
}

/** What can be done now. */
function Next({ view }: { view: ImportView }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const forget = useForget();
  const task = useTask("dry_run");
  const customers = useWorkspace((state) => state.workspace?.customers ?? 0);
  const [error, setError] = useState<ErrorView | null>(null);
  const item = view.import === null ? undefined : String(view.import);

  const rehearse = async () => {
    setError(null);
    try {
      const [templates, journeys] = await Promise.all([platform.call("templates", {}), platform.call("journeys", {})]);
      const name = templates.find(({ id }) => id === "welcome")?.name;
      const known = journeys.find((journey) => journey.name === name);
      const { journey } =
        known === undefined
          ? await platform.call("create_journey", { template: "welcome", name: "" })
          : await platform.call("open_journey", { id: known.id });
      const run = await task.start({ journey, from: null, to: null, until: null, customers: "all", seed: 0 });
      await forget("journeys", "last_run", "runs", "workspace");
      go({ screen: "builder", journey: journey.id, run: run.run });
    } catch (failure) {
      if (!isCancelled(failure)) setError(asEngineError(failure).view);
    }
  };
  return (
    <section aria-label={t("import-next")} className="flex flex-col gap-2">
      <h2 className="text-15 font-semibold">{t("import-next")}</h2>
      {error !== null && <ErrorNote error={error} dismiss={() => setError(null)} />}
      {task.running && <Progress progress={task.progress} cancel={task.cancel} />}
      <div className="grid gap-3 lg:grid-cols-3">
        {customers > 0 && (
          <Way
            primary={view.imported}
            icon={<Play aria-hidden size={18} />}
            title={t("import-next-run")}
            text={t("import-next-run-text", { customers: t("count-customers", { count: customers }) })}
            disabled={task.running}
            run={() => void rehearse()}
          />
        )}
        {customers > 0 && (
          <Way
            icon={<Users aria-hidden size={18} />}
            title={t("import-next-customers")}
            text={t("import-next-customers-text")}
            run={() => go({ screen: "customers" })}
          />
        )}
        {view.rejected_total > 0 && (
          <Way
            primary={!view.imported}
            icon={<ListX aria-hidden size={18} />}
            title={t("import-next-rejected", { count: format.number(view.rejected_total) })}
            text={t("import-next-rejected-text")}
            run={() => go({ screen: "data", tab: "imports", ...(item !== undefined && { item }) })}
          />
        )}
        {view.rejected_total === 0 && (
          <Way
            icon={<Database aria-hidden size={18} />}
            title={t("import-next-history")}
            text={t("import-next-history-text")}
            run={() => go({ screen: "data", tab: "imports", ...(item !== undefined && { item }) })}
          />
        )}
      </div>
    </section>
  );
}

function Way({
  icon,
  title,
  text,
  primary = false,
  disabled = false,
  run,
}: {
  icon: ReactNode;
  title: string;
  text: string;
  primary?: boolean;
  disabled?: boolean;
  run: () => void;
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={run}
      className={
        primary
          ? "flex items-start gap-3 rounded-card border border-transparent bg-accent-fill p-3.5 text-left text-on-accent hover:brightness-110 disabled:opacity-60"
          : "flex items-start gap-3 rounded-card border border-border-strong bg-surface p-3.5 text-left hover:bg-surface-2 disabled:opacity-60"
      }
    >
      <span
        className={
          primary
            ? "flex size-8 shrink-0 items-center justify-center rounded-card bg-on-accent/15"
            : "flex size-8 shrink-0 items-center justify-center rounded-card bg-surface-2 text-text-2"
        }
      >
        {icon}
      </span>
      <span className="min-w-0">
        <span className="block text-13 font-semibold">{title}</span>
        <span className={primary ? "block text-12" : "block text-12 text-text-2"}>{text}</span>
      </span>
    </button>
  );
}
