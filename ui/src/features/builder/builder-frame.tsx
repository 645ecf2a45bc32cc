import { useEffect, useMemo, useRef, useState } from "react";
import { Canvas, portKey, type Problems } from "@/canvas";
import { cx, ErrorNote, Progress } from "@/components";
import { ResultsBar } from "@/features/dry-run/results-bar";
import { trailOf } from "@/features/dry-run/overlay";
import { SideList } from "@/features/dry-run/side-list";
import { useResults } from "@/features/dry-run/use-results";
import { MadeUpPanel } from "@/features/made-up/panel";
import { CalendarView } from "@/features/paths/calendar-view";
import { PathsView } from "@/features/paths/paths-view";
import { ComparedCanvas } from "@/features/runs/compared-canvas";
import { ResultsHead } from "@/features/runs/results-head";
import { Comparison, VersionView } from "@/features/versions";
import { useT } from "@/i18n";
import { changeNote, deleteNote, dropOnEdge, moveNodes } from "@/journey/commands";
import { Edit } from "@/journey/operations";
import { portOf } from "@/journey/document";
import { useRemembered } from "@/state/preferences";
import { BuilderTopBar } from "./builder-top-bar";
import { CanvasEmpty } from "./canvas-empty";
import { Drawer } from "./drawer";
import { DrawingHint } from "./drawing-hint";
import { FindStep } from "./find-step";
import { Inspector } from "./inspector";
import { Palette } from "./palette";
import { Sized } from "./sized";
import { StepPicker } from "./step-picker";
import { Toolbar } from "./toolbar";
import { choose, isEditing, useBuilder, useDocument, useSession, useShownJourney } from "./session";
import { connectSteps } from "./edits";
import { useBuilderActions } from "./use-builder-actions";
import { useChecks } from "./use-checks";
import { useDryRun } from "./use-dry-run";
import { useSaving } from "./use-saving";

/** The builder around an open journey: palette, canvas, inspector, drawer; and the results over it after a dry run. */
export function BuilderFrame({ lost }: { lost: readonly string[] }) {
  const t = useT();
  const session = useSession();
  const save = useSaving(session);
  useChecks(session);
  const dryRun = useDryRun(session);
  const saving = useBuilder((state) => state.saving);
  const showsRun = useBuilder((state) => state.showsRun);
  const viewing = useBuilder((state) => state.viewing);
  const edits = useBuilder(isEditing);
  const run = useBuilder((state) => (state.showsRun && state.viewing === undefined ? state.run : undefined));
  const resultsView = useBuilder((state) => state.resultsView);
  const against = useBuilder((state) => state.against);
  const onCanvas = run === undefined || against !== undefined || resultsView === "canvas";
  const makesUp = useBuilder((state) => state.madeUp !== undefined);
  const [inspecting, setInspecting] = useRemembered("inspector", "open");
  const [lostSeen, setLostSeen] = useState(false);
  useBuilderActions(session, dryRun, save, () => setInspecting("open"));
  const chosen = useBuilder((state) => state.choice.steps.length > 0 || state.choice.edge !== undefined);

  // The canvas is wider without the palette, and back. It fits by itself when it opens.
  const shown = useRef(showsRun);
  useEffect(() => {
    if (shown.current === showsRun) return undefined;
    shown.current = showsRun;
    const frame = requestAnimationFrame(() => session.canvas()?.fit());
    return () => cancelAnimationFrame(frame);
  }, [showsRun, session]);

  return (
    <>
      <BuilderTopBar dryRun={dryRun} />
      {saving.state === "failed" && (
        <ErrorNote error={saving.error} retry={() => void save()} className="mx-3 mt-2 shrink-0" />
      )}
      {lost.length > 0 && !lostSeen && (
        <ErrorNote
          error={{
            code: "malformed-values",
            message: t("builder-lost", { count: lost.length }),
            help: t("builder-lost-help"),
            place: lost.join(", "),
          }}
          dismiss={() => setLostSeen(true)}
          className="mx-3 mt-2 shrink-0"
        />
      )}
      <div className="flex min-h-0 grow">
        {edits && <Palette />}
        <div className="flex min-w-0 grow flex-col">
          {viewing?.shows === "comparison" ? (
            <Comparison before={viewing.before} after={viewing.after} save={save} />
          ) : (
            <>
              {run !== undefined && <ResultsHead run={run} />}
              <div className="relative flex min-h-0 grow flex-col">
                {viewing !== undefined ? (
                  <VersionView version={viewing.version} save={save} />
                ) : run !== undefined && against !== undefined ? (
                  <ComparedCanvas before={against} after={run} />
                ) : run !== undefined && resultsView === "paths" ? (
                  <PathsView run={run} />
                ) : run !== undefined && resultsView === "calendar" ? (
                  <CalendarView run={run} />
                ) : (
                  <>
                    <JourneyCanvas openInspector={() => setInspecting("open")} />
                    <CanvasEmpty />
                    <DrawingHint />
                    <FindStep />
                    <StepPicker />
                  </>
                )}
                {/* Over results the bar below has the zoom, and there is nothing else to do. */}
                {onCanvas && (!showsRun || against !== undefined || viewing !== undefined) && (
                  <Toolbar
                    inspecting={inspecting === "open"}
                    toggleInspector={() => setInspecting(inspecting === "open" ? "closed" : "open")}
                  />
                )}
              </div>
            </>
          )}
          {viewing?.shows === "comparison" ? null : !showsRun ? (
            <Drawer dryRun={dryRun} save={save} />
          ) : (
            <>
              {dryRun.running && (
                <Progress
                  progress={dryRun.progress}
                  cancel={dryRun.cancel}
                  className="shrink-0 border-t border-border bg-surface px-4 py-2"
                />
              )}
              {onCanvas && against === undefined && <ResultsBar />}
            </>
          )}
        </div>
        {viewing === undefined && (showsRun ? onCanvas : inspecting === "open" || chosen || makesUp) && (
          <Sized name="side-width" edge="left" initial={344} min={304} max={560} className={cx("border-l")}>
            {showsRun ? (
              <SideList />
            ) : makesUp ? (
              <MadeUpPanel />
            ) : (
              <Inspector
                close={() => {
                  setInspecting("closed");
                  choose(session, { steps: [] });
                }}
              />
            )}
          </Sized>
        )}
      </div>
    </>
  );
}

