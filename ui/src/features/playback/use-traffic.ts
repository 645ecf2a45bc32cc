/** The dots on the canvas while a film is played or looked at before its end. */
import { useMemo } from "react";
import type { VisitView } from "@/bindings/VisitView";
import type { Traffic } from "@/canvas";
import { dotsOf, travelSeconds, visitsPerDot } from "./dots";
import { rateOf } from "./film";
import { placeOf } from "./her-path";
import { useCalm } from "./motion";
import { isBeforeEnd, usePlayer, usePlayerState } from "./player";

/** How many visits a dot stands for; none where there are no dots. */
export function useVisitsPerDot(): number | undefined {
  const film = usePlayerState((state) => state.film);
  const speed = usePlayerState((state) => state.speed);
  const calm = useCalm();
  return useMemo(() => (film === undefined || calm ? undefined : visitsPerDot(film, speed)), [film, speed, calm]);
}

/** What moves, for the canvas; nothing where motion is not wanted, and nothing at the end. */
export function useTraffic(visit: VisitView | undefined): Traffic | undefined {
  const player = usePlayer();
  const film = usePlayerState((state) => state.film);
  const speed = usePlayerState((state) => state.speed);
  const before = usePlayerState(isBeforeEnd);
  const per = useVisitsPerDot();
  return useMemo(() => {
    if (film === undefined || per === undefined || !before) return undefined;
    const rate = rateOf(film, speed);
    const ways = [...film.ways];
    return {
      subscribe: (draw) => player.onPicture(draw),
      dots: (length, put) => {
        const now = player.now();
        for (const [index, [way, sums]] of ways.entries()) {
          const long = length(way);
          if (long === undefined) continue;
          dotsOf(film, sums, index, now, travelSeconds(long) * rate, per, (share, aside) => put(way, share, aside));
        }
      },
      hers: (length) =>
        visit === undefined ? undefined : placeOf(visit, player.now(), (way) => travelSeconds(length(way) ?? 0) * rate),
    } satisfies Traffic;
  }, [player, film, speed, before, per, visit]);
}
