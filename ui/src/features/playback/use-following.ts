/** The followed customer in the film: her events, and the step of her path that is read about. */
import { useEffect, useMemo, useRef } from "react";
import type { VisitView } from "@/bindings/VisitView";
import { useSession } from "@/features/builder/session";
import { eventAt, eventShown, eventsOf, type HerEvent } from "./her-path";
import { isBeforeEnd, usePlayer, usePlayerState } from "./player";

/** Her events; while the film stands before its end, her step at that instant is the one that is read about. */
export function useFollowing(visit: VisitView | undefined): readonly HerEvent[] {
  const session = useSession();
  const events = useMemo(() => (visit === undefined ? [] : eventsOf(visit)), [visit]);
  const shown = usePlayerState((state) => state.shown);
  const event = eventShown(
    events,
    usePlayerState((state) => state.event),
    shown,
  );
  const before = usePlayerState(isBeforeEnd);
  const here = event ?? eventAt(events, shown);
  const place = here === undefined ? undefined : events[here]?.step;
  const node = place === undefined ? undefined : visit?.steps[place]?.node;
  const known = useRef<VisitView>(undefined);
  useEffect(() => {
    const fresh = known.current !== visit;
    known.current = visit;
    if (visit === undefined || (!before && event === undefined)) return;
    // The step that she was opened for stays the one that is asked about, until the film goes on.
    if (fresh && event === undefined) return;
    session.state.setState({ atStep: node });
    // Only a step that was asked for is brought into sight: a canvas that moves by itself cannot be read.
    if (event !== undefined && node !== undefined) session.canvas()?.reveal(node);
  }, [session, visit, before, event, node]);
  return events;
}

/** The step of her path that is shown, by its place in it: she may come to one step several times. */
export function useShownStep(visit: VisitView | undefined): number | undefined {
  const events = useMemo(() => (visit === undefined ? [] : eventsOf(visit)), [visit]);
  const shown = usePlayerState((state) => state.shown);
  const event = eventShown(
    events,
    usePlayerState((state) => state.event),
    shown,
  );
  const before = usePlayerState(isBeforeEnd);
  const here = event ?? (before ? eventAt(events, shown) : undefined);
  return here === undefined ? undefined : events[here]?.step;
}

/** Goes to her arrival at a step, while the film stands before its end; at the end the whole run stays in sight. */
export function useGoToStep(visit: VisitView): (place: number) => void {
  const player = usePlayer();
  const events = useMemo(() => eventsOf(visit), [visit]);
  return (place) => {
    const found = events.findIndex(({ step }) => step === place);
    const event = events[found];
    if (event !== undefined && isBeforeEnd(player.state.getState())) player.seek(event.at, found);
  };
}
