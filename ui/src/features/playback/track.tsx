import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent } from "react";
import { cx } from "@/components";
import { useFormat, useT } from "@/i18n";
import { edgeBefore, type Film } from "./film";
import type { HerEvent } from "./her-path";
import { usePlayer, usePlayerState } from "./player";
import { barsOf, dayWidth, instantAt, marksOf, placeOf, ticksOf, weekendsOf, type Naming } from "./scale";

const HISTOGRAM = 46;
/** From so many pixels a day on, nights, slots and quiet hours can be told apart. */
const HOURS_FROM = 14;

/** The time axis: what happened when, the calendar behind it, and the line that says where the film stands. */
export function Track({
  film,
  events,
  valueText,
}: {
  film: Film;
  /** The events of the followed customer. */
  events: readonly HerEvent[];
  /** The instant and its counts, in words. */
  valueText: string;
}) {
  const t = useT();
  const player = usePlayer();
  const { ref, width } = useWidth();
  const line = useRef<HTMLDivElement>(null);
  const past = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const shown = usePlayerState((state) => state.shown);

  // The line moves at every picture; nothing else here does.
  useLayoutEffect(() => {
    const move = () => {
      const x = placeOf(film, width, player.now());
      if (line.current !== null) line.current.style.transform = `translateX(${x}px)`;
      if (handle.current !== null) handle.current.style.transform = `translateX(${x}px)`;
      // A window that is pushed in, with its picture held in place: neither is laid out or painted anew.
      if (past.current !== null) {
        past.current.style.transform = `translateX(${x - width}px)`;
        const inner = past.current.firstElementChild;
        if (inner instanceof HTMLElement) inner.style.transform = `translateX(${width - x}px)`;
      }
      if (rail.current !== null) rail.current.style.transform = `scaleX(${width === 0 ? 0 : x / width})`;
    };
    move();
    return player.onPicture(move);
  }, [player, film, width]);

  const seek = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    player.seek(instantAt(film, box.width, event.clientX - box.left));
  };
  return (
    <div
      ref={ref}
      className="playback-track"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
        handle.current?.focus({ preventScroll: true });
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event);
      }}
    >
      <Picture film={film} width={width} ink="calendar" />
      <div className="playback-calendar" aria-hidden>
        <div ref={past} className="playback-past">
          <Picture film={film} width={width} ink="past" />
        </div>
      </div>
      <Marks film={film} width={width} />
      <Ticks film={film} width={width} />
      <div className="playback-rail" aria-hidden>
        <div ref={rail} className="playback-rail-past" />
      </div>
      <Rings film={film} width={width} events={events} />
      <div ref={line} className="playback-line" aria-hidden />
      <div
        ref={handle}
        role="slider"
        tabIndex={0}
        className="playback-handle"
        aria-label={t("playback-slider")}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={film.frames}
        aria-valuenow={edgeBefore(film, shown)}
        aria-valuetext={valueText}
      />
    </div>
  );
}

function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/** How wide words are in the track's type. */
function useWordWidth(): (words: string) => number {
  return useMemo(() => {
    const context = document.createElement("canvas").getContext("2d");
    const family = getComputedStyle(document.documentElement).getPropertyValue("--font");
    if (context !== null) context.font = `12px ${family === "" ? "sans-serif" : family}`;
    // Where nothing can be measured, in a test for instance, letters are taken to be wide.
    return (words) => Math.ceil(context?.measureText(words).width ?? words.length * 8);
  }, []);
}

/** Bars, weekends, nights and hours: drawn once a size and theme. */
const Picture = memo(function Picture({ film, width, ink }: { film: Film; width: number; ink: "calendar" | "past" }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d") ?? null;
    if (element === null || context === null || width === 0) return undefined;
    const draw = () => {
      const density = window.devicePixelRatio || 1;
      element.width = Math.round(width * density);
      element.height = Math.round((HISTOGRAM + 6) * density);
      context.setTransform(density, 0, 0, density, 0, 0);
      const style = getComputedStyle(element);
      const colour = (name: string) => style.getPropertyValue(name).trim();
      if (ink === "calendar") drawCalendar(context, film, width, colour);
      drawBars(context, film, width, colour(ink === "past" ? "--chart-1" : "--chart-other"));
    };
    draw();
    const themes = new MutationObserver(draw);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => themes.disconnect();
  }, [film, width, ink]);
  return <canvas ref={canvas} aria-hidden className="playback-picture" style={{ width }} />;
});

type Colour = (name: string) => string;

