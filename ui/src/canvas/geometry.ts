/** Where cards, ports and ways lie, in pixels at 100 %. Pure; knows no React Flow. */
import { CARD, fallbackPort, mainPorts, positionOf, type Node, type Position } from "@/journey/document";

/** A place. */
export type Point = Position;

/** A card's outline. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Which way time flows on the canvas. */
export type Direction = "right" | "down";

/** The outline of a step's card. */
export function cardOf(node: Node, at: Position = positionOf(node)): Rect {
  return { x: at.x, y: at.y, width: CARD.width, height: CARD.height };
}

/** How far along the leading side each of `count` ports stands: two are at a third and two thirds. */
function shareOf(index: number, count: number): number {
  if (count === 1) return 0.5;
  return count === 2 ? (index === 0 ? 0.32 : 0.72) : (index + 1) / (count + 1);
}

/** How far the fallback port stands from the card's far corner. */
const FALLBACK_INSET = 28;

/** The middle of a port's dot, relative to the card's upper left corner. */
export function portOffset(node: Node, port: string, direction: Direction): Point {
  const { width, height } = CARD;
  if (port === fallbackPort(node)) {
    return direction === "right" ? { x: width - FALLBACK_INSET, y: height } : { x: width, y: height - 16 };
  }
  const ports = mainPorts(node);
  const share = shareOf(Math.max(ports.indexOf(port), 0), Math.max(ports.length, 1));
  return direction === "right" ? { x: width, y: height * share } : { x: width * share, y: height };
}

/** The middle of the dot that edges enter by, relative to the card's upper left corner. */
export function entryOffset(direction: Direction): Point {
  return direction === "right" ? { x: 0, y: CARD.height / 2 } : { x: CARD.width / 2, y: 0 };
}

/** Mirrors a place at the diagonal, so that what flows down can be reckoned as what flows right. */
export function transpose({ x, y }: Point): Point {
  return { x: y, y: x };
}

/** Mirrors an outline at the diagonal. */
export function transposeRect({ x, y, width, height }: Rect): Rect {
  return { x: y, y: x, width: height, height: width };
}

/** The smallest outline around several. */
export function boundsOf(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const left = Math.min(...rects.map((r) => r.x));
  const top = Math.min(...rects.map((r) => r.y));
  const right = Math.max(...rects.map((r) => r.x + r.width));
  const bottom = Math.max(...rects.map((r) => r.y + r.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether an axis-parallel piece of a way runs through an outline. */
export function crosses(a: Point, b: Point, { x, y, width, height }: Rect): boolean {
  return (
    Math.max(a.x, b.x) > x &&
    Math.min(a.x, b.x) < x + width &&
    Math.max(a.y, b.y) > y &&
    Math.min(a.y, b.y) < y + height
  );
}

/** How far a place is from a way. */
export function distanceTo(points: readonly Point[], place: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (a === undefined || b === undefined) continue;
    const dx = clampTo(place.x, a.x, b.x) - place.x;
    const dy = clampTo(place.y, a.y, b.y) - place.y;
    nearest = Math.min(nearest, Math.hypot(dx, dy));
  }
  return nearest;
}

function clampTo(value: number, a: number, b: number): number {
  return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
}

/** The place half way along a way. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => lengthBetween(points[index] ?? point, point));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [points[index], points[index + 1]];
    if (a === undefined || b === undefined) break;
    if (rest <= length && length > 0) {
      const share = rest / length;
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
    }
    rest -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function lengthBetween(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** An SVG path along a way, its corners rounded. */
export function pathOf(points: readonly Point[], radius = 8): string {
  const [first] = points;
  if (first === undefined) return "";
  const parts = [`M${first.x} ${first.y}`];
  for (let index = 1; index < points.length; index += 1) {
    const [before, here, after] = [points[index - 1], points[index], points[index + 1]];
    if (before === undefined || here === undefined) continue;
    if (after === undefined) {
      parts.push(`L${here.x} ${here.y}`);
      continue;
    }
    const bend = Math.min(radius, lengthBetween(before, here) / 2, lengthBetween(here, after) / 2);
    const into = towards(here, before, bend);
    const out = towards(here, after, bend);
    parts.push(`L${into.x} ${into.y}Q${here.x} ${here.y} ${out.x} ${out.y}`);
  }
  return parts.join("");
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

/** How many straight pieces a rounded corner is made of. */
const PIECES = 5;

/** The line that `pathOf` draws, as straight pieces. */
export function flattened(points: readonly Point[], radius = 8): Point[] {
  const line: Point[] = [];
  for (const [index, here] of points.entries()) {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) {
      line.push(here);
      continue;
    }
    const bend = Math.min(radius, lengthBetween(before, here) / 2, lengthBetween(here, after) / 2);
    const into = towards(here, before, bend);
    const out = towards(here, after, bend);
    for (let piece = 0; piece <= PIECES; piece += 1) {
      const [t, u] = [piece / PIECES, 1 - piece / PIECES];
      line.push({
        x: u * u * into.x + 2 * u * t * here.x + t * t * out.x,
        y: u * u * into.y + 2 * u * t * here.y + t * t * out.y,
      });
    }
  }
  return line;
}
