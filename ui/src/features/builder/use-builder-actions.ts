/** Everything that can be done in the builder, with its keys: the command palette and the list behind ? read it. */
import { useT } from "@/i18n";
import { openMadeUp } from "@/features/made-up/panel";
import { useActions, type Action } from "@/state/actions";
import { go } from "@/state/route";
import { addNoteInSight, deleteChoice, duplicateChoice, targetOfChoice, travel } from "./edits";
import { startDrawing, useDrawingKeys } from "./drawing";
import { goToFinding } from "./findings";
import {
  choose,
  isEditing,
  sideBehind,
  toEditing,
  useBuilder,
  useDocument,
  type PickTarget,
  type Session,
} from "./session";
import { isComplete, type DryRun } from "./use-dry-run";
import { useClipboard } from "./use-clipboard";
import { useLayout } from "./use-layout";
import type { Save } from "./use-saving";

/** Registers the builder's actions. */
export function useBuilderActions(session: Session, dryRun: DryRun, save: Save, openInspector: () => void): void {
  const t = useT();
  const clipboard = useClipboard(session);
  const { layOut, turn } = useLayout(session);
  const chosen = useBuilder((state) => state.choice);
  const showsRun = useBuilder((state) => state.showsRun);
  const findings = useBuilder((state) => state.checked?.findings.length ?? 0);
  const canUndo = useDocument((document) => document.past.length > 0);
  const canRedo = useDocument((document) => document.future.length > 0);
  const hasRun = useBuilder((state) => state.run !== undefined);
  const anything = chosen.steps.length > 0 || chosen.edge !== undefined || chosen.note !== undefined;
  const editing = t("builder-actions-edit");
  const looking = t("builder-actions-look");
  const canvas = () => session.canvas();
  const edits = useBuilder(isEditing);

  const actions: Action[] = [
    {
      id: "journey.undo",
      label: t("builder-undo"),
      group: editing,
      shortcut: "Mod+Z",
      enabled: edits && canUndo,
      run: () => travel(session, "undo"),
    },
    {
      id: "journey.redo",
      label: t("builder-redo"),
      group: editing,
      shortcut: "Mod+Shift+Z",
      alternatives: ["Mod+Y"],
      enabled: edits && canRedo,
      run: () => travel(session, "redo"),
    },
    {
      id: "journey.keep",
      label: t("versions-keep"),
      group: editing,
      shortcut: "Mod+S",
      run: () => void save({ keep: true }),
    },
    {
      id: "journey.versions",
      label: t("versions"),
      group: looking,
      run: () => toEditing(session, { drawer: "versions", viewing: session.state.getState().viewing }),
    },
    {
      id: "step.add",
      label: t("builder-add-step"),
      group: editing,
      shortcut: "A",
      enabled: edits,
      run: () => session.state.setState({ picking: besideCard(targetOfChoice(session)) }),
    },
    {
      id: "step.connect",
      label: t("builder-connect"),
      group: editing,
      shortcut: "C",
      enabled: edits && chosen.steps.length === 1,
      run: () => startDrawing(session),
    },
    {
      id: "step.edit",
      label: t("builder-edit-step"),
      group: editing,
      shortcut: "E",
      enabled: edits && chosen.steps.length > 0,
      run: () => {
        openInspector();
        requestAnimationFrame(() => {
          document
            .querySelector<HTMLElement>("[data-inspector] [data-form] :is(input, button[role=combobox], textarea)")
            ?.focus();
        });
      },
    },
    {
      id: "step.rename",
      label: t("builder-rename"),
      group: editing,
      shortcut: "F2",
      enabled: edits && chosen.steps.length === 1,
      run: () => {
        openInspector();
        session.state.setState({ renaming: true });
      },
    },
    {
      id: "step.duplicate",
      label: t("builder-duplicate"),
      group: editing,
      shortcut: "Mod+D",
      enabled: edits && chosen.steps.length > 0,
      run: () => duplicateChoice(session),
    },
    {
      id: "step.copy",
      label: t("builder-copy"),
      group: editing,
      shortcut: "Mod+C",
      // The page hears copying itself: selected text in a panel is copied as ever.
      heardElsewhere: true,
      run: clipboard.copy,
    },
    {
      id: "step.paste",
      label: t("builder-paste"),
      group: editing,
      shortcut: "Mod+V",
      heardElsewhere: true,
      enabled: edits,
      run: clipboard.paste,
    },
    {
      id: "step.delete",
      label: t("builder-delete"),
      group: editing,
      shortcut: "Delete",
      alternatives: ["Backspace"],
      enabled: edits && anything,
      run: () => deleteChoice(session),
    },
    {
      id: "step.all",
      label: t("builder-choose-all"),
      group: editing,
      shortcut: "Mod+A",
      enabled: edits,
      run: () => choose(session, { steps: session.document.getState().journey.nodes.map((node) => node.id) }),
    },
    {
      id: "note.add",
      label: t("builder-add-note"),
      group: editing,
      shortcut: "N",
      enabled: edits,
      run: () => addNoteInSight(session),
    },
    {
      id: "journey.layout",
      label: t("builder-layout"),
      group: editing,
      shortcut: "Shift+L",
      enabled: edits,
      run: () => void layOut(),
    },
    { id: "journey.turn", label: t("builder-turn"), group: editing, enabled: edits, run: () => void turn() },
    {
      id: "run.start",
      label: t("builder-dry-run"),
      group: looking,
      shortcut: "Mod+Enter",
      enabled: !dryRun.running && isComplete(dryRun.choice),
      run: () => void dryRun.start(),
    },
    {
      id: "made-up.open",
      label: t("made-up-open"),
      group: looking,
      run: () => openMadeUp(session),
    },
    {
      id: "run.show",
      label: showsRun ? t("builder-back") : t("builder-show-results"),
      group: looking,
      enabled: hasRun,
      run: () => {
        if (showsRun) toEditing(session);
        else session.state.setState({ showsRun: true, viewing: undefined, choice: { steps: [] } });
      },
    },
    {
      id: "runs.show",
      label: t("runs"),
      group: looking,
      shortcut: "Shift+R",
      run: () => toEditing(session, { drawer: "runs" }),
    },
    {
      id: "report.open",
      label: t("builder-report"),
      group: looking,
      enabled: hasRun,
      run: () => {
        const { run, showsRun: over } = session.state.getState();
        const journey = session.document.getState().journey.id;
        go({ screen: "dry-run", journey, ...(over && run !== undefined && { run: run.run }) });
      },
    },
    {
      id: "finding.next",
      label: t("builder-next-problem"),
      group: looking,
      shortcut: "F8",
      enabled: findings > 0,
      run: () => goToFinding(session, 1),
    },
    {
      id: "finding.previous",
      label: t("builder-previous-problem"),
      group: looking,
      shortcut: "Shift+F8",
      enabled: findings > 0,
      run: () => goToFinding(session, -1),
    },
    {
      id: "canvas.find",
      label: t("builder-find-step"),
      group: looking,
      shortcut: "Mod+F",
      run: () => session.state.setState({ searching: true }),
    },
    { id: "canvas.fit", label: t("builder-fit"), group: looking, shortcut: "Shift+1", run: () => canvas()?.fit() },
    {
      id: "canvas.fit-chosen",
      label: t("builder-fit-chosen"),
      group: looking,
      shortcut: "Shift+2",
      enabled: chosen.steps.length > 0,
      run: () => canvas()?.fit({ steps: chosen.steps }),
    },
    {
      id: "canvas.zoom-in",
      label: t("builder-zoom-in"),
      group: looking,
      shortcut: "Mod+=",
      alternatives: ["Mod++"],
      run: () => canvas()?.zoomIn(),
    },
    {
      id: "canvas.zoom-out",
      label: t("builder-zoom-out"),
      group: looking,
      shortcut: "Mod+-",
      run: () => canvas()?.zoomOut(),
    },
    {
      id: "canvas.zoom-whole",
      label: t("builder-zoom-whole"),
      group: looking,
      shortcut: "Mod+0",
      run: () => canvas()?.zoomTo(1),
    },
    { id: "canvas.leave", label: t("builder-leave"), group: looking, shortcut: "Escape", run: () => leave(session) },
  ];
  useActions(actions);
  useDrawingKeys(session);
}

