import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { cx } from "@/components";
import { useT } from "@/i18n";
import { canBeEntered, fitsBetween, type PaletteKind } from "@/journey/document";
import { addStep } from "./edits";
import { KindLine } from "./kind-line";
import { rankedKinds } from "./kinds";
import { useBuilder, useSession, type PickTarget } from "./session";

/** The palette at the place where a step is wanted: after A, a click on + or a way dropped where nothing is. */
export function StepPicker() {
  const picking = useBuilder((state) => state.picking);
  return picking === undefined ? null : <OpenPicker target={picking} />;
}

function OpenPicker({ target }: { target: PickTarget }) {
  const t = useT();
  const session = useSession();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const intoEdge = target.how === "into";
  const kinds = rankedKinds(query, t)
    .filter((kind) => !intoEdge || fitsBetween(kind))
    .filter((kind) => target.how !== "after" || canBeEntered(kind));

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const close = () => {
    session.state.setState({ picking: undefined });
    const [step] = session.state.getState().choice.steps;
    if (step !== undefined) session.canvas()?.focusStep(step);
  };
  const take = (kind: PaletteKind | undefined) => {
    if (kind === undefined) return;
    session.state.setState({ picking: undefined });
    addStep(session, kind, target);
  };
  const place = placeOf(target);
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t("builder-pick")}
      className={cx(
        "z-40 flex w-64 animate-appear flex-col overflow-hidden rounded-card border border-border-strong bg-surface shadow-menu",
        place === undefined ? "absolute top-16 left-1/2 -translate-x-1/2" : "fixed",
      )}
      style={place}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) session.state.setState({ picking: undefined });
      }}
    >
      <div className="flex items-center gap-2 border-b border-border px-2.5">
        <Search aria-hidden size={14} className="shrink-0 text-text-3" />
        <input
          ref={field}
          role="combobox"
          aria-expanded
          aria-controls="step-picker-list"
          aria-activedescendant={kinds[active] === undefined ? undefined : `pick-${kinds[active]}`}
          aria-label={t("builder-find-kind")}
          placeholder={t("builder-find-kind")}
          value={query}
          autoComplete="off"
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown") setActive(Math.min(active + 1, kinds.length - 1));
            else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
            else if (event.key === "Enter") take(kinds[active]);
            else if (event.key === "Escape") close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          className="h-9 w-full bg-transparent text-13 text-text placeholder:text-text-3 focus-visible:shadow-none"
        />
      </div>
      <div
        id="step-picker-list"
        role="listbox"
        aria-label={t("builder-pick")}
        className="max-h-80 overflow-y-auto p-1 thin-scroll"
      >
        {kinds.map((kind, at) => (
          <div
            key={kind}
            id={`pick-${kind}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onPointerMove={() => setActive(at)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(kind)}
            onKeyDown={() => undefined}
            className={cx(
              "flex items-center gap-2.5 rounded-control px-2 py-1 text-13",
              at === active && "bg-surface-3",
            )}
          >
            <KindLine kind={kind} size={24} described />
          </div>
        ))}
        {kinds.length === 0 && <p className="px-2 py-2 text-12 text-text-3">{t("builder-no-kind")}</p>}
      </div>
    </div>
  );
}

/** At the pointer, kept inside the window; in the middle where there was no pointer. */
function placeOf(target: PickTarget): { left: number; top: number } | undefined {
  if (target.screen === undefined) return undefined;
  return {
    left: Math.max(8, Math.min(target.screen.x, window.innerWidth - 272)),
    top: Math.max(8, Math.min(target.screen.y, window.innerHeight - 380)),
  };
}