/** The canvas with everything that lies over it. */
function JourneyCanvas({ openInspector }: { openInspector: () => void }) {
  const session = useSession();
  const { mountCanvas, catalogue } = session;
  // Over results nothing is edited, and the journey is the one that was run.
  const journey = useShownJourney();
  const edit = useDocument((document) => document.edit);
  const choice = useBuilder((state) => state.choice);
  const direction = useBuilder((state) => state.direction);
  const checked = useBuilder((state) => state.checked);
  const drawing = useBuilder((state) => state.drawing);
  const showsRun = useBuilder((state) => state.showsRun);
  const { results, trail, traffic } = useResults();
  // What the checks say is about the draft.
  const stale = results?.stale === true;
  const side = useBuilder((state) => state.side);
  const atStep = useBuilder((state) => state.atStep);
  const madeUp = useBuilder((state) => state.madeUp);
  const lit = useMemo(() => {
    if (showsRun) return side.shows === "path" ? trailOf(side.path, atStep) : undefined;
    // The way of a made-up customer lies over the journey while it is read.
    if (madeUp?.shows !== "path") return undefined;
    const visits = madeUp.run?.result.path.visits ?? [];
    const visit = visits.find((each) => each.visit === madeUp.visit) ?? visits[0];
    return visit && trailOf(visit, atStep);
  }, [showsRun, side, atStep, madeUp]);
  const drawn = useMemo(
    () => (drawing?.port === undefined ? undefined : { ...drawing, port: drawing.port }),
    [drawing],
  );

  const problems = useMemo(() => {
    const byStep = new Map<string, Problems>();
    for (const { severity, place } of stale ? [] : (checked?.findings ?? [])) {
      if (place.node === undefined || severity === "hint") continue;
      const counted = byStep.get(place.node) ?? { errors: 0, warnings: 0 };
      byStep.set(place.node, {
        errors: counted.errors + (severity === "error" ? 1 : 0),
        warnings: counted.warnings + (severity === "warning" ? 1 : 0),
      });
    }
    return byStep;
  }, [checked, stale]);

  return (
    <Canvas
      ref={mountCanvas}
      journey={journey}
      direction={direction}
      known={catalogue}
      choice={choice}
      problems={problems}
      results={results}
      trail={trail ?? lit}
      traffic={traffic}
      drawing={drawn}
      readOnly={showsRun}
      onChoose={(next) => {
        // An empty note that is left is no note.
        const left = choice.note;
        if (!showsRun && left !== undefined && left !== next.note && journey.notes?.[left]?.text === "") {
          edit("note", deleteNote(journey, left));
        }
        choose(session, next);
        const [step] = next.steps;
        if (showsRun && step !== undefined && next.steps.length === 1) {
          const { side: shown } = session.state.getState();
          if (shown.shows === "customer" || shown.shows === "path") session.state.setState({ atStep: step });
          else if (shown.shows === "missed") session.state.setState({ side: { shows: "missed", step } });
          else session.state.setState({ side: { shows: "customers", step, port: null } });
        }
      }}
      onMove={(steps, notes, onto) => {
        if (onto !== undefined) {
          edit("connect", dropOnEdge(journey, onto.step, onto.edge));
          return;
        }
        const moving = new Edit(journey);
        for (const operation of moveNodes(journey, steps)) {
          if (operation.op === "replace" && operation.list === "nodes")
            moving.replace("nodes", operation.at, operation.item);
        }
        for (const [index, position] of notes) {
          const note = journey.notes?.[index];
          if (note !== undefined) moving.replace("notes", index, { ...note, position });
        }
        edit("move", moving.operations());
      }}
      onConnect={(from, port, to) => connectSteps(session, from, port, to)}
      onDropWay={(step, port, place, screen) =>
        session.state.setState({
          picking: { how: "after", step, port, place: { x: place.x, y: place.y - 32 }, at: place, screen },
        })
      }
      onInsert={(edge, at, screen) => session.state.setState({ picking: { how: "into", edge, at, screen } })}
      onNote={(index, change) => {
        edit("note", changeNote(session.document.getState().journey, index, change), { merge: `note-${index}` });
      }}
      onOpenPort={(step, port) => {
        const exists = journey.edges.some((edge) => portKey(edge.from, portOf(edge)) === portKey(step, port));
        session.state.setState({ side: { shows: "customers", step, port } });
        if (!exists) choose(session, { steps: [step] });
      }}
      onEdit={() => {
        openInspector();
        requestAnimationFrame(() => {
          document.querySelector<HTMLElement>("[data-inspector] :is(input, button[role=combobox], textarea)")?.focus();
        });
      }}
      onDoubleClickPane={(at, screen) => {
        if (!showsRun) session.state.setState({ picking: { how: "alone", at, screen } });
      }}
    />
  );
}
