/** The last run over the canvas, while it is shown: what it came to, or how it stood at an instant. */
import { useMemo } from "react";
import type { VisitView } from "@/bindings/VisitView";
import type { Results, Traffic, Trail } from "@/canvas";
import { ranJourney, useBuilder, useJourney } from "@/features/builder/session";
import { eventAt, eventShown, eventsOf } from "@/features/playback/her-path";
import { isBeforeEnd, usePlayerState } from "@/features/playback/player";
import { useGates, useMoment } from "@/features/playback/use-film";
import { useTraffic } from "@/features/playback/use-traffic";
import { useEngine } from "@/platform/engine";
import { resultsAt, resultsOf, sameMeaning, trailOf } from "./overlay";

/** Whether the journey has been edited since the run on the screen. */
export function useStale(): boolean {
  const journey = useJourney();
  const run = useBuilder((state) => state.run);
  const ran = run && ranJourney(run);
  return useMemo(() => ran !== undefined && !sameMeaning(ran, journey), [ran, journey]);
}

/** The visit that is followed, once its path is known. */
export function useFollowed(): VisitView | undefined {
  const run = useBuilder((state) => state.run);
  const shows = useBuilder((state) => state.showsRun);
  const side = useBuilder((state) => state.side);
  const followed = shows && side.shows === "customer" ? side : undefined;
  const path = useEngine(
    "run_path",
    { run: run?.run ?? "", customer: followed?.customer ?? "" },
    { enabled: run !== undefined && followed !== undefined },
  );
  return followed && path.data?.visits.find((candidate) => candidate.visit === followed.visit);
}

/** Counts, the followed customer's path, and what moves. */
export function useResults(): {
  results: Results | undefined;
  trail: Trail | undefined;
  traffic: Traffic | undefined;
} {
  const run = useBuilder((state) => state.run);
  const shows = useBuilder((state) => state.showsRun);
  const atStep = useBuilder((state) => state.atStep);
  const stale = useStale();
  const ran = run && ranJourney(run);
  const visit = useFollowed();
  const { moment } = useMoment();
  const gates = useGates(ran);
  const results = useMemo(() => {
    if (run === undefined || ran === undefined || !shows) return undefined;
    return moment === undefined
      ? resultsOf(run.summary, ran, stale)
      : resultsAt(moment, run.summary, ran, stale, gates);
  }, [run, ran, shows, stale, moment, gates]);
  const reached = useReached(visit);
  const trail = useMemo(
    () => (visit === undefined ? undefined : trailOf(visit, atStep, reached)),
    [visit, atStep, reached],
  );
  return { results, trail, traffic: useTraffic(visit) };
}

/** How many of her steps she has come to at the instant that is shown; none is named at the end. */
function useReached(visit: VisitView | undefined): number | undefined {
  const shown = usePlayerState((state) => state.shown);
  const before = usePlayerState(isBeforeEnd);
  const event = usePlayerState((state) => state.event);
  const events = useMemo(() => (visit === undefined ? [] : eventsOf(visit)), [visit]);
  if (!before || visit === undefined) return undefined;
  const here = eventShown(events, event, shown) ?? eventAt(events, shown);
  return here === undefined ? 0 : (events[here]?.step ?? 0) + 1;
}
