/**
 * Circles for two or three sets, their areas in proportion to the sets, and pairs overlapping in proportion to what
 * they share as far as circles can. Pure geometry; the numbers are told beside it, so that a picture that circles
 * cannot make exact never stands alone.
 */

/** A circle. */
export interface Circle {
  x: number;
  y: number;
  r: number;
}

/** A place for a number. */
export interface Place {
  x: number;
  y: number;
}

/** The area that two circles share. */
export function sharedArea(a: number, b: number, distance: number): number {
  if (distance >= a + b) return 0;
  const small = Math.min(a, b);
  if (distance <= Math.abs(a - b)) return Math.PI * small * small;
  const angle = (one: number, other: number) =>
    Math.acos(Math.max(-1, Math.min(1, (distance ** 2 + one ** 2 - other ** 2) / (2 * distance * one))));
  const cap = (r: number, half: number) => r * r * (half - Math.sin(half) * Math.cos(half));
  return cap(a, angle(a, b)) + cap(b, angle(b, a));
}

/** How far apart two circles stand that share an area; found by halving. */
export function distanceFor(a: number, b: number, area: number): number {
  if (area <= 0) return a + b;
  let [near, far] = [Math.abs(a - b), a + b];
  if (area >= sharedArea(a, b, near)) return near;
  for (let step = 0; step < 50; step += 1) {
    const middle = (near + far) / 2;
    if (sharedArea(a, b, middle) > area) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}

/**
 * Circles for sets of these sizes, of which each pair shares so many, within a box around (0, 0) with the longer side 1.
 * `shared(a, b)` gives the members of both.
 */
export function circlesFor(sizes: readonly number[], shared: (a: number, b: number) => number): Circle[] {
  const radii = sizes.map((size) => Math.sqrt(Math.max(size, 0) / Math.PI));
  const apart = (a: number, b: number) => distanceFor(radii[a] ?? 0, radii[b] ?? 0, shared(a, b));
  const places: Place[] = [{ x: 0, y: 0 }];
  if (sizes.length > 1) places.push({ x: apart(0, 1), y: 0 });
  if (sizes.length > 2) {
    const [base, left, right] = [apart(0, 1), apart(0, 2), apart(1, 2)];
    // Three distances that make no triangle are bent as little as they must be.
    const x = base === 0 ? 0 : (left ** 2 - right ** 2 + base ** 2) / (2 * base);
    const y = Math.sqrt(Math.max(0, left ** 2 - x ** 2));
    places.push(y === 0 && base > 0 ? { x: Math.max(-left, Math.min(base + right, x)), y: 0 } : { x, y });
  }
  const circles = places.map((place, at) => ({ ...place, r: radii[at] ?? 0 }));
  return fitted(circles);
}

/** Moved and scaled so that all of them stand in the middle of a box whose longer side is 1. */
function fitted(circles: readonly Circle[]): Circle[] {
  const left = Math.min(...circles.map(({ x, r }) => x - r));
  const right = Math.max(...circles.map(({ x, r }) => x + r));
  const top = Math.min(...circles.map(({ y, r }) => y - r));
  const bottom = Math.max(...circles.map(({ y, r }) => y + r));
  const side = Math.max(right - left, bottom - top, 1e-9);
  return circles.map(({ x, y, r }) => ({
    x: (x - (left + right) / 2) / side,
    y: (y - (top + bottom) / 2) / side,
    r: r / side,
  }));
}

/** The regions of circles: for each combination that has a visible area, its middle and how much room there is. */
export function regionPlaces(circles: readonly Circle[], grid = 140): Map<string, Place & { room: number }> {
  const sums = new Map<string, { x: number; y: number; count: number; points: Place[] }>();
  for (let row = 0; row < grid; row += 1) {
    for (let column = 0; column < grid; column += 1) {
      const x = (column + 0.5) / grid - 0.5;
      const y = (row + 0.5) / grid - 0.5;
      const key = circles
        .map((circle) => ((circle.x - x) ** 2 + (circle.y - y) ** 2 < circle.r ** 2 ? "1" : "0"))
        .join("");
      if (!key.includes("1")) continue;
      const sum = sums.get(key) ?? { x: 0, y: 0, count: 0, points: [] };
      sum.x += x;
      sum.y += y;
      sum.count += 1;
      sum.points.push({ x, y });
      sums.set(key, sum);
    }
  }
  const places = new Map<string, Place & { room: number }>();
  for (const [key, { x, y, count, points }] of sums) {
    // The middle of a moon lies outside it: the point of the region nearest to it is inside.
    const middle = { x: x / count, y: y / count };
    const [nearest] = points.toSorted(
      (a, b) => (a.x - middle.x) ** 2 + (a.y - middle.y) ** 2 - ((b.x - middle.x) ** 2 + (b.y - middle.y) ** 2),
    );
    places.set(key, { ...(nearest ?? middle), room: count / (grid * grid) });
  }
  return places;
}
