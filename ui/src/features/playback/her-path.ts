/** One customer in a film: when she came to each step, and what her next event is. Pure. */
import type { VisitView } from "@/bindings/VisitView";
import { portKey } from "@/canvas/overlay";

/** Something that happened to her. */
export interface HerEvent {
  at: number;
  /** The place of the step in her path. */
  step: number;
}

/** Her arrivals, and when she left for good. A leaving that is the next step's arrival is said by that one. */
export function eventsOf(visit: VisitView): HerEvent[] {
  const events = visit.steps.map(({ arrived_at }, step) => ({ at: Date.parse(arrived_at), step }));
  const last = visit.steps.at(-1);
  const left = Date.parse(last?.left_at ?? "");
  if (last !== undefined && left > Date.parse(last.arrived_at)) events.push({ at: left, step: visit.steps.length - 1 });
  return events.filter((event) => !Number.isNaN(event.at));
}

/** The event that was gone to, as long as its instant is the one that is shown; it may have been another customer's. */
export function eventShown(events: readonly HerEvent[], event: number | undefined, shown: number): number | undefined {
  return event !== undefined && events[event]?.at === shown ? event : undefined;
}

/**
 * The event after or before an instant. Several steps may be taken in one second: `current` is the event that is
 * shown, if one is, and the neighbours are counted from it. After her last event comes her first: whoever chooses her
 * at the end of the film wants to begin with her.
 */
export function neighbour(
  events: readonly HerEvent[],
  instant: number,
  current: number | undefined,
  by: 1 | -1,
): number | undefined {
  const shown = eventShown(events, current, instant);
  if (shown !== undefined) {
    const next = shown + by;
    return next >= 0 && next < events.length ? next : undefined;
  }
  const found =
    by === 1 ? events.findIndex((event) => event.at > instant) : events.findLastIndex((event) => event.at < instant);
  if (found === -1) return by === 1 && events.length > 0 ? 0 : undefined;
  return found;
}

/** The last event at or before an instant. */
export function eventAt(events: readonly HerEvent[], instant: number): number | undefined {
  const found = events.findLastIndex((event) => event.at <= instant);
  return found === -1 ? undefined : found;
}

/** One move from a step to the next. */
interface Move {
  way: string;
  from: number;
  to: number;
}

/** Where she is drawn: on a way, or at a step. */
export type HerPlace = { way: string; share: number } | { step: string };

/**
 * Where she is at an instant, when a way takes `travel` of the film's time. Steps taken in one second follow each other
 * visibly; so she may be drawn a little later than she was there, and never earlier.
 */
export function placeOf(visit: VisitView, instant: number, travel: (way: string) => number): HerPlace | undefined {
  const [first] = visit.steps;
  if (first === undefined || instant < Date.parse(first.arrived_at)) return undefined;
  let standing = first.node;
  let free = Number.NEGATIVE_INFINITY;
  for (let index = 1; index < visit.steps.length; index += 1) {
    const [before, step] = [visit.steps[index - 1], visit.steps[index]];
    if (before === undefined || step === undefined) break;
    const arrived = Date.parse(step.arrived_at);
    if (arrived > instant) break;
    const move: Move = { way: portKey(before.node, before.port), from: Math.max(arrived, free), to: 0 };
    move.to = move.from + travel(move.way);
    if (instant < move.from) break;
    if (instant < move.to) return { way: move.way, share: (instant - move.from) / (move.to - move.from) };
    standing = step.node;
    free = move.to;
  }
  return { step: standing };
}
