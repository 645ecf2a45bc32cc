import { ChartNoAxesColumn, Check, CircleAlert, CircleX, Play, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button, cx, Keys, Pill } from "@/components";
import { useAfter } from "@/components/feedback";
import { TopBar } from "@/app/top-bar";
import { RunChip } from "@/features/dry-run/run-chip";
import { CompareMenu } from "@/features/runs/compare-menu";
import { useT } from "@/i18n";
import { setSettings } from "@/journey/commands";
import { go } from "@/state/route";
import { toEditing, useBuilder, useDocument, useJourney, useSession } from "./session";
import { isComplete, type DryRun } from "./use-dry-run";

/** Name, whether it is saved, what the checks say, and what can be done with the journey. */
export function BuilderTopBar({ dryRun }: { dryRun: DryRun }) {
  const t = useT();
  const session = useSession();
  const id = useDocument((document) => document.journey.id);
  const showsRun = useBuilder((state) => state.showsRun);
  const hasRun = useBuilder((state) => state.run !== undefined);
  return (
    <TopBar
      crumbs={[{ label: t("nav-journeys"), to: { screen: "journeys" } }]}
      title={<NameField />}
      beside={showsRun ? <RunChip /> : <SavingState />}
      end={
        <>
          <CheckState />
          {showsRun && <CompareMenu />}
          {hasRun && !showsRun && (
            <Button
              icon={<ChartNoAxesColumn aria-hidden size={14} />}
              onClick={() => go({ screen: "dry-run", journey: id })}
            >
              {t("builder-report")}
            </Button>
          )}
          {showsRun && <Button onClick={() => toEditing(session)}>{t("builder-back")}</Button>}
          <Button
            variant="primary"
            icon={<Play aria-hidden size={14} />}
            disabled={dryRun.running || !isComplete(dryRun.choice)}
            onClick={() => void dryRun.start()}
          >
            {showsRun ? t("builder-run-again") : t("builder-dry-run")}
            <Keys shortcut="Mod+Enter" inverted />
          </Button>
        </>
      }
    />
  );
}

function NameField() {
  const t = useT();
  const session = useSession();
  const { name } = useJourney();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? name;
  return (
    <h1 className="min-w-0">
      <input
        aria-label={t("builder-name")}
        value={shown}
        // As wide as its words, so that it reads as a title.
        style={{ width: `${Math.min(Math.max(shown.length, 6), 34) + 2}ch` }}
        onChange={(event) => {
          const next = event.target.value;
          setDraft(next);
          // A journey has a name at any time; while the field is empty, the last one stays.
          if (next.trim() !== "") {
            const { journey, edit } = session.document.getState();
            edit("settings", setSettings(journey, { name: next.trim() }), { merge: "name" });
          }
        }}
        onBlur={() => {
          setDraft(undefined);
          session.document.getState().settle();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
        }}
        className="h-7 max-w-full truncate rounded-control border border-transparent bg-transparent px-1.5 text-13 font-semibold hover:border-border focus:border-accent"
      />
    </h1>
  );
}

/** Whether it is saved; what failed stands under the bar until it is mended. */
function SavingState() {
  const t = useT();
  const state = useBuilder(({ saving }) => saving.state);
  const kept = useBuilder(({ saving }) => saving.state === "saved" && saving.kept === true);
  switch (state) {
    case "failed":
      return (
        <Pill tone="error" icon={<CircleAlert aria-hidden size={12} />}>
          {t("builder-not-saved")}
        </Pill>
      );
    case "saved":
      return <SavedNote key={kept ? "kept" : "saved"} words={t(kept ? "versions-kept-now" : "builder-saved")} />;
    case "waiting":
    case "saving":
      // A word that comes and goes with every key would only disturb: it comes when saving takes its time.
      return <SavedNote key="saving" words={t("builder-saving")} late />;
  }
}

function SavedNote({ words, late = false }: { words: string; late?: boolean }) {
  const due = useAfter(late ? 1_500 : 0);
  return (
    <span role="status" className="shrink-0 text-12 text-text-3">
      {due ? words : ""}
    </span>
  );
}

function CheckState() {
  const t = useT();
  const session = useSession();
  const checked = useBuilder((state) => state.checked);
  const refused = useBuilder((state) => state.checkError !== undefined);
  const open = () => toEditing(session, { drawer: "problems" });
  if (checked === undefined && !refused) return null;
  const errors = (checked?.errors ?? 0) + (refused ? 1 : 0);
  const warnings = checked?.warnings ?? 0;
  const tone = errors > 0 ? "error" : warnings > 0 ? "warning" : "good";
  const Picture = { error: CircleX, warning: TriangleAlert, good: Check }[tone];
  const words =
    errors > 0
      ? t("builder-errors", { count: errors })
      : warnings > 0
        ? t("builder-warnings", { count: warnings })
        : t("builder-no-problems");
  return (
    <button
      type="button"
      onClick={open}
      className={cx(
        "inline-flex h-6 shrink-0 items-center gap-1.5 rounded-pill px-2.5 text-12 font-medium",
        { error: "bg-error-weak text-error", warning: "bg-warning-weak text-warning", good: "bg-good-weak text-good" }[
          tone
        ],
      )}
    >
      <Picture aria-hidden size={14} />
      {words}
    </button>
  );
}
