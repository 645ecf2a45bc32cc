import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useT } from "@/i18n";
import type { LifeWords } from "../life-words";
import { countsOf, gathered, type Lanes } from "./life";
import { useTickNames } from "./tick-names";
import { instantOf, moved, placeOf, ticksOf, within, type View } from "./scale";

const HEIGHT = 38;
const BAR = 9;
/** A stretch shorter than this was a click. */
const CLICK = 4;

type Grip = "from" | "to" | "all" | "new";

/** The whole life in one line, with the stretch that is in view: taken at its ends, moved, or drawn anew. */
export function Overview({
  lanes,
  whole,
  view,
  setView,
  width,
  zone,
  words,
}: {
  lanes: Lanes;
  whole: View;
  view: View;
  setView: (view: View) => void;
  width: number;
  zone: string;
  words: LifeWords;
}) {
  const t = useT();
  const held = useRef<{ grip: Grip; x: number; view: View } | undefined>(undefined);
  const place = (at: number) => placeOf(whole, width, at);
  const bars = useMemo(() => {
    const parts = Math.max(1, Math.floor(width / (BAR + 2)));
    const counts = countsOf(
      lanes.all.filter(({ moment }) => moment.kind !== "purchase" && moment.kind !== "registered"),
      whole,
      parts,
    );
    return { counts, most: Math.max(1, ...counts), step: width / parts };
  }, [lanes, whole, width]);
  const purchases = useMemo(() => gathered(lanes.moments.purchases, whole, width, 6, 6), [lanes, whole, width]);
  const ticks = useTickNames(
    useMemo(() => ticksOf(whole, width, zone, 62), [whole, width, zone]),
    width,
    zone,
    (at) => placeOf(whole, width, at),
  );
  const [from, to] = [Math.max(0, place(view.from)), Math.min(width, place(view.to))];

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const grip: Grip =
      Math.abs(x - from) < 7 ? "from" : Math.abs(x - to) < 7 ? "to" : x > from && x < to ? "all" : "new";
    held.current = { grip, x, view };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const now = held.current;
    if (now === undefined) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const at = instantOf(whole, width, Math.max(0, Math.min(width, x)));
    const start = instantOf(whole, width, now.x);
    if (now.grip === "all") setView(moved(whole, now.view, at - start));
    else if (now.grip === "from") setView(within(whole, { from: Math.min(at, view.to), to: view.to }));
    else if (now.grip === "to") setView(within(whole, { from: view.from, to: Math.max(at, view.from) }));
    else if (Math.abs(x - now.x) > CLICK) {
      setView(within(whole, { from: Math.min(start, at), to: Math.max(start, at) }));
    }
  };
  const end = (event: PointerEvent<HTMLDivElement>) => {
    const now = held.current;
    held.current = undefined;
    if (now === undefined) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    // A click beside the stretch brings it there.
    if (now.grip === "new" && Math.abs(x - now.x) <= CLICK) {
      setView(moved(whole, view, instantOf(whole, width, x) - (view.from + view.to) / 2));
    }
  };
  const hear = (grip: "from" | "to") => (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -8, PageUp: 8 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const by = (step * (whole.to - whole.from)) / 100;
    setView(
      within(
        whole,
        grip === "from"
          ? { from: Math.max(whole.from, Math.min(view.from + by, view.to - 1)), to: view.to }
          : { from: view.from, to: Math.min(whole.to, Math.max(view.to + by, view.from + 1)) },
      ),
    );
  };
  return (
    <div className="relative" style={{ width, height: HEIGHT + 20 }}>
      <div
        className="absolute inset-x-0 top-0 cursor-crosshair touch-none"
        style={{ height: HEIGHT }}
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={end}
        onPointerCancel={() => {
          held.current = undefined;
        }}
      >
        <svg aria-hidden width={width} height={HEIGHT} className="block">
          <rect x={from} y={0.5} width={Math.max(2, to - from)} height={HEIGHT - 1} rx={6} fill="var(--accent-weak)" />
          {ticks.map(({ at, x }) => (
            <line key={at} x1={x} x2={x} y1={0} y2={HEIGHT} stroke="var(--border)" />
          ))}
          {bars.counts.map((count, index) =>
            count === 0 ? null : (
              <rect
                // oxlint-disable-next-line react/no-array-index-key -- a part of the line
                key={index}
                x={index * bars.step + 1}
                width={Math.max(2, bars.step - 2)}
                y={HEIGHT - 1 - Math.max(3, (count / bars.most) * (HEIGHT - 16))}
                height={Math.max(3, (count / bars.most) * (HEIGHT - 16))}
                fill="var(--chart-other)"
              />
            ),
          )}
          {purchases.map(({ x, moments }) => (
            <circle
              key={moments[0]?.index}
              cx={x}
              cy={7}
              r={moments.length > 1 ? 3.5 : 2.5}
              fill={moments.some(({ moment }) => moment.kind === "purchase") ? "var(--trigger)" : "var(--error)"}
            />
          ))}
          <line x1={0} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="var(--border-strong)" />
          <rect
            x={from}
            y={0.75}
            width={Math.max(2, to - from)}
            height={HEIGHT - 1.5}
            rx={6}
            fill="none"
            stroke="var(--accent)"
            strokeWidth={1.5}
            className="cursor-grab"
          />
        </svg>
      </div>
      {(["from", "to"] as const).map((grip) => (
        <div
          key={grip}
          role="slider"
          tabIndex={0}
          aria-label={t(`customer-view-${grip}`)}
          aria-valuemin={Math.round(whole.from)}
          aria-valuemax={Math.round(whole.to)}
          aria-valuenow={Math.round(view[grip])}
          aria-valuetext={words.day(view[grip])}
          onKeyDown={hear(grip)}
          className="pointer-events-none absolute top-[9px] flex h-5 w-2 items-center justify-center rounded-small border border-accent bg-surface"
          style={{ left: (grip === "from" ? from : to) - 4 }}
        >
          <span aria-hidden className="h-2.5 w-px bg-accent" />
        </div>
      ))}
      {ticks.map(({ at, x, label }) =>
        label === "" ? null : (
          <span
            key={at}
            aria-hidden
            className="absolute text-11 whitespace-nowrap text-text-2"
            style={{ left: x + 4, top: HEIGHT + 1 }}
          >
            {label}
          </span>
        ),
      )}
    </div>
  );
}
