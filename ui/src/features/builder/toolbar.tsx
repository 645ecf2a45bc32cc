import {
  ArrowDown,
  ArrowRight,
  Maximize,
  Minus,
  Plus,
  Redo2,
  Settings2,
  StickyNote,
  Undo2,
  WandSparkles,
} from "lucide-react";
import { useCanvasView } from "@/canvas";
import { IconButton } from "@/components";
import { useFormat, useT } from "@/i18n";
import { addNoteInSight, travel } from "./edits";
import { isEditing, useBuilder, useDocument, useSession } from "./session";
import { useLayout } from "./use-layout";

/** What stands at the canvas's lower edge. */
export function Toolbar({ inspecting, toggleInspector }: { inspecting: boolean; toggleInspector: () => void }) {
  const t = useT();
  const session = useSession();
  const edits = useBuilder(isEditing);
  const direction = useBuilder((state) => state.direction);
  const undone = useDocument((document) => document.past.at(-1)?.name);
  const redone = useDocument((document) => document.future.at(-1)?.name);
  const { layOut, turn } = useLayout(session);
  const canvas = () => session.canvas();
  return (
    <div
      role="toolbar"
      aria-label={t("builder-toolbar")}
      className="absolute bottom-3 left-1/2 z-10 flex -translate-x-1/2 items-center gap-0.5 rounded-card border border-border-strong bg-surface p-1"
    >
      {edits && (
        <>
          <IconButton
            side="top"
            icon={<Undo2 size={16} />}
            label={
              undone === undefined ? t("builder-undo") : t("builder-undo-what", { what: t(`builder-edit-${undone}`) })
            }
            shortcut="Mod+Z"
            disabled={undone === undefined}
            onClick={() => travel(session, "undo")}
          />
          <IconButton
            side="top"
            icon={<Redo2 size={16} />}
            label={
              redone === undefined ? t("builder-redo") : t("builder-redo-what", { what: t(`builder-edit-${redone}`) })
            }
            shortcut="Mod+Shift+Z"
            disabled={redone === undefined}
            onClick={() => travel(session, "redo")}
          />
          <Divider />
          <IconButton
            side="top"
            icon={<WandSparkles size={16} />}
            label={t("builder-layout")}
            shortcut="Shift+L"
            onClick={() => void layOut()}
          />
          <IconButton
            side="top"
            icon={direction === "right" ? <ArrowDown size={16} /> : <ArrowRight size={16} />}
            label={direction === "right" ? t("builder-flow-down") : t("builder-flow-right")}
            onClick={() => void turn()}
          />
          <IconButton
            side="top"
            icon={<StickyNote size={16} />}
            label={t("builder-add-note")}
            shortcut="N"
            onClick={() => addNoteInSight(session)}
          />
          <Divider />
        </>
      )}
      <IconButton
        side="top"
        icon={<Minus size={16} />}
        label={t("builder-zoom-out")}
        shortcut="Mod+-"
        onClick={() => canvas()?.zoomOut()}
      />
      <ZoomShown />
      <IconButton
        side="top"
        icon={<Plus size={16} />}
        label={t("builder-zoom-in")}
        shortcut="Mod+="
        onClick={() => canvas()?.zoomIn()}
      />
      <IconButton
        side="top"
        icon={<Maximize size={16} />}
        label={t("builder-fit")}
        shortcut="Shift+1"
        onClick={() => canvas()?.fit()}
      />
      {edits && (
        <>
          <Divider />
          <IconButton
            side="top"
            icon={<Settings2 size={16} />}
            label={t("builder-inspector")}
            shortcut="Mod+I"
            aria-pressed={inspecting}
            onClick={toggleInspector}
          />
        </>
      )}
    </div>
  );
}

function Divider() {
  return <span aria-hidden className="mx-1 h-4 w-px bg-border-strong" />;
}

/** Alone, since it changes with every turn of the wheel. */
function ZoomShown() {
  const t = useT();
  const format = useFormat();
  const session = useSession();
  const zoom = useCanvasView((state) => state.zoom);
  return (
    <button
      type="button"
      className="h-7 w-14 rounded-control text-12 text-text-2 tabular hover:bg-surface-3"
      title={t("builder-zoom-whole")}
      onClick={() => session.canvas()?.zoomTo(1)}
    >
      {format.percent(zoom)}
      <span className="sr-only">, {t("builder-zoom-whole")}</span>
    </button>
  );
}
