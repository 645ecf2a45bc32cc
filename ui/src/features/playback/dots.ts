/**
 * Customers as dots. A dot stands for up to so many visits; it leaves when the count of its way passes the next
 * multiple, at a place within the frame that a fixed hash gives, and travels for a moment of real time. So where dots
 * are depends on nothing but the instant and the speed: the same again, forwards and backwards. Pure.
 */
import { at, rateOf, type Film, type Speed } from "./film";

/** About so many dots at most are on their way at once. */
export const MOST_DOTS = 250;
/** Ways take between so many seconds of real time; on a canvas most take about as long as the one between. */
const QUICKEST_S = 0.6;
const USUAL_S = 1.2;
const SLOWEST_S = 2;

/** How long a dot takes for a way of so many pixels, in seconds of real time. */
export function travelSeconds(length: number): number {
  return Math.min(Math.max(length / 360, QUICKEST_S), SLOWEST_S);
}

/** How many visits a dot stands for: 1, 2, 4, 5, 10, 20, 40, 50, 100 … */
export function visitsPerDot(film: Film, speed: Speed): number {
  const window = Math.max(1, Math.ceil((rateOf(film, speed) * USUAL_S) / film.frame) + 1);
  let most = 0;
  for (let edge = 1; edge <= film.frames; edge += 1) {
    let moving = 0;
    const from = Math.max(0, edge - window);
    for (const sums of film.ways.values()) moving += at(sums, edge) - at(sums, from);
    if (moving > most) most = moving;
  }
  // Of each way one dot more may be on its way than its visits make.
  const room = Math.max(MOST_DOTS - film.ways.size, MOST_DOTS / 2);
  return roundUp(most / room);
}

function roundUp(least: number): number {
  for (let unit = 1; ; unit *= 10) {
    for (const step of [1, 2, 4, 5]) if (step * unit >= least) return step * unit;
  }
}

/** A number in [0, 1) that three whole numbers always give. */
export function hashed(a: number, b: number, c: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35) ^ Math.imul(c + 1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4_294_967_296;
}

/** The dots on one way at an instant: how far each has come, and how far aside of the middle it is (−½ to ½). */
export function dotsOf(
  film: Film,
  sums: ArrayLike<number>,
  way: number,
  instant: number,
  travel: number,
  per: number,
  put: (share: number, aside: number) => void,
): void {
  const first = Math.max(0, Math.floor((instant - travel - film.start) / film.frame));
  const last = Math.min(film.frames - 1, Math.floor((instant - film.start) / film.frame));
  // Ways differ in when their first dot goes, so that a small way is not always without.
  const phase = Math.floor(hashed(way, 0, 7) * per);
  for (let frame = first; frame <= last; frame += 1) {
    const [before, after] = [at(sums, frame), at(sums, frame + 1)];
    if (before === after) continue;
    const [from, to] = [Math.floor((before + phase) / per), Math.floor((after + phase) / per)];
    for (let dot = from; dot < to; dot += 1) {
      const left = film.start + (frame + hashed(way, frame, dot)) * film.frame;
      const share = (instant - left) / travel;
      if (share >= 0 && share < 1) put(share, hashed(way, dot, 3) - 0.5);
    }
  }
}
