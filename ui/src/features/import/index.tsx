import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect } from "react";
import { TopBar } from "@/app/top-bar";
import { Button, ErrorNote, Keys } from "@/components";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { isComplete, useDestination } from "./destination";
import { stateOf } from "./file-list";
import { FilesStep } from "./files-step";
import { ImportStep } from "./import-step";
import { PreviewStep } from "./preview-step";
import { checkKey, goTo, isTaken, missingConsents, steps, useWizard, wishOf, type Step } from "./state";
import { Stepper } from "./stepper";
import { useFileChoosing, useRereading } from "./use-files";
import { useRun } from "./use-run";

/** The way of files into a workspace: five steps on one screen. */
export function ImportScreen() {
  const t = useT();
  const wizard = useWizard();
  const workspace = useWorkspace((state) => state.workspace);
  const tables = useEngine("import_tables", {});
  const choosing = useFileChoosing();
  const rereading = useRereading();
  const destination = useDestination();
  const run = useRun();
  const { step, files, options, result } = wizard;
  const known = tables.data ?? [];

  // What a check said holds for what was asked; a new workspace is not that of the last check.
  const current =
    wizard.checked !== null &&
    destination.kind === "open" &&
    wizard.checked.of === checkKey(wishOf(wizard, true), workspace?.path)
      ? wizard.checked.view
      : null;

  const taken = files.filter(isTaken);
  const states = taken.map((file) => stateOf(file, known));
  const missing = states.reduce((all, state) => all + (state.is === "missing" ? 1 : 0), 0);
  const doubts = states.reduce((all, state) => all + (state.is === "doubtful" ? state.count : 0), 0);
  const settingsOnly = taken.length === 0 && wizard.settings !== null && wizard.takesSettings;
  const ready = taken.length > 0 || settingsOnly;
  const consentOpen = missingConsents(files).length > 0 && options.consent === null;
  const stops = current !== null && current.rejected_total > 0 && !options.skipBadRows;

  /** Why one cannot go on from a step. */
  const hindrance = (at: Step): string | null => {
    if (at === "files") {
      if (!ready) return files.length === 0 ? "" : t("import-hinder-nothing");
      return isComplete(destination) ? null : t("import-hinder-where");
    }
    if (at === "preview") return ready ? null : t("import-hinder-nothing");
    if (at === "columns") {
      if (missing > 0) return t("import-hinder-missing", { count: missing });
      return doubts > 0 ? t("import-hinder-doubts", { count: doubts }) : null;
    }
    if (at === "check") {
      if (consentOpen) return t("import-hinder-consent");
      if (current === null) return t("import-hinder-check");
      return stops ? t("import-hinder-bad") : null;
    }
    return "";
  };
  const firstHindered = steps.find((at) => hindrance(at) !== null) ?? "import";
  const reachable: Step = result === null ? firstHindered : "import";
  const hinder = hindrance(step);
  const at = steps.indexOf(step);
  const busy = wizard.run !== null;
  // Another file that asks for something, once this one is done with or left for later.
  const waiting = files.find(
    (file) => file.inspected.path !== wizard.current && ["missing", "doubtful"].includes(stateOf(file, known).is),
  );

  // Files that were taken out again leave nothing to look at.
  useEffect(() => {
    if (step !== "files" && !ready && !busy && result === null) goTo("files");
  }, [step, ready, busy, result]);

  const show = (to: Step) => {
    goTo(to);
    // The check is made when one comes to it, unless a question must be answered first.
    if (to === "check" && current === null && !consentOpen) void run("check", destination);
  };
  const goesToFile = hinder !== null && step === "columns" && waiting !== undefined;
  const next = () => {
    if (hinder !== null) {
      if (goesToFile) useWizard.setState({ current: waiting.inspected.path });
      return;
    }
    const following = steps[at + 1];
    if (following === undefined) return;
    show(following);
    if (following === "import") void run("import", destination);
  };
  const back = () => {
    const before = steps[at - 1];
    if (before === undefined) go(workspace === null ? { screen: "start" } : { screen: "data", tab: "imports" });
    else if (result !== null && step === "import") useWizard.setState({ step: before, result: null });
    else goTo(before);
  };
  const group = t("nav-import");
  useActions([
    {
      id: "import.files",
      label: t("import-choose-files"),
      group,
      shortcut: "Mod+O",
      enabled: step === "files" && !choosing.running,
      run: choosing.chooseFiles,
    },
    {
      id: "import.next",
      label: t("import-go-on"),
      group,
      shortcut: "Mod+Enter",
      enabled: !busy && step !== "import",
      run: next,
    },
    { id: "import.back", label: t("import-back"), group, shortcut: "Alt+ArrowLeft", enabled: !busy, run: back },
    {
      id: "import.save-mapping",
      label: t("import-save-mapping"),
      group,
      enabled: files.length > 0,
      run: choosing.saveMapping,
    },
    {
      id: "import.load-mapping",
      label: t("import-load-mapping"),
      group,
      enabled: files.length > 0 && !busy,
      run: choosing.loadMapping,
    },
  ]);

  return (
    <>
      <TopBar crumbs={[]} title={t("nav-import")} />
      <Stepper step={step} reachable={reachable} show={show} choosing={choosing} />
      {tables.error !== null && (
        <ErrorNote error={tables.error.view} retry={() => void tables.refetch()} className="m-4 mb-0" />
      )}
      {step !== "files" && choosing.error !== null && (
        <ErrorNote error={choosing.error} dismiss={choosing.forgive} className="m-4 mb-0" />
      )}
      {step === "files" && (
        <FilesStep tables={known} choosing={choosing} rereading={rereading} destination={destination} />
      )}
      {step === "preview" && <PreviewStep tables={known} rereading={rereading} />}
      {step === "columns" && <ColumnsStep tables={known} />}
      {step === "check" && <CheckStep current={current} start={() => void run("check", destination)} />}
      {step === "import" && <ImportStep start={() => void run("import", destination)} choosing={choosing} />}
      <footer className="flex h-[52px] shrink-0 items-center gap-3 border-t border-border bg-surface px-4">
        <Button icon={<ArrowLeft aria-hidden size={14} />} disabled={busy} onClick={back}>
          {t("import-back")}
        </Button>
        <p aria-live="polite" className="min-w-0 grow truncate text-right text-12 text-text-2">
          {choosing.saved === null ? (hinder ?? "") : t("import-mapping-saved", { path: choosing.saved })}
        </p>
        {step !== "import" && (
          <Button variant="primary" disabled={busy || (hinder !== null && !goesToFile)} onClick={next}>
            {step === "check" ? t("import-now") : goesToFile ? t("import-next-open") : t("import-go-on")}
            {hinder === null && <ArrowRight aria-hidden size={14} />}
            <Keys shortcut="Mod+Enter" inverted />
          </Button>
        )}
      </footer>
    </>
  );
}
