import { ArrowLeftRight, ArrowRight, ChartNoAxesColumn, TriangleAlert, UserSearch, X } from "lucide-react";
import { useRef, useState } from "react";
import type { RunView } from "@/bindings/RunView";
import { Button, Combobox, IconButton, Segmented } from "@/components";
import { sideBehind, useBuilder, useDocument, useSession, type ResultsView } from "@/features/builder/session";
import { followCustomer } from "@/features/dry-run/follow";
import { useRunAbout } from "@/features/dry-run/run-chip";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useEngine } from "@/platform/engine";
import { asEngineError } from "@/platform/platform";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { sameJourney, unlikeSettings } from "./difference";
import { ExportMenu } from "./export-menu";
import { showRun } from "./open-run";
import { settingsWords, useRunTitle } from "./words";

const VIEWS: readonly ResultsView[] = ["canvas", "paths", "calendar"];

/** Over the results: how to look at them, whom to look for, and where they can be written to. */
export function ResultsHead({ run }: { run: RunView }) {
  const against = useBuilder((state) => state.against);
  return against === undefined ? <Views run={run} /> : <Compares before={against} after={run} />;
}

function Views({ run }: { run: RunView }) {
  const t = useT();
  const session = useSession();
  const id = useDocument((document) => document.journey.id);
  const view = useBuilder((state) => state.resultsView);
  const about = useRunAbout(run);
  const change = (resultsView: ResultsView) => session.state.setState({ resultsView });
  useActions(
    VIEWS.map((each, at) => ({
      id: `results.${each}`,
      label: t(`results-${each}`),
      group: t("results-views"),
      shortcut: `Alt+${at + 1}`,
      run: () => change(each),
    })),
  );
  return (
    <div
      role="region"
      aria-label={t("results-bar")}
      className="flex h-10 shrink-0 items-center gap-2 border-b border-border bg-surface px-3"
    >
      <Segmented
        label={t("results-views")}
        value={view}
        onChange={change}
        options={VIEWS.map((value) => ({ value, label: t(`results-${value}`) }))}
      />
      <p className="min-w-0 grow truncate px-1 text-12 text-text-2" title={about}>
        {about}
      </p>
      <FindCustomer run={run.run} />
      <Button
        icon={<ChartNoAxesColumn aria-hidden size={14} />}
        onClick={() => go({ screen: "dry-run", journey: id, run: run.run })}
      >
        {t("builder-report")}
      </Button>
      <ExportMenu run={{ run: run.run, journey: id, made_at: run.made_at }} />
    </div>
  );
}

/** Any customer of the workspace, also one who never entered. */
function FindCustomer({ run }: { run: string }) {
  const t = useT();
  const session = useSession();
  const platform = usePlatform();
  const note = useToasts((state) => state.show);
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const found = useEngine("find_customers", { text, limit: 20 }, { keeps: true });
  const options = (found.data ?? []).map(({ customer, name }) => ({
    value: customer,
    label: name ?? customer,
    ...(name !== null && { detail: customer }),
  }));
  useActions([
    {
      id: "customer.find",
      label: t("find-customer"),
      group: t("results-views"),
      shortcut: "Shift+F",
      run: () => place.current?.querySelector<HTMLElement>("button")?.click(),
    },
  ]);
  return (
    <div ref={place} className="w-48 min-w-0 shrink">
      <Combobox
        key={run}
        aria-label={t("find-customer")}
        value={null}
        options={options}
        onQuery={setText}
        onChange={(customer) => {
          const { side, atStep } = session.state.getState();
          // A step that was being looked at is the one that is asked about.
          const step = side.shows === "customers" || side.shows === "missed" ? side.step : atStep;
          const back = side.shows === "customer" ? sideBehind(side) : side;
          followCustomer(platform, session, customer, { back, ...(step !== undefined && { atStep: step }) }).catch(
            (error: unknown) => note({ text: "", error: asEngineError(error).view }),
          );
        }}
        face={
          <>
            <UserSearch aria-hidden size={14} className="shrink-0 text-text-2" />
            <span className="truncate text-text-2">{t("find-customer")}</span>
          </>
        }
      />
    </div>
  );
}

/** Which two runs are compared, and what else than the journey differs between them. */
function Compares({ before, after }: { before: RunView; after: RunView }) {
  const t = useT();
  const format = useFormat();
  const session = useSession();
  const id = useDocument((document) => document.journey.id);
  const titleOf = useRunTitle();
  const runs = useEngine("runs", { journey: id });
  const nameOf = (run: RunView) => titleOf(runs.data?.find((entry) => entry.run === run.run) ?? run);
  const words = (run: RunView) => settingsWords(run.summary.settings, run.summary.population, t, format);
  const unlike = unlikeSettings(before.summary, after.summary);
  const named = format.list(unlike.map((each) => t(`compare-unlike-${each}`)));
  return (
    <div role="region" aria-label={t("compare-bar")} className="shrink-0 border-b border-accent-line bg-accent-weak">
      <div className="flex h-10 items-center gap-2 px-3">
        <h2 className="shrink-0 text-13 font-medium">{t("compare-title")}</h2>
        <span title={words(before)} className="min-w-0 truncate text-13">
          {nameOf(before)}
        </span>
        <ArrowRight aria-hidden size={14} className="shrink-0 text-text-3" />
        <span title={words(after)} className="min-w-0 truncate text-13 font-semibold">
          {nameOf(after)}
        </span>
        <IconButton
          label={t("versions-swap")}
          icon={<ArrowLeftRight size={16} />}
          onClick={() => showRun(session, before, after)}
        />
        <span className="grow" />
        <Button
          icon={<X aria-hidden size={14} />}
          onClick={() => session.state.setState({ against: undefined, choice: { steps: [] } })}
        >
          {t("compare-end")}
        </Button>
      </div>
      <p className="flex items-start gap-1.5 px-3 pb-2 text-12 text-text" data-unlike={unlike.join(" ")}>
        {unlike.length > 0 && <TriangleAlert aria-hidden size={14} className="mt-px shrink-0 text-warning" />}
        {unlike.length > 0
          ? t(sameJourney(before.summary, after.summary) ? "compare-unlike-same" : "compare-unlike", { what: named })
          : t(sameJourney(before.summary, after.summary) ? "compare-same" : "compare-alike")}
      </p>
    </div>
  );
}