/** The picker stands beside the chosen card, where there is one in sight. */
function besideCard(target: PickTarget): PickTarget {
  if (target.how !== "after") return target;
  const card = document.querySelector(`[data-step="${CSS.escape(target.step)}"]`)?.getBoundingClientRect();
  return card === undefined ? target : { ...target, screen: { x: card.right + 12, y: card.top } };
}

/** Escape leaves the innermost thing. */
function leave(session: Session): void {
  const { picking, drawing, viewing, choice, showsRun, side, atStep, against, resultsView, madeUp } =
    session.state.getState();
  if (picking !== undefined) session.state.setState({ picking: undefined });
  else if (drawing !== undefined) session.state.setState({ drawing: undefined });
  else if (viewing !== undefined) session.state.setState({ viewing: undefined });
  else if (showsRun && against !== undefined && choice.steps.length === 0) {
    session.state.setState({ against: undefined });
  } else if (showsRun && against === undefined && resultsView !== "canvas") {
    session.state.setState({ resultsView: "canvas" });
  } else if (showsRun && against === undefined && side.shows === "customer") {
    session.state.setState({ atStep: undefined, side: sideBehind(side) });
  } else if (showsRun && against === undefined && (side.shows !== "totals" || atStep !== undefined)) {
    session.state.setState({ side: { shows: "totals" }, atStep: undefined, choice: { steps: [] } });
  } else if (choice.steps.length > 0 || choice.edge !== undefined || choice.note !== undefined) {
    choose(session, { steps: [] });
  } else if (madeUp !== undefined && !showsRun) {
    session.state.setState({ madeUp: undefined, atStep: undefined });
  }
}
