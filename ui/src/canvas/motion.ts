/** What moves on the canvas, and what stays the same while something else does. */
import { useCallback, useEffect, useRef, useState } from "react";
import { positionOf, type Journey, type Position } from "@/journey/document";
import type { Scene } from "./mapping";

/** Maps a scene, handing the last result in again so that equal things stay the same objects. */
export function useSteadyNodes<T>(scene: Scene, map: (scene: Scene, before: readonly T[]) => T[]): T[] {
  // State derived while drawing, as React recommends it over an effect: the result is never one frame late.
  const [kept, setKept] = useState(() => ({ scene, items: map(scene, []) }));
  if (kept.scene === scene) return kept.items;
  const items = map(scene, kept.items);
  setKept({ scene, items });
  return items;
}

const GLIDE_MS = 180;

/**
 * Lets cards glide to where the next edit puts them, in 180 ms; nothing moves where motion is not wanted.
 * `glide` is called before the edit.
 */
export function useGlide(journey: Journey): {
  gliding: ReadonlyMap<string, Position> | undefined;
  glide: () => void;
} {
  const [gliding, setGliding] = useState<ReadonlyMap<string, Position>>();
  const from = useRef<ReadonlyMap<string, Position> | undefined>(undefined);
  const current = useRef(journey);

  useEffect(() => {
    const before = from.current;
    current.current = journey;
    from.current = undefined;
    if (before === undefined) return undefined;
    let frame = 0;
    let began: number | undefined;
    const step = (now: number) => {
      began ??= now;
      const share = Math.min((now - began) / GLIDE_MS, 1);
      if (share >= 1) {
        setGliding(undefined);
        return;
      }
      setGliding(between(before, journey, 1 - (1 - share) ** 3));
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
      setGliding(undefined);
    };
  }, [journey]);

  const glide = useCallback(() => {
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    from.current = new Map(current.current.nodes.map((node) => [node.id, positionOf(node)]));
  }, []);
  return { gliding, glide };
}

function between(before: ReadonlyMap<string, Position>, journey: Journey, share: number): Map<string, Position> {
  const places = new Map<string, Position>();
  for (const node of journey.nodes) {
    const [from, to] = [before.get(node.id), positionOf(node)];
    if (from === undefined || (from.x === to.x && from.y === to.y)) continue;
    places.set(node.id, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  }
  return places;
}
