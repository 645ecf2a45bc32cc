/**
 * Customers as dots along the ways: one picture over everything, drawn by hand. A hundred elements that move would cost
 * more than all cards together.
 */
import { useStoreApi } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import { nodeById, positionOf, type Journey } from "@/journey/document";
import { entryOffset, flattened, type Direction, type Point } from "./geometry";
import type { WayEdge } from "./mapping";
import type { Traffic } from "./overlay";

/** A way as straight pieces, with how far along each begins. */
interface Track {
  points: readonly Point[];
  upTo: Float64Array;
  /** Of what is drawn: corners are rounded. */
  length: number;
  /** Of the way from corner to corner; it does not change with the way's width, as the dots' times must not. */
  nominal: number;
  /** How far aside of its middle a dot may be. */
  room: number;
}

const DOT = 2.6;
const HERS = 5;

/** The dots, over the ways. */
export function TrafficLayer({
  traffic,
  ways,
  journey,
  direction,
}: {
  traffic: Traffic;
  ways: readonly WayEdge[];
  journey: Journey;
  direction: Direction;
}) {
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const tracks = useTracks(ways);
  // Ways change with every count; what is drawn by hand looks them up and need not begin anew.
  const latest = useRef({ tracks, journey, direction });
  useEffect(() => {
    latest.current = { tracks, journey, direction };
  });

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d") ?? null;
    if (element === null || context === null) return undefined;
    let colours = coloursOf(element);
    const length = (way: string) => latest.current.tracks.get(way)?.nominal;

    const draw = () => {
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const density = window.devicePixelRatio || 1;
      const [wide, high] = [Math.round(width * density), Math.round(height * density)];
      if (element.width !== wide || element.height !== high) {
        element.width = wide;
        element.height = high;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
      context.setTransform(density * zoom, 0, 0, density * zoom, density * x, density * y);
      // As large on the screen at every zoom, so that they can be seen from afar.
      const radius = Math.max(DOT, DOT / zoom);
      context.beginPath();
      traffic.dots(length, (way, share, aside) => {
        const track = latest.current.tracks.get(way);
        if (track === undefined) return;
        const at = placeOn(track, share, aside * track.room);
        context.moveTo(at.x + radius, at.y);
        context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
      });
      context.lineWidth = 1.5 / zoom;
      context.strokeStyle = colours.ring;
      context.stroke();
      context.fillStyle = colours.dot;
      context.fill();

      const hers = traffic.hers(length);
      const at = hers === undefined ? undefined : placeOfHers(hers);
      if (at === undefined) return;
      context.beginPath();
      context.arc(at.x, at.y, Math.max(HERS, HERS / zoom), 0, 2 * Math.PI);
      context.lineWidth = 2 / zoom;
      context.strokeStyle = colours.ring;
      context.fillStyle = colours.hers;
      context.fill();
      context.stroke();
    };

    const placeOfHers = (hers: { way: string; share: number } | { step: string }): Point | undefined => {
      if ("way" in hers) {
        const track = latest.current.tracks.get(hers.way);
        return track && placeOn(track, hers.share, 0);
      }
      const step = nodeById(latest.current.journey, hers.step);
      if (step === undefined) return undefined;
      const { x, y } = positionOf(step);
      const into = entryOffset(latest.current.direction);
      return { x: x + into.x, y: y + into.y };
    };

    // Only one picture is drawn between two of the screen, whatever has changed.
    let request = 0;
    const ask = () => {
      cancelAnimationFrame(request);
      request = requestAnimationFrame(draw);
    };
    draw();
    const stops = [traffic.subscribe(draw), store.subscribe(ask)];
    const themes = new MutationObserver(() => {
      colours = coloursOf(element);
      ask();
    });
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      cancelAnimationFrame(request);
      themes.disconnect();
      for (const stop of stops) stop();
    };
  }, [traffic, store]);

  return <canvas ref={canvas} aria-hidden className="canvas-traffic" />;
}

function useTracks(ways: readonly WayEdge[]): ReadonlyMap<string, Track> {
  return useMemo(() => new Map(ways.map((way) => [way.id, trackOf(way)] as const)), [ways]);
}

function trackOf({ data }: WayEdge): Track {
  const width = data?.flow?.width ?? 0;
  const corners = data?.points ?? [];
  const points = flattened(corners, 8 + width / 2);
  const upTo = new Float64Array(points.length);
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (a !== undefined && b !== undefined) upTo[index] = (upTo[index - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y);
  }
  let nominal = 0;
  for (const [index, corner] of corners.entries()) {
    const before = corners[index - 1];
    if (before !== undefined) nominal += Math.hypot(corner.x - before.x, corner.y - before.y);
  }
  return { points, upTo, length: upTo.at(-1) ?? 0, nominal, room: Math.max(0, width - 2 * DOT) };
}

function placeOn({ points, upTo, length }: Track, share: number, aside: number): Point {
  const along = share * length;
  let index = 1;
  while (index < upTo.length - 1 && (upTo[index] ?? 0) < along) index += 1;
  const [a, b] = [points[index - 1], points[index]];
  if (a === undefined || b === undefined) return points[0] ?? { x: 0, y: 0 };
  const piece = (upTo[index] ?? 0) - (upTo[index - 1] ?? 0);
  const part = piece === 0 ? 0 : (along - (upTo[index - 1] ?? 0)) / piece;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const [nx, ny] = piece === 0 ? [0, 0] : [-dy / piece, dx / piece];
  return { x: a.x + dx * part + nx * aside, y: a.y + dy * part + ny * aside };
}

function coloursOf(element: Element): { dot: string; ring: string; hers: string } {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return { dot: read("--text"), ring: read("--canvas"), hers: read("--accent") };
}
