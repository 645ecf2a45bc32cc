import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { cx } from "@/components";
import { useT } from "@/i18n";
import { useRemembered } from "@/state/preferences";

/** A panel whose size a person can change at one edge; the window remembers it. */
export function Sized({
  name,
  edge,
  initial,
  min,
  max,
  children,
  className,
}: {
  /** Under which the size is remembered. */
  name: string;
  /** Where it is taken hold of. */
  edge: "left" | "right" | "top";
  initial: number;
  min: number;
  max: number;
  children: ReactNode;
  className?: string;
}) {
  const t = useT();
  const [remembered, remember] = useRemembered(name, String(initial));
  const [dragged, setDragged] = useState<number>();
  const began = useRef({ at: 0, size: 0 });
  const bound = (value: number) => Math.round(Math.min(max, Math.max(min, value)));
  const kept = Number(remembered);
  const size = dragged ?? bound(Number.isFinite(kept) ? kept : initial);
  const along = (event: PointerEvent) => (edge === "top" ? event.clientY : event.clientX);
  const sign = edge === "right" ? 1 : -1;

  const hear = (event: KeyboardEvent) => {
    const grow = { left: "ArrowLeft", right: "ArrowRight", top: "ArrowUp" }[edge];
    const shrink = { left: "ArrowRight", right: "ArrowLeft", top: "ArrowDown" }[edge];
    if (event.key !== grow && event.key !== shrink) return;
    event.preventDefault();
    remember(String(bound(size + (event.key === grow ? 16 : -16))));
  };
  return (
    <div
      className={cx("relative flex shrink-0 flex-col border-border bg-surface", className)}
      style={edge === "top" ? { height: size } : { width: size }}
    >
      <div
        role="separator"
        tabIndex={0}
        aria-label={t("builder-resize")}
        aria-orientation={edge === "top" ? "horizontal" : "vertical"}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={size}
        onKeyDown={hear}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          began.current = { at: along(event), size };
          setDragged(size);
        }}
        onPointerMove={(event) => {
          if (dragged !== undefined) setDragged(bound(began.current.size + (along(event) - began.current.at) * sign));
        }}
        onPointerUp={() => {
          if (dragged !== undefined) remember(String(dragged));
          setDragged(undefined);
        }}
        className={cx(
          "absolute z-20 touch-none transition-colors duration-[var(--fast)] hover:bg-accent-line",
          edge === "top" && "inset-x-0 -top-0.5 h-1 cursor-row-resize",
          edge === "left" && "inset-y-0 -left-0.5 w-1 cursor-col-resize",
          edge === "right" && "inset-y-0 -right-0.5 w-1 cursor-col-resize",
        )}
      />
      {children}
    </div>
  );
}