function drawCalendar(context: CanvasRenderingContext2D, film: Film, width: number, colour: Colour): void {
  const box = (from: number, to: number, y: number, height: number) => {
    const [a, b] = [Math.max(0, placeOf(film, width, from)), Math.min(width, placeOf(film, width, to))];
    if (b > a) context.fillRect(a, y, b - a, height);
  };
  const wide = dayWidth(film, width);
  context.fillStyle = colour("--playback-weekend");
  if (wide >= 2) for (const [from, to] of weekendsOf(film)) box(from, to, 0, HISTOGRAM);
  if (wide < HOURS_FROM) return;
  const { nights, quiet, open } = film.playback;
  context.fillStyle = colour("--playback-night");
  for (const [from, to] of nights) box(from, to, 0, HISTOGRAM);
  const hatch = hatchOf(context, colour("--border-control"));
  if (hatch !== null && quiet.length > 0) {
    context.fillStyle = hatch;
    for (const [from, to] of quiet) box(from, to, 0, 6);
  }
  context.fillStyle = colour("--time");
  // Two rows of slots can be told apart in this room; the slots of more steps share the last.
  for (const [index, { spans }] of open.entries()) {
    for (const [from, to] of spans) box(from, to, HISTOGRAM + 1 + Math.min(index, 1) * 3, open.length > 1 ? 2 : 3);
  }
}

function hatchOf(context: CanvasRenderingContext2D, colour: string): CanvasPattern | null {
  const tile = document.createElement("canvas");
  tile.width = 5;
  tile.height = 5;
  const inner = tile.getContext("2d");
  if (inner === null) return null;
  inner.strokeStyle = colour;
  inner.lineWidth = 1;
  inner.beginPath();
  inner.moveTo(-1, 6);
  inner.lineTo(6, -1);
  inner.stroke();
  return context.createPattern(tile, "repeat");
}

function drawBars(context: CanvasRenderingContext2D, film: Film, width: number, colour: string): void {
  const { counts, frames } = barsOf(film.playback.taken, width);
  const most = Math.max(1, ...counts);
  const pitch = (frames / Math.max(film.frames, 1)) * width;
  const gap = pitch >= 5 ? 2 : 1;
  context.fillStyle = colour;
  for (const [bar, count] of counts.entries()) {
    if (count === 0) continue;
    // What happened at all can be seen, however much happened elsewhere.
    const height = Math.max(1.5, (count / most) * (HISTOGRAM - 2));
    context.fillRect(bar * pitch + gap / 2, HISTOGRAM - height, Math.max(1, Math.min(pitch - gap, width)), height);
  }
}

const Ticks = memo(function Ticks({ film, width }: { film: Film; width: number }) {
  const format = useFormat();
  const wordWidth = useWordWidth();
  const zone = film.playback.time_zone;
  const ticks = useMemo(() => {
    const naming: Naming = {
      name: (kind, at, date) => {
        if (kind === "hour") return format.time(new Date(at).toISOString(), zone);
        if (kind === "year") return date.slice(0, -6);
        return kind === "month" ? format.month(date) : format.dayShort(date);
      },
      width: wordWidth,
    };
    return ticksOf(film, width, naming);
  }, [film, width, format, wordWidth, zone]);
  return ticks.map(({ at, x, label }) => (
    <span key={at} aria-hidden className="playback-tick" style={{ left: x }}>
      {label}
    </span>
  ));
});

/** The end of the entries and the changes of the clock. */
const Marks = memo(function Marks({ film, width }: { film: Film; width: number }) {
  const t = useT();
  const format = useFormat();
  const wordWidth = useWordWidth();
  const { entries_end_ms: last, clock_changes: changes } = film.playback;
  const marks = useMemo(() => {
    const wanted = changes.map(({ at_ms, shift_ms }) => ({
      id: `clock ${at_ms}`,
      x: placeOf(film, width, at_ms),
      label: t("playback-clocks", {
        shift: `${shift_ms > 0 ? "+" : "−"}${format.number(Math.abs(shift_ms) / 3_600_000)}`,
      }),
    }));
    // The mark is of no use where it lies at an end anyway.
    const inside = last !== null && last > film.start && last < film.end;
    if (inside) wanted.push({ id: "entries", x: placeOf(film, width, last), label: t("playback-entries-end") });
    return marksOf(wanted, width, wordWidth);
  }, [changes, last, film, width, t, format, wordWidth]);
  return marks.map(({ id, x, label, row, before }) => (
    <div
      key={id}
      aria-hidden
      className={cx("playback-mark", id !== "entries" && "playback-mark-clock", before && "playback-mark-before")}
      style={{ left: x }}
    >
      {label !== "" && <span style={{ top: row * 15 - 2 }}>{label}</span>}
    </div>
  ));
});

/** Her steps, as rings on the rail; those of one moment are one. */
function Rings({ film, width, events }: { film: Film; width: number; events: readonly HerEvent[] }) {
  const player = usePlayer();
  const shown = usePlayerState((state) => state.shown);
  const rings = events.filter(
    ({ at }, index) => at >= film.start && at <= film.end && (index === 0 || events[index - 1]?.at !== at),
  );
  return rings.map((event) => (
    // By keyboard her steps are gone through by , and .; a stop at each would make the way to the next control long.
    <button
      key={event.step}
      type="button"
      tabIndex={-1}
      aria-hidden
      className="playback-ring"
      data-past={event.at <= shown ? "" : undefined}
      style={{ left: placeOf(film, width, event.at) }}
      onPointerDown={(press) => press.stopPropagation()}
      // The film's keys stay where they are.
      onMouseDown={(press) => press.preventDefault()}
      onClick={() => player.seek(event.at, events.indexOf(event))}
    />
  ));
}
