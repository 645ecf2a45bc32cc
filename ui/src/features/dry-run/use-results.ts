/** The last run over the canvas, while it is shown. */
import { useMemo } from "react";
import type { Results, Trail } from "@/canvas";
import { useBuilder, useJourney } from "@/features/builder/session";
import { readJourney } from "@/journey/read";
import { useEngine } from "@/platform/engine";
import { resultsOf, sameMeaning, trailOf } from "./overlay";

/** Whether the journey has been edited since the run on the screen. */
export function useStale(): boolean {
  const journey = useJourney();
  const run = useBuilder((state) => state.run);
  return useMemo(() => run !== undefined && !sameMeaning(readJourney(run.journey).journey, journey), [run, journey]);
}

/** Counts, and the followed customer's path. */
export function useResults(): { results: Results | undefined; trail: Trail | undefined } {
  const run = useBuilder((state) => state.run);
  const shows = useBuilder((state) => state.showsRun);
  const side = useBuilder((state) => state.side);
  const atStep = useBuilder((state) => state.atStep);
  const stale = useStale();
  const customer = shows && side.shows === "customer" ? side : undefined;
  const path = useEngine(
    "run_path",
    { run: run?.run ?? "", customer: customer?.customer ?? "" },
    { enabled: run !== undefined && customer !== undefined },
  );
  const results = useMemo(
    () => (run === undefined || !shows ? undefined : resultsOf(run.summary, readJourney(run.journey).journey, stale)),
    [run, shows, stale],
  );
  const visit = customer && path.data?.visits.find((candidate) => candidate.visit === customer.visit);
  const trail = useMemo(() => (visit === undefined ? undefined : trailOf(visit, atStep)), [visit, atStep]);
  return { results, trail };
}
