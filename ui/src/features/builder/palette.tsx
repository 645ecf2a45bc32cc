import { ChevronDown, ChevronRight, Search } from "lucide-react";
import { useRef, useState, type PointerEvent } from "react";
import { createPortal } from "react-dom";
import { cx, inputFace, Keys, Tooltip } from "@/components";
import { useT } from "@/i18n";
import { CARD, fitsBetween, type PaletteKind } from "@/journey/document";
import { useRemembered } from "@/state/preferences";
import { addStep, targetOfChoice } from "./edits";
import { KindLine } from "./kind-line";
import { foundKinds } from "./kinds";
import { useSession, type Session } from "./session";
import { Sized } from "./sized";

/** The steps there are. Dragged by pointer events, since HTML5 drag and drop fails on several platforms. */
export function Palette() {
  const t = useT();
  const [query, setQuery] = useState("");
  const [closed, setClosed] = useRemembered("palette-closed", "");
  const groups = foundKinds(query, t);
  const shut = new Set(closed.split(" "));
  const toggle = (family: string) => {
    const next = new Set(shut);
    if (!next.delete(family)) next.add(family);
    setClosed([...next].filter(Boolean).join(" "));
  };
  return (
    <Sized name="palette-width" edge="right" initial={216} min={176} max={320} className="border-r">
      <div className="relative p-2">
        <Search aria-hidden size={14} className="absolute top-1/2 left-4 -translate-y-1/2 text-text-3" />
        <input
          type="search"
          aria-label={t("builder-find-kind")}
          placeholder={t("builder-find-kind")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setQuery("");
          }}
          className={cx(inputFace, "pr-8 pl-7 [&::-webkit-search-cancel-button]:hidden")}
        />
        <span className="pointer-events-none absolute top-1/2 right-3.5 -translate-y-1/2">
          <Keys shortcut="A" />
        </span>
      </div>
      <div className="min-h-0 grow overflow-y-auto px-2 pb-3 thin-scroll">
        {groups.map(({ family, kinds }) => {
          const open = query !== "" || !shut.has(family);
          return (
            <section key={family} className="mb-1.5">
              <h2>
                <button
                  type="button"
                  aria-expanded={open}
                  onClick={() => toggle(family)}
                  className="flex h-7 w-full items-center gap-1.5 rounded-control px-1 text-12 font-medium text-text-2 hover:bg-surface-2"
                >
                  {open ? <ChevronDown aria-hidden size={12} /> : <ChevronRight aria-hidden size={12} />}
                  <span className="grow text-left">{t(`builder-family-${family}`)}</span>
                  {!open && <span className="text-11 text-text-3 tabular">{kinds.length}</span>}
                </button>
              </h2>
              {open && kinds.map((kind) => <Entry key={kind} kind={kind} />)}
            </section>
          );
        })}
        {groups.length === 0 && <p className="px-2 py-3 text-12 text-text-3">{t("builder-no-kind")}</p>}
      </div>
    </Sized>
  );
}

interface Drag {
  x: number;
  y: number;
  /** Where the pointer went down; a few pixels are a click. */
  from: { x: number; y: number };
  moving: boolean;
}

function Entry({ kind }: { kind: PaletteKind }) {
  const t = useT();
  const session = useSession();
  const [drag, setDrag] = useState<Drag>();
  const wasDrag = useRef(false);

  const move = (event: PointerEvent) => {
    if (drag === undefined) return;
    const moving = drag.moving || Math.hypot(event.clientX - drag.from.x, event.clientY - drag.from.y) > 4;
    setDrag({ ...drag, x: event.clientX, y: event.clientY, moving });
    if (moving) session.canvas()?.showDropEdge(dropEdge(session, kind, event));
  };
  const end = (event: PointerEvent, dropped: boolean) => {
    const edge = dropEdge(session, kind, event);
    session.canvas()?.showDropEdge(undefined);
    setDrag(undefined);
    wasDrag.current = drag?.moving ?? false;
    const place = session.canvas()?.toCanvas({ x: event.clientX, y: event.clientY });
    if (!dropped || drag?.moving !== true || place === undefined) return;
    const at = { x: place.x - CARD.width / 2, y: place.y - CARD.height / 2 };
    addStep(session, kind, edge === undefined ? { how: "alone", at } : { how: "into", edge, at });
  };

  return (
    <>
      <Tooltip content={t(`builder-about-${kind}`)} side="right">
        <button
          type="button"
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            wasDrag.current = false;
            const at = { x: event.clientX, y: event.clientY };
            setDrag({ ...at, from: at, moving: false });
          }}
          onPointerMove={move}
          onPointerUp={(event) => end(event, true)}
          onPointerCancel={(event) => end(event, false)}
          onClick={() => {
            // The click that ends a drag is none.
            if (!wasDrag.current) addStep(session, kind, targetOfChoice(session));
            wasDrag.current = false;
          }}
          className="flex h-[27px] w-full touch-none items-center gap-2.5 rounded-control px-1.5 text-13 hover:bg-surface-2 active:bg-surface-3"
        >
          <KindLine kind={kind} size={20} />
        </button>
      </Tooltip>
      {drag?.moving === true &&
        createPortal(
          <div
            aria-hidden
            className="pointer-events-none fixed z-50 flex h-12 w-44 -translate-1/2 items-center gap-2.5 rounded-card border-2 border-accent bg-surface px-3 text-13 font-semibold opacity-90"
            style={{ left: drag.x, top: drag.y }}
          >
            <KindLine kind={kind} size={24} />
          </div>,
          document.body,
        )}
    </>
  );
}

/** The edge a step would be dropped into. Triggers and ends do not fit into one. */
function dropEdge(session: Session, kind: PaletteKind, { clientX, clientY }: PointerEvent) {
  if (!fitsBetween(kind)) return undefined;
  const place = session.canvas()?.toCanvas({ x: clientX, y: clientY });
  return place === undefined ? undefined : session.canvas()?.edgeAt(place);
}
